"""Connectors told apart: bridges between cores, loops from a core to itself."""

from __future__ import annotations

import numpy as np
from numba import njit
from numpy.typing import NDArray

from .mspa_state import CONNECTOR, HOLE, KEPT, room, steps


def tell_connectors(state: NDArray[np.uint8], core: NDArray[np.int32], connectivity: int) -> None:
    """Make each connector in ``state`` a bridge or a loop.

    A cell belongs to one core that it touches: to that above, left, right, below, then to that in a corner, in the same
    order. A connector is a bridge if its cells belong to different cores; so one cell alone never is.

    Parameters
    ----------
    state : ndarray of uint8, shape (rows, columns)
        Bits of ``mspa_state``; HOLE marks the connectors.
    core : ndarray of int32, shape (rows, columns)
        Number of the core, 0 elsewhere.
    connectivity : {8, 4}
    """
    _tell(state.ravel(), core.ravel(), steps(state.shape[1], connectivity))


@njit("void(uint8[::1], int32[::1], int64[::1])", nogil=True, cache=True)
def _tell(state, core, step):  # type: ignore[no-untyped-def]
    part = np.empty(1024, dtype=np.uint32)
    for first in range(len(state)):
        if not state[first] & HOLE:
            continue
        state[first] ^= HOLE | CONNECTOR
        part[0] = first
        count, at, own, bridge = 1, 0, 0, False
        while at < count:
            cell = np.int64(part[at])
            at += 1
            touched = 0
            for away in step:
                near = cell + away
                if touched == 0 and core[near] > 0:
                    touched = core[near]
                if state[near] & HOLE:
                    state[near] ^= HOLE | CONNECTOR
                    part = room(part, count)
                    part[count] = near
                    count += 1
            if touched > 0:
                bridge |= 0 < own != touched
                own = touched
        if not bridge:
            for at in range(count):
                state[part[at]] &= 255 - KEPT
