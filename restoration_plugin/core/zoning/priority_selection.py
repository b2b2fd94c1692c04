"""Priority units by exact optimisation, with the proven gap."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ..abreast import abreast, threads
from ..clock import Clock
from ..errors import QT_TRANSLATE_NOOP, Infeasible, OutOfRange
from ..optimisation.mixed_integer import Solution, mixed_integer
from ..progress import Progress, silent
from .annealed_selection import annealed_selection
from .selection_bound import selection_bound
from .selection_problem import (
    MAXIMUM_COVER,
    MINIMUM_SET,
    MINIMUM_SHORTFALL,
    Scaled,
    SelectionProblem,
    program_values,
    scaled_problem,
)
from .selection_relaxation import Point
from .selection_tree import selection_tree

SMALL, MEDIUM, LARGEST = 300, 2_000, 30_000
"""Edges up to which the exact solver has all the time; up to which it has half of it, for it may find a better plan; and
up to which branching on units proves the bound, more than the solver does in the same time.

Above, a step takes so long that the time is better spent on the plan. Up to the larger number the solver still helps:
where annealing finds no plan, or none for the portfolio, and to find the cheapest of equal plans.
"""

SPREAD = 0.01
"""How much worse than the best the plans of a portfolio may be, unless the wanted gap is larger."""

_ANY, _EFFORT = 1e9, 5e5  # a plan of the portfolio need not be the most unlike one: gap, and work for finding it
_EASY = 1e4  # entries of a program below which there is so much more time for it that the most unlike plan is found,
# which is the same one with every version of the solver
_CAUTION = (3.5, 5.0, 7.0, 9.0)  # what a missing target costs in annealing, in dual prices
_SURE, _LATE = 0.06, 0.5  # doubt left in a relaxed plan (0-1) below which its shape is kept: share of cooling left out
_FEW = 4_000  # units among which a hot start always finds its way
_DEARER = (0.05, 0.15, 0.4, 1.0)  # what units of earlier plans cost more while another one is annealed, as a share
_FOR_BOUND, _FOR_START, _FOR_SOLVER, _FOR_TREE = 0.3, 0.4, 0.5, 0.5  # share of the time for the relaxed bound, of what
# is left for a plan to go on from, for the solver before branching, and for branching where other plans are wanted
_SPARE = 0.15, 3.5  # share of the time, and seconds at most, kept for what comes after annealing


@dataclass(frozen=True)
class Selection:
    """The best plan found.

    ``frequency`` is the share of the portfolio's plans that hold a unit; ``plans`` how many different ones there are.
    ``bound`` is proven: no plan is better. ``gap`` is the distance between the two, relative to ``value``. ``status``
    is optimal, gap reached or time limit. ``targets`` has the columns feature, target, held, share, met.
    """

    chosen: NDArray[np.bool_]
    frequency: NDArray[np.float64]
    value: float
    cost: float
    edge: float
    bound: float
    gap: float
    status: str
    plans: int
    targets: pd.DataFrame


def priority_selection(
    problem: SelectionProblem,
    gap: float = 0.01,
    time_limit: float = 300.0,
    portfolio: int = 1,
    progress: Progress = silent,
) -> Selection:
    """Choose units: least cost for all targets, most targets for a budget, or least shortfall for a budget.

    Parameters
    ----------
    problem : SelectionProblem
        Costs, features, targets, budget, locks and boundary.
    gap : float
        Relative gap that is enough, 0–1; small problems end at the optimum all the same.
    time_limit : float
        Seconds; the best plan so far and its proven gap are returned then.
    portfolio : int
        Number of plans from which the selection frequency is taken: the best one, and others as unlike it as can be
        that are at most ``SPREAD`` (or ``gap``) worse.
    progress : Progress
        Told the share of the time limit that has passed; may raise ``Cancelled``.

    Returns
    -------
    Selection

    Raises
    ------
    OutOfRange, InvalidInput
        If a number or a lock makes no sense.
    Infeasible
        If targets cannot be met; the message names them.

    Notes
    -----
    Minimum set min Σcx, Σrx ≥ T; maximum cover max Σwy with y whole and Σrx ≥ T·y, Σcx ≤ B, of equal ones the cheapest;
    minimum shortfall min Σw·s, Σrx + T·s ≥ T, Σcx ≤ B. The boundary penalty p·ΣΣ l·x_i(1 − x_j) is linearised exactly.
    With a penalty, the bound of the relaxed problem and an annealed plan come first. A small problem is then solved
    exactly from that plan, one of middle size for half of the time; of a larger one the bound is raised by branching on
    units.

    References
    ----------
    Rodrigues, A. S. L., Cerdeira, J. O., Gaston, K. J. (2000), Flexibility, efficiency, and accountability: adapting
    reserve selection algorithms. Hanson, J. O. et al. (2025), Systematic conservation prioritization with prioritizr.
    Brill, E. D., Chang, S.-Y., Hopkins, L. D. (1982), Modeling to generate alternatives.
    """
    _check(problem, gap, time_limit, portfolio)
    clock = Clock(time_limit, progress)
    scaled = scaled_problem(problem)
    bound, start, worth, cooled = -np.inf, None, np.zeros(0), [0.0] * len(_CAUTION)
    exact, branching = len(scaled.price) <= SMALL, SMALL < len(scaled.price) <= LARGEST
    status = "time limit"
    if len(scaled.price):
        root = selection_bound(scaled.relaxation, clock.part(_FOR_BOUND * clock.limit))
        worth = _worth(problem, scaled, root)
        cooled = _cooled(root, scaled)
        share = _FOR_START if exact or branching or portfolio > 1 else 1.0
        bound, start = root.bound, _annealed(problem, worth, root, scaled, cooled, clock, share * clock.left())
    if exact or (branching and (start is None or len(scaled.price) <= MEDIUM)):
        given = program_values(problem, scaled, start) if start is not None else None
        share = 1.0 if exact or start is None else _FOR_SOLVER
        found = mixed_integer(scaled.program, gap, share * clock.left(), given, clock.tell)
        start, status = _accept(problem, scaled, found, start, clock)
        bound = max(bound, found.bound)
    if branching and start is not None and status == "time limit" and clock.left() > 0:
        value = problem.value(start)
        enough = scaled.objective(value - scaled.sign * gap * abs(value))
        seconds = clock.left() * (_FOR_TREE if portfolio > 1 else 1.0)
        bound = max(bound, selection_tree(scaled.relaxation, root, scaled.units, enough, clock.part(seconds)))
    if start is None:
        raise _unfound(problem, time_limit)
    value = problem.value(start)
    solvable = exact or branching
    if solvable and problem.objective != MINIMUM_SET and clock.left() > 0.2:
        start = _cheapest(problem, scaled, start, gap, clock)
    others = _portfolio(problem, scaled, start, max(gap, SPREAD), portfolio, solvable, worth, cooled, clock)
    best = scaled.value(bound)
    distance = abs(value - best) / max(abs(value), 1e-12) if np.isfinite(best) else np.inf
    if distance < 1e-7:
        best, distance, status = value, 0.0, "optimal"
    elif distance <= gap:
        status = "gap reached"
    return Selection(
        start, np.mean(others, axis=0), value, float(problem.cost[start].sum()), problem.edge(start), best, distance,
        status, len(others), _targets(problem, start),
    )  # fmt: skip


def _check(problem: SelectionProblem, gap: float, time_limit: float, portfolio: int) -> None:
    for name, value, least in (("GAP", gap, 0.0), ("PORTFOLIO", portfolio, 1), ("TIME_LIMIT", time_limit, 1e-3)):
        if not value >= least:
            raise OutOfRange(name, found=value, allowed=f">= {least:g}" if least >= 1 or least == 0 else "> 0")
    if problem.objective != MINIMUM_SET and not np.isfinite(problem.budget):
        raise OutOfRange("BUDGET", found=problem.budget, allowed=">= 0 for maximum cover and minimum shortfall")
    problem.check()


def _worth(problem: SelectionProblem, scaled: Scaled, root: Point) -> NDArray[np.float64]:
    """About what missing the whole of each target costs."""
    prices = np.zeros(len(problem.targets))
    aimed = np.flatnonzero(problem.targets > 0)
    prices[aimed] = root.prices[: len(aimed)] * scaled.unit
    floor = 0.1 * prices.mean() if prices.any() else float(problem.cost.mean())
    return np.maximum(prices, floor)


def _cooled(root: Point, scaled: Scaled) -> list[float]:
    """Share of the cooling that each annealing leaves out; of a few units, some begin hot in any case."""
    relaxed = root.values[: scaled.units]
    late = _LATE if float((4.0 * relaxed * (1.0 - relaxed)).mean()) < _SURE else 0.0
    return [late if number % 2 == 0 or scaled.units > _FEW else 0.0 for number in range(len(_CAUTION))]


def _annealed(
    problem: SelectionProblem,
    worth: NDArray[np.float64],
    root: Point,
    scaled: Scaled,
    cooled: list[float],
    clock: Clock,
    seconds: float,
) -> NDArray[np.bool_] | None:
    """The best of a few plans annealed within a time; None where none is feasible."""
    worths = [caution * worth for caution in _CAUTION]
    start = root.values[: scaled.units] > 0.5
    plans = _anneal_each([problem] * len(worths), worths, start, cooled, clock, seconds)
    return min(plans, key=lambda plan: scaled.sign * problem.value(plan), default=None)


def _anneal_each(
    problems: list[SelectionProblem],
    worths: list[NDArray[np.float64]],
    start: NDArray[np.bool_],
    cooled: list[float],
    clock: Clock,
    seconds: float,
    seed: int = 1,
) -> list[NDArray[np.bool_]]:
    """Feasible annealed plans of some problems, each in a thread of its own, all within a time."""

    def anneal(number: int, heed: Progress) -> NDArray[np.bool_]:
        part = clock.part(each, heed)
        return annealed_selection(problems[number], worths[number], start, seed + number, None, part, cooled[number])

    count = len(problems)
    each = max(seconds - min(_SPARE[0] * clock.limit, _SPARE[1]), 0.0) / -(-count // threads(count))
    plans = abreast(anneal, range(count), clock)
    return [plan for plan, case in zip(plans, problems) if case.feasible(plan)]


def _accept(
    problem: SelectionProblem, scaled: Scaled, found: Solution, start: NDArray[np.bool_] | None, clock: Clock
) -> tuple[NDArray[np.bool_] | None, str]:
    """The better of the solver's plan and the one before; refuses what is proven infeasible."""
    if found.status == "infeasible":
        raise _beyond_budget(problem, clock)
    if found.values is None:
        return start, "time limit"
    plan = found.values[: scaled.units] > 0.5
    if start is None or scaled.sign * problem.value(plan) <= scaled.sign * problem.value(start):
        return plan, found.status
    return start, found.status


