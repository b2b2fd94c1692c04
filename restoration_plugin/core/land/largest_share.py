"""The class with the largest share of a cell."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..nodata import NO_RESULT


def largest_share(
    cells: NDArray[np.integer[Any]],
    codes: NDArray[np.integer[Any]],
    shares: NDArray[np.floating[Any]],
    size: int,
    least: float = 0.5,
) -> NDArray[np.int32]:
    """Of each cell the code whose polygons cover most of it; of equal ones the lowest code.

    Parameters
    ----------
    cells : ndarray of int
        Cell number of each piece of a polygon.
    codes : ndarray of int
        Code of the piece's polygon, > 0.
    shares : ndarray of float
        Share of the cell that the piece covers, 0 to 1.
    size : int
        Number of cells.
    least : float
        Share of a cell that must be covered at all; others are NoData, so that areas are kept along the edge.

    Returns
    -------
    ndarray of int32, shape (size,)
        Code; 0 is NoData.

    Examples
    --------
    >>> largest_share(np.array([0, 0, 0]), np.array([101, 301, 101]), np.array([0.3, 0.45, 0.25]), 2)
    array([101,   0], dtype=int32)
    """
    result = np.full(size, NO_RESULT, dtype=np.int32)
    if not len(cells):
        return result
    order = np.lexsort((codes, cells))
    cell, code = cells[order], codes[order]
    first = np.concatenate([[True], (np.diff(cell) != 0) | (np.diff(code) != 0)])
    sums = np.add.reduceat(shares[order].astype(np.float64), np.flatnonzero(first))
    cell, code = cell[first], code[first]
    covered = np.bincount(cell, weights=sums, minlength=size)
    best = np.lexsort((code, -np.round(sums, 9), cell))
    top = best[np.concatenate([[True], np.diff(cell[best]) != 0])]
    result[cell[top]] = code[top]
    result[covered < least - 1e-9] = NO_RESULT
    return result
