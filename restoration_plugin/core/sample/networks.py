"""Ecological sources, links between them, and the rasters that go with them."""

from __future__ import annotations

from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray
from scipy.ndimage import binary_opening, label
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import dijkstra, minimum_spanning_tree
from shapely.geometry import LineString

from .land import FOREST, WETLAND
from .shapes import centre, layer, polygons
from .site import Raster, Site, classes, measure

STEPS = ((0, 1, 1.0), (1, 0, 1.0), (1, 1, np.sqrt(2)), (1, -1, np.sqrt(2)))
MOST_SOURCES = 8


def graph(resistance: NDArray[np.float64], land: NDArray[np.bool_], cell: float) -> tuple[Any, NDArray[np.int64]]:
    """Sparse graph of land cells: an edge costs the mean resistance times its length; and node number per cell."""
    number = np.where(land, np.cumsum(land).reshape(land.shape) - 1, -1)
    rows, columns = land.shape
    first, second, weight = [], [], []
    for down, right, length in STEPS:
        a = (slice(0, rows - down), slice(max(0, -right), columns - max(0, right)))
        b = (slice(down, rows), slice(max(0, right), columns + min(0, right)))
        both = land[a] & land[b]
        first.append(number[a][both])
        second.append(number[b][both])
        weight.append((resistance[a][both] + resistance[b][both]) / 2 * length * cell)
    shape = (int(land.sum()),) * 2
    return coo_matrix((np.concatenate(weight), (np.concatenate(first), np.concatenate(second))), shape).tocsr(), number


