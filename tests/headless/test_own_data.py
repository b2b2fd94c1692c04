"""A planner's own data: the smaller models run with what is there, and one report says what is missing, and what would bring it."""

import csv
from pathlib import Path

import pandas as pd
import pytest
from land_restoration.tests.support import examples, headless
from osgeo import gdal, ogr

pytestmark = [pytest.mark.long, pytest.mark.skipif(headless.executable() is None, reason="no qgis_process")]

COUNTY = "510727"  # Pingwu, forested mountains, 5,900 km²
CNLUCC = 5


def run(identifier, parameters):
    code, results, log = headless.run(f"restoration:{identifier}", parameters)
    assert code == 0, log
    return results


def clipped(path, layer, target, name, where, system, inside=None, **fields):
    """Copy the matching features into a GeoPackage in ``system``, with fixed fields added."""
    words = ["-f", "GPKG", "-nln", name, "-t_srs", system, "-nlt", "PROMOTE_TO_MULTI"]
    words += ["-where", where] if where else []
    words += ["-clipdst", *map(str, inside)] if inside else []
    gdal.VectorTranslate(
        str(target), str(path), options=gdal.VectorTranslateOptions([*words, *([layer] if layer else [])])
    )
    dataset = ogr.Open(str(target), 1)
    table = dataset.GetLayerByName(name)
    for field, value in fields.items():
        table.CreateField(ogr.FieldDefn(field, ogr.OFTString))
        for feature in table:
            feature[field] = value
            table.SetFeature(feature)
    count = table.GetFeatureCount()
    del table, dataset
    assert count, name
    return f"{target}|layername={name}"


def checklist(path):
    with Path(path).open(encoding="utf-8-sig", newline="") as file:
        return {row["item_en"]: row for row in csv.DictReader(file)}


def test_a_county_of_sichuan(plugin, reference, tmp_path):
    """Land cover of 1 km and rivers are all there is: the network's model runs, the rest of the plan is asked for."""
    landcover = gdal.Open(str(reference / "real" / "sichuan_1km" / "sichuan-lucc" / "二级地类" / "2020.tif.tif"))
    system = landcover.GetProjection()
    china = reference / "real" / "vector_china"
    boundary = clipped(
        china / "admin_amap_9prov.gpkg", "county", tmp_path / "county.gpkg", "boundary", f"adcode = '{COUNTY}'", system
    )
    path = str(tmp_path / "landcover.tif")
    gdal.Warp(
        path, landcover, cutlineDSName=str(tmp_path / "county.gpkg"), cutlineLayer="boundary", cropToCutline=True,
        xRes=1000, yRes=1000, resampleAlg="near", targetAlignedPixels=False,
    )  # fmt: skip
    dataset = ogr.Open(str(tmp_path / "county.gpkg"))
    west, east, south, north = dataset.GetLayer(0).GetExtent()
    del dataset
    rivers = china / "rivers_gshhg_wdbii_high.gpkg"
    lines = clipped(
        rivers, "", tmp_path / "rivers.gpkg", "rivers", None, system, [west, south, east, north], **{"class": "river"}
    )
    model = plugin.provider.algorithm("ecologicalnetwork").create()
    network = {
        definition.name(): str(tmp_path / definition.name().split(":")[-1].lower().replace(" ", "_"))
        + {"rasterDestination": ".tif", "fileDestination": ".html"}.get(definition.type(), ".gpkg")
        for definition in model.destinationParameterDefinitions()
    }
    run(
        "ecologicalnetwork",
        {
            "LANDCOVER": path, "LEGEND": CNLUCC, "HABITAT": "21,22", "MIN_AREA": 2000, "MAX_COUNT": 12,
            "RESTORED_RADIUS": 2000, "LINES": lines, **network,
        },
    )  # fmt: skip
    made = {Path(value).stem: value for value in network.values()}
    results = run(
        "planreport",
        {
            "LAYERS": [made["corridors"], made["ecological_sources"], made["spatial_pattern"], made["resistance"]],
            "TABLES": [made["pattern_summary"], made["network_indices"]], "BOUNDARY": boundary, "SET": 3,
            "LANGUAGE": 1, "REPORT": str(tmp_path / "report.html"), "CHECKLIST": str(tmp_path / "checklist.csv"),
        },
    )  # fmt: skip
    rows = checklist(results["CHECKLIST"])
    assert rows["Security pattern and corridor network"]["source"] == "Least-cost paths"
    erosion = rows["Soil erosion by water"]
    assert (erosion["present"], erosion["source"]) == ("no", "")
    for layer in ("Rainfall erosivity R", "Soil erodibility K", "Topographic factor LS", "Cover factor C (B)"):
        assert layer in erosion["missing"]
    assert "restoration:planconformity" in rows["Conflicts"]["missing"]
    html = Path(results["REPORT"]).read_text(encoding="utf-8")
    assert html.count("data:image/png") == 4
    assert erosion["missing"] in html.replace("&amp;", "&")


