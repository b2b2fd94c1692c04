"""Totals and double funding planted in the sample county."""

import json

import geopandas as gpd
import pytest
from land_restoration.tests.support import examples


@pytest.mark.parametrize("layer", ["projects", "projects_dirty"])
def test_planted_double_funding_and_totals(algorithms, county, tmp_path, layer):
    algorithm = algorithms["mergeprojects"]
    parameters = {**examples.inputs("mergeprojects", county), **examples.outputs(algorithm, tmp_path, ".gpkg")}
    results = examples.run(algorithm, {**parameters, "PROJECTS": f"{county}/county.gpkg|layername={layer}"})
    units = gpd.read_file(results["OUTPUT"].split("|")[0])
    overlaps = gpd.read_file(results["OVERLAPS"].split("|")[0])
    truth = json.loads((county / "truth.json").read_text(encoding="utf-8"))
    planted = {tuple(item["projects"]): item["area_ha"] for item in truth["conflicts"]["double_funding"]}
    assert {(row["first"], row["second"]): row["area_ha"] for _, row in overlaps.iterrows()} == pytest.approx(
        planted, abs=1e-5
    )
    assert units["n"].sum() == truth["projects"]["count"]
    assert units["budget"].sum() == pytest.approx(truth["projects"]["budget"], abs=0.05)
    assert units["sum_ha"].sum() == pytest.approx(truth["projects"]["area_ha"], abs=1e-4)
