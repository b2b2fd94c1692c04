"""Homotopic thinning around anchors that does not depend on the order of the cells."""

from __future__ import annotations

import numpy as np
from numba import njit
from numpy.typing import NDArray

_ROWS = (-1, -1, 0, 1, 1, 1, 0, -1)  # neighbours from the upper one on, clockwise
_COLUMNS = (0, 1, 1, 1, 0, -1, -1, -1)
_FOREGROUND, _ANCHOR, _SIMPLE, _LISTED = 1, 2, 4, 8
_CORNERS = 0b10101010


def thin(foreground: NDArray[np.bool_], anchors: NDArray[np.bool_], connectivity: int) -> NDArray[np.bool_]:
    """What is left when all that can go without a change of topology has gone, the anchors kept.

    In each pass all cells go at once that are simple (their removal neither breaks nor joins nor opens anything) and
    independent of each other: a simple neighbour whose removal would end the cell's being simple keeps it, except one
    in a corner whose two neighbours beside the cell are simple too. After the first pass only those may go that touch
    what went in the pass before; the others wait, even if a neighbour that kept them has ceased to be simple. With
    connectivity 8 a cell waits too that has three neighbours, of which two simple ones hang together only by the third,
    which is beside the cell and not simple; and one at the tip of a hook: its simple neighbours are two corners of one
    side, which end there, and the three beside it on the other sides are not simple. So the result knows no direction.

    Parameters
    ----------
    foreground, anchors : ndarray of bool, shape (rows, columns)
    connectivity : {8, 4}
        Of the foreground; the background has the other.

    Returns
    -------
    ndarray of bool, shape (rows, columns)

    References
    ----------
    Iwanowski, M., Soille, P. (2006), Order independence in binary 2D homotopic thinning, DGCI, LNCS 4245.
    """
    rows, columns = foreground.shape
    state = np.zeros((rows + 2, columns + 2), dtype=np.uint8)
    inner = state[1:-1, 1:-1]
    inner[...] = foreground
    inner[anchors] |= _ANCHOR
    simple, dependent, waived, waiting = _tables(connectivity)
    step = np.array([r * (columns + 2) + c for r, c in zip(_ROWS, _COLUMNS)], dtype=np.int64)
    _thin(state.ravel(), step, simple, dependent, waived, waiting)
    inner &= _FOREGROUND
    return inner.view(np.bool_)


def _tables(
    connectivity: int,
) -> tuple[NDArray[np.bool_], NDArray[np.uint8], NDArray[np.uint8], NDArray[np.uint8]]:
    """By neighbourhood: whether the cell is simple, and which neighbours it depends on; by simple neighbours: corners
    that do not count; by neighbourhood: the simple neighbours with which the cell waits, or 0.
    """
    simple = np.array([_is_simple(code, connectivity) for code in range(256)])
    dependent = np.zeros(256, dtype=np.uint8)
    waived = np.zeros(256, dtype=np.uint8)
    for code in range(256):
        for bit in range(8):
            if code >> bit & 1 and not simple[code & ~(1 << bit)]:
                dependent[code] |= 1 << bit
            if bit % 2 and code >> (bit - 1) & 1 and code >> ((bit + 1) % 8) & 1:
                waived[code] |= 1 << bit
    waiting = np.zeros(256, dtype=np.uint8)
    if connectivity == 8:
        for third in (0, 2, 4, 6):
            for before, after in ((2, 2), (1, 2), (2, 1)):
                two = 1 << (third - before) % 8 | 1 << (third + after) % 8
                waiting[two | 1 << third] = two
            two = 1 << (third - 3) % 8 | 1 << (third + 3) % 8
            waiting[two | 1 << (third - 2) % 8 | 1 << third | 1 << (third + 2) % 8] = two
    return simple, dependent, waived, waiting


