"""Sediment delivery inside watersheds: rasters of the whole grid, and totals of each watershed."""

from __future__ import annotations

from typing import Any, Sequence

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray

from .sediment_delivery import Delivery, sediment_delivery

Raster = NDArray[np.floating[Any]]
PER_KM2 = 100.0
"""t/ha to t/km²."""


def covering_window(bounds: Sequence[float], transform: Sequence[float], shape: tuple[int, int]) -> tuple[slice, slice]:
    """Rows and columns of a north-up grid that cover bounds (xmin, ymin, xmax, ymax)."""
    xmin, ymin, xmax, ymax = bounds
    left, width, _, top, _, height = transform
    tiny = 1e-6
    columns = (int(np.floor((xmin - left) / width + tiny)), int(np.ceil((xmax - left) / width - tiny)))
    rows = (int(np.floor((ymax - top) / height + tiny)), int(np.ceil((ymin - top) / height - tiny)))
    limits = [slice(max(first, 0), min(last, size)) for (first, last), size in zip((rows, columns), shape)]
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
    window: tuple[slice, slice],
    areas: NDArray[np.float64],
    cell: float,
    **settings: Any,
) -> tuple[dict[str, NDArray[np.float32]], pd.DataFrame]:
    """Run ``sediment_delivery`` on the cells of the watersheds.

    Parameters
    ----------
    dem, erosivity, erodibility, c, practice : ndarrays of shape (rows, columns)
        As ``sediment_delivery`` takes them.
    watersheds : sequence of ndarray of shape (rows, columns)
        Index of the watershed in each cell, negative outside all; one array per group of ``layers_without_overlap``.
    count : int
        Number of watersheds.
    window : (rows, columns)
        Slices that cover all watersheds.
    areas : ndarray of shape (rows, columns) or (1, 1)
        Cell areas in ha.
    cell : float
        Cell size in m.
    **settings
        The other parameters of ``sediment_delivery``.

    Returns
    -------
    rasters : dict
        ls, connectivity, delivery; potential, soil_loss, export and deposition in t/(km²·a); streams (0, 1). Shape of
        the inputs, NaN outside.
    totals : DataFrame
        Per watershed, in t/a: usle, export, deposit, to_stream, lost, avoided (export), avoid_ero (soil loss).
    """
    inside = np.logical_or.reduce([labels[window] >= 0 for labels in watersheds])
    result = sediment_delivery(
        np.where(inside, dem[window], np.nan),
        erosivity[window],
        erodibility[window],
        c[window],
        None if practice is None else practice[window],
        cell,
        **settings,
    )
    rasters = {}
    for name, values in _rasters(result).items():
        whole = np.full(dem.shape, np.nan, np.float32)
        whole[window] = values
        rasters[name] = whole
    hectares = np.broadcast_to(areas, dem.shape)[window]
    return rasters, sum(_totals(result, labels[window], hectares, count) for labels in watersheds)


def _rasters(result: Delivery) -> dict[str, Raster]:
    return {
        "ls": result.ls,
        "potential": PER_KM2 * result.potential,
        "soil_loss": PER_KM2 * result.soil_loss,
        "connectivity": result.connectivity,
        "delivery": result.delivery,
        "export": PER_KM2 * result.export,
        "deposition": PER_KM2 * result.deposition,
        "streams": np.where(np.isnan(result.accumulation), np.nan, result.streams),
    }


def _totals(result: Delivery, labels: NDArray[np.int32], hectares: NDArray[np.float64], count: int) -> pd.DataFrame:
    parts = {
        "usle": result.soil_loss,
        "export": result.export,
        "deposit": result.deposition,
        "to_stream": result.arriving,
        "lost": result.lost,
        "avoided": result.avoided,
        "avoid_ero": result.potential - result.soil_loss,
    }
    places = np.maximum(labels, -1).ravel() + 1
    return pd.DataFrame(
        {
            name: np.bincount(places, np.nan_to_num(values * hectares).ravel(), minlength=count + 1)[1:]
            for name, values in parts.items()
        }
    )
