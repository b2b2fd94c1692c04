"""Facts about layers for the check of planning data, and its findings in the user's language."""

from html import escape
from pathlib import Path

from osgeo import gdal
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsCsException, QgsRectangle

from ..core.chart_page import chart_page
from ..core.planning.data_checks import LAND_FIELDS, VectorFacts
from ..engine.grid import Grid
from ..engine.raster_facts import raster_facts
from ..i18n import translate


def grid_of(layers):
    """Grid of the first layer that has a reference system, None where none has."""
    for layer in layers:
        if wkt_of(layer) and layer.dataProvider().name() == "gdal":
            dataset = gdal.Open(layer.source())
            return Grid(wkt_of(layer), tuple(dataset.GetGeoTransform()), (dataset.RasterYSize, dataset.RasterXSize))
    return None


def raster_facts_of(layer, reference, progress):
    """Facts about each band of a raster layer; a layer that GDAL does not read has none."""
    if layer.dataProvider().name() != "gdal":
        return []
    return [
        raster_facts(
            layer.source(),
            layer.name() if layer.bandCount() == 1 else f"{layer.name()} ({layer.bandName(band)})",
            wkt_of(layer),
            band,
            reference,
            progress.part((band - 1) / layer.bandCount(), band / layer.bandCount()),
        )
        for band in range(1, layer.bandCount() + 1)
    ]


def wkt_of(layer):
    """WKT of a layer's system, empty where it has none."""
    return layer.crs().toWkt() if layer.crs().isValid() else ""


def vector_facts(layer, reference, code_field, transform_context):
    """Look at every feature of a vector layer; ``reference`` is a grid to compare with, or None."""
    wanted = [
        field.name()
        for field in layer.fields()
        if field.name().lower() in LAND_FIELDS or (code_field and field.name().lower() == code_field.lower())
    ]
    values = {name: [] for name in wanted}
    count = missing = invalid = duplicates = 0
    reason, seen = "", set()
    for feature in layer.getFeatures():
        count += 1
        for name in wanted:
            value = feature[name]
            values[name].append(None if repr(value) == "NULL" else value)
        geometry = feature.geometry()
        if layer.isSpatial() and (geometry.isNull() or geometry.isEmpty()):
            missing += 1
            continue
        if not geometry.isGeosValid():
            invalid += 1
            reason = reason or geometry.lastError()
        key = hash(bytes(geometry.asWkb()))
        duplicates += key in seen
        seen.add(key)
    return VectorFacts(
        layer=layer.name(),
        has_crs=layer.crs().isValid() or not layer.isSpatial(),
        geographic=layer.crs().isValid() and layer.crs().isGeographic(),
        count=count,
        missing=missing,
        invalid=invalid,
        duplicates=duplicates if layer.isSpatial() else 0,
        first_reason=reason or "-",
        same_crs=reference is None or not layer.isSpatial() or _same_crs(layer, reference),
        overlaps=reference is None or not count or _overlaps(layer, reference, transform_context),
        undeclared_encoding=_undeclared_encoding(layer),
        values=values,
    )


def _same_crs(layer, reference):
    crs = QgsCoordinateReferenceSystem.fromWkt(reference.crs)
    return layer.crs() == crs or (bool(crs.authid()) and layer.crs().authid() == crs.authid())


def _overlaps(layer, reference, transform_context):
    if not layer.isSpatial() or not layer.crs().isValid():
        return True
    crs = QgsCoordinateReferenceSystem.fromWkt(reference.crs)
    transform = QgsCoordinateTransform(layer.crs(), crs, transform_context)
    try:
        return transform.transformBoundingBox(layer.extent()).intersects(QgsRectangle(*reference.bounds))
    except QgsCsException:  # an extent that cannot be transformed lies elsewhere
        return False


def _undeclared_encoding(layer):
    """Whether a shapefile's .dbf has bytes above ASCII and no .cpg says their encoding (few tools read the header's)."""
    path = Path(layer.source().split("|")[0])
    table = path.with_suffix(".dbf")
    if path.suffix.lower() != ".shp" or not table.is_file():
        return False
    if any(path.with_suffix(ending).is_file() for ending in (".cpg", ".CPG")):
        return False
    with table.open("rb") as file:
        header = file.read(32)
        described = file.read(int.from_bytes(header[8:10], "little") - 32)
        names = b"".join(described[start : start + 11] for start in range(0, len(described) - 1, 32))
        if not names.isascii():
            return True
        while True:
            part = file.read(1 << 20)
            if not part or not part.isascii():
                return bool(part)


def rows_of(problems):
    """Rows layer, check, severity, detail, remedy in the user's language."""
    return [
        {
            "layer": problem.layer,
            "check": problem.check,
            "severity": problem.severity,
            "detail": translate("LandRestoration", problem.detail).format(**problem.fields),
            "remedy": translate("LandRestoration", problem.remedy).format(**problem.fields),
        }
        for problem in problems
    ]


def report(rows, checked, title):
    """HTML page of the findings."""
    body = "".join(
        f'<tr class="{row["severity"]}">'
        + "".join(f"<td>{escape(str(value))}</td>" for value in row.values())
        + "</tr>"
        for row in rows
    )
    heads = (
        translate("LandRestoration", "Layer"),
        translate("LandRestoration", "Check"),
        translate("LandRestoration", "Severity"),
        translate("LandRestoration", "Finding"),
        translate("LandRestoration", "Remedy"),
    )
    none = translate("LandRestoration", "Nothing to complain about.")
    head = "".join(f"<th>{escape(head)}</th>" for head in heads)
    table = (
        f"<div class='scroll words'><table><thead><tr>{head}</tr></thead>{body}</table></div>"
        if rows
        else f"<p>{none}</p>"
    )
    names = "".join(f"<li>{escape(name)}</li>" for name in checked)
    return chart_page(title, f"<ul>{names}</ul>{table}")
