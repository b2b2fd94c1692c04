import time
from itertools import count, product

import numpy as np
import pytest
from land_restoration.restoration_plugin.core.clock import Clock
from land_restoration.restoration_plugin.core.errors import Cancelled, Infeasible, InvalidInput, OutOfRange
from land_restoration.restoration_plugin.core.optimisation.mixed_integer import mixed_integer
from land_restoration.restoration_plugin.core.zoning import priority_selection as module
from land_restoration.restoration_plugin.core.zoning.annealed_selection import annealed_selection
from land_restoration.restoration_plugin.core.zoning.priority_selection import priority_selection
from land_restoration.restoration_plugin.core.zoning.selection_bound import selection_bound
from land_restoration.restoration_plugin.core.zoning.selection_problem import (
    MAXIMUM_COVER,
    MINIMUM_SET,
    MINIMUM_SHORTFALL,
    OBJECTIVES,
    Boundary,
    SelectionProblem,
    scaled_problem,
)
from land_restoration.restoration_plugin.core.zoning.selection_tree import selection_tree
from numpy.testing import assert_allclose, assert_array_equal


def clock_of(looks):
    """A clock whose time is the number of looks at it."""
    return Clock(looks, now=count().__next__)


def problem(cost, features, targets, objective=MINIMUM_SET, **more):
    units, count = np.shape(features)
    given = {
        "budget": np.inf,
        "weights": np.ones(count),
        "penalty": 0.0,
        "boundary": Boundary.none(),
        "locked_in": np.zeros(units, dtype=bool),
        "locked_out": np.zeros(units, dtype=bool),
        **more,
    }
    return SelectionProblem(
        np.asarray(cost, dtype=float),
        np.asarray(features, dtype=float),
        np.broadcast_to(np.asarray(targets, dtype=float), count).copy(),
        tuple(f"feature {j + 1}" for j in range(count)),
        objective,
        **given,
    )


def grid(rows, columns):
    number = np.arange(rows * columns).reshape(rows, columns)
    first = np.concatenate([number[:, :-1].ravel(), number[:-1].ravel()])
    second = np.concatenate([number[:, 1:].ravel(), number[1:].ravel()])
    return Boundary(first, second, np.linspace(0.5, 1.5, len(first)))


def brute_force(case):
    """(value, cost) of the best of all plans by enumeration, or None."""
    best = None
    sign = -1 if case.objective == MAXIMUM_COVER else 1
    for bits in product((False, True), repeat=len(case.cost)):
        plan = np.array(bits)
        if not case.feasible(plan):
            continue
        key = (round(sign * case.value(plan), 9), case.cost[plan].sum())
        if best is None or key < best:
            best = key
    return None if best is None else (sign * best[0], best[1])


def random_case(seed):
    generator = np.random.default_rng(seed)
    rows, columns = 2, int(generator.integers(3, 6))
    units, count = rows * columns, int(generator.integers(1, 4))
    objective = OBJECTIVES[seed % 3]
    cost = generator.integers(1, 20, units) / 2
    locks = generator.random(units)
    budget = np.inf
    if objective != MINIMUM_SET or generator.random() < 0.3:
        budget = float(cost.sum() * generator.uniform(0.2, 0.8))
    features = generator.integers(0, 6, (units, count))
    return problem(
        cost,
        features,
        features.sum(axis=0) * generator.uniform(0.1, 0.7, count),
        objective,
        budget=budget,
        weights=generator.integers(1, 5, count).astype(float),
        penalty=float(generator.choice([0.0, 0.1, 1.5])),
        boundary=grid(rows, columns),
        locked_in=locks < 0.1,
        locked_out=locks > 0.9,
    )


@pytest.mark.parametrize("block", range(10))
def test_300_random_problems_against_all_their_plans(block):
    for seed in range(30 * block, 30 * (block + 1)):
        case = random_case(seed)
        expected = brute_force(case)
        if expected is None:
            with pytest.raises(Infeasible, match=r"cannot be met|cost at least|locked-in"):
                priority_selection(case, gap=0.0)
            continue
        found = priority_selection(case, gap=0.0)
        assert case.feasible(found.chosen), seed
        assert_allclose(found.value, expected[0], rtol=1e-6, atol=1e-7, err_msg=str(seed))
        assert found.status == "optimal", seed
        if case.objective != MINIMUM_SET:
            assert_allclose(found.cost, expected[1], rtol=1e-6, atol=1e-6, err_msg=str(seed))


