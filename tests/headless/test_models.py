"""Each shipped model runs through real ``qgis_process``, and refuses in one line."""

import json
from pathlib import Path

import pytest
from land_restoration.tests.support import headless

ROOT = Path(__file__).resolve().parents[2]
MODELS = sorted(path.stem for path in (ROOT / "restoration_plugin" / "models").glob("*.model3"))
ENDINGS = {"rasterDestination": ".tif", "sink": ".gpkg", "vectorDestination": ".gpkg", "folderDestination": ""}

pytestmark = pytest.mark.skipif(headless.executable() is None, reason="no qgis_process")


def _inputs(name, county):
    text = (ROOT / "tests" / "model_examples" / f"{name}.json").read_text(encoding="utf-8")
    return json.loads(text.replace("{county}", str(county)))


def _outputs(model, folder):
    found = {}
    for number, definition in enumerate(model.destinationParameterDefinitions()):
        ending = ENDINGS.get(definition.type()) or "." + definition.defaultFileExtension()
        found[definition.name()] = str(folder / f"result_{number}{ending}")
    return found


@pytest.mark.parametrize("name", MODELS)
def test_runs_headless(plugin, county, tmp_path, name):
    model = plugin.provider.algorithm(name).create()
    destinations = _outputs(model, tmp_path)
    assert destinations, "the model has no outputs"
    code, results, log = headless.run(model.id(), {**_inputs(name, county), **destinations})
    assert code == 0, log
    for output, path in destinations.items():
        assert Path(path).exists(), output
        assert results[output].split("|")[0] == path


@pytest.mark.parametrize("name", MODELS)
def test_refuses_a_missing_layer_in_one_line(plugin, county, tmp_path, name):
    model = plugin.provider.algorithm(name).create()
    inputs = _inputs(name, county)
    layer = next(key for key, value in inputs.items() if str(county) in str(value))
    del inputs[layer]
    code, _, log = headless.run(model.id(), {**inputs, **_outputs(model, tmp_path)})
    assert code == 1
    assert layer in log
    assert "Traceback" not in log
    assert list(tmp_path.iterdir()) == []


def test_needs_no_output_that_nobody_asks_for(county, tmp_path):
    target = tmp_path / "conflicts.gpkg"
    code, _, log = headless.run(
        "restoration:conformityreview", {**_inputs("conformityreview", county), "conformity:Conflicts": str(target)}
    )
    assert code == 0, log
    assert target.exists()
    assert [path.name for path in tmp_path.iterdir()] == [target.name]


def test_temporary_layers_are_files_that_say_what_made_them(plugin, county):
    from land_restoration.tests.support import examples
    from osgeo import ogr
    from qgis.core import QgsProcessingOutputLayerDefinition

    wanted = {
        "conformity:Conflicts": QgsProcessingOutputLayerDefinition("TEMPORARY_OUTPUT"),
        "merge:Merged projects": "TEMPORARY_OUTPUT",
    }
    model = plugin.provider.algorithm("conformityreview").create()
    results = examples.run(model, {**_inputs("conformityreview", county), **wanted})
    for name, maker in zip(wanted, ("planconformity", "mergeprojects")):
        dataset = ogr.Open(results[name].split("|")[0])
        metadata = dataset.GetLayer(0).GetMetadata()
        assert any(maker in text for text in metadata.values())


def test_results_are_named_in_the_users_language(plugin, county):
    from land_restoration.restoration_plugin.bridge.report.language import I18N
    from qgis.core import (
        QgsProcessingContext,
        QgsProcessingFeedback,
        QgsProcessingOutputLayerDefinition,
        QgsProject,
    )
    from qgis.PyQt.QtCore import QCoreApplication, QTranslator

    project, context, chinese = QgsProject(), QgsProcessingContext(), QTranslator()
    wanted = {"conformity:Conflicts": QgsProcessingOutputLayerDefinition("TEMPORARY_OUTPUT", project)}
    assert chinese.load("land_restoration_zh_CN", str(I18N))
    QCoreApplication.installTranslator(chinese)
    try:
        inputs = _inputs("conformityreview", county)
        model = plugin.provider.algorithm("conformityreview").create()
        _, done = model.run({**inputs, **wanted}, context, QgsProcessingFeedback(False), {}, False)
    finally:
        QCoreApplication.removeTranslator(chinese)
    assert done
    assert [details.name for details in context.layersToLoadOnCompletion().values()] == ["冲突"]


def test_choices_are_in_the_users_language_and_years_whole_numbers(plugin):
    from land_restoration.restoration_plugin.bridge.report.language import I18N
    from qgis.core import QgsProcessingParameterNumber
    from qgis.PyQt.QtCore import QCoreApplication, QTranslator

    chinese = QTranslator()
    assert chinese.load("land_restoration_zh_CN", str(I18N))
    QCoreApplication.installTranslator(chinese)
    try:
        model = plugin.provider.algorithm("restorationplan").create()
    finally:
        QCoreApplication.removeTranslator(chinese)
    assert model.parameterDefinition("LANGUAGE").options() == ["中文", "英文"]
    for name in ("YEARS", "START"):
        assert model.parameterDefinition(name).dataType() == QgsProcessingParameterNumber.Integer


