"""What the environment must and must not hold."""

import subprocess
import sys
from pathlib import Path

import pytest
from land_restoration.tests.support import headless

ROOT = Path(__file__).resolve().parents[2]
OWN_GIS = ("pyproj", "pyogrio", "fiona", "rasterio", "geopandas", "numpy")
HEAVY = ("scipy", "numba", "geopandas", "pandas", "shapely", "highspy", "networkx", "pyflwdir")


def test_the_virtual_environment_holds_no_second_gdal_or_proj():
    packages = Path(sys.prefix) / "lib" / f"python{sys.version_info[0]}.{sys.version_info[1]}" / "site-packages"
    if "venv" not in sys.prefix:
        pytest.skip("not run from build/venv")
    assert [name for name in OWN_GIS if (packages / name).exists()] == []


def test_loading_the_plugin_imports_nothing_heavy():
    code = (
        "import sys; from land_restoration.tests.support import session; session.start_qgis(); "
        "before = set(sys.modules); session.start(); "
        f"print(sorted(set({HEAVY!r}) & (set(sys.modules) - before)))"
    )
    starter = (
        "import importlib.util, sys; "
        f"spec = importlib.util.spec_from_file_location('land_restoration', {str(ROOT / '__init__.py')!r}, "
        f"submodule_search_locations=[{str(ROOT)!r}]); module = importlib.util.module_from_spec(spec); "
        "sys.modules['land_restoration'] = module; spec.loader.exec_module(module); "
    )
    done = subprocess.run(
        [sys.executable, "-c", starter + code + "; sys.stdout.flush(); import os; os._exit(0)"],
        env=headless.environment(headless.profile()),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.strip().splitlines()[-1] == "[]", done.stdout + done.stderr
