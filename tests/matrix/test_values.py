"""Values across QGIS versions: rasters and tables of every example beside those that another QGIS wrote.

``LAND_RESTORATION_VALUES`` names their folder; ``LAND_RESTORATION_RECORD=1`` writes them, and the county, there.
"""

import csv
import math
import os
import shutil
from pathlib import Path

import numpy as np
import pytest
from land_restoration.tests.support import examples

if "LAND_RESTORATION_VALUES" not in os.environ:
    pytest.skip("values are compared by `make matrix`", allow_module_level=True)

FOLDER = Path(os.environ["LAND_RESTORATION_VALUES"])
RECORD = "LAND_RESTORATION_RECORD" in os.environ
BOUND = 1e-6


def _raster(path):
    """Measures of a raster: its place, then a column a band."""
    from osgeo import gdal

    dataset = gdal.Open(str(path))
    yield "place", [*dataset.GetGeoTransform(), dataset.RasterXSize, dataset.RasterYSize, dataset.RasterCount]
    for number in range(1, dataset.RasterCount + 1):
        band = dataset.GetRasterBand(number)
        values = band.ReadAsArray().astype(float)
        nodata = band.GetNoDataValue()
        yield f"band {number}", np.where(values == nodata, np.nan, values).ravel()


def _table(path):
    """Columns of a CSV."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        header, *rows = csv.reader(file)
    yield "columns", header
    yield from ((name, [row[number] for row in rows]) for number, name in enumerate(header))


def _layers(path):
    """Columns of each layer, with sizes and boxes of the geometries."""
    from osgeo import ogr

    dataset = ogr.Open(str(path))
    for layer in dataset:
        features = list(layer)
        for number in range(layer.GetLayerDefn().GetFieldCount()):
            name = layer.GetLayerDefn().GetFieldDefn(number).GetName()
            yield f"{layer.GetName()}.{name}", [feature.GetField(number) for feature in features]
        shapes = [shape for shape in (feature.GetGeometryRef() for feature in features) if shape is not None]
        size = (lambda shape: 0.0, lambda shape: shape.Length(), lambda shape: shape.Area())
        sizes = ((size[shape.GetDimension()](shape), *shape.GetEnvelope()) for shape in shapes)
        yield f"{layer.GetName()} shapes", [value for size in sizes for value in size]


READERS = {".tif": _raster, ".csv": _table, ".gpkg": _layers}


def _number(value):
    try:
        return float(value)
    except (TypeError, ValueError):
        return None


def _differences(expected, found):
    """Pairs of values that differ by more than the bound, of the value itself."""
    assert len(expected) == len(found)
    for first, second in zip(expected, found):
        a, b = _number(first), _number(second)
        if a is None or b is None:
            if first != second:
                yield first, second
        elif not (math.isclose(a, b, rel_tol=BOUND, abs_tol=1e-9) or (math.isnan(a) and math.isnan(b))):
            yield first, second


def _files(folder):
    return sorted(path.relative_to(folder) for path in folder.rglob("*") if path.suffix in READERS)


@pytest.fixture(scope="module")
def shared(county):
    """Folder of the recorder's county, so that every QGIS gets the same inputs."""
    if RECORD:
        shutil.copytree(county, FOLDER / "county", dirs_exist_ok=True)
    return FOLDER / "county"


@pytest.mark.parametrize("identifier", examples.IDS)
def test_values_are_those_of_the_other_qgis(algorithms, shared, tmp_path, identifier):
    recorded = FOLDER / identifier
    folder = recorded if RECORD else tmp_path
    folder.mkdir(exist_ok=not RECORD)
    destinations = examples.outputs(algorithms[identifier], folder)
    examples.run(algorithms[identifier], {**examples.inputs(identifier, shared), **destinations})
    assert _files(folder) == _files(recorded)
    for name in _files(folder):
        expected, found = (dict(READERS[name.suffix](place / name)) for place in (recorded, folder))
        assert found.keys() == expected.keys()
        for column, values in expected.items():
            differing = list(_differences(values, found[column]))
            assert not differing, f"{name} {column}: {len(differing)} of {len(values)} values, {differing[:5]}"
