"""Control lines, projects with planted conflicts, and what conflicts there are."""

from __future__ import annotations

from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray
from shapely.geometry import box

from .shapes import hectares, layer
from .site import Block, Site

PERIOD = (2021, 2035)
CONTROLS = {
    "farmland": ("永久基本农田", "Permanent basic farmland", ((9.6, 8.2, 12.4, 10.2), (9.4, 12.2, 12.4, 13.8))),
    "urban": ("城镇开发边界", "Urban development boundary", ((13.0, 11.2, 16.2, 14.0),)),
    "natural_forest": ("天然林", "Natural forest", ((2.8, 10.6, 5.2, 12.2),)),
    "wetland": ("重要湿地", "Important wetland", ((10.0, 14.0, 12.0, 15.9),)),
    "basic_grassland": ("基本草原", "Basic grassland", ((3.0, 15.0, 5.0, 17.0),)),
    "river_shore": ("河湖岸线", "River shore", ((8.9, 11.1, 9.2, 11.9), (12.6, 10.4, 12.9, 11.1))),
    "coast": ("海岸控制线", "Coastal control line", ((16.8, 4.8, 18.4, 6.2),)),
    "heritage": ("文物保护范围", "Heritage site", ((15.0, 9.0, 15.6, 9.6),)),
    "minerals": ("矿产资源控制线", "Mineral reserve", ((10.2, 5.6, 11.4, 6.3),)),
    "flood": ("洪涝风险控制线", "Flood line", ((14.2, 10.2, 15.6, 10.9),)),
    "water_source": ("饮用水源保护区", "Drinking-water source", ((7.2, 10.2, 8.8, 10.9),)),
}
REDLINE = ((2.6, 7.0, 6.8, 10.4), (16.2, 14.8, 17.4, 17.2), (13.2, 2.5, 14.4, 3.3))
RESERVES = (("core", (3.2, 7.4, 4.4, 8.6)), ("general", (3.2, 8.6, 4.4, 9.4)))
KEY_AREAS = (
    ("石漠化治理重点区", "Karst key area", "karst", (5.0, 1.6, 7.8, 4.4)),
    ("沙地治理重点区", "Sand key area", "sandification", (3.0, 14.6, 5.2, 17.4)),
    ("矿山修复重点区", "Mine key area", "mine", (12.8, 2.2, 14.6, 3.4)),
    ("未覆盖重点区", "Uncovered key area", "water_erosion", (16.0, 2.2, 17.2, 3.6)),
)
# action, block, rule, what is special; "steep" blocks are found by slope
PROJECTS: tuple = (
    ("enclosure", (7.2, 7.4, 8.0, 8.1), "", {}),
    ("terracing", (6.4, 9.0, 7.2, 9.6), "C01", {}),
    ("building", (5.6, 9.8, 6.2, 10.3), "C02", {}),
    ("afforestation", (12.0, 8.6, 12.8, 9.3), "C03", {}),
    ("afforestation", (13.2, 8.6, 14.0, 9.3), "C04", {}),
    ("cropland_recovery", "steep 1", "C05", {}),
    ("grain_for_green", "steep 2", "C06", {}),
    ("grass_planting", (15.8, 10.9, 16.6, 11.6), "C07", {}),
    ("mine_reclamation", (13.3, 2.7, 13.9, 3.1), "C08", {}),
    ("road", "corridor", "C09", {"cut_off": 1}),
    ("grass_planting", (13.0, 16.6, 13.8, 17.3), "C10", {"water_need": 50.0, "water_have": 20.0}),
    ("afforestation", (9.1, 17.2, 9.8, 17.9), "C11", {"plan_code": "1001"}),
    ("enclosure", (14.6, 17.0, 15.4, 17.7), "C12", {"area": 1.10}),
    ("enclosure", (13.0, 18.0, 13.8, 18.7), "C13", {"start_year": 2019, "end_year": 2038}),
    ("enclosure", (8.9, 15.4, 9.5, 16.1), "C14", {}),
    ("patrol", (9.2, 15.7, 9.8, 16.4), "C14", {}),
    ("terracing", "sliver", "C15", {}),
    ("facility", (3.6, 7.8, 4.0, 8.2), "C18", {}),
    ("grain_for_green", (13.4, 14.6, 14.2, 15.3), "C19", {}),
    ("building", (4.8, 11.0, 5.6, 11.7), "C20", {}),
    ("facility", (11.8, 15.6, 12.4, 16.2), "C20", {}),
    ("water_body", (4.6, 16.6, 5.4, 17.2), "C20", {}),
    ("facility", (15.3, 9.3, 15.9, 9.9), "C21", {}),
    ("facility", (15.3, 10.5, 15.7, 10.8), "C21", {}),
    ("facility", (8.4, 10.3, 8.8, 10.8), "C21", {}),
    ("facility", (11.0, 5.8, 11.6, 6.2), "C21", {}),
    ("patrol", (7.2, 8.4, 8.0, 8.9), "C22", {"in_list": 0}),
    ("afforestation", "border", "C17", {}),
    ("grass_planting", (3.4, 14.7, 4.4, 14.95), "", {}),
    ("enclosure", (6.0, 2.0, 7.0, 3.0), "", {}),
)
FUNDS = ("central", "provincial", "local", "enterprise", "social")
DIRECTIONS = {"enclosure": "0301", "afforestation": "0301", "grass_planting": "0401", "terracing": "0103",
              "cropland_recovery": "0103", "grain_for_green": "0301", "mine_reclamation": "0301", "road": "1202",
              "building": "0701", "facility": "1313", "water_body": "1704", "patrol": "0301"}  # fmt: skip
