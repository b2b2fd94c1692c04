"""Natural breaks of a raster that is seen window by window."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from .natural_breaks import natural_breaks

BINS = 65_536


@dataclass(frozen=True)
class Histogram:
    """Counts, sums and extremes of the values in equal bins; windows are joined with ``+``.

    Minimum and maximum of an empty bin are infinite.
    """

    counts: NDArray[np.int64]
    sums: NDArray[np.float64]
    minima: NDArray[np.float64]
    maxima: NDArray[np.float64]

    @classmethod
    def empty(cls, bins: int = BINS) -> Histogram:
        """A histogram without values, to start a sum."""
        return cls(np.zeros(bins, np.int64), np.zeros(bins), np.full(bins, np.inf), np.full(bins, -np.inf))

    def __add__(self, other: Histogram) -> Histogram:
        return Histogram(
            self.counts + other.counts,
            self.sums + other.sums,
            np.minimum(self.minima, other.minima),
            np.maximum(self.maxima, other.maxima),
        )

    def quantile(self, shares: ArrayLike) -> NDArray[np.float64]:
        """Values below which the given shares (0–1) lie; at most one bin's width off, exact at 0 and 1."""
        used = self.counts > 0
        if not used.any():
            return np.full(np.shape(shares), np.nan)
        reached = np.cumsum(self.counts[used]).astype(np.float64)
        rank = np.asarray(shares, dtype=np.float64) * (reached[-1] - 1)
        left = np.concatenate(([0.0], reached[:-1]))
        knots = np.stack([left, reached - 1], axis=1).ravel()
        return np.interp(rank, knots, np.stack([self.minima[used], self.maxima[used]], axis=1).ravel())


def histogram(values: NDArray[Any], low: float, high: float, bins: int = BINS) -> Histogram:
    """Histogram of one window between the extremes of the whole raster; NaN is left out.

    Parameters
    ----------
    values : ndarray of any shape
        Values of the window.
    low, high : float
        Smallest and largest value of the whole raster; values beyond count in the outer bins.
    bins : int
        Number of bins.

    Returns
    -------
    Histogram
    """
    own = np.asarray(values, dtype=np.float64).ravel()
    own = own[np.isfinite(own)]
    scale = bins / (high - low) if high > low else 0.0
    index = np.clip((own - low) * scale, 0, bins - 1).astype(np.int64)
    result = Histogram.empty(bins)
    np.minimum.at(result.minima, index, own)
    np.maximum.at(result.maxima, index, own)
    result.counts[:] = np.bincount(index, minlength=bins)
    result.sums[:] = np.bincount(index, weights=own, minlength=bins)
    return result


def histogram_breaks(found: Histogram, classes: int) -> NDArray[np.float64]:
    """Natural breaks from a histogram: the classes of least deviation whose limits do not cut a bin.

    Parameters
    ----------
    found : Histogram
        Joined histogram of all windows.
    classes : int
        Number of classes.

    Returns
    -------
    ndarray of shape (classes,)
        Largest value of each class, as `natural_breaks` gives it. The spread inside a bin is the same for all
        classes, so the mean of each bin decides.

    Raises
    ------
    InvalidInput
        If fewer bins hold values than there are classes.
    """
    used = found.counts > 0
    means = found.sums[used] / found.counts[used]
    tops = found.maxima[used]
    upper = natural_breaks(means, classes, found.counts[used])
    return tops[np.searchsorted(means, upper, side="left")]
