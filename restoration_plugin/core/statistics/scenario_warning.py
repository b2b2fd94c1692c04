"""Warning level of a place from its class today and in scenarios."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Mapping

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ..errors import QT_TRANSLATE_NOOP, InvalidInput, InvalidTable, OutOfRange
from ..nodata import NO_CLASS
from ..standards import load

STATES = ("none", "slight", "moderate", "severe")
TRENDS = ("improving", "stable", "worsening")
LEVELS = (1, 5)
SHARE = 2 / 3
"""Share of scenarios from which a rise, or severity, counts."""


@dataclass(frozen=True)
class WarningRules:
    """Level and rule by state, trend, whether the class rises, and whether it gets severe; rule id → (zh, en) name."""

    levels: NDArray[np.uint8]
    rules: NDArray[np.uint8]
    names: dict[int, tuple[str, str]]
    unverified: tuple[str, ...]
    standard: str = "default of this plugin"


def scenario_warning(
    current: NDArray[np.int32],
    trend: NDArray[np.int32] | None,
    *scenarios: NDArray[np.int32],
    severe: int,
    five_classes: bool,
    rules: WarningRules,
) -> tuple[NDArray[np.uint8], NDArray[np.float32], NDArray[np.float32], NDArray[np.float32], NDArray[np.uint8]]:
    """Level, frequency of severity, change by scenario, largest rise and deciding rule.

    Today's class is severe from ``severe`` on, moderate one below, none at 1, else slight.

    Parameters
    ----------
    current : ndarray of shape (rows, columns)
        Class codes that rise with severity, from 1.
    trend : ndarray, optional
        1 improving, 2 stable, 3 worsening; or, with ``five_classes``, the classes of a vegetation trend (1 and 2
        improving, 3 stable, 4 and 5 worsening). Stable everywhere when not given.
    *scenarios : ndarrays
        Class codes of each scenario, of the same meaning.
    severe : int
        Class from which it is severe, at least 2.
    five_classes : bool
    rules : WarningRules
        From ``warning_rules``.

    Returns
    -------
    level : ndarray of uint8
        1 none, 2 blue, 3 yellow, 4 orange, 5 red. 0 where an input is NoData.
    frequency : ndarray
        Share of scenarios with a severe class, 0–1.
    change : ndarray of shape (scenarios, rows, columns)
        Class of the scenario less that of today.
    worst : ndarray
        Largest change.
    rule : ndarray of uint8
        Number of the rule that decided.

    Raises
    ------
    InvalidInput
        If there is no scenario.
    OutOfRange
        If ``severe`` is below 2, a class below 1 or a trend not among its codes.
    """
    if not scenarios:
        raise InvalidInput(QT_TRANSLATE_NOOP("LandRestoration", "SCENARIOS: at least one raster is needed."))
    if severe < 2:
        raise OutOfRange("SEVERE", found=severe, allowed=">= 2")
    future = np.stack(scenarios)
    known = (current != NO_CLASS) & (future != NO_CLASS).all(axis=0)
    for name, values in (("CURRENT", current[None]), ("SCENARIOS", future)):
        valid = values[values != NO_CLASS]
        if valid.size and valid.min() < 1:
            raise OutOfRange(name, found=int(valid.min()), allowed=">= 1")
    direction = np.ones(current.shape, dtype=int) if trend is None else _directions(trend, five_classes)
    known &= direction >= 0
    state = np.select([current >= severe, current <= 1, current == severe - 1], [3, 0, 2], 1)
    change = (future - current).astype(np.float32)
    rising = (change > 0).mean(axis=0) >= SHARE - 1e-9
    frequency = (future >= severe).mean(axis=0)
    reaching = frequency >= SHARE - 1e-9
    place = state, np.maximum(direction, 0), rising.astype(int), reaching.astype(int)
    level, rule = (np.where(known, table[place], 0).astype(np.uint8) for table in (rules.levels, rules.rules))
    change[:, ~known] = np.nan
    return (
        level,
        np.where(known, frequency, np.nan).astype(np.float32),
        change,
        change.max(axis=0),
        rule,
    )


def _directions(trend: NDArray[np.int32], five_classes: bool) -> NDArray[Any]:
    """0 improving, 1 stable, 2 worsening, −1 NoData."""
    valid = trend[trend != NO_CLASS]
    highest = 5 if five_classes else 3
    if valid.size and not ((valid >= 1) & (valid <= highest)).all():
        raise OutOfRange(
            "TREND",
            found=int(valid.max() if valid.max() > highest else valid.min()),
            allowed="1 improving, 2 stable, 3 worsening; or the CLASSES of vegetationtrend",
        )
    table = np.array([-1, 0, 0, 1, 2, 2] if five_classes else [-1, 0, 1, 2])
    return table[np.where(trend == NO_CLASS, 0, trend)]


def warning_rules(path: str | None = None) -> WarningRules:
    """The shipped rules, or those of the user's table; the first that fits decides.

    Raises
    ------
    InvalidTable
        If a cell of the table is not among what its column allows.
    InvalidInput
        If no rule fits a case.
    """
    table = load(
        "scenario_warning",
        path,
        columns=("state", "trend", "rising", "reaching", "rule_zh", "rule_en", "verified"),
        numbers=("rule", "level"),
        filled=("rule", "level", "state", "trend", "rising", "reaching"),
    )
    allowed = {
        "state": STATES,
        "trend": (*TRENDS, "any"),
        "rising": ("yes", "no", "any"),
        "reaching": ("yes", "no", "any"),
    }
    for column, values in allowed.items():
        for number, value in enumerate(table[column], 2):
            if value not in values:
                raise InvalidTable("scenario_warning", number, column, value, ", ".join(values))
    for column, low, high in (("level", *LEVELS), ("rule", 1, 255)):
        for number, value in enumerate(table[column], 2):
            if not (low <= value <= high and value == int(value)):
                raise InvalidTable("scenario_warning", number, column, value, f"{low} … {high}")
    levels, rules = np.zeros((2, 4, 3, 2, 2), dtype=np.uint8)
    for place in np.ndindex(4, 3, 2, 2):
        case = {
            "state": STATES[place[0]],
            "trend": TRENDS[place[1]],
            "rising": ("no", "yes")[place[2]],
            "reaching": ("no", "yes")[place[3]],
        }
        fits = np.ones(len(table), dtype=bool)
        for column, value in case.items():
            fits &= table[column].isin([value, "any"]).to_numpy()
        if not fits.any():
            raise InvalidInput(
                QT_TRANSLATE_NOOP("LandRestoration", "The table of warning rules has no rule for: {case}."),
                case=", ".join(f"{column} {value}" for column, value in case.items()),
            )
        row = table.iloc[int(fits.argmax())]
        levels[place], rules[place] = int(row["level"]), int(row["rule"])
    return WarningRules(
        levels,
        rules,
        {int(rule): (zh, en) for rule, zh, en in zip(table["rule"], table["rule_zh"], table["rule_en"])},
        tuple(f"rule {int(rule)}" for rule, own in zip(table["rule"], table["verified"]) if own != "yes"),
    )


def level_areas(level: NDArray[np.int32], rule: NDArray[np.int32], areas: NDArray[np.float64]) -> NDArray[np.float64]:
    """Area (ha) of a window by level and rule, shape (6, 256); windows are joined with ``+``."""
    used = (level > 0) & (rule > 0)
    place = level[used].astype(np.int64) * 256 + rule[used]
    weights = np.broadcast_to(areas, level.shape)[used]
    summed = np.bincount(place, weights=weights, minlength=6 * 256)
    return np.asarray(summed, dtype=np.float64).reshape(6, 256)


def level_summary(
    areas: NDArray[np.float64], names: Mapping[int, tuple[str, str]], rules: WarningRules
) -> pd.DataFrame:
    """Table of level, rule, area_ha and area_share, from the sum of ``level_areas``; levels from red on."""
    total = areas.sum()
    rows = [
        (level, *names[level][::-1], rule, *rules.names[rule][::-1], areas[level, rule], areas[level, rule] / total)
        for level in sorted(names, reverse=True)
        for rule in sorted(rules.names)
        if areas[level, rule] > 0
    ]
    columns = ["level", "name_en", "name_zh", "rule", "rule_en", "rule_zh", "area_ha", "area_share"]
    return pd.DataFrame(rows, columns=columns)
