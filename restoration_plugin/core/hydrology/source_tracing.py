"""Which land a receptor's load comes from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Sequence

import numpy as np
import pandas as pd
from numba import njit
from numpy.typing import NDArray
from scipy.ndimage import distance_transform_edt

from ..errors import QT_TRANSLATE_NOOP, InvalidInput, OutOfRange
from ..progress import Progress, silent
from .grid_neighbours import COLUMNS, ROWS

NO_UNIT = -1


@dataclass(frozen=True)
class Tracing:
    """Contribution of every cell, share of all receptors' load (NaN is NoData), and the table receptor × unit.

    ``summary`` has the columns receptor, unit (index, −1 outside all), gross (t/a before traps and decay, of land that
    drains to the receptor), load (t/a that arrives), share (0–1), rank and key (1 in the smallest set that makes up the
    coverage).
    """

    contribution: NDArray[np.float64]
    summary: pd.DataFrame


def trace_sources(
    load: NDArray[np.floating[Any]],
    directions: NDArray[np.uint32],
    order: NDArray[np.int32],
    receptors: Sequence[tuple[str, NDArray[np.bool_]]],
    cell: float,
    traps: NDArray[np.int32] | None = None,
    efficiency: Sequence[float] = (),
    decay: float = 0.0,
    units: NDArray[np.int32] | None = None,
    coverage: float = 80.0,
    progress: Progress = silent,
) -> Tracing:
    """Trace the load of receptors back along the flow: C = E · Π (1 − TE) · exp(−k · L).

    Parameters
    ----------
    load : ndarray of shape (rows, columns)
        E, what a cell sends off in t/a. NaN is NoData and sends nothing.
    directions, order
        Single flow directions, from ``flow_routing``.
    receptors : sequence of (name, ndarray of bool)
        Cells of each receptor, from ``snap_receptor``. What passes a receptor goes on to those below it.
    cell : float
        Cell size in m.
    traps : ndarray of shape (rows, columns), optional
        Index of the trap in each cell, negative without one. A trap takes its part where the flow leaves it.
    efficiency : sequence of float
        TE of each trap, 0 to 1.
    decay : float
        k, per km along the flow.
    units : ndarray of shape (rows, columns), optional
        Index of the unit in each cell, negative outside all; one unit by default.
    coverage : float
        Share of a receptor's load in % that the key units make up.
    progress : Progress

    Returns
    -------
    Tracing

    Raises
    ------
    OutOfRange
        If a load is negative, or an efficiency, the decay or the coverage lies outside its range.
    InvalidInput
        If no load reaches any receptor.

    References
    ----------
    Brown, C. B. (1943), Discussion of sedimentation in reservoirs, Proceedings of the ASCE 69, on traps.

    Examples
    --------
    >>> line = np.array([[1, 1, 1]], np.uint32)  # A, B and C, all flow east; half is trapped at B's outlet
    >>> traced = trace_sources(
    ...     np.array([[10.0, 20.0, 30.0]]), line, np.arange(3, dtype=np.int32), [("C", np.array([[False, False, True]]))],
    ...     30.0, np.array([[-1, 0, -1]], np.int32), [0.5], units=np.array([[0, 1, 2]], np.int32),
    ... )
    >>> traced.summary["load"].tolist()
    [5.0, 10.0, 30.0]
    """
    _check(load, efficiency, decay, coverage)
    amount = np.nan_to_num(np.asarray(load, dtype=np.float64), nan=0.0)
    where = np.full(load.shape, NO_UNIT, np.int32) if traps is None else np.ascontiguousarray(traps, dtype=np.int32)
    parts = np.asarray(efficiency if len(efficiency) else [0.0], dtype=np.float64)
    groups = np.zeros(load.shape, np.int64) if units is None else np.maximum(units, NO_UNIT).astype(np.int64)
    total = np.zeros(load.shape)
    rows = []
    for index, (name, cells) in enumerate(receptors):
        share = np.zeros(load.shape)
        _transmission(directions, order, np.ascontiguousarray(cells), where, parts, decay * cell / 1000, share)
        arriving = amount * share
        total += arriving
        rows.append(_by_unit(name, np.where(share > 0, amount, 0.0), arriving, groups, coverage))
        progress((index + 1) / len(receptors))
    if not total.sum() > 0:
        raise InvalidInput(
            QT_TRANSLATE_NOOP("LandRestoration", "No load reaches any receptor. Check LOAD, DELIVERY and RECEPTORS.")
        )
    contribution = np.where((directions == 0) | np.isnan(load), np.nan, total / total.sum())
    return Tracing(contribution, pd.concat(rows, ignore_index=True))


def _check(load: NDArray[np.floating[Any]], efficiency: Sequence[float], decay: float, coverage: float) -> None:
    least = float(np.nanmin(load, initial=0.0))
    if least < 0:
        raise OutOfRange("LOAD", found=least, allowed=">= 0")
    for value in efficiency:
        if not 0 <= value <= 1:
            raise OutOfRange("TRAPS, EFFICIENCY", found=value, allowed="0 … 1")
    if decay < 0:
        raise OutOfRange("DECAY", found=decay, allowed=">= 0")
    if not 0 < coverage <= 100:
        raise OutOfRange("COVERAGE", found=coverage, allowed="> 0 … 100 %")


def _by_unit(
    name: str,
    gross: NDArray[np.float64],
    arriving: NDArray[np.float64],
    groups: NDArray[np.int64],
    coverage: float,
) -> pd.DataFrame:
    places = groups.ravel() - NO_UNIT
    frame = pd.DataFrame({"gross": np.bincount(places, gross.ravel()), "load": np.bincount(places, arriving.ravel())})
    frame.insert(0, "unit", frame.index + NO_UNIT)
    frame.insert(0, "receptor", name)
    frame = frame[frame["gross"] > 0]
    return rank_sources(frame, coverage)


def rank_sources(frame: pd.DataFrame, coverage: float) -> pd.DataFrame:
    """Add share, rank and key to a table with the column load; ties keep their order."""
    result = frame.reset_index(drop=True)
    loads = result["load"].to_numpy(dtype=np.float64)
    whole = loads.sum()
    falling = np.argsort(-loads, kind="stable")
    rank = np.empty(len(loads), np.int64)
    rank[falling] = np.arange(1, len(loads) + 1)
    before = np.empty(len(loads))
    before[falling] = np.cumsum(loads[falling]) - loads[falling]
    result["share"] = loads / whole if whole > 0 else 0.0
    result["rank"] = rank
    result["key"] = ((before < coverage / 100 * whole * (1 - 1e-12)) & (loads > 0)).astype(int)
    return result


@njit(
    "void(uint32[:, ::1], int32[::1], boolean[:, ::1], int32[:, ::1], float64[::1], float64, float64[:, ::1])",
    nogil=True,
    cache=True,
)
def _transmission(
    directions: NDArray[np.uint32],
    order: NDArray[np.int32],
    receptor: NDArray[np.bool_],
    traps: NDArray[np.int32],
    efficiency: NDArray[np.float64],
    decay: float,
    share: NDArray[np.float64],
) -> None:
    """Share of a cell's load that reaches the receptor; ``decay`` per cell length."""
    rows, columns = directions.shape
    for index in range(len(order) - 1, -1, -1):
        row = order[index] // columns
        column = order[index] % columns
        if receptor[row, column]:
            share[row, column] = 1.0
            continue
        packed = directions[row, column]
        for k in range(8):
            if not (packed >> np.uint32(4 * k)) & np.uint32(15):
                continue
            r = row + ROWS[k]
            c = column + COLUMNS[k]
            if r < 0 or r >= rows or c < 0 or c >= columns or share[r, c] == 0.0:
                continue
            passing = share[r, c]
            trap = traps[row, column]
            if trap >= 0 and traps[r, c] != trap:
                passing *= 1.0 - efficiency[trap]
            if decay > 0.0:
                passing *= np.exp(-decay * (1.4142135623730951 if k & 1 else 1.0))
            share[row, column] = passing
            break