def test_youwuzhen(algorithms, reference, tmp_path):
    """A small basin without land-cover products and plans: terrain, soil and soil loss."""
    real = reference / "real" / "youwuzhen" / "data_prepare"
    given = reference / "oracles" / "invest_sdr_youwuzhen" / "input"
    profiles = tmp_path / "profiles.csv"
    pd.read_csv(real / "lookup" / "soil_properties_lookup.csv", comment="#").to_csv(profiles, index=False)
    cover = gdal.Open(str(given / "lulc.tif"))
    c_factor = str(tmp_path / "c.tif")
    values = cover.ReadAsArray().astype("float32")
    copy = gdal.GetDriverByName("GTiff").Create(c_factor, cover.RasterXSize, cover.RasterYSize, 1, gdal.GDT_Float32)
    copy.SetGeoTransform(cover.GetGeoTransform())
    copy.SetProjection(cover.GetProjection())
    copy.GetRasterBand(1).WriteArray((values == 33) * 0.03 + (values != 33) * 0.001)
    del copy
    outputs = {}
    for identifier, inputs in (
        ("slopelength", {"DEM": str(given / "dem.tif")}),
        ("soilerodibility", {"SOIL": str(real / "spatial" / "ywzsoil30m.tif"), "PROFILES": str(profiles)}),
        (
            "soilloss",
            {
                "EROSIVITY": str(given / "erosivity_9660.tif"), "ERODIBILITY": str(given / "erodibility_epic_si.tif"),
                "LS": str(tmp_path / "slopelength" / "ls.tif"), "C_FACTOR": c_factor,
            },
        ),
    ):  # fmt: skip
        folder = tmp_path / identifier
        folder.mkdir()
        outputs[identifier] = examples.outputs(algorithms[identifier], folder, tables=".gpkg")
        examples.run(algorithms[identifier], {**inputs, **outputs[identifier]})
    results = examples.run(
        algorithms["planreport"],
        {
            "LAYERS": [
                outputs["slopelength"]["SLOPE"], outputs["soilerodibility"]["OUTPUT"], outputs["soilloss"]["CLASSES"],
                outputs["soilloss"]["SOIL_LOSS"],
            ],
            "TABLES": [outputs["soilloss"]["SUMMARY"]], "LANGUAGE": 0, "SET": 0,
            "REPORT": str(tmp_path / "report.html"), "CHECKLIST": str(tmp_path / "checklist.csv"),
        },
    )  # fmt: skip
    rows = checklist(results["CHECKLIST"])
    assert rows["Terrain"]["present"] == rows["Soil erosion by water"]["present"] == "是"
    assert "restoration:karststatus" in rows["Rocky desertification"]["missing"]
    assert "restoration:minedamage" in rows["Mines"]["missing"]
    html = Path(results["REPORT"]).read_text(encoding="utf-8")
    assert html.count("data:image/png") == 4
    assert "SL 190-2007" in html
