import numpy as np
import pandas as pd
import pytest
from land_restoration.restoration_plugin.core.errors import InvalidInput
from land_restoration.restoration_plugin.core.planning.administrative_codes import administrative_codes
from land_restoration.restoration_plugin.core.planning.administrative_rollup import administrative_rollup
from land_restoration.restoration_plugin.core.planning.responsibility_ledger import responsibility_ledger


def test_codes_lose_their_closing_zeros_and_what_follows_twelve_digits():
    codes = administrative_codes(
        ["140000", "140100", 990101, 990101.0, "990101101000", "9901011012010000123", "990101-00040005"]
    )
    assert codes == ["14", "1401", "990101", "990101", "990101101", "990101101201", "990101"]


@pytest.mark.parametrize("wrong", ["", None, "14a", "140", "14010", "0", float("nan")])
def test_a_wrong_code_is_refused_with_its_row(wrong):
    with pytest.raises(InvalidInput, match="row 2"):
        administrative_codes(["14", wrong])


def _units(count=500):
    rng = np.random.default_rng(3)
    codes = [
        f"{rng.integers(11, 14)}{rng.integers(1, 3):02d}{rng.integers(1, 4):02d}{rng.integers(101, 103)}"[
            : rng.choice([6, 9])
        ]
        for _ in range(count)
    ]
    return (
        codes,
        pd.DataFrame({"budget": rng.uniform(0, 1e6, count)}),
        rng.uniform(1, 50, count),
        rng.integers(0, 4, count).astype(float),
    )


def test_every_level_has_the_units_total_and_shares_come_from_sums():
    codes, sums, area, severity = _units()
    table = administrative_rollup(codes, sums, area, severity, 2023)
    for level in range(1, 5):
        rows = table[table["level"] == level]
        assert rows["budget"].sum() == pytest.approx(sums["budget"].sum(), rel=1e-12)
        assert rows["area_ha"].sum() == pytest.approx(area.sum(), rel=1e-12)
        assert rows.groupby("parent")["share_budget"].sum().to_numpy() == pytest.approx(1.0)
        assert rows["prob_ha"].sum() == pytest.approx(area[severity > 0].sum())
    assert (table["prob_share"] == table["prob_ha"] / table["area_ha"]).all()
    assert set(table["code_year"]) == {2023}


def test_a_parents_sum_is_that_of_its_children():
    codes, sums, area, _ = _units()
    table = administrative_rollup(codes, sums, area)
    for level in (1, 2, 3):
        children = table[table["level"] == level + 1].groupby("parent")["budget"].sum()
        parents = table[table["level"] == level].set_index("code")["budget"]
        assert children.to_dict() == pytest.approx(parents.to_dict())


def test_a_red_unit_makes_what_is_above_it_at_least_yellow():
    table = administrative_rollup(
        ["990101101", "990101102"], pd.DataFrame(), np.array([1.0, 999.0]), np.array([3.0, 0.0])
    )
    assert table.set_index("code")["warning"].to_dict() == {
        "99": 2,
        "9901": 2,
        "990101": 2,
        "990101101": 3,
        "990101102": 0,
    }


def test_a_missing_amount_is_refused():
    with pytest.raises(InvalidInput, match="budget, row 2"):
        administrative_rollup(["99", "99"], pd.DataFrame({"budget": [1.0, np.nan]}), np.ones(2))


def test_ledger_names_departments_and_the_nearest_technical_body():
    frame = pd.DataFrame({"p": ["mine", "", "water_erosion", "odd"], "b": [1.0, 2.0, 3.0, 4.0]})
    support = pd.DataFrame({"level": [1, 3], "code": ["99", "990101"], "body": ["province", "county"]})
    ledger, unknown = responsibility_ledger(
        ["990101", "990101", "990202", "99"], frame, {"problem": "p", "budget": "b"}, (), np.ones(4), support
    )
    assert ledger["unit"].tolist() == ["99", "990101", "990202"]
    assert ledger["technical"].tolist() == ["province", "county", "province"]
    assert ledger["lead"].tolist() == ["", "自然资源", "水利"]
    assert ledger["budget"].sum() == 8.0
    assert unknown == ["odd"]


def test_grid_cells_are_added_to_villages_and_up():
    """Codes of cells are those of their village and seven digits more."""
    codes = administrative_codes(["9901011012010000001", "9901011012010000002", "9901011012020000001"])
    table = administrative_rollup(codes, pd.DataFrame({"b": [1.0, 2.0, 4.0]}), np.array([1.0, 1.0, 2.0]))
    assert table.set_index("code")["b"].to_dict() == {
        "99": 7.0, "9901": 7.0, "990101": 7.0, "990101101": 7.0, "990101101201": 3.0, "990101101202": 4.0,
    }  # fmt: skip


def test_the_ledger_holds_all_that_a_duty_needs():
    """Lead and supporting departments, office, technical body, executor, measure, dates, money by source, target, indicator."""
    frame = pd.DataFrame(
        {
            "p": ["water_erosion"], "s": [2.0], "m": ["terraces"], "a": [2026], "e": [2029], "b": [30.0],
            "central": [20.0], "local": [10.0], "t": [0.6], "i": ["cover"],
        }
    )  # fmt: skip
    fields = {
        "problem": "p", "severity": "s", "measure": "m", "start": "a", "end": "e", "budget": "b", "target": "t", "indicator": "i",
    }  # fmt: skip
    support = pd.DataFrame({"code": ["99"], "body": ["station"]})
    ledger, _ = responsibility_ledger(["990101"], frame, fields, ["central", "local"], np.array([5.0]), support)
    row = ledger.iloc[0]
    given = [
        "unit",
        "problem",
        "severity",
        "area_ha",
        "technical",
        "measure",
        "start",
        "end",
        "budget",
        "central",
        "local",
    ]
    assert row[given].tolist() == ["990101", "water_erosion", 2, 5, "station", "terraces", 2026, 2029, 30, 20, 10]
    assert row[["target", "indicator"]].tolist() == [0.6, "cover"]
    for name in ("lead", "support", "office", "executor", "accept"):
        assert row[name], name
        assert row[f"{name}_en"].isascii(), name
        assert row[f"{name}_en"], name


def test_a_technical_body_is_found_by_a_code_with_closing_zeros():
    frame = pd.DataFrame({"p": ["mine", "mine"]})
    support = pd.DataFrame({"code": ["990000", "990100"], "body": ["province", "city"]})
    ledger, _ = responsibility_ledger(["990101", "990201"], frame, {"problem": "p"}, (), np.ones(2), support)
    assert ledger["technical"].tolist() == ["city", "province"]


def test_a_missing_area_is_refused():
    with pytest.raises(InvalidInput, match="Field AREA, row 2: the amount is missing"):
        administrative_rollup(["9901", "9902"], pd.DataFrame({"b": [1.0, 2.0]}), np.array([1.0, np.nan]))


@pytest.mark.parametrize("name", ["level", "code", "worst", "weight"])
def test_an_amount_named_like_a_column_of_the_result_is_refused(name):
    with pytest.raises(InvalidInput, match=f"Field {name}: the result has a column"):
        administrative_rollup(["9901"], pd.DataFrame({name: [1.0]}), np.ones(1))
