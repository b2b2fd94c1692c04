"""The pattern of a habitat: worked figures, invariants, refusals."""

from pathlib import Path

import numpy as np
import pytest
from land_restoration.restoration_plugin.core.connectivity.class_codes import class_codes
from land_restoration.restoration_plugin.core.connectivity.mspa import mspa
from land_restoration.restoration_plugin.core.connectivity.mspa_classes import split_classes
from land_restoration.restoration_plugin.core.connectivity.mspa_summary import mspa_summary
from land_restoration.restoration_plugin.core.errors import InvalidInput, OutOfRange
from numpy.testing import assert_array_equal
from scipy import ndimage

EIGHT = np.ones((3, 3), dtype=bool)
FIGURE = """
............................
.#####..............#####...
.#####..............#####...
.########################...
.#####..............#####...
.#####..............#####...
...#........................
...#.......######...........
...........#....#.......##..
.....#######....######......
.....#################......
.....#################......
.....#################......
............................
"""
EXPECTED = """
............................
.eeeee..............eeeee...
.eCCCe..............eCCCe...
.eCCCrBBBBBBBBBBBBBBrCCCe...
.eCCCe..............eCCCe...
.eeeee..............eeeee...
...b........................
...b.......bLLLLb...........
...........L....L.......ii..
.....eeeeell....lleeee......
.....eCCCCCeeeeeeCCCCe......
.....eCCCCCCCCCCCCCCCe......
.....eeeeeeeeeeeeeeeee......
............................
"""
CODES = {".": 0, "b": 1, "e": 3, "p": 5, "i": 9, "C": 17, "B": 33, "r": 35, "L": 65, "l": 67}


def cells(text):
    return np.array([list(line) for line in text.split()])


def nothing(foreground):
    return np.zeros_like(foreground)


def test_a_bridge_a_loop_a_branch_and_an_islet():
    foreground = cells(FIGURE) == "#"
    found = mspa(foreground, nothing(foreground), intext=False)
    expected = np.vectorize(CODES.get)(cells(EXPECTED))
    assert_array_equal(found, expected)


def test_a_hole_in_a_core_is_perforation_and_what_lies_in_it_is_internal():
    foreground = np.zeros((15, 15), dtype=bool)
    foreground[1:14, 1:14] = True
    foreground[5:10, 5:10] = False
    foreground[7, 7] = True
    found = mspa(foreground, nothing(foreground))
    assert found[7, 7] == 109
    assert (found[5:10, 5:10] == 100).sum() == 24
    assert (found[4, 4:11] == 105).all()
    assert found[1, 1] == 3


def test_missing_cells_bound_nothing():
    foreground = np.zeros((9, 9), dtype=bool)
    foreground[1:8, 1:8] = True
    missing = nothing(foreground)
    missing[4, 4] = True
    foreground[4, 4] = False
    found = mspa(foreground, missing, intext=False)
    assert found[4, 4] == 129
    assert (found[3:6, 3:6] == 17).sum() == 8


@pytest.mark.parametrize("connectivity", [8, 4])
@pytest.mark.parametrize("density", [0.2, 0.5, 0.6, 0.8, 0.95])
@pytest.mark.parametrize("width", [1, 2, 3, 4, 5])
def test_every_foreground_cell_has_one_class_and_the_core_is_as_defined(connectivity, density, width):
    rng = np.random.default_rng(int(density * 100) + width)
    noise = ndimage.gaussian_filter(rng.random((80, 90)), 1.2)
    foreground = noise < np.quantile(noise, density)
    before = foreground.copy()
    found = mspa(foreground, nothing(foreground), connectivity, width)
    assert_array_equal(foreground, before)
    plain = np.where((found > 100) & (found < 220), found - 100, found)
    assert set(np.unique(plain[foreground])) <= {1, 3, 5, 9, 17, 33, 35, 37, 65, 67, 69}
    assert set(np.unique(found[~foreground])) <= {0, 100, 220}
    assert_array_equal(plain == 17, ndimage.distance_transform_edt(foreground) > width + 0.98)
    assert_array_equal(
        mspa(foreground, nothing(foreground), connectivity, width, intext=False)[foreground], plain[foreground]
    )


