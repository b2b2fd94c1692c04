"""Control lines, projects with planted conflicts, and what conflicts there are."""

from __future__ import annotations

from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray

from .projects import PERIOD, PROJECTS, dirty
from .shapes import hectares, layer
from .site import Site

CONTROLS = {
    "farmland": ("永久基本农田", "Permanent basic farmland", ((9.6, 8.2, 12.9, 10.2), (9.4, 12.2, 12.4, 13.8))),
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


def plan(site: Site) -> tuple[dict[str, gpd.GeoDataFrame], dict[str, pd.DataFrame], dict]:
    """Layers of control lines, key areas and projects; the programme; planted conflicts."""
    steep = site.known["steep"]
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
    layers["projects_dirty"] = dirty(site.layers["projects"])
    site.layers.update(layers)
    projects = site.layers["projects"]
    listed = projects[projects["in_list"] == 1]
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
