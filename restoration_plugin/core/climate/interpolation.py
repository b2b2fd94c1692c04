"""A surface through the values of scattered gauges."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numba import njit
from numpy.typing import ArrayLike, NDArray
from scipy.optimize import least_squares

from ..errors import QT_TRANSLATE_NOOP, InvalidInput, NotApplicable
from ..progress import Progress, silent

METHODS = ("idw", "thin plate", "kriging")
_LEAST = {"idw": 1, "thin plate": 4, "kriging": 5}


@dataclass(frozen=True)
class Surface:
    """A surface, and how well the gauges foretell each other.

    ``values`` has the shape of the grid; ``errors`` are, for each gauge, the estimate from all others less its own
    value (NaN where there are too few others); ``error`` is their root mean square; ``below`` counts the cells that
    were raised to the floor.
    """

    values: NDArray[np.float32]
    errors: NDArray[np.float64]
    error: float
    below: int


def interpolate(
    x: ArrayLike,
    y: ArrayLike,
    values: ArrayLike,
    columns: ArrayLike,
    rows: ArrayLike,
    *,
    method: str,
    elevation: ArrayLike | None = None,
    terrain: NDArray[np.floating[Any]] | None = None,
    floor: float | None = None,
    progress: Progress = silent,
) -> Surface:
    """Interpolate gauges to the centres of a grid's cells.

    ``idw``: weights 1/d². ``thin plate``: the spline of least bending, through every value. ``kriging``: ordinary
    kriging with a spherical variogram (nugget, sill, range) fitted to the gauges. With ``elevation``, values depend
    linearly on elevation besides: a covariate of the spline, an external drift of kriging, a regression whose
    residuals are interpolated for idw.

    Parameters
    ----------
    x, y, values : array_like of shape (n,)
        Positions in m and values of the gauges; those with a NaN are left out.
    columns : array_like of shape (c,)
        x of the cell centres.
    rows : array_like of shape (r,)
        y of the cell centres.
    method : {"idw", "thin plate", "kriging"}
    elevation : array_like of shape (n,), optional
        Elevation of the gauges in m.
    terrain : ndarray of shape (r, c), optional
        Elevation of the cells in m, needed with ``elevation``. NaN is NoData, and stays it.
    floor : float, optional
        Least value that makes sense, for quantities that are never negative; cells below are raised to it and counted.
    progress : Progress

    Returns
    -------
    Surface

    Raises
    ------
    InvalidInput
        If two gauges share a position.
    NotApplicable
        If there are too few gauges (at least 1 for idw, 4 for the spline, 5 for kriging, with elevation 4, 5 and 6),
        if they lie on one line (spline), or all at one elevation.

    References
    ----------
    Duchon, J. (1977), Splines minimizing rotation-invariant semi-norms in Sobolev spaces. Dubrule, O. (1983),
    Cross validation of kriging in a unique neighborhood, Mathematical Geology 15. Wackernagel, H. (2003),
    Multivariate geostatistics.
    """
    points = np.column_stack([np.asarray(part, dtype=np.float64) for part in (x, y, values)])
    height = None if elevation is None else np.asarray(elevation, dtype=np.float64)
    valid = ~np.isnan(points).any(axis=1)
    if height is not None:
        valid &= ~np.isnan(height)
        height = height[valid]
    points = points[valid]
    _check(points, height, method)
    centre, scale = points[:, :2].mean(axis=0), max(np.ptp(points[:, :2], axis=0).max(), 1.0)
    places = np.ascontiguousarray((points[:, :2] - centre) / scale)
    grid_x = (np.asarray(columns, dtype=np.float64) - centre[0]) / scale
    grid_y = (np.asarray(rows, dtype=np.float64) - centre[1]) / scale
    drift, drift_terrain = _drift(height, terrain)
    if method == "idw":
        slope, weights, errors = _inverse_distance(places, np.ascontiguousarray(points[:, 2]), drift)
        trend, kind, parameters = np.array([0.0, 0.0, 0.0, slope]), 0, np.zeros(3)
    else:
        kind = 1 if method == "thin plate" else 2
        distance = np.hypot(*(places[:, None] - places[None]).T)
        parameters = np.zeros(3) if kind == 1 else _variogram(distance, points[:, 2], drift)
        weights, trend, errors = _solve(_basis(distance, kind, parameters), places, points[:, 2], drift, kind)
    surface = np.empty((len(grid_y), len(grid_x)), np.float32)
    below = 0
    step = max(1, int(2e7 / (len(grid_x) * len(places))))
    for top in range(0, len(grid_y), step):
        strip = slice(top, top + step)
        block = np.empty((len(grid_y[strip]), len(grid_x)))
        _evaluate(places, weights, trend, kind, parameters, grid_x, grid_y[strip], block)
        if drift_terrain is not None:
            block += trend[3] * drift_terrain[strip]
        if floor is not None:
            low = block < floor
            below += int(low.sum())
            block[low] = floor
        surface[strip] = block
        progress(min(top + step, len(grid_y)) / len(grid_y))
    known = errors[~np.isnan(errors)]
    error = float(np.sqrt(np.mean(known**2))) if known.size else float("nan")
    every = np.full(valid.size, np.nan)
    every[valid] = errors
    return Surface(surface, every, error, below)


def _check(points: NDArray[np.float64], height: NDArray[np.float64] | None, method: str) -> None:
    needed = _LEAST[method] if height is None else max(_LEAST[method] + 1, 4)
    if len(points) < needed:
        raise NotApplicable(
            QT_TRANSLATE_NOOP(
                "LandRestoration",
                "INTERPOLATION: {method} needs at least {needed} gauges with a value, found are {found}. "
                "Use inverse distances without elevation.",
            ),
            method=method,
            needed=needed,
            found=len(points),
        )
    places, counts = np.unique(points[:, :2], axis=0, return_counts=True)
    if (counts > 1).any():
        raise InvalidInput(
            QT_TRANSLATE_NOOP("LandRestoration", "STATIONS: two gauges with values lie at {place}. Leave one out."),
            place="{:.1f}, {:.1f}".format(*places[counts > 1][0]),
        )
    flat = method == "thin plate" and np.linalg.matrix_rank(points[:, :2] - points[:, :2].mean(axis=0), tol=1e-6) < 2
    if flat or (height is not None and np.ptp(height) == 0):
        raise NotApplicable(
            QT_TRANSLATE_NOOP(
                "LandRestoration",
                "INTERPOLATION: the gauges lie on one line or all at one elevation, which {method} cannot use. "
                "Use inverse distances without elevation.",
            ),
            method=method,
        )


def _drift(
    height: NDArray[np.float64] | None, terrain: NDArray[np.floating[Any]] | None
) -> tuple[NDArray[np.float64] | None, NDArray[np.float64] | None]:
    """Elevations of gauges and cells, centred and in units of the gauges' spread."""
    if height is None or terrain is None:
        return None, None
    middle, spread = height.mean(), height.std()
    return (height - middle) / spread, (np.asarray(terrain, dtype=np.float64) - middle) / spread


