"""Carbon stored in a landscape, and its change."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ..errors import QT_TRANSLATE_NOOP, InvalidInput, InvalidTable, OutOfRange

POOLS = {
    "above": ("above", "c_above"),
    "below": ("below", "c_below"),
    "soil": ("soil", "c_soil"),
    "dead": ("dead", "c_dead"),
}
CODES = ("code", "lucode", "lulc")


@dataclass(frozen=True)
class CarbonPools:
    """Carbon densities in t/ha: ``codes`` in rising order, ``living`` the pools without soil, ``soil`` that of soil."""

    codes: NDArray[np.int32]
    living: NDArray[np.float64]
    soil: NDArray[np.float64]


def carbon_stock(
    landcover: NDArray[np.integer[Any]],
    future: NDArray[np.integer[Any]] | None = None,
    *,
    pools: CarbonPools,
    soil_share: float = 1.0,
) -> tuple[NDArray[np.float32], NDArray[np.float32] | None]:
    """Carbon density of each cell, and its change to a later land cover.

    Soil carbon does not follow a change of land cover at once: ``soil_share`` of its difference counts.

    Parameters
    ----------
    landcover, future : ndarrays of int32, shape (rows, columns)
        Classes of the table now and later; ``NO_CLASS`` is NoData.
    pools : CarbonPools
        From ``carbon_pools``.
    soil_share : float
        From ``soil_share``, 0 to 1.

    Returns
    -------
    stock, change : ndarrays of shape (rows, columns)
        t/ha. NaN where a land cover is NoData or not in the table; ``change`` is None without ``future``.

    References
    ----------
    Sharp, R. et al. (2020), InVEST user's guide, carbon storage. UNCCD (2021), Good practice guidance for SDG
    indicator 15.3.1: soil carbon changes over 20 years.

    Examples
    --------
    >>> pools = CarbonPools(np.array([1, 2], dtype=np.int32), np.array([60.0, 10.0]), np.array([26.0, 18.0]))
    >>> carbon_stock(np.array([[1]]), np.array([[2]]), pools=pools)
    (array([[86.]], dtype=float32), array([[-58.]], dtype=float32))
    """
    if not 0 <= soil_share <= 1:
        raise OutOfRange("SOIL_YEARS", found=f"{soil_share:g}", allowed="a share of soil carbon of 0 … 1")
    living, soil = _densities(landcover, pools)
    stock = (living + soil).astype(np.float32)
    if future is None:
        return stock, None
    later_living, later_soil = _densities(future, pools)
    return stock, (later_living - living + soil_share * (later_soil - soil)).astype(np.float32)


def soil_share(years: float | None, soil_years: float) -> float:
    """Share of the difference in soil carbon that has come about after ``years``; 1 when none are given.

    Raises
    ------
    OutOfRange
        If ``years`` is not positive or ``soil_years`` negative.
    """
    if years is None:
        return 1.0
    if not years > 0:
        raise OutOfRange("YEARS", found=years, allowed="> 0")
    if soil_years < 0:
        raise OutOfRange("SOIL_YEARS", found=soil_years, allowed=">= 0")
    return 1.0 if soil_years <= years else years / soil_years


def _densities(
    landcover: NDArray[np.integer[Any]], pools: CarbonPools
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    row = np.clip(np.searchsorted(pools.codes, landcover), 0, pools.codes.size - 1)
    known = pools.codes[row] == landcover
    return np.where(known, pools.living[row], np.nan), np.where(known, pools.soil[row], np.nan)


def carbon_pools(table: pd.DataFrame) -> CarbonPools:
    """Read the table of pools: code (or lucode, lulc) and above, below, soil, dead (or c_above …) in t/ha.

    Raises
    ------
    InvalidInput
        If the code or every pool is missing.
    InvalidTable
        If a code occurs twice or a density is negative or no number.
    """
    frame = table.rename(columns=lambda name: str(name).strip().lower())
    code = next((name for name in CODES if name in frame.columns), None)
    columns = {pool: next((n for n in names if n in frame.columns), None) for pool, names in POOLS.items()}
    if code is None or not any(columns.values()):
        raise InvalidInput(
            QT_TRANSLATE_NOOP("LandRestoration", "Table {table}: column {column} is missing, found are {found}."),
            table="POOLS",
            column="code" if code is None else "above",
            found=", ".join(map(str, frame.columns)),
        )
    codes = pd.to_numeric(frame[code], errors="coerce").to_numpy(dtype=float)
    for row, value in enumerate(codes):
        if not (value == np.rint(value) and abs(value) < 2**31):
            raise InvalidTable("POOLS", row + 1, code, frame[code].iloc[row], "a whole number")
        if (codes[:row] == value).any():
            raise InvalidTable(
                "POOLS", row + 1, code, int(value), QT_TRANSLATE_NOOP("LandRestoration", "each code once")
            )
    densities = {}
    for pool, name in columns.items():
        values = np.zeros(len(frame))
        if name is not None:
            values = pd.to_numeric(frame[name], errors="coerce").to_numpy(dtype=float)
            wrong = ~((values >= 0) & np.isfinite(values))
            if wrong.any():
                row = int(np.flatnonzero(wrong)[0])
                raise InvalidTable("POOLS", row + 1, name, frame[name].iloc[row], ">= 0 t/ha")
        densities[pool] = values
    order = np.argsort(codes)
    living = densities["above"] + densities["below"] + densities["dead"]
    return CarbonPools(codes[order].astype(np.int32), living[order], densities["soil"][order])