def test_help_leads_to_a_tutorial(plugin, monkeypatch):
    from land_restoration.restoration_plugin.bridge import handbook

    asked = []
    monkeypatch.setattr(handbook, "address", lambda page: asked.append(page) or page)
    for name in MODELS:
        assert plugin.provider.algorithm(name).create().helpUrl() == asked[-1]
    assert all((ROOT / "docs" / "tutorials" / "zh_CN" / f"{Path(page).name}.md").is_file() for page in asked)


def test_names_every_missing_layer_and_nothing_else(plugin, county):
    needed = set(_inputs("restorationplan", county)) - {"REDLINE", "FARMLAND", "URBAN", "SPACES", "BASINS"}
    needed -= {"UNIT_SIZE", "MIN_AREA", "DEM"}
    code, _, log = headless.run("restoration:restorationplan", {"DEM": f"{county}/dem.tif"})
    assert code == 1
    listed = {line.split(":")[0].strip() for line in log.splitlines() if line.startswith("\t")}
    assert listed == needed


@pytest.mark.long
def test_a_county_without_mines(plugin, county, tmp_path):
    """A layer of mines without features: the whole plan, of land alone."""
    import csv

    from osgeo import ogr

    mines = ogr.GetDriverByName("GPKG").CreateDataSource(str(tmp_path / "mines.gpkg"))
    mines.CopyLayer(ogr.Open(f"{county}/county.gpkg").ExecuteSQL("SELECT * FROM mines WHERE 1 = 0"), "mines")
    mines = None
    model = plugin.provider.algorithm("restorationplan").create()
    results = tmp_path / "results"
    results.mkdir()
    destinations = _outputs(model, results) | {"report:Checklist": str(results / "checklist.csv")}
    inputs = {
        **_inputs("restorationplan", county),
        "MINES": f"{tmp_path / 'mines.gpkg'}|layername=mines",
        "LANGUAGE": 1,
    }
    code, _, log = headless.run(model.id(), {**inputs, **destinations})
    assert code == 0, log
    assert all(Path(path).exists() for path in destinations.values())

    def rows(name):
        dataset = ogr.Open(destinations[name])
        return [feature.items() for feature in dataset.GetLayer(0)]

    assert (
        rows("damage:Mine damage") == rows("suitability:Reclamation suitability") == rows("damage:Damage summary") == []
    )
    staged = rows("staging:Project stages")
    assert staged and not any(row["problem"] == "mine" for row in staged)
    assert rows("rollup:Ledger of responsibilities")
    with Path(destinations["report:Checklist"]).open(encoding="utf-8-sig", newline="") as file:
        present = {row["item_en"]: row["present"] for row in csv.DictReader(file)}
    assert present["Mines"] == present["Mine restoration"] == "without content"
    assert present["Layout of key projects"] == present["Projects of the near term"] == "yes"


@pytest.mark.long
def test_a_batch_over_counties_in_one_process(plugin, county, tmp_path):
    """Two counties in turn, and the first again: the same bytes as before, so that nothing is kept between runs."""
    from land_restoration.restoration_plugin.engine.sample import write_county
    from land_restoration.tests.support import examples

    model = plugin.provider.algorithm("erosiondiagnosis").create()
    other = tmp_path / "other"
    other.mkdir()
    write_county(str(other), size=60, years=12, seed=2)
    found = []
    for number, place in enumerate((county, other, county)):
        folder = tmp_path / str(number)
        folder.mkdir()
        outputs = _outputs(model, folder)
        examples.run(model, {**_inputs("erosiondiagnosis", place), **outputs})
        found.append([Path(path).read_bytes() for path in outputs.values() if path.endswith(".tif")])
    assert found[0] == found[2]
    assert all(first != second for first, second in zip(found[0], found[1]))


@pytest.mark.parametrize("name", MODELS)
def test_has_a_name_and_help_of_its_own(plugin, name):
    model = plugin.provider.algorithm(name).create()
    assert model.displayName() != name
    assert model.helpContent()["ALG_DESC"]
    for definition in model.parameterDefinitions():
        if not definition.isDestination():
            assert definition.help(), definition.name()


@pytest.mark.parametrize("name", MODELS)
def test_a_copy_for_the_designer_is_whole(plugin, name):
    from land_restoration.restoration_plugin.bridge.models import editable_copy

    model = plugin.provider.algorithm(name).create()
    copy = editable_copy(model)
    good, problems = copy.validate()
    assert good, problems
    assert copy.name() == model.displayName()
    assert copy.childAlgorithms().keys() == model.childAlgorithms().keys()
    boxes = [
        (box.position().x(), box.position().y(), box.size().width() / 2, box.size().height() / 2, box.description())
        for box in copy.groupBoxes()
    ]
    assert all(title for *_, title in boxes)
    for child in copy.childAlgorithms().values():
        at = child.position()
        assert child.description()
        assert any(abs(at.x() - x) < w and abs(at.y() - y) < h for x, y, w, h, _ in boxes), child.description()
