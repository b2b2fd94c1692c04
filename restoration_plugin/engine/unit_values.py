"""Values of a raster within polygons, a window per polygon."""

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

STATISTICS = ("min", "mean", "max")


def unit_values(
    shapes: Sequence[Any], source: RasterSource, progress: Progress = silent
) -> dict[str, NDArray[np.float64]]:
    """Smallest, mean and largest value of a raster in each polygon.

    Parameters
    ----------
    shapes : sequence of Polygon or MultiPolygon
        In the grid's system.
    source : RasterSource
        A measure.
    progress : callable

    Returns
    -------
    dict
        "min", "mean" (weighted by the share of each cell that the polygon covers), "max": arrays with one value per
        polygon, NaN where it covers no valid cell.
    """
    found = {name: np.full(len(shapes), np.nan) for name in STATISTICS}
    for number, shape in enumerate(shapes):
        window = _window(shape, source)
        if window is not None:
            values = source.read(window).astype(np.float64)
            if np.isfinite(values).any():
                row = _extract(shape, values, _bounds(source, window))
                for name in STATISTICS:
                    found[name][number] = row[name]
        if number % 50 == 0:
            progress(number / len(shapes))
    return found


def _window(shape: Any, source: RasterSource) -> tuple[int, int, int, int] | None:
    """Rows and columns that a shape touches, None when it lies outside."""
    x0, dx, _, y0, _, dy = source.grid.transform
    rows, columns = source.grid.shape
    left, low, right, high = shape.bounds
    first_column, last_column = math.floor((left - x0) / dx), math.ceil((right - x0) / dx)
    first_row, last_row = math.floor((high - y0) / dy), math.ceil((low - y0) / dy)
    first_column, first_row = max(first_column, 0), max(first_row, 0)
    last_column, last_row = min(last_column, columns), min(last_row, rows)
    if last_column <= first_column or last_row <= first_row:
        return None
    return first_row, first_column, last_row - first_row, last_column - first_column


def _bounds(source: RasterSource, window: tuple[int, int, int, int]) -> tuple[float, float, float, float]:
    x0, dx, _, y0, _, dy = source.grid.transform
    row, column, rows, columns = window
    return x0 + column * dx, y0 + (row + rows) * dy, x0 + (column + columns) * dx, y0 + row * dy


def _extract(shape: Any, values: NDArray[np.float64], bounds: tuple[float, float, float, float]) -> dict[str, float]:
    left, low, right, high = bounds
    raster = NumPyRasterSource(values, left, low, right, high, nodata=np.nan)
    feature = {"type": "Feature", "properties": {}, "geometry": shapely.geometry.mapping(shape)}
    properties = exact_extract(raster, [feature], list(STATISTICS))[0]["properties"]
    return {name: np.nan if properties[name] is None else float(properties[name]) for name in STATISTICS}
