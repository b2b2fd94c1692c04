"""Equivalent connected area with and without the works of units: by hand, and by doing everything anew."""

import math

import numpy as np
import pandas as pd
import pytest
from land_restoration.restoration_plugin.core.connectivity.label_outlines import label_outlines
from land_restoration.restoration_plugin.core.connectivity.near_pairs import near_pairs
from land_restoration.restoration_plugin.core.connectivity.patch_connectivity import (
    patch_connectivity,
    vanishing_distance,
)
from land_restoration.restoration_plugin.core.errors import Cancelled
from land_restoration.restoration_plugin.core.planning.habitat_pieces import habitat_pieces
from land_restoration.restoration_plugin.core.planning.outcome_connectivity import (
    NetworkOutcome,
    memory_needed,
    outcome_connectivity,
)
from land_restoration.restoration_plugin.core.planning.outcome_effects import UnitMeans, outcome_effects
from land_restoration.restoration_plugin.core.planning.outcome_indicators import outcome_indicators
from land_restoration.restoration_plugin.core.planning.outcome_ledger import outcome_ledger
from scipy import ndimage

TRANSFORM = (0.0, 100.0, 0.0, 0.0, 0.0, -100.0)
"""Cells of 1 ha."""


def found_of(baseline, achieved, units, count=None, dispersal=100.0, threshold=0.5, progress=lambda done: None):
    count = int(units.max()) if count is None else count
    pieces = habitat_pieces(baseline, achieved, units, count, 1.0, threshold)
    return outcome_connectivity(pieces, TRANSFORM, dispersal, progress)


def anew(quality, threshold=0.5, dispersal=100.0):
    """ECA and area of one raster, by the patches of patchconnectivity."""
    with np.errstate(invalid="ignore"):
        labels, count = ndimage.label(quality >= threshold, np.ones((3, 3)))
    if not count:
        return 0.0, 0.0
    weight = np.bincount(labels[labels > 0] - 1, quality[labels > 0], minlength=count)
    links = near_pairs(label_outlines(labels, TRANSFORM).to_numpy(), vanishing_distance(dispersal))
    return patch_connectivity(weight, *links, dispersal, indices=("pc",)).eca, weight.sum()


def row_of(*values):
    return np.array([values], dtype=float)


def test_two_patches_by_hand():
    """Patches of 2 and 1 ha, 100 m apart, p = 0.5: ECA² = 4 + 1 + 2·2·1·0.5 = 7; the second patch is unit 1's."""
    baseline, achieved, units = row_of(1, 1, 0, 0, 0), row_of(1, 1, 0, 1, 0), np.array([[0, 0, 0, 1, 0]])
    found = found_of(baseline, achieved, units)
    assert found.baseline == pytest.approx(2.0, rel=1e-14)
    assert found.achieved == pytest.approx(math.sqrt(7), rel=1e-14)
    assert found.without == pytest.approx([2.0, 2.0], rel=1e-14)
    assert (found.area_baseline, found.area_achieved) == (2.0, 3.0)
    assert found.area_without.tolist() == [2.0, 2.0]


def test_three_patches_by_hand_and_the_stepping_stone():
    """Quality 0.8, 0.5 and 1 in a row, 100 m apart: p12 = p23 = 1/2, p13 = 1/4 over the stone (300 m straight: 1/8)."""
    baseline, achieved = row_of(0.8, 0, 0, 0, 1), row_of(0.8, 0, 0.5, 0, 1)
    found = found_of(baseline, achieved, np.array([[0, 0, 1, 0, 0]]))
    assert found.baseline == pytest.approx(math.sqrt(0.64 + 1 + 2 * 0.8 / 8), rel=1e-14)
    whole = 0.64 + 0.25 + 1 + 2 * (0.8 * 0.5 / 2 + 0.5 / 2 + 0.8 / 4)
    assert found.achieved == pytest.approx(math.sqrt(whole), rel=1e-14)
    assert found.without[0] == pytest.approx(found.baseline, rel=1e-14)


