"""The boundaries of 36 coal mines of Lüliang and Changzhi, from subsidence to acceptance, through the algorithms."""

import json
import time

import geopandas as gpd
import numpy as np
import pytest
import shapely
from land_restoration.tests.support import examples
from shapely.affinity import rotate
from shapely.geometry import box, shape

ZONE = "EPSG:4546"  # CGCS2000, three-degree zone with the central meridian 111° E
COUNTS = {"长治市": 17, "吕梁市": 19}


@pytest.fixture(scope="module")
def mines(reference):
    """Boundaries of the mines of both cities in a projected system."""
    from osgeo import ogr

    real = reference / "real"
    collection = json.loads((real / "mines_gem" / "gem_coal_mines_china.geojson").read_text(encoding="utf-8"))
    boundaries = [
        (feature["properties"]["id"], shape(feature["geometry"]))
        for feature in collection["features"]
        if "Polygon" in feature["geometry"]["type"]
    ]
    cities = ogr.Open(str(real / "vector_china" / "admin_amap_9prov.gpkg"))
    rows = []
    for city in cities.GetLayerByName("city"):
        if city["city"] in COUNTS:
            outline = shapely.from_wkb(bytes(city.GetGeometryRef().ExportToWkb()))
            rows += [
                (name, city["city"], mine)
                for name, mine in boundaries
                if outline.intersects(mine.representative_point())
            ]
    frame = gpd.GeoDataFrame(rows, columns=["mine_id", "city", "geometry"], crs="EPSG:4326").to_crs(ZONE)
    assert frame.groupby("city").size().to_dict() == COUNTS
    return frame


def laid_panels(mines, rng, most=6):
    """Longwall panels of 220 × 1200 m that fit into each boundary, with depth and year by chance."""
    rows, shapes = [], []
    for mine in mines.itertuples():  # boundaries of two zones of a mine may overlap
        inside = mine.geometry.buffer(-60)
        if inside.is_empty:
            continue
        left, low, right, high = inside.bounds
        angle, before = rng.uniform(0, 180), len(shapes)
        for x in np.arange(left, right, 260.0):
            for y in np.arange(low, high, 1240.0):
                panel = rotate(box(x, y, x + 220, y + 1200), angle, origin=(x, y))
                free = len(shapes) - before < most and inside.contains(panel)
                if free and not any(panel.distance(other) < 30 for other in shapes):
                    shapes.append(panel)
                    year = int(rng.integers(2015, 2031))
                    rows.append((mine.mine_id, rng.uniform(2, 5), rng.uniform(250, 480), year, panel))
    return gpd.GeoDataFrame(rows, columns=["mine_id", "thick", "depth", "year", "geometry"], crs=ZONE)


def written(frame, path):
    """Write a frame as a GeoPackage without fiona."""
    from osgeo import ogr, osr

    data = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    system = osr.SpatialReference()
    system.ImportFromEPSG(frame.crs.to_epsg())
    layer = data.CreateLayer("layer", system, ogr.wkbUnknown)
    names = [name for name in frame.columns if name != "geometry"]
    for name in names:
        kind = {"i": ogr.OFTInteger64, "f": ogr.OFTReal}.get(frame[name].dtype.kind, ogr.OFTString)
        layer.CreateField(ogr.FieldDefn(name, kind))
    layer.StartTransaction()
    for row in frame.to_dict("records"):
        feature = ogr.Feature(layer.GetLayerDefn())
        for name in names:
            feature.SetField(name, row[name])
        feature.SetGeometry(ogr.CreateGeometryFromWkb(row["geometry"].wkb))
        layer.CreateFeature(feature)
    layer.CommitTransaction()
    return str(path)


def read(path):
    """Rows of a layer as dictionaries."""
    from osgeo import ogr

    data = ogr.Open(str(path))
    layer = data.GetLayer(0)
    return [feature.items() for feature in layer]


