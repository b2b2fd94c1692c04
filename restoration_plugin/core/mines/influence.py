"""Share of the full trough that a mined polygon causes at points of a grid, with its first and second derivatives."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from numba import njit
from numpy.typing import NDArray

REACH = 3.0
"""Distance in radii of influence beyond which the influence (below 1e-12) is taken as none."""

_ROOTS, _WEIGHTS = np.polynomial.legendre.leggauss(16)
_NODES = (_ROOTS + 1) / 2
_SHARES = _WEIGHTS / (4 * math.pi)


def influence(
    x: NDArray[np.float64], y: NDArray[np.float64], edges: NDArray[np.float64], radius: float
) -> NDArray[np.float64]:
    """Integral of the influence function over a polygon, exactly, at every point of a grid.

    Parameters
    ----------
    x : ndarray of shape (columns,)
        Coordinates of the columns in m.
    y : ndarray of shape (rows,)
        Coordinates of the rows in m.
    edges : ndarray of shape (edges, 4)
        Edges x1, y1, x2, y2 of the rings in m, exteriors counter-clockwise and holes clockwise.
    radius : float
        Radius of influence r in m.

    Returns
    -------
    ndarray of shape (6, rows, columns)
        F = ∬ exp(−π ρ²/r²)/r² dA, 0 to 1, then dF/dx, dF/dy in 1/m, and d²F/dx², d²F/dxdy, d²F/dy² in 1/m².

    Notes
    -----
    Seen from a point, the polygon is the signed sum of the triangles over its edges. With distances in units of
    r/√(2π), the influence function is the standard normal density, and a triangle over an edge at the distance h from
    t1 to t2 along it holds [atan(t2/h) − atan(t1/h)]/2π − T(h, t2/h) + T(h, t1/h), T being Owen's function. By
    the divergence theorem the gradient is a sum over edges of normal densities and distribution functions, and the
    second derivatives follow. For a rectangle this is the product of error functions.

    References
    ----------
    Liu Baochen, Liao Guohua (1965), the probability-integral method. Owen, D. B. (1956), Tables for computing bivariate
    normal probabilities.
    """
    result = np.zeros((6, len(y), len(x)))
    scale = math.sqrt(2 * math.pi) / radius
    _fill(
        np.ascontiguousarray(x, dtype=np.float64),
        np.ascontiguousarray(y, dtype=np.float64),
        np.ascontiguousarray(edges, dtype=np.float64),
        scale,
        REACH * radius,
        result,
    )
    return result


@njit("float64(float64, float64)", nogil=True, cache=True)
def _owen_small(h: float, a: float) -> float:
    """Owen's T for 0 <= a <= 1 by Gauss–Legendre quadrature."""
    half = 0.5 * h * h
    if half > 40.0:
        return 0.0
    total = 0.0
    for node in range(_NODES.shape[0]):
        stretch = 1.0 + (a * _NODES[node]) ** 2
        total += _SHARES[node] * math.exp(-half * stretch) / stretch
    return a * total


@njit("float64(float64, float64)", nogil=True, cache=True)
def _owen(h: float, a: float) -> float:
    """Owen's T for h >= 0 and a >= 0, to about 1e-15."""
    if a > 1.0:
        complement = math.erf(h / math.sqrt(2.0)) * math.erf(a * h / math.sqrt(2.0))
        return 0.25 - 0.25 * complement - _owen_small(a * h, 1.0 / a)
    return _owen_small(h, a)


@njit("float64(float64, float64)", nogil=True, cache=True)
def _triangle(h: float, t: float) -> float:
    """Normal mass of the right triangle from the foot of the perpendicular ``h`` to ``t`` along the edge."""
    if h == 0.0 or t == 0.0:
        return 0.0
    a = abs(t / h)
    mass = math.atan(a) / (2.0 * math.pi) - _owen(abs(h), a)
    return mass if (h > 0.0) == (t > 0.0) else -mass


@njit("void(float64[::1], float64[::1], float64[:, ::1], float64, float64, float64[:, :, ::1])", nogil=True, cache=True)
def _fill(x: NDArray[Any], y: NDArray[Any], edges: NDArray[Any], scale: float, reach: float, out: NDArray[Any]) -> None:
    left, right = edges[:, 0].min() - reach, edges[:, 0].max() + reach
    low, high = edges[:, 1].min() - reach, edges[:, 1].max() + reach
    density = 1.0 / math.sqrt(2.0 * math.pi)
    root = math.sqrt(0.5)
    for row in range(y.shape[0]):
        if y[row] < low or y[row] > high:
            continue
        for column in range(x.shape[0]):
            if x[column] < left or x[column] > right:
                continue
            share = gx = gy = gxx = gxy = gyy = 0.0
            for edge in range(edges.shape[0]):
                ax = (edges[edge, 0] - x[column]) * scale
                ay = (edges[edge, 1] - y[row]) * scale
                ex = (edges[edge, 2] - edges[edge, 0]) * scale
                ey = (edges[edge, 3] - edges[edge, 1]) * scale
                length = math.hypot(ex, ey)
                if length == 0.0:
                    continue
                ex /= length
                ey /= length
                nx, ny = ey, -ex  # outward
                h = ax * nx + ay * ny
                first = ax * ex + ay * ey
                last = first + length
                share += _triangle(h, last) - _triangle(h, first)
                if abs(h) > 9.0:
                    continue
                across = density * math.exp(-0.5 * h * h)
                along = 0.5 * (math.erf(last * root) - math.erf(first * root))
                ends = density * (math.exp(-0.5 * last * last) - math.exp(-0.5 * first * first))
                gx -= nx * across * along
                gy -= ny * across * along
                bend = -h * across * along
                twist = across * ends
                gxx += bend * nx * nx + twist * nx * ex
                gxy += bend * nx * ny + 0.5 * twist * (nx * ey + ny * ex)
                gyy += bend * ny * ny + twist * ny * ey
            out[0, row, column] = share
            out[1, row, column] = gx * scale
            out[2, row, column] = gy * scale
            out[3, row, column] = gxx * scale * scale
            out[4, row, column] = gxy * scale * scale
            out[5, row, column] = gyy * scale * scale
