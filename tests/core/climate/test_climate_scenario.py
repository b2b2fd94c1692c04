import numpy as np
import pytest
from land_restoration.restoration_plugin.core.climate.climate_scenario import climate_scenario, read_changes
from land_restoration.restoration_plugin.core.errors import InvalidInput, OutOfRange
from numpy.testing import assert_allclose

RAIN = np.array([[50.0, 5.0, np.nan]])


def test_percent_and_difference():
    assert_allclose(climate_scenario(RAIN, 12.0, kind="percent")[0], [[56, 5.6, np.nan]])
    assert_allclose(climate_scenario(RAIN, np.array([[1.5, -2.0, 1.0]]), kind="difference")[0], [[51.5, 3, np.nan]])


def test_rain_below_nothing_is_lifted_and_told():
    scenario, lifted = climate_scenario(RAIN, -20.0, kind="difference", floor=0.0)
    assert_allclose(scenario, [[30, 0, np.nan]])
    assert_allclose(lifted, [[0, 15, np.nan]])
    assert_allclose(climate_scenario(RAIN - 60, 0.0, kind="difference")[0], RAIN - 60)


def test_wrong_changes_are_named():
    with pytest.raises(OutOfRange, match="CHANGE: found -120 %"):
        climate_scenario(RAIN, -120.0, kind="percent")
    assert read_changes(" ".join("1" * 12)) == [1.0] * 12
    for text in ("1,2,3", ",".join("abcdefghijkl")):
        with pytest.raises(InvalidInput, match=r"CHANGES: found .*12 numbers are needed"):
            read_changes(text)