def engine_cases():
    """Random landscapes with and without missing cells, and what the engine of pyGuidos 2.6.3 makes of them."""
    with np.load(Path(__file__).with_name("mspa_engine.npz")) as stored:
        for name in stored.files:
            if name.startswith("out_"):
                _, seed, connectivity, width = name.split("_")
                yield pytest.param(
                    stored[f"in_{seed}"], stored[name], int(connectivity), float(width), id=name.removeprefix("out_")
                )


@pytest.mark.parametrize(("values", "expected", "connectivity", "width"), list(engine_cases()))
def test_as_the_engine_of_pyguidos(values, expected, connectivity, width):
    assert_array_equal(mspa(values == 2, values == 0, connectivity, width), expected)


@pytest.mark.parametrize("connectivity", [8, 4])
@pytest.mark.parametrize("width", [1, 3])
def test_bridges_join_different_cores_and_islets_hold_none(connectivity, width):
    structure = EIGHT if connectivity == 8 else None
    for seed in range(6):
        noise = ndimage.gaussian_filter(np.random.default_rng(seed).random((70, 80)), 1.3)
        foreground = np.pad(noise < np.quantile(noise, 0.55), 8)
        found = mspa(foreground, nothing(foreground), connectivity, width, intext=False)
        cores, _ = ndimage.label(found == 17, structure)
        parts, count = ndimage.label(np.isin(found, [33, 35, 37]), structure)
        for part in range(1, count + 1):
            touched = np.unique(cores[ndimage.binary_dilation(parts == part, structure)])
            assert len(touched[touched > 0]) >= 2
        whole, count = ndimage.label(foreground, structure)
        held = np.isin(np.arange(count + 1), np.unique(whole[found == 17]))
        assert_array_equal(found == 9, foreground & ~held[whole])


@pytest.mark.parametrize("turn", [1, 2, 3])
def test_the_result_knows_no_direction(turn):
    noise = ndimage.gaussian_filter(np.random.default_rng(5).random((70, 70)), 1.0)
    foreground = noise < np.quantile(noise, 0.6)
    found = mspa(np.rot90(foreground, turn), nothing(foreground))
    assert_array_equal(found, np.rot90(mspa(foreground, nothing(foreground)), turn))


@pytest.mark.parametrize("connectivity", [8, 4])
def test_columns_may_lie_one_after_the_other_in_memory(connectivity):
    noise = ndimage.gaussian_filter(np.random.default_rng(7).random((60, 70)), 1.2)
    foreground, missing = noise < np.quantile(noise, 0.7), noise > np.quantile(noise, 0.97)
    found = mspa(np.asfortranarray(foreground), np.asfortranarray(missing), connectivity, 2)
    assert_array_equal(found, mspa(foreground, missing, connectivity, 2))


def test_all_or_no_foreground():
    everything = np.ones((6, 7), dtype=bool)
    assert (mspa(everything, ~everything) == 17).all()
    assert (mspa(~everything, ~everything) == 0).all()
    assert (mspa(np.ones((1, 1), dtype=bool), np.zeros((1, 1), dtype=bool)) == 17).all()


def test_summary_counts_transitions_with_what_they_cross():
    pattern = np.array([[17, 3, 35, 33, 0], [117, 129, 100, 220, 109]], dtype=np.uint8)
    summary = mspa_summary(pattern, 0.5).set_index("name_en")
    assert summary.loc["core", "cells"] == 2
    assert summary.loc["edge", "cells"] == 2
    assert summary.loc["bridge", "area_ha"] == 0.5
    assert summary["share"].sum() == pytest.approx(100.0)
    assert summary.loc["core", "patches"] == 1


def test_refusals():
    foreground = np.ones((3, 3), dtype=bool)
    with pytest.raises(OutOfRange, match=r"CONNECTIVITY.*6.*8, 4"):
        mspa(foreground, ~foreground, connectivity=6)
    with pytest.raises(OutOfRange, match=r"EDGE_WIDTH.*0"):
        mspa(foreground, ~foreground, edge_width=0)
    with pytest.raises(InvalidInput, match=r"FOREGROUND.*its classes are 1"):
        split_classes(np.ones((2, 2), dtype=np.int32), [2])


def test_class_codes():
    assert class_codes("FOREGROUND", "17, 117；21-23") == [17, 21, 22, 23, 117]
    assert class_codes("FOREGROUND", "-3") == [-3]
    for text in ("", "forest", "3-1", "1.5", "0-999999"):
        with pytest.raises(InvalidInput, match=r"FOREGROUND"):
            class_codes("FOREGROUND", text)
