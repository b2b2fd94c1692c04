import numpy as np
import pandas as pd
import pytest
from land_restoration.restoration_plugin.core.errors import InvalidTable
from land_restoration.restoration_plugin.core.standards import FOLDER
from land_restoration.restoration_plugin.core.zoning.fuzzy_evaluation import fuzzy_evaluation
from land_restoration.restoration_plugin.core.zoning.nature_based import nature_based
from land_restoration.restoration_plugin.core.zoning.technique_matching import (
    technique_matching,
    technique_summary,
    techniques,
)
from numpy import nan
from numpy.testing import assert_allclose, assert_array_equal


def units(**given):
    base = {
        "problem": ["water_erosion"],
        "severity": [3.0],
        "slope": [10.0],
        "space": ["agricultural"],
        "soil_depth": [50.0],
    }
    base.update(given)
    size = max(len(value) for value in base.values())
    return {
        name: np.array(
            list(value) * (size // len(value)), dtype=object if name in ("problem", "space", "climate") else float
        )
        for name, value in base.items()
    }


def match(**given):
    return technique_matching(units(**given), techniques())[0]


def test_slope_decides_between_terraces_and_retirement():
    found = match(slope=[10.0, 20.0, 30.0])
    assert list(found["rule"]) == ["T05", "T06", "T07"]
    assert list(found["tech_zh"]) == ["坡改梯", "隔坡梯田与植物篱", "退耕还林还草"]


def test_redline_farmland_and_water_exclude_and_say_so():
    found = match(redline=[0.5])
    assert "terraces on sloping cropland (redline)" in found["excluded"][0]
    found = match(slope=[30.0], farmland=[0.5])
    assert found["technique"][0] == ""
    assert "retire cropland to forest or grass (farmland)" in found["excluded"][0]
    found = match(slope=[30.0], precipitation=[300.0], evapotranspiration=[400.0])
    assert "(water balance)" in found["excluded"][0]


def test_what_needs_approval_says_so():
    found = match(problem=["karst"], severity=[2.0], space=["ecological"], slope=[10.0], redline=[1.0])
    assert found["rule"][0] == "K3"
    assert "with approval: redline" in found["excluded"][0]


def test_no_severity_no_technique_and_no_rule_is_named():
    found = match(problem=["water_erosion", "", "locusts"], severity=[0.0, 2.0, 2.0])
    assert list(found["technique"]) == ["", "", ""]
    assert found["excluded"][2] == "no rule for locusts of severity 2"


def test_costs_are_the_users_or_null():
    costs = pd.DataFrame({"technique": ["坡改梯"], "cost_low": [2.0], "cost_high": [4.0]})
    found = technique_matching(units(slope=[10.0, 20.0], area=[3.0]), techniques(None, costs))[0]
    assert_array_equal(found["cost_lo"], [6.0, nan])
    assert_array_equal(found["cost_hi"], [12.0, nan])
    summary = technique_summary(found, np.array([3.0, 5.0])).set_index("technique")
    assert summary.loc["terraces on sloping cropland", "cost_lo"] == 6
    assert np.isnan(summary.loc["interval terraces and hedgerows", "cost_lo"])
    assert_array_equal(summary["no_cost"], [1, 0])


def test_shipped_costs_are_empty_and_nothing_claims_to_be_verified():
    shipped = pd.read_csv(FOLDER / "techniques.csv")
    assert shipped[["unit_cost_low", "unit_cost_high", "effect_low", "effect_high"]].isna().all().all()
    assert (shipped["verified"] == "no").all()
    assert shipped["rule_id"].is_unique


def test_adaptability_is_the_share_of_units_that_fit():
    table = technique_matching(units(slope=[10.0, 12.0, 20.0, 30.0]), techniques())[1].set_index("rule")
    assert_allclose(table.loc["T05", ["units", "fits", "share"]].astype(float), [4, 2, 0.5])
    assert np.isnan(table.loc["K1", "share"])


def test_a_broken_rule_or_cost_is_named(tmp_path):
    frame = pd.read_csv(FOLDER / "techniques.csv", dtype=str, keep_default_na=False)
    frame.loc[1, "allowed_in_ECR"] = "maybe"
    frame.to_csv(tmp_path / "own.csv", index=False)
    with pytest.raises(InvalidTable, match=r"row 3, column allowed_in_ECR: found maybe"):
        techniques(str(tmp_path / "own.csv"))
    frame.loc[1, ["allowed_in_ECR", "slope_min", "slope_max"]] = ["Y", "9", "3"]
    frame.to_csv(tmp_path / "own.csv", index=False)
    with pytest.raises(InvalidTable, match=r"row 3, column slope_max: found 3"):
        techniques(str(tmp_path / "own.csv"))
    with pytest.raises(InvalidTable, match=r"COSTS, row 2, column cost_low: found x"):
        techniques(None, pd.DataFrame({"technique": ["a"], "cost_low": ["x"], "cost_high": [1]}))


LIMITS = np.array([[[0.0, 1], [1, 2], [2, 3]]] * 2)


def test_fuzzy_memberships_by_hand():
    values = np.array([[0.0, 3.0], [1.5, 1.5], [1.25, nan]])
    membership, grade, score, clear = fuzzy_evaluation(values, [0.75, 0.25], [1, -1], LIMITS)
    assert_allclose(membership, [[1, 0, 0], [0, 1, 0], [nan] * 3])
    assert_array_equal(grade, [1, 2, 0])
    assert_allclose(score, [1, 2, nan])
    assert np.isinf(clear[0])
    membership, grade, _, clear = fuzzy_evaluation(np.array([[1.25, 1.25]]), [0.5, 0.5], [1, 1], LIMITS)
    assert_allclose(membership, [[0.25, 0.75, 0]])
    assert_allclose(clear, (3 * 0.75 - 1) / (2 * 0.25 * 2))


def test_one_criterion_below_a_quarter_decides():
    scores = np.array([[80.0] * 8, [80.0] * 7 + [20], [60.0] * 8, [30.0] * 8, [80.0] * 7 + [nan]])
    mean, grade, weakest = nature_based(scores)
    assert_array_equal(grade, [4, 1, 3, 2, 0])
    assert weakest[1] == 7
    assert_allclose(mean[:2], [80, 72.5])
