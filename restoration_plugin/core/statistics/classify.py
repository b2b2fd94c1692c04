"""Classes of an index by breaks."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ..errors import QT_TRANSLATE_NOOP, InvalidInput
from ..nodata import NO_RESULT


def classify(values: NDArray[np.floating[Any]], breaks: ArrayLike) -> NDArray[np.uint8]:
    """Class codes 1, 2, … in rising order of value.

    Parameters
    ----------
    values : ndarray of any shape
        NaN is NoData.
    breaks : array_like of shape (classes - 1,)
        Upper limits of all classes but the last, rising; a class holds its upper limit, the last has none.

    Returns
    -------
    ndarray of uint8
        1 … classes, 0 where NoData.

    Raises
    ------
    InvalidInput
        If the breaks do not rise, or are more than 254.

    Examples
    --------
    >>> classify(np.array([0.1, 0.2, 0.5, np.nan]), [0.2, 0.4])
    array([1, 1, 3, 0], dtype=uint8)
    """
    limits = np.asarray(breaks, dtype=np.float64).ravel()
    if not (np.diff(limits) > 0).all() or np.isnan(limits).any() or len(limits) > 254:
        raise InvalidInput(
            QT_TRANSLATE_NOOP("LandRestoration", "Breaks: found {found}; they must rise, and be at most 254."),
            found=", ".join(f"{limit:g}" for limit in limits[:10]),
        )
    codes = np.searchsorted(limits, values, side="left") + 1
    return np.where(np.isnan(values), NO_RESULT, codes).astype(np.uint8)
