"""Outputs of vectors, tables and documents: computed first, written under a temporary name, put in place last."""

import re
from pathlib import Path

from osgeo import gdal
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsFeatureSink,
    QgsProcessingContext,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingUtils,
    QgsVectorFileWriter,
    QgsWkbTypes,
)

from ..core.errors import QT_TRANSLATE_NOOP, InvalidInput
from .vectors import features, output_fields, wkb_type

FAILED = QT_TRANSLATE_NOOP(
    "LandRestoration", "{path} cannot be written: {reason}. Close it elsewhere, or choose another name."
)


def destination_text(value, context, fallback=""):
    """Destination that the user gave, as text: a path, "memory:", or the address of a database table."""
    if isinstance(value, QgsProcessingOutputLayerDefinition):
        value = value.sink.valueAsString(context.expressionContext())[0]
    if hasattr(value, "staticValue"):
        value = value.staticValue()
    return str(value or fallback)


def project_of(value, context, name):
    """Project and layer name under which the result shall be loaded, or None."""
    if isinstance(value, QgsProcessingOutputLayerDefinition) and value.destinationProject is not None:
        return value.destinationProject, value.destinationName or name
    return None


def is_file(destination):
    """Whether a destination is a plain file (no memory layer, no database table)."""
    return bool(destination) and not destination.startswith(("memory:", "ogr:")) and (destination != "TEMPORARY_OUTPUT")


def load_on_completion(context, identifier, loading, output_name, post_processor=None):
    """Ask QGIS to load a result once the run is over."""
    project, name = loading
    details = QgsProcessingContext.LayerDetails(name, project, output_name)
    details.forceName = True
    if post_processor is not None:
        details.setPostProcessor(post_processor)
    context.addLayerToLoadOnCompletion(identifier, details)


def write_vector(frame, path, target, tags, transform_context, fallback):
    """Write a frame to the temporary file ``path`` that will become ``target``.

    Raises
    ------
    InvalidInput
        If the driver refuses the file.
    """
    suffix = Path(target).suffix.lower()
    driver = QgsVectorFileWriter.driverForExtension(suffix.lstrip(".")) if suffix else ""
    if not driver:
        raise InvalidInput(
            QT_TRANSLATE_NOOP(
                "LandRestoration", "{path}: no vector format ends with {ending}. Use .gpkg, .csv, .shp or .geojson."
            ),
            path=target,
            ending=suffix or "''",
        )
    frame = _without_clashing_fid(frame, driver)
    columns, fields = output_fields(frame)
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = driver
    options.fileEncoding = "UTF-8"
    options.layerName = Path(target).stem
    if driver == "GPKG" and "fid" in columns:
        options.layerOptions = ["FID=fid"]
    crs = (
        QgsCoordinateReferenceSystem.fromWkt(frame.crs.to_wkt())
        if "geometry" in frame.columns and frame.crs is not None
        else QgsCoordinateReferenceSystem()
    )
    kind = wkb_type(frame, fallback)
    writer = QgsVectorFileWriter.create(path, fields, kind, crs, transform_context, options)
    if writer.hasError() != QgsVectorFileWriter.NoError:
        raise InvalidInput(FAILED, path=target, reason=writer.errorMessage())
    for feature in features(frame, columns, fields):
        _as_type(feature, kind)
        if not writer.addFeature(feature, QgsFeatureSink.FastInsert):
            raise InvalidInput(FAILED, path=target, reason=writer.errorMessage())
    del writer
    if not Path(path).is_file():  # a table as .shp or .dbf: the driver chose another name
        raise InvalidInput(
            QT_TRANSLATE_NOOP("LandRestoration", "{path}: {driver} writes no such file. Use .gpkg or .csv."),
            path=target,
            driver=driver,
        )
    if driver == "GPKG":
        _record(path, tags)


def _without_clashing_fid(frame, driver):
    """Leave out a column ``fid`` that a GeoPackage could not take as its key."""
    if driver != "GPKG" or "fid" not in frame.columns:
        return frame
    values = frame["fid"]
    if values.is_unique and values.notna().all() and (values.astype(float) % 1 == 0).all():
        return frame
    return frame.drop(columns="fid")


def _as_type(feature, kind):
    if QgsWkbTypes.isMultiType(kind) and feature.hasGeometry():
        geometry = feature.geometry()
        if geometry.convertToMultiType():
            feature.setGeometry(geometry)


def _record(path, tags):
    """Record algorithm, version and parameters in the GeoPackage, and take its timestamp out."""
    dataset = gdal.OpenEx(path, gdal.OF_VECTOR | gdal.OF_UPDATE)
    layer = dataset.GetLayer(0)
    for key, value in tags.items():
        layer.SetMetadataItem(key, value)
    dataset.FlushCache()
    del layer, dataset


def write_sink(frame, algorithm, parameters, name, context, fallback):
    """Write a frame to a memory layer or a database table through QGIS's own sink; returns its identifier."""
    columns, fields = output_fields(frame)
    crs = (
        QgsCoordinateReferenceSystem.fromWkt(frame.crs.to_wkt())
        if "geometry" in frame.columns and frame.crs is not None
        else QgsCoordinateReferenceSystem()
    )
    kind = wkb_type(frame, fallback)
    sink, identifier = algorithm.parameterAsSink(parameters, name, context, fields, kind, crs)
    if sink is None:
        raise InvalidInput(
            FAILED, path=destination_text(parameters.get(name), context), reason="the data provider gave no reason"
        )
    for feature in features(frame, columns, fields):
        _as_type(feature, kind)
        if not sink.addFeature(feature, QgsFeatureSink.FastInsert):
            raise InvalidInput(FAILED, path=identifier, reason=sink.lastError())
    del sink
    return identifier


_OGR_TABLE = re.compile(r"ogr:dbname='(?P<path>[^']+\.gpkg)'\s+table=\"(?P<table>(?:[^\"]|\"\")+)\"", re.IGNORECASE)


def geopackage_table(destination):
    """Return (file, table) of a destination such as ``ogr:dbname='plan.gpkg' table="zones" (geom)``; None for any other."""
    found = _OGR_TABLE.match(destination)
    return (found["path"], found["table"].replace('""', '"')) if found else None


def temporary_raster(name, context):
    """Path of a temporary raster."""
    if Qgis.QGIS_VERSION_INT >= 33200:
        return QgsProcessingUtils.generateTempFilename(name + ".tif", context)
    return QgsProcessingUtils.generateTempFilename(name + ".tif")
