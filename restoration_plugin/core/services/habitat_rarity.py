"""How rare the habitats of a landscape have become."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..nodata import NO_CLASS


def habitat_rarity(
    landcover: NDArray[np.integer[Any]],
    baseline: NDArray[np.integer[Any]],
    *,
    now: dict[int, float],
    before: dict[int, float],
) -> NDArray[np.float32]:
    """Rarity 1 − N / (N + N_baseline) of each cell's class.

    Above 0.5 the class has become rarer, below 0.5 more frequent; 0 for a class that the baseline does not know.

    Parameters
    ----------
    landcover, baseline : ndarrays of int32, shape (rows, columns)
        Classes today and before; ``NO_CLASS`` is NoData.
    now : dict
        Class → its area within the cells where the baseline has data too.
    before : dict
        Class → its area in the baseline. Both from ``class_counts``.

    Returns
    -------
    ndarray of shape (rows, columns)
        0 to 1; NaN where either land cover is NoData.

    References
    ----------
    Sharp, R. et al. (2020), InVEST user's guide, habitat rarity.
    """
    codes = np.array(sorted(now), dtype=np.int64)
    if not codes.size:
        return np.full(landcover.shape, np.nan, dtype=np.float32)
    values = np.array(
        [1.0 - now[code] / (now[code] + before[code]) if before.get(code) else 0.0 for code in codes.tolist()]
    )
    row = np.clip(np.searchsorted(codes, landcover), 0, codes.size - 1)
    known = (codes[row] == landcover) & (landcover != NO_CLASS) & (baseline != NO_CLASS)
    return np.where(known, values[row], np.nan).astype(np.float32)


def class_counts(
    landcover: NDArray[np.integer[Any]], baseline: NDArray[np.integer[Any]], areas: NDArray[np.float64]
) -> tuple[dict[int, float], dict[int, float]]:
    """Areas by class now (where the baseline has data) and before, of a window."""
    return _sums(landcover, (landcover != NO_CLASS) & (baseline != NO_CLASS), areas), _sums(
        baseline, baseline != NO_CLASS, areas
    )


def add_counts(
    first: tuple[dict[int, float], dict[int, float]], second: tuple[dict[int, float], dict[int, float]]
) -> tuple[dict[int, float], dict[int, float]]:
    """Join the results of two windows."""
    return _joined(first[0], second[0]), _joined(first[1], second[1])


def _joined(first: dict[int, float], second: dict[int, float]) -> dict[int, float]:
    return {code: first.get(code, 0.0) + second.get(code, 0.0) for code in {*first, *second}}


def _sums(classes: NDArray[Any], use: NDArray[np.bool_], areas: NDArray[np.float64]) -> dict[int, float]:
    codes, index = np.unique(classes[use], return_inverse=True)
    sums = np.bincount(index.ravel(), weights=np.broadcast_to(areas, classes.shape)[use], minlength=codes.size)
    return {int(code): float(value) for code, value in zip(codes, sums)}
