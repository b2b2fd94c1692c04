"""Subsidence against closed forms, numerical integration, and what must hold for every trough."""

import math

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
from land_restoration.restoration_plugin.core.errors import InvalidInput, OutOfRange
from land_restoration.restoration_plugin.core.mines.contour_levels import contour_levels
from land_restoration.restoration_plugin.core.mines.fracture_zone import fracture_zone
from land_restoration.restoration_plugin.core.mines.influence import influence
from land_restoration.restoration_plugin.core.mines.panels import mining_panels, panel_parameters, panels_until
from land_restoration.restoration_plugin.core.mines.ponding import ponding
from land_restoration.restoration_plugin.core.mines.subsidence import subsidence
from land_restoration.restoration_plugin.core.mines.trough_grid import cell_centres, trough_grid
from numpy.testing import assert_allclose, assert_array_equal
from scipy.special import erf
from shapely.affinity import rotate, translate
from shapely.geometry import MultiPolygon, Polygon, box

FIRST = {
    "Q": 0.78,
    "THICKNESS": 3.5,
    "DIP": 8,
    "DEPTH": 350,
    "TAN_BETA": 2.2,
    "B": 0.3,
    "PROPAGATION": 90,
    "OFFSET": 0,
}
SECOND = {
    "Q": 0.6,
    "THICKNESS": 5,
    "DIP": 1,
    "DEPTH": 160,
    "TAN_BETA": 2.87,
    "B": 0.51,
    "PROPAGATION": 90,
    "OFFSET": 0,
}
RADIUS = 350 / 2.2
L_SHAPE = Polygon([(0, 0), (600, 0), (600, 250), (260, 250), (260, 700), (0, 700)])
HOLED = Polygon(box(0, 0, 700, 500).exterior.coords, [[(200, 150), (450, 180), (400, 380), (180, 330)]])


def panels_of(shapes, numbers):
    shapes = list(shapes)
    return mining_panels(shapes, panel_parameters(gpd.GeoDataFrame(geometry=shapes), numbers, {}))


def trough(shapes, x, y, numbers=FIRST):
    return subsidence(np.asarray(x, float), np.asarray(y, float), panels_of(shapes, numbers))


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        (FIRST, (2703.431828, 159.0909091, 16.99300006, 0.1623559777, 811.0295483, 7.748808027)),
        (SECOND, (2999.543085, 55.74912892, 53.8043041, 1.466974351, 1529.766974, 41.70909653)),
    ],
)
def test_published_extremes(numbers, expected):
    """Full subsidence, radius, and the extremes over the edge of a panel as wide as a half-plane."""
    full, radius, tilt, curvature, displacement, strain = expected
    wide = box(0, -20000, 40000, 20000)
    (panel,) = panels_of([wide], numbers)
    assert panel.full == pytest.approx(full, rel=1e-9)
    assert panel.radius == pytest.approx(radius, rel=1e-9)
    found = trough([wide], np.linspace(-radius, radius, 4001), [0.0], numbers)
    assert found.tilt.max() == pytest.approx(tilt, rel=1e-6)
    assert found.displacement.max() == pytest.approx(displacement, rel=1e-6)
    exact = math.sqrt(2 * math.pi / math.e)  # which the literature rounds to 1.52
    assert np.abs(found.curvature).max() * 1.52 / exact == pytest.approx(curvature, rel=1e-6)
    assert np.abs(found.strain).max() * 1.52 / exact == pytest.approx(strain, rel=1e-6)


def test_published_profile():
    found = trough([box(0, -20000, 40000, 20000)], [0, RADIUS / 2, RADIUS], [0])
    assert_allclose(found.subsidence[0], [1351.715914, 2419.447932, 2686.955922], rtol=1e-7)


def test_published_rectangle():
    """Centre and the middles of the sides of 800 × 200 m."""
    found = trough([box(0, 0, 800, 200)], [0, 400], [0, 100]).subsidence
    assert_allclose([found[1, 1], found[1, 0], found[0, 1]], [2392.214948, 1196.107475, 1349.517932], rtol=1e-7)


