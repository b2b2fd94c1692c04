"""Where restoration would shorten the way between sources most."""

from __future__ import annotations

import math
from typing import Any, NamedTuple, Sequence

import geopandas as gpd
import numpy as np
import pandas as pd
from numba import njit
from numpy.typing import NDArray
from scipy.ndimage import label

from ..errors import QT_TRANSLATE_NOOP, InvalidInput, OutOfRange
from ..progress import Progress, silent
from ..statistics.histogram_breaks import histogram, histogram_breaks
from .cost_distance import Transform, cell_edge
from .cost_runs import CostRuns
from .label_outlines import label_outlines
from .link_rules import link_pairs

COMBINE = ("maximum", "sum")
SITE_CLASSES = 5
"""Natural breaks of the improvement; sites are the cells of the highest class."""


class Barriers(NamedTuple):
    """Improvement per metre restored, and the sites where it is greatest."""

    improvement: NDArray[np.float32]
    percent: NDArray[np.float32]
    radius: NDArray[np.float32]
    sites: gpd.GeoDataFrame


def barriers(
    resistance: NDArray[np.floating[Any]],
    sources: NDArray[np.integer[Any]],
    transform: Transform,
    radii: Sequence[float],
    restored: float = 1.0,
    combine: str = "maximum",
    links: Sequence[tuple[int, int]] | None = None,
    progress: Progress = silent,
) -> Barriers:
    """What restoring a disc would save on the way between two sources, per metre restored.

    With the least cost distances from both sources on the ring of radius r around a cell, and resistance R' once
    restored, the way across costs CWD₁ + CWD₂ + 2r·R'; score = (LCD − that) / 2r where it is positive. A cell takes
    the best score of the discs that cover it.

    Parameters
    ----------
    resistance : ndarray of shape (rows, columns)
        Resistance per metre, > 0. NaN is NoData.
    sources : ndarray of int, shape (rows, columns)
        Number of the source that a cell belongs to, > 0.
    transform : tuple of 6 floats
        GDAL's geotransform of the grid, in metres, with square cells.
    radii : sequence of float
        Search radii in metres, at least one cell each; rounded to whole cells.
    restored : float
        Resistance once restored, at most the smallest there is.
    combine : {"maximum", "sum"}
        How the scores of several links at one place are joined.
    links : sequence of (int, int), optional
        Pairs of source numbers; else the sources whose zones of least cost touch.
    progress : Progress
        Told the fraction done.

    Returns
    -------
    Barriers
        ``improvement`` in cost per metre, ``percent`` of the link's cost per metre, and ``radius`` in metres of the
        best disc; NaN where nothing is gained. ``sites``: polygons of the cells in the highest of five classes by
        natural breaks, with rank, gain (largest improvement), gain_mean, percent, radius_m, area_ha.

    Raises
    ------
    OutOfRange
        If a radius is less than a cell, or ``restored`` is not positive or above the smallest resistance.
    InvalidInput
        If no link is left.

    References
    ----------
    McRae, B.H., Hall, S.A., Beier, P., Theobald, D.M. (2012), Where to restore ecological connectivity? Detecting
    barriers and quantifying restoration benefits, PLoS ONE 7.
    """
    cell = cell_edge(transform)
    if combine not in COMBINE:
        raise OutOfRange("COMBINE", found=combine, allowed=", ".join(COMBINE))
    if not radii or min(radii) < cell:
        raise OutOfRange("MIN_RADIUS", found=min(radii, default=0.0), allowed=f">= {cell:g} m")
    runs = CostRuns(resistance, sources, progress=lambda part: progress(0.5 * part))
    if not 0 < restored <= runs.field.smallest:
        raise OutOfRange("RESTORED", found=restored, allowed=f"> 0, <= {runs.field.smallest:g} (RESISTANCE)")
    pairs = _pairs(runs, links)
    shape = runs.shape
    best, share, size = np.zeros(shape), np.zeros(shape), np.zeros(shape)
    cells = sorted({max(1, round(radius / cell)) for radius in radii})
    for step, reach in enumerate(cells):
        progress(0.5 + 0.5 * step / len(cells))
        score, percent = np.zeros(shape), np.zeros(shape)
        nearest: dict[int, NDArray[np.float64]] = {}
        for done, (a, b) in enumerate(pairs):
            for source in (a, b):
                if source not in nearest:
                    nearest[source] = _ring_minimum(_whole(runs, source), *_offsets(reach, ring=True))
            if combine == "maximum":
                _best(score, percent, nearest[a], nearest[b], runs.costs[a, b], 2.0 * reach, restored)
            else:
                _sum(score, percent, nearest[a], nearest[b], runs.costs[a, b], 2.0 * reach, restored)
            last = {source for pair in pairs[done + 1 :] for source in pair}
            nearest = {source: kept for source, kept in nearest.items() if source in last}
            progress(0.5 + 0.5 * (step + (done + 1) / len(pairs)) / len(cells))
        _spread_best(score, percent, float(reach), *_offsets(reach, ring=False), best, share, size)
    gained = (best > 0) & ~np.isnan(resistance)
    improvement = np.where(gained, best, np.nan)
    percents = np.where(gained, share * 100.0 / cell, np.nan)
    radius = np.where(gained, size * cell, np.nan)
    sites = _sites(improvement, percents, radius, transform)
    return Barriers(improvement.astype(np.float32), percents.astype(np.float32), radius.astype(np.float32), sites)


