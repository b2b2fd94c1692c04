"""Writing the sample county: every file as documented, and the same bytes again."""

import hashlib
import json
import re
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from land_restoration.restoration_plugin.core.errors import Cancelled
from land_restoration.restoration_plugin.engine.sample import write_county
from osgeo import gdal, ogr

HANDBOOK = Path(__file__).resolve().parents[2] / "docs" / "sample_county.md"


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    folder = tmp_path_factory.mktemp("county")
    return folder, write_county(str(folder), size=60)


def _fields(layer):
    definition = layer.GetLayerDefn()
    return [definition.GetFieldDefn(i).GetName() for i in range(definition.GetFieldCount())]


def test_rasters_are_tiled_with_nodata_units_and_names(written):
    folder, names = written
    for name in names["rasters"]:
        dataset = gdal.Open(str(folder / f"{name}.tif"))
        band = dataset.GetRasterBand(1)
        assert name == "dem_other" or band.GetBlockSize() == [64, 64], name
        if band.DataType == gdal.GDT_Float32:
            assert band.GetNoDataValue() == -9999, name
            assert name == "dem_other" or band.GetUnitType(), name
        else:
            assert band.GetNoDataValue() in (0, 255), name
        assert not (folder / f"{name}.tif.aux.xml").exists()
    monthly = gdal.Open(str(folder / "ndvi_monthly.tif"))
    assert [monthly.GetRasterBand(i).GetDescription() for i in (1, 13, 144)] == ["2009-01", "2010-01", "2020-12"]
    dataset = gdal.Open(str(folder / "soil.tif"))
    soil = dataset.GetRasterBand(1)
    assert soil.GetMetadataItem("CLASS_203_EN") == "Limestone soil"
    assert soil.GetMetadataItem("CLASS_203_ZH") == "石灰土"


def test_the_other_grid_does_not_fit_the_county(written):
    folder, _ = written
    one, other = (gdal.Open(str(folder / name)).GetGeoTransform() for name in ("dem.tif", "dem_other.tif"))
    assert other[1] == pytest.approx(1.5 * one[1])
    assert (other[0] - one[0]) / one[1] % 1 == pytest.approx(0.3)


def test_the_handbook_names_every_file_and_field(written):
    folder, names = written
    text = HANDBOOK.read_text(encoding="utf-8")
    named = set(re.findall(r"`([A-Za-z0-9_]+)(?:\.tif|\.csv)?`", text))
    assert set(names["rasters"]) <= named
    assert set(names["layers"]) <= named
    assert set(names["tables"]) <= named
    words = set(re.findall(r"[A-Za-z_]+[0-9]?", text)) | {f"nbs{i}" for i in range(1, 9)}
    package = ogr.Open(str(folder / "county.gpkg"))
    for name in names["layers"]:
        missing = set(_fields(package.GetLayerByName(name))) - words
        assert not missing, (name, missing)
    for name in names["tables"]:
        columns = pd.read_csv(folder / f"{name}.csv", nrows=2).columns
        missing = {column for column in columns if column not in words and not column.startswith("nbs")}
        assert not missing, (name, missing)


def test_every_documented_raster_is_written(written):
    _, names = written
    text = HANDBOOK.read_text(encoding="utf-8")
    documented = set(re.findall(r"`([a-z0-9_]+)\.tif`", text))
    assert documented <= set(names["rasters"])


def test_layers_are_utf8_and_typed(written):
    folder, _ = written
    package = ogr.Open(str(folder / "county.gpkg"))
    village = package.GetLayerByName("village")
    feature = next(iter(village))
    assert re.search(r"[\u4e00-\u9fff]村$", feature["name_zh"])
    assert len(feature["code"]) == 12
    assert village.GetSpatialRef().GetAuthorityCode(None) == "4549"
    assert package.GetLayerByName("gauges").GetGeomType() == ogr.wkbPoint
    assert package.GetLayerByName("streams").GetGeomType() == ogr.wkbLineString


def test_the_old_shapefile_is_gbk_and_does_not_say_so(written):
    folder, _ = written
    assert not (folder / "landuse_gbk.cpg").exists()
    raw = (folder / "landuse_gbk.dbf").read_bytes()
    assert raw[29] == 0
    assert "乔木林地".encode("gbk") in raw


def test_daily_records_hold_marks_for_missing_and_trace(written):
    folder, _ = written
    rain = pd.read_csv(folder / "rain_daily.csv", dtype={"station": str}, parse_dates=["date"])
    assert {32766.0, 32700.0} <= set(rain["rain"])
    measured = rain[rain["rain"] < 32000]
    assert measured["rain"].between(0, 400).all()
    yearly = measured.groupby(["station", measured["date"].dt.year])["rain"].sum().groupby("station").mean()
    assert yearly.between(250, 2600).all()
    wind = pd.read_csv(folder / "wind_daily.csv")
    assert (wind["wind"] > 5).any()
    assert set(wind.columns) == {"station", "date", "wind", "temperature", "wetness", "snow"}


def test_truth_is_plain_json(written):
    folder, names = written
    truth = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
    assert set(truth) == set(names["truth"])
    assert truth["trends"][0]["slope"] < 0 < truth["trends"][1]["slope"]


def test_writing_again_gives_the_same_bytes(written, tmp_path):
    folder, _ = written
    write_county(str(tmp_path), size=60)
    for path in sorted(folder.iterdir()):
        if path.suffix != ".gpkg":
            found, before = (hashlib.sha256(p.read_bytes()).hexdigest() for p in (tmp_path / path.name, path))
            assert found == before, path.name


def test_a_cancel_stops_the_writing(tmp_path):
    def stop(fraction):
        if fraction > 0.3:
            raise Cancelled

    with pytest.raises(Cancelled):
        write_county(str(tmp_path), size=60, progress=stop)
    assert not (tmp_path / "truth.json").exists()


def test_nodata_stands_where_there_is_no_land(written):
    folder, _ = written
    dem = gdal.Open(str(folder / "dem.tif")).ReadAsArray()
    cover = gdal.Open(str(folder / "landcover_2020.tif")).ReadAsArray()
    assert ((dem == -9999) == (cover == 0)).all()
    assert np.isfinite(dem).all()
