"""How a raster of unknown nature is brought onto another grid."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal

from ..core.nodata import NO_CLASS
from .source import RasterSource

MOST_CLASSES = 64  # distinct whole numbers up to which an integer raster is taken for classes
COARSER = 1.5  # ratio of cell sizes from which cells are gathered instead of picked
SAMPLE_ROWS = 64  # strips looked at when distinct values are counted


def holds_classes(source: RasterSource) -> bool:
    """Whether a raster holds classes: a palette, an attribute table, or few distinct whole numbers."""
    dataset = gdal.Open(source.path)
    band = dataset.GetRasterBand(source.band)
    if band.GetColorTable() is not None or band.GetDefaultRAT() is not None:
        return True
    if band.DataType in (gdal.GDT_Float32, gdal.GDT_Float64) or band.GetScale() not in (None, 1.0):
        return False
    seen: set = set()
    for row in range(0, dataset.RasterYSize, SAMPLE_ROWS):
        strip = band.ReadAsArray(0, row, dataset.RasterXSize, min(SAMPLE_ROWS, dataset.RasterYSize - row))
        seen.update(np.unique(strip).tolist())
        if len(seen) > MOST_CLASSES + 1:  # one may be NoData
            return False
    return True


def stored_type(source: RasterSource) -> tuple[str, int]:
    """Integer type that holds a raster's class codes beside NoData, and the NoData value."""
    dataset = gdal.Open(source.path)
    kind = dataset.GetRasterBand(source.band).DataType
    return ("int16", -32768) if kind in (gdal.GDT_Byte, gdal.GDT_Int16) else ("int32", NO_CLASS)


def unchanged(values: NDArray[Any], *, empty: int = NO_CLASS) -> NDArray[Any]:
    """Values as they are; ``NO_CLASS`` of classes becomes ``empty``."""
    if values.dtype.kind == "f" or empty == NO_CLASS:
        return values
    return np.where(values == NO_CLASS, empty, values)
