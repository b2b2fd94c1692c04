"""Flow from cell to cell: the order of the cells, and what gathers along it."""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit
from numpy.typing import NDArray

from ..errors import QT_TRANSLATE_NOOP, InvalidInput
from .flats import grown
from .flow_directions_d8 import flow_directions_d8
from .flow_directions_mfd import flow_directions_mfd
from .grid_neighbours import COLUMNS, ROWS

METHODS = ("d8", "mfd")
BYTES_PER_CELL = 48
"""Memory at the worst moment: filling holds two float64 rasters, masks and the queue's cells."""


def flow_directions(filled: NDArray[np.floating[Any]], method: str) -> NDArray[np.uint32]:
    """Directions by ``d8`` or ``mfd``."""
    if method not in METHODS:
        raise InvalidInput(
            QT_TRANSLATE_NOOP("LandRestoration", "FLOW: found {found}, allowed are d8 and mfd."), found=method
        )
    return flow_directions_d8(filled) if method == "d8" else flow_directions_mfd(filled)


def flow_order(directions: NDArray[np.uint32]) -> NDArray[np.int32]:
    """Flat indices of all cells that have a direction, every cell after all that flow into it.

    Parameters
    ----------
    directions : ndarray of shape (rows, columns)
        As ``grid_neighbours`` describes them.

    Returns
    -------
    ndarray of shape (cells,)
    """
    return _order(np.ascontiguousarray(directions))


def accumulate(
    directions: NDArray[np.uint32], order: NDArray[np.int32], weights: NDArray[np.floating[Any]] | None = None
) -> NDArray[np.float64]:
    """Sum of the weights of a cell and of all that drains into it, by shares.

    Parameters
    ----------
    directions : ndarray of shape (rows, columns)
    order : ndarray of shape (cells,)
        From ``flow_order``.
    weights : ndarray of shape (rows, columns), optional
        1 in every cell by default; NaN counts as 0.

    Returns
    -------
    ndarray of shape (rows, columns)
        NaN where there is no direction.

    Examples
    --------
    >>> line = np.array([[1, 1, 1]], np.uint32)  # all flow east
    >>> accumulate(line, flow_order(line))
    array([[1., 2., 3.]])
    """
    if weights is None:
        total = np.ones(directions.shape)
    else:
        total = np.array(weights, dtype=np.float64)
    return gather(directions, order, total)


def gather(directions: NDArray[np.uint32], order: NDArray[np.int32], total: NDArray[np.float64]) -> NDArray[np.float64]:
    """``accumulate`` in place: ``total`` holds the weights, and then the sums."""
    total[np.isnan(total)] = 0.0
    total[directions == 0] = np.nan
    _accumulate(directions, order, total)
    return total


@njit("int32[::1](uint32[:, ::1])", nogil=True, cache=True)
def _order(directions: NDArray[np.uint32]) -> NDArray[np.int32]:
    rows, columns = directions.shape
    waiting = np.zeros(rows * columns, np.uint8)  # inflows not yet done; 255 once the cell is in order
    cells = 0
    for row in range(rows):
        for column in range(columns):
            packed = directions[row, column]
            cells += packed != 0
            for k in range(8):
                if (packed >> np.uint32(4 * k)) & np.uint32(15):
                    r = row + ROWS[k]
                    c = column + COLUMNS[k]
                    if 0 <= r < rows and 0 <= c < columns:
                        waiting[r * columns + c] += 1
    order = np.empty(cells, np.int32)
    stack = np.empty(1024, np.int32)
    done = 0
    for start in range(rows * columns):
        if waiting[start] != 0 or directions[start // columns, start % columns] == 0:
            continue
        stack[0] = start
        height = 1
        while height:
            height -= 1
            cell = stack[height]
            waiting[cell] = 255
            order[done] = cell
            done += 1
            row = cell // columns
            column = cell % columns
            packed = directions[row, column]
            for k in range(8):
                if (packed >> np.uint32(4 * k)) & np.uint32(15):
                    r = row + ROWS[k]
                    c = column + COLUMNS[k]
                    if 0 <= r < rows and 0 <= c < columns and directions[r, c] != 0:
                        waiting[r * columns + c] -= 1
                        if waiting[r * columns + c] == 0:
                            stack = grown(stack, height)
                            stack[height] = r * columns + c
                            height += 1
    return order[:done]


@njit("void(uint32[:, ::1], int32[::1], float64[:, ::1])", nogil=True, cache=True)
def _accumulate(directions: NDArray[np.uint32], order: NDArray[np.int32], total: NDArray[np.float64]) -> None:
    rows, columns = directions.shape
    for index in range(len(order)):
        row = order[index] // columns
        column = order[index] % columns
        packed = directions[row, column]
        weights = np.uint32(0)
        for k in range(8):
            weights += (packed >> np.uint32(4 * k)) & np.uint32(15)
        amount = total[row, column] / weights
        for k in range(8):
            weight = (packed >> np.uint32(4 * k)) & np.uint32(15)
            if weight:
                r = row + ROWS[k]
                c = column + COLUMNS[k]
                if 0 <= r < rows and 0 <= c < columns and directions[r, c] != 0:
                    total[r, c] += amount * weight
