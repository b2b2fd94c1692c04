"""Least-cost corridors: link rules, paths, mosaic."""

import math

import numpy as np
import pytest
from land_restoration.restoration_plugin.core.connectivity.cost_distance import cost_distance
from land_restoration.restoration_plugin.core.connectivity.cost_runs import CostRuns
from land_restoration.restoration_plugin.core.connectivity.gravity import gravity
from land_restoration.restoration_plugin.core.connectivity.least_cost_corridors import least_cost_corridors
from land_restoration.restoration_plugin.core.connectivity.link_rules import RULES, link_pairs
from land_restoration.restoration_plugin.core.errors import InvalidInput, OutOfRange
from numpy.testing import assert_allclose, assert_array_equal

CELL = 30.0
GRID = (500_000.0, CELL, 0.0, 3_000_000.0, 0.0, -CELL)


def landscape(seed=1, shape=(60, 80), count=6, gaps=0.0):
    random = np.random.default_rng(seed)
    resistance = random.choice([1.0, 10.0, 20.0, 100.0, 300.0], size=shape)
    sources = np.zeros(shape, dtype=np.int32)
    for number in range(1, count + 1):
        row, column = random.integers(0, shape[0] - 6), random.integers(0, shape[1] - 6)
        block = sources[row : row + 5, column : column + 5]
        block[block == 0] = number
    resistance[(random.random(shape) < gaps) & (sources == 0)] = np.nan
    return resistance, sources