def test_half_plane_formulas():
    """Signs and values of all five along a profile across the edge."""
    x = np.linspace(-300, 300, 61)
    found = trough([box(0, -30000, 60000, 30000)], x, [0])
    full, bell = 1000 * 0.78 * 3.5 * math.cos(math.radians(8)), np.exp(-math.pi * (x / RADIUS) ** 2)
    assert_allclose(found.subsidence[0], full / 2 * (1 + erf(math.sqrt(math.pi) * x / RADIUS)), rtol=1e-6, atol=1e-4)
    assert_allclose(found.tilt[0], full / RADIUS * bell, rtol=1e-6, atol=1e-9)
    assert_allclose(found.curvature[0], -2 * math.pi * full / RADIUS**3 * x * bell, rtol=1e-5, atol=1e-9)
    assert_allclose(found.displacement[0], 0.3 * full * bell, rtol=1e-6, atol=1e-7)
    assert_allclose(found.strain[0], -2 * math.pi * 0.3 * full / RADIUS**2 * x * bell, rtol=1e-5, atol=1e-8)
    assert found.strain[0, 20] > 0 > found.strain[0, 40], "extension outside the panel, compression inside"


def closed_rectangle(x, y, length, width, radius):
    def share(v, size):
        root = math.sqrt(math.pi) / radius
        return (erf(root * v) - erf(root * (v - size))) / 2

    return share(x, length)[None, :] * share(y, width)[:, None]


def test_rectangle_equals_the_closed_form_at_any_place():
    x, y = np.linspace(-400, 1200, 81), np.linspace(-400, 600, 51)
    edges = panels_of([box(0, 0, 800, 200)], FIRST)[0].edges
    assert_allclose(influence(x, y, edges, RADIUS)[0], closed_rectangle(x, y, 800, 200, RADIUS), atol=1e-12)


