"""Corridors between Sichuan's forest sources, through real ``qgis_process``."""

from pathlib import Path

import pytest
from land_restoration.tests.support import headless

pytestmark = [pytest.mark.long, pytest.mark.skipif(headless.executable() is None, reason="no qgis_process")]

CNLUCC = 5


def _run(identifier, parameters):
    code, results, log = headless.run(f"restoration:{identifier}", parameters)
    assert code == 0, log
    return results


def test_corridors_between_forest_sources_of_1_km(reference, tmp_path):
    from osgeo import gdal, ogr

    folder = reference / "real" / "sichuan_1km"
    landcover = str(folder / "sichuan-lucc" / "二级地类" / "2020.tif.tif")
    sources, resistance = str(tmp_path / "sources.gpkg"), str(tmp_path / "resistance.tif")
    paths, corridor = str(tmp_path / "paths.gpkg"), str(tmp_path / "corridor.tif")
    found = _run(
        "ecologicalsources",
        {"HABITAT": landcover, "CLASSES_IN": "21", "MIN_AREA": 50000, "MAX_COUNT": 20, "OUTPUT": sources},
    )
    assert 10 <= found["COUNT"] <= 20
    _run("resistancesurface", {"LANDCOVER": landcover, "LEGEND": CNLUCC, "OUTPUT": resistance})
    result = _run(
        "leastcostcorridors",
        {
            "RESISTANCE": resistance,
            "SOURCES": sources,
            "SOURCE_ID": "id",
            "LINKS": 0,
            "PATHS": paths,
            "CORRIDOR": corridor,
        },
    )
    dataset = ogr.Open(paths)
    layer = dataset.GetLayer(0)
    assert layer.GetFeatureCount() == result["COUNT"] >= found["COUNT"] - 1
    assert all(feature["cost"] > 0 and feature["length_m"] > 0 for feature in layer)
    raster = gdal.Open(corridor)
    assert (raster.RasterXSize, raster.RasterYSize) == (1116, 954)
    low, _, _, _ = raster.GetRasterBand(1).ComputeStatistics(False)
    assert low == pytest.approx(0, abs=1e-6)
    assert Path(corridor).stat().st_size > 0
