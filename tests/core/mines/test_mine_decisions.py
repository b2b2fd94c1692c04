"""Suitability, soil balance, the six indicators and acceptance."""

import itertools

import numpy as np
import pandas as pd
import pytest
from land_restoration.restoration_plugin.core.errors import Cancelled, InvalidInput, NotApplicable, OutOfRange
from land_restoration.restoration_plugin.core.mines.erosion_control import erosion_control
from land_restoration.restoration_plugin.core.mines.group_summary import group_summary
from land_restoration.restoration_plugin.core.mines.reclamation_acceptance import (
    CLIMATES,
    reclamation_acceptance,
    recovery,
    reference_values,
    target_share,
)
from land_restoration.restoration_plugin.core.mines.reclamation_suitability import reclamation_suitability
from land_restoration.restoration_plugin.core.mines.soil_balance import haul_lines, soil_balance
from numpy.testing import assert_allclose, assert_array_equal
from scipy.optimize import linprog

FACTORS = {
    "slope": "slope",
    "soil depth": "depth",
    "material": "material",
    "pollution": "pollution",
    "flooding": "flood",
}


def sites(**columns):
    good = {"slope": 3.0, "depth": 120.0, "material": "loam", "pollution": 1, "flood": 0.0}
    count = max(len(values) for values in columns.values())
    return pd.DataFrame({**{name: [value] * count for name, value in good.items()}, **columns})


@pytest.mark.parametrize(
    ("factor", "values", "crop", "forest", "grass"),
    [
        ("slope", [6, 6.01, 15, 25, 25.01, 35, 35.01, 45.01], [1, 2, 2, 3, 4, 4, 4, 4], [1, 1, 1, 1, 2, 2, 3, 4], [1, 1, 1, 2, 3, 3, 4, 4]),
        ("depth", [100, 99, 80, 50, 49, 30, 20, 10, 9], [1, 2, 2, 3, 4, 4, 4, 4, 4], [1, 1, 1, 1, 2, 2, 3, 4, 4], [1, 1, 1, 1, 1, 1, 2, 3, 4]),
        ("pollution", [1, 2, 3], [1, 3, 4], [1, 1, 3], [1, 2, 3]),
        ("flood", [0, 0.5, 1, 3, 4, 12], [1, 2, 2, 3, 4, 4], [1, 1, 1, 1, 3, 4], [1, 1, 1, 1, 2, 4]),
        ("material", ["loam", "壤土", "clay", "sand", "gravelly", "weathered rock", "rock"], [1, 1, 2, 3, 3, 4, 4], [1, 1, 1, 1, 2, 3, 4], [1, 1, 1, 1, 2, 3, 4]),
    ],
)  # fmt: skip
def test_limit_conditions(factor, values, crop, forest, grass):
    found = reclamation_suitability(sites(**{factor: values}), FACTORS)
    assert found["crop"].tolist() == crop
    assert found["forest"].tolist() == forest
    assert found["grass"].tolist() == grass


def test_direction_and_limiting_factor():
    frame = sites(
        slope=[3, 20, 30, 50, 3, 3, 20],
        flood=[0, 0, 0, 0, 12, 0, 0],
        original=["0103", "0103", "0401", "0103", "0101", "0301", "0602"],
        plan=[None, None, None, None, None, None, "build"],
    )
    found = reclamation_suitability(frame, FACTORS, planned="plan", original="original")
    assert found["direction"].tolist() == ["crop", "crop", "grass", "", "water", "forest", "build"]
    assert found["limiting"].tolist() == ["", "slope", "slope", "", "slope", "", "slope"]
    assert found["conform"].tolist() == [1, 1, 1, 0, 1, 1, 1]


def test_the_plan_is_kept_even_where_it_does_not_suit():
    found = reclamation_suitability(sites(slope=[40, 40], plan=["crop", None]), FACTORS, planned="plan")
    assert found["direction"].tolist() == ["crop", "forest"]
    assert found["conform"].tolist() == [0, 1]
    assert found["limiting"][0] == "slope"


def test_what_is_not_known_is_left_out():
    found = reclamation_suitability(sites(slope=[None, 20]), {"slope": "slope"})
    assert found[["crop", "forest"]].to_numpy().tolist() == [[0, 0], [3, 1]]
    assert found["direction"].tolist() == ["", "crop"]
    planned = reclamation_suitability(
        sites(slope=[None, 20], plan=["crop", "crop"]), {"slope": "slope"}, planned="plan"
    )
    assert np.isnan(planned["conform"][0]) and planned["conform"][1] == 1


