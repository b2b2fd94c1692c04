"""TOPSIS."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray


def topsis(values: NDArray[np.floating[Any]], weights: ArrayLike, directions: ArrayLike) -> NDArray[np.float64]:
    """Closeness to the best of all values, against the worst of all.

    Parameters
    ----------
    values : ndarray of shape (alternatives, indicators)
        Indicators in their own units. NaN is NoData.
    weights : array_like of shape (indicators,)
        Weights that sum to 1.
    directions : array_like of shape (indicators,)
        1 where more is better, −1 where less is.

    Returns
    -------
    ndarray of shape (alternatives,)
        D⁻/(D⁺ + D⁻), 0–1, 1 is best. NaN for an alternative that lacks an indicator; it does not shape the ideals.
        0.5 where the best and the worst are one (no indicator with weight varies).

    Notes
    -----
    z = w·x/√Σx², D± the Euclidean distance to the best and the worst value of each indicator.

    References
    ----------
    Hwang, C. L., Yoon, K. (1981), Multiple attribute decision making.

    Examples
    --------
    >>> matrix = np.array([[0.2, 0.9, 0.4], [0.5, 0.6, 0.8], [0.9, 0.1, 0.5], [0.4, 0.7, 0.3]])
    >>> topsis(matrix, [0.5, 0.3, 0.2], [1, 1, 1]).round(4)
    array([0.3679, 0.5114, 0.6181, 0.4019])
    """
    rows = np.asarray(values, dtype=np.float64)
    closeness = np.full(len(rows), np.nan)
    whole = ~np.isnan(rows).any(axis=1)
    if not whole.any():
        return closeness
    own = rows[whole]
    norm = np.sqrt((own**2).sum(axis=0))
    z = own / np.where(norm > 0, norm, 1.0) * np.asarray(weights, dtype=np.float64) * np.asarray(directions)
    from_best = np.sqrt(((z - z.max(axis=0)) ** 2).sum(axis=1))
    from_worst = np.sqrt(((z - z.min(axis=0)) ** 2).sum(axis=1))
    span = from_best + from_worst
    closeness[whole] = np.where(span > 0, from_worst / np.where(span > 0, span, 1.0), 0.5)
    return closeness
