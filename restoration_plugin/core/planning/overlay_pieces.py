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

    The tree is built on the smaller layer and asked with the larger, chunk by chunk; what lies wholly inside is taken as
    it is.

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
    shapely.prepare(small)
    lefts, rights, parts = [], [], []
    for start in range(0, len(large), CHUNK):
        chunk = large[start : start + CHUNK]
        asked, found = tree.query(chunk)
        meets = shapely.intersects(small[found], chunk[asked])
        asked, found = asked[meets], found[meets]
        pieces = chunk[asked]
        crossing = ~shapely.contains_properly(small[found], pieces)
        pieces[crossing] = polygonal(shapely.intersection(small[found[crossing]], pieces[crossing]))
        kept = shapely.area(pieces) > 0
        lefts.append(found[kept])
        rights.append(asked[kept] + start)
        parts.append(pieces[kept])
        progress(min((start + CHUNK) / len(large), 1.0))
    shapely.destroy_prepared(small)
    if not lefts:
        return np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0, object)
    left, right, piece = np.concatenate(lefts), np.concatenate(rights), np.concatenate(parts)
    if swap:
        left, right = right, left
    order = np.lexsort((right, left))
    return left[order], right[order], piece[order]


def overlapping_pairs(shapes: NDArray[Any]) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[Any]]:
    """As ``overlay_pieces`` of a layer with itself, each pair once: the first index is the smaller one."""
    left, right = shapely.STRtree(shapes).query(shapes)
    once = left < right
    left, right = left[once], right[once]
    pieces = polygonal(shapely.intersection(shapes[left], shapes[right]))
    kept = np.flatnonzero(shapely.area(pieces) > 0)
    order = kept[np.lexsort((right[kept], left[kept]))]
    return left[order], right[order], pieces[order]


def groups(index: NDArray[np.int64]) -> list[tuple[int, NDArray[np.int64]]]:
    """Each value of an index, and the places where it stands."""
    order = np.argsort(index, kind="stable")
    values, begins = np.unique(index[order], return_index=True)
    return list(zip(values.tolist(), np.split(order, begins[1:]))) if len(values) else []


def own_land(shapes: NDArray[Any], group: NDArray[np.int64] | None = None) -> NDArray[Any]:
    """Each shape without what an earlier one covers, of the same group where there are groups."""
    own = shapes.copy()
    first, second, _ = overlapping_pairs(shapes)
    if group is not None:
        same = group[first] == group[second]
        first, second = first[same], second[same]
    for j, places in groups(second):
        own[j] = without(shapes[j], shapes[first[places]])
    return own


def common_land(projects: NDArray[Any], layer: NDArray[Any], progress: Progress = silent) -> dict[int, Any]:
    """Index of each project → its land in the layer, counted once."""
    index, _, pieces = overlay_pieces(projects, layer, progress)
    return {i: united(pieces[places]) for i, places in groups(index)}


def united(pieces: Any) -> Any:
    """Union of polygons without lines and points."""
    if len(pieces) == 1:
        return pieces[0]
    return polygonal(np.array([shapely.union_all(np.asarray(pieces, dtype=object))], dtype=object))[0]


def without(shape: Any, taken: Any) -> Any:
    """What is left of a shape."""
    left = shapely.difference(shape, shapely.union_all(taken)) if len(taken) else shape
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
    if not thin.any():
        return shape, shapely.Polygon()
    return shapely.multipolygons(parts[~thin]), shapely.multipolygons(parts[thin])
