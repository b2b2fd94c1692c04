"""Cost distance against independent solvers, bit for bit."""

import heapq
import math
import os
import shutil
import subprocess

import numpy as np
import pytest
from land_restoration.restoration_plugin.core.connectivity import tiled_spreading
from land_restoration.restoration_plugin.core.connectivity.cost_distance import cost_distance
from land_restoration.restoration_plugin.core.connectivity.cost_tracing import SOURCE
from land_restoration.restoration_plugin.core.errors import Cancelled, InvalidInput, OutOfRange
from numpy.testing import assert_array_equal

STEPS = {1: (0, 1), 2: (1, 1), 3: (1, 0), 4: (1, -1), 5: (0, -1), 6: (-1, -1), 7: (-1, 0), 8: (-1, 1)}


def dijkstra(resistance, sources):
    """Plain Dijkstra on a heap of tuples, with nothing in common with the kernels but the definition of a step."""
    distance = np.full(resistance.shape, np.inf)
    heap = []
    for cell in zip(*np.nonzero((sources > 0) & ~np.isnan(resistance))):
        distance[cell] = 0.0
        heap.append((0.0, cell))
    while heap:
        here, (row, column) = heapq.heappop(heap)
        if here > distance[row, column]:
            continue
        for down, right in STEPS.values():
            other = row + down, column + right
            if 0 <= other[0] < resistance.shape[0] and 0 <= other[1] < resistance.shape[1]:
                step = math.sqrt(down**2 + right**2) * 0.5 * (resistance[row, column] + resistance[other])
                if here + step < distance[other]:
                    distance[other] = here + step
                    heapq.heappush(heap, (here + step, other))
    distance[np.isinf(distance)] = np.nan
    return distance


def landscape(seed, shape=(60, 70), low=0.3, high=400.0, gaps=0.1, count=5):
    random = np.random.default_rng(seed)
    resistance = np.exp(random.uniform(np.log(low), np.log(high), shape))
    resistance[random.random(shape) < gaps] = np.nan
    sources = np.zeros(shape, dtype=np.int32)
    sources.flat[random.choice(sources.size, count, replace=False)] = np.arange(1, count + 1)
    return resistance, sources


@pytest.mark.parametrize("seed", range(4))
def test_equals_a_plain_dijkstra_bit_for_bit(seed):
    resistance, sources = landscape(seed)
    assert_array_equal(cost_distance(resistance, sources).distance, dijkstra(resistance, sources))


def test_a_wide_range_of_resistances_goes_over_the_heap_to_the_same_bits():
    resistance, sources = landscape(9, low=1e-2, high=1e5, gaps=0.3)
    assert np.nanmax(resistance) / np.nanmin(resistance) > 1e5
    assert_array_equal(cost_distance(resistance, sources).distance, dijkstra(resistance, sources))


@pytest.mark.parametrize("tile", [1, 7, 16, 64])
@pytest.mark.parametrize("threads", [1, 3])
def test_tiles_give_the_same_bits_whatever_their_size(tile, threads, monkeypatch):
    resistance, sources = landscape(11, shape=(61, 73), gaps=0.25)
    resistance[30, 2:-2] = np.nan  # ways turn back through tiles they have left
    whole, cut = cost_distance(resistance, sources), cost_distance(resistance, sources, max_cost=300.0)
    monkeypatch.setattr(tiled_spreading, "TILE", tile)
    for one, two in (
        (whole, cost_distance(resistance, sources, threads=threads)),
        (cut, cost_distance(resistance, sources, max_cost=300.0, threads=threads)),
    ):
        for before, after in zip(one, two):
            assert_array_equal(after, before)
    assert np.isnan(cut.distance).sum() > np.isnan(whole.distance).sum()


def test_a_run_on_tiles_stops_when_cancelled(monkeypatch):
    monkeypatch.setattr(tiled_spreading, "TILE", 8)

    def cancel(fraction):
        if fraction > 0.2:
            raise Cancelled()

    resistance, sources = landscape(2)
    with pytest.raises(Cancelled):
        cost_distance(resistance, sources, progress=cancel, threads=2)


def test_classes_with_many_ties_give_the_same_bits():
    random = np.random.default_rng(3)
    resistance = random.choice([1.0, 10.0, 20.0, 100.0], size=(80, 50))
    sources = np.zeros((80, 50), dtype=np.int32)
    sources[10:14, 5:9], sources[60, 44] = 7, 2
    assert_array_equal(cost_distance(resistance, sources).distance, dijkstra(resistance, sources))


def test_equals_scikit_image_bit_for_bit():
    graph = pytest.importorskip("skimage.graph")
    resistance, sources = landscape(11, shape=(200, 150), gaps=0.0)
    expected, _ = graph.MCP_Geometric(resistance).find_costs(np.argwhere(sources > 0))
    assert_array_equal(cost_distance(resistance, sources).distance, expected)


@pytest.mark.long
@pytest.mark.skipif(shutil.which("grass") is None, reason="no GRASS")
def test_equals_grass_bit_for_bit(tmp_path):
    resistance, sources = landscape(12, shape=(200, 150), gaps=0.0)
    for name, values in (("resistance", resistance), ("sources", np.where(sources > 0, 1.0, np.nan))):
        (tmp_path / name).write_bytes(values.astype("<f8").tobytes())
    grid = "rows=200 cols=150 n=200 s=0 e=150 w=0"
    lines = [
        f"g.region {grid}",
        *(
            f"r.in.bin -d input={tmp_path / name} output={name} bytes=8 anull=nan {grid}"
            for name in ("resistance", "sources")
        ),
        "r.cost input=resistance output=cost start_raster=sources",
        f"r.out.bin -f input=cost output={tmp_path / 'cost'} bytes=8",
    ]
    clean = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    command = ["grass", "--tmp-location", "XY", "--exec", "sh", "-ec", "\n".join(lines)]
    subprocess.run(command, check=True, capture_output=True, env={**clean, "HOME": str(tmp_path)})
    expected = np.frombuffer((tmp_path / "cost").read_bytes(), "<f8").reshape(200, 150)
    assert_array_equal(cost_distance(resistance, sources).distance, expected)


