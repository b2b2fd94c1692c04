"""The account of outcomes: one row for each unit and indicator, and for the sum of the units."""

from __future__ import annotations

from typing import Any, Mapping, Sequence

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from .network_account import network_account
from .outcome_connectivity import NetworkOutcome
from .outcome_effects import Effects, UnitMeans
from .outcome_indicators import Outcome

APART = 0.25
"""Difference before treatment, in standard deviations, from which on regression alone is not to be trusted."""
METHODS = {
    True: ("双重差分（对照按基期熵平衡加权，并作回归校正）", "difference in differences; controls balanced on the baselines, adjusted by regression"),
    False: ("前后对比（无对照，不计成效）", "before and after; no controls, so no effect"),
}  # fmt: skip
NO_GAIN = ("成效不为正，不计单位成本", "no improvement, so no unit cost")
TOTAL = "total"

Numbers = NDArray[np.float64]


def outcome_ledger(
    outcomes: Sequence[Outcome],
    means: UnitMeans,
    area: Numbers,
    effects: Effects,
    cost: Numbers | None,
    targets: pd.DataFrame,
    evidence: Sequence[str],
    with_controls: bool,
    networks: Mapping[str, tuple[NetworkOutcome, Numbers]] = {},
) -> pd.DataFrame:
    """Bring effects, targets and costs together.

    Parameters
    ----------
    outcomes : sequence of Outcome, length k
    means : UnitMeans
        Of the indicators that are means over cells, in their order.
    area : ndarray, shape (n,)
        Own land of each unit (ha), counted once.
    effects : Effects
        Of the n units and their sum, in these indicators.
    cost : ndarray, shape (n,), optional
        10⁴ CNY, NaN where unknown.
    targets : DataFrame
        unit ("" for all), indicator, target, baseline_year, target_year.
    evidence : sequence of str, length k
        Fingerprints of each indicator's files.
    with_controls : bool
    networks : mapping
        Of each measure of the whole landscape what was found, and the share of each unit's land with data.

    Returns
    -------
    DataFrame
        unit (1 … n, or total), indicator, name_zh, name_en, measure_un (unit), own_ha, covered, base_year, baseline, target_yr,
        target, achieved, met (1, 0), change, control, effect, low, high, interval, amount (effect on the land with data),
        amount_low, amount_hi, amount_un, cost, unit_cost (CNY for one of amount_un, only where the effect is an
        improvement), balance, method_zh, method_en, evidence, note_zh, note_en.
    """
    rows = []
    for number in range(len(area) + 1):
        whole, kind = number == len(area), 0
        for outcome, proof in zip(outcomes, evidence):
            if outcome.of_landscape:
                network, covered = networks[outcome.indicator]
                row = network_account(number, outcome, network, area, covered)
                known = network.without[:-1]
            else:
                row, covered = _row(number, kind, outcome, means, area, effects), means.covered[:, kind]
                known = effects.effect[:-1, kind]
                kind += 1
            row.update(_target(outcome, str(number + 1), whole, area * covered, targets))
            if row["target"] == row["target"] and row["achieved"] == row["achieved"]:
                row["met"] = float(outcome.direction * (row["achieved"] - row["target"]) >= 0)
            row.update(_cost(number, cost, known, row["amount"] * outcome.direction))
            if not outcome.of_landscape:
                row.update(_notes(row, with_controls, bool(effects.table[kind - 1])))
            elif row["cost"] == row["cost"] and row["amount"] * outcome.direction <= 0:
                row.update({"note_zh": f"{row['note_zh']}；{NO_GAIN[0]}", "note_en": f"{row['note_en']}; {NO_GAIN[1]}"})
            row["evidence"] = proof
            rows.append(row)
    order = [
        "unit",
        "indicator",
        "name_zh",
        "name_en",
        "measure_un",
        "own_ha",
        "covered",
        "base_year",
        "baseline",
        "target_yr",
    ]
    order += [
        "target",
        "achieved",
        "met",
        "change",
        "control",
        "effect",
        "low",
        "high",
        "interval",
        "amount",
        "amount_low",
    ]
    order += ["amount_hi", "amount_un", "cost", "unit_cost", "balance", "method_zh", "method_en", "evidence"]
    return pd.DataFrame(rows)[[*order, "note_zh", "note_en"]]


