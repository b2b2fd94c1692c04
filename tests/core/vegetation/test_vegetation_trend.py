import numpy as np
import pytest
from land_restoration.restoration_plugin.core.errors import OutOfRange
from land_restoration.restoration_plugin.core.vegetation.vegetation_trend import trend_classes, vegetation_trend
from numpy.testing import assert_allclose, assert_array_equal


def planted(gaps=0.0, years=12, seed=0):
    """Ten rows fall and ten rise by 0.012 a year, forty stay; noise as large as a good sensor's."""
    rng = np.random.default_rng(seed)
    slope = np.zeros((60, 50))
    slope[:10], slope[10:20] = -0.012, 0.012
    stack = 0.5 + slope * np.arange(years)[:, None, None] + 0.02 * rng.standard_normal((years, 60, 50))
    stack[rng.random(stack.shape) < gaps] = np.nan
    return stack.astype(np.float32), slope


def run(stack, **options):
    settings = {"method": "mann-kendall", "period": 1, "alpha": 0.05, "stable_slope": 0.0005}
    years = range(2009, 2009 + len(stack))
    return vegetation_trend(*stack, times=list(years), steps=range(len(stack)), **{**settings, **options})


def test_planted_trends_are_found_and_false_alarms_stay_at_the_level():
    stack, slope = planted()
    classes = run(stack)[3]
    assert (classes[slope < 0] == 5).mean() > 0.95
    assert (classes[slope > 0] == 1).mean() > 0.95
    assert np.isin(classes[slope == 0], (1, 5)).mean() < 0.06


def test_planted_trends_are_found_with_a_fifth_of_gaps():
    stack, slope = planted(gaps=0.2)
    classes = run(stack)[3]
    computed = classes > 0
    assert computed.mean() > 0.9
    assert (classes[computed & (slope < 0)] == 5).mean() > 0.8
    assert np.isin(classes[computed & (slope == 0)], (1, 5)).mean() < 0.06


def test_slopes_are_those_of_the_plain_median():
    stack, _ = planted(years=9)
    pairs = [(stack[j].astype(float) - stack[i]) / (j - i) for i in range(9) for j in range(i + 1, 9)]
    assert_allclose(run(stack)[0], np.median(pairs, axis=0), rtol=1e-6, atol=1e-9)


def test_classes_at_their_limits():
    slope = np.array([0.0005, 0.00051, -0.0005, -0.00051, np.nan, 0.1], dtype=np.float32)
    p = np.array([0.0, 0.05, 0.0, 0.0500001, 0.01, np.nan], dtype=np.float32)
    assert_array_equal(trend_classes(slope, p, level=0.0500000008, stable_slope=0.0005), [3, 1, 3, 4, 0, 0])


def test_seven_rasters_are_refused():
    with pytest.raises(OutOfRange, match=r"STACK: found 7.*>= 8"):
        run(planted(years=7)[0])


def test_eight_values_are_needed():
    stack, _ = planted(years=10)
    stack[:3, 0, 0] = np.nan
    stack[:2, 0, 1] = np.nan
    slope, z, p, classes = run(stack)
    assert np.argwhere(np.isnan(slope)).tolist() == [[0, 0]]
    assert np.argwhere(classes == 0).tolist() == [[0, 0]]
    assert np.isnan([z[0, 0], p[0, 0]]).all()
