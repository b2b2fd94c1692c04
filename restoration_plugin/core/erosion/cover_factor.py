"""Cover factor of soil loss."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..errors import QT_TRANSLATE_NOOP, InvalidInput, OutOfRange
from ..standards import load
from .vegetation_cover import vegetation_cover

METHODS = ("cai", "van der knijff", "cover table")


@dataclass(frozen=True)
class CoverTable:
    """C by land cover and vegetated fraction.

    ``codes`` are the land covers in rising order; ``breaks`` the lower limits of the classes of cover; ``factors`` has
    the shape (codes, breaks), NaN in a row whose land cover follows the equation of dry farmland.
    """

    codes: NDArray[np.int32]
    breaks: NDArray[np.float64]
    factors: NDArray[np.float64]


def cover_factor(
    ndvi: NDArray[np.floating[Any]],
    cover: NDArray[np.floating[Any]],
    landcover: NDArray[np.int32] | None = None,
    *,
    method: str,
    table: CoverTable | None = None,
) -> NDArray[np.float32]:
    """Cover factor C from the vegetated fraction, NDVI, or land cover and fraction.

    ``cai``, with c in %: 1 up to 0.1 %, 0.6508 − 0.3436 · lg c up to 78.3 %, 0 above. ``van der knijff``:
    exp(−2 · NDVI / (1 − NDVI)), at most 1; fitted in Europe, too high in woodland, too low on bare loess. ``cover
    table``: by land cover and class of cover; dry farmland follows 0.221 − 0.595 · lg c, with c as a fraction, cut to
    0 … 1.

    Parameters
    ----------
    ndvi : ndarray of shape (rows, columns)
        NDVI, −1 to 1. NaN is NoData, here and below.
    cover : ndarray of shape (rows, columns)
        Vegetated fraction, 0 to 1.
    landcover : ndarray of shape (rows, columns), optional
        Codes of the table; needed by ``cover table``.
    method : {"cai", "van der knijff", "cover table"}
    table : CoverTable, optional
        From ``cover_table``; needed by ``cover table``.

    Returns
    -------
    ndarray of shape (rows, columns)
        C, 0 to 1. NaN where an input is NoData, or the land cover is not in the table.

    Raises
    ------
    InvalidInput
        If the method is unknown, or ``cover table`` lacks land cover.
    OutOfRange
        If a cover lies outside 0 … 1, as one in % does.

    References
    ----------
    Cai, C. F. et al. (2000), Study of applying USLE and GIS to predict soil erosion in a small watershed, Journal of
    Soil and Water Conservation 14(2). van der Knijff, J. M., Jones, R. J. A., Montanarella, L. (2000), Soil erosion
    risk assessment in Europe.

    Examples
    --------
    >>> cover_factor(np.array([0.0]), np.array([0.3]), method="cai")
    array([0.14326099], dtype=float32)
    """
    for found in (np.nanmin(cover, initial=0.0), np.nanmax(cover, initial=0.0)):
        if not 0 <= found <= 1:
            raise OutOfRange("COVER", found=f"{found:g}", allowed="0 … 1 (a fraction, not %)")
    if method == "cai":
        percent = 100 * np.asarray(cover, dtype=np.float64)
        with np.errstate(divide="ignore"):
            factor = 0.6508 - 0.3436 * np.log10(percent)
        factor = np.select([np.isnan(percent), percent <= 0.1, percent > 78.3], [np.nan, 1.0, 0.0], factor)
    elif method == "van der knijff":
        vegetated = np.clip(np.asarray(ndvi, dtype=np.float64), 0.0, 1.0)
        with np.errstate(divide="ignore"):
            factor = np.exp(-2 * vegetated / (1 - vegetated))
    elif method == "cover table":
        factor = _from_table(cover, landcover, table)
    else:
        raise InvalidInput(
            QT_TRANSLATE_NOOP("LandRestoration", "METHOD: found {found}, allowed are {allowed}."),
            found=method,
            allowed=", ".join(METHODS),
        )
    return factor.astype(np.float32)


def _from_table(
    cover: NDArray[np.floating[Any]], landcover: NDArray[np.int32] | None, table: CoverTable | None
) -> NDArray[np.float64]:
    if landcover is None or table is None:
        raise InvalidInput(
            QT_TRANSLATE_NOOP("LandRestoration", "{name} is missing, which method {method} needs."),
            name="LANDCOVER",
            method="cover table",
        )
    row = np.clip(np.searchsorted(table.codes, landcover), 0, len(table.codes) - 1)
    column = np.clip(np.searchsorted(table.breaks, cover, side="right") - 1, 0, len(table.breaks) - 1)
    factor = table.factors[row, column]
    farmland = np.isnan(factor)
    with np.errstate(divide="ignore"):
        curve = np.clip(0.221 - 0.595 * np.log10(np.asarray(cover, dtype=np.float64)), 0, 1)
    factor = np.where(farmland, curve, factor)
    return np.where((table.codes[row] == landcover) & ~np.isnan(cover), factor, np.nan)


def cover_and_factor(
    ndvi: NDArray[np.floating[Any]],
    landcover: NDArray[np.int32] | None,
    *,
    bare: float,
    full: float,
    method: str,
    table: CoverTable | None,
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Vegetated fraction by ``vegetation_cover`` and C by ``cover_factor``."""
    cover = vegetation_cover(ndvi, bare, full)
    return cover, cover_factor(ndvi, cover, landcover, method=method, table=table)


def cover_table(path: str | None = None) -> CoverTable:
    """The shipped table of C by land cover and vegetated fraction, or the user's.

    Raises
    ------
    InvalidInput
        If two land covers have unlike classes of cover.
    """
    frame = load("usle_cover", path, columns=("verified",), numbers=("code", "lower", "c"), filled=("code", "lower"))
    wide = frame.pivot(index="code", columns="lower", values="c")
    lengths = frame.groupby("code")["lower"].size()
    if (lengths != wide.shape[1]).any():
        code = lengths.index[lengths != wide.shape[1]][0]
        raise InvalidInput(
            QT_TRANSLATE_NOOP(
                "LandRestoration", "Table usle_cover: land cover {code} has other classes of cover than the rest."
            ),
            code=int(code),
        )
    return CoverTable(
        codes=wide.index.to_numpy().astype(np.int32),
        breaks=wide.columns.to_numpy(dtype=np.float64),
        factors=wide.to_numpy(dtype=np.float64),
    )
