"""A network of nodes and conductances, solved directly."""

from __future__ import annotations

from typing import Any, Mapping

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_matrix, csr_matrix
from scipy.sparse.csgraph import connected_components
from scipy.sparse.linalg import splu


def laplacian(
    one: NDArray[np.integer[Any]], two: NDArray[np.integer[Any]], conductance: NDArray[np.float64], count: int
) -> csr_matrix:
    """Laplacian of a network: sums of conductances on the diagonal, −conductance beside it; parallel links add up."""
    beside = (one != two) & (conductance != 0)
    one, two, conductance = one[beside], two[beside], conductance[beside]
    weights = coo_matrix(
        (np.concatenate((conductance, conductance)), (np.concatenate((one, two)), np.concatenate((two, one)))),
        (count, count),
    ).tocsr()
    return (csr_matrix((weights.sum(axis=1).A1, (np.arange(count), np.arange(count)))) - weights).tocsr()


class DirectSolver:
    """Factors of a connected network's Laplacian.

    Parameters
    ----------
    matrix : csr_matrix of shape (n, n)
        Laplacian.
    grounds : ndarray of shape (n,), optional
        Conductance to ground, infinite where a node is grounded directly. Without any the last node is held at 0, and
        currents must sum to 0.
    """

    def __init__(self, matrix: csr_matrix, grounds: NDArray[np.float64] | None = None) -> None:
        self._matrix = matrix
        if grounds is None or not grounds.any():
            self._free = np.arange(matrix.shape[0] - 1)
        else:
            self._matrix = matrix + csr_matrix(
                (np.where(np.isinf(grounds), 0.0, grounds), (*[np.arange(len(grounds))] * 2,))
            )
            self._free = np.flatnonzero(~np.isinf(grounds))
        self._factors = None
        if self._free.size:
            inner = self._matrix[self._free][:, self._free].tocsc()
            self._factors = splu(
                inner, permc_spec="MMD_AT_PLUS_A", diag_pivot_thresh=0.0, options={"SymmetricMode": True}
            )

    def solve(self, currents: NDArray[np.float64]) -> tuple[NDArray[np.float64], float]:
        """Potentials for the currents put in, and the relative residual."""
        potential = np.zeros(len(currents))
        if self._factors is None or not currents.any():
            return potential, 0.0
        right = currents[self._free]
        potential[self._free] = self._factors.solve(right)
        left = (self._matrix @ potential)[self._free]
        norm = float(np.linalg.norm(right))
        return potential, float(np.linalg.norm(left - right)) / norm if norm else 0.0


class NetworkComponent:
    """A connected part of a network, the arrays of which have one value per node of the whole network."""

    def __init__(self, network: Network, nodes: NDArray[np.int64]) -> None:
        self._network, self.nodes = network, nodes
        self._local = np.full(network.count, -1)
        self._local[nodes] = np.arange(nodes.size)
        self._solver = DirectSolver(network.matrix[nodes][:, nodes])
        self.residual = 0.0

    def solve(self, currents: Mapping[int, float]) -> NDArray[np.float64]:
        """Potentials for currents by node that sum to 0."""
        right = np.zeros(self.nodes.size)
        for node, current in currents.items():
            right[self._local[node]] += current
        inner, residual = self._solver.solve(right)
        self.residual = max(self.residual, residual)
        potential = np.zeros(self._network.count)
        potential[self.nodes] = inner
        return potential

    def value(self, potential: NDArray[np.float64], node: int) -> float:
        """Potential of a node."""
        return float(potential[node])

    def shifted(self, potential: NDArray[np.float64], by: float) -> NDArray[np.float64]:
        """Potential raised by ``by`` within this part."""
        result = potential.copy()
        result[self.nodes] += by
        return result

    def currents(self, potential: NDArray[np.float64]) -> NDArray[np.float64]:
        """Current through each node."""
        return self._network.node_currents(potential)


class Network:
    """Nodes 0 … count − 1 joined by conductances.

    Parameters
    ----------
    one, two : ndarray of int, shape (links,)
        Nodes of each link.
    conductance : ndarray of shape (links,)
        Conductance of each link, > 0.
    count : int, optional
        Number of nodes; else one more than the largest.
    """

    def __init__(
        self,
        one: NDArray[np.integer[Any]],
        two: NDArray[np.integer[Any]],
        conductance: NDArray[np.float64],
        count: int | None = None,
    ) -> None:
        self.count = int(max(one.max(), two.max())) + 1 if count is None else count
        self.matrix = laplacian(one, two, conductance, self.count)
        _, self.labels = connected_components(self.matrix, directed=False)

    def node(self, handle: int) -> int:
        """The node itself; −1 where there is none of that number."""
        return handle if 0 <= handle < self.count else -1

    def component_of(self, node: int) -> int:
        """Number of the connected part that a node belongs to."""
        return int(self.labels[node])

    def component(self, number: int) -> NetworkComponent:
        """A connected part, ready to be solved."""
        return NetworkComponent(self, np.flatnonzero(self.labels == number))

    def branch_currents(self, potential: NDArray[np.float64]) -> csr_matrix:
        """Current along each link: entry (i, j) is what flows from node i to node j, > 0."""
        links = self.matrix.tocoo()
        beside = links.row != links.col
        row, column = links.row[beside], links.col[beside]
        flow = -links.data[beside] * (potential[row] - potential[column])
        return csr_matrix((flow[flow > 0], (row[flow > 0], column[flow > 0])), self.matrix.shape)

    def node_currents(
        self, potential: NDArray[np.float64], grounds: NDArray[np.float64] | None = None
    ) -> NDArray[np.float64]:
        """Current through each node: the larger of what flows in and what flows out, to ground included."""
        flows = self.branch_currents(potential)
        flowing_in, flowing_out = flows.sum(axis=0).A1, flows.sum(axis=1).A1
        if grounds is not None:
            away = np.where(np.isinf(grounds), 0.0, grounds) * potential
            flowing_out, flowing_in = flowing_out + np.maximum(away, 0), flowing_in + np.maximum(-away, 0)
        return np.maximum(flowing_in, flowing_out)

    def solve_grounded(
        self, currents: NDArray[np.float64], grounds: NDArray[np.float64]
    ) -> tuple[NDArray[np.float64], float]:
        """Potentials for currents put in and conductances to ground; 0 in parts without either."""
        potential, worst = np.zeros(self.count), 0.0
        for number in np.unique(self.labels[currents != 0]):
            nodes = np.flatnonzero(self.labels == number)
            if grounds[nodes].any():
                solver = DirectSolver(self.matrix[nodes][:, nodes], grounds[nodes])
                potential[nodes], residual = solver.solve(currents[nodes])
                worst = max(worst, residual)
        return potential, worst
