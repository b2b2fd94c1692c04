"""Shortest ways between all pairs of a graph that grows node by node, and what the pairs add up to."""

from __future__ import annotations

import math

import numpy as np
from numba import njit


@njit("void(float64[:, ::1], int64, float64[::1])", nogil=True, cache=True)
def join(ways, new, links):  # type: ignore[no-untyped-def]
    """Let node ``new`` into the shortest ways between the nodes before it, all of which stay exact.

    ``links`` are its links to these nodes, infinite where there is none; row and column ``new`` of ``ways`` are filled.
    """
    own = np.full(new, np.inf)
    for through in np.argsort(links[:new]):
        length = links[through]
        if length == np.inf:
            break
        if length >= own[through]:
            continue  # by way of a nearer node it is no farther
        for node in range(new):
            own[node] = min(own[node], length + ways[through, node])
    for node in range(new):
        length = own[node]
        ways[node, new] = ways[new, node] = length
        if length < np.inf:
            for other in range(new):
                ways[node, other] = min(ways[node, other], length + own[other])
    ways[new, new] = 0.0


@njit("float64(float64[:, ::1], float64[::1], float64)", nogil=True, cache=True)
def connected_area(ways, weight, decay):  # type: ignore[no-untyped-def]
    """Equivalent connected area √ Σ_i Σ_j a_i a_j exp(−k d_ij) of the first nodes, as many as there are weights."""
    total = 0.0
    for node in range(len(weight)):
        if weight[node] == 0.0:
            continue
        reached = 0.0
        for other in range(node):
            if ways[node, other] < np.inf:
                reached += weight[other] * math.exp(-decay * ways[node, other])
        total += weight[node] * (weight[node] + 2.0 * reached)
    return math.sqrt(total)
