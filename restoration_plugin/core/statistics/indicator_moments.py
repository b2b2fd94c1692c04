"""What objective weights need to know of the data, in sums that windows can be joined by."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..errors import OutOfRange


@dataclass(frozen=True)
class IndicatorMoments:
    """Count, Σx, Σ x·ln x and Σ x·xᵀ over the samples that have all indicators; windows are joined with ``+``."""

    count: int
    sums: NDArray[np.float64]
    logs: NDArray[np.float64]
    products: NDArray[np.float64]

    def __add__(self, other: IndicatorMoments) -> IndicatorMoments:
        return IndicatorMoments(
            self.count + other.count,
            self.sums + other.sums,
            self.logs + other.logs,
            self.products + other.products,
        )


def indicator_moments(values: NDArray[np.floating[Any]]) -> IndicatorMoments:
    """Moments of normalised indicators.

    Parameters
    ----------
    values : ndarray of shape (..., indicators)
        Oriented indicators, >= 0. A sample with a NaN in any indicator is left out.

    Returns
    -------
    IndicatorMoments

    Raises
    ------
    OutOfRange
        If a value is negative.
    """
    samples = np.asarray(values, dtype=np.float64).reshape(-1, np.shape(values)[-1])
    samples = samples[~np.isnan(samples).any(axis=1)]
    if samples.size and samples.min() < 0:
        raise OutOfRange("indicators", found=float(samples.min()), allowed=">= 0")
    with np.errstate(divide="ignore", invalid="ignore"):
        logs = np.where(samples > 0, samples * np.log(samples), 0.0)
    return IndicatorMoments(len(samples), samples.sum(axis=0), logs.sum(axis=0), samples.T @ samples)