def test_the_published_small_case():
    found = priority_selection(problem([3, 2, 4, 1], [[1, 0], [0, 1], [1, 1], [0, 0.5]], 1))
    assert found.value == found.bound == 4
    assert_array_equal(found.chosen, [False, False, True, False])
    assert found.gap == 0
    assert_array_equal(found.targets["held"], [1, 1])
    assert_array_equal(found.targets["met"], [1, 1])


def test_targets_that_cannot_be_met_are_named():
    case = problem([1, 1], [[1, 2], [1, 0]], [2, 3])
    with pytest.raises(Infeasible, match=r"feature 2 3 > 2"):
        priority_selection(case)
    case = problem([1, 1], [[1, 2], [1, 0]], [2, 2], locked_out=np.array([False, True]))
    with pytest.raises(Infeasible, match=r"feature 1 2 > 1\. "):
        priority_selection(case)


def test_a_budget_too_small_for_all_targets_names_those_left_short():
    case = problem([5, 1], [[1, 0], [0, 1]], 1, budget=3.0)
    with pytest.raises(Infeasible, match=r"at least 6, the budget is 3\..*feature 1 −1\. "):
        priority_selection(case)


def test_locks_that_clash_or_cost_too_much_are_named():
    lock = np.array([True, False])
    with pytest.raises(InvalidInput, match=r"1 units are locked in and locked out at once.*number 1"):
        priority_selection(problem([1, 1], [[1], [1]], 1, locked_in=lock, locked_out=lock))
    with pytest.raises(Infeasible, match=r"locked-in units cost 5, the budget is 3"):
        priority_selection(problem([5, 1], [[1], [1]], 1, locked_in=lock, budget=3.0))


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("COST", {"cost": [-1, 1]}),
        ("COST", {"cost": [np.nan, 1]}),
        ("FEATURES", {"features": [[-1], [1]]}),
        ("TARGETS", {"targets": -1}),
        ("BUDGET", {"budget": -1.0}),
        ("BOUNDARY_PENALTY", {"penalty": -1.0}),
        ("BUDGET", {"objective": MAXIMUM_COVER}),
    ],
)
def test_wrong_numbers_are_named(name, change):
    with pytest.raises(OutOfRange, match=name):
        priority_selection(problem(**{"cost": [1, 1], "features": [[1], [1]], "targets": 1, **change}))


@pytest.mark.parametrize(
    ("name", "change"), [("GAP", {"gap": -1}), ("PORTFOLIO", {"portfolio": 0}), ("TIME", {"time_limit": 0})]
)
def test_wrong_limits_are_named(name, change):
    with pytest.raises(OutOfRange, match=name):
        priority_selection(problem([1], [[1]], 1), **change)


def landscape(rows, columns, penalty, objective=MINIMUM_SET, share=0.3, **more):
    generator = np.random.default_rng(rows)
    y, x = np.mgrid[:rows, :columns]
    features = np.stack(
        [
            np.exp(-((x - a) ** 2 + (y - b) ** 2) / (0.1 * rows * columns)).ravel()
            for a, b in generator.random((6, 2)) * [columns, rows]
        ],
        axis=1,
    )
    features *= generator.uniform(0.5, 1.5, features.shape)
    cost = generator.uniform(0.5, 2.0, rows * columns)
    return problem(
        cost, features, share * features.sum(axis=0), objective, penalty=penalty, boundary=grid(rows, columns), **more
    )


def test_a_penalty_makes_the_plan_compact():
    loose, tight = (priority_selection(landscape(8, 9, penalty), gap=0.02, time_limit=4) for penalty in (0.0, 0.1))
    assert tight.edge < loose.edge
    assert tight.cost > loose.cost
    assert tight.bound <= tight.value <= loose.cost + 0.1 * loose.edge
    assert tight.gap <= 0.1


