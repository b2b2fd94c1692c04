"""Risk of mined land: hazard × exposure × vulnerability, and the warning that follows."""

from __future__ import annotations

from typing import Any, Sequence

import numpy as np
import pandas as pd
import shapely
from numpy.typing import ArrayLike, NDArray

from ..errors import QT_TRANSLATE_NOOP, InvalidInput
from .class_table import Intervals, class_names, class_table, intervals

NO_WARNING = 1
HAZARDS = (("factor of safety", "safety"), ("residual subsidence", "residual"), ("pollution", "pollution"))


def mine_risk(
    grade: ArrayLike,
    safety: ArrayLike | None = None,
    residual: ArrayLike | None = None,
    pollution: ArrayLike | None = None,
    exposed: Sequence[ArrayLike] = (),
    exposed_names: Sequence[str] = (),
    vegetation_change: ArrayLike | None = None,
    table: str | None = None,
) -> pd.DataFrame:
    """Risk and warning level of every unit.

    Parameters
    ----------
    grade : array_like of shape (units,)
        Damage grade, 1 to 3; NaN or 0 is no damage.
    safety : array_like, optional
        Lowest factor of safety of each slope.
    residual : array_like, optional
        Residual subsidence within a year in mm.
    pollution : array_like, optional
        Class of pollution, 1 to 3.
    exposed : sequence of array_like
        One per kind of what is exposed (people, farmland, water): whether each unit touches it.
    exposed_names : sequence of str
        Their names.
    vegetation_change : array_like, optional
        Change of NDVI from the first to the last year.
    table : str, optional
        The user's table of limits in place of the shipped one.

    Returns
    -------
    DataFrame
        hazard, exposure, vulner (1 to 3 each), risk (their product), warning (1 none, 2 blue, 3 yellow, 4 orange,
        5 red) and why. Where neither damage nor hazard is known the three are 0 and the warning is 1.

    Raises
    ------
    InvalidInput
        If a grade is above 3, or the table lacks an indicator.

    Notes
    -----
    Hazard is the worst class of factor of safety, residual subsidence and pollution, or the grade where none is known;
    exposure 1, 2 or 3 for none, one and more kinds exposed; vulnerability the grade (at least 1), one more where the
    vegetation falls. A default of this plugin; the limits are in the table.
    """
    limits = class_table("mine_risk", table)
    grade = np.asarray(grade, dtype=np.float64)
    damage = np.nan_to_num(grade)
    if ((damage < 0) | (damage > 3)).any():
        row = int(np.flatnonzero((damage < 0) | (damage > 3))[0])
        raise InvalidInput(
            QT_TRANSLATE_NOOP(
                "LandRestoration", "UNITS. GRADE: record {record} holds {found}, allowed is 0 to 3, from minedamage."
            ),
            record=row + 1,
            found=f"{damage[row]:g}",
        )
    count = len(damage)
    hazard, hazard_why = _worst(limits, {"safety": safety, "residual": residual, "pollution": pollution}, count)
    fallback = (hazard == 0) & (damage > 0)
    hazard[fallback] = damage[fallback].astype(np.int64)
    hazard_why[fallback] = np.array([f"damage grade {value:g}" for value in damage[fallback]], dtype=object)

    touched = np.array([np.asarray(values, dtype=bool) for values in exposed]).reshape(len(exposed), count)
    exposure = _needed(limits, "exposed layers").grade(touched.sum(axis=0).astype(np.float64))
    vulnerability = np.maximum(damage, 1).astype(np.int64)
    falls = np.zeros(count, dtype=bool)
    if vegetation_change is not None:
        change = np.asarray(vegetation_change, dtype=np.float64)
        falls = _needed(limits, "vegetation change").grade(change) > 0
        vulnerability = np.minimum(vulnerability + falls, 3)
    active = hazard > 0
    exposure, vulnerability = np.where(active, exposure, 0), np.where(active, vulnerability, 0)
    risk = hazard * exposure * vulnerability
    warning = np.where(active, _needed(limits, "warning").grade(risk.astype(np.float64)), NO_WARNING)
    quiet = (damage == 0) & (hazard == 1)
    warning[quiet] = NO_WARNING
    why = np.full(count, "", dtype=object)
    for unit in np.flatnonzero(active):
        names = [name for name, values in zip(exposed_names, touched) if values[unit]]
        why[unit] = (
            f"hazard {hazard[unit]}: {hazard_why[unit]}; exposure {exposure[unit]}: {', '.join(names) or 'none'}; "
            f"vulnerability {vulnerability[unit]}: damage grade {'unknown' if np.isnan(grade[unit]) else f'{damage[unit]:g}'}"
            + (", vegetation falls" if falls[unit] else "")
        )
    return pd.DataFrame(
        {
            "hazard": hazard,
            "exposure": exposure.astype(np.int64),
            "vulner": vulnerability.astype(np.int64),
            "risk": risk.astype(np.int64),
            "warning": warning.astype(np.int64),
            "why": why,
        }
    )


def change_over_time(values: Sequence[NDArray[np.float64]]) -> NDArray[np.float64] | None:
    """Last less first of the values in order of time; None where there are less than two."""
    return values[-1] - values[0] if len(values) > 1 else None


def touches(units: Any, others: Any) -> NDArray[np.bool_]:
    """Whether each geometry of ``units`` meets one of ``others``."""
    tree = shapely.STRtree(np.asarray(others, dtype=object))
    found = np.zeros(len(units), dtype=bool)
    found[tree.query(np.asarray(units, dtype=object), predicate="intersects")[0]] = True
    return found


def warning_names(path: str | None = None) -> dict[object, tuple[str, str]]:
    """Warning level → (Chinese, English) name."""
    return {NO_WARNING: ("无", "None"), **class_names(class_table("mine_risk", path), "warning")}


def _worst(
    limits: pd.DataFrame, given: dict[str, ArrayLike | None], count: int
) -> tuple[NDArray[np.int64], NDArray[np.object_]]:
    """Worst class of the hazards that are given, and the row that decides."""
    worst, why = np.zeros(count, dtype=np.int64), np.full(count, "", dtype=object)
    for indicator, name in HAZARDS:
        values: Any = given[name]
        if values is None:
            continue
        scale, measured = _needed(limits, indicator), np.asarray(values, dtype=np.float64)
        index = scale.find(measured)
        codes = np.where(index < 0, 0, scale.codes[np.clip(index, 0, None)])
        worse = codes > worst
        worst[worse] = codes[worse]
        why[worse] = [f"{scale.rules[row]} ({value:.4g})" for row, value in zip(index[worse], measured[worse])]
    return worst, why


def _needed(limits: pd.DataFrame, indicator: str) -> Intervals:
    scale = intervals(limits, indicator=indicator)
    if scale is None:
        raise InvalidInput(
            QT_TRANSLATE_NOOP("LandRestoration", "The table of mine risk has no row with the indicator {indicator}."),
            indicator=indicator,
        )
    return scale
