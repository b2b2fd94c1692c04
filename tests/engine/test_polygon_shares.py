"""Polygons on a grid by exact shares, and facts about rasters."""

import numpy as np
from land_restoration.restoration_plugin.engine.grid import Grid
from land_restoration.restoration_plugin.engine.polygon_shares import burn_largest_share
from land_restoration.restoration_plugin.engine.raster_facts import raster_facts
from numpy.testing import assert_array_equal
from osgeo import gdal, osr
from shapely.geometry import Polygon, box


def metric():
    system = osr.SpatialReference()
    system.ImportFromEPSG(4549)
    return system.ExportToWkt()


def test_the_largest_share_wins_and_halves_are_kept():
    grid = Grid(metric(), (500_000.0, 10.0, 0.0, 3_400_000.0, 0.0, -10.0), (3, 4))

    def place(x0, y0, x1, y1):  # in cells from the upper left corner
        return box(500_000 + 10 * x0, 3_400_000 - 10 * y1, 500_000 + 10 * x1, 3_400_000 - 10 * y0)

    shapes = [place(0, 0, 1.6, 3), place(1.6, 0, 3.4, 3), None, Polygon(), place(1, 1, 1.2, 2), place(1.2, 1, 1.4, 2)]
    codes = np.array([101, 301, 5, 6, 7, 7])
    expected = np.tile([101, 101, 301, 0], (3, 1))
    assert_array_equal(burn_largest_share(shapes[:2], codes[:2], grid), expected)
    assert_array_equal(burn_largest_share(shapes, codes, grid), expected)


def test_strips_do_not_show():
    grid = Grid(metric(), (500_000.0, 10.0, 0.0, 3_400_000.0, 0.0, -10.0), (300, 5))
    circle = box(500_000, 3_397_000, 500_025, 3_400_000)
    assert_array_equal(burn_largest_share([circle], np.array([9]), grid), np.tile([9, 9, 9, 0, 0], (300, 1)))


def test_facts_about_a_raster(tmp_path):
    path = str(tmp_path / "dem.tif")
    dataset = gdal.GetDriverByName("GTiff").Create(path, 8, 6, 1, gdal.GDT_Float32)
    dataset.SetGeoTransform((500_000, 30, 0, 3_400_000, 0, -30))
    dataset.SetProjection(metric())
    values = np.arange(48, dtype=np.float32).reshape(6, 8)
    values[:, 0] = -9999
    dataset.GetRasterBand(1).WriteArray(values)
    del dataset
    reference = Grid(metric(), (500_000.0, 30.0, 0.0, 3_400_000.0, 0.0, -30.0), (12, 8))
    facts = raster_facts(path, "dem", metric(), reference=reference)
    assert (facts.valid, facts.minimum, facts.maximum) == (48, -9999, 47)
    assert facts.edge[-9999.0] > 0.2
    assert (facts.difference, facts.covered) == ("extent", 0.5)
    assert not raster_facts(path, "dem", "").has_crs
