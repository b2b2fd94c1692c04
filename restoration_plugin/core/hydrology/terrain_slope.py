"""Slope of a terrain, and how long a cell is along it."""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit
from numpy.typing import NDArray

from .grid_neighbours import ROOT


def terrain_slope(
    dem: NDArray[np.floating[Any]], width: float, height: float
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Slope of each cell from its eight neighbours.

    Parameters
    ----------
    dem : ndarray of shape (rows, columns)
        Elevation in m. NaN is NoData.
    width, height : float
        Cell size in m.

    Returns
    -------
    slope : ndarray of shape (rows, columns)
        Gradient in %. NaN where the elevation is NoData.
    contour : ndarray of shape (rows, columns)
        Sum of the absolute sine and cosine of the aspect, 1 on level land: the width of a cell across the flow, in cells.

    Notes
    -----
    Horn's weighted differences. Beside the edge or NoData, differences are taken over what there is: against the middle
    of the same row or column, else against the cell itself.

    References
    ----------
    Horn, B. K. P. (1981), Hill shading and the reflectance map, Proceedings of the IEEE 69.
    """
    elevation = np.ascontiguousarray(dem, dtype=np.float32)
    slope = np.empty(elevation.shape, np.float32)
    contour = np.empty(elevation.shape, np.float32)
    _slope(elevation, float(width), float(height), slope, contour)
    return slope, contour


@njit("UniTuple(float64, 2)(float64, float64, float64, float64)", nogil=True, cache=True)
def _side(first: float, middle: float, last: float, cell: float) -> tuple[float, float]:
    """Difference along one outer row or column, and its weight."""
    if not np.isnan(first) and not np.isnan(last):
        return first - last, 2.0
    if not np.isnan(middle):
        if not np.isnan(first):
            return first - middle, 1.0
        if not np.isnan(last):
            return middle - last, 1.0
        return 0.0, 0.0
    if not np.isnan(first):
        return (first - cell) * ROOT, 1.0
    if not np.isnan(last):
        return (cell - last) * ROOT, 1.0
    return 0.0, 0.0


@njit("UniTuple(float64, 2)(float64, float64, float64)", nogil=True, cache=True)
def _through(first: float, cell: float, last: float) -> tuple[float, float]:
    """Difference through the cell itself, and its weight."""
    if not np.isnan(first) and not np.isnan(last):
        return 2.0 * (first - last), 4.0
    if not np.isnan(first):
        return 2.0 * (first - cell), 2.0
    if not np.isnan(last):
        return 2.0 * (cell - last), 2.0
    return 0.0, 0.0


@njit("void(float32[:, ::1], float64, float64, float32[:, ::1], float32[:, ::1])", nogil=True, cache=True)
def _slope(
    dem: NDArray[np.float32],
    width: float,
    height: float,
    slope: NDArray[np.float32],
    contour: NDArray[np.float32],
) -> None:
    rows, columns = dem.shape
    near = np.empty((3, 3))
    for row in range(rows):
        for column in range(columns):
            if np.isnan(dem[row, column]):
                slope[row, column] = np.nan
                contour[row, column] = np.nan
                continue
            for i in range(3):
                for j in range(3):
                    r = row + i - 1
                    c = column + j - 1
                    inside = 0 <= r < rows and 0 <= c < columns
                    near[i, j] = dem[r, c] if inside else np.nan
            cell = near[1, 1]
            x = 0.0
            x_weight = 0.0
            y = 0.0
            y_weight = 0.0
            for i in range(0, 3, 2):
                difference, weight = _side(near[i, 0], near[i, 1], near[i, 2], cell)
                x += difference
                x_weight += weight
                difference, weight = _side(near[0, i], near[1, i], near[2, i], cell)
                y += difference
                y_weight += weight
            difference, weight = _through(near[1, 0], cell, near[1, 2])
            x += difference
            x_weight += weight
            difference, weight = _through(near[0, 1], cell, near[2, 1])
            y += difference
            y_weight += weight
            east = x / (x_weight * width) if x_weight > 0.0 else 0.0
            north = y / (y_weight * height) if y_weight > 0.0 else 0.0
            gradient = np.sqrt(east * east + north * north)
            slope[row, column] = 100.0 * gradient
            contour[row, column] = (abs(east) + abs(north)) / gradient if gradient > 0.0 else 1.0
