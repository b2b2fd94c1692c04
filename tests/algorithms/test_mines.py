"""What the sample county plants in its mines is found again."""

import json

import pytest
from land_restoration.tests.support import examples


def rows(path):
    """Rows of a layer as dictionaries."""
    from osgeo import ogr

    data = ogr.Open(str(path))
    layer = data.GetLayer(0)
    return [feature.items() for feature in layer]


def planted(county):
    from osgeo import ogr

    data = ogr.Open(str(county / "county.gpkg"))
    layer = data.GetLayerByName("mines")
    return [feature.items() for feature in layer]


def test_planted_grades(algorithms, county, tmp_path):
    """Pits and dumps by their own measures; subsidence depends on the trough and is tested against closed forms."""
    inputs = examples.inputs("minedamage", county)
    found = examples.run(algorithms["minedamage"], {**inputs, "OUTPUT": str(tmp_path / "out.gpkg")})
    graded = {row["mine_id"]: row for row in rows(found["OUTPUT"])}
    compared = [mine for mine in planted(county) if mine["damage"] != "subsidence"]
    assert len(compared) == 9
    for mine in compared:
        assert graded[mine["mine_id"]]["grade"] == mine["grade"], graded[mine["mine_id"]]
    assert found["SEVERE_AREA"] == pytest.approx(
        sum(row["area_ha"] for row in graded.values() if row["grade"] == 3), rel=1e-3
    )


def test_mandatory_mines_are_scheduled_in_order(algorithms, county, tmp_path):
    truth = json.loads((county / "truth.json").read_text(encoding="utf-8"))["mines"]
    inputs = examples.inputs("reclamationstaging", county)
    outputs = {"OUTPUT": str(tmp_path / "out.gpkg"), "SPENDING": str(tmp_path / "spending.csv")}
    found = examples.run(algorithms["reclamationstaging"], {**inputs, **outputs})
    year = {row["mine_id"]: row["year"] for row in rows(found["OUTPUT"])}
    assert all(year[mine] for mine in truth["mandatory"])
    assert year["M01"] < year["M02"]
    assert year["M05"] < year["M06"]
    assert found["GAP_OUT"] == pytest.approx(0, abs=1e-9)
    assert found["STATUS"] == "optimal"


def test_a_budget_below_the_cheapest_mandatory_mine_is_refused(algorithms, county, tmp_path):
    from qgis.core import QgsProcessingException

    inputs = {**examples.inputs("reclamationstaging", county), "BUDGET": "0.1", "CARRY_OVER": False}
    with pytest.raises(QgsProcessingException, match="BUDGET: the mandatory site M"):
        examples.run(algorithms["reclamationstaging"], {**inputs, "OUTPUT": str(tmp_path / "out.gpkg")})


def test_circles_and_vertical_seams_are_refused(algorithms, county, tmp_path):
    from qgis.core import QgsProcessingException

    table = tmp_path / "circle.csv"
    table.write_text("unit,after\nM01,M02\nM02,M01\n", encoding="utf-8")
    inputs = {**examples.inputs("reclamationstaging", county), "PREDECESSORS": str(table)}
    with pytest.raises(QgsProcessingException, match=r"M01 → M02 → M01|M02 → M01 → M02"):
        examples.run(algorithms["reclamationstaging"], {**inputs, "OUTPUT": str(tmp_path / "out.gpkg")})
    inputs = examples.inputs("subsidence", county)
    for name, value in (("DIP", 90), ("TAN_BETA", 0), ("DEPTH", 0)):
        inputs.pop(f"{name}_FIELD", None)
        wrong = {**inputs, name: value, "SUBSIDENCE": str(tmp_path / "out.tif")}
        with pytest.raises(QgsProcessingException, match=name):
            examples.run(algorithms["subsidence"], wrong)
    assert [path.name for path in tmp_path.iterdir()] == ["circle.csv"]
