"""Real coal mines of Shanxi against plan layers that are made here."""

import geopandas as gpd
import numpy as np
import pytest
import shapely
from land_restoration.tests.support import examples

ALBERS = "+proj=aea +lat_1=25 +lat_2=47 +lat_0=0 +lon_0=105 +ellps=GRS80 +units=m"
ZONE = "EPSG:4546"  # CGCS2000, 3 degrees, central meridian 111° E: the east of Shanxi lies far outside


@pytest.fixture(scope="module")
def mines(reference):
    path = reference / "real" / "mines_gem" / "gem_coal_mines_china.geojson"
    frame = gpd.read_file(path)
    frame = frame[frame.geom_type == "Polygon"][["id", "geometry"]].cx[110:115, 34:41].reset_index(drop=True)
    frame["action"] = "mine_reclamation"
    return frame


def _lines(step, kept):
    """Squares of degrees, of which some are kept, in EPSG:4490."""
    x, y = np.meshgrid(np.arange(110, 115, step), np.arange(34.5, 41, step))
    shapes = shapely.box(x.ravel(), y.ravel(), x.ravel() + step, y.ravel() + step)
    random = np.random.default_rng(8)
    chosen = shapes[random.random(len(shapes)) < kept]
    return gpd.GeoDataFrame(geometry=chosen, crs="EPSG:4490")


def _common(first, second):
    """GeoPandas: area (ha) that each of ``first`` shares with ``second``, in an equal-area projection."""
    first, land = first.to_crs(ALBERS), second.to_crs(ALBERS).unary_union
    return (first.set_index("id").intersection(land).area / 1e4)[lambda area: area > 0]


def test_areas_are_those_of_an_equal_area_projection(algorithms, mines, tmp_path):
    layers = {"projects": mines.to_crs(ZONE), "redline": _lines(0.05, 0.3), "urban": _lines(0.03, 0.2)}
    for name, frame in layers.items():
        frame.to_file(tmp_path / f"{name}.gpkg", driver="GPKG")
    results = examples.run(
        algorithms["planconformity"],
        {
            "PROJECTS": str(tmp_path / "projects.gpkg"),
            "ACTION": "action",
            "REDLINE": str(tmp_path / "redline.gpkg"),
            "URBAN": str(tmp_path / "urban.gpkg"),
            "CONFLICTS": str(tmp_path / "conflicts.gpkg"),
            "PROJECTS_OUT": str(tmp_path / "reviewed.gpkg"),
        },
    )
    found = gpd.read_file(results["CONFLICTS"])
    assert len(mines) > 50
    for rule, layer in (("C08", "redline"), ("C07", "urban")):
        rows = found[found["rule"] == rule].set_index("project")["area_ha"]
        expected = _common(mines, layers[layer])
        expected = expected[expected > 0.2]  # a sliver of a corner is told as C15
        assert len(expected) > 25
        assert set(expected.index) <= set(rows.index)
        assert rows[expected.index].to_numpy() == pytest.approx(expected.to_numpy(), rel=2e-3)

    reviewed = gpd.read_file(results["PROJECTS_OUT"]).set_index("id")
    whole = mines.to_crs(ALBERS).set_index("id").area / 1e4
    parts = reviewed[["block_ha", "resolv_ha", "free_ha"]].sum(axis=1)
    assert parts[whole.index].to_numpy() == pytest.approx(whole.to_numpy(), rel=2e-3)
    planar = reviewed.area / 1e4
    assert (planar[whole.index] / whole - 1).max() > 1e-3, "the zone's own areas would not do"


def test_mines_that_overlap_are_found_as_geopandas_finds_them(algorithms, mines, tmp_path):
    mines = mines.set_geometry(shapely.segmentize(mines.geometry.to_numpy(), 0.0005), crs=mines.crs)
    # long edges, straight in degrees in the file, bend otherwise in each projection, which thin overlaps feel
    mines.to_crs(ZONE).to_file(tmp_path / "projects.gpkg", driver="GPKG")
    results = examples.run(
        algorithms["planconformity"],
        {
            "PROJECTS": str(tmp_path / "projects.gpkg"),
            "ACTION": "action",
            "CONFLICTS": str(tmp_path / "conflicts.gpkg"),
        },
    )
    found = gpd.read_file(results["CONFLICTS"])
    found = found[found["rule"] == "C14"]
    flat = mines.to_crs(ALBERS)[["id", "geometry"]]
    pairs = gpd.overlay(flat, flat, keep_geom_type=True)
    pairs = pairs[pairs["id_1"] != pairs["id_2"]].explode(index_parts=False)
    pairs = pairs[(pairs.area >= 400) & (2 * pairs.area / pairs.length >= 3)]  # the others are slivers
    expected = (pairs.area / 1e4).groupby([pairs["id_1"], pairs["id_2"]]).sum().to_dict()
    assert len(expected) >= 36
    said = {(row.project, row.why_en.split(": ")[1]): row.area_ha for row in found.itertuples()}
    assert set(said) == set(expected)
    for pair, area in expected.items():
        assert said[pair] == pytest.approx(area, rel=2e-3), pair
