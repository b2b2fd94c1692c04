"""The largest drop of a vegetation index, and what has grown back since."""

from __future__ import annotations

from typing import Any, Sequence

import numpy as np
import pandas as pd
from numba import njit
from numpy.typing import NDArray

from ..errors import QT_TRANSLATE_NOOP, InvalidInput, OutOfRange

Measure = NDArray[np.float32]


def disturbance_history(
    *bands: NDArray[np.floating[Any]], start: int, least_drop: float
) -> tuple[NDArray[np.int16], Measure, Measure]:
    """Year and size of the largest lasting drop of each cell, and the share of it that is regained.

    The level before a year is the median of the last three valid years at most; the drop of a year is that level less
    the year's value. A drop lasts when the next valid year still lies below the level by half of ``least_drop`` or
    more (the last year has no next one): a single bad image is no disturbance. What is regained is the median of the
    last three valid years at most, all after the drop, less the value of its year, over the drop.

    Parameters
    ----------
    *bands : ndarrays of shape (rows, columns)
        Index of each year, one band a year. NaN is a gap.
    start : int
        Year of the first band.
    least_drop : float
        Drops below this size do not count, > 0, in the unit of the index.

    Returns
    -------
    year : ndarray of int16
        Year of the drop; 0 where there is none, −32768 where fewer than three years are valid.
    magnitude : ndarray
        Size of the drop; 0 where there is none.
    recovery : ndarray
        Share regained, 0–1; NaN where there is no drop or no valid year after it.

    Raises
    ------
    InvalidInput
        If there are fewer than three bands.
    OutOfRange
        If ``least_drop`` is not above 0.

    References
    ----------
    After the idea of Kennedy, Yang and Cohen (2010), Remote Sensing of Environment 114: one largest disturbance with
    magnitude and recovery; the rule is this plugin's own.

    Examples
    --------
    >>> year, drop, regained = disturbance_history(*(np.array([[v]]) for v in (0.8, 0.8, 0.3, 0.4, 0.55)), start=2001, least_drop=0.1)
    >>> year.item(), round(drop.item(), 3), round(regained.item(), 3)
    (2003, 0.5, 0.35)
    """
    if len(bands) < 3:
        raise InvalidInput(
            QT_TRANSLATE_NOOP(
                "LandRestoration", "STACK: found {found} rasters; at least 3 are needed, one for each year."
            ),
            found=len(bands),
        )
    if least_drop <= 0:
        raise OutOfRange("MIN_DROP", found=least_drop, allowed="> 0")
    series = np.stack([np.asarray(band, dtype=np.float64).ravel() for band in bands], axis=1)
    shape = np.shape(bands[0])
    out = np.empty((series.shape[0], 3))
    _largest_drop(series, float(least_drop), out)
    years = np.where(np.isnan(out[:, 0]), -32768, np.where(out[:, 0] < 0, 0, start + out[:, 0]))
    return (
        years.astype(np.int16).reshape(shape),
        out[:, 1].astype(np.float32).reshape(shape),
        out[:, 2].astype(np.float32).reshape(shape),
    )


@njit("float64(float64[::1], int64, int64)", nogil=True, cache=True)
def _median_of_three(x: NDArray[Any], start: int, end: int) -> float:
    """Median of ``x[start:end]``, of one to three values."""
    first = x[start]
    if end - start == 1:
        return first
    second = x[start + 1]
    if end - start == 2:
        return 0.5 * (first + second)
    third = x[start + 2]
    return max(min(first, second), min(max(first, second), third))


@njit("void(float64[:, ::1], float64, float64[:, ::1])", nogil=True, cache=True)
def _largest_drop(series: NDArray[Any], least: float, out: NDArray[Any]) -> None:
    """Index (−1 for none), size and regained share of each row's drop."""
    x = np.empty(series.shape[1])
    when = np.empty(series.shape[1], np.int64)
    for cell in range(series.shape[0]):
        n = 0
        for i in range(series.shape[1]):
            if series[cell, i] == series[cell, i]:
                x[n] = series[cell, i]
                when[n] = i
                n += 1
        out[cell, :] = np.nan
        if n < 3:
            continue
        best = 0.0
        place = -1
        for i in range(1, n):
            before = _median_of_three(x, max(i - 3, 0), i)
            drop = before - x[i]
            lasting = i == n - 1 or before - x[i + 1] >= 0.5 * least
            if drop >= least and lasting and drop > best:
                best = drop
                place = i
        out[cell, 0] = -1.0 if place < 0 else when[place]
        out[cell, 1] = best
        if 0 <= place < n - 1:
            regained = (_median_of_three(x, max(n - 3, place + 1), n) - x[place]) / best
            out[cell, 2] = min(max(regained, 0.0), 1.0)


def disturbances_by_year(
    year: NDArray[np.int32],
    magnitude: Measure,
    recovery: Measure | None,
    units: NDArray[np.int32] | None,
    areas: NDArray[np.float64],
) -> pd.DataFrame:
    """Sums of a window by unit and year; join windows with ``add_sums``.

    ``units`` holds the number of the unit of each cell, from 1 on, ``areas`` the cells' areas in ha, of shape (1, 1) or that of
    the window. Cells without a disturbance and cells outside the units do not count. ``recovery`` is None where none is known.
    """
    used = year > 0
    if units is not None:
        used &= units > 0
    hectares = np.broadcast_to(areas, year.shape)[used]
    regained = np.full(int(used.sum()), np.nan) if recovery is None else recovery[used]
    known = ~np.isnan(regained)
    frame = pd.DataFrame(
        {
            "unit": 0 if units is None else units[used],
            "year": year[used],
            "cells": 1,
            "area_ha": hectares,
            "magnitude": magnitude[used] * hectares,
            "recovery": np.where(known, regained, 0.0) * hectares,
            "known_ha": known * hectares,
        }
    )
    return frame.groupby(["unit", "year"]).sum()


def add_sums(first: pd.DataFrame, second: pd.DataFrame) -> pd.DataFrame:
    """Join the sums of two windows."""
    return first.add(second, fill_value=0)


def disturbance_summary(sums: pd.DataFrame, names: Sequence[str] | None = None) -> pd.DataFrame:
    """Table with unit, year, cells, area_ha, and mean magnitude and recovery (area-weighted), from those sums.

    ``names`` are those of the units 1, 2, 3 …; without them there are no units.
    """
    table = sums.sort_index().reset_index()
    table["cells"] = table["cells"].astype(int)
    table["magnitude"] = table["magnitude"] / table["area_ha"]
    table["recovery"] = table["recovery"] / table["known_ha"].where(table["known_ha"] > 0)
    if names is None:
        return table.drop(columns=["unit", "known_ha"])
    table.insert(1, "name", [names[unit - 1] for unit in table["unit"]])
    return table.drop(columns="known_ha")
