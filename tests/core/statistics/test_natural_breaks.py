from itertools import combinations

import numpy as np
import pytest
from land_restoration.restoration_plugin.core.errors import InvalidInput, OutOfRange
from land_restoration.restoration_plugin.core.statistics import natural_breaks as module
from land_restoration.restoration_plugin.core.statistics.histogram_breaks import Histogram, histogram, histogram_breaks
from land_restoration.restoration_plugin.core.statistics.natural_breaks import natural_breaks
from numpy.testing import assert_allclose, assert_array_equal


def deviation(values, breaks, weights=None):
    values = np.asarray(values, dtype=float)
    weights = np.ones_like(values) if weights is None else np.asarray(weights, dtype=float)
    index = np.searchsorted(breaks, values, side="left")
    total = 0.0
    for code in np.unique(index):
        own, weight = values[index == code], weights[index == code]
        total += float((weight * (own - np.average(own, weights=weight)) ** 2).sum())
    return total


def brute_force(values, classes, weights=None):
    distinct = np.unique(values)
    return min(
        deviation(values, [*(distinct[list(cut)]), distinct[-1]], weights)
        for cut in combinations(range(len(distinct) - 1), classes - 1)
    )


def test_the_published_case():
    values = [1, 2, 4, 5, 7, 9, 10, 20]
    breaks = natural_breaks(values, 3)
    assert_array_equal(breaks, [5, 10, 20])
    assert_allclose(deviation(values, breaks), 14.66666667, rtol=1e-8)


@pytest.mark.parametrize("seed", range(40))
def test_no_other_classes_are_better(seed):
    generator = np.random.default_rng(seed)
    values = generator.normal(1e6 * (seed % 3), 1, generator.integers(6, 12)).round(1)
    weights = generator.integers(1, 5, len(values)) if seed % 2 else None
    classes = int(generator.integers(2, min(5, len(np.unique(values))) + 1))
    breaks = natural_breaks(values, classes, weights)
    assert len(breaks) == classes
    assert_allclose(deviation(values, breaks, weights), brute_force(values, classes, weights), rtol=1e-7, atol=1e-7)


def test_weights_stand_for_repetition():
    values, weights = np.array([3.0, 1.0, 8.0, 9.0, 2.0]), np.array([2, 1, 4, 1, 3])
    assert_array_equal(natural_breaks(values, 3, weights), natural_breaks(np.repeat(values, weights), 3))


def test_one_class_and_as_many_as_values():
    assert_array_equal(natural_breaks([3.0, 1.0, 2.0], 1), [3])
    assert_array_equal(natural_breaks([3.0, 1.0, 2.0], 3), [1, 2, 3])


def test_nodata_infinity_and_weight_0_do_not_count():
    values = np.array([[1, np.nan, 2, np.inf], [9, 10, 50, 60]], dtype=np.float32)
    weights = np.array([[1, 1, 1, 1], [1, 1, 0, np.nan]])
    before = values.copy()
    assert_array_equal(natural_breaks(values, 2, weights), [2, 10])
    assert_array_equal(values, before)


def test_above_the_limit_the_answer_stays_close_and_the_same(monkeypatch):
    values = np.random.default_rng(1).gamma(2.0, 3.0, 20_000)
    exact = natural_breaks(values, 5)
    monkeypatch.setattr(module, "EXACT", 2_000)
    joined = natural_breaks(values, 5)
    assert_array_equal(joined, natural_breaks(values[::-1], 5))
    assert deviation(values, exact) <= deviation(values, joined) <= deviation(values, exact) * 1.0001


def test_fewer_values_than_classes_is_refused():
    with pytest.raises(InvalidInput, match=r"2 distinct values cannot form 3 classes"):
        natural_breaks([1, 1, 2], 3)
    with pytest.raises(InvalidInput, match=r"0 distinct"):
        natural_breaks([np.nan], 1)


def test_wrong_demands_are_named():
    with pytest.raises(OutOfRange, match=r"classes.*0.*>= 1"):
        natural_breaks([1, 2], 0)
    with pytest.raises(OutOfRange, match=r"weights.*-1.*>= 0"):
        natural_breaks([1, 2], 1, [1, -1])


def test_windows_of_a_raster_join_into_the_breaks_of_the_whole():
    values = np.random.default_rng(2).normal(50, 10, (400, 300)).astype(np.float32)
    values[0, :7] = np.nan
    low, high = float(np.nanmin(values)), float(np.nanmax(values))
    whole = sum((histogram(values[i : i + 37], low, high) for i in range(0, 400, 37)), start=Histogram.empty())
    assert whole.counts.sum() == np.isfinite(values).sum()
    breaks = histogram_breaks(whole, 5)
    exact = natural_breaks(values, 5)
    assert_allclose(breaks, exact, atol=(high - low) / 2000)
    assert breaks[-1] == high
    flat = values[np.isfinite(values)]
    assert_allclose(deviation(flat, breaks), deviation(flat, exact), rtol=1e-6)


def test_few_distinct_values_give_exact_breaks_from_the_histogram():
    values = np.array([1, 2, 4, 5, 7, 9, 10, 20], dtype=float)
    assert_array_equal(histogram_breaks(histogram(values, 1, 20), 3), [5, 10, 20])
    assert_array_equal(histogram_breaks(histogram(np.full(4, 3.0), 3, 3), 1), [3])


def test_quantiles_from_the_histogram():
    values = np.arange(1, 1001, dtype=float)
    found = histogram(values, 1, 1000)
    assert_allclose(found.quantile([0.0, 0.25, 0.5, 1.0]), [1, 250.75, 500.5, 1000], atol=0.51)
