"""Topographic factor LS of a whole terrain."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..errors import OutOfRange
from ..hydrology.depressions import fill_depressions
from ..hydrology.flow_routing import accumulate, flow_directions, flow_order
from ..hydrology.terrain_slope import terrain_slope
from ..progress import Progress, silent
from .slope_length import length_exponent, length_factor, steepness_factor

Raster = NDArray[np.float32]


@dataclass(frozen=True)
class Topography:
    """LS and what it is made of; arrays of the terrain's shape.

    ``ls`` dimensionless, ``length`` slope length in m, ``steepness`` dimensionless, ``slope`` in degrees,
    ``accumulation`` cells that drain into each, itself included.
    """

    ls: Raster
    length: Raster
    steepness: Raster
    slope: Raster
    accumulation: Raster


def topographic_factor(
    dem: NDArray[np.floating[Any]],
    width: float,
    height: float,
    streams: NDArray[np.bool_] | None = None,
    stream_cells: float | None = None,
    *,
    max_length: float,
    flow: str,
    exponent: str,
    steepness: str,
    progress: Progress = silent,
) -> Topography:
    """LS by Desmet and Govers' length factor, cut at streams and at a longest slope.

    Parameters
    ----------
    dem : ndarray of shape (rows, columns)
        Elevation in m. NaN is NoData. Flow is led over the filled terrain, the slope is that of the terrain as it is.
    width, height : float
        Cell size in m.
    streams : ndarray of shape (rows, columns), optional
        Cells of streams: a slope ends at them, and in a stream's cell it is the cell alone.
    stream_cells : float, optional
        Cells with at least so many cells draining into them are streams too.
    max_length : float
        Longest slope in m.
    flow : {"d8", "mfd"}
    exponent : {"mccool", "stepped", "csle"}
    steepness : {"5, 10 degrees", "9, 14.04"}
    progress : Progress

    Returns
    -------
    Topography

    Raises
    ------
    OutOfRange
        If the longest slope or the stream's cells are not above 0.
    InvalidInput
        If there is no elevation, or flow or exponent are unknown.
    """
    for name, value in (("MAX_LENGTH", max_length), ("STREAM_CELLS", stream_cells)):
        if value is not None and not value > 0:
            raise OutOfRange(name, found=value, allowed="> 0")
    cell = float(np.sqrt(width * height))
    directions = flow_directions(fill_depressions(dem), flow)
    progress(0.5)
    accumulation = accumulate(directions, flow_order(directions))
    cut = np.zeros(accumulation.shape, bool) if streams is None else streams.copy()
    if stream_cells is not None:
        cut |= accumulation >= stream_cells
    upslope = accumulation
    if cut.any():
        hillslopes = np.where(cut, np.uint32(0), directions)
        upslope = accumulate(hillslopes, flow_order(hillslopes))
        upslope[cut & ~np.isnan(accumulation)] = 1.0
    progress(0.8)
    slope, contour = terrain_slope(dem, width, height)
    area = (upslope - 1) * cell**2
    factor = steepness_factor(slope, steepness)
    ls = factor * length_factor(area, contour, length_exponent(slope, exponent), cell, max_length)
    progress(1.0)
    results = (
        ls,
        np.minimum(area, max(max_length - cell, 0.0) * cell) / cell + cell,
        factor,
        np.degrees(np.arctan(slope / 100)),
        accumulation,
    )
    return Topography(*(np.where(np.isnan(slope), np.nan, result).astype(np.float32) for result in results))
