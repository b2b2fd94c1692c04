"""Geometries in another reference system, and their area on the ellipsoid, all vertices at once."""

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsEllipsoidUtils,
    QgsGeometry,
)

from ..core.errors import QT_TRANSLATE_NOOP, InvalidInput

WGS84 = "EPSG:7030"


def transformed(geometries, transform, name):
    """Geometries after a ``QgsCoordinateTransform``; ``name`` is how the refusal calls their layer."""
    import shapely

    coordinates = shapely.get_coordinates(geometries)
    if not len(coordinates):
        return geometries
    line = QgsGeometry()
    line.fromWkb(shapely.to_wkb(shapely.linestrings(np.concatenate([coordinates, coordinates[:1]]))))
    try:
        if line.transform(transform) != 0:
            raise QgsCsException(name)
    except QgsCsException as error:
        reason = " ".join(str(error).split())
        raise InvalidInput(
            QT_TRANSLATE_NOOP(
                "LandRestoration",
                "{name} cannot be transformed to the reference system needed: {reason}. Check its own.",
            ),
            name=name,
            reason=reason if len(reason) <= 200 else reason[:197] + "…",
        ) from error
    moved = shapely.get_coordinates(shapely.from_wkb(bytes(line.asWkb())))[:-1]
    if not np.isfinite(moved).all():
        raise InvalidInput(
            QT_TRANSLATE_NOOP(
                "LandRestoration",
                "{name} has coordinates that its reference system does not allow, so it cannot be transformed. Assign the "
                "right system (native assignprojection) first.",
            ),
            name=name,
        )
    return shapely.set_coordinates(geometries.copy(), moved)


def ellipsoidal_areas(frame, transform_context):
    """Ellipsoidal area of each polygon in ha."""
    from ..core.land.ellipsoidal_area import ellipsoidal_area

    name = frame.attrs.get("name", "")
    crs = QgsCoordinateReferenceSystem.fromWkt(frame.crs.to_wkt())
    known = (QgsEllipsoidUtils.ellipsoidParameters(key) for key in (crs.ellipsoidAcronym(), WGS84))
    ellipsoid = next((found for found in known if found.valid), None)
    if ellipsoid is None:
        raise InvalidInput(QT_TRANSLATE_NOOP("LandRestoration", "{name} has no ellipsoid."), name=name)
    shapes = np.asarray(frame.geometry.to_numpy(), dtype=object)
    geographic = ellipsoid.crs
    if not geographic.isValid():  # an ellipsoid that has no name, only half axes
        geographic = QgsCoordinateReferenceSystem.fromProj(
            f"+proj=longlat +a={ellipsoid.semiMajor!r} +b={ellipsoid.semiMinor!r} +no_defs +type=crs"
        )
    transform = QgsCoordinateTransform(crs, geographic, transform_context)
    if not transform.isShortCircuited():
        shapes = transformed(shapes, transform, name)
    return ellipsoidal_area(shapes, ellipsoid.semiMajor, ellipsoid.semiMinor) / 1e4
