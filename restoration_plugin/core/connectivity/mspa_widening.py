"""Connectors widened to their edge width."""

from __future__ import annotations

import numpy as np
from numba import njit
from numpy.typing import NDArray


def widen(cells: NDArray[np.bool_], allowed: NDArray[np.bool_], reach: float) -> NDArray[np.bool_]:
    """Cells of ``allowed`` around ``cells``, each no farther than ``reach`` from the cell that it was reached from.

    What is reached hands its origin on to its four neighbours, ring by ring; of several the nearest counts, of equal
    ones that from above, then left, below, right. So it goes around corners only as far as the origin allows.

    Parameters
    ----------
    cells, allowed : ndarray of bool, shape (rows, columns)
    reach : float
        In cells.

    Returns
    -------
    ndarray of bool, shape (rows, columns)
    """
    columns = cells.shape[1] + 2
    origin = np.full((cells.shape[0] + 2, columns), -2, dtype=np.int64)  # −2 not allowed, −1 not reached
    inner = origin[1:-1, 1:-1]
    inner[allowed] = -1
    row, column = np.nonzero(cells)
    inner[row, column] = (row + 1) * columns + column + 1
    _spread(origin.ravel(), inner[row, column], columns, reach * reach)
    return inner >= 0


@njit("void(int64[::1], int64[::1], int64, float64)", nogil=True, cache=True)
def _spread(origin, front, columns, square):  # type: ignore[no-untyped-def]
    step = (-columns, -1, columns, 1)
    while len(front):
        reached = np.empty(4 * len(front), dtype=np.int64)
        origins = np.empty(4 * len(front), dtype=np.int64)
        count = 0
        for cell in front:
            for away in step:
                near = cell + away
                if origin[near] != -1:
                    continue
                best, least = -1, square
                for back in step:
                    source = origin[near + back]
                    if source >= 0:
                        down = source // columns - near // columns
                        right = source % columns - near % columns
                        distance = float(down * down + right * right)
                        if distance < least or (distance == least and best < 0):
                            best, least = source, distance
                if best >= 0:
                    reached[count], origins[count] = near, best
                    count += 1
        for at in range(count):
            origin[reached[at]] = origins[at]
        front = np.unique(reached[:count])