def _cheapest(
    problem: SelectionProblem, scaled: Scaled, plan: NDArray[np.bool_], gap: float, clock: Clock
) -> NDArray[np.bool_]:
    """Of all plans of the same value, the one of least cost."""
    program = scaled.program
    values = program_values(problem, scaled, plan)
    reached = float(program.cost @ values)
    cost = np.zeros(len(program.cost))
    cost[: scaled.units] = problem.cost / (problem.cost.mean() or 1.0)
    limited = program.with_row(program.cost, -np.inf, reached + 1e-7 * max(abs(reached), 1e-3)).with_cost(cost)
    found = mixed_integer(limited, gap, clock.left(), values, clock.tell)
    if found.values is None:
        return plan
    cheaper = found.values[: scaled.units] > 0.5
    better = problem.cost[cheaper].sum() < problem.cost[plan].sum() and problem.feasible(cheaper)
    return cheaper if better else plan


def _portfolio(
    problem: SelectionProblem,
    scaled: Scaled,
    best: NDArray[np.bool_],
    spread: float,
    wanted: int,
    exact: bool,
    worth: NDArray[np.float64],
    cooled: list[float],
    clock: Clock,
) -> list[NDArray[np.bool_]]:
    """The best plan and others within ``spread`` of it that share as few units with those before as can be."""
    plans, limited = [best], None
    reached = scaled.objective(problem.value(best))
    limit = reached + spread * abs(reached)
    forbidden = 0
    for number in range(2 * (wanted - 1)):
        if clock.left() <= 0.2 or len(plans) == wanted:
            break
        other = None
        if len(scaled.price):
            seconds = clock.left() / (wanted - len(plans))
            other = _annealed_other(problem, scaled, plans, limit, worth, cooled, number, clock, seconds)
        if other is None and not exact:
            continue
        if other is None:
            program = scaled.program
            limited = program.with_row(program.cost, -np.inf, limit) if limited is None else limited
            for plan in plans[forbidden:]:
                limited = limited.with_row(*_unlike(plan, len(program.cost)))
            forbidden = len(plans)
            overlap = 1e-3 * program.cost
            overlap[: scaled.units] += np.mean(plans, axis=0)
            left = clock.left() / (wanted - len(plans))
            effort = _EFFORT * max(_EASY / max(limited.matrix.nnz, 1), 1.0)
            found = mixed_integer(limited.with_cost(overlap), _ANY, left, None, clock.tell, effort)
            other = None if found.values is None else found.values[: scaled.units] > 0.5
        if other is None or not problem.feasible(other):
            break  # no further plan within the spread, or none found
        plans.append(other)
    return plans


