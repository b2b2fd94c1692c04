"""The plan's documents can be opened, and say what is in them."""

import re
import zipfile
from pathlib import Path

import pytest
from land_restoration.tests.support import examples


@pytest.fixture(scope="module")
def plan(algorithms, county, tmp_path_factory):
    folder = tmp_path_factory.mktemp("plan")
    algorithm = algorithms["soilloss"]
    outputs = examples.outputs(algorithm, folder)
    examples.run(algorithm, {**examples.inputs("soilloss", county), **outputs})
    corridors = examples.outputs(algorithms["leastcostcorridors"], folder)
    examples.run(
        algorithms["leastcostcorridors"], {**examples.inputs("leastcostcorridors", county), "PATHS": corridors["PATHS"]}
    )
    report = algorithms["planreport"]
    destinations = examples.outputs(report, folder)
    inputs = {
        **examples.inputs("planreport", county),
        "LAYERS": [
            outputs["CLASSES"], outputs["SOIL_LOSS"], corridors["PATHS"], f"{county}/county.gpkg|layername=units",
        ],
        "TABLES": [outputs["SUMMARY"]],
    }  # fmt: skip
    examples.run(report, {**inputs, **destinations})
    return destinations


def test_the_project_opens_with_every_layer_and_relative_paths(plan):
    from qgis.core import QgsProject

    with zipfile.ZipFile(plan["PROJECT"]) as archive:
        assert archive.namelist()[0] == "project.qgs"
        text = archive.read("project.qgs").decode("utf-8")
    assert 'source="./soil_loss.tif"' in text
    project = QgsProject()
    assert project.read(plan["PROJECT"])
    layers = list(project.mapLayers().values())
    names = sorted(layer.name() for layer in layers)
    assert names == sorted(
        ["规划范围", "土壤侵蚀强度", "土壤流失量", "最小成本路径", "units", "Background: 土壤侵蚀强度"]
    ) or names == sorted(["规划范围", "土壤侵蚀强度", "土壤流失量", "最小成本路径", "units", "底图：土壤侵蚀强度"])
    assert all(layer.isValid() for layer in layers)
    groups = [group.name() for group in project.layerTreeRoot().findGroups()]
    assert groups[:3] == ["规划范围", "生态廊道", "退化诊断"]


def test_the_project_has_a_theme_for_each_topic(plan):
    from qgis.core import QgsProject

    project = QgsProject()
    assert project.read(plan["PROJECT"])
    themes = project.mapThemeCollection()
    assert set(themes.mapThemes()) == {"退化诊断", "生态廊道", "基础数据"}
    shown = {name: [layer.name() for layer in themes.mapThemeVisibleLayers(name)] for name in themes.mapThemes()}
    assert shown["退化诊断"] == ["规划范围", "土壤侵蚀强度"]  # of two rasters the upper one
    assert shown["生态廊道"][:2] == ["规划范围", "最小成本路径"]
    assert shown["生态廊道"][2].endswith("土壤侵蚀强度")  # something beneath the lines


def test_the_projects_layout_prints_a_page_for_each_map(plan, tmp_path):
    from osgeo import gdal
    from qgis.core import QgsLayoutExporter, QgsLayoutItemLegend, QgsLayoutItemMap, QgsLayoutItemScaleBar, QgsProject

    project = QgsProject()
    assert project.read(plan["PROJECT"])
    (layout,) = project.layoutManager().layouts()
    maps = [item for item in layout.items() if isinstance(item, QgsLayoutItemMap)]
    assert len(maps) == layout.pageCollection().pageCount() == 4
    for kind in (QgsLayoutItemLegend, QgsLayoutItemScaleBar):
        linked = [item.linkedMap() for item in layout.items() if isinstance(item, kind)]
        assert {item.uuid() for item in linked} == {item.uuid() for item in maps}
    for item in maps:
        assert len(item.layers()) >= 2
        assert item.extent().contains(item.layers()[0].extent())
    path = str(tmp_path / "atlas.pdf")
    settings = QgsLayoutExporter.PdfExportSettings()
    settings.dpi = 50
    assert QgsLayoutExporter(layout).exportToPdf(path, settings) == QgsLayoutExporter.Success
    assert len(gdal.Open(path).GetSubDatasets()) == len(gdal.Open(plan["ATLAS"]).GetSubDatasets()) == 4


def test_the_report_needs_nothing_else_and_names_its_layers(plan):
    html = Path(plan["REPORT"]).read_text(encoding="utf-8")
    assert not re.findall(r'(?:src|href)="(?!data:|#)[^"]*"', html)
    assert html.count("data:image/png") == 4
    assert "restoration:soilloss" in html
    assert "微度" in html