def test_the_bound_holds_without_the_exact_solver(monkeypatch):
    case = landscape(6, 7, 0.1)
    exact = priority_selection(case, gap=0.0, time_limit=60)
    monkeypatch.setattr(module, "SMALL", 0)
    monkeypatch.setattr(module, "MEDIUM", 0)
    annealed = priority_selection(case, gap=0.0, portfolio=4)
    assert exact.status == "optimal"
    assert annealed.bound <= exact.value + 1e-9 <= annealed.value + 2e-9
    assert annealed.gap < 0.2
    assert ((annealed.frequency >= 0) & (annealed.frequency <= 1)).all()


@pytest.mark.parametrize("objective", [MAXIMUM_COVER, MINIMUM_SHORTFALL])
def test_the_bound_of_a_budget_problem_holds_without_the_exact_solver(objective, monkeypatch):
    case = landscape(6, 7, 0.02, objective, budget=8.0)
    exact = priority_selection(case, gap=0.0, time_limit=60)
    monkeypatch.setattr(module, "SMALL", 0)
    monkeypatch.setattr(module, "MEDIUM", 0)
    annealed = priority_selection(case)
    sign = -1 if objective == MAXIMUM_COVER else 1
    assert sign * annealed.bound <= sign * exact.value + 1e-7
    assert sign * exact.value <= sign * annealed.value + 1e-7
    assert case.feasible(annealed.chosen)


def test_a_portfolio_holds_plans_within_the_spread_that_differ():
    case = landscape(8, 8, 0.0, locked_in=np.arange(64) == 55)
    single = priority_selection(case, gap=0.02, time_limit=600)
    found = priority_selection(case, gap=0.02, time_limit=600, portfolio=5)
    assert single.status == found.status == "optimal"
    assert_array_equal(found.chosen, single.chosen)
    assert found.plans == 5
    assert_array_equal(np.unique(np.round(found.frequency * found.plans, 9)) % 1, 0)
    assert found.frequency[55] == 1
    assert (found.frequency[found.chosen] > 0).all()
    assert ((found.frequency > 0) & ~found.chosen).any()


def test_a_portfolio_ends_where_no_further_plan_is_within_the_spread():
    """Forbidding one best plan after the other gives values of 1, 1.0016, 1.0104, … of the optimum."""
    case = landscape(8, 8, 0.0, locked_in=np.arange(64) == 55)
    assert priority_selection(case, gap=0.0, time_limit=600, portfolio=5).plans == 2


def test_a_portfolio_of_compact_plans_stays_within_the_spread(monkeypatch):
    plans = []
    kept = module._annealed_other

    def watched(*arguments):
        plans.append(kept(*arguments))
        return plans[-1]

    monkeypatch.setattr(module, "_annealed_other", watched)
    monkeypatch.setattr(module, "SMALL", 0)
    monkeypatch.setattr(module, "MEDIUM", 0)
    case = landscape(12, 12, 0.1)
    found = priority_selection(case, gap=0.1, portfolio=4)
    assert found.plans == 4
    assert len({plan.tobytes() for plan in [found.chosen, *plans]}) == 4
    for plan in plans:
        assert case.feasible(plan)
        assert case.value(plan) <= 1.1 * found.value * (1 + 1e-6)


def test_the_same_problem_gives_the_same_plan():
    first, second = (priority_selection(landscape(5, 6, 0.1), gap=0.05, portfolio=3, time_limit=600) for _ in range(2))
    assert_array_equal(first.chosen, second.chosen)
    assert_array_equal(first.frequency, second.frequency)
    assert first.bound == second.bound


def test_a_cancel_is_heard_within_2_seconds():
    started = time.monotonic()

    def wish(fraction):
        if time.monotonic() - started > 1:
            raise Cancelled

    with pytest.raises(Cancelled):
        priority_selection(landscape(30, 30, 0.5), gap=0.0, time_limit=60, progress=wish)
    assert time.monotonic() - started < 3


def test_the_progress_rises_to_the_time_limit():
    told = []
    found = priority_selection(landscape(25, 25, 0.5), gap=0.0, time_limit=2, progress=told.append)
    assert found.status == "time limit"
    assert told == sorted(told)
    assert 0 <= told[0] < told[-1] <= 1


def test_nothing_wanted_chooses_nothing():
    found = priority_selection(problem([1, 2], [[1], [1]], 0))
    assert not found.chosen.any()
    assert found.value == 0
    assert found.status == "optimal"


