"""Weights by contrast and conflict (CRITIC)."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ..errors import QT_TRANSLATE_NOOP, NotApplicable
from .indicator_moments import IndicatorMoments


def critic_weights(moments: IndicatorMoments) -> NDArray[np.float64]:
    """Weights by CRITIC: an indicator counts for its spread, and for what the others do not already tell.

    Parameters
    ----------
    moments : IndicatorMoments
        Of the oriented min–max indicators, from `indicator_moments`.

    Returns
    -------
    ndarray of shape (indicators,)
        Weights that sum to 1; 0 for an indicator that is the same everywhere.

    Raises
    ------
    NotApplicable
        If there are fewer than two samples, or fewer than two indicators differ from each other.

    Notes
    -----
    C = σ·Σ(1 − r) with the sample standard deviation and Pearson's r; a constant indicator, whose r is undefined, has
    σ = 0 and takes no part.

    References
    ----------
    Diakoulaki, D., Mavrotas, G., Papayannakis, L. (1995), Determining objective weights in multiple criteria
    problems: the CRITIC method.
    """
    if moments.count < 2:
        raise NotApplicable(
            QT_TRANSLATE_NOOP(
                "LandRestoration",
                "CRITIC weights: {count} samples have all indicators, at least 2 are needed. Fill the gaps or leave "
                "out the indicator that has them.",
            ),
            count=moments.count,
        )
    mean = moments.sums / moments.count
    covariance = (moments.products - moments.count * np.outer(mean, mean)) / (moments.count - 1)
    sigma = np.sqrt(np.clip(np.diag(covariance), 0.0, None))
    varies = sigma > 1e-9 * np.maximum(np.abs(mean), 1.0)
    content = np.zeros(len(sigma))
    spread = sigma[varies]
    correlation = np.clip(covariance[np.ix_(varies, varies)] / np.outer(spread, spread), -1.0, 1.0)
    content[varies] = spread * (1.0 - correlation).sum(axis=1)
    content[content < 1e-12] = 0.0  # rounding of parallel columns
    if not content.any():
        raise NotApplicable(
            QT_TRANSLATE_NOOP(
                "LandRestoration",
                "CRITIC weights: fewer than two indicators differ from each other. Use other weights.",
            )
        )
    return content / content.sum()