def search_radii(
    minimum: float, maximum: float, step: float, transform: Transform, shape: tuple[int, int]
) -> list[float]:
    """Radii from ``minimum`` to ``maximum`` in metres; a step is at least one cell of the grid.

    Raises
    ------
    OutOfRange
        If the minimum is less than a cell, the maximum below the minimum or wider than the grid, or the step not
        positive.
    """
    cell = cell_edge(transform)
    widest = cell * max(shape)
    if minimum < cell:
        raise OutOfRange("MIN_RADIUS", found=minimum, allowed=f">= {cell:g} m")
    if not minimum <= maximum <= widest:
        raise OutOfRange(
            "MAX_RADIUS", found=maximum, allowed=f"{minimum:g} (MIN_RADIUS) … {widest:g} m (the width of RESISTANCE)"
        )
    if not step > 0:
        raise OutOfRange("STEP", found=step, allowed="> 0")
    step = max(step, cell)
    return [minimum + k * step for k in range(int((maximum - minimum) / step + 1e-9) + 1)]


def _pairs(runs: CostRuns, links: Sequence[tuple[int, int]] | None) -> list[tuple[int, int]]:
    if links is None:
        found = link_pairs("cost neighbours", runs.costs, runs.allocation, np.zeros((len(runs.costs), 2)))
        pairs = [(int(a), int(b)) for a, b in found]
    else:
        index = {int(number): at for at, number in enumerate(runs.numbers)}
        known = {frozenset((index[a], index[b])) for a, b in links if a in index and b in index and a != b}
        pairs = sorted((min(pair), max(pair)) for pair in known)
        pairs = [(a, b) for a, b in pairs if math.isfinite(runs.costs[a, b])]
    if not pairs:
        raise InvalidInput(
            QT_TRANSLATE_NOOP(
                "LandRestoration", "LINKS names no pair of sources with a way between them; check its ids."
            )
        )
    return pairs


def _whole(runs: CostRuns, source: int) -> NDArray[np.float64]:
    distance = np.full(runs.shape, np.inf)
    window, part = runs.distance(source)
    distance[window] = part
    return distance


