"""Rasters far larger than the memory that a run may add: one method of each kind, within the default budget."""

import shutil
import sys
from functools import partial
from operator import add
from pathlib import Path

CELL, REACH = 30.0, 3000.0  # m
NAMES = {
    "local": ("erosivity", "erodibility", "ls", "c", "p"),
    "focal": ("cover", "roads", "towns"),
    "reduce": ("service",),
}
TITLES = {
    "local": "Soil loss and its classes (cell by cell)",
    "focal": "Habitat quality, threats that reach 100 cells (with a halo)",
    "reduce": "Importance by cumulative share (three passes of partial sums, then the grades)",
}
TOPS = {"erosivity": 9000.0, "erodibility": 0.05, "ls": 10.0, "c": 1.0, "p": 1.0, "service": 500.0}


def prepare(kind, folder, size):
    """Write the inputs, a strip at a time; refused where the disk has no room for them and the outputs."""
    import numpy as np
    from osgeo import gdal, osr

    needed = 4 * size * size * (len(NAMES[kind]) + 2)
    if shutil.disk_usage(folder).free < 2 * needed:
        sys.exit(f"{2 * needed / 1e9:.0f} GB of free disk are needed")
    random = np.random.default_rng(1)
    system = osr.SpatialReference()
    system.ImportFromEPSG(4549)
    options = ["TILED=YES", "COMPRESS=DEFLATE", "ZLEVEL=1", "BIGTIFF=IF_SAFER"]
    for name in NAMES[kind]:
        form, empty = (gdal.GDT_Byte, 0) if name == "cover" else (gdal.GDT_Float32, -9999)
        dataset = gdal.GetDriverByName("GTiff").Create(str(folder / f"{name}.tif"), size, size, 1, form, options)
        dataset.SetProjection(system.ExportToWkt())
        dataset.SetGeoTransform((400000, CELL, 0, 4200000, 0, -CELL))
        dataset.GetRasterBand(1).SetNoDataValue(empty)
        line = np.linspace(0, TOPS.get(name, 1.0), size, dtype=np.float32)
        for row in range(0, size, 500):
            rows = min(500, size - row)
            if name == "cover":
                values = np.repeat(random.integers(1, 6, (rows, size // 50 + 1), np.uint8), 50, 1)[:, :size]
            elif name in TOPS:
                values = np.tile(line, (rows, 1)) * (1 + row / size)
                values = np.minimum(values, TOPS[name])
            else:
                values = np.zeros((rows, size), np.float32)
                values[:: 40 if name == "roads" else 250, :: 1 if name == "roads" else 251] = 1
            dataset.GetRasterBand(1).WriteArray(values, 0, row)


def ours(kind, folder):
    """Run the method as its algorithm does; returns the answer."""
    from land_restoration.restoration_plugin.engine import run
    from land_restoration.restoration_plugin.engine.grid import Grid
    from land_restoration.restoration_plugin.engine.settings import Settings
    from land_restoration.restoration_plugin.engine.source import CLASSES, MEASURE, RasterSource
    from land_restoration.restoration_plugin.engine.target import Provenance, RasterTarget
    from osgeo import gdal

    gdal.UseExceptions()
    grid = Grid.of(gdal.Open(str(folder / f"{NAMES[kind][0]}.tif")))
    sources = [
        RasterSource(str(folder / f"{name}.tif"), name, kind=CLASSES if name == "cover" else MEASURE, grid=grid)
        for name in NAMES[kind]
    ]
    settings, provenance = Settings().resolved(), Provenance(kind, "0")

    def target(name, dtype="float32"):
        return RasterTarget(str(folder / f"our_{name}.tif"), dtype=dtype)

    if kind == "local":
        from land_restoration.restoration_plugin.core.erosion.erosion_intensity import intensity_scale
        from land_restoration.restoration_plugin.core.erosion.soil_loss_assessment import assess_soil_loss

        method = partial(
            assess_soil_loss, model="rusle", default_tolerance=500.0, scale=intensity_scale(), with_retention=False
        )
        given = [*sources, None, None, None, None]
        (loss,), *_ = run.local(method, given, [target("loss"), target("classes", "uint8"), None], settings, provenance)
        return f"mean {loss.mean:.6g} t/(km²·a)"
    if kind == "focal":
        import pandas as pd
        from land_restoration.restoration_plugin.core.services.habitat_quality import habitat_model, quality_of_window

        model = habitat_model(
            pd.DataFrame({"code": range(1, 6), "habitat": [1, 0.8, 0.6, 0.4, 0], "roads": 0.7, "towns": 0.9}),
            pd.DataFrame(
                {"threat": NAMES[kind][1:], "distance": REACH, "weight": 1, "decay": ["linear", "exponential"]}
            ),
        )
        method = partial(
            quality_of_window, model=model, cell_size=CELL, cell_height=CELL, half_saturation=0.2, scaling=2.5
        )
        given, outputs = [sources[0], None, *sources[1:]], [target("quality"), target("degradation")]
        (quality,), _ = run.local(method, given, outputs, settings, provenance, halo=int(REACH / CELL))
        return f"mean {quality.mean:.6g}"
    from land_restoration.restoration_plugin.core.services import importance_grading as grading

    shares = grading.shares_of("50,80")
    coarse = run.reduce(grading.coarse_spectrum, sources, add, settings)
    bins, before = grading.coarse_bins(coarse, shares)
    fine = run.reduce(partial(grading.fine_spectrum, bins=bins), sources, grading.add_spectra, settings)
    thresholds = grading.thresholds_of(coarse, fine, bins, before, shares)
    method = partial(grading.importance_grading, thresholds=thresholds)
    (grades,), *_ = run.local(method, sources, [target("grades", "uint8")], settings, provenance)
    return "cells " + ", ".join(f"{code}: {count}" for code, count in sorted(grades.class_cells.items()) if count)


def main(kind, size):
    """Prepare, or run; print the answer and what the run added to the resident memory."""
    import resource

    action, folder = sys.argv[1], Path(sys.argv[2])
    if action == "prepare":
        prepare(kind, folder, size)
        print(f"{TITLES[kind]}, {size} × {size}", "ours", sep="\n")
        return
    import numba  # noqa: F401  # what the process holds before the run is not the run's
    import pandas  # noqa: F401
    from osgeo import gdal  # noqa: F401

    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    answer = ours(kind, folder)
    added = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    print(f"{answer}; {added:.0f} MB added")
