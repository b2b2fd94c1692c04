"""Currents and grounds of the user's own, and what happens where both meet."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..errors import QT_TRANSLATE_NOOP, InvalidInput, OutOfRange
from .circuit_grid import GridCircuit

CONFLICTS = ("keep all", "remove sources", "remove grounds", "remove both")


def ground_conductance(grounds: NDArray[np.floating[Any]], resistances: bool, direct: bool) -> NDArray[np.float64]:
    """Conductance to ground of each cell, infinite where it is grounded directly, 0 where it is not.

    Parameters
    ----------
    grounds : ndarray of shape (rows, columns)
        Resistance or conductance to ground, >= 0; NaN is none.
    resistances : bool
        Whether they are resistances; 0 is a direct ground.
    direct : bool
        Whether every ground is to be a direct one.
    """
    lowest = float(np.fmin.reduce(grounds, axis=None, initial=np.inf))
    if lowest < 0:
        raise OutOfRange("GROUNDS", found=lowest, allowed=">= 0")
    given = ~np.isnan(grounds)
    conductance = np.zeros(grounds.shape)
    if resistances:
        with np.errstate(divide="ignore"):
            np.divide(1.0, grounds, out=conductance, where=given)
    else:
        conductance[given] = grounds[given]
    if direct:
        conductance[conductance > 0] = np.inf
    return conductance


def node_totals(circuit: GridCircuit, values: NDArray[np.float64]) -> NDArray[np.float64]:
    """Values by cell with those of a region summed on its first cell; 0 off the circuit."""
    totals = np.where(circuit.labels > 0, values, 0.0)
    if circuit.group is not None:
        inside = np.flatnonzero(circuit.group)
        _, first, index = np.unique(circuit.group.ravel()[inside], return_index=True, return_inverse=True)
        sums = np.zeros(first.size)
        np.add.at(sums, index, totals.ravel()[inside])
        totals.ravel()[inside] = 0.0
        totals.ravel()[inside[first]] = sums
    return totals


def settle_conflicts(
    currents: NDArray[np.float64], grounds: NDArray[np.float64], rule: str
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Currents and grounds after the rule for nodes that have both.

    A direct ground would swallow a current put into its own node; where all are kept, it gives way.

    Raises
    ------
    OutOfRange
        If the rule is unknown.
    InvalidInput
        If no current or no ground is left.
    """
    if rule not in CONFLICTS:
        raise OutOfRange("CONFLICTS", found=rule, allowed=", ".join(CONFLICTS))
    both = (currents != 0) & (grounds != 0)
    if rule in ("remove sources", "remove both"):
        currents = np.where(both, 0.0, currents)
    if rule in ("remove grounds", "remove both"):
        grounds = np.where(both, 0.0, grounds)
    if rule == "keep all":
        grounds = np.where(both & np.isinf(grounds), 0.0, grounds)
    for name, values in (("CURRENTS", currents), ("GROUNDS", grounds)):
        if not values.any():
            raise InvalidInput(
                QT_TRANSLATE_NOOP(
                    "LandRestoration",
                    "{name} has no value on a cell that conducts; check extent, NoData and the rule for conflicts.",
                ),
                name=name,
            )
    return currents, grounds
