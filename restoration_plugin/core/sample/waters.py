"""Streams, lakes, basins, roads, shore, gauges and other places on the land."""

from __future__ import annotations

from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray
from shapely.geometry import LineString, Point, Polygon

from . import layout
from .shapes import centre, largest, layer, polygons, streams
from .site import Site, coast
from .terrain import watersheds

ROADS = (
    ("motorway", "示例高速", "Sample Motorway", ((9.2, 0.0), (9.6, 5.0), (9.0, 10.0), (9.5, 15.0), (9.1, 20.0))),
    ("national", "示例国道", "National Road", ((0.0, 9.6), (5.0, 10.2), (10.0, 10.0), (14.6, 12.0), (17.2, 13.6))),
    ("provincial", "示例省道", "Provincial Road", ((14.6, 20.0), (14.9, 16.0), (14.6, 12.6), (13.2, 7.0), (12.2, 0.0))),
    ("county", "示例县道", "County Road", ((5.0, 10.2), (5.4, 5.0), (6.2, 0.0))),
    ("county", "沙地县道", "Sand Road", ((5.0, 10.2), (6.8, 15.0), (7.2, 20.0))),
)
RAIL = ((16.2, 0.0), (15.8, 8.0), (16.3, 12.0), (15.9, 20.0))
GAUGES = ((1.8, 4.0), (4.6, 3.2), (5.2, 17.0), (8.6, 9.2), (12.2, 3.4), (11.4, 12.6), (15.0, 9.4), (15.4, 17.2))
GAUGE_NAMES = (("源头站", "Headwater"), ("石山站", "Karst"), ("沙地站", "Sands"), ("青岭站", "Green Ridge"),
               ("矿山站", "Mines"), ("平原站", "Plain"), ("滨海站", "Seaside"), ("湿地站", "Marsh"))  # fmt: skip
SHORE_TYPES = {2: "bedrock", 4: "sandy", 3: "natural", 1: "artificial", 5: "silty"}


def line_cells(site: Site, lines: Any) -> NDArray[np.bool_]:
    """Land cells that lines pass."""
    cells = np.zeros(site.shape, dtype=bool)
    for line in lines:
        steps = np.arange(0, line.length, site.cell / 3)
        xy = shapely.get_coordinates(shapely.line_interpolate_point(line, steps))
        inside = (np.abs(xy - [site.x0 + site.extent / 2, site.y0 - site.extent / 2]) < site.extent / 2).all(axis=1)
        column = ((xy[inside, 0] - site.x0) / site.cell).astype(int)
        row = ((site.y0 - xy[inside, 1]) / site.cell).astype(int)
        cells[row, column] = True
    return cells & site.land


def curve(site: Site, places: Any) -> LineString:
    """Smooth line through places, cut by the boundary."""
    places = np.array(places, dtype=float)
    t = np.arange(len(places))
    fine = np.linspace(0, len(places) - 1, 12 * len(places))
    smooth = np.column_stack([np.interp(fine, t, places[:, axis]) for axis in (0, 1)])
    kernel = np.ones(7) / 7
    padded = np.pad(smooth, ((3, 3), (0, 0)), mode="edge")
    smooth = np.column_stack([np.convolve(padded[:, axis], kernel, "valid") for axis in (0, 1)])
    line = LineString([site.point(*place) for place in smooth])
    cut = shapely.intersection(line, site.boundary)
    parts = shapely.get_parts(cut)
    return parts[np.argmax(shapely.length(parts))]


