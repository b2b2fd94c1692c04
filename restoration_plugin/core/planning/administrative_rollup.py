"""Sums of units along the administrative levels."""

from __future__ import annotations

from typing import Any, Sequence

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ..errors import QT_TRANSLATE_NOOP, InvalidInput
from .administrative_codes import DIGITS, level_of

RESERVED = {"level", "code", "parent", "code_year", "rank", "worst", "warning", "prob_ha", "prob_share", "weight"}


def administrative_rollup(
    codes: Sequence[str],
    sums: pd.DataFrame,
    area: NDArray[np.float64],
    severity: NDArray[np.float64] | None = None,
    code_year: int | None = None,
) -> pd.DataFrame:
    """Sum units by code at every level that a code reaches.

    Enclaves belong where their code says. Every level adds up to the same total: what is coded only down to a county
    stands at finer levels in a row without code below that county. Shares are recomputed from sums.

    Parameters
    ----------
    codes : sequence of str, length n
        From ``administrative_codes``.
    sums : DataFrame, n rows
        Amounts to add up, no missing value.
    area : ndarray, shape (n,)
        ha.
    severity : ndarray, shape (n,), optional
        0 none to 3 severe; NaN counts as none.
    code_year : int, optional
        Year of the codes, written beside each, since codes change.

    Returns
    -------
    DataFrame
        level (1 province to 5 village), code, parent, code_year, units, area_ha; each sum and its share (0 to 1) of the
        parent's; rank within the level by the first sum, or by area; with severity also prob_ha, prob_share, worst
        and warning (the finest level: the worst severity; above: 2 at least where a unit has 3).

    Raises
    ------
    InvalidInput
        If an amount or an area is missing, or an amount has the name of a column of the result; names field and row.

    References
    ----------
    GB/T 2260-2007, Codes for the administrative divisions of the People's Republic of China.
    """
    taken = sorted(set(map(str, sums.columns)) & RESERVED)
    if taken:
        raise InvalidInput(
            QT_TRANSLATE_NOOP(
                "LandRestoration",
                "Field {field}: the result has a column of this name for something else. Rename the field, or leave it out.",
            ),
            field=taken[0],
        )
    for name, values in (*sums.items(), ("AREA", pd.Series(area))):
        absent = np.flatnonzero(values.isna().to_numpy())
        if absent.size:
            raise InvalidInput(
                QT_TRANSLATE_NOOP(
                    "LandRestoration",
                    "Field {field}, row {row}: the amount is missing. Fill it in, with 0 for nothing.",
                ),
                field=name,
                row=int(absent[0]) + 1,
            )
    units = pd.DataFrame({"units": 1, "area_ha": np.asarray(area, dtype=float)})
    amounts = sums.astype(float).reset_index(drop=True)
    units = pd.concat([units, amounts.drop(columns=["units", "area_ha"], errors="ignore")], axis=1)
    names = [str(name) for name in units.columns if name != "units"]
    grades = None if severity is None else np.nan_to_num(np.asarray(severity, dtype=float))
    if grades is not None:
        units["prob_ha"] = np.where(grades > 0, units["area_ha"], 0.0)
        units["weight"] = grades * units["area_ha"]
    finest = max(level_of(code) for code in codes)
    tables = []
    for level in range(1, finest + 1):
        keys = [_keys(code, level) for code in codes]
        group = units.assign(code=[key[0] for key in keys], parent=[key[1] for key in keys])
        table = group.groupby(["parent", "code"], sort=True).sum().reset_index()
        table.insert(0, "level", level)
        if grades is not None:
            worst = pd.Series(grades).groupby([group["parent"], group["code"]], sort=True).max().to_numpy()
            table["worst"] = worst.astype(int)
            mean = _ratio(table.pop("weight").to_numpy(), table["area_ha"].to_numpy())
            raised = np.maximum(np.rint(np.nan_to_num(mean)), np.where(worst >= 3, 2, 0))
            table["warning"] = (worst if level == finest else raised).astype(int)
            table["prob_share"] = _ratio(table["prob_ha"].to_numpy(), table["area_ha"].to_numpy())
        for name in names:
            whole = table.groupby("parent")[name].transform("sum").to_numpy()
            table[f"share_{name}"] = _ratio(table[name].to_numpy(), whole)
        key = names[1] if len(names) > 1 else "area_ha"
        table["rank"] = table[key].rank(method="min", ascending=False).astype(int)
        tables.append(table)
    result = pd.concat(tables, ignore_index=True)
    result.insert(3, "code_year", code_year if code_year is not None else np.nan)
    front = ["level", "code", "parent", "code_year", "units", "area_ha"]
    return result[front + [name for name in result.columns if name not in front]]


def _keys(code: str, level: int) -> tuple[str, str]:
    """Code at a level and its parent; no code where the unit's own does not reach the level."""
    digits = DIGITS[level - 1]
    above = code[: DIGITS[level - 2]] if level > 1 else ""
    return (code[:digits] if len(code) >= digits else ""), above


def _ratio(part: NDArray[Any], whole: NDArray[Any]) -> NDArray[np.float64]:
    return np.divide(part, whole, out=np.full(len(part), np.nan), where=np.asarray(whole) != 0)
