"""Weights of several methods joined by game theory."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray


def combined_weights(weights: NDArray[np.floating[Any]]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Weights that lie closest to all the given ones at once.

    Parameters
    ----------
    weights : ndarray of shape (methods, indicators)
        Weights by each method, each row summing to 1.

    Returns
    -------
    joined : ndarray of shape (indicators,)
        Joined weights, summing to 1.
    shares : ndarray of shape (methods,)
        What each method contributes, summing to 1.

    Notes
    -----
    The linear system Σ_j α_j·w_i·w_jᵀ = w_i·w_iᵀ, then |α|/Σ|α|. Where the methods' weights are parallel the system
    is singular; its least-norm solution then shares equally.

    References
    ----------
    Combination weighting based on game theory, as used in Chinese evaluation practice.
    """
    rows = np.asarray(weights, dtype=np.float64)
    gram = rows @ rows.T
    alpha = np.abs(np.linalg.lstsq(gram, np.diag(gram), rcond=1e-10)[0])
    shares = alpha / alpha.sum()
    joined = shares @ rows
    return joined / joined.sum(), shares