@pytest.mark.parametrize("objective", OBJECTIVES)
def test_no_bound_is_above_a_proven_optimum(objective):
    """Relaxed, on coarser problems first, and after branching; the optimum is the exact solver's."""
    limit = {} if objective == MINIMUM_SET else {"budget": 8.0}
    case = landscape(6, 7, 0.15, objective, **limit)
    scaled = scaled_problem(case)
    optimum = mixed_integer(scaled.program, seconds=60)
    assert optimum.status == "optimal"
    root = selection_bound(scaled.relaxation, Clock())
    coarse, group = scaled.relaxation.coarser()
    assert len(coarse.cost) < 0.7 * len(case.cost) + len(case.targets)
    refined = scaled.relaxation.refined(coarse, group, selection_bound(coarse, Clock()))
    tree = selection_tree(scaled.relaxation, root, scaled.units, optimum.objective, clock_of(looks=600))
    slack = 1e-7 * abs(optimum.objective)
    assert refined.bound <= optimum.objective + slack
    assert root.bound <= tree <= optimum.objective + slack
    assert tree - root.bound > 0.5 * (optimum.objective - root.bound)


@pytest.mark.parametrize("block", range(3))
def test_branching_never_passes_the_best_of_all_plans(block):
    for seed in range(20 * block, 20 * (block + 1)):
        case = random_case(seed)
        expected = brute_force(case)
        scaled = scaled_problem(case)
        if expected is None or not len(scaled.price):
            continue
        optimum = scaled.objective(expected[0])
        root = selection_bound(scaled.relaxation, clock_of(looks=50))
        tree = selection_tree(scaled.relaxation, root, scaled.units, np.inf, clock_of(looks=200))
        assert root.bound - 1e-9 <= tree <= optimum + 1e-6 * max(abs(optimum), 1e-3), seed


def test_every_part_ends_with_its_time(monkeypatch):
    """Time is the number of looks at the clock here, so that nothing depends on how fast the machine is."""
    case = landscape(25, 25, 0.5)
    scaled = scaled_problem(case)
    clock = clock_of(looks=10)
    root = selection_bound(scaled.relaxation, clock)
    assert 10 <= clock.now() < 20
    clock = clock_of(looks=40)
    assert selection_tree(scaled.relaxation, root, scaled.units, np.inf, clock) >= root.bound
    assert clock.now() > 40  # it would go on for hours otherwise
    clock = clock_of(looks=40)
    plan = annealed_selection(case, np.full(6, 100.0), root.values[:625] > 0.5, clock=clock)
    assert case.feasible(plan)
    assert 40 <= clock.now() < 60
    monkeypatch.setattr(module, "Clock", lambda limit, progress: Clock(limit, progress, count().__next__))
    monkeypatch.setattr(module, "MEDIUM", 0)
    told = []
    found = priority_selection(case, gap=0.0, time_limit=300, progress=told.append)
    assert found.status == "time limit"
    assert case.feasible(found.chosen)
    assert 0.8 < max(told) <= 1


def test_a_part_of_a_clock_ends_with_the_whole():
    times, told = iter((0.0, 4.0, 4.0, 6.0, 7.0, 8.0, 9.0, 12.0, 12.0)), []
    whole = Clock(10.0, told.append, times.__next__)
    part = whole.part(7.0)
    assert part.limit == 6.0
    assert part.left() == 4.0
    part.tell()
    assert told == [0.8]  # of the whole
    assert whole.passed() == 9.0
    assert part.left() == whole.left() == 0.0


@pytest.mark.parametrize("looks", [1, 3])
def test_branching_hears_a_cancel(looks):
    left = iter(range(looks))

    def wish(fraction):
        if next(left, None) is None:
            raise Cancelled

    relaxation = scaled_problem(landscape(25, 25, 0.5)).relaxation
    with pytest.raises(Cancelled):
        selection_tree(relaxation, relaxation.start(), 625, np.inf, Clock(1e9, wish))


def test_a_problem_of_middle_size_ends_at_the_optimum():
    case = landscape(13, 14, 0.05)
    assert module.SMALL < len(scaled_problem(case).price) <= module.MEDIUM
    assert priority_selection(case, gap=0.0, time_limit=600).status == "optimal"