def _inverse_distance(
    places: NDArray[np.float64], values: NDArray[np.float64], drift: NDArray[np.float64] | None
) -> tuple[float, NDArray[np.float64], NDArray[np.float64]]:
    """Slope on elevation, residuals of the gauges, and leave-one-out errors with the slope refitted each time."""
    count = len(values)
    errors = np.full(count, np.nan)
    for gauge in range(count):
        others = np.arange(count) != gauge
        if not others.any():
            continue
        slope = _slope(values[others], None if drift is None else drift[others])
        rest = values if drift is None else values - slope * drift
        weights = 1 / ((places[others] - places[gauge]) ** 2).sum(axis=1)
        errors[gauge] = weights @ rest[others] / weights.sum() - rest[gauge]
    slope = _slope(values, drift)
    return slope, values if drift is None else values - slope * drift, errors


def _slope(values: NDArray[np.float64], drift: NDArray[np.float64] | None) -> float:
    if drift is None or np.ptp(drift) == 0:
        return 0.0
    centred = drift - drift.mean()
    return float(centred @ values / (centred @ centred))


def _solve(
    basis: NDArray[np.float64],
    places: NDArray[np.float64],
    values: NDArray[np.float64],
    drift: NDArray[np.float64] | None,
    kind: int,
) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]:
    """Weights of the gauges, trend (1, x, y, elevation) and leave-one-out errors of the saddle-point system."""
    count = len(values)
    used = [0] + ([1, 2] if kind == 1 else []) + ([3] if drift is not None else [])
    terms = np.column_stack([np.ones(count), places, np.zeros(count) if drift is None else drift])[:, used]
    system = np.block([[basis, terms], [terms.T, np.zeros((len(used), len(used)))]])
    inverse = np.linalg.pinv(system, hermitian=True)
    solution = inverse @ np.concatenate([values, np.zeros(len(used))])
    trend = np.zeros(4)
    trend[used] = solution[count:]
    diagonal = np.diag(inverse)[:count]
    errors = np.full(count, np.nan)
    np.divide(-solution[:count], diagonal, out=errors, where=np.abs(diagonal) > 1e-12 * np.abs(inverse).max())
    return np.ascontiguousarray(solution[:count]), trend, errors


