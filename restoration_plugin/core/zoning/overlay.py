"""How much of each unit other polygons cover."""

from __future__ import annotations

from typing import Any, Sequence

import numpy as np
import shapely
from numpy.typing import NDArray


def covered_share(units: Sequence[Any], others: Sequence[Any]) -> NDArray[np.float64]:
    """Share (0–1) of each unit's area that the other polygons cover, overlaps counted once."""
    shapes = np.asarray(units, dtype=object)
    if not len(others):
        return np.zeros(len(shapes))
    covers = np.asarray(others, dtype=object)
    unit, other = shapely.STRtree(covers).query(shapes, predicate="intersects")
    parts = shapely.intersection(shapes[unit], covers[other])
    share = np.zeros(len(shapes))
    for number in np.unique(unit):
        own = parts[unit == number]
        area = shapely.area(own[0] if len(own) == 1 else shapely.union_all(own))
        share[number] = area / shapes[number].area if shapes[number].area > 0 else 0.0
    return np.clip(share, 0.0, 1.0)


def largest_overlap(units: Sequence[Any], others: Sequence[Any], values: Sequence[str]) -> NDArray[Any]:
    """Value of the other polygons that together cover most of each unit; empty where none does."""
    shapes, covers = np.asarray(units, dtype=object), np.asarray(others, dtype=object)
    names, code = np.unique(np.asarray(values, dtype=str), return_inverse=True)
    unit, other = shapely.STRtree(covers).query(shapes, predicate="intersects")
    area = shapely.area(shapely.intersection(shapes[unit], covers[other]))
    table = np.zeros((len(shapes), len(names)))
    np.add.at(table, (unit, code[other]), area)
    best = names[np.argmax(table, axis=1)].astype(object)
    return np.where(table.max(axis=1) > 0, best, "")
