"""Acceptance of reclaimed plots year by year, their way towards a reference, and early warning."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Mapping, Sequence

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike, NDArray

from .. import standards
from ..errors import QT_TRANSLATE_NOOP, InvalidInput
from .class_table import class_table, intervals
from .columns import number_column, record_labels, wrong_value
from .land_use import USE, land_use_groups

REGIONS = (
    "东北山丘平原", "黄淮海平原", "长江中下游平原", "西南山地丘陵", "中部山地丘陵", "东南沿海山地丘陵", "西北干旱",
    "黄土高原", "北方草原", "青藏高原",
)  # fmt: skip
"""The ten regions of TD/T 1036-2013, in the order of the parameter REGION."""

CLIMATES = ("humid", "semi-humid", "semi-arid", "arid", "alpine")
INDICATORS = {
    "SURVIVAL": "survival",
    "CANOPY": "canopy",
    "SOIL_DEPTH": "soil depth",
    "BULK": "bulk density",
    "GRAVEL": "gravel",
    "SOIL_PH": "ph",
    "ORGANIC": "organic matter",
    "EC": "conductivity",
    "SLOPE": "slope",
    "YIELD": "yield",
}
"""Parameter → indicator of the table."""

AT_MOST = {"SURVIVAL": 1.0, "CANOPY": 1.0, "COVER": 1.0, "SLOPE": 90.0, "SOIL_PH": 14.0, "GRAVEL": 100.0}
PASS, REPLANT, FAIL = 1, 2, 3
RESULTS = {0: "", PASS: "pass", REPLANT: "replant", FAIL: "fail"}


@dataclass(frozen=True)
class Recovery:
    """How a climate recovers: ``years`` is τ of the target curve, ``group`` the region of the planting standard,
    ``care`` the years for which plots are looked after.
    """

    climate: str
    years: float
    group: str
    care: float


def recovery(climate: str) -> Recovery:
    """Recovery time of a climate of ``CLIMATES``, from the table."""
    rows = standards.load("recovery_time", columns=("climate", "group"), numbers=("years", "care"), filled=("climate",))
    row = rows[rows["climate"] == climate].iloc[0]
    return Recovery(climate, float(row["years"]), str(row["group"]), float(row["care"]))


def target_share(age: ArrayLike, years: float) -> NDArray[np.float64]:
    """Share of the reference that a plot should have reached, 1 − e^(−t/τ); 0 before it begins."""
    return 1 - np.exp(-np.maximum(np.asarray(age, dtype=np.float64), 0) / years)


def reference_values(uses: Sequence[str], reference_uses: Sequence[str], values: ArrayLike) -> NDArray[np.float64]:
    """Value of the reference for each plot: the mean of the areas with its land use, else of all.

    Parameters
    ----------
    uses : sequence of str
        Land use of each plot, as ``land_use_groups`` has it.
    reference_uses : sequence of str
        That of each reference area, empty where none is known.
    values : array_like of shape (reference areas,)
        NaN where unknown.

    Returns
    -------
    ndarray of shape (plots,)
        NaN where no area has a value.
    """
    known = np.asarray(values, dtype=np.float64)
    of_use = np.asarray(reference_uses, dtype=object)

    def mean(chosen: NDArray[np.bool_]) -> float:
        part = known[chosen & ~np.isnan(known)]
        return float(part.mean()) if len(part) else np.nan

    whole = mean(np.ones(len(known), dtype=bool))
    own = {use: mean(of_use == use) for use in set(uses) if use}
    return np.array([whole if np.isnan(own.get(use, np.nan)) else own[use] for use in uses], dtype=np.float64)


def reference_of(plots: pd.DataFrame, areas: pd.DataFrame, land_use: str, values: ArrayLike) -> NDArray[np.float64]:
    """``reference_values`` with the land uses of two frames; areas without that field stand for every land use."""
    uses = land_use_groups(plots[land_use], USE)
    theirs = land_use_groups(areas[land_use], USE) if land_use in areas.columns else np.full(len(areas), "", object)
    return reference_values(list(uses), list(theirs), values)


def reclamation_acceptance(
    frame: pd.DataFrame,
    year: str,
    land_use: str,
    fields: Mapping[str, str],
    climate: Recovery,
    region: str = "",
    reference_cover: ArrayLike | None = None,
    ndvi: Sequence[ArrayLike] = (),
    reference_ndvi: Sequence[ArrayLike] = (),
    table: str | None = None,
) -> pd.DataFrame:
    """Judge every plot.

    Parameters
    ----------
    frame : DataFrame
        Plots.
    year : str
        Field with the years since reclamation, 0 to 100.
    land_use : str
        Field with codes or names, see ``land_use_groups``.
    fields : mapping
        Parameter of ``INDICATORS`` or COVER → field; shares are 0–1, gravel %, soil depth cm, bulk density g/cm³,
        conductivity dS/m, slope degrees. NULL leaves an indicator out.
    climate : Recovery
        From ``recovery``.
    region : str
        Region of ``REGIONS`` whose soil limits hold.
    reference_cover : float or array_like of shape (plots,), optional
        Vegetated fraction of the reference; else that of the table for region and land use, if it has one.
    ndvi : sequence of array_like of shape (plots,)
        Mean NDVI of the plots, one per year up to now.
    reference_ndvi : sequence of float or array_like of shape (plots,)
        That of the reference in the same years.
    table : str, optional
        The user's table in place of the shipped one.

    Returns
    -------
    DataFrame
        result (pass, replant, fail; empty where nothing could be judged), reason (every row that is not passed), target
        (cover due by now), gap (cover, else NDVI over that of the reference, less what is due; negative is behind), care
        (years of care still to come) and warning (1 none, 2 behind the curve, 3 for two years, 4 for two years and falling further behind, 5 for three
        years and more and falling further behind).

    Raises
    ------
    InvalidInput
        If an age looks like a calendar year, a land use is unknown, or a value is not allowed; names the record.

    Notes
    -----
    Cover passes if cover_t >= reference · (1 − e^(−t/τ)), the only criterion for it. The NDVI of n rasters belongs to
    the ages t − n + 1 … t; its share of the reference's NDVI is held against the same curve.

    References
    ----------
    GB/T 15776-2023, Code of afforestation. TD/T 1036-2013, Completion standards on land reclamation quality.
    """
    labels = record_labels(frame)
    limits = class_table("reclamation_acceptance", table, numbers=("age_from", "age_to"))
    age = number_column(frame, year, "YEAR", labels, at_least=0, at_most=100, filled=True)
    uses = land_use_groups(frame[land_use], USE)
    for unit in np.flatnonzero(uses == ""):
        raise wrong_value(
            "LANDUSE", land_use, labels[unit], frame[land_use].iloc[unit], "crop, forest, grass, …", frame
        )
    worst = np.zeros(len(frame), dtype=np.int64)
    reason = np.full(len(frame), "", dtype=object)

    def judge(codes: NDArray[np.int64], why: Any) -> None:
        np.maximum(worst, codes, out=worst)
        for unit in np.flatnonzero(codes > PASS):
            reason[unit] = f"{reason[unit]}; {why[unit]}" if reason[unit] else why[unit]

    for name, indicator in INDICATORS.items():
        if name not in fields:
            continue
        values = number_column(frame, fields[name], name, labels, at_least=0, at_most=AT_MOST.get(name, np.inf))
        for place in (climate.group, region):
            judge(*_table_classes(limits, indicator, place, uses, age, values))
    cover = np.full(len(frame), np.nan)
    if "COVER" in fields:
        cover = number_column(frame, fields["COVER"], "COVER", labels, at_least=0, at_most=1)
    target = _reference(limits, region, uses, reference_cover) * target_share(age, climate.years)
    gap = cover - target
    codes = np.where(np.isnan(gap), 0, np.where(gap >= -1e-12, PASS, REPLANT)).astype(np.int64)
    judge(codes, [f"cover {have:.3g} < {due:.3g} due by year {when:g}" for have, due, when in zip(cover, target, age)])
    gaps = _ndvi_gaps(ndvi, reference_ndvi, age, climate.years)
    if len(gaps):
        gap = np.where(np.isnan(gap), gaps[-1], gap)
    return pd.DataFrame(
        {
            "result": [RESULTS[int(code)] for code in worst],
            "reason": reason,
            "target": target,
            "gap": gap,
            "care": np.maximum(climate.care - age, 0.0),
            "warning": _warnings(gaps if len(gaps) else gap[None, :]),
        }
    )


def _table_classes(
    limits: pd.DataFrame,
    indicator: str,
    place: str,
    uses: NDArray[np.object_],
    age: NDArray[np.float64],
    values: NDArray[np.float64],
) -> tuple[NDArray[np.int64], NDArray[np.object_]]:
    """Class of an indicator by the rows for a place, each for its land use and age, and the row that decides."""
    codes, why = np.zeros(len(values), dtype=np.int64), np.full(len(values), "", dtype=object)
    rows = limits[(limits["indicator"] == indicator) & (limits["region"] == place)]
    ages = rows[["age_from", "age_to"]].fillna({"age_from": 0, "age_to": np.inf})
    for (low, high), index in ages.groupby(["age_from", "age_to"]).groups.items():
        due = (age >= low) & (age < high + 1)
        part = rows.loc[index]
        for use in part["land_use"].unique():
            scale = intervals(part, land_use=use)
            if scale is None:
                continue
            found = np.where(due & ((uses == use) | (use == "")), scale.find(values), -1)
            worse = (found >= 0) & (scale.codes[np.clip(found, 0, None)] > codes)
            codes[worse] = scale.codes[found[worse]]
            why[worse] = [f"{scale.rules[row]}: {value:.3g}" for row, value in zip(found[worse], values[worse])]
    return codes, why


def _reference(
    limits: pd.DataFrame, region: str, uses: NDArray[np.object_], given: ArrayLike | None
) -> NDArray[np.float64]:
    """Reference cover of each plot, NaN where there is none."""
    if given is not None:
        return np.broadcast_to(np.asarray(given, dtype=np.float64), uses.shape)
    found = np.full(len(uses), np.nan)
    rows = limits[(limits["indicator"] == "reference cover") & (limits["region"] == region)]
    for use, lower in zip(rows["land_use"], rows["lower"]):
        if np.isfinite(lower):
            found[uses == use] = lower
    return found


def _ndvi_gaps(
    ndvi: Sequence[ArrayLike], reference: Sequence[ArrayLike], age: NDArray[np.float64], years: float
) -> NDArray[np.float64]:
    """NDVI over that of the reference less what is due, one row per year."""
    if len(ndvi) != len(reference):
        raise InvalidInput(
            QT_TRANSLATE_NOOP(
                "LandRestoration", "NDVI: {plots} years of the plots, but {reference} of the reference. Give REFERENCE."
            ),
            plots=len(ndvi),
            reference=len(reference),
        )
    gaps = [
        np.asarray(plots, dtype=np.float64) / np.asarray(best, dtype=np.float64)
        - target_share(age - (len(ndvi) - 1 - number), years)
        for number, (plots, best) in enumerate(zip(ndvi, reference))
    ]
    return np.array(gaps).reshape(len(gaps), len(age))


def _warnings(gaps: NDArray[np.float64]) -> NDArray[np.int64]:
    """Warning level from the gaps of the years so far, the last row being now."""
    behind = np.nan_to_num(gaps, nan=0.0) < -1e-12
    years = np.zeros(gaps.shape[1], dtype=np.int64)
    running = np.ones(gaps.shape[1], dtype=bool)
    for row in behind[::-1]:
        running &= row
        years += running
    falling = np.zeros(gaps.shape[1], dtype=bool)
    if len(gaps) > 1:
        with np.errstate(invalid="ignore"):
            falling = gaps[-1] < gaps[-2]
    return 1 + np.minimum(years, 2) + ((years >= 2) & falling) + ((years >= 3) & falling)
