"""Whether cells lie near others."""

from __future__ import annotations

import numpy as np
from numba import njit
from numpy.typing import NDArray


def near(cells: NDArray[np.bool_], reach: float) -> NDArray[np.bool_]:
    """Cells no farther than ``reach`` from one of ``cells``; centre to centre, in cells.

    Up and down each column the distance to the next such cell is counted as far as ``reach``; along the rows it is
    then compared with how far a disk extends at that offset. Two bytes a cell at most, whatever the reach.
    """
    size = int(reach)
    half = np.sqrt(reach * reach - np.arange(size + 1, dtype=np.float64) ** 2).astype(np.int64)
    column = np.empty(cells.shape, dtype=np.uint8 if size < 254 else np.uint16)
    found = np.empty(cells.shape, dtype=np.bool_)
    kernel = _near_short if size < 254 else _near_long
    kernel(np.ascontiguousarray(cells), half, column, found)
    return found


def _near(cells, half, column, found):  # type: ignore[no-untyped-def]
    rows, columns = cells.shape
    size = len(half) - 1
    for at in range(columns):
        column[0, at] = 0 if cells[0, at] else size + 1
    for row in range(1, rows):
        for at in range(columns):
            column[row, at] = 0 if cells[row, at] else min(column[row - 1, at] + 1, size + 1)
    for row in range(rows - 2, -1, -1):
        for at in range(columns):
            column[row, at] = min(column[row, at], column[row + 1, at] + 1)
    for row in range(rows):
        for at in range(columns):
            found[row, at] = column[row, at] <= half[0]
        for away in range(1, size + 1):
            for at in range(columns - away):
                found[row, at] |= column[row, at + away] <= half[away]
                found[row, at + away] |= column[row, at] <= half[away]


_near_short = njit("void(boolean[:, ::1], int64[::1], uint8[:, ::1], boolean[:, ::1])", nogil=True, cache=True)(_near)
_near_long = njit("void(boolean[:, ::1], int64[::1], uint16[:, ::1], boolean[:, ::1])", nogil=True, cache=True)(_near)