def _unlike(plan: NDArray[np.bool_], columns: int) -> tuple[NDArray[np.float64], float, float]:
    """Row that forbids a plan: at least one unit is otherwise."""
    row = np.zeros(columns)
    row[: len(plan)] = np.where(plan, -1.0, 1.0)
    return row, 1.0 - float(plan.sum()), np.inf


def _annealed_other(
    problem: SelectionProblem,
    scaled: Scaled,
    plans: list[NDArray[np.bool_]],
    limit: float,
    worth: NDArray[np.float64],
    cooled: list[float],
    number: int,
    clock: Clock,
    seconds: float,
) -> NDArray[np.bool_] | None:
    """Of some plans annealed while units of earlier plans cost more, the one most unlike those within the limit."""
    used = np.mean(plans, axis=0)
    cases = [replace(problem, cost=problem.cost * (1 + dearer * used)) for dearer in _DEARER]
    worths = [_CAUTION[1] * worth] * len(cases)
    found = [
        plan
        for plan in _anneal_each(cases, worths, plans[0], cooled, clock, seconds, seed=10 * (number + 1))
        if problem.feasible(plan)
        and scaled.objective(problem.value(plan)) <= limit + 1e-6 * abs(limit)
        and not any(np.array_equal(plan, other) for other in plans)
    ]
    return min(found, key=lambda plan: float(used[plan].sum()), default=None)


