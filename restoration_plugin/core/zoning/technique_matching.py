"""Techniques for each unit from a rule base, with what was excluded and why."""

from __future__ import annotations

from typing import Any, Mapping

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ..errors import InvalidTable
from ..standards import load

NUMBERS = (
    "severity_min", "severity_max", "slope_min", "slope_max", "precip_min", "precip_max", "soil_depth_min",
    "cover_min", "cover_max", "unit_cost_low", "unit_cost_high",
)  # fmt: skip
FILLED = (
    "rule_id",
    "problem",
    "mode",
    "technique_zh",
    "technique_en",
    "allowed_in_ECR",
    "allowed_on_PBF",
    "needs_water",
)
RANGES = (
    ("slope", "slope_min", "slope_max"),
    ("precipitation", "precip_min", "precip_max"),
    ("soil_depth", "soil_depth_min", None),
    ("cover", "cover_min", "cover_max"),
)
TEXTS = (("space", "space"), ("climate", "climate_zone"))
FIELDS = ("technique", "tech_zh", "mode", "others", "rule", "excluded", "cost_lo", "cost_hi", "effect", "nbs")
CONTROL = 0.05
"""Share of a unit within a control line from which the line's exclusion holds."""


def techniques(table: str | None = None, costs: pd.DataFrame | None = None) -> pd.DataFrame:
    """The rule base, with unit costs from the user's table.

    Parameters
    ----------
    table : str, optional
        The user's rules in place of ``techniques.csv``.
    costs : DataFrame, optional
        technique (Chinese or English name, or rule id), cost_low, cost_high per unit of measure.

    Raises
    ------
    InvalidTable
        If a permission is neither Y, N nor "with approval", a range is upside down, or a cost is no number.
    """
    rules = load(
        "techniques", table, (*(column for _, column in TEXTS), "nbs_flag", "effect_indicator"), NUMBERS, FILLED
    )
    for column, allowed in (
        ("allowed_in_ECR", ("Y", "N", "with approval")),
        ("allowed_on_PBF", ("Y", "N", "with approval")),
        ("needs_water", ("Y", "N")),
    ):
        wrong = np.flatnonzero(~rules[column].isin(allowed))
        if wrong.size:
            found = rules[column].iloc[wrong[0]]
            raise InvalidTable("techniques", int(wrong[0]) + 2, column, found, ", ".join(allowed))
    for low, high in (("severity_min", "severity_max"), ("slope_min", "slope_max"), ("precip_min", "precip_max")):
        wrong = np.flatnonzero((rules[low] > rules[high]).to_numpy())
        if wrong.size:
            raise InvalidTable("techniques", int(wrong[0]) + 2, high, rules[high].iloc[wrong[0]], f">= {low}")
    if costs is not None:
        rules = _with_costs(rules, costs)
    return rules


def _with_costs(rules: pd.DataFrame, costs: pd.DataFrame) -> pd.DataFrame:
    result = rules.copy()
    for row in ("cost_low", "cost_high"):
        numbers = pd.to_numeric(costs[row], errors="coerce")
        wrong = np.flatnonzero((numbers.isna() & costs[row].notna()) | (numbers < 0))
        if wrong.size:
            raise InvalidTable("COSTS", int(wrong[0]) + 2, row, costs[row].iloc[wrong[0]], "a number >= 0")
    known = costs.set_index(costs["technique"].astype(str))
    for name in ("rule_id", "technique_en", "technique_zh"):
        match = result[name].isin(known.index)
        for own, given in (("unit_cost_low", "cost_low"), ("unit_cost_high", "cost_high")):
            values = pd.to_numeric(known[given])[~known.index.duplicated()]
            result.loc[match, own] = values.reindex(result.loc[match, name]).to_numpy()
    return result


