"""Reading: one band of a raster as arrays with NaN or NO_CLASS for NoData, aligned to a grid where asked."""

from __future__ import annotations

import threading
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal

from ..core.errors import QT_TRANSLATE_NOOP, InvalidInput, OutOfRange
from ..core.nodata import NO_CLASS
from .grid import Grid, Window, whole

MEASURE, CLASSES = "measure", "classes"
HUGE = 1e30  # no measure of this field is larger: such numbers are undeclared NoData

STRIP = 1 << 24  # cells of the finer grid that are read at once to find the most frequent codes
DEGREE = 111_320.0  # m

NOWHERE = Grid("", (0.0, 1.0, 0.0, 0.0, 0.0, -1.0), (0, 0))

_local = threading.local()


@dataclass(frozen=True)
class RasterSource:
    """One band to read.

    Attributes
    ----------
    path : str
        What GDAL opens.
    name : str
        How messages call it: parameter and layer.
    band : int
    kind : {"measure", "classes"}
        Measures are read as floats with NaN, classes as int32 with ``NO_CLASS``.
    grid : Grid
        The grid as read (that of the file, or the one it is aligned to).
    aligned : str
        GDAL resampling name when the source is warped to ``grid``; empty when read as it is.
    minimum, maximum : float
        Values outside are an error that names the source.
    nodata : float, optional
        Used instead of the file's own declaration when given.
    """

    path: str
    name: str
    band: int = 1
    kind: str = MEASURE
    grid: Grid = NOWHERE
    aligned: str = ""
    minimum: float = -HUGE
    maximum: float = HUGE
    nodata: float | None = None

    def on(self, grid: Grid, resampling: str) -> RasterSource:
        """Return the source warped to ``grid``."""
        return replace(self, grid=grid, aligned=resampling)

    @property
    def bytes_per_cell(self) -> int:
        """Bytes of a cell as read."""
        return 4

    def read(self, window: Window | None = None, halo: int = 0) -> NDArray[Any]:
        """Read a window, with ``halo`` more cells on each side (NoData beyond the grid's edge).

        Raises
        ------
        InvalidInput
            If the file cannot be read.
        OutOfRange
            If a value lies outside ``minimum`` … ``maximum``.
        """
        row, column, rows, columns = window or whole(self.grid)
        top, left = max(row - halo, 0), max(column - halo, 0)
        bottom = min(row + rows + halo, self.grid.shape[0])
        right = min(column + columns + halo, self.grid.shape[1])
        values = self._values(top, left, bottom - top, right - left)
        if halo:
            edges = (
                (top - row + halo, row + rows + halo - bottom),
                (left - column + halo, column + columns + halo - right),
            )
            if any(sum(edge) for edge in edges):
                outside: Any = NO_CLASS if self.kind == CLASSES else np.nan
                values = np.pad(values, edges, constant_values=outside)
        return values

    def _values(self, row: int, column: int, rows: int, columns: int) -> NDArray[Any]:
        try:
            dataset = _open(self)
            band = dataset.GetRasterBand(self.band)
            fine = dataset.RasterXSize // self.grid.shape[1] if self.aligned else 1
            if fine > 1 and rows > 1 and rows * columns * fine**2 > STRIP:
                upper = rows // 2
                return np.vstack(
                    [
                        self._values(row, column, upper, columns),
                        self._values(row + upper, column, rows - upper, columns),
                    ]
                )
            raw = band.ReadAsArray(column * fine, row * fine, columns * fine, rows * fine)
            if raw is None:
                raise RuntimeError(gdal.GetLastErrorMsg())
            if band.GetMaskFlags() & gdal.GMF_PER_DATASET:
                mask = band.GetMaskBand().ReadAsArray(column, row, columns, rows) == 0
            else:
                mask = None
            declared = band.GetNoDataValue() if self.nodata is None or self.aligned else self.nodata
            scale, offset = band.GetScale(), band.GetOffset()
        except RuntimeError as error:
            raise InvalidInput(
                QT_TRANSLATE_NOOP("LandRestoration", "{name} cannot be read: {reason}. Check or replace the file."),
                name=self.name,
                reason=str(error).strip().replace("\n", " "),
            ) from error
        if self.kind == CLASSES:
            codes = self._classes(raw, mask, declared)
            return codes if fine == 1 else _majority(codes, fine)
        return self._measure(raw, mask, declared, scale, offset)

    def _classes(self, raw: NDArray[Any], mask: Any, declared: float | None) -> NDArray[np.int32]:
        if raw.dtype.kind == "f":
            from .kernels import settle_codes

            values = np.empty(raw.shape, dtype=np.int32)
            nothing = raw.dtype.type(np.nan if declared is None else declared)
            wrong = settle_codes(raw.reshape(-1), values.reshape(-1), nothing, NO_CLASS)
            if wrong >= 0:
                raise OutOfRange(
                    self.name,
                    float(raw.flat[wrong]),
                    QT_TRANSLATE_NOOP("LandRestoration", "whole numbers (class codes)"),
                )
        else:
            values = raw.astype(np.int32)
            if declared is not None:
                values[raw == declared] = NO_CLASS
        if mask is not None:
            values[mask] = NO_CLASS
        return values

    def _measure(
        self, raw: NDArray[Any], mask: Any, declared: float | None, scale: float | None, offset: float | None
    ) -> NDArray[Any]:
        from .kernels import settle

        kind = np.float64 if raw.dtype.itemsize > 4 or raw.dtype in (np.int32, np.uint32) else np.float32
        values = np.ascontiguousarray(raw, dtype=kind)
        if mask is not None:
            values[mask] = np.nan
        empty = np.nan if declared is None else _held(declared, raw.dtype)
        slack = 1e-6 * max(abs(self.minimum), abs(self.maximum), 1e-3) if self.maximum < HUGE else 1e-9
        limits = kind(self.minimum - slack), kind(self.maximum + slack)
        if scale in (None, 1.0) and offset in (None, 0.0):
            outside = settle(values.reshape(-1), kind(empty), kind(HUGE), *limits)
        else:
            settle(values.reshape(-1), kind(empty), kind(HUGE), kind(-np.inf), kind(np.inf))
            values *= kind(1.0 if scale is None else scale)
            values += kind(0.0 if offset is None else offset)
            outside = ((values < limits[0]) | (values > limits[1])).any()
        if outside:
            low, high = float(np.nanmin(values)), float(np.nanmax(values))
            raise OutOfRange(self.name, low if low < limits[0] else high, self.range_text())
        return values

    def range_text(self) -> str:
        """The allowed range, as messages give it."""
        if self.maximum >= HUGE:
            return f">= {self.minimum:g}"
        if self.minimum <= -HUGE:
            return f"<= {self.maximum:g}"
        return f"{self.minimum:g} … {self.maximum:g}"


