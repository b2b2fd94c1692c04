"""Sediment delivery inside watersheds: rasters of the whole grid, and totals of each watershed."""

from __future__ import annotations

from typing import Any, Sequence

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray

from .grid_neighbours import strips
from .sediment_delivery import Delivery, no_cell, sediment_delivery

Raster = NDArray[np.floating[Any]]
Measure = NDArray[np.float32]
PER_KM2 = 100.0
"""t/ha to t/km²."""
BYTES_PER_CELL = 80
"""Memory at the worst moment, while connectivity gathers along the flow."""
DIMENSIONLESS = ("ls", "connectivity", "delivery")
PARTS = {
    "usle": "soil_loss",
    "export": "export",
    "deposit": "deposition",
    "to_stream": "arriving",
    "lost": "lost",
    "avoided": "avoided",
    "avoid_ero": "avoided_loss",
}
"""Column of the totals → what of ``Delivery`` it sums."""


def covering_window(bounds: Sequence[float], transform: Sequence[float], shape: tuple[int, int]) -> tuple[slice, slice]:
    """Rows and columns of a north-up grid that cover bounds (xmin, ymin, xmax, ymax).

    Raises
    ------
    InvalidInput
        If they lie outside the grid.
    """
    xmin, ymin, xmax, ymax = bounds
    left, width, _, top, _, height = transform
    tiny = 1e-6
    columns = (int(np.floor((xmin - left) / width + tiny)), int(np.ceil((xmax - left) / width - tiny)))
    rows = (int(np.floor((ymax - top) / height + tiny)), int(np.ceil((ymin - top) / height - tiny)))
    limits = [slice(max(first, 0), min(last, size)) for (first, last), size in zip((rows, columns), shape)]
    if any(part.stop <= part.start for part in limits):
        raise no_cell()
    return limits[0], limits[1]


def layers_without_overlap(polygons: Sequence[Any]) -> list[list[int]]:
    """Indices of polygons in as few groups as a first fit needs so that none overlaps another of its group."""
    shapes = np.asarray(polygons, dtype=object)
    pairs = shapely.STRtree(shapes).query(shapes, predicate="intersects")
    clashes: dict[int, set[int]] = {}
    for first, second in zip(*pairs):
        if first < second and shapely.area(shapely.intersection(shapes[first], shapes[second])) > 0:
            clashes.setdefault(int(second), set()).add(int(first))
    groups: list[list[int]] = []
    for index in range(len(shapes)):
        free = next((group for group in groups if not clashes.get(index, set()).intersection(group)), None)
        if free is None:
            groups.append(free := [])
        free.append(index)
    return groups


def account_sediment(
    dem: Raster,
    erosivity: Raster,
    erodibility: Raster,
    c: Raster,
    practice: Raster | None,
    watersheds: Sequence[NDArray[np.int32]],
    count: int,
    areas: NDArray[np.float64],
    cell: float,
    **settings: Any,
) -> tuple[Delivery, pd.DataFrame]:
    """Run ``sediment_delivery`` on the cells of the watersheds.

    Parameters
    ----------
    dem, erosivity, erodibility, c, practice : ndarrays of shape (rows, columns)
        As ``sediment_delivery`` takes them; a window that covers all watersheds is enough.
    watersheds : sequence of ndarray of shape (rows, columns)
        Index of the watershed in each cell, negative outside all; one array per group of ``layers_without_overlap``.
    count : int
        Number of watersheds.
    areas : ndarray of shape (rows, columns) or (1, 1)
        Cell areas in ha.
    cell : float
        Cell size in m.
    **settings
        The other parameters of ``sediment_delivery``.

    Returns
    -------
    result : Delivery
        See ``delivery_raster``.
    totals : DataFrame
        Per watershed, in t/a: usle, export, deposit, to_stream, lost, avoided (export), avoid_ero (soil loss).
    """
    inside = np.logical_or.reduce([labels >= 0 for labels in watersheds])
    dem = np.where(inside, dem, np.float32(np.nan))
    del inside
    result = sediment_delivery(dem, erosivity, erodibility, c, practice, cell, **settings)
    totals = np.zeros((len(PARTS), count))
    hectares = np.broadcast_to(areas, dem.shape)
    for rows in strips(dem.shape):
        part = result.rows(rows)
        for total, name in zip(totals, PARTS.values()):
            amount = np.nan_to_num(getattr(part, name) * hectares[rows]).ravel()
            for labels in watersheds:
                total += np.bincount(np.maximum(labels[rows], -1).ravel() + 1, amount, count + 1)[1:]
    return result, pd.DataFrame(dict(zip(PARTS, totals)))


def delivery_raster(result: Delivery, name: str, window: tuple[slice, slice], shape: tuple[int, int]) -> Measure:
    """One raster of a result on the whole grid, NaN outside ``window``.

    ``name`` is ls, connectivity or delivery; potential, soil_loss, export or deposition, in t/(km²·a); or streams (1 off
    them, 2 on them).
    """
    whole = np.full(shape, np.nan, np.float32)
    within = whole[window]
    for rows in strips(within.shape):
        part = result.rows(rows)
        if name == "streams":
            within[rows] = np.where(np.isnan(part.ls), np.nan, part.streams + 1.0)
        else:
            within[rows] = getattr(part, name) * (1.0 if name in DIMENSIONLESS else PER_KM2)
    return whole
