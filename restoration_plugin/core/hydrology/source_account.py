"""Source tracing from a terrain, a load and receptors as they come."""

from __future__ import annotations

from typing import Any, Sequence

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ..errors import OutOfRange
from ..progress import Progress, silent
from .depressions import fill_depressions
from .flow_routing import accumulate, flow_directions, flow_order
from .source_tracing import Tracing, rank_sources, snap_receptor, trace_sources

TONNES = (0.01, 1.0, 0.001)
"""t/(ha·a) in t/(km²·a), t/(ha·a) and kg/(ha·a)."""


def account_sources(
    dem: NDArray[np.floating[Any]],
    load: NDArray[np.floating[Any]],
    delivery: NDArray[np.floating[Any]] | None,
    areas: NDArray[np.float64],
    factor: float,
    receptors: Sequence[tuple[str, NDArray[np.bool_], bool]],
    cell: float,
    *,
    stream_cells: float,
    snap_distance: float,
    progress: Progress = silent,
    **settings: Any,
) -> tuple[Tracing, dict[str, float]]:
    """Trace loads over the single flow of a filled terrain.

    Parameters
    ----------
    dem : ndarray of shape (rows, columns)
        Elevation in m. NaN is NoData, here and below.
    load : ndarray of shape (rows, columns)
        Load per area; times ``factor`` in t/(ha·a).
    delivery : ndarray of shape (rows, columns), optional
        Share of the load that reaches a stream, 0 to 1; all of it by default.
    areas : ndarray of shape (rows, columns) or (1, 1)
        Cell areas in ha.
    receptors : sequence of (name, cells, whether it is a point)
    cell : float
        Cell size in m.
    stream_cells, snap_distance
        As ``snap_receptor`` takes them.
    **settings
        The other parameters of ``trace_sources``.

    Returns
    -------
    tracing : Tracing
    moved : dict
        Distance in m by which receptors were moved, of those that were.
    """
    if delivery is not None:
        least, most = float(np.nanmin(delivery, initial=0.0)), float(np.nanmax(delivery, initial=0.0))
        if least < 0 or most > 1:
            raise OutOfRange("DELIVERY", found=least if least < 0 else most, allowed="0 … 1")
    directions = flow_directions(fill_depressions(dem), "d8")
    order = flow_order(directions)
    accumulation = accumulate(directions, order)
    progress(0.5)
    placed, moved = [], {}
    for name, cells, point in receptors:
        snapped, distance = snap_receptor(name, cells, accumulation, stream_cells, cell, snap_distance, point)
        placed.append((name, snapped))
        if distance > 0:
            moved[name] = distance
    tonnes = np.asarray(load, dtype=np.float64) * factor * areas
    if delivery is not None:
        tonnes = tonnes * delivery
    return trace_sources(tonnes, directions, order, placed, cell, progress=progress, **settings), moved


def unit_totals(tracing: Tracing, count: int, coverage: float) -> pd.DataFrame:
    """Load, share, rank and key of each of ``count`` units, over all receptors."""
    loads = tracing.summary[tracing.summary["unit"] >= 0].groupby("unit")["load"].sum()
    return rank_sources(pd.DataFrame({"load": loads.reindex(range(count), fill_value=0.0)}), coverage)


def name_units(summary: pd.DataFrame, names: Sequence[Any]) -> pd.DataFrame:
    """Return the summary with the units' names in place of their indices; empty for land outside all."""
    named = ["" if index < 0 else str(names[index]) for index in summary["unit"]]
    return summary.assign(unit=named)
