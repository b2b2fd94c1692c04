"""A proven bound above that of the relaxed problem, by deciding on some units."""

from __future__ import annotations

import heapq
from itertools import count

import numpy as np
from numpy.typing import NDArray

from ..abreast import abreast
from ..clock import Clock
from ..progress import Progress
from .selection_relaxation import Point, Relaxation

ITERATIONS, BALANCE = 300, 0.5
"""Iterations after a unit is decided, and their balance: flows have to move around the unit, the prices hardly."""

UNITS = 2
"""Units tried before one is decided on."""

MEMORY = 1e9
"""Bytes of undecided branches at most."""

_SPREAD = 20  # edges over which the doubt about units is gathered
_SECOND = 0.1  # worth of the rise of the better of two branches; all that counts in the end is the worse


def selection_tree(relaxation: Relaxation, root: Point, units: int, enough: float, clock: Clock) -> float:
    """The bound after branching on units, best bound first.

    Parameters
    ----------
    relaxation : Relaxation
        The relaxed problem.
    root : Point
        A point near its optimum, as `selection_bound` returns it.
    units : int
        How many of the columns, the first ones, are units that are chosen or not.
    enough : float
        Bound at which branching ends.
    clock : Clock
        Its limit ends branching; told several times a second.

    Returns
    -------
    float
        No plan is below it.

    Notes
    -----
    The relaxed plan of a boundary penalty chooses a share of whole regions, which has little edge. Once a unit amid such
    a region is decided, the edge around it must be paid for or its neighbours follow, so the bound rises in both
    branches, the more the farther the undecided region reaches. Of a few such units, far from each other, the one whose
    worse branch rises most is decided.

    References
    ----------
    Land, A. H., Doig, A. G. (1960), An automatic method of solving discrete programming problems.
    Achterberg, T., Koch, T., Martin, A. (2005), Branching rules revisited.
    """
    open_branches = [(root.bound, 0, relaxation, root)]
    size = 8.0 * (3 * len(relaxation.cost) + len(relaxation.price))
    most, numbers, decided = MEMORY / size, count(1), np.inf
    while len(open_branches) < most and clock.left() > 0:
        if not open_branches or open_branches[0][0] >= min(enough, decided):
            break
        clock.tell()
        _, _, branch, point = heapq.heappop(open_branches)
        candidates = _doubtful(branch, point, units)
        if not candidates:
            decided = min(decided, point.bound)
            continue
        pairs = _branched(branch, point, candidates, clock)
        for child, reached in max(pairs, key=lambda pair: _rise(pair[0][1].bound, pair[1][1].bound, point.bound)):
            heapq.heappush(open_branches, (reached.bound, next(numbers), child, reached))
    return min(decided, open_branches[0][0]) if open_branches else decided


def _rise(one: float, two: float, before: float) -> float:
    return min(one, two) - before + _SECOND * (max(one, two) - before)


def _branched(
    branch: Relaxation, point: Point, candidates: list[int], clock: Clock
) -> list[list[tuple[Relaxation, Point]]]:
    """Both branches of each candidate, with a point of each that is not below the one before."""

    def solved(child: Relaxation, heed: Progress) -> Point:
        reached = child.iterated(point, ITERATIONS, BALANCE, clock.part(clock.left(), heed))
        before = child.bound(point.prices, point.flows)
        return reached if reached.bound >= before else Point(before, reached.values, point.prices, point.flows)

    children = [branch.fixed(unit, value) for unit in candidates for value in (0.0, 1.0)]
    both = list(zip(children, abreast(solved, children, clock)))
    return [both[k : k + 2] for k in range(0, len(both), 2)]


def _doubtful(branch: Relaxation, point: Point, units: int) -> list[int]:
    """Undecided units amid regions of which the relaxed plan chooses a share, far from each other."""
    first, second = branch.first, branch.second
    size = len(branch.cost)
    degree = np.bincount(first, minlength=size) + np.bincount(second, minlength=size) + 1.0

    def gathered(doubt: NDArray[np.float64]) -> NDArray[np.float64]:
        for _ in range(_SPREAD):
            beside = np.bincount(first, doubt[second], size) + np.bincount(second, doubt[first], size)
            doubt = (doubt + beside) / degree
        return doubt

    undecided = (branch.low < branch.high) & (np.arange(size) < units)
    doubt = np.where(undecided, point.values * (1.0 - point.values), 0.0)
    found: list[int] = []
    for _ in range(UNITS):
        amid = np.where(undecided, gathered(doubt) + 1e-9, 0.0)
        amid[found] = 0.0
        unit = int(amid.argmax())
        if amid[unit] <= 0:
            break
        found.append(unit)
        near = np.zeros(size)
        near[unit] = 1.0
        near = gathered(near)
        doubt = doubt * (1.0 - np.sqrt(near / near.max()))
    return found
