import numpy as np
import pandas as pd
import pytest
from land_restoration.restoration_plugin.core.errors import Infeasible, InvalidInput
from land_restoration.restoration_plugin.core.zoning.max_p import max_p
from land_restoration.restoration_plugin.core.zoning.regionalise import MAX_P, regionalise, zone_names
from land_restoration.restoration_plugin.core.zoning.skater import skater
from land_restoration.restoration_plugin.core.zoning.unit_adjacency import unit_adjacency
from numpy.testing import assert_allclose, assert_array_equal
from scipy import sparse
from scipy.sparse.csgraph import connected_components
from shapely.geometry import box

MEXICO = [0, 0, 1, 2, 2, 1, 1, 1, 1, 1, 3, 2, 1, 1, 1, 1, 4, 1, 1, 1, 1, 1, 0, 0, 0, 1, 1, 1, 1, 0, 1, 1]


def squares(rows, columns):
    return [box(x, y, x + 1, y + 1) for y in range(rows) for x in range(columns)]


def parts(labels, shapes):
    """Number of connected parts of each zone."""
    pairs = unit_adjacency(shapes, corners=True)
    same = labels[pairs.first] == labels[pairs.second]
    graph = sparse.csr_matrix(
        (np.ones(same.sum()), (pairs.first[same], pairs.second[same])), shape=(len(shapes), len(shapes))
    )
    label = connected_components(graph, directed=False)[1]
    return [len(np.unique(label[labels == zone])) for zone in np.unique(labels)]


def test_the_published_partition_of_mexico(reference):
    geopandas = pytest.importorskip("geopandas")
    frame = geopandas.read_file(reference / "oracles" / "skater_mexico" / "mexicojoin.shp")
    values = frame[[f"PCGDP{year}" for year in range(1950, 2001, 10)]].to_numpy(dtype=float)
    found = regionalise(frame.geometry.to_numpy(), values, count=5)
    assert not found.standardised
    assert pd.crosstab(found.labels, np.array(MEXICO)).astype(bool).to_numpy().sum() == 5
    assert_array_equal(found.labels - 1, MEXICO)


def test_a_chain_is_cut_at_its_jumps():
    values = np.array([[0.0], [1.0], [10.0], [11.0], [30.0]])
    line = np.arange(4)
    assert_array_equal(skater(values, line, line + 1, 3), [0, 0, 1, 1, 2])
    assert_array_equal(skater(values, line, line + 1, 1), [0, 0, 0, 0, 0])
    assert_array_equal(skater(values, line, line + 1, 5), np.arange(5))


def test_equal_units_can_be_cut_too():
    line = np.arange(3)
    assert len(np.unique(skater(np.ones((4, 2)), line, line + 1, 3))) == 3


def test_more_zones_than_units_is_refused():
    with pytest.raises(Infeasible, match=r"5 zones.*4 units"):
        skater(np.ones((4, 1)), np.arange(3), np.arange(1, 4), 5)


@pytest.mark.parametrize("seed", range(3))
def test_zones_are_contiguous_and_as_many_as_asked(seed):
    shapes = squares(12, 10)
    values = np.random.default_rng(seed).random((120, 3))
    found = regionalise(shapes, values, count=7)
    assert len(np.unique(found.labels)) == 7
    assert parts(found.labels, shapes) == [1] * 7
    assert 0 < found.within_share < 1


@pytest.mark.parametrize("seed", range(3))
def test_max_p_zones_reach_the_minimum_and_are_contiguous(seed):
    shapes = squares(12, 10)
    generator = np.random.default_rng(seed)
    values, sizes = generator.random((120, 2)), generator.uniform(1, 3, 120)
    found = regionalise(shapes, values, MAX_P, sizes=sizes, minimum=20.0, seed=seed)
    totals = np.bincount(found.labels, weights=sizes)[1:]
    assert totals.min() >= 20
    assert len(totals) >= 0.7 * sizes.sum() // 20
    assert parts(found.labels, shapes) == [1] * len(totals)
    again = regionalise(shapes, values, MAX_P, sizes=sizes, minimum=20.0, seed=seed)
    assert_array_equal(found.labels, again.labels)


def test_max_p_finds_the_optimum_of_a_chain():
    """Six units of size 1, at least 2 each: three zones of like pairs."""
    line = np.arange(5)
    labels = max_p(np.array([[0.0], [0], [5], [5], [9], [9]]), line, line + 1, np.ones(6), 2)
    assert_array_equal(labels, [0, 0, 1, 1, 2, 2])


def test_a_minimum_out_of_reach_is_refused():
    with pytest.raises(Infeasible, match=r"4 units.*minimum of 9"):
        regionalise(squares(2, 2), np.ones((4, 1)), MAX_P, minimum=9)


def test_islands_join_the_nearest_unit():
    shapes = [*squares(2, 2), box(9, 9, 10, 10)]
    found = regionalise(shapes, np.array([[1.0], [1], [1], [9], [9]]), count=2)
    assert found.islands == 1
    assert_array_equal(found.labels, [1, 1, 1, 2, 2])


def test_small_zones_join_along_the_longest_edge():
    shapes = squares(1, 5)
    values = np.array([[0.0], [0], [10], [0], [0]])
    found = regionalise(shapes, values, count=3, areas=np.array([1.0, 1, 1, 1, 2]), minimum_area=1.5)
    assert found.merged == 1
    assert len(np.unique(found.labels)) == 2


def test_units_without_data_take_no_part():
    found = regionalise(squares(1, 4), np.array([[0.0], [0], [9], [np.nan]]), count=2)
    assert_array_equal(found.labels, [1, 1, 2, 0])
    with pytest.raises(InvalidInput, match=r"UNITS: 1 have"):
        regionalise(squares(1, 2), np.array([[0.0], [np.nan]]))


def test_unlike_scales_are_standardised():
    values = np.array([[0.0, 0], [0, 1], [0, 1000], [1, 1001]])
    assert regionalise(squares(1, 4), values, count=2).standardised


def test_zones_are_named_for_what_sets_them_apart():
    values = np.array([[0.0, 5], [0, 5], [9, 5], [9, 5]])
    names = zone_names(values, np.array([1, 1, 2, 2]), ["slope", "cover"])
    assert names == {1: ("Zone 1: low slope", "1区:slope低"), 2: ("Zone 2: high slope", "2区:slope高")}
    assert_allclose(values[:, 1], 5)
