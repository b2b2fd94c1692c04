"""What every test stands on: the root as package ``land_restoration``, the reference data, QGIS and the sample county."""

import importlib
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
    # where qgis_process and a cluster's workers find it, too: kernels are kept by the path of their module
    _home = ROOT / "build" / "dev" / "land_restoration"
    _home = _home if _home.exists() else ROOT
    _spec = importlib.util.spec_from_file_location(
        "land_restoration", _home / "__init__.py", submodule_search_locations=[str(_home)]
    )
    _module = importlib.util.module_from_spec(_spec)
    sys.modules["land_restoration"] = _module
    _spec.loader.exec_module(_module)


def pytest_configure(config):
    """Let the workers of one run share the compiling: every other one begins with the last module.

    A module's kernels are compiled when it is imported, and kept for the next process that imports it.
    """
    if int(os.environ.get("PYTEST_XDIST_WORKER", "gw0")[2:]) % 2:
        flags = sys.getdlopenflags()  # as the plugin loads it: its libraries are not for QGIS to find
        sys.setdlopenflags(os.RTLD_NOW | getattr(os, "RTLD_DEEPBIND", 0))
        importlib.import_module("numba")
        sys.setdlopenflags(flags)
        for path in sorted((ROOT / "restoration_plugin" / "core").rglob("*.py"), reverse=True):
            if "@njit" in path.read_text(encoding="utf-8"):
                name = path.relative_to(ROOT).with_suffix("").as_posix().replace("/", ".")
                importlib.import_module(f"land_restoration.{name}")


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
