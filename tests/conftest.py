"""What every test stands on: the root as package ``land_restoration``, and the reference data."""

import importlib.util
import os
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
REFERENCE = Path(os.environ.get("LAND_RESTORATION_REFERENCE", ROOT.parent / "shared" / "data"))

os.environ.setdefault("NUMBA_CACHE_DIR", str(ROOT / "build" / "numba"))

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
