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
