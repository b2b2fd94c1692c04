"""Which shapes are neighbours."""

from __future__ import annotations

from typing import Any

import numpy as np
import shapely
from scipy.sparse import coo_matrix, spmatrix
from scipy.spatial import cKDTree

from ..errors import OutOfRange

RULES = ("queen", "distance", "nearest k")
NEAREST = 8


def neighbourhood(frame: Any, *, rule: str, size: float | None = None) -> tuple[spmatrix, float]:
    """Neighbours of the shapes of a frame, and the distance or number that was used.

    Parameters
    ----------
    frame : GeoDataFrame of n shapes
        Projected, in metres, unless the rule is ``queen``.
    rule : {"queen", "distance", "nearest k"}
        Shapes that touch or overlap; centroids within a distance; the k nearest centroids.
    size : float, optional
        Distance in m (by default the least at which each shape has a neighbour), or k (by default 8).

    Returns
    -------
    matrix : sparse matrix of shape (n, n)
        1 where two shapes are neighbours (for ``nearest k`` of the row's shape), no diagonal.
    size : float
        0 for ``queen``.

    Raises
    ------
    OutOfRange
        If the distance is not above 0, or k is not 1 … n − 1.
    """
    shapes = np.asarray(frame.geometry.values)
    count = len(shapes)
    if rule == "queen":
        own, other = shapely.STRtree(shapes).query(shapes, predicate="intersects")
        return _matrix(own, other, count), 0.0
    centres = shapely.get_coordinates(shapely.centroid(shapes))
    tree = cKDTree(centres)
    if rule == "distance":
        if size is None:
            size = float(tree.query(centres, k=2)[0][:, 1].max()) if count > 1 else 1.0
            size *= 1 + 1e-9  # so that the farthest is in, whatever the rounding
        if size <= 0:
            raise OutOfRange("SIZE", found=size, allowed="> 0 m")
        pairs = tree.query_pairs(size, output_type="ndarray")
        return _matrix(np.r_[pairs[:, 0], pairs[:, 1]], np.r_[pairs[:, 1], pairs[:, 0]], count), size
    number = NEAREST if size is None else int(size)
    if not 1 <= number < count:
        raise OutOfRange("SIZE", found=number, allowed=f"1 … {count - 1}")
    found = tree.query(centres, k=number + 1)[1]
    own = np.repeat(np.arange(count), number + 1)
    return _matrix(own, found.ravel(), count), float(number)


def _matrix(own: Any, other: Any, count: int) -> spmatrix:
    apart = own != other
    ones = np.ones(int(apart.sum()))
    return coo_matrix((ones, (own[apart], other[apart])), shape=(count, count)).tocsr()