@pytest.mark.parametrize(
    ("column", "values", "text"),
    [
        ("slope", [3, 91], "SLOPE: field slope of record 2 holds 91"),
        ("flood", [13], "FLOODING: field flood of record 1 holds 13"),
        ("material", ["cheese"], "MATERIAL: field material of record 1 holds cheese"),
        ("plan", ["moon"], "PLANNED: field plan of record 1 holds moon"),
    ],
)
def test_bad_sites_are_named(column, values, text):
    frame = sites(**{"plan": ["crop"] * len(values), column: values})
    with pytest.raises(InvalidInput, match=text):
        reclamation_suitability(frame, FACTORS, planned="plan")


NAMES = ("sa", "na", "sd", "cd")


def earth(strip, need, years=None):
    """Units with these volumes in m³ (area in ha times 100 cm)."""
    strip, need = np.asarray(strip, float), np.asarray(need, float)
    return pd.DataFrame(
        {"sa": strip / 1e4, "na": need / 1e4, "sd": 100.0, "cd": 100.0, "year": 2026 if years is None else years}
    )


def test_published_topsoil_balance():
    """12.5 ha × 0.3 m against 8 ha × 0.4 m."""
    frame = pd.DataFrame({"sa": [12.5], "na": [8.0], "sd": [30.0], "cd": [40.0]})
    found = soil_balance(frame, np.zeros(1), np.zeros(1), *NAMES, loss=0)
    assert found.units.loc[0, ["strip_m3", "need_m3", "balance_m3"]].tolist() == [37500, 32000, 5500]
    assert found.years[["used", "stock", "deficit", "cost"]].to_numpy().tolist() == [[32000, 5500, 0, 0]]
    assert found.deficit == 0
    assert soil_balance(frame, np.zeros(1), np.zeros(1), *NAMES).units["strip_m3"][0] == pytest.approx(37500 * 0.95)


def reference_cost(strip, need, when, x, y):
    """Least volume × km by another solver: with enough soil, all need met."""
    arcs = [
        (i, j)
        for i, j in itertools.product(range(len(x)), repeat=2)
        if strip[i] > 0 and need[j] > 0 and when[i] <= when[j]
    ]
    distance = np.array([np.hypot(x[i] - x[j], y[i] - y[j]) / 1000 for i, j in arcs])
    supply, demand = np.zeros((len(x), len(arcs))), np.zeros((len(x), len(arcs)))
    for k, (i, j) in enumerate(arcs):
        supply[i, k] = demand[j, k] = 1
    most = linprog(
        -np.ones(len(arcs)), A_ub=np.vstack([supply, demand]), b_ub=np.concatenate([strip, need]), method="highs-ipm"
    )
    best = linprog(
        distance,
        A_ub=np.vstack([supply, demand]),
        b_ub=np.concatenate([strip, need]),
        A_eq=np.ones((1, len(arcs))),
        b_eq=[-most.fun],
        method="highs-ipm",
    )
    return best.fun, -most.fun


@pytest.mark.parametrize("seed", range(8))
def test_haulage_is_the_optimum_and_balances(seed):
    rng = np.random.default_rng(seed)
    count = 12
    strip = np.round(rng.uniform(0, 5000, count) * (rng.random(count) < 0.7))
    need = np.round(rng.uniform(0, 4000 + 1500 * (seed % 3), count) * (rng.random(count) < 0.7))
    when = rng.integers(2026, 2029, count)
    x, y = rng.uniform(0, 9000, (2, count))
    found = soil_balance(earth(strip, need, when), x, y, *NAMES, year="year", loss=0, haul_cost=2.0)
    cost, moved = reference_cost(strip, need, when, x, y)
    assert found.hauls["cost"].sum() == pytest.approx(2 * cost, rel=1e-6, abs=1e-3)
    assert found.deficit == pytest.approx(need.sum() - moved, rel=1e-7, abs=1e-3)
    # volumes balance: out of a unit no more than it yields, into it what it needs, less what is missing and its own
    out = np.bincount(found.hauls["source"], weights=found.hauls["volume"], minlength=count)
    into = np.bincount(found.hauls["target"], weights=found.hauls["volume"], minlength=count)
    own = need - found.units["missing_m3"] - into
    tolerance = 1e-9 * strip.sum()
    assert (own >= -tolerance).all()
    assert (out + own <= strip + tolerance).all()
    years = found.years
    assert (years["stock"] >= -tolerance).all()
    assert years["stock"].iloc[-1] == pytest.approx(strip.sum() - (need.sum() - found.deficit), abs=tolerance)
    assert (when[found.hauls["source"]] <= when[found.hauls["target"]]).all()


