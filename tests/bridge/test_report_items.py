"""What a report says of a layer's categories."""

import pytest
from land_restoration.tests.support import examples


@pytest.mark.parametrize(("identifier", "field"), [("minedamage", "grade"), ("reclamationsuitability", "direction")])
def test_categories_without_a_field_of_areas_are_measured(algorithms, county, tmp_path, identifier, field):
    import geopandas
    from land_restoration.restoration_plugin.bridge.report.items import describe
    from land_restoration.restoration_plugin.bridge.report.language import Language
    from land_restoration.restoration_plugin.engine.settings import Settings
    from qgis.core import QgsVectorLayer

    outputs = examples.outputs(algorithms[identifier], tmp_path)
    examples.run(algorithms[identifier], {**examples.inputs(identifier, county), **outputs})
    frame = geopandas.read_file(outputs["OUTPUT"]).drop(columns="area_ha", errors="ignore")
    layer = QgsVectorLayer(outputs["OUTPUT"], "mines", "ogr")
    layer.startEditing()
    layer.deleteAttribute(layer.fields().lookupField("area_ha"))
    layer.commitChanges()
    item = describe(layer, Language(False), Settings(), lambda fraction: None)
    measured = frame.to_crs("+proj=aea +lat_1=25 +lat_2=47 +lat_0=0 +lon_0=105 +ellps=GRS80").area / 1e4
    known = frame[field].notna() & (frame[field].astype(str) != "")
    assert item.class_unit == "ha"
    assert sum(amount for _, _, amount, _ in item.classes) == pytest.approx(measured[known].sum(), rel=1e-5)
    assert max(amount for _, _, amount, _ in item.classes) == pytest.approx(
        measured.groupby(frame[field].astype(str)).sum().max(), rel=1e-5
    )