def technique_matching(units: Mapping[str, NDArray[Any]], rules: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Best technique of each unit, the others that fit, and the share of units where each technique's conditions hold.

    Parameters
    ----------
    units : mapping
        ``problem`` (codes) and ``severity`` (0–3), of shape (units,); where known also ``slope`` (°), ``soil_depth``
        (cm), ``precipitation`` and ``evapotranspiration`` (mm), ``cover`` (0–1), ``climate`` and ``space`` (texts),
        ``area`` (ha), ``redline`` and ``farmland`` (share of the unit within, 0–1). NaN or "" is unknown.
    rules : DataFrame
        From `techniques`.

    Returns
    -------
    matched : DataFrame
        technique, tech_zh, mode, others, rule, excluded, cost_lo, cost_hi (NaN without a cost), effect, nbs. A unit with
        severity 0 has no technique; one for which nothing fits says why in ``excluded``.
    adaptability : DataFrame
        rule, technique, name_zh, problem, units (with the problem), fits, share; and share_all of all units, whatever
        their problem.

    Notes
    -----
    A condition on an unknown value does not hold against a technique, but one that is known to hold speaks for it: those
    that fit are ranked by conditions known to hold, then nature-based ones first, then in the table's order. Hard
    exclusions come first: redline, permanent basic farmland, water balance (techniques that need water, where evaporation
    of the vegetation exceeds the rain), slope.
    """
    size = len(units["problem"])
    problem = np.asarray(units["problem"], dtype=object)
    severity = np.asarray(units["severity"], dtype=np.float64)
    fits, score, reasons = [], [], []
    for rule in rules.itertuples(index=False):
        held, points, barred = _conditions(rule, units, size)
        fits.append(held)
        score.append(points)
        reasons.append(barred)
    rows = []
    for unit in range(size):
        if not problem[unit] or not severity[unit] >= 1:
            rows.append(("", "", "", "", "", "", np.nan, np.nan, "", np.nan))
            continue
        rows.append(_row(unit, problem[unit], severity[unit], rules, fits, score, reasons, units))
    return pd.DataFrame(rows, columns=list(FIELDS)), _adaptability(rules, fits, problem, severity)


def _conditions(
    rule: Any, units: Mapping[str, NDArray[Any]], size: int
) -> tuple[NDArray[np.bool_], NDArray[np.int64], list[tuple[str, NDArray[np.bool_]]]]:
    """Whether nothing known speaks against a rule, how many conditions are known to hold, and what bars it."""
    held, points = np.ones(size, dtype=bool), np.zeros(size, dtype=np.int64)
    barred: list[tuple[str, NDArray[np.bool_]]] = []
    for name, low, high in RANGES:
        limits = getattr(rule, low), getattr(rule, high) if high else np.nan
        if name not in units or all(np.isnan(limit) for limit in limits):
            continue
        values = np.asarray(units[name], dtype=np.float64)
        inside = ~(values < limits[0]) & ~(values > limits[1])
        held &= inside
        points += inside & ~np.isnan(values)
        barred.append((name, ~inside))
    for name, column in TEXTS:
        allowed = [item.strip() for item in str(getattr(rule, column)).split(";") if item.strip()]
        if name not in units or not allowed:
            continue
        texts = np.array([str(item) if isinstance(item, str) else "" for item in units[name]], dtype=object)
        inside = np.isin(texts, [*allowed, ""])
        held &= inside
        points += inside & (texts != "")
        barred.append((name, ~inside))
    for name, permission in (("redline", rule.allowed_in_ECR), ("farmland", rule.allowed_on_PBF)):
        if name in units and permission == "N":
            within = np.asarray(units[name], dtype=np.float64) > CONTROL
            held &= ~within
            barred.append((name, within))
    if str(getattr(rule, "landform", "")):  # no field tells the landform: named for a person to judge, never chosen
        held &= False
        barred.append((f"only where landform is {rule.landform}", np.ones(size, dtype=bool)))
    if rule.needs_water == "Y" and "precipitation" in units and "evapotranspiration" in units:
        dry = np.asarray(units["precipitation"], dtype=float) < np.asarray(units["evapotranspiration"], dtype=float)
        held &= ~dry
        barred.append(("water balance", dry))
    return held, points, barred


def _row(
    unit: int,
    problem: str,
    severity: float,
    rules: pd.DataFrame,
    fits: list[NDArray[np.bool_]],
    score: list[NDArray[np.int64]],
    reasons: list[list[tuple[str, NDArray[np.bool_]]]],
    units: Mapping[str, NDArray[Any]],
) -> tuple[Any, ...]:
    about = (rules["problem"] == problem) & ~(rules["severity_min"] > severity) & ~(rules["severity_max"] < severity)
    candidates = np.flatnonzero(about.to_numpy())
    good = [int(k) for k in candidates if fits[k][unit]]
    good.sort(key=lambda k: (-score[k][unit], rules["nbs_flag"].iloc[k] != "Y", k))
    excluded = "; ".join(
        f"{rules['technique_en'].iloc[k]} ({', '.join(name for name, off in reasons[k] if off[unit])})"
        for k in candidates
        if not fits[k][unit]
    )
    if not candidates.size:
        excluded = f"no rule for {problem} of severity {severity:g}"
    if not good:
        return ("", "", "", "", "", excluded, np.nan, np.nan, "", np.nan)
    best = rules.iloc[good[0]]
    area = float(units["area"][unit]) if "area" in units else np.nan
    scale = area if best["unit"] == "ha" else np.nan
    conditional = [
        name
        for name, column in (("redline", "allowed_in_ECR"), ("farmland", "allowed_on_PBF"))
        if name in units and units[name][unit] > CONTROL and best[column] == "with approval"
    ]
    if conditional:
        excluded = "; ".join([*([excluded] if excluded else []), f"with approval: {', '.join(conditional)}"])
    return (
        best["technique_en"], best["technique_zh"], best["mode"],
        "; ".join(rules["technique_en"].iloc[k] for k in good[1:]), best["rule_id"], excluded,
        best["unit_cost_low"] * scale, best["unit_cost_high"] * scale, best["effect_indicator"],
        float(best["nbs_flag"] == "Y"),
    )  # fmt: skip


def _adaptability(
    rules: pd.DataFrame, fits: list[NDArray[np.bool_]], problem: NDArray[Any], severity: NDArray[np.float64]
) -> pd.DataFrame:
    rows = []
    for k, rule in enumerate(rules.itertuples(index=False)):
        about = (problem == rule.problem) & ~(severity < rule.severity_min) & ~(severity > rule.severity_max)
        count, good = int(about.sum()), int((about & fits[k]).sum())
        share = good / count if count else np.nan
        rows.append(
            (
                rule.rule_id,
                rule.technique_en,
                rule.technique_zh,
                rule.problem,
                count,
                good,
                share,
                float(fits[k].mean()),
            )
        )
    return pd.DataFrame(
        rows, columns=["rule", "technique", "name_zh", "problem", "units", "fits", "share", "share_all"]
    )


def technique_summary(matched: pd.DataFrame, areas: NDArray[np.floating[Any]]) -> pd.DataFrame:
    """Units, area and cost by technique; costs are sums over the units that have one, the others are counted.

    Parameters
    ----------
    matched : DataFrame
        From `technique_matching`.
    areas : ndarray of shape (units,)
        ha.
    """
    data = matched.assign(area_ha=np.asarray(areas, dtype=float), no_cost=matched["cost_lo"].isna())
    data = data[(data["technique"] != "") | (data["excluded"] != "")]
    data = data.assign(
        technique=data["technique"].replace("", "none fits"), tech_zh=data["tech_zh"].replace("", "无适用技术")
    )
    found = data.groupby(["technique", "tech_zh"], sort=True).agg(
        units=("area_ha", "size"),
        area_ha=("area_ha", "sum"),
        cost_lo=("cost_lo", lambda values: values.sum(min_count=1)),
        cost_hi=("cost_hi", lambda values: values.sum(min_count=1)),
        no_cost=("no_cost", "sum"),
    )
    return found.reset_index().rename(columns={"tech_zh": "name_zh"})


def unverified(rules: pd.DataFrame) -> int:
    """Number of rules that nobody has verified against a source."""
    return int((rules["verified"] != "yes").sum()) if "verified" in rules else len(rules)
