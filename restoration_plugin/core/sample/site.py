"""The ground on which the sample county is laid out."""

from __future__ import annotations

import zlib
from dataclasses import dataclass, field
from typing import Any, Callable, Union

import numpy as np
import shapely
from numpy.typing import NDArray
from scipy.ndimage import map_coordinates
from shapely.geometry import Polygon, box

EPSG = 4549
FIRST_YEAR = 2009
CENTRE = (500_000.0, 3_000_000.0)
COLUMNS = 20.0
"""Places are given in twentieths of the extent: columns to the east, rows to the south."""

Block = tuple  # (west, north, east, south) in twentieths


@dataclass(frozen=True)
class Raster:
    """Bands of one raster file: ``values`` of shape (bands, rows, columns)."""

    values: NDArray[Any]
    kind: str = "measure"  # measure (NaN is NoData), class (0), mask (255)
    unit: str = ""
    names: tuple = ()
    classes: dict = field(default_factory=dict)


def measure(values: NDArray[Any], unit: str, names: tuple = ()) -> Raster:
    """Raster of a measured value, NaN as NoData."""
    return Raster(np.atleast_3d(values.T).T.astype(np.float32, copy=False), "measure", unit, names)


def classes(values: NDArray[Any], names: Union[dict, None] = None) -> Raster:
    """Raster of classes, 0 as NoData."""
    kind = np.uint8 if values.max() < 256 else np.uint16
    return Raster(values[np.newaxis].astype(kind), "class", "", (), names or {})


def mask(values: NDArray[Any], land: NDArray[np.bool_]) -> Raster:
    """Raster of 1 and 0, 255 as NoData."""
    return Raster(np.where(land, values, 255)[np.newaxis].astype(np.uint8), "mask")


