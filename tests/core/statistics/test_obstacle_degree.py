import numpy as np
import pytest
from land_restoration.restoration_plugin.core.errors import InvalidInput
from land_restoration.restoration_plugin.core.statistics.obstacle_degree import largest_obstacles, obstacle_degree
from numpy.testing import assert_allclose, assert_array_equal


def test_worked_case():
    found = 100 * obstacle_degree(np.array([[0.8, 0.4, 0.1]]), [0.5, 0.3, 0.2])
    assert_allclose(found, [[21.73913043, 39.13043478, 39.13043478]], rtol=1e-9)


def test_degrees_sum_to_one_and_scale_with_nothing():
    x, weights = np.random.default_rng(0).random((50, 6)), np.arange(1.0, 7)
    found = obstacle_degree(x, weights)
    assert_allclose(found.sum(axis=1), 1)
    assert_allclose(obstacle_degree(x, 10 * weights), found)


def test_what_is_missing_is_left_out_and_perfection_has_no_obstacle():
    found = obstacle_degree(np.array([[0.5, np.nan, 0.5], [1.0, 1.0, 1.0]]), [1, 1, 1])
    assert_allclose(found, [[0.5, np.nan, 0.5], [0, 0, 0]])


def test_the_largest_in_order():
    order, degree = largest_obstacles(np.array([[0.1, 0.5, 0.2, 0.2], [1.0, 0.0, 0.0, np.nan]]))
    assert_array_equal(order, [[1, 2, 3], [0, -1, -1]])
    assert_allclose(degree, [[0.5, 0.2, 0.2], [1.0, np.nan, np.nan]])
    order, degree = largest_obstacles(np.array([[0.4, 0.6]]))
    assert_array_equal(order, [[1, 0, -1]])


@pytest.mark.parametrize("weights", [[0.5, -0.1, 0.2], [0, 0, 0], [0.5, 0.5], [np.nan, 1, 1]])
def test_wrong_weights_are_named(weights):
    with pytest.raises(InvalidInput, match=r"WEIGHTS.*3 weights are needed"):
        obstacle_degree(np.ones((2, 3)), weights)
