"""Which Python packages are missing, and how to install them."""

import os
import sys
import tempfile
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from ..i18n import translate
from ..version import VERSION

FROM_PIP = ("numba", "pyflwdir", "exactextract", "highspy", "shapely")
"""Packages that may come from pip; all others come with QGIS's distribution."""


def missing(packages):
    """Names of the ``packages`` that cannot be found."""
    return [name for name in packages if find_spec(name) is None]


def load(packages):
    """Import those of the ``packages`` that come from pip such that they keep to the libraries they bring.

    Their wheels carry a GEOS or a C++ library of another version than QGIS's own, the symbols of which would
    otherwise win on Linux and crash the process.
    """
    _keep_compiled_code_out_of_the_plugin()
    deep = getattr(os, "RTLD_DEEPBIND", 0)
    if not deep:
        return
    former = sys.getdlopenflags()
    sys.setdlopenflags(os.RTLD_NOW | deep)
    try:
        for name in packages:
            if name in FROM_PIP:
                import_module(name)
    finally:
        sys.setdlopenflags(former)


def _keep_compiled_code_out_of_the_plugin():
    """Let Numba keep compiled kernels in the user's cache, unless a folder is set already."""
    from qgis.PyQt.QtCore import QStandardPaths

    cache = QStandardPaths.writableLocation(QStandardPaths.GenericCacheLocation)
    os.environ.setdefault("NUMBA_CACHE_DIR", str(Path(cache or tempfile.gettempdir()) / "land_restoration" / "numba"))


def compiled_before(algorithm):
    """Whether an algorithm of this version has run to its end before, so that its loops are compiled."""
    return _marker(algorithm).exists()


def remember_compiled(algorithm):
    """Note that an algorithm's loops are compiled; a cache that cannot be written is not worth a failure."""
    try:
        _marker(algorithm).parent.mkdir(parents=True, exist_ok=True)
        _marker(algorithm).touch()
    except OSError:
        return


def _marker(algorithm):
    python = f"py{sys.version_info[0]}{sys.version_info[1]}"
    return Path(os.environ["NUMBA_CACHE_DIR"]) / f"{algorithm}-{VERSION}-{python}.ran"


def how_to_install(packages):
    """One line that says how to install ``packages``, also offline."""
    return " ".join(ways_to_install(packages))


def ways_to_install(packages):
    """Sentences that say how to install ``packages``: those from pip, and those of QGIS's distribution."""
    pip = [name for name in packages if name in FROM_PIP]
    bundled = [name for name in packages if name not in FROM_PIP]
    parts = []
    if pip:
        parts.append(
            translate(
                "LandRestoration",
                "Missing Python packages: {names}. Install them in QGIS's own Python with "
                "'python3 -m pip install --user --no-deps {names}', or offline with "
                "'--no-index --find-links FOLDER_OF_WHEELS' added.",
            ).format(names=" ".join(pip))
        )
    if bundled:
        parts.append(
            translate(
                "LandRestoration",
                "Missing packages of QGIS's distribution: {names}. Install them with the package manager or the "
                "installer that QGIS came from (Debian: apt-get install {debian}; Windows: the OSGeo4W setup), not with pip.",
            ).format(names=" ".join(bundled), debian=" ".join(f"python3-{name}" for name in bundled))
        )
    return parts
