"""What the works of each unit add to the connectivity of the whole landscape."""

from __future__ import annotations

from typing import Any, NamedTuple, Sequence

import numpy as np
import shapely
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
    every = np.arange(len(pieces.baseline))
    links = _links(pieces.patches, every, transform, dispersal, lambda done: progress(0.3 * done))
    before = _Ways.none(links).joined(every, lambda done: progress(0.3 + 0.1 * done)).area(pieces.baseline, decay)
    stay = np.flatnonzero(pieces.owner == 0)
    links = _links(pieces.labels, stay, transform, dispersal, lambda done: progress(0.4 + 0.3 * done))
    ways = _Ways.none(links).joined(stay, lambda done: progress(0.7 + 0.05 * done))
    gained, lost = (_by_unit(sign * pieces.owner, count) for sign in (1, -1))
    whole = ways.joined(np.flatnonzero(pieces.owner > 0), lambda done: progress(0.75 + 0.05 * done))
    held = pieces.achieved + pieces.without
    less = pieces.less

    areas = np.full(count + 1, np.nan)
    nothing = np.zeros(0, dtype=np.int64)
    waiting = [([unit], nothing, whole) for unit in range(count) if pieces.known[unit] and not len(gained[unit])]
    waiting.append(([unit for unit in range(count) if len(gained[unit])], nothing, ways))
    done = 0

    def tell(_: float = 0.0) -> None:
        progress(0.8 + 0.2 * done / max(count, 1))

    while waiting:  # the last first, so that of each size one matrix lives
        units, further, among = waiting.pop()
        tell()
        among = among.joined(further, tell)
        half = len(units) // 2
        for inside, outside in ((units[:half], units[half:]), (units[half:], units[:half])) if half else ():
            waiting.append((inside, np.concatenate([gained[unit] for unit in outside]), among))
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


def _links(
    labels: NDArray[np.int32],
    stay: NDArray[np.int64],
    transform: Sequence[float],
    dispersal: float,
    progress: Progress,
) -> Any:
    """Distances from edge to edge, where they can matter, as a symmetric matrix.

    Pairs within the dispersal distance are measured first. Another pair can only matter where the gap between its
    bounding boxes is shorter than the way between the two over pieces that always stay.
    """
    shapes = label_outlines(labels, tuple(transform)).to_numpy()
    near = near_pairs(shapes, dispersal, lambda done: progress(0.3 * done))
    links = _symmetric(near.first, near.second, near.distance, len(shapes))
    ways = _Ways.none(links).joined(stay, lambda done: progress(0.3 + 0.4 * done)).ways
    onto = links[:, stay].tocsr()
    over = np.full((len(shapes), len(stay)), np.inf)  # shortest way from each piece to each that stays
    over[stay] = ways
    for piece in np.setdiff1d(np.arange(len(shapes)), stay):
        over[piece] = _shortest(onto, piece, ways)
    place = np.full(len(shapes), -1)
    place[stay] = np.arange(len(stay))
    bounds, reach = shapely.bounds(shapes), vanishing_distance(dispersal)
    first, second, distance = [near.first], [near.second], [near.distance]
    for piece in range(len(shapes)):
        progress(0.7 + 0.3 * piece / len(shapes))
        limit = over[:piece, place[piece]] if place[piece] >= 0 else _shortest(onto, piece, over[:piece].T)
        gap = np.maximum(bounds[:piece, :2] - bounds[piece, 2:], bounds[piece, :2] - bounds[:piece, 2:])
        gap = np.hypot(*np.maximum(gap, 0.0).T)
        known = links.indices[slice(*links.indptr[piece : piece + 2])]
        others = np.setdiff1d(np.flatnonzero((gap < limit) & (gap <= reach)), known)
        length = shapely.distance(shapes[others], shapes[piece])
        first.append(others[length <= reach])
        second.append(np.full(len(first[-1]), piece))
        distance.append(length[length <= reach])
    return _symmetric(np.concatenate(first), np.concatenate(second), np.concatenate(distance), len(shapes))


def _shortest(onto: Any, piece: int, ways: Numbers) -> Numbers:
    """Shortest way from a piece over its links to the rows of ``ways``."""
    part = slice(*onto.indptr[piece : piece + 2])
    through = ways[onto.indices[part]] + onto.data[part][:, None]
    return np.asarray(through.min(axis=0, initial=np.inf))


def _symmetric(first: NDArray[np.int64], second: NDArray[np.int64], distance: Numbers, count: int) -> Any:
    rows, columns = np.concatenate((first, second)), np.concatenate((second, first))
    return csr_matrix((np.tile(distance, 2), (rows, columns)), shape=(count, count))


def _by_unit(owner: NDArray[np.int64], count: int) -> list[NDArray[np.int64]]:
    """Pieces of each unit 1 … ``count``."""
    order = np.argsort(owner, kind="stable")
    ends = np.searchsorted(owner[order], np.arange(1, count + 2))
    return [order[begin:end] for begin, end in zip(ends[:-1], ends[1:])]
