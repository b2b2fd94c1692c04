"""Critical slowing down: does vegetation recover from shocks ever more slowly?"""

from __future__ import annotations

from typing import Any, Sequence

import numpy as np
from numba import njit
from numpy.typing import NDArray
from scipy.special import ndtri

from ..errors import QT_TRANSLATE_NOOP, InvalidInput, OutOfRange
from ..progress import Progress, silent
from ..standards import Limits, limits, load

Measure = NDArray[np.float32]
LEAST_SHARE = 0.5
"""Share of a window's pairs of neighbours that must be valid."""


def early_warning(
    *bands: NDArray[np.floating[Any]],
    steps: Sequence[int],
    window: float,
    bandwidth: float,
    surrogates: int,
    seed: int,
    period: int,
    minimum: int,
    scale: Limits,
    progress: Progress = silent,
) -> tuple[Measure, Measure, Measure, NDArray[np.uint8], Measure]:
    """Kendall's tau of lag-1 autocorrelation and of variance in moving windows, against surrogates.

    The line of least squares is taken away, which a Gaussian mean leans from at both ends of the record; then the mean of
    each season, and a Gaussian mean whose quartiles lie at ± a quarter of the bandwidth.
    In each window of the residuals x, AR1 = Σ x(t) x(t+1) / Σ x(t)² over the pairs of neighbours that are both valid.
    Surrogates are AR1 processes with the coefficient of the whole series and the same gaps; all cells share their
    random numbers, so that a result depends on no order of computing. p is the share of series, itself included, with
    a tau at least as large.

    Parameters
    ----------
    *bands : ndarrays of shape (rows, columns)
        Index in time order. NaN is a gap.
    steps : sequence of int
        Number of each band in a record without holes, rising from 0.
    window : float
        Length of the moving window, % of the record.
    bandwidth : float
        Bandwidth of the Gaussian mean as a share of the record, > 0.
    surrogates : int
        Number of surrogates; no p-value when 0.
    seed : int
        Of the random numbers.
    period : int
        Steps in a year; 1 for no seasons.
    minimum : int
        Valid values that a cell must have.
    scale : Limits
        From ``warning_scale``.
    progress : Progress

    Returns
    -------
    tau, variance_tau : ndarray
        Kendall's tau over the valid windows, −1 to 1. NaN where values or windows are too few.
    p : ndarray
        Probability of such a tau of AR1 without slowing down, one-sided.
    classes : ndarray of uint8
        By ``scale``; the highest where AR1 and variance both rise beyond the first limit. 0 is NoData.
    valid : ndarray
        Share of windows with at least half of their pairs, 0–1.

    Raises
    ------
    OutOfRange
        If the window is shorter than 10 steps or longer than the record, the bandwidth is not above 0, or more valid values
        are asked for than there are bands.
    InvalidInput
        If the steps do not rise.

    References
    ----------
    Scheffer et al. (2009), Nature 461. Dakos et al. (2012), PLoS ONE 7(7): e41010.
    """
    numbers = np.ascontiguousarray(steps, dtype=np.int64)
    if not len(numbers) or (np.diff(numbers) <= 0).any() or len(numbers) != len(bands):
        raise InvalidInput(
            QT_TRANSLATE_NOOP("LandRestoration", "STACK: the {count} rasters must follow each other in time."),
            count=len(bands),
        )
    record = int(numbers[-1]) + 1
    width = round(window / 100 * record)
    if not 10 <= width < record:
        raise OutOfRange("WINDOW", found=f"{window:g} % = {width}", allowed=f"10 … {record - 1}")
    if minimum > len(bands):
        raise OutOfRange("MINIMUM", found=minimum, allowed=f"<= {len(bands)}")
    if bandwidth <= 0:
        raise OutOfRange("BANDWIDTH", found=bandwidth, allowed="> 0")
    shape = np.shape(bands[0])
    flat = [np.asarray(band).reshape(-1) for band in bands]
    cells = flat[0].size
    sigma = 0.25 / ndtri(0.75) * bandwidth * record
    distance = np.arange(record) / sigma
    kernel = np.exp(-0.5 * distance**2)
    noise = np.random.default_rng(seed).standard_normal((max(surrogates, 1), record))
    out = np.empty((cells, 5))
    block = 256
    for start in range(0, cells, block):
        end = min(start + block, cells)
        series = np.full((end - start, record), np.nan)
        for number, band in zip(numbers, flat):
            series[:, number] = band[start:end]
        _slowing(series, kernel, noise, width, max(int(period), 1), int(minimum), int(surrogates), out[start:end])
        progress(end / cells)
    tau, other, p, other_p, valid = (column.reshape(shape).astype(np.float32) for column in out.T.copy())
    return tau, other, p, _classes(tau, p, other_p, scale), valid


def warning_scale() -> Limits:
    """Classes by p-value: rows of the table ``early_warning``."""
    return limits(load("early_warning", numbers=("lower", "upper", "class_id")), indicator="p")


def _classes(tau: Measure, p: Measure, other_p: Measure, scale: Limits) -> NDArray[np.uint8]:
    codes = scale.apply(p)
    lowest, highest = min(scale.names), max(scale.names)
    codes[(codes != 0) & (tau <= 0)] = lowest
    second = scale.codes[scale.codes < highest].max()
    codes[(codes == second) & (scale.apply(other_p) == second)] = highest
    return codes


