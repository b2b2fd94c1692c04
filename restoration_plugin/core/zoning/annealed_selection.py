"""A good plan by simulated annealing, to start the exact solver from."""

from __future__ import annotations

import numpy as np
from numba import njit
from numpy.typing import NDArray
from scipy import sparse

from ..clock import Clock
from .selection_problem import MAXIMUM_COVER, MET, MINIMUM_SET, SelectionProblem

MOST_STEPS, LEAST_SWEEPS = 600_000_000, 200
"""Steps (flips × what a flip looks at) in all, and flips at each unit at least."""

_SWEEPS = 3_000, 10  # flips at each unit at most, or for each unit that is free: a small problem is soon at its best
_RISES, _URGENCY = 20, 4.0  # a missing target costs ever more, in so many steps, until so many times as much
_CHUNK = 20_000_000  # steps between two tellings of the progress: half a second or so
_FILLS = 1e8  # entries looked at between two tellings while a plan is filled up
_NEARLY = 0.95  # where many units are missing, those count as best that give so much of the best for their cost
_AT_BORDER = 0.9
_PAIRS = 0.2
_LURE = 0.05  # worth of coming nearer to a target that counts only when met, as a share of its weight


def annealed_selection(
    problem: SelectionProblem,
    prices: NDArray[np.float64],
    start: NDArray[np.bool_],
    seed: int = 1,
    sweeps: int | None = None,
    clock: Clock | None = None,
    cooled: float = 0.0,
) -> NDArray[np.bool_]:
    """The best plan that annealing has met.

    Parameters
    ----------
    problem : SelectionProblem
        The problem; a plan that breaks a lock or the budget is never visited.
    prices : ndarray of shape (features,)
        What missing the whole of a target costs, in the unit of the objective (minimum set only): twice the dual prices
        of the relaxed problem do well.
    start : ndarray of bool, shape (units,)
        Plan to start from; made to keep locks and budget.
    seed : int
        Of the random flips; the same seed gives the same plan.
    sweeps : int
        Flips tried at each unit; by default what some seconds allow.
    clock : Clock, optional
        Within its limit the cooling ends: where the flips would take longer, it is as much faster. Told every half a
        second or so.
    cooled : float
        Share of the cooling that is left out, 0–1: a hot start finds the shape of a plan, a cool one keeps that of
        ``start``.

    Returns
    -------
    ndarray of bool, shape (units,)
        For a minimum set, targets are met: what annealing leaves short is filled up by the cheapest units, and units
        that are not needed are dropped. No claim of optimality.

    References
    ----------
    Kirkpatrick, S., Gelatt, C. D., Vecchi, M. P. (1983), Optimization by simulated annealing.
    Ball, I. R., Possingham, H. P., Watts, M. (2009), Marxan and relatives.
    """
    clock = clock or Clock()
    chosen = (start | problem.locked_in) & ~problem.locked_out
    _fit_budget(problem, chosen)
    aimed = np.flatnonzero(problem.targets > 0)
    amounts = sparse.csr_matrix(problem.features[:, aimed] / problem.targets[aimed])
    rows = amounts.indptr.astype(np.int64), amounts.indices.astype(np.int64), amounts.data
    minimum = problem.objective == MINIMUM_SET
    worth = (prices if minimum else problem.weights)[aimed].astype(np.float64)
    jump = 1.0 if problem.objective == MAXIMUM_COVER else 0.0
    free = np.flatnonzero(~problem.locked_in & ~problem.locked_out)
    if not len(free) or not len(aimed):
        return _polished(problem, chosen, clock)
    edges = _neighbours(problem)
    cost = problem.cost.astype(np.float64)
    best, state = chosen.copy(), chosen.copy()
    cooling = _cooling(problem, worth, amounts, edges[2])
    looks = 4.0 + (amounts.nnz + len(edges[1])) / len(cost)
    if sweeps is None:
        enough = max(_SWEEPS[0], _SWEEPS[1] * len(free))
        sweeps = max(min(int(MOST_STEPS / (looks * len(free))), enough), LEAST_SWEEPS)
    flips = len(free) * sweeps
    slowest = (1.0 - cooled) / flips
    done, pace = 0, slowest
    level = np.full(1, np.inf)
    while cooled < 1.0 - 1e-9:
        clock.tell()
        if done:
            passed = clock.passed()
            within = max(done * (clock.limit / passed - 1.0), 1.0) if passed > 0 else np.inf
            pace = max(slowest, (1.0 - cooled) / within)
        count = min(int(_CHUNK / looks), int(1.0 / (_RISES * pace)) + 1, int((1.0 - cooled) / pace + 0.5))
        count = max(count, 1)
        urged = worth * _URGENCY**cooled if minimum else worth
        _anneal(
            state, best, level, free, cost if minimum else np.zeros(len(cost)), cost, problem.budget * (1 + MET), *rows,
            urged, jump, minimum, *edges, *cooling, cooled, pace, count, seed + done,
        )  # fmt: skip
        done += count
        cooled += count * pace
    plans = [_polished(problem, plan, clock) for plan in (best, state, chosen)]
    values = [problem.value(plan) if problem.feasible(plan) else np.inf for plan in plans]
    if problem.objective == MAXIMUM_COVER:
        values = [-value if np.isfinite(value) else value for value in values]
    return plans[int(np.argmin(values))]


