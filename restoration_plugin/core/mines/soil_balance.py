"""Topsoil through the years, and the cheapest way to haul it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Sequence

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray
from scipy import sparse

from ..errors import QT_TRANSLATE_NOOP, NotApplicable, OutOfRange
from ..optimisation.mixed_integer import Program, mixed_integer
from ..progress import Progress, silent
from .columns import number_column, record_labels

SECONDS = 3600.0  # for the solver; transport problems take seconds


@dataclass(frozen=True)
class SoilBalance:
    """Volumes in m³ per unit (strip, need, balance = strip − need, missing), hauls from unit to unit, and the years."""

    units: pd.DataFrame
    hauls: pd.DataFrame
    years: pd.DataFrame
    deficit: float


def soil_balance(
    frame: pd.DataFrame,
    x: NDArray[np.float64],
    y: NDArray[np.float64],
    strip_area: str,
    need_area: str,
    strip_depth: str,
    cover_depth: str,
    year: str | None = None,
    loss: float = 0.05,
    haul_cost: float = 1.0,
    progress: Progress = silent,
) -> SoilBalance:
    """Balance the topsoil that units yield and need.

    Parameters
    ----------
    frame : DataFrame
        Units.
    x, y : ndarray of shape (units,)
        Places of the units in m.
    strip_area, need_area : str
        Fields in ha, >= 0; NULL is 0.
    strip_depth, cover_depth : str
        Fields in cm, >= 0; NULL is 0.
    year : str, optional
        Field with the year in which a unit is stripped and covered; soil stripped in one year may be kept for later
        ones. Without it all is one year.
    loss : float
        Share lost in stripping and storing, 0 to below 1.
    haul_cost : float
        Cost per m³ and km, >= 0.

    Returns
    -------
    SoilBalance
        ``units``: strip_m3, need_m3, balance_m3, missing_m3. ``hauls``: source, target (row numbers from 0), volume
        in m³, distance in km, cost; soil that stays in its unit is not a haul. ``years``: year, strip, need, used, stock
        at the year's end, deficit (m³) and cost of the hauls into that year's units. ``deficit`` in m³.

    Raises
    ------
    OutOfRange, InvalidInput
        If a number is not allowed; names the record.
    NotApplicable
        If the solver finds no hauls within an hour.

    Notes
    -----
    V_strip = A h (1 − loss), V_need = A h. As much need as possible is met first; among all ways to do so the
    transport problem min Σ c d_ij v_ij with Σ_j v_ij <= V_strip,i, Σ_i v_ij = met_j, v_ij only where the soil is
    stripped no later than it is needed, is solved exactly.

    References
    ----------
    Hitchcock, F. L. (1941), The distribution of a product from several sources to numerous localities.
    """
    if not 0 <= loss < 1:
        raise OutOfRange("LOSS", found=loss, allowed=">= 0 and < 1")
    if haul_cost < 0:
        raise OutOfRange("HAUL_COST", found=haul_cost, allowed=">= 0")
    labels = record_labels(frame)

    def volume(area: str, area_name: str, depth: str, depth_name: str) -> NDArray[np.float64]:
        hectares = number_column(frame, area, area_name, labels, at_least=0)
        centimetres = number_column(frame, depth, depth_name, labels, at_least=0)
        return np.nan_to_num(hectares * 100.0 * centimetres)  # ha·cm = 100 m³

    strip = volume(strip_area, "STRIP_AREA", strip_depth, "STRIP_DEPTH") * (1 - loss)
    need = volume(need_area, "NEED_AREA", cover_depth, "COVER_DEPTH")
    when = np.zeros(len(frame)) if year is None else number_column(frame, year, "YEAR", labels, filled=True)
    source, target, moved, missing = _haul(strip, need, when, np.asarray(x), np.asarray(y), progress)
    distance = np.hypot(x[source] - x[target], y[source] - y[target]) / 1000
    hauls = pd.DataFrame(
        {
            "source": source,
            "target": target,
            "volume": moved,
            "distance": distance,
            "cost": moved * distance * haul_cost,
        }
    )
    units = pd.DataFrame({"strip_m3": strip, "need_m3": need, "balance_m3": strip - need, "missing_m3": missing})
    years = _years(units, when, hauls)
    kept = hauls[hauls["source"] != hauls["target"]].reset_index(drop=True)
    return SoilBalance(units, kept, years, float(missing.sum()))


def haul_lines(hauls: pd.DataFrame, x: NDArray[np.float64], y: NDArray[np.float64], labels: Sequence[str]) -> Any:
    """Hauls as lines: (DataFrame with from_id, to_id, volume, distance, cost; geometries)."""
    source, target = hauls["source"].to_numpy(), hauls["target"].to_numpy()
    ends = np.stack([np.column_stack([x[source], y[source]]), np.column_stack([x[target], y[target]])], axis=1)
    names = np.asarray(labels, dtype=object)
    table = pd.DataFrame({"from_id": names[source], "to_id": names[target]}).join(
        hauls[["volume", "distance", "cost"]].reset_index(drop=True)
    )
    return table, shapely.linestrings(ends) if len(ends) else []


def _years(units: pd.DataFrame, when: NDArray[np.float64], hauls: pd.DataFrame) -> pd.DataFrame:
    calendar, index = np.unique(when, return_inverse=True)

    def total(values: pd.Series) -> NDArray[np.float64]:
        return np.bincount(index, weights=values.to_numpy(), minlength=len(calendar)).astype(np.float64)

    strip, need, missing = total(units["strip_m3"]), total(units["need_m3"]), total(units["missing_m3"])
    cost = np.bincount(index[hauls["target"]], weights=hauls["cost"], minlength=len(calendar))
    return pd.DataFrame(
        {
            "year": calendar.astype(np.int64),
            "strip": strip,
            "need": need,
            "used": need - missing,
            "stock": np.cumsum(strip - (need - missing)),
            "deficit": missing,
            "cost": cost,
        }
    )


def _haul(
    strip: NDArray[np.float64],
    need: NDArray[np.float64],
    when: NDArray[np.float64],
    x: NDArray[np.float64],
    y: NDArray[np.float64],
    progress: Progress,
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float64], NDArray[np.float64]]:
    """Sources, targets and volumes of the cheapest hauls, and what each unit misses."""
    givers, takers = np.flatnonzero(strip > 0), np.flatnonzero(need > 0)
    first, second = np.nonzero(when[givers][:, None] <= when[takers][None, :])
    nothing = np.zeros(0, dtype=np.int64)
    if not len(first):
        return nothing, nothing, np.zeros(0), need.copy()
    scale = max(float(strip.max()), float(need.max()))
    supply, demand = strip[givers] / scale, need[takers] / scale
    lines, arcs = len(givers) + len(takers), np.arange(len(first))
    matrix = sparse.csr_matrix(
        (np.ones(2 * len(first)), (np.concatenate([first, len(givers) + second]), np.concatenate([arcs, arcs]))),
        shape=(lines, len(first)),
    )
    kilometres = np.hypot(x[givers][first] - x[takers][second], y[givers][first] - y[takers][second]) / 1000
    continuous = np.zeros(len(first), dtype=bool)

    def solve(cost: NDArray[np.float64], least: float, part: float) -> NDArray[np.float64]:
        rows, low, high = matrix, np.full(lines, -np.inf), np.concatenate([supply, demand])
        if np.isfinite(least):
            rows = sparse.vstack([matrix, sparse.csr_matrix(np.ones((1, len(first))))], format="csr")
            low, high = np.append(low, least), np.append(high, np.inf)
        program = Program(cost, rows, low, high, np.zeros(len(first)), np.full(len(first), np.inf), continuous)
        found = mixed_integer(program, seconds=SECONDS, progress=lambda share: progress(part + share / 2)).values
        if found is None:
            raise NotApplicable(
                QT_TRANSLATE_NOOP(
                    "LandRestoration",
                    "UNITS: no hauls were found for {count} units. Split the layer and balance its parts.",
                ),
                count=len(strip),
            )
        return np.maximum(found, 0)

    most = solve(-np.ones(len(first)), np.nan, 0.0)
    longest = float(kilometres.max()) or 1.0
    moved = solve(kilometres / longest, float(most.sum()), 0.5)
    used = moved > 1e-12
    source, target, volume = givers[first[used]], takers[second[used]], moved[used] * scale
    met = np.bincount(target, weights=volume, minlength=len(need))
    missing = np.where(need - met > 1e-9 * scale, need - met, 0.0)
    return source, target, volume, missing
