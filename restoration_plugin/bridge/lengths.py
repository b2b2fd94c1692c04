"""Lengths of lines on the ellipsoid."""

import numpy as np
from qgis.core import QgsCoordinateReferenceSystem, QgsDistanceArea, QgsGeometry


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
    measure.setEllipsoid(
        "EPSG:7030"
    )  # QGIS 3.22 measures on an ellipsoid given by its axes only after one given by its code
    measure.setEllipsoid(system.ellipsoidAcronym())
    lengths = np.zeros(len(lines))
    for number, wkb in enumerate(shapely.to_wkb(lines)):
        geometry = QgsGeometry()
        geometry.fromWkb(wkb)
        lengths[number] = measure.measureLength(geometry) / 1e3
    return lengths
