"""Common land of two layers, without looking at every pair."""

from __future__ import annotations

from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from ..progress import Progress, silent

CHUNK = 50_000


def overlay_pieces(
    first: NDArray[Any], second: NDArray[Any], progress: Progress = silent
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[Any]]:
    """Pieces of ``first`` in ``second``: index of each and the polygon, only where they share an area.

    The tree is built on the smaller layer and asked with the larger, chunk by chunk.

    Parameters
    ----------
    first, second : ndarrays of valid polygons, shapes (n,) and (m,)
    progress : callable

    Returns
    -------
    first_index, second_index : ndarrays of int64
        In rising order.
    pieces : ndarray of polygons
    """
    swap = len(first) > len(second)
    small, large = (second, first) if swap else (first, second)
    tree = shapely.STRtree(small)
    lefts, rights, parts = [], [], []
    for start in range(0, len(large), CHUNK):
        chunk = large[start : start + CHUNK]
        asked, found = tree.query(chunk, predicate="intersects")
        pieces = polygonal(shapely.intersection(small[found], chunk[asked]))
        kept = shapely.area(pieces) > 0
        lefts.append(found[kept])
        rights.append(asked[kept] + start)
        parts.append(pieces[kept])
        progress(min((start + CHUNK) / len(large), 1.0))
    if not lefts:
        return np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0, object)
    left, right, piece = np.concatenate(lefts), np.concatenate(rights), np.concatenate(parts)
    if swap:
        left, right = right, left
    order = np.lexsort((right, left))
    return left[order], right[order], piece[order]


def common_land(projects: NDArray[Any], layer: NDArray[Any], progress: Progress = silent) -> dict[int, Any]:
    """Index of each project → its land in the layer, counted once."""
    index, _, pieces = overlay_pieces(projects, layer, progress)
    return {int(i): united(pieces[index == i]) for i in np.unique(index)}


def united(pieces: Any) -> Any:
    """Union of polygons without lines and points."""
    return polygonal(np.array([shapely.union_all(np.asarray(pieces, dtype=object))], dtype=object))[0]


def without(shape: Any, taken: list[Any]) -> Any:
    """What is left of a shape."""
    left = shapely.difference(shape, shapely.union_all(taken)) if taken else shape
    return polygonal(np.array([left], dtype=object))[0]


def polygonal(shapes: NDArray[Any]) -> NDArray[Any]:
    """Polygons of each shape; an empty polygon where there is none."""
    result = shapes.copy()
    for i in np.flatnonzero(shapely.get_type_id(shapes) == 7):
        parts = shapely.get_parts(shapes[i])
        result[i] = shapely.union_all(parts[shapely.get_dimensions(parts) == 2])
    result[shapely.get_dimensions(result) < 2] = shapely.Polygon()
    return result


def split_slivers(shape: Any, min_area: float, min_width: float) -> tuple[Any, Any]:
    """What counts of a shape, and its slivers: parts below ``min_area`` (m²) or a mean width of ``min_width`` (m)."""
    parts = shapely.get_parts(shape)
    area, length = shapely.area(parts), shapely.length(parts)
    thin = (area < min_area) | (2.0 * area < min_width * length)
    return united(parts[~thin]), united(parts[thin])
