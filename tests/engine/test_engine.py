"""Windows, NoData, alignment, true areas, and outputs that appear whole or not at all."""

import math
from functools import partial
from pathlib import Path

import numpy as np
import pytest
from land_restoration.restoration_plugin.core.errors import InvalidInput, OutOfRange, TooLarge
from land_restoration.restoration_plugin.core.nodata import NO_CLASS
from land_restoration.restoration_plugin.engine import run
from land_restoration.restoration_plugin.engine.grid import Grid, whole, windows
from land_restoration.restoration_plugin.engine.settings import Settings
from land_restoration.restoration_plugin.engine.source import CLASSES, RasterSource
from land_restoration.restoration_plugin.engine.staging import Staging
from land_restoration.restoration_plugin.engine.target import Provenance, RasterTarget
from numpy.testing import assert_allclose, assert_array_equal
from osgeo import gdal, osr
from scipy import ndimage

SMALL = Settings(memory=64, threads=2)


def _wkt(code):
    system = osr.SpatialReference()
    system.ImportFromEPSG(code)
    return system.ExportToWkt()


def _grid(rows, columns, code=4549, origin=(500000.0, 3300000.0), size=30.0):
    return Grid(_wkt(code), (origin[0], size, 0.0, origin[1], 0.0, -size), (rows, columns))


def _raster(path, values, grid, nodata=-9999.0, kind=gdal.GDT_Float32, scale=None, offset=None):
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), grid.shape[1], grid.shape[0], 1, kind)
    dataset.SetProjection(grid.crs)
    dataset.SetGeoTransform(grid.transform)
    band = dataset.GetRasterBand(1)
    if nodata is not None:
        band.SetNoDataValue(nodata)
    if scale is not None:
        band.SetScale(scale)
        band.SetOffset(offset)
    band.WriteArray(values)
    dataset = None
    return RasterSource(str(path), Path(path).stem, grid=grid)


def double(values):
    return values * 2


def blurred(values, *, size):
    return ndimage.uniform_filter(np.nan_to_num(values), size, mode="constant").astype(np.float32)


def total(values, areas):
    return float(np.nansum(values * areas))


def add(first, second):
    return first + second


def test_a_local_run_on_windows_equals_the_whole(tmp_path):
    grid = _grid(1500, 1300)
    values = np.random.default_rng(0).random(grid.shape).astype(np.float32)
    values[:300, :200] = -9999
    source = _raster(tmp_path / "in.tif", values, grid)
    target = RasterTarget(str(tmp_path / "out.tif"))
    assert len(run._cut(grid, [source], [target], SMALL, 0)) > 4
    ((statistics,),) = run.local(double, [source], [target], SMALL, Provenance("test", "0"))
    written = gdal.Open(target.path).ReadAsArray()
    expected = np.where(values == -9999, -9999, values * 2)
    assert_array_equal(written, expected)
    assert statistics.count == int((values != -9999).sum())
    assert_allclose(statistics.mean, expected[values != -9999].mean(), rtol=1e-5)


def test_a_focal_run_on_windows_equals_the_whole(tmp_path):
    grid = _grid(1100, 900)
    values = np.random.default_rng(1).random(grid.shape).astype(np.float32)
    source = _raster(tmp_path / "in.tif", values, grid)
    target = RasterTarget(str(tmp_path / "out.tif"))
    run.local(partial(blurred, size=21), [source], [target], SMALL, Provenance(), halo=10)
    assert_allclose(gdal.Open(target.path).ReadAsArray(), blurred(values, size=21), atol=1e-6)


def test_a_reduction_does_not_depend_on_the_windows(tmp_path):
    grid = _grid(1200, 1000)
    values = np.random.default_rng(2).random(grid.shape).astype(np.float32)
    source = _raster(tmp_path / "in.tif", values, grid)
    small = run.reduce(total, [source], add, SMALL)
    large = run.reduce(total, [source], add, Settings(memory=4000, threads=1))
    assert_allclose(small, large, rtol=1e-12)


def test_the_same_run_gives_the_same_bytes(tmp_path):
    grid = _grid(700, 800)
    source = _raster(tmp_path / "in.tif", np.random.default_rng(3).random(grid.shape).astype(np.float32), grid)
    contents = []
    for threads in (1, 2):
        target = RasterTarget(str(tmp_path / f"out{threads}.tif"))
        run.local(double, [source], [target], Settings(64, threads), Provenance("test", "0"))
        contents.append(Path(target.path).read_bytes())
    assert contents[0] == contents[1]


def test_nodata_scale_and_infinity_are_read_as_they_are_meant(tmp_path):
    grid = _grid(2, 3)
    raw = np.array([[0, 100, 255], [50, 255, 200]])
    source = _raster(tmp_path / "a.tif", raw, grid, 255, gdal.GDT_Byte, 0.01, 1.0)
    assert_allclose(source.read(), [[1.0, 2.0, math.nan], [1.5, math.nan, 3.0]], rtol=1e-6)
    wild = np.array([[1.0, np.inf, -3.4e38], [np.nan, 2.0, -9999.0]])
    assert_array_equal(
        np.isnan(_raster(tmp_path / "b.tif", wild, grid).read()), [[False, True, True], [True, False, True]]
    )
    classes = RasterSource(str(tmp_path / "a.tif"), "a", kind=CLASSES, grid=grid)
    assert_array_equal(classes.read(), np.where(raw == 255, NO_CLASS, raw))


