"""Which of many tests hold at once: control of the false-discovery rate."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Callable

import numpy as np
from numpy.typing import NDArray

BINS = 65_536
SLACK = 1e-12  # keeps a p-value that lies on the edge of a bin out of the higher one


@dataclass(frozen=True)
class LevelCounts:
    """Numbers of p-values in equal bins from 0 to the level, and of all of them; windows are joined with ``+``."""

    bins: NDArray[np.int64]
    tests: int

    def __add__(self, other: LevelCounts) -> LevelCounts:
        return LevelCounts(self.bins + other.bins, self.tests + other.tests)


def false_discovery(counts: LevelCounts, recount: Callable[[float], int], alpha: float) -> float:
    """Largest p-value at which a test still counts, after Benjamini and Hochberg.

    With the k-th smallest of m p-values written p(k), tests with p <= α k/m count, for the largest k with
    p(k) <= α k/m. That k is found without sorting, so that a raster can stream by: from an upper bound, the number
    of p-values <= α k/m is the next k, until it stays the same.

    Parameters
    ----------
    counts : LevelCounts
        Of all windows, from ``level_counts`` with the same ``alpha``.
    recount : callable
        Takes a level and returns how many p-values are <= it; called a few times.
    alpha : float
        Accepted share of false among all discoveries.

    Returns
    -------
    float
        α k/m: a test counts where its p-value is <= it. 0 where no test counts.

    References
    ----------
    Benjamini and Hochberg (1995), Journal of the Royal Statistical Society B 57.

    Examples
    --------
    >>> p = np.array([0.01, 0.04, 0.03, 0.5])
    >>> false_discovery(level_counts(p, alpha=0.05), lambda level: int((p <= level).sum()), 0.05)
    0.0125
    """
    if not counts.tests:
        return 0.0
    reached = np.cumsum(counts.bins)
    edges = counts.tests * np.arange(1, BINS + 1) / BINS
    possible = reached > counts.tests * np.arange(BINS) / BINS
    rank = int(np.minimum(reached, np.ceil(edges))[possible].max(initial=0))
    while rank:
        found = recount(alpha * rank / counts.tests)
        if found >= rank:
            break
        rank = found
    return alpha * rank / counts.tests


def level_counts(p: NDArray[np.floating[Any]], areas: Any = None, *, alpha: float) -> LevelCounts:
    """Count the p-values of one window; NaN is no test. ``areas``, which a window brings along, do not matter."""
    values = np.asarray(p, dtype=np.float64).ravel()
    valid = values[~np.isnan(values)]
    index = np.ceil(valid[valid <= alpha] * (BINS / alpha) * (1 - SLACK)).astype(np.int64) - 1
    return LevelCounts(np.bincount(np.clip(index, 0, BINS - 1), minlength=BINS), len(valid))


def count_at(p: NDArray[np.floating[Any]], areas: Any = None, *, level: float) -> int:
    """How many p-values of a window are <= ``level``."""
    return int(np.count_nonzero(np.asarray(p, dtype=np.float64) <= level))
