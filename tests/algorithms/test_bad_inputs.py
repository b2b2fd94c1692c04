"""The bad-input matrix: a right result, or one line that names the culprit; nothing half-written, nothing lost."""

from pathlib import Path

import pytest
from land_restoration.tests.support import examples, spoil

SENTINEL = b"an existing output"


def _role(definition):
    """Kind of bad inputs that a parameter gets; None for those that get none."""
    recorded = definition.metadata().get("land_restoration", {})
    kind = definition.type()
    if kind == "raster" or recorded.get("role"):
        return "raster list" if recorded.get("many") else "raster"
    if kind == "source":
        return "table" if recorded.get("table") else "vector"
    return "number" if kind == "number" else None


def _spoilers(definition, value):
    role = _role(definition)
    if definition.type() == "layer" and "layername=" in str(value):
        return spoil.VECTORS
    if role in ("raster", "raster list"):
        return spoil.RASTERS
    if role == "number":
        return (0, spoil.NEGATIVE, spoil.HUGE)
    if role == "table" and str(value).lower().endswith(".csv"):
        return spoil.TABLES
    return spoil.VECTORS if role in ("vector", "table") else ()


def _run_case(algorithm, identifier, name, spoiler, county, folder):
    from qgis.core import QgsProcessingException

    inputs = examples.inputs(identifier, county)
    spoilt, out = folder / "in", folder / "out"
    spoilt.mkdir()
    out.mkdir()
    if callable(spoiler):
        value = inputs[name]
        first = value[0] if isinstance(value, list) else value
        changed = spoiler(first, spoilt)
        inputs[name] = [changed, *value[1:]] if isinstance(value, list) else changed
    else:
        inputs[name] = spoiler
    destinations = examples.outputs(algorithm, out)
    first_output = Path(next(iter(destinations.values())))
    if first_output.suffix:
        first_output.write_bytes(SENTINEL)
    try:
        examples.run(algorithm, {**inputs, **destinations})
    except QgsProcessingException as refusal:
        message = str(refusal)
        label = f"{identifier} {name} {getattr(spoiler, '__name__', spoiler)}: {message}"
        assert "\n" not in message, label
        assert "Traceback" not in message, label
        assert len(message) > 20, label
        expected = {first_output.name} if first_output.suffix else set()
        assert {item.name for item in out.iterdir()} == expected, label
        if first_output.suffix:
            assert first_output.read_bytes() == SENTINEL, label
        if callable(spoiler):
            assert name in message or "spoilt" in message or Path(str(first)).stem in message, label
        else:
            assert name in message or any(char.isdigit() for char in message), label
    else:
        for path in destinations.values():
            assert Path(path).exists()


def _cases(algorithm, identifier, county, every):
    """(parameter, spoiler) pairs: one parameter of each role, or all."""
    seen = set()
    inputs = examples.inputs(identifier, county)
    for definition in algorithm.parameterDefinitions():
        name, role = definition.name(), _role(definition)
        if role is None or (role != "number" and name not in inputs) or (role in seen and not every):
            continue
        seen.add(role)
        for spoiler in _spoilers(definition, inputs.get(name)):
            yield name, spoiler


@pytest.mark.parametrize("identifier", examples.IDS)
def test_one_parameter_of_each_role(algorithms, county, tmp_path, identifier):
    algorithm = algorithms[identifier]
    for number, (name, spoiler) in enumerate(_cases(algorithm, identifier, county, every=False)):
        folder = tmp_path / str(number)
        folder.mkdir()
        _run_case(algorithm, identifier, name, spoiler, county, folder)


@pytest.mark.long
@pytest.mark.parametrize("identifier", examples.IDS)
def test_every_parameter(algorithms, county, tmp_path, identifier):
    algorithm = algorithms[identifier]
    for number, (name, spoiler) in enumerate(_cases(algorithm, identifier, county, every=True)):
        folder = tmp_path / str(number)
        folder.mkdir()
        _run_case(algorithm, identifier, name, spoiler, county, folder)


@pytest.mark.parametrize("identifier", examples.IDS)
def test_outputs_that_cannot_be_written(algorithms, county, tmp_path, identifier):
    from qgis.core import QgsProcessingException

    algorithm = algorithms[identifier]
    destinations = examples.outputs(algorithm, tmp_path / "missing" / "folder")
    with pytest.raises(QgsProcessingException, match="missing"):
        examples.run(algorithm, {**examples.inputs(identifier, county), **destinations})
    assert list(tmp_path.iterdir()) == []
