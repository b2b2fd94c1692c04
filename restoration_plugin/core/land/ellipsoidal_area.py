"""Area of polygons on the ellipsoid."""

from __future__ import annotations

from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

_NODES, _WEIGHTS = np.polynomial.legendre.leggauss(4)


def ellipsoidal_area(shapes: NDArray[Any], semi_major: float, semi_minor: float) -> NDArray[np.float64]:
    """Area on an ellipsoid of revolution of polygons whose edges are straight in longitude and latitude.

    Below an edge lies the area between it, the equator and two meridians; summed around a ring, and less the holes,
    it is the area of the polygon. The strip of unit longitude up to latitude φ has the closed form
    a² (1 − e²) / 2 · (sin φ / (1 − e² sin² φ) + artanh(e sin φ) / e).

    Parameters
    ----------
    shapes : ndarray of polygons and multipolygons, shape (n,)
        Longitude and latitude in degrees. None and empty shapes have no area; lines and points neither.
    semi_major, semi_minor : float
        Half axes, m.

    Returns
    -------
    ndarray of float64, shape (n,)
        m².

    References
    ----------
    TD/T 1055-2019, annex on the ellipsoidal area of parcels; Bagratuni (1962), the area of a spheroidal trapezium.

    Examples
    --------
    >>> ellipsoidal_area(np.array([shapely.box(-180, -90, 180, 90)]), 6378137.0, 6356752.314245).round(-6)
    array([5.10066e+14])
    """
    parts, owner = shapely.get_parts(shapes, return_index=True)
    polygonal = shapely.get_type_id(parts) == shapely.GeometryType.POLYGON
    parts, owner = parts[polygonal], owner[polygonal]
    rings, part = shapely.get_rings(parts, return_index=True)
    area = np.zeros(len(shapes))
    if not len(rings):
        return area
    coordinates, ring = shapely.get_coordinates(rings, return_index=True)
    signed = np.abs(_swept(np.radians(coordinates), ring, len(rings), semi_major, semi_minor))
    first = np.ones(len(rings), dtype=bool)
    first[1:] = part[1:] != part[:-1]
    np.add.at(area, owner[part], np.where(first, signed, -signed))
    return area


def _swept(
    points: NDArray[np.float64], ring: NDArray[np.int64], count: int, semi_major: float, semi_minor: float
) -> NDArray[np.float64]:
    """Area (m²) that each ring encloses, positive or negative by its direction."""
    begins = np.flatnonzero(np.diff(ring, prepend=-1))
    base = points[begins, 1][ring]  # strips are measured from the ring's first point, which keeps small areas exact
    same = ring[1:] == ring[:-1]
    eccentricity = np.sqrt(1.0 - (semi_minor / semi_major) ** 2)
    middle = 0.5 * (points[1:, 1] + points[:-1, 1])[same]
    half = 0.5 * (points[1:, 1] - points[:-1, 1])[same]
    origin = _strip(base[1:][same], semi_major, eccentricity)
    mean = np.zeros(len(middle))
    for node, weight in zip(_NODES, _WEIGHTS):
        mean += 0.5 * weight * (_strip(middle + node * half, semi_major, eccentricity) - origin)
    swept = mean * np.diff(points[:, 0])[same]
    return np.asarray(np.bincount(ring[1:][same], weights=swept, minlength=count), dtype=np.float64)


def _strip(latitude: NDArray[np.float64], semi_major: float, eccentricity: float) -> NDArray[np.float64]:
    """Area (m²) from the equator to a latitude over one radian of longitude."""
    sine = np.sin(latitude)
    if eccentricity == 0.0:
        return semi_major**2 * sine
    bent = eccentricity * sine
    return 0.5 * semi_major**2 * (1.0 - eccentricity**2) * (sine / (1.0 - bent**2) + np.arctanh(bent) / eccentricity)
