import numpy as np
import pandas as pd
import pytest
from land_restoration.restoration_plugin.core.errors import InvalidInput
from land_restoration.restoration_plugin.core.planning.outcome_effects import ControlCells, UnitMeans, outcome_effects
from land_restoration.restoration_plugin.core.planning.outcome_indicators import outcome_indicators
from land_restoration.restoration_plugin.core.planning.outcome_ledger import outcome_ledger
from scipy.stats import t

NONE = np.full(2, np.nan)
NO_TARGETS = pd.DataFrame(columns=["unit", "indicator", "target", "baseline_year", "target_year"])


def _drift(x):
    """What happens everywhere: it depends on where the land stands."""
    return np.column_stack([0.02 + 0.1 * x[:, 0], -0.05 * x[:, 1]])


def _made(rng, drift=_drift, effect=(0.15, -400.0), noise=0.0, polygons=6, cells=400):
    """Units lie where the controls are rare, so that a plain comparison is biased."""
    x = np.column_stack([rng.uniform(0.1, 0.9, polygons * cells), rng.uniform(200, 4000, polygons * cells)])
    polygon = np.repeat(np.arange(polygons), cells)
    shift = rng.normal(0, noise, (polygons, 2)) if noise else np.zeros((polygons, 2))
    controls = ControlCells(polygon, np.ones(len(x)), x, x + drift(x) + shift[polygon])
    inside = [np.column_stack([rng.uniform(0.2, 0.4, 500), rng.uniform(2500, 3800, 500)]) for _ in range(5)]
    after = [unit + drift(unit) + effect + (rng.normal(0, noise, 2) if noise else 0) for unit in inside]
    mean = np.array([unit.mean(axis=0) for unit in inside])
    spread = np.array([unit.std(axis=0) for unit in inside])
    return UnitMeans(mean, np.array([a.mean(axis=0) for a in after]), np.ones((5, 2)), mean, spread), controls


def test_a_planted_effect_is_found_and_the_drift_is_not():
    units, controls = _made(np.random.default_rng(1))
    found = outcome_effects(units, np.arange(1.0, 6.0), controls, NONE)
    np.testing.assert_allclose(found.effect, np.tile([0.15, -400.0], (6, 1)), rtol=1e-6)
    np.testing.assert_allclose(found.control[:5], _drift(units.baseline), rtol=1e-6)
    plain = (units.achieved - units.baseline).mean(axis=0) - (controls.achieved - controls.baseline).mean(axis=0)
    assert abs(plain[1] + 400) > 40, "the plain comparison is wrong by a tenth"


def test_nothing_is_found_where_nothing_was_done():
    units, controls = _made(np.random.default_rng(2), effect=(0.0, 0.0))
    found = outcome_effects(units, np.ones(5), controls, NONE)
    assert np.abs(found.effect[:, 0]).max() < 1e-9
    assert np.abs(found.effect[:, 1]).max() < 1e-6
    assert (np.abs(found.effect) <= found.half).all()


def test_a_drift_that_no_line_describes_is_balanced_away():
    """Curved drift, planted effect 400: the plain comparison errs by more than 15, the balanced one by a percent or so."""

    def curved(x):
        return np.column_stack([np.zeros(len(x)), -1e-5 * (x[:, 1] - 1000) ** 2])

    units, controls = _made(np.random.default_rng(3), curved, (0.0, -400.0), cells=3000)
    found = outcome_effects(units, np.ones(5), controls, NONE).effect[5, 1]
    plain = (units.achieved - units.baseline).mean(axis=0) - (controls.achieved - controls.baseline).mean(axis=0)
    assert abs(found + 400) < 6
    assert abs(plain[1] + 400) > 15


def test_the_interval_holds_the_truth_as_often_as_it_says():
    """Monte Carlo: polygons and units differ by chance; 95 % intervals of units and of their sum hold the planted effect."""
    rng = np.random.default_rng(4)
    units_in, sums_in = [], []
    for _ in range(100):
        units, controls = _made(rng, noise=0.03, effect=(0.15, -400.0), polygons=5, cells=40)
        found = outcome_effects(units, np.array([1.0, 2, 3, 4, 5]), controls, NONE)
        inside = np.abs(found.effect[:, 0] - 0.15) <= found.half[:, 0]
        units_in.append(inside[:5].mean())
        sums_in.append(inside[5])
    assert 0.91 < np.mean(units_in) < 0.99
    assert 0.89 < np.mean(sums_in) < 1.0


def test_interval_by_hand():
    """Three control polygons that changed by 1, 2 and 3, all alike before: s² = 1; the unit changed by 10."""
    before = np.full((3, 1), 5.0)
    controls = ControlCells(np.arange(3), np.ones(3), before, before + np.array([[1.0], [2.0], [3.0]]))
    unit = UnitMeans(np.array([[5.0]]), np.array([[15.0]]), np.ones((1, 1)), np.array([[5.0]]), np.zeros((1, 1)))
    found = outcome_effects(unit, np.ones(1), controls, np.array([np.nan]))
    assert found.effect[0, 0] == pytest.approx(8.0)
    assert found.half[0, 0] == pytest.approx(t.ppf(0.975, 2) * np.sqrt(1 + 1 / 3))
    given = outcome_effects(unit, np.ones(1), controls, np.array([0.5]))
    assert given.half[0, 0] == pytest.approx(1.959964 * 0.5 * np.sqrt(2 * (1 + 1 / 3)))
    assert given.table.all()
    twice = UnitMeans(*(np.repeat(values, 2, axis=0) for values in vars(unit).values()))
    both = outcome_effects(twice, np.ones(2), controls, np.array([np.nan]))
    assert both.half[2, 0] == pytest.approx(t.ppf(0.975, 2) * np.sqrt(1 / 2 + 1 / 3)), "the controls are common to both"