def _cooling(
    problem: SelectionProblem, worth: NDArray[np.float64], amounts: sparse.csr_matrix, edge_price: NDArray[np.float64]
) -> tuple[float, float]:
    """First temperature, of the size of a step, and decades to cool; a set freezes while a step still costs much."""
    edges = float(edge_price.sum()) / len(problem.cost)
    if problem.objective == MINIMUM_SET:
        return 0.5 * (float(problem.cost.mean()) + edges) or 1.0, 2.5
    return float(np.mean(amounts @ worth)) + edges or 1.0, 4.0


def _neighbours(
    problem: SelectionProblem,
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float64]]:
    """Edges of each unit in the order of a compressed matrix: start, other unit, price."""
    units = len(problem.cost)
    if problem.penalty <= 0:
        return np.zeros(units + 1, np.int64), np.zeros(0, np.int64), np.zeros(0)
    here = np.concatenate([problem.boundary.first, problem.boundary.second])
    there = np.concatenate([problem.boundary.second, problem.boundary.first])
    price = np.tile(problem.boundary.length, 2) * problem.penalty
    order = np.argsort(here, kind="stable")
    start = np.concatenate([[0], np.cumsum(np.bincount(here, minlength=units))]).astype(np.int64)
    return start, there[order].astype(np.int64), price[order]


def _fit_budget(problem: SelectionProblem, chosen: NDArray[np.bool_]) -> None:
    """Drop the dearest units that are not locked in until the budget holds, in place."""
    over = problem.cost[chosen].sum() - problem.budget
    if over <= 0:
        return
    droppable = np.flatnonzero(chosen & ~problem.locked_in)
    droppable = droppable[np.argsort(-problem.cost[droppable], kind="stable")]
    count = int(np.searchsorted(np.cumsum(problem.cost[droppable]), over)) + 1
    chosen[droppable[:count]] = False


def _polished(problem: SelectionProblem, chosen: NDArray[np.bool_], clock: Clock) -> NDArray[np.bool_]:
    """Fill what is short (minimum set), then drop what the objective is better without."""
    plan = chosen.copy()
    aimed = problem.targets > 0
    scaled = np.ascontiguousarray(problem.features[:, aimed] / problem.targets[aimed])
    held = scaled[plan].sum(axis=0)
    minimum = problem.objective == MINIMUM_SET
    if minimum:
        most = max(int(_FILLS / max(scaled.size, 1)), 1)
        share = 1.0
        while _fill(most, share, plan, problem.locked_out, problem.cost.astype(np.float64), scaled, held):
            clock.tell()
            share = _NEARLY
    droppable = np.flatnonzero(plan & ~problem.locked_in)
    droppable = droppable[np.argsort(-problem.cost[droppable], kind="stable")]
    saved = problem.cost.astype(np.float64) if minimum else np.zeros(len(plan))
    _drop(droppable, plan, saved, scaled, held, *_neighbours(problem))
    return plan


@njit("float64(int64, float64[::1], float64[:, ::1], float64[::1])", nogil=True, cache=True)
def _ratio(unit: int, cost: NDArray[np.float64], amounts: NDArray[np.float64], held: NDArray[np.float64]) -> float:
    """How much of what is short a unit gives for its cost."""
    gain = 0.0
    for j in range(len(held)):
        gain += min(amounts[unit, j], max(1.0 - held[j], 0.0))
    return gain / max(cost[unit], 1e-12)


