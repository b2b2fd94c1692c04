"""Whether cells lie near others."""

from __future__ import annotations

import numpy as np
from numba import njit
from numpy.typing import NDArray
from scipy import ndimage

_SHORT = 4.0  # cells up to which neighbours are looked at one by one


def near(asked: NDArray[np.bool_], cells: NDArray[np.bool_], reach: float) -> NDArray[np.bool_]:
    """Cells of ``asked`` no farther than ``reach`` from one of ``cells``; centre to centre, in cells."""
    if not cells.any():
        return np.zeros_like(asked)
    if reach > _SHORT:
        return asked & (ndimage.distance_transform_edt(~cells) <= reach)
    size = int(reach)
    offsets = [
        (down * down + right * right, down, right)
        for down in range(-size, size + 1)
        for right in range(-size, size + 1)
        if 0 < down * down + right * right <= reach * reach
    ]
    steps = np.array(sorted(offsets), dtype=np.int64)[:, 1:].copy()
    found = np.zeros(asked.shape, dtype=np.bool_)
    _near(np.ascontiguousarray(asked), np.ascontiguousarray(cells), steps, found)
    return found


@njit("void(boolean[:, ::1], boolean[:, ::1], int64[:, ::1], boolean[:, ::1])", nogil=True, cache=True)
def _near(asked, cells, steps, found):  # type: ignore[no-untyped-def]
    rows, columns = asked.shape
    for row in range(rows):
        for column in range(columns):
            if not asked[row, column]:
                continue
            if cells[row, column]:
                found[row, column] = True
                continue
            for step in range(len(steps)):
                other, beside = row + steps[step, 0], column + steps[step, 1]
                if 0 <= other < rows and 0 <= beside < columns and cells[other, beside]:
                    found[row, column] = True
                    break