def _is_simple(code: int, connectivity: int) -> bool:
    held = [bit for bit in range(8) if code >> bit & 1]
    free = [bit for bit in range(8) if not code >> bit & 1]
    return _parts(held, connectivity) == 1 and _parts(free, 12 - connectivity) == 1


def _parts(cells: list[int], connectivity: int) -> int:
    """Number of connected parts of the neighbours ``cells`` that are adjacent to the middle."""
    left, count = set(cells), 0
    while left:
        part = [left.pop()]
        for one in part:
            for other in list(left):
                rows, columns = abs(_ROWS[one] - _ROWS[other]), abs(_COLUMNS[one] - _COLUMNS[other])
                if max(rows, columns) == 1 and (connectivity == 8 or rows + columns == 1):
                    left.remove(other)
                    part.append(other)
        count += connectivity == 8 or any(cell % 2 == 0 for cell in part)
    return count


@njit("int64(uint8[::1], int64, int64[::1], uint8)", nogil=True, cache=True)
def _around(state, cell, step, flag):  # type: ignore[no-untyped-def]
    """Neighbours of a cell that have a flag, one bit each."""
    code = 0
    for bit in range(8):
        if state[cell + step[bit]] & flag:
            code |= 1 << bit
    return code


@njit("boolean(uint8[::1], int64, int64[::1], int64, int64)", nogil=True, cache=True)
def _end(state, cell, step, around, neighbours):  # type: ignore[no-untyped-def]
    """Whether the corners among a cell's neighbours end there: nothing comes after one along the other side of it."""
    for bit in range(1, 8, 2):
        if neighbours >> bit & 1:
            side = bit - 1 if around >> (bit - 1) & 1 else (bit + 1) % 8
            if state[cell + step[bit] + step[side]] & _FOREGROUND:
                return False
    return True


@njit("int64(uint8[::1], uint32[::1], int64, int64[::1], uint32[::1], boolean)", nogil=True, cache=True)
def _list(state, gone, count, step, listed, write):  # type: ignore[no-untyped-def]
    """Flag and count the cells beside what is gone; or list those flagged and take the flag off."""
    number = 0
    wanted = _FOREGROUND | _LISTED if write else _FOREGROUND
    for at in range(count):
        for bit in range(8):
            near = np.int64(gone[at]) + step[bit]
            if state[near] & (_FOREGROUND | _ANCHOR | _LISTED) == wanted:
                state[near] ^= _LISTED
                if write:
                    listed[number] = near
                number += 1
    return number


@njit("void(uint8[::1], int64[::1], boolean[::1], uint8[::1], uint8[::1], uint8[::1])", nogil=True, cache=True)
def _thin(state, step, simple, dependent, waived, waiting):  # type: ignore[no-untyped-def]
    listed = np.empty(0, dtype=np.uint32)
    everything = True  # in the first pass, which needs no list
    while everything or len(listed):
        size = len(state) if everything else len(listed)
        number = 0
        for at in range(size):
            cell = at if everything else np.int64(listed[at])
            if everything and state[cell] != _FOREGROUND:
                continue
            state[cell] &= 255 - _SIMPLE
            if simple[_around(state, cell, step, _FOREGROUND)]:
                state[cell] |= _SIMPLE
                number += 1
        gone = np.empty(number, dtype=np.uint32)
        count = 0
        for at in range(size):
            cell = at if everything else np.int64(listed[at])
            if state[cell] & _SIMPLE:
                beside = _around(state, cell, step, _SIMPLE)
                around = _around(state, cell, step, _FOREGROUND)
                waits = beside > 0 and beside == waiting[around]
                if waits and (beside & ~_CORNERS or _end(state, cell, step, around, beside)):
                    continue
                if not beside & dependent[around] & ~waived[beside]:
                    gone[count] = cell
                    count += 1
        for at in range(count):
            state[gone[at]] = 0
        number = _list(state, gone, count, step, listed, False)
        listed = np.empty(number, dtype=np.uint32)
        _list(state, gone, count, step, listed, True)
        everything = False
