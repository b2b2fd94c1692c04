"""How far a threat to habitats reaches."""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit
from numpy.typing import NDArray

from ..errors import QT_TRANSLATE_NOOP, InvalidInput, OutOfRange

DECAYS = ("linear", "exponential")
CONSTANT = 2.99
"""Of the exponential decay: about 5 % of the threat is left at the largest distance."""


def threat_decay(
    threat: NDArray[np.floating[Any]], distance: float, decay: str = "linear", aspect: float = 1.0
) -> NDArray[np.float32]:
    """Impact of the nearest threatened cell: 1 in it, less with the distance d, 0 beyond ``distance``.

    ``linear``: 1 − d / distance. ``exponential``: exp(−2.99 · d / distance). The distance is the exact Euclidean one
    between cell centres, so that a window with a halo of ``distance`` gives the same values as the whole raster.

    Parameters
    ----------
    threat : ndarray of shape (rows, columns)
        Cells other than 0 are a threat, whatever their intensity. NaN (NoData) is no threat, but is reached by
        others, as are the cells beyond an edge.
    distance : float
        Largest distance in widths of a cell, > 0; a cell at that distance is still reached.
    decay : {"linear", "exponential"}
    aspect : float
        Height of a cell over its width.

    Returns
    -------
    ndarray of shape (rows, columns)
        0 to 1 everywhere.

    Raises
    ------
    OutOfRange
        If ``distance`` is not positive.
    InvalidInput
        If the decay is unknown.

    References
    ----------
    Sharp, R. et al. (2020), InVEST user's guide, habitat quality: decay with the distance to the nearest source since
    version 3.11. Meijster, A. et al. (2000), A general algorithm for computing distance transforms in linear time.

    Examples
    --------
    >>> threat_decay(np.array([[1.0, 0.0, 0.0, 0.0, 0.0]]), 4.0)
    array([[1.  , 0.75, 0.5 , 0.25, 0.  ]], dtype=float32)
    """
    if not distance > 0:
        raise OutOfRange("DISTANCE", found=distance, allowed="> 0")
    if decay not in DECAYS:
        raise InvalidInput(
            QT_TRANSLATE_NOOP("LandRestoration", "Decay of a threat: found {found}, allowed are {allowed}."),
            found=decay,
            allowed=", ".join(DECAYS),
        )
    present = np.isfinite(threat) & (threat != 0)
    return _decay(np.ascontiguousarray(present), float(distance), decay == "exponential", float(aspect))


@njit("float32[:,::1](boolean[:,::1], float64, boolean, float64)", nogil=True, cache=True)
def _decay(present, distance, exponential, aspect):  # type: ignore[no-untyped-def]
    """Rows of squared vertical distances, then along each row the lower envelope of their parabolas."""
    rows, columns = present.shape
    result = np.zeros((rows, columns), dtype=np.float32)
    reach = np.int32(distance / aspect) + 1  # rows
    far = np.int32(2 * reach + 2)
    vertical = np.empty((rows, columns), dtype=np.int32)
    for column in range(columns):
        vertical[0, column] = 0 if present[0, column] else far
    for row in range(1, rows):
        for column in range(columns):
            above = vertical[row - 1, column]
            vertical[row, column] = 0 if present[row, column] else (above + 1 if above < far else far)
    for row in range(rows - 2, -1, -1):
        for column in range(columns):
            below = vertical[row + 1, column] + 1
            if below < vertical[row, column]:
                vertical[row, column] = below
    limit = distance * distance
    site = np.empty(columns, dtype=np.int64)
    height = np.empty(columns, dtype=np.float64)
    start = np.empty(columns, dtype=np.int64)
    for row in range(rows):
        count = 0
        for column in range(columns):
            steps = vertical[row, column]
            if steps > reach:
                continue
            square = (steps * aspect) ** 2
            first = np.int64(0)
            while count > 0:
                other = site[count - 1]
                middle = (column * column - other * other + square - height[count - 1]) / (2.0 * (column - other))
                first = np.int64(np.floor(middle)) + 1  # the cell from which on the new site is nearer
                if first > start[count - 1]:
                    break
                count -= 1
                first = 0
            if first < columns:
                site[count], height[count], start[count] = column, square, max(first, 0)
                count += 1
        if count == 0:
            continue
        index = 0
        for column in range(columns):
            while index + 1 < count and start[index + 1] <= column:
                index += 1
            square = (column - site[index]) ** 2 + height[index]
            if square <= limit:
                share = np.sqrt(square) / distance
                result[row, column] = np.exp(-2.99 * share) if exponential else 1.0 - share
    return result
