"""Weights by information entropy."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ..errors import QT_TRANSLATE_NOOP, NotApplicable
from .indicator_moments import IndicatorMoments


def entropy_weights(moments: IndicatorMoments) -> NDArray[np.float64]:
    """Weights by entropy: an indicator counts the more, the more unevenly it is spread over the samples.

    Parameters
    ----------
    moments : IndicatorMoments
        Of the oriented indicators, from `indicator_moments`.

    Returns
    -------
    ndarray of shape (indicators,)
        Weights that sum to 1; 0 for an indicator that is the same everywhere.

    Raises
    ------
    NotApplicable
        If there are fewer than two samples, or no indicator varies.

    Notes
    -----
    With p = x/Σx, e = −Σ p·ln p / ln n = (ln Σx − Σ x·ln x / Σx) / ln n, and w = (1 − e)/Σ(1 − e).

    References
    ----------
    Shannon, C. E. (1948), A mathematical theory of communication.

    Examples
    --------
    >>> entropy_weights(indicator_moments(np.array([[0.2, 0.9], [0.5, 0.6], [0.9, 0.1]]))).round(3)
    array([0.442, 0.558])
    """
    if moments.count < 2:
        raise NotApplicable(
            QT_TRANSLATE_NOOP(
                "LandRestoration",
                "Entropy weights: {count} samples have all indicators, at least 2 are needed. Fill the gaps or leave "
                "out the indicator that has them.",
            ),
            count=moments.count,
        )
    total = np.where(moments.sums > 0, moments.sums, 1.0)
    entropy = np.where(moments.sums > 0, (np.log(total) - moments.logs / total) / np.log(moments.count), 1.0)
    spread = 1.0 - entropy
    spread[spread < 1e-12] = 0.0  # rounding of a constant column
    if not spread.any():
        raise NotApplicable(
            QT_TRANSLATE_NOOP(
                "LandRestoration", "Entropy weights: no indicator varies between the samples. Use other weights."
            )
        )
    return spread / spread.sum()
