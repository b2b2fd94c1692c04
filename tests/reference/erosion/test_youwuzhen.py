"""The erosion chain on a real basin, through the algorithms: rain, soil and terrain to soil loss, sediment and sources."""

import numpy as np
import pandas as pd
import pytest
from land_restoration.tests.support import examples
from numpy.testing import assert_allclose
from osgeo import gdal, ogr, osr

COVER = {4: (0.001, 0.8), 6: (0.001, 0.8), 8: (0.001, 0.8), 18: (0, 1), 33: (0.03, 0.084), 104: (0.0026, 1), 106: (0.001, 1)}  # fmt: skip
OBSERVED = {2010: 1293, 2011: 92, 2012: 3080, 2013: 1474, 2014: 1162, 2015: 4289}
"""Tonnes of sediment in the observed days of each year."""


def band(path):
    dataset = gdal.Open(str(path))
    return dataset.ReadAsArray(), dataset


def write(path, values, like, nodata=-9999.0):
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), values.shape[1], values.shape[0], 1, gdal.GDT_Float32)
    dataset.SetGeoTransform(like.GetGeoTransform())
    dataset.SetProjection(like.GetProjection())
    dataset.GetRasterBand(1).SetNoDataValue(nodata)
    dataset.GetRasterBand(1).WriteArray(np.where(np.isnan(values), nodata, values))
    dataset = None
    return str(path)


def point_layer(path, projection, x, y, **fields):
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    reference = osr.SpatialReference(projection)
    layer = dataset.CreateLayer("points", reference, ogr.wkbPoint)
    for field in fields:
        layer.CreateField(ogr.FieldDefn(field, ogr.OFTString))
    feature = ogr.Feature(layer.GetLayerDefn())
    for field, value in fields.items():
        feature[field] = value
    feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POINT ({x} {y})"))
    layer.CreateFeature(feature)
    dataset = None
    return f"{path}|layername=points"


@pytest.fixture(scope="module")
def real(reference):
    return reference / "real" / "youwuzhen" / "data_prepare"


@pytest.fixture(scope="module")
def oracle(reference):
    return reference / "oracles" / "invest_sdr_youwuzhen"


@pytest.fixture(scope="module")
def run(algorithms, tmp_path_factory):
    """Run an algorithm with its outputs in a folder of its own; the folder and the results."""

    def call(identifier, **parameters):
        folder = tmp_path_factory.mktemp(identifier)
        wanted = {**examples.outputs(algorithms[identifier], folder), **parameters}
        return folder, examples.run(algorithms[identifier], {k: v for k, v in wanted.items() if v is not None})

    return call


def test_erosivity_of_the_gauge(run, real, tmp_path):
    wide = pd.read_csv(real / "climate" / "pcp_daily.csv", skiprows=1)
    code = str(wide.columns[1])
    days = pd.to_datetime(wide.iloc[:, 0]).dt.strftime("%Y-%m-%d")
    records = tmp_path / "rain.csv"
    pd.DataFrame({"station": code, "day": days, "rain": wide.iloc[:, 1]}).to_csv(records, index=False)
    site = pd.read_csv(real / "climate" / "Sites_P.csv").iloc[0]
    _, dem = band(real / "spatial" / "ywzdem30m.tif")
    stations = point_layer(tmp_path / "gauge.gpkg", dem.GetProjection(), site.LocalX, site.LocalY, station=code)
    folder, results = run(
        "gaugeerosivity", STATIONS=stations, STATION="station", RECORDS=str(records), RECORD_STATION="station",
        DATE="day", RAIN="rain", REFERENCE=str(real / "spatial" / "ywzdem30m.tif"),
    )  # fmt: skip
    assert_allclose(results["MEAN"], 9660.123, rtol=1e-6)
    assert results["ERROR"] is None  # one gauge foretells no other
    yearly = pd.read_csv(folder / "yearly.csv")
    assert_allclose(yearly["rain"], [2168.0, 1433.0, 1253.5, 1416.5, 2467.6, 1519.2])
    assert_allclose(yearly["erosivity"].iloc[[0, 3]], [13557.6, 5750.3], rtol=1e-5)
    surface, _ = band(folder / "erosivity.tif")
    assert_allclose(surface[surface > 0], 9660.123, rtol=1e-6)


