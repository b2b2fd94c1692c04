"""What holds for every algorithm, present and future, shown on its one example call."""

import hashlib
import sqlite3
from pathlib import Path

import pytest
from land_restoration.tests.support import examples, headless


def _content(path):
    """Bytes of a raster or CSV; the rows of a GeoPackage."""
    path = Path(path)
    if path.is_dir():
        return sorted((item.relative_to(path).as_posix(), _content(item)) for item in path.rglob("*") if item.is_file())
    if path.suffix == ".gpkg":
        with sqlite3.connect(path) as database:
            tables = [name for (name,) in database.execute("select table_name from gpkg_contents order by table_name")]
            content = [(table, database.execute(f'select * from "{table}"').fetchall()) for table in tables]
        database.close()
        return content
    if path.suffix in (".qgz", ".pdf", ".xlsx"):
        return path.suffix
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_every_algorithm_has_an_example_and_every_example_an_algorithm(algorithms):
    assert sorted(algorithms) == examples.IDS


def _alone(algorithm, parameters):
    """Run through real ``qgis_process``; where there is none, here once more."""
    if headless.executable() is None:
        return examples.run(algorithm, parameters)
    code, results, log = headless.run(algorithm.id(), parameters)
    assert code == 0, log
    assert "Traceback" not in log
    return results


@pytest.mark.parametrize("identifier", examples.IDS)
def test_runs_here_and_in_qgis_process_with_the_same_result(algorithms, county, tmp_path, identifier):
    """Once in this process, where much has run before, and once in a process of its own."""
    algorithm = algorithms[identifier]
    contents, numbers = [], []
    for run in (examples.run, _alone):
        folder = tmp_path / run.__name__
        folder.mkdir()
        destinations = examples.outputs(algorithm, folder)
        results = run(algorithm, {**examples.inputs(identifier, county), **destinations})
        assert sorted(results) == sorted(output.name() for output in algorithm.outputDefinitions())
        for output, path in destinations.items():
            assert Path(path).exists(), f"{output} was not written"
            assert Path(results[output].split("|")[0]) == Path(path)
        expected = {Path(path).name for path in destinations.values()}
        found = {item.name for item in folder.iterdir()}
        assert found <= expected | {f"{name}.aux.xml" for name in expected} | {f"{Path(n).stem}.csvt" for n in expected}
        contents.append({name: _content(path) for name, path in destinations.items()})
        numbers.append({name: value for name, value in results.items() if name not in destinations})
    assert contents[0] == contents[1]
    assert numbers[0] == pytest.approx(numbers[1], rel=1e-12, abs=1e-12, nan_ok=True)


@pytest.mark.parametrize("identifier", examples.IDS)
def test_a_cancelled_run_leaves_nothing(algorithms, county, tmp_path, identifier):
    from qgis.core import QgsProcessingException

    algorithm = algorithms[identifier]
    feedback = examples.recording_feedback()
    feedback.cancel()
    with pytest.raises(QgsProcessingException, match="Cancelled"):
        examples.run(
            algorithm, {**examples.inputs(identifier, county), **examples.outputs(algorithm, tmp_path)}, feedback
        )
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("identifier", examples.IDS)
def test_an_unknown_parameter_is_refused(algorithms, county, tmp_path, identifier):
    from qgis.core import QgsProcessingException

    algorithm = algorithms[identifier]
    parameters = {
        **examples.inputs(identifier, county),
        **examples.outputs(algorithm, tmp_path),
        "NO_SUCH_NAME": 1,
    }
    with pytest.raises(QgsProcessingException, match="NO_SUCH_NAME"):
        examples.run(algorithm, parameters)


@pytest.mark.parametrize("identifier", examples.IDS)
def test_as_the_child_of_a_model_it_refuses_what_is_missing(algorithms, county, tmp_path, identifier):
    from qgis.core import (
        QgsProcessingContext,
        QgsProcessingException,
        QgsProcessingModelAlgorithm,
        QgsProcessingModelChildAlgorithm,
        QgsProcessingModelChildParameterSource,
    )

    algorithm = algorithms[identifier]
    needed = [
        definition.name()
        for definition in algorithm.parameterDefinitions()
        if definition.metadata().get("land_restoration", {}).get("needed") and not definition.isDestination()
    ]
    if not needed:
        pytest.skip("no input of it is mandatory")
    given = {**examples.inputs(identifier, county), **examples.outputs(algorithm, tmp_path)}
    child = QgsProcessingModelChildAlgorithm(algorithm.id())
    child.setChildId("child")
    for name, value in given.items():
        if name != needed[0]:
            values = value if isinstance(value, list) else [value]
            child.addParameterSources(
                name, [QgsProcessingModelChildParameterSource.fromStaticValue(item) for item in values]
            )
    model = QgsProcessingModelAlgorithm("refusing", "test")
    model.addChildAlgorithm(child)
    feedback = examples.recording_feedback()
    with pytest.raises(QgsProcessingException):
        model.run({}, QgsProcessingContext(), feedback, {}, False)
    assert needed[0] in " ".join(feedback.errors)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("identifier", examples.IDS)
def test_help_and_units(algorithms, identifier):
    algorithm = algorithms[identifier]
    assert algorithm.shortDescription().endswith(".")
    assert algorithm.shortDescription() in algorithm.shortHelpString().replace("<br>", "\n")
    for definition in algorithm.parameterDefinitions():
        assert len(definition.help()) > 10, f"{definition.name()} has no help"
        if definition.type() == "raster" and definition.metadata()["land_restoration"]["role"] == "measure":
            assert definition.metadata()["land_restoration"]["unit"], f"{definition.name()} has no unit"


@pytest.mark.parametrize("identifier", examples.IDS)
def test_a_missing_package_is_refused_in_one_line(algorithms, county, tmp_path, identifier, monkeypatch):
    from land_restoration.restoration_plugin.bridge import dependencies
    from qgis.core import QgsProcessingException

    algorithm = algorithms[identifier]
    package = algorithm.REQUIRES[-1] if algorithm.REQUIRES else None
    if package is None:
        return
    monkeypatch.setattr(dependencies, "find_spec", lambda name: None if name == package else object())
    with pytest.raises(QgsProcessingException, match=package) as refusal:
        examples.run(algorithm, {**examples.inputs(identifier, county), **examples.outputs(algorithm, tmp_path)})
    assert "\n" not in str(refusal.value)
