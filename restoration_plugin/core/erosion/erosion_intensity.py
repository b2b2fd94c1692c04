"""Intensity classes of soil erosion by water."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ..errors import QT_TRANSLATE_NOOP, InvalidInput, OutOfRange
from ..nodata import NO_RESULT
from ..standards import Limits, limits, load

INDICATOR = "soil loss"


def erosion_intensity(
    loss: NDArray[np.floating[Any]], tolerance: float | NDArray[np.floating[Any]], scale: Limits
) -> NDArray[np.uint8]:
    """Class of each soil loss, from 1 (below the tolerable loss) to 6; a class holds its lower limit.

    Parameters
    ----------
    loss : ndarray of shape (rows, columns)
        Soil loss in t/(km²·a). NaN is NoData.
    tolerance : float or ndarray of shape (rows, columns)
        Tolerable loss T in t/(km²·a): losses below it are of the first class, whatever the scale says. NaN is NoData.
    scale : Limits
        From ``intensity_scale``.

    Returns
    -------
    ndarray of shape (rows, columns)
        Class codes; 0 where loss or tolerance is NoData.

    Raises
    ------
    OutOfRange
        If a tolerance is not above 0.

    References
    ----------
    SL 190-2007, Standards for classification and gradation of soil erosion.

    Examples
    --------
    >>> erosion_intensity(np.array([600.0, 15000.0]), 1000.0, intensity_scale())
    array([1, 6], dtype=uint8)
    """
    tolerance = np.asarray(tolerance, dtype=np.float64)
    lowest = np.nanmin(tolerance, initial=np.inf)
    if lowest <= 0:
        raise OutOfRange("TOLERANCE", found=float(lowest), allowed="> 0 t/(km²·a)")
    classes = scale.apply(loss)
    first, second = scale.codes[:2]
    classes[(classes == first) & (loss >= tolerance)] = second
    classes[(classes != NO_RESULT) & (loss < tolerance)] = first
    classes[np.broadcast_to(np.isnan(tolerance), classes.shape)] = NO_RESULT
    return classes


def intensity_scale(path: str | None = None) -> Limits:
    """The scale of SL 190-2007, or of the user's table: its first region's rows."""
    table = _table(path)
    return limits(table, indicator=INDICATOR, region=table["region"].iloc[0])


def tolerable_losses(path: str | None = None) -> dict[str, float]:
    """Tolerable soil loss in t/(km²·a) of each region of the table: where its second class begins."""
    table = _table(path)
    return {
        str(region): float(np.sort(rows["lower"].fillna(-np.inf))[1])
        for region, rows in table.groupby("region", sort=False)
    }


def _table(path: str | None) -> pd.DataFrame:
    table = load(
        "soil_erosion_intensity",
        path,
        columns=("standard", "region", "indicator", "class_zh", "class_en", "verified"),
        numbers=("lower", "upper", "class_id"),
        filled=("class_id",),
    )
    table = table[table["indicator"] == INDICATOR]
    if table.empty or table.groupby("region").size().min() < 2:
        raise InvalidInput(
            QT_TRANSLATE_NOOP(
                "LandRestoration",
                "The table of erosion intensity needs at least two rows with the indicator '{indicator}' per region: "
                "the class below the tolerable loss, and one above.",
            ),
            indicator=INDICATOR,
        )
    return table