def numerical(boxes, px, py, radius, cell=4.0):
    """Integral of the influence function over boxes, by 3 × 3 Gauss points in squares of 4 m."""
    nodes, weights = np.polynomial.legendre.leggauss(3)
    total = 0.0
    for left, low, right, high in boxes:
        x = (np.arange(left, right, cell)[:, None] + cell * (nodes + 1) / 2).ravel()
        y = (np.arange(low, high, cell)[:, None] + cell * (nodes + 1) / 2).ravel()
        bell = np.exp(-math.pi * ((x[None, :] - px) ** 2 + (y[:, None] - py) ** 2) / radius**2) / radius**2
        total += np.tile(weights, len(y) // 3) @ bell @ np.tile(weights, len(x) // 3) * (cell / 2) ** 2
    return total


@pytest.mark.parametrize("point", [(130, 130), (400, 300), (-60, 720), (260, 250)])
def test_any_polygon_equals_numerical_integration(point):
    """An L whose sides lie on the integration's squares, to 1e-6; also on a reflex corner."""
    shape = Polygon([(0, 0), (600, 0), (600, 252), (260, 252), (260, 700), (0, 700)])
    edges = panels_of([shape], FIRST)[0].edges
    exact = influence(np.array([point[0]], float), np.array([point[1]], float), edges, RADIUS)[0, 0, 0]
    assert exact == pytest.approx(numerical([(0, 0, 600, 252), (0, 252, 260, 700)], *point, RADIUS), abs=1e-6)


def test_slanted_polygon_with_a_hole_equals_numerical_integration():
    """Triangles from the hole's and the outline's corners, Gauss–Legendre with 40 × 40 points each."""
    nodes, weights = np.polynomial.legendre.leggauss(40)
    u, wu = (nodes + 1) / 2, weights / 2

    def triangle(a, b, c, p):
        # u from a to the opposite side, v along it
        s, t = u[:, None], u[None, :]
        x = a[0] + s * ((b[0] - a[0]) * (1 - t) + (c[0] - a[0]) * t)
        y = a[1] + s * ((b[1] - a[1]) * (1 - t) + (c[1] - a[1]) * t)
        twice = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
        bell = np.exp(-math.pi * ((x - p[0]) ** 2 + (y - p[1]) ** 2) / RADIUS**2) / RADIUS**2
        return twice * ((wu[:, None] * wu[None, :]) * s * bell).sum()

    def ring(points, p):
        return abs(sum(triangle(points[0], points[i], points[i + 1], p) for i in range(1, len(points) - 1)))

    outer, inner = list(HOLED.exterior.coords)[:-1], list(HOLED.interiors[0].coords)[:-1]
    edges = panels_of([HOLED], FIRST)[0].edges
    for point in ((300, 250), (190, 200), (650, 80), (-50, 520)):
        found = influence(np.array([point[0]], float), np.array([point[1]], float), edges, RADIUS)[0, 0, 0]
        assert found == pytest.approx(ring(outer, point) - ring(inner, point), abs=1e-9)


def test_derivatives_are_those_of_the_share():
    """Central differences of the value and of the gradient."""
    edges, step = panels_of([rotate(HOLED, 23)], FIRST)[0].edges, 0.1
    for px, py in ((320.0, 240.0), (50.0, 60.0), (720.0, 510.0)):
        around = influence(np.array([px - step, px, px + step]), np.array([py - step, py, py + step]), edges, RADIUS)
        centre = around[:, 1, 1]
        assert centre[1] == pytest.approx((around[0, 1, 2] - around[0, 1, 0]) / (2 * step), rel=2e-5, abs=1e-9)
        assert centre[2] == pytest.approx((around[0, 2, 1] - around[0, 0, 1]) / (2 * step), rel=2e-5, abs=1e-9)
        assert centre[3] == pytest.approx((around[1, 1, 2] - around[1, 1, 0]) / (2 * step), rel=1e-3, abs=1e-11)
        assert centre[4] == pytest.approx((around[1, 2, 1] - around[1, 0, 1]) / (2 * step), rel=1e-3, abs=1e-11)
        assert centre[5] == pytest.approx((around[2, 2, 1] - around[2, 0, 1]) / (2 * step), rel=1e-3, abs=1e-11)


@pytest.mark.parametrize("shape", [box(0, 0, 800, 200), L_SHAPE, HOLED, rotate(L_SHAPE, 37)])
def test_volume_of_the_trough(shape):
    """Volume = m q cos α × area, to 1e-4."""
    left, low, right, high = shape.buffer(3.2 * RADIUS).bounds
    x, y = np.arange(left, right, 10.0), np.arange(low, high, 10.0)
    volume = trough([shape], x, y).subsidence.sum(dtype=np.float64) / 1000 * 100
    assert volume == pytest.approx(0.78 * 3.5 * math.cos(math.radians(8)) * shape.area, rel=1e-4)


def test_panels_add_up():
    """A panel in two pieces, as one multipolygon, and two seams one above the other."""
    x, y = np.arange(-200, 1000, 25.0), np.arange(-200, 400, 25.0)
    whole = trough([box(0, 0, 800, 200)], x, y)
    halves = [box(0, 0, 300, 200), box(300, 0, 800, 200)]
    assert_allclose(trough(halves, x, y).subsidence, whole.subsidence, atol=1e-3)
    assert_allclose(trough([MultiPolygon(halves)], x, y).strain, whole.strain, atol=1e-5)
    twice = trough([box(0, 0, 800, 200)] * 2, x, y)
    assert_allclose(twice.subsidence, 2 * whole.subsidence, rtol=1e-6)
    assert_allclose(twice.tilt, 2 * whole.tilt, rtol=1e-6)


def test_symmetry():
    x = np.arange(-400, 401, 20.0)
    found = trough([box(-300, -100, 300, 100)], x, x)
    for values in found:
        assert_allclose(values, values[::-1], atol=2e-5)
        assert_allclose(values, values[:, ::-1], atol=2e-5)
    turned = trough([box(-100, -300, 100, 300)], x, x)
    for values, other in zip(found, turned):
        assert_allclose(values, other.T, atol=2e-5)


def test_extremes_do_not_depend_on_the_axes():
    """Turning panel and point together changes nothing."""
    shape, point = L_SHAPE, np.array([310.0, 220.0])
    first = trough([shape], point[:1], point[1:])
    angle = 31.0
    c, s = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    x, y = c * point[0] - s * point[1], s * point[0] + c * point[1]
    second = trough([rotate(shape, angle, origin=(0, 0))], [x], [y])
    assert_allclose([v[0, 0] for v in second], [v[0, 0] for v in first], rtol=1e-5)


def test_inclined_seam_moves_the_trough_down_the_dip():
    """H cot θ0 with θ0 = 90° − kα, towards the east; points in the middle move up the dip by W cot θ0."""
    numbers = {**FIRST, "DIP": 20, "DIP_DIRECTION": 90, "PROPAGATION": 76}
    shift = 350 * math.tan(math.radians(14))
    x, y = np.arange(-300, 1200, 20.0), [100.0]
    inclined = trough([box(0, 0, 800, 200)], x, y, numbers)
    level = trough([box(0, 0, 800, 200)], x - shift, y, {**numbers, "DIP_DIRECTION": None})
    assert_allclose(inclined.subsidence, level.subsidence, rtol=1e-5, atol=1e-3)
    middle = trough([box(0, 0, 800, 200)], [400 + shift], y, numbers)
    expected = middle.subsidence[0, 0] * math.tan(math.radians(14))
    assert middle.displacement[0, 0] == pytest.approx(expected, rel=1e-3)


def test_offset_shrinks_the_panel():
    with_offset = {**FIRST, "OFFSET": 0.1}
    x, y = np.arange(0, 800, 50.0), np.arange(0, 400, 50.0)
    found = trough([box(0, 0, 800, 400)], x, y, with_offset)
    assert_allclose(found.subsidence, trough([box(35, 35, 765, 365)], x, y).subsidence, rtol=1e-6)


def test_fields_win_over_overburden_and_number():
    frame = gpd.GeoDataFrame(
        {"rock": ["hard", "中硬", None, "Soft"], "q": [None, None, None, 0.9], "h": [300, 310, None, 330]},
        geometry=[box(0, 0, 10, 10)] * 4,
    )
    numbers = {**FIRST, "DEPTH": 200}
    found = panel_parameters(frame, numbers, {"Q": "q", "DEPTH": "h"}, overburden="rock")
    assert found["Q"].tolist() == [0.405, 0.695, 0.78, 0.9]
    assert found["DEPTH"].tolist() == [300, 310, 200, 330]
    assert found["TAN_BETA"].tolist() == [1.555, 2.16, 2.2, 2.975]


@pytest.mark.parametrize(
    ("name", "value", "text"),
    [
        ("TAN_BETA", [2.0, 0.0], r"TAN_BETA: field value of record 2 holds 0, allowed is > 0"),
        ("DEPTH", [300, 0], r"DEPTH: field value of record 2 holds 0"),
        ("DIP", [90, 10], r"DIP: field value of record 1 holds 90, allowed is >= 0 < 90"),
        ("THICKNESS", [2, -1], r"THICKNESS: field value of record 2 holds -1"),
        ("Q", [0.5, "high"], r"Q: field value of record 2 holds high"),
    ],
)
def test_bad_parameters_name_the_record(name, value, text):
    frame = gpd.GeoDataFrame({"value": value}, geometry=[box(0, 0, 10, 10)] * 2)
    with pytest.raises(InvalidInput, match=text):
        panel_parameters(frame, FIRST, {name: "value"})


def test_what_is_missing_is_named():
    frame = gpd.GeoDataFrame({"h": [300, None], "rock": ["hard", "granite"]}, geometry=[box(0, 0, 10, 10)] * 2)
    with pytest.raises(InvalidInput, match="DEPTH is not known for panel 2"):
        panel_parameters(frame, {**FIRST, "DEPTH": None}, {"DEPTH": "h"})
    with pytest.raises(InvalidInput, match="OVERBURDEN: field rock of record 2 holds granite, allowed is hard, medium"):
        panel_parameters(frame, FIRST, {}, overburden="rock")
    with pytest.raises(InvalidInput, match="TAN_BETA"):
        panel_parameters(frame, {**FIRST, "TAN_BETA": 0}, {})
    with pytest.raises(InvalidInput, match="panel 1: the inflection offset of 70 m"):
        panels_of([box(0, 0, 100, 800)], {**FIRST, "OFFSET": 0.2})
    with pytest.raises(InvalidInput, match="UNTIL"):
        subsidence(np.zeros(2), np.zeros(2), [])


@pytest.mark.parametrize(
    ("rock", "thickness", "height"),
    [
        ("soft", 1.46, 19.33),
        ("soft", 1.69, 20.51),
        ("very soft", 2.2, 14.58),
        ("hard", 2, 54.3545),
        ("medium", 2, 35.0118),
    ],
)
def test_published_fracture_zones(rock, thickness, height):
    frame = gpd.GeoDataFrame({"rock": [rock]}, geometry=[box(0, 0, 10, 10)])
    found = fracture_zone(panel_parameters(frame, {**FIRST, "THICKNESS": thickness}, {}, "rock"))
    assert found["fract_m"][0] == pytest.approx(height, abs=5e-3 if height < 30 else 5e-5)
    assert found["caved_m"][0] == pytest.approx({"hard": 5, "medium": 4}.get(rock, 2) * thickness)
    assert found["cover_m"][0] == pytest.approx(350 - found["fract_m"][0])


def test_fracture_zone_outside_its_range():
    frame = gpd.GeoDataFrame({"rock": ["hard", "hard", None]}, geometry=[box(0, 0, 10, 10)] * 3)
    parameters = panel_parameters(frame, FIRST, {}, "rock").assign(THICKNESS=[3.6, 3.0, 3.0], DIP=[5, 54, 5])
    found = fracture_zone(parameters)
    assert found["fract_m"].isna().all()
    assert found["valid"].tolist() == [0, 0, 0]


def test_ponding_by_water_table_and_terrain():
    sunk = np.array([[0, 0, 0, 0, 0], [0, 1000, 2500, 1000, 0], [0, 0, 0, 0, 0]], float)
    level = np.full(sunk.shape, 50.0)
    assert_array_equal(ponding(sunk, 1.5)[1], [0, 0, 1, 0, 0])
    assert_array_equal(ponding(sunk, 1.5, level)[1], [0, 0, 1, 0, 0])
    sloping = level + np.arange(5)[None, :]
    assert_array_equal(ponding(sunk, 1.5, sloping)[1], [0, 0, 0.5, 0, 0])  # rim at 50 m, bed at 49.5 m
    holed = level.copy()
    holed[0, 0] = np.nan
    assert np.isnan(ponding(sunk, 1.5, holed)[0, 0])
    with pytest.raises(OutOfRange, match="WATER_DEPTH"):
        ponding(sunk, -1)


def test_water_stands_no_higher_than_the_rim():
    """Random terrain and trough: every wet cell lies below water at one level with its wet neighbours."""
    rng = np.random.default_rng(4)
    terrain = rng.uniform(0, 3, (30, 40))
    sunk = rng.uniform(0, 4000, terrain.shape)
    depth = ponding(sunk, 0.5, terrain)
    assert (depth >= 0).all()
    assert (depth <= np.maximum(sunk / 1000 - 0.5, 0) + 1e-6).all()
    edge = np.ones(terrain.shape, bool)
    edge[1:-1, 1:-1] = False
    assert (depth[edge] == 0).all()
    assert 0 < (depth > 0).mean() < 1


def test_inputs_stay_as_they_are():
    frame = gpd.GeoDataFrame({"rock": ["hard"]}, geometry=[translate(L_SHAPE, 100)])
    before = frame.copy(deep=True)
    parameters = panel_parameters(frame, FIRST, {}, "rock")
    mining_panels(frame.geometry, parameters)
    pd.testing.assert_frame_equal(pd.DataFrame(frame), pd.DataFrame(before))


def test_grid_holds_the_trough():
    panels = panels_of([box(0, 0, 800, 200), box(1000, 50, 1200, 150)], FIRST)
    transform, (rows, columns) = trough_grid(panels, 20.0)
    left, top = transform[0], transform[3]
    assert left % 20 == top % 20 == 0
    assert left <= -1.5 * RADIUS < left + 20
    assert left + 20 * columns >= 1200 + 1.5 * RADIUS
    assert top >= 200 + 1.5 * RADIUS
    assert top - 20 * rows <= -1.5 * RADIUS
    x, y = cell_centres(transform, (rows, columns))
    assert (x[0], y[0], x[1] - x[0], y[1] - y[0]) == (left + 10, top - 10, 20, -20)
    found = subsidence(x, y, panels).subsidence
    edge = np.concatenate([found[0], found[-1], found[:, 0], found[:, -1]])
    assert edge.max() < 3e-4 * panels[0].full
    assert trough_grid(panels, 20.0, (0, 0, 100, 50)) == ((0, 20.0, 0.0, 60.0, 0.0, -20.0), (3, 5))
    with pytest.raises(OutOfRange, match="CELL_SIZE"):
        trough_grid(panels, 0.0)
    with pytest.raises(OutOfRange, match="EXTENT"):
        trough_grid(panels, 20.0, (0, 0, 0, 50))


def test_panels_by_year():
    frame = gpd.GeoDataFrame({"year": [2018, None, 2024]}, geometry=[box(0, 0, 10, 10)] * 3)
    assert panels_until(frame, "year", 2020)["year"].tolist()[:1] == [2018]
    assert len(panels_until(frame, "year", 2020)) == 2
    assert len(panels_until(frame, "year", None)) == 3
    with pytest.raises(InvalidInput, match="UNTIL: no panel is mined by 2000; the first one is in 2018"):
        panels_until(frame.dropna(), "year", 2000)


def test_levels_of_contours():
    assert contour_levels("500, 10;100 10") == [10, 100, 500]
    for wrong in ("", "10,-5", "deep"):
        with pytest.raises(OutOfRange, match="LEVELS"):
            contour_levels(wrong)


def test_what_is_not_wanted_is_not_kept():
    panels = panels_of([box(0, 0, 800, 200)], FIRST)
    found = subsidence(np.array([400.0]), np.array([100.0]), panels, wanted=("subsidence", "strain"))
    assert found.tilt is found.curvature is found.displacement is None
    assert found.subsidence[0, 0] > 0 > found.strain[0, 0]