def test_the_package_holds_rasters_layers_and_tables(plan):
    from osgeo import gdal

    vectors = gdal.OpenEx(plan["PACKAGE"], gdal.OF_VECTOR)
    assert {vectors.GetLayer(index).GetName() for index in range(vectors.GetLayerCount())} >= {
        "units",
        "boundary",
        "summary",
    }
    rasters = gdal.OpenEx(plan["PACKAGE"], gdal.OF_RASTER)
    assert len(rasters.GetSubDatasets()) == 2
    assert not [name for name, _ in rasters.GetSubDatasets() if name.endswith("_2")]


def test_the_workbook_speaks_the_reports_language(plan):
    from osgeo import ogr

    book = ogr.Open(plan["TABLES_OUT"])
    names = [book.GetLayer(index).GetName() for index in range(book.GetLayerCount())]
    assert [name.split(" ", 1)[0] for name in names] == ["1", "2"]
    listed = book.GetLayer(1)
    rows = [[feature.GetField(index) for index in range(feature.GetFieldCount())] for feature in listed]
    assert "水土流失图" in [cell for row in rows for cell in row]


def test_the_checklist_tells_what_is_missing(plan):
    lines = Path(plan["CHECKLIST"]).read_text(encoding="utf-8").splitlines()
    erosion = next(line for line in lines if "水土流失图" in line)
    assert "restoration:" not in erosion
    mines = next(line for line in lines if "矿山清单" in line)
    assert "restoration:minedamage" in mines


def test_what_has_no_features_is_no_map_and_not_ticked_off(algorithms, county, tmp_path):
    """A county without mines: their layer is given, and empty."""
    import csv

    from osgeo import ogr
    from qgis.core import QgsProcessingFeedback

    class Listening(QgsProcessingFeedback):
        warnings = []

        def pushWarning(self, warning):
            self.warnings.append(warning)

    mines = ogr.GetDriverByName("GPKG").CreateDataSource(str(tmp_path / "mines.gpkg"))
    mines.CopyLayer(ogr.Open(f"{county}/county.gpkg").ExecuteSQL("SELECT * FROM mines WHERE 1 = 0"), "mines")
    mines = None
    inputs = examples.inputs("minedamage", county)
    outputs = examples.outputs(algorithms["minedamage"], tmp_path, tables=".gpkg")
    units = f"{tmp_path / 'mines.gpkg'}|layername=mines"
    listening = Listening()
    results = examples.run(algorithms["minedamage"], {**inputs, "UNITS": units, **outputs}, listening)
    assert results["SEVERE_AREA"] == 0
    assert any("UNITS" in warning and "no features" in warning for warning in listening.warnings)
    full = examples.outputs(algorithms["minedamage"], tmp_path / "full", tables=".gpkg")
    (tmp_path / "full").mkdir()
    examples.run(algorithms["minedamage"], {**inputs, **full})
    for name in ("OUTPUT", "SUMMARY"):
        empty, other = (ogr.Open(paths[name]) for paths in (outputs, full))
        assert empty.GetLayer(0).GetFeatureCount() == 0 < other.GetLayer(0).GetFeatureCount()
        schemas = [[(field.name, field.type) for field in dataset.GetLayer(0).schema] for dataset in (empty, other)]
        assert schemas[0] == schemas[1]
    report = {"REPORT": str(tmp_path / "report.html"), "CHECKLIST": str(tmp_path / "checklist.csv")}
    examples.run(
        algorithms["planreport"],
        {"LAYERS": [outputs["OUTPUT"]], "TABLES": [outputs["SUMMARY"]], "LANGUAGE": 1, "SET": 3, **report},
    )
    with Path(report["CHECKLIST"]).open(encoding="utf-8-sig", newline="") as file:
        rows = {(row["kind"], row["item_en"]): row for row in csv.DictReader(file)}
    for key, source in ((("Map", "Mine restoration"), "Damage grades"), (("Table", "Mines"), "Area by grade")):
        assert (rows[key]["present"], rows[key]["missing"]) == ("without content", "")
        assert source in rows[key]["source"]
    html = Path(report["REPORT"]).read_text(encoding="utf-8")
    assert "data:image/png" not in html
    assert "0 / 20" in html


def test_codes_are_spelt_out_and_not_said_twice(plugin):
    from land_restoration.restoration_plugin.bridge.report.columns import readable
    from land_restoration.restoration_plugin.bridge.report.language import Language

    header = ["technique", "name_zh", "units"]
    rows = [["contour tillage", "等高耕作", 3]]
    assert readable(header, rows, Language(True), "techniquematching")[:2] == (["名称", "单元数"], [["等高耕作", 3]])
    assert readable(header, rows, Language(False), "techniquematching")[1] == [["contour tillage", 3]]
    assert readable(["problem", "name_zh"], [["mine", "村"]], Language(True), "")[1][0][1] == "村"  # a place's name
    for column, value, chinese, english in (
        ("space", "agricultural", "农业空间", "agricultural"),
        ("damage", "occupation", "压占", "occupation"),
        ("feature", "loss_sum", "土壤流失总量", "total soil loss"),
    ):
        assert readable([column], [[value]], Language(True))[1] == [[chinese]]
        assert readable([column], [[value]], Language(False))[1] == [[english]]


