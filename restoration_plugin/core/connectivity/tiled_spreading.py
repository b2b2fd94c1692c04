"""Accumulated cost over a large grid, tile by tile to a fixpoint, by several threads.

One queue over a grid much larger than the caches waits for memory at almost every cell. A tile that fits them is
relaxed by a queue of its own, seeded by what lies around it; where that lowers cells on its rim, the tiles beyond are
relaxed again. The least fixpoint is the same whatever the order of tiles, to the last bit. A thread writes within its
own tile only; of a neighbour that changes meanwhile it reads an older value or the new one, and is called again.
"""

from __future__ import annotations

import heapq
import math
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait

import numpy as np
from numba import njit
from numpy.typing import NDArray

from ..progress import Progress, silent

TILE = 512
"""Edge of a tile in cells."""

DIAGONAL = math.sqrt(2.0)


def spread_by_tiles(
    cells: NDArray[np.float64],
    shape: tuple[int, int],
    seeds: NDArray[np.int64],
    extremes: tuple[float, float],
    limit: float = math.inf,
    threads: int = 1,
    progress: Progress = silent,
) -> None:
    """Accumulate cost from ``seeds``, in place.

    Parameters
    ----------
    cells : ndarray of shape ((rows + 2) · (columns + 2), 2)
        Resistance (NaN on the rim and on NoData) and distance, 0 on the seeds and infinite elsewhere.
    shape : (int, int)
        Rows and columns without the rim.
    seeds : ndarray of int
        Flat indices with the rim.
    extremes : (float, float)
        Smallest and largest resistance.
    limit : float
        Cost in cells beyond which nothing is reached.
    threads : int
        Tiles relaxed at a time.
    progress : Progress
        Told the fraction of the tiles that were reached.

    References
    ----------
    Denardo, E.V., Fox, B.L. (1979), Shortest-route methods: reaching, pruning, and buckets, Operations Research 27.
    """
    stride = shape[1] + 2
    down, across = -(-shape[0] // TILE), -(-shape[1] // TILE)
    row, column = np.divmod(seeds, stride)
    owner = (row - 1) // TILE * across + (column - 1) // TILE
    order = np.argsort(owner, kind="stable")
    held, starts = np.unique(owner[order], return_index=True)
    own = dict(zip(held.tolist(), np.split(seeds[order], starts[1:])))
    none = np.zeros(0, dtype=np.int64)
    waiting = [(0.0, tile) for tile in own]
    best = dict.fromkeys(own, 0.0)  # priority of each tile that waits
    buckets = int(extremes[1] * DIAGONAL / extremes[0]) + 3
    reached: set[int] = set()
    running: dict[Future[NDArray[np.float64]], int] = {}
    with ThreadPoolExecutor(threads) as pool:
        while waiting or running:
            busy, later = set(running.values()), []
            while waiting and len(running) < threads:
                priority, tile = heapq.heappop(waiting)
                if best.get(tile) != priority:  # called again with a better one
                    continue
                if tile in busy:
                    later.append((priority, tile))
                    continue
                del best[tile]
                busy.add(tile)
                top, left = 1 + tile // across * TILE, 1 + tile % across * TILE
                bottom, right = min(top + TILE, shape[0] + 1), min(left + TILE, shape[1] + 1)
                job = pool.submit(
                    _relax, cells, stride, top, bottom, left, right, own.pop(tile, none), 1.0 / extremes[0], limit, buckets
                )  # fmt: skip
                running[job] = tile
            for entry in later:
                heapq.heappush(waiting, entry)
            finished, _ = wait(running, return_when=FIRST_COMPLETED)
            for job in finished:
                tile = running.pop(job)
                reached.add(tile)
                for k, lowest in enumerate(job.result().tolist()):
                    i, j = tile // across + k // 3 - 1, tile % across + k % 3 - 1
                    beyond = i * across + j
                    if 0 <= i < down and 0 <= j < across and lowest < best.get(beyond, math.inf):
                        best[beyond] = lowest
                        heapq.heappush(waiting, (lowest, beyond))
            progress(len(reached) / (down * across))


@njit("void(float64[::1], float64, int64, int64, int64, int64, int64, int64)", nogil=True, cache=True)
def _note(lowest, distance, row, column, top, bottom, left, right):  # type: ignore[no-untyped-def]
    """Keep the lowest distance on the rim towards each tile that touches the cell."""
    up, down = row == top, row == bottom - 1
    west, east = column == left, column == right - 1
    if up:
        lowest[1] = min(lowest[1], distance)
    if down:
        lowest[7] = min(lowest[7], distance)
    if west:
        lowest[3] = min(lowest[3], distance)
    if east:
        lowest[5] = min(lowest[5], distance)
    if up and west:
        lowest[0] = min(lowest[0], distance)
    if up and east:
        lowest[2] = min(lowest[2], distance)
    if down and west:
        lowest[6] = min(lowest[6], distance)
    if down and east:
        lowest[8] = min(lowest[8], distance)


@njit(
    "float64[::1](float64[:, ::1], int64, int64, int64, int64, int64, int64[::1], float64, float64, int64)",
    nogil=True,
    cache=True,
)
def _relax(cells, stride, top, bottom, left, right, sources, inverse, limit, buckets):  # type: ignore[no-untyped-def]
    """Relax a tile; returns the lowest new distance on its rim towards each of the 3 × 3 tiles around.

    The queue is circular, of buckets as wide as the smallest step. A bucket is a chain of pool entries (cell, next
    entry); an entry is stale, and skipped, once its cell has moved to an earlier bucket. Should rounding put a step of
    the smallest cost into the bucket at hand, the cell is expanded again. Seeds enter when their bucket's turn comes.
    """
    offsets = (-stride, -1, 1, stride, -stride - 1, -stride + 1, stride - 1, stride + 1)
    lowest = np.full(9, np.inf)
    seeds = np.empty(sources.size + 2 * (bottom - top + right - left), dtype=np.int64)
    seeds[: sources.size] = sources
    count = sources.size
    for i in range(top, bottom):
        inside = i > top and i < bottom - 1
        step_across = max(right - left - 1, 1) if inside else 1
        for j in range(left, right, step_across):
            cell = i * stride + j
            here = cells[cell, 1]
            resistance = cells[cell, 0]
            for k in range(8):
                neighbour = cell + offsets[k]
                y, x = neighbour // stride, neighbour % stride
                if y >= top and y < bottom and x >= left and x < right:
                    continue
                step = (cells[neighbour, 0] + resistance) * 0.5
                if k >= 4:
                    step *= DIAGONAL
                reached = cells[neighbour, 1] + step
                if reached < here and reached <= limit:
                    here = reached
            if here < cells[cell, 1]:
                cells[cell, 1] = here
                seeds[count] = cell
                count += 1
    for at in range(count):
        _note(lowest, cells[seeds[at], 1], seeds[at] // stride, seeds[at] % stride, top, bottom, left, right)
    keys = np.empty(count)
    for at in range(count):
        keys[at] = cells[seeds[at], 1]
    order = np.argsort(keys)
    heads = np.full(buckets, -1, dtype=np.int32)
    pool = np.empty((65536, 2), dtype=np.int32)
    for at in range(len(pool)):
        pool[at, 1] = at + 1
    pool[-1, 1] = -1
    base = top * stride  # entries of the pool are cells relative to the tile's first row, which fit 32 bits
    free, queued, at = 0, 0, 0
    bucket = slot = 0
    while True:
        if queued == 0:
            if at == count:
                break
            bucket = int(keys[order[at]] * inverse)
            slot = bucket % buckets
        if queued + 9 > len(pool):
            longer = np.empty((2 * len(pool), 2), dtype=np.int32)
            longer[: len(pool)] = pool
            for k in range(len(pool), len(longer)):
                longer[k, 1] = k + 1
            longer[-1, 1] = free
            free = len(pool)
            pool = longer
        if at < count and int(keys[order[at]] * inverse) <= bucket:
            entry = free
            free = pool[entry, 1]
            pool[entry, 0] = seeds[order[at]] - base
            pool[entry, 1] = heads[slot]
            heads[slot] = entry
            queued += 1
            at += 1
            continue
        entry = heads[slot]
        if entry < 0:
            bucket += 1
            slot += 1
            if slot == buckets:
                slot = 0
            continue
        cell = pool[entry, 0] + base
        heads[slot] = pool[entry, 1]
        pool[entry, 1] = free
        free = entry
        queued -= 1
        here = cells[cell, 1]
        if int(here * inverse) != bucket:
            continue
        resistance = cells[cell, 0]
        row = cell // stride
        column = cell - row * stride
        rim = row == top or row == bottom - 1 or column == left or column == right - 1
        for k in range(8):
            neighbour = cell + offsets[k]
            step = (resistance + cells[neighbour, 0]) * 0.5
            if k >= 4:
                step *= DIAGONAL
            reached = here + step
            if reached < cells[neighbour, 1] and reached <= limit:
                if rim:
                    y = neighbour // stride
                    x = neighbour - y * stride
                    if y < top or y >= bottom or x < left or x >= right:
                        continue
                    _note(lowest, reached, y, x, top, bottom, left, right)
                elif row == top + 1 or row == bottom - 2 or column == left + 1 or column == right - 2:
                    y = neighbour // stride
                    _note(lowest, reached, y, neighbour - y * stride, top, bottom, left, right)
                cells[neighbour, 1] = reached
                target = int(reached * inverse) % buckets
                entry = free
                free = pool[entry, 1]
                pool[entry, 0] = neighbour - base
                pool[entry, 1] = heads[target]
                heads[target] = entry
                queued += 1
    return lowest
