"""Habitat of two dates cut into pieces, of which each is there or not by what was done in one unit."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage
from scipy.sparse import csr_matrix

_TOUCHING = np.ones((3, 3), dtype=bool)

Numbers = NDArray[np.float64]


class HabitatPieces(NamedTuple):
    """The k pieces of what was achieved, and the patches before.

    ``labels`` numbers the pieces from 1, 0 elsewhere. ``owner`` is 0 for a piece that stays whatever a unit does, u for
    one that is there through unit u, −u for one that would be there without it. ``achieved`` and ``without`` are the
    quality hectares of each piece with works and, of the pieces of units, without (0 where it is not there then);
    ``less`` of shape (n, k) is by how much the works of each unit changed those that stay. ``patches`` numbers the
    patches of the baseline and ``baseline`` are their quality hectares. ``known`` says which units hold cells with data.
    """

    labels: NDArray[np.int32]
    owner: NDArray[np.int64]
    achieved: Numbers
    without: Numbers
    less: Any
    patches: NDArray[np.int32]
    baseline: Numbers
    known: NDArray[np.bool_]


def habitat_pieces(
    baseline: NDArray[np.floating[Any]],
    achieved: NDArray[np.floating[Any]],
    units: NDArray[np.integer[Any]],
    count: int,
    cell: float,
    threshold: float,
) -> HabitatPieces:
    """Cut habitat so that every combination of units with and without works is a choice among the pieces.

    Cells of enough quality that touch along an edge or in a corner belong together. Within a unit, what is habitat with
    works only, and what is habitat without them only, are pieces apart; joined by ways of length 0 they are the patches.

    Parameters
    ----------
    baseline, achieved : ndarray of float, shape (rows, columns)
        Habitat quality, 0–1; a cell that has none at either date (NaN) is no habitat at both.
    units : ndarray of int, shape (rows, columns)
        The unit 1 … ``count`` of a cell, 0 for other land.
    count : int
    cell : float
        Area of a cell in ha.
    threshold : float
        Quality from which a cell is habitat.

    Returns
    -------
    HabitatPieces
    """
    valid = ~np.isnan(baseline) & ~np.isnan(achieved)
    with np.errstate(invalid="ignore"):
        before, after = valid & (baseline >= threshold), valid & (achieved >= threshold)
    patches, number = ndimage.label(before, _TOUCHING, output=np.int32)
    labels, pieces = ndimage.label(after & (before | (units == 0)), _TOUCHING, output=np.int32)
    owner = [np.zeros(pieces, dtype=np.int64)]
    changed = (before != after) & (units > 0)
    for unit, box in enumerate(ndimage.find_objects(np.where(changed, units, 0)), 1):
        if box is None:
            continue
        inside = changed[box] & (units[box] == unit)
        for sign, habitat in ((1, after), (-1, before)):
            part, found = ndimage.label(inside & habitat[box], _TOUCHING, output=np.int32)
            labels[box][part > 0] = part[part > 0] + pieces
            owner.append(np.full(found, sign * unit, dtype=np.int64))
            pieces += found
    owners = np.concatenate(owner)
    first, second = (_sums(labels, values, pieces) * cell for values in (baseline, achieved))
    rows = np.flatnonzero((before & after & (units > 0)).reshape(-1))
    treated, piece = units.reshape(-1)[rows], labels.reshape(-1)[rows]
    change = (baseline.reshape(-1)[rows].astype(np.float64) - achieved.reshape(-1)[rows]) * cell
    less = csr_matrix((change, (treated - 1, piece - 1)), shape=(count, pieces))
    return HabitatPieces(
        labels,
        owners,
        np.where(owners >= 0, second, 0.0),
        np.where(owners < 0, first, 0.0),
        less,
        patches,
        _sums(patches, baseline, number) * cell,
        np.bincount(units[valid], minlength=count + 1)[1:] > 0,
    )


def _sums(labels: NDArray[np.int32], values: NDArray[np.floating[Any]], count: int) -> Numbers:
    inside = labels > 0
    return np.bincount(labels[inside] - 1, values[inside], minlength=count).astype(np.float64)
