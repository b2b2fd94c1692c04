import numpy as np
import pytest
import shapely
from land_restoration.restoration_plugin.core.land.ellipsoidal_area import ellipsoidal_area

WGS84 = (6378137.0, 6356752.314245179)
GRS80 = (6378137.0, 6356752.314140356)


def _one(shape, axes=WGS84):
    return ellipsoidal_area(np.array([shape], dtype=object), *axes)[0]


def test_the_whole_earth_and_its_halves():
    """Surface of WGS 84: 510 065 621.724 km² (NIMA TR8350.2, table 3.5)."""
    assert _one(shapely.box(-180, -90, 180, 90)) == pytest.approx(510_065_621.724e6, rel=1e-11)
    assert _one(shapely.box(-180, 0, 180, 90)) == pytest.approx(510_065_621.724e6 / 2, rel=1e-11)


def test_a_sphere_has_its_zones():
    radius = 6_371_000.0
    expected = radius**2 * np.radians(10) * (np.sin(np.radians(40)) - np.sin(np.radians(30)))
    assert _one(shapely.box(100, 30, 110, 40), (radius, radius)) == pytest.approx(expected, rel=1e-12)


def test_an_edge_that_is_straight_in_degrees_halves_the_box_by_integration():
    """Area under the diagonal, from a sum of a thousand thin strips."""
    triangle = shapely.Polygon([(100, 30), (101, 30), (101, 31)])
    sample = (np.arange(1_000) + 0.5) / 1_000
    a, b = WGS84
    e2 = 1 - (b / a) ** 2

    def meridian_strip(low, high):
        grid = np.radians(low + (high - low) * (np.arange(60)[:, None] + 0.5) / 60)
        width = np.radians((high - low) / 60)
        return (a**2 * (1 - e2) * np.cos(grid) / (1 - e2 * np.sin(grid) ** 2) ** 2 * width).sum(axis=0)

    expected = meridian_strip(np.full(sample.shape, 30.0), 30.0 + sample).mean() * np.radians(1.0)
    assert _one(triangle) == pytest.approx(expected, rel=1e-6)


def test_holes_parts_direction_and_what_is_no_polygon():
    outer, hole = shapely.box(110, 35, 110.1, 35.1), shapely.box(110.02, 35.02, 110.05, 35.05)
    far = shapely.box(112, 36, 112.1, 36.1)
    ringed = shapely.difference(outer, hole)
    many = shapely.MultiPolygon([ringed, far])
    shapes = np.array([outer, ringed, many, None, shapely.Polygon(), shapely.Point(1, 1), shapely.reverse(ringed)])
    area = ellipsoidal_area(shapes, *GRS80)
    assert area[1] == pytest.approx(area[0] - _one(hole, GRS80), rel=1e-12)
    assert area[2] == pytest.approx(area[1] + _one(far, GRS80), rel=1e-12)
    assert area[3:6].tolist() == [0, 0, 0]
    assert area[6] == pytest.approx(area[1], rel=1e-12)


def test_a_small_parcel_keeps_its_digits():
    """A parcel of 2 m by 3 m, whose radii of curvature give its area."""
    a, b = WGS84
    e2, latitude = 1 - (b / a) ** 2, np.radians(35.0)
    meridian = a * (1 - e2) / (1 - e2 * np.sin(latitude) ** 2) ** 1.5
    normal = a / np.sqrt(1 - e2 * np.sin(latitude) ** 2)
    height, width = np.degrees(3.0 / meridian), np.degrees(2.0 / (normal * np.cos(latitude)))
    parcel = shapely.box(110 - width / 2, 35 - height / 2, 110 + width / 2, 35 + height / 2)
    assert _one(parcel) == pytest.approx(6.0, rel=1e-8)


def test_no_shapes():
    assert ellipsoidal_area(np.zeros(0, dtype=object), *WGS84).tolist() == []
