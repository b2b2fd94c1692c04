"""Indicators of a plan by administration, from areas and lengths."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Mapping, Sequence

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from .administrative_rollup import administrative_rollup
from .indicator_definitions import AMOUNT, KINDS, RATE, Definition

WHOLE = 0.995
"""Share of an administration from which on data count as complete."""

Numbers = NDArray[np.float64]


@dataclass(frozen=True)
class Supply:
    """What an input holds in the administrations.

    Attributes
    ----------
    name : str
        Input and layer.
    unit : ndarray of int64, shape (k,)
        Number of the administration of each piece.
    size : ndarray, shape (k,)
        Land (ha) or shore (km) of each piece.
    classes : mapping
        Input or field → class of each piece as text, "" where it is not known.
    amounts : mapping
        Field → amount of each piece, NaN where it is not known.
    extent : ndarray, shape (n,), optional
        What data should cover in each administration; the sum of the pieces where absent.
    """

    name: str
    unit: NDArray[np.int64]
    size: Numbers
    classes: Mapping[str, NDArray[Any]] = field(default_factory=dict)
    amounts: Mapping[str, Numbers] = field(default_factory=dict)
    extent: Numbers | None = None


def plan_indicators(
    codes: Sequence[str], area: Numbers, supplies: Mapping[str, Supply], definitions: Sequence[Definition], year: int
) -> pd.DataFrame:
    """Add parts and wholes up at every level; a rate is their quotient there, and no rate is averaged.

    Parameters
    ----------
    codes : sequence of str, length n
        From ``administrative_codes``, no administration within another.
    area : ndarray, shape (n,)
        ha.
    supplies : mapping
        Input → what it holds; an absent input leaves its indicators NULL, with the reason.
    definitions : sequence of Definition
    year : int
        Of the baseline.

    Returns
    -------
    DataFrame
        level, code, parent, indicator, name_zh, name_en, kind_zh, kind_en, year, unit, baseline (NaN where unknown), part and whole
        (ha, km, or the amount), covered (0 to 1: share with data; an amount of a part is that of the part), data (layers),
        method_zh, method_en, note_zh, note_en (why the baseline is missing or partial).
    """
    sums: dict[str, Numbers] = {}
    sought = [_found(rule, supplies) for rule in definitions]
    for number, (rule, found) in enumerate(zip(definitions, sought)):
        nothing = [np.zeros(len(codes))] * 4
        values = nothing if found.supply is None else _amounts(rule, found.supply, found.keys, len(codes))
        sums.update({f"{name}{number}": column for name, column in zip("pwde", values)})
    table = administrative_rollup(codes, pd.DataFrame(sums), area)
    rows = [_rows(table, number, rule, sought[number], year) for number, rule in enumerate(definitions)]
    order = np.argsort(np.tile(np.arange(len(table)), len(definitions)), kind="stable")
    return pd.concat(rows, ignore_index=True).iloc[order].reset_index(drop=True)


@dataclass(frozen=True)
class _Found:
    """What there is for an indicator: no supply where it cannot be computed, and what to say about it."""

    supply: Supply | None
    keys: list[str]
    data: str
    note_zh: str = ""
    note_en: str = ""


def _found(rule: Definition, supplies: Mapping[str, Supply]) -> _Found:
    given = [name for name in rule.inputs if name in supplies]
    lacking = ", ".join(name for name in rule.inputs if name not in supplies)
    if not given:
        return _Found(None, [], "", f"未提供 {lacking}", f"{lacking} is not given")
    supply, data = supplies[given[0]], ", ".join(supplies[name].name for name in given)
    keys = [rule.field] if rule.field else given if rule.part else []
    if not set(keys) <= set(supply.amounts if rule.measure == AMOUNT else supply.classes):
        return _Found(None, [], data, f"{data} 没有字段 {rule.field}", f"{data} has no field {rule.field}")
    if lacking:
        return _Found(supply, keys, data, f"未提供 {lacking}，只按其余计算", f"without {lacking}, by the rest alone")
    return _Found(supply, keys, data)


def _amounts(rule: Definition, supply: Supply, keys: list[str], count: int) -> list[Numbers]:
    """Part, whole, what has data and what should have, in each administration."""

    def added(values: Numbers) -> Numbers:
        return np.bincount(supply.unit, weights=values, minlength=count).astype(np.float64)

    extent = added(supply.size) if supply.extent is None else supply.extent
    if rule.measure == AMOUNT:
        amounts = supply.amounts[keys[0]]
        return [added(np.nan_to_num(amounts)), np.zeros(count), added(supply.size * ~np.isnan(amounts)), extent]
    if not keys:  # the land of the input itself, which is complete by its nature
        return [added(supply.size), added(supply.size), extent, extent]
    known = np.ones(len(supply.unit), dtype=bool)
    part, whole = known.copy(), known.copy()
    for key in keys:
        classes = supply.classes[key]
        known &= classes != ""
        part &= np.isin(classes, sorted(rule.part))
        whole &= np.isin(classes, sorted(rule.whole)) if rule.whole else True
    return [added(supply.size * mask) for mask in (known & part, known & whole, known)] + [extent]


def _rows(table: pd.DataFrame, number: int, rule: Definition, found: _Found, year: int) -> pd.DataFrame:
    part, whole, data, extent = (table[f"{name}{number}"].to_numpy(dtype=float) for name in "pwde")
    empty = extent <= 0  # nothing of the kind is there: no mine, no shore
    covered = np.divide(data, extent, out=np.ones(len(data)), where=~empty)
    if found.supply is None:
        covered[:] = np.nan
    base = np.divide(part, whole, out=np.full(len(part), np.nan), where=whole > 0) if rule.measure == RATE else part
    missing = ~(covered > 0)
    notes = [_note(*row, rule.measure == RATE) for row in zip(covered, empty, np.isnan(base))]
    return pd.DataFrame(
        {
            "level": table["level"],
            "code": table["code"],
            "parent": table["parent"],
            "indicator": rule.indicator,
            "name_zh": rule.name_zh,
            "name_en": rule.name_en,
            "kind_zh": KINDS.get(rule.kind, ""),
            "kind_en": rule.kind,
            "year": year,
            "unit": rule.unit,
            "baseline": np.where(missing, np.nan, base * rule.factor),
            "part": np.where(missing, np.nan, part),
            "whole": np.where(missing | (rule.measure != RATE), np.nan, whole),
            "covered": covered,
            "data": found.data,
            "method_zh": rule.method_zh,
            "method_en": rule.method_en,
            "note_zh": ["；".join(filter(None, (found.note_zh, zh))) for zh, _ in notes],
            "note_en": ["; ".join(filter(None, (found.note_en, en))) for _, en in notes],
        }
    )


def _note(covered: float, empty: bool, undefined: bool, rate: bool) -> tuple[str, str]:
    """What to say about the data of one administration, in Chinese and English."""
    if covered != covered:
        return "", ""
    if empty:
        return ("没有此类对象", "there is nothing of the kind") if rate else ("", "")
    if covered <= 0:
        return "没有数据", "no data here"
    if undefined:
        return "没有作为分母的类别", "nothing of the whole is here"
    if covered < WHOLE:
        en = f"data cover {covered:.1%}; the figure is that of the covered part"
        return f"数据覆盖 {covered:.1%}，数值为有数据部分", en
    if covered > 2.0 - WHOLE:
        return f"图斑重叠，多计 {covered - 1:.1%}", f"polygons overlap: {covered - 1:.1%} counts twice"
    return "", ""
