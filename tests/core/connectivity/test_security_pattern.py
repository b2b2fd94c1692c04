"""Levels of the security pattern."""

import numpy as np
import pytest
from land_restoration.restoration_plugin.core.connectivity.security_pattern import parse_breaks, security_pattern
from land_restoration.restoration_plugin.core.errors import InvalidInput, OutOfRange
from numpy.testing import assert_array_equal

AREA = np.array([[0.09]])


def test_given_breaks_hold_their_upper_limit():
    cost = np.array([[0.0, 10.0, 10.1, 20.0], [25.0, 30.0, 31.0, np.nan]])
    found = security_pattern(cost, AREA, breaks=[10.0, 20.0, 30.0])
    assert_array_equal(found.levels, [[1, 1, 2, 2], [3, 3, 4, 0]])
    levels = found.summary[found.summary.kind == "level"]
    assert levels.area_ha.tolist() == pytest.approx([0.18, 0.18, 0.18, 0.09])
    assert levels.share.sum() == pytest.approx(1)
    assert levels.upper.tolist() == [10, 20, 30, 31]


def test_natural_breaks_find_four_groups():
    cost = np.repeat([1.0, 50.0, 200.0, 900.0], 25).reshape(10, 10) + np.linspace(0, 1, 100).reshape(10, 10)
    assert_array_equal(security_pattern(cost, AREA).levels, np.repeat([1, 2, 3, 4], 25).reshape(10, 10))


def test_sources_are_core_and_do_not_sway_the_breaks():
    cost = np.array([[0.0, 1.0, 50.0, 200.0, 900.0, 0.0]])
    sources = np.array([[True, False, False, False, False, True]])
    assert_array_equal(security_pattern(cost, AREA, sources).levels, [[1, 1, 2, 3, 4, 1]])


def test_beyond_the_largest_cost_there_is_no_level():
    cost = np.array([[1.0, 2.0, 3.0, 4.0, 99.0]])
    assert_array_equal(security_pattern(cost, AREA, max_cost=10.0).levels, [[1, 2, 3, 4, 0]])


def test_the_curve_rises_to_the_whole_area_and_its_knee_is_where_it_bends():
    """90 cells within cost 10, ten more up to 100."""
    cost = np.concatenate((np.linspace(0.1, 10, 90), np.linspace(11, 100, 10))).reshape(10, 10)
    found = security_pattern(cost, AREA)
    curve = found.summary[found.summary.kind == "curve"]
    assert curve.area_ha.is_monotonic_increasing and curve.area_ha.iloc[-1] == pytest.approx(9.0)
    assert found.knee == pytest.approx(10.0)


def test_all_cells_of_one_cost():
    found = security_pattern(np.zeros((2, 2)), AREA)
    assert_array_equal(found.levels, 1)
    assert found.knee == 0


def test_breaks_from_text():
    assert parse_breaks(None) is None
    assert parse_breaks("1000，5000, 2e4") == [1000, 5000, 20000]
    for text in ("1,2", "3,2,1", "a,b,c", "0,1,2"):
        with pytest.raises(InvalidInput, match="BREAKS: found"):
            parse_breaks(text)


def test_bad_inputs_are_named():
    with pytest.raises(OutOfRange, match="COST: found -1"):
        security_pattern(np.array([[-1.0]]), AREA)
    with pytest.raises(OutOfRange, match="MAX_COST: found 0"):
        security_pattern(np.array([[1.0]]), AREA, max_cost=0)
    with pytest.raises(InvalidInput, match="COST has no cell"):
        security_pattern(np.array([[5.0]]), AREA, max_cost=1)
