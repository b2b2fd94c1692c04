"""One good run and one refusal of every algorithm through real ``qgis_process``."""

from pathlib import Path

import pytest
from land_restoration.tests.support import examples, headless

pytestmark = pytest.mark.skipif(headless.executable() is None, reason="no qgis_process")


@pytest.mark.parametrize("identifier", examples.IDS)
def test_a_good_run_and_a_refusal(algorithms, county, tmp_path, identifier):
    algorithm = algorithms[identifier]
    destinations = examples.outputs(algorithm, tmp_path)
    code, results, log = headless.run(algorithm.id(), {**examples.inputs(identifier, county), **destinations})
    assert code == 0, log
    for name, path in destinations.items():
        assert Path(path).exists(), log
        assert results[name].split("|")[0] == path

    refused = tmp_path / "refused"
    refused.mkdir()
    code, _, log = headless.run(
        algorithm.id(),
        {**examples.inputs(identifier, county), **examples.outputs(algorithm, refused), "NO_SUCH_NAME": 1},
    )
    assert code == 1
    assert "NO_SUCH_NAME" in log
    assert "Traceback" not in log
    assert list(refused.iterdir()) == []