def test_a_value_out_of_range_names_the_raster(tmp_path):
    grid = _grid(1, 2)
    _raster(tmp_path / "cover.tif", np.array([[0.5, 45.0]]), grid)
    source = RasterSource(str(tmp_path / "cover.tif"), "COVER (cover)", grid=grid, minimum=0, maximum=1)
    with pytest.raises(OutOfRange, match=r"COVER \(cover\).*45.*0 … 1"):
        source.read()


@pytest.mark.parametrize("kind", [gdal.GDT_Float32, gdal.GDT_Float64])
def test_floats_are_class_codes_where_they_are_whole(tmp_path, kind):
    grid = _grid(2, 4)
    raw = np.array([[1.0, np.nan, np.inf, -9999.0], [-7.0, 2.0**31, 300.0000001, 0.0]])
    _raster(tmp_path / "c.tif", raw, grid, -9999.0, kind)
    found = RasterSource(str(tmp_path / "c.tif"), "c", kind=CLASSES, grid=grid).read()
    assert found.dtype == np.int32
    assert_array_equal(found, [[1, NO_CLASS, NO_CLASS, NO_CLASS], [-7, NO_CLASS, 300, 0]])


def test_fractions_are_no_class_codes(tmp_path):
    grid = _grid(1, 2)
    _raster(tmp_path / "c.tif", np.array([[1.0, 2.5]]), grid)
    with pytest.raises(OutOfRange, match=r"2\.5.*class codes"):
        RasterSource(str(tmp_path / "c.tif"), "c", kind=CLASSES, grid=grid).read()


def test_alignment_keeps_codes_and_averages_measures(tmp_path):
    fine, coarse = _grid(4, 4, size=10.0), _grid(2, 2, size=20.0)
    codes = np.array([[1, 1, 2, 2], [1, 3, 2, 3], [4, 4, 5, 5], [4, 4, 5, 5]])
    _raster(tmp_path / "codes.tif", codes, fine, 0, gdal.GDT_Byte)
    source = RasterSource(str(tmp_path / "codes.tif"), "codes", kind=CLASSES, grid=fine)
    assert_array_equal(source.on(coarse, "mode").read(), [[1, 2], [4, 5]])
    measure = RasterSource(str(tmp_path / "codes.tif"), "codes", grid=fine)
    assert_allclose(measure.on(coarse, "average").read(), [[1.5, 2.25], [4, 5]])


def test_bilinear_onto_somewhat_larger_cells_weighs_the_four_nearest(tmp_path):
    """Versions of GDAL before 3.13 would weigh more of them."""
    rng = np.random.default_rng(3)
    fine, coarse = _grid(12, 12, size=10.0), _grid(8, 8, size=15.0)
    values = rng.uniform(0, 100, (12, 12))
    _raster(tmp_path / "a.tif", values, fine)
    found = RasterSource(str(tmp_path / "a.tif"), "a", grid=fine).on(coarse, "bilinear").read()
    for row in range(8):
        for column in range(8):
            y, x = 1.5 * (row + 0.5) - 0.5, 1.5 * (column + 0.5) - 0.5
            top, left = int(y), int(x)
            square = values[top : top + 2, left : left + 2]
            expected = np.array([top + 1 - y, y - top]) @ square @ np.array([left + 1 - x, x - left])
            assert found[row, column] == pytest.approx(expected, rel=1e-6)


def test_mode_weighs_codes_by_the_part_that_they_cover(tmp_path, monkeypatch):
    """Cells of 16 m over cells of 10 m, against areas counted by the metre; with the strips of a small memory too."""
    from land_restoration.restoration_plugin.engine import source as reading

    rng = np.random.default_rng(4)
    fine, coarse = _grid(16, 16, size=10.0), _grid(10, 10, size=16.0)
    codes = rng.integers(0, 4, (16, 16))
    _raster(tmp_path / "c.tif", codes, fine, 0, gdal.GDT_Byte)
    source = RasterSource(str(tmp_path / "c.tif"), "c", kind=CLASSES, grid=fine)
    found = source.on(coarse, "mode").read()
    metres = np.repeat(np.repeat(codes, 10, axis=0), 10, axis=1)
    clear = 0
    for row in range(10):
        for column in range(10):
            shares = np.bincount(metres[row * 16 : row * 16 + 16, column * 16 : column * 16 + 16].ravel(), minlength=4)[
                1:
            ]
            first, second = np.sort(shares)[[-1, -2]]
            if first > second + 48:  # beyond what points 4 m apart may miss
                assert found[row, column] == 1 + shares.argmax()
                clear += 1
    assert clear > 40
    monkeypatch.setattr(reading, "STRIP", 200)
    assert_array_equal(source.on(coarse, "mode").read(), found)


