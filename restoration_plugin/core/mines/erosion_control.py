"""The six indicators by which soil conservation at a site is accepted."""

from __future__ import annotations

from typing import Mapping

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from .. import standards
from ..errors import QT_TRANSLATE_NOOP, InvalidInput
from .columns import layer_prefix, number_column, record_labels, word_text, wrong_value

SHARES = {
    "control": ("TREATED", "ERODED"),
    "waste": ("WASTE_KEPT", "WASTE"),
    "topsoil": ("TOPSOIL_KEPT", "TOPSOIL"),
    "restore": ("VEGETATED", "RESTORABLE"),
    "cover": ("VEGETATED", "RESPONSIBLE"),
}
"""Indicator in % → part and whole. The sixth, ratio, is tolerable over actual soil loss."""

POSITIVE, NOT_NEGATIVE = {"above": 0.0}, {"at_least": 0.0}

INDICATORS = ("control", "ratio", "waste", "topsoil", "restore", "cover")


def target_table(path: str | None = None) -> pd.DataFrame:
    """Targets by region and level, from the shipped or the user's table."""
    table = standards.load(
        "erosion_control",
        path,
        columns=("standard", "region", "region_en", "key", "source", "verified"),
        numbers=("level", *INDICATORS),
        filled=("region",),
    )
    return table.assign(indicator=table["region_en"], land_use="")


def erosion_control(
    frame: pd.DataFrame, fields: Mapping[str, str], region: str, level: str, table: str | None = None
) -> pd.DataFrame:
    """Six indicators of every unit against the targets of its region and level.

    Parameters
    ----------
    frame : DataFrame
        Units.
    fields : mapping
        Parameter → field: ERODED and TREATED, RESTORABLE and VEGETATED, RESPONSIBLE (areas in one unit), TOLERANCE and
        LOSS (soil loss in one unit, LOSS after treatment), WASTE and WASTE_KEPT, TOPSOIL and TOPSOIL_KEPT (amounts in
        one unit). NULL leaves the indicator out.
    region : str
        Field with the region, as in the table's columns region, region_en or key.
    level : str
        Field with the level of control, 1 to 3.
    table : str, optional
        The user's table of targets in place of the shipped one.

    Returns
    -------
    DataFrame
        control_p (treated over eroded area, %), ratio (tolerable over actual loss), waste_p, topsoil_p (protected
        shares, %), restore_p (vegetated over restorable area, %), cover_p (vegetated over the area of responsibility,
        %); their targets t_control … t_cover (NaN where the table has none); pass (1, 0, NaN where no target could be judged)
        and failing (the indicators below target).

    Raises
    ------
    InvalidInput
        If a region or level is unknown, a part exceeds its whole, or a value is not allowed; names the record.

    References
    ----------
    GB/T 50434-2018, Standard of soil and water loss control for production and construction projects.
    """
    labels = record_labels(frame)
    values = {
        name: number_column(
            frame, field, name, labels, limits=POSITIVE if name in ("LOSS", "TOLERANCE") else NOT_NEGATIVE
        )
        for name, field in fields.items()
    }
    found = {name: _share(frame, fields, values, labels, *parts) for name, parts in SHARES.items()}
    with np.errstate(divide="ignore", invalid="ignore"):
        found["ratio"] = values["TOLERANCE"] / values["LOSS"]
    targets = _targets(frame, region, level, labels, table)
    judged = np.zeros(len(frame), dtype=bool)
    failing = np.full(len(frame), "", dtype=object)
    for name in INDICATORS:
        known = ~np.isnan(found[name]) & ~np.isnan(targets[name])
        judged |= known
        below = known & (np.nan_to_num(found[name]) < np.nan_to_num(targets[name]) - 1e-9)
        failing[below] = [f"{text}, {name}" if text else name for text in failing[below]]
    passed = np.where(judged, (failing == "").astype(np.float64), np.nan)
    return pd.DataFrame(
        {
            **{name if name == "ratio" else f"{name}_p": found[name] for name in INDICATORS},
            **{f"t_{name}": targets[name] for name in INDICATORS},
            "pass": passed,
            "failing": failing,
        }
    )


def _share(
    frame: pd.DataFrame,
    fields: Mapping[str, str],
    values: Mapping[str, NDArray[np.float64]],
    labels: NDArray[np.object_],
    part: str,
    whole: str,
) -> NDArray[np.float64]:
    """Part over whole in %, NaN where the whole is 0 or unknown."""
    wrong = np.flatnonzero(values[part] > values[whole] * (1 + 1e-9))
    if wrong.size:
        raise InvalidInput(
            QT_TRANSLATE_NOOP(
                "LandRestoration", "{layer}{part} of record {record} is {found}, more than {whole}, which is {limit}."
            ),
            layer=layer_prefix(frame),
            part=f"{part} ({fields[part]})",
            record=labels[wrong[0]],
            found=f"{values[part][wrong[0]]:g}",
            whole=f"{whole} ({fields[whole]})",
            limit=f"{values[whole][wrong[0]]:g}",
        )
    with np.errstate(divide="ignore", invalid="ignore"):
        share = 100 * values[part] / values[whole]
    return np.where(values[whole] > 0, share, np.nan)


def _targets(
    frame: pd.DataFrame, region: str, level: str, labels: NDArray[np.object_], table: str | None
) -> dict[str, NDArray[np.float64]]:
    rows = target_table(table)
    names = {
        name.lower(): names[0] for names in rows[["region", "region_en", "key"]].to_numpy() for name in names if name
    }
    levels = number_column(frame, level, "LEVEL", labels, at_least=1, at_most=3, filled=True)
    targets = {name: np.full(len(frame), np.nan) for name in INDICATORS}
    by_key = {(row["region"], row["level"]): row for row in rows.to_dict("records")}
    for unit, value in enumerate(frame[region]):
        key = names.get(word_text(value), "")
        if not key:
            raise wrong_value("REGION", region, labels[unit], value, ", ".join(rows["region"].unique()), frame)
        if levels[unit] != int(levels[unit]):
            raise wrong_value("LEVEL", level, labels[unit], levels[unit], "1, 2, 3", frame)
        row = by_key.get((key, levels[unit]))
        if row is not None:
            for name in INDICATORS:
                targets[name][unit] = row[name]
    return targets
