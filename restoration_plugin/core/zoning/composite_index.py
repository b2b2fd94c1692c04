"""A composite index from normalised indicators."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray


def composite_index(
    values: NDArray[np.floating[Any]], weights: ArrayLike, geometric: bool = False
) -> NDArray[np.float64]:
    """Weighted sum Σw·x, or weighted product Πx^w, of oriented indicators.

    Parameters
    ----------
    values : ndarray of shape (..., indicators)
        Oriented indicators, 0–1. NaN is NoData.
    weights : array_like of shape (indicators,)
        Weights that sum to 1.
    geometric : bool
        The product, in which one zero vetoes all (an indicator of weight 0 has no say).

    Returns
    -------
    ndarray of shape (...)
        0–1; NaN where an indicator is NoData.

    Examples
    --------
    >>> composite_index(np.array([[0.5, 1.0], [0.0, 1.0]]), [0.5, 0.5])
    array([0.75, 0.5 ])
    >>> composite_index(np.array([[0.25, 1.0], [0.0, 1.0]]), [0.5, 0.5], geometric=True)
    array([0.5, 0. ])
    """
    indicators = np.asarray(values, dtype=np.float64)
    factors = np.asarray(weights, dtype=np.float64)
    if geometric:
        return np.prod(np.where(np.isnan(indicators), np.nan, indicators) ** factors, axis=-1) * _mask(indicators)
    total = np.zeros(indicators.shape[:-1])
    for column, factor in zip(np.moveaxis(indicators, -1, 0), factors):  # a matrix product's last digits depend on
        total += column * factor  # how many rows it has, and where in memory they lie
    return total


def _mask(indicators: NDArray[np.float64]) -> NDArray[np.float64]:
    """NaN where an indicator is NoData (NaN to the power 0 is 1), else 1."""
    return np.where(np.isnan(indicators).any(axis=-1), np.nan, 1.0)
