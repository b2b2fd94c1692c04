"""Vegetated fraction from NDVI by the dimidiate pixel model."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..errors import QT_TRANSLATE_NOOP, NotApplicable, OutOfRange

STEPS = 10_000
"""Bins of the histogram in one unit of NDVI: products carry four decimals."""


def vegetation_cover(ndvi: NDArray[np.floating[Any]], bare: float, full: float) -> NDArray[np.float32]:
    """Vegetated fraction: (NDVI − bare) / (full − bare), cut to 0 … 1.

    Parameters
    ----------
    ndvi : ndarray of shape (rows, columns)
        NDVI, −1 to 1. NaN is NoData.
    bare, full : float
        NDVI of bare soil and of full cover. To compare years, fix them on the pooled years: percentiles taken anew
        every year erase the trend.

    Returns
    -------
    ndarray of shape (rows, columns)
        Cover, 0 to 1. NaN where NDVI is NoData.

    Raises
    ------
    OutOfRange
        If an NDVI lies outside −1 … 1, or ``bare`` is not below ``full``.

    References
    ----------
    Gutman, G., Ignatov, A. (1998), The derivation of the green vegetation fraction from NOAA/AVHRR data,
    International Journal of Remote Sensing 19. Li, M. M. (2003), The method of vegetation fraction estimation by
    remote sensing.

    Examples
    --------
    >>> vegetation_cover(np.array([0.5, 0.05, 0.9]), 0.1, 0.8)
    array([0.5714286, 0.       , 1.       ], dtype=float32)
    """
    if not bare < full:
        raise OutOfRange("BARE_NDVI", found=f"{bare:g}", allowed=f"< FULL_NDVI = {full:g}")
    check_ndvi(ndvi)
    return np.clip((ndvi - bare) / (full - bare), 0, 1).astype(np.float32)


def check_ndvi(ndvi: NDArray[np.floating[Any]]) -> None:
    """Refuse NDVI outside −1 … 1."""
    for found in (np.nanmin(ndvi, initial=0.0), np.nanmax(ndvi, initial=0.0)):
        if abs(found) > 1:
            raise OutOfRange("NDVI", found=f"{found:g}", allowed="-1 … 1 (apply the product's scale factor first)")


def ndvi_histogram(ndvi: NDArray[np.floating[Any]]) -> NDArray[np.int64]:
    """Count of the values by steps of 0.0001 from −1 to 1; the histograms of windows add up."""
    check_ndvi(ndvi)
    steps = np.rint(ndvi[~np.isnan(ndvi)] * STEPS).astype(np.int64) + STEPS
    return np.bincount(steps, minlength=2 * STEPS + 1)


def window_histogram(ndvi: NDArray[np.floating[Any]], areas: NDArray[np.float64]) -> NDArray[np.int64]:
    """``ndvi_histogram`` of a window, whose cells count alike whatever their ``areas``."""
    return ndvi_histogram(ndvi)


def ndvi_percentiles(histogram: NDArray[np.int64], percents: tuple[float, float]) -> tuple[float, float]:
    """NDVI at two cumulative frequencies in %, interpolated linearly between the values in order.

    Raises
    ------
    OutOfRange
        If the first per cent is not below the second, or one lies outside 0 … 100.
    NotApplicable
        If there is no value, or both percentiles are one NDVI.
    """
    low, high = percents
    if not 0 <= low < high <= 100:
        raise OutOfRange("LOW, HIGH", found=f"{low:g}, {high:g}", allowed="0 <= LOW < HIGH <= 100 %")
    count = int(histogram.sum())
    if not count:
        raise NotApplicable(QT_TRANSLATE_NOOP("LandRestoration", "NDVI has no valid cell."))
    running = np.cumsum(histogram)
    ndvi = []
    for percent in percents:
        position = percent / 100 * (count - 1)
        lower = int(np.searchsorted(running, np.floor(position), side="right"))
        upper = int(np.searchsorted(running, np.ceil(position), side="right"))
        ndvi.append((lower + (position - np.floor(position)) * (upper - lower) - STEPS) / STEPS)
    if ndvi[0] >= ndvi[1]:
        raise NotApplicable(
            QT_TRANSLATE_NOOP(
                "LandRestoration",
                "NDVI: the percentiles {low} and {high} are both {found}. Give BARE_NDVI and FULL_NDVI.",
            ),
            low=low,
            high=high,
            found=f"{ndvi[0]:.4f}",
        )
    return float(ndvi[0]), float(ndvi[1])
