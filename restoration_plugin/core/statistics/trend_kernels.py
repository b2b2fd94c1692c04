"""Mann–Kendall tests and Theil–Sen slopes of many series at once.

Only ``test_series`` is compiled and kept by itself; what it calls is compiled into it, which takes less memory.
"""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from numba import njit
from numpy.typing import NDArray

PLAIN, TREND_FREE, HAMED_RAO, YUE_WANG, SEASONAL, PREWHITENED = range(6)
SCORE, VARIANCE, TAU, Z, SLOPE, INTERCEPT, VALID = range(7)


@njit(nogil=True)
def median_in_place(values: NDArray[Any], count: int) -> float:
    """Median of the first ``count`` values (at least one, no NaN); puts them in another order."""
    half = count // 2
    low, high = 0, count - 1
    while low < high:
        first, pivot, last = values[low], values[(low + high) // 2], values[high]
        pivot = max(min(first, pivot), min(max(first, pivot), last))
        border = low  # without branches, which nobody could foretell here
        for index in range(low, high + 1):
            own = values[index]
            values[index] = values[border]
            values[border] = own
            border += int(own < pivot)
        if half < border:
            high = border - 1
            continue
        if 8 * (border - low) >= high - low:
            low = border
            continue
        end = border
        for index in range(border, high + 1):
            own = values[index]
            values[index] = values[end]
            values[end] = own
            end += int(own == pivot)
        if half < end:
            break
        low = end
    upper = values[half]
    if count % 2:
        return upper
    lower = values[0]
    for index in range(1, half):
        lower = max(lower, values[index])
    return (lower + upper) / 2.0


@njit(nogil=True)
def _tied(x: NDArray[Any], n: int, sorted_x: NDArray[Any]) -> float:
    """Σ t (t − 1) (2t + 5) over the groups of t equal values."""
    sorted_x[:n] = np.sort(x[:n])
    total = 0.0
    run = 1
    for index in range(1, n + 1):
        if index < n and sorted_x[index] == sorted_x[index - 1]:
            run += 1
        else:
            total += run * (run - 1.0) * (2.0 * run + 5.0)
            run = 1
    return total


@njit(nogil=True)
def _score(x: NDArray[Any], n: int, scratch: NDArray[Any]) -> tuple[float, float]:
    """Kendall's score S and its variance with ties."""
    score = 0
    ties = 0
    for i in range(n - 1):
        own = x[i]
        for j in range(i + 1, n):
            score += int(x[j] > own) - int(x[j] < own)
            ties += int(x[j] == own)
    spread = n * (n - 1.0) * (2.0 * n + 5.0)
    if ties:
        spread -= _tied(x, n, scratch)
    return float(score), spread / 18.0


@njit(nogil=True)
def _sen(x: NDArray[Any], t: NDArray[Any], n: int, slopes: NDArray[Any]) -> float:
    """Median of the slopes between all pairs."""
    count = 0
    for i in range(n - 1):
        for j in range(i + 1, n):
            slopes[count] = (x[j] - x[i]) / (t[j] - t[i])
            count += 1
    return median_in_place(slopes, count)


@njit(nogil=True)
def _z(score: float, variance: float) -> float:
    if score == 0.0:
        return 0.0
    if not variance > 0.0:
        return np.nan
    return (score - math.copysign(1.0, score)) / math.sqrt(variance)


@njit(nogil=True)
def _ranks(x: NDArray[Any], n: int, ranks: NDArray[Any]) -> None:
    """Ranks from 1, ties with their mean rank."""
    order = np.argsort(x[:n])
    start = 0
    while start < n:
        end = start
        while end + 1 < n and x[order[end + 1]] == x[order[start]]:
            end += 1
        for index in range(start, end + 1):
            ranks[order[index]] = 0.5 * (start + end) + 1.0
        start = end + 1


@njit(nogil=True)
def _centre(x: NDArray[Any], n: int) -> float:
    """Take the mean away; the sum of squares that is left."""
    mean = 0.0
    for i in range(n):
        mean += x[i]
    mean /= n
    square = 0.0
    for i in range(n):
        x[i] -= mean
        square += x[i] * x[i]
    return square


@njit(nogil=True)
def _products(x: NDArray[Any], n: int, lag: int) -> float:
    total = 0.0
    for i in range(n - lag):
        total += x[i] * x[i + lag]
    return total


@njit(nogil=True)
def _rank_correction(x: NDArray[Any], n: int, lags: int, limits: NDArray[Any]) -> float:
    """n/n* of Hamed and Rao from the significant autocorrelations of the ranks ``x``, centred here."""
    square = _centre(x, n)
    if square == 0.0:
        return 1.0
    limit = limits[0] / math.sqrt(n)
    total = 0.0
    for lag in range(1, min(lags, n - 1) + 1):
        r = _products(x, n, lag) / square
        if abs(r) > limit:
            total += (n - lag) * (n - lag - 1.0) * (n - lag - 2.0) * r
    return 1.0 + 2.0 / (n * (n - 1.0) * (n - 2.0)) * total


@njit(nogil=True)
def _correction(x: NDArray[Any], n: int, lags: int) -> float:
    """n/n* of Yue and Wang from all autocorrelations of ``x``, centred here."""
    square = _centre(x, n)
    if square == 0.0:
        return 1.0
    total = 0.0
    for lag in range(1, min(lags, n - 1) + 1):
        total += (1.0 - lag / n) * (_products(x, n, lag) / square)
    return 1.0 + 2.0 * total


@njit(nogil=True)
def _first_autocorrelation(x: NDArray[Any], n: int, scratch: NDArray[Any]) -> float:
    scratch[:n] = x[:n]
    square = _centre(scratch, n)
    return 0.0 if square == 0.0 else _products(scratch, n, 1) / square


@njit(nogil=True)
def _test(
    x: NDArray[Any],
    t: NDArray[Any],
    n: int,
    method: int,
    step: float,
    lags: int,
    limits: NDArray[Any],
    slopes: NDArray[Any],
    work: NDArray[Any],
    out: NDArray[Any],
) -> None:
    """One series of ``n`` values without gaps; ``out`` takes score, variance, tau, z and slope."""
    slope = _sen(x, t, n, slopes)
    m = n
    series = x
    if method in (TREND_FREE, PREWHITENED):
        series = np.empty(n)
        if method == TREND_FREE:
            for i in range(n):
                series[i] = x[i] - (i + 1) * step * slope
        else:
            series[:] = x[:n]
        r = _first_autocorrelation(series, n, work)
        m = n - 1
        for i in range(m):
            series[i] = series[i + 1] - series[i] * r
        if method == TREND_FREE:
            for i in range(m):
                series[i] += (i + 1) * step * slope
    score, variance = _score(series, m, work)
    if method in (HAMED_RAO, YUE_WANG):
        series = np.empty(n)
        for i in range(n):
            series[i] = x[i] - (i + 1) * step * slope
        if method == HAMED_RAO:
            _ranks(series, n, work)
            variance *= _rank_correction(work, n, lags, limits)
        else:
            variance *= _correction(series, n, lags)
    out[SCORE] = score
    out[VARIANCE] = variance
    out[TAU] = score / (0.5 * m * (m - 1.0))
    out[Z] = _z(score, variance)
    out[SLOPE] = slope


@njit(nogil=True)
def _seasonal(
    x: NDArray[Any],
    season: NDArray[Any],
    cycle: NDArray[Any],
    n: int,
    period: int,
    slopes: NDArray[Any],
    part: NDArray[Any],
    work: NDArray[Any],
    out: NDArray[Any],
) -> None:
    """As ``_test``, scores and slopes within each season only."""
    score = 0.0
    variance = 0.0
    pairs = 0.0
    count = 0
    when = np.empty(n)
    for own in range(period):
        m = 0
        for i in range(n):
            if season[i] == own:
                part[m] = x[i]
                when[m] = cycle[i]
                m += 1
        if m < 2:
            continue
        own_score, own_variance = _score(part, m, work)
        score += own_score
        variance += own_variance
        pairs += 0.5 * m * (m - 1.0)
        for i in range(m - 1):
            for j in range(i + 1, m):
                slopes[count] = (part[j] - part[i]) / (when[j] - when[i])
                count += 1
    out[SCORE] = score
    out[VARIANCE] = variance
    out[TAU] = score / pairs if pairs else np.nan
    out[Z] = _z(score, variance) if pairs else np.nan
    out[SLOPE] = median_in_place(slopes, count) if count else np.nan


@njit(
    "void(float64[:, ::1], float64[::1], int64[::1], int64, int64, float64, int64, int64, float64, float64[:, ::1])",
    nogil=True,
    cache=True,
)
def test_series(
    series: NDArray[Any],
    times: NDArray[Any],
    cycles: NDArray[Any],
    method: int,
    period: int,
    step: float,
    minimum: int,
    lags: int,
    limit: float,
    out: NDArray[Any],
) -> None:
    """Test each row of ``series``; what is NaN is left out.

    Parameters
    ----------
    series : ndarray of shape (cells, n)
    times : ndarray of shape (n,)
        Rising.
    cycles : ndarray of shape (n,)
        Number of the time step from 0 on, for the seasonal test: season and cycle are its remainder and quotient.
    method : int
        ``PLAIN`` … ``PREWHITENED``.
    period : int
        Steps in a cycle.
    step : float
        Nominal time between two steps, with which the corrections take the trend away.
    minimum : int
        Valid values that a series must have, at least 3.
    lags : int
        Autocorrelations that count in the corrections; all when negative.
    limit : float
        Quantile of the normal distribution beyond which an autocorrelation counts for Hamed and Rao.
    out : ndarray of shape (cells, 7)
        Takes score, variance, tau, z, slope, intercept and the number of valid values; NaN where they are too few.
    """
    n = series.shape[1]
    x = np.empty(n)
    t = np.empty(n)
    season = np.empty(n, np.int64)
    cycle = np.empty(n, np.int64)
    part = np.empty(n)
    work = np.empty(n)
    slopes = np.empty(max(n * (n - 1) // 2, 1))
    limits = np.array([limit])
    for cell in range(series.shape[0]):
        m = 0
        for i in range(n):
            value = series[cell, i]
            x[m] = value
            t[m] = times[i]
            season[m] = cycles[i] % period
            cycle[m] = cycles[i] // period
            m += int(value == value)
            if m == n:
                break
        row = out[cell]
        row[:] = np.nan
        row[VALID] = m
        if m < minimum:
            continue
        if method == SEASONAL:
            _seasonal(x, season, cycle, m, period, slopes, part, work, row)
        else:
            _test(x, t, m, method, step, m - 1 if lags < 0 else lags, limits, slopes, work, row)
        part[:m] = x[:m]
        centre = median_in_place(part, m)
        for i in range(m):
            part[i] = cycle[i] + season[i] / period if method == SEASONAL else t[i]
        row[INTERCEPT] = centre - median_in_place(part, m) * row[SLOPE]
