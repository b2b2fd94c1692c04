import numpy as np
import pandas as pd
import pytest
from land_restoration.restoration_plugin.core.climate.gauge_erosivity import gauge_erosivity, zhang_parameters
from land_restoration.restoration_plugin.core.climate.rain_records import rain_records
from land_restoration.restoration_plugin.core.errors import InvalidInput, NotApplicable, OutOfRange
from numpy.testing import assert_allclose


def year_of(values, year=2015, station="a"):
    """A year of dry days with ``values`` ({"05-01": mm})."""
    days = pd.date_range(f"{year}-01-01", f"{year}-12-31")
    rain = [values.get(f"{day:%m-%d}", 0.0) for day in days]
    return [station] * len(days), days, rain


def test_parameters_and_days_of_the_published_case():
    exponent, coefficient = zhang_parameters(25, 400)
    assert_allclose((exponent, coefficient), (1.6231975, 0.6634243256), rtol=1e-9)
    assert_allclose(coefficient * sum(p**exponent for p in (30, 15, 50)), 599.3539054, rtol=1e-9)


def test_a_record_takes_its_parameters_from_its_own_erosive_days():
    stations, yearly = gauge_erosivity(
        rain_records(*year_of({"05-01": 30.0, "05-20": 15.0, "06-03": 8.0, "07-09": 50.0})), method="zhang daily"
    )
    exponent, coefficient = zhang_parameters(95 / 3, 95)
    expected = coefficient * (30**exponent + 15**exponent + 50**exponent)
    assert_allclose(stations["erosivity"], [expected])
    assert stations.loc[0, ["station", "years", "rain"]].tolist() == ["a", 1, 103.0]
    assert yearly.loc[0, ["year", "erosive", "missing", "counted"]].tolist() == [2015, 3, 0, 1]


def test_warm_and_cold_season_of_the_published_case():
    records = rain_records(*year_of({"04-30": 50.0, "05-01": 50.0, "09-30": 50.0, "10-01": 50.0, "12-01": 9.9}))
    stations, _ = gauge_erosivity(records, method="cold-warm season")
    assert_allclose(stations["erosivity"], [2 * 337.6269670 + 2 * 265.9337629], rtol=1e-9)


def test_the_threshold_is_the_first_erosive_rain():
    records = rain_records(*year_of({"05-01": 12.0, "06-01": 11.99}))
    assert gauge_erosivity(records, method="zhang daily")[1]["erosive"].tolist() == [1]
    assert gauge_erosivity(records, method="zhang daily", threshold=11.0)[1]["erosive"].tolist() == [2]
    with pytest.raises(OutOfRange, match="THRESHOLD"):
        gauge_erosivity(records, method="zhang daily", threshold=0.0)


def test_a_year_with_gaps_is_listed_and_does_not_count():
    codes, days, rain = year_of({"05-01": 40.0})
    codes2, days2, rain2 = year_of({"05-01": 80.0}, 2016)
    rain2[:60] = [32766] * 60
    records = rain_records(codes + codes2, [*days, *days2], rain + rain2)
    stations, yearly = gauge_erosivity(records, method="zhang daily")
    assert yearly["counted"].tolist() == [1, 0]
    assert yearly["missing"].tolist() == [0, 60]
    assert stations["years"].tolist() == [1]
    assert_allclose(stations["erosivity"].iloc[0], yearly["erosivity"].iloc[0])


def test_days_that_a_record_of_wet_days_does_not_list_are_dry():
    records = rain_records(["a", "a"], ["2015-05-01", "2015-07-01"], [40.0, 20.0])
    stations, yearly = gauge_erosivity(records, method="zhang daily")
    assert yearly["missing"].tolist() == [0]
    assert stations["rain"].tolist() == [60.0]


def test_a_station_without_a_complete_year_is_named():
    records = rain_records(["s9"] * 3, pd.date_range("2015-05-01", periods=3), [0.0, 40.0, 20.0])
    with pytest.raises(NotApplicable, match="station s9 has no year"):
        gauge_erosivity(records, method="zhang daily")


def test_a_dry_station_erodes_nothing():
    stations, _ = gauge_erosivity(rain_records(*year_of({})), method="zhang daily")
    assert stations["erosivity"].tolist() == [0.0]


def test_codes_units_and_traces_of_records():
    records = rain_records(["5", 5, 5.0], ["20120101", "20120102", "20120103"], [215, 32766, 32700], factor=0.1)
    assert records["station"].tolist() == ["5", "5", "5"]
    assert_allclose(records["rain"], [21.5, np.nan, 0.0])
    records = rain_records(["5", "5"], ["2012-01-01", "2012-01-02 20:00"], [np.nan, -99.9], missing=[-99.9])
    assert records["rain"].isna().all()


@pytest.mark.parametrize("value", [-1.0, 30012.0, -9999.0])
def test_a_rain_that_cannot_be_is_named_with_station_and_day(value):
    with pytest.raises(OutOfRange, match=r"RAIN \(k, 2012-01-02\).*0 … 2000 mm, or a value of MISSING"):
        rain_records(["k", "k"], ["2012-01-01", "2012-01-02"], [1.0, value])


def test_two_records_of_a_day_and_a_bad_date_are_refused():
    with pytest.raises(InvalidInput, match="station k has two records of 2012-01-01"):
        rain_records(["k", "k"], ["2012-01-01", "2012-01-01 08:00"], [1.0, 2.0])
    with pytest.raises(InvalidInput, match="record 2 of station k"):
        rain_records(["k", "k"], ["2012-01-01", "never"], [1.0, 2.0])


def test_a_real_record_of_six_years(reference):
    path = reference / "real" / "youwuzhen" / "data_prepare" / "climate" / "pcp_daily.csv"
    table = pd.read_csv(path, skiprows=1)
    records = rain_records([table.columns[1]] * len(table), table.iloc[:, 0], table.iloc[:, 1])
    stations, yearly = gauge_erosivity(records, method="zhang daily")
    assert_allclose(stations["erosivity"], [9660.123], rtol=1e-6)
    assert_allclose(yearly["rain"], [2168.0, 1433.0, 1253.5, 1416.5, 2467.6, 1519.2])
    assert_allclose(yearly["erosivity"].iloc[[0, 3]], [13557.6, 5750.3], rtol=1e-5)
    wet = records["rain"][records["rain"] >= 12]
    assert_allclose(zhang_parameters(wet.mean(), wet.sum() / 6), (1.476932, 1.308043), rtol=1e-6)