def _row(number: int, kind: int, outcome: Outcome, means: UnitMeans, area: Numbers, effects: Effects) -> dict[str, Any]:
    with_data = area * means.covered[:, kind]
    land, own = (
        (float(with_data.sum()), float(area.sum())) if number == len(area) else (with_data[number], area[number])
    )
    if number < len(area):
        baseline, achieved = float(means.baseline[number, kind]), float(means.achieved[number, kind])
        reach = land
    else:
        baseline, achieved = (_mean(values[:, kind], with_data) for values in (means.baseline, means.achieved))
        reach = float(with_data[~np.isnan(effects.effect[:-1, kind])].sum())
    effect, half = float(effects.effect[number, kind]), float(effects.half[number, kind])
    scale = reach * outcome.factor
    return {
        "unit": TOTAL if number == len(area) else str(number + 1),
        "indicator": outcome.indicator,
        "name_zh": outcome.name_zh,
        "name_en": outcome.name_en,
        "measure_un": outcome.unit,
        "own_ha": own,
        "covered": land / own if own > 0 else 0.0,
        "baseline": baseline,
        "achieved": achieved,
        "met": np.nan,
        "change": achieved - baseline,
        "control": float(effects.control[number, kind]),
        "effect": effect,
        "low": effect - half,
        "high": effect + half,
        "amount": effect * scale,
        "amount_low": (effect - half) * scale,
        "amount_hi": (effect + half) * scale,
        "amount_un": outcome.amount_unit,
        "balance": float(effects.balance[number]),
    }


def _mean(values: Numbers, weight: Numbers) -> float:
    known = ~np.isnan(values) & (weight > 0)
    return float((values[known] * weight[known]).sum() / weight[known].sum()) if known.any() else np.nan


def _target(outcome: Outcome, unit: str, whole: bool, weight: Numbers, targets: pd.DataFrame) -> dict[str, Any]:
    """Target and years of one unit; of the sum, the mean of the units' targets by their land with data."""
    rows = targets[targets["indicator"] == outcome.indicator]
    if not whole:
        own = rows[rows["unit"] == unit]
        rows = own if len(own) else rows[rows["unit"] == ""]
        names = (("target", "target"), ("base_year", "baseline_year"), ("target_yr", "target_year"))
        return {name: float(rows[column].iloc[0]) if len(rows) else np.nan for name, column in names}
    each = [_target(outcome, str(number + 1), False, weight, targets) for number in range(len(weight))]
    values = np.array([item["target"] for item in each])
    complete = bool((~np.isnan(values) | (weight <= 0)).all()) and bool((weight > 0).any())
    result: dict[str, Any] = {"target": _mean(values, weight) if complete else np.nan}
    for name in ("base_year", "target_yr"):
        years = {item[name] for item in each}
        result[name] = years.pop() if len(years) == 1 else np.nan
    return result


def _cost(number: int, cost: Numbers | None, effect: Numbers, gain: float) -> dict[str, float]:
    """Cost, and cost for one unit of improvement in CNY."""
    if cost is None:
        spent = np.nan
    else:
        spent = float(cost[~np.isnan(effect)].sum()) if number == len(effect) else float(cost[number])
    return {"cost": spent, "unit_cost": spent * 1e4 / gain if gain > 0 else np.nan}


def _notes(row: dict[str, Any], with_controls: bool, table: bool) -> dict[str, str]:
    zh, en = [], []

    def say(chinese: str, english: str) -> None:
        zh.append(chinese)
        en.append(english)

    known = row["effect"] == row["effect"]
    if row["own_ha"] <= 0:
        say("土地已计入先列单元", "its land is counted in earlier units")
    elif row["baseline"] != row["baseline"]:
        say("没有两期数据", "no data at both dates")
    elif not with_controls:
        say("未提供对照，成效未知", "no controls, so the effect is unknown")
    elif not known:
        say("没有各指标齐全的像元或对照", "no cells with data in all indicators, or no such controls")
    if 0 < row["covered"] < 0.995:
        say(f"数据覆盖 {row['covered']:.1%}", f"data cover {row['covered']:.1%}")
    if known and row["low"] != row["low"]:
        say("对照少于两块且无不确定性表，区间未知", "fewer than two controls and no uncertainty, so no interval")
    if known and row["balance"] > APART:
        say(
            f"对照与单元基期相差 {row['balance']:.2f} 个标准差，由回归外推，结果不甚可靠",
            f"controls differ by {row['balance']:.2f} standard deviations before treatment; the rest is extrapolated by regression and less certain",
        )
    if known and row["cost"] == row["cost"] and row["unit_cost"] != row["unit_cost"]:
        say(*NO_GAIN)
    interval = "" if row["low"] != row["low"] else "uncertainty table" if table else "spread among controls"
    method = METHODS[with_controls]
    return {
        "interval": interval,
        "method_zh": method[0],
        "method_en": method[1],
        "note_zh": "；".join(zh),
        "note_en": "; ".join(en),
    }
