"""What mined land can become: the worst of its limiting conditions decides, within the plan."""

from __future__ import annotations

from typing import Mapping

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from .class_table import class_table, intervals
from .columns import label_text, number_column, record_labels, word_text, wrong_value
from .land_use import USE, land_use_groups

USES = ("crop", "forest", "grass", "water", "build")
FACTORS = ("slope", "soil depth", "material", "pollution", "flooding")
UNSUITABLE = 4
UNKNOWN = 0


def reclamation_suitability(
    frame: pd.DataFrame,
    fields: Mapping[str, str],
    planned: str | None = None,
    original: str | None = None,
    table: str | None = None,
) -> pd.DataFrame:
    """Class of every unit for every use, its direction, and what limits it.

    Parameters
    ----------
    frame : DataFrame
        Units.
    fields : mapping
        Factor of ``FACTORS`` → field: slope in degrees, soil depth in cm, material in the words of the table,
        pollution class 1 to 3, flooding in months a year. NULL leaves a factor out for that unit.
    planned, original : str, optional
        Fields with the use that the approved plan sets, and with the use before mining: codes or names, see
        ``land_use_groups``.
    table : str, optional
        The user's table in place of the shipped one.

    Returns
    -------
    DataFrame
        crop, forest, grass, water, build (1 best to 4 unsuitable, 0 where no factor is known), direction, limiting
        (the factor with the worst class for the direction, where it is above 1), conform (1 where the direction is
        suitable, 0 where the plan sets one that is not, NaN where no factor is known for it).

    Raises
    ------
    InvalidInput
        If a number is not allowed, or a material or planned use unknown; names the record.

    Notes
    -----
    A use gets the worst class of its factors (limit conditions). The direction is the planned one, whatever its class.
    Without a plan it is the original use if that is suitable, else the first suitable one of crop, forest, grass and
    water; building land only by plan. Where nothing is suitable, direction is empty.
    """
    limits = class_table("reclamation_suitability", table, more=("values",))
    count, labels = len(frame), record_labels(frame)
    classes = {use: np.zeros(count, dtype=np.int64) for use in USES}
    limiting = {use: np.full(count, "", dtype=object) for use in USES}
    for factor in FACTORS:
        if factor not in fields:
            continue
        for use in USES:
            found = _classes(limits, frame, labels, factor, fields[factor], use)
            worse = found > classes[use]
            classes[use][worse] = found[worse]
            limiting[use][worse & (found > 1)] = factor
    plan = _uses(frame, planned, "PLANNED", labels, strict=True)
    before = _uses(frame, original, "ORIGINAL", labels, strict=False)
    direction = np.full(count, "", dtype=object)
    for unit in range(count):
        choices = [use for use in (before[unit], "crop", "forest", "grass", "water") if use and use != "build"]
        suitable = [use for use in choices if UNKNOWN < classes[use][unit] < UNSUITABLE]
        direction[unit] = plan[unit] or (suitable[0] if suitable else "")
    chosen = np.array([classes[use][unit] if use else UNSUITABLE for unit, use in enumerate(direction)], dtype=np.int64)
    return pd.DataFrame(
        {
            **classes,
            "direction": direction,
            "limiting": [limiting[use][unit] if use else "" for unit, use in enumerate(direction)],
            "conform": np.where(chosen == UNKNOWN, np.nan, chosen < UNSUITABLE),
        }
    )


def _classes(
    limits: pd.DataFrame, frame: pd.DataFrame, labels: NDArray[np.object_], factor: str, field: str, use: str
) -> NDArray[np.int64]:
    """Class of one factor for one use, 0 where the table or the unit has none."""
    scale = intervals(limits, land_use=use, indicator=factor)
    name = factor.upper().replace(" ", "_")
    if factor != "material":
        most = {"slope": 90.0, "flooding": 12.0}.get(factor, np.inf)
        values = number_column(frame, field, name, labels, at_least=0, at_most=most)
        return np.zeros(len(frame), dtype=np.int64) if scale is None else scale.grade(values)
    known = {word for text in limits["values"] for word in str(text).lower().split(";") if word}
    found = np.zeros(len(frame), dtype=np.int64)
    for unit, value in enumerate(frame[field]):
        word = word_text(value)
        if word and word not in known:
            raise wrong_value(name, field, labels[unit], value, ", ".join(sorted(known)), frame)
        if scale is not None and word in scale.words:
            found[unit] = scale.codes[scale.words[word]]
    return found


def _uses(
    frame: pd.DataFrame, field: str | None, name: str, labels: NDArray[np.object_], strict: bool
) -> NDArray[np.object_]:
    """Use of each unit, "" for NULL; a planned use that is unknown is refused."""
    if field is None:
        return np.full(len(frame), "", dtype=object)
    uses = land_use_groups(frame[field], USE)
    for unit, value in enumerate(frame[field]):
        if strict and not uses[unit] and label_text(value):
            raise wrong_value(name, field, labels[unit], value, ", ".join(USES), frame)
    return uses
