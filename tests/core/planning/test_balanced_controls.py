import numpy as np
import pytest
from land_restoration.restoration_plugin.core.planning.balanced_controls import balanced_controls
from scipy.optimize import minimize
from scipy.special import logsumexp


def test_means_balance_and_weights_are_the_nearest_by_entropy():
    """Against a general optimiser of the dual of the relative entropy under the same constraints."""
    rng = np.random.default_rng(1)
    cells, base = rng.normal(size=(30, 2)), rng.uniform(0.2, 1.0, 30)
    target = np.array([0.4, -0.3])
    found, difference = balanced_controls(cells, base, target, np.ones(2))
    assert found.sum() == pytest.approx(1.0)
    assert cells.T @ found == pytest.approx(target, abs=1e-3)
    assert np.abs(difference).max() < 1e-3
    share = base / base.sum()
    dual = minimize(lambda at: logsumexp((cells - target) @ at, b=share), np.zeros(2), method="Nelder-Mead", tol=1e-12)
    best = share * np.exp((cells - target) @ dual.x)
    assert found == pytest.approx(best / best.sum(), abs=2e-4)
    for other in (share * np.exp((cells - target) @ (dual.x + shift)) for shift in (0.1, -0.1)):
        assert np.abs((other / other.sum()) @ cells - target).max() > 0.01


def test_cells_that_are_already_alike_keep_their_weights():
    cells, base = np.array([[1.0], [2.0], [3.0]]), np.array([1.0, 2.0, 1.0])
    found, _ = balanced_controls(cells, base, np.array([2.0]), np.ones(1))
    assert found == pytest.approx([0.25, 0.5, 0.25])


def test_a_target_out_of_reach_leaves_a_difference():
    cells = np.array([[0.0], [1.0]])
    found, difference = balanced_controls(cells, np.ones(2), np.array([5.0]), np.ones(1))
    assert found == pytest.approx([0.0, 1.0], abs=1e-3)
    assert difference == pytest.approx([4.0], abs=1e-2)


def test_a_constant_characteristic_does_no_harm():
    cells = np.column_stack([np.linspace(0, 1, 9), np.full(9, 3.0)])
    found, difference = balanced_controls(cells, np.ones(9), np.array([0.7, 3.0]), np.ones(2))
    assert np.isfinite(found).all()
    assert cells[:, 0] @ found == pytest.approx(0.7, abs=1e-3)
    assert difference[1] == 0.0
