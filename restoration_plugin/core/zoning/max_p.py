"""As many contiguous zones as can each reach a minimum."""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit
from numpy.typing import NDArray

from ..errors import QT_TRANSLATE_NOOP, Infeasible
from ..progress import Progress, silent

STARTS = 30
"""Constructions of which the best is kept."""

_ROUNDS = 20


def max_p(
    values: NDArray[np.floating[Any]],
    first: NDArray[np.int64],
    second: NDArray[np.int64],
    sizes: NDArray[np.floating[Any]],
    minimum: float,
    seed: int = 1,
    progress: Progress = silent,
) -> NDArray[np.int64]:
    """Zones that each reach a minimum size, as many as can be found, alike within.

    Parameters
    ----------
    values : ndarray of shape (units, fields)
        On comparable scales, without NaN.
    first, second : ndarray of shape (pairs,)
        Neighbours.
    sizes : ndarray of shape (units,)
        What adds up to the minimum, >= 0.
    minimum : float
        Least sum of sizes in a zone.
    seed : int
        Of the random starts.
    progress : Progress
        Told the share of the starts done.

    Returns
    -------
    ndarray of shape (units,)
        Zone 0, 1, … in the order of its first unit.

    Raises
    ------
    Infeasible
        If a separate part of the units does not reach the minimum.

    Notes
    -----
    The problem is NP-hard: the best of ``STARTS`` greedy constructions, by number of zones and then by squared
    deviation, after moving border units while that lowers the deviation and keeps every zone whole and large enough.

    References
    ----------
    Duque, J. C., Anselin, L., Rey, S. J. (2012), The max-p-regions problem.
    """
    data = np.ascontiguousarray(values, dtype=np.float64)
    amount = np.ascontiguousarray(sizes, dtype=np.float64)
    units = len(data)
    heads, tails = np.concatenate([first, second]), np.concatenate([second, first])
    order = np.argsort(heads, kind="stable")
    start = np.concatenate([[0], np.cumsum(np.bincount(heads, minlength=units))]).astype(np.int64)
    neighbour = tails[order].astype(np.int64)
    best: tuple[float, float] | None = None
    labels = np.zeros(units, np.int64)
    for number in range(STARTS):
        progress(number / STARTS)
        found = _construct(data, amount, float(minimum), start, neighbour, seed * 1000 + number)
        if (found < 0).any():
            raise Infeasible(
                QT_TRANSLATE_NOOP(
                    "LandRestoration",
                    "{count} units are cut off from the others and do not reach the minimum of {minimum} together. Lower "
                    "MINIMUM or leave these units out.",
                ),
                count=int((found < 0).sum()),
                minimum=f"{minimum:g}",
            )
        _improve(data, amount, float(minimum), start, neighbour, found, _ROUNDS)
        key = (-float(found.max()), within(data, found))
        if best is None or key < best:
            best, labels = key, found
    seen = np.unique(labels, return_index=True)
    rank = np.argsort(np.argsort(seen[1]))
    return rank[np.searchsorted(seen[0], labels)].astype(np.int64)


def within(values: NDArray[np.floating[Any]], labels: NDArray[np.int64]) -> float:
    """Sum of squared deviations from the zones' means."""
    count = np.bincount(labels)[:, None]
    sums = np.stack([np.bincount(labels, weights=column) for column in values.T], axis=1)
    return float(((values - (sums / np.maximum(count, 1))[labels]) ** 2).sum())


