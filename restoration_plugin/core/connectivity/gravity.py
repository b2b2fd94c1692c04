"""Gravity between ecological sources."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray


def gravity(
    area_a: NDArray[np.floating[Any]],
    area_b: NDArray[np.floating[Any]],
    resistance_a: NDArray[np.floating[Any]],
    resistance_b: NDArray[np.floating[Any]],
    cost: NDArray[np.floating[Any]],
    largest_cost: float,
    smallest_area: float = math.e,
) -> NDArray[np.float64]:
    """Strength of the interaction between two sources, G = L_max² ln S_a ln S_b / (L_ab² P_a P_b).

    Parameters
    ----------
    area_a, area_b : ndarray of shape (n,)
        Areas S of both sources in ha.
    resistance_a, resistance_b : ndarray of shape (n,)
        Mean resistance P within both sources.
    cost : ndarray of shape (n,)
        Accumulated cost L_ab of the link.
    largest_cost : float
        Largest cost L_max among the links.
    smallest_area : float
        Area in ha below which there is no value: near 1 ha the logarithm vanishes, and below it changes sign.

    Returns
    -------
    ndarray of shape (n,)
        Gravity, NaN where a source is smaller than ``smallest_area`` or the cost is 0.

    References
    ----------
    Kong, F., Yin, H., Nakagoshi, N., Zong, Y. (2010), Urban green space network development for biodiversity
    conservation, Landscape and Urban Planning 95: N = ln(S)/P, D = L/L_max, G = N_a N_b / D².

    Examples
    --------
    >>> gravity(np.array([40.0]), np.array([20.0]), np.array([2.0]), np.array([3.0]), np.array([120.0]), 300.0)
    array([11.51076...])
    """
    valid = (area_a >= smallest_area) & (area_b >= smallest_area) & (cost > 0)
    with np.errstate(divide="ignore", invalid="ignore"):
        weights = np.log(area_a) / resistance_a * np.log(area_b) / resistance_b
        return np.where(valid, weights * (largest_cost / cost) ** 2, np.nan)
