import numpy as np
import pandas as pd
import pytest
from land_restoration.restoration_plugin.core.errors import InvalidInput
from land_restoration.restoration_plugin.core.nodata import NO_CLASS
from land_restoration.restoration_plugin.core.vegetation.land_productivity import (
    best_of_units,
    combination_table,
    land_productivity,
    performance,
    productivity_metrics,
    unit_counts,
)
from numpy.testing import assert_allclose, assert_array_equal

DEG, STA, IMP = 1, 2, 3


@pytest.mark.parametrize(
    ("trend", "state", "poor", "expected"),
    [
        (IMP, IMP, STA, 5), (IMP, IMP, DEG, 5), (IMP, STA, STA, 5), (IMP, STA, DEG, 5), (IMP, DEG, STA, 5), (IMP, DEG, DEG, 2),
        (STA, IMP, STA, 4), (STA, IMP, DEG, 4), (STA, STA, STA, 4), (STA, STA, DEG, 3), (STA, DEG, STA, 2), (STA, DEG, DEG, 1),
        (DEG, IMP, STA, 1), (DEG, IMP, DEG, 1), (DEG, STA, STA, 1), (DEG, STA, DEG, 1), (DEG, DEG, STA, 1), (DEG, DEG, DEG, 1),
    ],
)  # fmt: skip
def test_combination_cell_by_cell(trend, state, poor, expected):
    cell = (np.array([value], dtype=np.uint8) for value in (trend, state, poor))
    assert land_productivity(*cell, table=combination_table()).item() == expected


def test_nodata_of_any_metric_is_nodata():
    table = combination_table()
    for place in ((0, 2, 2), (2, 0, 2), (2, 2, 0)):
        assert table[place] == 0


def run(ndvi, rain=None):
    bands = [np.array([[value]], dtype=float) for value in (*ndvi, *(rain if rain is not None else ()))]
    trajectory, state, mean = productivity_metrics(*bands, years=len(ndvi), times=range(len(ndvi)))
    return trajectory.item(), state.item(), mean.item()


NOISE = np.array([0.4, -0.2, 0.1, -0.5, 0.3, 0.2, -0.3, 0.5, -0.4, 0.1, -0.1, 0.05]) / 100


def test_trajectory():
    years = np.arange(12)
    assert run(0.5 - 0.01 * years + NOISE)[0] == DEG
    assert run(0.5 + NOISE)[0] == STA
    assert run(0.5 + 0.01 * years + NOISE)[0] == IMP


def test_a_trend_that_rain_explains_is_none():
    rain = 400 - 20 * np.arange(12) + 30 * np.cos(np.arange(12))
    ndvi = 0.001 * rain + NOISE
    assert run(ndvi)[0] == DEG
    assert run(ndvi, rain)[0] == STA
    lost = 0.001 * rain - 0.01 * (np.arange(12) - 5.5) ** 2 / 12 * (np.arange(12) > 5) + NOISE
    assert run(lost, rain)[1] == DEG


def test_state_by_numpy_percentiles():
    rng = np.random.default_rng(5)
    stack = (
        0.5
        + 0.05 * rng.standard_normal((12, 8, 9))
        + np.where(np.arange(12) > 8, 0.05, 0)[:, None, None] * rng.choice([-1, 0, 1], (8, 9))
    )
    stack[rng.random(stack.shape) < 0.1] = np.nan
    _, state, mean = productivity_metrics(*stack, years=12, times=range(12))
    for row, column in np.ndindex(8, 9):
        before, recent = stack[:9, row, column], stack[9:, row, column]
        if np.isnan(recent).all() or (~np.isnan(before)).sum() < 3:
            assert state[row, column] == 0
            continue
        known = before[~np.isnan(before)]
        margin = 0.05 * np.ptp(known)
        limits = np.percentile([*known, known.min() - margin, known.max() + margin], range(10, 100, 10))
        moved = (np.nanmean(recent) > limits).sum() - (known.mean() > limits).sum()
        assert state[row, column] == (DEG if moved <= -2 else IMP if moved >= 2 else STA)
    assert_allclose(mean, np.nanmean(stack, axis=0), rtol=1e-6)
    assert {1, 2, 3} <= set(np.unique(state))


def test_performance_is_relative_to_the_best_of_its_kind():
    rng = np.random.default_rng(2)
    mean = rng.uniform(0.1, 0.9, (60, 60)).astype(np.float32)
    cover = rng.integers(1, 4, (60, 60)).astype(float)
    soil = rng.integers(7, 9, (60, 60)).astype(np.int32)
    mean[cover == 2] *= 0.5
    mean[0, 0], cover[0, 1], soil[0, 2] = np.nan, np.nan, NO_CLASS
    halves = [unit_counts(mean[part], cover[part], soil[part]) for part in (slice(0, 20), slice(20, 60))]
    best = best_of_units(halves[0].add(halves[1], fill_value=0))
    assert isinstance(halves[0], pd.Series)
    for code in (1, 2, 3):
        for ground in (7, 8):
            own = mean[(cover == code) & (soil == ground) & ~np.isnan(mean)]
            assert abs(best[10 * ground + code] - np.percentile(own, 90)) < 0.01
    found = performance(mean, cover, soil, best=best)
    assert_array_equal(found[0, :3], [0, 0, 0])
    unit = (cover == 2) & (soil == 8)
    assert_array_equal(found[unit] == DEG, mean[unit] < 0.5 * best[82])


def test_too_few_years_are_refused():
    with pytest.raises(InvalidInput, match="found 5 years and 0 of RAIN"):
        run([0.5] * 5)
    with pytest.raises(InvalidInput, match="found 8 years and 3 of RAIN"):
        run([0.5] * 8, [400] * 3)