def waters(site: Site) -> dict[str, gpd.GeoDataFrame]:
    """Layers of water, basins, roads, shore and gauges; sets ``road_cells`` and ``basin``."""
    known = site.known
    layers: dict[str, gpd.GeoDataFrame] = {}
    links = streams(site)
    total = site.land.sum()
    share = known["accumulation"].ravel() / total
    size = [share[cells[-2]] for _, cells in links]
    order = [3 if s > 0.25 else 2 if s > 0.05 else 1 for s in size]
    layers["streams"] = layer(
        {
            "stream_id": list(range(1, len(links) + 1)),
            "name_zh": [("示例河" if o == 3 else f"{'支流' if o == 2 else '小溪'}{i}") for i, o in enumerate(order, 1)],
            "name_en": [
                ("Sample River" if o == 3 else f"{'Branch' if o == 2 else 'Brook'} {i}") for i, o in enumerate(order, 1)
            ],
            "order": order,
            "class": [{3: "main", 2: "branch", 1: "small"}[o] for o in order],
        },
        [line for line, _ in links],
    )
    lake = largest(polygons(site, known["lake"].astype(int))[1])
    layers["lakes"] = layer(
        {"lake_id": [1], "name_zh": ["明湖"], "name_en": ["Bright Lake"], "class": ["lake"]}, [lake], True
    )
    pool = largest(polygons(site, known["reservoir"].astype(int))[1])
    volume = round(pool.area * 12.0)
    layers["reservoirs"] = layer(
        {"res_id": [1], "name_zh": ["青岭水库"], "name_en": ["Green Ridge Reservoir"], "capacity": [volume],
         "inflow": [volume * 4], "efficiency": [0.6], "class": ["reservoir"]}, [pool], True)  # fmt: skip

    # basins: the land above each larger link's end
    flat_stream = known["stream"].ravel()
    ends = []
    for (_, cells), s in zip(links, size):
        if s > 0.03 and cells[-1] != cells[-2]:
            ends.append(cells[-2] if known["parent"][cells[-1]] != cells[-1] or flat_stream[cells[-1]] else cells[-1])
    mouths = [cell for cell in np.flatnonzero(known["outlets"].ravel() & flat_stream).tolist() if share[cell] > 0.03]
    ends = [cell for cell in ends if int(known["parent"][cell]) not in mouths]
    places = np.array(sorted(set(ends) | set(mouths)))
    own = np.bincount(watersheds(site, places).ravel(), minlength=len(places) + 1)[1:]
    places = places[(own > 0.01 * total) | np.isin(places, mouths)]  # what is smaller goes to the next basin
    label = watersheds(site, places)
    rest = site.land & (label == 0)
    label = np.where(rest, len(places) + 1, label)
    shapes = polygons(site, label)
    codes = sorted(shapes)
    downstream = {}
    for number, cell in enumerate(places.tolist(), 1):
        below = int(known["parent"][cell])
        downstream[number] = int(label.ravel()[below]) if below != cell else 0
    names_zh = [f"{'海岸流域' if code == len(places) + 1 else f'第{code}流域'}" for code in codes]
    names_en = ["Coastal basin" if code == len(places) + 1 else f"Basin {code}" for code in codes]
    known["basin"] = label
    basins = {"name_zh": names_zh, "name_en": names_en}
    area = [shapes[code] for code in codes]
    layers["basins"] = layer(
        {"basin_id": codes, **basins, "next_id": [downstream.get(code, 0) for code in codes]}, area, True
    )
    inland = [i for i, code in enumerate(codes) if code <= len(places)]
    layers["watersheds"] = layer(
        {"ws_id": [codes[i] for i in inland], "name_zh": [names_zh[i] for i in inland], "name_en": [names_en[i] for i in inland]},
        [area[i] for i in inland], True)  # fmt: skip
    chosen = sorted(places.tolist(), key=lambda cell: -share[cell])[:4]
    layers["outlets"] = layer(
        {"outlet_id": list(range(1, len(chosen) + 1)), "name_zh": [f"断面{i}" for i in range(1, len(chosen) + 1)],
         "name_en": [f"Section {i}" for i in range(1, len(chosen) + 1)]},
        [Point(centre(site, cell)) for cell in chosen])  # fmt: skip
    mouth = Point(centre(site, max(mouths, key=lambda cell: share[cell])))
    rows = np.linspace(9.6, 12.4, 40)
    shore = [site.point(c, r) for c, r in zip(coast(rows), rows)]
    bay = Polygon([*shore, site.point(18.8, 12.4), site.point(18.8, 9.6)]).union(mouth.buffer(1.2 * site.cell))
    layers["bays"] = layer({"bay_id": [1], "name_zh": ["示例湾"], "name_en": ["Sample Bay"]}, [largest(bay)], True)
    layers.update(_roads(site, layers["streams"]))
    layers.update(_shore(site))
    layers.update(_places(site))
    site.layers.update(layers)
    return layers


