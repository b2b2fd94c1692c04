import numpy as np
import pytest
from land_restoration.restoration_plugin.core.erosion.slope_length import (
    length_exponent,
    length_factor,
    ls_invest,
    steepness_factor,
)
from land_restoration.restoration_plugin.core.erosion.topographic_factor import topographic_factor
from land_restoration.restoration_plugin.core.errors import InvalidInput, OutOfRange
from numpy.testing import assert_allclose

SETTINGS = {"max_length": 300.0, "flow": "d8", "exponent": "mccool", "steepness": "5, 10 degrees"}


def percent(degrees):
    return 100 * np.tan(np.radians(np.asarray(degrees, dtype=float)))


def test_steepness_of_the_published_slopes():
    found = steepness_factor(percent([3, 7, 10, 15, 20, 25, 35]), "5, 10 degrees")
    assert_allclose(found, [0.595228, 1.547405, 2.844632, 4.710725, 6.533661, 8.299566, 11.60706], rtol=1e-6)


def test_breaks_belong_to_the_steeper_class_in_32_bits_too():
    for kind in (np.float64, np.float32):
        found = steepness_factor(np.array([8.99, 9.0, 25.0], kind), "9, 14.04")
        sine = np.array([8.99, 9.0, 25.0]) / 100 / np.sqrt(1 + (np.array([8.99, 9.0, 25.0]) / 100) ** 2)
        expected = [10.8 * sine[0] + 0.03, 16.8 * sine[1] - 0.5, 21.91 * sine[2] - 0.96]
        assert_allclose(found, expected, rtol=1e-5)


def test_exponents():
    assert_allclose(length_exponent(percent([5, 10, 20]), "mccool"), [0.496623, 0.59864, 0.675749], atol=5e-7)
    assert_allclose(length_exponent(np.array([1, 3.5, 5, 9, np.nan]), "stepped"), [0.2, 0.3, 0.4, 0.5, np.nan])
    assert_allclose(length_exponent(percent([1, 3, 5, 5.1]), "csle"), [0.2, 0.3, 0.4, 0.5])
    with pytest.raises(InvalidInput, match="LENGTH_EXPONENT: found usle"):
        length_exponent(np.array([1.0]), "usle")


def test_length_factor_by_desmet_and_govers():
    assert_allclose(length_factor(np.array([0.0]), np.array([1.0]), np.array([0.5]), 22.13), [1.0])
    turned = np.array([np.sqrt(2)])
    assert_allclose(length_factor(np.array([900.0]), turned, np.array([0.5]), 30.0), [1.790152696], rtol=1e-9)
    below = [length_factor(np.array([a]), np.array([1.0]), np.array([0.5]), 30.0, 90.0)[0] for a in (1800.0, 1e6)]
    assert below[0] == below[1]


def test_invests_form():
    slope = np.array([1.5, 4, 8, 10, 15], np.float32)
    cells = np.array([100, 100, 100, 100, 1e7])
    expected = [0.253996, 0.657229, 1.345856, 1.776729, 49.802994]
    assert_allclose(ls_invest(slope, cells, 30.0, 25.0), expected, rtol=1e-5)


def test_a_whole_slope_equals_its_segments():
    """Segments of 30 m: the factors rise, and a stream's cell begins anew."""
    dem = 100 - 3.0 * np.arange(6)[None]
    result = topographic_factor(dem, 30.0, 30.0, **SETTINGS)
    assert_allclose(result.length, [[30, 60, 90, 120, 150, 180]])
    assert (np.diff(result.ls) > 0).all()
    streams = np.arange(6)[None] == 3
    cut = topographic_factor(dem, 30.0, 30.0, streams, **SETTINGS)
    assert_allclose(cut.length, [[30, 60, 90, 30, 30, 60]])
    assert_allclose(cut.accumulation, result.accumulation)
    assert_allclose(topographic_factor(dem, 30.0, 30.0, None, 4.0, **SETTINGS).length, [[30, 60, 90, 30, 30, 30]])
    short = topographic_factor(dem, 30.0, 30.0, **{**SETTINGS, "max_length": 75.0})
    assert_allclose(short.length, [[30, 60, 75, 75, 75, 75]])


@pytest.mark.parametrize("flow", ["d8", "mfd"])
def test_nodata_stays_nodata_and_ls_is_positive(flow):
    dem = np.random.default_rng(3).uniform(0, 100, (30, 30))
    dem[4:9, 5:8] = np.nan
    result = topographic_factor(dem, 30.0, 30.0, **{**SETTINGS, "flow": flow})
    for values in (result.ls, result.length, result.steepness, result.slope, result.accumulation):
        assert (np.isnan(values) == np.isnan(dem)).all()
        assert np.nanmin(values) >= 0


def test_wrong_numbers_are_named():
    with pytest.raises(OutOfRange, match="MAX_LENGTH: found 0"):
        topographic_factor(np.ones((3, 3)), 30.0, 30.0, **{**SETTINGS, "max_length": 0.0})
    with pytest.raises(OutOfRange, match="STREAM_CELLS: found -1"):
        topographic_factor(np.ones((3, 3)), 30.0, 30.0, None, -1.0, **SETTINGS)
