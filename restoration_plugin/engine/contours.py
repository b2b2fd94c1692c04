"""Contour lines of a raster in memory."""

from __future__ import annotations

from typing import Any, Sequence

import geopandas as gpd
import numpy as np
import shapely
from numpy.typing import NDArray
from osgeo import gdal, ogr

from .grid import Grid

NODATA = -9999.0


def contours(values: NDArray[np.floating[Any]], grid: Grid, levels: Sequence[float]) -> gpd.GeoDataFrame:
    """Lines of equal value.

    Parameters
    ----------
    values : ndarray of the grid's shape
        NaN is NoData.
    grid : Grid
    levels : sequence of float
        Values to trace.

    Returns
    -------
    GeoDataFrame
        One multi-line per level in the field level, rising; a level that the raster does not reach is left out.
    """
    rows, columns = grid.shape
    dataset = gdal.GetDriverByName("MEM").Create("", columns, rows, 1, gdal.GDT_Float64)
    dataset.SetGeoTransform(grid.transform)
    band = dataset.GetRasterBand(1)
    band.SetNoDataValue(NODATA)
    band.WriteArray(np.where(np.isnan(values), NODATA, values))
    memory = ogr.GetDriverByName("Memory").CreateDataSource("")
    layer = memory.CreateLayer("contours", None, ogr.wkbLineString)
    layer.CreateField(ogr.FieldDefn("level", ogr.OFTReal))
    ordered = sorted({float(level) for level in levels})
    gdal.ContourGenerate(band, 0, 0, ordered, 1, NODATA, layer, -1, 0)
    lines: dict[float, list[Any]] = {}
    for feature in layer:
        line = shapely.from_wkb(bytes(feature.GetGeometryRef().ExportToWkb()))
        if not line.is_empty and line.length > 0:
            lines.setdefault(feature.GetField(0), []).append(line)
    reached = [level for level in ordered if level in lines]
    shapes = [shapely.multilinestrings(lines[level]) for level in reached]
    return gpd.GeoDataFrame({"level": np.array(reached, dtype=np.float64)}, geometry=shapes, crs=grid.crs or None)