PROBLEMS = {"terracing": "water_erosion", "mine_reclamation": "mine", "grass_planting": "sandification"}
MODES = {"enclosure": "natural recovery", "patrol": "conservation", "mine_reclamation": "reconstruction"}


def plan(site: Site) -> tuple[dict[str, gpd.GeoDataFrame], dict[str, pd.DataFrame], dict]:
    """Layers of control lines, key areas and projects; the programme; planted conflicts."""
    steep = _steep(site)
    layers = {}
    for name, (zh, en, blocks) in CONTROLS.items():
        if name == "farmland":
            blocks = (*blocks, steep[1])
        layers[name] = _control(site, zh, en, blocks)
    layers["redline"] = _control(site, "生态保护红线", "Ecological redline", (*REDLINE, steep[0]))
    layers["reserves"] = layer({"res_id": [1, 2], "name_zh": ["青岭自然保护区核心区", "青岭自然保护区一般控制区"],
                                "name_en": ["Green Ridge core", "Green Ridge general"], "zone": [z for z, _ in RESERVES]},
                               [site.rectangle(b) for _, b in RESERVES], True)  # fmt: skip
    layers["key_areas"] = layer({"key_id": [1, 2, 3, 4], "name_zh": [k[0] for k in KEY_AREAS], "name_en": [k[1] for k in KEY_AREAS],
                                 "problem": [k[2] for k in KEY_AREAS]}, [site.rectangle(k[3]) for k in KEY_AREAS], True)  # fmt: skip
    layers["projects"] = _projects(site, steep)
    site.layers.update(layers)
    listed = layers["projects"][layers["projects"]["in_list"] == 1]
    programme = pd.DataFrame({"proj_id": listed["proj_id"], "name_zh": listed["name_zh"], "list": "重点项目库"})
    return layers, {"programme": programme}, _truth(site)


def _control(site: Site, zh: str, en: str, blocks: Any) -> gpd.GeoDataFrame:
    shapes = [shapely.intersection(site.rectangle(block), site.boundary) for block in blocks]
    number = range(1, len(shapes) + 1)
    return layer(
        {"ctl_id": list(number), "name_zh": [f"{zh}{i}" for i in number], "name_en": [f"{en} {i}" for i in number]},
        shapes,
        True,
    )


def _steep(site: Site) -> list:
    """The two steepest places of the karst hills, apart from each other."""
    candidates = [(u, v, u + 0.8, v + 0.7) for u in np.arange(2.8, 7.8, 0.4) for v in np.arange(3.2, 6.2, 0.35)]
    mean = np.array([site.known["slope"][site.inside(block)].mean() for block in candidates])
    order = np.argsort(-mean, kind="stable")
    first = candidates[order[0]]
    for i in order[1:]:
        block = candidates[i]
        if (
            block[0] > first[2] + 0.2
            or block[2] < first[0] - 0.2
            or block[1] > first[3] + 0.2
            or block[3] < first[1] - 0.2
        ):
            return [_rounded(first), _rounded(block)]
    return [_rounded(first), (7.0, 1.2, 7.8, 1.9)]


def _rounded(block: Block) -> Block:
    return tuple(round(float(value), 3) for value in block)


