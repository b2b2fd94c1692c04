"""The model of the erosion diagnosis on Youwuzhen, through real ``qgis_process``."""

import numpy as np
import pandas as pd
import pytest
from land_restoration.tests.support import headless
from numpy.testing import assert_allclose
from osgeo import gdal, ogr

BARE, FULL = 0.05, 0.95
LANDUSE = {4: (2, 0.85), 6: (2, 0.8), 8: (2, 0.8), 18: (8, 0.2), 33: (1, 0.64), 104: (2, 0.78), 106: (4, 0.8)}
"""Land use of the basin → class of CLCD, and the vegetated fraction whose C factor is that of the basin's own table: there
is no image of the vegetation."""

ERODIBILITY = {201: 0.024102, 202: 0.025030, 203: 0.032899, 204: 0.027148, 205: 0.027042}


def read(path):
    dataset = gdal.Open(str(path))
    values = dataset.ReadAsArray().astype(np.float64)
    nodata = dataset.GetRasterBand(1).GetNoDataValue()
    return np.where(values == nodata, np.nan, values), dataset


def write(path, bands, like):
    bands = np.atleast_3d(np.asarray(bands, dtype=np.float64).T).T
    kind = gdal.GDT_Byte if np.nanmax(bands) < 20 and (bands[~np.isnan(bands)] % 1 == 0).all() else gdal.GDT_Float32
    nodata = 0 if kind == gdal.GDT_Byte else -9999
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), bands.shape[2], bands.shape[1], len(bands), kind)
    dataset.SetGeoTransform(like.GetGeoTransform())
    dataset.SetProjection(like.GetProjection())
    for number, band in enumerate(bands, start=1):
        dataset.GetRasterBand(number).SetNoDataValue(nodata)
        dataset.GetRasterBand(number).WriteArray(np.where(np.isnan(band), nodata, band))
    dataset = None
    return str(path)


def rows(path):
    layer = ogr.Open(str(path))
    return [feature.items() for feature in layer.GetLayer(0)]


@pytest.fixture
def inputs(reference, tmp_path):
    real = reference / "real" / "youwuzhen" / "data_prepare"
    aligned = reference / "oracles" / "invest_sdr_youwuzhen" / "input"
    codes, like = read(aligned / "lulc.tif")
    cover, ndvi = np.full((2, *codes.shape), np.nan)
    for code, (own, index) in LANDUSE.items():
        cover[codes == code], ndvi[codes == code] = own, BARE + (FULL - BARE) * index
    rain = pd.read_csv(real / "climate" / "pcp_daily.csv", skiprows=1)
    days = pd.to_datetime(rain.iloc[:, 0])
    monthly = rain.iloc[:, 1].groupby([days.dt.year, days.dt.month]).sum().groupby(level=1).mean()
    profiles = tmp_path / "profiles.csv"
    pd.read_csv(real / "lookup" / "soil_properties_lookup.csv", comment="#").to_csv(profiles, index=False)
    watershed = f"{aligned / 'watershed.gpkg'}|layername=watershed"
    valid = np.where(np.isnan(codes), np.nan, 1.0)
    return {
        "DEM": str(aligned / "dem.tif"),
        "PRECIPITATION": write(tmp_path / "rain.tif", monthly.to_numpy()[:, None, None] * valid, like),
        "SOIL": str(aligned / "soil.tif"),
        "PROFILES": str(profiles),
        "NDVI": write(tmp_path / "ndvi.tif", ndvi, like),
        "LANDCOVER": write(tmp_path / "landcover.tif", cover, like),
        "WATERSHEDS": watershed,
        "UNITS": watershed,
        "RECEPTORS": str(real / "spatial" / "outlet_beijing1954.shp"),
        "BARE_NDVI": BARE,
        "FULL_NDVI": FULL,
        "STREAM_CELLS": 150,
        "SNAP": 300,
    }


@pytest.mark.long
@pytest.mark.skipif(headless.executable() is None, reason="no qgis_process")
def test_runs_on_a_real_basin(plugin, inputs, tmp_path):
    model = plugin.provider.algorithm("erosiondiagnosis").create()  # its definitions go with it
    outputs = {}
    for number, definition in enumerate(model.destinationParameterDefinitions()):
        outputs[definition.name()] = str(tmp_path / f"out_{number}.{definition.defaultFileExtension()}")
    code, _, log = headless.run("restoration:erosiondiagnosis", {**inputs, **outputs})
    assert code == 0, log

    def result(title):
        return next(path for name, path in outputs.items() if name.endswith(f":{title}"))

    erodibility, _ = read(result("Soil erodibility"))
    soil, _ = read(inputs["SOIL"])
    for kind, expected in ERODIBILITY.items():
        found = erodibility[soil == kind]
        assert_allclose(found[~np.isnan(found)], expected, atol=6e-7)
    loss, _ = read(result("Soil loss"))
    assert 10 < np.nanmean(loss) < 1000  # 82 t/(km²·a) by InVEST, with C of forest 0.001 where the equation gives 0
    delivery, _ = read(result("Sediment delivery ratio"))
    assert np.nanmax(delivery) <= 0.8
    export, _ = read(result("Sediment export"))
    basin = rows(result("Sediment by watershed"))[0]
    assert_allclose(np.nansum(export) * 0.09 / 100, basin["export"], rtol=0.02)
    sources = rows(result("Sources by receptor"))
    assert_allclose(sum(row["share"] for row in sources), 1, rtol=1e-6)
    arriving = sum(row["load"] for row in sources)
    assert 0 < arriving <= np.nansum(loss) * 0.09 / 100 * 0.8
    shares, _ = read(result("Contribution to the receptors"))
    assert_allclose(np.nansum(shares), 1, rtol=1e-5)
