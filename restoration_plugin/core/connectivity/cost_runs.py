"""One cost-distance run per source, kept for every pair that needs it."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..errors import QT_TRANSLATE_NOOP, InvalidInput
from ..progress import Progress, silent
from .cost_distance import check_precision
from .kept_arrays import KeptArrays
from .spreading import Field


class CostRuns:
    """Cost distances from each of several sources.

    Parameters
    ----------
    resistance : ndarray of shape (rows, columns)
        Resistance per metre, > 0; NaN is NoData.
    sources : ndarray of int, shape (rows, columns)
        Number of the source that a cell belongs to, > 0.
    limit : float
        Cost in cells beyond which nothing is reached.
    progress : Progress
        Told the fraction of the runs that are done.

    Attributes
    ----------
    numbers : ndarray of shape (n,)
        Numbers of the sources that have a cell with a resistance, in rising order.
    cells : list of n ndarrays
        Flat indices of each source's cells with a resistance.
    costs : ndarray of shape (n, n)
        Least cost between sources in cells, symmetric, infinite where there is no way.
    ends : ndarray of shape (n, n)
        Flat index of the cell at which the path from source i enters source j; of equal ones the first.
    allocation : ndarray of int32, shape (rows, columns)
        Index of the source that is nearest by cost (of equal ones the first), −1 where none.

    Raises
    ------
    InvalidInput
        If fewer than two sources have a cell with a resistance.
    OutOfRange
        If a resistance is not positive.
    """

    def __init__(
        self,
        resistance: NDArray[np.floating[Any]],
        sources: NDArray[np.integer[Any]],
        limit: float = math.inf,
        progress: Progress = silent,
    ) -> None:
        self.field = Field(resistance)
        self.shape = resistance.shape
        self.sources = np.where(np.isnan(resistance), 0, sources).ravel()
        held = np.flatnonzero(self.sources > 0)
        order = held[np.argsort(self.sources[held], kind="stable")]
        self.numbers, starts = np.unique(self.sources[order], return_index=True)
        self.cells = np.split(order, starts[1:])
        count = len(self.numbers)
        if count < 2:
            raise InvalidInput(
                QT_TRANSLATE_NOOP(
                    "LandRestoration",
                    "SOURCES has {found} sources on cells with a resistance, at least two are needed; "
                    "check extent, CRS and the id field.",
                ),
                found=count,
            )
        self.costs = np.zeros((count, count))
        self.ends = np.zeros((count, count), dtype=np.int64)
        self.allocation = np.full(self.shape, -1, dtype=np.int32)
        self._windows: list[tuple[slice, slice]] = []
        self._kept = KeptArrays(count * resistance.size * 8)
        self._run_all(limit, progress)

    def _run_all(self, limit: float, progress: Progress) -> None:
        count = len(self.numbers)
        nearest = np.full(self.shape, np.inf)
        entry = np.concatenate(self.cells)
        starts = np.concatenate(([0], np.cumsum([len(cells) for cells in self.cells])[:-1]))
        for index in range(count):
            self.field.spread(
                self.cells[index],
                limit,
                lambda done, index=index: progress((index + done) / count),  # type: ignore[misc]
            )
            progress((index + 1) / count)
            distance = self.field.distance()
            closer = distance < nearest
            nearest[closer] = distance[closer]
            self.allocation[closer] = index
            reached = self.field.cells[self.field.padded(entry), 1]
            self.costs[index] = np.minimum.reduceat(reached, starts)
            first = [int(np.argmin(part)) for part in np.split(reached, starts[1:])]
            self.ends[index] = entry[starts + first]
            self._keep(distance)
        check_precision(self.field, nearest[np.isfinite(nearest)])
        upper = np.triu(self.costs, 1)
        self.costs = upper + upper.T

    def _keep(self, distance: NDArray[np.float64]) -> None:
        """Store the part of a run that holds the cells reached."""
        reached = np.isfinite(distance)
        window = tuple(
            slice(int(at[0]), int(at[-1]) + 1) for at in (np.flatnonzero(reached.any(axis=1 - axis)) for axis in (0, 1))
        )
        self._windows.append(window)  # type: ignore[arg-type]
        self._kept.append(np.ascontiguousarray(distance[window]))

    def distance(self, index: int) -> tuple[tuple[slice, slice], NDArray[np.float64]]:
        """Window and distances in it (in cells) of the run from source ``index``; all beyond is not reached."""
        return self._windows[index], self._kept[index]

    def restore(self, index: int) -> Field:
        """The field as it was after the run from source ``index``."""
        window, part = self.distance(index)
        inner = self.field.distance()
        inner[...] = np.inf
        inner[window] = part
        return self.field
