"""Weights of untreated cells that make them the like of a treated unit."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

RIDGE = 1e-4
"""Penalty on the log weights' slopes: keeps them finite where no weights can balance."""
STEPS = 60

Numbers = NDArray[np.float64]


def balanced_controls(cells: Numbers, base: Numbers, target: Numbers, scale: Numbers) -> tuple[Numbers, Numbers]:
    """Entropy balancing: the weights nearest to ``base`` under which the cells have the target's means.

    They are the odds of a logistic propensity score, chosen to balance exactly. Where the target lies outside what
    the cells span, the means come as near as the penalty allows, and the difference is returned.

    Parameters
    ----------
    cells : ndarray, shape (m, k)
        Characteristics of the untreated cells before treatment; no NaN.
    base : ndarray, shape (m,)
        Share of each cell that counts, > 0.
    target : ndarray, shape (k,)
        Means of the treated unit before treatment.
    scale : ndarray, shape (k,)
        Standard deviations, > 0.

    Returns
    -------
    weights : ndarray, shape (m,)
        Sum 1.
    difference : ndarray, shape (k,)
        Target less the weighted means, in standard deviations.

    References
    ----------
    Hainmueller (2012), Entropy balancing for causal effects. Political Analysis 20, 25–46.
    Zhao & Percival (2017), Entropy balancing is doubly robust. Journal of Causal Inference 5.

    Examples
    --------
    >>> weights, _ = balanced_controls(np.array([[0.0], [1.0]]), np.ones(2), np.array([0.75]), np.ones(1))
    >>> weights.round(3)
    array([0.25, 0.75])
    """
    z: Numbers = (cells - target) / scale
    log_base = np.log(base / base.sum())
    slope = np.zeros(z.shape[1])

    def look(at: Numbers) -> tuple[float, Numbers]:
        exponent: Any = log_base + (z * at).sum(axis=1)
        top = exponent.max()
        weight = np.exp(exponent - top)
        total = weight.sum()
        return float(top + np.log(total) + 0.5 * RIDGE * at @ at), weight / total

    def mean_of(weights: Numbers) -> Numbers:
        return np.asarray((weights[:, None] * z).sum(axis=0))

    # no matrix products: their last digits depend on the number of threads, and so would the number of steps
    value, weights = look(slope)
    for _ in range(STEPS):
        mean = mean_of(weights)
        gradient = mean + RIDGE * slope
        if np.abs(gradient).max(initial=0.0) < 1e-10:
            break
        centred = z - mean
        curvature = ((centred * weights[:, None])[:, :, None] * centred[:, None, :]).sum(axis=0)
        curvature += RIDGE * np.eye(len(slope))
        step = np.linalg.solve(curvature, gradient)
        length = 1.0
        while length > 1e-8:
            trial, found = look(slope - length * step)
            if trial <= value - 1e-4 * length * float(gradient @ step):
                break
            length *= 0.5
        else:  # so near that the value no longer tells
            length, (trial, found) = 1.0, look(slope - step)
            if not np.abs(mean_of(found) + RIDGE * (slope - step)).max() < np.abs(gradient).max():
                break
        slope, value, weights = slope - length * step, trial, found
    return weights, -mean_of(weights)
