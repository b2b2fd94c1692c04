"""Grade of damage of mined land: the worst indicator decides."""

from __future__ import annotations

from typing import Any, Mapping

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike, NDArray

from .. import standards
from ..errors import OutOfRange
from .class_table import class_table, intervals
from .columns import number_column, record_labels, word_text, wrong_value
from .land_use import DAMAGE, land_use_groups

INDICATORS = (
    "subsidence", "tilt", "strain", "curvature", "water table", "yield loss", "depth", "slope", "area", "height",
    "contamination",
)  # fmt: skip
"""Indicators that the table may grade: subsidence in m, tilt and strain in mm/m, curvature in mm/m², water table (depth
after subsidence) in m, yield loss in %, depth and height in m, slope in degrees, area in ha, contamination 1 to 3."""

STAGES = ("permit", "construct", "produce", "close", "post")


FIELDS = {
    "DEPTH": ("depth", 0.0),
    "SLOPE": ("slope", 0.0),
    "AREA": ("area", 0.0),
    "HEIGHT": ("height", 0.0),
    "CONTAMINATION": ("contamination", 0.0),
    "WATER_TABLE": ("water table", -np.inf),
    "YIELD_LOSS": ("yield loss", 0.0),
}
"""Parameter of a field → indicator, and the least value that is allowed."""


def damage_measures(
    frame: pd.DataFrame,
    fields: Mapping[str, str | None],
    rasters: Mapping[str, Mapping[str, NDArray[np.float64]]],
) -> dict[str, NDArray[np.float64]]:
    """Measures for ``mine_damage`` from fields, and from the values of rasters within the units.

    Parameters
    ----------
    frame : DataFrame
    fields : mapping
        Parameter of ``FIELDS`` → field, or None.
    rasters : mapping
        "SUBSIDENCE" (mm), "TILT", "STRAIN" (mm/m) → smallest and largest value ("min", "max") in each unit.

    Returns
    -------
    dict
        Indicator → value: the largest subsidence in m and tilt, and the strain that is larger in size.
    """
    labels = record_labels(frame)
    measures = {
        FIELDS[name][0]: number_column(frame, field, name, labels, at_least=FIELDS[name][1])
        for name, field in fields.items()
        if field is not None
    }
    if "SUBSIDENCE" in rasters:
        measures["subsidence"] = rasters["SUBSIDENCE"]["max"] / 1000
    if "TILT" in rasters:
        measures["tilt"] = rasters["TILT"]["max"]
    if "STRAIN" in rasters:
        low, high = rasters["STRAIN"]["min"], rasters["STRAIN"]["max"]
        measures["strain"] = np.where(np.abs(low) > np.abs(high), low, high)
    return measures


