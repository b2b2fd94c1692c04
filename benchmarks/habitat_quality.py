"""Habitat quality of a landscape, beside InVEST where it is installed."""

import shutil
import sys
from pathlib import Path

COVERS, HALF_SATURATION, NODATA = 9, 0.2, 255
DISTANCES = (3000, 750, 6000, 1500, 9000, 400, 2200, 4500)  # m
DECAYS = ("linear", "exponential")


def prepare(folder, size, threats):
    """Write land cover today and before, threats with gaps and fractions, areas of less access, and the tables."""
    import numpy as np
    from osgeo import gdal, ogr, osr
    from scipy.ndimage import gaussian_filter

    random = np.random.default_rng(7)
    system = osr.SpatialReference()
    system.ImportFromEPSG(32650)

    def write(name, values, kind, empty):
        dataset = gdal.GetDriverByName("GTiff").Create(str(folder / f"{name}.tif"), size, size, 1, kind, ["TILED=YES"])
        dataset.SetGeoTransform((500000, 30, 0, 3500000, 0, -30))
        dataset.SetProjection(system.ExportToWkt())
        dataset.GetRasterBand(1).SetNoDataValue(empty)
        dataset.GetRasterBand(1).WriteArray(values)

    def patches(width):
        field = gaussian_filter(random.standard_normal((size, size), dtype=np.float32), width)
        return field / field.std()

    for name in ("cover", "before"):
        cover = np.clip(np.floor(patches(9) * 2 + COVERS / 2 + 0.5), 1, COVERS).astype(np.uint8)
        cover[patches(30) > 2.2] = NODATA
        write(name, cover, gdal.GDT_Byte, NODATA)
    rows, columns = ["threat,max_dist,weight,decay,cur_path"], ["lucode,habitat"]
    for number in range(threats):
        source = (patches(2 + number) > 2.4).astype(np.float32)
        if number % 3 == 1:
            source *= 0.25 + 0.75 * random.random((size, size), dtype=np.float32)  # intensities
        if number % 3 == 2:
            source[patches(20) > 2.0] = -1  # gaps
        write(f"threat{number}", source, gdal.GDT_Float32, -1)
        weight = round(0.2 + 0.8 * random.random(), 3)
        rows.append(f"threat{number},{DISTANCES[number]},{weight},{DECAYS[number % 2]},threat{number}.tif")
        columns[0] += f",threat{number}"
    for code in range(1, COVERS + 1):
        values = (0.0 if code == COVERS else round(random.random(), 2), *random.random(threats).round(2))
        columns.append(",".join(map(str, (code, *values))))
    (folder / "threats.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    (folder / "sensitivity.csv").write_text("\n".join(columns) + "\n", encoding="utf-8")
    vector = ogr.GetDriverByName("GPKG").CreateDataSource(str(folder / "access.gpkg"))
    layer = vector.CreateLayer("access", system, ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn("ACCESS", ogr.OFTReal))
    for share, east, south in ((0.2, 0.3, 0.3), (0.6, 0.7, 0.6)):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature["ACCESS"] = share
        place = f"POINT ({500000 + 30 * size * east} {3500000 - 30 * size * south})"
        feature.SetGeometry(ogr.CreateGeometryFromWkt(place).Buffer(4 * size))
        layer.CreateFeature(feature)


def ours(folder, size, threats):
    """Run as the algorithm does, in windows."""
    from functools import partial

    import numpy as np
    import pandas as pd
    from land_restoration.restoration_plugin.core.services.habitat_quality import (
        habitat_model,
        halo,
        quality_of_window,
    )
    from land_restoration.restoration_plugin.engine import run
    from land_restoration.restoration_plugin.engine.grid import Grid
    from land_restoration.restoration_plugin.engine.settings import Settings
    from land_restoration.restoration_plugin.engine.source import CLASSES, RasterSource
    from land_restoration.restoration_plugin.engine.target import Provenance, RasterTarget
    from osgeo import gdal

    grid = Grid.of(gdal.Open(str(folder / "cover.tif")))
    gdal.Rasterize(
        str(folder / "access.tif"), str(folder / "access.gpkg"), outputBounds=grid.bounds, xRes=30, yRes=30,
        attribute="ACCESS", initValues=[np.nan], noData=np.nan, outputType=gdal.GDT_Float32,
    )  # fmt: skip
    model = habitat_model(pd.read_csv(folder / "sensitivity.csv"), pd.read_csv(folder / "threats.csv"))
    options = {
        "model": model,
        "cell_size": 30.0,
        "cell_height": 30.0,
        "half_saturation": HALF_SATURATION,
        "scaling": 2.5,
    }
    names = ["access", *(f"threat{number}" for number in range(threats))]
    sources = [RasterSource(str(folder / "cover.tif"), "cover", kind=CLASSES, grid=grid)]
    sources += [RasterSource(str(folder / f"{name}.tif"), name, grid=grid) for name in names]
    settings, border = Settings(memory=1024, threads=1), halo(model, 30.0, 30.0)
    (quality,), (degradation,) = run.local(
        partial(quality_of_window, **options),
        sources,
        [RasterTarget(str(folder / f"our_{name}.tif")) for name in ("quality", "degradation")],
        settings,
        Provenance("habitatquality", "0"),
        halo=border,
    )
    return quality.mean, degradation.mean


def invest(folder, size, threats):
    import numpy as np
    from natcap.invest import habitat_quality
    from osgeo import gdal

    shutil.rmtree(folder / "invest", ignore_errors=True)  # it would keep what it has done before

    habitat_quality.execute(
        {
            "workspace_dir": str(folder / "invest"),
            "lulc_cur_path": str(folder / "cover.tif"),
            "threats_table_path": str(folder / "threats.csv"),
            "sensitivity_table_path": str(folder / "sensitivity.csv"),
            "access_vector_path": str(folder / "access.gpkg"),
            "half_saturation_constant": HALF_SATURATION,
            "n_workers": -1,
        }
    )
    means = []
    for name in ("quality_c", "deg_sum_c"):
        dataset = gdal.Open(str(folder / "invest" / f"{name}.tif"))
        values = dataset.ReadAsArray()
        means.append(values[values != np.float32(dataset.GetRasterBand(1).GetNoDataValue())].mean(dtype=float))
    return means


def main(size, threats):
    """Prepare, or run the contestant named on the command line; print the means."""
    action, folder = sys.argv[1], Path(sys.argv[2])
    if action == "prepare":
        prepare(folder, size, threats)
        print(f"Habitat quality, {size} × {size}, {threats} threats")
        print("ours", "InVEST", sep="\n")
        return
    means = (ours if action == "ours" else invest)(folder, size, threats)
    print("mean quality {:.8g}, degradation {:.8g}".format(*means))
