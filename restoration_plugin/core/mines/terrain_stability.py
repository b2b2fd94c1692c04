"""Factor of safety and its class, from the terrain and what is known of the soil."""

from __future__ import annotations

from typing import Any, Sequence

import numpy as np
from numpy.typing import NDArray

from ..hydrology.terrain_slope import terrain_slope
from ..standards import Limits
from .slope_stability import slope_stability

Values = Any  # an array of shape (rows, columns), or None


def terrain_stability(
    elevation: NDArray[np.floating[Any]],
    cohesion: Values,
    friction: Values,
    unit_weight: Values,
    depth: Values,
    saturation: Values,
    numbers: Sequence[float],
    width: float,
    height: float,
    scale: Limits,
) -> tuple[NDArray[np.float32], NDArray[np.uint8]]:
    """Stability of every cell of a window; see ``slope_stability``.

    Parameters
    ----------
    elevation : ndarray of shape (rows, columns)
        In m, with one more cell on each side where the raster goes on. NaN is NoData.
    cohesion, friction, unit_weight, depth, saturation : ndarray of the same shape, or None
        In kPa, degrees, kN/m³, m and 0–1.
    numbers : sequence of 5 floats
        What holds instead of each that is None.
    width, height : float
        Of a cell in m.
    scale : Limits
        From ``stability_scale``.

    Returns
    -------
    factor : ndarray of shape (rows, columns)
        Factor of safety, NaN is NoData.
    classes : ndarray of shape (rows, columns)
        Class codes, 0 is NoData.
    """
    percent, _ = terrain_slope(elevation, width, height)
    slope = np.degrees(np.arctan(percent.astype(np.float64) / 100))
    soil = [
        number if values is None else np.asarray(values, dtype=np.float64)
        for number, values in zip(numbers, (cohesion, friction, unit_weight, depth, saturation))
    ]
    factor = slope_stability(slope, *soil)
    return factor, scale.apply(factor)