@njit(
    "boolean(int64, float64, boolean[::1], boolean[::1], float64[::1], float64[:, ::1], float64[::1])",
    nogil=True,
    cache=True,
)
def _fill(
    most: int, share: float, plan: NDArray[np.bool_], locked_out: NDArray[np.bool_], cost: NDArray[np.float64],
    amounts: NDArray[np.float64], held: NDArray[np.float64],
) -> bool:  # fmt: skip
    """Fill a plan, in place, in up to ``most`` passes; whether more are needed.

    A pass chooses the unit that gives the most for its cost, or with ``share`` < 1 all that give nearly as much.
    """
    for _ in range(most):
        best, unit = 0.0, -1
        for i in range(len(plan)):
            if plan[i] or locked_out[i]:
                continue
            ratio = _ratio(i, cost, amounts, held)
            if ratio > best:
                best, unit = ratio, i
        if unit < 0:
            return False
        for i in range(unit, len(plan)):
            short = False
            for j in range(len(held)):
                short |= held[j] < 1.0 - MET
            if not short:
                return False
            if i != unit and (plan[i] or locked_out[i] or _ratio(i, cost, amounts, held) < share * best):
                continue
            plan[i] = True
            for j in range(len(held)):
                held[j] += amounts[i, j]
            if share >= 1.0:
                break
    return True


@njit(
    "void(int64[::1], boolean[::1], float64[::1], float64[:, ::1], float64[::1], int64[::1], int64[::1], float64[::1])",
    nogil=True,
    cache=True,
)
def _drop(
    droppable: NDArray[np.int64], plan: NDArray[np.bool_], saved: NDArray[np.float64], amounts: NDArray[np.float64],
    held: NDArray[np.float64], edge_start: NDArray[np.int64], edge_unit: NDArray[np.int64], edge_price: NDArray[np.float64],
) -> None:  # fmt: skip
    """Drop, in their order, the units without which the objective is better and every target met, in place."""
    for unit in droppable:
        gain = saved[unit]
        for k in range(edge_start[unit], edge_start[unit + 1]):
            gain += -edge_price[k] if plan[edge_unit[k]] else edge_price[k]
        met = gain > 0
        for j in range(len(held)):
            met &= held[j] - amounts[unit, j] >= 1.0 - MET / 10
        if met:
            plan[unit] = False
            for j in range(len(held)):
                held[j] -= amounts[unit, j]


@njit("float64(float64, float64, float64)", nogil=True, cache=True)
def _missing(held: float, worth: float, jump: float) -> float:
    """What an unmet target costs: its share missing, or (jump 1) all of it with a lure to come nearer."""
    short = 1.0 - held
    if short <= 1e-9:
        return 0.0
    return worth * short if jump == 0.0 else worth * (1.0 + _LURE * short)


_ROWS = "int64[::1], int64[::1], float64[::1], "


@njit(
    "float64(int64, boolean[::1], float64[::1], float64[::1], float64[::1], float64, " + (2 * _ROWS)[:-2] + ")",
    nogil=True,
    cache=True,
)
def _change(
    unit: int, state: NDArray[np.bool_], price: NDArray[np.float64], held: NDArray[np.float64], worth: NDArray[np.float64],
    jump: float, row_start: NDArray[np.int64], row_target: NDArray[np.int64], row_amount: NDArray[np.float64],
    edge_start: NDArray[np.int64], edge_unit: NDArray[np.int64], edge_price: NDArray[np.float64],
) -> float:  # fmt: skip
    """What the flip of a unit costs."""
    sign = -1.0 if state[unit] else 1.0
    change = sign * price[unit]
    for k in range(edge_start[unit], edge_start[unit + 1]):
        change += edge_price[k] * (1.0 if state[edge_unit[k]] != (sign > 0) else -1.0)
    for r in range(row_start[unit], row_start[unit + 1]):
        j = row_target[r]
        change += _missing(held[j] + sign * row_amount[r], worth[j], jump) - _missing(held[j], worth[j], jump)
    return change


