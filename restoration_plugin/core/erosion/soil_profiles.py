"""Top-soil properties by soil code."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ..errors import QT_TRANSLATE_NOOP, InvalidInput, InvalidTable
from ..nodata import NO_CLASS
from .soil_erodibility import CARBON

COLUMNS = {
    "code": ("code", "soil", "seqn", "id", "value", "编码", "代码"),
    "sand": ("sand", "sol_sand", "砂粒", "沙粒"),
    "silt": ("silt", "sol_silt", "粉粒", "粉砂"),
    "clay": ("clay", "sol_clay", "黏粒", "粘粒"),
    "carbon": ("carbon", "organic_carbon", "oc", "soc", "sol_cbn", "有机碳"),
    "matter": ("matter", "organic_matter", "om", "som", "sol_om", "有机质"),
    "very_fine_sand": ("very_fine_sand", "vfs", "极细砂"),
    "structure": ("structure", "结构"),
    "permeability": ("permeability", "渗透性"),
}
"""Names, in lower case, that a table may give its columns."""


def soil_profiles(table: pd.DataFrame) -> pd.DataFrame:
    """Properties of the top layer by soil code.

    Parameters
    ----------
    table : DataFrame
        One row per soil: code, sand, silt, clay and organic carbon or matter in %, and if known very fine sand (%),
        structure (1–4) and permeability (1–6). A cell that holds several layers, top first, as in ``2.31-0.84-0.84``,
        counts with its first. Sand, silt and clay may leave room for rock: they are scaled to 100.

    Returns
    -------
    DataFrame
        Indexed by the integer code; columns sand, silt, clay, carbon (% of the fine earth) and those of the others
        that the table has.

    Raises
    ------
    InvalidInput
        If a column is missing.
    InvalidTable
        If a code is no integer or appears twice, or a value is no number or not within 0 … 100.
    """
    names = {str(column).strip().lower(): column for column in table.columns}
    found = {key: next((names[alias] for alias in aliases if alias in names), None) for key, aliases in COLUMNS.items()}
    for key in ("code", "sand", "silt", "clay"):
        if found[key] is None:
            raise InvalidInput(
                QT_TRANSLATE_NOOP("LandRestoration", "PROFILES: column {column} is missing, found are {found}."),
                column=key,
                found=", ".join(map(str, table.columns)),
            )
    if table.empty:
        raise InvalidInput(QT_TRANSLATE_NOOP("LandRestoration", "PROFILES: the table has no rows."))
    result = pd.DataFrame(
        {
            key: [_top(value, row, column) for row, value in enumerate(table[column], start=2)]
            for key, column in found.items()
            if column is not None
        }
    )
    for row, code in enumerate(result["code"]):
        if code != np.floor(code) or (result["code"].iloc[:row] == code).any():
            raise InvalidTable("PROFILES", row + 2, str(found["code"]), f"{code:g}", "an integer, once")
    if "carbon" not in result and "matter" in result:
        result["carbon"] = CARBON * result["matter"]
    texture = ["sand", "silt", "clay"]
    total = result[texture].sum(axis=1)
    if (total <= 0).any():
        row = int(np.flatnonzero(total <= 0)[0])
        raise InvalidTable("PROFILES", row + 2, "sand, silt, clay", "0", "> 0 %")
    result[texture] = result[texture].mul(100 / total, axis=0)
    result["code"] = result["code"].astype(int)
    return result.drop(columns="matter", errors="ignore").set_index("code")


def _top(value: Any, row: int, column: Any) -> float:
    text = str(value).strip()
    first = text.split("-")[0] if not text.startswith("-") else text
    try:
        number = float(first)
    except ValueError:
        number = float("nan")
    if not np.isfinite(number) or number < 0 or (number > 100 and str(column).lower() not in COLUMNS["code"]):
        raise InvalidTable("PROFILES", row, str(column), repr(value), "0 … 100")
    return number


def spread_profiles(codes: NDArray[np.int32], profiles: pd.DataFrame) -> dict[str, NDArray[np.float32]]:
    """Each property of ``profiles`` as a raster; NaN where the soil code is NoData.

    Raises
    ------
    InvalidInput
        If a code of the raster is not in the table.
    """
    present = np.unique(codes)
    unknown = np.setdiff1d(present[present != NO_CLASS], profiles.index.to_numpy())
    if unknown.size:
        raise InvalidInput(
            QT_TRANSLATE_NOOP("LandRestoration", "SOIL: the codes {codes} are not in PROFILES. Add them to the table."),
            codes=", ".join(map(str, unknown[:10].tolist())),
        )
    place = np.clip(np.searchsorted(np.sort(profiles.index.to_numpy()), codes), 0, len(profiles) - 1)
    ordered = profiles.sort_index()
    return {
        str(name): np.where(codes == NO_CLASS, np.nan, ordered[name].to_numpy()[place]).astype(np.float32)
        for name in ordered.columns
    }
