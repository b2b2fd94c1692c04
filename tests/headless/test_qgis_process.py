"""A refusal of every algorithm through real ``qgis_process``; its good run stands with the registry's tests."""

import pytest
from land_restoration.tests.support import examples, headless

pytestmark = pytest.mark.skipif(headless.executable() is None, reason="no qgis_process")


@pytest.mark.parametrize("identifier", examples.IDS)
def test_a_refusal_ends_with_an_error_code(algorithms, county, tmp_path, identifier):
    algorithm = algorithms[identifier]
    code, _, log = headless.run(
        algorithm.id(),
        {**examples.inputs(identifier, county), **examples.outputs(algorithm, tmp_path), "NO_SUCH_NAME": 1},
    )
    assert code == 1
    assert "NO_SUCH_NAME" in log
    assert "Traceback" not in log
    assert list(tmp_path.iterdir()) == []
