"""Which sources are linked."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import minimum_spanning_tree
from scipy.spatial import Delaunay, QhullError

from ..errors import OutOfRange

RULES = ("cost neighbours", "delaunay", "nearest k", "spanning tree", "all pairs")


def link_pairs(
    rule: str,
    costs: NDArray[np.float64],
    allocation: NDArray[np.integer[Any]],
    centres: NDArray[np.float64],
    nearest: int = 4,
) -> NDArray[np.int64]:
    """Pairs of sources to link, by one of five rules; a pair without a way between them is never linked.

    Parameters
    ----------
    rule : {"cost neighbours", "delaunay", "nearest k", "spanning tree", "all pairs"}
        Sources whose zones of least cost touch; neighbours in the Delaunay triangulation of the sources' centres
        (consecutive ones where all centres lie on a line); each source's ``nearest`` by cost; the tree of least
        total cost, or one tree a component; every pair.
    costs : ndarray of shape (n, n)
        Least cost between sources, symmetric, infinite where there is no way.
    allocation : ndarray of int, shape (rows, columns)
        Index 0 … n − 1 of the source that a cell is reached from at least cost; less than 0 where none.
    centres : ndarray of shape (n, 2)
        Centre of each source.
    nearest : int
        Number of neighbours for "nearest k".

    Returns
    -------
    ndarray of shape (links, 2)
        Pairs i < j in rising order.

    Raises
    ------
    OutOfRange
        If the rule is unknown, or ``nearest`` is less than 1.
    """
    count = len(costs)
    linked = np.zeros((count, count), dtype=bool)
    if rule == "cost neighbours":
        linked[tuple(_touching(allocation).T)] = True
    elif rule == "delaunay":
        linked[tuple(_delaunay(centres).T)] = True
    elif rule == "nearest k":
        if nearest < 1:
            raise OutOfRange("NEAREST", found=nearest, allowed=">= 1")
        others = np.where(np.eye(count, dtype=bool), np.inf, costs)
        closest = np.argsort(others, axis=1, kind="stable")[:, :nearest]
        linked[np.arange(count)[:, None], closest] = True
    elif rule == "spanning tree":
        tree = minimum_spanning_tree(csr_matrix(np.where(np.isfinite(costs), costs, 0.0)))
        linked[tree.nonzero()] = True
    elif rule == "all pairs":
        linked[...] = True
    else:
        raise OutOfRange("LINKS", found=rule, allowed=", ".join(RULES))
    return np.argwhere(np.triu(linked | linked.T, 1) & np.isfinite(costs))


def _touching(zones: NDArray[np.integer[Any]]) -> NDArray[np.int64]:
    """Pairs of zones with cells side by side or corner to corner."""
    pairs = [np.empty((0, 2), dtype=np.int64)]
    for one, two in (
        (zones[:, :-1], zones[:, 1:]),
        (zones[:-1], zones[1:]),
        (zones[:-1, :-1], zones[1:, 1:]),
        (zones[:-1, 1:], zones[1:, :-1]),
    ):
        differ = (one != two) & (one >= 0) & (two >= 0)
        pairs.append(np.unique(np.column_stack((one[differ], two[differ])).astype(np.int64), axis=0))
    return np.concatenate(pairs)


def _delaunay(centres: NDArray[np.float64]) -> NDArray[np.int64]:
    try:
        triangles = Delaunay(centres - centres.mean(axis=0)).simplices
    except (QhullError, ValueError):  # fewer than three centres, or all on one line
        order = np.lexsort(np.round(centres - centres.min(axis=0), 6).T)
        return np.column_stack((order[:-1], order[1:])).astype(np.int64)
    return np.concatenate((triangles[:, [0, 1]], triangles[:, [1, 2]], triangles[:, [0, 2]])).astype(np.int64)
