"""Writing: tiled, compressed GeoTIFF with unit, names and provenance."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal

from ..core.nodata import NO_CLASS, NO_RESULT
from .grid import Grid, Window
from .stats import Statistics, of_classes

NODATA = -9999.0
BLOCK = 256


@dataclass(frozen=True)
class Provenance:
    """What is recorded in every output: no time and no folder, so that equal runs give equal bytes."""

    algorithm: str = ""
    version: str = ""
    parameters: dict = field(default_factory=dict)

    def tags(self) -> dict[str, str]:
        """Return the record as GDAL metadata items."""
        return {
            "LAND_RESTORATION_ALGORITHM": self.algorithm,
            "LAND_RESTORATION_VERSION": self.version,
            "LAND_RESTORATION_PARAMETERS": json.dumps(self.parameters, ensure_ascii=False, sort_keys=True),
        }


@dataclass(frozen=True)
class RasterTarget:
    """A raster to write.

    Attributes
    ----------
    path : str
        Temporary path, from ``Staging``.
    dtype : {"float32", "float64", "uint8", "int16", "int32"}
    unit : str
    classes : dict
        Class code → (Chinese, English) name; makes this a class raster.
    bands : tuple of str
        Band names.
    nodata : float, optional
        −9999 for measures, 0 for uint8 classes and the lowest integer for others when left out.
    tags : dict
        Further metadata items, such as the style to draw it with.
    """

    path: str
    dtype: str = "float32"
    unit: str = ""
    classes: dict = field(default_factory=dict)
    bands: tuple = ("",)
    nodata: float | None = None
    tags: dict = field(default_factory=dict)

    @property
    def empty(self) -> float:
        """The NoData value."""
        if self.nodata is not None:
            return self.nodata
        return {"float32": NODATA, "float64": NODATA, "uint8": NO_RESULT, "int16": -32768, "int32": NO_CLASS}[
            self.dtype
        ]


@lru_cache(maxsize=1)
def _compression() -> list[str]:
    driver = gdal.GetDriverByName("GTiff")
    if "ZSTD" in (driver.GetMetadataItem("DMD_CREATIONOPTIONLIST") or ""):
        return ["COMPRESS=ZSTD", "ZSTD_LEVEL=1"]
    return ["COMPRESS=DEFLATE", "ZLEVEL=1"]


_GDAL_TYPES = {
    "float32": gdal.GDT_Float32,
    "float64": gdal.GDT_Float64,
    "uint8": gdal.GDT_Byte,
    "int16": gdal.GDT_Int16,
    "int32": gdal.GDT_Int32,
}


@dataclass(frozen=True)
class Encoded:
    """Cells as they are stored, with their statistics."""

    values: NDArray[Any]
    statistics: Statistics


def encode(target: RasterTarget, values: NDArray[Any], areas: NDArray[np.float64]) -> Encoded:
    """Turn floats with NaN, or class codes, into what is stored; ``areas`` in ha."""
    if target.dtype.startswith("float"):
        from .kernels import encode as encode_cells

        plain = np.ascontiguousarray(values, dtype=target.dtype)
        out = np.empty_like(plain)
        return Encoded(out, Statistics(*encode_cells(plain, out, plain.dtype.type(target.empty), areas)))
    out = values.astype(target.dtype, copy=False)
    return Encoded(out, of_classes(out, areas, int(target.empty)))


class RasterWriter:
    """An open target; windows are written in any order, ``close`` finishes the file."""

    def __init__(self, target: RasterTarget, grid: Grid, provenance: Provenance) -> None:
        self.target, self.grid = target, grid
        self.statistics = [Statistics() for _ in target.bands]
        predictor = 3 if target.dtype.startswith("float") else 2 if target.dtype.startswith("int") else 1
        options = [
            "TILED=YES",
            f"BLOCKXSIZE={BLOCK}",
            f"BLOCKYSIZE={BLOCK}",
            f"PREDICTOR={predictor}",
            "BIGTIFF=IF_SAFER",
            "INTERLEAVE=BAND",
            *_compression(),
        ]
        rows, columns = grid.shape
        self._dataset = gdal.GetDriverByName("GTiff").Create(
            target.path, columns, rows, len(target.bands), _GDAL_TYPES[target.dtype], options
        )
        self._dataset.SetProjection(grid.crs)
        self._dataset.SetGeoTransform(grid.transform)
        self._dataset.SetMetadata({**provenance.tags(), **target.tags})
        for number, name in enumerate(target.bands, 1):
            band = self._dataset.GetRasterBand(number)
            band.SetNoDataValue(target.empty)
            if name:
                band.SetDescription(name)
            if target.unit:
                band.SetUnitType(target.unit)
            for code, (zh, en) in sorted(target.classes.items()):
                band.SetMetadataItem(f"CLASS_{code}_ZH", zh)
                band.SetMetadataItem(f"CLASS_{code}_EN", en)

    def write(self, encoded: Encoded, window: Window, band: int = 1) -> None:
        """Write an encoded window, and add its statistics."""
        row, column, _, _ = window
        self.statistics[band - 1].merge(encoded.statistics)
        self._dataset.GetRasterBand(band).WriteArray(encoded.values, column, row)

    def close(self) -> list[Statistics]:
        """Finish the file; returns the statistics of each band."""
        self._dataset.FlushCache()
        self._dataset = None
        return self.statistics
