"""Statistics of a raster, gathered while its windows are written."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray


@dataclass
class Statistics:
    """Counts, areas (ha) and moments of the valid cells.

    Attributes
    ----------
    count : int
        Valid cells.
    area : float
        Their true area in ha.
    total : float
        Sum of value × area in ha (measures).
    minimum, maximum : float
    class_areas : dict
        Class code → ha (class rasters).
    class_cells : dict
        Class code → cells (class rasters).
    """

    count: int = 0
    area: float = 0.0
    total: float = 0.0
    minimum: float = math.inf
    maximum: float = -math.inf
    class_areas: dict = field(default_factory=dict)
    class_cells: dict = field(default_factory=dict)

    @property
    def mean(self) -> float:
        """Area-weighted mean; NaN without valid cells."""
        return self.total / self.area if self.area else math.nan

    def merge(self, other: Statistics) -> None:
        """Add the statistics of another part of the raster."""
        self.count += other.count
        self.area += other.area
        self.total += other.total
        self.minimum = min(self.minimum, other.minimum)
        self.maximum = max(self.maximum, other.maximum)
        for code, area in other.class_areas.items():
            self.class_areas[code] = self.class_areas.get(code, 0.0) + area
            self.class_cells[code] = self.class_cells.get(code, 0) + other.class_cells[code]


def of_measure(values: NDArray[Any], areas: NDArray[np.float64]) -> Statistics:
    """Statistics of floats with NaN for NoData; ``areas`` in ha, one for all or one a cell."""
    valid = ~np.isnan(values)
    count = int(np.count_nonzero(valid))
    if not count:
        return Statistics()
    if areas.size == 1:
        hectare = float(areas[0, 0])
        area, total = count * hectare, float(np.sum(values, dtype=np.float64, where=valid)) * hectare
    else:
        area, total = float(np.sum(areas, where=valid)), float(np.sum(values * areas, where=valid))
    return Statistics(
        count, area, total, float(np.fmin.reduce(values, axis=None)), float(np.fmax.reduce(values, axis=None))
    )


def of_classes(values: NDArray[Any], areas: NDArray[np.float64], empty: int) -> Statistics:
    """Statistics of class codes; ``empty`` is NoData."""
    if values.dtype == np.uint8:
        codes, inverse = np.arange(256), values
    else:
        codes, inverse = np.unique(values, return_inverse=True)
    cells = np.bincount(inverse.ravel(), minlength=codes.size)
    if areas.size == 1:
        hectares = cells * float(areas[0, 0])
    else:
        hectares = np.asarray(
            np.bincount(inverse.ravel(), weights=areas.ravel(), minlength=codes.size), dtype=np.float64
        )
    result = Statistics()
    for code, number, area in zip(codes.tolist(), cells.tolist(), hectares.tolist()):
        if number and code != empty:
            result.count += number
            result.area += area
            result.class_cells[code] = number
            result.class_areas[code] = area
    return result
