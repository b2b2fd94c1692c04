"""Contiguous zones by pruning a minimum spanning tree."""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit
from numpy.typing import NDArray
from scipy import sparse
from scipy.sparse.csgraph import minimum_spanning_tree

from ..errors import QT_TRANSLATE_NOOP, Infeasible
from ..progress import Progress, silent


def skater(
    values: NDArray[np.floating[Any]],
    first: NDArray[np.int64],
    second: NDArray[np.int64],
    count: int,
    progress: Progress = silent,
) -> NDArray[np.int64]:
    """Cut the spanning tree of the most alike neighbours where it lowers the deviation within zones most.

    Parameters
    ----------
    values : ndarray of shape (units, fields)
        On comparable scales, without NaN.
    first, second : ndarray of shape (pairs,)
        Neighbours.
    count : int
        Number of zones.
    progress : Progress
        Told the share of the cuts done.

    Returns
    -------
    ndarray of shape (units,)
        Zone 0, 1, … in the order of its first unit.

    Raises
    ------
    Infeasible
        If the units fall into more separate parts than ``count``, or are fewer.

    Notes
    -----
    Dissimilarity of neighbours is the Manhattan distance; the deviation of a zone is the sum of Manhattan distances to
    its mean. Each cut is the best of all edges left.

    References
    ----------
    Assunção, R. M. et al. (2006), Efficient regionalization techniques for socio-economic geographical units using
    minimum spanning trees.
    """
    data = np.ascontiguousarray(values, dtype=np.float64)
    units = len(data)
    weight = np.abs(data[first] - data[second]).sum(axis=1)
    weight += 1e-12 * max(float(weight.max(initial=0.0)), 1e-300)  # an edge of 0 would not be stored
    graph = sparse.csr_matrix((weight, (first, second)), shape=(units, units))
    tree = minimum_spanning_tree(graph).tocoo()
    heads = np.concatenate([tree.row, tree.col]).astype(np.int64)
    tails = np.concatenate([tree.col, tree.row]).astype(np.int64)
    order = np.argsort(heads, kind="stable")
    start = np.concatenate([[0], np.cumsum(np.bincount(heads, minlength=units))]).astype(np.int64)
    sequence, parent, last = _preorder(start, tails[order])
    parts = int((parent < 0).sum())
    if parts > count or units < count:
        raise Infeasible(
            QT_TRANSLATE_NOOP(
                "LandRestoration",
                "{count} zones are asked for; {units} units in {parts} separate parts allow {parts} to {units}. Change COUNT.",
            ),
            count=count,
            units=units,
            parts=parts,
        )
    root = _roots(sequence, parent)
    cut = parent < 0
    gains = np.full(units, -np.inf)
    for number in range(count - parts):
        progress(number / max(count - parts, 1))
        _gains(data, sequence, last, cut, root, gains)
        edge = int(np.argmax(gains))
        cut[edge] = True
        old = root[edge]
        below = _below(edge, sequence, last, root, old)
        root[below] = edge
        gains[root == old] = np.nan
        gains[below] = np.nan
    zones, origin = np.unique(root, return_index=True)
    rank = np.argsort(np.argsort(origin))
    return rank[np.searchsorted(zones, root)].astype(np.int64)


def _below(
    edge: int, sequence: NDArray[np.int64], last: NDArray[np.int64], root: NDArray[np.int64], old: int
) -> NDArray[np.int64]:
    """Units of the zone under an edge."""
    place = int(np.flatnonzero(sequence == edge)[0])
    inside = sequence[place : last[edge]]
    return inside[root[inside] == old]


@njit("Tuple((int64[::1], int64[::1], int64[::1]))(int64[::1], int64[::1])", nogil=True, cache=True)
def _preorder(
    start: NDArray[np.int64], neighbour: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    """Order of visit, parent (−1 for a root), and end (exclusive) of the subtree in that order, by unit."""
    units = len(start) - 1
    sequence, parent, last = np.empty(units, np.int64), np.full(units, -2, np.int64), np.empty(units, np.int64)
    stack, used = np.empty(units, np.int64), 0
    for origin in range(units):
        if parent[origin] != -2:
            continue
        parent[origin] = -1
        stack[0] = origin
        size = 1
        while size:
            size -= 1
            unit = stack[size]
            sequence[used] = unit
            used += 1
            for k in range(start[unit], start[unit + 1]):
                other = neighbour[k]
                if parent[other] == -2:
                    parent[other] = unit
                    stack[size] = other
                    size += 1
    count = np.ones(units, np.int64)
    for place in range(units - 1, -1, -1):
        unit = sequence[place]
        last[unit] = place + count[unit]
        if parent[unit] >= 0:
            count[parent[unit]] += count[unit]
    return sequence, parent, last


@njit("int64[::1](int64[::1], int64[::1])", nogil=True, cache=True)
def _roots(sequence: NDArray[np.int64], parent: NDArray[np.int64]) -> NDArray[np.int64]:
    """Root of each unit's tree."""
    root = np.empty(len(sequence), np.int64)
    for unit in sequence:
        root[unit] = unit if parent[unit] < 0 else root[parent[unit]]
    return root


@njit("float64(float64[:, ::1], int64[::1], int64, int64, int64[::1], int64, int64, int64)", nogil=True, cache=True)
def _deviation(
    data: NDArray[np.float64],
    sequence: NDArray[np.int64],
    begin: int,
    end: int,
    root: NDArray[np.int64],
    zone: int,
    skip_begin: int,
    skip_end: int,
) -> float:
    """Sum of Manhattan distances to the mean, of a zone's units in a range of the order less another range."""
    fields = data.shape[1]
    mean, count = np.zeros(fields), 0
    for place in range(begin, end):
        unit = sequence[place]
        if root[unit] == zone and not skip_begin <= place < skip_end:
            count += 1
            for f in range(fields):
                mean[f] += data[unit, f]
    if count == 0:
        return 0.0
    mean /= count
    total = 0.0
    for place in range(begin, end):
        unit = sequence[place]
        if root[unit] == zone and not skip_begin <= place < skip_end:
            for f in range(fields):
                total += abs(data[unit, f] - mean[f])
    return total


@njit("void(float64[:, ::1], int64[::1], int64[::1], boolean[::1], int64[::1], float64[::1])", nogil=True, cache=True)
def _gains(
    data: NDArray[np.float64],
    sequence: NDArray[np.int64],
    last: NDArray[np.int64],
    cut: NDArray[np.bool_],
    root: NDArray[np.int64],
    gains: NDArray[np.float64],
) -> None:
    """Fall of the deviation when the edge above a unit is cut; only where the gain is NaN or not yet known."""
    units = len(data)
    whole = np.full(units, np.nan)
    for place in range(units):
        unit = sequence[place]
        if cut[unit]:
            gains[unit] = -np.inf
            continue
        if gains[unit] > -np.inf:
            continue
        zone = root[unit]
        if np.isnan(whole[zone]):
            whole[zone] = _deviation(data, sequence, 0, units, root, zone, 0, 0)
        inner = _deviation(data, sequence, place, last[unit], root, zone, 0, 0)
        outer = _deviation(data, sequence, 0, units, root, zone, place, last[unit])
        gains[unit] = whole[zone] - inner - outer