@njit("void(int64, boolean[::1], float64[::1], " + _ROWS[:-2] + ")", nogil=True, cache=True)
def _flip(
    unit: int, state: NDArray[np.bool_], held: NDArray[np.float64], row_start: NDArray[np.int64],
    row_target: NDArray[np.int64], row_amount: NDArray[np.float64],
) -> None:  # fmt: skip
    """Flip a unit, in place."""
    state[unit] = not state[unit]
    sign = 1.0 if state[unit] else -1.0
    for r in range(row_start[unit], row_start[unit + 1]):
        held[row_target[r]] += sign * row_amount[r]


@njit(
    "void(boolean[::1], boolean[::1], float64[::1], int64[::1], float64[::1], float64[::1], float64, "
    + _ROWS
    + "float64[::1], float64, boolean, "
    + _ROWS
    + "float64, float64, float64, float64, int64, int64)",
    nogil=True,
    cache=True,
)
def _anneal(
    state: NDArray[np.bool_], best: NDArray[np.bool_], level: NDArray[np.float64], free: NDArray[np.int64],
    price: NDArray[np.float64], cost: NDArray[np.float64], budget: float,
    row_start: NDArray[np.int64], row_target: NDArray[np.int64], row_amount: NDArray[np.float64],
    worth: NDArray[np.float64], jump: float, whole: bool, edge_start: NDArray[np.int64],
    edge_unit: NDArray[np.int64], edge_price: NDArray[np.float64], scale: float, decades: float, cooled: float, pace: float,
    count: int, seed: int,
) -> None:  # fmt: skip
    """``count`` flips, each ``pace`` of the whole cooling; ``state``, ``best`` and ``level`` change in place.

    Some of them are pairs, one unit in and one out, which cross the barrier between two plans that just meet a target.
    """
    np.random.seed(seed)  # noqa: NPY002  (Numba knows no Generator)
    units, targets = len(state), len(worth)
    held = np.zeros(targets)
    paid = 0.0
    energy = 0.0
    for unit in range(units):
        if state[unit]:
            paid += cost[unit]
            energy += price[unit]
            for r in range(row_start[unit], row_start[unit + 1]):
                held[row_target[r]] += row_amount[r]
            for k in range(edge_start[unit], edge_start[unit + 1]):
                if not state[edge_unit[k]]:
                    energy += edge_price[k]
    for j in range(targets):
        energy += _missing(held[j], worth[j], jump)
    for number in range(count):
        temperature = scale * 10.0 ** (-decades * (cooled + number * pace))
        unit = free[np.random.randint(len(free))]  # noqa: NPY002  (Numba knows no Generator)
        around = edge_start[unit + 1] - edge_start[unit]
        if around and np.random.random() < _AT_BORDER:  # noqa: NPY002  (Numba knows no Generator)
            beside = edge_unit[edge_start[unit] + np.random.randint(around)]  # noqa: NPY002  (Numba knows no Generator)
            if state[beside] == state[unit]:
                continue  # most flips where a plan has its border
        other = free[np.random.randint(len(free))]  # noqa: NPY002  (Numba knows no Generator)
        pair = np.random.random() < _PAIRS and state[other] != state[unit]  # noqa: NPY002  (Numba knows no Generator)
        spent = paid - cost[unit] if state[unit] else paid + cost[unit]
        if pair:
            spent += -cost[other] if state[other] else cost[other]
        if spent > budget and spent > paid:
            continue
        change = _change(
            unit, state, price, held, worth, jump, row_start, row_target, row_amount, edge_start, edge_unit, edge_price
        )
        if pair:
            _flip(unit, state, held, row_start, row_target, row_amount)
            change += _change(
                other, state, price, held, worth, jump, row_start, row_target, row_amount, edge_start, edge_unit, edge_price
            )  # fmt: skip
        if change > 0 and np.random.random() >= np.exp(-change / temperature):  # noqa: NPY002  (Numba knows no Generator)
            if pair:
                _flip(unit, state, held, row_start, row_target, row_amount)
            continue
        _flip(other if pair else unit, state, held, row_start, row_target, row_amount)
        paid = spent
        energy += change
        if energy >= level[0] - 1e-12 * abs(level[0]) or cooled + number * pace < 0.5:
            continue  # early on nearly every plan is the best so far, and copying would only cost time
        if whole:
            met = True
            for j in range(targets):
                met &= held[j] >= 1.0 - 1e-9
            if not met:
                continue
        level[0] = energy
        best[:] = state