def test_soil_is_not_used_before_it_is_stripped():
    found = soil_balance(
        earth([0, 100], [60, 0], [2026, 2027]), np.array([0, 500.0]), np.zeros(2), *NAMES, year="year", loss=0
    )
    assert found.deficit == 60
    assert found.hauls.empty
    assert found.years["stock"].tolist() == [0, 100]


def test_own_soil_is_used_first_and_is_no_haul():
    found = soil_balance(earth([100, 100], [80, 0]), np.array([0, 1000.0]), np.zeros(2), *NAMES, loss=0)
    assert found.hauls.empty
    assert found.years["cost"].tolist() == [0]


def test_nothing_to_balance():
    found = soil_balance(earth([0], [0]), np.zeros(1), np.zeros(1), *NAMES)
    assert (found.deficit, len(found.hauls)) == (0, 0)


def test_soil_balance_refuses():
    frame = earth([1, 1], [1, 1]).assign(sd=[30, -1])
    with pytest.raises(InvalidInput, match="STRIP_DEPTH: field sd of record 2 holds -1"):
        soil_balance(frame, np.zeros(2), np.zeros(2), *NAMES)
    with pytest.raises(OutOfRange, match="LOSS: found 1"):
        soil_balance(frame, np.zeros(2), np.zeros(2), *NAMES, loss=1)
    with pytest.raises(OutOfRange, match="HAUL_COST"):
        soil_balance(frame, np.zeros(2), np.zeros(2), *NAMES, haul_cost=-1)
    with pytest.raises(InvalidInput, match="YEAR: field year of record 2 holds NULL"):
        soil_balance(earth([1, 1], [1, 1], [2026, None]), np.zeros(2), np.zeros(2), *NAMES, year="year")


def test_haulage_can_be_cancelled():
    def cancel(fraction):
        raise Cancelled

    rng = np.random.default_rng(1)
    frame = earth(rng.uniform(1, 9, 200), rng.uniform(1, 9, 200))
    with pytest.raises(Cancelled):
        soil_balance(frame, *rng.uniform(0, 9000, (2, 200)), *NAMES, progress=cancel)


SIX = {
    "ERODED": 50, "TREATED": 48, "TOLERANCE": 200, "LOSS": 100, "WASTE": 10, "WASTE_KEPT": 9.8, "TOPSOIL": 3.75,
    "TOPSOIL_KEPT": 3.6, "RESTORABLE": 30, "VEGETATED": 27, "RESPONSIBLE": 86.5,
}  # fmt: skip


def control_of(rows):
    frame = pd.DataFrame([{**SIX, "region": "南方红壤区", "level": 1, **row} for row in rows])
    return erosion_control(frame, {name: name for name in SIX}, "region", "level")


def test_published_six_indicators():
    """The published cover of 25.4335 % rests on 22 ha; the restoration rate of 90 % on 27 of 30 ha."""
    found = control_of([{}, {"VEGETATED": 22}]).round(4)
    assert found.loc[0, ["control_p", "ratio", "waste_p", "topsoil_p", "restore_p"]].tolist() == [96, 2.0, 98, 96, 90]
    assert found.loc[1, "cover_p"] == 25.4335


def test_targets_and_what_fails():
    found = control_of([{}, {"region": "Northern rocky mountains", "TREATED": 47.5, "VEGETATED": 29.2}, {"level": 2}])
    assert found["pass"].tolist()[:2] == [0, 1]
    assert found["failing"].tolist() == ["control, restore", "", ""]
    assert np.isnan(found["pass"][2]), "no target of level 2 is shipped, and none is invented"
    assert found.loc[0, "t_ratio"] == 0.9


def test_wind_and_sand_has_no_target_for_topsoil():
    found = control_of([{"region": "北方风沙区", "TOPSOIL_KEPT": 0}])
    assert np.isnan(found["t_topsoil"][0])
    assert "topsoil" not in found["failing"][0]


