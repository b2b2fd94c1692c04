"""The grid that rasters share, and the true area of its cells."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal, osr

TOLERANCE = 1e-3
"""Share of a cell by which origin, size and far corner of two grids may differ and still be the same grid."""

LATTICE = 33  # nodes a side at which the projection's area scale is computed; interpolated between

Window = tuple  # (row, column, rows, columns)


@dataclass(frozen=True)
class Grid:
    """Where the cells of a raster lie.

    Attributes
    ----------
    crs : str
        WKT of the reference system.
    transform : tuple of 6 floats
        GDAL's geotransform.
    shape : (rows, columns)
    """

    crs: str
    transform: tuple
    shape: tuple

    @classmethod
    def of(cls, dataset: Any) -> Grid:
        """Grid of an open GDAL dataset."""
        return cls(
            dataset.GetProjection(), tuple(dataset.GetGeoTransform()), (dataset.RasterYSize, dataset.RasterXSize)
        )

    @property
    def cell_size(self) -> float:
        """Width of a cell in the units of the reference system (metres)."""
        return abs(self.transform[1])

    @property
    def cell_height(self) -> float:
        """Height of a cell in the units of the reference system."""
        return abs(self.transform[5])

    @property
    def planar_cell_area(self) -> float:
        """Area of a cell on the map, in square units."""
        return self.cell_size * self.cell_height

    @property
    def bounds(self) -> tuple:
        """Extent as (xmin, ymin, xmax, ymax)."""
        x0, dx, _, y0, _, dy = self.transform
        x1, y1 = x0 + dx * self.shape[1], y0 + dy * self.shape[0]
        return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)

    def centres(self) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Return x of the columns' and y of the rows' centres."""
        left, width, _, top, _, height = self.transform
        return left + width * (np.arange(self.shape[1]) + 0.5), top + height * (np.arange(self.shape[0]) + 0.5)

    @property
    def geographic(self) -> bool:
        """Whether coordinates are degrees."""
        return bool(_reference(self.crs).IsGeographic())

    def difference(self, other: Grid) -> str | None:
        """First thing in which ``other`` differs: "crs", "cell size", "origin" or "extent"; None for the same grid."""
        if not _same_reference(self.crs, other.crs):
            return "crs"
        if abs(self.transform[1] - other.transform[1]) > TOLERANCE * self.cell_size or (
            abs(self.transform[5] - other.transform[5]) > TOLERANCE * self.cell_height
        ):
            return "cell size"
        column = (other.transform[0] - self.transform[0]) / self.transform[1]
        row = (other.transform[3] - self.transform[3]) / self.transform[5]
        if abs(column - round(column)) > TOLERANCE * 10 or abs(row - round(row)) > TOLERANCE * 10:
            return "origin"
        if round(column) or round(row) or self.shape != other.shape:
            return "extent"
        return None

    def areas(self, window: Window) -> NDArray[np.float64]:
        """True (ellipsoidal) area in ha of each cell of a window.

        Returns
        -------
        ndarray of shape (rows, columns), or (1, 1) where the area is the same everywhere within 1e-7
        """
        lattice = _area_scale(self)
        planar = self.planar_cell_area / 1e4
        if lattice.max() - lattice.min() < 1e-7:
            return np.full((1, 1), planar * float(lattice.mean()))
        from .kernels import bilinear

        return np.asarray(bilinear(lattice, np.array([*window, *self.shape], dtype=np.int64), planar))

    def planar_error(self) -> float:
        """Largest relative difference between map area and true area."""
        return float(np.abs(1.0 / _area_scale(self) - 1.0).max())


def _reference(wkt: str) -> Any:
    reference = osr.SpatialReference()
    if wkt:
        reference.ImportFromWkt(wkt)
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return reference


@lru_cache(maxsize=64)
def _same_reference(first: str, second: str) -> bool:
    if first == second:
        return True
    a, b = _reference(first), _reference(second)
    if a.IsSame(b, ["IGNORE_DATA_AXIS_TO_SRS_AXIS_MAPPING=YES"]):
        return True
    codes = [(r.GetAuthorityName(None), r.GetAuthorityCode(None)) for r in (a, b)]
    return codes[0] == codes[1] and codes[0][1] is not None


@lru_cache(maxsize=16)
def _area_scale(grid: Grid) -> NDArray[np.float64]:
    """True area over map area at the lattice's nodes, from the Jacobian of the inverse projection."""
    reference = _reference(grid.crs)
    if not grid.crs or reference.IsGeographic() or not reference.IsProjected():
        return np.ones((LATTICE, LATTICE))
    unit = reference.GetLinearUnits() or 1.0
    to_degrees = osr.CoordinateTransformation(reference, _geographic(reference))
    x0, dx, _, y0, _, dy = grid.transform
    x = x0 + dx * grid.shape[1] * np.linspace(0, 1, LATTICE)
    y = y0 + dy * grid.shape[0] * np.linspace(0, 1, LATTICE)
    xs, ys = np.meshgrid(x, y)
    step = 50.0 / unit
    points = [
        np.column_stack([(xs + ox * step).ravel(), (ys + oy * step).ravel()])
        for ox, oy in ((1, 0), (-1, 0), (0, 1), (0, -1), (0, 0))
    ]
    east, west, north, south, centre = (
        np.radians(np.asarray(to_degrees.TransformPoints(p.tolist()))[:, :2]) for p in points
    )
    semi_major = reference.GetSemiMajor()
    flattening = 1.0 / reference.GetInvFlattening() if reference.GetInvFlattening() else 0.0
    e2 = flattening * (2.0 - flattening)
    sine = np.sin(centre[:, 1])
    w2 = 1.0 - e2 * sine * sine
    meridian = semi_major * (1.0 - e2) / w2**1.5
    parallel = semi_major / np.sqrt(w2) * np.cos(centre[:, 1])
    determinant = np.abs(
        (east[:, 0] - west[:, 0]) * (north[:, 1] - south[:, 1])
        - (north[:, 0] - south[:, 0]) * (east[:, 1] - west[:, 1])
    )
    scale = determinant * meridian * parallel / (2.0 * step * unit) ** 2
    scale = np.where(np.isfinite(scale) & (scale > 0), scale, 1.0)
    return np.ascontiguousarray(scale.reshape(LATTICE, LATTICE) * unit * unit)


def _geographic(reference: Any) -> Any:
    base = reference.CloneGeogCS()
    base.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return base


def windows(grid: Grid, rows: int, columns: int) -> list:
    """Windows of at most ``rows`` × ``columns`` cells, row by row, that cover the grid."""
    return [
        (row, column, min(rows, grid.shape[0] - row), min(columns, grid.shape[1] - column))
        for row in range(0, grid.shape[0], rows)
        for column in range(0, grid.shape[1], columns)
    ]


def whole(grid: Grid) -> Window:
    """Window of the whole grid."""
    return 0, 0, grid.shape[0], grid.shape[1]


def megabytes(cells: float, bytes_per_cell: float) -> float:
    """Memory in MB of ``cells`` cells."""
    return math.ceil(cells * bytes_per_cell / 1e6)


gdal.UseExceptions()
osr.UseExceptions()