def cells_of(line):
    """Cells along a path, rebuilt from its line."""
    found = []
    for (x1, y1), (x2, y2) in zip(line.coords[:-1], line.coords[1:]):
        count = int(max(abs(x2 - x1), abs(y2 - y1)) / CELL + 0.5)
        for step in range(count + 1):
            x, y = x1 + (x2 - x1) * step / count, y1 + (y2 - y1) * step / count
            cell = int((GRID[3] - y) // CELL), int((x - GRID[0]) // CELL)
            if not found or found[-1] != cell:
                found.append(cell)
    return found


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("gaps", [0.0, 0.2])
def test_costs_are_distances_and_paths_have_that_cost(rule, gaps):
    resistance, sources = landscape(gaps=gaps)
    paths = least_cost_corridors(resistance, sources, GRID, rule).paths
    assert len(paths) >= 5
    for path in paths.itertuples():
        distance = cost_distance(resistance, (sources == path.from_id).astype(int), CELL, trace=False).distance
        assert path.cost == np.nanmin(distance[sources == path.to_id])
        cells = cells_of(path.geometry)
        cost = sum(
            (resistance[one] + resistance[two]) / 2 * math.hypot(one[0] - two[0], one[1] - two[1])
            for one, two in zip(cells[:-1], cells[1:])
        )
        assert_allclose(cost * CELL, path.cost, rtol=1e-12)
        assert_allclose(path.length_m, path.geometry.length)
        assert_allclose(path.cost_ratio, path.cost / path.length_m)
        assert sources[cells[0]] == path.from_id and sources[cells[-1]] == path.to_id


@pytest.mark.parametrize("gaps", [0.0, 0.2])
def test_the_mosaic_is_the_least_excess_over_the_links(gaps):
    resistance, sources = landscape(2, gaps=gaps)
    result = least_cost_corridors(resistance, sources, GRID, "delaunay")
    expected = np.full(sources.shape, np.inf)
    runs = {k: cost_distance(resistance, (sources == k).astype(int), CELL, trace=False).distance for k in range(1, 7)}
    for path in result.paths.itertuples():
        expected = np.fmin(expected, runs[path.from_id] + runs[path.to_id] - path.cost)
    expected[np.isinf(expected)] = np.nan
    assert_allclose(result.corridor, expected, rtol=1e-6, atol=1e-6)
    assert np.nanmin(result.corridor) == 0
    for line in result.paths.geometry:
        assert all(result.corridor[cell] == 0 for cell in cells_of(line))


def test_the_cutoff_cuts_and_changes_nothing_else():
    resistance, sources = landscape(3)
    whole = least_cost_corridors(resistance, sources, GRID)
    cut = least_cost_corridors(resistance, sources, GRID, cutoff=600.0)
    assert_array_equal(cut.corridor, np.where(whole.corridor <= 600, whole.corridor, np.nan))
    assert_array_equal(cut.paths.cost, whole.paths.cost)


def test_a_maximum_cost_leaves_out_what_costs_more():
    resistance, sources = landscape(4)
    whole = least_cost_corridors(resistance, sources, GRID, "all pairs", through_sources=True)
    limit = float(whole.paths.cost.median())
    near = least_cost_corridors(
        resistance, sources, GRID, "all pairs", max_cost=limit, cutoff=300.0, through_sources=True
    )
    assert_array_equal(np.sort(near.paths.cost), np.sort(whole.paths.cost[whole.paths.cost <= limit]))
    assert (near.paths.cost <= limit).all()


def test_a_path_through_a_third_source_is_left_out_unless_asked_for():
    """Three sources on one corridor of low resistance: the way from 1 to 3 runs through 2."""
    resistance = np.full((5, 21), 100.0)
    resistance[2] = 1.0
    sources = np.zeros((5, 21), dtype=np.int32)
    sources[1:4, 0], sources[1:4, 10], sources[1:4, 20] = 1, 2, 3
    without = least_cost_corridors(resistance, sources, GRID, "all pairs")
    assert [(p.from_id, p.to_id) for p in without.paths.itertuples()] == [(1, 2), (2, 3)]
    assert without.through == 1
    asked = least_cost_corridors(resistance, sources, GRID, "all pairs", through_sources=True)
    assert len(asked.paths) == 3 and asked.through == 0


def test_link_rules_by_hand():
    """Five sources on a line at 0, 1, 3, 6, 10."""
    at = np.array([0.0, 1.0, 3.0, 6.0, 10.0])
    costs = np.abs(at[:, None] - at)
    zones = np.array([[0, 1, 2, 3, 4]])
    centres = np.column_stack((np.zeros(5), at))
    chain = [[0, 1], [1, 2], [2, 3], [3, 4]]
    for rule in ("cost neighbours", "delaunay", "spanning tree"):
        assert link_pairs(rule, costs, zones, centres).tolist() == chain
    assert link_pairs("nearest k", costs, zones, centres, 1).tolist() == chain
    assert link_pairs("nearest k", costs, zones, centres, 2).tolist() == sorted(chain + [[0, 2], [2, 4]])
    assert len(link_pairs("all pairs", costs, zones, centres)) == 10


def test_delaunay_of_a_square_with_its_centre():
    centres = np.array([[0.0, 0.0], [0.0, 10.0], [10.0, 0.0], [10.0, 10.0], [5.0, 4.0]])
    found = link_pairs("delaunay", np.ones((5, 5)), np.zeros((1, 1), dtype=int), centres).tolist()
    assert found == [[0, 1], [0, 2], [0, 4], [1, 3], [1, 4], [2, 3], [2, 4], [3, 4]]


def test_parts_without_a_way_between_them_are_not_linked():
    resistance = np.ones((4, 20))
    resistance[:, 10] = np.nan
    sources = np.zeros((4, 20), dtype=np.int32)
    for number, column in enumerate((0, 8, 12, 19), 1):
        sources[:, column] = number
    for rule in RULES:
        found = least_cost_corridors(resistance, sources, GRID, rule).paths
        assert [(p.from_id, p.to_id) for p in found.itertuples()] == [(1, 2), (3, 4)], rule


def test_costs_are_symmetric_and_the_allocation_is_that_of_one_run():
    resistance, sources = landscape(5)
    runs = CostRuns(resistance, sources)
    assert_array_equal(runs.costs, runs.costs.T)
    single = cost_distance(resistance, sources)
    assert_array_equal(np.min([runs.distance(k)[1] for k in range(6)], axis=0), single.distance)


def test_gravity_of_the_reference_case():
    """§8.4: S 4 and 2, P 2 and 3, L/L_max 120/300."""
    one = np.ones(1)
    found = gravity(4 * one, 2 * one, 2 * one, 3 * one, 120 * one, 300.0, smallest_area=0.0)
    assert_allclose(found, 1.000943779, rtol=1e-9)
    assert np.isnan(gravity(4 * one, 2 * one, 2 * one, 3 * one, 120 * one, 300.0)).all()


def test_gravity_and_rank_of_the_paths():
    resistance, sources = landscape(6)
    areas = [5.0, 80.0, 12.0, 2.0, 40.0, 9.0]
    paths = least_cost_corridors(resistance, sources, GRID, "all pairs", areas=areas, through_sources=True).paths
    largest = paths.cost.max()
    for path in paths.itertuples():
        if 4 in (path.from_id, path.to_id):
            assert math.isnan(path.gravity)
            continue
        mean = [resistance[sources == number].mean() for number in (path.from_id, path.to_id)]
        logs = [math.log(areas[number - 1]) for number in (path.from_id, path.to_id)]
        expected = (largest / path.cost) ** 2 * logs[0] * logs[1] / (mean[0] * mean[1])
        assert_allclose(path.gravity, expected)
    ranked = paths.sort_values("rank")
    assert ranked["rank"].tolist() == list(range(1, len(paths) + 1))
    known = ranked.gravity.dropna()
    assert known.is_monotonic_decreasing and ranked.gravity.isna().to_numpy()[len(known) :].all()


def test_ids_stand_for_numbers():
    resistance, sources = landscape(count=2)
    paths = least_cost_corridors(resistance, sources, GRID, ids=["甲", "乙"]).paths
    assert (paths.from_id[0], paths.to_id[0]) == ("甲", "乙")


def test_bad_inputs_are_named():
    resistance, sources = landscape(count=2)
    with pytest.raises(InvalidInput, match="SOURCES has 1 sources on cells with a resistance"):
        least_cost_corridors(resistance, (sources > 0).astype(int), GRID)
    with pytest.raises(InvalidInput, match="cells of 30 × 20 m; square ones are needed"):
        least_cost_corridors(resistance, sources, (0, 30, 0, 0, 0, -20))
    with pytest.raises(OutOfRange, match="NEAREST: found 0"):
        least_cost_corridors(resistance, sources, GRID, "nearest k", nearest=0)
    with pytest.raises(OutOfRange, match="LINKS: found stars"):
        least_cost_corridors(resistance, sources, GRID, "stars")
    with pytest.raises(OutOfRange, match="CORRIDOR_CUTOFF: found -5"):
        least_cost_corridors(resistance, sources, GRID, cutoff=-5)
    with pytest.raises(OutOfRange, match=r"RESISTANCE: found 0\.0"):
        least_cost_corridors(resistance * 0, sources, GRID)
