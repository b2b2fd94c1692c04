"""Conflicts planted in the sample county: no more, no less, also from faulty rings."""

import json

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
from land_restoration.tests.support import examples


@pytest.mark.parametrize("layer", ["projects", "projects_dirty"])
def test_planted_conflicts_are_found_exactly(algorithms, county, tmp_path, layer):
    algorithm = algorithms["planconformity"]
    parameters = examples.inputs("planconformity", county)
    parameters["PROJECTS"] = f"{county}/county.gpkg|layername={layer}"
    results = examples.run(algorithm, {**parameters, **examples.outputs(algorithm, tmp_path, ".gpkg")})
    found = gpd.read_file(results["CONFLICTS"].split("|")[0])
    truth = json.loads((county / "truth.json").read_text(encoding="utf-8"))["conflicts"]
    source = f"{county}/county.gpkg"
    projects, counties = gpd.read_file(source, layer="projects"), gpd.read_file(source, layer="county")
    pieces = gpd.overlay(projects[["proj_id", "geometry"]], counties[["code", "geometry"]])
    sides = pieces[pieces.area > 400].groupby("proj_id")["code"].nunique()
    expected = {(item["project"], item["rule"]) for item in truth["planted"]}
    expected |= {(project, "C17") for project in sides.index[sides > 1]}
    of_projects = found[found["row"] > 0]
    assert set(zip(of_projects["project"], of_projects["rule"])) == expected
    assert not of_projects.duplicated(["project", "rule", "layer"]).any()
    uncovered = found[found["rule"] == "C16"]
    assert uncovered["why_en"].str.split(": ").str[1].astype(int).tolist() == truth["key_areas_uncovered"]

    areas = {(item["project"], item["layer"].replace("_", " ")): item["area_ha"] for item in truth["overlaps"]}
    rows = of_projects[[(p, name) in areas for p, name in zip(of_projects["project"], of_projects["layer"])]]
    assert len(rows) >= 12
    for row in rows.itertuples():
        assert row.area_ha == pytest.approx(areas[row.project, row.layer], abs=1e-4)
    double = of_projects[of_projects["rule"] == "C14"]["area_ha"]
    assert double.to_numpy() == pytest.approx(truth["double_funding"][0]["area_ha"], abs=1e-4)

    reviewed = gpd.read_file(results["PROJECTS_OUT"].split("|")[0])
    parts = reviewed[["block_ha", "resolv_ha", "free_ha"]]
    assert (parts >= 0).all().all()
    assert parts.sum(axis=1).to_numpy() == pytest.approx(projects["area_ha"].to_numpy(), abs=1e-5)
    assert (reviewed["status"] == "blocking").sum() == results["BLOCKING"]
    assert (of_projects["share"] <= 1.0 + 1e-9).all()


def _halves(shape):
    """The same land in two parts that lie over each other by half."""
    xmin, ymin, xmax, ymax = shape.bounds
    third = (xmax - xmin) / 3
    parts = [
        piece
        for box in (shapely.box(xmin, ymin, xmax - third, ymax), shapely.box(xmin + third, ymin, xmax, ymax))
        for piece in shapely.get_parts(shapely.intersection(shape, box))
        if piece.area > 0
    ]
    return shapely.MultiPolygon(parts)


def _spiked(shape):
    """Every point twice, and a spike without area."""
    shape = shapely.get_parts(shape)[0] if shapely.get_num_geometries(shape) == 1 else None
    if shape is None or shape.interiors:
        return shape
    ring = [point for point in shape.exterior.coords for _ in (0, 1)]
    (x, y), (a, b) = ring[0], ring[2]
    return shapely.Polygon([ring[0], (x + (x - a) * 0.3, y + (y - b) * 0.3), *ring])


