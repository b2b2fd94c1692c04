"""A proven bound on what any plan can reach, from the dual of the relaxed problem."""

from __future__ import annotations

import numpy as np

from ..clock import Clock
from .selection_relaxation import Point, Relaxation

ROUND = 1000
"""Iterations between two restarts: enough for the prices to reach across a few thousand units."""

COARSE = 4_000
"""Columns of the coarsest relaxation at most, unless joining neighbours cannot make them fewer."""

WORK = 3e10
"""Entries of rows and edges looked at in all: a minute or so."""

_FIRST = 30  # iterations of the first round, each following one twice as long: so the balance is found early
_ROUNDS = 300  # at most, fewer of a problem so large that they would exceed the work
_FLAT = 10  # rounds without a rise before the bound is taken to be reached
_SHARE = 0.3  # of the time that is left, for each coarser relaxation


def selection_bound(relaxation: Relaxation, clock: Clock) -> Point:
    """The point of the best bound found within a time.

    Parameters
    ----------
    relaxation : Relaxation
        The relaxed problem, in numbers near 1.
    clock : Clock
        Its limit ends the iteration, within a round too; told several times a second.

    Returns
    -------
    Point

    Notes
    -----
    A preconditioned primal–dual iteration with restarts from the better of the last and the mean dual point. Of a large
    problem, coarser ones come first, whose units are neighbours joined in pairs again and again: prices have far to go
    where many units share few rows, and get near on the coarsest.

    References
    ----------
    Applegate, D. et al. (2021), Practical large-scale linear programming using primal-dual hybrid gradient.
    """
    levels, groups = [relaxation], []
    while len(levels[-1].cost) > COARSE:
        coarse, group = levels[-1].coarser()
        if len(coarse.cost) > 0.9 * len(levels[-1].cost):
            break
        levels.append(coarse)
        groups.append(group)
    coarsest = levels[-1]
    scale = float(np.linalg.norm(coarsest.cost)) / max(float(np.linalg.norm(coarsest.wanted)), 1e-12)
    best, balance = coarsest.start(), float(np.clip(scale, 1.0, 1e4))
    for level in range(len(levels) - 1, -1, -1):
        if level < len(levels) - 1:
            best = levels[level].refined(levels[level + 1], groups[level], best)
        best, balance = _converged(levels[level], best, balance, clock.part(clock.left() * (_SHARE if level else 1.0)))
    return best


def _converged(relaxation: Relaxation, best: Point, balance: float, clock: Clock) -> tuple[Point, float]:
    """Rounds until the bound does not rise, or the time ends; the best point and the last balance."""
    point, flat = best, 0
    rounds = min(_ROUNDS, max(int(WORK / (ROUND * relaxation.work)), 10))
    for number in range(rounds):
        begun = point
        point = relaxation.iterated(begun, min(_FIRST << min(number, 9), ROUND), balance, clock)
        flat = flat + 1 if point.bound <= best.bound + 1e-6 * abs(best.bound) else 0
        best = max(best, point, key=lambda one: one.bound)
        if flat >= _FLAT or clock.left() <= 0:
            break
        balance = relaxation.balanced(balance, begun, point)
    return best, balance
