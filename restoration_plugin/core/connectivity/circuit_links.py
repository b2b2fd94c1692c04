"""Conductances between the cells of a raster."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

STEPS = ((0, 1), (1, 0), (1, 1), (1, -1))
"""Rows down and columns right to the neighbours east, south, south-east and south-west."""


def grid_links(conductance: NDArray[np.float64], eight: bool, average_resistance: bool) -> NDArray[np.float64]:
    """Conductance between neighbours.

    Parameters
    ----------
    conductance : ndarray of shape (rows, columns)
        Conductance of a cell, 0 where nothing flows.
    eight : bool
        Eight neighbours, else four; a diagonal conducts 1/√2 of what a side does.
    average_resistance : bool
        Whether two cells conduct 2/(r1 + r2), the reciprocal of their mean resistance, or (g1 + g2)/2.

    Returns
    -------
    ndarray of shape (4, rows + 2, columns + 2)
        To the neighbour east, south, south-east, south-west of each cell, with a rim of zeros.
    """
    rows, columns = conductance.shape
    links = np.zeros((4, rows + 2, columns + 2))
    for k, (down, right) in enumerate(STEPS if eight else STEPS[:2]):
        left = max(0, -right)
        one = conductance[: rows - down, left : columns - max(0, right)]
        two = conductance[down:, left + right : columns - max(0, right) + right]
        both = (one > 0) & (two > 0)
        part = links[k, 1 : rows + 1 - down, 1 + left : columns + 1 - max(0, right)]
        if average_resistance:
            np.divide(2.0 * one * two, one + two, out=part, where=both)
        else:
            np.multiply(0.5, one + two, out=part, where=both)
        if k > 1:
            part /= math.sqrt(2.0)
    return links


def link_sums(links: NDArray[np.float64]) -> NDArray[np.float64]:
    """Sum of the conductances of each cell."""
    east, south, south_east, south_west = links
    total: NDArray[np.float64] = links.sum(axis=0)
    total[:, 1:] += east[:, :-1]
    total[1:] += south[:-1]
    total[1:, 1:] += south_east[:-1, :-1]
    total[1:, :-1] += south_west[:-1, 1:]
    return total


def without(links: NDArray[np.float64], held: NDArray[np.bool_]) -> NDArray[np.float64]:
    """Links without those of the cells held."""
    free = np.where(held, 0.0, links)
    for values, (down, right) in zip(free, STEPS):
        row, column = np.nonzero(held)
        inside = (row - down >= 0) & (column - right >= 0) & (column - right < held.shape[1])
        values[row[inside] - down, column[inside] - right] = 0.0
    return free