def _open(source: RasterSource) -> Any:
    """Dataset of a source, kept open in each thread for the duration of a run."""
    cache: dict = getattr(_local, "datasets", {})
    _local.datasets = cache
    key = (source.path, source.grid if source.aligned else None, source.aligned, source.kind, source.band)
    if key not in cache:
        dataset = gdal.Open(source.path)
        if dataset is None:
            raise RuntimeError(gdal.GetLastErrorMsg())
        cache[key] = _warped(dataset, source) if source.aligned else dataset
    return cache[key]


def close_all() -> None:
    """Close this thread's datasets."""
    _local.datasets = {}


def _majority(codes: NDArray[np.int32], fine: int) -> NDArray[np.int32]:
    from .kernels import majority

    return majority(codes, fine, NO_CLASS)


def _scale(dataset: Any, grid: Grid) -> float:
    """Cells of the grid that a cell of the dataset is wide, along a side."""
    degree = DEGREE if dataset.GetSpatialRef() is not None and dataset.GetSpatialRef().IsGeographic() else 1.0
    return abs(dataset.GetGeoTransform()[5]) * degree / grid.cell_height


def _warped(dataset: Any, source: RasterSource) -> Any:
    """The dataset on the source's grid, alike with every version of GDAL.

    Versions differ in the cells that they weigh: for bilinear and cubic onto somewhat larger cells (here always
    the nearest ones, and as many as the larger cell covers from twice the size on), and for the most frequent code
    (here counted on a finer grid of nearest cells, by ``_values``).
    """
    grid = source.grid
    scale = _scale(dataset, grid)
    fine = int(np.ceil(1.0 / scale)) * (1 if scale < 0.25 else 2) if source.aligned == "mode" else 1
    band = dataset.GetRasterBand(source.band)
    declared = band.GetNoDataValue() if source.nodata is None else source.nodata
    classes = source.kind == CLASSES
    options = {
        "format": "VRT",
        "dstSRS": grid.crs,
        "outputBounds": grid.bounds,
        "width": grid.shape[1] * fine,
        "height": grid.shape[0] * fine,
        "resampleAlg": "near" if source.aligned == "mode" else source.aligned,
        "outputType": gdal.GDT_Int32 if classes else gdal.GDT_Float64 if band.DataType in _WIDE else gdal.GDT_Float32,
        "dstNodata": NO_CLASS if classes else "nan",
    }
    if declared is not None:
        options["srcNodata"] = declared
    if source.aligned in ("bilinear", "cubic"):
        options["warpOptions"] = [f"{axis}SCALE={1.0 if scale > 0.5 else scale}" for axis in "XY"]
    warped = gdal.Warp("", dataset, **options)
    for number in range(1, warped.RasterCount + 1):
        origin, result = dataset.GetRasterBand(number), warped.GetRasterBand(number)
        if origin.GetScale() not in (None, 1.0):
            result.SetScale(origin.GetScale())
        if origin.GetOffset() not in (None, 0.0):
            result.SetOffset(origin.GetOffset())
    return warped


_WIDE = (gdal.GDT_Float64, gdal.GDT_Int32, gdal.GDT_UInt32)


def _held(declared: float, kind: np.dtype[Any]) -> float:
    """NoData as cells of the type hold it; NaN where they cannot, as -9999 among bytes: then no cell has it."""
    if kind.kind in "iu" and not np.iinfo(kind).min <= declared <= np.iinfo(kind).max:
        return float("nan")
    return float(np.array(declared).astype(kind))
