"""Accumulated cost from the nearest source (minimum cumulative resistance)."""

from __future__ import annotations

import math
from typing import Any, NamedTuple, Optional

import numpy as np
from numpy.typing import NDArray

from ..errors import QT_TRANSLATE_NOOP, InvalidInput, OutOfRange
from ..progress import Progress, silent
from .cost_tracing import trace_back
from .spreading import Field

Transform = tuple
"""GDAL's geotransform: x0, width, 0, y0, 0, −height."""


class CostDistance(NamedTuple):
    """Accumulated cost, and where it comes from."""

    distance: NDArray[np.float64]
    allocation: Optional[NDArray[np.int32]]
    backlink: Optional[NDArray[np.uint8]]


def cost_distance(
    resistance: NDArray[np.floating[Any]],
    sources: NDArray[np.integer[Any]],
    cell_size: float = 1.0,
    max_cost: float | None = None,
    trace: bool = True,
    progress: Progress = silent,
    threads: int = 1,
) -> CostDistance:
    """Least accumulated cost of reaching each cell from a source.

    A step between two of the eight neighbours costs the mean of both resistances, times √2 on a diagonal. Costs are
    accumulated in cells and scaled by ``cell_size`` once at the end, so that the result is that of any other exact
    method, bit for bit.

    Parameters
    ----------
    resistance : ndarray of shape (rows, columns)
        Resistance per metre, > 0. NaN is NoData, which nothing passes.
    sources : ndarray of int, shape (rows, columns)
        Number of the source that a cell belongs to, > 0; 0 and less is no source. A source's cells on NoData do not
        count.
    cell_size : float
        Edge of a cell in metres.
    max_cost : float, optional
        Cost, in resistance × metres, beyond which nothing is reached.
    trace : bool
        Whether allocation and back-links are wanted.
    progress : Progress
        Told the fraction of the cells that are done.
    threads : int
        Threads that share a large grid.

    Returns
    -------
    CostDistance
        ``distance`` in resistance × metres, NaN where not reached, 0 on a source; ``allocation``, the number of the
        source reached at least cost, 0 where none; ``backlink``, the direction of the next cell on the way back
        (1 east, clockwise to 8 north-east, 9 a source, 0 not reached). Ties take the first direction in that order.

    Raises
    ------
    OutOfRange
        If a resistance is not positive, ``max_cost`` is, or the resistances differ so much that the smallest is lost
        in the sum.
    InvalidInput
        If there is no source, or none on a cell with a resistance.

    References
    ----------
    Knaapen, J.P., Scheffer, M., Harms, B. (1992), Estimating habitat isolation in landscape planning, Landscape and
    Urban Planning 23. Denardo, E.V., Fox, B.L. (1979), Shortest-route methods: reaching, pruning, and buckets,
    Operations Research 27.

    Examples
    --------
    >>> cost_distance(np.ones((1, 3)), np.array([[1, 0, 0]]), cell_size=30.0).distance
    array([[ 0., 30., 60.]])
    """
    if max_cost is not None and not max_cost > 0:
        raise OutOfRange("MAX_COST", found=max_cost, allowed="> 0")
    if resistance.shape != sources.shape:
        raise InvalidInput(
            QT_TRANSLATE_NOOP(
                "LandRestoration", "SOURCES has {found} cells where RESISTANCE has {allowed}; align it to that grid."
            ),
            found=f"{sources.shape[0]}×{sources.shape[1]}",
            allowed=f"{resistance.shape[0]}×{resistance.shape[1]}",
        )
    field = Field(resistance)
    seeds = np.flatnonzero(sources > 0)
    check_seeds(resistance, seeds)
    field.spread(seeds, math.inf if max_cost is None else max_cost / cell_size, progress, threads)
    backlink, allocation = trace_back(field, sources) if trace else (None, None)
    distance = field.released()
    distance[np.isinf(distance)] = np.nan
    check_precision(field, distance)
    distance *= cell_size
    return CostDistance(distance, allocation, backlink)


def cell_edge(transform: Transform) -> float:
    """Edge of a square cell; refuse others, on which a step has no one length."""
    width, height = abs(float(transform[1])), abs(float(transform[5]))
    if abs(width - height) > 1e-3 * width or transform[2] or transform[4]:
        raise InvalidInput(
            QT_TRANSLATE_NOOP(
                "LandRestoration",
                "RESISTANCE has cells of {width} × {height} m; square ones are needed. Resample it, for instance with "
                "restoration:alignraster.",
            ),
            width=f"{width:g}",
            height=f"{height:g}",
        )
    return width


def check_seeds(resistance: NDArray[np.floating[Any]], seeds: NDArray[np.integer[Any]]) -> None:
    """Refuse a run without a single cell to start from."""
    if seeds.size == 0:
        raise InvalidInput(
            QT_TRANSLATE_NOOP(
                "LandRestoration", "SOURCES holds no source within the grid of RESISTANCE; check extent and CRS."
            )
        )
    if np.isnan(resistance.ravel()[seeds]).all():
        raise InvalidInput(
            QT_TRANSLATE_NOOP(
                "LandRestoration",
                "SOURCES lies on cells without resistance only; give RESISTANCE a value there, or move the sources.",
            )
        )


def check_precision(field: Field, distance: NDArray[np.float64]) -> None:
    """Refuse sums in which the smallest resistance vanishes: their paths would be arbitrary."""
    farthest = float(np.fmax.reduce(distance, axis=None, initial=0.0))
    if np.spacing(farthest) >= field.smallest:
        raise OutOfRange("RESISTANCE", found=f"{field.smallest:g} … {field.largest:g}", allowed="max/min < 1e9")
