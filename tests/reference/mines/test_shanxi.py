"""The boundaries of 36 coal mines of Lüliang and Changzhi, from subsidence to acceptance: step by step, and as one model."""

import json
import time

import geopandas as gpd
import numpy as np
import pytest
import shapely
from land_restoration.tests.support import examples, headless
from scipy.sparse.csgraph import connected_components
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
    assert staged["STATUS"] == ("optimal" if staged["GAP_OUT"] <= 1e-9 else "gap reached")
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


def groups(mines, distance=10_000.0):
    """Mines in groups that lie within ``distance`` of each other, so that a grid of 20 m covers no empty country."""
    shapes = mines.geometry.to_numpy()
    near = shapely.distance(shapes[:, None], shapes[None, :])
    count, group = connected_components(near < distance)
    return [mines[group == number].reset_index(drop=True) for number in range(count)]


def terrain(bounds, folder, rng, cell=20.0):
    """Valleys that run south at 20 m, with land cover, NDVI and the soil's factors, and a river along the southern edge."""
    from osgeo import gdal, osr

    left, low, right, high = bounds[0] - 1000, bounds[1] - 1000, bounds[2] + 1000, bounds[3] + 1000
    columns, rows = int((right - left) / cell), int((high - low) / cell)
    x, y = np.meshgrid(np.arange(columns) * cell, (rows - np.arange(rows)) * cell)
    noise = np.kron(rng.random((rows // 25 + 1, columns // 25 + 1)), np.ones((25, 25)))[:rows, :columns]
    ndvi = 0.15 + 0.6 * noise + 0.05 * rng.random((rows, columns))
    layers = {
        "dem": 900 + 0.02 * y + 60 * np.sin(x / 500) + 25 * np.sin(y / 800 + x / 300),
        "landcover": np.select([noise < 0.3, noise < 0.6], [1, 4], 2),
        "ndvi": ndvi,
        "erosivity": 1500 + 0.005 * y,
        "erodibility": 0.035 + 0.01 * noise,
    }
    system = osr.SpatialReference()
    system.ImportFromEPSG(int(ZONE[5:]))
    for name, values in layers.items():
        kind = gdal.GDT_Byte if name == "landcover" else gdal.GDT_Float32
        dataset = gdal.GetDriverByName("GTiff").Create(str(folder / f"{name}.tif"), columns, rows, 1, kind)
        dataset.SetProjection(system.ExportToWkt())
        dataset.SetGeoTransform((left, cell, 0, low + rows * cell, 0, -cell))
        dataset.GetRasterBand(1).SetNoDataValue(0 if name == "landcover" else -9999)
        dataset.GetRasterBand(1).WriteArray(values)
        dataset = None
    river = gpd.GeoDataFrame({"name": ["river"]}, geometry=[box(left, low, left + columns * cell, low + 60)], crs=ZONE)
    return {"RECEPTORS": written(river, folder / "river.gpkg")} | {
        name.upper(): str(folder / f"{name}.tif") for name in layers
    }


def sites(panels, rng):
    """Ground above each panel, with what the model takes."""
    count = len(panels)
    frame = panels.assign(geometry=panels.geometry.buffer(150))[["year", "geometry"]].rename(columns={"year": "mined"})
    area = frame.area / 1e4
    return frame.assign(
        mine_id=[f"S{number}" for number in range(count)],
        damage="subsidence",
        landuse=rng.choice(["0101", "0102", "0103", "0301", "0401"], count),
        stage="close",
        slope=rng.uniform(0, 30, count),
        soil_depth=rng.uniform(20, 150, count),
        flooding=np.where(rng.random(count) < 0.2, rng.integers(1, 13, count), 0),
        original=rng.choice(["crop", "forest", "grass"], count),
        strip_area=area * 0.6,
        need_area=area * 0.4,
        strip_dep=30.0,
        cover_dep=rng.choice([30.0, 50.0], count),
        available=frame["mined"] + 2,
        cost=area * rng.uniform(2, 5, count),
        benefit=area * rng.uniform(0.2, 0.8, count),
        mandatory=(rng.random(count) < 0.1).astype(int),
    )


def plots(units, rng):
    """Every third site as a plot reclaimed some years ago."""
    frame = units.iloc[::3][["geometry", "slope", "soil_depth", "landuse"]].reset_index(drop=True)
    columns = {"survival": 1.0, "cover": 0.9, "canopy": 0.6, "bulk": 1.6, "gravel": 20.0, "organic": 2.0, "ec": 2.0}
    columns |= {"yield": 1.0, "soil_ph": 8.5}
    for name, most in columns.items():
        frame[name] = rng.uniform(0.3 * most, most, len(frame))
    return frame.assign(year=rng.integers(1, 6, len(frame)))


@pytest.mark.long
@pytest.mark.skipif(headless.executable() is None, reason="no qgis_process")
@pytest.mark.parametrize("city", sorted(COUNTS))
def test_the_whole_model_headless(plugin, mines, tmp_path, city):
    rng = np.random.default_rng(2)
    times, total = [], 0
    for number, group in enumerate(groups(mines[mines["city"] == city].reset_index(drop=True))):
        panels = laid_panels(group, rng).rename(columns={"thick": "thickness"})
        if panels.empty:
            continue
        folder = tmp_path / str(number)
        folder.mkdir()
        panels = panels.assign(dip=rng.uniform(0, 12, len(panels)), overburden="medium")
        units = sites(panels, rng)
        inputs = terrain(group.total_bounds, folder, rng)
        inputs["PANELS"] = written(panels, folder / "panels.gpkg")
        inputs["MINES"] = written(units, folder / "mines.gpkg")
        inputs["PLOTS"] = written(plots(units, rng), folder / "plots.gpkg")
        model = plugin.provider.algorithm("minestaging").create()  # its definitions go with it
        outputs = {
            definition.name(): str(folder / f"out_{index}.{definition.defaultFileExtension()}")
            for index, definition in enumerate(model.destinationParameterDefinitions())
        }
        began = time.monotonic()
        code, _, log = headless.run("restoration:minestaging", {**inputs, **outputs, "STREAM_CELLS": 500})
        times.append(round(time.monotonic() - began))
        assert code == 0, log
        check(outputs, panels, units)
        total += len(panels)
    assert total > 60
    print(city, total, "panels, seconds a group:", times)


def check(outputs, panels, units):
    """What must hold of every group."""
    from osgeo import gdal

    def result(title):
        return next(path for name, path in outputs.items() if name.endswith(f":{title}"))

    subsidence = gdal.Open(result("Subsidence")).ReadAsArray()
    effective = panels.geometry.buffer(-0.19 * panels["depth"], join_style=2).area
    volume = (panels["thickness"] * 0.695 * np.cos(np.radians(panels["dip"])) * effective).sum()
    assert subsidence[subsidence > 0].sum() / 1000 * 400 == pytest.approx(volume, rel=1e-3)

    graded = read(result("Damage grade"))
    assert {row["grade"] for row in graded} <= {1, 2, 3}
    staged = {row["mine_id"]: row for row in read(result("Reclamation stages"))}
    must = dict(zip(units["mine_id"], units["mandatory"]))
    assert all(row["year"] is not None for name, row in staged.items() if must[name])
    assert all(row["year"] is None or row["year"] >= row["available"] for row in staged.values())
    spending = read(result("Spending by year"))
    assert len(spending) == 15
    assert all(row["carried"] >= -1e-6 for row in spending)
    for year in range(2026, 2041):  # topsoil is never used before it is stripped
        stock = sum(row["strip_m3"] for row in staged.values() if row["available"] <= year)
        taken = sum(row["taken_m3"] for row in staged.values() if row["year"] is not None and row["year"] <= year)
        assert taken <= stock * (1 + 1e-9)
    for row in read(result("Soil loss of the sites")):
        worked = row["stage"] > 0 and row["slope"] > 5
        assert row["loss1_mean"] < row["loss0_mean"] if worked else row["loss1_mean"] <= row["loss0_mean"] * (1 + 1e-6)
    shares = [row["share"] for row in read(result("Sources by receptor"))]
    assert sum(shares) == pytest.approx(1, abs=1e-6)
    assert sum(row["load"] > 0 for row in read(result("Sediment sources"))) > 0
    assert {row["result"] for row in read(result("Acceptance"))} <= {"pass", "replant", "fail"}
