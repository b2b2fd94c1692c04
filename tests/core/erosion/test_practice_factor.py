import numpy as np
import pytest
from land_restoration.restoration_plugin.core.erosion.practice_factor import (
    measure_factors,
    practice_factor,
    practice_table,
)
from land_restoration.restoration_plugin.core.errors import InvalidInput, InvalidTable, OutOfRange
from land_restoration.restoration_plugin.core.nodata import NO_CLASS
from numpy.testing import assert_allclose

NAN = np.nan


def test_by_land_use_and_unknown_codes_stay_nodata():
    codes = np.array([1, 2, 3, 5, 6, 7, NO_CLASS, 42], np.int32)
    practice, engineering, tillage = practice_factor(codes, method="land use", table=practice_table())
    assert_allclose(practice, [1, 1, 0.45, 0, 0.2, 0, NAN, NAN])
    assert_allclose(engineering, [1] * 6 + [NAN] * 2)
    assert_allclose(tillage, engineering)


def test_contour_tillage_by_slope_on_cropland_only():
    codes = np.array([3, 3, 3, 3, 3, 3, 1, 3], np.int32)
    slope = np.array([0, 5, 14.99, 15, 24, 40, 12, NAN])
    practice, _, tillage = practice_factor(codes, slope, method="contour by slope", table=practice_table())
    assert_allclose(practice, [0.1, 0.221, 0.305, 0.575, 0.705, 0.8, 1, NAN], rtol=1e-6)
    assert_allclose(tillage, practice)


def test_wener_takes_slope_in_per_cent_and_ends_at_one():
    slope = np.degrees(np.arctan([0, 0.1, 0.2, 0.5]))
    practice, _, _ = practice_factor(np.full(4, 3, np.int32), slope, method="wener", table=practice_table())
    assert_allclose(practice, [0.2, 0.5, 0.8, 1.0], rtol=1e-6)


def test_mapped_measures():
    codes = np.array([3, 3, 3, 1], np.int32)
    terrace = np.array([0.084, NAN, 0.084, 0.249])
    tillage = np.array([NAN, 0.281, 0.281, NAN])
    given = practice_factor(codes, None, terrace, tillage, method="land use", table=practice_table())
    assert_allclose(given[0], [0.084, 0.281, 0.084 * 0.281, 0.249], rtol=1e-6)
    assert_allclose(given[1], [0.084, 1, 0.084, 0.249], rtol=1e-6)
    assert_allclose(given[2], [1, 0.281, 0.281, 1], rtol=1e-6)
    slope = np.full(4, 12.0)
    given = practice_factor(codes, slope, terrace, tillage, method="contour by slope", table=practice_table())
    assert_allclose(given[0], [0.305 * 0.084, 0.281, 0.084 * 0.281, 0.249], rtol=1e-6)
    assert_allclose(given[2], [0.305, 0.281, 0.281, 1], rtol=1e-6)


def test_measures_by_either_name():
    found = measure_factors(["土坎水平梯田", "Fish-scale pit ", "北疆灌溉耕作"], practice_table())
    assert found == [("engineering", 0.084), ("engineering", 0.249), ("tillage", 0.281)]
    assert measure_factors([None, " ", np.nan, "level_bench"], practice_table())[:3] == [("", 1.0)] * 3
    with pytest.raises(InvalidInput, match="'dam' is not in the table"):
        measure_factors(["dam"], practice_table())


def test_wrong_inputs_are_refused(tmp_path):
    codes = np.array([3], np.int32)
    with pytest.raises(InvalidInput, match="SLOPE is missing, which method wener needs"):
        practice_factor(codes, method="wener", table=practice_table())
    with pytest.raises(OutOfRange, match="SLOPE: found 95"):
        practice_factor(codes, np.array([95.0]), method="wener", table=practice_table())
    with pytest.raises(InvalidInput, match="METHOD: found none"):
        practice_factor(codes, method="none", table=practice_table())
    own = tmp_path / "own.csv"
    own.write_text("kind,code,name_zh,name_en,lower,factor,verified\nland use,3,耕,crop,,1.2,no\n", encoding="utf-8")
    with pytest.raises(InvalidTable, match="row 2, column factor"):
        practice_table(str(own))