def test_without_enough_controls_effect_or_interval_is_unknown():
    units, controls = _made(np.random.default_rng(5), polygons=1)
    found = outcome_effects(units, np.ones(5), controls, np.array([0.01, np.nan]))
    assert np.isfinite(found.effect).all()
    assert np.isfinite(found.half[:, 0]).all()
    assert np.isnan(found.half[:, 1]).all()
    assert np.isnan(outcome_effects(units, np.ones(5), None, NONE).effect).all()


def test_units_without_data_are_left_out_of_the_sum():
    units, controls = _made(np.random.default_rng(6))
    gone = np.array([False, True, False, False, False])
    holes = UnitMeans(*(np.where(gone[:, None], np.nan, values) for values in vars(units).values()))
    holes = UnitMeans(
        holes.baseline, holes.achieved, np.where(gone[:, None], 0.0, np.ones((5, 2))), holes.common, holes.spread
    )
    found = outcome_effects(holes, np.ones(5), controls, NONE)
    assert np.isnan(found.effect[1]).all()
    assert found.effect[5] == pytest.approx([0.15, -400.0])


def _ledger(effect=(0.15, -400.0), cost=(100.0, 50.0, 50.0, 50.0, np.nan), targets=NO_TARGETS, controls=True):
    units, cells = _made(np.random.default_rng(1), effect=effect)
    area = np.array([10.0, 20.0, 30.0, 40.0, 0.0])
    effects = outcome_effects(units, area, cells if controls else None, NONE)
    outcomes = outcome_indicators("cover, soil_loss", ["", ""])
    table = outcome_ledger(outcomes, units, area, effects, np.array(cost), targets, ["a", "b"], controls)
    return table.set_index(["unit", "indicator"])


def test_amounts_and_unit_costs_by_hand():
    """0.15 of 10 ha is 1.5 ha for 1,000,000 CNY; 400 t/(km²·a) less on 10 ha is 40 t/a."""
    table = _ledger()
    cover, loss = table.loc[("1", "cover")], table.loc[("1", "soil_loss")]
    assert (cover["amount"], cover["amount_un"]) == (pytest.approx(1.5), "ha")
    assert cover["unit_cost"] == pytest.approx(1e6 / 1.5)
    assert (loss["amount"], loss["amount_un"]) == (pytest.approx(-40.0), "t/a")
    assert loss["unit_cost"] == pytest.approx(1e6 / 40.0), "less loss is the improvement"
    whole = table.loc[("total", "soil_loss")]
    assert whole["amount"] == pytest.approx(-400.0)
    assert table.loc[("5", "cover"), "note_en"].startswith("its land is counted in earlier units")
    for name in ("amount", "own_ha"):
        units = table.loc[[("1", "cover"), ("2", "cover"), ("3", "cover"), ("4", "cover")], name]
        assert table.loc[("total", "cover"), name] == pytest.approx(units.sum())


def test_no_improvement_has_no_unit_cost():
    table = _ledger(effect=(-0.1, 200.0))
    assert table["unit_cost"].isna().all()
    assert table.loc[("1", "cover"), "note_en"] == "no improvement, so no unit cost"
    assert table.loc[("1", "soil_loss"), "effect"] > 0


def test_without_controls_a_change_is_no_effect():
    table = _ledger(controls=False)
    assert table["effect"].isna().all()
    assert table["unit_cost"].isna().all()
    assert table["change"].notna().sum() == 12
    assert table.loc[("1", "cover"), "note_en"] == "no controls, so the effect is unknown"


def test_targets_are_met_by_direction():
    targets = pd.DataFrame(
        {
            "unit": ["", "2", ""],
            "indicator": ["cover", "cover", "soil_loss"],
            "target": [0.1, 0.99, 4000.0],
            "baseline_year": [2015.0, 2015.0, 2015.0],
            "target_year": [2025.0, 2030.0, np.nan],
        }
    )
    table = _ledger(targets=targets)
    assert [table.loc[(unit, "cover"), "met"] for unit in ("1", "2")] == [1.0, 0.0]
    assert table.loc[("1", "soil_loss"), "met"] == 1.0, "less than 4,000 is what was wanted"
    assert table.loc[("2", "cover"), "target_yr"] == 2030
    assert table.loc[("total", "cover"), "target"] == pytest.approx((10 * 0.1 + 20 * 0.99 + 70 * 0.1) / 100)


def test_names_units_and_directions():
    found = outcome_indicators("carbon; -dust， +soil_loss", ["t/ha", "g/m³", ""])
    assert [(item.indicator, item.direction, item.amount_unit) for item in found] == [
        ("carbon", 1, "t CO2e"),
        ("dust", -1, "g/m³·ha"),
        ("soil_loss", 1, "t/a"),
    ]
    assert found[0].factor == pytest.approx(44 / 12)
    for text in ("carbon", "carbon, carbon", "carbon, -", ""):
        with pytest.raises(InvalidInput, match=r"INDICATORS.*2 different names"):
            outcome_indicators(text, ["", ""])
