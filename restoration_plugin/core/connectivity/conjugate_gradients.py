"""Conjugate gradients for a conductance network on a grid, preconditioned by black-box multigrid.

Cells that are one node (a region) are tied: a potential is equal on all of them, and what is put into one is spread
evenly over them. Averaging within each region is an orthogonal projection, and the method runs in its range. The
preconditioner sees the region as cells joined by conductances that dwarf those around.
"""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from numba import njit
from numpy.typing import NDArray

from ..progress import Progress, silent
from .multigrid import Hierarchy

MOST = 500
"""Steps after which the method gives up."""


class Ties:
    """Regions whose cells are one node.

    Parameters
    ----------
    group : ndarray of int
        Number of each cell's region, 0 for none.
    """

    def __init__(self, group: NDArray[np.integer]) -> None:
        members = np.flatnonzero(group > 0)
        order = np.argsort(group.ravel()[members], kind="stable")
        self.members = members[order]
        self.numbers, self._starts, self.counts = np.unique(
            group.ravel()[self.members], return_index=True, return_counts=True
        )

    def sums(self, values: NDArray[np.floating]) -> NDArray[np.float64]:
        """Sum of ``values`` over each region."""
        if not self.members.size:
            return np.zeros(0)
        return np.add.reduceat(values.reshape(-1)[self.members].astype(np.float64), self._starts)

    def put(self, values: NDArray[Any], by_region: NDArray[np.float64]) -> None:
        """Set the cells of each region to its value, in place."""
        values.reshape(-1)[self.members] = np.repeat(by_region, self.counts)

    def project(self, values: NDArray[np.floating]) -> None:
        """Replace the values of each region by their mean, in place."""
        if self.members.size:
            self.put(values, self.sums(values) / self.counts)


def conjugate_gradients(
    hierarchy: Hierarchy,
    links: NDArray[np.float64],
    leaks: NDArray[np.float64],
    right: NDArray[np.float64],
    ties: Ties,
    tolerance: float,
    progress: Progress = silent,
) -> tuple[NDArray[np.float64], float]:
    """Potentials of a network on a grid.

    Parameters
    ----------
    hierarchy : Hierarchy
        Of the network, with strong links within the regions.
    links : ndarray of shape (4, rows + 2, columns + 2)
        Conductances east, south, south-east, south-west.
    leaks : ndarray of shape (rows + 2, columns + 2)
        Conductance of each cell to ground, over whatever cells held there; of shape (0, 0) where there is none.
    right : ndarray of shape (rows + 2, columns + 2)
        Currents put in; their sum is 0 where nothing leads to ground. Overwritten by the residual.
    ties : Ties
        Regions.
    tolerance : float
        Norm of the residual over that of ``right`` at which to stop.
    progress : Progress
        Told the fraction done.

    Returns
    -------
    potential : ndarray of shape (rows + 2, columns + 2)
    residual : float
        Relative residual that was reached.

    References
    ----------
    Hestenes, M.R., Stiefel, E. (1952), Methods of conjugate gradients for solving linear systems, Journal of Research
    of the National Bureau of Standards 49.
    """
    work = hierarchy.work()
    scaled, preconditioned = work[0][0], work[0][1]
    residual = right
    ties.project(residual)
    solution = np.zeros_like(right)
    direction = np.zeros_like(right)
    image = np.zeros_like(right)
    size = norm = float(np.linalg.norm(residual))
    before = math.inf
    for _ in range(MOST):
        if norm <= tolerance * size:
            break
        np.multiply(residual, 1.0 / norm, out=scaled, casting="same_kind")
        hierarchy.cycle(work)
        ties.project(preconditioned)
        product = _dot(residual, preconditioned) * norm
        _turn(direction, preconditioned, norm, product / before)
        before = product
        curvature = apply_links(links, leaks, direction, image)
        if not curvature > 0:  # nothing is left but rounding
            break
        ties.project(image)
        norm = _advance(solution, residual, direction, image, product / curvature)
        progress(min(1.0, max(0.0, math.log(norm / size) / math.log(tolerance))) if norm else 1.0)
    return solution, norm / size if size else 0.0


@njit("float64(float64[:, ::1], float32[:, ::1])", nogil=True, cache=True)
def _dot(one, two):  # type: ignore[no-untyped-def]
    total = 0.0
    for i in range(one.shape[0]):
        part = 0.0
        for j in range(one.shape[1]):
            part += one[i, j] * two[i, j]
        total += part
    return total


@njit("void(float64[:, ::1], float32[:, ::1], float64, float64)", nogil=True, cache=True)
def _turn(direction, preconditioned, scale, share):  # type: ignore[no-untyped-def]
    for i in range(direction.shape[0]):
        for j in range(direction.shape[1]):
            direction[i, j] = scale * preconditioned[i, j] + share * direction[i, j]


@njit("float64(float64[:, :, ::1], float64[:, ::1], float64[:, ::1], float64[:, ::1])", nogil=True, cache=True)
def apply_links(links, leaks, x, image):  # type: ignore[no-untyped-def]
    """Write the operator applied to ``x`` and return xᵀAx; ``leaks`` is empty where nothing leads to ground."""
    east, south, south_east, south_west = links[0], links[1], links[2], links[3]
    total = 0.0
    for i in range(1, x.shape[0] - 1):
        part = 0.0
        for j in range(1, x.shape[1] - 1):
            here = x[i, j]
            value = (
                east[i, j] * (here - x[i, j + 1])
                + east[i, j - 1] * (here - x[i, j - 1])
                + south[i, j] * (here - x[i + 1, j])
                + south[i - 1, j] * (here - x[i - 1, j])
                + south_east[i, j] * (here - x[i + 1, j + 1])
                + south_east[i - 1, j - 1] * (here - x[i - 1, j - 1])
                + south_west[i, j] * (here - x[i + 1, j - 1])
                + south_west[i - 1, j + 1] * (here - x[i - 1, j + 1])
            )
            if leaks.size:
                value += leaks[i, j] * here
            image[i, j] = value
            part += value * here
        total += part
    return total


@njit("float64(float64[:, ::1], float64[:, ::1], float64[:, ::1], float64[:, ::1], float64)", nogil=True, cache=True)
def _advance(solution, residual, direction, image, length):  # type: ignore[no-untyped-def]
    """Step along ``direction`` and return the norm of the new residual."""
    total = 0.0
    for i in range(solution.shape[0]):
        part = 0.0
        for j in range(solution.shape[1]):
            solution[i, j] += length * direction[i, j]
            value = residual[i, j] - length * image[i, j]
            residual[i, j] = value
            part += value * value
        total += part
    return np.sqrt(total)
