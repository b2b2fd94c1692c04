"""The steps of the composite index, as functions of the windows of its indicators."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..statistics.classify import classify
from ..statistics.histogram_breaks import Histogram, histogram
from ..statistics.indicator_moments import IndicatorMoments, indicator_moments
from ..statistics.normalise import normalise
from .composite_index import composite_index

BINS = 8_192


@dataclass(frozen=True)
class Extremes:
    """Smallest and largest value of each indicator; windows are joined with ``+``."""

    low: NDArray[np.float64]
    high: NDArray[np.float64]

    def __add__(self, other: Extremes) -> Extremes:
        return Extremes(np.minimum(self.low, other.low), np.maximum(self.high, other.high))


@dataclass(frozen=True)
class Histograms:
    """One histogram per indicator; windows are joined with ``+``."""

    each: tuple[Histogram, ...]

    def __add__(self, other: Histograms) -> Histograms:
        return Histograms(tuple(one + two for one, two in zip(self.each, other.each)))


def window_extremes(*arrays: NDArray[Any]) -> Extremes:
    """Extremes of a window; the last array (areas) takes no part."""
    filled = [(np.nanmin(a, initial=np.inf), np.nanmax(a, initial=-np.inf)) for a in arrays[:-1]]
    return Extremes(np.array([low for low, _ in filled]), np.array([high for _, high in filled]))


def window_histograms(*arrays: NDArray[Any], extremes: Extremes) -> Histograms:
    """Histograms of a window between the extremes of the whole; the last array (areas) takes no part."""
    return Histograms(
        tuple(histogram(a, float(low), float(high), BINS) for a, low, high in zip(arrays, extremes.low, extremes.high))
    )


def clipped_ranges(found: Histograms, clip: float) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Percentiles ``clip`` and 100 − ``clip`` of each indicator."""
    shares = [clip / 100, 1 - clip / 100]
    pairs = np.array([each.quantile(shares) for each in found.each])
    return pairs[:, 0], pairs[:, 1]


@dataclass(frozen=True)
class Scale:
    """Low, high and direction of the indicators."""

    low: NDArray[np.float64]
    high: NDArray[np.float64]
    directions: NDArray[np.int64]

    def apply(self, arrays: tuple[NDArray[Any], ...]) -> NDArray[np.float64]:
        """Oriented indicators, last axis the indicators."""
        return normalise(np.stack(arrays, axis=-1), self.low, self.high, self.directions)


def window_moments(*arrays: NDArray[Any], scale: Scale) -> IndicatorMoments:
    """Moments of a window's oriented indicators; the last array (areas) takes no part."""
    return indicator_moments(scale.apply(arrays[:-1]))


def window_index(*arrays: NDArray[Any], scale: Scale, weights: NDArray[np.float64], geometric: bool) -> Histogram:
    """Histogram (0–1) of a window's index; the last array (areas) takes no part."""
    return histogram(composite_index(scale.apply(arrays[:-1]), weights, geometric), 0.0, 1.0, BINS * 8)


def index_and_classes(
    *arrays: NDArray[Any], scale: Scale, weights: NDArray[np.float64], geometric: bool, breaks: NDArray[np.float64]
) -> tuple[NDArray[np.float32], NDArray[np.uint8]]:
    """Index (0–1) and class of a window."""
    index = composite_index(scale.apply(arrays), weights, geometric)
    return index.astype(np.float32), classify(index, breaks)
