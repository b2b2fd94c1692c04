"""QGIS feature sources as GeoDataFrames, and back."""

import datetime
import itertools

import numpy as np
from qgis.core import (
    NULL,
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsFeatureRequest,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsRectangle,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QDate, QDateTime, QMetaType, QVariant

from ..core.errors import QT_TRANSLATE_NOOP, InvalidInput
from .projection import transformed

CHUNK = 20_000
FIELDS = "fields"  # where a frame's attrs keep the ``Schema`` that it was read with
NAME = "name"  # and the layer's name, for messages

if Qgis.QGIS_VERSION_INT >= 33800:
    _TEXT, _INTEGER, _LONG, _REAL, _DATE, _BOOL, _STAMP = (
        QMetaType.Type.QString,
        QMetaType.Type.Int,
        QMetaType.Type.LongLong,
        QMetaType.Type.Double,
        QMetaType.Type.QDate,
        QMetaType.Type.Bool,
        QMetaType.Type.QDateTime,
    )
else:
    _TEXT, _INTEGER, _LONG, _REAL, _DATE, _BOOL, _STAMP = (
        QVariant.String,
        QVariant.Int,
        QVariant.LongLong,
        QVariant.Double,
        QVariant.Date,
        QVariant.Bool,
        QVariant.DateTime,
    )


class Schema:
    """Fields of the layer that a frame was read from; pandas copies attrs deeply, which ``QgsFields`` do not bear."""

    def __init__(self, fields):
        self.fields = fields

    def __deepcopy__(self, memo):
        return self


def make_field(name, kind, length=0):
    """Return a ``QgsField``; ``kind`` is one of "text", "integer", "long", "real", "date", "boolean"."""
    types = {"text": _TEXT, "integer": _INTEGER, "long": _LONG, "real": _REAL, "date": _DATE, "boolean": _BOOL}
    return QgsField(name, types[kind], len=length)


def read_frame(source, name, transform_context, crs=None, log=None, progress=None, near=None, columns=None):
    """Read a feature source.

    Parameters
    ----------
    source : QgsFeatureSource
    name : str
        How messages call it.
    crs : str, optional
        WKT to which geometries are transformed.
    log : callable
        Takes a template and fields: what was mended.
    near : ndarray of geometries, optional
        In ``crs``, or the source's own system: only features whose box meets one of theirs are kept.
    columns : sequence of str, optional
        Fields to read, in place of all.

    Returns
    -------
    GeoDataFrame
        One row a feature, in order; ``attrs`` hold the fields and the name. Without geometry for a plain table.
        Invalid geometries are repaired, features without geometry left out, and both are logged.

    Raises
    ------
    InvalidInput
        If the source has no reference system, or its database was lost while it was read.
    """
    import geopandas
    import shapely

    spatial = source.wkbType() not in (QgsWkbTypes.NoGeometry, QgsWkbTypes.Unknown)
    own = source.sourceCrs()
    if spatial and not own.isValid():
        raise InvalidInput(
            QT_TRANSLATE_NOOP(
                "LandRestoration", "{name} has no reference system. Assign one (native assignprojection) first."
            ),
            name=name,
        )
    target = QgsCoordinateReferenceSystem.fromWkt(crs) if crs and spatial else own
    transform = QgsCoordinateTransform(own, target, transform_context)
    wanted = [field for field in source.fields() if columns is None or field.name() in columns]
    data, geometries, empty = _rows(source, name, wanted, spatial, _boxes(near, transform), progress)
    fields = QgsFields()
    for field in wanted:
        fields.append(field)
    schema = Schema(fields)
    if not spatial:
        data.attrs.update({FIELDS: schema, NAME: name})
        return data
    geometries, mended = _mended(geometries, source.wkbType())
    if log is not None and empty:
        log(
            QT_TRANSLATE_NOOP(
                "LandRestoration",
                "{name}: {count} features without geometry are left out; rows in messages are counted without them.",
            ),
            name=name,
            count=empty,
        )
    if log is not None and mended:
        log(
            QT_TRANSLATE_NOOP("LandRestoration", "{name}: {count} invalid geometries were repaired."),
            name=name,
            count=mended,
        )
    wkt = own.toWkt(QgsCoordinateReferenceSystem.WKT_PREFERRED_GDAL)
    if target != own:
        geometries, wkt = transformed(geometries, transform, name), crs
        geometries, _ = _mended(geometries, source.wkbType())  # rings that almost touch themselves may cross now
    kept = ~shapely.is_empty(geometries)
    rows = data if kept.all() else data[kept].reset_index(drop=True)
    frame = geopandas.GeoDataFrame(rows, geometry=geometries[kept], crs=wkt)
    frame.attrs.update({FIELDS: schema, NAME: name})
    return frame


def _rows(source, name, fields, spatial, tree, progress):
    """Attributes, geometries and the number of features without geometry, read chunk by chunk."""
    import pandas as pd
    import shapely

    indices = [source.fields().lookupField(field.name()) for field in fields]
    total, seen, empty = max(source.featureCount(), 1), 0, 0
    values, shapes = [[] for _ in indices], []
    for part in _chunks(source, name, indices, tree):
        if progress is not None:
            progress(min(seen / total, 1.0))
        seen += len(part)
        if spatial:
            geometries = [feature.geometry() for feature in part]
            there = [not (geometry.isNull() or geometry.isEmpty()) for geometry in geometries]
            empty += len(part) - sum(there)
            part = [feature for feature, has in zip(part, there) if has]
            wkb = [_linear(geometry) for geometry, has in zip(geometries, there) if has]
            found = shapely.force_2d(shapely.from_wkb(np.array([*wkb, None], dtype=object)[:-1]))
            if tree is not None:
                kept = np.zeros(len(found), dtype=bool)
                kept[tree.query(found)[0]] = True
                found = found[kept]
                part = [part[i] for i in np.flatnonzero(kept)]
            shapes.append(found)
        rows = [feature.attributes() for feature in part]
        for place, index in enumerate(indices):
            values[place].extend(row[index] for row in rows)
    columns = {field.name(): _column(cells, field) for field, cells in zip(fields, values)}
    count = sum(map(len, shapes)) if spatial else len(values[0]) if values else seen
    none = np.zeros(0, dtype=object)
    return pd.DataFrame(columns, index=range(count)), np.concatenate([none, *shapes]), empty


def _chunks(source, name, indices, tree):
    """Lists of features, of those alone that the extent of ``tree`` may meet; complete, or refused."""
    request = QgsFeatureRequest().setSubsetOfAttributes(indices)
    if tree is not None:
        import shapely

        request.setFilterRect(QgsRectangle(*shapely.total_bounds(tree.geometries).tolist()))
    expected = None
    if getattr(source, "remote", False):
        ids = QgsFeatureRequest(request).setNoAttributes().setFlags(QgsFeatureRequest.NoGeometry)
        expected = sum(1 for _ in source.getFeatures(ids))
    iterator, read = source.getFeatures(request), 0
    while True:
        part = list(itertools.islice(iterator, CHUNK))
        if not part:
            break
        read += len(part)
        yield part
    if expected is not None and read != expected:
        raise InvalidInput(
            QT_TRANSLATE_NOOP(
                "LandRestoration",
                "{name}: the database gave {found} of {count} features. Check the connection, and run again.",
            ),
            name=name,
            found=read,
            count=expected,
        )


def _linear(geometry):
    """WKB without curves."""
    if QgsWkbTypes.isCurvedType(geometry.wkbType()):
        geometry = QgsGeometry(geometry.constGet().segmentize())
    return bytes(geometry.asWkb())


def _boxes(near, transform):
    """Tree of the boxes around geometries, in the system that ``transform`` comes from; somewhat larger where it bends lines."""
    import shapely

    if near is None:
        return None
    boxes = []
    for xmin, ymin, xmax, ymax in shapely.bounds(near[~shapely.is_empty(near)]):
        box = QgsRectangle(xmin, ymin, xmax, ymax)
        if not transform.isShortCircuited():
            box = transform.transformBoundingBox(box, QgsCoordinateTransform.ReverseTransform)
            box.grow(0.1 * max(box.width(), box.height()))
        boxes.append(shapely.box(box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()))
    return shapely.STRtree(boxes)


def _mended(geometries, wkb_type):
    """Valid geometries, and how many were not."""
    import shapely

    broken = ~shapely.is_valid(geometries)
    if broken.any():
        geometries[broken] = _same_dimension(shapely.make_valid(geometries[broken]), wkb_type)
    return geometries, int(broken.sum())


def _same_dimension(geometries, wkb_type):
    """Parts of repaired geometries that have the layer's own dimension."""
    import shapely

    dimension = {QgsWkbTypes.PointGeometry: 0, QgsWkbTypes.LineGeometry: 1, QgsWkbTypes.PolygonGeometry: 2}.get(
        QgsWkbTypes.geometryType(wkb_type), -1
    )
    if dimension < 0:
        return geometries
    out = []
    for geometry in geometries:
        parts = [part for part in shapely.get_parts(geometry) if shapely.get_dimensions(part) == dimension]
        nested = []
        for part in parts:
            nested.extend(shapely.get_parts(part) if part.geom_type.startswith("Multi") else [part])
        maker = (shapely.multipoints, shapely.multilinestrings, shapely.multipolygons)[dimension]
        out.append(nested[0] if len(nested) == 1 else maker(np.array([*nested, None], dtype=object)[:-1]))
    return np.array(out, dtype=object)


def _column(values, field):
    """Numbers as float or int64, dates as datetime64, all other as objects with None for NULL."""
    import pandas as pd

    plain = [None if value is None or value == NULL else value for value in values]
    if field.isNumeric():
        if all(value is not None for value in plain) and field.type() not in (_REAL, 6):
            return np.array(plain, dtype=np.int64)
        return np.array([np.nan if value is None else float(value) for value in plain], dtype=np.float64)
    if any(isinstance(value, (QDate, QDateTime)) for value in plain):
        return pd.to_datetime(
            pd.Series([None if value is None else _python_date(value) for value in plain], dtype=object)
        ).to_numpy()
    return np.array([*plain, None], dtype=object)[:-1]


def _python_date(value):
    if isinstance(value, QDateTime):
        return value.toPyDateTime()
    return datetime.datetime.combine(value.toPyDate(), datetime.time())


def output_fields(frame):
    """Return the ``QgsFields`` to write a frame with: a column read from a layer keeps its field, another gets one that suits it."""
    schema = frame.attrs.get(FIELDS)
    known = schema.fields if schema is not None else None
    fields = QgsFields()
    columns = [column for column in frame.columns if column != "geometry"]
    for column in columns:
        index = known.lookupField(column) if known is not None else -1
        if index >= 0 and known[index].name() == column and _fits(frame[column], known[index]):
            fields.append(QgsField(known[index]))
        else:
            fields.append(make_field(column, _kind(frame[column])))
    return columns, fields


def field_kind(field):
    """Kind of a field as ``make_field`` takes it, "time stamp" besides; "text" for what is none of them."""
    kinds = {_INTEGER: "integer", _LONG: "long", _REAL: "real", _DATE: "date", _BOOL: "boolean", _STAMP: "time stamp"}
    return kinds.get(field.type(), "long" if field.isNumeric() else "text")


def _fits(series, field):
    kind = _kind(series)
    if field.isNumeric():
        return kind in ("real", "integer", "long", "boolean") and not (
            field.type() not in (_REAL, 6) and kind == "real" and not _whole(series)
        )
    if field.type() == _TEXT:
        return kind == "text"
    return kind not in ("real", "integer", "long")


def _whole(series):
    values = series.to_numpy(dtype=float)
    values = values[~np.isnan(values)]
    return bool((values == np.rint(values)).all())


def _kind(series):
    import pandas as pd

    if pd.api.types.is_bool_dtype(series):
        return "boolean"
    if pd.api.types.is_integer_dtype(series):
        return "long" if len(series) and series.abs().max() >= 2**31 else "integer"
    if pd.api.types.is_float_dtype(series):
        return "real"
    if pd.api.types.is_datetime64_any_dtype(series):
        return "date"
    return "text"


def features(frame, columns, fields):
    """Yield the rows of a frame as features."""
    import shapely

    spatial = "geometry" in frame.columns
    wkb = shapely.to_wkb(frame.geometry.to_numpy()) if spatial and len(frame) else []
    values = attribute_values(frame, columns, fields)
    for row in range(len(frame)):
        feature = QgsFeature(fields)
        feature.setAttributes([column[row] for column in values])
        if spatial and wkb[row] is not None:
            geometry = QgsGeometry()
            geometry.fromWkb(wkb[row])
            feature.setGeometry(geometry)
        yield feature


def attribute_values(frame, columns, fields):
    """Values of each column as Qt takes them, NULL for what is missing."""
    import pandas as pd

    return [_plain(frame[column], fields[index], pd) for index, column in enumerate(columns)]


def _plain(series, field, pd):
    missing = series.isna().to_numpy()
    if pd.api.types.is_datetime64_any_dtype(series):
        if field.type() == _DATE:
            values = [
                None if gone else QDate(value.year, value.month, value.day) for value, gone in zip(series, missing)
            ]
        else:
            values = [None if gone else QDateTime(value.to_pydatetime()) for value, gone in zip(series, missing)]
    else:
        plain = series.to_numpy().tolist()
        if field.isNumeric() and field.type() not in (_REAL, 6):
            values = [None if gone else int(value) for value, gone in zip(plain, missing)]
        elif field.type() == _TEXT:
            values = [None if gone else str(value) for value, gone in zip(plain, missing)]
        else:
            values = [None if gone else value for value, gone in zip(plain, missing)]
    return [NULL if value is None else value for value in values]


_MULTI = {
    "Point": QgsWkbTypes.Point,
    "MultiPoint": QgsWkbTypes.MultiPoint,
    "LineString": QgsWkbTypes.LineString,
    "MultiLineString": QgsWkbTypes.MultiLineString,
    "Polygon": QgsWkbTypes.Polygon,
    "MultiPolygon": QgsWkbTypes.MultiPolygon,
}


def wkb_type(frame, fallback="MultiPolygon"):
    """Geometry type to write a frame with; mixed single and multiple parts become multiple."""
    if "geometry" not in frame.columns:
        return QgsWkbTypes.NoGeometry
    kinds = {kind for kind in frame.geom_type.unique() if kind in _MULTI}
    if not kinds:
        return _MULTI[fallback]
    if len(kinds) == 1:
        only = kinds.pop()
        return _MULTI[only]
    return _MULTI["Multi" + min(kinds, key=len).replace("Multi", "")]


def to_wkb(frame):
    """WKB of each geometry."""
    import shapely

    return shapely.to_wkb(frame.geometry.to_numpy())
