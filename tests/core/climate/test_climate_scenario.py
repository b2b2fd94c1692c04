import numpy as np
import pytest
from land_restoration.restoration_plugin.core.climate.climate_scenario import (
    change_plan,
    climate_scenario,
    read_changes,
    scenario_month,
)
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


def test_which_variable_changes():
    assert change_plan("percent", 12, True) == {"precipitation": ("percent", 0)}
    assert change_plan("difference", 12, True) == {"temperature": ("difference", 0)}
    assert change_plan("difference", 12, False) == {"precipitation": ("difference", 0)}
    assert change_plan("percent", 24, True) == {"precipitation": ("percent", 0), "temperature": ("difference", 12)}
    with pytest.raises(InvalidInput, match="TEMPERATURE is missing"):
        change_plan("percent", 24, False)


def test_a_month_with_its_flags():
    today, scenario, flags = scenario_month(
        RAIN, np.full(RAIN.shape, -20.0), kind="difference", floor=0.0, constant=None
    )
    assert_allclose(scenario, [[30, 0, np.nan]])
    assert flags.tolist() == [[1, 2, 0]]
    assert_allclose(today, RAIN)
