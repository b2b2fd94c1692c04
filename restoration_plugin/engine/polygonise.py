"""Polygons of the equal cells of a raster."""

from __future__ import annotations

from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from osgeo import gdal, ogr, osr

from .grid import Grid


def polygonise(labels: NDArray[np.integer[Any]], grid: Grid) -> tuple[NDArray[Any], NDArray[np.int64]]:
    """Outline of each label, following cell edges.

    Parameters
    ----------
    labels : ndarray of shape (rows, columns)
        0 is left out.
    grid : Grid
        Where the cells lie.

    Returns
    -------
    shapes : ndarray of Polygon or MultiPolygon
    values : ndarray of int
        The labels, rising.
    """
    rows, columns = labels.shape
    raster = gdal.GetDriverByName("MEM").Create("", columns, rows, 1, gdal.GDT_Int32)
    raster.SetGeoTransform(grid.transform)
    raster.GetRasterBand(1).WriteArray(labels.astype(np.int32))
    raster.GetRasterBand(1).SetNoDataValue(0)
    store = ogr.GetDriverByName("Memory").CreateDataSource("")
    layer = store.CreateLayer("", osr.SpatialReference(grid.crs), ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn("label", ogr.OFTInteger))
    gdal.Polygonize(raster.GetRasterBand(1), raster.GetRasterBand(1).GetMaskBand(), layer, 0)
    found = [(feature.GetField(0), bytes(feature.geometry().ExportToWkb())) for feature in layer]
    values = np.array([value for value, _ in found], dtype=np.int64)
    parts = shapely.from_wkb([shape for _, shape in found])
    distinct = np.unique(values)
    shapes = np.array([shapely.union_all(parts[values == value]) for value in distinct], dtype=object)
    return shapes, distinct
