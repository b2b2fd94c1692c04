import numpy as np
import pytest
from land_restoration.restoration_plugin.core.errors import InvalidInput, OutOfRange
from land_restoration.restoration_plugin.core.vegetation.disturbance_history import (
    add_sums,
    disturbance_history,
    disturbance_summary,
    disturbances_by_year,
)
from numpy.testing import assert_allclose, assert_array_equal

NAN = np.nan


def single(*values, least_drop=0.1):
    year, drop, regained = disturbance_history(*(np.array([[v]]) for v in values), start=2001, least_drop=least_drop)
    return year.item(), drop.item(), regained.item()


@pytest.mark.parametrize(
    ("values", "year", "drop", "regained"),
    [
        ((0.8, 0.8, 0.8, 0.3, 0.4, 0.5, 0.6), 2004, 0.5, 0.4),
        ((0.8, 0.8, 0.8, 0.3, 0.3), 2004, 0.5, 0.0),
        ((0.8, 0.8, 0.6, 0.6, 0.6, 0.6, 0.2, 0.2), 2007, 0.4, 0.0),
        ((0.8, 0.7, 0.9, NAN, 0.3, 0.35, 0.9), 2005, 0.5, 0.65),
        ((0.5, 0.5, 0.5, 0.2, 0.9, 0.9), 0, 0.0, NAN),
        ((0.5, 0.5, 0.45, 0.46), 0, 0.0, NAN),
        ((0.5, 0.5, 0.5, 0.3), 2004, 0.2, NAN),
        ((0.5, 0.5, 0.5, 0.3, 0.1, 0.1), 2005, 0.4, 0.0),
    ],
    ids=[
        "recovering",
        "not recovering",
        "second is larger",
        "gap",
        "one bad image",
        "too small",
        "last year",
        "two steps",
    ],
)
def test_worked_by_hand(values, year, drop, regained):
    found = single(*values)
    assert found[0] == year
    assert_allclose(found[1:], (drop, regained), atol=1e-6)


def test_two_valid_years_are_nodata():
    assert single(0.5, NAN, 0.2)[0] == -32768


def test_more_than_all_regained_is_all():
    assert single(0.5, 0.5, 0.2, 0.3, 0.9, 0.9)[2] == 1


def test_planted_breaks_are_found_with_gaps():
    rng = np.random.default_rng(1)
    stack = 0.7 + 0.02 * rng.standard_normal((12, 60, 60))
    after = np.arange(12)[:, None, None] - 5
    stack[:, :20] -= np.where(after >= 0, 0.3 * np.exp(-after / 4.0), 0.0)
    stack[rng.random(stack.shape) < 0.2] = NAN
    year, drop, regained = disturbance_history(*stack, start=2009, least_drop=0.15)
    seen = ~np.isnan(stack[5, :20])
    assert (year[:20][seen] == 2014).mean() > 0.98
    assert (year[20:] != 0).mean() < 0.001
    assert abs(drop[:20][seen].mean() - 0.3) < 0.02
    assert 0.5 < np.nanmean(regained[:20]) < 0.9


def test_summary_by_unit_and_year():
    year = np.array([[2005, 2005, 0], [2006, 2005, -(2**31)]], dtype=np.int32)
    drop = np.array([[0.2, 0.4, 0.0], [0.3, 0.6, NAN]], dtype=np.float32)
    regained = np.array([[0.5, NAN, NAN], [0.1, 1.0, NAN]], dtype=np.float32)
    units = np.array([[1, 1, 1], [1, 2, 2]], dtype=np.int32)
    sums = disturbances_by_year(year, drop, regained, units, np.array([[0.09]]))
    table = disturbance_summary(add_sums(sums, sums), ["a", "b"])
    assert table[["unit", "year", "cells"]].to_numpy().tolist() == [[1, 2005, 4], [1, 2006, 2], [2, 2005, 2]]
    assert table["name"].tolist() == ["a", "a", "b"]
    assert_allclose(table["area_ha"], [0.36, 0.18, 0.18])
    assert_allclose(table["magnitude"], [0.3, 0.3, 0.6], rtol=1e-6)
    assert_allclose(table["recovery"], [0.5, 0.1, 1.0], rtol=1e-6)
    everywhere = disturbance_summary(disturbances_by_year(year, drop, regained, None, np.array([[0.09]])))
    assert_array_equal(everywhere["cells"], [3, 1])


def test_a_table_without_any_disturbance_is_empty():
    nothing = np.zeros((2, 2), dtype=np.int32)
    sums = disturbances_by_year(nothing, np.zeros((2, 2), np.float32), None, None, np.array([[0.09]]))
    table = disturbance_summary(add_sums(sums, sums))
    assert len(table) == 0
    assert list(table.columns) == ["year", "cells", "area_ha", "magnitude", "recovery"]


def test_wrong_demands_are_named():
    with pytest.raises(InvalidInput, match=r"STACK.*found 2.*at least 3"):
        single(0.5, 0.4)
    with pytest.raises(OutOfRange, match=r"MIN_DROP.*> 0"):
        single(0.5, 0.4, 0.3, least_drop=0.0)