def networks(site: Site) -> tuple[dict[str, Raster], dict[str, gpd.GeoDataFrame], dict[str, pd.DataFrame]]:
    """Layers sources, patches, paths, candidates, nodes, focal_points, corridors; cost rasters; link tables."""
    known, land = site.known, site.land
    wood = np.isin(known["cover_2020"], (FOREST, WETLAND)) & land & ~known["road_cells"]
    turn = max(1, round(site.size / 100))
    core = binary_opening(wood, iterations=turn)
    parts, count = label(core)
    area = np.bincount(parts.ravel(), minlength=count + 1)
    area[0] = 0
    chosen = np.argsort(-area, kind="stable")[:MOST_SOURCES]
    chosen = chosen[area[chosen] > 0]
    ids = np.zeros(site.shape, dtype=int)
    for number, part in enumerate(chosen, 1):
        ids[parts == part] = number
    shapes = polygons(site, ids)
    numbers = sorted(shapes)
    quality = [round(float(known["quality"][ids == n].mean()), 4) for n in numbers]
    layers = {"sources": layer({"source_id": numbers, "quality": quality,
                                "weight": [round(float(shapes[n].area / 1e4), 4) for n in numbers]},
                               [shapes[n] for n in numbers], True)}  # fmt: skip
    small = np.flatnonzero(area >= max(4, 12 * (site.size / 400) ** 2))
    renumber = np.zeros(count + 1, dtype=int)
    renumber[small] = np.arange(1, small.size + 1)
    patches = polygons(site, renumber[parts])
    layers["patches"] = layer({"patch_id": sorted(patches), "weight": [round(patches[n].area / 1e4, 4) for n in sorted(patches)]},
                              [patches[n] for n in sorted(patches)], True)  # fmt: skip

    matrix, node = graph(known["resistance"], land, site.cell)
    cells = np.flatnonzero(land.ravel())
    costs, links = {}, {}
    for n in numbers:
        site.alive()
        start = node[ids == n]
        costs[n], back, _ = dijkstra(matrix, directed=False, indices=start, min_only=True, return_predecessors=True)
        for m in numbers:
            if m > n:
                inside = node[ids == m]
                end = int(inside[np.argmin(costs[n][inside])])
                path = [end]
                while back[path[-1]] >= 0:
                    path.append(int(back[path[-1]]))
                links[n, m] = (float(costs[n][end]), path)
    nearest = np.min([costs[n] for n in numbers], axis=0)
    square = np.zeros((len(numbers), len(numbers)))
    for (n, m), (cost, _) in links.items():
        square[n - 1, m - 1] = cost
    tree = minimum_spanning_tree(square).nonzero()
    spanning = {(min(a, b) + 1, max(a, b) + 1) for a, b in zip(*tree)}
    ranked = sorted((pair for pair in links if pair not in spanning), key=lambda pair: links[pair][0])
    kept = sorted(spanning) + ranked[: max(1, len(numbers) // 2)]
    spare = ranked[len(kept) - len(spanning) :][:3]

    def line(pair: tuple) -> LineString:
        return LineString([centre(site, cells[i]) for i in links[pair][1][::-1]])

    weight = layers["sources"].set_index("source_id")["area_ha"]
    frames = {}
    for name, pairs in (("paths", kept), ("candidates", spare)):
        lines = [line(pair) for pair in pairs]
        frames[name] = {
            "path_id": list(range(1, len(pairs) + 1)), "from_id": [a for a, _ in pairs], "to_id": [b for _, b in pairs],
            "cost": [round(links[pair][0], 3) for pair in pairs], "length_m": [round(part.length, 3) for part in lines],
        }  # fmt: skip
        frames[name]["rank"] = (np.argsort(np.argsort(frames[name]["cost"], kind="stable"), kind="stable") + 1).tolist()
        frames[name]["gravity"] = [
            round(1e6 * float(weight[a] * weight[b]) / max(c, 1.0) ** 2, 6)
            for a, b, c in zip(frames[name]["from_id"], frames[name]["to_id"], frames[name]["cost"])
        ]
        layers[name] = layer(frames[name], lines)
    width = max(3 * site.cell, site.extent / 120)
    layers["corridors"] = layer(
        {"corr_id": frames["paths"]["path_id"], "from_id": frames["paths"]["from_id"], "to_id": frames["paths"]["to_id"],
         "width_m": [round(width, 1)] * len(kept)},
        [shapely.buffer(g, width / 2) for g in layers["paths"].geometry], True)  # fmt: skip
    points = [shapes[n].representative_point() for n in numbers]
    layers["nodes"] = layer(
        {"node_id": numbers, "name_zh": [f"源地{n}" for n in numbers], "name_en": [f"Source {n}" for n in numbers]},
        points,
    )
    layers["focal_points"] = layer({"point_id": numbers}, points)
    site.layers.update(layers)

    mosaic = np.full(len(cells), np.inf)
    for n, m in kept:
        mosaic = np.minimum(mosaic, costs[n] + costs[m] - links[n, m][0])

    def raster(values: NDArray[np.float64]) -> NDArray[np.float64]:
        out = np.full(site.shape, np.nan)
        out.ravel()[cells] = np.where(np.isfinite(values), values, np.nan)
        return out

    currents, grounds = np.full(site.shape, np.nan), np.full(site.shape, np.nan)
    for number, point in enumerate(points):
        column, row = int((point.x - site.x0) / site.cell), int((site.y0 - point.y) / site.cell)
        if number % 2:
            grounds[row, column] = 1.0
        else:
            currents[row, column] = 1.0
    rasters = {
        "source_ids": classes(ids),
        "cost_distance": measure(raster(nearest), "m"),
        "corridor": measure(np.clip(raster(mosaic), 0, None), "m"),
        "currents": measure(currents, "A"),
        "grounds": measure(grounds, "Ω"),
    }
    frame = layers["patches"].geometry
    gaps = (
        [(i, j, frame.iloc[i].distance(frame.iloc[j])) for i in range(len(frame)) for j in range(i)]
        if len(frame) < 120
        else []
    )
    reach = site.extent / 6
    rows = sorted((j + 1, i + 1, round(d, 3)) for i, j, d in gaps if 0 < d < reach)
    tables = {
        "links": pd.DataFrame(rows, columns=["from", "to", "distance"]),
        "pairs": pd.DataFrame({"from": [a for a, _ in kept[:3]], "to": [b for _, b in kept[:3]]}),
        "strengths": pd.DataFrame({"id": numbers, "current": [1.0 + 0.5 * (n % 3) for n in numbers]}),
    }
    return rasters, layers, tables
