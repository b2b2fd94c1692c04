"""Algorithms on a Dask cluster: the bytes of a run on one machine, whatever happens to a worker."""

import signal
from pathlib import Path

import pandas as pd
import pytest
from land_restoration.restoration_plugin.engine import cluster as engine_cluster
from land_restoration.tests.support import examples
from land_restoration.tests.support.cluster import Cluster

pytest.importorskip("distributed", reason="no Dask here")
pytestmark = pytest.mark.filterwarnings("ignore")
IDS = ("soilloss", "habitatquality", "vegetationtrend")
SIDE = 16  # cells of a window


@pytest.fixture(scope="module")
def cluster():
    with Cluster(18788) as started:
        yield started


@pytest.fixture
def call(algorithms, county, tmp_path, monkeypatch):
    """Run an example with all outputs, in windows of few cells; returns name → bytes, and where the workers read."""

    def windows(grid, *_):
        rows, columns = grid.shape
        return [
            (row, column, min(SIDE, rows - row), min(SIDE, columns - column))
            for row in range(0, rows, SIDE)
            for column in range(0, columns, SIDE)
        ]

    monkeypatch.setattr("land_restoration.restoration_plugin.engine.run._cut", windows)
    monkeypatch.setattr("land_restoration.restoration_plugin.engine.run.BLOCK", SIDE)
    read = set()
    whole = engine_cluster.run_on_cluster

    def watched(tasks, *rest):
        read.update(Path(source.path).parent for task in tasks for source in task.sources if source is not None)
        yield from whole(tasks, *rest)

    monkeypatch.setattr(engine_cluster, "run_on_cluster", watched)

    def run(identifier, folder, address=""):
        monkeypatch.setenv("LAND_RESTORATION_SCHEDULER", address)
        given, target = examples.inputs(identifier, county), tmp_path / folder
        target.mkdir()
        if identifier == "habitatquality":  # what reaches as far as the county is wide needs no windows
            near = tmp_path / "near.csv"
            pd.read_csv(county / "threats.csv").assign(distance=150.0).to_csv(near, index=False)
            given["THREATS"] = str(near)
        read.clear()
        results = examples.run(algorithms[identifier], {**given, **examples.outputs(algorithms[identifier], target)})
        files = {path.name: path.read_bytes() for path in target.iterdir()}
        numbers = {name: value for name, value in results.items() if isinstance(value, float)}
        return files, numbers, set(read)

    return run


@pytest.mark.parametrize("identifier", IDS)
def test_bytes_and_numbers_are_those_of_one_machine(call, cluster, county, tmp_path, identifier):
    cluster.complete()
    files, numbers, read = call(identifier, "local")
    assert not read
    assert len(files) > 2
    theirs, their_numbers, read = call(identifier, "cluster", address=cluster.address)
    assert theirs == files  # and nothing is left behind
    assert their_numbers == numbers
    assert read == {county, tmp_path / "cluster"}  # no file that only this machine has


@pytest.mark.parametrize("identifier", IDS[:2])
def test_a_worker_killed_in_the_middle_costs_time_only(call, cluster, monkeypatch, identifier):
    cluster.complete()
    files, numbers, _ = call(identifier, "local")
    whole, left = engine_cluster.run_on_cluster, []

    def killed(tasks, *rest):
        for number, result in enumerate(whole(tasks, *rest)):
            if number == 3 and not left:
                left.append(len(tasks) - number)
                cluster.workers[0].send_signal(signal.SIGKILL)
            yield result

    monkeypatch.setattr(engine_cluster, "run_on_cluster", killed)
    assert call(identifier, "cluster", address=cluster.address)[:2] == (files, numbers)
    assert left[0] > 5  # windows whose results were still to come
    assert cluster.workers[0].wait() == -signal.SIGKILL


def test_an_unreachable_scheduler_is_a_clear_error(call, tmp_path, monkeypatch):
    from qgis.core import QgsProcessingException

    monkeypatch.setattr(engine_cluster, "CONNECT", 1)
    with pytest.raises(QgsProcessingException, match=r"No Dask scheduler answers at tcp://127\.0\.0\.1:9: .*Start it"):
        call("soilloss", "none", address="tcp://127.0.0.1:9")
    assert not list((tmp_path / "none").iterdir())
