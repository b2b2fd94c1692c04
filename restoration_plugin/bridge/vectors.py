"""QGIS feature sources as GeoDataFrames, and back."""

import datetime

import numpy as np
from qgis.core import (
    NULL,
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsDistanceArea,
    QgsFeature,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QDate, QDateTime, QMetaType, QVariant

from ..core.errors import QT_TRANSLATE_NOOP, InvalidInput

FIELDS = "fields"  # where a frame's attrs keep the QgsFields that it was read with
NAME = "name"  # and the layer's name, for messages

if Qgis.QGIS_VERSION_INT >= 33800:
    _TEXT, _INTEGER, _LONG, _REAL, _DATE, _BOOL = (
        QMetaType.Type.QString,
        QMetaType.Type.Int,
        QMetaType.Type.LongLong,
        QMetaType.Type.Double,
        QMetaType.Type.QDate,
        QMetaType.Type.Bool,
    )
else:
    _TEXT, _INTEGER, _LONG, _REAL, _DATE, _BOOL = (
        QVariant.String,
        QVariant.Int,
        QVariant.LongLong,
        QVariant.Double,
        QVariant.Date,
        QVariant.Bool,
    )


def make_field(name, kind, length=0):
    """Return a ``QgsField``; ``kind`` is one of "text", "integer", "long", "real", "date", "boolean"."""
    types = {"text": _TEXT, "integer": _INTEGER, "long": _LONG, "real": _REAL, "date": _DATE, "boolean": _BOOL}
    return QgsField(name, types[kind], len=length)


def read_frame(source, name, transform_context, crs=None, log=None, progress=None):
    """Read a feature source whole.

    Parameters
    ----------
    source : QgsFeatureSource
    name : str
        How messages call it.
    crs : str, optional
        WKT to which geometries are transformed.
    log : callable
        Takes a template and fields: what was mended.

    Returns
    -------
    GeoDataFrame
        One row a feature, in order; ``attrs`` hold the fields and the name. Without geometry for a plain table.
        Invalid geometries are repaired, features without geometry left out, and both are logged.
    """
    import geopandas
    import pandas as pd
    import shapely

    fields = source.fields()
    spatial = source.wkbType() not in (QgsWkbTypes.NoGeometry, QgsWkbTypes.Unknown)
    own = source.sourceCrs()
    if spatial and not own.isValid():
        raise InvalidInput(
            QT_TRANSLATE_NOOP(
                "LandRestoration", "{name} has no reference system. Assign one (native assignprojection) first."
            ),
            name=name,
        )
    rows, shapes, empty = [], [], 0
    total = max(source.featureCount(), 1)
    for number, feature in enumerate(source.getFeatures()):
        if progress is not None and number % 1000 == 0:
            progress(min(number / total, 1.0))
        if spatial:
            geometry = feature.geometry()
            if geometry.isNull() or geometry.isEmpty():
                empty += 1
                continue
            if QgsWkbTypes.isCurvedType(geometry.wkbType()):
                geometry = QgsGeometry(geometry.constGet().segmentize())
            shapes.append(bytes(geometry.asWkb()))
        rows.append(feature.attributes())
    columns = {field.name(): _column([row[index] for row in rows], field) for index, field in enumerate(fields)}
    data = pd.DataFrame(columns, index=range(len(rows)))
    if not spatial:
        data.attrs.update({FIELDS: fields, NAME: name})
        return data
    geometries = shapely.force_2d(shapely.from_wkb(shapes)) if shapes else np.array([], dtype=object)
    broken = ~shapely.is_valid(geometries) if len(geometries) else np.array([], dtype=bool)
    if broken.any():
        geometries[broken] = _same_dimension(shapely.make_valid(geometries[broken]), source.wkbType())
    if log is not None and empty:
        log(
            QT_TRANSLATE_NOOP("LandRestoration", "{name}: {count} features without geometry are left out."),
            name=name,
            count=empty,
        )
    if log is not None and broken.any():
        log(
            QT_TRANSLATE_NOOP("LandRestoration", "{name}: {count} invalid geometries were repaired."),
            name=name,
            count=int(broken.sum()),
        )
    wkt = own.toWkt(QgsCoordinateReferenceSystem.WKT_PREFERRED_GDAL)
    if crs:
        target = QgsCoordinateReferenceSystem.fromWkt(crs)
        if target != own:
            geometries = _transformed(geometries, QgsCoordinateTransform(own, target, transform_context), name)
            wkt = crs
    kept = ~shapely.is_empty(geometries) if len(geometries) else np.array([], dtype=bool)
    frame = geopandas.GeoDataFrame(data[kept].reset_index(drop=True), geometry=list(geometries[kept]), crs=wkt)
    frame.attrs.update({FIELDS: fields, NAME: name})
    return frame


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
        out.append(nested[0] if len(nested) == 1 else maker(nested))
    return np.array(out, dtype=object)


def _transformed(geometries, transform, name):
    import shapely
    from qgis.core import QgsCsException

    coordinates = shapely.get_coordinates(geometries)
    if not len(coordinates):
        return geometries
    out = []
    for wkb in shapely.to_wkb(geometries):
        geometry = QgsGeometry()
        geometry.fromWkb(wkb)
        try:
            if geometry.transform(transform) != 0:
                raise QgsCsException(name)
        except QgsCsException as error:
            raise InvalidInput(
                QT_TRANSLATE_NOOP(
                    "LandRestoration",
                    "{name} cannot be transformed to the reference system needed: {reason}. Check its own.",
                ),
                name=name,
                reason=str(error),
            ) from error
        out.append(bytes(geometry.asWkb()))
    transformed = shapely.from_wkb(out)
    if not np.isfinite(shapely.get_coordinates(transformed)).all():
        raise InvalidInput(
            QT_TRANSLATE_NOOP(
                "LandRestoration",
                "{name} has coordinates that its reference system does not allow, so it cannot be transformed. Assign the "
                "right system (native assignprojection) first.",
            ),
            name=name,
        )
    return transformed


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
    known = frame.attrs.get(FIELDS)
    fields = QgsFields()
    columns = [column for column in frame.columns if column != "geometry"]
    for column in columns:
        index = known.lookupField(column) if known is not None else -1
        if index >= 0 and known[index].name() == column and _fits(frame[column], known[index]):
            fields.append(QgsField(known[index]))
        else:
            fields.append(make_field(column, _kind(frame[column])))
    return columns, fields


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
    import pandas as pd
    import shapely

    spatial = "geometry" in frame.columns
    wkb = shapely.to_wkb(frame.geometry.to_numpy()) if spatial and len(frame) else []
    values = [_plain(frame[column], fields[index], pd) for index, column in enumerate(columns)]
    for row in range(len(frame)):
        feature = QgsFeature(fields)
        feature.setAttributes([column[row] for column in values])
        if spatial and wkb[row] is not None:
            geometry = QgsGeometry()
            geometry.fromWkb(wkb[row])
            feature.setGeometry(geometry)
        yield feature


def _plain(series, field, pd):
    """Values of a column as Qt takes them, NULL for what is missing."""
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


def ellipsoidal_areas(frame, transform_context):
    """Ellipsoidal area of each polygon in ha."""
    crs = QgsCoordinateReferenceSystem.fromWkt(frame.crs.to_wkt())
    measure = QgsDistanceArea()
    measure.setSourceCrs(crs, transform_context)
    known = measure.setEllipsoid(crs.ellipsoidAcronym()) or measure.setEllipsoid("EPSG:7030")
    if not known:
        raise InvalidInput(
            QT_TRANSLATE_NOOP("LandRestoration", "{name} has no ellipsoid."), name=frame.attrs.get(NAME, "")
        )
    out = _measured(measure, frame)
    if np.isnan(out).any():  # QGIS 3.22 measures on an ellipsoid given by its axes only after one given by its code
        known = measure.setEllipsoid("EPSG:7030") and measure.setEllipsoid(crs.ellipsoidAcronym())
        out = _measured(measure, frame) if known else out
    return out


def _measured(measure, frame):
    import shapely

    out = np.zeros(len(frame))
    for row, wkb in enumerate(shapely.to_wkb(frame.geometry.to_numpy())):
        geometry = QgsGeometry()
        geometry.fromWkb(wkb)
        out[row] = measure.measureArea(geometry) / 1e4
    return out
