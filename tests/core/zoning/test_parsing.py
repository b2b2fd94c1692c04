from functools import reduce
from operator import add

import numpy as np
import pandas as pd
import pytest
from land_restoration.restoration_plugin.core.errors import InvalidInput, OutOfRange
from land_restoration.restoration_plugin.core.statistics.normalise import normalise
from land_restoration.restoration_plugin.core.zoning import index_windows
from land_restoration.restoration_plugin.core.zoning.indicator_weighting import indicator_weighting
from land_restoration.restoration_plugin.core.zoning.parsing import (
    given_ranges,
    given_weights,
    parse_directions,
    parse_matrix,
    parse_numbers,
    parse_targets,
)
from numpy.testing import assert_allclose, assert_array_equal


def test_directions():
    assert_array_equal(parse_directions("+,-,+", 3), [1, -1, 1])
    assert_array_equal(parse_directions("+ -", 2), [1, -1])
    assert_array_equal(parse_directions("", 2), [1, 1])
    with pytest.raises(InvalidInput, match=r"Directions: found \+; "):
        parse_directions("+", 2)


def test_targets():
    assert_allclose(parse_targets("30%", np.array([10.0, 20.0])), [3, 6])
    assert_allclose(parse_targets("30%, 5", np.array([10.0, 20.0])), [3, 5])
    with pytest.raises(InvalidInput, match=r"TARGETS: a is neither"):
        parse_targets("a", np.ones(1))
    with pytest.raises(InvalidInput, match=r"found 2 values"):
        parse_targets("1,2", np.ones(3))
    with pytest.raises(OutOfRange, match=r"TARGETS"):
        parse_targets("-1", np.ones(1))


def test_numbers_and_matrices():
    assert_array_equal(parse_numbers("WEIGHTS", "2", 3), [2, 2, 2])
    with pytest.raises(InvalidInput, match=r"WEIGHTS: found 1,x"):
        parse_numbers("WEIGHTS", "1,x")
    assert_allclose(parse_matrix(["1", "3", "1/3", 1], 2), [[1, 3], [1 / 3, 1]])
    assert np.isnan(parse_matrix(["1", "3", None, 1], 2)[1, 0])
    with pytest.raises(InvalidInput, match=r"found 3 cells; 2 indicators"):
        parse_matrix([1, 2, 3], 2)
    with pytest.raises(InvalidInput, match=r"a is no number"):
        parse_matrix([1, "a", 1, 1], 2)


def test_tables_of_weights_and_ranges():
    assert_allclose(given_weights(pd.DataFrame({"name": ["b", "a"], "weight": [1, 3]}), ["a", "b"]), [0.75, 0.25])
    with pytest.raises(InvalidInput, match=r"no weight >= 0 for c"):
        given_weights(pd.DataFrame({"name": ["a"], "weight": [1]}), ["c"])
    with pytest.raises(InvalidInput, match=r"column weight is missing"):
        given_weights(pd.DataFrame({"name": ["a"]}), ["a"])
    low, high = given_ranges(pd.DataFrame({"indicator": ["a"], "low": [1], "high": [2]}), ["a"])
    assert (low[0], high[0]) == (1, 2)
    with pytest.raises(InvalidInput, match=r"no row for b"):
        given_ranges(pd.DataFrame({"indicator": ["a"], "low": [1], "high": [2]}), ["b"])


def test_methods_name_what_they_lack():
    with pytest.raises(InvalidInput, match="COMPARISON"):
        indicator_weighting("ahp", ["a", "b"])
    with pytest.raises(InvalidInput, match="name and weight"):
        indicator_weighting("given", ["a", "b"])
    weights, ratio, frame = indicator_weighting("equal", ["a", "b"])
    assert_array_equal(weights, [0.5, 0.5])
    assert np.isnan(ratio)
    assert list(frame["name"]) == ["a", "b"]


def test_windows_give_the_index_of_the_whole():
    generator = np.random.default_rng(5)
    arrays = [generator.gamma(2, 2, (60, 50)).astype(np.float32) for _ in range(3)]
    arrays[1][4, 4] = np.nan
    windows = [tuple(a[i : i + 13] for a in arrays) for i in range(0, 60, 13)]
    area = np.ones((1, 1))
    extremes = reduce(add, (index_windows.window_extremes(*w, area) for w in windows))
    assert_array_equal(extremes.high, [np.nanmax(a) for a in arrays])
    found = reduce(add, (index_windows.window_histograms(*w, area, extremes=extremes) for w in windows))
    low, high = index_windows.clipped_ranges(found, 1.0)
    assert_allclose(low, [np.nanpercentile(a, 1) for a in arrays], atol=5e-3)
    scale = index_windows.Scale(low, high, np.array([1, -1, 1]))
    index, classes = index_windows.index_and_classes(
        *arrays, scale=scale, weights=np.array([0.5, 0.3, 0.2]), geometric=False, breaks=np.array([0.3, 0.6])
    )
    expected = normalise(np.stack(arrays, -1), low, high, [1, -1, 1]) @ [0.5, 0.3, 0.2]
    assert_allclose(index, expected, rtol=1e-6)
    assert classes[4, 4] == 0
    assert set(np.unique(classes)) == {0, 1, 2, 3}
