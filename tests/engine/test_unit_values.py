"""Values within polygons, with shares of cells, at the edge and outside."""

import numpy as np
import pytest
from land_restoration.restoration_plugin.engine.grid import Grid
from land_restoration.restoration_plugin.engine.source import RasterSource
from land_restoration.restoration_plugin.engine.unit_values import unit_values
from osgeo import gdal, osr
from shapely.geometry import MultiPolygon, box


@pytest.fixture
def source(tmp_path):
    """4 × 5 cells of 10 m with values 0 … 19, one of them NoData."""
    path = str(tmp_path / "values.tif")
    dataset = gdal.GetDriverByName("GTiff").Create(path, 5, 4, 1, gdal.GDT_Float32)
    system = osr.SpatialReference()
    system.ImportFromEPSG(4549)
    dataset.SetProjection(system.ExportToWkt())
    dataset.SetGeoTransform((100.0, 10.0, 0.0, 240.0, 0.0, -10.0))
    dataset.GetRasterBand(1).SetNoDataValue(-9999)
    values = np.arange(20, dtype=np.float32).reshape(4, 5)
    values[0, 0] = -9999
    dataset.GetRasterBand(1).WriteArray(values)
    dataset.FlushCache()
    return RasterSource(path, "VALUES", grid=Grid.of(dataset))


def test_shares_of_cells_count(source):
    """A box over the cells 6 and a quarter of 7: mean (6 + 7/4) / 1.25."""
    found = unit_values([box(110, 220, 122.5, 230)], source)
    assert found["mean"][0] == pytest.approx((6 + 7 * 0.25) / 1.25)
    assert (found["min"][0], found["max"][0]) == (6, 7)


def test_parts_edges_and_nothing(source):
    shapes = [
        MultiPolygon([box(100, 200, 110, 210), box(140, 230, 150, 240)]),
        box(100, 230, 110, 240),
        box(0, 0, 10, 10),
        box(90, 190, 200, 300),
    ]
    found = unit_values(shapes, source)
    assert found["mean"][0] == pytest.approx((15 + 4) / 2)
    assert np.isnan(found["mean"][1:3]).all(), "NoData, and outside"
    assert found["mean"][3] == pytest.approx(np.arange(1, 20).mean())
    assert (found["min"][3], found["max"][3]) == (1, 19)
