import numpy as np
import pandas as pd
import pytest
from land_restoration.restoration_plugin.core.errors import Infeasible, InvalidInput
from land_restoration.restoration_plugin.core.planning.basin_allocation import basin_allocation

RNG = np.random.default_rng(7)
LOAD = RNG.uniform(50, 200, 8)
CONTRIBUTION = pd.DataFrame(
    {
        "receptor": ["bay"] * 8 + ["section"] * 8,
        "unit": [str(i) for i in range(8)] * 2,
        "province": ["98", "99"] * 8,
        "load": [*LOAD, *(LOAD * RNG.uniform(0.2, 0.9, 8))],
        "controllable": 0.5,
    }
)
TARGETS = pd.DataFrame({"receptor": ["bay", "section"], "target": [200.0, 60.0]})
COSTS = pd.DataFrame({"unit": [str(i) for i in range(8)], "cost": RNG.uniform(1, 5, 8), "maximum": LOAD})


@pytest.mark.parametrize("rule", [0, 1])
def test_targets_are_met_within_what_is_controllable_and_payments_cancel(rule):
    shares, compensation = basin_allocation(CONTRIBUTION, TARGETS, COSTS, rule)
    met = shares.groupby("receptor")["duty"].sum()
    assert met["bay"] >= 200 - 1e-6
    assert met["section"] >= 60 - 1e-6
    assert (shares["duty"] <= shares["load"] * shares["controllable"] + 1e-9).all()
    assert shares.groupby("receptor")["share"].sum().to_numpy() == pytest.approx(1.0)
    assert compensation.groupby("receptor")["payment"].sum().to_numpy() == pytest.approx(0.0, abs=1e-9)


def test_controllable_share_by_hand():
    frame = pd.DataFrame({"receptor": "r", "unit": ["a", "b"], "load": [100.0, 300.0], "controllable": [0.6, 0.4]})
    shares, _ = basin_allocation(frame, pd.DataFrame({"receptor": ["r"], "target": [90.0]}))
    assert shares["duty"].tolist() == pytest.approx([30.0, 60.0])


def test_least_cost_takes_the_cheapest_first():
    frame = pd.DataFrame({"receptor": "r", "unit": ["a", "b"], "load": [100.0, 100.0]})
    costs = pd.DataFrame({"unit": ["a", "b"], "cost": [2.0, 1.0], "maximum": [100.0, 40.0]})
    shares, _ = basin_allocation(frame, pd.DataFrame({"receptor": ["r"], "target": [90.0]}), costs, 1)
    assert shares["duty"].tolist() == pytest.approx([50.0, 40.0])
    assert shares["cost"].sum() == pytest.approx(140.0)


def test_what_cannot_be_is_refused():
    with pytest.raises(Infeasible, match="bay"):
        basin_allocation(CONTRIBUTION, TARGETS.assign(target=[1e5, 1.0]))
    with pytest.raises(InvalidInput, match="COST"):
        basin_allocation(CONTRIBUTION, TARGETS, None, 1)
    with pytest.raises(InvalidInput, match="column load"):
        basin_allocation(CONTRIBUTION.drop(columns="load"), TARGETS)
    with pytest.raises(InvalidInput, match="row 1, column target"):
        basin_allocation(CONTRIBUTION, TARGETS.assign(target=[-1.0, 1.0]))


def test_what_one_receptor_allows_bounds_the_unit():
    """Of unit a, 0.8 can be controlled on the way to the bay but 0.1 on that to the section: 10 at most, the rest from b."""
    frame = pd.DataFrame(
        {
            "receptor": ["bay", "bay", "section", "section"],
            "unit": ["a", "b", "a", "b"],
            "load": [100.0, 100.0, 50.0, 50.0],
            "controllable": [0.8, 0.8, 0.1, 0.8],
        }
    )
    costs = pd.DataFrame({"unit": ["a", "b"], "cost": [1.0, 5.0], "maximum": [100.0, 100.0]})
    targets = pd.DataFrame({"receptor": ["bay", "section"], "target": [60.0, 5.0]})
    shares, _ = basin_allocation(frame, targets, costs, 1)
    assert (shares["duty"] <= shares["load"] * shares["controllable"] + 1e-9).all()
    assert shares.set_index(["receptor", "unit"])["at_unit"]["bay"].to_dict() == pytest.approx({"a": 10.0, "b": 50.0})


def test_a_reduction_that_serves_two_receptors_costs_once():
    """By the least-cost program: the costs of all rows are the program's optimum."""
    shares, compensation = basin_allocation(CONTRIBUTION, TARGETS, COSTS, 1)
    at_unit = shares.groupby("unit")["at_unit"].first()
    price = COSTS.set_index("unit")["cost"]
    assert shares["cost"].sum() == pytest.approx((at_unit * price[at_unit.index]).sum())
    assert compensation.groupby("receptor")["payment"].sum().to_numpy() == pytest.approx(0.0, abs=1e-9)
    alone, _ = basin_allocation(CONTRIBUTION, TARGETS, COSTS, 0)
    largest = alone.groupby("unit")["at_unit"].max()
    assert alone["cost"].sum() == pytest.approx((largest * price[largest.index]).sum())
    assert shares["cost"].sum() <= alone["cost"].sum() + 1e-9


def test_rows_that_stand_twice_and_shares_above_one_are_refused():
    with pytest.raises(InvalidInput, match="CONTRIBUTION, row 17: bay, 0 stands there twice"):
        basin_allocation(pd.concat([CONTRIBUTION, CONTRIBUTION.head(1)]), TARGETS)
    with pytest.raises(InvalidInput, match="TARGETS, row 3: bay stands there twice"):
        basin_allocation(CONTRIBUTION, pd.concat([TARGETS, TARGETS.head(1)]))
    with pytest.raises(InvalidInput, match="COST, row 9: 0 stands there twice"):
        basin_allocation(CONTRIBUTION, TARGETS, pd.concat([COSTS, COSTS.head(1)]), 1)
    with pytest.raises(InvalidInput, match=r"row 1, column controllable: found 1\.5, allowed are numbers from 0 to 1"):
        basin_allocation(CONTRIBUTION.assign(controllable=1.5), TARGETS)
