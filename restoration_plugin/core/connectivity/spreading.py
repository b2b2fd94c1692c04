"""Kernels that spread accumulated cost over a padded grid.

The grid is held flat with a rim of one cell around it, resistance and distance of a cell side by side
(``field[cell, 0]`` and ``field[cell, 1]``), which is one access to memory instead of two. Resistance is NaN on the
rim and on NoData, so that no cost through them is ever smaller than another. A step costs the mean of both cells
times 1, or times √2 on a diagonal; all exact methods reach the same floating-point fixpoint of
``distance = min(distance of neighbour + step)``, to the last bit.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numba import njit
from numpy.typing import NDArray

from ..errors import QT_TRANSLATE_NOOP, InvalidInput, OutOfRange
from ..progress import Progress, silent
from .tiled_spreading import DIAGONAL, spread_by_tiles

LARGEST_RATIO = 1e4
"""Largest over smallest resistance up to which tiles with a queue of buckets are used; beyond it a heap."""

_SLICE = 2_000_000  # cells expanded between two calls of progress

_QUEUED, _EXPANDED = 0, 1
_DONE, _MORE, _FULL = 0, 1, 2


@dataclass
class Field:
    """A padded grid on which cost is spread, source after source.

    Parameters
    ----------
    resistance : ndarray of shape (rows, columns)
        Resistance per cell, > 0 and finite; NaN is impassable.

    Raises
    ------
    OutOfRange
        If a resistance is not positive, or infinite.
    InvalidInput
        If no cell has a resistance.
    """

    resistance: NDArray[np.floating[Any]]
    cells: NDArray[np.float64] = field(init=False)
    smallest: float = field(init=False)
    largest: float = field(init=False)

    def __post_init__(self) -> None:
        rows, columns = self.resistance.shape
        self.cells = np.empty(((rows + 2) * (columns + 2), 2))
        self.cells[:, 0] = np.nan
        self._inner(0)[...] = self.resistance
        self.smallest, self.largest = _extremes("RESISTANCE", self._inner(0))

    def _inner(self, part: int) -> NDArray[np.float64]:
        rows, columns = self.resistance.shape
        return self.cells[:, part].reshape(rows + 2, columns + 2)[1:-1, 1:-1]

    @property
    def stride(self) -> int:
        """Cells from one padded row to the next."""
        return self.resistance.shape[1] + 2

    def padded(self, inner: NDArray[np.integer[Any]]) -> NDArray[np.int64]:
        """Flat index with the rim of the flat indices ``inner`` without it."""
        row, column = np.divmod(inner.astype(np.int64), self.resistance.shape[1])
        return (row + 1) * self.stride + column + 1

    def distance(self) -> NDArray[np.float64]:
        """View of the distances, shape (rows, columns), in cells; infinite where not reached."""
        return self._inner(1)

    def released(self) -> NDArray[np.float64]:
        """Distances packed into the field's own memory, shape (rows, columns); the field is of no use afterwards."""
        rows, columns = self.resistance.shape
        packed = self.cells.reshape(-1)
        self.cells = np.empty((0, 2))
        _pack(packed, rows, columns)
        return packed[: rows * columns].reshape(rows, columns)

    def spread(
        self,
        sources: NDArray[np.integer[Any]],
        limit: float = math.inf,
        progress: Progress = silent,
        threads: int = 1,
    ) -> None:
        """Accumulate cost from the flat cell indices ``sources`` up to ``limit`` (in cells)."""
        self.cells[:, 1] = np.inf
        seeds = self.padded(sources)
        seeds = seeds[~np.isnan(self.cells[seeds, 0])]
        self.cells[seeds, 1] = 0.0
        if self.largest <= LARGEST_RATIO * self.smallest:
            extremes = self.smallest, self.largest
            spread_by_tiles(self.cells, self.resistance.shape, seeds, extremes, limit, threads, progress)
        else:
            self._spread_by_heap(seeds, limit, progress)

    def _spread_by_heap(self, seeds: NDArray[np.int64], limit: float, progress: Progress) -> None:
        keys = np.zeros(max(2 * seeds.size, 65536))
        cells = np.empty(len(keys), dtype=np.int32)
        cells[: seeds.size] = seeds
        state = np.array([seeds.size, 0], dtype=np.int64)
        while True:
            outcome = _by_heap(self.cells, self.stride, limit, keys, cells, state, _SLICE)
            if outcome == _DONE:
                return
            if outcome == _FULL:
                keys = np.concatenate((keys, np.empty_like(keys)))
                cells = np.concatenate((cells, np.empty_like(cells)))
            else:
                progress(min(state[_EXPANDED] / len(self.cells), 1.0))


def _extremes(name: str, values: NDArray[np.floating[Any]]) -> tuple[float, float]:
    smallest = float(np.fmin.reduce(values, axis=None, initial=np.inf))
    largest = float(np.fmax.reduce(values, axis=None, initial=-np.inf))
    if smallest > largest:
        raise InvalidInput(
            QT_TRANSLATE_NOOP("LandRestoration", "{name} has no valid cell; its NoData may be declared wrongly."),
            name=name,
        )
    if smallest <= 0:
        raise OutOfRange(name, found=smallest, allowed="> 0")
    if math.isinf(largest):
        raise OutOfRange(name, found=largest, allowed="< ∞")
    return smallest, largest


@njit("void(float64[::1], int64, int64)", nogil=True, cache=True)
def _pack(cells, rows, columns):  # type: ignore[no-untyped-def]
    for row in range(rows):
        start = 2 * ((row + 1) * (columns + 2) + 1) + 1
        for column in range(columns):
            cells[row * columns + column] = cells[start + 2 * column]


@njit(
    "int64(float64[:, ::1], int64, float64, float64[::1], int32[::1], int64[::1], int64)",
    nogil=True,
    cache=True,
)
def _by_heap(cells, stride, limit, keys, heap, state, budget):  # type: ignore[no-untyped-def]
    """Expand up to ``budget`` cells from a binary heap; a cell that improves is entered again."""
    offsets = (-stride, -1, 1, stride, -stride - 1, -stride + 1, stride - 1, stride + 1)
    count = state[_QUEUED]
    expanded = 0
    outcome = 0
    while count > 0:
        if expanded >= budget:
            outcome = 1
            break
        if count + 8 > keys.size:
            outcome = 2
            break
        here, cell = keys[0], heap[0]
        count -= 1
        key, last = keys[count], heap[count]
        at = 0
        while True:
            child = 2 * at + 1
            if child >= count:
                break
            if child + 1 < count and keys[child + 1] < keys[child]:
                child += 1
            if keys[child] >= key:
                break
            keys[at], heap[at] = keys[child], heap[child]
            at = child
        keys[at], heap[at] = key, last
        if here > cells[cell, 1]:
            continue
        expanded += 1
        resistance = cells[cell, 0]
        for k in range(8):
            neighbour = cell + offsets[k]
            step = (resistance + cells[neighbour, 0]) * 0.5
            if k >= 4:
                step *= DIAGONAL
            reached = here + step
            if reached < cells[neighbour, 1] and reached <= limit:
                cells[neighbour, 1] = reached
                at = count
                count += 1
                while at > 0:
                    parent = (at - 1) >> 1
                    if keys[parent] <= reached:
                        break
                    keys[at], heap[at] = keys[parent], heap[parent]
                    at = parent
                keys[at], heap[at] = reached, neighbour
    state[_QUEUED] = count
    state[_EXPANDED] += expanded
    return outcome
