"""Connectivity of habitat patches: PC, IIC, and the share of each patch in them."""

from __future__ import annotations

import math
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import reverse_cuthill_mckee

from ..errors import QT_TRANSLATE_NOOP, InvalidInput, OutOfRange
from ..progress import Progress, silent
from .removal_kernel import accumulate

VANISHING = 1e-9
"""Probability of a link below which it need not be looked for."""

_SLICES = 200
_NEGLIGIBLE = 1e-10  # of what is lost with a patch, up to which small parts of its connector may be left out
_ROUNDING = 1e-16  # of what all patches hold themselves, that is never seen in the sum over all pairs


class Connectivity(NamedTuple):
    """Indices of the whole, and of each patch."""

    patches: pd.DataFrame
    pc: float
    iic: float
    eca: float


def patch_connectivity(
    weight: NDArray[np.floating[Any]],
    first: NDArray[np.integer[Any]],
    second: NDArray[np.integer[Any]],
    distance: NDArray[np.floating[Any]],
    dispersal: float,
    probability: float = 0.5,
    landscape_area: float | None = None,
    indices: tuple[str, ...] = ("pc", "iic"),
    progress: Progress = silent,
) -> Connectivity:
    """Probability of connectivity PC, integral index of connectivity IIC, and what both lose with each patch.

    PC = Σ_i Σ_j a_i a_j p*_ij / A_L², where p* is the greatest product of probabilities along a path, the probability
    of a link is exp(−k d), and k is such that it is ``probability`` at ``dispersal``. IIC has 1 / (1 + n_ij) in place
    of p*, n_ij being the least number of links not longer than ``dispersal``. dI_k = 100 (I − I without k) / I is the
    sum of what the patch holds itself (intra, a_k²), what flows to and from it (flux, 2 Σ a_k a_j p*_kj) and what
    others lose since their best way leads through it (connector).

    Parameters
    ----------
    weight : ndarray of shape (patches,)
        Area in ha, or another attribute, >= 0.
    first, second : ndarray of int, shape (links,)
        Positions of the patches that a link joins, in both directions.
    distance : ndarray of shape (links,)
        Length of a link, in the unit of ``dispersal``, >= 0. Of several links of a pair the shortest counts.
    dispersal : float
        Distance that is crossed with ``probability``.
    probability : float
        Between 0 and 1.
    landscape_area : float, optional
        A_L in the unit of ``weight``; else the sum of the weights.
    indices : tuple of str
        "pc", "iic" or both.
    progress : Progress
        Told the fraction done.

    Returns
    -------
    Connectivity
        ``patches`` with dpc, dpcintra, dpcflux, dpcconn and diic in % and rank (1 is the greatest dpc, or diic without
        PC); NaN in what was not asked for. ``eca`` = √(PC) A_L is the equivalent connected area.

    Raises
    ------
    OutOfRange
        If a number, a weight or a distance is not in its range.
    InvalidInput
        If all weights are 0, or A_L is less than their sum.

    References
    ----------
    Pascual-Hortal, L., Saura, S. (2006), Landscape Ecology 21: IIC. Saura, S., Pascual-Hortal, L. (2007), Landscape
    and Urban Planning 83: PC. Saura, S., Rubio, L. (2010), Ecography 33: the three fractions. Saura, S. et al. (2011),
    Ecological Indicators 11: equivalent connected area.
    """
    held: NDArray[np.float64] = np.asarray(weight, dtype=np.float64)
    lengths: NDArray[np.float64] = np.asarray(distance, dtype=np.float64)
    area = _check(held, lengths, dispersal, probability, landscape_area)
    count = len(held)
    empty = np.full(count, np.nan)
    columns = dict.fromkeys(("dpc", "dpcintra", "dpcflux", "dpcconn", "diic"), empty)
    pc = iic = math.nan
    share = 1.0 / max(len(indices), 1)
    for number, index in enumerate(indices):
        if index == "pc":
            used = np.ones(len(lengths), dtype=np.bool_)
            length, decay = lengths, decay_rate(dispersal, probability)
        else:
            used = lengths <= dispersal
            length, decay = np.ones(int(used.sum())), 0.0
        graph = _adjacency(count, first[used], second[used], length)

        def watch(done: float, start: float = number * share) -> None:
            progress(start + done * share)

        total, *parts = removal_losses(held, graph, decay, watch)
        value = total / area**2
        shares = [100.0 * part / total for part in parts]
        if index == "pc":
            pc = value
            columns.update(zip(("dpcintra", "dpcflux", "dpcconn"), shares))
            columns["dpc"] = shares[0] + shares[1] + shares[2]
        else:
            iic = value
            columns["diic"] = shares[0] + shares[1] + shares[2]
    patches = pd.DataFrame(columns)
    ranked = patches["dpc" if "pc" in indices else "diic"].round(9)  # equal but for rounding is equal
    patches["rank"] = ranked.rank(ascending=False, method="min").astype(np.int64)
    return Connectivity(patches, pc, iic, math.sqrt(pc) * area)


