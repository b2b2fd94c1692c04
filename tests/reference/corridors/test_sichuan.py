"""Corridors between Sichuan's forest sources, step by step and as one model, through real ``qgis_process``."""

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


def _rivers(reference, path):
    """Rivers in and around the province; the source has some of no length."""
    from osgeo import ogr

    source = ogr.Open(str(reference / "real" / "vector_china" / "rivers_gshhg_wdbii_high.gpkg"))
    rivers = source.GetLayer(0)
    rivers.SetSpatialFilterRect(97.0, 25.8, 109.0, 34.6)
    target = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = target.CreateLayer("rivers", rivers.GetSpatialRef(), ogr.wkbLineString)
    layer.CreateField(ogr.FieldDefn("level", ogr.OFTInteger))
    for river in rivers:
        if river.GetGeometryRef().Length() > 0:
            feature = ogr.Feature(layer.GetLayerDefn())
            feature.SetField("level", river["level"])
            feature.SetGeometry(river.GetGeometryRef())
            layer.CreateFeature(feature)
    return str(path)


def _table(path):
    """Rows of a layer without its geometry."""
    from osgeo import ogr

    dataset = ogr.Open(str(path))
    layer = dataset.GetLayer(0)
    return [{name: feature[name] for name in (f.GetName() for f in layer.schema)} for feature in layer]


def test_the_whole_network_in_one_model(reference, tmp_path):
    from osgeo import gdal

    folder = reference / "real"
    outputs = {
        "sources:Ecological sources": "sources.gpkg",
        "corridors:Corridors": "paths.gpkg",
        "corridors:Links": "links.gpkg",
        "corridors:Corridor surface": "corridor.tif",
        "current:Current flow": "current.tif",
        "current:Effective resistances": "resistances.gpkg",
        "barriers:Barrier score": "score.tif",
        "barriers:Barrier sites": "sites.gpkg",
        "crossings:Corridor crossings": "crossings.gpkg",
        "network:Network indices": "indices.gpkg",
        "network:Network nodes": "nodes.gpkg",
        "network:Stepping stones": "stones.gpkg",
        "network:Robustness": "robustness.gpkg",
        "network:Robustness chart": "chart.html",
        "mspa:Spatial pattern": "pattern.tif",
        "mspa:Pattern summary": "pattern.gpkg",
        "resistance:Resistance": "resistance.tif",
    }
    _run(
        "ecologicalnetwork",
        {
            "LANDCOVER": str(folder / "sichuan_1km" / "sichuan-lucc" / "二级地类" / "2020.tif.tif"),
            "LEGEND": CNLUCC,
            "HABITAT": "21",
            "MIN_AREA": 50000,
            "MAX_COUNT": 20,
            "CUTOFF": 200000,
            "RESTORED_RADIUS": 3000,
            "LINES": _rivers(reference, tmp_path / "rivers.gpkg"),
            "CLASS": "level",
            "ADMIN": str(folder / "vector_china" / "admin_amap_9prov.gpkg") + "|layername=county",
            "ADMIN_CODE": "adcode",
            **{name: str(tmp_path / file) for name, file in outputs.items()},
        },
    )
    sources, paths = _table(tmp_path / "sources.gpkg"), _table(tmp_path / "paths.gpkg")
    assert len(sources) == 20
    assert len(paths) >= len(sources) - 1
    assert sorted(row["rank"] for row in paths) == list(range(1, len(paths) + 1))
    assert all(row["cost"] > 0 and row["length_m"] > 0 and row["gravity"] > 0 and row["admin"] for row in paths)
    assert all(area["area_ha"] == pytest.approx(round(area["area_ha"], -2), rel=1e-6) for area in sources)
    resistances = _table(tmp_path / "resistances.gpkg")
    assert {(row["from"], row["to"]) for row in resistances} == {
        (int(row["from_id"]), int(row["to_id"])) for row in paths
    }
    assert all(row["resistance"] > 0 for row in resistances)
    current, corridor = (gdal.Open(str(tmp_path / name)) for name in ("current.tif", "corridor.tif"))
    flow, excess = current.GetRasterBand(1).ReadAsArray(), corridor.GetRasterBand(1).ReadAsArray()
    assert flow.shape == (954, 1116)
    inside = excess != corridor.GetRasterBand(1).GetNoDataValue()
    assert excess[inside].min() >= 0 and excess[inside].max() <= 200000
    assert ((flow != current.GetRasterBand(1).GetNoDataValue()) >= inside).all()
    sites, crossings = _table(tmp_path / "sites.gpkg"), _table(tmp_path / "crossings.gpkg")
    assert [row["rank"] for row in sites] == list(range(1, len(sites) + 1))
    assert all(row["gain"] > 0 and 0 < row["area_ha"] < 1e6 for row in sites)
    assert crossings
    assert all(row["corridor"] <= len(paths) and row["structure"] and row["admin"] for row in crossings)
    indices = {row["index"]: row["value"] for row in _table(tmp_path / "indices.gpkg")}
    assert indices["nodes"] == 20
    assert indices["links"] == len(paths)
    assert indices["alpha"] == pytest.approx((len(paths) - 20 + 1) / (2 * 20 - 5))
    assert indices["components"] == 1
    assert (tmp_path / "chart.html").stat().st_size > 0
