"""Start of qgis_process with and without the plugin."""

import importlib.util
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
action, folder = sys.argv[1], Path(sys.argv[2])

if action == "prepare":
    print("Start of qgis_process (list of algorithms)")
    print("ours\nwithout the plugin")
else:
    spec = importlib.util.spec_from_file_location(
        "land_restoration", ROOT / "__init__.py", submodule_search_locations=[str(ROOT)]
    )
    module = importlib.util.module_from_spec(spec)
    sys.modules["land_restoration"] = module
    spec.loader.exec_module(module)
    from land_restoration.tests.support import headless

    profile = folder / action.replace(" ", "_")
    profile.mkdir(exist_ok=True)
    if action == "ours" and not (profile / "enabled").exists():
        headless.call(["plugins", "enable", "land_restoration"], profile)
        (profile / "enabled").touch()
    subprocess.run(
        [headless.executable(), "list"], env=headless.environment(profile), check=True, stdout=subprocess.DEVNULL
    )
