"""PC, IIC and their losses against the worked case and removal by definition."""

import csv
import math

import numpy as np
import pandas as pd
import pytest
from land_restoration.restoration_plugin.core.connectivity.connectivity_curve import connectivity_curve
from land_restoration.restoration_plugin.core.connectivity.link_table import link_table
from land_restoration.restoration_plugin.core.connectivity.near_pairs import near_pairs
from land_restoration.restoration_plugin.core.connectivity.patch_connectivity import patch_connectivity
from land_restoration.restoration_plugin.core.errors import InvalidInput, InvalidTable, OutOfRange
from numpy.testing import assert_allclose
from shapely.geometry import box


def test_worked_path_graph():
    """a = 4, 2, 3; p12 = p23 = 0.5, p13 = 0.1; A_L = 20."""
    first, second = np.array([0, 1, 0]), np.array([1, 2, 2])
    found = patch_connectivity(np.array([4.0, 2, 3]), first, second, np.array([1, 1, math.log2(10)]), 1.0, 0.5, 20.0)
    assert_allclose([found.pc, found.iic, found.eca], [0.1225, 0.1275, 7.0], rtol=1e-14)
    assert_allclose(found.patches["dpc"], [61.2244898, 44.0816327, 42.8571429], atol=1e-7)
    assert_allclose(found.patches["dpcintra"], [32.6530612, 8.1632653, 18.3673469], atol=1e-7)
    assert_allclose(found.patches["dpcflux"], [28.5714286, 28.5714286, 24.4897959], atol=1e-7)
    assert_allclose(found.patches["dpcconn"], [0.0, 7.3469388, 0.0], atol=1e-7)
    assert found.patches["rank"].tolist() == [1, 2, 3]


def test_graphab_links(reference):
    folder = reference / "oracles/graph4lg/inst/extdata/grphb_ex"
    with (folder / "patches.csv").open() as patches, (folder / "lkst1-links.csv").open() as links:
        rows, joined = list(csv.DictReader(patches)), list(csv.DictReader(links))
    place = {row["Id"]: number for number, row in enumerate(rows)}
    found = patch_connectivity(
        np.array([float(row["Capacity"]) for row in rows]),
        np.array([place[row["ID1"]] for row in joined]),
        np.array([place[row["ID2"]] for row in joined]),
        np.array([float(row["Dist"]) for row in joined]),
        600.0,
        landscape_area=60000.0**2,
        indices=("pc",),
    )
    assert found.pc == pytest.approx(2.480545943431007e-10, rel=1e-12)


def ways(count, first, second, length):
    """Shortest distances of all pairs, by Floyd and Warshall."""
    found = np.full((count, count), np.inf)
    np.fill_diagonal(found, 0.0)
    np.minimum.at(found, (first, second), length)
    np.minimum.at(found, (second, first), length)
    for through in range(count):
        found = np.minimum(found, found[:, through, np.newaxis] + found[through])
    return found


@pytest.mark.parametrize("seed", range(200))
def test_removal_by_definition(seed):
    rng = np.random.default_rng(seed)
    count = int(rng.integers(1, 16))
    size = int(rng.integers(0, 3 * count))
    first, second = rng.integers(0, count, (2, size))
    length = rng.random(size) * 3 * (rng.random(size) < 0.8)  # some of them 0
    weight = rng.random(count) + 0.1
    found = patch_connectivity(weight, first, second, length, 1.0, 0.5, 100.0)

    def sums(held):
        kept = held[first] & held[second]
        share = np.outer(weight * held, weight * held)
        short = kept & (length <= 1.0)
        pc = (share * np.exp(-math.log(2) * ways(count, first[kept], second[kept], length[kept]))).sum()
        iic = (share / (1 + ways(count, first[short], second[short], np.ones(short.sum())))).sum()
        return np.array([pc, iic])

    whole = sums(np.ones(count, dtype=bool))
    lost = np.array([100 * (whole - sums(np.arange(count) != k)) / whole for k in range(count)])
    assert_allclose([found.pc * 1e4, found.iic * 1e4], whole, rtol=1e-12)
    assert_allclose(found.patches[["dpc", "diic"]], lost, rtol=1e-9)


def test_curve_ends_at_the_area_of_the_whole():
    rng = np.random.default_rng(3)
    first, second = rng.integers(0, 30, (2, 60))
    length, weight = rng.random(60), rng.random(30)
    curve = connectivity_curve(weight, first, second, length, math.log(2))
    assert curve[-1] == pytest.approx(patch_connectivity(weight, first, second, length, 1.0).eca, rel=1e-12)
    assert curve[0] == pytest.approx(weight[0])
    assert (np.diff(curve) > 0).all()


def test_near_pairs_measure_from_edge_to_edge():
    shapes = [box(0, 0, 1, 1), box(3, 0, 4, 1), box(10, 0, 11, 1), box(4, 1, 5, 2)]
    pairs = near_pairs(shapes, 3.0)
    assert list(zip(*pairs)) == [(0, 1, 2.0), (0, 3, 3.0), (1, 3, 0.0)]
    assert len(near_pairs(shapes, math.inf).first) == 6


def test_link_table():
    links = pd.DataFrame({"from_id": ["1", "2"], "to_id": [2.0, 3.0], "cost": [5, 6]})
    assert [list(part) for part in link_table("LINKS", links, [1, 2, 3])] == [[0, 1], [1, 2], [5.0, 6.0]]
    with pytest.raises(InvalidTable, match=r"row 2, column to_id"):
        link_table("LINKS", links, [1, 2])
    with pytest.raises(InvalidInput, match=r"column distance is missing"):
        link_table("LINKS", links.drop(columns="cost"), [1, 2, 3])
    with pytest.raises(InvalidInput, match=r"not unique"):
        link_table("LINKS", links, [1, 2, 2])
    with pytest.raises(InvalidTable, match=r"row 1, column cost"):
        link_table("LINKS", links.assign(cost=[-1, 2]), [1, 2, 3])


def test_refusals():
    one = np.array([1.0, 2.0]), np.array([0]), np.array([1]), np.array([1.0])
    for change, match in (({"dispersal": 0}, "DISPERSAL"), ({"dispersal": 1, "probability": 1}, "PROBABILITY")):
        with pytest.raises(OutOfRange, match=match):
            patch_connectivity(*one, **change)
    with pytest.raises(OutOfRange, match=r"WEIGHT.*-1"):
        patch_connectivity(np.array([-1.0, 2.0]), *one[1:], 1.0)
    with pytest.raises(InvalidInput, match=r"all weights are 0"):
        patch_connectivity(np.zeros(2), *one[1:], 1.0)
    with pytest.raises(InvalidInput, match=r"LANDSCAPE_AREA is 1"):
        patch_connectivity(*one, 1.0, landscape_area=1.0)
