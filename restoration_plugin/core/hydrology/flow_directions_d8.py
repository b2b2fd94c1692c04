"""Flow to the steepest of eight neighbours."""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit
from numpy.typing import NDArray

from .flats import drain_flat, grown
from .grid_neighbours import BLOCK, COLUMNS, HALF_ROOT, ROWS


def flow_directions_d8(filled: NDArray[np.floating[Any]]) -> NDArray[np.uint32]:
    """Flow of each cell to the neighbour with the steepest descent; on flats, along the shortest way to a drain.

    Parameters
    ----------
    filled : ndarray of shape (rows, columns)
        Elevation in m without depressions. NaN is NoData.

    Returns
    -------
    ndarray of shape (rows, columns)
        Directions as ``grid_neighbours`` describes them: one weight of 1. Of equal descents the first neighbour
        counts. Cells beside the edge or NoData send their flow over it only if no neighbour is lower.

    References
    ----------
    O'Callaghan, J. F., Mark, D. M. (1984), The extraction of drainage networks from digital elevation data, Computer
    Vision, Graphics, and Image Processing 28.
    """
    height = np.ascontiguousarray(filled, dtype=np.float32)
    directions = np.zeros(height.shape, np.uint32)
    _directions(height, directions)
    return directions


@njit("void(float32[:, ::1], uint32[:, ::1])", nogil=True, cache=True)
def _directions(height: NDArray[np.float32], directions: NDArray[np.uint32]) -> None:
    rows, columns = height.shape
    visited = np.zeros((rows, columns), np.bool_)
    distance = np.full((rows, columns), np.inf)
    queue = np.empty(1024, np.int32)
    drains = np.empty(1024, np.int32)
    edges = np.empty(256, np.int32)
    edge_directions = np.empty(256, np.int32)
    for top in range(0, rows, BLOCK):
        for left in range(0, columns, BLOCK):
            for row in range(top, min(top + BLOCK, rows)):
                for column in range(left, min(left + BLOCK, columns)):
                    level = np.float64(height[row, column])
                    if np.isnan(level) or directions[row, column] != 0:
                        continue
                    best = -1
                    steepest = 0.0
                    for k in range(8):
                        r = row + ROWS[k]
                        c = column + COLUMNS[k]
                        if r < 0 or r >= rows or c < 0 or c >= columns:
                            continue
                        descent = level - np.float64(height[r, c])  # NaN compares false below
                        if k & 1:
                            descent *= HALF_ROOT
                        if descent > steepest:
                            steepest = descent
                            best = k
                    if best >= 0:
                        directions[row, column] = np.uint32(1) << np.uint32(4 * best)
                        continue
                    # a flat: collect it, and its drains
                    queue[0] = row * columns + column
                    visited[row, column] = True
                    head = 0
                    tail = 1
                    drain_count = 0
                    edge_count = 0
                    while head < tail:
                        cell = queue[head]
                        head += 1
                        best = -1
                        steepest = 0.0
                        diagonal = 1
                        for k in range(8):
                            r = cell // columns + ROWS[k]
                            c = cell % columns + COLUMNS[k]
                            outside = r < 0 or r >= rows or c < 0 or c >= columns
                            if outside or np.isnan(height[r, c]):
                                if diagonal and steepest == 0.0:
                                    best = k
                                    diagonal = k & 1
                                continue
                            descent = level - np.float64(height[r, c])
                            if descent == 0.0:
                                if not visited[r, c]:
                                    visited[r, c] = True
                                    queue = grown(queue, tail)
                                    queue[tail] = r * columns + c
                                    tail += 1
                            elif descent > 0.0:
                                if k & 1:
                                    descent *= HALF_ROOT
                                if descent > steepest:
                                    steepest = descent
                                    best = k
                        if best < 0:
                            continue
                        if steepest > 0.0:
                            directions[cell // columns, cell % columns] = np.uint32(1) << np.uint32(4 * best)
                            drains = grown(drains, drain_count)
                            drains[drain_count] = cell
                            drain_count += 1
                        else:
                            edges = grown(edges, edge_count)
                            edge_directions = grown(edge_directions, edge_count)
                            edges[edge_count] = cell
                            edge_directions[edge_count] = best
                            edge_count += 1
                    if drain_count == 0:
                        for index in range(edge_count):
                            cell = edges[index]
                            directions[cell // columns, cell % columns] = np.uint32(1) << np.uint32(
                                4 * edge_directions[index]
                            )
                            drains = grown(drains, drain_count)
                            drains[drain_count] = cell
                            drain_count += 1
                    drains = drain_flat(height, drains, drain_count, distance, directions)
