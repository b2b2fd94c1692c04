"""Areas of classes within polygons, by exact shares of cells."""

from __future__ import annotations

from typing import Any, Sequence

import numpy as np
from numpy.typing import NDArray

from ..core.progress import Progress, silent
from .covered_cells import covered_cells
from .source import RasterSource


def class_areas(
    shapes: Sequence[Any], sources: Sequence[RasterSource], progress: Progress = silent
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float64]]:
    """Area of each combination of classes in each polygon.

    Parameters
    ----------
    shapes : sequence of Polygon or MultiPolygon
        In the system of the grid.
    sources : sequence of RasterSource
        Of classes, all on one grid.
    progress : Progress

    Returns
    -------
    unit : ndarray of int64, shape (n,)
        Number of the polygon, in rising order.
    classes : ndarray of int64, shape (n, sources)
        ``NO_CLASS`` where a source is NoData.
    share : ndarray of float64, shape (n,)
        Share (0–1) of the polygon's area, the same for every system of coordinates; what lies beyond the grid is left out.
    """
    grid = sources[0].grid
    cell = abs(grid.transform[1] * grid.transform[5])
    sums: dict[tuple[int, ...], float] = {}
    for window, cells in covered_cells(shapes, grid, progress):
        stack = np.stack([source.read(window).reshape(-1) for source in sources], axis=1).astype(np.int64)
        codes, index = np.zeros((1, 0), dtype=np.int64), np.zeros(len(stack), dtype=np.int64)
        for column in stack.T:
            values, position = np.unique(column, return_inverse=True)
            pairs, index = np.unique(index * len(values) + position.reshape(-1), return_inverse=True)
            codes = np.column_stack([codes[pairs // len(values)], values[pairs % len(values)]])
        for number, ids, shares in cells:
            found = np.bincount(index.reshape(-1)[ids], weights=shares, minlength=len(codes))
            for k in np.flatnonzero(found):
                key = (number, *codes[k].tolist())
                sums[key] = sums.get(key, 0.0) + float(found[k]) * cell
    rows = np.array(sorted(sums), dtype=np.int64).reshape(-1, 1 + len(sources))
    unit = rows[:, 0]
    whole = np.array([shapes[number].area for number in unit])
    return unit, rows[:, 1:], np.array([sums[tuple(row)] for row in rows.tolist()]) / whole
