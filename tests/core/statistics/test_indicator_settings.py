import pandas as pd
import pytest
from land_restoration.restoration_plugin.core.errors import InvalidInput
from land_restoration.restoration_plugin.core.statistics.indicator_settings import named_values, read_directions

TABLE = pd.DataFrame({"name": ["b", "a", "c", "c"], "weight": [0.4, 0.6, 1.0, 2.0], "low": ["1", "x", "2", "3"]})


def test_directions():
    assert read_directions("+,-,−", 3).tolist() == [1, -1, -1]
    for text in ("+,-", "+,-,*", ""):
        with pytest.raises(InvalidInput, match=r"DIRECTIONS: .*3 signs"):
            read_directions(text, 3)


def test_values_come_in_the_order_of_the_names():
    assert named_values(TABLE, ("indicator", "name"), ("weight",), ["a", "b"], "WEIGHTS").tolist() == [[0.6], [0.4]]


@pytest.mark.parametrize(
    ("columns", "names", "message"),
    [
        (("weight",), ["z"], "WEIGHTS: 0 rows for indicator z"),
        (("weight",), ["c"], "WEIGHTS: 2 rows for indicator c"),
        (("low",), ["a"], "one with low is needed"),
        (("high",), ["a"], "column high is missing"),
    ],
)
def test_what_is_missing_is_named(columns, names, message):
    with pytest.raises(InvalidInput, match=message):
        named_values(TABLE, ("name",), columns, names, "WEIGHTS")