def _dirty(name, frame):
    """The same land, as files have it: turned, spiked, in overlapping parts, twice, with nothing and slivers beside it."""
    frame = frame.copy()
    shapes = []
    for number, shape in enumerate(frame.geometry):
        worse = (_halves, _spiked, shapely.reverse, lambda same: same)[number % 4](shape)
        shapes.append(shape if worse is None else worse)
    frame["geometry"] = shapes
    nothing = frame.iloc[[0, 0, 0]].copy()
    flat = shapely.Polygon([(0, 0), (10, 10), (20, 20), (0, 0)])
    nothing["geometry"] = [
        None,
        shapely.Polygon(),
        shapely.affinity.translate(flat, *frame.geometry.iloc[0].bounds[:2]),
    ]
    if name == "projects":
        return pd.concat([frame, nothing])
    twice = frame.iloc[::2]
    if name in ("redline", "farmland", "urban", "landuse"):
        return pd.concat([frame, nothing, twice])
    xmin, ymin, xmax, ymax = frame.total_bounds
    rows = np.linspace(ymin, ymax, 7)
    hairs = gpd.GeoDataFrame(geometry=[shapely.box(xmin, y, xmax, y + 0.01) for y in rows], crs=frame.crs)
    return pd.concat([frame, nothing, twice, hairs.iloc[:0] if name == "reserves" else hairs])


def test_dirty_geometry_of_every_layer_changes_nothing(algorithms, county, tmp_path):
    algorithm = algorithms["planconformity"]
    clean = examples.inputs("planconformity", county)
    source, target = f"{county}/county.gpkg", tmp_path / "dirty.gpkg"
    names = ("projects", "redline", "farmland", "urban", "reserves", "corridors", "landuse", "natural_forest", "wetland",
             "basic_grassland", "river_shore", "coast", "heritage", "minerals", "flood", "water_source")  # fmt: skip
    for name in names:
        _dirty(name, gpd.read_file(source, layer=name)).to_file(target, layer=name, driver="GPKG")

    def soiled(value):
        if isinstance(value, list):
            return [soiled(item) for item in value]
        named = str(value).partition("layername=")[2]
        return f"{target}|layername={named}" if named in names else value

    outputs = {}
    for state, parameters in (("clean", clean), ("dirty", {key: soiled(value) for key, value in clean.items()})):
        folder = tmp_path / state
        folder.mkdir()
        outputs[state] = examples.run(algorithm, {**parameters, **examples.outputs(algorithm, folder)})
    assert outputs["clean"]["BLOCKING"] == outputs["dirty"]["BLOCKING"] > 0
    assert outputs["clean"]["RESOLVABLE"] == outputs["dirty"]["RESOLVABLE"] > 0
    for name in ("CONFLICTS", "PROJECTS_OUT"):
        first, second = (
            gpd.read_file(found[name].split("|")[0]).drop(columns="geometry") for found in outputs.values()
        )
        pd.testing.assert_frame_equal(first, second, check_dtype=False, rtol=1e-6, atol=1e-6)
    for name in ("BALANCE", "MATRIX", "ACCESS"):
        first, second = (pd.read_csv(found[name]) for found in outputs.values())
        pd.testing.assert_frame_equal(first, second, rtol=1e-6, atol=1e-6)


def test_land_use_beyond_the_projects_is_not_read_and_none_at_all_is_no_fault(algorithms, county, tmp_path):
    """A land-use layer far from every project has no land to balance."""
    parameters = examples.inputs("planconformity", county)
    land = gpd.read_file(f"{county}/county.gpkg", layer="landuse")
    land["geometry"] = land.translate(500_000)
    land.to_file(tmp_path / "far.gpkg", driver="GPKG")
    parameters["LANDUSE"] = str(tmp_path / "far.gpkg")
    algorithm = algorithms["planconformity"]
    results = examples.run(algorithm, {**parameters, **examples.outputs(algorithm, tmp_path)})
    assert (pd.read_csv(results["BALANCE"])[["before", "after"]] == 0).all().all()
