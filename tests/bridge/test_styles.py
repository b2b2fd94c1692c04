"""Style tables are whole, and every output that names a style finds it."""

import csv
from pathlib import Path

from land_restoration.restoration_plugin.bridge import styling

KINDS = {"ramp", "log", "stops", "classes", "single", "categories", "rules", "graduated", "sized", "contours"}


def test_every_row_is_whole():
    for path in sorted(Path(styling.FOLDER).glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            for number, row in enumerate(csv.reader(file), 1):
                assert len(row) == 8, f"{path.name}, row {number}"
                if number > 1:
                    assert row[1] in KINDS, f"{path.name}, row {number}"
                    assert row[6].startswith("#"), f"{path.name}, row {number}"
                    assert len(row[6]) in (7, 9), f"{path.name}, row {number}"


def test_labels_stand_in_both_languages_or_in_neither():
    for name, rows in styling.styles().items():
        for row in rows:
            assert bool(row["label_en"]) == bool(row["label_zh"]), name


def test_every_style_named_by_an_output_exists(algorithms):
    for algorithm in algorithms.values():
        for definition in algorithm.destinationParameterDefinitions():
            style = definition.metadata().get("land_restoration", {}).get("style")
            assert not style or style in styling.styles(), f"{algorithm.name()} {definition.name()}: {style}"


def test_the_first_output_is_drawn_with_a_style(algorithms):
    """Every raster that a run always makes; two are drawn as their inputs were, in whatever codes they hold."""
    without = [
        f"{algorithm.name()}.{definition.name()}"
        for algorithm in algorithms.values()
        for definition in algorithm.destinationParameterDefinitions()
        if definition.type() == "rasterDestination"
        and definition.metadata()["land_restoration"]["needed"]
        and not definition.metadata()["land_restoration"].get("style")
    ]
    assert sorted(without) == ["alignraster.OUTPUT", "rasteriselanduse.OUTPUT"]


def test_contours_carry_their_values(plugin):
    from land_restoration.restoration_plugin.bridge import styling
    from qgis.core import QgsVectorLayer

    layer = QgsVectorLayer("LineString?crs=EPSG:4546&field=level:double", "contours", "memory")
    styling.apply(layer, "subsidence_contours", False)
    ranges = layer.renderer().ranges()
    assert [part.lowerValue() for part in ranges] == [0, 500, 2000]
    assert ranges[1].upperValue() == 2000
    assert layer.labelsEnabled()
    assert "level" in layer.labeling().settings().fieldName


def test_priorities_are_drawn_by_choice_and_frequency(plugin):
    from qgis.core import QgsFeature, QgsGeometry, QgsRenderContext, QgsVectorLayer

    layer = QgsVectorLayer("Polygon?crs=EPSG:4546&field=selected:integer&field=frequency:double", "units", "memory")
    cases = [(1, 1.0), (1, 0.5), (1, 0.1), (0, 0.9), (0, 0.0), (None, None)]
    for values in cases:
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromWkt("POLYGON((0 0,1 0,1 1,0 0))"))
        feature.setAttributes(list(values))
        layer.dataProvider().addFeature(feature)
    rows = styling.styles()["priority_selection"]
    find = styling.row_finder(layer, rows)
    features = list(layer.getFeatures())
    assert [find(feature) for feature in features] == [0, 1, 2, 3, 4, None]
    styling.apply(layer, "priority_selection", True)
    context = QgsRenderContext()
    renderer = layer.renderer()
    renderer.startRender(context, layer.fields())
    drawn = []
    for feature in features:
        context.expressionContext().setFeature(feature)
        drawn.append([symbol.color().name() for symbol in renderer.symbolsForFeature(feature, context)])
    renderer.stopRender(context)
    assert drawn == [[row["colour"]] for row in rows] + [[]]
    assert [item.label() for item in renderer.legendSymbolItems() if item.symbol()] == [row["label_zh"] for row in rows]
