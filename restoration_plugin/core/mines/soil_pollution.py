"""Soil pollution by single and Nemerow index, and the acid potential of mine waste."""

from __future__ import annotations

from typing import Sequence

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from .. import standards
from ..errors import QT_TRANSLATE_NOOP, InvalidInput
from .class_table import class_table, intervals
from .columns import number_column, record_labels
from .land_use import SOIL, land_use_groups

SULPHUR_TO_ACID = 30.6  # kg H2SO4 per t and per % of sulphur
NAG_LIMIT = 4.5  # pH of net acid generation below which a sample forms acid
OTHER = "other"


def screening_table(path: str | None = None) -> pd.DataFrame:
    """Screening and control values by element, land use and pH, from the shipped or the user's table."""
    table = standards.load(
        "soil_screening",
        path,
        columns=("standard", "land_use", "element", "source", "verified"),
        numbers=("ph_lower", "ph_upper", "screening", "control"),
        filled=("element",),
    )
    return table.assign(indicator=table["element"])


def soil_pollution(
    frame: pd.DataFrame,
    elements: Sequence[str],
    ph: str,
    land_use: str | None = None,
    sulphur: str | None = None,
    anc: str | None = None,
    nag_ph: str | None = None,
    table: str | None = None,
) -> pd.DataFrame:
    """Indices of every sample against the screening and control values for its pH and land use.

    Parameters
    ----------
    frame : DataFrame
        Samples.
    elements : sequence of str
        Fields with contents in mg/kg, >= 0; their names begin with the element (Cd, cd_mgkg, 镉 …).
    ph : str
        Field with the soil's pH, 0 to 14.
    land_use : str, optional
        Field with land-use codes or names; without it the values for other land hold.
    sulphur, anc, nag_ph : str, optional
        Fields with total sulphur in %, acid-neutralising capacity in kg H2SO4/t, and the pH of net acid generation.
    table : str, optional
        The user's table of screening and control values in place of the shipped one.

    Returns
    -------
    DataFrame
        single (largest content over screening value), worst (its element), nemerow, class (1 at most the screening
        values, 2 above one of them, 3 above a control value; 0 unknown), nem_class (1 clean to 5), mpa, napp (kg
        H2SO4/t) and paf (1 potentially acid forming, 0 not, NaN where the two tests disagree or one is missing).

    Raises
    ------
    InvalidInput
        If a field names no element of the table, or a value is not allowed; names the record.

    Notes
    -----
    P_i = C_i / S_i; Nemerow √[(mean² + max²)/2]; MPA = 30.6 · S %; NAPP = MPA − ANC. A sample is potentially acid
    forming if NAPP > 0 and the pH of net acid generation is below 4.5, and is not if neither holds.

    References
    ----------
    GB 15618-2018. HJ/T 166-2004. AMIRA (2002), ARD test handbook.
    """
    labels = record_labels(frame)
    limits = screening_table(table)
    acidity = number_column(frame, ph, "PH", labels, at_least=0, at_most=14)
    groups = np.full(len(frame), OTHER, dtype=object)
    if land_use is not None:
        groups = land_use_groups(frame[land_use], SOIL)
        groups[groups == ""] = OTHER
    ratios, above_control, names = [], np.zeros(len(frame), dtype=bool), []
    for field in elements:
        element = _element(field, limits["element"].unique())
        content = number_column(frame, field, "ELEMENTS", labels, at_least=0)
        screening, control = _limits_of(limits[limits["element"] == element], groups, acidity)
        ratios.append(content / screening)
        with np.errstate(invalid="ignore"):
            above_control |= content > control
        names.append(element)
    index = np.array(ratios)
    known = ~np.isnan(index)
    some = known.any(axis=0)
    largest = np.where(some, np.max(np.where(known, index, -np.inf), axis=0), np.nan)
    mean = np.where(some, np.where(known, index, 0).sum(axis=0) / np.maximum(known.sum(axis=0), 1), np.nan)
    nemerow = np.sqrt((mean**2 + largest**2) / 2)
    worst = np.where(some, np.array(names, dtype=object)[np.where(known, index, -np.inf).argmax(axis=0)], "")
    scale = intervals(class_table("soil_nemerow"), indicator="nemerow")
    return pd.DataFrame(
        {
            "single": largest,
            "worst": worst,
            "nemerow": nemerow,
            "class": np.where(some, 1 + (largest > 1) + ((largest > 1) & above_control), 0).astype(np.int64),
            "nem_class": scale.grade(nemerow) if scale else np.zeros(len(frame), dtype=np.int64),
            **_acid(frame, labels, sulphur, anc, nag_ph),
        }
    )


ALIASES = {"镉": "Cd", "汞": "Hg", "砷": "As", "铅": "Pb", "铬": "Cr", "铜": "Cu", "镍": "Ni", "锌": "Zn"}


def _element(field: str, known: NDArray[np.object_]) -> str:
    """Element of the table with which the name of a field begins."""
    text = field.strip()
    for sign, symbol in ALIASES.items():
        if text.startswith(sign):
            text = symbol + text[len(sign) :]
    for element in sorted(known, key=len, reverse=True):
        rest = text[len(element) :]
        if text.lower().startswith(element.lower()) and not rest[:1].isalpha():
            return str(element)
    raise InvalidInput(
        QT_TRANSLATE_NOOP(
            "LandRestoration",
            "SAMPLES. ELEMENTS: field {field} names no element of the table of screening values, which holds {known}. "
            "Rename the field so that it begins with the symbol.",
        ),
        field=field,
        known=", ".join(known),
    )


def _limits_of(
    rows: pd.DataFrame, groups: NDArray[np.object_], acidity: NDArray[np.float64]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Screening and control value of each sample; a land use without rows of its own takes those of other land."""
    screening, control = np.full(len(groups), np.nan), np.full(len(groups), np.nan)
    own = set(rows["land_use"])
    used = np.array([group if group in own else OTHER for group in groups], dtype=object)
    with np.errstate(invalid="ignore"):
        for row in rows.fillna({"ph_lower": -np.inf, "ph_upper": np.inf}).to_dict("records"):
            inside = (used == row["land_use"]) & (acidity > row["ph_lower"]) & (acidity <= row["ph_upper"])
            screening[inside], control[inside] = row["screening"], row["control"]
    return screening, control


def _acid(
    frame: pd.DataFrame, labels: NDArray[np.object_], sulphur: str | None, anc: str | None, nag_ph: str | None
) -> dict[str, NDArray[np.float64]]:
    none = np.full(len(frame), np.nan)
    mpa = none if sulphur is None else SULPHUR_TO_ACID * number_column(
        frame, sulphur, "SULPHUR", labels, at_least=0, at_most=100
    )  # fmt: skip
    napp = none if anc is None else mpa - number_column(frame, anc, "ANC", labels, at_least=0)
    nag = none if nag_ph is None else number_column(frame, nag_ph, "NAG_PH", labels, at_least=0, at_most=14)
    with np.errstate(invalid="ignore"):
        forms = np.where((napp > 0) & (nag < NAG_LIMIT), 1.0, np.nan)
        forms[(napp <= 0) & (nag >= NAG_LIMIT)] = 0.0
    return {"mpa": mpa, "napp": napp, "paf": forms}