class Site:
    """Grid, land and places of a county of ``size`` × ``size`` cells.

    Attributes
    ----------
    u, v : ndarray of shape (rows, columns)
        Cell centres in twentieths of the extent, from the west and from the north.
    land : ndarray of bool
        Cells within the boundary.
    boundary : Polygon
        The planning area in map coordinates.
    known : dict
        Arrays that later topics need, by name.
    alive : callable
        Called in long loops; raises ``Cancelled`` when the user has had enough.
    """

    def __init__(
        self, size: int, cell_size: float, years: int, seed: int, alive: Callable[[], None] = lambda: None
    ) -> None:
        self.size, self.cell, self.years, self.seed, self.alive = size, float(cell_size), years, seed, alive
        self.extent = size * self.cell
        self.x0, self.y0 = CENTRE[0] - self.extent / 2, CENTRE[1] + self.extent / 2
        self.transform = (self.x0, self.cell, 0.0, self.y0, 0.0, -self.cell)
        centre = (np.arange(size) + 0.5) / size * COLUMNS
        self.u, self.v = np.meshgrid(centre, centre)
        self.boundary = self.polygon(_outline())
        x, y = self.x0 + self.u / COLUMNS * self.extent, self.y0 - self.v / COLUMNS * self.extent
        self.x, self.y = x, y
        self.land = shapely.contains_xy(self.boundary, x, y)
        self.shape = self.land.shape
        self.known: dict = {}
        self.layers: dict = {}

    def rng(self, name: str) -> np.random.Generator:
        """Random numbers of one topic, the same whatever else is drawn."""
        return np.random.default_rng([self.seed, zlib.crc32(name.encode())])

    def noise(self, name: str, period: float, octaves: int = 4, persistence: float = 0.5) -> NDArray[np.float64]:
        """Smooth random field of about unit variance; its pattern does not depend on the number of cells.

        ``period`` is the longest wavelength in twentieths of the extent.
        """
        rng = self.rng(name)
        total, weight = np.zeros(self.shape), 0.0
        for octave in range(octaves):
            self.alive()
            step = period / 2.0**octave
            nodes = int(np.ceil(COLUMNS / step)) + 4
            lattice = rng.standard_normal((nodes, nodes))
            if step < 2.0 * COLUMNS / self.size:  # finer than the cells
                continue
            amplitude = persistence**octave
            total += amplitude * map_coordinates(lattice, [self.v / step + 1.5, self.u / step + 1.5], order=3)
            weight += amplitude**2
        return np.asarray(total / np.sqrt(weight) * 1.6) if weight else total

    def inside(self, block: Block) -> NDArray[np.bool_]:
        """Land cells whose centre lies in a block."""
        west, north, east, south = block
        return self.land & (self.u >= west) & (self.u < east) & (self.v >= north) & (self.v < south)

    def region(self, block: Block, name: str) -> NDArray[np.bool_]:
        """Land cells of a block with a ragged edge."""
        west, north, east, south = block
        depth = np.minimum.reduce([self.u - west, east - self.u, self.v - north, south - self.v])
        return np.asarray(self.land & (depth + 0.4 * self.noise(f"edge of {name}", 2.4, 4) > 0))

    def disc(self, column: float, row: float, radius: float) -> NDArray[np.bool_]:
        """Land cells within ``radius`` of a place, in twentieths."""
        return self.land & (np.hypot(self.u - column, self.v - row) < radius)

    def point(self, column: float, row: float) -> tuple:
        """Map coordinates of a place."""
        return self.x0 + column / COLUMNS * self.extent, self.y0 - row / COLUMNS * self.extent

    def polygon(self, places: Any) -> Polygon:
        """Polygon from places."""
        return Polygon([self.point(column, row) for column, row in places])

    def rectangle(self, block: Block) -> Polygon:
        """Rectangle of a block."""
        west, north, east, south = block
        (x0, y1), (x1, y0) = self.point(west, north), self.point(east, south)
        return box(x0, y0, x1, y1)

    def at(self, values: NDArray[Any], x: Any, y: Any) -> NDArray[Any]:
        """Values of the cells in which points lie."""
        column = np.clip(((np.asarray(x) - self.x0) / self.cell).astype(int), 0, self.size - 1)
        row = np.clip(((self.y0 - np.asarray(y)) / self.cell).astype(int), 0, self.size - 1)
        return np.asarray(values[row, column])

    def only_land(self, values: NDArray[Any]) -> NDArray[np.float32]:
        """``values`` with NaN outside the land."""
        self.alive()
        return np.where(self.land, values, np.nan).astype(np.float32)

    @property
    def year_names(self) -> tuple:
        """Names of annual bands."""
        return tuple(str(FIRST_YEAR + year) for year in range(self.years))

    @property
    def month_names(self) -> tuple:
        """Names of monthly bands."""
        return tuple(f"{year}-{month:02d}" for year in self.year_names for month in range(1, 13))


def coast(row: Any) -> NDArray[np.float64]:
    """Column of the shore at a row, with a bay where the main stream ends."""
    row = np.asarray(row, dtype=float)
    waves = 0.35 * np.sin(row * 0.42 + 0.6) + 0.12 * np.sin(row * 1.9)
    return np.asarray(18.2 + waves - 1.3 * np.exp(-(((row - 11.0) / 1.1) ** 2)))


def river(column: Any) -> NDArray[np.float64]:
    """Row of the main stream at a column."""
    column = np.asarray(column, dtype=float)
    return np.asarray(11.0 + 0.5 * np.sin(column * 0.55) * np.clip((17.0 - column) / 4.0, 0, 1))


def _outline() -> list:
    along = np.linspace(0.0, 1.0, 60)
    top, bottom = 0.7, 19.3
    rows = top + (bottom - top) * np.linspace(0.0, 1.0, 160)
    east = np.column_stack([coast(rows), rows])
    columns = coast(bottom) + (0.8 - coast(bottom)) * along
    south = np.column_stack([columns, bottom + 0.25 * np.sin(columns * 0.9) * np.sin(np.pi * along)])
    back = bottom + (top - bottom) * along
    west = np.column_stack([0.8 + 0.3 * np.sin(back * 0.8) * np.sin(np.pi * along), back])
    columns = 0.8 + (coast(top) - 0.8) * along
    north = np.column_stack([columns, top + 0.25 * np.sin(columns * 0.7 + 1) * np.sin(np.pi * along)])
    return [tuple(p) for p in np.vstack([east[:-1], south[:-1], west[:-1], north[:-1]])]
