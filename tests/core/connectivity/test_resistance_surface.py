"""Resistance from land cover, quality, slope, lights and barriers."""

import numpy as np
import pytest
from land_restoration.restoration_plugin.core.connectivity.resistance_surface import resistance_surface
from land_restoration.restoration_plugin.core.errors import InvalidInput, OutOfRange
from land_restoration.restoration_plugin.core.nodata import NO_CLASS
from numpy.testing import assert_allclose, assert_array_equal

FOREST, CROP, BUILT = 1, 2, 3
TABLE = {FOREST: 1.0, CROP: 100.0, BUILT: 1000.0}
COVER = np.array([[FOREST, FOREST, CROP], [CROP, BUILT, NO_CLASS]], dtype=np.int32)


def test_land_cover_gives_the_base():
    assert_array_equal(resistance_surface(COVER, TABLE).resistance, [[1, 1, 100], [100, 1000, np.nan]])


def test_quality_gives_the_base_in_its_place():
    """1 + 999 (1 − q): 1 at quality 1, 500.5 at 0.5, 1000 at 0."""
    quality = np.array([[1.0, 0.5, 0.0], [np.nan, 0.9, 0.9]])
    result = resistance_surface(COVER, TABLE, quality=quality, maximum=1000).resistance
    assert_allclose(result, [[1, 500.5, 1000], [np.nan, 100.9, np.nan]], rtol=1e-6)


def test_lights_correct_by_the_mean_of_their_class():
    """Crop 2 and 6, mean 4: factors 0.5 and 1.5; a class alone keeps its value."""
    lights = np.array([[0.1, 0.1, 2.0], [6.0, 50.0, 3.0]])
    assert_allclose(resistance_surface(COVER, TABLE, lights=lights).resistance, [[1, 1, 50], [150, 1000, np.nan]])


def test_slope_corrects_by_the_overall_mean():
    """Mean slope 5: 10° doubles, 2.5° halves, but nothing falls below the smallest base."""
    slope = np.array([[10.0, 2.5, 10.0], [2.5, 0.0, 5.0]])
    assert_allclose(resistance_surface(COVER, TABLE, slope=slope).resistance, [[2, 1, 200], [50, 1, np.nan]])


def test_a_dark_class_is_left_and_named():
    lights = np.array([[0.0, 0.0, 2.0], [6.0, 50.0, 3.0]])
    result = resistance_surface(COVER, TABLE, lights=lights)
    assert result.dark == (FOREST,)
    assert_array_equal(result.resistance[0, :2], 1)


def test_level_ground_and_darkness_change_nothing():
    zero = np.zeros(COVER.shape)
    result = resistance_surface(COVER, TABLE, slope=zero, lights=zero).resistance
    assert_array_equal(result, resistance_surface(COVER, TABLE).resistance)


def test_barriers_raise_and_never_lower_nor_fill():
    barriers = np.array([[500.0, np.nan, 20.0], [np.nan, np.nan, 500.0]])
    result = resistance_surface(COVER, TABLE, barriers=barriers).resistance
    assert_array_equal(result, [[500, 1, 100], [100, 1000, np.nan]])


def test_nodata_of_a_correction_stays_nodata():
    holes = np.array([[np.nan, 1.0, 1.0], [1.0, 1.0, 1.0]])
    assert np.isnan(resistance_surface(COVER, TABLE, slope=holes).resistance[0, 0])
    assert np.isnan(resistance_surface(COVER, TABLE, lights=holes).resistance[0, 0])


def test_unknown_classes_are_reported_and_not_guessed():
    result = resistance_surface(COVER, {FOREST: 1.0, BUILT: 9.0})
    assert result.unmapped == {CROP: 2}
    assert np.isnan(result.resistance[0, 2])


def test_inputs_stay_as_they_are():
    quality = np.full(COVER.shape, 0.5)
    before = COVER.copy()
    resistance_surface(COVER, TABLE, quality=quality, slope=quality, lights=quality, barriers=quality)
    assert_array_equal(COVER, before)
    assert_array_equal(quality, 0.5)


def test_bad_values_are_named():
    some = np.full(COVER.shape, 1.5)
    with pytest.raises(OutOfRange, match=r"RESISTANCE \(1\): found 0, allowed is > 0"):
        resistance_surface(COVER, {FOREST: 0})
    with pytest.raises(OutOfRange, match=r"QUALITY: found 1\.5, allowed is 0 … 1"):
        resistance_surface(COVER, TABLE, quality=some)
    with pytest.raises(OutOfRange, match="MAXIMUM: found 1, allowed is > 1"):
        resistance_surface(COVER, TABLE, quality=some / 2, maximum=1)
    with pytest.raises(OutOfRange, match=r"SLOPE: found -1\.5"):
        resistance_surface(COVER, TABLE, slope=-some)
    with pytest.raises(OutOfRange, match="BARRIERS: found 0"):
        resistance_surface(COVER, TABLE, barriers=0 * some)
    with pytest.raises(InvalidInput, match=r"LANDCOVER: none of its classes \(1, 2, 3\)"):
        resistance_surface(COVER, {99: 1.0})
