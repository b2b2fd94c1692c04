"""Theil–Sen slope and Mann–Kendall test of 24 rasters of 2,000 × 2,000 cells, a tenth of the values missing."""

import sys
from pathlib import Path

SIZE, YEARS, SAMPLE = 2_000, 24, 1_500

action, folder = sys.argv[1], Path(sys.argv[2])


def block(rows):
    """Values of some cells of the stack, shape (cells, years)."""
    import numpy as np
    from osgeo import gdal

    stack = np.stack([gdal.Open(str(folder / f"{year}.tif")).ReadAsArray(0, 0, SIZE, rows) for year in range(YEARS)])
    stack[stack == -9999] = np.nan
    return stack.reshape(YEARS, -1).T.astype(float)


if action == "prepare":
    import numpy as np
    from osgeo import gdal, osr

    system = osr.SpatialReference()
    system.ImportFromEPSG(4549)
    random = np.random.default_rng(1)
    for year in range(YEARS):
        dataset = gdal.GetDriverByName("GTiff").Create(
            str(folder / f"{year}.tif"), SIZE, SIZE, 1, gdal.GDT_Float32, ["TILED=YES"]
        )
        dataset.SetProjection(system.ExportToWkt())
        dataset.SetGeoTransform((400000, 30, 0, 3300000, 0, -30))
        dataset.GetRasterBand(1).SetNoDataValue(-9999)
        values = random.standard_normal((SIZE, SIZE), dtype=np.float32)
        values[random.random((SIZE, SIZE), dtype=np.float32) < 0.1] = -9999
        dataset.GetRasterBand(1).WriteArray(values)
    print(
        f"Trend: {YEARS} × {SIZE}², a tenth missing (pymannkendall and NumPy on {SAMPLE} and 100,000 cells, scaled up)"
    )
    print("ours\npymannkendall\nnumpy")
elif action == "ours":
    import resource
    from functools import partial

    from land_restoration.restoration_plugin.core.vegetation.vegetation_trend import vegetation_trend
    from land_restoration.restoration_plugin.engine import run
    from land_restoration.restoration_plugin.engine.grid import Grid
    from land_restoration.restoration_plugin.engine.settings import Settings
    from land_restoration.restoration_plugin.engine.source import RasterSource
    from land_restoration.restoration_plugin.engine.target import Provenance, RasterTarget
    from osgeo import gdal

    grid = Grid.of(gdal.Open(str(folder / "0.tif")))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss  # Python, Numba and GDAL
    settings = {"method": "mann-kendall", "period": 1, "alpha": 0.05, "stable_slope": 0.0005}
    (slope,), *_ = run.local(
        partial(vegetation_trend, times=tuple(range(YEARS)), steps=tuple(range(YEARS)), **settings),
        [RasterSource(str(folder / f"{year}.tif"), str(year), grid=grid) for year in range(YEARS)],
        [RasterTarget(str(folder / f"{name}.tif")) for name in ("slope", "z", "p")] + [None],
        Settings(memory=128, threads=1),
        Provenance("vegetationtrend", "0"),
    )
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    libraries = int(Path("/proc/self/status").read_text().split("RssFile:")[1].split()[0])
    print(
        f"mean slope {slope.mean:.6g}; {(peak - before) / 1024:.0f} MB added, "
        f"{libraries / 1024:.0f} MB of the peak are pages of libraries' files"
    )
else:
    import time

    import numpy as np

    begin = time.process_time()
    if action == "pymannkendall":
        import pymannkendall

        cells = block(1)[:SAMPLE]
        slopes = [pymannkendall.original_test(series).slope for series in cells]
    else:
        cells = block(50)
        first, second = np.triu_indices(YEARS, 1)
        slopes = []
        for part in np.array_split(cells, 50):
            difference = part[:, second] - part[:, first]
            slopes.append(np.nanmedian(difference / (second - first), axis=1))
            np.nansum(np.sign(difference), axis=1)
        slopes = np.concatenate(slopes)
    used = time.process_time() - begin
    remaining = used * (SIZE * SIZE / len(cells) - 1)
    print(
        f"{1e6 * used / len(cells):.1f} µs a cell, extrapolated to {used + remaining:.0f} CPU s for all; mean slope of the sample {np.mean(slopes):.4g}"
    )
