"""Degrees are never taken for metres: a raster in geographic coordinates is refused by every algorithm on a grid."""

import pytest
from land_restoration.algorithms.parameters import properties
from land_restoration.tests.support import examples
from osgeo import gdal


def test_a_geographic_raster_is_refused_by_name(algorithms, county, tmp_path):
    from qgis.core import QgsProcessingException

    refused = set()
    for identifier in examples.IDS:
        given = examples.inputs(identifier, county)
        for definition in algorithms[identifier].parameterDefinitions():
            name = definition.name()
            if not properties(definition).get("on_grid") or name not in given:
                continue
            first = given[name][0] if isinstance(given[name], list) else given[name]
            if not str(first).endswith(".tif"):
                continue
            path = str(tmp_path / f"{identifier}_{name}.tif")
            gdal.Translate(path, first, outputSRS="EPSG:4326", outputBounds=(103.0, 30.02, 103.02, 30.0), bandList=[1])
            changed = {**given, name: [path, *given[name][1:]] if isinstance(given[name], list) else path}
            with pytest.raises(QgsProcessingException, match=f"{name}.*geographic coordinates"):
                examples.run(algorithms[identifier], {**changed, **examples.outputs(algorithms[identifier], tmp_path)})
            refused.add(identifier)
            break
    assert len(refused) > 40, sorted(refused)
    assert {"soilloss", "slopelength", "erosionsensitivity", "habitatquality", "costdistance", "mspa"} <= refused
