"""Mann–Kendall test and Theil–Sen slope of a stack of rasters."""

from __future__ import annotations

from typing import Any, NamedTuple, Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import erfc, ndtri

from ..errors import QT_TRANSLATE_NOOP, InvalidInput, OutOfRange
from ..progress import Progress, silent
from . import trend_kernels

METHODS = {
    "mann-kendall": trend_kernels.PLAIN,
    "tfpw": trend_kernels.TREND_FREE,
    "hamed-rao": trend_kernels.HAMED_RAO,
    "yue-wang": trend_kernels.YUE_WANG,
    "seasonal": trend_kernels.SEASONAL,
    "pre-whitening": trend_kernels.PREWHITENED,
}

BLOCK = 1 << 17
"""Values gathered at once: the buffer stays in the cache of the processor."""


class TrendTest(NamedTuple):
    """Statistics of each cell, all of the shape of a band; NaN where there are too few valid values.

    Attributes
    ----------
    score, variance : ndarray
        Kendall's S and its (corrected) variance.
    tau : ndarray
        S over the number of pairs.
    z, p : ndarray
        Standardised score, and its two-sided probability. NaN where the corrected variance is not positive, that is
        where the correction has no answer.
    slope, intercept : ndarray
        Theil–Sen slope per unit of time (per cycle in the seasonal test), and value at time 0 (at the first step).
    valid : ndarray
        Number of valid values.
    """

    score: NDArray[np.float64]
    variance: NDArray[np.float64]
    tau: NDArray[np.float64]
    z: NDArray[np.float64]
    p: NDArray[np.float64]
    slope: NDArray[np.float64]
    intercept: NDArray[np.float64]
    valid: NDArray[np.float64]


def trend_test(
    bands: Sequence[NDArray[np.floating[Any]]],
    times: ArrayLike,
    *,
    method: str = "mann-kendall",
    period: int = 12,
    minimum: int = 8,
    lags: int | None = None,
    alpha: float = 0.05,
    steps: ArrayLike | None = None,
    progress: Progress = silent,
) -> TrendTest:
    """Monotonic trend of each cell, with gaps, ties and uneven steps.

    The score and its corrections run on the valid values in order, the slope over the real times.

    Parameters
    ----------
    bands : sequence of ndarrays of one shape
        Values in time order. NaN is a gap.
    times : array_like of shape (len(bands),)
        Rising times, in years or any other unit.
    method : {"mann-kendall", "tfpw", "hamed-rao", "yue-wang", "seasonal", "pre-whitening"}
        ``tfpw``: the lag-1 autocorrelation of the detrended series is removed, the trend kept. ``hamed-rao``,
        ``yue-wang``: the variance times n/n* from the autocorrelations of the detrended series (its ranks, those that
        are significant at ``alpha``; its values, all). ``seasonal``: scores and slopes within seasons, summed.
    period : int
        Steps in a cycle of the seasonal test, 12 for months.
    minimum : int
        Valid values that a cell must have.
    lags : int, optional
        Autocorrelations that count in the corrections; all by default.
    alpha : float
        Level at which an autocorrelation counts for ``hamed-rao``.
    steps : array_like of int, optional
        Number of each band in a record without holes, from 0 on; the season is its remainder by ``period``. The
        bands' order by default.
    progress : Progress

    Returns
    -------
    TrendTest

    Raises
    ------
    InvalidInput
        If the times do not rise or are not as many as the bands.
    OutOfRange
        If ``period`` or ``minimum`` is too small or ``alpha`` is no probability.

    References
    ----------
    Mann (1945), Econometrica 13. Kendall (1975), Rank correlation methods. Sen (1968), JASA 63. Hirsch, Slack and Smith
    (1982), Water Resources Research 18. Hamed and Rao (1998), Journal of Hydrology 204. Yue et al. (2002),
    Hydrological Processes 16. Yue and Wang (2004), Water Resources Management 18.

    Examples
    --------
    >>> found = trend_test([np.array([[x]]) for x in (1.0, 3.0, 2.0, 4.0, 5.0)], range(5), minimum=5)
    >>> found.score.item(), found.slope.item(), round(found.z.item(), 8)
    (8.0, 1.0, 1.71464282)
    """
    when = np.ascontiguousarray(times, dtype=np.float64)
    numbers = np.arange(len(bands)) if steps is None else np.ascontiguousarray(steps, dtype=np.int64)
    _check(when, len(bands), period, minimum, alpha)
    shape = np.shape(bands[0])
    flat = [np.asarray(band).reshape(-1) for band in bands]
    cells = flat[0].size
    out = np.empty((cells, 7))
    width = max(BLOCK // len(bands), 1)
    buffer = np.empty((min(width, cells), len(bands)))
    for start in range(0, cells, width):
        end = min(start + width, cells)
        series = buffer[: end - start]
        for number, band in enumerate(flat):
            series[:, number] = band[start:end]
        trend_kernels.test_series(
            series,
            when,
            numbers,
            METHODS[method],
            period,
            (when[-1] - when[0]) / (len(when) - 1),
            minimum,
            -1 if lags is None else lags,
            float(ndtri(1 - alpha / 2)),
            out[start:end],
        )
        progress(end / cells)
    score, variance, tau, z, slope, intercept, valid = (column.reshape(shape) for column in out.T.copy())
    return TrendTest(score, variance, tau, z, erfc(np.abs(z) / np.sqrt(2.0)), slope, intercept, valid)


def _check(times: NDArray[np.float64], count: int, period: int, minimum: int, alpha: float) -> None:
    if len(times) != count or not (np.diff(times) > 0).all():
        raise InvalidInput(
            QT_TRANSLATE_NOOP(
                "LandRestoration",
                "TIMES: found {found}; {count} rising years or dates are needed, one for each raster of STACK.",
            ),
            found=", ".join(f"{time:g}" for time in times[:10]),
            count=count,
        )
    if minimum < 3 or count < 3:
        raise OutOfRange("STACK", found=min(minimum, count), allowed=">= 3")
    if period < 1:
        raise OutOfRange("PERIOD", found=period, allowed=">= 1")
    if not 0 < alpha < 1:
        raise OutOfRange("ALPHA", found=alpha, allowed="0 … 1")
