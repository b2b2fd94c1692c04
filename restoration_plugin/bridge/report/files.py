"""Workbook and package of a plan."""

import re

from osgeo import gdal, ogr
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsMapLayer,
    QgsVectorFileWriter,
)

FORBIDDEN = re.compile(r"[\[\]:*?/\\]")  # in names of sheets


def workbook(path, tables):
    """One sheet a table, by GDAL's own driver."""
    dataset = ogr.GetDriverByName("XLSX").CreateDataSource(str(path))
    for number, (name, header, rows) in enumerate(tables, 1):
        sheet = dataset.CreateLayer(FORBIDDEN.sub(" ", f"{number} {name}")[:31])
        for index, column in enumerate(header):
            numeric = all(isinstance(row[index], (int, float)) or row[index] is None for row in rows)
            sheet.CreateField(ogr.FieldDefn(str(column), ogr.OFTReal if numeric and rows else ogr.OFTString))
        for row in rows:
            feature = ogr.Feature(sheet.GetLayerDefn())
            for index, cell in enumerate(row):
                if cell is not None and cell == cell:
                    feature.SetField(index, cell if isinstance(cell, (int, float)) else str(cell))
            sheet.CreateFeature(feature)
    del dataset


def package(path, layers, tables, schema=None):
    """GeoPackage with every vector, table and raster of the plan.

    ``schema`` (columns source_layer, source_field, layer, field) gives layers and fields the names of a province's
    database rules; vectors are then in CGCS2000 (EPSG:4490).
    """
    ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    used = set()
    for layer in layers:
        if layer.type() == QgsMapLayer.VectorLayer:
            _copy_vector(path, layer, _unique(_renamed(layer.name(), schema), used), schema)
    for name, layer in tables:
        _copy_vector(path, layer, _unique(_renamed(name, schema), used), schema)
    for layer in layers:
        if layer.type() == QgsMapLayer.RasterLayer and layer.providerType() == "gdal":
            options = ["APPEND_SUBDATASET=YES", f"RASTER_TABLE={_unique(layer.name(), used)}"]
            gdal.Translate(str(path), layer.source(), format="GPKG", creationOptions=options, bandList=[1])


def _unique(name, used):
    plain = "".join(character if character.isalnum() or character in "_-" else "_" for character in name) or "layer"
    candidate, number = plain, 2
    while candidate.lower() in used:
        candidate, number = f"{plain}_{number}", number + 1
    used.add(candidate.lower())
    return candidate


def _renamed(name, schema):
    """Name of a layer by the schema, or its own."""
    if schema is None:
        return name
    rows = schema[(schema["source_layer"] == name) & (schema["layer"] != "")]
    return rows["layer"].iloc[0] if len(rows) else name


def _copy_vector(path, layer, name, schema):
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName, options.layerName = "GPKG", name
    options.actionOnExistingFile = QgsVectorFileWriter.CreateOrOverwriteLayer
    options.layerOptions = ["FID=gpkg_id"]
    context = layer.transformContext()
    if schema is not None and layer.crs().isValid():
        options.ct = QgsCoordinateTransform(layer.crs(), QgsCoordinateReferenceSystem("EPSG:4490"), context)
    error, message, *_ = QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), context, options)
    if error != QgsVectorFileWriter.NoError:
        raise OSError(message)
    if schema is not None:
        _rename_fields(path, name, schema[schema["source_layer"] == layer.name()])


def _rename_fields(path, name, rows):
    dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_UPDATE)
    table = dataset.GetLayerByName(name)
    for old, new in zip(rows["source_field"], rows["field"]):
        index = table.GetLayerDefn().GetFieldIndex(old)
        if index >= 0 and new:
            definition = ogr.FieldDefn(new, table.GetLayerDefn().GetFieldDefn(index).GetType())
            table.AlterFieldDefn(index, definition, ogr.ALTER_NAME_FLAG)
    dataset.FlushCache()
