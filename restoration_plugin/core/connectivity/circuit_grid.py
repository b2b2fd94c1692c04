"""The conductance network of a raster."""

from __future__ import annotations

from typing import Any, Mapping

import numpy as np
from numba import njit
from numpy.typing import NDArray
from scipy.ndimage import find_objects, label
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components

from ..progress import Progress, silent
from .circuit_links import STEPS
from .circuit_network import DirectSolver, laplacian
from .circuit_regions import RegionSolver
from .conjugate_gradients import Ties

DIRECT = 20_000
"""Nodes up to which a part is solved by factors instead of multigrid."""

SPARSE, SPARSE_NODES = 1.5, 2_000_000
"""Links a node below which a part is a labyrinth, which factors fill little, and nodes up to which that holds."""

TOLERANCE = 1e-9
"""Relative residual at which an iterative solve stops."""

GOOD_ENOUGH = 1e-6
"""Relative residual beyond which a solve that did not end is repeated by factors."""


class GridCircuit:
    """A raster as a network; a node is named by the flat index of any of its cells.

    Parameters
    ----------
    conducting : ndarray of bool, shape (rows, columns)
        False where nothing flows.
    links : ndarray of shape (4, rows + 2, columns + 2)
        From ``grid_links``.
    eight : bool
        Whether diagonal neighbours are linked.
    regions : ndarray of int, shape (rows, columns), optional
        Cells of one number > 0 are one node, those where nothing flows too.
    """

    def __init__(
        self,
        conducting: NDArray[np.bool_],
        links: NDArray[np.float64],
        eight: bool,
        regions: NDArray[np.integer[Any]] | None = None,
    ) -> None:
        self.shape = conducting.shape
        self.links = links
        structure = np.ones((3, 3)) if eight else None
        self.group = None if regions is None else np.where(regions > 0, regions, 0).astype(np.int32)
        self.labels, count = label(conducting, structure)
        if self.group is not None:
            self._join(self.group, count)
        self.windows = find_objects(self.labels)
        self._first: dict[int, int] = {}

    def _join(self, group: NDArray[np.int32], count: int) -> None:
        """Give cells of one region one label, whatever parts they lie in."""
        inside = np.flatnonzero(group)
        numbers, index = np.unique(group.ravel()[inside], return_inverse=True)
        part = self.labels.ravel()[inside]
        known = part > 0
        size = count + 1 + len(numbers)
        graph = coo_matrix((np.ones(int(known.sum())), (part[known], count + 1 + index[known])), (size, size))
        _, joined = connected_components(graph, directed=False)
        joined = joined + 1
        self.labels = np.where(self.labels > 0, joined[self.labels], 0).astype(np.int32)
        self.labels.ravel()[inside] = joined[count + 1 + index]

    def node(self, handle: int) -> int:
        """First cell of the node to which a cell belongs; −1 where nothing flows."""
        if handle < 0 or self.labels.flat[handle] == 0:
            return -1
        number = 0 if self.group is None else int(self.group.flat[handle])
        if number == 0:
            return handle
        if number not in self._first:
            self._first[number] = int(np.argmax(self.group == number))
        return self._first[number]

    def component_of(self, node: int) -> int:
        """Number of the connected part that a node belongs to."""
        return int(self.labels.flat[node])

    def component(
        self, number: int, grounds: NDArray[np.float64] | None = None, progress: Progress = silent
    ) -> GridComponent:
        """A connected part, ready to be solved; ``grounds`` are conductances to ground by cell."""
        return GridComponent(self, number, grounds, progress)


