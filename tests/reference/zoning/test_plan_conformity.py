"""Conflicts planted in the sample county: no more, no less, also from faulty rings."""

import json

import geopandas as gpd
import pytest
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
