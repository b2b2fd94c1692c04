import numpy as np
import pytest
from land_restoration.restoration_plugin.core.errors import InvalidInput, OutOfRange
from land_restoration.restoration_plugin.core.karst.karst_status import karst_scales, karst_status
from numpy.testing import assert_array_equal

EXPOSURE = np.array([[0.0, 0.29, 0.3, 0.5, 0.7, 0.9, 1.0, np.nan]])
FOUR = karst_scales("four indicators")


def test_exposure_alone_by_the_table():
    classes, driver = karst_status(EXPOSURE, scales=karst_scales("exposure"))
    assert_array_equal(classes, [[1, 1, 2, 3, 4, 5, 5, 0]])
    assert_array_equal(driver, [[1, 1, 1, 1, 1, 1, 1, 0]])


@pytest.mark.parametrize(
    ("exposure", "slope", "cover", "depth", "expected"),
    [
        (0.95, 35, 0.05, 1, 6),
        (0.85, 27, 0.15, 4, 5),
        (0.75, 23, 0.25, 7, 4),
        (0.65, 19, 0.40, 12, 3),
        (0.45, 16, 0.60, 18, 2),
        (0.10, 5, 0.90, 60, 1),
    ],
)
def test_four_indicators_row_by_row(exposure, slope, cover, depth, expected):
    classes, _ = karst_status(*(np.array([[v]], dtype=float) for v in (exposure, cover, slope, depth)), scales=FOUR)
    assert classes.item() == expected


def test_the_class_is_the_mean_grade_and_the_driver_the_worst():
    classes, driver = karst_status(
        np.array([[0.95, 0.1]]), np.array([[0.9, 0.05]]), np.array([[2.0, 2.0]]), np.array([[60.0, 60.0]]), scales=FOUR
    )
    assert_array_equal(classes, [[2, 2]])  # (6 + 1 + 1 + 1)/4 = 2.25 twice
    assert_array_equal(driver, [[1, 2]])


def test_nodata_of_any_indicator_stays_nodata():
    given = [np.array([[0.5, 0.5, 0.5, 0.5]]), np.array([[0.5] * 4]), np.array([[9.0] * 4]), np.array([[9.0] * 4])]
    for number in range(4):
        given[number] = given[number].copy()
        given[number][0, number] = np.nan
    classes, driver = karst_status(*given, scales=FOUR)
    assert not classes.any()
    assert not driver.any()


def test_what_is_missing_or_wrong_is_named():
    with pytest.raises(InvalidInput, match="SLOPE is missing"):
        karst_status(EXPOSURE, EXPOSURE, None, EXPOSURE, scales=FOUR)
    with pytest.raises(OutOfRange, match="EXPOSURE: found 70"):
        karst_status(np.array([[70.0]]), scales=karst_scales("exposure"))
    with pytest.raises(InvalidInput, match="land_use = none such"):
        karst_scales("none such")