def _roads(site: Site, streams_layer: gpd.GeoDataFrame) -> dict[str, gpd.GeoDataFrame]:
    lines = [curve(site, places) for _, _, _, places in ROADS]
    roads = layer(
        {"road_id": list(range(1, len(ROADS) + 1)), "class": [r[0] for r in ROADS], "name_zh": [r[1] for r in ROADS],
         "name_en": [r[2] for r in ROADS]}, lines)  # fmt: skip
    rails = layer(
        {"rail_id": [1], "class": ["railway"], "name_zh": ["示例铁路"], "name_en": ["Sample Railway"]},
        [curve(site, RAIL)],
    )
    main = streams_layer[streams_layer["order"] >= 2]
    everything = [*lines, *rails.geometry, *main.geometry]
    kinds = [*roads["class"], "railway", *["stream"] * len(main)]
    site.known["road_cells"] = line_cells(site, [*lines, *rails.geometry])
    return {"roads": roads, "railways": rails,
            "lines": layer({"line_id": list(range(1, len(kinds) + 1)), "class": kinds}, everything)}  # fmt: skip


def _shore(site: Site) -> dict[str, gpd.GeoDataFrame]:
    limits = (0.7, 4.0, 7.5, 10.0, 13.5, 19.3)
    kinds = ("bedrock", "sandy", "natural", "artificial", "silty")
    rates = (0.05, 1.4, 0.05, 0.0, 7.0)
    lines = []
    for top, bottom in zip(limits[:-1], limits[1:]):
        rows = np.linspace(top, bottom, 50)
        lines.append(LineString([site.point(c, r) for c, r in zip(coast(rows), rows)]))
    return {"shoreline": layer(
        {"shore_id": [1, 2, 3, 4, 5], "type": list(kinds), "natural": [int(kind != "artificial") for kind in kinds],
         "retreat": list(rates)}, lines)}  # fmt: skip


def _places(site: Site) -> dict[str, gpd.GeoDataFrame]:
    known = site.known
    points = [Point(site.point(*place)) for place in GAUGES]
    x, y = np.array([p.x for p in points]), np.array([p.y for p in points])
    out = {"gauges": layer(
        {
            "station": [f"9900{i:02d}" for i in range(1, len(points) + 1)],
            "name_zh": [zh for zh, _ in GAUGE_NAMES],
            "name_en": [en for _, en in GAUGE_NAMES],
            "elevation": np.round(site.at(known["filled"], x, y), 1),
            "temperature": np.round(site.at(known["temperature"], x, y), 2),
            "wetness": np.round(np.clip(0.9 - 0.6 * site.at(known["arid"], x, y), 0, 1), 2),
            "snow": np.full(len(points), 0.98),
        }, points)}  # fmt: skip
    town = layout.TOWN
    sites = [(town[0], town[1], "示例镇", "Sample Town", 21000), (7.4, 10.4, "青岭", "Green Ridge", 3400),
             (12.0, 7.2, "矿镇", "Quarry Town", 5200), (5.6, 13.2, "沙边", "Sandside", 900),
             (15.6, 4.4, "北湾", "North Bay", 1800)]  # fmt: skip
    out["settlements"] = layer(
        {"name_zh": [s[2] for s in sites], "name_en": [s[3] for s in sites], "population": [s[4] for s in sites]},
        [Point(site.point(s[0], s[1])) for s in sites])  # fmt: skip
    circles = [
        Point(site.point(s[0], s[1])).buffer(site.extent / 20 * (0.25 if i else town[2])) for i, s in enumerate(sites)
    ]
    built = [largest(shapely.intersection(circle, site.boundary)) for circle in circles]
    out["built"] = layer({"built_id": list(range(1, len(sites) + 1)), "name_zh": [s[2] for s in sites],
                          "name_en": [s[3] for s in sites], "population": [s[4] for s in sites]}, built, True)  # fmt: skip
    halves = [shapely.intersection(site.boundary, site.rectangle(b)) for b in ((0, 0, 8.4, 20), (8.4, 0, 20, 20))]
    out["soil_regions"] = layer(
        {"region": ["southwest_rock", "south_red"], "name_zh": ["西南土石山区", "南方红壤丘陵区"],
         "name_en": ["Southwest rocky mountains", "Southern red-soil hills"], "tolerance": [500.0, 500.0]},
        [largest(part) for part in halves], True)  # fmt: skip
    blocks = (("soil_bank_terrace", "土坎水平梯田", (9.4, 9.2, 10.4, 10.2)), ("stone_bank_terrace", "石坎水平梯田", (10.6, 9.2, 11.4, 10.2)),
              ("interval_terrace", "隔坡梯田", (11.6, 9.2, 12.4, 10.2)), ("level_bench", "水平阶", (6.6, 8.0, 7.6, 9.0)),
              ("level_trench", "水平沟", (3.0, 10.0, 4.0, 10.8)), ("fish_scale_pit", "鱼鳞坑", (7.8, 8.0, 8.8, 9.0)),
              ("slope_terrace", "坡式梯田", (12.6, 9.2, 13.4, 10.2)))  # fmt: skip
    out["measures"] = layer({"measure": [b[0] for b in blocks], "measure_zh": [b[1] for b in blocks], "year": [2012 + i for i in range(len(blocks))]},
                            [site.rectangle(b[2]) for b in blocks], True)  # fmt: skip
    closed = ((3.0, 7.2, 5.4, 9.6), (16.0, 15.0, 17.4, 17.0))
    out["access"] = layer(
        {"access": [0.2, 0.5]}, [largest(shapely.intersection(site.rectangle(b), site.boundary)) for b in closed], True
    )
    return out


