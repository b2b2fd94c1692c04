"""Carbon by class of land cover."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ..nodata import NO_CLASS
from .carbon_stock import CarbonPools, carbon_stock


def carbon_summary(
    found: dict[int, NDArray[np.float64]], pools: CarbonPools, with_change: bool
) -> tuple[pd.DataFrame, float, float, dict[int, float]]:
    """Table, totals, and area of the classes that the pools do not know.

    Parameters
    ----------
    found : dict
        From ``carbon_by_class``.
    pools : CarbonPools
    with_change : bool
        Whether there is a later land cover.

    Returns
    -------
    table : DataFrame
        code, cells, area_ha, stock_t and, with a change, changed_ha, change_t and co2_t (44/12 of it).
    stock, sequestration : float
        t of carbon; a negative sequestration is a loss.
    unknown : dict
        Class → area (ha).
    """
    rows, unknown = [], {}
    for code, (cells, area, stock, changed, change) in sorted(found.items()):
        if code not in pools.codes:
            unknown[code] = float(area)
            continue
        rows.append(
            (code, int(cells), float(area), float(stock), float(changed), float(change), float(change * 44 / 12))
        )
    table = pd.DataFrame(rows, columns=["code", "cells", "area_ha", "stock_t", "changed_ha", "change_t", "co2_t"])
    stock, sequestration = float(table["stock_t"].sum()), float(table["change_t"].sum())
    if not with_change:
        table = table.drop(columns=["changed_ha", "change_t", "co2_t"])
    return table, stock, sequestration, unknown


def carbon_by_class(
    landcover: NDArray[np.integer[Any]],
    future: NDArray[np.integer[Any]] | None,
    areas: NDArray[np.float64],
    *,
    pools: CarbonPools,
    soil_share: float,
) -> dict[int, NDArray[np.float64]]:
    """Class → cells, area (ha), stock (t), area with a later class (ha), change (t), of a window."""
    stock, change = carbon_stock(landcover, future, pools=pools, soil_share=soil_share)
    hectares = np.broadcast_to(areas, landcover.shape)
    changed = np.zeros(landcover.shape, bool) if change is None else ~np.isnan(change)
    gain = np.zeros(landcover.shape) if change is None else np.where(changed, change, 0.0)
    result = {}
    for code in np.unique(landcover).tolist():
        if code == NO_CLASS:
            continue
        here = landcover == code
        result[int(code)] = np.array(
            [
                here.sum(),
                hectares[here].sum(),
                (np.nan_to_num(stock[here]).astype(float) * hectares[here]).sum(),
                hectares[here & changed].sum(),
                (gain[here].astype(float) * hectares[here]).sum(),
            ]
        )
    return result


def add_carbon(
    first: dict[int, NDArray[np.float64]], second: dict[int, NDArray[np.float64]]
) -> dict[int, NDArray[np.float64]]:
    """Join the results of two windows."""
    joined = dict(first)
    for code, values in second.items():
        joined[code] = joined[code] + values if code in joined else values
    return joined
