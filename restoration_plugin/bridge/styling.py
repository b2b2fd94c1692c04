"""Styles of the results, from ``styles/*.csv``: colours and labels in the user's language.

A style is the rows of one name: ``style, kind, field, value, label_en, label_zh, colour, size``. Kinds:

``ramp``         raster measure; ``value`` is the position 0–1 between the 2 % and 98 % limits of the layer
``log``          raster measure; ``value`` is the position 0–1 between a thousandth of the 98 % limit and the limit
                 itself, by logarithms
``stops``        raster measure; ``value`` is a value of the raster
``classes``      raster classes; ``value`` is the code; empty labels take the class names recorded in the raster
``single``       vector; one symbol
``categories``   vector; ``field`` and ``value``
``rules``        vector; ``value`` is an expression, true for the features of one row only
``graduated``    vector; ``field`` in as many quantiles as there are rows
``sized``        vector lines; as graduated, ``size`` is the width
``contours``     vector lines; ``value`` is the least ``field`` of each row, which is written along the lines
"""

import csv
from functools import lru_cache
from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsCategorizedSymbolRenderer,
    QgsClassificationQuantile,
    QgsColorRampShader,
    QgsExpression,
    QgsGraduatedSymbolRenderer,
    QgsMapLayer,
    QgsPalettedRasterRenderer,
    QgsPalLayerSettings,
    QgsProcessingLayerPostProcessorInterface,
    QgsRasterShader,
    QgsRendererCategory,
    QgsRendererRange,
    QgsRuleBasedRenderer,
    QgsSingleBandPseudoColorRenderer,
    QgsSingleSymbolRenderer,
    QgsSymbol,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsVectorLayerSimpleLabeling,
    QgsWkbTypes,
)
from qgis.PyQt.QtGui import QColor

FOLDER = Path(__file__).resolve().parents[1] / "styles"
SAMPLE = 250_000  # cells looked at for the limits of a colour ramp

_kept = []  # QGIS does not own post-processors: they live here until called


