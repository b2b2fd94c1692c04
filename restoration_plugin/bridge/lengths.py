"""Lengths of lines on the ellipsoid."""

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem, QgsDistanceArea, QgsGeometry

from ..core.errors import QT_TRANSLATE_NOOP, InvalidInput

WGS84 = "EPSG:7030"


def ellipsoidal_lengths(lines, crs, transform_context):
    """Ellipsoidal length of each line in km.

    Parameters
    ----------
    lines : ndarray of lines
    crs : str
        WKT.
    transform_context : QgsCoordinateTransformContext
    """
    import shapely

    system = QgsCoordinateReferenceSystem.fromWkt(crs)
    measure = QgsDistanceArea()
    measure.setSourceCrs(system, transform_context)
    # QGIS 3.22 measures on an ellipsoid given by its axes only after one given by its code
    for ellipsoid in (WGS84, system.ellipsoidAcronym() or WGS84):
        if not measure.setEllipsoid(ellipsoid):
            raise InvalidInput(
                QT_TRANSLATE_NOOP(
                    "LandRestoration",
                    "The ellipsoid {found} is not known. Reproject the layer into a system of CGCS2000, such as EPSG:4490.",
                ),
                found=ellipsoid,
            )
    lengths = np.zeros(len(lines))
    for number, wkb in enumerate(shapely.to_wkb(lines)):
        geometry = QgsGeometry()
        geometry.fromWkb(wkb)
        lengths[number] = measure.measureLength(geometry) / 1e3
    return lengths
