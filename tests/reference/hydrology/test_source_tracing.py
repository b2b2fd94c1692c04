"""Where the sediment of Youwuzhen's outlet comes from: units of one soil and one land use, and what a pond keeps back."""

import numpy as np
import pandas as pd
import pytest
from land_restoration.restoration_plugin.engine.grid import Grid
from land_restoration.tests.support import examples
from numpy.testing import assert_allclose
from osgeo import gdal, ogr, osr
from pandas.testing import assert_frame_equal

COVER = {4: (0.001, 0.8), 6: (0.001, 0.8), 8: (0.001, 0.8), 18: (0, 1), 33: (0.03, 0.084), 104: (0.0026, 1), 106: (0.001, 1)}  # fmt: skip
PADDY = 33


def band(path):
    dataset = gdal.Open(str(path))
    values = dataset.ReadAsArray()
    return np.where(values == dataset.GetRasterBand(1).GetNoDataValue(), np.nan, values.astype(float)), dataset


def raster(path, values, like, kind=gdal.GDT_Float32, nodata=-9999):
    driver = gdal.GetDriverByName("GTiff" if path else "MEM")
    dataset = driver.Create(str(path), values.shape[1], values.shape[0], 1, kind)
    dataset.SetGeoTransform(like.GetGeoTransform())
    dataset.SetProjection(like.GetProjection())
    dataset.GetRasterBand(1).SetNoDataValue(nodata)
    dataset.GetRasterBand(1).WriteArray(np.where(np.isnan(values), nodata, values))
    return dataset


def layer_of(path, like, rows):
    """Write features (WKT, name, number)."""
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = source.CreateLayer("features", osr.SpatialReference(like.GetProjection()))
    layer.CreateField(ogr.FieldDefn("name", ogr.OFTString))
    layer.CreateField(ogr.FieldDefn("kept", ogr.OFTReal))
    for wkt, name, number in rows:
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(ogr.CreateGeometryFromWkt(wkt))
        feature["name"], feature["kept"] = name, number
        layer.CreateFeature(feature)
    return f"{path}|layername=features"


def units_of(path, codes, like):
    """One feature for each code, of all its cells."""
    memory = ogr.GetDriverByName("Memory").CreateDataSource("")
    layer = memory.CreateLayer("pieces", osr.SpatialReference(like.GetProjection()))
    layer.CreateField(ogr.FieldDefn("code", ogr.OFTInteger))
    whole = raster("", codes, like, gdal.GDT_Int32, -1)
    gdal.Polygonize(whole.GetRasterBand(1), whole.GetRasterBand(1).GetMaskBand(), layer, 0)
    pieces = {}
    for feature in layer:
        collected = pieces.setdefault(feature["code"], ogr.Geometry(ogr.wkbMultiPolygon))
        collected.AddGeometry(feature.GetGeometryRef())
    return layer_of(path, like, [(shape.ExportToWkt(), str(code), 0.0) for code, shape in sorted(pieces.items())])


@pytest.fixture(scope="module")
def run(algorithms, tmp_path_factory):
    def call(identifier, **parameters):
        folder = tmp_path_factory.mktemp(identifier)
        wanted = {**examples.outputs(algorithms[identifier], folder), **parameters}
        return folder, examples.run(algorithms[identifier], {k: v for k, v in wanted.items() if v is not None})

    return call


@pytest.fixture(scope="module")
def basin(reference, run, tmp_path_factory):
    """Inputs of the tracing, and arrays: code of the unit (soil · 1000 + land use) and t/a that each cell delivers."""
    given, folder = reference / "oracles" / "invest_sdr_youwuzhen" / "input", tmp_path_factory.mktemp("basin")
    cover, like = band(given / "lulc.tif")
    soil, _ = band(given / "soil.tif")
    factors = np.full((2, *cover.shape), np.nan)
    for code, values in COVER.items():
        factors[:, cover == code] = np.array(values)[:, None]
    for name, values in zip(("c", "p"), factors):
        raster(folder / f"{name}.tif", values, like)
    dem = str(given / "dem.tif")
    sediment, _ = run(
        "sedimentdelivery", DEM=dem, EROSIVITY=str(given / "erosivity_9660.tif"),
        ERODIBILITY=str(given / "erodibility_epic_si.tif"), C_FACTOR=str(folder / "c.tif"),
        PRACTICE=str(folder / "p.tif"), WATERSHEDS=f"{given / 'watershed.gpkg'}|layername=watershed",
        STREAM_CELLS=150, FLOW=0, LS_FORM=1,
    )  # fmt: skip
    outlet = ogr.Open(str(reference / "real" / "youwuzhen" / "data_prepare" / "spatial" / "outlet_beijing1954.shp"))
    point = outlet.GetLayer(0).GetNextFeature()  # geometries die with their feature
    where = point.GetGeometryRef().ExportToWkt()
    codes = np.where(np.isnan(soil + cover), np.nan, 1000 * soil + cover)
    loss, delivery = (band(sediment / f"{name}.tif")[0] for name in ("soil_loss", "delivery"))
    inputs = {
        "DEM": dem,
        "LOAD": str(sediment / "soil_loss.tif"),
        "LOAD_UNIT": 0,
        "DELIVERY": str(sediment / "delivery.tif"),
        "RECEPTORS": layer_of(folder / "outlet.gpkg", like, [(where, "outlet", 0.0)]),
        "UNITS": units_of(folder / "units.gpkg", codes, like),
        "STREAM_CELLS": 150,
        "SNAP_DISTANCE": 300,
        "COVERAGE": 80,
    }
    hectares = Grid.of(like).areas((0, 0, *codes.shape))  # on the ellipsoid: 0.08999
    streams = band(sediment / "streams.tif")[0] == 2
    return inputs, codes, np.nan_to_num(loss * delivery) * hectares / 100, streams, like, folder


