"""What a layer given to the report is: who made it, how it is drawn, what its classes cover."""

from dataclasses import dataclass, field
from functools import partial

import numpy as np
from osgeo import gdal
from qgis.core import QgsDistanceArea, QgsFeatureRequest, QgsMapLayer, QgsWkbTypes

from ...engine import run
from ...engine.grid import Grid
from ...engine.source import CLASSES, MEASURE, RasterSource
from ...engine.stats import of_classes, of_measure
from .. import styling

PREFIX, WGS84 = "LAND_RESTORATION_", "EPSG:7030"


@dataclass
class Item:
    """One layer of the plan.

    Attributes
    ----------
    layer : QgsMapLayer
        Styled clone, owned by the report.
    algorithm, output, style : str
        As recorded in the layer; empty for layers of other origin.
    unit : str
    classes : list of (label, colour, amount, share)
        The amount in ``class_unit``: ha, km, or "" for a number of points.
    numbers : dict
        Name of a figure → value: mean, minimum, maximum and area_ha of a measure; features, and area_ha or length_km
        of a vector.
    tags : dict
        All that is recorded.
    """

    layer: QgsMapLayer
    algorithm: str = ""
    output: str = ""
    style: str = ""
    unit: str = ""
    classes: list = field(default_factory=list)
    class_unit: str = "ha"
    numbers: dict = field(default_factory=dict)
    tags: dict = field(default_factory=dict)

    @property
    def raster(self):
        """Whether the layer is a raster."""
        return self.layer.type() == QgsMapLayer.RasterLayer

    @property
    def drawable(self):
        """Whether the layer can be drawn on a map, and has what to draw."""
        return self.raster or (
            self.layer.geometryType() not in (QgsWkbTypes.NullGeometry, QgsWkbTypes.UnknownGeometry)
            and self.layer.featureCount() != 0
        )

    @property
    def thin(self):
        """Whether the layer is of points or lines, which need something beneath."""
        return not self.raster and self.layer.geometryType() in (
            QgsWkbTypes.PointGeometry,
            QgsWkbTypes.LineGeometry,
        )


def tags_of(layer):
    """Metadata that this plugin recorded in a layer's file; empty for other layers."""
    path, _, rest = layer.source().partition("|")
    try:
        if layer.type() == QgsMapLayer.RasterLayer:
            dataset = gdal.Open(path)
            found = dataset.GetMetadata()
        else:
            dataset = gdal.OpenEx(path, gdal.OF_VECTOR)
            name = rest.partition("layername=")[2].split("|")[0]
            table = dataset.GetLayerByName(name) if name else dataset.GetLayer(0)
            found = table.GetMetadata() if table is not None else {}
    except (RuntimeError, AttributeError):
        return {}
    return {key[len(PREFIX) :]: value for key, value in found.items() if key.startswith(PREFIX)}


def describe(layer, language, settings, progress):
    """``Item`` of a layer, styled in the document's language."""
    tags = tags_of(layer)
    style = tags.get("STYLE", "")
    item = Item(layer, tags.get("ALGORITHM", ""), tags.get("OUTPUT", ""), style, tags=tags)
    if style in styling.styles():
        styling.apply(layer, style, language.chinese)
    elif layer.type() == QgsMapLayer.VectorLayer:
        styling.apply(layer, "plain", language.chinese)  # QGIS's own colours are drawn by lot
    if layer.type() == QgsMapLayer.RasterLayer and layer.providerType() == "gdal":
        _raster(item, language, settings, progress)
    elif layer.type() == QgsMapLayer.VectorLayer:
        item.numbers["features"] = layer.featureCount()
        if item.drawable:
            _extent_of_shapes(item)
            _categories(item, language)
    return item


def _raster(item, language, settings, progress):
    path = item.layer.source()
    dataset = gdal.Open(path)
    item.unit = (dataset.GetRasterBand(1).GetUnitType() or "").replace("–", "")  # the sign of no unit
    rows = styling.styles().get(item.style, [{"kind": ""}])
    classes = rows[0]["kind"] == "classes"
    source = RasterSource(path, item.layer.name(), kind=CLASSES if classes else MEASURE, grid=Grid.of(dataset))
    statistics = run.reduce(partial(_statistics, classes=classes), [source], _merged, settings, progress)
    if not classes:
        item.numbers.update(mean=statistics.mean, minimum=statistics.minimum, maximum=statistics.maximum)
        item.numbers["area_ha"] = statistics.area
        return
    names = styling.class_names(path, language.chinese)
    total = statistics.area or 1.0
    for row in rows:
        code = int(row["value"])
        area = statistics.class_areas.get(code, 0.0)
        label = styling.label(row, language.chinese) or names.get(code, row["value"])
        item.classes.append((label, row["colour"], area, area / total))


def _statistics(values, areas, *, classes):
    if classes:
        return of_classes(values, np.broadcast_to(areas, values.shape), np.iinfo(values.dtype).min)
    return of_measure(values, areas)


def _merged(first, second):
    first.merge(second)
    return first


def meter_of(crs, transform_context):
    """``QgsDistanceArea`` on the ellipsoid of a reference system.

    QGIS 3.22 measures on an ellipsoid given by its axes only after one given by its code.
    """
    meter = QgsDistanceArea()
    meter.setSourceCrs(crs, transform_context)
    for ellipsoid in (WGS84, crs.ellipsoidAcronym()):
        if not meter.setEllipsoid(ellipsoid):
            break  # an ellipsoid that QGIS does not know counts as WGS 84
    return meter


def _sizes(layer):
    """Key of a vector's total, unit of its parts, and what measures a geometry on the ellipsoid; a point counts as 1."""
    meter = meter_of(layer.crs(), layer.transformContext())
    if layer.geometryType() == QgsWkbTypes.PolygonGeometry:
        return "shapes_ha", "ha", lambda shape: meter.measureArea(shape) / 1e4
    if layer.geometryType() == QgsWkbTypes.LineGeometry:
        return "length_km", "km", lambda shape: meter.measureLength(shape) / 1e3
    return "", "", lambda shape: 1.0


def _extent_of_shapes(item):
    """Ellipsoidal area or length of a vector."""
    key, _, size = _sizes(item.layer)
    if key:
        shapes = (f.geometry() for f in item.layer.getFeatures(QgsFeatureRequest().setNoAttributes()))
        item.numbers[key] = sum(size(shape) for shape in shapes if not shape.isNull())


def _categories(item, language):
    """Area, length or number of each class of a style with categories or rules; a field of areas goes before measured ones."""
    rows = styling.styles().get(item.style)
    row_of = styling.row_finder(item.layer, rows) if rows else None
    if row_of is None:
        return
    _, item.class_unit, size = _sizes(item.layer)
    area = item.layer.fields().lookupField("area_ha") if item.class_unit == "ha" else -1
    sums = [0.0] * len(rows)
    total = 0.0
    for feature in item.layer.getFeatures():
        amount = feature.attribute(area) if area >= 0 else size(feature.geometry()) if feature.hasGeometry() else 0.0
        amount = float(amount) if isinstance(amount, (int, float)) else 0.0
        total += amount
        row = row_of(feature)
        if row is not None:
            sums[row] += amount
    for row, amount in zip(rows, sums):
        label = styling.label(row, language.chinese) or row["value"]
        item.classes.append((label, row["colour"], amount, amount / (total or 1.0)))