def test_nothing_to_protect_is_left_out():
    found = control_of([{"TOPSOIL": 0, "TOPSOIL_KEPT": 0}])
    assert np.isnan(found["topsoil_p"][0])


@pytest.mark.parametrize(
    ("row", "text"),
    [
        ({"region": "火星"}, "REGION: field region of record 1 holds 火星"),
        ({"region": None}, "REGION: field region of record 1 holds NULL"),
        ({"level": 4}, "LEVEL: field level of record 1 holds 4"),
        ({"level": 1.5}, "LEVEL"),
        ({"TREATED": 51}, r"TREATED \(TREATED\) of record 1 is 51, more than ERODED \(ERODED\), which is 50"),
        ({"LOSS": 0}, "LOSS: field LOSS of record 1 holds 0, allowed is > 0"),
    ],
)
def test_erosion_control_refuses(row, text):
    with pytest.raises(InvalidInput, match=text):
        control_of([row])


def plots(**columns):
    count = max(len(values) for values in columns.values())
    return pd.DataFrame({"age": [1] * count, "use": ["forest"] * count, **columns})


def accepted(frame, fields=None, climate="semi-humid", **more):
    names = {
        "survival": "SURVIVAL",
        "canopy": "CANOPY",
        "cover": "COVER",
        "soil": "SOIL_DEPTH",
        "slope": "SLOPE",
        "ec": "EC",
    }
    found = fields or {names[column]: column for column in frame if column in names}
    return reclamation_acceptance(frame, "age", "use", found, recovery(climate), **more)


def test_survival_in_the_first_years():
    share = [0.85, 0.84, 0.41, 0.40]
    assert accepted(plots(survival=share))["result"].tolist() == ["pass", "replant", "replant", "fail"]
    dry = accepted(plots(survival=[0.70, 0.69, 0.41, 0.40]), climate="alpine")
    assert dry["result"].tolist() == ["pass", "replant", "replant", "fail"]
    late = accepted(plots(survival=[0.80, 0.79], age=[3, 4]))
    assert late["result"].tolist() == ["pass", "replant"]
    assert late["reason"][1] == "GB/T 15776-2023: survival >= 0.41 < 0.8 0–1 (forest): 0.79"


def test_canopy_counts_from_the_third_year():
    found = accepted(plots(canopy=[0.1, 0.1, 0.2], age=[2, 3, 3]))
    assert found["result"].tolist() == ["", "replant", "pass"]


def test_soil_of_the_loess_plateau():
    frame = plots(soil=[80, 79, 30, 29], ec=[2.0, 2.1, 9, 9], use=["0103", "0103", "0401", "0401"])
    found = accepted(frame, region="黄土高原")
    assert found["result"].tolist() == ["pass", "fail", "pass", "fail"]
    assert "conductivity > 2 dS/m" in found["reason"][1]
    assert "soil depth < 80 cm" in found["reason"][1]
    assert accepted(frame, region="北方草原")["result"].tolist() == [""] * 4, "no values of other regions are shipped"


def test_target_curve():
    """Reference 0.6, three years of a semi-humid climate (τ = 3): 0.6 (1 − 1/e) is due."""
    due = 0.6 * (1 - np.exp(-1))
    frame = plots(cover=[due, due - 1e-6, 0.9], age=[3, 3, 3], use=["grass"] * 3)
    found = accepted(frame, reference_cover=0.6)
    assert_allclose(found["target"], due)
    assert found["result"].tolist() == ["pass", "replant", "pass"]
    assert found["warning"].tolist() == [1, 2, 1]
    assert found["gap"][1] == pytest.approx(-1e-6)
    assert_array_equal(target_share([-1, 0], 3), [0, 0])


def test_reference_of_the_table_where_none_is_given():
    found = accepted(plots(cover=[0.2, 0.2], age=[5, 5], use=["grass", "forest"]), region="黄土高原")
    assert found["target"][0] == pytest.approx(0.3 * (1 - np.exp(-5 / 3)))
    assert np.isnan(found["target"][1])


def test_recovery_by_climate():
    assert [recovery(climate).years for climate in CLIMATES] == [2, 3, 5, 8, 8]


def test_years_of_care():
    frame = plots(survival=[0.9, 0.9, 0.9], age=[1, 3, 7])
    assert accepted(frame)["care"].tolist() == [2, 0, 0]
    assert accepted(frame, climate="arid")["care"].tolist() == [4, 2, 0]


