"""The zip: accepted by the plugin site's rules, loads in a clean profile, runs an algorithm."""

import subprocess
import sys
from pathlib import Path

import pytest
from land_restoration.tests.support import examples, headless

ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.skipif(
    headless.executable() is None or not (ROOT / "build" / "tools").is_dir(), reason="no qgis_process, or no pb_tool"
)


def test_the_zip_runs_in_a_clean_profile(algorithms, county, tmp_path):
    folder = ROOT / "build" / "test-package"
    done = subprocess.run(
        [sys.executable, str(ROOT / "scripts" / "package.py"), str(folder.relative_to(ROOT))],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    plugins = folder / "unzipped"
    destinations = examples.outputs(algorithms["soilloss"], tmp_path)
    code, _, log = headless.run(
        "restoration:soilloss", {**examples.inputs("soilloss", county), **destinations}, plugins=str(plugins)
    )
    assert code == 0, log
    assert all(Path(path).exists() for path in destinations.values())
