"""Natural breaks by Fisher's exact algorithm."""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit
from numpy.typing import ArrayLike, NDArray

from ..errors import QT_TRANSLATE_NOOP, InvalidInput, OutOfRange

EXACT = 200_000
"""Distinct values up to which the optimum is exact; above, neighbours are joined into as many equal groups."""


def natural_breaks(values: ArrayLike, classes: int, weights: ArrayLike | None = None) -> NDArray[np.float64]:
    """Upper limits of the classes with the least sum of squared deviations from the class means.

    Parameters
    ----------
    values : array_like of any shape
        Values to classify. NaN is NoData.
    classes : int
        Number of classes, at least 1.
    weights : array_like of the shape of ``values``, optional
        How often each value counts, >= 0; a value with weight 0 or NaN is left out. All count once by default.

    Returns
    -------
    ndarray of shape (classes,)
        The largest value of each class, rising; the last is the largest value of all. A class holds its upper limit:
        ``numpy.searchsorted(breaks, values, side="left")`` is the class index.

    Raises
    ------
    OutOfRange
        If ``classes`` is less than 1 or a weight is negative.
    InvalidInput
        If there are fewer distinct values than classes.

    Notes
    -----
    Dynamic programming over the sorted distinct values; as the best start of the last class never falls when values
    are appended, each layer takes O(n log n). Beyond ``EXACT`` distinct values, runs of neighbours in sorted order
    are kept together, which is deterministic and exact but for limits inside a run.

    References
    ----------
    Fisher, W. D. (1958), On grouping for maximum homogeneity. Jenks, G. F. (1977), Optimal data classification for
    choropleth maps.

    Examples
    --------
    >>> natural_breaks([1, 2, 4, 5, 7, 9, 10, 20], 3)
    array([ 5., 10., 20.])
    """
    if classes < 1:
        raise OutOfRange("classes", found=classes, allowed=">= 1")
    distinct, count = _distinct(values, weights)
    if len(distinct) < classes:
        raise InvalidInput(
            QT_TRANSLATE_NOOP(
                "LandRestoration",
                "Natural breaks: {found} distinct values cannot form {classes} classes. Ask for fewer classes.",
            ),
            found=len(distinct),
            classes=classes,
        )
    centred = distinct - np.average(distinct, weights=count)  # keeps the sums of squares exact to rounding
    sums = np.stack([count, count * centred, count * centred**2])
    ends = np.arange(1, len(distinct) + 1)
    if len(distinct) > max(EXACT, classes):
        ends = np.unique(np.linspace(0, len(distinct), max(EXACT, classes) + 1).round().astype(np.int64))[1:]
        sums = np.add.reduceat(sums, np.concatenate(([0], ends[:-1])), axis=1)
    prefix = np.concatenate((np.zeros((3, 1)), np.cumsum(sums, axis=1)), axis=1)
    return distinct[ends[_partition(np.ascontiguousarray(prefix), int(classes)) - 1] - 1]


def _distinct(values: ArrayLike, weights: ArrayLike | None) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Sorted distinct values and the sum of their weights."""
    flat = np.asarray(values, dtype=np.float64).ravel()
    if weights is None:
        distinct, count = np.unique(flat[np.isfinite(flat)], return_counts=True)
        return distinct, count.astype(np.float64)
    weight = np.asarray(weights, dtype=np.float64).ravel()
    if np.nanmin(weight, initial=0.0) < 0:
        raise OutOfRange("weights", found=float(np.nanmin(weight)), allowed=">= 0")
    used = np.isfinite(flat) & (weight > 0)
    distinct, inverse = np.unique(flat[used], return_inverse=True)
    count = np.bincount(inverse, weights=weight[used], minlength=len(distinct))
    return distinct, count.astype(np.float64)


@njit("float64(float64[:, ::1], int64, int64)", nogil=True, cache=True)
def _deviation(prefix: NDArray[Any], start: int, end: int) -> float:
    """Sum of squared deviations of the items start … end − 1."""
    weight = prefix[0, end] - prefix[0, start]
    total = prefix[1, end] - prefix[1, start]
    return max(prefix[2, end] - prefix[2, start] - total * total / weight, 0.0)


@njit("int64[::1](float64[:, ::1], int64)", nogil=True, cache=True)
def _partition(prefix: NDArray[Any], classes: int) -> NDArray[np.int64]:
    """Ends (exclusive) of the best classes; ``prefix`` holds running sums of weight, value and square."""
    items = prefix.shape[1] - 1
    best = np.zeros(items + 1)
    for end in range(1, items + 1):
        best[end] = _deviation(prefix, 0, end)
    starts = np.zeros((classes + 1, items + 1), np.int32)  # start of the last class, by classes and items
    widest = 1
    while widest <= items:
        widest *= 2
    for layer in range(2, classes + 1):
        start = starts[layer]
        start[:] = layer - 1
        following = np.full(items + 1, np.inf)
        step = widest // 2
        while step:
            for end in range(step, items + 1, 2 * step):
                if end < layer:
                    continue
                low = start[end - step]
                high = end - 1
                if end + step <= items:
                    high = min(high, start[end + step])
                for first in range(low, high + 1):
                    value = best[first] + _deviation(prefix, first, end)
                    if value < following[end]:
                        following[end] = value
                        start[end] = first
            step //= 2
        best = following
    ends = np.empty(classes, np.int64)
    end = items
    for layer in range(classes, 0, -1):
        ends[layer - 1] = end
        end = starts[layer, end]
    return ends
