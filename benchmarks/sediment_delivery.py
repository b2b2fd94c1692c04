"""Sediment delivery of a basin, beside InVEST where it is installed."""

import shutil
import sys
from pathlib import Path

COVER = {4: (0.001, 0.8), 6: (0.001, 0.8), 8: (0.001, 0.8), 33: (0.03, 0.084), 104: (0.0026, 1.0)}
PARAMETERS = {"k": 2.0, "ic0": 0.5, "sdr_max": 0.8, "l_max": 122.0}
STREAM_CELLS = 1000


def prepare(folder, size):
    """Write terrain, land cover, rain and soil, the watershed and the table of cover factors."""
    import numpy as np
    from osgeo import gdal, ogr, osr
    from scipy.ndimage import gaussian_filter

    random = np.random.default_rng(0)
    terrain = sum(gaussian_filter(random.normal(size=(size, size)), width) * width * 40 for width in (1, 3, 8, 20))
    terrain += np.linspace(0, 0.12 * size, size)
    cover = random.choice(list(COVER), (size // 8 + 1, size // 8 + 1)).repeat(8, 0).repeat(8, 1)[:size, :size]
    system = osr.SpatialReference()
    system.ImportFromEPSG(32650)
    layers = {
        "dem": terrain,
        "lulc": cover,
        "erosivity": np.full((size, size), 9660.0),
        "erodibility": np.full((size, size), 0.025),
    }
    for name, values in layers.items():
        kind = gdal.GDT_Byte if name == "lulc" else gdal.GDT_Float32
        dataset = gdal.GetDriverByName("GTiff").Create(str(folder / f"{name}.tif"), size, size, 1, kind, ["TILED=YES"])
        dataset.SetGeoTransform((500000, 30, 0, 3500000, 0, -30))
        dataset.SetProjection(system.ExportToWkt())
        dataset.GetRasterBand(1).SetNoDataValue(255 if name == "lulc" else -9999)
        dataset.GetRasterBand(1).WriteArray(values)
        dataset = None
    vector = ogr.GetDriverByName("GPKG").CreateDataSource(str(folder / "watershed.gpkg"))
    layer = vector.CreateLayer("watershed", system, ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn("ws_id", ogr.OFTInteger))
    feature = ogr.Feature(layer.GetLayerDefn())
    feature["ws_id"] = 1
    circle = ogr.CreateGeometryFromWkt(f"POINT ({500000 + 15 * size} {3500000 - 15 * size})").Buffer(14.4 * size)
    feature.SetGeometry(circle)
    layer.CreateFeature(feature)
    rows = [f"{code},{c},{p}\n" for code, (c, p) in COVER.items()]
    (folder / "biophysical.csv").write_text("lucode,usle_c,usle_p\n" + "".join(rows), encoding="utf-8")


def ours(folder, flow):
    import numpy as np
    from land_restoration.restoration_plugin.core.hydrology.sediment_account import account_sediment, delivery_raster
    from osgeo import gdal

    read = {name: gdal.Open(str(folder / f"{name}.tif")).ReadAsArray() for name in ("dem", "lulc", "erosivity", "erodibility")}  # fmt: skip
    size = len(read["dem"])
    gdal.Rasterize(
        str(folder / "inside.tif"),
        str(folder / "watershed.gpkg"),
        outputBounds=(500000, 3500000 - 30 * size, 500000 + 30 * size, 3500000),
        xRes=30,
        yRes=30,
        burnValues=[0],
        initValues=[-1],
        outputType=gdal.GDT_Int32,
    )
    watershed = gdal.Open(str(folder / "inside.tif")).ReadAsArray()
    c, practice = np.zeros((2, size, size), np.float32)
    cover = read.pop("lulc")
    for code, (own_c, own_p) in COVER.items():
        c[cover == code], practice[cover == code] = own_c, own_p
    result, totals = account_sediment(
        read.pop("dem"), read["erosivity"], read["erodibility"], c, practice, [watershed], 1, np.array([[0.09]]), 30.0,
        stream_cells=STREAM_CELLS, flow=flow, ls_form="invest", **PARAMETERS,
    )  # fmt: skip
    for name in ("ls", "potential", "soil_loss", "connectivity", "delivery", "export", "deposition"):
        target = gdal.GetDriverByName("GTiff").Create(str(folder / f"our_{name}.tif"), size, size, 1, gdal.GDT_Float32)
        whole = slice(0, size)
        target.GetRasterBand(1).WriteArray(delivery_raster(result, name, (whole, whole), (size, size)))
        target = None
    return totals["usle"][0], totals["export"][0]


def invest(folder, flow):
    from natcap.invest.sdr import sdr
    from osgeo import ogr

    shutil.rmtree(folder / f"invest_{flow}", ignore_errors=True)  # it would keep what it has done before

    names = {"dem": "dem", "lulc": "lulc", "erosivity": "erosivity", "erodibility": "erodibility"}
    sdr.execute(
        {
            "workspace_dir": str(folder / f"invest_{flow}"),
            **{f"{key}_path": str(folder / f"{name}.tif") for key, name in names.items()},
            "watersheds_path": str(folder / "watershed.gpkg"),
            "biophysical_table_path": str(folder / "biophysical.csv"),
            "threshold_flow_accumulation": STREAM_CELLS,
            "k_param": PARAMETERS["k"],
            "ic_0_param": PARAMETERS["ic0"],
            "sdr_max": PARAMETERS["sdr_max"],
            "l_max": PARAMETERS["l_max"],
            "flow_dir_algorithm": flow.upper(),
            "n_workers": -1,
        }
    )
    dataset = ogr.Open(str(folder / f"invest_{flow}" / "watershed_results_sdr.shp"))
    feature = next(iter(dataset.GetLayer(0)))
    return feature["usle_tot"], feature["sed_export"]


def main(size, flow):
    """Prepare, or run the contestant named on the command line; print the totals in t/a."""
    action, folder = sys.argv[1], Path(sys.argv[2])
    if action == "prepare":
        prepare(folder, size)
        print(f"Sediment delivery, {size} × {size}, {flow.upper()}")
        print("ours", "InVEST", sep="\n")
        return
    totals = ours(folder, flow) if action == "ours" else invest(folder, flow)
    print("soil loss {:.6g} t/a, export {:.6g} t/a".format(*totals))
