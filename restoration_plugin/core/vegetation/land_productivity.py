"""Land productivity: trajectory, state and performance of annual NDVI, and their combination."""

from __future__ import annotations

from typing import Any, Mapping, Sequence

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ..errors import QT_TRANSLATE_NOOP, InvalidInput
from ..nodata import NO_CLASS
from ..standards import load
from ..statistics.trend_test import trend_test

Measure = NDArray[np.float32]
Codes = NDArray[np.uint8]

DEGRADED, STABLE, IMPROVED = 1, 2, 3
MODERATE_DECLINE = 2
RECENT = 3
"""Years at the end of a period that state compares with those before."""
WIDENED = 0.05
"""Share of its range by which the distribution of the earlier years is widened on both sides."""
SHIFT = 2
"""Classes of ten by which state must move."""
POOR = 0.5
"""Share of the best NDVI of its kind of land below which a cell performs poorly."""
BEST = 0.9
BINS = 4000
"""Bins of NDVI between 0 and 2."""
TRAJECTORY_ONLY = np.array([0, 1, 4, 5], dtype=np.uint8)
"""Class of productivity by trajectory."""
WORDS = ("degrading", "stable", "improving")


def land_productivity(trend: Codes, state: Codes, performance: Codes, *, table: NDArray[np.uint8]) -> Codes:
    """Class of productivity from its three metrics.

    Parameters
    ----------
    trend, state, performance : ndarrays of shape (rows, columns)
        1 degrading, 2 stable, 3 improving; 0 is NoData.
    table : ndarray of shape (4, 4, 4)
        From ``combination_table``.

    Returns
    -------
    ndarray of uint8
        1 declining, 2 moderate decline, 3 stressed, 4 stable, 5 improving; 0 where a metric is NoData.

    References
    ----------
    UNCCD (2021), Good Practice Guidance, SDG indicator 15.3.1, version 2. Trends.Earth documentation, Conservation
    International.
    """
    return table[trend, state, performance]


def combination_table() -> NDArray[np.uint8]:
    """Class by trend, state and performance, from the table ``productivity_combination``."""
    rows = load("productivity_combination", numbers=("class_id",), filled=("trend", "state", "performance", "class_id"))
    table = np.zeros((4, 4, 4), dtype=np.uint8)
    for trend, state, performance, code in zip(rows["trend"], rows["state"], rows["performance"], rows["class_id"]):
        table[WORDS.index(trend) + 1, WORDS.index(state) + 1, WORDS.index(performance) + 1] = int(code)
    return table


def productivity_metrics(
    *bands: NDArray[np.floating[Any]], years: int, times: Sequence[float], alpha: float = 0.05
) -> tuple[Codes, Codes, Measure]:
    """Trajectory, state and mean NDVI of a period.

    Parameters
    ----------
    *bands : ndarrays of shape (rows, columns)
        NDVI of each year; then, for a trajectory free of rain, the rain of each year (mm): the trend is then that of
        the residuals of NDVI from its regression on rain.
    years : int
        Number of NDVI bands, at least 6.
    times : sequence of float
        Rising, one a year.
    alpha : float
        Level of significance of the trajectory.

    Returns
    -------
    trajectory : ndarray of uint8
        1 degrading, 2 stable, 3 improving; 0 with fewer than 8 valid years.
    state : ndarray of uint8
        Whether the mean of the last three years lies two classes of ten or more below (1) or above (3) that of the
        years before, in their distribution, widened by 5 % of its range on both sides; 0 with fewer than three valid
        years before, or one of the last three.
    mean : ndarray of float32

    Raises
    ------
    InvalidInput
        If there are too few years, or not as many of rain as of NDVI.
    """
    if years < 6 or len(bands) not in (years, 2 * years):
        raise InvalidInput(
            QT_TRANSLATE_NOOP(
                "LandRestoration",
                "NDVI: found {years} years and {rain} of RAIN; at least 6 are needed, and as many of RAIN where given.",
            ),
            years=years,
            rain=len(bands) - years,
        )
    ndvi = np.stack(bands[:years]).astype(np.float64)
    series = ndvi if len(bands) == years else _residuals(ndvi, np.stack(bands[years:]).astype(np.float64))
    found = trend_test(list(series), list(times))
    trajectory = np.where(found.p <= alpha, 2 + np.sign(found.score), STABLE)
    trajectory = np.where(np.isnan(found.p), 0, trajectory).astype(np.uint8)
    valid = ~np.isnan(ndvi)
    mean = _mean(ndvi)
    return trajectory, _state(ndvi, valid), mean.astype(np.float32)


def _mean(stack: NDArray[np.float64]) -> NDArray[np.float64]:
    count = (~np.isnan(stack)).sum(axis=0)
    return np.divide(np.nansum(stack, axis=0), count, out=np.full(stack.shape[1:], np.nan), where=count > 0)


