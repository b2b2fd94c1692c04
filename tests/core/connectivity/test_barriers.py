"""Barriers against brute force."""

import math

import numpy as np
import pytest
from land_restoration.restoration_plugin.core.connectivity.barriers import barriers, search_radii
from land_restoration.restoration_plugin.core.connectivity.cost_distance import cost_distance
from land_restoration.restoration_plugin.core.errors import InvalidInput, OutOfRange
from numpy.testing import assert_allclose, assert_array_equal

CELL = 30.0
GRID = (0.0, CELL, 0.0, 0.0, 0.0, -CELL)


def brute_force(resistance, sources, pairs, reaches, restored, combine):
    """Every disc on every cell, without a kernel."""
    rows, columns = resistance.shape
    distance = {
        k: cost_distance(resistance, (sources == k).astype(int), CELL, trace=False).distance
        for k in np.unique(sources[sources > 0])
    }
    best, radius = np.full(resistance.shape, np.nan), np.full(resistance.shape, np.nan)
    for reach in reaches:
        width = 2 * reach * CELL
        centre = np.zeros(resistance.shape)
        for i in range(rows):
            for j in range(columns):
                gap = [math.hypot(y - i, x - j) for y in range(rows) for x in range(columns)]
                ring = (np.array(gap) <= reach) & (np.array(gap) > reach - 1)
                gains = []
                for a, b in pairs:
                    cost = np.nanmin(distance[a][sources == b])
                    near = [np.nanmin(np.append(distance[k].ravel()[ring], np.inf)) for k in (a, b)]
                    gains.append((cost - (sum(near) + width * restored)) / width)
                positive = [gain for gain in gains if gain > 0]
                centre[i, j] = max(positive, default=0) if combine == "maximum" else sum(positive)
        for i in range(rows):
            for j in range(columns):
                for y in range(rows):
                    for x in range(columns):
                        covers = centre[y, x] > 0 and math.hypot(y - i, x - j) <= reach
                        if covers and not math.isnan(resistance[i, j]) and not best[i, j] >= centre[y, x]:
                            best[i, j], radius[i, j] = centre[y, x], reach * CELL
    return best, radius


def landscape():
    random = np.random.default_rng(4)
    resistance = random.choice([2.0, 5.0, 10.0], size=(14, 18))
    resistance[:, 8:10] = 80.0
    resistance[5, 3] = np.nan
    sources = np.zeros((14, 18), dtype=np.int32)
    sources[2:4, 0:2], sources[10:12, 15:17], sources[0:2, 16:18] = 1, 2, 3
    return resistance, sources


@pytest.mark.parametrize("combine", ["maximum", "sum"])
def test_equals_brute_force(combine):
    resistance, sources = landscape()
    result = barriers(resistance, sources, GRID, [30.0, 60.0], 1.0, combine, [(1, 2), (1, 3)])
    best, radius = brute_force(resistance, sources, [(1, 2), (1, 3)], (1, 2), 1.0, combine)
    assert_allclose(result.improvement, best, rtol=1e-5)
    tied = np.isclose(result.improvement, best, rtol=1e-5)
    assert_array_equal(np.nan_to_num(result.radius)[tied], np.nan_to_num(radius)[tied])


def test_the_reference_case():
    """§8.5: LCD 1000, distances 300 and 400, 2r = 60 and R' = 1 give 4.0 a metre, 0.4 % of the cost."""
    resistance = np.full((1, 42), 2.0)
    resistance[0, 16:21] = 5.6
    sources = np.zeros(resistance.shape, dtype=np.int32)
    sources[0, 0], sources[0, -1] = 1, 2
    one = cost_distance(resistance, (sources == 1).astype(int), 10.0).distance
    assert (one[0, 15], one[0, -1] - one[0, 21], one[0, -1]) == pytest.approx((300, 400, 1000))
    result = barriers(resistance, sources, (0, 10, 0, 0, 0, -10), [30.0])
    assert_allclose(result.improvement[0, 15:22], 4.0, rtol=1e-6)
    assert_allclose(np.nanmax(result.percent), 0.4, rtol=1e-6)


def test_a_wall_between_two_sources_is_the_site():
    resistance = np.ones((21, 31))
    resistance[:, 15] = 200.0
    sources = np.zeros(resistance.shape, dtype=np.int32)
    sources[10, 2], sources[10, 28] = 1, 2
    result = barriers(resistance, sources, GRID, [30.0, 60.0])
    top = result.sites.iloc[0]
    assert top.geometry.contains(result.sites.geometry[0].representative_point())
    assert top.geometry.bounds[0] < 15.5 * CELL < top.geometry.bounds[2]
    assert top.gain == pytest.approx(np.nanmax(result.improvement))
    assert result.sites["rank"].tolist() == list(range(1, len(result.sites) + 1))


def test_nothing_is_gained_where_everything_is_restored():
    sources = np.zeros((9, 9), dtype=np.int32)
    sources[4, 0], sources[4, 8] = 1, 2
    result = barriers(np.ones((9, 9)), sources, GRID, [60.0])
    assert np.isnan(result.improvement).all() and len(result.sites) == 0


def test_radii():
    shape = (10, 20)
    assert search_radii(30, 100, 30, GRID, shape) == [30, 60, 90]
    assert search_radii(30, 90, 1e-9, GRID, shape) == [30, 60, 90]
    with pytest.raises(OutOfRange, match="MIN_RADIUS: found 10"):
        search_radii(10, 60, 30, GRID, shape)
    for wrong in (40, 1e30):
        with pytest.raises(OutOfRange, match=r"MAX_RADIUS: found .*60 \(MIN_RADIUS\) … 600 m"):
            search_radii(60, wrong, 5, GRID, shape)
    with pytest.raises(OutOfRange, match="STEP: found 0"):
        search_radii(30, 60, 0, GRID, shape)


def test_bad_inputs_are_named():
    resistance, sources = landscape()
    with pytest.raises(OutOfRange, match="RESTORED: found 3"):
        barriers(resistance, sources, GRID, [60.0], restored=3.0)
    with pytest.raises(OutOfRange, match=r"MIN_RADIUS: found 10.*>= 30 m"):
        barriers(resistance, sources, GRID, [10.0])
    with pytest.raises(InvalidInput, match="LINKS names no pair"):
        barriers(resistance, sources, GRID, [60.0], links=[(7, 8)])
    with pytest.raises(OutOfRange, match="COMBINE"):
        barriers(resistance, sources, GRID, [60.0], combine="mean")
