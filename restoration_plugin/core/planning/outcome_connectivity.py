"""What the works of each unit add to the connectivity of the whole landscape."""

from __future__ import annotations

from typing import Any, NamedTuple, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from ..connectivity.label_outlines import label_outlines
from ..connectivity.near_pairs import near_pairs
from ..connectivity.patch_connectivity import decay_rate, vanishing_distance
from ..connectivity.ways_kernel import connected_area, join
from ..progress import Progress, silent
from .habitat_pieces import HabitatPieces

Numbers = NDArray[np.float64]


class NetworkOutcome(NamedTuple):
    """Equivalent connected area (ECA) and quality-weighted area of habitat, both in ha.

    ``without`` and ``area_without``, of length n + 1, are what would have been achieved without the works of each unit,
    and (last) of all; NaN for a unit without cells that have data.
    """

    baseline: float
    achieved: float
    without: Numbers
    area_baseline: float
    area_achieved: float
    area_without: Numbers


def outcome_connectivity(
    pieces: HabitatPieces,
    transform: Sequence[float],
    dispersal: float,
    progress: Progress = silent,
) -> NetworkOutcome:
    """Equivalent connected area before, after, and after without the works of each unit.

    ECA = √ Σ_i Σ_j a_i a_j p*_ij over the patches of the whole landscape, a being quality × area, p* the greatest product
    of probabilities along a path, and the probability of a link exp(−k d), 0.5 at ``dispersal``, with d from edge to edge.

    Pieces that touch are linked at distance 0, so that ways between pieces are ways between patches. The pieces that
    stay are joined once; those of the units come in by halves: into the ways of one half of the units go the pieces of
    the other, until one unit is left without its own. That is exact, at N² · log n steps a piece of a unit.

    Parameters
    ----------
    pieces : HabitatPieces
    transform : sequence of 6 floats
        GDAL's geotransform of the grid, in metres.
    dispersal : float
        Median dispersal distance in m.
    progress : Progress

    Returns
    -------
    NetworkOutcome

    References
    ----------
    Saura, S., Estreguil, C., Mouton, C., Rodríguez-Freire, M. (2011), Network analysis to assess landscape
    connectivity trends, Ecological Indicators 11: equivalent connected area.
    """
    decay, count = decay_rate(dispersal), len(pieces.known)
    links = _links(pieces.patches, transform, dispersal, lambda done: progress(0.3 * done))
    every = np.arange(len(pieces.baseline))
    before = _Ways.none(links).joined(every, lambda done: progress(0.3 + 0.1 * done)).area(pieces.baseline, decay)
    links = _links(pieces.labels, transform, dispersal, lambda done: progress(0.4 + 0.3 * done))
    ways = _Ways.none(links).joined(np.flatnonzero(pieces.owner == 0), lambda done: progress(0.7 + 0.05 * done))
    gained, lost = (_by_unit(sign * pieces.owner, count) for sign in (1, -1))
    whole = ways.joined(np.flatnonzero(pieces.owner > 0), lambda done: progress(0.75 + 0.05 * done))
    held = pieces.achieved + pieces.without
    less = pieces.less

    areas = np.full(count + 1, np.nan)
    moved = [unit for unit in range(count) if len(gained[unit])]
    waiting = [(moved, ways)]
    others = [([unit], whole) for unit in range(count) if pieces.known[unit] and not len(gained[unit])]
    done = 0

    def tell(_: float = 0.0) -> None:
        progress(0.8 + 0.2 * done / max(count, 1))

    while waiting or others:  # the last pair first, so that of each size no more than two matrices live
        units, among = waiting.pop() if waiting else others.pop()
        tell()
        half = len(units) // 2
        for inside, outside in ((units[:half], units[half:]), (units[half:], units[:half])) if half else ():
            waiting.append((inside, among.joined(np.concatenate([gained[unit] for unit in outside]), tell)))
        if len(units) == 1:
            unit = units[0]
            areas[unit] = among.joined(lost[unit], tell).area(held + less[unit].toarray()[0], decay)
            done += 1
    bare = held + np.asarray(less.sum(axis=0)).reshape(-1)
    if pieces.known.any():
        areas[count] = ways.joined(np.flatnonzero(pieces.owner < 0), tell).area(bare, decay)
    shares = np.asarray(less.sum(axis=1)).reshape(-1)
    for unit in range(count):
        shares[unit] += pieces.without[lost[unit]].sum() - pieces.achieved[gained[unit]].sum()
    total = float(pieces.achieved.sum())
    return NetworkOutcome(
        before,
        whole.area(held, decay),
        areas,
        float(pieces.baseline.sum()),
        total,
        total + np.append(np.where(pieces.known, shares, np.nan), shares.sum()),
    )


def memory_needed(pieces: HabitatPieces) -> int:
    """Bytes that the ways between all pieces take at most."""
    size = max(int((pieces.owner >= 0).sum()), len(pieces.baseline))
    return 8 * size**2 * (int(np.ceil(np.log2(len(pieces.known) + 1))) + 4)


class _Ways(NamedTuple):
    """Shortest ways between some pieces, in the order in which they came in."""

    links: Any
    nodes: NDArray[np.int64]
    ways: Numbers

    @classmethod
    def none(cls, links: Any) -> _Ways:
        return cls(links, np.zeros(0, dtype=np.int64), np.zeros((0, 0)))

    def joined(self, new: NDArray[np.int64], progress: Progress = silent) -> _Ways:
        """These and further ones."""
        if not len(new):
            return self
        links, size = self.links, len(self.nodes)
        nodes = np.concatenate((self.nodes, new))
        place = np.full(links.shape[0], len(nodes))
        place[nodes] = np.arange(len(nodes))
        ways = np.empty((len(nodes), len(nodes)))
        ways[:size, :size] = self.ways
        row = np.empty(len(nodes))
        for number in range(size, len(nodes)):
            progress((number - size) / len(new))
            part = slice(*links.indptr[nodes[number] : nodes[number] + 2])
            at, length = place[links.indices[part]], links.data[part]
            row[:] = np.inf
            row[at[at < number]] = length[at < number]
            join(ways, number, row)
        return _Ways(links, nodes, ways)

    def area(self, weight: Numbers, decay: float) -> float:
        """Equivalent connected area of the pieces here, which have these weights."""
        return float(connected_area(self.ways, weight[self.nodes], decay))


def _links(labels: NDArray[np.int32], transform: Sequence[float], dispersal: float, progress: Progress) -> Any:
    """Distances from edge to edge, where they matter, as a symmetric matrix."""
    shapes = label_outlines(labels, tuple(transform)).to_numpy()
    pairs = near_pairs(shapes, vanishing_distance(dispersal), progress)
    rows, columns = np.concatenate((pairs.first, pairs.second)), np.concatenate((pairs.second, pairs.first))
    return csr_matrix((np.tile(pairs.distance, 2), (rows, columns)), shape=(len(shapes), len(shapes)))


def _by_unit(owner: NDArray[np.int64], count: int) -> list[NDArray[np.int64]]:
    """Pieces of each unit 1 … ``count``."""
    order = np.argsort(owner, kind="stable")
    ends = np.searchsorted(owner[order], np.arange(1, count + 2))
    return [order[begin:end] for begin, end in zip(ends[:-1], ends[1:])]
