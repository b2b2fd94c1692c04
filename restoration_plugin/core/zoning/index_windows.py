"""The steps of the composite index, as functions of the windows of its indicators."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Sequence

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ..statistics.classify import classify
from ..statistics.histogram_breaks import Histogram, histogram, histogram_breaks
from ..statistics.indicator_moments import IndicatorMoments, indicator_moments
from ..statistics.normalise import normalise
from .composite_index import composite_index
from .parsing import parse_numbers

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


def index_breaks(found: Histogram, kind: str, count: int, text: str = "") -> NDArray[np.float64]:
    """Upper limits of all classes but the last: natural breaks, quantile, equal, or given as a text.

    Raises
    ------
    InvalidInput
        If given breaks are missing or no numbers, or the index has fewer values than classes.
    """
    if kind == "given":
        return parse_numbers("BREAKS", text or "-")
    if kind == "quantile":
        return np.unique(found.quantile(np.arange(1, count) / count))
    if kind == "equal":
        low, high = found.quantile([0.0, 1.0])
        return low + (high - low) * np.arange(1, count) / count
    return histogram_breaks(found, count)[:-1]


def class_names(count: int) -> dict[int, tuple[str, str]]:
    """(Chinese, English) names of the classes in rising order."""
    known = {
        2: (("低", "low"), ("高", "high")),
        3: (("低", "low"), ("中", "medium"), ("高", "high")),
        4: (("低", "low"), ("较低", "fairly low"), ("较高", "fairly high"), ("高", "high")),
        5: (("低", "low"), ("较低", "fairly low"), ("中", "medium"), ("较高", "fairly high"), ("高", "high")),
    }
    names = known.get(count) or tuple((f"{code}级", f"class {code}") for code in range(1, count + 1))
    return dict(enumerate(names, start=1))


def ranges_table(names: Sequence[str], low: NDArray[np.float64], high: NDArray[np.float64]) -> pd.DataFrame:
    """Columns indicator, low and high, as ``RANGES`` takes them."""
    return pd.DataFrame({"indicator": list(names), "low": low, "high": high})


def layer_names(labels: Sequence[str]) -> list[str]:
    """Names of layers within labels such as ``INDICATORS (slope)``; a repeated one gets its number."""
    names = [match[1] if (match := re.search(r"\((.+)\)", label)) else label for label in labels]
    return [name if names.count(name) == 1 else f"{name} {place + 1}" for place, name in enumerate(names)]
