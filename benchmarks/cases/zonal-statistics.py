"""Mean of a 5,000 × 5,000 raster in 1,878 polygons, beside QGIS's own zonal statistics."""

import os
import sys
from pathlib import Path

SIZE, CELL, ROWS, COLUMNS = 5_000, 30.0, 42, 45

action, folder = sys.argv[1], Path(sys.argv[2])
LEFT, TOP = 400_000.0, 3_300_000.0


def start():
    """QGIS without a screen, with the plugin."""
    import importlib.util

    root = Path(__file__).resolve().parents[2]
    spec = importlib.util.spec_from_file_location(
        "land_restoration", root / "__init__.py", submodule_search_locations=[str(root)]
    )
    module = importlib.util.module_from_spec(spec)
    sys.modules["land_restoration"] = module
    spec.loader.exec_module(module)
    from land_restoration.tests.support import session

    _, plugin = session.start()
    return plugin


if action == "prepare":
    import geopandas
    import numpy as np
    from osgeo import gdal, osr
    from shapely.geometry import Polygon

    system = osr.SpatialReference()
    system.ImportFromEPSG(4549)
    dataset = gdal.GetDriverByName("GTiff").Create(
        str(folder / "values.tif"), SIZE, SIZE, 1, gdal.GDT_Float32, ["TILED=YES"]
    )
    dataset.SetProjection(system.ExportToWkt())
    dataset.SetGeoTransform((LEFT, CELL, 0, TOP, 0, -CELL))
    dataset.GetRasterBand(1).SetNoDataValue(-9999)
    random = np.random.default_rng(1)
    for row in range(0, SIZE, 500):
        dataset.GetRasterBand(1).WriteArray(random.random((500, SIZE), dtype=np.float32), 0, row)
    dataset = None
    corners = np.meshgrid(np.linspace(0, SIZE * CELL, COLUMNS + 1), np.linspace(0, SIZE * CELL, ROWS + 1))
    shift = random.uniform(-400, 400, (2, ROWS + 1, COLUMNS + 1))
    for axis in range(2):
        inner = (slice(1, -1), slice(1, -1))
        corners[axis][inner] += shift[axis][inner]
    x, y = LEFT + corners[0], TOP - corners[1]
    shapes = [
        Polygon([(x[i, j], y[i, j]), (x[i, j + 1], y[i, j + 1]), (x[i + 1, j + 1], y[i + 1, j + 1]), (x[i + 1, j], y[i + 1, j])])
        for i in range(ROWS)
        for j in range(COLUMNS)
    ][:1878]  # fmt: skip
    geopandas.GeoDataFrame({"zone": range(len(shapes))}, geometry=shapes, crs=4549).to_file(folder / "zones.gpkg")
    print(f"Zonal statistics: mean of {SIZE} × {SIZE} cells in {len(shapes)} polygons\nours\nnative:zonalstatisticsfb")
else:
    plugin = start()
    from qgis import processing

    zones, values, out = str(folder / "zones.gpkg"), str(folder / "values.tif"), str(folder / f"{action[:4]}.gpkg")
    Path(out).unlink(missing_ok=True)
    if action == "ours":
        from land_restoration.tests.support import examples

        algorithm = next(a for a in plugin.provider.algorithms() if a.name() == "unitstatistics")
        examples.run(
            algorithm, {"UNITS": zones, "RASTERS": [values], "STATISTICS": [0], "PREFIXES": "v", "OUTPUT": out}
        )
        field = "v_mean"
    else:
        from qgis.analysis import QgsNativeAlgorithms
        from qgis.core import QgsApplication

        QgsApplication.processingRegistry().addProvider(QgsNativeAlgorithms())
        processing.run(
            "native:zonalstatisticsfb",
            {"INPUT": zones, "INPUT_RASTER": values, "RASTER_BAND": 1, "COLUMN_PREFIX": "v_", "STATISTICS": [2],
             "OUTPUT": out},
        )  # fmt: skip
        field = "v_mean"
    from qgis.core import QgsVectorLayer

    found = [feature[field] for feature in QgsVectorLayer(out, "out", "ogr").getFeatures()]
    print(f"mean of means {sum(found) / len(found):.6f}")
    sys.stdout.flush()
    os._exit(0)
