"""Water that stands on subsided ground."""

from __future__ import annotations

import heapq
from typing import Any

import numpy as np
from numba import njit
from numpy.typing import NDArray

from ..errors import OutOfRange


def ponding(
    subsidence: NDArray[np.floating], water_depth: float, terrain: NDArray[np.floating] | None = None
) -> NDArray[np.float32]:
    """Depth of standing water after subsidence.

    Parameters
    ----------
    subsidence : ndarray of shape (rows, columns)
        In mm, positive down. NaN is NoData.
    water_depth : float
        Depth of the water table below the ground before mining in m, >= 0.
    terrain : ndarray of the same shape, optional
        Elevation before mining in m. NaN is NoData.

    Returns
    -------
    ndarray of shape (rows, columns)
        Depth in m, 0 where the ground stays dry, NaN where an input is NoData.

    Raises
    ------
    OutOfRange
        If ``water_depth`` is negative.

    Notes
    -----
    The water table keeps its level, so that ground that sinks by more than ``water_depth`` comes to lie below it.
    Water stands there no higher than the rim of the hollow in the new terrain (filled with eight neighbours, open at
    the edge of the raster and at NoData); without terrain every hollow is taken as closed.

    References
    ----------
    Barnes, R., Lehman, C., Mulla, D. (2014), Priority-flood: an optimal depression-filling algorithm.

    Examples
    --------
    >>> ponding(np.array([[500.0, 2500.0]]), 1.5)
    array([[0., 1.]], dtype=float32)
    """
    if water_depth < 0:
        raise OutOfRange("WATER_DEPTH", found=water_depth, allowed=">= 0 m")
    sunk = np.asarray(subsidence, dtype=np.float64) / 1000
    depth = np.maximum(sunk - water_depth, 0.0)
    if terrain is not None:
        ground = np.asarray(terrain, dtype=np.float64) - sunk
        depth = np.where(np.isnan(ground), np.nan, np.minimum(depth, _rim(ground) - ground))
    return depth.astype(np.float32)


@njit("float64[:, ::1](float64[:, ::1])", nogil=True, cache=True)
def _rim(ground: NDArray[Any]) -> NDArray[np.float64]:
    """Height to which water can stand in each cell before it runs off; the ground itself where it drains."""
    rows, columns = ground.shape
    level = np.full((rows, columns), np.nan)
    heap = [(0.0, 0)]
    heap.pop()
    for row in range(rows):
        for column in range(columns):
            if np.isnan(ground[row, column]):
                continue
            open_side = row == 0 or column == 0 or row == rows - 1 or column == columns - 1
            if not open_side:
                open_side = bool(np.isnan(ground[row - 1 : row + 2, column - 1 : column + 2]).any())
            if open_side:
                level[row, column] = ground[row, column]
                heap.append((ground[row, column], row * columns + column))
    heapq.heapify(heap)
    while heap:
        height, cell = heapq.heappop(heap)
        row, column = cell // columns, cell % columns
        for near in range(max(row - 1, 0), min(row + 2, rows)):
            for beside in range(max(column - 1, 0), min(column + 2, columns)):
                if np.isnan(level[near, beside]) and not np.isnan(ground[near, beside]):
                    level[near, beside] = max(height, ground[near, beside])
                    heapq.heappush(heap, (level[near, beside], near * columns + beside))
    return level
