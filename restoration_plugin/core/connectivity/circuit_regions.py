"""Iterative solution of a grid circuit in which regions are one node each.

With every region held at a potential, what is left is a grid on which multigrid works whatever the regions' shapes.
One solve a region, that one held at 1 and the others at 0, gives the conductances among the regions (the Schur
complement); the potentials of regions that are not held follow from it, and those of all cells by superposition.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..progress import Progress, silent
from .circuit_links import STEPS, link_sums, without
from .conjugate_gradients import Ties, apply_links, conjugate_gradients
from .kept_arrays import KeptArrays
from .multigrid import Hierarchy

HELD = 64
"""Regions that are eliminated, the largest of them; cells of further ones are tied by strong links."""

TIE = 1e3
"""Conductance within a region that is tied, over that around it, as the preconditioner sees it."""

PASSES = 4
"""Most passes of iterative refinement."""


class RegionSolver:
    """Potentials of a connected part of a raster.

    Parameters
    ----------
    links : ndarray of shape (4, rows + 2, columns + 2)
        Conductances east, south, south-east, south-west.
    group : ndarray of int, shape (rows + 2, columns + 2)
        Number of each cell's region, 0 for none.
    grounds : ndarray of shape (rows + 2, columns + 2), optional
        Conductances to ground, infinite where a cell is grounded directly.
    """

    def __init__(
        self, links: NDArray[np.float64], group: NDArray[np.integer[Any]], grounds: NDArray[np.float64] | None
    ) -> None:
        self._links = links
        self._grounded = grounds is not None and bool(grounds.any())
        self._zero = np.zeros(group.shape, dtype=bool) if grounds is None else np.isinf(grounds)
        self._away = np.zeros((0, 0)) if grounds is None else np.where(self._zero, 0.0, grounds)
        group = np.where(self._zero, 0, group)
        self._all = Ties(group)
        large = self._all.numbers[np.argsort(-self._all.counts, kind="stable")[:HELD]]
        held = np.isin(group, large) & (group > 0)
        self.regions = Ties(np.where(held, group, 0))
        self._ties = Ties(np.where(held, 0, group))
        diagonal = link_sums(links)
        fixed = held | self._zero
        self._free, self._leaks = links, np.zeros((0, 0))
        if self._grounded or fixed.any():
            self._free = without(links, fixed)
            self._leaks = diagonal - link_sums(self._free)
            self._leaks[self._leaks < 1e-14 * diagonal] = 0.0  # rounding, and no link to a cell held
            if self._away.size:
                self._leaks += self._away
            self._leaks[fixed] = 0.0
            diagonal = link_sums(self._free) + self._leaks
        tied = self._free
        if self._ties.members.size:
            strong = _strong_links(tied, diagonal, np.where(held, 0, group), int(self._ties.numbers.max()))
            tied, diagonal = tied + strong, diagonal + link_sums(strong)
        self._hierarchy = Hierarchy(tied, diagonal)
        self._unit = KeptArrays(self.regions.numbers.size * group.size * 8)
        self._schur = np.zeros((0, 0))

    def solve(
        self, currents: NDArray[np.float64], tolerance: float, progress: Progress = silent
    ) -> tuple[NDArray[np.float64], float]:
        """Potentials for the currents put into each cell, and the relative residual.

        Parameters
        ----------
        currents : ndarray of shape (rows + 2, columns + 2)
            Currents; without grounds they sum to 0. Overwritten.
        tolerance : float
            Relative residual to reach.
        progress : Progress
            Told the fraction done.
        """
        currents[self._zero] = 0.0
        if not self.regions.members.size:
            return conjugate_gradients(
                self._hierarchy, self._free, self._leaks, currents, self._ties, tolerance, progress
            )
        if not len(self._unit):
            self._hold_each(tolerance, progress)
        self._all.project(currents)
        size = best = float(np.linalg.norm(currents))
        potential = np.zeros_like(currents)
        answer = potential.copy()
        left = currents.copy()
        image = np.zeros_like(currents)
        for _ in range(PASSES):
            if best <= tolerance * size:
                break
            self._correct(left, potential, tolerance * size, lambda _: progress(1.0))
            left = self._left(currents, potential, image)
            self._shift(left, potential)
            left = self._left(currents, potential, image)
            norm = float(np.linalg.norm(left))
            if not norm < best:
                break
            best = norm
            answer[...] = potential
        return answer, best / size if size else 0.0

    def _hold_each(self, tolerance: float, progress: Progress) -> None:
        """Potentials with one region held at 1 and the others at 0, region by region, and the currents these take."""
        count = self.regions.numbers.size
        shape = self._zero.shape
        columns = []
        image = np.zeros(shape)
        total = np.zeros(shape)
        for k in range(count):
            last = k == count - 1 and not self._grounded
            potential = np.zeros(shape)
            if last:  # all held at 1 are 1 everywhere
                connected = self._hierarchy.inverse[0] > 0
                self._all.put(connected, np.ones(self._all.numbers.size))
                np.subtract(connected, total, out=potential)
            else:
                self.regions.put(potential, (np.arange(count) == k).astype(np.float64))
                apply_links(self._links, self._away, potential, image)
                beside = -image
                goal = tolerance * float(np.linalg.norm(beside))
                self._correct(beside, potential, goal, lambda part, k=k: progress((k + part) / count))  # type: ignore[misc]
                total += potential
            apply_links(self._links, self._away, potential, image)
            columns.append(self.regions.sums(image))
            self._unit.append(potential)
            progress((k + 1) / count)
        schur = np.array(columns)
        self._schur = 0.5 * (schur + schur.T)
        if not self._grounded:  # a constant takes no current: give it some, so that there is one answer
            self._schur += self.regions.sums(link_sums(self._links)).mean()

    def _correct(
        self, left: NDArray[np.float64], potential: NDArray[np.float64], goal: float, progress: Progress
    ) -> None:
        """Add what the cells outside the regions lack, the regions being held; ``left`` is overwritten."""
        self.regions.put(left, np.zeros(self.regions.numbers.size))
        left[self._zero] = 0.0
        norm = float(np.linalg.norm(left))
        if norm > goal:
            more, _ = conjugate_gradients(
                self._hierarchy, self._free, self._leaks, left, self._ties, max(goal / norm, 1e-12), progress
            )
            potential += more

    def _shift(self, left: NDArray[np.float64], potential: NDArray[np.float64]) -> None:
        """Add what the regions lack."""
        for k, height in enumerate(np.linalg.solve(self._schur, self.regions.sums(left))):
            potential += height * self._unit[k]

    def _left(
        self, currents: NDArray[np.float64], potential: NDArray[np.float64], image: NDArray[np.float64]
    ) -> NDArray[np.float64]:
        """Residual, spread evenly over each region."""
        apply_links(self._links, self._away, potential, image)
        left = currents - image
        left[self._zero] = 0.0
        self._all.project(left)
        return left


def _strong_links(
    links: NDArray[np.float64], diagonal: NDArray[np.float64], group: NDArray[np.integer[Any]], largest: int
) -> NDArray[np.float64]:
    """Links within each region that dwarf those around it."""
    strong = np.zeros_like(links)
    height = np.zeros(largest + 1)
    np.maximum.at(height, group[group > 0], diagonal[group > 0])
    height[height == 0] = 1.0
    for k, (down, right) in enumerate(STEPS):
        other = np.zeros_like(group)
        if right >= 0:
            other[: group.shape[0] - down, : group.shape[1] - right] = group[down:, right:]
        else:
            other[: group.shape[0] - down, 1:] = group[down:, :-1]
        same = (group > 0) & (group == other)
        strong[k][same] = TIE * height[group[same]]
    return strong
