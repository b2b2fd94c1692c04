"""Screening by the eight criteria for nature-based solutions."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

LIMITS = (25.0, 50.0, 75.0)
GRADES = (
    ("not a nature-based solution", "不属于基于自然的解决方案"),
    ("partial", "部分符合"),
    ("adequate", "基本符合"),
    ("strong", "高度符合"),
)


def nature_based(scores: NDArray[np.floating[Any]]) -> tuple[NDArray[np.float64], NDArray[np.int64], NDArray[np.int64]]:
    """Mean score, grade and weakest criterion.

    Parameters
    ----------
    scores : ndarray of shape (alternatives, criteria)
        Share of the maximum in %, 0–100. NaN is NoData.

    Returns
    -------
    mean : ndarray
        Mean of the criteria in %; NaN where one is missing.
    grade : ndarray of int
        4 strong (mean 75 and more), 3 adequate (50), 2 partial (25), 1 not a nature-based solution: a criterion below
        25 % decides that, whatever the mean. 0 where missing.
    weakest : ndarray of int
        Position of the lowest criterion.

    References
    ----------
    IUCN (2020), Global standard for nature-based solutions. The limits are not verified.
    """
    data = np.asarray(scores, dtype=np.float64)
    mean = data.mean(axis=1)
    grade = np.searchsorted(LIMITS, mean, side="right") + 1
    lowest = np.nanmin(np.where(np.isnan(data), np.inf, data), axis=1)
    grade = np.where(lowest < LIMITS[0], 1, grade)
    return mean, np.where(np.isnan(mean), 0, grade).astype(np.int64), np.argmin(np.nan_to_num(data, nan=np.inf), axis=1)