def _residuals(ndvi: NDArray[np.float64], rain: NDArray[np.float64]) -> NDArray[np.float64]:
    both = np.where(np.isnan(ndvi) | np.isnan(rain), np.nan, 1.0)
    x, y = rain * both, ndvi * both
    x, y = x - _mean(x), y - _mean(y)
    square = np.nansum(x * x, axis=0)
    slope = np.divide(np.nansum(x * y, axis=0), square, out=np.zeros(square.shape), where=square > 0)
    return y - slope * x


def _state(ndvi: NDArray[np.float64], valid: NDArray[np.bool_]) -> Codes:
    before, recent = ndvi[:-RECENT], ndvi[-RECENT:]
    enough = (valid[:-RECENT].sum(axis=0) >= 3) & valid[-RECENT:].any(axis=0)
    low, high = np.fmin.reduce(before, axis=0), np.fmax.reduce(before, axis=0)
    margin = WIDENED * (high - low)
    widened = np.sort(np.concatenate([before, (low - margin)[None], (high + margin)[None]]), axis=0)
    count = (~np.isnan(widened)).sum(axis=0)
    means = _mean(before), _mean(recent)
    classes = [np.ones(count.shape, dtype=int) for _ in means]
    for tenth in range(1, 10):
        place = tenth / 10 * np.maximum(count - 1, 0)
        lower = np.floor(place).astype(int)
        first = np.take_along_axis(widened, lower[None], axis=0)[0]
        second = np.take_along_axis(widened, np.minimum(lower + 1, np.maximum(count - 1, 0))[None], axis=0)[0]
        limit = first + (place - lower) * (second - first)
        for own, mean in zip(classes, means):
            own += mean > limit
    moved = classes[1] - classes[0]
    codes = np.select([moved <= -SHIFT, moved >= SHIFT], [DEGRADED, IMPROVED], STABLE)
    return np.where(enough, codes, 0).astype(np.uint8)


def unit_counts(
    mean: Measure, landcover: NDArray[np.floating[Any]], soil: NDArray[np.int32] | None, areas: Any = None
) -> pd.Series:
    """Cells of a window by unit of land (soil and cover) and bin of NDVI; add the series with ``fill_value=0``."""
    units = land_units(landcover, soil)
    used = (units >= 0) & ~np.isnan(mean) & (mean > 0)
    bins = np.clip((mean[used] * (BINS / 2)).astype(np.int64), 0, BINS - 1)
    return pd.DataFrame({"unit": units[used], "bin": bins}).groupby(["unit", "bin"]).size()


def best_of_units(counts: pd.Series) -> dict[int, float]:
    """90th percentile of NDVI of each unit, within half a bin (0.00025)."""
    found = {}
    for unit, rows in counts.groupby(level="unit"):
        reached = rows.sort_index().cumsum()
        place = int(np.searchsorted(reached.to_numpy(), BEST * reached.iloc[-1], side="left"))
        found[int(unit)] = (reached.index.get_level_values("bin")[place] + 0.5) * 2 / BINS
    return found


def performance(
    mean: Measure,
    landcover: NDArray[np.floating[Any]],
    soil: NDArray[np.int32] | None,
    *,
    best: Mapping[int, float],
) -> Codes:
    """1 where the mean NDVI is below half of the best of its unit of land, else 2; 0 is NoData."""
    units = land_units(landcover, soil)
    ordered = np.array(sorted(best), dtype=np.int64)
    if not ordered.size:
        return np.zeros(mean.shape, dtype=np.uint8)
    place = np.clip(np.searchsorted(ordered, units), 0, ordered.size - 1)
    limit = POOR * np.array([best[unit] for unit in ordered.tolist()])[place]
    known = (ordered[place] == units) & ~np.isnan(mean)
    return np.where(known, np.where(mean < limit, DEGRADED, STABLE), 0).astype(np.uint8)


def period_productivity(
    trend: NDArray[np.int32],
    state: NDArray[np.int32] | None,
    mean: Measure | None,
    landcover: NDArray[np.floating[Any]] | None,
    soil: NDArray[np.int32] | None,
    *,
    best: Mapping[int, float],
    table: NDArray[np.uint8],
) -> Codes:
    """Class of productivity of a period from its metrics as read back; by the trajectory alone without ``state``."""
    trajectory = np.where(trend == NO_CLASS, 0, trend)
    if state is None or mean is None or landcover is None:
        return TRAJECTORY_ONLY[trajectory]
    poor = performance(mean, landcover, soil, best=best)
    return land_productivity(
        trajectory.astype(np.uint8), np.where(state == NO_CLASS, 0, state).astype(np.uint8), poor, table=table
    )


def land_units(landcover: NDArray[np.floating[Any]], soil: NDArray[np.int32] | None) -> NDArray[np.int64]:
    """Number of the unit of land of each cell: ten times the soil code plus the class of cover; −1 is NoData."""
    cover = np.where(np.isnan(landcover), -1, landcover).astype(np.int64)
    if soil is None:
        return cover
    return np.where((cover < 0) | (soil == NO_CLASS), -1, 10 * soil.astype(np.int64) + cover)


def add_counts(first: pd.Series, second: pd.Series) -> pd.Series:
    """Join the counts of two windows."""
    return first.add(second, fill_value=0)
