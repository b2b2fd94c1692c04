"""Connectors widened to their edge width."""

from __future__ import annotations

import heapq
import math

import numpy as np
from numba import njit
from numpy.typing import NDArray

_ROUNDING = 1e-9
"""Distances that differ by less are equal."""


def widen(cells: NDArray[np.bool_], allowed: NDArray[np.bool_], reach: float) -> NDArray[np.bool_]:
    """Cells of ``allowed`` no farther than ``reach`` from ``cells``, along ways within ``allowed``.

    What is reached hands its origin on to its four neighbours, the nearest first, what touches ``cells`` by a corner
    only along with what is two cells away. A cell that sees an origin, along the digital straight line, is as far from
    it as the crow flies; one that does not takes the neighbour that it was reached from for its origin. When it is
    first reached, the shortest way over its neighbours counts for good, of equal ones that from above, then left,
    below, right.

    Parameters
    ----------
    cells, allowed : ndarray of bool, shape (rows, columns)
    reach : float
        In cells.

    Returns
    -------
    ndarray of bool, shape (rows, columns)

    References
    ----------
    Piper, J., Granum, E. (1987), Computing distance transformations in convex and non-convex domains, Pattern
    Recognition 20.
    """
    found = np.ascontiguousarray(cells).copy()
    place = np.full(cells.shape, -1, dtype=np.int32)
    most = int(np.count_nonzero(cells)) + int(np.count_nonzero(allowed))  # what is never written takes no memory
    _widen(found, np.ascontiguousarray(allowed), reach, most, place)
    return found


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


@njit("void(boolean[:, ::1], boolean[:, ::1], float64, int64, int32[:, ::1])", nogil=True, cache=True)
def _widen(found, allowed, reach, most, place):  # type: ignore[no-untyped-def]
    rows, columns = found.shape
    known = 0  # cells that have a place in these lists
    where = np.empty(most, dtype=np.uint32)
    origin = np.empty(most, dtype=np.int32)
    distance = np.empty(most, dtype=np.float64)
    for cell in range(rows * columns):
        if found[cell // columns, cell % columns]:
            place[cell // columns, cell % columns] = known
            where[known], origin[known], distance[known] = cell, known, 0.0
            known += 1
    sources = known
    heap = [(0.0, np.int64(0))]  # turn and place, which is the order of arrival
    heap.pop()
    source = 0
    while source < sources or len(heap) > 0:
        if source < sources:
            at = source
            source += 1
        else:
            at = heapq.heappop(heap)[1]
        cell = np.int64(where[at])
        row, column = cell // columns, cell % columns
        for side in range(4):
            new_row = row + (-1, 0, 1, 0)[side]
            new_column = column + (0, -1, 0, 1)[side]
            if not (0 <= new_row < rows and 0 <= new_column < columns and allowed[new_row, new_column]):
                continue
            if place[new_row, new_column] >= 0:
                continue
            best, least = -1, math.inf
            for back in range(4):
                old_row = new_row + (-1, 0, 1, 0)[back]
                old_column = new_column + (0, -1, 0, 1)[back]
                if not (0 <= old_row < rows and 0 <= old_column < columns):
                    continue
                old = np.int64(place[old_row, old_column])
                if old < 0:
                    continue
                far = np.int64(origin[old])
                cell = np.int64(where[far])
                far_row, far_column = cell // columns, cell % columns
                if _sees(allowed, new_row, new_column, far_row, far_column):
                    length = distance[far] + math.sqrt(float((new_row - far_row) ** 2 + (new_column - far_column) ** 2))
                else:
                    far, length = old, distance[old] + 1.0
                if length < least - _ROUNDING:
                    best, least = far, length
            if least > reach:
                continue
            place[new_row, new_column] = known
            found[new_row, new_column] = True
            where[known], origin[known], distance[known] = new_row * columns + new_column, best, least
            heapq.heappush(heap, (2.0 if 1.0 < least < 2.0 else least, np.int64(known)))
            known += 1
