"""Area of land-use codes on a grid against the surveyed one."""

from __future__ import annotations

from typing import Any, Iterable, Mapping

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ..errors import OutOfRange
from .code_translation import code_text


def survey_areas(
    codes: NDArray[np.integer[Any]],
    areas: NDArray[np.floating[Any]],
    deductions: NDArray[np.floating[Any]] | None,
    on_grid: Mapping[int, float],
    names: Mapping[int, tuple[str, str]],
) -> pd.DataFrame:
    """Table by code: polygons, surveyed area (ha), what is deducted, net area, area on the grid and its difference.

    Parameters
    ----------
    codes : ndarray of int, shape (polygons,)
        Whole-number code of each polygon, 0 for an unknown one.
    areas : ndarray of float
        Ellipsoidal area of each polygon in ha.
    deductions : ndarray of float, optional
        Share 0–1 of a polygon that field ridges take; NaN is 0.
    on_grid : mapping
        Code → area (ha) on the grid.
    names : mapping
        Code → (Chinese, English) name.

    Returns
    -------
    DataFrame
        code, name_en, name_zh, polygons, survey_ha, deduct_ha, net_ha, grid_ha, diff_ha, diff_share; code 0 holds the
        unknown codes.

    Raises
    ------
    OutOfRange
        If a deduction lies outside 0 … 1.
    """
    share = np.zeros(len(codes)) if deductions is None else np.nan_to_num(deductions)
    for value in share:
        if not 0 <= value < 1:
            raise OutOfRange("DEDUCTION", found=value, allowed="0 … 1 (a share, not %)")
    frame = pd.DataFrame({"code": codes, "survey_ha": areas, "deduct_ha": areas * share, "polygons": 1})
    table = frame.groupby("code", as_index=False)[["polygons", "survey_ha", "deduct_ha"]].sum()
    table["net_ha"] = table["survey_ha"] - table["deduct_ha"]
    table["grid_ha"] = [float(on_grid.get(int(code), 0.0)) for code in table["code"]]
    table["diff_ha"] = table["grid_ha"] - table["survey_ha"]
    table["diff_share"] = table["diff_ha"] / table["survey_ha"].where(table["survey_ha"] > 0)
    table.insert(1, "name_en", [names.get(int(code), ("", ""))[1] for code in table["code"]])
    table.insert(2, "name_zh", [names.get(int(code), ("", ""))[0] for code in table["code"]])
    return table


def unknown_areas(
    texts: Iterable[object], codes: NDArray[np.integer[Any]], areas: NDArray[np.floating[Any]]
) -> dict[str, float]:
    """Area (ha) of each code that the classification does not know."""
    found: dict[str, float] = {}
    for text, code, area in zip(texts, codes, areas):
        if code == 0:
            key = code_text(text)
            found[key] = found.get(key, 0.0) + float(area)
    return found