def test_a_corridor_is_worth_more_than_its_area_and_a_far_patch_less():
    """A gap of 2 cells between two blocks of 20 ha each is closed: ΔECA % > ΔA %; a patch far off adds less than its area."""
    baseline = np.zeros((4, 40))
    baseline[:, 0:5] = baseline[:, 7:12] = 1
    achieved = baseline.copy()
    achieved[1, 5:7] = 1
    achieved[1, 38:40] = 1
    units = np.zeros((4, 40), dtype=int)
    units[1, 5:7], units[1, 38:40] = 1, 2
    found = found_of(baseline, achieved, units)
    share = 100 * (found.achieved / found.without - 1), 100 * (found.area_achieved / found.area_without - 1)
    assert share[0][0] > 2 * share[1][0] > 0
    assert 0 < share[0][1] < share[1][1]
    assert found.without[0] == pytest.approx(anew(np.where(units == 1, baseline, achieved))[0], rel=1e-12)


def test_two_gaps_of_one_corridor_are_not_the_sum():
    """Both halves of a corridor are needed: each alone adds the most of it, so contributions exceed their joint effect."""
    baseline, achieved = row_of(*[1] * 9, 0, 0, 0, 0, *[1] * 9), np.ones((1, 22))
    units = np.zeros((1, 22), dtype=int)
    units[0, 9:11], units[0, 11:13] = 1, 2
    found = found_of(baseline, achieved, units)
    parts = found.achieved - found.without
    assert parts[0] == pytest.approx(parts[1])
    assert parts[:2].sum() > 1.2 * parts[2] > 0


@pytest.mark.parametrize("seed", range(30))
def test_equal_to_doing_everything_anew(seed):
    """Random maps, NoData at either date, units that gain, lose, only change quality, touch and have no cells."""
    rng = np.random.default_rng(seed)
    shape = tuple(rng.integers(3, 22, 2))
    baseline = rng.random(shape)
    achieved = np.where(rng.random(shape) < 0.5, baseline, rng.random(shape))
    for raster in (baseline, achieved):
        raster[rng.random(shape) < 0.1] = np.nan
    count = int(rng.integers(1, 9))
    units = np.zeros(shape, dtype=np.int32)
    for unit in range(1, count + 1):
        top, left = (int(rng.integers(0, size)) for size in shape)
        units[top : top + int(rng.integers(1, 7)), left : left + int(rng.integers(1, 7))] = unit
    threshold, dispersal = float(rng.uniform(0.3, 0.8)), float(rng.uniform(30, 400))
    found = found_of(baseline, achieved, units, count, dispersal, threshold)
    empty = np.isnan(baseline) | np.isnan(achieved)

    def both(raster):
        return anew(np.where(empty, np.nan, raster), threshold, dispersal)

    assert (found.baseline, found.area_baseline) == pytest.approx(both(baseline), rel=1e-9)
    assert (found.achieved, found.area_achieved) == pytest.approx(both(achieved), rel=1e-9)
    for unit in range(1, count + 1):
        if not (~empty & (units == unit)).any():
            assert np.isnan(found.without[unit - 1])
            assert np.isnan(found.area_without[unit - 1])
            continue
        expected = both(np.where(units == unit, baseline, achieved))
        assert (found.without[unit - 1], found.area_without[unit - 1]) == pytest.approx(expected, rel=1e-9)
    expected = both(np.where(units > 0, baseline, achieved))
    assert (found.without[-1], found.area_without[-1]) == pytest.approx(expected, rel=1e-9)


def test_nodata_at_either_date_is_no_habitat_at_both():
    baseline, achieved = row_of(1, np.nan, 1, 1), row_of(1, 1, np.nan, 1)
    found = found_of(baseline, achieved, np.zeros((1, 4), dtype=int), 0)
    assert found.baseline == found.achieved == pytest.approx(math.sqrt(2 + 2 / 4))
    assert np.isnan(found.without[-1]), "there are no works"


def test_no_habitat_at_all():
    found = found_of(np.zeros((3, 3)), np.zeros((3, 3)), np.ones((3, 3), dtype=int))
    assert (found.baseline, found.achieved, found.area_achieved) == (0.0, 0.0, 0.0)
    assert found.without.tolist() == [0.0, 0.0]


