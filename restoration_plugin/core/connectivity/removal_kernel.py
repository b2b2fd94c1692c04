"""What a graph of patches loses with each of them: shortest-path trees, of which a removal relaxes only a subtree."""

from __future__ import annotations

import math

import numpy as np
from numba import njit

_HEAP = "int32[::1], int32[::1], float64[::1]"


@njit(f"void({_HEAP}, int64)", nogil=True, cache=True)
def _rise(heap, place, key, at):  # type: ignore[no-untyped-def]
    """Move the node at position ``at`` of the heap up to where its key belongs."""
    node = heap[at]
    value = key[node]
    while at > 0:
        above = (at - 1) >> 2
        other = heap[above]
        if key[other] <= value:
            break
        heap[at] = other
        place[other] = at
        at = above
    heap[at] = node
    place[node] = at


@njit(f"int64({_HEAP}, int64)", nogil=True, cache=True)
def _pop(heap, place, key, size):  # type: ignore[no-untyped-def]
    """Take the node with the smallest key off the heap of ``size`` nodes; four children to a node."""
    first = heap[0]
    place[first] = -2
    size -= 1
    if size == 0:
        return first
    node = heap[size]
    value = key[node]
    at = 0
    while True:
        child = 4 * at + 1
        if child >= size:
            break
        best = child
        least = key[heap[child]]
        for other in range(child + 1, min(child + 4, size)):
            if key[heap[other]] < least:
                best, least = other, key[heap[other]]
        if least >= value:
            break
        heap[at] = heap[best]
        place[heap[at]] = at
        at = best
    heap[at] = node
    place[node] = at
    return first


@njit(
    "void(int64[::1], int64[::1], float64[::1], float64[::1], float64, float64, int64, int64, float64[::1],"
    " float64[::1])",
    nogil=True,
    cache=True,
)
def accumulate(starts, ends, length, weight, decay, share, begin, end, reached, connector):  # type: ignore[no-untyped-def]
    """Add to ``reached`` and ``connector`` what the sources ``begin`` to ``end`` contribute.

    The links of node i are ``ends[starts[i]:starts[i + 1]]``. A pair at distance d counts exp(−``decay`` · d), or
    1 / (1 + d) where ``decay`` is 0. ``reached[i]`` becomes the sum over the other nodes of weight × value, and
    ``connector[k]`` what the pairs without k lose when k is gone, each in both directions. All that is left out of
    ``connector[k]``, since whole subtrees add next to nothing, is at most ``share`` of the squared weight of k.

    Each tree is numbered in preorder, so that a subtree is a slice of every list, the links included.
    """
    count = len(weight)
    distance = np.empty(count)
    parent = np.empty(count, dtype=np.int32)
    size = np.empty(count, dtype=np.int32)
    position = np.empty(count, dtype=np.int32)
    following = np.empty(count, dtype=np.int32)
    order = np.empty(count, dtype=np.int32)
    tree = np.empty(count, dtype=np.int32)
    heap = np.empty(count, dtype=np.int32)
    place = np.empty(count, dtype=np.int32)  # position in the heap, −1 not yet in it, −2 settled
    # by position in preorder
    far = np.empty(count)
    again = np.empty(count)  # distance without the removed node
    held = np.empty(count)  # weight × value
    below = np.empty(count + 1)  # its sum so far
    last = np.empty(count, dtype=np.int32)
    first_link = np.empty(count + 1, dtype=np.int32)
    link_end = np.empty(len(ends), dtype=np.int32)
    link_length = np.empty(len(ends))
    for source in range(begin, end):
        distance[:] = math.inf
        place[:] = -1
        distance[source] = 0.0
        parent[source] = -1
        heap[0] = source
        place[source] = 0
        waiting, settled = 1, 0
        while waiting:
            node = _pop(heap, place, distance, waiting)
            waiting -= 1
            order[settled] = node
            settled += 1
            size[node] = 1
            for link in range(starts[node], starts[node + 1]):
                other = ends[link]
                through = distance[node] + length[link]
                if through < distance[other]:
                    distance[other] = through
                    parent[other] = node
                    if place[other] < 0:
                        place[other] = waiting
                        heap[waiting] = other
                        waiting += 1
                    _rise(heap, place, distance, place[other])
        total = 0.0
        for at in range(settled - 1, 0, -1):
            node = order[at]
            size[parent[node]] += size[node]
            value = math.exp(-decay * distance[node]) if decay > 0.0 else 1.0 / (1.0 + distance[node])
            total += weight[node] * value
        reached[source] += total
        if weight[source] == 0.0:
            continue
        position[source], following[source], tree[0] = 0, 1, source
        for at in range(1, settled):
            node = order[at]
            here = following[parent[node]]
            following[parent[node]] += size[node]
            position[node], following[node], tree[here] = here, here + 1, node
        links = 0
        below[0] = 0.0
        for here in range(settled):
            node = tree[here]
            far[here] = distance[node]
            value = math.exp(-decay * far[here]) if decay > 0.0 else 1.0 / (1.0 + far[here])
            held[here] = weight[node] * value
            below[here + 1] = below[here] + held[here]
            last[here] = here + size[node]
            first_link[here] = links
            for link in range(starts[node], starts[node + 1]):
                link_end[links] = position[ends[link]]
                link_length[links] = length[link]
                links += 1
        first_link[settled] = links
        for low in range(1, settled):
            high = last[low]
            removed = tree[low]
            if (
                high == low + 1
                or weight[source] * (below[high] - below[low + 1]) * count <= share * weight[removed] ** 2
            ):
                continue
            waiting = 0
            for here in range(low + 1, high):
                nearest = math.inf
                for link in range(first_link[here], first_link[here + 1]):
                    other = link_end[link]
                    if other < low or other >= high:
                        nearest = min(nearest, far[other] + link_length[link])
                again[here] = nearest
                place[here] = -1
                if nearest < math.inf:
                    place[here] = waiting
                    heap[waiting] = here
                    waiting += 1
                    _rise(heap, place, again, waiting - 1)
            while waiting:
                here = _pop(heap, place, again, waiting)
                waiting -= 1
                for link in range(first_link[here], first_link[here + 1]):
                    other = link_end[link]
                    if other <= low or other >= high:
                        continue
                    through = again[here] + link_length[link]
                    if through < again[other]:
                        again[other] = through
                        if place[other] < 0:
                            place[other] = waiting
                            heap[waiting] = other
                            waiting += 1
                        _rise(heap, place, again, place[other])
            lost = 0.0
            for here in range(low + 1, high):
                if again[here] > far[here]:
                    left = 0.0
                    if decay == 0.0:
                        left = (1.0 + far[here]) / (1.0 + again[here])
                    elif decay * (again[here] - far[here]) < 40.0:
                        left = math.exp(-decay * (again[here] - far[here]))
                    lost += held[here] * (1.0 - left)
            connector[removed] += weight[source] * lost
