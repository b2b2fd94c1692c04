"""Hot and cold spots by the local statistic Gi*."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.sparse import spmatrix
from scipy.special import erfc

from ..errors import QT_TRANSLATE_NOOP, NotApplicable
from .false_discovery import count_at, false_discovery, level_counts

LEVELS = (0.10, 0.05, 0.01)
NOT_SIGNIFICANT = 4


class HotSpots(NamedTuple):
    """Gi* (a z-score), two-sided p, and class 1 (surest cold) … 4 (not significant) … 7 (surest hot; 0 is NoData)."""

    gi: NDArray[np.float64]
    p: NDArray[np.float64]
    classes: NDArray[np.uint8]


def hot_spots(values: ArrayLike, neighbours: spmatrix, *, control: bool = True) -> HotSpots:
    """Gi* of each place: whether it and its neighbours hold more, or less, than chance would give them.

    Gi* = (Σ w x − x̄ Σ w)/(s √((n Σ w² − (Σ w)²)/(n − 1))), weights 1 for the place itself and its neighbours, mean
    and standard deviation over all n places (population).

    Parameters
    ----------
    values : array_like of shape (n,)
        NaN places are left out altogether.
    neighbours : sparse matrix of shape (n, n)
        Non-zero where two places are neighbours; the diagonal does not matter.
    control : bool
        Whether the false-discovery rate is held at each level of the classes (Benjamini and Hochberg).

    Returns
    -------
    HotSpots

    Raises
    ------
    NotApplicable
        If fewer than three places have a value, or all values are equal.

    References
    ----------
    Ord and Getis (1995), Geographical Analysis 27. Caldas de Castro and Singer (2006), Geographical Analysis 38.
    """
    x = np.asarray(values, dtype=np.float64)
    known = ~np.isnan(x)
    n = int(known.sum())
    spread = float(x[known].std()) if n else 0.0
    if n < 3 or spread == 0:
        raise NotApplicable(
            QT_TRANSLATE_NOOP(
                "LandRestoration",
                "INPUT, FIELD: {count} features have a value; at least 3 with unlike values are needed for hot spots.",
            ),
            count=n,
        )
    weights = neighbours.tocsr()[known][:, known].astype(bool).astype(np.float64).tolil()
    weights.setdiag(1.0)
    weights = weights.tocsr()
    own = x[known] - x[known].mean()
    count = np.asarray(weights.sum(axis=1)).ravel()  # of weights, and of their squares
    scatter = spread * np.sqrt((n * count - count**2) / (n - 1))
    gi = np.full(x.shape, np.nan)
    with np.errstate(divide="ignore", invalid="ignore"):
        gi[known] = np.where(scatter > 0, weights @ own / scatter, 0.0)
    p = erfc(np.abs(gi) / np.sqrt(2.0))
    return HotSpots(gi, p, _classes(gi, p, control))


def _classes(gi: NDArray[np.float64], p: NDArray[np.float64], control: bool) -> NDArray[np.uint8]:
    steps = np.zeros(p.shape, dtype=int)
    for alpha in LEVELS:
        level = alpha
        if control:
            level = false_discovery(level_counts(p, alpha=alpha), lambda own: count_at(p, level=own), alpha)
        steps += p <= level
    codes = NOT_SIGNIFICANT + np.where(gi > 0, steps, -steps)
    return np.where(np.isnan(gi), 0, codes).astype(np.uint8)
