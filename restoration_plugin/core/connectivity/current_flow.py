"""Current flow between focal nodes over a landscape of resistances (circuit theory)."""

from __future__ import annotations

from functools import partial
from typing import Any, Callable, Iterator, Mapping, NamedTuple, Sequence

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ..errors import QT_TRANSLATE_NOOP, InvalidInput, OutOfRange
from ..progress import Progress, silent
from .circuit_advanced import ground_conductance, node_totals, settle_conflicts
from .circuit_grid import GridCircuit
from .circuit_links import grid_links
from .circuit_modes import MODES, Flow, all_to_one, one_to_all, pairwise

Each = Callable[["tuple[int, ...]", NDArray[np.float64], NDArray[np.float64]], None]


class CurrentFlow(NamedTuple):
    """Current maps and resistances."""

    current: NDArray[np.float64]
    maximum: NDArray[np.float64]
    resistances: pd.DataFrame
    residual: float


class Advanced(NamedTuple):
    """What the advanced mode takes: NaN is no current and no ground."""

    currents: NDArray[np.floating[Any]]
    grounds: NDArray[np.floating[Any]]
    grounds_are_resistances: bool = True
    conflicts: str = "keep all"
    unit_currents: bool = False
    direct_grounds: bool = False


def current_flow(
    surface: NDArray[np.floating[Any]],
    focal: Mapping[int, NDArray[np.integer[Any]]] | None = None,
    mode: str = "pairwise",
    conductance: bool = False,
    eight: bool = True,
    average_resistance: bool = True,
    regions: NDArray[np.integer[Any]] | None = None,
    mask: NDArray[np.bool_] | None = None,
    pairs: Sequence[tuple[int, int]] | None = None,
    exclude_pairs: bool = False,
    strengths: Mapping[int, float] | None = None,
    advanced: Advanced | None = None,
    each: Each | None = None,
    progress: Progress = silent,
) -> CurrentFlow:
    """Currents and effective resistances between focal nodes.

    A cell is a node; two neighbours are joined by 1/((r1 + r2)/2) or (g1 + g2)/2, divided by √2 on a diagonal. The
    current of a cell is the larger of what flows in and out. N focal nodes take N − 1 solves, whatever the mode; where
    a focal node has several cells that are not one region, only those of the pair at hand are one node, and each pair
    takes a solve of its own.

    Parameters
    ----------
    surface : ndarray of shape (rows, columns)
        Resistance, or conductance, of a cell, > 0 (a conductance of 0 is none). NaN is NoData.
    focal : mapping of int to ndarray of int
        Focal number → flat indices of its cells.
    mode : {"pairwise", "one to all", "all to one", "advanced"}
        1 A from each node to each other; from each node with all others grounded; from all others to each node; or
        currents and grounds of one's own.
    conductance : bool
        Whether ``surface`` is conductance.
    eight : bool
        Eight neighbours, else four.
    average_resistance : bool
        Whether resistances are averaged between two cells, else conductances.
    regions : ndarray of int, shape (rows, columns), optional
        Cells of one number > 0 are one node, NoData cells too.
    mask : ndarray of bool, shape (rows, columns), optional
        False where nothing flows.
    pairs : sequence of (int, int), optional
        Pairs of focal numbers that count, or do not with ``exclude_pairs``.
    strengths : mapping of int to float, optional
        Current in A by focal number, for one to all and all to one; else 1.
    advanced : Advanced, optional
        For that mode.
    each : callable, optional
        Takes the numbers of a pair or node, its current map and its voltage map.
    progress : Progress
        Told the fraction done.

    Returns
    -------
    CurrentFlow
        ``current``, the sum over pairs or nodes, and ``maximum``, in A, NaN where nothing can flow; ``resistances``
        with number_a, number_b (0 outside the pairwise mode), resistance (−1 where unconnected; to all others together in
        one to all, 0 in all to one); ``residual``, the worst relative residual of the solves.

    Raises
    ------
    OutOfRange
        If a resistance is not positive, a conductance negative, or a mode unknown.
    InvalidInput
        If nothing conducts, there are fewer than two focal nodes, or no current and ground is left.

    References
    ----------
    McRae, B.H. (2006), Isolation by resistance, Evolution 60. McRae, B.H., Dickson, B.G., Keitt, T.H., Shah, V.B.
    (2008), Using circuit theory to model connectivity in ecology, evolution, and conservation, Ecology 89.
    """
    if mode not in MODES:
        raise OutOfRange("MODE", found=mode, allowed=", ".join(MODES))
    cells = _conductances(surface, conductance, mask)
    circuits = _Circuits(cells > 0, grid_links(cells, eight, average_resistance), eight, regions)
    del cells
    shape = surface.shape
    total = maximum = np.empty((0, 0))  # not before the first solve, which needs the memory
    rows: list[tuple[int, int, float]] = []
    residual = 0.0
    if mode == "advanced":
        if advanced is None:
            raise InvalidInput(QT_TRANSLATE_NOOP("LandRestoration", "The advanced mode needs CURRENTS and GROUNDS."))
        flows = _advanced(circuits.base, advanced, progress)
    else:
        flows = _focal_flows(circuits, focal or {}, mode, pairs, exclude_pairs, strengths, progress)
    for flow in flows:
        if mode != "advanced":
            rows.append((flow.key[0], flow.key[1] if len(flow.key) > 1 else 0, flow.resistance))
        if flow.component is None or flow.potential is None:
            if each is not None:
                each(flow.key, np.zeros(shape), np.zeros(shape))
            continue
        residual = max(residual, flow.component.residual)
        window = flow.component.window
        inner = slice(1, -1), slice(1, -1)
        current = flow.component.currents(flow.potential)[inner]
        if not total.size:
            total, maximum = np.zeros(shape), np.zeros(shape)
        total[window] += current
        np.maximum(maximum[window], current, out=maximum[window])
        if each is not None:
            maps = np.zeros((2, *shape))
            maps[0][window], maps[1][window] = current, flow.potential[inner]
            each(flow.key, maps[0], maps[1])
    if not total.size:
        total, maximum = np.zeros(shape), np.zeros(shape)
    outside = circuits.outside()
    total[outside] = maximum[outside] = np.nan
    table = pd.DataFrame(rows, columns=["number_a", "number_b", "resistance"])
    table = table.astype({"number_a": np.int64, "number_b": np.int64, "resistance": np.float64})
    table = table.sort_values(["number_a", "number_b"], kind="stable", ignore_index=True)
    return CurrentFlow(total, maximum, table, residual)


