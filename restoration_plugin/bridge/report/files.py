"""Atlas, workbook, project and package of a plan."""

import shutil
import zipfile
from pathlib import Path

from osgeo import gdal, ogr
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsMapLayer,
    QgsProject,
    QgsVectorFileWriter,
)
from qgis.PyQt.QtCore import QMarginsF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QFont, QPageLayout, QPageSize, QPainter, QPdfWriter

from . import maps

RESOLUTION = 200
FAMILY = "Noto Sans CJK SC"


def atlas(path, title, items, pictures):
    """One A3 page a map, with title and legend."""
    writer = QPdfWriter(str(path))
    writer.setResolution(RESOLUTION)
    writer.setTitle(title)
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize.A3), QPageLayout.Landscape, QMarginsF(12, 12, 12, 12)))
    painter = QPainter(writer)
    first = True
    for item, picture in zip(items, pictures):
        if picture is None:
            continue
        if not first:
            writer.newPage()
        first = False
        width, height = writer.width(), writer.height()
        painter.setPen(QColor("black"))
        painter.setFont(QFont(FAMILY, 20))
        painter.drawText(QRectF(0, 0, width, 130), Qt.AlignCenter, f"{title} · {item.layer.name()}")
        room = height - 150
        scale = min((width * 0.8) / picture.width(), room / picture.height())
        frame = QRectF(0, 150, picture.width() * scale, picture.height() * scale)
        painter.drawImage(frame, picture)
        painter.drawRect(frame)
        _legend(painter, item, frame.right() + 30, 170)
    painter.end()


def _legend(painter, item, x, y):
    painter.setFont(QFont(FAMILY, 10))
    for colour, label in maps.legend(item.layer):
        painter.fillRect(QRectF(x, y, 44, 28), QColor(colour))
        painter.drawRect(QRectF(x, y, 44, 28))
        painter.drawText(QRectF(x + 56, y - 6, 560, 42), Qt.AlignVCenter, label)
        y += 46


def workbook(path, tables):
    """One sheet a table, by GDAL's own driver."""
    dataset = ogr.GetDriverByName("XLSX").CreateDataSource(str(path))
    for number, (name, header, rows) in enumerate(tables, 1):
        sheet = dataset.CreateLayer(f"{number}_{name}"[:31])
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


def project(path, target, title, groups, crs):
    """Styled project with relative paths; ``groups`` is a list of (name, layers), first on top.

    It is written as ``path`` and will become ``target``, which lies in the same folder.
    """
    plan = QgsProject()
    plan.setTitle(title)
    plan.setCrs(crs)
    plan.setFilePathStorage(Qgis.FilePathType.Relative) if hasattr(plan, "setFilePathStorage") else plan.writeEntryBool(
        "Paths", "/Absolute", False
    )
    root = plan.layerTreeRoot()
    for name, layers in groups:
        group = root.addGroup(name)
        for layer in layers:
            added = plan.addMapLayer(layer.clone(), False)
            node = group.addLayer(added)
            node.setExpanded(False)
    if not plan.write(str(path)):
        raise OSError(plan.error())
    _rename_within(Path(path), Path(target).stem)


def _rename_within(path, stem):
    """Give the project inside the archive its final name."""
    fresh = path.with_name(path.name + ".zip")
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(fresh, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            ending = "." + entry.filename.rpartition(".")[2]  # the temporary name may have no stem at all
            new.writestr(zipfile.ZipInfo(stem + ending), old.read(entry), zipfile.ZIP_DEFLATED)
    shutil.move(fresh, path)


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
