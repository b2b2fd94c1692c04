"""Five-raster product (RUSLE) on 10,000 × 10,000 cells, beside gdal_calc."""

import subprocess
import sys
from pathlib import Path

SIZE = 10_000
NAMES = ("r", "k", "ls", "c", "p")

action, folder = sys.argv[1], Path(sys.argv[2])

if action == "prepare":
    import numpy as np
    from osgeo import gdal, osr

    system = osr.SpatialReference()
    system.ImportFromEPSG(4549)
    for name, top in zip(NAMES, (9000.0, 0.05, 10.0, 1.0, 1.0)):
        dataset = gdal.GetDriverByName("GTiff").Create(
            str(folder / f"{name}.tif"), SIZE, SIZE, 1, gdal.GDT_Float32, ["TILED=YES", "BIGTIFF=IF_SAFER"]
        )
        dataset.SetProjection(system.ExportToWkt())
        dataset.SetGeoTransform((400000, 30, 0, 3300000, 0, -30))
        dataset.GetRasterBand(1).SetNoDataValue(-9999)
        line = np.linspace(0, top, SIZE, dtype=np.float32)
        for row in range(0, SIZE, 500):
            dataset.GetRasterBand(1).WriteArray(np.tile(line, (500, 1)), 0, row)
    print(f"Map algebra: five-raster product, {SIZE} × {SIZE}")
    print("ours\ngdal_calc")
elif action == "ours":
    from functools import partial

    from land_restoration.restoration_plugin.core.erosion.soil_loss import soil_loss
    from land_restoration.restoration_plugin.engine import run
    from land_restoration.restoration_plugin.engine.grid import Grid
    from land_restoration.restoration_plugin.engine.settings import Settings
    from land_restoration.restoration_plugin.engine.source import RasterSource
    from land_restoration.restoration_plugin.engine.target import Provenance, RasterTarget
    from osgeo import gdal

    dataset = gdal.Open(str(folder / "r.tif"))
    grid = Grid.of(dataset)
    sources = [RasterSource(str(folder / f"{name}.tif"), name, grid=grid) for name in NAMES]
    ((statistics,),) = run.local(
        partial(soil_loss, model="rusle"),
        sources,
        [RasterTarget(str(folder / "ours.tif"))],
        Settings(memory=512, threads=1),
        Provenance("soilloss", "0"),
    )
    print(f"mean {statistics.mean:.6g}")
else:
    inputs = [word for letter, name in zip("ABCDE", NAMES) for word in (f"-{letter}", str(folder / f"{name}.tif"))]
    subprocess.run(
        ["gdal_calc.py", *inputs, "--calc=100.0*A*B*C*D*E", "--type=Float32", "--NoDataValue=-9999", "--overwrite",
         "--co=TILED=YES", "--co=COMPRESS=ZSTD", "--co=ZSTD_LEVEL=1", "--co=PREDICTOR=3", "--quiet",
         f"--outfile={folder / 'peer.tif'}"],
        check=True,
    )  # fmt: skip
