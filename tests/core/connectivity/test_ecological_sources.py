"""Sources among the patches of a habitat, and their outlines."""

import numpy as np
import pytest
from land_restoration.restoration_plugin.core.connectivity.ecological_sources import ecological_sources
from land_restoration.restoration_plugin.core.connectivity.label_outlines import label_outlines
from land_restoration.restoration_plugin.core.errors import InvalidInput, NotApplicable, OutOfRange
from scipy import ndimage

GRID = (0.0, 100.0, 0.0, 2000.0, 0.0, -100.0)  # 1 ha a cell


def habitat():
    values = np.ones((20, 20), dtype=np.int32)
    values[1:5, 1:5] = 2  # 16 ha
    values[1:5, 6:9] = 2  # 12 ha, 100 m off
    values[15:18, 15:18] = 3  # 9 ha, far away
    values[12, 2] = 2  # 1 ha
    return values


def test_area_and_merging():
    assert ecological_sources(habitat(), [2, 3], GRID, min_area=5).patches["area_ha"].tolist() == [16, 12, 9]
    merged = ecological_sources(habitat(), [2, 3], GRID, min_area=5, merge_distance=100)
    assert merged.patches["area_ha"].tolist() == [28, 9]
    assert set(np.unique(merged.labels)) == {0, 1, 2}
    assert (merged.patches.area / 1e4).tolist() == [28, 9]


def test_quality_cuts_cells_and_is_averaged():
    quality = np.full((20, 20), 0.5)
    quality[1:5, 1] = 0.1
    quality[1, 2] = np.nan
    found = ecological_sources(habitat(), [2], GRID, quality, 0.4, min_area=5)
    assert found.patches["area_ha"].tolist() == [12, 11]
    assert found.patches["quality"].tolist() == [0.5, 0.5]
    assert ecological_sources(habitat(), [2], GRID, quality, min_area=13).patches["area_ha"].tolist() == [16]


def test_dpc_ranks_and_the_curve_adds_up():
    found = ecological_sources(habitat(), [2, 3], GRID, min_area=5, dispersal=200)
    assert (found.patches["dpc"].diff().dropna() <= 0).all()
    assert found.curve["added_ha"].sum() == pytest.approx(found.curve["eca_ha"].iloc[-1])
    assert found.curve["total_ha"].iloc[-1] == 37
    assert len(found.reasons) == 3
    assert any("dPC" in template for template, _ in found.reasons[0])
    assert len(ecological_sources(habitat(), [2, 3], GRID, min_area=5, dispersal=200, max_count=2).patches) == 2


def test_refusals_say_which_condition_leaves_none():
    with pytest.raises(InvalidInput, match=r"classes 9.*its classes are 1, 2, 3"):
        ecological_sources(habitat(), [9], GRID)
    with pytest.raises(NotApplicable, match=r"MIN_AREA.*largest has 16"):
        ecological_sources(habitat(), [2], GRID, min_area=50)
    with pytest.raises(NotApplicable, match=r"MIN_DPC"):
        ecological_sources(habitat(), [2], GRID, min_area=5, dispersal=100, min_dpc=100.5)
    with pytest.raises(InvalidInput, match=r"MIN_DPC needs DISPERSAL"):
        ecological_sources(habitat(), [2], GRID, min_dpc=1)
    with pytest.raises(OutOfRange, match=r"MAX_COUNT"):
        ecological_sources(habitat(), [2], GRID, max_count=0)


@pytest.mark.parametrize("seed", range(20))
def test_outlines_are_valid_and_hold_their_cells(seed):
    rng = np.random.default_rng(seed)
    mask = rng.random((15, 17)) < 0.3 + 0.03 * seed
    labels = ndimage.label(mask, np.ones((3, 3)))[0]
    outlines = label_outlines(labels, GRID)
    assert outlines.index.tolist() == list(range(1, labels.max() + 1))
    for label, outline in outlines.items():
        assert outline.is_valid
        assert outline.area == 1e4 * (labels == label).sum()
