"""Restoration mode of each unit, by a table of rules."""

from __future__ import annotations

from typing import Any, Mapping

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ..errors import InvalidTable
from ..standards import load

AXES = ("direction", "threshold", "degradation", "importance", "resilience")
ALLOWED = {
    "direction": ("*", "given", "none"),
    "threshold": ("*", "0", "1"),
    "degradation": ("*", "0", "1", "2", "3"),
    "importance": ("*", "1", "2", "3"),
    "resilience": ("*", "0", "1"),
}
UNDECIDED = ("undecided", "undecided", "待定")
_NAMES = {
    "direction": ("direction", "批准方向"),
    "threshold": ("threshold", "生态阈值"),
    "degradation": ("degradation", "退化程度"),
    "importance": ("importance", "重要性"),
    "resilience": ("resilience", "韧性"),
}


def restoration_modes(values: Mapping[str, NDArray[Any]], table: str | None = None) -> pd.DataFrame:
    """Mode and urgency of each unit, with the rule that decided and its reason in both languages.

    Parameters
    ----------
    values : mapping
        By axis: ``direction`` (texts; empty for none), ``threshold`` (0, 1), ``degradation`` (0–3), ``importance``
        (1–3), ``resilience`` (0, 1), each of shape (units,) with NaN for unknown. An axis that is left out counts as
        none, not crossed and low.
    table : str, optional
        The user's rules in place of ``restoration_modes.csv``: rule, direction, threshold, degradation, importance,
        resilience (``*`` for any), mode, mode_en, mode_zh, urgency, why_en, why_zh; the first rule that holds decides.

    Returns
    -------
    DataFrame
        mode, mode_en, mode_zh, urgency (1–4, 0 where undecided), rule, why_en, why_zh. A unit whose rule depends on an
        unknown value, or for which no rule holds, is undecided, and the reason says what is missing.

    Raises
    ------
    InvalidTable
        If a condition or an urgency of the table cannot be read; row and column are named.
    """
    rules = _rules(table)
    columns = {axis: _texts(axis, values.get(axis)) for axis in AXES}
    units = max(len(column) for column in columns.values())
    columns = {axis: np.broadcast_to(column, units) for axis, column in columns.items()}
    situations = pd.DataFrame(columns).drop_duplicates()
    decided = {tuple(row): _decide(dict(zip(AXES, row)), rules) for row in situations.itertuples(index=False)}
    rows = [decided[row] for row in zip(*(columns[axis] for axis in AXES))]
    return pd.DataFrame(rows, columns=["mode", "mode_en", "mode_zh", "urgency", "rule", "why_en", "why_zh"])


def _rules(table: str | None) -> pd.DataFrame:
    rules = load(
        "restoration_modes", table, ("mode_en", "mode_zh", "why_en", "why_zh"), ("urgency",), ("rule", "mode", *AXES)
    )
    for axis in AXES:
        rules[axis] = rules[axis].str.replace(r"\.0$", "", regex=True)
        wrong = np.flatnonzero(~rules[axis].isin(ALLOWED[axis]))
        if wrong.size:
            found, allowed = rules[axis].iloc[wrong[0]], ", ".join(ALLOWED[axis])
            raise InvalidTable("restoration_modes", int(wrong[0]) + 2, axis, found, allowed)
    wrong = np.flatnonzero(~rules["urgency"].isin([1, 2, 3, 4]))
    if wrong.size:
        raise InvalidTable(
            "restoration_modes", int(wrong[0]) + 2, "urgency", rules["urgency"].iloc[wrong[0]], "1, 2, 3, 4"
        )
    return rules


def _texts(axis: str, given: NDArray[Any] | None) -> NDArray[Any]:
    """Values of an axis as the table writes them; "?" for unknown."""
    if given is None:
        return np.array(["?" if axis in ("degradation", "importance") else "none" if axis == "direction" else "0"])
    if axis == "direction":
        return np.array(["given" if isinstance(item, str) and item.strip() else "none" for item in given])
    return np.array(["?" if np.isnan(item) else f"{item:g}" for item in np.asarray(given, dtype=np.float64)])


def _decide(situation: dict[str, str], rules: pd.DataFrame) -> tuple[Any, ...]:
    missing: dict[str, None] = {}
    outcomes: set[str] = set()
    first: Any = None
    for rule in rules.itertuples(index=False):
        conditions = {axis: str(getattr(rule, axis)) for axis in AXES}
        unknown = [axis for axis in AXES if conditions[axis] != "*" and situation[axis] == "?"]
        if any(conditions[axis] not in ("*", situation[axis]) and axis not in unknown for axis in AXES):
            continue
        missing.update(dict.fromkeys(unknown))
        outcomes.add(f"{rule.mode}|{rule.urgency:g}")
        first = first or rule
        if not unknown:
            if len(outcomes) == 1:  # whatever the unknown value, the result is this
                return (
                    first.mode, first.mode_en, first.mode_zh, int(first.urgency), first.rule, first.why_en, first.why_zh,
                )  # fmt: skip
            break
    else:
        if first is not None and len(outcomes) == 1 and _complete(missing, rules):
            return (
                first.mode, first.mode_en, first.mode_zh, int(first.urgency), first.rule, first.why_en, first.why_zh,
            )  # fmt: skip
    if missing:
        en = "missing: " + ", ".join(_NAMES[axis][0] for axis in missing)
        zh = "缺少:" + "、".join(_NAMES[axis][1] for axis in missing)
    else:
        held = ", ".join(f"{axis} {situation[axis]}" for axis in AXES)
        en, zh = f"no rule holds for {held}", f"没有适用的规则({held})"
    return (*UNDECIDED, 0, "", en, zh)


def _complete(missing: dict[str, None], rules: pd.DataFrame) -> bool:
    """Whether the rules know every value of the axes that are unknown."""
    return all(set(ALLOWED[axis]) - {"*"} <= set(rules[axis]) for axis in missing)


def mode_summary(modes: pd.DataFrame, areas: NDArray[np.floating[Any]]) -> pd.DataFrame:
    """Units and area by mode and urgency.

    Parameters
    ----------
    modes : DataFrame
        From `restoration_modes`.
    areas : ndarray of shape (units,)
        ha.

    Returns
    -------
    DataFrame
        mode, name_en, name_zh, urgency, units, area_ha, share (of the area).
    """
    data = modes[["mode", "mode_en", "mode_zh", "urgency"]].assign(area_ha=np.asarray(areas, dtype=float))
    found = data.groupby(["mode", "mode_en", "mode_zh", "urgency"])["area_ha"].agg(["size", "sum"]).reset_index()
    found.columns = ["mode", "name_en", "name_zh", "urgency", "units", "area_ha"]
    return found.assign(share=found["area_ha"] / max(float(found["area_ha"].sum()), 1e-12))
