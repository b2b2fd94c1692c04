"""Pairs of shapes within reach of each other."""

from __future__ import annotations

from typing import Any, NamedTuple, Sequence

import numpy as np
import shapely
from numpy.typing import NDArray

from ..progress import Progress, silent

_BATCH = 500  # shapes asked about between two calls of progress


class Pairs(NamedTuple):
    """Pairs of positions, the first below the second, in rising order, and the distance between their edges."""

    first: NDArray[np.int64]
    second: NDArray[np.int64]
    distance: NDArray[np.float64]


def near_pairs(shapes: Sequence[Any] | NDArray[Any], reach: float, progress: Progress = silent) -> Pairs:
    """Every pair of shapes whose edges are no farther apart than ``reach``, found through an R-tree.

    Parameters
    ----------
    shapes : sequence of shapely geometries
        In a projected system.
    reach : float
        Largest distance, in the shapes' unit; infinite for all pairs.
    progress : Progress
        Told the fraction done.

    Returns
    -------
    Pairs
        Distances are edge to edge, 0 where shapes touch or overlap.
    """
    geometries = np.asarray(shapes, dtype=object)
    tree = shapely.STRtree(geometries)
    shapely.prepare(geometries)
    found = []
    for start in range(0, len(geometries), _BATCH):
        progress(start / len(geometries))
        some = geometries[start : start + _BATCH]
        if np.isinf(reach):
            pairs = np.indices((len(some), len(geometries))).reshape(2, -1)
        else:
            pairs = tree.query(some, predicate="dwithin", distance=reach)
        first, second = pairs[0] + start, pairs[1]
        once = first < second
        found.append(np.column_stack((first[once], second[once])))
    pairs = np.concatenate(found) if found else np.empty((0, 2), dtype=np.int64)
    pairs = pairs[np.lexsort((pairs[:, 1], pairs[:, 0]))].astype(np.int64)
    distance = np.empty(len(pairs))
    for start in range(0, len(pairs), 200 * _BATCH):
        part = slice(start, start + 200 * _BATCH)
        distance[part] = shapely.distance(geometries[pairs[part, 0]], geometries[pairs[part, 1]])
        progress(start / len(pairs))
    return Pairs(pairs[:, 0], pairs[:, 1], distance)
