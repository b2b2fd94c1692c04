"""What is known of a cell while a pattern is segmented, one bit each; a frame of one cell spares the bounds."""

from __future__ import annotations

import numpy as np
from numba import njit
from numpy.typing import NDArray

HELD, CORE, BORDER, KEPT = 1, 2, 4, 8
OUTER = 16
"""Reached from the map's rim; of a cell in a hole: perforation."""
HOLE = 32
"""Within a hole of a core; before that is known: connector yet to be told apart."""
CONNECTOR = 64
"""A bridge where it is KEPT, else a loop."""
FRAME = 128


def steps(columns: int, connectivity: int) -> NDArray[np.int64]:
    """Offsets of the neighbours in a flat array: upper, left, right, lower, then the corners."""
    four = [-columns, -1, 1, columns]
    corners = [-columns - 1, -columns + 1, columns - 1, columns + 1]
    return np.array(four if connectivity == 4 else four + corners, dtype=np.int64)


@njit("uint32[::1](uint32[::1], int64)", nogil=True, cache=True)
def room(cells, count):  # type: ignore[no-untyped-def]
    """The list ``cells`` with room for one more than ``count``."""
    if count < len(cells):
        return cells
    wider = np.empty(2 * len(cells), dtype=np.uint32)
    wider[:count] = cells[:count]
    return wider


@njit("void(uint8[::1], uint8, uint8, uint8, int64[::1])", nogil=True, cache=True)
def flood(state, mask, wanted, mark, step):  # type: ignore[no-untyped-def]
    """Spread ``mark`` from the cells that have it, through those of which the bits ``mask`` are ``wanted``.

    Vincent, L. (1993), Morphological grayscale reconstruction, IEEE Transactions on Image Processing 2.
    """
    front = np.empty(1024, dtype=np.uint32)
    following = np.empty(1024, dtype=np.uint32)
    count = 0
    for backward in (False, True):  # two sweeps reach most; what the second leaves behind it goes on from a list
        for at in range(len(state)):
            cell = len(state) - 1 - at if backward else at
            if state[cell] & mask != wanted or state[cell] & mark:
                continue
            for away in step:
                if state[cell + away] & mark:
                    state[cell] |= mark
                    break
            if backward and state[cell] & mark:
                for away in step:
                    near = cell + away
                    if away > 0 and state[near] & mask == wanted and not state[near] & mark:
                        front = room(front, count)
                        front[count] = cell
                        count += 1
                        break
    while count:
        size = 0
        for at in range(count):
            for away in step:
                near = np.int64(front[at]) + away
                if state[near] & mask == wanted and not state[near] & mark:
                    state[near] |= mark
                    following = room(following, size)
                    following[size] = near
                    size += 1
        front, following = following, front
        count = size
