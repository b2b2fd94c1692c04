"""Count and area of units by group."""

from __future__ import annotations

from typing import Mapping, Sequence

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike

Names = Mapping[object, "tuple[str, str]"]


def group_summary(
    frame: pd.DataFrame, by: Sequence[str], area: ArrayLike | None = None, names: Names | None = None
) -> pd.DataFrame:
    """Units and their area in each group, in rising order of the groups.

    Parameters
    ----------
    frame : DataFrame
    by : sequence of str
        Columns that make the groups.
    area : array_like of shape (units,), optional
        In ha.
    names : mapping, optional
        Value of the last column → (Chinese, English) name.

    Returns
    -------
    DataFrame
        The columns ``by``, name_en and name_zh where there are names, count, and area_ha and share (of the whole area)
        where there is an area.
    """
    keys = frame[list(by)].copy()
    keys["count"] = 1
    if area is not None:
        keys["area_ha"] = np.asarray(area, dtype=np.float64)
    table = keys.groupby(list(by), dropna=False, sort=True).sum().reset_index()
    if area is not None:
        table["share"] = table["area_ha"] / (table["area_ha"].sum() or 1.0)
    if names is not None:
        both = [names.get(value, ("", "")) for value in table[by[-1]]]
        for place, (column, texts) in enumerate(
            (("name_en", [two for _, two in both]), ("name_zh", [one for one, _ in both]))
        ):
            table.insert(len(by) + place, column, pd.Series(texts, table.index, dtype=object))
    return table