class GridComponent:
    """A connected part of a raster, the arrays of which cover the window around it.

    Attributes
    ----------
    window : tuple of slice
        Where the part lies in the raster.
    nodes : int
        Number of nodes.
    residual : float
        Worst relative residual so far.
    """

    def __init__(
        self, circuit: GridCircuit, number: int, grounds: NDArray[np.float64] | None, progress: Progress
    ) -> None:
        self.window = circuit.windows[number - 1]
        self.columns = circuit.shape[1]
        self.progress = progress
        self.residual = 0.0
        rows, columns = self.window
        rim = slice(rows.start, rows.stop + 2), slice(columns.start, columns.stop + 2)
        self.shape = rows.stop - rows.start, columns.stop - columns.start
        self.mask = np.pad(circuit.labels[self.window] == number, 1)
        whole = self.mask[1:-1, 1:-1].all() and self.shape == circuit.shape
        self.links = circuit.links if whole else circuit.links[:, rim[0], rim[1]] * self.mask
        self.group = np.zeros(self.mask.shape, dtype=np.int8)
        if circuit.group is not None:
            self.group = np.pad(circuit.group[self.window], 1)
            self.group[~self.mask] = 0
        self.ties = Ties(self.group)
        self.grounds = None if grounds is None else np.where(self.mask, np.pad(grounds[self.window], 1), 0.0)
        if self.grounds is not None and np.isinf(self.grounds).any():  # a region is grounded as a whole
            tied = np.isin(self.group, np.unique(self.group[np.isinf(self.grounds)])) & (self.group > 0)
            self.grounds = np.where(tied, np.inf, self.grounds)
        self.nodes = int(self.mask.sum()) - self.ties.members.size + self.ties.numbers.size
        self._direct: DirectSolver | None = None
        links_of_labyrinth = SPARSE * self.nodes if self.nodes <= SPARSE_NODES else 0.0
        if self.nodes <= DIRECT or np.count_nonzero(self.links) < links_of_labyrinth:
            self._prepare_direct()
        else:
            self._iterative = RegionSolver(self.links, self.group, self.grounds)

    def _prepare_direct(self) -> None:
        number = np.cumsum((self.mask & (self.group == 0)).ravel()).reshape(self.mask.shape) - 1
        single = int(number.flat[-1]) + 1
        number[self.group > 0] = single + np.searchsorted(self.ties.numbers, self.group[self.group > 0])
        number[~self.mask] = -1
        self._number = number
        self._count = single + self.ties.numbers.size
        ends = []
        for values, (down, right) in zip(self.links, STEPS):
            row, column = np.nonzero(values)
            ends.append((number[row, column], number[row + down, column + right], values[row, column]))
        one, two, conductance = (np.concatenate(part) for part in zip(*ends))
        matrix = laplacian(one, two, conductance, self._count)
        grounds = None if self.grounds is None else self._gathered(self.grounds)
        self._direct = DirectSolver(matrix, grounds)

    def _gathered(self, values: NDArray[np.float64]) -> NDArray[np.float64]:
        """Sums by node of values by cell."""
        sums = np.bincount(self._number[self.mask], weights=values[self.mask], minlength=self._count)
        return sums.astype(np.float64)

    def solve(self, currents: Mapping[int, float]) -> NDArray[np.float64]:
        """Potentials for currents by node (named by a cell of the raster); without grounds they sum to 0."""
        right = np.zeros(self.mask.shape)
        for node, current in currents.items():
            right[self._inside(node)] += current
        return self.solve_cells(right)

    def _inside(self, node: int) -> tuple[int, int]:
        row, column = divmod(node, self.columns)
        return row - self.window[0].start + 1, column - self.window[1].start + 1

    def solve_cells(self, right: NDArray[np.float64]) -> NDArray[np.float64]:
        """Potentials, of the window with its rim, for the currents put into each cell."""
        if self._direct is None:
            potential, residual = self._iterative.solve(right.copy(), TOLERANCE, self.progress)
            if residual <= GOOD_ENOUGH:
                self.residual = max(self.residual, residual)
                return potential
            self._prepare_direct()
        inner, residual = self._direct.solve(self._gathered(right))  # type: ignore[union-attr]
        self.residual = max(self.residual, residual)
        potential = np.zeros(self.mask.shape)
        potential[self.mask] = inner[self._number[self.mask]]
        return potential

    def value(self, potential: NDArray[np.float64], node: int) -> float:
        """Potential of a node."""
        return float(potential[self._inside(node)])

    def shifted(self, potential: NDArray[np.float64], by: float) -> NDArray[np.float64]:
        """``potential``, raised by ``by`` in place."""
        potential += by
        potential[~self.mask] = 0.0
        return potential

    def currents(self, potential: NDArray[np.float64]) -> NDArray[np.float64]:
        """Current through each cell of the window with its rim; that of a region stands on each of its cells."""
        grounds = np.zeros((0, 0)) if self.grounds is None else np.where(np.isinf(self.grounds), 0.0, self.grounds)
        flowing_in, flowing_out = np.zeros(self.mask.shape), np.zeros(self.mask.shape)
        _flows(self.links, potential, grounds, flowing_in, flowing_out)
        if self.ties.members.size:
            for flow in (flowing_in, flowing_out):
                self.ties.put(flow, self.ties.sums(flow))
        return np.maximum(flowing_in, flowing_out, out=flowing_in)


@njit(
    "void(float64[:, :, ::1], float64[:, ::1], float64[:, ::1], float64[:, ::1], float64[:, ::1])",
    nogil=True,
    cache=True,
)
def _flows(links, potential, grounds, flowing_in, flowing_out):  # type: ignore[no-untyped-def]
    """Sum what flows into and out of each cell; ``grounds`` is empty where nothing leads to ground."""
    rows, columns = potential.shape
    for i in range(1, rows - 1):
        for j in range(1, columns - 1):
            here = potential[i, j]
            leaving = entering = 0.0
            for k in range(4):
                link = links[k, i, j]
                if link == 0.0:
                    continue
                y = i if k == 0 else i + 1
                x = j if k == 1 else (j - 1 if k == 3 else j + 1)
                flow = link * (here - potential[y, x])
                if flow > 0.0:
                    leaving += flow
                    flowing_in[y, x] += flow
                else:
                    entering -= flow
                    flowing_out[y, x] -= flow
            if grounds.size:
                away = grounds[i, j] * here
                leaving += max(away, 0.0)
                entering += max(-away, 0.0)
            flowing_out[i, j] += leaving
            flowing_in[i, j] += entering
