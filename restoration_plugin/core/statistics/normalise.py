"""Min–max normalisation of indicators, oriented."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ..errors import QT_TRANSLATE_NOOP, InvalidInput


def normalise(
    values: NDArray[np.floating[Any]], low: ArrayLike, high: ArrayLike, directions: ArrayLike
) -> NDArray[np.float64]:
    """Indicators on a scale of 0 to 1 that rises with what is measured for.

    Parameters
    ----------
    values : ndarray of shape (..., indicators)
        Indicator values in their own units. NaN is NoData.
    low, high : array_like of shape (indicators,)
        Values that become 0 and 1 (1 and 0 for a negative direction); what lies beyond is clipped. They may come from
        another year or county, so that results compare.
    directions : array_like of shape (indicators,)
        1 where more counts for the index, −1 where less does.

    Returns
    -------
    ndarray of the shape of ``values``
        0–1, NaN where ``values`` is. An indicator whose ``low`` equals ``high`` is 0 everywhere: it tells nothing.

    Raises
    ------
    InvalidInput
        If an upper limit is below its lower limit or missing, or a direction is neither 1 nor −1.

    Examples
    --------
    >>> normalise(np.array([[2.0, 2.0], [4.0, 4.0], [3.0, 9.0]]), [2, 2], [4, 4], [1, -1])
    array([[0. , 1. ],
           [1. , 0. ],
           [0.5, 0. ]])
    """
    lower, upper = np.asarray(low, dtype=np.float64), np.asarray(high, dtype=np.float64)
    sign = np.asarray(directions)
    wrong = np.flatnonzero(~(lower <= upper))
    if wrong.size:
        raise InvalidInput(
            QT_TRANSLATE_NOOP(
                "LandRestoration", "Indicator {number}: its range goes from {low} to {high}; a range must rise."
            ),
            number=int(wrong[0]) + 1,
            low=float(lower[wrong[0]]),
            high=float(upper[wrong[0]]),
        )
    if not np.isin(sign, (1, -1)).all() or sign.shape != lower.shape:
        raise InvalidInput(
            QT_TRANSLATE_NOOP(
                "LandRestoration",
                "Directions: found {found}; give + or - once for each of the {count} indicators, such as +,-,+.",
            ),
            found=",".join("+" if item == 1 else "-" if item == -1 else str(item) for item in np.ravel(sign)),
            count=lower.size,
        )
    width = np.where(upper > lower, upper - lower, np.inf)
    share = np.clip((np.asarray(values, dtype=np.float64) - lower) / width, 0.0, 1.0)
    return np.where((sign < 0) & (upper > lower), 1.0 - share, share)