@njit("int64[::1](float64[:, ::1], float64[::1], float64, int64[::1], int64[::1], int64)", nogil=True, cache=True)
def _construct(
    data: NDArray[np.float64],
    amount: NDArray[np.float64],
    minimum: float,
    start: NDArray[np.int64],
    neighbour: NDArray[np.int64],
    seed: int,
) -> NDArray[np.int64]:
    """Grow zones from random units by the most alike neighbour; join what is left over; −1 where nothing can be."""
    np.random.seed(seed)  # noqa: NPY002  (Numba knows no Generator)
    units, fields = data.shape
    labels = np.full(units, -1, np.int64)
    tried = np.zeros(units, np.bool_)
    zones = 0
    member = np.empty(units, np.int64)
    for origin in np.random.permutation(units):  # noqa: NPY002  (Numba knows no Generator)
        if labels[origin] >= 0 or tried[origin]:
            continue
        member[0] = origin
        size, total = 1, amount[origin]
        labels[origin] = zones
        mean = data[origin].copy()
        while total < minimum:
            nearest, least = -1, np.inf
            for m in range(size):
                for k in range(start[member[m]], start[member[m] + 1]):
                    other = neighbour[k]
                    if labels[other] == -1:
                        distance = 0.0
                        for f in range(fields):
                            distance += (data[other, f] - mean[f]) ** 2
                        if distance < least:
                            nearest, least = other, distance
            if nearest < 0:
                break
            labels[nearest] = zones
            member[size] = nearest
            size += 1
            total += amount[nearest]
            for f in range(fields):
                mean[f] += (data[nearest, f] - mean[f]) / size
        if total < minimum:
            for m in range(size):
                labels[member[m]] = -1
                tried[member[m]] = True
        else:
            zones += 1
    moved = True
    while moved:  # what is left over joins the zone of its most alike neighbour
        moved = False
        for unit in range(units):
            if labels[unit] >= 0:
                continue
            least = np.inf
            for k in range(start[unit], start[unit + 1]):
                other = neighbour[k]
                if labels[other] >= 0:
                    distance = 0.0
                    for f in range(fields):
                        distance += (data[other, f] - data[unit, f]) ** 2
                    if distance < least:
                        least = distance
                        labels[unit] = labels[other]
            moved |= labels[unit] >= 0
    return labels


@njit("boolean(int64, int64[::1], int64[::1], int64[::1], int64[::1], int64[::1], int64)", nogil=True, cache=True)
def _whole_without(
    unit: int,
    labels: NDArray[np.int64],
    start: NDArray[np.int64],
    neighbour: NDArray[np.int64],
    mark: NDArray[np.int64],
    queue: NDArray[np.int64],
    stamp: int,
) -> bool:
    """Whether a unit's zone stays in one piece without it."""
    zone, first, size = labels[unit], -1, 0
    for k in range(start[unit], start[unit + 1]):
        if labels[neighbour[k]] == zone:
            size += 1
            first = neighbour[k]
    if size <= 1:
        return first >= 0
    mark[unit] = stamp
    mark[first] = stamp
    queue[0] = first
    head, tail = 0, 1
    reached = 1
    while head < tail:
        own = queue[head]
        head += 1
        for k in range(start[own], start[own + 1]):
            other = neighbour[k]
            if labels[other] == zone and mark[other] != stamp:
                mark[other] = stamp
                queue[tail] = other
                tail += 1
    reached = 0
    for k in range(start[unit], start[unit + 1]):
        other = neighbour[k]
        if labels[other] == zone and mark[other] == stamp:
            reached += 1
    return reached == size


@njit("void(float64[:, ::1], float64[::1], float64, int64[::1], int64[::1], int64[::1], int64)", nogil=True, cache=True)
def _improve(
    data: NDArray[np.float64],
    amount: NDArray[np.float64],
    minimum: float,
    start: NDArray[np.int64],
    neighbour: NDArray[np.int64],
    labels: NDArray[np.int64],
    rounds: int,
) -> None:
    """Move border units to a neighbouring zone while that lowers the squared deviation, in place."""
    units, fields = data.shape
    zones = labels.max() + 1
    count, total, sums = np.zeros(zones), np.zeros(zones), np.zeros((zones, fields))
    for unit in range(units):
        count[labels[unit]] += 1
        total[labels[unit]] += amount[unit]
        sums[labels[unit]] += data[unit]
    mark, queue, stamp = np.zeros(units, np.int64), np.empty(units, np.int64), 0
    for _ in range(rounds):
        moved = False
        for unit in range(units):
            zone = labels[unit]
            if count[zone] <= 1 or total[zone] - amount[unit] < minimum:
                continue
            best, lowest = -1, -1e-9
            for k in range(start[unit], start[unit + 1]):
                target = labels[neighbour[k]]
                if target == zone:
                    continue
                change = 0.0
                for f in range(fields):
                    own = data[unit, f] - sums[zone, f] / count[zone]
                    new = data[unit, f] - sums[target, f] / count[target]
                    change += new * new * count[target] / (count[target] + 1) - own * own * count[zone] / (
                        count[zone] - 1
                    )
                if change < lowest:
                    best, lowest = target, change
            if best < 0:
                continue
            stamp += 1
            if not _whole_without(unit, labels, start, neighbour, mark, queue, stamp):
                continue
            labels[unit] = best
            count[zone] -= 1
            count[best] += 1
            total[zone] -= amount[unit]
            total[best] += amount[unit]
            sums[zone] -= data[unit]
            sums[best] += data[unit]
            moved = True
        if not moved:
            break
