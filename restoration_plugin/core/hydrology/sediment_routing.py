"""Sediment on its way downslope: what settles and what goes on."""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit
from numpy.typing import NDArray

from .grid_neighbours import COLUMNS, ROWS


def sediment_routing(
    source: NDArray[np.floating[Any]],
    delivery: NDArray[np.floating[Any]],
    directions: NDArray[np.uint32],
    order: NDArray[np.int32],
    streams: NDArray[np.bool_],
) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]:
    """Deposition of the sediment that does not reach a stream directly.

    With d = (Σ SDR of the cells below, by shares, − SDR) / (1 − SDR), at least 0, and 1 below for a stream: of the flux
    that enters a cell the part d settles; the rest and the cell's own E' go on.

    Parameters
    ----------
    source : ndarray of shape (rows, columns)
        E' = USLE · (1 − SDR), any unit per cell. NaN is NoData.
    delivery : ndarray of shape (rows, columns)
        SDR; NaN on streams and where nothing drains to one.
    directions, order
        From ``flow_routing``.
    streams : ndarray of shape (rows, columns)

    Returns
    -------
    deposition, arriving, lost : ndarrays of shape (rows, columns)
        Settled in a cell; flux into a stream's cell; flux that leaves a cell for land that drains to no stream, or over
        the edge. Unit of ``source``; NaN where it is.
        The sum of ``source`` is that of the three.
    """
    deposition = np.full(directions.shape, np.nan)
    arriving = np.where(streams, 0.0, np.nan)
    lost = np.zeros(directions.shape)
    flux = np.zeros(directions.shape)
    _route(
        np.ascontiguousarray(source, dtype=np.float64),
        np.ascontiguousarray(delivery, dtype=np.float64),
        directions,
        order,
        streams,
        flux,
        deposition,
        arriving,
        lost,
    )
    return deposition, arriving, lost


@njit(
    "void(float64[:, ::1], float64[:, ::1], uint32[:, ::1], int32[::1], boolean[:, ::1], float64[:, ::1], "
    "float64[:, ::1], float64[:, ::1], float64[:, ::1])",
    nogil=True,
    cache=True,
)
def _route(
    source: NDArray[np.float64],
    delivery: NDArray[np.float64],
    directions: NDArray[np.uint32],
    order: NDArray[np.int32],
    streams: NDArray[np.bool_],
    flux: NDArray[np.float64],
    deposition: NDArray[np.float64],
    arriving: NDArray[np.float64],
    lost: NDArray[np.float64],
) -> None:
    """``flux`` gathers what enters a cell."""
    rows, columns = directions.shape
    for index in range(len(order)):
        row = order[index] // columns
        column = order[index] % columns
        if streams[row, column]:
            arriving[row, column] += flux[row, column]
            continue
        ratio = delivery[row, column]
        if np.isnan(ratio) or np.isnan(source[row, column]):
            lost[row, column] += flux[row, column]
            continue
        packed = directions[row, column]
        weights = 0.0
        below = 0.0
        for k in range(8):
            weight = (packed >> np.uint32(4 * k)) & np.uint32(15)
            weights += weight
            if not weight:
                continue
            r = row + ROWS[k]
            c = column + COLUMNS[k]
            if r < 0 or r >= rows or c < 0 or c >= columns:
                continue
            if streams[r, c]:
                below += weight
            elif not np.isnan(delivery[r, c]):
                below += weight * delivery[r, c]
        settling = max((below / weights - ratio) / (1.0 - ratio), 0.0) if ratio < 1.0 else 1.0
        deposition[row, column] = settling * flux[row, column]
        onward = (1.0 - settling) * flux[row, column] + source[row, column]
        for k in range(8):
            weight = (packed >> np.uint32(4 * k)) & np.uint32(15)
            if not weight:
                continue
            r = row + ROWS[k]
            c = column + COLUMNS[k]
            if r < 0 or r >= rows or c < 0 or c >= columns or directions[r, c] == 0:
                lost[row, column] += onward * weight / weights
            else:
                flux[r, c] += onward * weight / weights
