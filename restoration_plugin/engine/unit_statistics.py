"""Statistics of a raster within polygons, by exact fractions of cells."""

from __future__ import annotations

import math
from typing import Any, Sequence

import numpy as np
import shapely
from exactextract import exact_extract
from exactextract.raster import NumPyRasterSource
from numpy.typing import NDArray

from ..core.progress import Progress, silent
from .source import RasterSource

OPERATIONS = {
    "mean": "mean",
    "sum": "sum",
    "min": "min",
    "max": "max",
    "stdev": "stdev",
    "median": "median",
    "majority": "majority",
    "count": "count",
}
SHARES = "class shares"
TILE, GROUP = 256, 200
"""Side (cells) of the tiles whose shapes are computed together, and how many at most."""
MOST_CLASSES = 100
"""A raster with more distinct values, or with fractions, is a measure and has no class shares."""


def unit_statistics(
    shapes: Sequence[Any], source: RasterSource, statistics: Sequence[str], progress: Progress = silent
) -> tuple[dict[str, NDArray[np.float64]], dict[int, NDArray[np.float64]]]:
    """Statistics of one raster in each polygon, each cell counting by the share of it that the polygon covers.

    Parameters
    ----------
    shapes : sequence of Polygon or MultiPolygon
        In the raster's system.
    source : RasterSource
        Read in windows of neighbouring polygons, so memory does not grow with the raster.
    statistics : sequence of str
        Of `OPERATIONS`, and ``class shares``.
    progress : Progress
        Told the share of the polygons done.

    Returns
    -------
    statistics : dict
        Name → one value per polygon; NaN (count 0) where it covers no valid cell.
    shares : dict
        Class → share of the valid area (0–1) per polygon; NaN where it covers no valid cell.

    References
    ----------
    exactextract (Baston 2018 ff.), whose definitions hold: the standard deviation is the population's, the median the
    weighted one, the count the sum of cell fractions.
    """
    wanted = [name for name in OPERATIONS if name in statistics]
    with_shares = SHARES in statistics
    operations = [OPERATIONS[name] for name in wanted] + (["unique", "frac"] if with_shares else [])
    found = {name: np.full(len(shapes), 0.0 if name == "count" else np.nan) for name in wanted}
    rows: list[tuple[int, NDArray[Any], NDArray[Any]]] = []
    done = 0
    for numbers, window in _groups(shapes, source):
        values = source.read(window).astype(np.float64)
        for number, row in zip(
            numbers, _extract([shapes[k] for k in numbers], values, _bounds(source, window), operations)
        ):
            for name in wanted:
                if row[OPERATIONS[name]] is not None:
                    found[name][number] = float(row[OPERATIONS[name]])
            if with_shares and len(row["unique"]):
                rows.append((number, np.asarray(row["unique"]), np.asarray(row["frac"])))
        done += len(numbers)
        progress(done / len(shapes))
    return found, _shares(rows, len(shapes))


def _shares(rows: list[tuple[int, NDArray[Any], NDArray[Any]]], count: int) -> dict[int, NDArray[np.float64]]:
    if not rows:
        return {}
    classes = np.unique(np.concatenate([codes for _, codes, _ in rows]))
    if len(classes) > MOST_CLASSES or (classes != np.round(classes)).any():
        return {}
    table = np.full((len(classes), count), np.nan)
    for number, codes, fractions in rows:
        table[:, number] = 0.0
        table[np.searchsorted(classes, codes), number] = fractions
    return {int(code): row for code, row in zip(classes, table)}


def _window(shape: Any, source: RasterSource) -> tuple[int, int, int, int] | None:
    """First row and column, rows and columns that a shape touches; None when it lies outside."""
    if shape is None or shape.is_empty:
        return None
    x0, dx, _, y0, _, dy = source.grid.transform
    rows, columns = source.grid.shape
    left, low, right, high = shape.bounds
    first_column, last_column = max(math.floor((left - x0) / dx), 0), min(math.ceil((right - x0) / dx), columns)
    first_row, last_row = max(math.floor((high - y0) / dy), 0), min(math.ceil((low - y0) / dy), rows)
    if last_column <= first_column or last_row <= first_row:
        return None
    return first_row, first_column, last_row - first_row, last_column - first_column


def _bounds(source: RasterSource, window: tuple[int, int, int, int]) -> tuple[float, float, float, float]:
    x0, dx, _, y0, _, dy = source.grid.transform
    row, column, rows, columns = window
    return x0 + column * dx, y0 + (row + rows) * dy, x0 + (column + columns) * dx, y0 + row * dy


def _groups(shapes: Sequence[Any], source: RasterSource) -> list[tuple[list[int], tuple[int, int, int, int]]]:
    """Neighbouring shapes, at most `GROUP` together, with the window that holds them all."""
    windows = {number: _window(shape, source) for number, shape in enumerate(shapes)}
    tiles: dict[tuple[int, int], list[int]] = {}
    for number, window in windows.items():
        if window is not None:
            tile = (window[0] + window[2] // 2) // TILE, (window[1] + window[3] // 2) // TILE
            tiles.setdefault(tile, []).append(number)
    groups = []
    for _, members in sorted(tiles.items()):
        for start in range(0, len(members), GROUP):
            numbers = members[start : start + GROUP]
            boxes = np.array([windows[number] for number in numbers])
            first = boxes[:, :2].min(axis=0)
            last = (boxes[:, :2] + boxes[:, 2:]).max(axis=0)
            groups.append((numbers, (int(first[0]), int(first[1]), int(last[0] - first[0]), int(last[1] - first[1]))))
    return groups


def _extract(
    shapes: list[Any], values: NDArray[np.float64], bounds: tuple[float, float, float, float], operations: list[str]
) -> list[dict[str, Any]]:
    raster = NumPyRasterSource(values, *bounds, nodata=np.nan)
    features = [{"type": "Feature", "properties": {}, "geometry": shapely.geometry.mapping(shape)} for shape in shapes]
    return [dict(feature["properties"]) for feature in exact_extract(raster, features, operations)]
