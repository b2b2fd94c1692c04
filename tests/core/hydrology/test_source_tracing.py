import numpy as np
import pytest
from land_restoration.restoration_plugin.core.errors import InvalidInput, OutOfRange
from land_restoration.restoration_plugin.core.hydrology.depressions import fill_depressions
from land_restoration.restoration_plugin.core.hydrology.flow_routing import accumulate, flow_directions, flow_order
from land_restoration.restoration_plugin.core.hydrology.grid_neighbours import COLUMNS, ROWS
from land_restoration.restoration_plugin.core.hydrology.source_account import TONNES, account_sources, unit_totals
from land_restoration.restoration_plugin.core.hydrology.source_tracing import snap_receptor, trace_sources
from numpy.testing import assert_allclose, assert_array_equal
from scipy.ndimage import gaussian_filter

LINE = np.array([[1, 1, 1]], np.uint32)
ORDER = np.arange(3, dtype=np.int32)
LAST = np.array([[False, False, True]])
CHAIN = np.array([[0, 1, 2]], np.int32)


def chain(**settings):
    load = np.array([[10.0, 20.0, 30.0]])
    return trace_sources(load, LINE, ORDER, [("C", LAST)], 1000.0, units=CHAIN, **settings)


def test_the_worked_chain_with_a_trap_at_bs_outlet():
    traced = chain(traps=np.array([[-1, 0, -1]], np.int32), efficiency=[0.5])
    assert_allclose(traced.summary["load"], [5, 10, 30])
    assert_allclose(100 * traced.summary["share"], [11.11, 22.22, 66.67], atol=0.005)
    assert_allclose(traced.contribution, [[5 / 45, 10 / 45, 30 / 45]])
    assert traced.summary["rank"].tolist() == [3, 2, 1]
    assert traced.summary["key"].tolist() == [0, 1, 1]


def test_a_trap_of_several_cells_takes_its_part_once():
    traced = chain(traps=np.array([[0, 0, -1]], np.int32), efficiency=[0.5])
    assert_allclose(traced.summary["load"], [5, 10, 30])


def test_decay_counts_the_kilometres():
    traced = chain(decay=0.1)
    assert_allclose(traced.summary["load"], [10 * np.exp(-0.2), 20 * np.exp(-0.1), 30])


def test_the_key_set_is_the_smallest_that_covers():
    for coverage, keys in ((50.0, 1), (50.01, 2), (83.3, 2), (100.0, 3)):
        assert chain(coverage=coverage).summary["key"].sum() == keys


def test_several_receptors_each_have_their_own_shares():
    middle = np.array([[False, True, False]])
    traced = trace_sources(np.array([[10.0, 20.0, 30.0]]), LINE, ORDER, [("B", middle), ("C", LAST)], 30.0, units=CHAIN)
    assert traced.summary["receptor"].tolist() == ["B", "B", "C", "C", "C"]
    assert_allclose(traced.summary["load"], [10, 20, 10, 20, 30])
    assert_allclose(traced.contribution, [[20 / 90, 40 / 90, 30 / 90]])
    assert_allclose(unit_totals(traced, 3, 80.0)["load"], [20, 40, 30])


def routed(load, directions, order, receptor, traps, efficiency, decay):
    """Delivered, trapped, decayed and missed load by plain routing downslope."""
    flux = np.nan_to_num(load).copy()
    rows, columns = load.shape
    delivered = trapped = decayed = missed = 0.0
    for cell in order:
        row, column = divmod(int(cell), columns)
        amount = flux[row, column]
        if receptor[row, column]:
            delivered += amount
            continue
        k = int(np.log2(directions[row, column])) // 4
        r, c = row + ROWS[k], column + COLUMNS[k]
        if not (0 <= r < rows and 0 <= c < columns and directions[r, c]):
            missed += amount
            continue
        if traps[row, column] >= 0 and traps[r, c] != traps[row, column]:
            trapped += amount * efficiency[traps[row, column]]
            amount *= 1 - efficiency[traps[row, column]]
        rest = amount * np.exp(-decay * (np.sqrt(2) if k % 2 else 1))
        decayed += amount - rest
        flux[r, c] += rest
    return delivered, trapped, decayed, missed


