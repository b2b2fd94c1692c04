"""Connectivity of land to streams along the flow."""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit
from numpy.typing import NDArray

from .flow_routing import gather
from .grid_neighbours import COLUMNS, ROWS, strips

LEAST_SLOPE, LARGEST_SLOPE, LEAST_COVER = 0.005, 1.0, 0.001


def connectivity_index(
    slope: NDArray[np.floating[Any]],
    cover: NDArray[np.floating[Any]],
    directions: NDArray[np.uint32],
    order: NDArray[np.int32],
    accumulation: NDArray[np.float64],
    streams: NDArray[np.bool_],
    cell: float,
    method: str,
) -> NDArray[np.float64]:
    """Index of connectivity IC = lg(D_up / D_dn).

    D_up = C̄ · S̄ · √A, with means over the land that drains into a cell and A its area in m². D_dn is the sum of 1/(C · S)
    along the way to the stream, counted in cells as InVEST does, so that IC is lg(cell size) above that in metres; with
    ``d8`` from the cell itself to the last before the stream, with ``mfd`` from the next to the stream's own, as the
    mean over the shares that reach one.

    Parameters
    ----------
    slope : ndarray of shape (rows, columns)
        Gradient in %; its fraction is cut to 0.005 … 1.
    cover : ndarray of shape (rows, columns)
        C, at least 0.001.
    directions, order, accumulation
        From ``flow_routing``.
    streams : ndarray of shape (rows, columns)
    cell : float
        Cell size in m.
    method : {"d8", "mfd"}

    Returns
    -------
    ndarray of shape (rows, columns)
        IC; NaN on streams and where nothing drains to one.

    References
    ----------
    Borselli, L., Cassi, P., Torri, D. (2008), Prolegomena to sediment and flow connectivity in the landscape, Catena
    75. Cavalli, M. et al. (2013), Geomorphometric assessment of spatial sediment connectivity, Geomorphology 188.
    """
    slope = np.ascontiguousarray(slope, dtype=np.float32)
    cover = np.ascontiguousarray(cover, dtype=np.float32)
    index, part = np.empty(slope.shape), np.empty(slope.shape)
    for rows in strips(slope.shape):
        index[rows] = np.maximum(cover[rows], np.float32(LEAST_COVER))
        part[rows] = np.clip(slope[rows] / np.float32(100), LEAST_SLOPE, LARGEST_SLOPE)
    for mean in (index, part):
        gather(directions, order, mean)
        mean /= accumulation
    index *= part
    np.multiply(accumulation, cell**2, out=part)
    index *= np.sqrt(part, out=part)
    part[:] = np.nan
    _downslope(directions, order, streams, cover, slope, method == "d8", part)
    with np.errstate(divide="ignore", invalid="ignore"):
        index /= part
        np.log10(index, out=index)
    index[~np.isfinite(index)] = np.nan
    return index


@njit("float64(float32, float32)", nogil=True, cache=True)
def _resistance(cover: np.float32, slope: np.float32) -> float:
    steep = min(max(slope / np.float32(100), np.float32(LEAST_SLOPE)), np.float32(LARGEST_SLOPE))
    return 1.0 / (np.float64(max(cover, np.float32(LEAST_COVER))) * np.float64(steep))


@njit(
    "void(uint32[:, ::1], int32[::1], boolean[:, ::1], float32[:, ::1], float32[:, ::1], boolean, float64[:, ::1])",
    nogil=True,
    cache=True,
)
def _downslope(
    directions: NDArray[np.uint32],
    order: NDArray[np.int32],
    streams: NDArray[np.bool_],
    cover: NDArray[np.float32],
    slope: NDArray[np.float32],
    own: bool,
    down: NDArray[np.float64],
) -> None:
    """Resistance 1 / (C · S) to the stream, from the streams upwards; ``down`` stays NaN where none is reached."""
    rows, columns = directions.shape
    for index in range(len(order) - 1, -1, -1):
        row = order[index] // columns
        column = order[index] % columns
        if streams[row, column]:
            down[row, column] = 0.0
            continue
        packed = directions[row, column]
        total = 0.0
        weights = 0.0
        for k in range(8):
            weight = (packed >> np.uint32(4 * k)) & np.uint32(15)
            if not weight:
                continue
            r = row + ROWS[k]
            c = column + COLUMNS[k]
            if r < 0 or r >= rows or c < 0 or c >= columns or np.isnan(down[r, c]):
                continue
            step = _resistance(cover[row, column], slope[row, column]) if own else _resistance(cover[r, c], slope[r, c])
            total += weight * (step + down[r, c])
            weights += weight
        if weights > 0.0:
            down[row, column] = total / weights
