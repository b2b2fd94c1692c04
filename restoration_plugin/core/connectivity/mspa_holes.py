"""Holes of cores, and the borders around them."""

from __future__ import annotations

import numpy as np
from numba import njit
from numpy.typing import NDArray

from .mspa_state import BORDER, CORE, FRAME, HOLE, OUTER, flood, room, steps


def find_holes(state: NDArray[np.uint8], core: NDArray[np.int32], connectivity: int, reach: float) -> None:
    """Mark in ``state`` what lies outside the cores, what lies in their holes, and which borders are perforations.

    Outside is what is reached from the rim without crossing a core, and the cores that are reached from there; a border
    in a hole is perforation if no other core than that around the hole is within ``reach``.

    Parameters
    ----------
    state : ndarray of uint8, shape (rows, columns)
        Bits of ``mspa_state``, with a frame.
    core : ndarray of int32, shape (rows, columns)
        Number of the core, 0 elsewhere.
    connectivity : {8, 4}
        Of the foreground; the holes have the other.
    reach : float
        In cells.
    """
    columns = state.shape[1]
    step = steps(columns, 12 - connectivity)
    flat = state.ravel()
    for crossed in (0, CORE):
        for side in (state[1, 1:-1], state[-2, 1:-1], state[1:-1, 1], state[1:-1, -2]):
            side[side & CORE == crossed] |= OUTER
        flood(flat, FRAME | CORE, crossed, OUTER, step)
    size = int(reach)
    offsets = [
        (down * down + right * right, down * columns + right, down, right)
        for down in range(-size, size + 1)
        for right in range(-size, size + 1)
        if 0 < down * down + right * right <= reach * reach
    ]
    disk = np.array([offset[1:] for offset in sorted(offsets)], dtype=np.int64)
    _fill(flat, core.ravel(), step, disk, state.shape[0], columns)


@njit("void(uint8[::1], int32[::1], int64[::1], int64[:, ::1], int64, int64)", nogil=True, cache=True)
def _fill(state, core, step, disk, rows, columns):  # type: ignore[no-untyped-def]
    hole = np.empty(1024, dtype=np.uint32)
    for first in range(len(state)):
        if state[first] & (FRAME | CORE | OUTER | HOLE):
            continue
        around = core[first - columns]  # above a hole's first cell is the core that holds it
        state[first] |= HOLE
        hole[0] = first
        count, at = 1, 0
        while at < count:
            cell = np.int64(hole[at])
            at += 1
            for away in step:
                near = cell + away
                if not state[near] & (FRAME | CORE | OUTER | HOLE):
                    state[near] |= HOLE
                    hole = room(hole, count)
                    hole[count] = near
                    count += 1
        for at in range(count):
            cell = np.int64(hole[at])
            if not state[cell] & BORDER:
                continue
            row, column = cell // columns, cell % columns
            alone = True
            for offset in range(len(disk)):
                if 0 <= row + disk[offset, 1] < rows and 0 <= column + disk[offset, 2] < columns:
                    met = core[cell + disk[offset, 0]]
                    if met > 0 and met != around:
                        alone = False
                        break
            if alone:
                state[cell] |= OUTER
