"""Soil erodibility from texture and organic matter."""

from __future__ import annotations

from typing import Any, Optional

import numpy as np
from numpy.typing import NDArray

from ..errors import QT_TRANSLATE_NOOP, InvalidInput, OutOfRange

Raster = NDArray[np.floating[Any]]

CARBON = 0.58
"""Organic carbon in organic matter, by mass."""

US_TO_SI = 0.1317
"""ton·acre·h/(100 acre·ft·tonf·in) to t·ha·h/(ha·MJ·mm)."""

SUM_ALLOWED = (90.0, 110.0)
"""% within which sand, silt and clay may add up; they are scaled to 100."""

NOMOGRAPH_SILT = 70.0
"""% of silt and very fine sand up to which the nomograph's equation holds."""


def soil_erodibility(
    sand: Raster,
    silt: Raster,
    clay: Raster,
    carbon: Optional[Raster] = None,
    very_fine_sand: Optional[Raster] = None,
    structure: Optional[Raster] = None,
    permeability: Optional[Raster] = None,
    *,
    method: str,
) -> NDArray[np.float32]:
    """Erodibility factor K of the soil.

    ``epic`` is Williams' equation, ``epic china`` its correction for China, −0.01383 + 0.51575 · K in SI units; ``dg``
    the one from the mean geometric diameter of the grains; ``nomograph`` Wischmeier's.

    Parameters
    ----------
    sand, silt, clay : ndarray
        Texture of the fine earth by the USDA limits (0.05 and 0.002 mm) in %. They must add up to 100 ± 10 and are
        scaled to 100. NaN is NoData, here and below.
    carbon : ndarray, optional
        Organic carbon in %, needed by all methods but ``dg``.
    very_fine_sand : ndarray, optional
        Part of the sand between 0.05 and 0.1 mm in % of the fine earth, for ``nomograph``.
    structure, permeability : ndarray, optional
        Classes of soil structure (1 very fine granular … 4 blocky, platy or massive) and of profile permeability (1
        rapid … 6 very slow), for ``nomograph``.
    method : {"epic", "epic china", "dg", "nomograph"}

    Returns
    -------
    ndarray
        K in t·ha·h/(ha·MJ·mm). NaN where an input is NoData; for EPIC where the soil is pure sand, which its ratio of
        silt to silt and clay does not cover; for the nomograph where silt and very fine sand exceed 70 %.

    Raises
    ------
    InvalidInput
        If the method is unknown or needs an input that is not given.
    OutOfRange
        If an input lies outside its range, or sand, silt and clay do not add up to about 100 %.

    References
    ----------
    Williams, J. R. (1990), The erosion-productivity impact calculator (EPIC) model. Zhang, K. L. et al. (2008),
    Soil erodibility and its estimation for agricultural soils in China, Journal of Arid Environments 72. Shirazi,
    M. A., Boersma, L. (1984), A unifying quantitative analysis of soil texture, SSSA Journal 48. Wischmeier, W. H.,
    Smith, D. D. (1978), Predicting rainfall erosion losses, USDA Agriculture Handbook 537.

    Examples
    --------
    >>> forty, twenty = np.array([40.0]), np.array([20.0])
    >>> soil_erodibility(forty, forty, twenty, np.array([1.5]), method="epic").round(5)
    array([0.0343], dtype=float32)
    """
    needed = {
        "epic": {"ORGANIC_CARBON": carbon},
        "epic china": {"ORGANIC_CARBON": carbon},
        "dg": {},
        "nomograph": {
            "ORGANIC_CARBON": carbon,
            "VERY_FINE_SAND": very_fine_sand,
            "STRUCTURE": structure,
            "PERMEABILITY": permeability,
        },
    }
    if method not in needed:
        raise InvalidInput(
            QT_TRANSLATE_NOOP("LandRestoration", "METHOD: found {found}, allowed are {allowed}."),
            found=method,
            allowed=", ".join(needed),
        )
    for name, values in needed[method].items():
        if values is None:
            raise InvalidInput(
                QT_TRANSLATE_NOOP("LandRestoration", "{name} is missing, which method {method} needs."),
                name=name,
                method=method,
            )
    sand, silt, clay = _fine_earth(sand, silt, clay)
    if method == "dg":
        return _from_diameter(sand, silt, clay).astype(np.float32)
    organic = _checked("ORGANIC_CARBON", carbon, 0, 100)
    if method == "nomograph":
        fine = _checked("VERY_FINE_SAND", very_fine_sand, 0, 100)
        grade = _checked("STRUCTURE", structure, 1, 4), _checked("PERMEABILITY", permeability, 1, 6)
        return _nomograph(silt + fine, clay, organic / CARBON, *grade).astype(np.float32)
    epic = _epic(sand, silt, clay, organic)
    return (US_TO_SI * (epic if method == "epic" else -0.01383 + 0.51575 * epic)).astype(np.float32)


def _checked(name: str, values: Raster | None, low: float, high: float) -> NDArray[np.float64]:
    numbers = np.asarray(values, dtype=np.float64)
    for found in (np.nanmin(numbers, initial=low), np.nanmax(numbers, initial=high)):
        if not low <= found <= high:
            raise OutOfRange(name, found=float(found), allowed=f"{low:g} … {high:g}")
    return numbers


def _fine_earth(sand: Raster, silt: Raster, clay: Raster) -> list[NDArray[np.float64]]:
    """Texture in % of the fine earth."""
    parts = [_checked(name, part, 0, 100) for name, part in (("SAND", sand), ("SILT", silt), ("CLAY", clay))]
    total = parts[0] + parts[1] + parts[2]
    low, high = SUM_ALLOWED
    for found in (np.nanmin(total, initial=low), np.nanmax(total, initial=high)):
        if not low <= found <= high:
            raise OutOfRange("SAND + SILT + CLAY", found=f"{found:g} %", allowed=f"{low:g} … {high:g} %")
    return [100 * part / total for part in parts]


def _epic(
    sand: NDArray[np.float64], silt: NDArray[np.float64], clay: NDArray[np.float64], carbon: NDArray[np.float64]
) -> NDArray[np.float64]:
    """In US units."""
    with np.errstate(invalid="ignore"):
        fines = np.where(silt + clay > 0, silt / (silt + clay), np.nan)
    rest = 1 - sand / 100
    return (
        (0.2 + 0.3 * np.exp(-0.0256 * sand * (1 - silt / 100)))
        * fines**0.3
        * (1 - 0.25 * carbon / (carbon + np.exp(3.72 - 2.95 * carbon)))
        * (1 - 0.7 * rest / (rest + np.exp(-5.51 + 22.9 * rest)))
    )


def _from_diameter(
    sand: NDArray[np.float64], silt: NDArray[np.float64], clay: NDArray[np.float64]
) -> NDArray[np.float64]:
    diameter = 0.01 * (sand * np.log(1.025) + silt * np.log(0.026) + clay * np.log(0.001)) / np.log(10)
    return 0.0034 + 0.0405 * np.exp(-0.5 * ((diameter + 1.659) / 0.7101) ** 2)


def _nomograph(
    fine: NDArray[np.float64],
    clay: NDArray[np.float64],
    matter: NDArray[np.float64],
    structure: NDArray[np.float64],
    permeability: NDArray[np.float64],
) -> NDArray[np.float64]:
    factor = 2.1e-4 * (fine * (100 - clay)) ** 1.14 * (12 - matter)
    erodibility = US_TO_SI * (factor + 3.25 * (structure - 2) + 2.5 * (permeability - 3)) / 100
    return np.where((fine <= NOMOGRAPH_SILT) & (erodibility >= 0), erodibility, np.nan)
