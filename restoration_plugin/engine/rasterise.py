"""Polygons, lines and points onto a grid."""

from __future__ import annotations

from typing import Any, Sequence

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal, ogr, osr

from .grid import Grid

_TYPES = {"float32": gdal.GDT_Float32, "float64": gdal.GDT_Float64, "int32": gdal.GDT_Int32, "uint8": gdal.GDT_Byte}


def burn(
    shapes: Sequence[bytes],
    values: Sequence[float],
    grid: Grid,
    path: str | None = None,
    dtype: str = "float32",
    empty: float = float("nan"),
    all_touched: bool = False,
) -> Any:
    """Burn shapes (WKB in the grid's system) with their values; where they overlap the last one wins.

    Parameters
    ----------
    path : str, optional
        GeoTIFF to write; an array is returned when left out.

    Returns
    -------
    ndarray of the grid's shape, or None when ``path`` is given
    """
    rows, columns = grid.shape
    driver = gdal.GetDriverByName("GTiff" if path else "MEM")
    options = ["TILED=YES", "COMPRESS=DEFLATE", "ZLEVEL=1", "BIGTIFF=IF_SAFER"] if path else []
    dataset = driver.Create(path or "", columns, rows, 1, _TYPES[dtype], options)
    dataset.SetGeoTransform(grid.transform)
    dataset.SetProjection(grid.crs)
    band = dataset.GetRasterBand(1)
    band.SetNoDataValue(empty)
    band.Fill(empty)
    memory = ogr.GetDriverByName("Memory").CreateDataSource("")
    system = osr.SpatialReference()
    system.ImportFromWkt(grid.crs)
    layer = memory.CreateLayer("shapes", system)
    layer.CreateField(ogr.FieldDefn("value", ogr.OFTReal))
    for shape, value in zip(shapes, values):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField(0, float(value))
        feature.SetGeometryDirectly(ogr.CreateGeometryFromWkb(bytes(shape)))
        layer.CreateFeature(feature)
    gdal.RasterizeLayer(
        dataset, [1], layer, options=["ATTRIBUTE=value", f"ALL_TOUCHED={'TRUE' if all_touched else 'FALSE'}"]
    )
    if path:
        dataset.FlushCache()
        return None
    result: NDArray[Any] = band.ReadAsArray().astype(np.dtype(dtype))
    return result