def decay_rate(dispersal: float, probability: float = 0.5) -> float:
    """Rate k of exp(−k d), which is ``probability`` at ``dispersal``."""
    return -math.log(probability) / dispersal


def vanishing_distance(dispersal: float, probability: float = 0.5) -> float:
    """Distance beyond which the probability of a link has vanished."""
    return -math.log(VANISHING) / decay_rate(dispersal, probability)


def removal_losses(
    weight: NDArray[np.float64],
    graph: tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float64]],
    decay: float,
    progress: Progress = silent,
) -> tuple[float, NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]:
    """Sum over all pairs, and what it loses with each patch: intra, flux, connector."""
    count = len(weight)
    starts, ends, length = graph
    links = csr_matrix((length, ends.astype(np.int32), starts.astype(np.int32)), shape=(count, count))
    order = reverse_cuthill_mckee(links, symmetric_mode=True)  # neighbours together: later nodes lie on one side
    place = np.empty(count, dtype=np.int64)
    place[order] = np.arange(count)
    ordered = _adjacency(count, np.repeat(place, np.diff(starts)), place[ends], length)
    held, floor = weight[order], _ROUNDING * float(weight @ weight)
    found = np.zeros((3, count))  # reached, connector, left out
    step = max(count // _SLICES, 1)
    for begin in range(0, count, step):
        progress(begin / count)
        accumulate(*ordered, held, decay, _NEGLIGIBLE, floor, begin, min(begin + step, count), *found)
    reached, connector = found[0, place], found[1, place]
    intra = weight * weight
    flux = weight * reached
    return float(intra.sum() + flux.sum()), intra, 2.0 * flux, connector


def _adjacency(
    count: int, first: NDArray[Any], second: NDArray[Any], length: NDArray[np.float64]
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float64]]:
    """Links of each node, one of a pair: starts, ends and lengths."""
    a = np.concatenate((first, second)).astype(np.int64)
    b = np.concatenate((second, first)).astype(np.int64)
    d = np.concatenate((length, length))
    order = np.lexsort((d, b, a))
    a, b, d = a[order], b[order], d[order]
    kept = (a != b) & np.append(True, (a[1:] != a[:-1]) | (b[1:] != b[:-1]))
    starts = np.searchsorted(a[kept], np.arange(count + 1))
    return starts.astype(np.int64), b[kept], d[kept]


def _check(
    weight: NDArray[np.float64],
    distance: NDArray[np.float64],
    dispersal: float,
    probability: float,
    landscape_area: float | None,
) -> float:
    """Refuse what has no meaning; return A_L."""
    if not 0 < dispersal < math.inf:
        raise OutOfRange("DISPERSAL", found=dispersal, allowed="> 0")
    if not 0 < probability < 1:
        raise OutOfRange("PROBABILITY", found=probability, allowed="> 0, < 1")
    for name, values in (("WEIGHT", weight), ("LINKS", distance)):
        wrong = np.flatnonzero(~((values >= 0) & (values < math.inf)))
        if wrong.size:
            raise OutOfRange(name, found=float(values[wrong[0]]), allowed=">= 0")
    total = float(weight.sum())
    if total == 0:
        raise InvalidInput(
            QT_TRANSLATE_NOOP(
                "LandRestoration", "WEIGHT: all weights are 0. Choose a field with areas, or leave it empty."
            )
        )
    if landscape_area is None:
        return total
    if landscape_area < total * (1 - 1e-9):
        raise InvalidInput(
            QT_TRANSLATE_NOOP(
                "LandRestoration",
                "LANDSCAPE_AREA is {found}, less than the patches' sum of {total}; both are in the unit of the weights. "
                "Give the area of the whole landscape, or leave it empty.",
            ),
            found=f"{landscape_area:g}",
            total=f"{total:g}",
        )
    return float(landscape_area)