def test_open_ground_by_hand():
    """Uniform resistance 2 on 30 m cells: 2 × 30 along a row, 2 × 30 × √2 on a diagonal."""
    sources = np.zeros((3, 3), dtype=np.int32)
    sources[0, 0] = 4
    result = cost_distance(np.full((3, 3), 2.0), sources, cell_size=30.0)
    root = math.sqrt(2.0)
    expected = [[0, 60, 120], [60, 60 * root, 60 + 60 * root], [120, 60 + 60 * root, 120 * root]]
    np.testing.assert_allclose(result.distance, expected, rtol=1e-15)
    assert_array_equal(result.allocation, 4)
    assert_array_equal(result.backlink, [[9, 5, 5], [7, 6, 5], [7, 6, 6]])


def test_backlinks_lead_to_the_allocated_source_at_the_stated_cost():
    resistance, sources = landscape(21)
    result = cost_distance(resistance, sources)
    for row, column in np.argwhere(result.backlink > 0):
        way = [(row, column)]
        while result.backlink[way[-1]] != SOURCE:
            down, right = STEPS[result.backlink[way[-1]]]
            way.append((way[-1][0] + down, way[-1][1] + right))
        cost = 0.0
        for one, two in zip(way[::-1], way[-2::-1]):
            length = math.hypot(one[0] - two[0], one[1] - two[1])
            cost += (resistance[one] + resistance[two]) * 0.5 * length
        assert cost == result.distance[row, column]
        assert sources[way[-1]] == result.allocation[row, column]


def test_nodata_is_neither_passed_nor_filled():
    resistance = np.ones((3, 5))
    resistance[:, 2] = np.nan
    result = cost_distance(resistance, np.eye(3, 5, dtype=np.int32))
    assert np.isnan(result.distance[:, 3:]).all() and np.isnan(result.distance[:2, 2]).all()
    assert not result.backlink[:, 3:].any() and not result.allocation[:, 3:].any()


def test_maximum_cost_keeps_what_it_reaches_and_nothing_else():
    resistance, sources = landscape(5)
    free = cost_distance(resistance, sources, cell_size=30.0)
    limit = float(np.nanmedian(free.distance))
    held = cost_distance(resistance, sources, cell_size=30.0, max_cost=limit)
    expected = np.where(free.distance <= limit, free.distance, np.nan)
    assert_array_equal(held.distance, expected)
    assert_array_equal(held.allocation, np.where(np.isnan(expected), 0, free.allocation))


def test_distances_grow_with_resistance_and_are_linear_in_it():
    resistance, sources = landscape(6, gaps=0.0)
    once = cost_distance(resistance, sources).distance
    assert_array_equal(cost_distance(2 * resistance, sources).distance, 2 * once)
    assert (cost_distance(resistance + 1, sources).distance >= once).all()


@pytest.mark.parametrize("kind", ["float32", "float64", "int32"])
def test_every_number_type_is_taken_and_left_unchanged(kind):
    resistance = np.arange(1, 21).reshape(4, 5).astype(kind)
    sources = np.eye(4, 5, dtype=np.int32)
    before = resistance.copy(), sources.copy()
    assert_array_equal(cost_distance(resistance, sources).distance, dijkstra(resistance.astype(float), sources))
    assert_array_equal(resistance, before[0])
    assert_array_equal(sources, before[1])


@pytest.mark.parametrize("value", [0.0, -3.0])
def test_a_resistance_that_is_not_positive_is_named(value):
    with pytest.raises(OutOfRange, match=rf"RESISTANCE: found {value:.1f}, allowed is > 0"):
        cost_distance(np.array([[1.0, value]]), np.array([[1, 0]]))


def test_other_bad_inputs_are_named():
    with pytest.raises(OutOfRange, match="RESISTANCE: found inf"):
        cost_distance(np.array([[1.0, np.inf]]), np.array([[1, 0]]))
    with pytest.raises(InvalidInput, match="RESISTANCE has no valid cell"):
        cost_distance(np.array([[np.nan]]), np.array([[1]]))
    with pytest.raises(InvalidInput, match="SOURCES holds no source"):
        cost_distance(np.ones((2, 2)), np.zeros((2, 2), dtype=int))
    with pytest.raises(InvalidInput, match="SOURCES lies on cells without resistance"):
        cost_distance(np.array([[np.nan, 1.0]]), np.array([[1, 0]]))
    with pytest.raises(InvalidInput, match="SOURCES has 1×3 cells where RESISTANCE has 2×2"):
        cost_distance(np.ones((2, 2)), np.ones((1, 3), dtype=int))
    with pytest.raises(OutOfRange, match="MAX_COST: found 0"):
        cost_distance(np.ones((2, 2)), np.ones((2, 2), dtype=int), max_cost=0)
    with pytest.raises(OutOfRange, match="RESISTANCE: found 1e-12 … 100000"):
        cost_distance(np.array([[1e5, 1e5, 1e-12]]), np.array([[1, 0, 0]]))


def test_a_cancel_is_let_through():
    def stop(fraction):
        raise Cancelled

    with pytest.raises(Cancelled):
        cost_distance(np.ones((1500, 1500)), np.eye(1500, dtype=np.int32), progress=stop)
