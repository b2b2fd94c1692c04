"""Means and cells within polygons at two dates: NoData of either date, shares of cells, tiles, thinning."""

import numpy as np
import pytest
from land_restoration.restoration_plugin.engine import covered_cells, outcome_cells
from land_restoration.restoration_plugin.engine.grid import Grid
from land_restoration.restoration_plugin.engine.source import RasterSource
from osgeo import gdal, osr
from shapely.geometry import Polygon, box


def _source(path, values):
    rows, columns = values.shape
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), columns, rows, 1, gdal.GDT_Float32)
    system = osr.SpatialReference()
    system.ImportFromEPSG(4549)
    dataset.SetProjection(system.ExportToWkt())
    dataset.SetGeoTransform((0.0, 10.0, 0.0, rows * 10.0, 0.0, -10.0))
    dataset.GetRasterBand(1).SetNoDataValue(-9999)
    dataset.GetRasterBand(1).WriteArray(np.nan_to_num(values, nan=-9999).astype(np.float32))
    dataset.FlushCache()
    return RasterSource(str(path), "M", grid=Grid.of(dataset))


@pytest.fixture
def pairs(tmp_path):
    """Two indicators on 40 × 30 cells; each date of each lacks other cells."""
    rng = np.random.default_rng(8)
    arrays = rng.uniform(1, 9, (4, 40, 30)).astype(np.float32).astype(float)
    arrays[rng.random(arrays.shape) < 0.1] = np.nan
    sources = [_source(tmp_path / f"{k}.tif", values) for k, values in enumerate(arrays)]
    return arrays, sources[:2], sources[2:]


@pytest.mark.parametrize("tile", [512, 8])
def test_means_by_counting_cells_valid_at_both_dates(pairs, tile, monkeypatch):
    monkeypatch.setattr(covered_cells, "TILE", tile)
    arrays, before, after = pairs
    shapes = [box(0, 100, 200, 400), box(205, 0, 300, 50), Polygon(), box(1000, 1000, 1100, 1100)]
    found = outcome_cells.unit_means(shapes, before, after)
    block = arrays[:, 0:30, 0:20]
    for kind in range(2):
        valid = ~np.isnan(block[kind]) & ~np.isnan(block[kind + 2])
        assert found.baseline[0, kind] == pytest.approx(block[kind][valid].mean(), rel=1e-6)
        assert found.achieved[0, kind] == pytest.approx(block[kind + 2][valid].mean(), rel=1e-6)
        assert found.covered[0, kind] == pytest.approx(valid.mean())
    whole = ~np.isnan(block).any(axis=0)
    assert found.common[0] == pytest.approx([block[k][whole].mean() for k in range(2)], rel=1e-6)
    assert found.spread[0] == pytest.approx([block[k][whole].std() for k in range(2)], rel=1e-6)
    share = np.ones((5, 10))
    share[:, 0] = 0.5
    corner = arrays[:, 35:, 20:]
    valid = ~np.isnan(corner[0]) & ~np.isnan(corner[2])
    assert found.baseline[1, 0] == pytest.approx((corner[0] * share)[valid].sum() / share[valid].sum(), rel=1e-6)
    assert np.isnan(found.baseline[2:]).all()
    assert (found.covered[2:] == 0).all()


def test_control_cells_are_those_with_data_everywhere_and_thinned_evenly(pairs, monkeypatch):
    arrays, before, after = pairs
    shapes = [box(0, 0, 300, 200), box(0, 200, 300, 400)]
    found = outcome_cells.control_cells(shapes, before, after)
    whole = ~np.isnan(arrays).any(axis=0)
    assert np.bincount(found.polygon).tolist() == [whole[20:].sum(), whole[:20].sum()]
    assert found.baseline.mean(axis=0) == pytest.approx([arrays[k][whole].mean() for k in range(2)], rel=1e-6)
    monkeypatch.setattr(outcome_cells, "MOST", 300)
    few = outcome_cells.control_cells(shapes, before, after)
    assert 100 < len(few.polygon) <= 320
    assert few.weight.sum() == pytest.approx(found.weight.sum(), rel=0.15)
    assert len(outcome_cells.control_cells([Polygon()], before, after).polygon) == 0
