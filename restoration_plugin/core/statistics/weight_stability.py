"""How an index answers when its weights move."""

from __future__ import annotations

from typing import Any, Callable

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from .classify import classify
from .natural_breaks import natural_breaks

CHANGES = (-0.20, -0.10, 0.10, 0.20)
CLASSES = 5


def weight_stability(
    index: Callable[[NDArray[np.float64]], NDArray[np.float64]], weights: NDArray[np.floating[Any]], names: list[str]
) -> pd.DataFrame:
    """Share of units whose rank or class moves when one weight grows or shrinks by 10 or 20 %.

    Parameters
    ----------
    index : callable
        Takes weights of shape (indicators,) that sum to 1 and gives the index of every unit; NaN where a unit has none.
    weights : ndarray of shape (indicators,)
        The weights in use; they sum to 1.
    names : list of str
        Names of the indicators.

    Returns
    -------
    DataFrame
        indicator, change (share of the weight), weight (after the change), class_moved, rank_moved (shares of the
        units with an index, 0–1), largest_rank_move (places), top_tenth_kept (share of the best tenth that stays).

    Notes
    -----
    The other weights keep their proportions and give or take what the sum of 1 asks for; a changed weight stops at 1.
    Classes are five natural breaks of the unchanged index (fewer where it has fewer values), kept for all changes.
    """
    base = np.asarray(weights, dtype=np.float64)
    start = index(base)
    valid = ~np.isnan(start)
    units = int(valid.sum())
    columns = ["indicator", "change", "weight", "class_moved", "rank_moved", "largest_rank_move", "top_tenth_kept"]
    if not units:
        return pd.DataFrame(columns=columns)
    distinct = len(np.unique(start[valid]))
    breaks = natural_breaks(start, min(CLASSES, distinct))[:-1]
    ranks, classes = rank_of(start)[valid], classify(start, breaks)[valid]
    top = max(units // 10, 1)
    rows = []
    for number, name in enumerate(names):
        for change in CHANGES:
            moved = base.copy()
            moved[number] = min(base[number] * (1.0 + change), 1.0)
            rest = 1.0 - base[number]
            if rest > 0:
                moved[np.arange(len(base)) != number] *= (1.0 - moved[number]) / rest
            else:
                moved = base.copy()
            after = index(moved)
            new_ranks = rank_of(after)[valid]
            kept = int(((ranks <= top) & (new_ranks <= top)).sum())
            rows.append(
                (
                    name,
                    change,
                    float(moved[number]),
                    float((classify(after, breaks)[valid] != classes).mean()),
                    float((new_ranks != ranks).mean()),
                    int(np.abs(new_ranks - ranks).max()),
                    kept / max(int((ranks <= top).sum()), 1),
                )
            )
    return pd.DataFrame(rows, columns=columns)


def rank_of(index: NDArray[np.floating[Any]]) -> NDArray[np.int64]:
    """Rank 1 for the largest; equal values (to 12 digits) share the better rank; 0 where NaN."""
    values = np.round(np.asarray(index, dtype=np.float64), 12)
    ordered = np.sort(-values[~np.isnan(values)])
    return np.where(np.isnan(values), 0, np.searchsorted(ordered, -values, side="left") + 1).astype(np.int64)
