"""Projects of the sample county, each with the conflict that was planted in it."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import shapely
from shapely.geometry import Polygon, box

from .shapes import hectares, layer
from .site import Block, Site

PERIOD = (2021, 2035)
ON_CROPS = ("C03", "C04", "C06", "C19")
"""Projects of these rules lie on cropland, all others on none."""
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


def steepest(site: Site) -> list:
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


def projects(site: Site) -> gpd.GeoDataFrame:
    """Layer projects; sets ``steep``, the two steepest blocks."""
    rng, steep = site.rng("projects"), steepest(site)
    site.known["steep"] = steep
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
    point, polygon = shapely.STRtree(counties.geometry.to_numpy()).query(points, predicate="intersects")
    columns["county"] = np.array(counties["code"])[polygon[np.argsort(point, kind="stable")]].tolist()
    columns["cut_off"] = [p[3].get("cut_off", 0) for p in PROJECTS]
    columns["in_list"] = [p[3].get("in_list", 1) for p in PROJECTS]
    return layer(columns, shapes, True)


def dirty(frame: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """The same land with the faults of real files: spikes without area, repeated points, rings that turn back."""
    shapes = []
    for number, shape in enumerate(frame.geometry):
        ring = list(shape.exterior.coords)
        if number % 3 == 0:  # a spike out and back
            (x, y), (a, b) = ring[0], ring[1]
            ring = [ring[0], (x + (x - a) * 0.2, y + (y - b) * 0.2), *ring]
        elif number % 3 == 1:  # every point twice
            ring = [point for point in ring for _ in (0, 1)]
        else:
            ring = ring[::-1]
        shapes.append(Polygon(ring))
    return frame.set_geometry(gpd.GeoSeries(shapes, crs=frame.crs))


def parcels(site: Site) -> list:
    """Land under the projects, without overlap, with its land-use code."""
    taken, out = Polygon(), []
    for shape, (action, _, rule, _) in zip(site.layers["projects"].geometry, PROJECTS):
        part = shapely.difference(shape, taken)
        taken = shapely.union(taken, shape)
        if rule in ON_CROPS:
            code = "0103"
        elif action == "enclosure" or rule in ("C02", "C05", "C18"):
            code = "0301"
        else:
            code = {"C08": "0602"}.get(rule, {"facility": "1106"}.get(action, "0404") if rule == "C20" else "0404")
        out.append((part, code))
    return out
