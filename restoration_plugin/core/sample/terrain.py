"""Terrain that drains to the sea, and its streams."""

from __future__ import annotations

import heapq
from typing import Callable

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import distance_transform_edt, gaussian_filter, maximum_filter, minimum_filter

from . import layout
from .site import COLUMNS, Raster, Site, coast, measure, river

PAUSE = 1 << 15  # cells of the flood between two looks at whether it is still wanted
NEIGHBOURS = ((-1, -1), (-1, 0), (-1, 1), (0, -1), (0, 1), (1, -1), (1, 0), (1, 1))


def flood(
    surface: NDArray[np.float64],
    land: NDArray[np.bool_],
    outlets: NDArray[np.bool_],
    step: float,
    alive: Callable[[], None],
) -> tuple[NDArray[np.float64], NDArray[np.int64], NDArray[np.int64]]:
    """Surface raised so that every land cell drains to an outlet, by a flood from the outlets.

    Parameters
    ----------
    surface : ndarray of shape (rows, columns)
        Elevation in m.
    land, outlets : ndarray of bool
        Cells that take part, and those from which the flood starts.
    step : float
        Least fall from a cell to the next one, m.
    alive : callable
        As of a ``Site``.

    Returns
    -------
    surface : ndarray of shape (rows, columns)
    parent : ndarray of int
        Flat index of the cell into which each cell drains; itself at an outlet.
    order : ndarray of int
        Land cells in the order in which the flood reached them.

    References
    ----------
    Barnes, Lehman and Mulla (2014), priority flood.
    """
    rows, columns = surface.shape
    level = surface.ravel().tolist()
    state = np.where(land, 0, 1).ravel().tolist()
    parent = list(range(rows * columns))
    heap = [(level[i], i) for i in np.flatnonzero(outlets).tolist()]
    for _, cell in heap:
        state[cell] = 1
    heapq.heapify(heap)
    order = []
    while heap:
        height, cell = heapq.heappop(heap)
        order.append(cell)
        if len(order) % PAUSE == 0:
            alive()
        row, column = divmod(cell, columns)
        for down, right in NEIGHBOURS:
            r, c = row + down, column + right
            if 0 <= r < rows and 0 <= c < columns:
                other = r * columns + c
                if not state[other]:
                    state[other] = 1
                    parent[other] = cell
                    level[other] = max(level[other], height + step)
                    heapq.heappush(heap, (level[other], other))
    return np.array(level).reshape(rows, columns), np.array(parent), np.array(order)


def accumulate(parent: NDArray[np.int64], order: NDArray[np.int64], load: NDArray[np.float64]) -> NDArray[np.float64]:
    """Sum of ``load`` over all cells that drain through each cell, itself included."""
    total = load.ravel().tolist()
    links = parent.tolist()
    for cell in order[::-1].tolist():
        if links[cell] != cell:
            total[links[cell]] += total[cell]
    return np.array(total).reshape(load.shape)


def terrain(site: Site) -> dict[str, Raster]:
    """Elevation, slope and relief; sets ``dem``, ``slope``, ``parent``, ``order``, ``accumulation``, ``stream``."""
    land, extent = site.land, site.extent
    inland = np.clip((coast(site.v) - site.u) / 17.0, 0.0, 1.0)
    away = np.abs(site.v - river(site.u))
    rim = np.clip(1.2 - distance_transform_edt(np.pad(land, 1))[1:-1, 1:-1] / site.size * COLUMNS, 0, None)
    rim = np.where(site.u > 16.0, 0.0, rim)
    hills = np.clip(inland * 2.2 - 0.35, 0.12, 1.0)
    ridges = 1.0 - np.abs(site.noise("ridges", 5.0, 5, 0.48))
    base = 0.055 * inland**1.3 + 0.0018 * np.sqrt(away) + 0.004 * rim + hills * 0.011 * ridges
    plain = np.exp(-(((site.u - 13.3) / 4.2) ** 4) - (((site.v - 12.2) / 3.8) ** 4))
    valley = np.exp(-((away / 0.7) ** 2))
    base = (
        base * (1 - 0.45 * plain)
        + 0.0007 * np.abs(site.noise("ripples", 1.6, 3)) * np.clip(inland * 8, 0, 1)
        - 0.004 * valley * inland
    )
    surface = np.where(land, base * extent, np.inf)
    sea = ~land & (site.u > 15.0)
    outlets = land & maximum_filter(sea, 3)
    smallest = 2e-3
    total = land.sum()
    for _ in range(2):
        surface, parent, order = flood(surface, land, outlets, smallest, site.alive)
        site.alive()
        share = accumulate(parent, order, land.astype(float)) / total
        site.alive()
        carve = 0.0026 * extent * np.log1p(share * 400.0) * np.clip(inland * 6, 0.02, 1)
        carved = surface - gaussian_filter(np.where(land, carve, 0.0), max(0.5, site.size / 180.0))
        nearest = distance_transform_edt(~land, return_distances=False, return_indices=True)
        surface = np.where(land, gaussian_filter(carved[tuple(nearest)], site.size / 500.0), np.inf)
    surface -= surface[land].min() - 1.0
    surface, parent, order = flood(surface, land, outlets, smallest, site.alive)
    site.alive()
    accumulation = accumulate(parent, order, land.astype(float))
    site.alive()
    filled = surface[tuple(nearest)]
    down, right = np.gradient(filled, site.cell)
    slope = np.degrees(np.arctan(np.hypot(down, right)))
    window = max(3, 2 * round(500.0 / site.cell / 2) + 1)
    relief = maximum_filter(filled, window) - minimum_filter(filled, window)
    site.known.update(
        dem=surface,
        filled=filled,
        slope=slope,
        aspect=np.arctan2(-right, down),
        parent=parent,
        order=order,
        accumulation=accumulation,
        stream=land & (accumulation > layout.STREAM_SHARE * total),
        outlets=outlets,
        relief=relief,
    )
    return {
        "dem": measure(site.only_land(surface), "m"),
        "slope": measure(site.only_land(slope), "°"),
        "relief": measure(site.only_land(relief), "m"),
    }


def watersheds(site: Site, places: NDArray[np.int64]) -> NDArray[np.int64]:
    """For each cell the number (from 1) of the first place downstream of it, 0 where there is none."""
    parent, order = site.known["parent"], site.known["order"]
    label = np.zeros(parent.size, dtype=np.int64)
    own = {int(cell): number + 1 for number, cell in enumerate(places)}
    for cell in order.tolist():
        label[cell] = own.get(cell) or (label[parent[cell]] if parent[cell] != cell else 0)
    return label.reshape(site.shape)