@pytest.mark.long
@pytest.mark.parametrize("city", sorted(COUNTS))
def test_from_panels_to_acceptance(algorithms, mines, tmp_path, city):
    rng = np.random.default_rng(1)
    own = mines[mines["city"] == city].reset_index(drop=True)
    panels = laid_panels(own, rng)
    assert len(panels) > 60

    def run(identifier, **inputs):
        began = time.monotonic()
        found = examples.run(algorithms[identifier], inputs)
        times[identifier] = round(time.monotonic() - began, 2)
        return found

    times = {}
    inputs = {"THICKNESS_FIELD": "thick", "DEPTH_FIELD": "depth", "Q": 0.7, "TAN_BETA": 2.1, "B": 0.3, "CELL_SIZE": 20}
    rasters = {name: str(tmp_path / f"{name.lower()}.tif") for name in ("SUBSIDENCE", "TILT", "STRAIN")}
    trough = run("subsidence", PANELS=written(panels, tmp_path / "panels.gpkg"), **inputs, **rasters)
    assert 0.5 * 0.7 * 2000 < trough["MAXIMUM"] < 0.7 * 5000

    # units: ground above each panel and a ring around it
    units = panels.assign(geometry=panels.geometry.buffer(150), damage="subsidence")
    units["landuse"] = rng.choice(["0101", "0102", "0103", "0301", "0401"], len(units))
    units["area"] = units.area / 1e4
    damage = run(
        "minedamage",
        UNITS=written(units, tmp_path / "units.gpkg"),
        DAMAGE_TYPE="damage",
        LANDUSE="landuse",
        **rasters,
        OUTPUT=str(tmp_path / "damage.gpkg"),
    )
    graded = read(damage["OUTPUT"])
    assert {row["grade"] for row in graded} <= {1, 2, 3}
    assert sum(row["grade"] == 3 for row in graded) > 0

    units["site"] = [f"S{number}" for number in range(len(units))]
    units["grade"] = [row["grade"] for row in graded]
    units["slope"] = rng.uniform(0, 30, len(units))
    units["soil"] = rng.uniform(20, 150, len(units))
    units["flood"] = np.where(units["grade"] == 3, rng.integers(0, 13, len(units)), 0)
    suitability = run(
        "reclamationsuitability",
        UNITS=written(units, tmp_path / "sites.gpkg"),
        SLOPE="slope",
        SOIL_DEPTH="soil",
        FLOODING="flood",
        ORIGINAL="landuse",
        OUTPUT=str(tmp_path / "suitability.gpkg"),
    )
    assert all(row["direction"] for row in read(suitability["OUTPUT"]) if row["flood"] == 0 and row["slope"] <= 25)

    units["strip"], units["need"] = units["area"] * 0.5, units["area"] * units["grade"] / 3
    units["depth_s"], units["depth_c"] = 30.0, 40.0
    units["release"] = units["year"] + 2
    balance = run(
        "soilbalance",
        UNITS=written(units, tmp_path / "soil.gpkg"),
        STRIP_AREA="strip",
        NEED_AREA="need",
        STRIP_DEPTH="depth_s",
        COVER_DEPTH="depth_c",
        YEAR="release",
        OUTPUT=str(tmp_path / "balance.gpkg"),
        HAULS=str(tmp_path / "hauls.gpkg"),
    )
    units_out = read(balance["OUTPUT"])
    assert balance["DEFICIT"] == pytest.approx(sum(row["missing_m3"] for row in units_out), rel=1e-9)

    units["cost"] = units["area"] * units["grade"] * rng.uniform(2, 5, len(units))
    units["gain"] = units["cost"] * rng.uniform(0.05, 0.2, len(units))
    units["must"] = (units["grade"] == 3).astype(int) * (rng.random(len(units)) < 0.3)
    staged = run(
        "reclamationstaging",
        UNITS=written(units, tmp_path / "stages.gpkg"),
        ID="site",
        COST="cost",
        BENEFIT="gain",
        AREA="area",
        AVAILABLE="release",
        MANDATORY="must",
        YEARS=15,
        START=2026,
        BUDGET=str(units["cost"].sum() / 15),
        STAGES="5,5,5",
        STAGE_MINIMUM="15%,15%,0",
        CARRY_OVER=True,
        GAP=0.005,
        TIME_LIMIT=60,
        OUTPUT=str(tmp_path / "staged.gpkg"),
    )
    assert staged["STATUS"] == "optimal"
    assert staged["GAP_OUT"] <= 0.005
    rows = read(staged["OUTPUT"])
    assert all(row["year"] is None or row["year"] >= row["release"] for row in rows)
    assert all(row["year"] is not None for row in rows if row["must"])

    units["age"] = rng.integers(1, 6, len(units))
    units["alive"] = rng.uniform(0.3, 1, len(units))
    accepted = run(
        "reclamationacceptance",
        PLOTS=written(units, tmp_path / "plots.gpkg"),
        YEAR="age",
        SURVIVAL="alive",
        SOIL_DEPTH="soil",
        SLOPE="slope",
        LANDUSE="landuse",
        REGION=7,
        CLIMATE=1,
        OUTPUT=str(tmp_path / "accepted.gpkg"),
    )
    assert {row["result"] for row in read(accepted["OUTPUT"])} == {"pass", "replant", "fail"}
    print(city, len(panels), "panels, seconds:", times)
