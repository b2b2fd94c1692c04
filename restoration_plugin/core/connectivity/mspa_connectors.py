"""Connectors told apart: bridges between cores, loops from a core to itself."""

from __future__ import annotations

import numpy as np
from numba import njit
from numpy.typing import NDArray

from .mspa_state import CONNECTOR, CORE, HELD, HOLE, KEPT, room, steps


def tell_connectors(state: NDArray[np.uint8], core: NDArray[np.int32], connectivity: int) -> None:
    """Make each connector in ``state`` a bridge or a loop.

    A cell belongs to the core that is the fewest steps away, all steps through foreground. Of several cores that it
    touches it takes that above, left, right, below, then that in a corner, in the same order; what is farther away goes
    to the core whose cells come first. A connector is a bridge if its cells belong to different cores; so one cell
    alone never is.

    Parameters
    ----------
    state : ndarray of uint8, shape (rows, columns)
        Bits of ``mspa_state``; HOLE marks the connectors.
    core : ndarray of int32, shape (rows, columns)
        Number of the core, 0 elsewhere.
    connectivity : {8, 4}
    """
    step = steps(state.shape[1], connectivity)
    _spread(state.ravel(), core.ravel(), step)
    _tell(state.ravel(), core.ravel(), step)


@njit("void(uint8[::1], int32[::1], int64[::1])", nogil=True, cache=True)
def _spread(state, core, step):  # type: ignore[no-untyped-def]
    """Number the cells around the cores with the core that they belong to."""
    front = np.empty(1024, dtype=np.uint32)
    following = np.empty(1024, dtype=np.uint32)
    count = 0
    for cell in range(len(state)):
        if state[cell] & (HELD | CORE) != HELD:
            continue
        for away in step:
            if state[cell + away] & CORE:
                core[cell] = core[cell + away]
                front = room(front, count)
                front[count] = cell
                count += 1
                break
    while count:
        size = 0
        for at in range(count):
            cell = np.int64(front[at])
            for away in step:
                near = cell + away
                if state[near] & (HELD | CORE) == HELD and core[near] == 0:
                    core[near] = core[cell]
                    following = room(following, size)
                    following[size] = near
                    size += 1
        front, following = following, front
        count = size


@njit("void(uint8[::1], int32[::1], int64[::1])", nogil=True, cache=True)
def _tell(state, core, step):  # type: ignore[no-untyped-def]
    """Compare the numbers within each connector, and take them off."""
    part = np.empty(1024, dtype=np.uint32)
    for first in range(len(state)):
        if not state[first] & HOLE:
            continue
        state[first] ^= HOLE | CONNECTOR
        part[0] = first
        count, at, bridge = 1, 0, False
        while at < count:
            cell = np.int64(part[at])
            at += 1
            bridge |= core[cell] != core[first]
            for away in step:
                near = cell + away
                if state[near] & HOLE:
                    state[near] ^= HOLE | CONNECTOR
                    part = room(part, count)
                    part[count] = near
                    count += 1
        if not bridge:
            for at in range(count):
                state[part[at]] &= 255 - KEPT
    for cell in range(len(state)):
        if not state[cell] & CORE:
            core[cell] = 0