@pytest.mark.parametrize("seed", range(5))
def test_load_is_delivered_trapped_decayed_or_drains_elsewhere(seed):
    generator = np.random.default_rng(seed)
    dem = 50 * gaussian_filter(generator.normal(size=(40, 40)), 3) + np.linspace(0, 40, 40)
    directions = flow_directions(fill_depressions(dem), "d8")
    order = flow_order(directions)
    accumulation = accumulate(directions, order)
    load = generator.uniform(0, 5, dem.shape)
    traps = np.full(dem.shape, -1, np.int32)
    traps[10:14, 5:12], traps[20:30, 8:11] = 0, 1
    receptor = accumulation == accumulation.max()
    traced = trace_sources(load, directions, order, [("outlet", receptor)], 30.0, traps, [0.6, 0.3], decay=2.0)
    delivered, trapped, decayed, missed = routed(load, directions, order, receptor, traps, [0.6, 0.3], 2.0 * 0.03)
    assert_allclose(traced.summary["load"].sum(), delivered, rtol=1e-9)
    assert_allclose(load.sum(), delivered + trapped + decayed + missed, rtol=1e-9)
    assert_allclose(np.nansum(traced.contribution), 1.0, rtol=1e-9)


def network():
    accumulation = np.ones((5, 9))
    accumulation[2] = np.arange(10, 100, 10)
    return accumulation


def cell_at(row, column):
    cells = np.zeros((5, 9), bool)
    cells[row, column] = True
    return cells


def test_a_point_snaps_to_the_nearest_stream_and_of_equals_to_the_larger():
    cells, moved = snap_receptor("gauge", cell_at(0, 4), network(), 20.0, 30.0, 60.0, True)
    assert_array_equal(np.argwhere(cells), [[2, 4]])
    assert moved == 60
    cells, moved = snap_receptor("gauge", cell_at(2, 4), network(), 20.0, 30.0, 60.0, True)
    assert moved == 0


def test_a_point_too_far_off_is_an_error_that_names_it():
    with pytest.raises(InvalidInput, match="gauge is 60 m from the nearest stream, allowed are 50 m"):
        snap_receptor("gauge", cell_at(0, 4), network(), 20.0, 30.0, 50.0, True)
    with pytest.raises(InvalidInput, match="STREAM_CELLS: found 1000, but 90 cells at most"):
        snap_receptor("gauge", cell_at(0, 4), network(), 1000.0, 30.0, 50.0, True)
    with pytest.raises(InvalidInput, match="gauge lies outside the DEM"):
        snap_receptor("gauge", np.zeros((5, 9), bool), network(), 20.0, 30.0, 50.0, True)


def test_a_bay_beyond_the_land_takes_the_river_mouths_within_reach():
    accumulation = network()
    accumulation[:, 7:] = np.nan
    bay = np.zeros((5, 9), bool)
    bay[:, 7:] = True
    cells, _ = snap_receptor("bay", bay, accumulation, 20.0, 30.0, 45.0, False)
    assert_array_equal(np.argwhere(cells), [[2, 6]])


def test_units_of_the_load_come_out_in_tonnes_a_year():
    dem = 100 - 3.0 * np.arange(5)[None]
    for factor, load in zip(TONNES, (500.0, 5.0, 5000.0)):
        traced, moved = account_sources(
            dem, np.full((1, 5), load), None, np.array([[0.09]]), factor, [("o", np.arange(5)[None] == 4, True)], 30.0,
            stream_cells=2.0, snap_distance=10.0,
        )  # fmt: skip
        assert_allclose(traced.summary["load"].sum(), 5 * 5.0 * 0.09)
        assert moved == {}


def test_wrong_numbers_are_named():
    with pytest.raises(OutOfRange, match="COVERAGE: found 0"):
        chain(coverage=0.0)
    with pytest.raises(OutOfRange, match=r"EFFICIENCY: found 1\.5"):
        chain(traps=np.array([[-1, 0, -1]], np.int32), efficiency=[1.5])
    with pytest.raises(OutOfRange, match="LOAD: found -1"):
        trace_sources(np.array([[-1.0, 0, 0]]), LINE, ORDER, [("C", LAST)], 30.0)
    with pytest.raises(InvalidInput, match="No load reaches any receptor"):
        trace_sources(np.zeros((1, 3)), LINE, ORDER, [("C", LAST)], 30.0)