def test_pictures_keep_their_colours_and_their_budget(plugin):
    import base64

    import numpy as np
    from land_restoration.restoration_plugin.bridge.report.maps import as_data_address
    from qgis.PyQt.QtGui import QColor, QImage

    def size_of(image, budget):
        data = base64.b64decode(as_data_address(image, budget).partition(",")[2])
        return len(data), QImage.fromData(data)

    plain = QImage(700, 450, QImage.Format_RGB32)
    plain.fill(QColor("#e7eee0"))
    for number, colour in enumerate(("#1b7837", "#d7301f", "#fee08b", "#1b7838")):
        for y in range(450):
            for x in range(number * 100, number * 100 + 3):
                plain.setPixelColor(x, y, QColor(colour))
    length, read = size_of(plain, 500_000)
    assert length < 20_000 and read.width() == 700
    assert [read.pixelColor(x, 5).name() for x in (0, 101, 201, 650)] == ["#1b7837", "#d7301f", "#fee08b", "#e7eee0"]

    noise = np.random.default_rng(3).integers(0, 256, (450, 700, 4), dtype=np.uint8)
    image = QImage(noise.tobytes(), 700, 450, QImage.Format_RGB32)
    length, read = size_of(image, 150_000)
    assert length <= 150_000 and 400 <= read.width() < 700


def test_titles_are_in_the_reports_language_whatever_qgis_speaks(plan, algorithms, county, tmp_path):
    from land_restoration.restoration_plugin.bridge.report.language import I18N
    from qgis.PyQt.QtCore import QCoreApplication, QTranslator

    chinese = QTranslator()
    assert chinese.load("land_restoration_zh_CN", str(I18N))
    QCoreApplication.installTranslator(chinese)
    try:
        assert algorithms["soilloss"].create().displayName() != "Soil loss (RUSLE, CSLE)"
        folder = Path(plan["REPORT"]).parent
        examples.run(
            algorithms["planreport"],
            {
                "LAYERS": [str(folder / "soil_loss.tif"), str(folder / "classes.tif"), str(folder / "paths.gpkg")],
                "LANGUAGE": 1, "TITLE": "Plan", "BOUNDARY": f"{county}/county.gpkg|layername=boundary", "SET": 3,
                "REPORT": str(tmp_path / "report.html"),
            },
        )  # fmt: skip
    finally:
        QCoreApplication.removeTranslator(chinese)
    html = re.sub(r'src="data:[^"]*"|<style>.*?</style>', "", (tmp_path / "report.html").read_text(encoding="utf-8"))
    for word in ("Soil loss", "Intensity of soil erosion", "Least-cost paths", "Ecological corridors", "Slight"):
        assert word in html
    assert not re.findall("[\u4e00-\u9fff]", html)


def test_standards_named_in_the_report_exist(algorithms):
    from land_restoration.restoration_plugin.core import standards

    named = standards.load("report_standards", filled=("algorithm", "table"))
    assert set(named["algorithm"]) <= set(algorithms)
    for table in set(named["table"]):
        assert {"source", "verified"} <= set(standards.load(table).columns), table


def test_sources_of_all_tables_have_a_chinese_name():
    from land_restoration.restoration_plugin.core import standards

    frames = (standards.load(path.stem) for path in standards.FOLDER.glob("*.csv") if path.stem != "report_sources")
    used = {source for frame in frames if "source" in frame for source in frame["source"]}
    names = standards.load("report_sources", filled=("source", "name_zh"))
    assert sorted(names["source"]) == sorted(used)


def test_sources_are_named_in_the_language_of_the_report(plugin):
    from land_restoration.restoration_plugin.bridge.report import methods
    from land_restoration.restoration_plugin.bridge.report.language import Language

    chinese, english = (
        {row[0]: row[2] for row in methods.behind(["practicefactor"], Language(use))[1]}["practice_factors.csv"]
        for use in (True, False)
    )
    assert chinese == "渭北矿区研究；本插件默认值；渭北矿区研究（裸地） …"
    assert english == "Weibei mine area study; default of this plugin; Weibei mine area study (bare land) …"


@pytest.mark.long
@pytest.mark.parametrize("identifier", examples.IDS)
def test_tables_that_a_method_reads_are_named(algorithms, county, tmp_path, monkeypatch, identifier):
    from land_restoration.restoration_plugin.core import standards

    read, seen = standards._shipped, set()

    def noting(source):
        if source.parent == standards.FOLDER and not source.stem.startswith("report_"):
            seen.add(source.stem)
        return read(source)

    monkeypatch.setattr(standards, "_shipped", noting)
    algorithm = algorithms[identifier]
    examples.run(algorithm, {**examples.inputs(identifier, county), **examples.outputs(algorithm, tmp_path)})
    named = standards.load("report_standards", filled=("algorithm", "table"))
    assert seen <= set(named.loc[named["algorithm"] == identifier, "table"])
