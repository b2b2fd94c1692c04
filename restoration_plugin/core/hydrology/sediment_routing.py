"""Sediment on its way downslope: what settles and what goes on."""

from __future__ import annotations

import numpy as np
from numba import njit
from numpy.typing import NDArray

from .grid_neighbours import COLUMNS, ROWS


def sediment_routing(
    source: NDArray[np.float64],
    connectivity: NDArray[np.float64],
    ratio: tuple[float, float, float],
    directions: NDArray[np.uint32],
    order: NDArray[np.int32],
    streams: NDArray[np.bool_],
) -> NDArray[np.float64]:
    """Deposition of the sediment that does not reach a stream directly.

    With d = (Σ SDR of the cells below, by shares, − SDR) / (1 − SDR), at least 0, and 1 below for a stream: of the flux
    that enters a cell the part d settles; the rest and the cell's own E' go on.

    Parameters
    ----------
    source : ndarray of shape (rows, columns)
        E' = USLE · (1 − SDR), any unit per cell. NaN is NoData. It is written on: afterwards it holds what settles in a
        cell, and on a stream the flux into it.
    connectivity : ndarray of shape (rows, columns)
        IC; NaN on streams and where nothing drains to one.
    ratio : tuple of float
        k, IC0 and SDR_max of the delivery ratio.
    directions, order
        From ``flow_routing``.
    streams : ndarray of shape (rows, columns)

    Returns
    -------
    ndarray of shape (rows, columns)
        What leaves a cell for land that drains to no stream, or over the edge. With what ``source`` holds afterwards, it
        sums up to what ``source`` was.
    """
    lost = np.zeros(directions.shape)
    k, ic0, largest = map(float, ratio)
    _route(source, connectivity, k, ic0, largest, directions, order, streams, lost)
    return lost


@njit("float64(float64, float64, float64, float64)", nogil=True, cache=True)
def _ratio(index: float, k: float, ic0: float, largest: float) -> float:
    return largest / (1.0 + np.exp((ic0 - index) / k))


@njit(
    "void(float64[:, ::1], float64[:, ::1], float64, float64, float64, uint32[:, ::1], int32[::1], boolean[:, ::1], "
    "float64[:, ::1])",
    nogil=True,
    cache=True,
)
def _route(
    own: NDArray[np.float64],
    connectivity: NDArray[np.float64],
    k_param: float,
    ic0: float,
    largest: float,
    directions: NDArray[np.uint32],
    order: NDArray[np.int32],
    streams: NDArray[np.bool_],
    entering: NDArray[np.float64],
) -> None:
    """``entering`` gathers what flows into a cell, and keeps what is lost there; ``own`` keeps what settles."""
    rows, columns = directions.shape
    for place in range(len(order)):
        row = order[place] // columns
        column = order[place] % columns
        flux = entering[row, column]
        index = connectivity[row, column]
        if streams[row, column]:
            own[row, column] = flux
            entering[row, column] = 0.0
            continue
        if np.isnan(index) or np.isnan(own[row, column]):
            own[row, column] = 0.0
            continue
        ratio = _ratio(index, k_param, ic0, largest)
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
            elif not np.isnan(connectivity[r, c]):
                below += weight * _ratio(connectivity[r, c], k_param, ic0, largest)
        settling = max((below / weights - ratio) / (1.0 - ratio), 0.0) if ratio < 1.0 else 1.0
        onward = (1.0 - settling) * flux + own[row, column]
        own[row, column] = settling * flux
        entering[row, column] = 0.0
        for k in range(8):
            weight = (packed >> np.uint32(4 * k)) & np.uint32(15)
            if not weight:
                continue
            r = row + ROWS[k]
            c = column + COLUMNS[k]
            if r < 0 or r >= rows or c < 0 or c >= columns or directions[r, c] == 0:
                entering[row, column] += onward * weight / weights
            else:
                entering[r, c] += onward * weight / weights
