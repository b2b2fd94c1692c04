"""Which planning units touch, and along what length."""

from __future__ import annotations

from typing import Any, Sequence

import numpy as np
import shapely

from .selection_problem import Boundary

_BLOCK = 50_000


def unit_adjacency(shapes: Sequence[Any], corners: bool = False) -> Boundary:
    """Pairs of touching polygons with the length of their shared edge.

    Parameters
    ----------
    shapes : sequence of Polygon or MultiPolygon
        In a projected system.
    corners : bool
        Pairs that share only a point count too (queen contiguity), with length 0.

    Returns
    -------
    Boundary
        Each pair once, the first unit the one with the smaller position; lengths in the system's unit.
    """
    geometries = np.asarray(shapes, dtype=object)
    first, second = shapely.STRtree(geometries).query(geometries, predicate="intersects")
    first, second = first[first < second], second[first < second]
    outlines = shapely.boundary(geometries)
    lengths = np.zeros(len(first))
    for start in range(0, len(first), _BLOCK):
        part = slice(start, start + _BLOCK)
        lengths[part] = shapely.length(shapely.intersection(outlines[first[part]], outlines[second[part]]))
    kept = np.full(len(first), True) if corners else lengths > 0
    order = np.lexsort((second[kept], first[kept]))
    return Boundary(first[kept][order].astype(np.int64), second[kept][order].astype(np.int64), lengths[kept][order])
