"""Geometries moved, measured and picked all at once are what QGIS gives one by one."""

import geopandas as gpd
import numpy as np
import pytest
import shapely
from land_restoration.restoration_plugin.core.errors import InvalidInput

SYSTEMS = (
    "EPSG:4326", "EPSG:4490", "EPSG:4549", "EPSG:32650", "EPSG:2342", "EPSG:3857",
    "+proj=aea +lat_1=25 +lat_2=47 +lon_0=105 +ellps=krass +units=m", "+proj=longlat +a=6378140 +b=6356755.2881575 +no_defs",
)  # fmt: skip


@pytest.fixture
def frame():
    random = np.random.default_rng(4)
    centres = random.uniform((110, 25), (118, 40), (60, 2))
    angle = np.linspace(0, 2 * np.pi, 17)[:-1]
    radius = random.uniform(0.005, 0.02, (60, 16))
    shapes = shapely.polygons(
        centres[:, None] + np.stack([radius * np.cos(angle), radius * np.sin(angle)], axis=-1).round(7)
    )
    shapes[0] = shapely.difference(shapes[0], shapely.box(*(centres[0] - 0.001), *(centres[0] + 0.001)))
    shapes[1] = shapely.MultiPolygon([shapes[1], shapes[2]])
    return gpd.GeoDataFrame({"n": range(60)}, geometry=shapes, crs="EPSG:4326")


@pytest.mark.parametrize("system", SYSTEMS)
def test_areas_are_those_of_qgis(plugin, frame, system):
    from land_restoration.restoration_plugin.bridge.projection import ellipsoidal_areas
    from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransformContext, QgsDistanceArea, QgsGeometry

    frame, context = frame.to_crs(system), QgsCoordinateTransformContext()
    crs = QgsCoordinateReferenceSystem.fromWkt(frame.crs.to_wkt())
    measure = QgsDistanceArea()
    measure.setSourceCrs(crs, context)
    assert measure.setEllipsoid("EPSG:7030")  # QGIS 3.22 takes axes only after a code
    assert measure.setEllipsoid(crs.ellipsoidAcronym())
    expected = [measure.measureArea(QgsGeometry.fromWkt(shape.wkt)) / 1e4 for shape in frame.geometry]
    assert ellipsoidal_areas(frame, context) == pytest.approx(expected, rel=1e-5)


def test_areas_are_those_of_an_equal_area_projection(plugin, frame):
    """Which QGIS's own are only to about 1e-5, where an edge runs almost along a parallel."""
    from land_restoration.restoration_plugin.bridge.projection import ellipsoidal_areas
    from qgis.core import QgsCoordinateTransformContext

    dense = gpd.GeoSeries(shapely.segmentize(frame.geometry.to_numpy(), 1e-4), crs=frame.crs)
    expected = dense.to_crs("+proj=cea +lon_0=114 +datum=WGS84").area / 1e4
    assert ellipsoidal_areas(frame, QgsCoordinateTransformContext()) == pytest.approx(expected.to_numpy(), rel=1e-9)


def test_vertices_move_as_qgis_moves_them(plugin, frame):
    from land_restoration.restoration_plugin.bridge.projection import transformed
    from qgis.core import (
        QgsCoordinateReferenceSystem,
        QgsCoordinateTransform,
        QgsCoordinateTransformContext,
        QgsGeometry,
    )

    transform = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:4326"),
        QgsCoordinateReferenceSystem("EPSG:4549"),
        QgsCoordinateTransformContext(),
    )
    shapes = frame.geometry.to_numpy()
    moved = transformed(shapes, transform, "layer")
    for shape, found in zip(shapes, moved):
        one = QgsGeometry()
        one.fromWkb(shapely.to_wkb(shape))
        one.transform(transform)
        assert shapely.from_wkb(bytes(one.asWkb())).equals_exact(found, 1e-7)
    with pytest.raises(InvalidInput, match="layer"):
        transformed(shapely.points([[114.0, 30.0], [np.inf, 95.0]]), transform, "layer")


@pytest.mark.parametrize("system", ["EPSG:4326", "EPSG:4549"])
def test_near_features_are_those_whose_boxes_meet(plugin, frame, tmp_path, system):
    from land_restoration.restoration_plugin.bridge.vectors import read_frame
    from qgis.core import QgsCoordinateTransformContext, QgsVectorLayer

    frame.to_file(tmp_path / "layer.gpkg", driver="GPKG")
    layer = QgsVectorLayer(str(tmp_path / "layer.gpkg"), "layer")
    source, context = layer, QgsCoordinateTransformContext()
    near = frame.to_crs(system).geometry.iloc[[5, 17, 40]].buffer(0.0).to_numpy()
    wkt = frame.to_crs(system).crs.to_wkt()
    whole = read_frame(source, "layer", context, wkt)
    part = read_frame(source, "layer", context, wkt, near=near, columns=("n",))
    assert list(part.columns) == ["n", "geometry"]
    assert {5, 17, 40} <= set(part["n"]) < set(whole["n"])
    touching = shapely.STRtree(near).query(whole.geometry.to_numpy(), predicate="intersects")[0]
    assert set(whole["n"].iloc[touching]) <= set(part["n"])
    same = whole.set_index("n").geometry[part["n"]]
    assert shapely.equals_exact(same.to_numpy(), part.geometry.to_numpy(), 1e-9).all()


def test_polygons_without_area_are_no_polygons(plugin, tmp_path):
    from land_restoration.restoration_plugin.bridge.vectors import read_frame
    from qgis.core import QgsCoordinateTransformContext, QgsVectorLayer

    flat = shapely.Polygon([(0, 0), (1, 1), (2, 2), (0, 0)])
    bow = shapely.Polygon([(0, 0), (2, 2), (2, 0), (0, 2)])
    gpd.GeoDataFrame({"n": [1, 2, 3]}, geometry=[flat, bow, None], crs="EPSG:4549").to_file(
        tmp_path / "x.gpkg", driver="GPKG"
    )
    said = []
    frame = read_frame(
        QgsVectorLayer(str(tmp_path / "x.gpkg"), "x"), "x", QgsCoordinateTransformContext(),
        log=lambda template, **fields: said.append(template.format(**fields)),
    )  # fmt: skip
    assert frame["n"].tolist() == [2]
    assert frame.area.tolist() == [2.0]
    assert said == [
        "x: 1 features without geometry are left out; rows in messages are counted without them.",
        "x: 2 invalid geometries were repaired.",
    ]
