"""The tutorials' commands run, in their order, and are the same in both languages."""

import re
import shlex
from pathlib import Path

import pytest

from ..support import examples

TUTORIALS = Path(__file__).resolve().parents[2] / "docs" / "tutorials"
NAMES = sorted(path.name for path in (TUTORIALS / "en").glob("[0-9]*.md"))


def commands(path):
    """Commands of a page: (algorithm id, parameters)."""
    found = []
    for block in re.findall(r"```console\n(.*?)```", path.read_text(encoding="utf-8"), re.DOTALL):
        for line in filter(None, block.replace("\\\n", " ").splitlines()):
            program, verb, identifier, dashes, *pairs = shlex.split(line)
            assert (program, verb, dashes) == ("qgis_process.bin", "run", "--"), line
            parameters = {}
            for name, value in (pair.split("=", 1) for pair in pairs):
                parameters[name] = [*parameters[name], value] if name in parameters else [value]
            found.append((identifier, {name: v if len(v) > 1 else v[0] for name, v in parameters.items()}))
    return found


@pytest.mark.parametrize("name", ["index.md", *NAMES])
def test_both_languages_give_the_same_commands(name):
    assert commands(TUTORIALS / "zh_CN" / name) == commands(TUTORIALS / "en" / name)


@pytest.fixture(scope="module")
def workplace(algorithms, tmp_path_factory):
    """Folder with the county that the first page makes."""
    folder = tmp_path_factory.mktemp("tutorials")
    ((identifier, parameters),) = commands(TUTORIALS / "en" / "index.md")
    parameters["FOLDER"] = str(folder / parameters["FOLDER"])
    examples.run(algorithms[identifier.partition(":")[2]], parameters)
    return folder


@pytest.mark.parametrize("name", NAMES)
def test_every_command_of_a_tutorial_runs(name, algorithms, workplace, monkeypatch):
    monkeypatch.chdir(workplace)
    for identifier, parameters in commands(TUTORIALS / "en" / name):
        algorithm = algorithms[identifier.partition(":")[2]]
        made = {d.name() for d in algorithm.destinationParameterDefinitions()} & parameters.keys()
        examples.run(algorithm, parameters)
        for output in made:
            assert Path(parameters[output]).is_file(), (identifier, output)
