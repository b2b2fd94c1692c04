"""What keeps a unit from doing well: obstacle degrees of its indicators."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ..errors import QT_TRANSLATE_NOOP, InvalidInput


def obstacle_degree(oriented: NDArray[np.floating[Any]], weights: ArrayLike) -> NDArray[np.float64]:
    """Share of each indicator in what a unit lacks: w(1 − x) / Σ w(1 − x).

    Parameters
    ----------
    oriented : ndarray of shape (units, indicators)
        Indicators on 0–1 where 1 is best, from ``normalise``. NaN is NoData, and left out of the unit's sum.
    weights : array_like of shape (indicators,)
        Not negative; they need not sum to 1.

    Returns
    -------
    ndarray of shape (units, indicators)
        Degrees that sum to 1 in each unit; 0 where a unit lacks nothing, NaN where the indicator is.

    Raises
    ------
    InvalidInput
        If a weight is negative or missing, or all are 0.

    Examples
    --------
    >>> obstacle_degree(np.array([[0.8, 0.4, 0.1]]), [0.5, 0.3, 0.2]).round(4)
    array([[0.2174, 0.3913, 0.3913]])
    """
    weight = np.asarray(weights, dtype=np.float64)
    if weight.shape != oriented.shape[1:] or not (weight >= 0).all() or not weight.sum() > 0:
        raise InvalidInput(
            QT_TRANSLATE_NOOP(
                "LandRestoration", "WEIGHTS: found {found}; {count} weights are needed, none negative and one above 0."
            ),
            found=", ".join(f"{item:g}" for item in weight.ravel()),
            count=oriented.shape[1],
        )
    lack = weight * (1.0 - np.asarray(oriented, dtype=np.float64))
    total = np.nansum(lack, axis=1, keepdims=True)
    return np.divide(lack, total, out=np.where(np.isnan(lack), np.nan, 0.0), where=(total > 0) & ~np.isnan(lack))


def largest_obstacles(degrees: NDArray[np.float64], count: int = 3) -> tuple[NDArray[Any], NDArray[np.float64]]:
    """Indices and degrees of the ``count`` largest obstacles of each unit, in falling order.

    Equal degrees keep the order of the indicators; −1 and NaN where a unit has no further obstacle.
    """
    filled = np.where(np.isnan(degrees), -1.0, degrees)
    order = np.argsort(-filled, axis=1, kind="stable")[:, :count]
    found = np.take_along_axis(filled, order, axis=1)
    short = count - order.shape[1]
    order = np.pad(order, ((0, 0), (0, short)), constant_values=-1) if short > 0 else order
    found = np.pad(found, ((0, 0), (0, short)), constant_values=-1.0) if short > 0 else found
    return np.where(found > 0, order, -1), np.where(found > 0, found, np.nan)