def _targets(problem: SelectionProblem, chosen: NDArray[np.bool_]) -> pd.DataFrame:
    held, short = problem.held(chosen), problem.shortfall(chosen)
    total = problem.features.sum(axis=0)
    return pd.DataFrame(
        {
            "feature": list(problem.names),
            "total": total,
            "target": problem.targets,
            "held": held,
            "share": held / np.where(total > 0, total, 1.0),
            "shortfall": short,
            "met": (short == 0).astype(int),
        }
    )


def _beyond_budget(problem: SelectionProblem, clock: Clock) -> Infeasible:
    """What the budget cannot pay for: the targets that stay short when it is spent as well as can be."""
    relaxed = replace(problem, penalty=0.0)
    short = replace(relaxed, objective=MINIMUM_SHORTFALL, weights=np.ones(len(problem.targets)))
    cases = (replace(relaxed, budget=np.inf), 0.0), (short, 0.01)
    least, spent = (
        mixed_integer(scaled_problem(case).program, gap, max(clock.left(), 1.0), None, clock.tell)
        for case, gap in cases
    )
    missing = ""
    if spent.values is not None:
        shares = problem.shortfall(spent.values[: len(problem.cost)] > 0.5)
        missing = "; ".join(f"{problem.names[j]} −{shares[j]:.3g}" for j in np.flatnonzero(shares))
    cost = np.nan if least.values is None else problem.cost[least.values[: len(problem.cost)] > 0.5].sum()
    return Infeasible(
        QT_TRANSLATE_NOOP(
            "LandRestoration",
            "All targets together cost at least {cost}, the budget is {budget}. Targets that stay short when the budget "
            "is spent as well as it can be (missing share): {targets}. Raise the budget or lower these targets.",
        ),
        cost=f"{cost:.10g}",
        budget=f"{problem.budget:.10g}",
        targets=missing,
    )


def _unfound(problem: SelectionProblem, time_limit: float) -> Infeasible:
    return Infeasible(
        QT_TRANSLATE_NOOP(
            "LandRestoration",
            "No plan was found for {objective} over {units} units in {seconds} s. Raise TIME_LIMIT or lower the targets.",
        ),
        objective=problem.objective,
        units=len(problem.cost),
        seconds=f"{time_limit:g}",
    )


__all__ = ["MAXIMUM_COVER", "MINIMUM_SET", "MINIMUM_SHORTFALL", "Selection", "priority_selection"]
