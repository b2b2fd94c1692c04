"""Areas of classes within polygons: against counts by hand, against unit statistics, across tiles, NoData and edges."""

import numpy as np
import pytest
from land_restoration.restoration_plugin.core.nodata import NO_CLASS
from land_restoration.restoration_plugin.engine import covered_cells
from land_restoration.restoration_plugin.engine.class_areas import class_areas
from land_restoration.restoration_plugin.engine.grid import Grid
from land_restoration.restoration_plugin.engine.source import CLASSES, RasterSource
from land_restoration.restoration_plugin.engine.unit_statistics import unit_statistics
from osgeo import gdal, osr
from shapely.geometry import MultiPolygon, Point, box


def _source(path, values, kind=CLASSES):
    rows, columns = values.shape
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), columns, rows, 1, gdal.GDT_Byte)
    system = osr.SpatialReference()
    system.ImportFromEPSG(4549)
    dataset.SetProjection(system.ExportToWkt())
    dataset.SetGeoTransform((0.0, 10.0, 0.0, rows * 10.0, 0.0, -10.0))
    dataset.GetRasterBand(1).SetNoDataValue(0)
    dataset.GetRasterBand(1).WriteArray(values)
    dataset.FlushCache()
    return RasterSource(str(path), "CLASSES", kind=kind, grid=Grid.of(dataset))


def _table(found):
    return {(int(u), *map(int, c)): s for u, c, s in zip(*found)}


def test_combinations_by_hand(tmp_path):
    first = _source(tmp_path / "a.tif", np.array([[1, 1], [2, 0]], dtype=np.uint8))
    second = _source(tmp_path / "b.tif", np.array([[5, 6], [5, 5]], dtype=np.uint8))
    shapes = [box(0, 0, 20, 20), box(5, 10, 15, 20), box(-10, 0, 10, 10), box(100, 100, 110, 110)]
    found = _table(class_areas(shapes, [first, second]))
    assert found == pytest.approx(
        {
            (0, 1, 5): 0.25,
            (0, 1, 6): 0.25,
            (0, 2, 5): 0.25,
            (0, NO_CLASS, 5): 0.25,
            (1, 1, 5): 0.5,
            (1, 1, 6): 0.5,
            (2, 2, 5): 0.5,
        }
    ), "half of the third lies outside the grid, all of the fourth"


def test_the_same_as_unit_statistics_whatever_the_tiles(tmp_path, monkeypatch):
    rng = np.random.default_rng(2)
    values = rng.integers(0, 5, (90, 70)).astype(np.uint8)
    source = _source(tmp_path / "c.tif", values)
    shapes = [Point(*rng.uniform(100, 700, 2)).buffer(rng.uniform(20, 300)) for _ in range(12)] + [
        MultiPolygon([box(3, 4, 55, 66), box(300, 500, 421, 533)])
    ]
    measured = RasterSource(source.path, "C", grid=source.grid)
    statistics, shares = unit_statistics(shapes, measured, ["count", "class shares"])
    for tile in (512, 16):
        monkeypatch.setattr(covered_cells, "TILE", tile)
        found = _table(class_areas(shapes, [source]))
        for code in range(1, 5):
            expected = shares[code] * statistics["count"] * 100 / np.array([shape.area for shape in shapes])
            assert [found.get((k, code), 0.0) for k in range(len(shapes))] == pytest.approx(expected, abs=1e-6)


def test_cancelling_is_let_through(tmp_path):
    source = _source(tmp_path / "d.tif", np.ones((4, 4), dtype=np.uint8))

    def stop(fraction):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        class_areas([box(0, 0, 10, 10)], [source], stop)
