"""Where a trough has to be computed."""

from __future__ import annotations

import math
from typing import Sequence

import numpy as np
from numpy.typing import NDArray

from ..errors import OutOfRange
from .panels import Panel

REACH = 1.5
"""Distance in radii of influence beyond the panels; subsidence is below 1e-4 of the full one there."""


def trough_grid(
    panels: Sequence[Panel], cell_size: float, extent: tuple[float, float, float, float] | None = None
) -> tuple[tuple[float, ...], tuple[int, int]]:
    """Geotransform and shape of a grid of square cells that holds the trough, its corners on whole cells.

    Parameters
    ----------
    panels : sequence of Panel
    cell_size : float
        In m, > 0.
    extent : (xmin, ymin, xmax, ymax), optional
        To cover instead.

    Returns
    -------
    transform : tuple of 6 floats
        As GDAL has it.
    shape : (rows, columns)

    Raises
    ------
    OutOfRange
        If ``cell_size`` is not above 0 or the extent is empty.
    """
    if not cell_size > 0:
        raise OutOfRange("CELL_SIZE", found=cell_size, allowed="> 0 m")
    if extent is None:
        bounds = [
            (
                panel.edges[:, 0].min() - REACH * panel.radius,
                panel.edges[:, 1].min() - REACH * panel.radius,
                panel.edges[:, 0].max() + REACH * panel.radius,
                panel.edges[:, 1].max() + REACH * panel.radius,
            )
            for panel in panels
        ]
        extent = (
            min(b[0] for b in bounds), min(b[1] for b in bounds), max(b[2] for b in bounds), max(b[3] for b in bounds)
        )  # fmt: skip
    left, low = (math.floor(value / cell_size) * cell_size for value in extent[:2])
    columns = math.ceil((extent[2] - left) / cell_size - 1e-9)
    rows = math.ceil((extent[3] - low) / cell_size - 1e-9)
    if columns < 1 or rows < 1:
        raise OutOfRange("EXTENT", found=extent, allowed="an area larger than 0")
    return (left, cell_size, 0.0, low + rows * cell_size, 0.0, -cell_size), (rows, columns)


def cell_centres(transform: Sequence[float], shape: tuple[int, int]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Coordinates of the columns' and of the rows' centres."""
    rows, columns = shape
    return (
        np.asarray(transform[0] + transform[1] * (np.arange(columns) + 0.5), dtype=np.float64),
        np.asarray(transform[3] + transform[5] * (np.arange(rows) + 0.5), dtype=np.float64),
    )