def _conductances(
    surface: NDArray[np.floating[Any]], conductance: bool, mask: NDArray[np.bool_] | None
) -> NDArray[np.float64]:
    """Conductance of each cell, 0 on NoData."""
    name = "RESISTANCE"
    lowest = float(np.fmin.reduce(surface, axis=None, initial=np.inf))
    if lowest < 0 or (lowest == 0 and not conductance):
        raise OutOfRange(name, found=lowest, allowed=">= 0 (conductance)" if conductance else "> 0")
    valid = ~np.isnan(surface) if mask is None else ~np.isnan(surface) & mask
    cells = np.zeros(surface.shape)
    if conductance:
        cells[valid] = surface[valid]
    else:
        np.divide(1.0, surface, out=cells, where=valid)
    if not cells.any():
        raise InvalidInput(
            QT_TRANSLATE_NOOP(
                "LandRestoration", "{name}: no cell conducts; check its NoData, the mask and the corridors' cut-off."
            ),
            name=name,
        )
    return cells


class _Circuits:
    """The raster's circuit, and those in which focal nodes of several cells are one node."""

    def __init__(
        self,
        conducting: NDArray[np.bool_],
        links: NDArray[np.float64],
        eight: bool,
        regions: NDArray[np.integer[Any]] | None,
    ) -> None:
        self._conducting, self._links, self._eight = conducting, links, eight
        self._regions = None if regions is None else np.where(regions > 0, regions, 0).astype(np.int32)
        if self._regions is not None and not self._regions.any():
            self._regions = None
        self.base = GridCircuit(conducting, links, eight, self._regions)
        self._shown = self.base.labels > 0

    def several(self, cells: NDArray[np.integer[Any]]) -> bool:
        """Whether the cells are more than one node."""
        if cells.size < 2:
            return False
        groups = np.zeros(1) if self._regions is None else np.unique(self._regions.ravel()[cells])
        return groups.size > 1 or groups[0] == 0

    def joined(self, sets: Sequence[NDArray[np.integer[Any]]]) -> GridCircuit:
        """Circuit in which each set of cells is one node, together with the regions that it meets."""
        if not sets:
            return self.base
        group = np.zeros(self._conducting.shape, dtype=np.int32) if self._regions is None else self._regions.copy()
        fresh = int(group.max())
        for cells in sets:
            fresh += 1
            met = np.unique(group.ravel()[cells])
            group[np.isin(group, met[met > 0])] = fresh
            group.ravel()[cells] = fresh
        circuit = GridCircuit(self._conducting, self._links, self._eight, group)
        self._shown |= circuit.labels > 0
        return circuit

    def outside(self) -> NDArray[np.bool_]:
        """Cells that are in none of the circuits."""
        return ~self._shown


