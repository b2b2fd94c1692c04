"""Rainfall erosivity from monthly rain."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..errors import QT_TRANSLATE_NOOP, InvalidInput, OutOfRange

MONTHS = 12
US_TO_SI = 17.02
"""ft·tonf·in/(acre·h·a) × 100 to MJ·mm/(ha·h·a)."""


def monthly_erosivity(*months: NDArray[np.floating[Any]], method: str) -> NDArray[np.float32]:
    """Mean annual rainfall erosivity from the rain of twelve months, or of twelve months of every year.

    With F = Σ p² / Σ p of a year, averaged over the years: ``zhang monthly`` 0.1833 · F^1.9957; ``arnoldus``
    0.302 · F^1.93; ``renard-freimund`` 0.07397 · F^1.847 below 55 mm, else 95.77 − 6.081 · F + 0.4770 · F².
    ``wischmeier``: Σ 1.735 · 10^(1.5 · lg(p²/P) − 0.8188) of a year, in US units, × 17.02, averaged over the years.

    Parameters
    ----------
    *months : ndarrays of shape (rows, columns)
        Rain of a month in mm, January to December, year after year. NaN is NoData.
    method : {"zhang monthly", "arnoldus", "renard-freimund", "wischmeier"}
        The forms differ by more than a factor of two on the same rain: maps of different forms do not compare.

    Returns
    -------
    ndarray of shape (rows, columns)
        Erosivity in MJ·mm/(ha·h·a). NaN where a month is NoData.

    Raises
    ------
    InvalidInput
        If the number of months is no multiple of twelve, or the method is unknown.
    OutOfRange
        If a rain is negative.

    References
    ----------
    Zhang, W. B., Fu, J. S. (2003), Rainfall erosivity estimation under different rainfall amount, Resources Science
    25(1). Arnoldus, H. M. J. (1980), An approximation of the rainfall factor in the USLE. Renard, K. G., Freimund,
    J. R. (1994), Using monthly precipitation data to estimate the R-factor in the revised USLE, Journal of Hydrology
    157. Wischmeier, W. H., Smith, D. D. (1978), Predicting rainfall erosion losses, USDA Agriculture Handbook 537.

    Examples
    --------
    >>> rain = [5, 10, 20, 40, 60, 90, 150, 120, 70, 35, 15, 5]
    >>> monthly_erosivity(*(np.array([float(p)]) for p in rain), method="arnoldus")
    array([1866.374], dtype=float32)
    """
    if not months or len(months) % MONTHS:
        raise InvalidInput(
            QT_TRANSLATE_NOOP(
                "LandRestoration",
                "PRECIPITATION: found {found} rasters, allowed are 12, or 12 for each year, in the order of the months.",
            ),
            found=len(months),
        )
    total = np.zeros(np.shape(months[0]))
    years = len(months) // MONTHS
    for year in range(years):
        total += _index(months[MONTHS * year : MONTHS * (year + 1)], method)
    return _FORMS[method](total / years).astype(np.float32)


def _index(months: tuple[NDArray[np.floating[Any]], ...], method: str) -> NDArray[np.float64]:
    """Of one year: modified Fournier index, or Wischmeier's sum."""
    if method not in _FORMS:
        raise InvalidInput(
            QT_TRANSLATE_NOOP("LandRestoration", "METHOD: found {found}, allowed are {allowed}."),
            found=method,
            allowed=", ".join(_FORMS),
        )
    rain = np.stack(months).astype(np.float64)
    least = np.nanmin(rain, initial=0.0)
    if least < 0:
        raise OutOfRange("PRECIPITATION", found=float(least), allowed=">= 0 mm")
    annual = rain.sum(axis=0)
    shares = np.divide(
        rain**2, annual, out=np.zeros_like(rain), where=annual != 0
    )  # a year without rain erodes nothing
    if method == "wischmeier":
        return 1.735 * 10**-0.8188 * (shares**1.5).sum(axis=0)
    return shares.sum(axis=0)


def _renard_freimund(index: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.where(index < 55, 0.07397 * index**1.847, 95.77 - 6.081 * index + 0.4770 * index**2)


_FORMS = {
    "zhang monthly": lambda index: 0.1833 * index**1.9957,
    "arnoldus": lambda index: 0.302 * index**1.93,
    "renard-freimund": _renard_freimund,
    "wischmeier": lambda index: US_TO_SI * index,
}
