"""Flow shared among all lower neighbours."""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit
from numpy.typing import NDArray

from .flats import drain_flat, grown
from .grid_neighbours import BLOCK, COLUMNS, HALF_ROOT, ROWS

_WEIGHTS = 15
"""Largest weight of four bits, into which the shares are rounded."""


def flow_directions_mfd(filled: NDArray[np.floating[Any]]) -> NDArray[np.uint32]:
    """Flow of each cell shared among its lower neighbours in proportion to the slope towards them.

    Parameters
    ----------
    filled : ndarray of shape (rows, columns)
        Elevation in m without depressions. NaN is NoData.

    Returns
    -------
    ndarray of shape (rows, columns)
        Directions as ``grid_neighbours`` describes them, shares rounded to fifteenths. On flats, flow goes to all
        neighbours that are nearer to a drain. Cells beside the edge or NoData send flow over it only if no neighbour
        is lower.

    References
    ----------
    Quinn, P. et al. (1991), The prediction of hillslope flow paths for distributed hydrological modelling using
    digital terrain models, Hydrological Processes 5.
    """
    height = np.ascontiguousarray(filled, dtype=np.float32)
    directions = np.zeros(height.shape, np.uint32)
    _directions(height, directions)
    return directions


@njit("uint32(float64[::1])", nogil=True, cache=True)
def _packed(slopes: NDArray[np.float64]) -> int:
    """Eight slopes as weights; 0 if all are 0."""
    total = 0.0
    for k in range(8):
        total += slopes[k]
    packed = np.uint32(0)
    if total > 0.0:
        for k in range(8):
            packed |= np.uint32(int(0.5 + slopes[k] / total * _WEIGHTS)) << np.uint32(4 * k)
    return packed


@njit("void(float32[:, ::1], uint32[:, ::1])", nogil=True, cache=True)
def _directions(height: NDArray[np.float32], directions: NDArray[np.uint32]) -> None:
    rows, columns = height.shape
    visited = np.zeros((rows, columns), np.bool_)
    drained = np.zeros((rows, columns), np.bool_)
    distance = np.full((rows, columns), np.inf)
    queue = np.empty(1024, np.int32)
    drains = np.empty(1024, np.int32)
    edges = np.empty(256, np.int32)
    slopes = np.zeros(8)
    over = np.zeros(8)
    for top in range(0, rows, BLOCK):
        for left in range(0, columns, BLOCK):
            for row in range(top, min(top + BLOCK, rows)):
                for column in range(left, min(left + BLOCK, columns)):
                    level = np.float64(height[row, column])
                    if np.isnan(level) or directions[row, column] != 0:
                        continue
                    found = False
                    for k in range(8):
                        slopes[k] = 0.0
                        r = row + ROWS[k]
                        c = column + COLUMNS[k]
                        if r < 0 or r >= rows or c < 0 or c >= columns:
                            continue
                        descent = level - np.float64(height[r, c])
                        if descent > 0.0:
                            slopes[k] = descent * HALF_ROOT if k & 1 else descent
                            found = True
                    if found:
                        directions[row, column] = _packed(slopes)
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
                        found = False
                        beside_edge = False
                        for k in range(8):
                            slopes[k] = 0.0
                            r = cell // columns + ROWS[k]
                            c = cell % columns + COLUMNS[k]
                            outside = r < 0 or r >= rows or c < 0 or c >= columns
                            if outside or np.isnan(height[r, c]):
                                beside_edge = True
                                continue
                            descent = level - np.float64(height[r, c])
                            if descent == 0.0:
                                if not visited[r, c]:
                                    visited[r, c] = True
                                    queue = grown(queue, tail)
                                    queue[tail] = r * columns + c
                                    tail += 1
                            elif descent > 0.0:
                                slopes[k] = descent * HALF_ROOT if k & 1 else descent
                                found = True
                        if found:
                            directions[cell // columns, cell % columns] = _packed(slopes)
                            drains = grown(drains, drain_count)
                            drains[drain_count] = cell
                            drain_count += 1
                        elif beside_edge:
                            edges = grown(edges, edge_count)
                            edges[edge_count] = cell
                            edge_count += 1
                    if drain_count == 0:
                        for index in range(edge_count):
                            cell = edges[index]
                            for k in range(8):
                                over[k] = 0.0
                                r = cell // columns + ROWS[k]
                                c = cell % columns + COLUMNS[k]
                                outside = r < 0 or r >= rows or c < 0 or c >= columns
                                if outside or np.isnan(height[r, c]):
                                    over[k] = HALF_ROOT if k & 1 else 1.0
                            directions[cell // columns, cell % columns] = _packed(over)
                            drains = grown(drains, drain_count)
                            drains[drain_count] = cell
                            drain_count += 1
                    for index in range(drain_count):
                        drained[drains[index] // columns, drains[index] % columns] = True
                    drains = drain_flat(height, drains, drain_count, distance, directions)
                    # flow to the neighbours that are nearer to a drain
                    for index in range(tail):
                        cell = queue[index]
                        row_of = cell // columns
                        column_of = cell % columns
                        if drained[row_of, column_of]:
                            continue
                        for k in range(8):
                            slopes[k] = 0.0
                            r = row_of + ROWS[k]
                            c = column_of + COLUMNS[k]
                            if r < 0 or r >= rows or c < 0 or c >= columns:
                                continue
                            nearer = distance[r, c] < distance[row_of, column_of]
                            if nearer and np.float64(height[r, c]) == level:
                                slopes[k] = HALF_ROOT if k & 1 else 1.0
                        directions[row_of, column_of] = _packed(slopes)
