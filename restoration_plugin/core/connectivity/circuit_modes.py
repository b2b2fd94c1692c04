"""Pairwise, one-to-all and all-to-one currents between focal nodes, all from N − 1 solves.

One solve for each focal node but the first of its connected part: a unit current goes in there and comes out at the
first. Every other distribution of currents over the focal nodes that sums to zero is a sum of these.
"""

from __future__ import annotations

from itertools import combinations
from typing import Any, Iterable, Iterator, Mapping, NamedTuple, Protocol, Sequence

import numpy as np
from numpy.typing import NDArray

from ..progress import Progress, silent
from .kept_arrays import KeptArrays

MODES = ("pairwise", "one to all", "all to one", "advanced")


class Component(Protocol):
    """A connected part of a circuit, ready to be solved."""

    residual: float

    def solve(self, currents: Mapping[int, float]) -> NDArray[np.float64]:
        """Potentials for currents by node that sum to 0."""

    def value(self, potential: NDArray[np.float64], node: int) -> float:
        """Potential of a node."""

    def shifted(self, potential: NDArray[np.float64], by: float) -> NDArray[np.float64]:
        """Potential raised by ``by`` within this part."""

    def currents(self, potential: NDArray[np.float64]) -> NDArray[np.float64]:
        """Current through each node."""


class Circuit(Protocol):
    """Nodes joined by conductances."""

    def node(self, handle: int) -> int:
        """Canonical name of a node, −1 where there is none."""

    def component_of(self, node: int) -> int:
        """Number of the connected part of a node."""

    def component(self, number: int) -> Any:
        """A connected part."""


class Flow(NamedTuple):
    """Potentials of one pair or one node, and what they say."""

    key: tuple[int, ...]
    resistance: float
    component: Any
    potential: NDArray[np.float64] | None


class FocalPotentials:
    """The N − 1 solutions of one connected part.

    Parameters
    ----------
    component : Component
    nodes : sequence of int
        Distinct nodes of the part.
    """

    def __init__(self, component: Any, nodes: Sequence[int], progress: Progress = silent) -> None:
        self.component = component
        self._solutions: dict[int, NDArray[np.float64]] = {}
        kept: KeptArrays | None = None
        for done, node in enumerate(nodes[1:]):
            component.progress = lambda part, done=done: progress((done + part) / (len(nodes) - 1))
            solution = component.solve({node: 1.0, nodes[0]: -1.0})
            kept = KeptArrays(len(nodes) * solution.nbytes) if kept is None else kept
            kept.append(solution)
            self._solutions[node] = kept[done]

    def combined(self, currents: Mapping[int, float]) -> NDArray[np.float64]:
        """Potential for currents by node that sum to 0."""
        total: NDArray[np.float64] | None = None
        for node, current in currents.items():
            if node in self._solutions:
                term = current * self._solutions[node]
                total = term if total is None else np.add(total, term, out=total)
        if total is None:
            raise KeyError(tuple(currents))
        return total

    def grounded(self, source: int, grounds: Sequence[int]) -> NDArray[np.float64]:
        """Potential for 1 A put into ``source`` with all of ``grounds`` held at 0."""
        nodes = [source, *grounds]
        value = np.array(
            [
                [self.component.value(self._solutions[a], b) if a in self._solutions else 0.0 for a in nodes]
                for b in grounds
            ]
        )
        count = len(grounds)
        matrix = np.zeros((count + 1, count + 1))
        matrix[:count, :count], matrix[:count, count], matrix[count, :count] = value[:, 1:], 1.0, 1.0
        found = np.linalg.solve(matrix, np.concatenate((-value[:, 0], [-1.0])))
        potential = self.combined({source: 1.0, **dict(zip(grounds, found[:count]))})
        return self.component.shifted(potential, float(found[count]))


