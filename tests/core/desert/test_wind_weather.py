import numpy as np
import pandas as pd
import pytest
from land_restoration.restoration_plugin.core.desert.wind_weather import period_days, wind_weather
from land_restoration.restoration_plugin.core.errors import InvalidInput, NotApplicable, OutOfRange
from numpy.testing import assert_allclose

HEIGHT = pd.Series({"a": 0.0})


def records(winds=(6.0, 8.0, 12.0, 4.0), station="a", **columns):
    """The same four winds in every half-month."""
    dates = [f"2015-{month:02d}-{day:02d}" for month in range(1, 13) for day in (3, 10, 14, 15, 16, 20, 24, 27)]
    frame = pd.DataFrame({"station": station, "date": pd.to_datetime(dates), "wind": list(winds) * 24})
    return frame.assign(**columns)


def test_worked_case():
    """Mean push 166.5 m³/s³; density 348 · 1.013/283.15; 30 of April's days, wetness 0.9."""
    found = wind_weather(records(temperature=10.0, wetness=0.9, snow=1.0), HEIGHT, period="month")
    expected = 166.5 * 30 * 348 * 1.013 / 283.15 / 9.8 * 0.9
    assert_allclose(found.loc["a", "wf_04"], expected, rtol=1e-12)
    density = 1.293 * 273 / 283  # of the reference case, at almost the same air
    assert_allclose(found.loc["a", "wf_04"] / 572.172081, (348 * 1.013 / 283.15) / density, rtol=1e-6)


def test_calms_count_among_the_observations():
    calm, windy = wind_weather(records((6.0, 0.0, 0.0, 0.0)), HEIGHT), wind_weather(records((6.0,) * 4), HEIGHT)
    assert_allclose(4 * calm.to_numpy(), windy.to_numpy())


def test_half_months_sum_to_the_year():
    found = wind_weather(records(), HEIGHT)
    assert list(found.columns) == [f"wf_{number:02d}" for number in range(1, 25)] + ["wf_year"]
    assert_allclose(found["wf_year"], found.iloc[:, :24].sum(axis=1))
    assert_allclose(found["wf_year"], wind_weather(records(), HEIGHT, period="month")["wf_year"])
    assert_allclose(sum(period_days("half-month")), 365.25)


def test_snow_height_and_cold():
    bare = wind_weather(records(), HEIGHT)["wf_year"].item()
    assert_allclose(wind_weather(records(snow=0.75), HEIGHT)["wf_year"], 0.75 * bare)
    high = wind_weather(records(), pd.Series({"a": 2000.0}))["wf_year"].item()
    assert_allclose(high / bare, (1.013 - 0.1183 * 2 + 0.0048 * 4) / 1.013)
    assert wind_weather(records(temperature=-10.0), HEIGHT)["wf_year"].item() > bare


@pytest.mark.parametrize(
    ("frame", "error", "message"),
    [
        (records((6.0, 80.0, 6.0, 6.0)), OutOfRange, r"WIND \(a, 2015-01-10\).*80.*0 … 60 m/s"),
        (records(wetness=1.5), OutOfRange, r"WETNESS.*1.5.*0 … 1"),
        (records(station="b"), InvalidInput, "station b is not among"),
        (records().iloc[:-4], NotApplicable, "station a has no wind in period 24 of 24"),
    ],
)
def test_wrong_records_are_named(frame, error, message):
    with pytest.raises(error, match=message):
        wind_weather(frame, HEIGHT)


def test_a_missing_wind_is_left_out():
    frame = records()
    frame.loc[1, "wind"] = np.nan
    assert np.isfinite(wind_weather(frame, HEIGHT).to_numpy()).all()
    with pytest.raises(OutOfRange, match="THRESHOLD"):
        wind_weather(frame, HEIGHT, threshold=-1)
