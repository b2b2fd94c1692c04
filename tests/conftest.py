"""What every test stands on: the root as package ``land_restoration``, the reference data, QGIS and the sample county."""

import importlib.util
import os
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
REFERENCE = Path(os.environ.get("LAND_RESTORATION_REFERENCE", ROOT.parent / "shared" / "data"))

# a cache for each environment: Numba throws away what another version of it has compiled
os.environ.setdefault("NUMBA_CACHE_DIR", str(ROOT / "build" / "numba" / Path(sys.prefix).name))
if Path("/usr/share/proj/proj.db").exists():
    os.environ.setdefault("PROJ_DATA", "/usr/share/proj")  # where Debian keeps it, which a virtual environment hides

if "land_restoration" not in sys.modules:
    _spec = importlib.util.spec_from_file_location(
        "land_restoration", ROOT / "__init__.py", submodule_search_locations=[str(ROOT)]
    )
    _module = importlib.util.module_from_spec(_spec)
    sys.modules["land_restoration"] = _module
    _spec.loader.exec_module(_module)


@pytest.fixture(scope="session")
def reference():
    """Folder of the reference data; a test that needs it is skipped where it is absent."""
    if not REFERENCE.is_dir():
        pytest.skip(f"no reference data at {REFERENCE}")
    return REFERENCE


@pytest.fixture(scope="session")
def plugin():
    """The plugin, loaded in a QGIS without a screen."""
    from land_restoration.tests.support import session

    return session.start()[1]


@pytest.fixture(scope="session")
def algorithms(plugin):
    """Id → algorithm of the registry, the shipped models left out."""
    return {
        algorithm.name(): algorithm
        for algorithm in plugin.provider.algorithms()
        if algorithm.__class__.__module__.startswith("land_restoration.algorithms")
    }


@pytest.fixture(scope="session")
def county():
    """Folder of the small sample county."""
    from land_restoration.tests.support import county as sample

    return sample.folder()
