"""Area of each class of a raster."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ..nodata import NO_CLASS
from .legend import Legend


def class_areas(classes: NDArray[np.integer[Any]], areas: NDArray[np.float64]) -> dict[int, NDArray[np.float64]]:
    """Class → cells and area (ha) of a window; ``NO_CLASS`` is left out.

    Examples
    --------
    >>> class_areas(np.array([[1, 1, 2]]), np.array([[0.09]]))[1]
    array([2.  , 0.18])
    """
    use = classes != NO_CLASS
    codes, index = np.unique(classes[use], return_inverse=True)
    index = index.ravel()
    cells = np.bincount(index, minlength=codes.size)
    sums = np.bincount(index, weights=np.broadcast_to(areas, classes.shape)[use], minlength=codes.size)
    return {int(code): np.array([count, area]) for code, count, area in zip(codes, cells, sums)}


def add_class_areas(
    first: dict[int, NDArray[np.float64]], second: dict[int, NDArray[np.float64]]
) -> dict[int, NDArray[np.float64]]:
    """Join the results of two windows."""
    joined = dict(first)
    for code, values in second.items():
        joined[code] = joined[code] + values if code in joined else values
    return joined


def reclassification_table(areas: dict[int, NDArray[np.float64]], legend: Legend) -> tuple[pd.DataFrame, float]:
    """Table of a reclassification, and the area (ha) of the codes that it does not know.

    Returns
    -------
    table : DataFrame
        code, name_en, name_zh, target, target_en, target_zh, cells, area_ha, mapped (0, 1).
    unmapped : float
    """
    rows = []
    mapping = legend.mapping
    for code, (cells, area) in sorted(areas.items()):
        zh, en = legend.names.get(code, ("", ""))
        value = mapping.get(code)
        target = legend.target_names.get(int(value), ("", "")) if value is not None else ("", "")
        rows.append((code, en, zh, value, target[1], target[0], int(cells), float(area), int(value is not None)))
    columns = ["code", "name_en", "name_zh", "target", "target_en", "target_zh", "cells", "area_ha", "mapped"]
    frame = pd.DataFrame(rows, columns=columns).astype({"target": float})
    return frame, float(frame.loc[frame["mapped"] == 0, "area_ha"].sum())
