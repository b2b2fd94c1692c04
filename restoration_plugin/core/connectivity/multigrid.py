"""Black-box multigrid for a conductance network on a grid, as the preconditioner of conjugate gradients.

A level is a grid with a rim of one cell. ``links[k, row, column]`` is the conductance to the neighbour east, south,
south-east, south-west (k = 0 … 3); the operator is diag · x − Σ conductance · x of the neighbours. Every second cell
of every second row goes to the next coarser grid; the values of the others are interpolated with weights taken from
the operator itself, so that no interpolation crosses a barrier, and the coarse operator is the Galerkin product,
which has nine points again. One Gauss–Seidel sweep goes before the coarse correction and one, backwards, after it,
which makes the cycle symmetric.

References
----------
Dendy, J.E. (1982), Black box multigrid, Journal of Computational Physics 48. Alcouffe, R.E., Brandt, A., Dendy, J.E.,
Painter, J.W. (1981), The multi-grid method for the diffusion equation with strongly discontinuous coefficients, SIAM
Journal on Scientific and Statistical Computing 2.
"""

from __future__ import annotations

from typing import List, Tuple

import numpy as np
from numba import njit
from numpy.typing import NDArray

LOOSE = 1e-10
"""Share of its conductances by which a cell must hang on either side to be interpolated by them."""

SMALLEST = 1e-20
"""Share of a level's largest diagonal below which a cell, which hardly any finer one hangs on, takes no part."""

COARSEST = 400
"""Cells at which a level is solved directly."""

Work = List[Tuple[NDArray[np.float32], NDArray[np.float32], NDArray[np.float32]]]
"""Right-hand side, solution and residual of each level."""


class Hierarchy:
    """Levels of ever coarser grids, shared by any number of solves at a time.

    Parameters
    ----------
    links : ndarray of shape (4, rows + 2, columns + 2)
        Conductances east, south, south-east, south-west.
    diagonal : ndarray of shape (rows + 2, columns + 2)
        Sum of a cell's conductances, those to ground included; 0 on cells that take no part.
    """

    def __init__(self, links: NDArray[np.float64], diagonal: NDArray[np.float64]) -> None:
        self.links: list[NDArray[np.float32]] = []
        self.inverse: list[NDArray[np.float32]] = []
        self.weights: list[NDArray[np.float32]] = []
        while True:
            self.links.append(links.astype(np.float32))
            self.inverse.append(_reciprocal(diagonal))
            rows, columns = diagonal.shape[0] - 2, diagonal.shape[1] - 2
            if rows * columns <= COARSEST:
                break
            shape = (rows + 1) // 2 + 2, (columns + 1) // 2 + 2
            weights = np.zeros((8, *shape))
            _interpolation(links, diagonal, weights)
            coarse_links, coarse_diagonal = np.zeros((4, *shape)), np.zeros(shape)
            _galerkin(links, diagonal, weights, coarse_links, coarse_diagonal)
            self.weights.append(weights.astype(np.float32))
            links, diagonal = coarse_links, coarse_diagonal
        self._coarsest = _pseudo_inverse(links, diagonal)

    def work(self) -> Work:
        """What one solve needs for itself."""
        return [(np.zeros_like(d), np.zeros_like(d), np.zeros_like(d)) for d in self.inverse]

    def cycle(self, work: Work) -> None:
        """Replace the solution of the finest level by one V(1,1) cycle from zero on its right-hand side."""
        last = len(self.inverse) - 1
        for level in range(last):
            right, solution, residual = work[level]
            _sweep_down(self.links[level], self.inverse[level], right, solution, residual)
            _restrict(self.weights[level], residual, work[level + 1][0])
        right, solution, _ = work[last]
        inner = right[1:-1, 1:-1]
        solution[1:-1, 1:-1] = (self._coarsest @ inner.ravel()).reshape(inner.shape)
        for level in range(last - 1, -1, -1):
            right, solution, _ = work[level]
            _prolong(self.weights[level], work[level + 1][1], solution)
            _sweep_up(self.links[level], self.inverse[level], right, solution)

    @property
    def nbytes(self) -> int:
        """Bytes held."""
        return sum(array.nbytes for array in (*self.links, *self.inverse, *self.weights))


def _reciprocal(diagonal: NDArray[np.float64]) -> NDArray[np.float32]:
    inverse = np.zeros(diagonal.shape, dtype=np.float32)
    np.divide(1.0, diagonal, out=inverse, where=diagonal > SMALLEST * diagonal.max(), casting="same_kind")
    return inverse


