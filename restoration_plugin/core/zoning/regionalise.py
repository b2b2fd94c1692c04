"""Contiguous restoration zones from planning units."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Sequence

import geopandas as gpd
import numpy as np
import shapely
from numpy.typing import NDArray
from scipy import sparse
from scipy.sparse.csgraph import connected_components

from ..errors import QT_TRANSLATE_NOOP, InvalidInput
from ..progress import Progress, silent
from .max_p import max_p, within
from .selection_problem import Boundary
from .skater import skater
from .unit_adjacency import unit_adjacency

SKATER, MAX_P = "skater", "max-p"

_SCALES = 10.0  # fields whose spreads differ by more than this factor are standardised


@dataclass(frozen=True)
class Zones:
    """Zone of each unit (1, 2, …; 0 without data), share of the variation within zones, and what was done to get there.

    ``islands`` counts the units that were joined to their nearest neighbour, ``merged`` the zones that were too small.
    """

    labels: NDArray[np.int64]
    within_share: float
    standardised: bool
    islands: int
    merged: int


def regionalise(
    shapes: Sequence[Any],
    values: NDArray[np.floating[Any]],
    method: str = SKATER,
    count: int = 6,
    sizes: NDArray[np.floating[Any]] | None = None,
    minimum: float = 0.0,
    areas: NDArray[np.floating[Any]] | None = None,
    minimum_area: float = 0.0,
    seed: int = 1,
    progress: Progress = silent,
) -> Zones:
    """Group units into contiguous zones that are alike within.

    Parameters
    ----------
    shapes : sequence of Polygon or MultiPolygon
        Units in a projected system; those that share an edge or a corner are neighbours.
    values : ndarray of shape (units, fields)
        What the zones are made of. A unit with a NaN takes no part.
    method : str
        ``skater`` for ``count`` zones, or ``max-p`` for as many as reach ``minimum``.
    count : int
        Number of zones (skater).
    sizes : ndarray of shape (units,), optional
        What adds up to ``minimum`` (max-p); 1 for each unit by default.
    minimum : float
        Least sum of ``sizes`` in a zone (max-p).
    areas : ndarray of shape (units,), optional
        ha, for ``minimum_area``.
    minimum_area : float
        Zones below it join the neighbour with the longest shared edge.
    seed : int
        Of the random starts of max-p.
    progress : Progress
        Told the share of the work done.

    Returns
    -------
    Zones

    Raises
    ------
    InvalidInput
        If fewer than two units have all fields.
    Infeasible
        If the zones asked for cannot be formed.

    Notes
    -----
    A separate part of the units is joined to the nearest unit of the others, so that the zones can reach islands.
    Fields are taken as they are while their standard deviations differ by at most ten times; else all are standardised.
    """
    known = ~np.isnan(values).any(axis=1)
    if known.sum() < 2:
        raise InvalidInput(
            QT_TRANSLATE_NOOP(
                "LandRestoration", "UNITS: {count} have a value in every field; at least 2 are needed for zones."
            ),
            count=int(known.sum()),
        )
    geometries = np.asarray(shapes, dtype=object)[known]
    data = np.asarray(values, dtype=np.float64)[known]
    spread = data.std(axis=0)
    varied = spread[spread > 0]
    uneven = bool(varied.size and varied.max() > _SCALES * varied.min())
    if uneven:
        data = (data - data.mean(axis=0)) / np.where(spread > 0, spread, 1.0)
    touching = unit_adjacency(geometries, corners=True)
    pairs, islands = _joined(geometries, touching)
    if method == SKATER:
        labels = skater(data, pairs.first, pairs.second, count, progress)
    else:
        amount = np.ones(len(data)) if sizes is None else np.nan_to_num(np.asarray(sizes, dtype=np.float64)[known])
        labels = max_p(data, pairs.first, pairs.second, amount, minimum, seed, progress)
    merged = 0
    if minimum_area > 0 and areas is not None:
        labels, merged = _merge_small(labels, pairs, np.asarray(areas)[known], minimum_area)
    total = float(((data - data.mean(axis=0)) ** 2).sum())
    share = within(data, labels) / total if total > 0 else 0.0
    result = np.zeros(len(known), np.int64)
    result[known] = labels + 1
    return Zones(result, share, uneven, islands, merged)


def _joined(geometries: NDArray[Any], touching: Boundary) -> tuple[Boundary, int]:
    """Neighbours with one more pair for each separate part but the largest, to the nearest unit of the others."""
    units = len(geometries)
    first, second, length = touching.first, touching.second, touching.length
    islands = 0
    while True:
        graph = sparse.csr_matrix((np.ones(len(first)), (first, second)), shape=(units, units))
        parts, label = connected_components(graph, directed=False)
        if parts == 1:
            return Boundary(first, second, length), islands
        part = int(np.argmin(np.bincount(label)))
        inside, outside = np.flatnonzero(label == part), np.flatnonzero(label != part)
        tree = shapely.STRtree(geometries[outside])
        near, distance = tree.query_nearest(geometries[inside], return_distance=True, all_matches=False)
        nearest = int(np.argmin(distance))
        pair = sorted((int(inside[near[0][nearest]]), int(outside[near[1][nearest]])))
        first, second = np.append(first, pair[0]), np.append(second, pair[1])
        length = np.append(length, 0.0)
        islands += len(inside)


def _merge_small(
    labels: NDArray[np.int64], pairs: Boundary, areas: NDArray[np.floating[Any]], minimum: float
) -> tuple[NDArray[np.int64], int]:
    """Join the smallest zone below the minimum to the neighbour with the longest shared edge, until none is left."""
    zones, merged = labels.copy(), 0
    while True:
        found, index = np.unique(zones, return_inverse=True)
        size = np.bincount(index, weights=areas)
        small = int(np.argmin(size))
        if len(found) < 2 or size[small] >= minimum:
            return index.astype(np.int64), merged
        one, two = index[pairs.first], index[pairs.second]
        border = (one == small) ^ (two == small)
        other = np.where(one == small, two, one)[border]
        shared = np.bincount(other, weights=pairs.length[border] + 1e-9, minlength=len(found))
        shared[small] = -1.0
        zones = index.copy()
        zones[index == small] = int(np.argmax(shared))
        merged += 1


def zone_names(
    values: NDArray[np.floating[Any]], labels: NDArray[np.int64], fields: Sequence[str]
) -> dict[int, tuple[str, str]]:
    """What sets each zone apart: the one or two fields that lie furthest from the mean of all units.

    Returns
    -------
    dict
        Zone → (English, Chinese) name.
    """
    known = labels > 0
    mean = values[known].mean(axis=0)
    spread = values[known].std(axis=0)
    names = {}
    for zone in np.unique(labels[known]):
        score = (values[labels == zone].mean(axis=0) - mean) / np.where(spread > 0, spread, 1.0)
        strong = [int(j) for j in np.argsort(-np.abs(score), kind="stable")[:2] if abs(score[j]) > 0.5]
        en = ", ".join(f"{'high' if score[j] > 0 else 'low'} {fields[j]}" for j in strong) or "average"
        zh = "、".join(f"{fields[j]}{'高' if score[j] > 0 else '低'}" for j in strong) or "中等"
        names[int(zone)] = (f"Zone {zone}: {en}", f"{zone}区:{zh}")
    return names


def dissolved_zones(
    units: gpd.GeoDataFrame, values: NDArray[np.floating[Any]], labels: NDArray[np.int64], fields: Sequence[str]
) -> gpd.GeoDataFrame:
    """One feature for each zone: zone, name_en, name_zh, units, and the mean of each field (10 characters).

    Parameters
    ----------
    units : GeoDataFrame
        The units.
    values : ndarray of shape (units, fields)
        What the zones were made of.
    labels : ndarray of shape (units,)
        Zone of each unit, 0 for none.
    fields : sequence of str
        Names of the fields.
    """
    names = zone_names(values, labels, fields)
    geometries = units.geometry.to_numpy()
    rows = [
        {
            "zone": zone,
            "name_en": names[zone][0],
            "name_zh": names[zone][1],
            "units": int((labels == zone).sum()),
            **{f"m_{field}"[:10].lower(): float(values[labels == zone, j].mean()) for j, field in enumerate(fields)},
            "geometry": shapely.union_all(geometries[labels == zone]),
        }
        for zone in sorted(names)
    ]
    return gpd.GeoDataFrame(rows, geometry="geometry", crs=units.crs)
