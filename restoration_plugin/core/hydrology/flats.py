"""Flats: how far their cells are from a drain, and which way."""

from __future__ import annotations

import numpy as np
from numba import njit
from numpy.typing import NDArray

from .grid_neighbours import COLUMNS, ROOT, ROWS


@njit("int32[::1](int32[::1], int64)", nogil=True, cache=True)
def grown(queue: NDArray[np.int32], used: int) -> NDArray[np.int32]:
    """Return a queue with room for one more entry."""
    if used < len(queue):
        return queue
    longer = np.empty(2 * len(queue), np.int32)
    longer[: len(queue)] = queue
    return longer


@njit("int32[::1](float32[:, ::1], int32[::1], int64, float64[:, ::1], uint32[:, ::1])", nogil=True, cache=True)
def drain_flat(
    height: NDArray[np.float32],
    queue: NDArray[np.int32],
    count: int,
    distance: NDArray[np.float64],
    directions: NDArray[np.uint32],
) -> NDArray[np.int32]:
    """Spread the distance (cells) from the drains of one flat over it, each cell directed along its shortest way.

    ``queue`` starts with the ``count`` flat indices of the drains, all of one height, and is used up; where it must
    grow, the longer one is returned. ``distance`` is infinite on the flat before.
    """
    rows, columns = height.shape
    level = height[queue[0] // columns, queue[0] % columns]
    for index in range(count):
        distance[queue[index] // columns, queue[index] % columns] = 0.0
    head = 0
    tail = count
    while head < tail:
        cell = queue[head]
        head += 1
        way = distance[cell // columns, cell % columns]
        for k in range(8):
            r = cell // columns + ROWS[k]
            c = cell % columns + COLUMNS[k]
            if r < 0 or r >= rows or c < 0 or c >= columns:
                continue
            longer = way + (ROOT if k & 1 else 1.0)
            if height[r, c] == level and distance[r, c] > longer:
                distance[r, c] = longer
                directions[r, c] = np.uint32(1) << np.uint32(4 * ((k + 4) % 8))
                queue = grown(queue, tail)
                queue[tail] = r * columns + c
                tail += 1
    return queue
