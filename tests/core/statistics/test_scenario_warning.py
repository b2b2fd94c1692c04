import numpy as np
import pytest
from land_restoration.restoration_plugin.core.errors import InvalidInput, InvalidTable, OutOfRange
from land_restoration.restoration_plugin.core.nodata import NO_CLASS
from land_restoration.restoration_plugin.core.statistics.scenario_warning import scenario_warning, warning_rules
from numpy.testing import assert_allclose, assert_array_equal

RULES = warning_rules()
IMPROVING, STABLE, WORSENING = 1, 2, 3


def single(current, trend, scenarios, severe=4):
    def cell(value):
        return np.array([[value]], dtype=np.int32)

    return scenario_warning(
        cell(current),
        None if trend is None else cell(trend),
        *(cell(value) for value in scenarios),
        severe=severe,
        five_classes=False,
        rules=RULES,
    )


@pytest.mark.parametrize(
    ("current", "trend", "scenarios", "level"),
    [
        (4, WORSENING, (5, 5, 4), 5),
        (4, WORSENING, (5, 4, 4), 4),
        (4, STABLE, (5, 5, 5), 4),
        (4, IMPROVING, (5, 5, 5), 3),
        (3, WORSENING, (3, 3, 3), 4),
        (3, STABLE, (4, 4, 3), 4),
        (3, STABLE, (4, 3, 3), 3),
        (3, IMPROVING, (4, 4, 3), 4),
        (3, IMPROVING, (3, 3, 3), 2),
        (2, WORSENING, (2, 2, 2), 3),
        (2, STABLE, (3, 3, 2), 3),
        (2, STABLE, (2, 2, 2), 2),
        (2, IMPROVING, (2, 2, 3), 1),
        (1, STABLE, (2, 2, 1), 2),
        (1, STABLE, (4, 4, 1), 3),
        (1, WORSENING, (1, 1, 2), 1),
        (1, None, (4, 4, 4), 3),
        (4, None, (5, 5, 5), 4),
    ],
)
def test_every_rule(current, trend, scenarios, level):
    found = single(current, trend, scenarios)
    assert found[0].item() == level
    assert RULES.names[found[4].item()][1].split(";")[0] == ("None", "Slight", "Moderate", "Severe")[current - 1]


def test_measures():
    _, frequency, change, worst, _ = single(3, STABLE, (4, 2, 5))
    assert_allclose(frequency, 2 / 3)
    assert change.ravel().tolist() == [1, -1, 2]
    assert worst.item() == 2


def test_classes_of_a_vegetation_trend_are_understood():
    current = np.full((1, 5), 3, dtype=np.int32)
    trend = np.array([[1, 2, 3, 4, 5]], dtype=np.int32)
    level = scenario_warning(current, trend, current, severe=4, five_classes=True, rules=RULES)[0]
    assert_array_equal(level, [[2, 2, 3, 4, 4]])


def test_nodata_of_any_input_stays_nodata():
    base = np.full((1, 4), 3, dtype=np.int32)
    arrays = [base.copy() for _ in range(4)]
    for number, array in enumerate(arrays):
        array[0, number] = NO_CLASS
    arrays[1][0, [0, 2, 3]] = 2
    level, frequency, change, worst, rule = scenario_warning(*arrays, severe=4, five_classes=False, rules=RULES)
    assert not level.any()
    assert not rule.any()
    assert np.isnan(frequency).all()
    assert np.isnan(change).all()
    assert np.isnan(worst).all()


def test_wrong_demands_are_named(tmp_path):
    with pytest.raises(OutOfRange, match=r"TREND: found 4.*vegetationtrend"):
        single(3, 4, (3,))
    with pytest.raises(OutOfRange, match="SEVERE: found 1"):
        single(3, 2, (3,), severe=1)
    with pytest.raises(OutOfRange, match="SCENARIOS: found 0"):
        single(3, 2, (0,))
    with pytest.raises(InvalidInput, match="SCENARIOS: at least one"):
        single(3, 2, ())
    head = "rule,state,trend,rising,reaching,level,rule_zh,rule_en,verified\n"
    table = tmp_path / "rules.csv"
    table.write_text(head + "1,severe,any,any,any,5,a,b,yes\n")
    with pytest.raises(InvalidInput, match="no rule for: state none"):
        warning_rules(str(table))
    table.write_text(head + "1,bad,any,any,any,5,a,b,yes\n")
    with pytest.raises(InvalidTable, match="row 2, column state: found bad"):
        warning_rules(str(table))
