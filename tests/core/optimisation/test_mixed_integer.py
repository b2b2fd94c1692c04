"""Programs with known optima, and what happens where there is none."""

import itertools

import numpy as np
import pytest
from land_restoration.restoration_plugin.core.errors import Cancelled, InvalidInput
from land_restoration.restoration_plugin.core.optimisation.mixed_integer import Program, mixed_integer
from scipy import sparse


def program(cost, rows, upper, whole=True, lower=None):
    count = len(cost)
    return Program(
        cost=np.asarray(cost, float),
        matrix=sparse.csr_matrix(np.asarray(rows, float)),
        row_lower=np.full(len(rows), -np.inf) if lower is None else np.asarray(lower, float),
        row_upper=np.asarray(upper, float),
        lower=np.zeros(count),
        upper=np.ones(count),
        integer=np.full(count, whole),
    )


@pytest.mark.parametrize("seed", range(10))
def test_knapsack_equals_enumeration(seed):
    rng = np.random.default_rng(seed)
    value, weight = rng.uniform(1, 9, 10), rng.uniform(1, 9, 10)
    best = max(value @ pick for pick in itertools.product((0, 1), repeat=10) if weight @ pick <= 20)
    found = mixed_integer(program(-value, [weight], [20]))
    assert found.status == "optimal"
    assert -found.objective == pytest.approx(best, rel=1e-12)
    assert set(found.values) <= {0.0, 1.0}
    assert found.gap <= 1e-9
    assert found.bound <= found.objective


def test_a_linear_program():
    """Fractions are allowed: the best item whole, the second in part."""
    found = mixed_integer(program([-4, -3], [[2, 2]], [3], whole=False))
    assert found.objective == pytest.approx(-5.5)
    assert found.bound == pytest.approx(-5.5)


def test_a_start_is_taken():
    found = mixed_integer(program([-4, -3], [[2, 2]], [3]), start=[1, 0])
    assert found.values.tolist() == [1, 0]


def test_no_solution():
    found = mixed_integer(program([1, 1], [[1, 1]], [np.inf], lower=[3]))
    assert (found.status, found.values) == ("infeasible", None)


def test_nothing_to_choose():
    with pytest.raises(InvalidInput, match="nothing to choose"):
        mixed_integer(program([], np.zeros((1, 0)), [1]))


def test_the_exception_of_the_progress_is_let_through():
    def cancel(fraction):
        raise Cancelled

    rng = np.random.default_rng(0)
    weights = rng.uniform(1, 9, (20, 200))
    with pytest.raises(Cancelled):
        mixed_integer(program(-rng.uniform(1, 9, 200), weights, weights.sum(axis=1) / 2), progress=cancel)


def test_the_time_limit_gives_the_best_so_far():
    rng = np.random.default_rng(0)
    weights = rng.uniform(1, 9, (30, 300))
    hard = program(-weights.sum(axis=0) - rng.uniform(0, 1, 300), weights, weights.sum(axis=1) / 2)
    found = mixed_integer(hard, seconds=1.0)
    assert found.status == "time limit"
    assert found.values is not None
    assert found.gap > 0
    assert (weights @ found.values <= hard.row_upper + 1e-6).all()