def snap_receptor(
    name: str,
    cells: NDArray[np.bool_],
    accumulation: NDArray[np.floating[Any]],
    stream_cells: float,
    cell: float,
    snap_distance: float,
    point: bool,
) -> tuple[NDArray[np.bool_], float]:
    """Cells of a receptor on the stream network.

    A point goes to the nearest cell of a stream within the snapping distance, of equally near ones to that which drains
    most. A polygon keeps its cells; if none is on a stream, as in a bay beyond the land, the stream cells within the
    snapping distance join it.

    Parameters
    ----------
    name : str
        How the receptor is called in an error.
    cells : ndarray of shape (rows, columns)
        Cells that the receptor covers.
    accumulation : ndarray of shape (rows, columns)
        Cells that drain into each.
    stream_cells : float
        Cells from which on there is a stream.
    cell, snap_distance : float
        In m.
    point : bool

    Returns
    -------
    cells : ndarray of shape (rows, columns)
    distance : float
        By which the receptor was moved, in m.

    Raises
    ------
    InvalidInput
        If the receptor lies outside the terrain's raster or farther from every stream than the snapping distance.
    """
    if not cells.any():
        raise InvalidInput(
            QT_TRANSLATE_NOOP(
                "LandRestoration", "RECEPTORS: {name} lies outside the DEM. Extend the DEM or leave it out."
            ),
            name=name,
        )
    streams = accumulation >= stream_cells
    inside = cells & ~np.isnan(accumulation)
    if (cells & streams).any() and (not point or cells.sum() == 1):
        return inside, 0.0
    away = distance_transform_edt(~cells) * cell
    near = streams & (away <= snap_distance)
    if not near.any():
        if not streams.any():
            raise InvalidInput(
                QT_TRANSLATE_NOOP(
                    "LandRestoration",
                    "STREAM_CELLS: found {found}, but {most} cells at most drain into one cell of the DEM. Lower it.",
                ),
                found=f"{stream_cells:g}",
                most=f"{np.nanmax(accumulation):.0f}",
            )
        nearest = float(away[streams].min())
        raise InvalidInput(
            QT_TRANSLATE_NOOP(
                "LandRestoration",
                "RECEPTORS: {name} is {found} m from the nearest stream, allowed are {allowed} m. "
                "Move it, lower STREAM_CELLS or raise SNAP_DISTANCE.",
            ),
            name=name,
            found=f"{nearest:.0f}",
            allowed=f"{snap_distance:g}",
        )
    if not point:
        return inside | near, float(away[near].min())
    closest = away[near].min()
    best = np.where(near & (away <= closest), accumulation, -1.0)
    result = np.zeros(cells.shape, bool)
    result[np.unravel_index(int(best.argmax()), cells.shape)] = True
    return result, float(closest)