def mine_damage(
    frame: pd.DataFrame,
    damage_type: str,
    land_use: str,
    measures: Mapping[str, ArrayLike],
    stage: str | None = None,
    table: str | None = None,
) -> pd.DataFrame:
    """Grade every unit by the worst of its indicators.

    Parameters
    ----------
    frame : DataFrame
        Units.
    damage_type : str
        Field with subsidence, excavation, occupation or pollution, in English or Chinese, or the codes 1 to 6.
    land_use : str
        Field with land-use codes or names, see ``land_use_groups``; decides the limits for subsided land.
    measures : mapping
        Indicator of ``INDICATORS`` → values per unit, NaN where unknown. Strain and curvature count by their size.
    stage : str, optional
        Field with permit, construct, produce, close or post.
    table : str, optional
        The user's table of limits in place of the shipped one.

    Returns
    -------
    DataFrame
        grade (1 light, 2 moderate, 3 severe; 0 where nothing could be graded), indicator and value that decide, rule
        (the row of the table), control and control_zh (what stage and grade call for).

    Raises
    ------
    OutOfRange
        If a measure is not in ``INDICATORS``.
    InvalidInput
        If a damage type or a stage is unknown; names the record.

    Notes
    -----
    Of several indicators with the worst grade the first in the order of ``INDICATORS`` is named. Subsided land is
    graded by the limits of its land use and those for the damage type, other damage by the latter only. A unit whose
    land use has no limits keeps what its type allows.

    References
    ----------
    TD/T 1031.3-2011, annex B, for land damaged by subsidence from underground coal mining.
    """
    unknown = [name for name in measures if name not in INDICATORS]
    if unknown:
        raise OutOfRange("measures", found=unknown[0], allowed=", ".join(INDICATORS))
    limits = class_table("mine_damage", table)
    types = _types(frame, damage_type)
    groups = land_use_groups(frame[land_use], DAMAGE)
    count = len(frame)
    grade = np.zeros(count, dtype=np.int64)
    indicator, rule = np.full(count, "", dtype=object), np.full(count, "", dtype=object)
    value = np.full(count, np.nan)
    for name in INDICATORS:
        if name not in measures:
            continue
        measured = np.abs(np.asarray(measures[name], dtype=np.float64))
        if name in ("subsidence", "water table"):
            measured = np.asarray(measures[name], dtype=np.float64)
        for key, rows in _limited(types, groups):
            scale = intervals(limits, land_use=key, indicator=name)
            if scale is None:
                continue
            found = np.where(rows, scale.find(measured), -1)
            codes = np.where(found < 0, 0, scale.codes[np.clip(found, 0, None)])
            worse = codes > grade
            grade[worse] = codes[worse]
            indicator[worse] = name
            value[worse] = np.asarray(measures[name], dtype=np.float64)[worse]
            rule[worse] = np.array(scale.rules, dtype=object)[found[worse]]
    control, control_zh = _controls(frame, stage, grade)
    return pd.DataFrame(
        {
            "grade": grade,
            "indicator": indicator,
            "value": value,
            "rule": rule,
            "control": control,
            "control_zh": control_zh,
        }
    )


def _types(frame: pd.DataFrame, field: str) -> NDArray[np.object_]:
    rows = standards.load("mine_damage_type", columns=("code", "name_zh", "name_en", "type"))
    known = {
        name: kind
        for code, zh, en, kind in rows[["code", "name_zh", "name_en", "type"]].to_numpy()
        for name in (code, zh, en, kind)
        if name
    }
    found = np.full(len(frame), "", dtype=object)
    for row, (label, value) in enumerate(zip(record_labels(frame), frame[field])):
        text = word_text(value)
        if text and text != "7" and text not in known:
            raise wrong_value(
                "DAMAGE_TYPE", field, label, value, "1 – 7, subsidence, excavation, occupation, pollution", frame
            )
        found[row] = known.get(text, "")
    return found


def _limited(types: NDArray[np.object_], groups: NDArray[np.object_]) -> list[tuple[str, NDArray[np.bool_]]]:
    """Land uses of the table's rows, and the units to which they apply."""
    by_group = [(group, (types == "subsidence") & (groups == group)) for group in sorted(set(groups)) if group]
    return by_group + [(kind, types == kind) for kind in sorted(set(types)) if kind]


def _controls(
    frame: pd.DataFrame, field: str | None, grade: NDArray[np.int64]
) -> tuple[NDArray[np.object_], NDArray[np.object_]]:
    empty = np.full(len(frame), "", dtype=object)
    if field is None:
        return empty, empty.copy()
    rows = standards.load("mine_control", columns=("stage", "stage_zh", "grade", "control_zh", "control_en"))
    names = {**dict(zip(rows["stage_zh"], rows["stage"])), **{name: name for name in rows["stage"]}}
    controls = {(row["stage"], row["grade"]): row for row in rows.to_dict("records")}
    english, chinese = empty, empty.copy()
    for row, (label, value) in enumerate(zip(record_labels(frame), frame[field])):
        text = word_text(value)
        if text and text not in names:
            raise wrong_value("STAGE", field, label, value, ", ".join(STAGES), frame)
        found: dict[str, Any] | None = controls.get((names.get(text, ""), str(grade[row])))
        if found is not None:
            english[row], chinese[row] = found["control_en"], found["control_zh"]
    return english, chinese
