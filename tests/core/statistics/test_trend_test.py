import json
import math

import numpy as np
import pytest
from land_restoration.restoration_plugin.core.errors import InvalidInput, OutOfRange
from land_restoration.restoration_plugin.core.statistics.trend_kernels import median_in_place
from land_restoration.restoration_plugin.core.statistics.trend_test import METHODS, trend_test
from numpy.testing import assert_allclose, assert_array_equal

NAMES = {"p": "p", "z": "z", "Tau": "tau", "s": "score", "var_s": "variance"}


def single(values, times=None, **options):
    bands = [np.array([[math.nan if value is None else value]], dtype=float) for value in values]
    found = trend_test(bands, range(len(bands)) if times is None else times, **options)
    return {name: getattr(found, name).item() for name in found._fields}


@pytest.fixture(scope="module")
def known(reference):
    return json.loads((reference / "oracles" / "mk" / "pymannkendall_reference.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("key", "method", "lags"),
    [
        ("original_test", "mann-kendall", None),
        ("hamed_rao_modification_test", "hamed-rao", None),
        ("hamed_rao_modification_test_lag3", "hamed-rao", 3),
        ("yue_wang_modification_test", "yue-wang", None),
        ("yue_wang_modification_test_lag1", "yue-wang", 1),
        ("pre_whitening_modification_test", "pre-whitening", None),
        ("trend_free_pre_whitening_modification_test", "tfpw", None),
        ("seasonal_test", "seasonal", None),
    ],
)
def test_every_statistic_of_360_values_with_gaps_and_ties(known, key, method, lags):
    found = single(known["arbitrary_1d"], method=method, lags=lags)
    compared = {name: value for name, value in known["expected"][key].items() if name in NAMES}
    assert len(compared) >= 2
    assert_allclose([found[NAMES[name]] for name in compared], list(compared.values()), rtol=1e-12)
    slopes = known["expected"]["seasonal_sens_slope" if method == "seasonal" else "sens_slope"]
    assert_allclose([found["slope"], found["intercept"]], [slopes["slope"], slopes["intercept"]], rtol=1e-12)


@pytest.mark.parametrize(("lags", "z"), [(None, -2.6354977553857504), (1, -0.6078133313683783)])
def test_yue_wang_z_which_the_reference_file_leaves_out(known, lags, z):
    assert_allclose(single(known["arbitrary_1d"], method="yue-wang", lags=lags)["z"], z, rtol=1e-12)


def test_a_rising_series_of_360():
    assert single(range(360))["score"] == 64620


def test_five_and_ten_values_worked_by_hand():
    found = single([1, 3, 2, 4, 5], minimum=5)
    assert_allclose(
        [found[name] for name in ("score", "variance", "z", "p", "slope")],
        [8, 16.66666667, 1.71464282, 0.08641073297, 1],
        rtol=1e-8,
    )
    ten = single([0.42, 0.45, 0.41, 0.47, 0.49, 0.48, 0.52, 0.50, 0.55, 0.56])
    assert_allclose(
        [ten[name] for name in ("score", "variance", "z", "p", "slope")],
        [37, 125, 3.219937888, 0.001282183742, 0.015],
        rtol=1e-8,
    )


def test_slope_is_over_real_times():
    times = np.array([2000, 2001, 2003, 2004.5, 2006, 2010, 2011, 2015, 2016])
    found = single(3 + 0.25 * (times - 2000), times)
    assert_allclose(found["slope"], 0.25)
    assert_allclose(found["intercept"] + 0.25 * 2000, 3)


def test_the_unit_of_time_changes_the_slope_only():
    values = np.random.default_rng(1).normal(size=32).cumsum()  # an even number of pairs: no slope is that of a pair
    for method in METHODS:
        if method == "seasonal":
            continue
        steps = single(values, method=method)
        months = single(values, 2000 + np.arange(32) / 12, method=method)
        assert_allclose(months["z"], steps["z"], rtol=1e-9)
        assert_allclose(months["slope"], 12 * steps["slope"], rtol=1e-9)


@pytest.mark.parametrize("method", ["mann-kendall", "pre-whitening", "seasonal"])
def test_a_gap_is_as_if_the_raster_did_not_exist(method):
    values = np.random.default_rng(2).normal(size=40).cumsum()
    with_gap = single(np.insert(values, 17, np.nan), method=method)
    without = single(values, np.delete(np.arange(41), 17), method=method, steps=np.delete(np.arange(41), 17))
    assert with_gap == without


def test_mirrored_series_have_mirrored_statistics():
    values = np.random.default_rng(5).normal(size=(25, 3, 4))
    up, down = trend_test(list(values), range(25)), trend_test(list(-values), range(25))
    assert_array_equal(up.score, -down.score)
    assert_array_equal(up.slope, -down.slope)
    assert_array_equal(up.p, down.p)


def test_a_constant_series_has_no_trend():
    found = single([3.0] * 20)
    assert (found["score"], found["z"], found["p"], found["slope"]) == (0, 0, 1, 0)


def test_too_few_values_are_nodata():
    found = single([1, 2, None, 4, 5, 6, None, 8])
    assert found["valid"] == 6
    assert math.isnan(found["slope"])
    assert math.isnan(found["p"])
    assert not math.isnan(single([1, 2, None, 4, 5, 6, 7, 8, 9])["slope"])


def test_inputs_are_not_changed_and_blocks_do_not_matter():
    stack = np.random.default_rng(3).normal(size=(12, 130, 110)).astype(np.float32)
    copy = stack.copy()
    whole = trend_test(list(stack), range(12))
    assert_array_equal(stack, copy)
    part = trend_test(list(stack[:, 60:70, 20:90]), range(12))
    for name in whole._fields:
        assert_array_equal(getattr(whole, name)[60:70, 20:90], getattr(part, name))


def test_median_by_selection_is_the_median():
    rng = np.random.default_rng(4)
    for size in (*range(1, 40), 276, 1001):
        for values in (
            rng.normal(size=size),
            rng.integers(0, 4, size).astype(float),
            np.zeros(size),
            np.arange(size) * 1.0,
        ):
            assert median_in_place(values.copy(), size) == np.median(values)


@pytest.mark.parametrize(
    ("times", "options", "error", "message"),
    [
        ([1, 2, 2], {}, InvalidInput, "TIMES.*3 rising"),
        ([1, 2], {}, InvalidInput, "TIMES.*3 rising"),
        ([1, 2, 3], {"period": 0}, OutOfRange, "PERIOD.*>= 1"),
        ([1, 2, 3], {"alpha": 1.0}, OutOfRange, "ALPHA.*0 … 1"),
        ([1, 2, 3], {"minimum": 2}, OutOfRange, "STACK.*>= 3"),
    ],
)
def test_wrong_demands_are_named(times, options, error, message):
    with pytest.raises(error, match=message):
        single([1, 2, 3], times, **options)
