"""What a graph of patches loses with each of them: shortest-path trees, of which a removal relaxes only a subtree.

Pairs are counted once, with the tree of the node that comes first.
"""

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


_TREE = "int32[::1], float64[::1], int32[::1], int32[::1], float64[::1], float64[::1], boolean[::1]"


@njit(f"boolean({_TREE}, int64)", nogil=True, cache=True)
def _pass_on(up, up_more, start, link_end, more_there, more, fresh, here):  # type: ignore[no-untyped-def]
    """Lower what a node's links and its parent allow through it; whether anything before it has changed."""
    before = False
    fresh[here] = False
    for link in range(start[here], start[here + 1]):
        other = link_end[link]
        if more[here] + more_there[link] < more[other]:
            more[other] = more[here] + more_there[link]
            fresh[other] = True
            before |= other < here
    above = up[here]
    if more[here] + up_more[here] < more[above]:
        more[above] = more[here] + up_more[here]
        fresh[above] = True
        before = True
    return before


@njit(f"void({_TREE}, float64[::1], int64, int64)", nogil=True, cache=True)
def _detours(up, up_more, start, link_end, more_there, more, fresh, more_here, low, high):  # type: ignore[no-untyped-def]
    """Set ``more`` of the nodes of the subtree below ``low`` to the least that detours around ``low`` add.

    Outside of the subtree ``more`` is 0. Sweeps against preorder and along it pass on what is ``fresh``, until nothing is.
    """
    more[low] = -math.inf  # nothing passes through
    more[low + 1 : high] = math.inf
    for here in range(high - 1, low, -1):
        least = more[here]
        for link in range(start[here], start[here + 1]):
            through = more[link_end[link]] + more_here[link]
            if through < least and link_end[link] != low:
                least = through
        if least < math.inf:
            more[here] = least
            fresh[here] = True
            above = up[here]
            if least + up_more[here] < more[above]:
                more[above] = least + up_more[here]
    again = True
    while again:
        again = False
        for here in range(low + 1, high):
            above = up[here]
            if more[above] < more[here] and above > low:
                more[here] = more[above]
                fresh[here] = True
            if fresh[here]:
                again |= _pass_on(up, up_more, start, link_end, more_there, more, fresh, here)
        if again:
            for here in range(high - 1, low, -1):
                if fresh[here]:
                    _pass_on(up, up_more, start, link_end, more_there, more, fresh, here)