def _pseudo_inverse(links: NDArray[np.float64], diagonal: NDArray[np.float64]) -> NDArray[np.float32]:
    """Dense symmetric pseudo-inverse of a small level, scaled to a unit diagonal before small modes are dropped."""
    rows, columns = diagonal.shape
    number = np.arange(rows * columns).reshape(rows, columns)
    matrix = np.zeros((rows * columns, rows * columns))
    matrix[number, number] = diagonal
    for values, down, right in zip(links, (0, 1, 1, 1), (1, 0, 1, -1)):
        row, column = np.nonzero(values)
        one, two = number[row, column], number[row + down, column + right]
        matrix[one, two] = matrix[two, one] = -values[row, column]
    inner = number[1:-1, 1:-1].ravel()
    matrix = matrix[np.ix_(inner, inner)]
    scale = np.sqrt(np.maximum(matrix.diagonal(), 0.0))
    scale = np.divide(1.0, scale, out=np.zeros_like(scale), where=scale > np.sqrt(SMALLEST) * scale.max())
    values, vectors = np.linalg.eigh(matrix * scale[:, None] * scale)
    kept = values > 1e-10
    vectors = vectors[:, kept] * scale[:, None]
    return (vectors / values[kept] @ vectors.T).astype(np.float32)


@njit("void(float64[:, :, ::1], float64[:, ::1], float64[:, :, ::1])", nogil=True, cache=True)
def _interpolation(links, diagonal, weights):  # type: ignore[no-untyped-def]
    """Weights with which each coarse cell enters its eight fine neighbours (NW N NE W E SW S SE).

    A cell between two coarse ones takes them in the ratio of the conductances on either side, those across the line
    being summed into it; a cell amid four satisfies its own equation, its four neighbours taken as interpolated.
    """
    east, south, south_east, south_west = links[0], links[1], links[2], links[3]
    rows, columns = diagonal.shape[0] - 2, diagonal.shape[1] - 2
    for i in range(1, rows + 1, 2):  # between two coarse cells of a row
        for j in range(2, columns + 1, 2):
            left = max(0.0, east[i, j - 1] + south_west[i, j] + south_east[i - 1, j - 1])
            right = max(0.0, east[i, j] + south_east[i, j] + south_west[i - 1, j + 1])
            along = max(left + right, diagonal[i, j] - south[i, j] - south[i - 1, j])
            if left + right <= LOOSE * diagonal[i, j]:
                left = right = 0.5 * diagonal[i, j]
                along = diagonal[i, j]
            if along > 0.0:
                weights[4, (i + 1) // 2, j // 2] = left / along
                if j + 1 <= columns:
                    weights[3, (i + 1) // 2, j // 2 + 1] = right / along
    for i in range(2, rows + 1, 2):  # between two coarse cells of a column
        for j in range(1, columns + 1, 2):
            above = max(0.0, south[i - 1, j] + south_east[i - 1, j - 1] + south_west[i - 1, j + 1])
            below = max(0.0, south[i, j] + south_east[i, j] + south_west[i, j])
            along = max(above + below, diagonal[i, j] - east[i, j] - east[i, j - 1])
            if above + below <= LOOSE * diagonal[i, j]:
                above = below = 0.5 * diagonal[i, j]
                along = diagonal[i, j]
            if along > 0.0:
                weights[6, i // 2, (j + 1) // 2] = above / along
                if i + 1 <= rows:
                    weights[1, i // 2 + 1, (j + 1) // 2] = below / along
    for i in range(2, rows + 1, 2):  # amid four coarse cells
        for j in range(2, columns + 1, 2):
            if diagonal[i, j] <= 0.0:
                continue
            north, below = max(0.0, south[i - 1, j]), max(0.0, south[i, j])
            west, right = max(0.0, east[i, j - 1]), max(0.0, east[i, j])
            north_west, south_right = max(0.0, south_east[i - 1, j - 1]), max(0.0, south_east[i, j])
            north_right, south_left = max(0.0, south_west[i - 1, j + 1]), max(0.0, south_west[i, j])
            inverse = north + below + west + right + north_west + north_right + south_left + south_right
            inverse = 1.0 / max(inverse, diagonal[i, j]) if inverse > 0.0 else 0.0
            top, left = i // 2, j // 2
            weights[7, top, left] = inverse * (
                north_west + north * weights[4, top, left] + west * weights[6, top, left]
            )
            if j + 1 <= columns:
                weights[5, top, left + 1] = inverse * (
                    north_right + north * weights[3, top, left + 1] + right * weights[6, top, left + 1]
                )
            if i + 1 <= rows:
                weights[2, top + 1, left] = inverse * (
                    south_left + below * weights[4, top + 1, left] + west * weights[1, top + 1, left]
                )
            if i + 1 <= rows and j + 1 <= columns:
                weights[0, top + 1, left + 1] = inverse * (
                    south_right + below * weights[3, top + 1, left + 1] + right * weights[1, top + 1, left + 1]
                )


@njit(
    "void(float64[:, :, ::1], float64[:, ::1], float64[:, :, ::1], float64[:, :, ::1], float64[:, ::1])",
    nogil=True,
    cache=True,
)
def _galerkin(links, diagonal, weights, coarse_links, coarse_diagonal):  # type: ignore[no-untyped-def]
    """Coarse operator PᵀAP; of its symmetric nine points the diagonal and four links are kept."""
    rows, columns = diagonal.shape[0] - 2, diagonal.shape[1] - 2
    east, south, south_east, south_west = links[0], links[1], links[2], links[3]
    basis = np.zeros((5, 5))  # the coarse cell's basis function, with a rim of zeros
    image = np.zeros((5, 5))  # the operator applied to it
    for top in range(1, coarse_diagonal.shape[0] - 1):
        for left in range(1, coarse_diagonal.shape[1] - 1):
            i, j = 2 * top - 1, 2 * left - 1
            basis[1, 1], basis[1, 2], basis[1, 3] = weights[0, top, left], weights[1, top, left], weights[2, top, left]
            basis[2, 1], basis[2, 2], basis[2, 3] = weights[3, top, left], 1.0, weights[4, top, left]
            basis[3, 1], basis[3, 2], basis[3, 3] = weights[5, top, left], weights[6, top, left], weights[7, top, left]
            image[:] = 0.0
            for di in range(1, 4):
                for dj in range(1, 4):
                    value = basis[di, dj]
                    if value == 0.0:
                        continue
                    y, x = i + di - 2, j + dj - 2
                    image[di, dj] += value * diagonal[y, x]
                    image[di, dj + 1] -= value * east[y, x]
                    image[di, dj - 1] -= value * east[y, x - 1]
                    image[di + 1, dj] -= value * south[y, x]
                    image[di - 1, dj] -= value * south[y - 1, x]
                    image[di + 1, dj + 1] -= value * south_east[y, x]
                    image[di - 1, dj - 1] -= value * south_east[y - 1, x - 1]
                    image[di + 1, dj - 1] -= value * south_west[y, x]
                    image[di - 1, dj + 1] -= value * south_west[y - 1, x + 1]
            total = 0.0
            for di in range(1, 4):
                for dj in range(1, 4):
                    total += basis[di, dj] * image[di, dj]
            coarse_diagonal[top, left] = total
            if j + 2 <= columns:
                coarse_links[0, top, left] = -(
                    weights[0, top, left + 1] * image[1, 3]
                    + weights[1, top, left + 1] * image[1, 4]
                    + weights[3, top, left + 1] * image[2, 3]
                    + image[2, 4]
                    + weights[5, top, left + 1] * image[3, 3]
                    + weights[6, top, left + 1] * image[3, 4]
                )
            if i + 2 <= rows:
                coarse_links[1, top, left] = -(
                    weights[0, top + 1, left] * image[3, 1]
                    + weights[1, top + 1, left] * image[3, 2]
                    + weights[2, top + 1, left] * image[3, 3]
                    + weights[3, top + 1, left] * image[4, 1]
                    + image[4, 2]
                    + weights[4, top + 1, left] * image[4, 3]
                )
            if i + 2 <= rows and j + 2 <= columns:
                coarse_links[2, top, left] = -(
                    weights[0, top + 1, left + 1] * image[3, 3]
                    + weights[1, top + 1, left + 1] * image[3, 4]
                    + weights[3, top + 1, left + 1] * image[4, 3]
                    + image[4, 4]
                )
            if i + 2 <= rows and left > 1:
                coarse_links[3, top, left] = -(
                    weights[2, top + 1, left - 1] * image[3, 1]
                    + weights[1, top + 1, left - 1] * image[3, 0]
                    + weights[4, top + 1, left - 1] * image[4, 1]
                    + image[4, 0]
                )


@njit(
    "void(float32[:, :, ::1], float32[:, ::1], float32[:, ::1], float32[:, ::1], float32[:, ::1])",
    nogil=True,
    cache=True,
)
def _sweep_down(links, inverse, right, solution, residual):  # type: ignore[no-untyped-def]
    """One Gauss–Seidel sweep from zero, row by row downwards, and the residual it leaves.

    From zero only the neighbours above and to the left count, and what is left over is what those below and to the
    right bring in afterwards.
    """
    east, south, south_east, south_west = links[0], links[1], links[2], links[3]
    rows, columns = inverse.shape[0] - 2, inverse.shape[1] - 2
    for i in range(1, rows + 1):
        before = np.float32(0.0)
        for j in range(1, columns + 1):
            above = (
                right[i, j]
                + south[i - 1, j] * solution[i - 1, j]
                + south_east[i - 1, j - 1] * solution[i - 1, j - 1]
                + south_west[i - 1, j + 1] * solution[i - 1, j + 1]
            )
            before = inverse[i, j] * (above + east[i, j - 1] * before)
            solution[i, j] = before
        if i > 1:
            for j in range(1, columns + 1):
                residual[i - 1, j] = (
                    east[i - 1, j] * solution[i - 1, j + 1]
                    + south[i - 1, j] * solution[i, j]
                    + south_east[i - 1, j] * solution[i, j + 1]
                    + south_west[i - 1, j] * solution[i, j - 1]
                )
    for j in range(1, columns + 1):
        residual[rows, j] = east[rows, j] * solution[rows, j + 1]


@njit("void(float32[:, :, ::1], float32[:, ::1], float32[:, ::1], float32[:, ::1])", nogil=True, cache=True)
def _sweep_up(links, inverse, right, solution):  # type: ignore[no-untyped-def]
    """One Gauss–Seidel sweep, row by row upwards and from right to left."""
    east, south, south_east, south_west = links[0], links[1], links[2], links[3]
    rows, columns = inverse.shape[0] - 2, inverse.shape[1] - 2
    for i in range(rows, 0, -1):
        for j in range(1, columns + 1):
            # all but the right neighbour first, in a loop without a chain of dependences: row i is still the old one
            solution[i, j - 1] = (
                right[i, j]
                + south[i - 1, j] * solution[i - 1, j]
                + south[i, j] * solution[i + 1, j]
                + south_east[i, j] * solution[i + 1, j + 1]
                + south_west[i, j] * solution[i + 1, j - 1]
                + south_east[i - 1, j - 1] * solution[i - 1, j - 1]
                + south_west[i - 1, j + 1] * solution[i - 1, j + 1]
                + east[i, j - 1] * solution[i, j - 1]
            )
        after = np.float32(0.0)
        for j in range(columns, 0, -1):
            after = inverse[i, j] * (solution[i, j - 1] + east[i, j] * after)
            solution[i, j] = after
        solution[i, 0] = 0.0


@njit("void(float32[:, :, ::1], float32[:, ::1], float32[:, ::1])", nogil=True, cache=True)
def _restrict(weights, fine, coarse):  # type: ignore[no-untyped-def]
    for top in range(1, coarse.shape[0] - 1):
        i = 2 * top - 1
        for left in range(1, coarse.shape[1] - 1):
            j = 2 * left - 1
            coarse[top, left] = (
                fine[i, j]
                + weights[0, top, left] * fine[i - 1, j - 1]
                + weights[1, top, left] * fine[i - 1, j]
                + weights[2, top, left] * fine[i - 1, j + 1]
                + weights[3, top, left] * fine[i, j - 1]
                + weights[4, top, left] * fine[i, j + 1]
                + weights[5, top, left] * fine[i + 1, j - 1]
                + weights[6, top, left] * fine[i + 1, j]
                + weights[7, top, left] * fine[i + 1, j + 1]
            )


@njit("void(float32[:, :, ::1], float32[:, ::1], float32[:, ::1])", nogil=True, cache=True)
def _prolong(weights, coarse, fine):  # type: ignore[no-untyped-def]
    """Add the interpolated coarse correction."""
    for top in range(1, coarse.shape[0] - 1):
        i = 2 * top - 1
        for left in range(1, coarse.shape[1] - 1):
            value = coarse[top, left]
            j = 2 * left - 1
            fine[i, j] += value
            fine[i - 1, j - 1] += weights[0, top, left] * value
            fine[i - 1, j] += weights[1, top, left] * value
            fine[i - 1, j + 1] += weights[2, top, left] * value
            fine[i, j - 1] += weights[3, top, left] * value
            fine[i, j + 1] += weights[4, top, left] * value
            fine[i + 1, j - 1] += weights[5, top, left] * value
            fine[i + 1, j] += weights[6, top, left] * value
            fine[i + 1, j + 1] += weights[7, top, left] * value
