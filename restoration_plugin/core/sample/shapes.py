"""Geometry helpers: layers, ellipsoidal areas, Voronoi cells, polygons and lines from cells."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import geopandas as gpd
import numpy as np
import pyproj
import shapely
from numpy.typing import NDArray
from shapely.geometry import LineString, MultiPoint, box

from .site import EPSG, Site

ELLIPSOID = pyproj.Geod(ellps="GRS80")
REFERENCE = pyproj.CRS.from_epsg(EPSG)


@lru_cache(maxsize=1)
def _degrees() -> pyproj.Transformer:
    return pyproj.Transformer.from_crs(REFERENCE, 4490, always_xy=True)


def layer(columns: dict, geometry: Any, area: bool = False) -> gpd.GeoDataFrame:
    """Layer in the county's reference system; ``area_ha`` (ellipsoidal) is added on demand."""
    frame = gpd.GeoDataFrame(columns, geometry=list(geometry), crs=REFERENCE)
    if area:
        frame.insert(len(columns), "area_ha", np.round(hectares(frame.geometry), 6))
    return frame


def hectares(geometry: Any) -> NDArray[np.float64]:
    """Ellipsoidal areas in ha on CGCS2000."""

    def turn(places: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.column_stack(_degrees().transform(places[:, 0], places[:, 1]))

    shapes = np.array(list(geometry), dtype=object)
    return np.array(
        [abs(ELLIPSOID.geometry_area_perimeter(shape)[0]) / 1e4 for shape in shapely.transform(shapes, turn)]
    )


def voronoi(places: NDArray[np.float64], boundary: Any) -> list:
    """Voronoi cells of points (n, 2) within the boundary, in the points' order."""
    points = MultiPoint(places)
    cells = np.array(list(shapely.voronoi_polygons(points, extend_to=boundary).geoms), dtype=object)
    tree = shapely.STRtree(cells)
    point, cell = tree.query(shapely.points(places), predicate="within")
    order = np.empty(len(places), dtype=int)
    order[point] = cell
    return list(shapely.make_valid(shapely.intersection(cells[order], boundary)))


def polygons(site: Site, labels: NDArray[Any]) -> dict[int, Any]:
    """Outline of the cells of each label above 0."""
    rows, columns = labels.shape
    padded = np.zeros((rows, columns + 2), dtype=np.int64)
    padded[:, 1:-1] = labels
    change = padded[:, 1:] != padded[:, :-1]
    row, edge = np.nonzero(change)
    start = padded[row, edge + 1] > 0
    stop = padded[row, edge] > 0
    first = edge[start]
    last = edge[stop]
    top = site.y0 - row[start] * site.cell
    runs = shapely.box(site.x0 + first * site.cell, top - site.cell, site.x0 + last * site.cell, top)
    value = padded[row[start], first + 1]
    found = {}
    for code in np.unique(value):
        site.alive()
        found[int(code)] = shapely.unary_union(runs[value == code])
    return found


def centre(site: Site, cell: int) -> tuple:
    """Map coordinates of a cell's centre, by flat index."""
    row, column = divmod(int(cell), site.size)
    return site.x0 + (column + 0.5) * site.cell, site.y0 - (row + 0.5) * site.cell


def streams(site: Site) -> list:
    """Stream links as (line, cells): from a head or junction to the next junction or outlet."""
    parent = site.known["parent"]
    flat = site.known["stream"].ravel()
    cells = np.flatnonzero(flat)
    inflow = np.bincount(parent[cells][parent[cells] != cells], minlength=flat.size)
    links = []
    for head in cells[inflow[cells] != 1].tolist():
        path = [head]
        while True:
            below = int(parent[path[-1]])
            if below == path[-1]:
                break
            path.append(below)
            if inflow[below] != 1:
                break
        if len(path) > 1:
            links.append((LineString([centre(site, cell) for cell in path]), path))
    return links


def largest(geometry: Any) -> Any:
    """Largest part of a geometry."""
    parts = shapely.get_parts(geometry)
    return parts[np.argmax(shapely.area(parts))]


def squares(site: Site, count: int) -> list:
    """Squares of ``count`` × ``count`` over the whole extent as (column, row, polygon), row by row."""
    side = site.extent / count
    return [
        (
            column,
            row,
            box(
                site.x0 + column * side, site.y0 - (row + 1) * side, site.x0 + (column + 1) * side, site.y0 - row * side
            ),
        )
        for row in range(count)
        for column in range(count)
    ]