def test_erodibility_by_soil(run, real, tmp_path):
    profiles = tmp_path / "profiles.csv"  # without the comment lines above the header
    pd.read_csv(real / "lookup" / "soil_properties_lookup.csv", comment="#").to_csv(profiles, index=False)
    soil = str(real / "spatial" / "ywzsoil30m.tif")
    folder, _ = run("soilerodibility", SOIL=soil, PROFILES=str(profiles), METHOD=0)
    found, _ = band(folder / "output.tif")
    codes, _ = band(real / "spatial" / "ywzsoil30m.tif")
    expected = {201: 0.024102, 202: 0.025030, 203: 0.032899, 204: 0.027148, 205: 0.027042}
    present = [code for code in expected if (codes == code).any()]
    assert present
    for code in present:
        assert_allclose(found[codes == code], expected[code], atol=6e-7)


@pytest.fixture(scope="module")
def factors(oracle, tmp_path_factory):
    folder = tmp_path_factory.mktemp("factors")
    cover, like = band(oracle / "input" / "lulc.tif")
    c, practice = np.full((2, *cover.shape), np.nan)
    for code, (own_c, own_p) in COVER.items():
        c[cover == code], practice[cover == code] = own_c, own_p
    return {
        "DEM": str(oracle / "input" / "dem.tif"),
        "EROSIVITY": str(oracle / "input" / "erosivity_9660.tif"),
        "ERODIBILITY": str(oracle / "input" / "erodibility_epic_si.tif"),
        "C_FACTOR": write(folder / "c.tif", c, like),
        "PRACTICE": write(folder / "p.tif", practice, like),
        "WATERSHEDS": str(oracle / "input" / "watershed.gpkg") + "|layername=watershed",
    }


@pytest.mark.parametrize(("flow", "soil_loss", "export"), [(0, 442.4222, 9.5743), (1, 453.7175, 10.7416)])
def test_sediment_delivery_agrees_with_invest(run, oracle, factors, flow, soil_loss, export):
    folder, results = run("sedimentdelivery", **factors, STREAM_CELLS=150, FLOW=flow, LS_FORM=1)
    assert_allclose(results["TOTAL_EXPORT"], export, rtol=3e-3)
    dataset = ogr.Open(str(folder / "output.gpkg"))
    assert_allclose(next(iter(dataset.GetLayer(0)))["usle"], soil_loss, rtol=3e-3)
    expected, dataset = band(oracle / ("d8", "mfd")[flow] / "sed_export.tif")
    found, own = band(folder / "export.tif")
    column = round((dataset.GetGeoTransform()[0] - own.GetGeoTransform()[0]) / 30)
    row = round((own.GetGeoTransform()[3] - dataset.GetGeoTransform()[3]) / 30)
    part = found[row : row + expected.shape[0], column : column + expected.shape[1]]
    valid = ~np.isclose(expected, dataset.GetRasterBand(1).GetNoDataValue())
    assert ((part >= 0) == valid).all()
    assert_allclose(part[valid] / 100, expected[valid], rtol=1e-4)


def test_sediment_stands_below_what_was_observed(run, factors):
    """Uncalibrated hillslope export is two orders below the observed load of storm years, which channels feed too."""
    _, results = run("sedimentdelivery", **factors, STREAM_CELLS=150, FLOW=0, LS_FORM=0)
    assert 1 < results["TOTAL_EXPORT"] < min(OBSERVED.values())


def test_sources_of_the_outlet_by_soil(run, oracle, factors, real, tmp_path):
    outlet = ogr.Open(str(real / "spatial" / "outlet_beijing1954.shp"))
    feature = next(iter(outlet.GetLayer(0)))
    where = feature.GetGeometryRef()
    _, like = band(oracle / "input" / "dem.tif")
    receptor = point_layer(tmp_path / "outlet.gpkg", like.GetProjection(), where.GetX(), where.GetY(), name="outlet")
    folder, _ = run("sedimentdelivery", **factors, STREAM_CELLS=150, FLOW=0, LS_FORM=1)
    traced, results = run(
        "sourcetracing", DEM=factors["DEM"], LOAD=str(folder / "soil_loss.tif"), LOAD_UNIT=0,
        DELIVERY=str(folder / "delivery.tif"), RECEPTORS=receptor, STREAM_CELLS=150, SNAP_DISTANCE=300, UNITS_OUT=None,
    )  # fmt: skip
    summary = pd.read_csv(traced / "summary.csv")
    export, _ = band(folder / "export.tif")
    assert 0 < summary["load"].sum() <= export[export > 0].sum() * 0.09 / 100 * 1.001
    shares, _ = band(traced / "contribution.tif")
    assert_allclose(shares[shares > -1].sum(dtype=np.float64), 1.0, rtol=1e-5)
    assert results["KEY_UNITS"] == 1