@njit("void(float64[::1], float64[::1], int64)", nogil=True, cache=True)
def _without_trend(x: NDArray[Any], kernel: NDArray[Any], period: int) -> None:
    """Take the line of least squares, the mean of each season and the Gaussian mean away, in turn; gaps stay NaN."""
    n = len(x)
    count, middle, mean = 0, 0.0, 0.0
    for i in range(n):
        if x[i] == x[i]:
            count += 1
            middle += i
            mean += x[i]
    middle /= max(count, 1)
    mean /= max(count, 1)
    rise, spread = 0.0, 0.0
    for i in range(n):
        if x[i] == x[i]:
            rise += (i - middle) * (x[i] - mean)
            spread += (i - middle) ** 2
    slope = rise / spread if spread > 0.0 else 0.0
    for i in range(n):
        x[i] -= mean + slope * (i - middle)
    for season in range(period):
        total = 0.0
        count = 0
        for i in range(season, n, period):
            if x[i] == x[i]:
                total += x[i]
                count += 1
        for i in range(season, n, period):
            if count:
                x[i] -= total / count
    smooth = np.empty(n)
    for i in range(n):
        total = 0.0
        weight = 0.0
        for j in range(n):
            if x[j] == x[j]:
                total += kernel[abs(i - j)] * x[j]
                weight += kernel[abs(i - j)]
        smooth[i] = total / weight if weight > 0.0 else 0.0
    for i in range(n):
        x[i] -= smooth[i]


@njit("UniTuple(float64, 3)(float64[::1], int64, float64[:, ::1], float64[:, ::1])", nogil=True, cache=True)
def _taus(x: NDArray[Any], width: int, sums: NDArray[Any], found: NDArray[Any]) -> tuple[float, float, float]:
    """Tau of AR1, tau of variance, and share of valid windows; ``sums`` and ``found`` are scratch."""
    n = len(x)
    sums[:, 0] = 0.0  # running sums: pairs, products, squares of the first of a pair, values, sum, squares
    for i in range(n):
        own = x[i] == x[i]
        pair = i + 1 < n and own and x[i + 1] == x[i + 1]
        sums[0, i + 1] = sums[0, i] + (1.0 if pair else 0.0)
        sums[1, i + 1] = sums[1, i] + (x[i] * x[i + 1] if pair else 0.0)
        sums[2, i + 1] = sums[2, i] + (x[i] * x[i] if pair else 0.0)
        sums[3, i + 1] = sums[3, i] + (1.0 if own else 0.0)
        sums[4, i + 1] = sums[4, i] + (x[i] if own else 0.0)
        sums[5, i + 1] = sums[5, i] + (x[i] * x[i] if own else 0.0)
    count = 0
    windows = n - width + 1
    for start in range(windows):
        end = start + width
        pairs = sums[0, end - 1] - sums[0, start]
        squares = sums[2, end - 1] - sums[2, start]
        values = sums[3, end] - sums[3, start]
        if pairs < LEAST_SHARE * (width - 1) or squares <= 0.0:
            continue
        mean = (sums[4, end] - sums[4, start]) / values
        found[0, count] = (sums[1, end - 1] - sums[1, start]) / squares
        found[1, count] = (sums[5, end] - sums[5, start]) / values - mean * mean
        count += 1
    share = count / windows
    if count < 10:
        return np.nan, np.nan, share
    first = 0
    second = 0
    for i in range(count - 1):
        for j in range(i + 1, count):
            first += int(found[0, j] > found[0, i]) - int(found[0, j] < found[0, i])
            second += int(found[1, j] > found[1, i]) - int(found[1, j] < found[1, i])
    pairs_of_windows = 0.5 * count * (count - 1)
    return first / pairs_of_windows, second / pairs_of_windows, share


@njit(
    "void(float64[:, ::1], float64[::1], float64[:, ::1], int64, int64, int64, int64, float64[:, ::1])",
    nogil=True,
    cache=True,
)
def _slowing(
    series: NDArray[Any],
    kernel: NDArray[Any],
    noise: NDArray[Any],
    width: int,
    period: int,
    minimum: int,
    surrogates: int,
    out: NDArray[Any],
) -> None:
    """Tau of AR1 and variance, their p, and the share of valid windows of each row; ``series`` is used up."""
    n = series.shape[1]
    sums = np.empty((6, n + 1))
    found = np.empty((2, n))
    fake = np.empty(n)
    for cell in range(series.shape[0]):
        x = series[cell]
        count = 0
        for i in range(n):
            count += int(x[i] == x[i])
        out[cell, :] = np.nan
        if count < minimum:
            continue
        _without_trend(x, kernel, period)
        tau, other, share = _taus(x, width, sums, found)
        out[cell, 4] = share
        products, squares = sums[1, n], sums[2, n]
        if tau != tau or squares <= 0.0:
            continue
        out[cell, 0] = tau
        out[cell, 1] = other
        if not surrogates:
            continue
        memory = min(max(products / squares, -0.99), 0.99)
        as_large = 1
        as_large_variance = 1
        for number in range(surrogates):
            value = noise[number, 0] / np.sqrt(1.0 - memory * memory)
            for i in range(n):
                if i:
                    value = memory * value + noise[number, i]
                fake[i] = value if x[i] == x[i] else np.nan
            fake_tau, fake_other, _ = _taus(fake, width, sums, found)
            as_large += int(fake_tau >= tau)
            as_large_variance += int(fake_other >= other)
        out[cell, 2] = as_large / (surrogates + 1.0)
        out[cell, 3] = as_large_variance / (surrogates + 1.0)