@njit(
    "void(int64[::1], int64[::1], float64[::1], float64[::1], float64, float64, float64, int64, int64, float64[::1],"
    " float64[::1], float64[::1])",
    nogil=True,
    cache=True,
)
def accumulate(  # type: ignore[no-untyped-def]
    starts, ends, length, weight, decay, share, floor, begin, end, reached, connector, left_out
):
    """Add what pairs of the sources ``begin`` to ``end`` with later nodes contribute.

    The links of node i are ``ends[starts[i]:starts[i + 1]]``. A pair at distance d counts exp(−``decay`` · d), or
    1 / (1 + d) where ``decay`` is 0. ``reached[i]`` becomes the sum over the other nodes of weight × value (where i has weight), and
    ``connector[k]`` what the pairs without k lose when k is gone, each in both directions. Subtrees that add next to
    nothing are left out of ``connector[k]`` as long as their sum ``left_out[k]`` is below ``share`` of what k is known
    to be worth, plus ``floor``; none takes more than a hundredth of what is still allowed. Trees end where all pairs
    beyond add less than ``floor``.

    Each tree is numbered in preorder, so that a subtree is a slice of every list, the links included. A link counts
    what it adds to the distance of its end, nothing from parent to child.
    """
    count = len(weight)
    distance = np.empty(count)
    parent = np.empty(count, dtype=np.int32)
    size = np.empty(count, dtype=np.int32)
    position = np.empty(count, dtype=np.int32)
    following = np.empty(count, dtype=np.int32)
    order = np.empty(count, dtype=np.int32)
    heap = np.empty(count, dtype=np.int32)
    place = np.empty(count, dtype=np.int32)  # position in the heap, −1 not yet in it, −2 settled
    below = np.empty(count)  # sum of weight × value over a subtree without its root
    # by position in preorder
    tree = np.empty(count, dtype=np.int32)
    up = np.zeros(count, dtype=np.int32)
    last = np.empty(count, dtype=np.int32)
    far = np.empty(count)
    held = np.empty(count)  # weight × value
    start = np.empty(count + 1, dtype=np.int32)
    link_end = np.empty(len(ends), dtype=np.int32)
    more_here = np.empty(len(ends))  # what the link adds at its start, and at its end
    more_there = np.empty(len(ends))
    up_more = np.empty(count)
    fresh = np.zeros(count, dtype=np.bool_)
    more = np.zeros(count)  # how much farther without the removed node; 0 outside of its subtree
    lost = np.empty(count)  # share of the value
    whole = weight.sum()
    for source in range(begin, end):
        later = weight[source + 1 :].sum()
        if weight[source] == 0.0 or later == 0.0:
            continue
        reach = math.inf
        if decay > 0.0:
            reach = math.log(2.0 * later * whole / floor) / decay
        distance[:] = math.inf
        place[:] = -1
        distance[source] = 0.0
        parent[source] = -1
        heap[0] = source
        place[source] = 0
        waiting, settled = 1, 0
        while waiting and distance[heap[0]] <= reach:
            node = _pop(heap, place, distance, waiting)
            waiting -= 1
            order[settled] = node
            settled += 1
            size[node] = 1
            below[node] = 0.0
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
        for at in range(settled - 1, 0, -1):
            node = order[at]
            size[parent[node]] += size[node]
            below[parent[node]] += below[node]
            if node > source:
                value = math.exp(-decay * distance[node]) if decay > 0.0 else 1.0 / (1.0 + distance[node])
                reached[source] += weight[node] * value
                reached[node] += weight[source] * value
                below[parent[node]] += weight[node] * value
        position[source], following[source], tree[0] = 0, 1, source
        for at in range(1, settled):
            node = order[at]
            here = following[parent[node]]
            following[parent[node]] += size[node]
            position[node], following[node], tree[here] = here, here + 1, node
            up[here] = position[parent[node]]
        links = 0
        for here in range(settled):
            node = tree[here]
            last[here] = here + size[node]
            far[here] = distance[node]
            held[here] = 0.0
            if node > source:
                value = math.exp(-decay * far[here]) if decay > 0.0 else 1.0 / (1.0 + far[here])
                held[here] = weight[node] * value
            start[here] = links
            for link in range(starts[node], starts[node + 1]):
                other = ends[link]
                if other == parent[node]:
                    up_more[here] = max(far[here] + length[link] - distance[other], 0.0)
                elif place[other] == -2 and parent[other] != node:
                    link_end[links] = position[other]
                    more_here[links] = max(distance[other] + length[link] - far[here], 0.0)
                    more_there[links] = max(far[here] + length[link] - distance[other], 0.0)
                    links += 1
        start[settled] = links
        for low in range(1, settled):
            removed = tree[low]
            most = 2.0 * weight[source] * below[removed]
            own = weight[removed]
            allowed = share * (own * own + 2.0 * own * reached[removed] + connector[removed]) + floor
            if 100.0 * most <= allowed - left_out[removed]:
                left_out[removed] += most
                continue
            high = last[low]
            _detours(up, up_more, start, link_end, more_there, more, fresh, more_here, low, high)
            total = 0.0
            for here in range(low + 1, high):
                above = up[here]
                if decay == 0.0:
                    lost[here] = 1.0 - (1.0 + far[here]) / (1.0 + far[here] + more[here])
                elif above > low and more[here] == more[above]:
                    lost[here] = lost[above]
                else:
                    lost[here] = 1.0 - math.exp(-decay * more[here])
                total += held[here] * lost[here]
            more[low:high] = 0.0
            connector[removed] += 2.0 * weight[source] * total
