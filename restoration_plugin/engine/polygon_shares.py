"""Polygons onto a grid by the class that covers most of each cell."""

from __future__ import annotations

from typing import Any, Sequence

import numpy as np
import shapely
from exactextract import exact_extract
from exactextract.raster import NumPyRasterSource
from numpy.typing import NDArray

from ..core.land.largest_share import largest_share
from ..core.progress import Progress, silent
from .grid import Grid

STRIP = 128
"""Rows that are done at once."""


def burn_largest_share(
    shapes: Sequence[Any], codes: NDArray[np.integer[Any]], grid: Grid, progress: Progress = silent
) -> NDArray[np.int32]:
    """Code that covers the largest share of each cell, by exact fractions of cells; 0 where less than half is covered.

    Parameters
    ----------
    shapes : sequence of Polygon or MultiPolygon
        In the grid's system; None and empty ones are left out.
    codes : ndarray of int, shape (polygons,)
        > 0.
    grid : Grid
    progress : Progress

    Returns
    -------
    ndarray of int32 of the grid's shape
    """
    kept = [number for number, shape in enumerate(shapes) if shape is not None and not shape.is_empty]
    tree = shapely.STRtree([shapes[number] for number in kept])
    rows, columns = grid.shape
    x0, dx, _, y0, _, dy = grid.transform
    result = np.zeros(grid.shape, dtype=np.int32)
    for first in range(0, rows, STRIP):
        progress(first / rows)
        count = min(STRIP, rows - first)
        bounds = (x0, y0 + (first + count) * dy, x0 + columns * dx, y0 + first * dy)
        near = [kept[index] for index in np.sort(tree.query(shapely.box(*bounds)))]
        if not near:
            continue
        features = [
            {"type": "Feature", "properties": {}, "geometry": shapely.geometry.mapping(shapes[number])}
            for number in near
        ]
        raster = NumPyRasterSource(np.zeros((count, columns), dtype=np.uint8), *bounds)
        found = [item["properties"] for item in exact_extract(raster, features, ["cell_id", "coverage"])]
        cells = [np.asarray(item["cell_id"], dtype=np.int64) for item in found]
        shares = [np.asarray(item["coverage"], dtype=np.float64) for item in found]
        owners = np.repeat(codes[near], [len(item) for item in cells])
        strip = largest_share(np.concatenate(cells), owners, np.concatenate(shares), count * columns)
        result[first : first + count] = strip.reshape(count, columns)
    return result