def test_cancel_and_memory():
    baseline, achieved = row_of(1, 0, 0, 0, 1), row_of(1, 0, 1, 0, 1)

    def stop(done):
        if done >= 0.8:
            raise Cancelled

    with pytest.raises(Cancelled):
        found_of(baseline, achieved, np.array([[0, 0, 1, 0, 0]]), progress=stop)
    pieces = habitat_pieces(baseline, achieved, np.array([[0, 0, 1, 0, 0]]), 1, 1.0, 0.5)
    assert memory_needed(pieces) == 8 * 3**2 * 5


def _rows(found, area, covered, cost=None):
    outcomes = outcome_indicators("connectivity", [""])
    means, nothing = UnitMeans(*np.zeros((5, len(area), 0))), pd.DataFrame(columns=["unit", "indicator", "target"])
    effects = outcome_effects(means, area, None, np.zeros(0))
    table = outcome_ledger(
        outcomes, means, area, effects, cost, nothing, ["a b"], False, {"connectivity": (found, covered)}
    )
    return table.set_index("unit")


def test_the_ledger_says_what_was_added_and_whether_it_is_well_located():
    """A corridor (well located), a far patch (less than its area), land of an earlier unit, a unit that lost habitat."""
    found = NetworkOutcome(
        100.0,
        120.0,
        np.array([112.0, 119.4, np.nan, 121.0, 110.0]),
        200.0,
        210.0,
        np.array([208.0, 208, np.nan, 211, 204]),
    )
    area, cost = np.array([2.0, 2.0, 0.0, 2.0]), np.array([40.0, 60.0, 5.0, 5.0])
    table = _rows(found, area, np.array([1.0, 0.5, 0.0, 1.0]), cost)
    assert table["effect"].tolist() == pytest.approx([8, 0.6, np.nan, -1, 10], nan_ok=True)
    assert table["control"].tolist() == pytest.approx([12, 19.4, np.nan, 21, 10], nan_ok=True)
    assert table["unit_cost"].tolist() == pytest.approx([5e4, 1e6, np.nan, np.nan, 105e4 / 10], nan_ok=True)
    assert table["note_en"].tolist() == [
        "ΔECA +7.14 %, ΔA +0.962 %, well located; a measure of the landscape, so no interval",
        "ΔECA +0.503 %, ΔA +0.962 %, connected less than the area has grown; a measure of the landscape, so no interval; "
        "data cover 50.0%",
        "its land is counted in earlier units",
        "ΔECA -0.826 %, ΔA -0.474 %; a measure of the landscape, so no interval; no improvement, so no unit cost",
        "works: ΔECA +9.09 %, ΔA +2.94 %, well located; whole change: ΔECA +20 %, ΔA +5 %, well located; contributions of "
        "units depend on each other and do not add up; a measure of the landscape, so no interval; data cover 83.3%",
    ]
    assert table.loc["total", "note_zh"].startswith("工程：ΔECA +9.09 %，ΔA +2.94 %，布局优；全部变化：")
    assert table[["low", "high", "amount_low", "amount_hi", "balance"]].isna().all().all()
    assert set(table["interval"]) == {""}
    assert (table["amount"].fillna(0) == table["effect"].fillna(0)).all()


def test_the_ledger_where_there_was_nothing_or_no_data():
    nothing = np.array([0.0, np.nan, np.nan, 0.0])
    found = NetworkOutcome(0.0, 5.0, nothing, 0.0, 5.0, nothing)
    table = _rows(found, np.ones(3), np.array([1.0, 0.0, 0.2]))
    assert table.loc["1", "note_en"].startswith("no habitat before")
    assert table.loc["2", "note_en"] == "no data at both dates"
    assert table.loc["3", "note_en"].startswith("its land holds the centre of no cell with data")
    alike = NetworkOutcome(5.0, 10.0, np.array([5.0, 5.0]), 5.0, 10.0, np.array([5.0, 5.0]))
    assert "ΔECA +100 %, ΔA +100 %, as much as the area" in _rows(alike, np.ones(1), np.ones(1)).loc["1", "note_en"]


def test_defaults_of_the_table():
    outcome = outcome_indicators("connectivity", ["–"])[0]
    assert (outcome.of_landscape, outcome.threshold, outcome.dispersal, outcome.direction) == (True, 0.5, 1000.0, 1)
    assert not outcome_indicators("habitat", ["–"])[0].of_landscape
