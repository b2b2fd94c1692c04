"""Fuzzy comprehensive evaluation."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray


def fuzzy_evaluation(
    values: NDArray[np.floating[Any]], weights: ArrayLike, directions: ArrayLike, limits: NDArray[np.floating[Any]]
) -> tuple[NDArray[np.float64], NDArray[np.int64], NDArray[np.float64], NDArray[np.float64]]:
    """Membership of each alternative in the grades, by weighted average of the indicators' memberships.

    Parameters
    ----------
    values : ndarray of shape (alternatives, indicators)
        In the unit of the limits. NaN is NoData.
    weights : array_like of shape (indicators,)
        Weights that sum to 1.
    directions : array_like of shape (indicators,)
        1 where more is better, −1 where less is.
    limits : ndarray of shape (indicators, grades, 2)
        Lower and upper limit of each grade; grade 1 is the one with the lowest values, and grades rise.

    Returns
    -------
    membership : ndarray of shape (alternatives, grades)
        B = w∘R; grade 1 is the worst whatever the direction. NaN rows where an indicator is missing.
    grade : ndarray of int
        Grade of the largest membership, 0 where missing.
    score : ndarray
        Mean grade, weighted with the memberships.
    clear : ndarray
        Effectiveness of the largest membership: (n·β − 1)/(2·γ·(n − 1)) with its value β and the second largest γ;
        below 0.5 the grade says little.

    Notes
    -----
    Trapezoids: membership is 1 between the midpoint … within a grade and falls linearly to 0 at the middle of the
    neighbouring grades; the outer grades stay 1 beyond. Memberships of one indicator sum to 1.

    References
    ----------
    Zadeh, L. A. (1965), Fuzzy sets; weighted-average operator of Chinese evaluation practice.

    Examples
    --------
    >>> limits = np.array([[[0.0, 1.0], [1.0, 2.0], [2.0, 3.0]]])
    >>> fuzzy_evaluation(np.array([[1.25]]), [1.0], [1], limits)[0]
    array([[0.25, 0.75, 0.  ]])
    """
    data = np.asarray(values, dtype=np.float64)
    alternatives, indicators = data.shape
    grades = limits.shape[1]
    middle = limits.mean(axis=2)
    result = np.zeros((alternatives, grades))
    for j in range(indicators):
        own = np.stack([np.interp(data[:, j], middle[j], np.eye(grades)[g]) for g in range(grades)], axis=1)
        if np.asarray(directions)[j] < 0:
            own = own[:, ::-1]
        result += np.asarray(weights, dtype=np.float64)[j] * own
    missing = np.isnan(data).any(axis=1)
    result[missing] = np.nan
    grade = np.where(missing, 0, np.argmax(np.nan_to_num(result), axis=1) + 1)
    score = (result * np.arange(1, grades + 1)).sum(axis=-1)
    ordered = np.sort(result, axis=1)
    first, second = ordered[:, -1], ordered[:, -2] if grades > 1 else np.ones(alternatives)
    with np.errstate(divide="ignore", invalid="ignore"):
        clear = np.where(second > 0, (grades * first - 1) / (2 * second * (grades - 1)), np.inf)
    return result, grade.astype(np.int64), score, np.where(missing, np.nan, clear)
