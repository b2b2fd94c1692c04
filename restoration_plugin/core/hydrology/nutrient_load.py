"""Nutrients that land sends off, by export coefficients."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
from numba import njit
from numpy.typing import NDArray

from ..errors import QT_TRANSLATE_NOOP, InvalidInput, InvalidTable
from ..nodata import NO_CLASS
from .depressions import fill_depressions
from .flow_routing import accumulate, flow_directions, flow_order
from .grid_neighbours import COLUMNS, ROWS

RETENTION = "retention"
CODES = ("code", "lucode", "编码", "代码")


def export_coefficients(table: pd.DataFrame) -> tuple[pd.DataFrame, list[str]]:
    """Coefficients by land-cover code, and the substances in the table's order.

    Parameters
    ----------
    table : DataFrame
        Columns code; one column per substance in kg/(ha·a); and if wanted retention, the part (0 to 1) of what flows
        through that the land cover keeps. Other text columns are left aside.

    Raises
    ------
    InvalidInput
        If there is no code or no substance.
    InvalidTable
        If a code is no integer or appears twice, a coefficient is negative or missing, or a retention is not 0 to 1.
    """
    names = {str(column).strip().lower(): column for column in table.columns}
    code = next((names[alias] for alias in CODES if alias in names), None)
    numeric = [
        str(column)
        for column in table.columns
        if column != code and pd.to_numeric(table[column], errors="coerce").notna().any()
    ]
    substances = [column for column in numeric if column.lower() not in (RETENTION, "fid", "area_ha")]
    if code is None or not substances:
        raise InvalidInput(
            QT_TRANSLATE_NOOP(
                "LandRestoration",
                "COEFFICIENTS needs the column code and one column of coefficients per substance, found are {found}.",
            ),
            found=", ".join(map(str, table.columns)),
        )
    result = pd.DataFrame({"code": pd.to_numeric(table[code], errors="coerce").to_numpy(dtype=float)})
    for row, value in enumerate(result["code"]):
        if not value == np.floor(value) or (result["code"].iloc[:row] == value).any():
            raise InvalidTable("COEFFICIENTS", row + 2, str(code), table[code].iloc[row], "an integer, once")
    for column in (*substances, *(name for name in numeric if name.lower() == RETENTION)):
        largest = 1.0 if column.lower() == RETENTION else np.inf
        values = pd.to_numeric(table[column], errors="coerce").to_numpy(dtype=float)
        wrong = np.flatnonzero(~((values >= 0) & (values <= largest)))
        if wrong.size:
            allowed = "0 … 1" if largest == 1.0 else ">= 0 kg/(ha·a)"
            raise InvalidTable("COEFFICIENTS", int(wrong[0]) + 2, column, table[column].iloc[wrong[0]], allowed)
        result[RETENTION if largest == 1.0 else column] = values
    return result.astype({"code": int}).set_index("code").sort_index(), substances


def spread_coefficient(
    landcover: NDArray[np.int32], *, codes: NDArray[np.int64], values: NDArray[np.float64]
) -> NDArray[np.float32]:
    """Coefficient of each cell; NaN where the land cover is NoData.

    Parameters
    ----------
    landcover : ndarray of shape (rows, columns)
    codes, values : ndarrays of shape (n,)
        Codes in rising order and their coefficients.

    Raises
    ------
    InvalidInput
        If a code of the raster has no coefficient.
    """
    present = np.unique(landcover)
    unknown = np.setdiff1d(present[present != NO_CLASS], codes)
    if unknown.size:
        raise InvalidInput(
            QT_TRANSLATE_NOOP("LandRestoration", "LANDCOVER: the codes {codes} have no row in COEFFICIENTS. Add them."),
            codes=", ".join(map(str, unknown[:10].tolist())),
        )
    place = np.clip(np.searchsorted(codes, landcover), 0, len(codes) - 1)
    return np.where(landcover == NO_CLASS, np.nan, values[place]).astype(np.float32)


def nutrient_export(
    load: NDArray[np.floating[Any]],
    retention: NDArray[np.floating[Any]],
    directions: NDArray[np.uint32],
    order: NDArray[np.int32],
    streams: NDArray[np.bool_],
) -> NDArray[np.float32]:
    """Load that reaches a stream: what the most retentive land cover on the way lets through.

    Parameters
    ----------
    load : ndarray of shape (rows, columns)
        kg/(ha·a). NaN is NoData.
    retention : ndarray of shape (rows, columns)
        Part kept by the land cover of a cell, its own included, 0 to 1; NaN counts as 0.
    directions, order
        Single flow directions, from ``flow_routing``.
    streams : ndarray of shape (rows, columns)

    Returns
    -------
    ndarray of shape (rows, columns)
        kg/(ha·a); NaN where the load is, or where nothing drains to a stream.

    References
    ----------
    After the effective retention of the InVEST nutrient delivery model, Natural Capital Project (2024), with land covers
    wider than the length along which they take effect.
    """
    kept = np.full(load.shape, np.nan)
    _kept(directions, order, streams, np.nan_to_num(np.asarray(retention, dtype=np.float64), nan=0.0), kept)
    return (load * (1 - kept)).astype(np.float32)


@njit("void(uint32[:, ::1], int32[::1], boolean[:, ::1], float64[:, ::1], float64[:, ::1])", nogil=True, cache=True)
def _kept(
    directions: NDArray[np.uint32],
    order: NDArray[np.int32],
    streams: NDArray[np.bool_],
    retention: NDArray[np.float64],
    kept: NDArray[np.float64],
) -> None:
    """Largest retention on the way to the stream."""
    rows, columns = directions.shape
    for index in range(len(order) - 1, -1, -1):
        row = order[index] // columns
        column = order[index] % columns
        if streams[row, column]:
            kept[row, column] = 0.0
            continue
        packed = directions[row, column]
        for k in range(8):
            if (packed >> np.uint32(4 * k)) & np.uint32(15):
                r = row + ROWS[k]
                c = column + COLUMNS[k]
                if 0 <= r < rows and 0 <= c < columns and not np.isnan(kept[r, c]):
                    kept[row, column] = max(retention[row, column], kept[r, c])


def area_by_code(
    landcover: NDArray[np.int32], areas: NDArray[np.float64], *, codes: NDArray[np.int64]
) -> NDArray[np.float64]:
    """Area in ha of each code in a window; add the results of all windows."""
    hectares = np.broadcast_to(areas, landcover.shape)
    place = np.clip(np.searchsorted(codes, landcover), 0, len(codes) - 1)
    own = codes[place] == landcover
    return np.bincount(place[own], weights=hectares[own], minlength=len(codes)).astype(np.float64)


def load_summary(areas: NDArray[np.float64], coefficients: pd.DataFrame, substances: list[str]) -> pd.DataFrame:
    """Area (ha) and loads (t/a) by land cover."""
    result = pd.DataFrame({"code": coefficients.index.to_numpy(), "area_ha": areas})
    for name in substances:
        result[name] = areas * coefficients[name].to_numpy() / 1000
    return result


def route_nutrients(
    load: NDArray[np.floating[Any]],
    landcover: NDArray[np.int32],
    dem: NDArray[np.floating[Any]],
    coefficients: pd.DataFrame,
    stream_cells: float,
) -> NDArray[np.float32]:
    """``nutrient_export`` over the single flow of a filled terrain."""
    directions = flow_directions(fill_depressions(dem), "d8")
    order = flow_order(directions)
    streams = accumulate(directions, order) >= stream_cells
    codes = coefficients.index.to_numpy()
    kept = coefficients[RETENTION].to_numpy() if RETENTION in coefficients else np.zeros(len(codes))
    return nutrient_export(load, spread_coefficient(landcover, codes=codes, values=kept), directions, order, streams)
