"""Writes the sample county: GeoTIFF, GeoPackage, CSV and what was planted."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Callable

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from osgeo import gdal, ogr, osr

from ..core.progress import Progress, silent
from ..core.sample.county import county
from ..core.sample.site import CENTRE, EPSG, Raster
from ..version import VERSION
from .target import Provenance

NODATA = {"measure": -9999.0, "class": 0.0, "mask": 255.0}
GEOMETRY = {0: ogr.wkbPoint, 1: ogr.wkbLineString, 2: ogr.wkbPolygon}


def write_county(
    folder: str, size: int = 400, cell_size: float = 30.0, years: int = 12, seed: int = 1, progress: Progress = silent
) -> dict:
    """Write every file of the sample county but the QGIS project into an existing or new folder.

    Parameters
    ----------
    folder : str
        Where to write; files of the same names are replaced.
    size, cell_size, years, seed
        As in ``core.sample.county.county``.
    progress : callable

    Returns
    -------
    dict
        ``rasters``, ``layers``, ``tables``: names in order, ``truth``: what ``truth.json`` holds.
    """
    target = Path(folder)
    target.mkdir(parents=True, exist_ok=True)
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(EPSG)
    provenance = Provenance(
        "createsampledata", VERSION, {"SIZE": size, "CELL_SIZE": cell_size, "YEARS": years, "SEED": seed}
    )
    half = size * cell_size / 2
    transform = (CENTRE[0] - half, cell_size, 0.0, CENTRE[1] + half, 0.0, -cell_size)
    package = target / "county.gpkg"
    package.unlink(missing_ok=True)
    written: dict = {"rasters": [], "layers": [], "tables": [], "truth": {}}
    store = None
    done = [0.0]

    def reached(fraction: float) -> None:
        done[0] = fraction
        progress(fraction)

    def still_there() -> None:
        progress(done[0])

    for part in county(size, cell_size, years, seed, reached):
        for name, raster in part.rasters.items():
            write_raster(target / f"{name}.tif", raster, transform, reference, provenance, still_there)
            written["rasters"].append(name)
            if name == "dem":
                _other_grid(target, cell_size)
                written["rasters"].append("dem_other")
        if part.layers and store is None:
            store = gdal.GetDriverByName("GPKG").Create(str(package), 0, 0, 0, gdal.GDT_Unknown)
        for name, frame in part.layers.items():
            still_there()
            write_layer(store, name, frame, reference)
            written["layers"].append(name)
            if name == "landuse":
                former = gdal.GetConfigOption("SHAPE_ENCODING")
                gdal.SetConfigOption("SHAPE_ENCODING", "CP936")  # QGIS sets it to nothing, which would win
                try:
                    _old_shapefile(target / "landuse_gbk.shp", frame, reference)
                finally:
                    gdal.SetConfigOption("SHAPE_ENCODING", former)
        for name, table in part.tables.items():
            table.to_csv(
                target / f"{name}.csv", index=False, encoding="utf-8", date_format="%Y-%m-%d", lineterminator="\n"
            )
            written["tables"].append(name)
        written["truth"].update(part.truth)
    store = None
    text = json.dumps(written["truth"], ensure_ascii=False, indent=1, default=_plain)
    (target / "truth.json").write_text(text + "\n", encoding="utf-8")
    return written


def write_raster(
    path: Path,
    raster: Raster,
    transform: tuple,
    reference: osr.SpatialReference,
    provenance: Provenance,
    still_there: Callable[[], None],
) -> None:
    """Write a tiled GeoTIFF with NoData, band names, units, class names and where it comes from."""
    kind = {"f4": gdal.GDT_Float32, "u1": gdal.GDT_Byte, "u2": gdal.GDT_UInt16}[raster.values.dtype.str[1:]]
    bands, rows, columns = raster.values.shape
    block = min(256, 16 * -(-columns // 16))
    options = [
        "TILED=YES",
        f"BLOCKXSIZE={block}",
        f"BLOCKYSIZE={block}",
        "COMPRESS=DEFLATE",
        "ZLEVEL=1",
        "INTERLEAVE=BAND",
    ]
    options.append("PREDICTOR=3" if kind == gdal.GDT_Float32 else "PREDICTOR=2")
    path.unlink(missing_ok=True)
    Path(f"{path}.aux.xml").unlink(missing_ok=True)
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), columns, rows, bands, kind, options)
    dataset.SetGeoTransform(transform)
    dataset.SetProjection(reference.ExportToWkt())
    dataset.SetMetadata(provenance.tags())
    nodata = NODATA[raster.kind]
    for number in range(bands):
        still_there()
        band = dataset.GetRasterBand(number + 1)
        band.SetNoDataValue(nodata)
        if raster.names:
            band.SetDescription(raster.names[number])
        if raster.unit:
            band.SetUnitType(raster.unit)
        values = raster.values[number]
        band.WriteArray(np.where(np.isnan(values), np.float32(nodata), values) if raster.kind == "measure" else values)
        for code, (chinese, english) in raster.classes.items():
            band.SetMetadataItem(f"CLASS_{code}_ZH", chinese)
            band.SetMetadataItem(f"CLASS_{code}_EN", english)
    dataset.FlushCache()
    del dataset


def _other_grid(folder: Path, cell_size: float) -> None:
    """The terrain on a grid with larger cells and another origin."""
    source = gdal.Open(str(folder / "dem.tif"))
    x0, cell, _, y0, _, _ = source.GetGeoTransform()
    extent = source.RasterXSize * cell
    shift, larger = 0.3 * cell_size, 1.5 * cell_size
    steps = int((extent - shift) // larger)
    bounds = (x0 + shift, y0 - shift - steps * larger, x0 + shift + steps * larger, y0 - shift)
    path = folder / "dem_other.tif"
    path.unlink(missing_ok=True)
    gdal.Warp(str(path), source, outputBounds=bounds, xRes=larger, yRes=larger, resampleAlg="bilinear",
              warpOptions=["XSCALE=1", "YSCALE=1"], dstNodata=NODATA["measure"],  # else versions of GDAL differ
              creationOptions=["TILED=YES", "COMPRESS=DEFLATE", "PREDICTOR=3"])  # fmt: skip


def write_layer(store: Any, name: str, frame: gpd.GeoDataFrame, reference: osr.SpatialReference) -> None:
    """Write a layer of a GeoPackage in one transaction."""
    shapes = frame.geometry.to_numpy()
    dimension = int(shapely.get_dimensions(shapes).max())
    several = bool((shapely.get_num_geometries(shapes) > 1).any())
    kind = GEOMETRY[dimension] + (3 if several else 0)
    layer = store.CreateLayer(name, reference, kind, ["SPATIAL_INDEX=YES", "GEOMETRY_NAME=geom"])
    fields = [column for column in frame.columns if column != frame.geometry.name]
    values = []
    convert: type
    for column in fields:
        series = frame[column]
        if pd.api.types.is_float_dtype(series):
            kind_of, convert = ogr.OFTReal, float
        elif pd.api.types.is_integer_dtype(series):
            kind_of, convert = ogr.OFTInteger64 if series.abs().max() > 2**31 - 1 else ogr.OFTInteger, int
        else:
            kind_of, convert = ogr.OFTString, str
        layer.CreateField(ogr.FieldDefn(column, kind_of))
        values.append([None if value is None or value != value else convert(value) for value in series])
    definition = layer.GetLayerDefn()
    store.StartTransaction()
    for number, shape in enumerate(shapes):
        feature = ogr.Feature(definition)
        for index, column in enumerate(values):
            if column[number] is None:
                feature.SetFieldNull(index)
            else:
                feature.SetField(index, column[number])
        if several and shapely.get_num_geometries(shape) == 1 and shape.geom_type[:5] != "Multi":
            shape = {0: shapely.multipoints, 1: shapely.multilinestrings, 2: shapely.multipolygons}[dimension]([shape])
        elif not several and shape.geom_type[:5] == "Multi":
            shape = shapely.get_geometry(shape, 0)
        feature.SetGeometry(ogr.CreateGeometryFromWkb(shapely.to_wkb(shape)))
        layer.CreateFeature(feature)
    store.CommitTransaction()


def _old_shapefile(path: Path, frame: gpd.GeoDataFrame, reference: osr.SpatialReference) -> None:
    """Write a shapefile as old offices hand them on: Chinese text in GBK, and nothing that says so."""
    driver = ogr.GetDriverByName("ESRI Shapefile")
    if path.exists():
        driver.DeleteDataSource(str(path))
    store = driver.CreateDataSource(str(path))
    layer = store.CreateLayer(path.stem, reference, ogr.wkbPolygon, ["ENCODING=CP936"])
    for name in ("BSM", "DLBM", "DLMC"):
        layer.CreateField(ogr.FieldDefn(name, ogr.OFTString))
    definition = layer.GetLayerDefn()
    for row, shape in zip(frame[["BSM", "DLBM", "DLMC"]].itertuples(index=False), frame.geometry):
        feature = ogr.Feature(definition)
        for index, value in enumerate(row):
            feature.SetField(index, value)
        feature.SetGeometry(ogr.CreateGeometryFromWkb(shapely.to_wkb(shape)))
        layer.CreateFeature(feature)
    layer = store = None
    path.with_suffix(".cpg").unlink(missing_ok=True)
    with path.with_suffix(".dbf").open("r+b") as file:
        file.seek(1)
        file.write(bytes((126, 11, 25)))  # the date of the last change, which must not depend on the day
        file.seek(29)
        file.write(b"\0")


def _plain(value: Any) -> Any:
    return value.item() if isinstance(value, np.generic) else list(value)


gdal.UseExceptions()
ogr.UseExceptions()
osr.UseExceptions()
