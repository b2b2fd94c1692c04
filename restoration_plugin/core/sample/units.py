"""Planning units with the fields that zoning, programme and roll-up take."""

from __future__ import annotations

from typing import Any

import geopandas as gpd
import numpy as np
import shapely
from numpy.typing import NDArray

from . import layout
from .factors import EROSION_LIMITS, WIND_LIMITS
from .land import CROP, FOREST, WETLAND, mine_cells
from .shapes import layer, squares
from .site import Site

COUNT = 10
CLIMATES = ("humid", "semi-humid", "semi-arid", "arid")
MEASURES = {"water_erosion": "terracing", "wind_erosion": "sand_barrier", "karst": "enclosure", "desertification": "seeding",
            "vegetation": "planting", "mine": "mine_reclamation", "": ""}  # fmt: skip


def units(site: Site) -> tuple[dict[str, gpd.GeoDataFrame], dict]:
    """Layer units and what was planted in it."""
    rng, known = site.rng("units"), site.known
    squared = squares(site, COUNT)
    parts = [(c, r, shapely.intersection(s, site.boundary)) for c, r, s in squared]
    least = 0.05 * (site.extent / COUNT) ** 2
    parts = [part for part in parts if part[2].area > least]
    step = COUNT / 20.0
    place = np.where(site.land, (site.v * step).astype(int) * COUNT + (site.u * step).astype(int), -1)
    index = {r * COUNT + c: i for i, (c, r, _) in enumerate(parts)}
    label = np.array([index.get(int(p), -1) for p in range(COUNT * COUNT)] + [-1])[place]
    count = len(parts)
    cells = np.bincount(label[label >= 0], minlength=count)

    def mean(values: NDArray[Any]) -> NDArray[np.float64]:
        inside = label >= 0
        return np.bincount(label[inside], weights=np.asarray(values, float)[inside], minlength=count) / np.maximum(
            cells, 1
        )

    def often(values: NDArray[Any]) -> NDArray[np.int64]:
        most = int(values.max()) + 1
        votes = np.zeros((count, most))
        inside = (label >= 0) & (values > 0)
        np.add.at(votes, (label[inside], values[inside].astype(int)), 1.0)
        return np.asarray(votes.argmax(axis=1))

    def reached(values: NDArray[Any]) -> NDArray[np.int64]:
        """Highest class that a quarter of the unit reaches or exceeds."""
        return np.asarray(sum((mean(values >= code) >= 0.25).astype(int) for code in range(1, int(values.max()) + 1)))

    villages = site.layers["village"]
    centres = [shape.representative_point() for _, _, shape in parts]
    point, polygon = shapely.STRtree(villages.geometry.to_numpy()).query(centres, predicate="intersects")
    village = np.array(villages["code"])[polygon[np.argsort(point, kind="stable")]]
    frame = layer({"village": village.tolist()}, [shape for *_, shape in parts], True)
    area = frame["area_ha"].to_numpy()
    cover = known["cover_2020"]
    classes = {"karst_c": reached(known["karst_class"]), "desert_c": reached(known["desert_class"])}
    classes["trend_c"] = often(known["trend_class"])
    for name, key, limits in (("erosion_c", "soil_loss", EROSION_LIMITS), ("wind_c", "wind_loss", WIND_LIMITS)):
        classes[name] = np.searchsorted(limits, mean(known[key]), side="right") + 1
    mined = mean(mine_cells(site, "excavation", "occupation", "subsidence", "pollution"))
    classes["mine_c"] = np.searchsorted([0.02, 0.08, 0.15], mined)
    severity = {
        "water_erosion": np.select(
            [classes["erosion_c"] >= 4, classes["erosion_c"] == 3, classes["erosion_c"] == 2], [3, 2, 1], 0
        ),
        "wind_erosion": np.select(
            [classes["wind_c"] >= 4, classes["wind_c"] == 3, classes["wind_c"] == 2], [3, 2, 1], 0
        ),
        "karst": np.where(classes["karst_c"] > 0, np.clip(classes["karst_c"] - 1, 0, 3), 0),
        "desertification": np.where(classes["desert_c"] > 0, np.clip(classes["desert_c"] - 1, 0, 3), 0),
        "vegetation": np.select([classes["trend_c"] == 5, classes["trend_c"] == 4], [2, 1], 0),
        "mine": classes["mine_c"],
    }
    names = np.array([*severity, ""])
    table = np.array(list(severity.values())).T
    order = np.argsort(-table, axis=1, kind="stable")
    first = np.take_along_axis(table, order, 1)
    problem = np.where(first[:, 0] > 0, names[order[:, 0]], "")
    second = np.where(first[:, 1] > 0, names[order[:, 1]], "")
    degraded = first[:, 0]
    space = np.where(mean(cover == CROP) > 0.5, "agricultural", "ecological")
    town = mean(site.disc(*layout.TOWN)) > 0.5
    space = np.where(town, "urban", space)
    aridity = mean(known["aridity"])
    column, row = np.array([c for c, *_ in parts]), np.array([r for _, r, _ in parts])
    at = list(zip(column.tolist(), row.tolist()))
    hot = np.round(
        rng.normal(10, 1.2, count)
        + 9.0 * np.array([p in layout.HOT for p in at])
        - 7.0 * np.array([p in layout.COLD for p in at]),
        3,
    )
    soil = np.searchsorted([201, 202, 203, 204, 205, 206], often(known["soil"])) + 1
    relief = np.searchsorted([5.0, 10.0, 16.0], mean(known["slope"])) + 1
    moist = np.searchsorted([0.65, 1.0, 1.6], aridity) + 1
    green = np.searchsorted([0.3, 0.5, 0.7], mean(known["fraction"])) + 1
    response = np.round(10 + 6.0 * relief + 2.5 * moist + rng.normal(0, 1.5, count), 4)
    severe = degraded + 1.0
    cost = np.round(area * (1.2 + 0.5 * relief + rng.random(count)), 2)
    funds = rng.dirichlet([4, 3, 2, 1, 0.6], count)
    budget = np.round(area * severe * (0.8 + 0.4 * rng.random(count)), 1)
    money = np.round(funds * budget[:, None], 1)
    money[:, 0] = np.round(budget - money[:, 1:].sum(axis=1), 1)
    start = 2026 + (np.arange(count) % 4)
    resilience = (mean(known["quality"]) > 0.45).astype(int)
    columns = {
        "unit_code": [f"{v[:6]}-{c + 1:04d}{r + 1:04d}" for v, (c, r) in zip(village, at)],
        "code": village.tolist(), "township": [v[:9] for v in village], "county": [v[:6] for v in village], **classes,
        "degraded": degraded, "importance": np.maximum(often(known["importance"]), 1), "resilience": resilience,
        "threshold": (mean(known["exposure"]) > 0.35).astype(int),
        "direction": np.where(town & (np.arange(count) % 3 == 0), "build", ""),
        "problem": problem, "severity": degraded, "problem2": second, "severity2": first[:, 1],
        "n_problem": (table >= 1).sum(axis=1), "space": space, "slope": mean(known["slope"]).round(3),
        "soil_depth": mean(known["depth"]).round(2), "precip": mean(known["precipitation"]).round(2),
        "evap": mean(known["evapotranspiration"]).round(2), "cover": mean(known["fraction"]).round(4),
        "climate": np.array(CLIMATES[::-1])[np.searchsorted([0.2, 0.5, 1.0], aridity)],
        "ndvi": mean(known["ndvi"]).round(4), "trend": mean(known["trend"]).round(6),
        "soil_loss": mean(known["soil_loss"]).round(3), "wind_loss": mean(known["wind_loss"]).round(3),
        "carbon": mean(known["carbon_stock"]).round(3), "habitat": mean(known["quality"]).round(4),
        "water": mean(known["water_yield"]).round(3), "rock": mean(known["exposure"]).round(4),
        "population": (mean(known["population"]) * cells).round(2),
        "gdp": np.round(area * np.where(town, 80, np.where(space == "agricultural", 9, 2)) * (0.8 + 0.4 * rng.random(count)), 1),
        "hot": hot, "response": response, "soil_type": soil, "landform": relief, "climate_z": moist, "cover_c": green,
        "cost": cost, "f_forest": (mean(cover == FOREST) * area).round(4), "f_wetland": (mean(cover == WETLAND) * area).round(4),
        "f_soil": (mean(known["soil_loss"]) * area / 100).round(4), "f_water": (mean(known["water_yield"]) * area / 100).round(4),
        "locked_in": (mean(site.inside((3.2, 7.4, 4.4, 9.4))) > 0.2).astype(int), "locked_out": town.astype(int), "size": area.round(4),
        "measure": [MEASURES[p] for p in problem], "start_year": start, "end_year": start + 2, "budget": budget,
        "central": money[:, 0], "provincial": money[:, 1], "local": money[:, 2], "enterprise": money[:, 3], "social": money[:, 4],
        "target": np.round(0.6 + 0.3 * rng.random(count), 3), "indicator": ["treated area"] * count,
        "treated": np.round(area * (0.2 + 0.6 * rng.random(count)), 4), "need": np.round(area * degraded / 3, 4),
        "capacity": np.round(area * (0.3 + 0.5 * rng.random(count)), 4),
        **{name: rng.integers(1, 6, count) for name in ("t_maturity", "t_difficult", "t_suitable", "t_benefit", "t_potential")},
        **{f"nbs{i}": rng.integers(20, 101, count) for i in range(1, 9)},
    }  # fmt: skip
    frame = layer(columns, [shape for *_, shape in parts])
    frame.insert(4, "area_ha", area)
    site.layers["units"] = frame
    truth = {
        "hot_spots": {"field": "hot",
                      "hot": [u for u, p in zip(columns["unit_code"], at) if p in layout.HOT],
                      "cold": [u for u, p in zip(columns["unit_code"], at) if p in layout.COLD]},
        "causes": {"response": "response", "strongest": "landform", "without_effect": "cover_c"},
        "units": {"count": count, "area_ha": round(float(area.sum()), 6), "budget": round(float(budget.sum()), 1),
                  "budget_by_county": {code: round(float(budget[[v.startswith(code) for v in village]].sum()), 1)
                                       for code in sorted({v[:6] for v in village})}},
    }  # fmt: skip
    return {"units": frame}, truth
