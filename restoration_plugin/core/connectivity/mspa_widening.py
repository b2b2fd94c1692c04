"""Connectors widened to their edge width."""

from __future__ import annotations

import heapq
import math

import numpy as np
from numba import njit
from numpy.typing import NDArray

_ROUNDING = 1e-9
"""Distances that differ by less are equal."""
_NONE = 2**32 - 1
"""Origin of what has not been reached yet."""


def widen(cells: NDArray[np.bool_], allowed: NDArray[np.bool_], reach: float) -> None:
    """Add to ``cells`` those of ``allowed`` no farther than ``reach`` from them, along ways within ``allowed``.

    What is reached hands its origin on to its four neighbours, the nearest first, what touches ``cells`` by a corner
    only along with what is two cells away. A cell that sees an origin, along the digital straight line, is as far from
    it as the crow flies; one that does not takes the neighbour that it was reached from for its origin. When it is
    first reached, the shortest way over its neighbours counts for good, even if it is longer than ``reach``; of equal
    ones that from above, then left, below, right.

    Parameters
    ----------
    cells : ndarray of bool, shape (rows, columns)
        Changed in place.
    allowed : ndarray of bool, shape (rows, columns)
        Contiguous.
    reach : float
        In cells.

    References
    ----------
    Piper, J., Granum, E. (1987), Computing distance transformations in convex and non-convex domains, Pattern
    Recognition 20.
    """
    _widen(cells, allowed, reach, np.full(cells.size, _NONE, dtype=np.uint32))


@njit("boolean(boolean[:, ::1], int64, int64, int64, int64)", nogil=True, cache=True)
def _sees(allowed, row, column, from_row, from_column):  # type: ignore[no-untyped-def]
    """Whether the cells between two lie within ``allowed``; what is halfway counts as the farther one."""
    down, right = row - from_row, column - from_column
    length = max(abs(down), abs(right))
    for step in range(1, length):
        away = (2 * step * abs(down) + length) // (2 * length)
        beside = (2 * step * abs(right) + length) // (2 * length)
        if not allowed[from_row + (away if down > 0 else -away), from_column + (beside if right > 0 else -beside)]:
            return False
    return True


@njit("float64(uint32[::1], int64, int64)", nogil=True, cache=True)
def _length(origin, cell, columns):  # type: ignore[no-untyped-def]
    """Length of the way to a cell, from origin to origin."""
    length = 0.0
    while np.int64(origin[cell]) != cell:
        last = np.int64(origin[cell])
        down, right = cell // columns - last // columns, cell % columns - last % columns
        length += math.sqrt(float(down**2 + right**2))
        cell = last
    return length


@njit("void(boolean[:, :], boolean[:, ::1], float64, uint32[::1])", nogil=True, cache=True)
def _widen(found, allowed, reach, origin):  # type: ignore[no-untyped-def]
    rows, columns = found.shape
    heap = [(0.0, np.int64(0))]  # turn; order of arrival and cell
    heap.pop()
    cells = rows * columns
    for cell in range(cells):
        if found[cell // columns, cell % columns]:
            origin[cell] = cell
    arrived, source = 0, 0
    while source < cells or len(heap) > 0:
        if source < cells:
            cell = np.int64(source)
            source += 1
            if not found[cell // columns, cell % columns] or np.int64(origin[cell]) != cell:
                continue
        else:
            cell = heapq.heappop(heap)[1] & 0xFFFFFFFF
        row, column = cell // columns, cell % columns
        for side in range(4):
            new_row = row + (-1, 0, 1, 0)[side]
            new_column = column + (0, -1, 0, 1)[side]
            if not (0 <= new_row < rows and 0 <= new_column < columns and allowed[new_row, new_column]):
                continue
            new = new_row * columns + new_column
            if np.int64(origin[new]) != _NONE:
                continue
            best, least = np.int64(-1), math.inf
            for back in range(4):
                old_row = new_row + (-1, 0, 1, 0)[back]
                old_column = new_column + (0, -1, 0, 1)[back]
                if not (0 <= old_row < rows and 0 <= old_column < columns and found[old_row, old_column]):
                    continue
                old = old_row * columns + old_column
                far = np.int64(origin[old])
                far_row, far_column = far // columns, far % columns
                if not _sees(allowed, new_row, new_column, far_row, far_column):
                    far, far_row, far_column = old, old_row, old_column
                length = _length(origin, far, columns)
                length += math.sqrt(float((new_row - far_row) ** 2 + (new_column - far_column) ** 2))
                if length < least - _ROUNDING:
                    best, least = far, length
            origin[new] = best
            if least > reach:
                continue
            found[new_row, new_column] = True
            heapq.heappush(heap, (2.0 if 1.0 < least < 2.0 else least, np.int64(arrived << 32 | new)))
            arrived += 1
