import pytest
from land_restoration.restoration_plugin.core.errors import InvalidInput
from land_restoration.restoration_plugin.core.statistics.time_axis import time_axis
from numpy.testing import assert_allclose


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("2001,2003,2004.5", [2001, 2003, 2004.5]),
        ("2001-01 2001-07; 2002-02", [2001, 2001.5, 2002 + 1 / 12]),
        ("2001-01-01, 20020701, 2004/12/31", [2001, 2002 + 181 / 365, 2004 + 365 / 366]),
        ("200101,200102", [2001, 2001 + 1 / 12]),
    ],
)
def test_given_times(text, times):
    found = time_axis(text, [""] * len(times))
    assert found.dated
    assert_allclose(found.times, times, rtol=1e-12)


@pytest.mark.parametrize(
    ("names", "times", "labels"),
    [
        (["Band 1: 2009-01", "Band 2: 2009-02"], [2009, 2009 + 1 / 12], ("2009-01", "2009-02")),
        (["STACK (ndvi_2000)", "STACK (ndvi_2005)"], [2000, 2005], ("2000", "2005")),
        (["LC08_20150101_v2", "LC08_20160101_v2"], [2015, 2016], ("2015-01-01", "2016-01-01")),
    ],
)
def test_times_in_names(names, times, labels):
    found = time_axis("", names)
    assert_allclose(found.times, times)
    assert found.labels == labels


@pytest.mark.parametrize(
    "names", [["a", "b", "c"], ["x2001", "x2001", "x2002"], ["2003", "2002", "2001"], ["2001", "b", "2003"]]
)
def test_without_times_they_are_numbered(names):
    found = time_axis("", names)
    assert found.times.tolist() == [1, 2, 3]
    assert not found.dated
    assert found.steps(12).tolist() == [0, 1, 2]


def test_steps_know_holes_in_the_record():
    assert time_axis("2001-01,2001-02,2001-04,2002-01", [""] * 4).steps(12).tolist() == [0, 1, 3, 12]


@pytest.mark.parametrize(
    ("text", "count", "message"),
    [
        ("2001,later", 2, "later is neither"),
        ("2001,2002", 3, "3 rising"),
        ("2002,2001", 2, "2 rising"),
        ("2001-13,2002", 2, "2001-13"),
    ],
)
def test_wrong_times_are_named(text, count, message):
    with pytest.raises(InvalidInput, match=message):
        time_axis(text, [""] * count)


def test_two_rasters_on_one_step_are_refused():
    with pytest.raises(InvalidInput, match=r"2001-01-01 and 2001-01-09.*PERIOD"):
        time_axis("2001-01-01,2001-01-09", ["", ""]).steps(12)
