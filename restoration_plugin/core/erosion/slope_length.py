"""Topographic factor of soil loss: slope length and steepness."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..errors import QT_TRANSLATE_NOOP, InvalidInput

EXPONENTS = ("mccool", "stepped", "csle")
STEEPNESS = {"5, 10 degrees": (np.tan(np.radians(5.0)), np.tan(np.radians(10.0))), "9, 14.04": (0.09, 0.25)}
"""Gradients at which the equation of steepness changes: 5° and 10°, or 9 % and 25 % (14.04°)."""
PLOT = 22.13
"""Length of the plot to which the factor refers, in m."""


def steepness_factor(slope: NDArray[np.floating[Any]], breaks: str) -> NDArray[np.float64]:
    """Steepness factor S: 10.8 sin θ + 0.03, from the first break 16.8 sin θ − 0.50, from the second 21.91 sin θ − 0.96.

    Parameters
    ----------
    slope : ndarray
        Gradient in %. NaN is NoData.
    breaks : {"5, 10 degrees", "9, 14.04"}

    References
    ----------
    McCool, D. K. et al. (1987), Revised slope steepness factor for the USLE, Transactions of the ASAE 30. Liu, B. Y.,
    Nearing, M. A., Risse, L. M. (1994), Slope gradient effects on soil loss for steep slopes, Transactions of the ASAE
    37.

    Examples
    --------
    >>> steepness_factor(100 * np.tan(np.radians([3.0, 7.0, 15.0])), "5, 10 degrees").round(6)
    array([0.595228, 1.547405, 4.710725])
    """
    gradient = np.asarray(slope, dtype=np.float64) / 100
    sine = gradient / np.sqrt(1 + gradient**2)
    first, second = STEEPNESS[breaks]
    edge = 1 - 1e-6  # a slope that a map's 32 bits round below a break is of the class that begins there
    steep = np.where(gradient >= second * edge, 21.91 * sine - 0.96, 16.8 * sine - 0.50)
    return np.where(gradient >= first * edge, steep, 10.8 * sine + 0.03)


def length_exponent(slope: NDArray[np.floating[Any]], kind: str) -> NDArray[np.float64]:
    """Exponent m of the slope length.

    ``mccool``: β/(1 + β) with β = (sin θ/0.0896) / (3 sin^0.8 θ + 0.56). ``stepped``: 0.2 up to 1 %, 0.3 up to 3.5 %,
    0.4 up to 5 %, 0.5 up to 9 %, above as ``mccool``. ``csle``: 0.2 up to 1°, 0.3 up to 3°, 0.4 up to 5°, 0.5 above.

    Parameters
    ----------
    slope : ndarray
        Gradient in %. NaN is NoData.

    References
    ----------
    McCool, D. K. et al. (1989), Revised slope length factor for the USLE, Transactions of the ASAE 32. Liu, B. Y. et
    al. (2002), An empirical soil loss equation.
    """
    percent = np.asarray(slope, dtype=np.float64)
    gradient = percent / 100
    sine = gradient / np.sqrt(1 + gradient**2)
    beta = (sine / 0.0896) / (3 * sine**0.8 + 0.56)
    smooth = beta / (1 + beta)
    if kind == "mccool":
        return smooth
    nodata = np.isnan(percent)
    if kind == "stepped":
        return np.select(
            [nodata, percent <= 1, percent <= 3.5, percent <= 5, percent <= 9], [np.nan, 0.2, 0.3, 0.4, 0.5], smooth
        )
    if kind == "csle":
        degrees = np.degrees(np.arctan(gradient)) * (1 - 1e-6)
        return np.select([nodata, degrees <= 1, degrees <= 3, degrees <= 5], [np.nan, 0.2, 0.3, 0.4], 0.5)
    raise InvalidInput(
        QT_TRANSLATE_NOOP("LandRestoration", "LENGTH_EXPONENT: found {found}, allowed are {allowed}."),
        found=kind,
        allowed=", ".join(EXPONENTS),
    )


def length_factor(
    upslope: NDArray[np.floating[Any]],
    contour: NDArray[np.floating[Any]],
    exponent: NDArray[np.floating[Any]],
    cell: float,
    max_length: float = np.inf,
) -> NDArray[np.float64]:
    """Length factor L of a cell: ((A + D²)^(m+1) − A^(m+1)) / (D^(m+2) · x^m · 22.13^m).

    Parameters
    ----------
    upslope : ndarray
        A, the area that drains into the cell, itself left out, in m².
    contour : ndarray
        x, the cell's width across the flow in cells, from ``terrain_slope``.
    exponent : ndarray
        m, from ``length_exponent``.
    cell : float
        D, cell size in m.
    max_length : float
        Longest slope in m: A is cut so that (A + D²)/D does not exceed it, nor falls below the cell itself.

    References
    ----------
    Desmet, P. J. J., Govers, G. (1996), A GIS procedure for automatically calculating the USLE LS factor on
    topographically complex landscape units, Journal of Soil and Water Conservation 51.

    Examples
    --------
    >>> length_factor(np.array([0.0]), np.array([1.0]), np.array([0.5]), 22.13)
    array([1.])
    """
    area = np.minimum(upslope, max(max_length - cell, 0.0) * cell)
    return ((area + cell**2) ** (exponent + 1) - area ** (exponent + 1)) / (
        cell ** (exponent + 2) * contour**exponent * PLOT**exponent
    )


def ls_invest(
    slope: NDArray[np.floating[Any]], accumulation: NDArray[np.floating[Any]], cell: float, l_max: float
) -> NDArray[np.float64]:
    """LS as InVEST 3.14 and later compute it, for comparison with its results.

    The area is replaced by its square root, the aspect by the slope angle, and the dimensionless L is cut at ``l_max``;
    m is stepped; S is 10.8 sin θ + 0.03 below 9 %, else 16.8 sin θ − 0.50.

    Parameters
    ----------
    slope : ndarray
        Gradient in %.
    accumulation : ndarray
        Cells that drain into each, itself included.
    cell : float
        Cell size in m.
    l_max : float
        Largest L, dimensionless.

    References
    ----------
    Natural Capital Project (2024), InVEST user's guide, Sediment Delivery Ratio.
    """
    percent = np.asarray(slope)
    gradient = percent.astype(np.float64) / 100
    sine = gradient / np.sqrt(1 + gradient**2)
    turned = sine + 1 / np.sqrt(1 + gradient**2)
    area = np.sqrt(np.maximum(accumulation - 1, 0) * cell**2)
    exponent = length_exponent(percent, "stepped")
    length = ((area + cell**2) ** (exponent + 1) - area ** (exponent + 1)) / (
        cell ** (exponent + 2) * turned**exponent * PLOT**exponent
    )
    steepness = np.where(percent < 9, 10.8 * sine + 0.03, 16.8 * sine - 0.5)
    return np.minimum(length, l_max) * steepness