@lru_cache(maxsize=1)
def styles():
    """All styles: name → list of rows."""
    found = {}
    for path in sorted(FOLDER.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                found.setdefault(row["style"], []).append(row)
    return found


def chinese():
    """Whether the user's language is Chinese."""
    return QgsApplication.locale().lower().startswith("zh")


def label(row, language_is_chinese=None):
    """Label of a style's row in the user's language."""
    use_chinese = chinese() if language_is_chinese is None else language_is_chinese
    return row["label_zh" if use_chinese else "label_en"]


class Styler(QgsProcessingLayerPostProcessorInterface):
    """Applies a style to a result when QGIS has loaded it."""

    @staticmethod
    def create(style):
        """Return a post-processor that stays alive until it has been called."""
        styler = Styler()
        styler.style = style
        _kept.append(styler)
        return styler

    def postProcessLayer(self, layer, context, feedback):  # noqa: D102
        apply(layer, self.style)
        if self in _kept:
            _kept.remove(self)


def apply(layer, style, language_is_chinese=None):
    """Give a layer the renderer of ``style``; a layer without cells or features keeps its own."""
    rows = styles()[style]
    kind = rows[0]["kind"]
    if layer.type() == QgsMapLayer.RasterLayer:
        renderer = _raster_renderer(layer, kind, rows, language_is_chinese)
        if renderer is not None:
            layer.setRenderer(renderer)
    elif layer.type() == QgsMapLayer.VectorLayer and layer.geometryType() != QgsWkbTypes.NullGeometry:
        layer.setRenderer(_vector_renderer(layer, kind, rows, language_is_chinese))
        if kind == "contours":
            layer.setLabeling(_line_labels(rows[0]["field"]))
            layer.setLabelsEnabled(True)
    layer.triggerRepaint()


def _raster_renderer(layer, kind, rows, language_is_chinese):
    provider = layer.dataProvider()
    if kind == "classes":
        names = class_names(layer.source(), language_is_chinese)
        classes = [
            QgsPalettedRasterRenderer.Class(
                int(row["value"]),
                QColor(row["colour"]),
                label(row, language_is_chinese) or names.get(int(row["value"]), row["value"]),
            )
            for row in rows
            if not names or int(row["value"]) in names  # a scheme with fewer classes shows no more in the legend
        ]
        return QgsPalettedRasterRenderer(provider, 1, classes)
    stops = [(float(row["value"]), QColor(row["colour"]), label(row, language_is_chinese)) for row in rows]
    if kind in ("ramp", "log"):
        low, high = provider.cumulativeCut(1, 0.02, 0.98, layer.extent(), SAMPLE)
        if not high > low:
            low, high = provider.cumulativeCut(1, 0.0, 1.0, layer.extent(), SAMPLE)
        if not high > low:
            high = low + 1.0
        if kind == "log":
            stops = [(high * 1000.0 ** (position - 1.0), colour, "") for position, colour, _ in stops]
        else:
            stops = [(low + position * (high - low), colour, "") for position, colour, _ in stops]
    shader = QgsColorRampShader(stops[0][0], stops[-1][0])
    shader.setColorRampType(QgsColorRampShader.Interpolated)
    shader.setColorRampItemList(
        [QgsColorRampShader.ColorRampItem(value, colour, text or _number(value)) for value, colour, text in stops]
    )
    raster_shader = QgsRasterShader()
    raster_shader.setRasterShaderFunction(shader)
    renderer = QgsSingleBandPseudoColorRenderer(provider, 1, raster_shader)
    renderer.setClassificationMin(stops[0][0])
    renderer.setClassificationMax(stops[-1][0])
    return renderer


def _number(value):
    """A number for a legend: four digits, large ones whole."""
    return f"{value:,.0f}" if abs(value) >= 1000 else f"{value:.4g}"


def class_names(path, language_is_chinese=None):
    """Class code → name as recorded in a raster of this plugin."""
    from osgeo import gdal

    use_chinese = chinese() if language_is_chinese is None else language_is_chinese
    ending = "_ZH" if use_chinese else "_EN"
    dataset = gdal.Open(path)
    metadata = dataset.GetRasterBand(1).GetMetadata()
    return {
        int(key[len("CLASS_") : -3]): text
        for key, text in metadata.items()
        if key.startswith("CLASS_") and key.endswith(ending)
    }


def _symbol(layer, row, fallback_size):
    symbol = QgsSymbol.defaultSymbol(layer.geometryType())
    symbol.setColor(QColor(row["colour"]))
    size = float(row["size"] or fallback_size)
    part = symbol.symbolLayer(0)
    if layer.geometryType() == QgsWkbTypes.LineGeometry:
        symbol.setWidth(size)
    elif layer.geometryType() == QgsWkbTypes.PointGeometry:
        symbol.setSize(max(size, 1.0) if row["size"] else 2.4)
    else:
        width = size if row["size"] else 0.1
        # the outlines of thousands of small units would hide their colours
        part.setStrokeColor(QColor("#5f5f5f") if width >= 0.1 else symbol.color().darker(115))
        part.setStrokeWidth(width)
    return symbol


def _line_labels(field):
    """Values of a field along its lines."""
    text = QgsTextFormat()
    text.setSize(7)
    text.setColor(QColor("#5c2a00"))
    halo = QgsTextBufferSettings()
    halo.setEnabled(True)
    halo.setSize(0.8)
    text.setBuffer(halo)
    settings = QgsPalLayerSettings()
    settings.fieldName = f'format_number("{field}", 0)'
    settings.isExpression = True
    settings.placement = QgsPalLayerSettings.Placement.Line
    settings.setFormat(text)
    return QgsVectorLayerSimpleLabeling(settings)


def _rules(layer, rows, language_is_chinese):
    root = QgsRuleBasedRenderer.Rule(None)
    for row in rows:
        rule = QgsRuleBasedRenderer.Rule(
            _symbol(layer, row, 0.5), filterExp=row["value"], label=label(row, language_is_chinese)
        )
        root.appendChild(rule)
    return QgsRuleBasedRenderer(root)


def row_finder(layer, rows):
    """Function from a feature to the number of its row in a style with categories or rules; None for other styles."""
    if rows[0]["kind"] == "rules":
        tests = [QgsExpression(row["value"]) for row in rows]
        context = layer.createExpressionContext()

        def by_rule(feature):
            context.setFeature(feature)
            return next((number for number, test in enumerate(tests) if test.evaluate(context)), None)

        return by_rule
    index = layer.fields().lookupField(rows[0]["field"])
    if rows[0]["kind"] != "categories" or index < 0:
        return None
    numbers = {row["value"]: number for number, row in enumerate(rows)}

    def by_value(feature):
        value = feature.attribute(index)
        return numbers.get(str(int(value)) if isinstance(value, float) and value == int(value) else str(value))

    return by_value


def _vector_renderer(layer, kind, rows, language_is_chinese):
    field = rows[0]["field"]
    if kind == "rules":
        return _rules(layer, rows, language_is_chinese)
    if kind == "single" or layer.fields().lookupField(field) < 0:
        return QgsSingleSymbolRenderer(_symbol(layer, rows[0], 0.5))
    if kind == "categories":
        numeric = layer.fields().field(field).isNumeric()
        categories = [
            QgsRendererCategory(
                float(row["value"]) if numeric else row["value"],
                _symbol(layer, row, 0.5),
                label(row, language_is_chinese) or row["value"],
            )
            for row in rows
        ]
        return QgsCategorizedSymbolRenderer(field, categories)
    renderer = QgsGraduatedSymbolRenderer(field, [])
    if kind == "contours":
        limits = [float(row["value"]) for row in rows]
        for row, lower, upper in zip(rows, limits, [*limits[1:], 1e9]):
            text = label(row, language_is_chinese)
            renderer.addClassRange(QgsRendererRange(lower, upper, _symbol(layer, row, 0.5), text))
        return renderer
    method = QgsClassificationQuantile()
    if hasattr(method, "classesV2"):  # from QGIS 3.38 on
        parts, _ = method.classesV2(layer, field, len(rows))
    else:
        parts = method.classes(layer, field, len(rows))
    ranges = [part for part in parts if part.upperBound() > part.lowerBound()]
    for limits, row in zip(ranges, rows[len(rows) - len(ranges) :]):
        renderer.addClassRange(
            QgsRendererRange(
                limits.lowerBound(),
                limits.upperBound(),
                _symbol(layer, row, 0.5),
                f"{_number(limits.lowerBound())} – {_number(limits.upperBound())}",
            )
        )
    renderer.setClassAttribute(field)
    return renderer
