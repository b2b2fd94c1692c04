import numpy as np
import pandas as pd
import pytest
from land_restoration.restoration_plugin.core.errors import Infeasible, InvalidInput
from land_restoration.restoration_plugin.core.planning.target_allocation import target_allocation
from scipy.optimize import linprog

RNG = np.random.default_rng(4)
CODES = [f"99{city:02d}{county:02d}" for city in (1, 2, 3) for county in range(1, 8)]
NEED = RNG.uniform(5, 90, len(CODES))
CAPACITY = NEED * RNG.uniform(0.4, 1.2, len(CODES))
COST = RNG.uniform(1, 6, len(CODES))
TOTALS = pd.DataFrame({"code": ["99", "9902"], "total": [500.1234, 123.4567]})


@pytest.mark.parametrize("rule", [0, 1, 2])
def test_sums_are_exact_at_every_level_and_no_unit_exceeds_its_capacity(rule):
    table = target_allocation(CODES, NEED, CAPACITY, COST, TOTALS, rule)
    units = np.rint(table["target"] * 10_000).astype(int)
    for level in (1, 2, 3):
        assert units[table["level"] == level].sum() == 5_001_234
    assert units[table["code"] == "9902"].item() == 1_234_567
    children = units[table["level"] == 3].groupby(table["parent"]).sum()
    assert children.to_dict() == units[table["level"] == 2].groupby(table["code"]).sum().to_dict()
    assert (table.set_index("code").loc[CODES, "target"].to_numpy() <= CAPACITY + 1e-9).all()


def test_without_limits_targets_follow_need():
    totals = pd.DataFrame({"code": ["99"], "total": [1000.0]})
    table = target_allocation(CODES, NEED, None, None, totals).set_index("code").loc[CODES]
    assert table["target"].to_numpy() == pytest.approx(1000 * NEED / NEED.sum(), abs=1e-4)


def test_least_cost_is_that_of_a_linear_program():
    totals = pd.DataFrame({"code": ["99"], "total": [400.0]})
    found = target_allocation(CODES, NEED, CAPACITY, COST, totals, 2).set_index("code").loc[CODES, "target"]
    best = linprog(COST, A_eq=np.ones((1, len(CODES))), b_eq=[400.0], bounds=[(0, c) for c in CAPACITY])
    assert (found * COST).sum() == pytest.approx(best.fun, abs=0.01)


def test_what_cannot_be_is_refused():
    with pytest.raises(Infeasible, match="99"):
        target_allocation(CODES, NEED, CAPACITY, None, pd.DataFrame({"code": ["99"], "total": [1e6]}), 1)
    with pytest.raises(InvalidInput, match="row 1"):
        target_allocation(["98"], np.ones(1), None, None, TOTALS)
    with pytest.raises(InvalidInput, match="COST"):
        target_allocation(CODES, NEED, CAPACITY, None, TOTALS, 2)
    with pytest.raises(InvalidInput, match="NEED, row 2"):
        target_allocation(["99", "99"], np.array([1.0, np.nan]), None, None, TOTALS)


def test_what_would_be_split_twice_is_refused():
    one, need = pd.DataFrame({"code": ["99"], "total": [10.0]}), np.ones(2)
    with pytest.raises(InvalidInput, match="UNITS, row 2: 990101 stands there twice"):
        target_allocation(["990101", "990101"], need, None, None, one)
    with pytest.raises(InvalidInput, match="UNITS, row 2: 990101 lies within 9901"):
        target_allocation(["9901", "990101"], need, None, None, one)
    totals = pd.DataFrame({"code": ["99", "99"], "total": [10.0, 20.0]})
    with pytest.raises(InvalidInput, match="TOTALS, row 2: 99 stands there twice"):
        target_allocation(["9901", "9902"], need, None, None, totals)


@pytest.mark.parametrize("wrong", [np.nan, np.inf, -1.0])
def test_a_total_that_is_no_amount_is_refused(wrong):
    totals = pd.DataFrame({"code": ["99", "98"], "total": [10.0, wrong]})
    with pytest.raises(InvalidInput, match="TOTALS, row 2, column total"):
        target_allocation(["9901"], np.ones(1), None, None, totals)