def pairwise(
    circuit: Circuit,
    focal: Mapping[int, int],
    pairs: Iterable[tuple[int, int]] | None = None,
    progress: Progress = silent,
) -> Iterator[Flow]:
    """Potentials for 1 A from one focal node to another, for every pair, part by part.

    Parameters
    ----------
    circuit : Circuit
    focal : mapping of int to int
        Focal number → handle of its node.
    pairs : iterable of (int, int), optional
        Pairs of focal numbers; else all.

    Yields
    ------
    Flow
        ``key`` the pair; ``resistance`` between them, −1 where unconnected, 0 for one node; ``potential`` 0 at the
        first and the resistance at the second.
    """
    node = {number: circuit.node(handle) for number, handle in focal.items()}
    wanted = list(combinations(focal, 2)) if pairs is None else list(pairs)
    parts: dict[int, list[tuple[int, int]]] = {}
    for one, two in wanted:
        if node[one] < 0 or node[two] < 0 or circuit.component_of(node[one]) != circuit.component_of(node[two]):
            yield Flow((one, two), -1.0, None, None)
        elif node[one] == node[two]:
            yield Flow((one, two), 0.0, None, None)
        else:
            parts.setdefault(circuit.component_of(node[one]), []).append((one, two))
    for done, (number, chosen) in enumerate(parts.items()):
        component = circuit.component(number)
        nodes = list(dict.fromkeys(node[end] for pair in chosen for end in pair))
        share = _part(progress, done, len(parts))
        solved = FocalPotentials(component, nodes, share)
        for one, two in chosen:
            share(1.0)
            potential = solved.combined({node[two]: 1.0, node[one]: -1.0})
            potential = component.shifted(potential, -component.value(potential, node[one]))
            yield Flow((one, two), component.value(potential, node[two]), component, potential)


def one_to_all(
    circuit: Circuit,
    focal: Mapping[int, int],
    strengths: Mapping[int, float] | None = None,
    partners: Mapping[int, Iterable[int]] | None = None,
    progress: Progress = silent,
) -> Iterator[Flow]:
    """Potentials for a current from one focal node with all others grounded, node by node.

    Parameters
    ----------
    strengths : mapping of int to float, optional
        Current put in at each focal number; else 1 A.
    partners : mapping of int to iterable of int, optional
        Focal numbers that count beside each one; else all others.

    Yields
    ------
    Flow
        ``resistance`` is that between the node and all others together; −1 where no other can be reached.
    """
    yield from _by_node(circuit, focal, strengths, partners, progress, grounded=False)


def all_to_one(
    circuit: Circuit,
    focal: Mapping[int, int],
    strengths: Mapping[int, float] | None = None,
    partners: Mapping[int, Iterable[int]] | None = None,
    progress: Progress = silent,
) -> Iterator[Flow]:
    """Potentials for currents from all focal nodes but one, which is grounded; parameters as for ``one_to_all``.

    Yields
    ------
    Flow
        ``resistance`` is 0 where any other node is connected, else −1.
    """
    yield from _by_node(circuit, focal, strengths, partners, progress, grounded=True)


def _by_node(
    circuit: Circuit,
    focal: Mapping[int, int],
    strengths: Mapping[int, float] | None,
    partners: Mapping[int, Iterable[int]] | None,
    progress: Progress,
    grounded: bool,
) -> Iterator[Flow]:
    node = {number: circuit.node(handle) for number, handle in focal.items()}
    parts: dict[int, list[int]] = {}
    for number in focal:
        if node[number] < 0:
            yield Flow((number,), -1.0, None, None)
        else:
            parts.setdefault(circuit.component_of(node[number]), []).append(number)
    for done, members in enumerate(parts.values()):
        nodes = list(dict.fromkeys(node[number] for number in members))
        if len(nodes) < 2:
            yield from (Flow((number,), -1.0, None, None) for number in members)
            continue
        component = circuit.component(circuit.component_of(nodes[0]))
        share = _part(progress, done, len(parts))
        solved = FocalPotentials(component, nodes, share)
        for number in members:
            share(1.0)
            counted = set(members if partners is None else partners[number])
            others = [other for other in members if other in counted and node[other] != node[number]]
            if not others:
                yield Flow((number,), -1.0, None, None)
                continue
            if not grounded:
                current = 1.0 if strengths is None else strengths.get(number, 1.0)
                targets = list(dict.fromkeys(node[other] for other in others))
                potential = solved.grounded(node[number], targets)
                resistance = component.value(potential, node[number])
                yield Flow((number,), resistance, component, potential * current)
                continue
            currents: dict[int, float] = {}
            for other in others:
                value = 1.0 if strengths is None else strengths.get(other, 1.0)
                currents[node[other]] = currents.get(node[other], 0.0) + value
            currents[node[number]] = -sum(currents.values())
            potential = solved.combined(currents)
            potential = component.shifted(potential, -component.value(potential, node[number]))
            yield Flow((number,), 0.0, component, potential)


def _part(progress: Progress, done: int, count: int) -> Progress:
    return lambda fraction: progress((done + fraction) / count)
