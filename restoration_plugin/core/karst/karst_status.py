"""Degree of rocky desertification."""

from __future__ import annotations

from typing import Any, Mapping

import numpy as np
from numpy.typing import NDArray

from ..errors import QT_TRANSLATE_NOOP, InvalidInput, OutOfRange
from ..standards import Limits, limits, load

Raster = NDArray[np.floating[Any]]

SCHEMES = ("exposure", "four indicators")
INDICATORS = ("exposure", "cover", "slope", "soil depth")
"""In the order of the codes of the deciding indicator."""


def karst_status(
    exposure: Raster,
    cover: Raster | None = None,
    slope: Raster | None = None,
    soil_depth: Raster | None = None,
    *,
    scales: Mapping[str, Limits],
) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """Class of rocky desertification, and the indicator that weighs most in it.

    Each indicator is graded by its limits; the class is the mean of the grades, rounded half up. With one indicator
    it is that indicator's grade.

    Parameters
    ----------
    exposure : ndarray of shape (rows, columns)
        Share of bare rock in karst land, 0–1. NaN is no karst, or NoData.
    cover, slope, soil_depth : ndarray, optional
        Vegetation cover (0–1), slope (°) and depth of soil (cm); those in ``scales`` must be given.
    scales : mapping
        From ``karst_scales``.

    Returns
    -------
    (classes, driver)
        Codes that rise with severity; 1 exposure, 2 cover, 3 slope, 4 soil depth: the indicator with the highest
        grade, the first of equal ones. 0 where an indicator is NoData.

    Raises
    ------
    InvalidInput
        If an indicator of the scheme is not given.
    OutOfRange
        If exposure or cover lies outside 0–1.

    References
    ----------
    LY/T 1840, Technical regulations for investigating rocky desertification. Xiong, K. N. et al. (2002), Remote sensing
    and GIS in the study of karst rocky desertification. Limits of both not checked against their text.
    """
    given = dict(zip(INDICATORS, (exposure, cover, slope, soil_depth)))
    grades = []
    for name in INDICATORS:
        if name not in scales:
            continue
        values = given[name]
        if values is None:
            raise InvalidInput(
                QT_TRANSLATE_NOOP(
                    "LandRestoration",
                    "SCHEME: the four indicators need COVER, SLOPE and SOIL_DEPTH besides EXPOSURE; {name} is missing.",
                ),
                name=name.upper().replace(" ", "_"),
            )
        if name in ("exposure", "cover"):
            low, high = np.nanmin(values, initial=0.0), np.nanmax(values, initial=0.0)
            if low < 0 or high > 1 + 1e-6:
                raise OutOfRange(name.upper(), found=float(low if low < 0 else high), allowed="0 … 1")
        grades.append(scales[name].apply(values))
    stacked = np.stack(grades).astype(int)
    known = (stacked > 0).all(axis=0)
    classes = (2 * stacked.sum(axis=0) + len(grades)) // (2 * len(grades))
    used = np.array([INDICATORS.index(name) + 1 for name in INDICATORS if name in scales])
    driver = used[stacked.argmax(axis=0)]
    return np.where(known, classes, 0).astype(np.uint8), np.where(known, driver, 0).astype(np.uint8)


def karst_scales(scheme: str, path: str | None = None) -> dict[str, Limits]:
    """Limits of the indicators of a scheme, from the shipped table or the user's."""
    table = load(
        "karst_status",
        path,
        columns=("standard", "land_use", "indicator", "class_zh", "class_en", "verified"),
        numbers=("lower", "upper", "class_id"),
        filled=("class_id",),
    )
    rows = table[table["land_use"] == scheme]
    if rows.empty:
        limits(table, land_use=scheme)  # raises, naming what is absent
    return {name: limits(rows, indicator=name) for name in INDICATORS if (rows["indicator"] == name).any()}