@pytest.fixture(scope="module")
def traced(run, basin):
    folder, results = run("sourcetracing", **basin[0])
    table = pd.read_csv(folder / "summary.csv").sort_values("rank", ignore_index=True)
    return table, band(folder / "contribution.tif")[0], results


def test_units_of_soil_and_land_use(basin, traced):
    """Every unit's load is the sum of its own cells that drain to the outlet; together they are the receptor's load."""
    _, codes, tonnes, *_ = basin
    table, share, _ = traced
    drains = share > 0
    total = tonnes[drains].sum()
    assert_allclose(table["load"].sum(), total, rtol=1e-6)
    assert total <= tonnes.sum()
    for row in table.itertuples():
        own = tonnes[drains & (codes == row.unit)].sum()
        assert_allclose(row.load, own, rtol=1e-5, atol=1e-9)
    assert_allclose(table["gross"], table["load"])  # no traps, no decay
    assert_allclose(table["share"].sum(), 1.0, rtol=1e-9)
    assert_allclose(np.nansum(share), 1.0, rtol=1e-5)


def test_six_of_the_twenty_units_are_the_key(basin, traced):
    """Evergreen forest on the commonest soil gives two fifths; paddies (18 % of the land) give a quarter of the sediment."""
    _, codes, *_ = basin
    table, share, results = traced
    assert len(table) == 20
    assert results["KEY_UNITS"] == 6
    assert table["unit"][:6].tolist() == [204008, 202033, 204033, 203033, 205008, 205006]
    assert_allclose(table["share"][:6], [0.4172, 0.1081, 0.0791, 0.0713, 0.0689, 0.0648], atol=1e-4)
    assert table["share"][:5].sum() < 0.8 <= table["share"][:6].sum()
    assert (np.diff(table["share"]) <= 0).all()
    paddies = table["unit"] % 1000 == PADDY
    assert_allclose(table["share"][paddies].sum(), 0.265, atol=1e-3)
    land = share > 0
    assert 0.05 < (codes[land] % 1000 == PADDY).mean() < 0.2


def test_what_a_pond_keeps_is_what_the_outlet_lacks(basin, traced, run):
    inputs, _, _, streams, like, folder = basin
    left, width, _, top, _, height = like.GetGeoTransform()
    rows, columns = np.nonzero(streams)
    middle = np.argsort(rows)[rows.size // 2]
    x, y = left + (columns[middle] + 0.5) * width, top + (rows[middle] + 0.5) * height
    square = (
        f"POLYGON (({x - 14} {y - 14}, {x + 14} {y - 14}, {x + 14} {y + 14}, {x - 14} {y + 14}, {x - 14} {y - 14}))"
    )
    pond = layer_of(folder / "pond.gpkg", like, [(square, "pond", 0.6)])
    at_pond = layer_of(folder / "gauge.gpkg", like, [(f"POINT ({x} {y})", "pond", 0.0)])
    gauged, _ = run("sourcetracing", **{**inputs, "RECEPTORS": at_pond, "SNAP_DISTANCE": 0})
    arriving = pd.read_csv(gauged / "summary.csv").set_index("unit")["load"]
    kept, _ = run("sourcetracing", **inputs, TRAPS=pond, EFFICIENCY="kept")
    table = pd.read_csv(kept / "summary.csv").set_index("unit")
    before = traced[0].set_index("unit")
    assert_frame_equal(table[["gross"]].sort_index(), before[["gross"]].sort_index())
    assert arriving.sum() > 0.05 * before["load"].sum()
    trapped = 0.6 * arriving.reindex(table.index, fill_value=0.0)
    assert_allclose(table["load"] + trapped, table["gross"], rtol=1e-9)