def test_cells_beyond_an_aligned_raster_are_nodata(tmp_path):
    grid = _grid(2, 2)
    source = _raster(tmp_path / "a.tif", np.ones((2, 2)), grid, nodata=None)
    wider = _grid(2, 4)
    assert_array_equal(np.isnan(source.on(wider, "near").read()), [[False, False, True, True]] * 2)


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (_grid(10, 10), None),
        (_grid(10, 10, code=4547), "crs"),
        (_grid(10, 10, size=30.5), "cell size"),
        (_grid(10, 10, origin=(500010.0, 3300000.0)), "origin"),
        (_grid(10, 11), "extent"),
        (_grid(10, 10, origin=(500030.0, 3300000.0)), "extent"),
    ],
)
def test_what_differs_between_two_grids_is_named(other, expected):
    assert _grid(10, 10).difference(other) == expected


def test_true_areas_agree_with_a_geodesic_polygon():
    pyproj = pytest.importorskip("pyproj")
    grid = _grid(40, 50, origin=(638000.0, 3322000.0))  # 138 km from the central meridian
    areas = grid.areas(whole(grid))
    to = pyproj.Transformer.from_crs(4549, 4490, always_xy=True)
    x0, y1, x1, y0 = 638000.0, 3322000.0, 638000.0 + 50 * 30, 3322000.0 - 40 * 30
    edge = np.linspace(0, 1, 200)
    xs = np.concatenate([x0 + (x1 - x0) * edge, np.full(200, x1), x1 - (x1 - x0) * edge, np.full(200, x0)])
    ys = np.concatenate([np.full(200, y0), y0 + (y1 - y0) * edge, np.full(200, y1), y1 - (y1 - y0) * edge])
    area, _ = pyproj.Geod(ellps="GRS80").polygon_area_perimeter(*to.transform(xs, ys))
    assert_allclose(np.broadcast_to(areas, grid.shape).sum() * 1e4, abs(area), rtol=1e-6)
    assert grid.planar_error() > 4e-4


def test_windows_cover_the_grid_once():
    grid = _grid(1000, 777)
    seen = np.zeros(grid.shape, dtype=int)
    for row, column, rows, columns in windows(grid, 256, 300):
        seen[row : row + rows, column : column + columns] += 1
    assert (seen == 1).all()


def test_outputs_appear_together_or_not_at_all(tmp_path):
    existing = tmp_path / "kept.tif"
    existing.write_bytes(b"before")
    with pytest.raises(RuntimeError), Staging() as staging:
        Path(staging.file(str(existing))).write_bytes(b"after")
        Path(staging.file(str(tmp_path / "new.tif"))).write_bytes(b"after")
        raise RuntimeError
    assert existing.read_bytes() == b"before"
    assert [item.name for item in tmp_path.iterdir()] == ["kept.tif"]
    with Staging() as staging:
        part = Path(staging.file(str(existing)))
        part.write_bytes(b"after")
        part.with_name(part.name + ".aux.xml").write_bytes(b"side")
        (tmp_path / "kept.qmd").write_bytes(b"old")
        staging.commit()
    assert existing.read_bytes() == b"after"
    assert sorted(item.name for item in tmp_path.iterdir()) == ["kept.tif", "kept.tif.aux.xml"]


def test_nodata_that_the_type_cannot_hold_is_no_cell(tmp_path):
    """-9999 among bytes must not become 241."""
    grid = _grid(2, 2)
    source = _raster(tmp_path / "a.tif", np.array([[241, 0], [255, 7]], np.uint8), grid, kind=gdal.GDT_Byte)
    assert_array_equal(source.read((0, 0, 2, 2)), [[241, 0], [255, 7]])


def test_a_raster_without_data_is_named(tmp_path):
    grid = _grid(3, 3)
    source = _raster(tmp_path / "empty.tif", np.full((3, 3), -9999.0), grid)
    with pytest.raises(InvalidInput, match=r"empty has no valid cell"):
        run.local(double, [source], [RasterTarget(str(tmp_path / "o.tif"))], SMALL, Provenance())


def test_a_global_method_beyond_the_memory_is_refused():
    with pytest.raises(TooLarge, match=r"circuit needs about 5000 MB.*100 MB"):
        Settings(memory=100).require("circuit", 5000)


def test_the_environment_wins_and_is_checked(monkeypatch):
    monkeypatch.setenv("LAND_RESTORATION_MEMORY", "2048")
    monkeypatch.setenv("LAND_RESTORATION_THREADS", "3")
    assert Settings(memory=64, threads=1).resolved() == Settings(2048, 3, "")
    monkeypatch.setenv("LAND_RESTORATION_MEMORY", "much")
    with pytest.raises(InvalidInput, match="LAND_RESTORATION_MEMORY is much"):
        Settings().resolved()
