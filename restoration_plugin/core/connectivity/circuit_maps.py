"""Maps of each pair or node, where current may flow, and what memory that takes."""

from __future__ import annotations

from typing import Any, Sequence

import numpy as np
from numpy.typing import NDArray

from ..errors import OutOfRange
from .circuit_tables import spelled

BYTES_PER_CELL = 150
"""Of the largest stage: links, hierarchy, one solve."""


class CircuitMaps:
    """Collects the maps that a run shows of each pair or node.

    Parameters
    ----------
    ids : sequence
        Identifiers of the numbers 1, 2, …; without any all maps are summed (advanced mode).
    with_currents, with_voltages : bool
        Which maps are wanted.

    Attributes
    ----------
    names : list of str
        Identifiers of a pair joined by an underscore, or of a node.
    currents, voltages : list of ndarray
    """

    def __init__(self, ids: Sequence[Any], with_currents: bool, with_voltages: bool) -> None:
        self._ids = ids
        self._with = with_currents, with_voltages
        self.names: list[str] = []
        self.currents: list[NDArray[np.float64]] = []
        self.voltages: list[NDArray[np.float64]] = []

    @property
    def wanted(self) -> bool:
        """Whether any map is wanted."""
        return any(self._with)

    @property
    def kinds(self) -> int:
        """Maps kept of each pair or node."""
        return sum(self._with)

    def __call__(self, key: tuple[int, ...], current: NDArray[np.float64], voltage: NDArray[np.float64]) -> None:
        """Take the maps of one pair or node."""
        for kept, values, want in zip((self.currents, self.voltages), (current, voltage), self._with):
            if want and kept and not self._ids:
                kept[0] += values
            elif want:
                kept.append(values)
        if self._ids or not self.names:
            self.names.append("_".join(spelled(self._ids[number - 1]) for number in key) if self._ids else "1")


def stacked(bands: Sequence[NDArray[np.float64]], current: NDArray[np.float64]) -> NDArray[np.float64]:
    """Maps as bands, NaN where ``current`` is."""
    if not bands:
        return np.where(np.isnan(current), np.nan, 0.0)[None]
    values = np.stack(bands)
    values[:, np.isnan(current)] = np.nan
    return values


def flow_mask(
    mask: NDArray[np.integer[Any]] | None, corridor: NDArray[np.floating[Any]] | None, cutoff: float | None
) -> NDArray[np.bool_] | None:
    """Cells in which current may flow: mask greater than 0, and corridor up to the cut-off; None for all.

    Raises
    ------
    OutOfRange
        If the cut-off is negative.
    """
    allowed = None if mask is None else mask > 0
    if corridor is not None:
        if cutoff is not None and cutoff < 0:
            raise OutOfRange("CUTOFF", found=cutoff, allowed=">= 0")
        inside = corridor <= (np.inf if cutoff is None else cutoff)
        allowed = inside if allowed is None else allowed & inside
    return allowed


def memory_per_cell(mode: str, nodes: int, maps: CircuitMaps) -> int:
    """Bytes a cell that a run needs."""
    bands = {"pairwise": nodes * (nodes - 1) // 2, "advanced": 1}.get(mode, nodes)
    return BYTES_PER_CELL + 8 * bands * maps.kinds
