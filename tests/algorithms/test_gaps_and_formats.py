"""Fields with gaps are told or refused, and formats of several files arrive whole."""

import pytest
from land_restoration.tests.algorithms.test_mines import rows
from land_restoration.tests.support import examples
from osgeo import gdal, ogr


class Told:
    """Feedback that keeps the warnings of a run."""

    def __new__(cls):
        feedback = examples.recording_feedback()
        feedback.warnings = []
        feedback.pushWarning = feedback.warnings.append
        return feedback


def copied(county, folder, layer, change=""):
    """A layer of the county in a file of its own, changed by a statement of SQL."""
    path = str(folder / f"{layer}.gpkg")
    gdal.VectorTranslate(path, str(county / "county.gpkg"), layers=[layer])
    if change:
        data = ogr.Open(path, update=1)
        data.ExecuteSQL(f"UPDATE {layer} SET {change}")
        del data
    return path


def refused(algorithm, parameters, match):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException, match=match):
        examples.run(algorithm, parameters)


def test_a_shapefile_arrives_with_all_its_files_and_replaces_all_of_a_former_one(algorithms, county, tmp_path):
    target = tmp_path / "项目.shp"
    gdal.VectorTranslate(str(target), str(county / "county.gpkg"), layers=["projects"], format="ESRI Shapefile")
    (tmp_path / "项目.qix").write_bytes(b"index of the former layer")
    inputs = {"WATERS": f"{county}/county.gpkg|layername=streams", "CLASS": "class", "OUTPUT": str(target)}
    examples.run(algorithms["riparianbuffers"], inputs)
    expected = {f"项目{ending}" for ending in (".shp", ".shx", ".dbf", ".prj", ".cpg")}
    assert {item.name for item in tmp_path.iterdir()} == expected
    data = ogr.Open(str(target))
    found = data.GetLayer(0)
    assert found.GetLayerDefn().GetFieldIndex("class") >= 0
    assert all(feature.GetGeometryRef().IsValid() for feature in found)


def test_a_table_no_driver_writes_is_refused_and_leaves_nothing(algorithms, county, tmp_path):
    inputs = {"PROJECTS": f"{county}/county.gpkg|layername=projects", "ID": "proj_id"}
    outputs = {"OUTPUT": str(tmp_path / "out.shp"), "LINEAGE": str(tmp_path / "lineage.dbf")}
    refused(algorithms["mergeprojects"], {**inputs, **outputs}, r"lineage\.dbf.*Use \.gpkg or \.csv")
    assert list(tmp_path.iterdir()) == []


def test_projects_without_an_identifier_are_refused(algorithms, county, tmp_path):
    layer = copied(county, tmp_path, "projects", "proj_id = NULL WHERE proj_id LIKE '%2'")
    refused(
        algorithms["mergeprojects"],
        {"PROJECTS": layer, "ID": "proj_id", "OUTPUT": str(tmp_path / "o.gpkg")},
        r"projects\), field proj_id: \d+ units have no value",
    )


def test_reserves_without_their_zones_are_refused(algorithms, county, tmp_path):
    inputs = {**examples.inputs("planconformity", county), "CONFLICTS": str(tmp_path / "o.gpkg")}
    del inputs["RESERVE_ZONE"]
    refused(algorithms["planconformity"], inputs, "RESERVE_ZONE is missing")


@pytest.mark.parametrize(
    ("identifier", "layer", "change", "told"),
    [
        ("minerisk", "UNITS", "grade = NULL WHERE mine_id IN ('M03', 'M06')", "2 of 12 units have no value in grade"),
        (
            "reclamationsuitability",
            "UNITS",
            "slope = NULL WHERE mine_id = 'M03'",
            "1 of 12 units have no value in slope",
        ),
        ("soilbalance", "UNITS", "cover_dep = NULL WHERE mine_id = 'M03'", "1 units have need_area but no cover_dep"),
    ],
)
def test_gaps_are_told(algorithms, county, tmp_path, identifier, layer, change, told):
    inputs = examples.inputs(identifier, county)
    inputs[layer] = copied(county, tmp_path, inputs[layer].split("layername=")[1], change)
    feedback = Told()
    found = examples.run(algorithms[identifier], {**inputs, "OUTPUT": str(tmp_path / "out.gpkg")}, feedback)
    assert any(told in warning for warning in feedback.warnings), feedback.warnings
    assert len(rows(found["OUTPUT"])) == 12


def test_an_edge_wider_than_the_map_is_refused(algorithms, county, tmp_path):
    inputs = {**examples.inputs("mspa", county), "EDGE_WIDTH": 500, "OUTPUT": str(tmp_path / "o.tif")}
    refused(algorithms["mspa"], inputs, "EDGE_WIDTH: found 500 cells")


def test_undeclared_nodata_in_a_terrain_model_is_refused(algorithms, county, tmp_path):
    path = str(tmp_path / "dem.tif")
    gdal.Translate(path, f"{county}/dem.tif", outputType=gdal.GDT_Int16, noData="none")
    band = (dataset := gdal.Open(path, gdal.GA_Update)).GetRasterBand(1)
    values = band.ReadAsArray()
    values[:2] = -32768
    band.WriteArray(values)
    del band, dataset
    refused(algorithms["slopelength"], {"DEM": path, "LS": str(tmp_path / "ls.tif")}, r"dem.*-32768.*-500 … 9000")


def test_an_input_that_does_not_exist_is_said_to_be_lost(algorithms, county):
    from qgis.core import QgsProcessingContext

    lost = f"{county}/nosuch.tif"
    for identifier, parameters in (
        ("slopelength", {"DEM": lost}),
        ("vegetationtrend", {"STACK": [f"{county}/dem.tif", lost]}),
    ):
        ok, text = algorithms[identifier].checkParameterValues(parameters, QgsProcessingContext())
        assert not ok
        assert f"the file {lost} does not exist" in text
