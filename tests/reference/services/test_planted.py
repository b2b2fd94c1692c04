"""What was planted in the sample county, found through the algorithms; windows and integration on its rasters."""

import json

import numpy as np
import pandas as pd
import pytest
from land_restoration.tests.support import examples
from osgeo import gdal

SIDE = 20  # of the county, in the units of the blocks


def read(path):
    dataset = gdal.Open(str(path))
    return dataset.GetRasterBand(1).ReadAsArray()


def inside(shape, block):
    west, north, east, south = block
    v, u = ((np.arange(count) + 0.5) * SIDE / count for count in shape)
    return ((v >= north) & (v < south))[:, None] & ((u >= west) & (u < east))[None]


@pytest.fixture
def run(algorithms, county, tmp_path):
    def call(identifier, **changed):
        outputs = examples.outputs(algorithms[identifier], tmp_path)
        return examples.run(algorithms[identifier], {**examples.inputs(identifier, county), **outputs, **changed})

    return call


def test_transitions(run, county):
    truth = json.loads((county / "truth.json").read_text(encoding="utf-8"))
    results = run("landusetransition")
    change = read(results["CHANGE"])
    for item in truth["transitions"]:
        here = change[inside(change.shape, item["block"])]
        code = item["codes"]["2000"] * 10 + item["codes"]["2020"]
        assert (here == code).sum() == item["cells"], item["name"]
    table = pd.read_csv(results["MATRIX"])
    assert table["cells"].sum() == (change > 0).sum()
    assert results["CHANGED_AREA"] == pytest.approx(table.loc[table["changed"] == 1, "area_ha"].sum())


def test_land_use_on_the_grid_keeps_its_area(run):
    results = run("rasteriselanduse")
    table = pd.read_csv(results["AREAS"])
    assert table["grid_ha"].sum() == pytest.approx(table["survey_ha"].sum(), rel=0.02)
    assert (table["net_ha"] < table["survey_ha"]).any()
    assert results["UNMAPPED_AREA"] == 0


def test_reclassified_areas_are_those_of_the_raster(run):
    results = run("reclassifylandcover", LEGEND=0, TABLE=None)
    table, classes = pd.read_csv(results["AREAS"]), read(results["OUTPUT"])
    for target, cells in table.groupby("target")["cells"].sum().items():
        assert (classes == target).sum() == cells


@pytest.mark.parametrize("identifier", ["habitatquality", "erosionsensitivity"])
def test_windows_do_not_show(run, tmp_path, county, monkeypatch, identifier):
    """Small windows give the same cells as large ones."""
    whole = run(identifier)
    name = "QUALITY" if identifier == "habitatquality" else "SCORE"
    values = read(whole[name])
    monkeypatch.setattr("land_restoration.restoration_plugin.engine.run.BLOCK", 16)
    monkeypatch.setattr(
        "land_restoration.restoration_plugin.engine.run._cut",
        lambda grid, *_: [
            (row, column, min(16, grid.shape[0] - row), min(16, grid.shape[1] - column))
            for row in range(0, grid.shape[0], 16)
            for column in range(0, grid.shape[1], 16)
        ],
    )
    threats = pd.read_csv(county / "threats.csv").assign(distance=150.0)
    threats.to_csv(tmp_path / "near.csv", index=False)
    changed = {"THREATS": str(tmp_path / "near.csv")} if identifier == "habitatquality" else {}
    windows = read(run(identifier, **changed)[name])
    if changed:
        monkeypatch.undo()
        values = read(run(identifier, **changed)[name])
    np.testing.assert_array_equal(windows, values)


def test_importance_is_the_matrix_of_the_parts(run):
    results = run("ecologicalimportance")
    service, sensitivity, importance = (read(results[name]) for name in ("SERVICE", "SENSITIVITY", "OUTPUT"))
    assert (importance[(service == 3) | (sensitivity == 3)] == 3).all()
    assert (importance[(service == 1) & (sensitivity == 1)] == 1).all()
    assert ((importance > 0) == ((service > 0) | (sensitivity > 0))).all()


def test_real_layers_are_checked(algorithms, reference, tmp_path):
    """Sichuan: its terrain lies on another grid than its land cover, its .dbf is GBK without a .cpg."""
    folder = reference / "real" / "sichuan_1km"
    outputs = examples.outputs(algorithms["checkplanningdata"], tmp_path)
    results = examples.run(
        algorithms["checkplanningdata"],
        {
            "RASTERS": [str(folder / "DEM.tif")],
            "VECTORS": [str(folder / "SICHUAN" / "SICHUAN.shp")],
            "REFERENCE": str(folder / "sichuan-lucc" / "lucc2020.tif"),
            **outputs,
        },
    )
    found = pd.read_csv(results["PROBLEMS"])
    checks = set(zip(found["layer"], found["check"]))
    assert {("DEM", "grid"), ("SICHUAN", "geographic CRS"), ("SICHUAN", "text encoding")} <= checks
    assert results["WARNINGS"] >= 3
