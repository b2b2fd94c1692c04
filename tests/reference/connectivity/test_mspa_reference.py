"""The spatial pattern against the rasters of GuidosToolbox Workbench, cell by cell."""

import numpy as np
import pytest
from land_restoration.restoration_plugin.core.connectivity.mspa import mspa
from land_restoration.restoration_plugin.core.connectivity.mspa_summary import mspa_summary

EQUAL = [
    *(("tiny40x60", c, w, 1, i) for c in (8, 4) for w in (1, 2) for i in (0, 1)),
    *(("example", 8, 1, t, i) for t in (0, 1) for i in (0, 1)),
    ("example", 4, 1, 1, 1),
    ("example", 8, 2, 1, 1),
]


def read(path):
    gdal = pytest.importorskip("osgeo.gdal")
    gdal.UseExceptions()
    return gdal.Open(str(path)).ReadAsArray()


@pytest.mark.parametrize(("name", "connectivity", "width", "transition", "intext"), EQUAL)
def test_cell_by_cell(reference, name, connectivity, width, transition, intext):
    folder = reference / "oracles/mspa"
    values = read(folder / f"input/{name}.tif")
    expected = read(folder / f"expected/{name}_{connectivity}_{width}_{transition}_{intext}.tif")
    found = mspa(values == 2, values == 0, connectivity, width, bool(transition), bool(intext))
    assert np.array_equal(found, expected)


def test_statistics_of_the_example(reference):
    values = read(reference / "oracles/mspa/input/example.tif")
    summary = mspa_summary(mspa(values == 2, values == 0), 0.09).set_index("code")
    cells = {17: 321767, 3: 57996, 5: 9280, 9: 13956, 1: 16834, 65: 2552, 33: 6105}
    patches = {17: 1196, 9: 2429, 5: 423, 65: 541, 33: 765, 1: 4685}
    assert {code: summary.loc[code, "cells"] for code in cells} == cells
    assert {code: summary.loc[code, "patches"] for code in patches} == patches
    assert summary.loc[17, "share"] == pytest.approx(75.0932, abs=5e-5)
