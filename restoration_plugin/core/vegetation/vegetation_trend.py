"""Trend of vegetation: slope, significance and class of each cell."""

from __future__ import annotations

from typing import Any, Sequence

import numpy as np
from numpy.typing import NDArray

from ..errors import OutOfRange
from ..statistics.trend_test import trend_test

CLEAR_IMPROVEMENT, SLIGHT_IMPROVEMENT, STABLE, SLIGHT_DECLINE, CLEAR_DECLINE = range(1, 6)

LEAST = 8
"""Valid values that a cell needs."""

Measure = NDArray[np.float32]


def vegetation_trend(
    *bands: NDArray[np.floating[Any]],
    times: Sequence[float],
    steps: Sequence[int],
    method: str,
    period: int,
    alpha: float,
    stable_slope: float,
) -> tuple[Measure, Measure, Measure, NDArray[np.uint8]]:
    """Theil–Sen slope, Mann–Kendall Z and p, and the class of the trend.

    Parameters
    ----------
    *bands : ndarrays of shape (rows, columns)
        Vegetation index in time order. NaN is a gap.
    times : sequence of float
        Time of each band in years.
    steps : sequence of int
        Number of each band in a record without holes, for the seasonal test.
    method : str
        One of ``trend_test.METHODS``.
    period : int
        Steps in a year, for the seasonal test.
    alpha : float
        Level of significance.
    stable_slope : float
        Slopes up to this size (1/a) are stable, however sure.

    Returns
    -------
    (slope, z, p, classes)
        Slope in 1/a; NaN, and class 0, where fewer than 8 values are valid or a correction has no answer.

    Raises
    ------
    OutOfRange
        If there are fewer than 8 bands.

    References
    ----------
    See ``trend_test``.
    """
    if len(bands) < LEAST:
        raise OutOfRange("STACK", found=len(bands), allowed=f">= {LEAST}")
    found = trend_test(bands, times, method=method, period=period, alpha=alpha, steps=steps, minimum=LEAST)
    slope, z, p = (values.astype(np.float32) for values in (found.slope, found.z, found.p))
    return slope, z, p, trend_classes(slope, p, level=alpha, stable_slope=stable_slope)


def trend_classes(slope: Measure, p: Measure, *, level: float, stable_slope: float) -> NDArray[np.uint8]:
    """Class of each trend: direction by the slope, clear where p <= ``level``, else slight.

    ``level`` is the level of significance, or what ``false_discovery`` makes of it.

    Examples
    --------
    >>> slope = np.array([0.01, 0.01, 0.0001, -0.01, -0.01], dtype=np.float32)
    >>> trend_classes(slope, np.array([0.01, 0.2, 0.01, 0.2, 0.01], dtype=np.float32), level=0.05, stable_slope=0.0005)
    array([1, 2, 3, 4, 5], dtype=uint8)
    """
    clear = p <= level
    codes = np.select(
        [np.abs(slope) <= stable_slope, slope > 0],
        [STABLE, np.where(clear, CLEAR_IMPROVEMENT, SLIGHT_IMPROVEMENT)],
        np.where(clear, CLEAR_DECLINE, SLIGHT_DECLINE),
    )
    return np.where(np.isnan(slope) | np.isnan(p), 0, codes).astype(np.uint8)
