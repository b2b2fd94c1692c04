"""Depressions of a terrain, filled."""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit
from numpy.typing import NDArray
from pyflwdir.dem import fill_depressions as _uncached

from ..errors import QT_TRANSLATE_NOOP, InvalidInput

_fill = njit(nogil=True, cache=True)(_uncached.py_func)  # pyflwdir compiles anew in every process, for 15 s


def fill_depressions(dem: NDArray[np.floating[Any]]) -> NDArray[np.float32]:
    """Raise every depression to its lowest pour point, so that all land drains to the edge or to NoData.

    Parameters
    ----------
    dem : ndarray of shape (rows, columns)
        Elevation in m. NaN is NoData.

    Returns
    -------
    ndarray of shape (rows, columns)
        Filled elevation in m; a filled depression is exactly level. NaN where the elevation is NoData.

    Raises
    ------
    InvalidInput
        If there is no elevation at all.

    Notes
    -----
    By pyflwdir. Elevations enter as float64 holding float32 values, in which the raised cells come out exact.

    References
    ----------
    Wang, L., Liu, H. (2006), An efficient method for identifying and filling surface depressions in digital elevation
    models, International Journal of Geographical Information Science 20.

    Examples
    --------
    >>> fill_depressions(np.array([[3.0, 3, 3], [3, 1, 2], [3, 3, 3]]))[1, 1]
    2.0
    """
    elevation = np.asarray(dem, dtype=np.float32).astype(np.float64)
    if not np.isfinite(elevation).any():
        raise InvalidInput(QT_TRANSLATE_NOOP("LandRestoration", "DEM has no valid cell in the area."))
    filled, _ = _fill(elevation, "edge", None, np.nan)
    return filled.astype(np.float32)
