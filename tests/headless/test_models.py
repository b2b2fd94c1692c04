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
    model = plugin.provider.algorithm(name)
    destinations = _outputs(model, tmp_path)
    assert destinations, "the model has no outputs"
    code, results, log = headless.run(model.id(), {**_inputs(name, county), **destinations})
    assert code == 0, log
    for output, path in destinations.items():
        assert Path(path).exists(), output
        assert results[output].split("|")[0] == path


@pytest.mark.parametrize("name", MODELS)
def test_refuses_a_missing_layer_in_one_line(plugin, county, tmp_path, name):
    model = plugin.provider.algorithm(name)
    inputs = _inputs(name, county)
    layer = next(key for key, value in inputs.items() if str(county) in str(value))
    del inputs[layer]
    code, _, log = headless.run(model.id(), {**inputs, **_outputs(model, tmp_path)})
    assert code == 1
    assert layer in log
    assert "Traceback" not in log
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", MODELS)
def test_has_a_name_and_help_of_its_own(plugin, name):
    model = plugin.provider.algorithm(name)
    assert model.displayName() != name
    assert model.helpContent()["ALG_DESC"]
    for definition in model.parameterDefinitions():
        if not definition.isDestination():
            assert definition.help(), definition.name()
