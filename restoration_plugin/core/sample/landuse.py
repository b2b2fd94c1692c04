"""Surveyed land-use polygons with codes of the third survey, and the planning classification of the same polygons."""

from __future__ import annotations

from typing import Any

import geopandas as gpd
import numpy as np
import shapely
from numpy.typing import NDArray
from scipy.spatial import cKDTree
from shapely.geometry import Point

from . import layout
from .land import BARREN, BUILT, CROP, FOREST, GRASS, SHRUB, WATER, WETLAND, mine_cells
from .projects import parcels
from .shapes import hectares, layer, polygons, voronoi
from .site import Site

NAMES = {
    "0101": "水田", "0102": "水浇地", "0103": "旱地", "0201K": "可调整果园", "0202": "茶园", "0301": "乔木林地",
    "0302": "竹林地", "0305": "灌木林地", "0307": "其他林地", "0307K": "可调整其他林地", "0401": "天然牧草地",
    "0404": "其他草地", "0602": "采矿用地", "0601": "工业用地", "0701": "城镇住宅用地", "0702": "农村宅基地",
    "1101": "河流水面", "1102": "湖泊水面", "1103": "水库水面", "1104A": "养殖坑塘", "1105": "沿海滩涂",
    "1106": "内陆滩涂", "1205": "沙地", "1206": "裸土地", "1207": "裸岩石砾地",
}  # fmt: skip
PLANNING = {
    "0101": "0101", "0102": "0102", "0103": "0103", "0201K": "0201", "0202": "0202", "0301": "0301", "0302": "0302",
    "0305": "0303", "0307": "0304", "0307K": "0304", "0401": "0401", "0404": "0403", "0602": "1002", "0601": "1001",
    "0701": "0701", "0702": "0703", "1101": "1701", "1102": "1702", "1103": "1703", "1104A": "1704", "1105": "0505",
    "1106": "0506", "1205": "2305", "1206": "2306", "1207": "2307",
}  # fmt: skip


def landuse(site: Site) -> dict[str, gpd.GeoDataFrame]:
    """Layers landuse, landuse_planning, spaces, zones, planning."""
    rng, known = site.rng("land use"), site.known
    count = int(np.clip(site.size**2 / 14, 200, 4000))
    places: list[NDArray[np.float64]] = []
    while len(places) < count:
        x, y = site.x0 + rng.random(count) * site.extent, site.y0 - rng.random(count) * site.extent
        inside = shapely.contains_xy(site.boundary, x, y)
        places.extend(np.column_stack([x, y])[inside])
    points = np.array(places[:count])
    site.alive()
    shapes = voronoi(points, site.boundary)
    site.alive()
    flat = site.land.ravel()
    nearest = cKDTree(points).query(np.column_stack([site.x.ravel()[flat], site.y.ravel()[flat]]))[1]
    votes = np.zeros((count, 10))
    np.add.at(votes, (nearest, known["cover_2020"].ravel()[flat]), 1.0)
    cover = votes.argmax(axis=1)
    empty = votes.sum(axis=1) == 0
    cover[empty] = site.at(known["cover_2020"], *points[empty].T)
    cover[cover == 0] = GRASS
    slope = site.at(known["slope"], *points.T)
    pick = rng.random(count)
    column = (points[:, 0] - site.x0) / site.extent * 20
    row = (site.y0 - points[:, 1]) / site.extent * 20
    mined = site.at(mine_cells(site, "excavation", "occupation", "pollution"), *points.T)
    karst = site.at(known["karst"], *points.T)
    sandy = site.at(known["sandy"], *points.T)
    lake = site.at(known["lake"], *points.T)
    pool = site.at(known["reservoir"], *points.T)
    codes = np.select(
        [
            (cover == CROP) & (column > 9) & (pick > 0.96), (cover == CROP) & (slope < 2.5) & (column > 9),
            (cover == CROP) & (slope < 5), (cover == CROP) & (pick < 0.08),
            (cover == CROP) & (pick < 0.14), cover == CROP, (cover == FOREST) & (pick < 0.1), (cover == FOREST) & (pick < 0.18),
            (cover == FOREST) & (pick < 0.22), cover == FOREST, cover == SHRUB, (cover == GRASS) & sandy, cover == GRASS,
            (cover == WATER) & lake, (cover == WATER) & pool, (cover == WATER) & (pick < 0.15), cover == WATER,
            (cover == BARREN) & mined, (cover == BARREN) & sandy, (cover == BARREN) & karst, cover == BARREN,
            (cover == BUILT) & (pick < 0.2), (cover == BUILT) & (np.hypot(column - 14.6, row - 12.6) < 1.6), cover == BUILT,
            (cover == WETLAND) & (column > 15), cover == WETLAND,
        ],
        ["1104A", "0101", "0102", "0201K", "0202", "0103", "0302", "0307", "0307K", "0301", "0305", "0401", "0404", "1102", "1103",
         "1104A", "1101", "0602", "1205", "1207", "1206", "0601", "0701", "0702", "1105", "1106"],
        default="0404",
    )  # fmt: skip
    shapes, codes, slope = _with_parcels(site, shapes, codes, slope)
    count = len(shapes)
    villages = site.layers["village"]
    inner = shapely.get_coordinates([shape.representative_point() for shape in shapes])
    village = np.array(villages["code"])[_within(villages, inner)]
    site.alive()
    area = hectares(shapes)
    site.alive()
    steep = np.searchsorted([2, 6, 15, 25], slope, side="left") + 1
    ridge = np.where(np.isin(codes, ("0101", "0102", "0103")), np.round(0.02 + 0.03 * steep, 3), 0.0)
    number = [f"99{i:06d}" for i in range(1, count + 1)]
    frame = layer(
        {"BSM": number, "DLBM": codes, "DLMC": [NAMES[c] for c in codes], "TBMJ": np.round(area * 1e4, 2),
         "KCXS": ridge, "GDPDJB": np.where(ridge > 0, steep, 0), "QSDWDM": village.tolist()}, shapes)  # fmt: skip
    frame["area_ha"] = np.round(area, 6)
    planning = layer({"BSM": number, "PLAN_CODE": [PLANNING[c] for c in codes]}, shapes)
    planning["area_ha"] = frame["area_ha"]
    layers = {"landuse": frame, "landuse_planning": planning, **_spaces(site)}
    site.layers.update(layers)
    return layers


