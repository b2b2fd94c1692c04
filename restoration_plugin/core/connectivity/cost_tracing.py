"""Back-links, allocation and paths, read off finished cost distances."""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit
from numpy.typing import NDArray

from .spreading import Field
from .tiled_spreading import DIAGONAL

SOURCE = 9
"""Back-link of a source's cell; 1 to 8 point east, south-east, south … north-east; 0 is NoData."""

DIRECTIONS = {
    1: ("东", "east"),
    2: ("东南", "south-east"),
    3: ("南", "south"),
    4: ("西南", "south-west"),
    5: ("西", "west"),
    6: ("西北", "north-west"),
    7: ("北", "north"),
    8: ("东北", "north-east"),
    SOURCE: ("源地", "source"),
}
"""Names (Chinese, English) of the back-link's codes."""


def trace_back(field: Field, sources: NDArray[np.integer[Any]]) -> tuple[NDArray[np.uint8], NDArray[np.int32]]:
    """Back-link and allocation of every cell that was reached.

    Of several neighbours over which a cell is reached at equal cost, the first in the order of the codes is taken, so
    that equal inputs give equal outputs whatever order the cells were expanded in.

    Parameters
    ----------
    field : Field
        After ``spread``.
    sources : ndarray of int, shape (rows, columns)
        Numbers of the sources, > 0; all else is no source.

    Returns
    -------
    backlink : ndarray of uint8, shape (rows, columns)
        Direction of the next cell on the way to the source: 1 east, clockwise to 8 north-east; 9 on a source,
        0 where not reached.
    allocation : ndarray of int32, shape (rows, columns)
        Number of the source that is reached at least cost; 0 where none is.
    """
    shape = field.resistance.shape
    backlink = np.zeros(shape, dtype=np.uint8)
    _link(field.cells, field.stride, backlink)
    allocation = np.where(backlink == SOURCE, sources, 0).astype(np.int32, copy=False)
    _allocate(backlink, allocation)
    return backlink, allocation


def trace_path(field: Field, target: int) -> NDArray[np.int64]:
    """Cells of the least-cost path from the source to ``target``, as flat indices in that order."""
    columns = field.resistance.shape[1]
    start = int(field.padded(np.array([target]))[0])
    cells = _walk(field.cells, field.stride, start)[::-1]
    row, column = np.divmod(cells, field.stride)
    return (row - 1) * columns + column - 1


@njit("int64(float64[:, ::1], int64, int64)", nogil=True, cache=True)
def _direction(cells, stride, cell):  # type: ignore[no-untyped-def]
    """Code of the first neighbour from which ``cell`` has its distance; 0 where there is none."""
    offsets = (1, stride + 1, stride, stride - 1, -1, -stride - 1, -stride, -stride + 1)
    here = cells[cell, 1]
    for k in range(8):
        neighbour = cell + offsets[k]
        step = (cells[cell, 0] + cells[neighbour, 0]) * 0.5
        if k % 2 == 1:
            step *= DIAGONAL
        if cells[neighbour, 1] + step == here and cells[neighbour, 1] < here:
            return k + 1
    return 0


@njit("void(float64[:, ::1], int64, uint8[:, ::1])", nogil=True, cache=True)
def _link(cells, stride, backlink):  # type: ignore[no-untyped-def]
    rows, columns = backlink.shape
    for row in range(rows):
        for column in range(columns):
            cell = (row + 1) * stride + column + 1
            if cells[cell, 1] == 0.0:
                backlink[row, column] = SOURCE
            elif cells[cell, 1] < np.inf:
                backlink[row, column] = _direction(cells, stride, cell)


@njit("void(uint8[:, ::1], int32[:, ::1])", nogil=True, cache=True)
def _allocate(backlink, allocation):  # type: ignore[no-untyped-def]
    """Follow each cell's links to a cell whose source is known, then write it along the way."""
    down = (0, 0, 1, 1, 1, 0, -1, -1, -1)
    right = (0, 1, 1, 0, -1, -1, -1, 0, 1)
    rows, columns = backlink.shape
    for row in range(rows):
        for column in range(columns):
            if backlink[row, column] == 0 or allocation[row, column] != 0:
                continue
            i, j = row, column
            while allocation[i, j] == 0:
                code = backlink[i, j]
                i, j = i + down[code], j + right[code]
            source = allocation[i, j]
            i, j = row, column
            while allocation[i, j] == 0:
                allocation[i, j] = source
                code = backlink[i, j]
                i, j = i + down[code], j + right[code]


@njit("int64[::1](float64[:, ::1], int64, int64)", nogil=True, cache=True)
def _walk(cells, stride, start):  # type: ignore[no-untyped-def]
    offsets = (0, 1, stride + 1, stride, stride - 1, -1, -stride - 1, -stride, -stride + 1)
    path = np.empty(64, dtype=np.int64)
    path[0] = start
    count = 1
    cell = start
    while cells[cell, 1] > 0.0:
        cell += offsets[_direction(cells, stride, cell)]
        if count == path.size:
            longer = np.empty(2 * count, dtype=np.int64)
            longer[:count] = path
            path = longer
        path[count] = cell
        count += 1
    return path[:count].copy()
