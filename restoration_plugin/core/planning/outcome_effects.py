"""What treatment has done: change of treated units less that of their like without treatment."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.stats import norm, t

from ..progress import Progress, silent
from .balanced_controls import balanced_controls

CONFIDENCE = 0.95
ROUNDING = 1e-6
"""Part of a value that rasters in single precision do not hold."""

Numbers = NDArray[np.float64]


@dataclass(frozen=True)
class UnitMeans:
    """Means of n units in k indicators, over cells with data at both dates; NaN where a unit has none.

    ``common`` and ``spread`` are means and standard deviations of the baselines over cells with data in all indicators;
    ``covered`` the share (0–1) of the unit's own land with data in each indicator.
    """

    baseline: Numbers
    achieved: Numbers
    covered: Numbers
    common: Numbers
    spread: Numbers


@dataclass(frozen=True)
class ControlCells:
    """Untreated cells with data in all k indicators at both dates.

    ``polygon`` says which of the control polygons each is in, ``weight`` how much it counts.
    """

    polygon: NDArray[np.int64]
    weight: Numbers
    baseline: Numbers
    achieved: Numbers


@dataclass(frozen=True)
class Effects:
    """Effects of n units and their sum (row n), in k indicators; NaN where unknown.

    ``control`` is what the unit would have done without treatment; ``half`` half the width of the interval; ``table``
    whether it comes from the given uncertainty; ``balance`` the largest difference between the unit and its weighted
    controls before treatment, in standard deviations.
    """

    control: Numbers
    effect: Numbers
    half: Numbers
    table: NDArray[np.bool_]
    balance: Numbers


def outcome_effects(
    units: UnitMeans, area: Numbers, controls: ControlCells | None, sd: Numbers, progress: Progress = silent
) -> Effects:
    """Difference in differences with balanced controls, adjusted by regression on the baselines.

    Cells of the controls are weighted so that their baselines have the unit's means (``balanced_controls``); their
    change is what would have happened anyway, rain and other drivers included. What the weights cannot balance, a
    regression of the controls' change on the baselines makes up for.

    The interval holds 95 %. With an uncertainty ``sd`` of one mapped mean at one date, the variance is
    2 sd² (1 + 1 / m), where m is the effective number of control polygons; else it is s² (1 + 1 / m) with the variance
    s² of the change among control polygons and Student's t, and unknown with fewer than two of them. The controls'
    part is common to all units, so it does not average out in their sum.

    Parameters
    ----------
    units : UnitMeans
    area : ndarray, shape (n,)
        ha, by which the sum weights the units (times ``covered``).
    controls : ControlCells, optional
        Without them effects are unknown.
    sd : ndarray, shape (k,)
        NaN where the spread among controls decides.
    progress : Progress

    Returns
    -------
    Effects

    References
    ----------
    Stewart-Oaten, Murdoch & Parker (1986), Environmental impact assessment: "pseudoreplication" in time? Ecology 67
    (before–after–control–impact). Robins, Rotnitzky & Zhao (1994), regression with weights by propensity. Hainmueller
    (2012), see ``balanced_controls``.
    """
    count, kinds = units.baseline.shape
    control, balance = np.full((count + 1, kinds), np.nan), np.full(count + 1, np.nan)
    half = np.full((count + 1, kinds), np.nan)
    change = units.achieved - units.baseline
    weight = area[:, None] * units.covered
    if controls is None or not len(controls.polygon):
        nothing = np.full((count + 1, kinds), np.nan)
        return Effects(control, nothing, half, np.zeros(kinds, dtype=bool), balance)
    polygons, position = np.unique(controls.polygon, return_inverse=True)
    base = controls.weight / controls.weight.sum()
    centre = _mean(base, controls.baseline)
    width = np.sqrt(_mean(base, (controls.baseline - centre) ** 2))
    slope, residual = _regression(controls, base, centre, width)
    spread = _spread(residual, controls.weight, position, len(polygons))
    shares = np.zeros((count, len(polygons)))
    for number in range(count):
        progress(number / count)
        mean = units.common[number]
        if np.isnan(mean).any():
            continue
        pooled = np.sqrt((width**2 + np.nan_to_num(units.spread[number]) ** 2) / 2)
        scale = np.where(pooled > 0, pooled, np.maximum(np.abs(centre), 1.0))
        weights, difference = balanced_controls(controls.baseline, controls.weight, mean, scale)
        control[number] = _mean(mean - centre, slope) + _mean(weights, residual)
        balance[number] = np.abs(difference).max()
        shares[number] = np.bincount(position, weights=weights, minlength=len(polygons))
    effect = np.full((count + 1, kinds), np.nan)
    effect[:count] = change - control[:count]
    table = ~np.isnan(sd)
    factor = np.where(table, norm.ppf(0.5 + CONFIDENCE / 2), _student(len(polygons)))
    variance = np.where(table, 2.0 * sd**2, spread)
    for kind in range(kinds):
        part = np.where(np.isnan(effect[:count, kind]), 0.0, weight[:, kind])
        alone = (shares**2).sum(axis=1)
        half[:count, kind] = factor[kind] * np.sqrt(variance[kind] * (1.0 + alone))
        if part.sum() > 0:
            part = part / part.sum()
            effect[count, kind] = (part * np.nan_to_num(effect[:count, kind])).sum()
            control[count, kind] = (part * np.nan_to_num(control[:count, kind])).sum()
            together = (_mean(part, shares) ** 2).sum()
            half[count, kind] = factor[kind] * np.sqrt(variance[kind] * ((part**2).sum() + together))
    half[np.isnan(effect)] = np.nan
    size = np.abs(np.nan_to_num(np.concatenate([units.baseline, units.achieved]))).max(axis=0, initial=0.0)
    known = ~np.isnan(balance[:count])
    balance[count] = balance[:count][known].max() if known.any() else np.nan
    return Effects(control, effect, np.maximum(half, ROUNDING * size), table, balance)


def _mean(weights: Numbers, values: Numbers) -> Numbers:
    """Weighted means of columns; no matrix product, whose last digits depend on threads and on where an array lies."""
    return np.asarray((weights[:, None] * values).sum(axis=0))


def _regression(controls: ControlCells, base: Numbers, centre: Numbers, width: Numbers) -> tuple[Numbers, Numbers]:
    """Slopes of the change on the baselines, shape (k, k), and what the regression at the centre leaves of the change."""
    change = controls.achieved - controls.baseline
    scale = np.where(width > 0, width, 1.0)
    z = (controls.baseline - centre) / scale
    design = np.column_stack([np.ones(len(z)), z])
    weighted = (design * base[:, None])[:, :, None]
    normal, moment = ((weighted * other[:, None, :]).sum(axis=0) for other in (design, change))
    slope = np.linalg.lstsq(normal, moment, rcond=1e-14)[0][1:] / scale[:, None]
    return slope, change - ((controls.baseline - centre)[:, :, None] * slope).sum(axis=1)


def _spread(residual: Numbers, weight: Numbers, position: NDArray[np.int64], count: int) -> Numbers:
    """Variance among the means of the control polygons; NaN with fewer than two."""
    total = np.bincount(position, weights=weight, minlength=count)
    means = np.stack([np.bincount(position, weights=weight * column, minlength=count) / total for column in residual.T])
    if count < 2:
        return np.full(residual.shape[1], np.nan)
    return np.asarray(means.var(axis=1, ddof=1), dtype=np.float64)


def _student(count: int) -> float:
    return float(t.ppf(0.5 + CONFIDENCE / 2, count - 1)) if count > 1 else np.nan