def _projects(site: Site, steep: list) -> gpd.GeoDataFrame:
    rng = site.rng("projects")
    shapes = []
    for _, block, _, _ in PROJECTS:
        if block == "steep 1":
            shapes.append(site.rectangle(steep[0]))
        elif block == "steep 2":
            shapes.append(site.rectangle(steep[1]))
        elif block == "corridor":
            paths = site.layers["paths"]
            middle = paths.geometry.iloc[int(paths["length_m"].to_numpy().argmax())].interpolate(0.5, normalized=True)
            half = site.extent / 80
            shapes.append(box(middle.x - half, middle.y - half / 4, middle.x + half, middle.y + half / 4))
        elif block == "sliver":
            west, south, east, north = site.rectangle((6.8, 8.3, 7.15, 8.7)).bounds
            shapes.append(box(west - 2.0, south, east, north))
        elif block == "border":
            county = site.layers["county"].set_index("code").geometry
            edge = county["990101"].boundary.intersection(county["990201"])
            middle = (
                edge.centroid
                if edge.length == 0
                else shapely.line_interpolate_point(shapely.line_merge(edge), 0.4, normalized=True)
            )
            if middle.is_empty:
                middle = edge.representative_point()
            half = site.extent / 50
            shapes.append(box(middle.x - half, middle.y - half, middle.x + half, middle.y + half))
        else:
            shapes.append(site.rectangle(block))
    count = len(shapes)
    area = hectares(shapes)
    start = 2024 + np.arange(count) % 5
    columns: dict = {
        "proj_id": [f"P{i:02d}" for i in range(1, count + 1)],
        "name_zh": [f"示例工程{i}" for i in range(1, count + 1)],
        "name_en": [f"Sample project {i}" for i in range(1, count + 1)],
        "action": [p[0] for p in PROJECTS],
        "problem": [PROBLEMS.get(p[0], "vegetation") for p in PROJECTS],
        "mode": [MODES.get(p[0], "assisted regeneration") for p in PROJECTS],
        "plan_code": [p[3].get("plan_code", DIRECTIONS[p[0]]) for p in PROJECTS],
        "plan_area": np.round(area * [p[3].get("area", 1.0) for p in PROJECTS], 6),
        "start_year": [p[3].get("start_year", int(s)) for p, s in zip(PROJECTS, start)],
        "end_year": [p[3].get("end_year", int(s) + 3) for p, s in zip(PROJECTS, start)],
        "water_need": [p[3].get("water_need", 2.0) for p in PROJECTS],
        "water_have": [p[3].get("water_have", 10.0) for p in PROJECTS],
    }
    money = np.round(area[:, None] * rng.dirichlet([4, 3, 2, 1, 0.6], count) * 6.0, 1)
    columns.update({name: money[:, i] for i, name in enumerate(FUNDS)})
    columns["budget"] = np.round(money.sum(axis=1), 1)
    counties = site.layers["county"]
    points = [shape.representative_point() for shape in shapes]
    point, polygon = counties.sindex.query_bulk(points, predicate="intersects")
    columns["county"] = np.array(counties["code"])[polygon[np.argsort(point, kind="stable")]].tolist()
    columns["cut_off"] = [p[3].get("cut_off", 0) for p in PROJECTS]
    columns["in_list"] = [p[3].get("in_list", 1) for p in PROJECTS]
    return layer(columns, shapes, True)


def _truth(site: Site) -> dict:
    projects = site.layers["projects"]
    planted = [{"project": i, "rule": p[2]} for i, p in zip(projects["proj_id"], PROJECTS) if p[2]]
    overlaps = []
    names = ("redline", *CONTROLS, "reserves", "corridors")
    for name in names:
        for proj, shape in zip(projects["proj_id"], projects.geometry):
            parts = shapely.intersection(shape, shapely.unary_union(site.layers[name].geometry))
            if parts.area > 0:
                overlaps.append({"project": proj, "layer": name, "area_ha": _ha(parts)})
    use = site.layers["landuse"]
    crops = use[use["DLBM"].str.startswith("01")].geometry
    tree = crops.sindex
    for proj, shape in zip(projects["proj_id"], projects.geometry):
        near = crops.iloc[np.sort(tree.query(shape, predicate="intersects"))]
        parts = shapely.intersection(shape, shapely.unary_union(near.to_numpy())) if len(near) else None
        if parts is not None and parts.area > 0:
            overlaps.append({"project": proj, "layer": "cropland", "area_ha": _ha(parts)})
    double = []
    for i in range(len(projects)):
        for j in range(i):
            parts = shapely.intersection(projects.geometry.iloc[i], projects.geometry.iloc[j])
            if parts.area > 0:
                double.append(
                    {"projects": [projects["proj_id"].iloc[j], projects["proj_id"].iloc[i]], "area_ha": _ha(parts)}
                )
    covered = shapely.unary_union(projects.geometry)
    uncovered = [int(k) for k, shape in zip(site.layers["key_areas"]["key_id"], site.layers["key_areas"].geometry)
                 if not shape.intersects(covered)]  # fmt: skip
    return {
        "conflicts": {"planted": planted, "overlaps": overlaps, "double_funding": double, "key_areas_uncovered": uncovered,
                      "plan_period": list(PERIOD), "not_listed": projects.loc[projects["in_list"] == 0, "proj_id"].tolist()},
        "projects": {"count": len(projects), "area_ha": round(float(projects["area_ha"].sum()), 6),
                     "area_without_overlap_ha": _ha(covered), "budget": round(float(projects["budget"].sum()), 1)},
    }  # fmt: skip


def _ha(shape: Any) -> float:
    parts: NDArray[Any] = shapely.get_parts(shape)
    parts = parts[shapely.get_dimensions(parts) == 2]
    return round(float(hectares(parts).sum()), 6) if len(parts) else 0.0
