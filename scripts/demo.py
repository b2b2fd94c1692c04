"""The demo: sample county, whole plan through real qgis_process, report, GeoPackage and styled project.

demo.py FOLDER [SIZE]
"""

import importlib.util
import shutil
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]

spec = importlib.util.spec_from_file_location(
    "land_restoration", ROOT / "__init__.py", submodule_search_locations=[str(ROOT)]
)
module = importlib.util.module_from_spec(spec)
sys.modules["land_restoration"] = module
spec.loader.exec_module(module)

from land_restoration.tests.support import headless  # noqa: E402  (the package is made above)

RASTERS = {
    "DEM": "dem", "SAND": "sand", "SILT": "silt", "CLAY": "clay", "ORGANIC_CARBON": "organic_carbon",
    "NDVI": "ndvi", "LANDCOVER": "landcover_2020", "PRECIPITATION": "precipitation_monthly",
}  # fmt: skip
LAYERS = {
    "BOUNDARY": "boundary", "ADMIN": "township", "MINES": "mines", "REDLINE": "redline", "FARMLAND": "farmland",
    "URBAN": "urban", "SPACES": "spaces", "BASINS": "basins",
}  # fmt: skip
DOCUMENTS = {
    "Report": ".html", "Project": ".qgz", "Package": ".gpkg", "Schedule chart": ".html", "Roll-up report": ".html",
    "Atlas": ".pdf", "Workbook": ".xlsx",
}  # fmt: skip


def step(title, identifier, parameters):
    """Run one algorithm; stop with its message when it fails."""
    begin = time.monotonic()
    code, results, log = headless.run(identifier, parameters, extra={"LC_ALL": "C.UTF-8"})
    if code:
        sys.exit(f"{title} failed:\n{log.strip()}")
    print(f"{title}: {time.monotonic() - begin:.0f} s", flush=True)
    return results


def outputs(folder):
    """A file for every output of the model."""
    import json

    plan = json.loads((ROOT / "scripts" / "model_plans" / "restorationplan.json").read_text(encoding="utf-8"))
    kinds = json.loads((ROOT / "tests" / "contract" / "algorithms.json").read_text(encoding="utf-8"))
    found = {}
    for item in plan["steps"]:
        for output, title in item.get("outputs", {}).items():
            kind = kinds[item["algorithm"]]["parameters"][output]["type"]
            ending = DOCUMENTS.get(title) or (".tif" if kind == "rasterDestination" else ".gpkg")
            found[f"{item['id']}:{title}"] = str(folder / (title.lower().replace(" ", "_") + ending))
    return found


def main(folder, size):
    begin = time.monotonic()
    shutil.rmtree(folder, ignore_errors=True)
    data, results = folder / "county", folder / "plan"
    results.mkdir(parents=True)
    step("Sample county", "restoration:createsampledata", {"SIZE": size, "FOLDER": str(data)})
    inputs = {name: str(data / f"{stem}.tif") for name, stem in RASTERS.items()}
    inputs |= {name: f"{data / 'county.gpkg'}|layername={layer}" for name, layer in LAYERS.items()}
    inputs |= {"UNIT_SIZE": max(size * 30 / 12, 300), "MIN_AREA": size / 40, "TITLE": "示例县国土空间生态修复规划"}
    step("Whole plan", "restoration:restorationplan", {**inputs, **outputs(results)})
    print(f"Done in {time.monotonic() - begin:.0f} s. Open {results / 'report.html'} or {results / 'project.qgz'}")


if __name__ == "__main__":
    main((ROOT / sys.argv[1]).resolve(), int(sys.argv[2]) if len(sys.argv) > 2 else 400)