def _focal_flows(
    circuits: _Circuits,
    focal: Mapping[int, NDArray[np.integer[Any]]],
    mode: str,
    pairs: Sequence[tuple[int, int]] | None,
    exclude: bool,
    strengths: Mapping[int, float] | None,
    progress: Progress,
) -> Iterator[Flow]:
    if len(focal) < 2:
        raise InvalidInput(
            QT_TRANSLATE_NOOP(
                "LandRestoration", "SOURCES has {found} focal nodes within the grid, at least two are needed."
            ),
            found=len(focal),
        )
    first = {number: int(cells[0]) for number, cells in focal.items()}
    several = {number: cells for number, cells in focal.items() if circuits.several(cells)}
    chosen = _chosen_pairs(list(focal), pairs, exclude)
    if mode == "pairwise":
        simple = [pair for pair in chosen if not several.keys() & set(pair)]
        joint = [pair for pair in chosen if several.keys() & set(pair)]
        share = len(joint) / max(len(chosen), 1)
        yield from pairwise(circuits.base, first, simple, lambda part: progress((1 - share) * part))
        for done, pair in enumerate(joint):
            circuit = circuits.joined([several[number] for number in pair if number in several])
            step = share / len(joint)
            yield from pairwise(circuit, first, [pair], partial(_tell, progress, 1 - share + done * step, step, 1.0))
        return
    run = one_to_all if mode == "one to all" else all_to_one
    if pairs is None:
        yield from run(circuits.joined(list(several.values())), first, strengths, None, progress)
        return
    partners: dict[int, set[int]] = {number: set() for number in focal}
    for one, two in chosen:
        partners[one].add(two)
        partners[two].add(one)
    if not several:
        yield from run(circuits.base, first, strengths, partners, progress)
        return
    for done, number in enumerate(focal):
        inside = [number, *sorted(partners[number])]
        circuit = circuits.joined([several[other] for other in inside if other in several])
        nodes = {other: first[other] for other in inside}
        for flow in run(circuit, nodes, strengths, None, partial(_tell, progress, done, 1.0, len(focal))):
            if flow.key == (number,):
                yield flow


def _tell(progress: Progress, start: float, step: float, whole: float, part: float) -> None:
    """Tell the progress of one of several steps."""
    progress((start + step * part) / whole)


def _chosen_pairs(numbers: list[int], pairs: Sequence[tuple[int, int]] | None, exclude: bool) -> list[tuple[int, int]]:
    every = [(one, two) for at, one in enumerate(numbers) for two in numbers[at + 1 :]]
    if pairs is None:
        return every
    named = {frozenset(pair) for pair in pairs}
    return [pair for pair in every if (frozenset(pair) in named) != exclude]


def _advanced(circuit: GridCircuit, given: Advanced, progress: Progress) -> Iterator[Flow]:
    currents = np.nan_to_num(given.currents.astype(np.float64), nan=0.0)
    if given.unit_currents:
        currents = np.where(currents > 0, 1.0, currents)
    grounds = ground_conductance(given.grounds, given.grounds_are_resistances, given.direct_grounds)
    currents, grounds = settle_conflicts(node_totals(circuit, currents), node_totals(circuit, grounds), given.conflicts)
    parts = np.intersect1d(circuit.labels[currents != 0], circuit.labels[grounds != 0])
    for done, number in enumerate(parts):
        component = circuit.component(int(number), grounds, partial(_tell, progress, done, 1.0, len(parts)))
        if component.nodes == 1:  # a node by itself carries nothing
            continue
        right = np.pad(np.where(circuit.labels[component.window] == number, currents[component.window], 0.0), 1)
        yield Flow((int(number),), 0.0, component, component.solve_cells(right))
