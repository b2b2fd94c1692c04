"""Cells of streams, by the land that drains into them."""

from __future__ import annotations

import numpy as np
from numba import njit
from numpy.typing import NDArray

from .flats import grown
from .grid_neighbours import COLUMNS, ROWS

TRACED = 0.7
"""Share of the threshold with which a traced stream goes on, where shared flow thins it out."""


def stream_cells(
    accumulation: NDArray[np.float64], directions: NDArray[np.uint32], threshold: float, method: str
) -> NDArray[np.bool_]:
    """Cells that more than ``threshold`` cells drain into (``d8``), or a traced network (``mfd``).

    With shared flow, a stream starts where it leaves the raster with at least the threshold and is followed upstream;
    it goes on through cells with at least 0.7 of the threshold where they link cells that reach it.

    Parameters
    ----------
    accumulation : ndarray of shape (rows, columns)
        Cells that drain into each, itself included. NaN is NoData.
    directions : ndarray of shape (rows, columns)
    threshold : float
        Cells.
    method : {"d8", "mfd"}

    Returns
    -------
    ndarray of shape (rows, columns)
    """
    if method == "d8":
        return accumulation > threshold
    state = np.zeros(accumulation.shape, np.uint8)
    _trace(accumulation, directions, float(threshold), TRACED * threshold, state)
    return state == 1


@njit("void(float64[:, ::1], uint32[:, ::1], float64, float64, uint8[:, ::1])", nogil=True, cache=True)
def _trace(
    accumulation: NDArray[np.float64],
    directions: NDArray[np.uint32],
    threshold: float,
    traced: float,
    state: NDArray[np.uint8],
) -> None:
    """Set ``state`` to 1 on streams, to 2 where a trace ended without one."""
    rows, columns = directions.shape
    front = np.empty(1024, np.int32)
    back = np.empty(256, np.int32)
    for row in range(rows):
        for column in range(columns):
            if not accumulation[row, column] >= threshold or state[row, column] != 0:
                continue
            packed = directions[row, column]
            leaves = False
            for k in range(8):
                if (packed >> np.uint32(4 * k)) & np.uint32(15):
                    r = row + ROWS[k]
                    c = column + COLUMNS[k]
                    if r < 0 or r >= rows or c < 0 or c >= columns or directions[r, c] == 0:
                        leaves = True
            if not leaves:
                continue
            state[row, column] = 1
            front[0] = row * columns + column
            head = 0
            tail = 1
            while head < tail:
                cell = front[head]
                head += 1
                for k in range(8):
                    r = cell // columns + ROWS[k]
                    c = cell % columns + COLUMNS[k]
                    if r < 0 or r >= rows or c < 0 or c >= columns:
                        continue
                    flows_in = (directions[r, c] >> np.uint32(4 * ((k + 4) % 8))) & np.uint32(15)
                    if not flows_in or state[r, c] != 0 or not accumulation[r, c] >= traced:
                        continue
                    front = grown(front, tail)
                    front[tail] = r * columns + c
                    tail += 1
                    if accumulation[r, c] < threshold:
                        state[r, c] = 2
                        continue
                    state[r, c] = 1
                    back[0] = r * columns + c
                    first = 0
                    last = 1
                    while first < last:  # what links it to the stream below is stream too
                        upper = back[first]
                        first += 1
                        packed = directions[upper // columns, upper % columns]
                        for j in range(8):
                            if (packed >> np.uint32(4 * j)) & np.uint32(15):
                                r_back = upper // columns + ROWS[j]
                                c_back = upper % columns + COLUMNS[j]
                                if r_back < 0 or r_back >= rows or c_back < 0 or c_back >= columns:
                                    continue
                                if state[r_back, c_back] == 2:
                                    state[r_back, c_back] = 1
                                    back = grown(back, last)
                                    back[last] = r_back * columns + c_back
                                    last += 1
