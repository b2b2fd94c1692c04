"""Real ``qgis_process`` with a profile of its own."""

import functools
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def executable():
    """Path of qgis_process; Debian's wrapper of that name is broken, the binary behind it is not."""
    return shutil.which("qgis_process.bin") or shutil.which("qgis_process")


@functools.cache
def profile(plugins=None):
    """Folder of a fresh profile in which the plugin is enabled."""
    folder = tempfile.mkdtemp(prefix="land-restoration-profile-")
    done = call(["plugins", "enable", "land_restoration"], folder, plugins)
    if done.returncode:
        raise RuntimeError(done.stdout + done.stderr)
    return folder


def environment(folder, plugins=None):
    """Environment of a headless run."""
    packages = Path(sys.prefix) / "lib" / f"python{sys.version_info[0]}.{sys.version_info[1]}" / "site-packages"
    runtime = Path(folder) / "runtime"
    runtime.mkdir(exist_ok=True, mode=0o700)
    return {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "XDG_RUNTIME_DIR": str(runtime),
        "QGIS_CUSTOM_CONFIG_PATH": str(folder),
        "QGIS_PLUGINPATH": str(plugins or ROOT / "build" / "dev"),
        "PYTHONPATH": str(packages),
        "PYTHONWARNINGS": "ignore",
        "PYTHONPYCACHEPREFIX": str(ROOT / "build" / "pycache"),  # QGIS's own modules stand where nobody may write
        "PYTHONDONTWRITEBYTECODE": "",
        "NUMBA_CACHE_DIR": os.environ.get("NUMBA_CACHE_DIR", str(ROOT / "build" / "numba" / Path(sys.prefix).name)),
        "LC_ALL": "C.UTF-8",
    }


def call(arguments, folder, plugins=None, timeout=600, extra=None):
    """Run qgis_process; returns the completed process."""
    return subprocess.run(
        [executable(), *arguments],
        env={**environment(folder, plugins), **(extra or {})},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=timeout,
        check=False,
    )


def arguments(parameters):
    """Parameters as command-line words: a list repeats its name."""
    words = []
    for name, value in parameters.items():
        values = value if isinstance(value, list) else [value]
        words += [f"{name}={str(item).lower() if isinstance(item, bool) else item}" for item in values]
    return words


def run(identifier, parameters, folder=None, plugins=None, extra=None):
    """Run an algorithm; returns (exit code, results, standard error)."""
    done = call(
        ["--json", "run", identifier, "--", *arguments(parameters)],
        folder or profile(plugins),
        plugins,
        extra=extra,
    )
    start = done.stdout.find("{")
    try:
        results = json.loads(done.stdout[start:]).get("results", {}) if start >= 0 else {}
    except ValueError:
        results = {}
    return done.returncode, results, done.stderr