def daily(site: Site) -> dict[str, pd.DataFrame]:
    """Daily rain and wind at the gauges."""
    gauges = site.layers["gauges"]
    dates = pd.date_range("2009-01-01", periods=int(site.years * 365.25), freq="D")
    month = dates.month.to_numpy() - 1
    x, y = gauges.geometry.x.to_numpy(), gauges.geometry.y.to_numpy()
    sums = site.at(np.moveaxis(site.known["rain_monthly"], 0, -1), x, y)
    arid = site.at(site.known["arid"], x, y)
    warm = gauges["temperature"].to_numpy()
    rain_tables, wind_tables = [], []
    rng = site.rng("daily")
    wet_share = np.array([0.25, 0.3, 0.4, 0.45, 0.5, 0.5, 0.35, 0.35, 0.3, 0.2, 0.2, 0.2])
    front = rng.random(len(dates))
    for number, station in enumerate(gauges["station"]):
        chance = np.clip(front + 0.15 * rng.standard_normal(len(dates)), 0, 1)
        wet = chance < wet_share[month] * (1 - 0.45 * arid[number])
        mean = sums[number, month] / 30.4 / (wet_share[month] * (1 - 0.45 * arid[number]))
        rain = np.where(wet, np.round(rng.gamma(0.65, 1.0, len(dates)) / 0.65 * mean, 1), 0.0)
        rain = np.where(rng.random(len(dates)) < 0.01, 32700.0, rain)
        rain = np.where(rng.random(len(dates)) < 0.003, 32766.0, rain)
        rain_tables.append(pd.DataFrame({"station": station, "date": dates, "rain": rain}))
        breeze = 1.6 + 1.6 * arid[number] + 0.6 * np.cos((month - 3) / 12 * 2 * np.pi)
        wind = np.round(breeze * rng.weibull(1.9, len(dates)) * 1.13, 1)
        temperature = warm[number] - 9 * np.cos((dates.day_of_year.to_numpy() - 20) / 365.25 * 2 * np.pi)
        wind_tables.append(pd.DataFrame({
            "station": station, "date": dates, "wind": wind,
            "temperature": np.round(temperature + 2 * rng.standard_normal(len(dates)), 1),
            "wetness": np.round(np.clip(0.85 - 0.5 * arid[number] - 0.1 * rng.random(len(dates)), 0, 1), 2),
            "snow": np.where(temperature < 2, 0.9, 1.0),
        }))  # fmt: skip
    return {
        "rain_daily": pd.concat(rain_tables, ignore_index=True),
        "wind_daily": pd.concat(wind_tables, ignore_index=True),
    }
