import geopandas as gpd
import numpy as np
import pytest
from land_restoration.restoration_plugin.core.errors import NotApplicable, OutOfRange
from land_restoration.restoration_plugin.core.statistics.hot_spots import hot_spots
from land_restoration.restoration_plugin.core.statistics.neighbourhood import neighbourhood
from numpy.testing import assert_allclose, assert_array_equal
from shapely.geometry import box

SIDE = 20


@pytest.fixture(scope="module")
def grid():
    return gpd.GeoDataFrame(geometry=[box(x, y, x + 1, y + 1) for y in range(SIDE) for x in range(SIDE)])


def test_queen_neighbours_of_a_grid(grid):
    found, _ = neighbourhood(grid, rule="queen")
    count = np.asarray(found.sum(axis=1)).reshape(SIDE, SIDE)
    assert count[5, 5] == 8
    assert count[0, 0] == 3
    assert (found != found.T).nnz == 0


def test_distance_and_nearest(grid):
    band, size = neighbourhood(grid, rule="distance")
    assert_allclose(size, 1.0)
    assert np.asarray(band.sum(axis=1)).reshape(SIDE, SIDE)[5, 5] == 4
    assert np.asarray(neighbourhood(grid, rule="distance", size=1.5)[0].sum(axis=1)).max() == 8
    nearest, _ = neighbourhood(grid, rule="nearest k", size=3)
    assert (np.asarray(nearest.sum(axis=1)) == 3).all()


def test_gi_is_the_formula_of_the_paper(grid):
    x = np.random.default_rng(1).gamma(2.0, size=SIDE**2)
    weights = neighbourhood(grid, rule="queen")[0].toarray() + np.eye(SIDE**2)
    n, mean = len(x), x.mean()
    spread = np.sqrt((x**2).mean() - mean**2)
    total = weights.sum(axis=1)
    expected = (weights @ x - mean * total) / (spread * np.sqrt((n * (weights**2).sum(axis=1) - total**2) / (n - 1)))
    found = hot_spots(x, neighbourhood(grid, rule="queen")[0])
    assert_allclose(found.gi, expected, rtol=1e-9)
    assert_allclose(found.p[:1], [2 * (1 - _normal(abs(expected[0])))], rtol=1e-6)


def _normal(z):
    from scipy.stats import norm

    return norm.cdf(z)


def planted(seed=0):
    x = np.random.default_rng(seed).normal(size=(SIDE, SIDE))
    x[3:8, 3:8] += 3
    x[12:16, 12:16] -= 3
    return x.ravel()


def test_planted_spots_are_found_and_noise_is_not(grid):
    classes = hot_spots(planted(), neighbourhood(grid, rule="queen")[0]).classes.reshape(SIDE, SIDE)
    assert (classes[4:7, 4:7] == 7).all()
    assert (classes[13:15, 13:15] == 1).all()
    far = np.ones((SIDE, SIDE), bool)
    far[2:9, 2:9] = far[11:17, 11:17] = False
    assert (classes[far] != 4).mean() < 0.03


def test_control_keeps_noise_from_being_a_spot(grid):
    neighbours = neighbourhood(grid, rule="queen")[0]
    plain = controlled = 0
    for seed in range(20):
        x = np.random.default_rng(seed).normal(size=SIDE**2)
        plain += (hot_spots(x, neighbours, control=False).classes != 4).sum()
        controlled += (hot_spots(x, neighbours).classes != 4).sum()
    assert controlled < 0.1 * plain


def test_mirrored_values_have_mirrored_classes_and_nodata_is_left_out(grid):
    neighbours = neighbourhood(grid, rule="queen")[0]
    x = planted()
    x[7] = np.nan
    up, down = hot_spots(x, neighbours), hot_spots(-x, neighbours)
    assert up.classes[7] == 0
    known = np.arange(len(x)) != 7
    assert_array_equal(up.classes[known] + down.classes[known], 8)


def test_wrong_demands_are_named(grid):
    with pytest.raises(NotApplicable, match="400 features have a value"):
        hot_spots(np.ones(400), neighbourhood(grid, rule="queen")[0])
    with pytest.raises(OutOfRange, match=r"SIZE.*1 … 399"):
        neighbourhood(grid, rule="nearest k", size=400)
    with pytest.raises(OutOfRange, match=r"SIZE.*> 0 m"):
        neighbourhood(grid, rule="distance", size=-5)
