"""The plan's documents can be opened, and say what is in them."""

import re
import zipfile
from pathlib import Path

import pytest
from land_restoration.tests.support import examples


@pytest.fixture(scope="module")
def plan(algorithms, county, tmp_path_factory):
    folder = tmp_path_factory.mktemp("plan")
    algorithm = algorithms["soilloss"]
    outputs = examples.outputs(algorithm, folder)
    examples.run(algorithm, {**examples.inputs("soilloss", county), **outputs})
    report = algorithms["planreport"]
    destinations = examples.outputs(report, folder)
    inputs = {
        **examples.inputs("planreport", county),
        "LAYERS": [outputs["CLASSES"], outputs["SOIL_LOSS"], f"{county}/county.gpkg|layername=units"],
        "TABLES": [outputs["SUMMARY"]],
    }
    examples.run(report, {**inputs, **destinations})
    return destinations


def test_the_project_opens_with_every_layer_and_relative_paths(plan):
    from qgis.core import QgsProject

    with zipfile.ZipFile(plan["PROJECT"]) as archive:
        assert archive.namelist()[0] == "project.qgs"
        text = archive.read("project.qgs").decode("utf-8")
    assert 'source="./soil_loss.tif"' in text
    project = QgsProject()
    assert project.read(plan["PROJECT"])
    layers = list(project.mapLayers().values())
    assert len(layers) == 4  # the planning area too
    assert all(layer.isValid() for layer in layers)


def test_the_report_needs_nothing_else_and_names_its_layers(plan):
    html = Path(plan["REPORT"]).read_text(encoding="utf-8")
    assert not re.findall(r'(?:src|href)="(?!data:|#)[^"]*"', html)
    assert html.count("data:image/png") == 3
    assert "restoration:soilloss" in html
    assert "微度" in html


def test_the_package_holds_rasters_layers_and_tables(plan):
    from osgeo import gdal

    vectors = gdal.OpenEx(plan["PACKAGE"], gdal.OF_VECTOR)
    assert {vectors.GetLayer(index).GetName() for index in range(vectors.GetLayerCount())} >= {
        "units",
        "boundary",
        "summary",
    }
    rasters = gdal.OpenEx(plan["PACKAGE"], gdal.OF_RASTER)
    assert len(rasters.GetSubDatasets()) == 2
    assert not [name for name, _ in rasters.GetSubDatasets() if name.endswith("_2")]


def test_the_checklist_tells_what_is_missing(plan):
    lines = Path(plan["CHECKLIST"]).read_text(encoding="utf-8").splitlines()
    erosion = next(line for line in lines if "水土流失图" in line)
    assert "restoration:" not in erosion
    mines = next(line for line in lines if "矿山清单" in line)
    assert "restoration:minedamage" in mines