def _basis(distance: NDArray[np.float64], kind: int, parameters: NDArray[np.float64]) -> NDArray[np.float64]:
    if kind == 1:
        with np.errstate(divide="ignore", invalid="ignore"):
            return np.where(distance > 0, distance**2 * np.log(distance), 0.0)
    nugget, sill, reach = parameters
    basis = sill * _correlation(distance / reach)
    np.fill_diagonal(basis, nugget + sill)
    return basis


def _correlation(ratio: NDArray[np.float64]) -> NDArray[np.float64]:
    """Spherical correlation."""
    near = np.minimum(ratio, 1.0)
    return 1.0 - 1.5 * near + 0.5 * near**3


def _variogram(
    distance: NDArray[np.float64], values: NDArray[np.float64], drift: NDArray[np.float64] | None
) -> NDArray[np.float64]:
    """Nugget, partial sill and range of a spherical variogram, fitted to the binned pairs by weighted least squares."""
    rest = values if drift is None else values - _slope(values, drift) * drift
    first, second = np.triu_indices(len(values), 1)
    lag, half = distance[first, second], 0.5 * (rest[first] - rest[second]) ** 2
    variance = rest.var()
    if variance == 0:
        return np.array([0.0, 1.0, lag.max()])
    bins = np.array_split(np.argsort(lag, kind="stable"), max(3, min(12, len(lag) // 10)))
    lags = np.array([lag[chosen].mean() for chosen in bins])
    gamma = np.array([half[chosen].mean() for chosen in bins]) / variance
    counts = np.sqrt([len(chosen) for chosen in bins])

    def misfit(parameters: NDArray[np.float64]) -> NDArray[np.float64]:
        nugget, sill, reach = parameters
        return counts * (nugget + sill * (1 - _correlation(lags / reach)) - gamma)

    fit = least_squares(
        misfit, [0.1, 0.9, 0.5 * lags[-1]], bounds=([0.0, 1e-3, lags[0]], [4.0, 8.0, 3.0 * lags[-1]]), x_scale="jac"
    )
    return fit.x * np.array([variance, variance, 1.0])


@njit(
    "void(float64[:, ::1], float64[::1], float64[::1], int64, float64[::1], float64[::1], float64[::1], "
    "float64[:, ::1])",
    nogil=True,
    cache=True,
)
def _evaluate(
    places: NDArray[np.float64],
    weights: NDArray[np.float64],
    trend: NDArray[np.float64],
    kind: int,
    parameters: NDArray[np.float64],
    columns: NDArray[np.float64],
    rows: NDArray[np.float64],
    block: NDArray[np.float64],
) -> None:
    """Inverse distances (kind 0), thin-plate spline (1) or kriging (2) at the cells of a block."""
    for row in range(len(rows)):
        for column in range(len(columns)):
            total = trend[0] + trend[1] * columns[column] + trend[2] * rows[row]
            above = 0.0
            below = 0.0
            for gauge in range(len(weights)):
                square = (columns[column] - places[gauge, 0]) ** 2 + (rows[row] - places[gauge, 1]) ** 2
                if kind == 0:
                    if square == 0.0:
                        above = weights[gauge]
                        below = 1.0
                        break
                    above += weights[gauge] / square
                    below += 1.0 / square
                elif kind == 1:
                    if square > 0.0:
                        total += weights[gauge] * 0.5 * square * np.log(square)
                else:
                    ratio = np.sqrt(square) / parameters[2]
                    if ratio == 0.0:
                        total += weights[gauge] * (parameters[0] + parameters[1])
                    elif ratio < 1.0:
                        total += weights[gauge] * parameters[1] * (1.0 - 1.5 * ratio + 0.5 * ratio**3)
            if kind == 0:
                total += above / below
            block[row, column] = total


def values_at(
    raster: NDArray[np.floating[Any]], x: ArrayLike, y: ArrayLike, columns: ArrayLike, rows: ArrayLike
) -> NDArray[np.float64]:
    """Value of the cell that holds each position; NaN outside. ``columns`` and ``rows`` are the cell centres."""
    column = _place(np.asarray(columns, dtype=np.float64), np.asarray(x, dtype=np.float64))
    row = _place(np.asarray(rows, dtype=np.float64), np.asarray(y, dtype=np.float64))
    found = (column >= 0) & (row >= 0)
    return np.where(found, raster[np.maximum(row, 0), np.maximum(column, 0)], np.nan).astype(np.float64)


def _place(centres: NDArray[np.float64], positions: NDArray[np.float64]) -> NDArray[np.int64]:
    """Index of the cell, −1 outside."""
    step = centres[1] - centres[0] if len(centres) > 1 else 1.0
    place = np.floor((positions - centres[0]) / step + 0.5)
    return np.where((place >= 0) & (place < len(centres)), place, -1).astype(np.int64)