def test_early_warning_from_ndvi():
    """Four years; the reference keeps 0.6. Curve for ages 1 to 4 with τ = 2: 0.393, 0.632, 0.777, 0.865 of it."""
    share = 1 - np.exp(-np.arange(1, 5) / 2)
    wanted = np.column_stack([share + 0.05, share - [-0.1, -0.1, -0.1, 0.1], share - [-0.1, -0.1, 0.2, 0.1], share - [-0.1, -0.1, 0.1, 0.2], share - [-0.1, 0.1, 0.2, 0.3]]) * 0.6  # fmt: skip
    frame = plots(age=[4] * 5)
    found = accepted(frame, climate="humid", fields={"X": "x"}, ndvi=list(wanted), reference_ndvi=[0.6] * 4)
    assert found["warning"].tolist() == [1, 2, 3, 4, 5]
    assert_allclose(found["gap"], [0.05, -0.1, -0.1, -0.2, -0.3])


@pytest.mark.parametrize(
    ("columns", "text"),
    [
        ({"age": [2020]}, "YEAR: field age of record 1 holds 2020, allowed is >= 0 <= 100"),
        ({"use": ["moon"]}, "LANDUSE: field use of record 1 holds moon"),
        ({"survival": [85]}, "SURVIVAL: field survival of record 1 holds 85, allowed is >= 0 <= 1"),
    ],
)
def test_acceptance_refuses(columns, text):
    with pytest.raises(InvalidInput, match=text):
        accepted(plots(**columns))


def test_ndvi_needs_a_reference():
    with pytest.raises(InvalidInput, match="REFERENCE"):
        accepted(plots(age=[1]), ndvi=[np.array([0.2])])


def test_reference_by_land_use():
    found = reference_values(["forest", "grass", "crop"], ["forest", "grass", "forest"], [0.8, 0.5, 0.6])
    assert_allclose(found, [0.7, 0.5, 1.9 / 3])
    assert np.isnan(reference_values(["forest"], ["forest"], [np.nan])).all()


def test_hauls_as_lines():
    x, y = np.array([0.0, 3000.0]), np.array([0.0, 4000.0])
    found = soil_balance(earth([100, 0], [0, 60]), x, y, *NAMES, loss=0, haul_cost=3.0)
    table, lines = haul_lines(found.hauls, x, y, ["a", "b"])
    assert table.to_numpy().tolist() == [["a", "b", 60, 5, 900]]
    assert lines[0].length == 5000
    empty, nothing = haul_lines(found.hauls.iloc[:0], x, y, ["a", "b"])
    assert len(empty) == len(nothing) == 0


def test_summary_by_group():
    frame = pd.DataFrame({"kind": ["a", "a", "b"], "grade": [1, 2, 1]})
    table = group_summary(frame, ["kind", "grade"], [1.0, 2.0, 5.0], {1: ("轻", "Light")})
    assert table.to_numpy().tolist() == [
        ["a", 1, "Light", "轻", 1, 1.0, 0.125],
        ["a", 2, "", "", 1, 2.0, 0.25],
        ["b", 1, "Light", "轻", 1, 5.0, 0.625],
    ]
    assert group_summary(frame, ["grade"])["count"].tolist() == [2, 1]


def test_summary_of_nothing_keeps_its_columns():
    frame = pd.DataFrame({"kind": ["a"], "grade": [1]})
    names = {1: ("轻", "Light")}
    whole, none = (
        group_summary(part, ["kind", "grade"], [1.0][: len(part)], names) for part in (frame, frame.iloc[:0])
    )
    assert len(none) == 0
    assert none.dtypes.to_dict() == whole.dtypes.to_dict()


def test_no_hauls_is_an_error_and_no_balance(monkeypatch):
    """A solver that gives up must not look like land without topsoil."""
    from land_restoration.restoration_plugin.core.mines import soil_balance as module
    from land_restoration.restoration_plugin.core.optimisation.mixed_integer import Solution

    monkeypatch.setattr(module, "mixed_integer", lambda *_, **__: Solution("unsolved", None, np.inf, np.inf))
    frame = pd.DataFrame({"strip": [1.0, 0.0], "need": [0.0, 1.0], "depth": [30.0, 30.0]})
    place = np.array([0.0, 1000.0])
    with pytest.raises(NotApplicable, match="no hauls were found for 2 units"):
        module.soil_balance(frame, place, place, "strip", "need", "depth", "depth")