def _with_parcels(site: Site, shapes: list, codes: Any, slope: Any) -> tuple:
    """Cut the land under the projects out of the polygons and add it as parcels of its own."""
    added = parcels(site)
    hole = shapely.unary_union([shape for shape, _ in added])
    touched = shapely.intersects(shapes, hole)
    rest = [shapely.difference(shape, hole) if hit else shape for shape, hit in zip(shapes, touched)]
    pieces, use, steep = [], [], []
    site.alive()
    for shape, code, angle in zip(rest, codes, slope):
        parts = shapely.get_parts(shape)  # whose order depends on the version of GEOS
        for part in sorted(parts, key=lambda part: [round(edge, 3) for edge in part.bounds]):
            if part.area > 0.01:
                pieces.append(part)
                use.append(str(code))
                steep.append(angle)
    for shape, code in added:
        point = shape.representative_point()
        pieces.append(shape)
        use.append(code)
        steep.append(float(site.at(site.known["slope"], point.x, point.y)))
    return pieces, use, np.array(steep)


def _within(frame: gpd.GeoDataFrame, points: np.ndarray) -> np.ndarray:
    index = np.zeros(len(points), dtype=int)
    point, polygon = shapely.STRtree(frame.geometry.to_numpy()).query(
        np.array([Point(p) for p in points]), predicate="intersects"
    )
    index[point] = polygon
    return index


def _spaces(site: Site) -> dict[str, gpd.GeoDataFrame]:
    town = site.disc(*layout.TOWN)
    space = np.where(town, 3, np.where(site.known["cover_2020"] == CROP, 2, 1))
    space = np.where(site.land, space, 0)
    shapes = polygons(site, space)
    names = {1: ("ecological", "生态空间"), 2: ("agricultural", "农业空间"), 3: ("urban", "城镇空间")}
    spaces = layer({"space": [names[c][0] for c in sorted(shapes)], "name_zh": [names[c][1] for c in sorted(shapes)],
                    "name_en": [names[c][0].capitalize() + " space" for c in sorted(shapes)]},
                   [shapes[c] for c in sorted(shapes)], True)  # fmt: skip
    blocks = (
        ("西部山地涵养区", "Western hills", "ecological", (0, 0, 8.8, 7.2)),
        ("青岭森林保育区", "Green Ridge forests", "ecological", (0, 7.2, 8.8, 14.0)),
        ("沙地治理区", "Sandy land", "ecological", (0, 14.0, 8.8, 20)),
        ("矿山修复区", "Mines", "ecological", (8.8, 0, 20, 6.4)),
        ("平原农田区", "Plain", "agricultural", (8.8, 6.4, 20, 14.4)),
        ("滨海湿地区", "Coastal wetlands", "ecological", (8.8, 14.4, 20, 20)),
    )
    zones = layer({"zone": [1, 2, 3, 4, 5, 6], "name_zh": [b[0] for b in blocks], "name_en": [b[1] for b in blocks],
                   "space": [b[2] for b in blocks]},
                  [shapely.intersection(site.boundary, site.rectangle(b[3])) for b in blocks], True)  # fmt: skip
    plan = ((1, "0101", "耕地"), (2, "0301", "林地"), (3, "0401", "草地"), (4, "0703", "农村宅基地"))
    cover = site.known["cover_2020"]
    code = np.where(cover == CROP, 1, np.where(np.isin(cover, (FOREST, SHRUB)), 2, np.where(cover == BUILT, 4, 3)))
    outline = polygons(site, np.where(site.land, code, 0))
    rows = [row for row in plan if row[0] in outline]
    planning = layer({"PLAN_CODE": [row[1] for row in rows], "PLAN_NAME": [row[2] for row in rows]},
                     [outline[row[0]] for row in rows], True)  # fmt: skip
    return {"spaces": spaces, "zones": zones, "planning": planning}