def _offsets(reach: int, ring: bool) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Offsets of the cells of a disc, or of its outermost ring one cell wide."""
    row, column = np.mgrid[-reach : reach + 1, -reach : reach + 1]
    square = row**2 + column**2
    inside = square <= reach**2
    if ring:
        inside &= square > (reach - 1) ** 2
    return row[inside].astype(np.int64), column[inside].astype(np.int64)


def _sites(
    improvement: NDArray[np.float64], percent: NDArray[np.float64], radius: NDArray[np.float64], transform: Transform
) -> gpd.GeoDataFrame:
    cell = abs(float(transform[1]))
    high, low = np.nanmax(improvement, initial=0.0), np.fmin.reduce(improvement, axis=None, initial=np.inf)
    chosen = ~np.isnan(improvement)
    if chosen.any() and high > low:
        spread = histogram(improvement, float(low), float(high))
        limits = histogram_breaks(spread, min(SITE_CLASSES, int((spread.counts > 0).sum())))
        if len(limits) > 1:
            chosen &= np.nan_to_num(improvement, nan=-1.0) > limits[-2]
    labels, count = label(chosen, np.ones((3, 3)))
    outlines = label_outlines(labels.astype(np.int32), transform)
    at = np.flatnonzero(labels)
    cells = pd.DataFrame(
        {
            "site": labels.ravel()[at],
            "gain": improvement.ravel()[at],
            "percent": percent.ravel()[at],
            "radius_m": radius.ravel()[at],
        }
    )
    by_site = cells.groupby("site")["gain"]
    frame = cells.loc[by_site.idxmax()].set_index("site") if count else cells.set_index("site")
    frame.insert(1, "gain_mean", by_site.mean())
    frame["area_ha"] = by_site.size() * cell * cell / 1e4
    frame = gpd.GeoDataFrame(
        frame.reset_index(drop=True), geometry=gpd.GeoSeries(outlines.to_numpy(), dtype="geometry")
    )
    frame = frame.sort_values("gain", ascending=False, kind="stable", ignore_index=True)
    frame.insert(0, "rank", np.arange(1, len(frame) + 1))
    return frame


@njit("float64[:, ::1](float64[:, ::1], int64[::1], int64[::1])", nogil=True, cache=True)
def _ring_minimum(distance, down, right):  # type: ignore[no-untyped-def]
    rows, columns = distance.shape
    result = np.full((rows, columns), np.inf)
    for k in range(down.size):
        for i in range(max(0, -down[k]), min(rows, rows - down[k])):
            for j in range(max(0, -right[k]), min(columns, columns - right[k])):
                value = distance[i + down[k], j + right[k]]
                if value < result[i, j]:
                    result[i, j] = value
    return result


@njit(
    "void(float64[:, ::1], float64[:, ::1], float64[:, ::1], float64[:, ::1], float64, float64, float64)",
    nogil=True,
    cache=True,
)
def _best(score, percent, one, two, cost, width, restored):  # type: ignore[no-untyped-def]
    for i in range(score.shape[0]):
        for j in range(score.shape[1]):
            gain = (cost - (one[i, j] + two[i, j] + width * restored)) / width
            if gain > score[i, j]:
                score[i, j] = gain
            if gain / cost > percent[i, j]:
                percent[i, j] = gain / cost


@njit(
    "void(float64[:, ::1], float64[:, ::1], float64[:, ::1], float64[:, ::1], float64, float64, float64)",
    nogil=True,
    cache=True,
)
def _sum(score, percent, one, two, cost, width, restored):  # type: ignore[no-untyped-def]
    for i in range(score.shape[0]):
        for j in range(score.shape[1]):
            gain = (cost - (one[i, j] + two[i, j] + width * restored)) / width
            if gain > 0.0:
                score[i, j] += gain
                percent[i, j] += gain / cost


@njit(
    "void(float64[:, ::1], float64[:, ::1], float64, int64[::1], int64[::1], float64[:, ::1], float64[:, ::1], "
    "float64[:, ::1])",
    nogil=True,
    cache=True,
)
def _spread_best(score, percent, reach, down, right, best, share, size):  # type: ignore[no-untyped-def]
    """Give each cell the best score of the discs around the cells near by; the smaller disc wins a tie."""
    rows, columns = score.shape
    for i in range(rows):
        for j in range(columns):
            value, part = score[i, j], percent[i, j]
            if value <= 0.0 and part <= 0.0:
                continue
            for k in range(down.size):
                y, x = i + down[k], j + right[k]
                if 0 <= y < rows and 0 <= x < columns:
                    if value > best[y, x]:
                        best[y, x] = value
                        size[y, x] = reach
                    if part > share[y, x]:
                        share[y, x] = part
