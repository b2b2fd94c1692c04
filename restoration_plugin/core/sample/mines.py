"""Mines with all that the reclamation methods ask, panels, samples, plots; subsidence above the panels."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import pandas as pd
from scipy.special import erf
from shapely.geometry import Point, box

from . import layout
from .shapes import layer
from .site import Raster, Site, measure

STAGES = ("produce", "close", "post", "construct")
NAMES = {"excavation": ("采场", "Pit"), "occupation": ("排土场", "Dump"), "subsidence": ("塌陷地", "Subsided land"),
         "pollution": ("污染地", "Polluted land")}  # fmt: skip
MATERIALS = ("gravelly", "hard_rock", "weathered_rock", "sand", "loam", "clay", "sandy_loam")


def mines(site: Site) -> tuple[dict[str, Raster], dict[str, gpd.GeoDataFrame], dict[str, pd.DataFrame], dict]:
    """Mine rasters, layers, tables and what was planted."""
    rng, unit = site.rng("mines"), site.extent / 20
    kinds = [kind for *_, kind in layout.MINES]
    shapes = [site.rectangle((c - w, r - h, c + w, r + h)) for c, r, w, h, _ in layout.MINES]
    count = len(kinds)
    numbers = [f"M{i:02d}" for i in range(1, count + 1)]
    pick = rng.random
    excavation, occupation, subsided = (
        np.array([k == kind for k in kinds]) for kind in ("excavation", "occupation", "subsidence")
    )
    polluted = np.array([k == "pollution" for k in kinds])
    ground = np.where(subsided, "paddy", np.where(excavation, "forest", np.where(polluted, "dryland", "grass")))
    ground[9] = "dryland"
    depth = np.round(
        np.where(excavation, [1.5, 4.0, 9.0, 12.0] * 3, np.where(subsided, [0.8, 1.6, 2.6, 0] * 3, 0.0)), 2
    )
    steep = np.round(
        np.where(excavation, [12.0, 30.0, 48.0, 62.0] * 3, np.where(occupation, [10.0, 18.0, 28.0, 37.0] * 3, 3.0)), 1
    )
    height = np.round(np.where(occupation, [3.0, 8.0, 14.0, 24.0] * 3, 0.0), 1)
    contamination = np.where(polluted, 3, np.where(np.arange(count) == 7, 2, 1))  # classes of soilpollution
    frame = layer({"mine_id": numbers}, shapes, True)
    area = frame["area_ha"].to_numpy()
    cost = np.round(
        area
        * np.where(excavation, 30, np.where(occupation, 18, np.where(subsided, 12, 45)))
        * (0.8 + 0.4 * pick(count)),
        2,
    )
    benefit = np.round(cost * (0.12 + 0.2 * pick(count)), 3)
    available = np.array([2026, 2026, 2028, 2027, 2026, 2026, 2027, 2029, 2028, 2029, 2030, 2026])
    strip = np.round(area * 1e4 * np.where(subsided, 0.3, np.where(excavation, 0.1, 0.15)))
    need = np.round(area * 1e4 * np.where(excavation, 0.4, np.where(occupation, 0.3, 0.05)) * 0.5)
    columns = {
        "mine_id": numbers,
        "name_zh": [f"{NAMES[kind][0]}{i}号" for i, kind in enumerate(kinds, 1)],
        "name_en": [f"{NAMES[kind][1]} {i}" for i, kind in enumerate(kinds, 1)],
        "code": ["990201101201"] * count,
        "damage": kinds,
        "landuse": ground.tolist(),
        "stage": [STAGES[i % 4] for i in range(count)],
        "depth": depth,
        "slope": steep,
        "height": height,
        "contam": contamination,
        "grade": np.where(excavation, [1, 2, 3, 3] * 3, np.where(occupation, [1, 2, 2, 3] * 3, np.where(subsided, [1, 2, 3, 2] * 3, 3))),
        "soil_depth": np.round(np.where(excavation, 8, np.where(occupation, [15, 35, 55, 25] * 3, 95)).astype(float), 1),
        "material": [MATERIALS[(i * 3) % 7] if k in ("excavation", "occupation") else "loam" for i, k in enumerate(kinds)],
        "pollution": contamination,
        "flooding": np.where(subsided, [0, 2, 12, 0] * 3, 0),
        "planned": [("forest", "grass", "build", "crop")[i % 4] for i in range(count)],
        "original": [{"paddy": "crop", "dryland": "crop"}.get(g, g) for g in ground],
        "cost": cost,
        "benefit": benefit,
        "available": available,
        "risk": np.round(1 + 2 * pick(count), 2),
        "mandatory": (np.arange(count) % 5 == 2).astype(int),
        "strip": strip,
        "need": need,
        "strip_area": np.round(0.6 * area, 4),
        "need_area": np.round(0.8 * area, 4),
        "strip_dep": np.where(subsided, 30.0, 15.0),
        "cover_dep": np.where(excavation, 30.0, np.where(occupation, 25.0, 10.0)),
        "year": 2026 + np.arange(count) % 5,
        "eroded": np.round(0.8 * area, 4),
        "treated": np.round(0.8 * area * (0.85 + 0.15 * pick(count)), 4),
        "tolerance": np.full(count, 500.0),
        "loss": np.round(300 + 500 * pick(count), 1),
        "waste": np.round(2 + 8 * pick(count), 2),
        "topsoil": np.round(area * 0.3 + 0.2, 3),
        "restorable": np.round(0.5 * area, 4),
        "responsib": np.round(1.2 * area, 4),
        "region": ["south_red"] * count,
        "level": [{10: 2, 11: 3}.get(i, 1) for i in range(count)],
        "people": (pick(count) * 150).astype(int),
    }  # fmt: skip
    columns["waste_kept"] = np.round(columns["waste"] * (0.9 + 0.1 * pick(count)), 3)
    columns["topsoil_k"] = np.round(columns["topsoil"] * (0.85 + 0.15 * pick(count)), 3)
    columns["vegetated"] = np.round(columns["restorable"] * (0.9 + 0.1 * pick(count)), 4)
    layers = {"mines": layer(columns, shapes, True)}
    layers.update(_panels(site, unit))
    layers.update(_samples(site))
    layers.update(_plots(site))
    site.layers.update(layers)
    predecessors = pd.DataFrame({"unit": ["M02", "M06", "M10"], "after": ["M01", "M05", "M09"]})
    truth = {"mines": {"count": count, "area_ha": round(float(area.sum()), 6), "cost": round(float(cost.sum()), 2),
                       "mandatory": [n for n, m in zip(numbers, columns["mandatory"]) if m]}}  # fmt: skip
    return _subsidence(site, layers["panels"]), layers, {"predecessors": predecessors}, truth


def _panels(site: Site, unit: float) -> dict[str, gpd.GeoDataFrame]:
    rows = []
    for _number, (column, row) in enumerate(((10.7, 5.0), (11.8, 5.1), (12.9, 5.0)), 1):
        x, y = site.point(column, row)
        rows.append(box(x - 0.28 * unit, y - 0.2 * unit, x + 0.28 * unit, y + 0.2 * unit))
    return {"panels": layer(
        {"panel_id": ["W01", "W02", "W03"], "mine_id": ["M09", "M10", "M11"], "thickness": [1.8, 2.4, 3.2],
         "depth": [round(0.2 * unit, 1), round(0.25 * unit, 1), round(0.22 * unit, 1)], "dip": [2.0, 5.0, 8.0],
         "q": [0.7, 0.75, 0.8], "tan_beta": [2.0, 2.2, 2.1], "b": [0.3, 0.3, 0.28], "propagat": [88.8, 87.0, 85.2],
         "offset": [0.0, 0.0, 0.0], "overburden": ["medium", "medium", "soft"], "year": [2018, 2021, 2024]}, rows, True)}  # fmt: skip


def _subsidence(site: Site, panels: gpd.GeoDataFrame) -> dict[str, Raster]:
    """Closed form over rectangles; offsets and the shift down dip are left out."""
    total, tilt_x, tilt_y = (np.zeros(site.shape) for _ in range(3))
    strain = np.zeros(site.shape)
    for panel in panels.itertuples():
        reach = panel.depth / panel.tan_beta
        most = 1000 * panel.thickness * panel.q * np.cos(np.radians(panel.dip))
        west, south, east, north = panel.geometry.bounds
        root = np.sqrt(np.pi) / reach
        fx = 0.5 * (erf(root * (site.x - west)) - erf(root * (site.x - east)))
        fy = 0.5 * (erf(root * (site.y - south)) - erf(root * (site.y - north)))
        gx = (np.exp(-((root * (site.x - west)) ** 2)) - np.exp(-((root * (site.x - east)) ** 2))) / reach
        gy = (np.exp(-((root * (site.y - south)) ** 2)) - np.exp(-((root * (site.y - north)) ** 2))) / reach
        total += most * fx * fy
        tilt_x += most * gx * fy
        tilt_y += most * fx * gy
        bend = (
            2
            * np.pi
            / reach**3
            * (
                (site.x - west) * np.exp(-((root * (site.x - west)) ** 2))
                - (site.x - east) * np.exp(-((root * (site.x - east)) ** 2))
            )
        )
        strain += -panel.b * reach * most * bend * fy
    only = site.only_land
    return {
        "subsidence": measure(only(total), "mm"),
        "tilt": measure(only(np.hypot(tilt_x, tilt_y)), "mm/m"),
        "strain": measure(only(strain), "mm/m"),
    }


def _samples(site: Site) -> dict[str, gpd.GeoDataFrame]:
    rng = site.rng("samples")
    near = [(14.0 + dx, 4.9 + dy) for dx in (-0.4, 0.0, 0.4) for dy in (-0.4, 0.0, 0.4)]
    far = [(11.4, 9.0), (12.2, 13.0), (15.2, 9.0), (10.6, 12.4), (13.6, 15.4), (14.0, 6.6), (10.8, 7.4)]
    places = [*near, *far]
    count = len(places)
    hot = np.array([1.0] * len(near) + [0.0] * len(far))
    base = {"cd": 0.12, "hg": 0.09, "as_": 9.0, "pb": 28.0, "cr": 62.0, "cu": 24.0, "ni": 26.0, "zn": 78.0}
    extra = {"cd": 1.9, "hg": 0.2, "as_": 60.0, "pb": 260.0, "cr": 10.0, "cu": 90.0, "ni": 8.0, "zn": 320.0}
    columns: dict = {"sample_id": [f"S{i:02d}" for i in range(1, count + 1)]}
    for name, value in base.items():
        columns[name] = np.round(value * (0.7 + 0.6 * rng.random(count)) + hot * extra[name] * rng.random(count), 3)
    columns["ph"] = np.round(6.2 - hot * (0.4 + rng.random(count)) + 0.8 * rng.random(count), 2)
    columns["landuse"] = np.where(hot > 0, "other", np.where(np.arange(count) % 2, "paddy", "other")).tolist()
    columns["sulphur"] = np.round(0.05 + hot * 1.8 * rng.random(count), 3)
    columns["anc"] = np.round(12 + 10 * rng.random(count), 2)
    columns["nag_ph"] = np.round(6.5 - hot * 3 * rng.random(count), 2)
    return {"soil_samples": layer(columns, [Point(site.point(*place)) for place in places])}


def _plots(site: Site) -> dict[str, gpd.GeoDataFrame]:
    rows = []
    for row in range(3):
        for column in range(4):
            u, v = 12.2 + 0.45 * column, 6.9 + 0.3 * row
            rows.append(site.rectangle((u, v, u + 0.4, v + 0.26)))
    count = len(rows)
    use = [("forest", "grass", "dryland")[i % 3] for i in range(count)]
    year = [1 + i % 5 for i in range(count)]
    good = np.array([1, 1, 1, 0.6, 1, 0.3, 1, 1, 0.7, 1, 0.5, 1.0])
    columns = {
        "plot_id": [f"P{i:02d}" for i in range(1, count + 1)],
        "year": year,
        "survival": np.round(0.94 * good, 3),
        "cover": np.round(np.clip(0.75 * (1 - np.exp(-np.array(year) / 2.0)) * good + 0.05, 0, 1), 3),
        "canopy": np.round(np.where(np.array(use) == "forest", 0.35 * good, 0.0), 3),
        "soil_depth": np.round(np.where(np.array(use) == "dryland", 90.0, 45.0) * good, 1),
        "bulk": np.round(1.32 + 0.2 * (1 - good), 3),
        "gravel": np.round(8 + 20 * (1 - good), 1),
        "soil_ph": np.round(6.6 - 1.5 * (1 - good), 2),
        "organic": np.round(1.6 * good, 2),
        "ec": np.round(0.8 + (1 - good), 2),
        "slope": np.round(4.0 + 8.0 * (1 - good), 1),
        "yield": np.round(0.9 * good, 2),
        "landuse": use,
    }
    blocks = ((11.2, 6.8, 11.9, 7.2), (11.2, 7.3, 11.9, 7.7), (14.2, 7.0, 15.0, 7.8))
    return {"plots": layer(columns, rows, True),
            "reference": layer({"landuse": ["forest", "grass", "dryland"]}, [site.rectangle(b) for b in blocks], True)}  # fmt: skip
