"""Soil loss by the Revised Universal and the Chinese Soil Loss Equation."""

from __future__ import annotations

from typing import Any, Optional

import numpy as np
from numba import njit
from numpy.typing import NDArray

from ..errors import QT_TRANSLATE_NOOP, InvalidInput, OutOfRange
from ..nodata import NO_CLASS

Raster = NDArray[np.floating[Any]]
Factor = Optional[Raster]

HECTARES = np.float32(100.0)
"""Hectares in a square kilometre: t/(ha·a) to t/(km²·a)."""

_ANY = float(np.finfo(np.float32).max)
_MOST = 6  # factors that an equation has
_BLOCK = 16_384  # cells gone over at once
_LARGEST_ERODIBILITY = 0.1317
"""1 in US units; no soil comes near it, so a larger value is in other units."""


def soil_loss(
    erosivity: Raster,
    erodibility: Raster,
    ls: Raster,
    c: Raster,
    practice: Factor = None,
    engineering: Factor = None,
    tillage: Factor = None,
    mask: NDArray[Any] | None = None,
    *,
    model: str,
) -> NDArray[np.float32]:
    """Mean annual soil loss by water.

    ``rusle``: A = R · K · LS · C · P. ``csle``: A = R · K · L · S · B · E · T, with B, E and T on every cell: cropland
    carries its tillage in T with B = 1, other land its cover in B with T = 1.

    Parameters
    ----------
    erosivity : ndarray of shape (rows, columns)
        R in MJ·mm/(ha·h·a), ≥ 0. NaN is NoData, here and below.
    erodibility : ndarray of shape (rows, columns)
        K in t·ha·h/(ha·MJ·mm), 0 to 0.1317.
    ls, c : ndarray of shape (rows, columns)
        Topographic factor, ≥ 0, and cover factor C or B, 0 to 1.
    practice : ndarray of shape (rows, columns), optional
        P, 0 to 1; a factor of ``rusle`` only. A factor that is not given is 1.
    engineering, tillage : ndarray of shape (rows, columns), optional
        E and T, 0 to 1; factors of ``csle`` only.
    mask : ndarray of shape (rows, columns), optional
        Cells to compute: those that are neither 0 nor NoData (NaN, or ``NO_CLASS`` of integers).
    model : {"rusle", "csle"}
        The equation. It takes the factors that are its own and leaves the others out.

    Returns
    -------
    ndarray of shape (rows, columns)
        Soil loss in t/(km²·a). NaN where a factor is NoData or outside the mask.

    Raises
    ------
    OutOfRange
        If a factor lies outside its range. An erodibility in US units (above 0.1317) would inflate the loss by 7.59.
    InvalidInput
        If the model is unknown or the arrays differ in shape.

    References
    ----------
    Renard, K. G. et al. (1997), Predicting soil erosion by water, USDA Agriculture Handbook 703.
    Liu, B. Y., Zhang, K. L., Xie, Y. (2002), An empirical soil loss equation, Proceedings of the 12th ISCO
    Conference.

    Examples
    --------
    >>> one = np.ones((1, 1))
    >>> soil_loss(5000 * one, 0.03 * one, 2 * one, 0.1 * one, 0.5 * one, model="rusle")
    array([[1500.]], dtype=float32)
    """
    factors = _own_factors(erosivity, erodibility, ls, c, practice, engineering, tillage, model)
    loss = _product(factors, HECTARES)
    _leave_out(loss, mask)
    return loss


def retention(
    erosivity: Raster,
    erodibility: Raster,
    ls: Raster,
    c: Raster,
    practice: Factor = None,
    engineering: Factor = None,
    tillage: Factor = None,
    mask: NDArray[Any] | None = None,
    *,
    model: str,
) -> NDArray[np.float32]:
    """Soil that cover and measures retain: loss of the bare, untreated land less the loss as it is.

    Takes what ``soil_loss`` takes and raises what it raises.

    Returns
    -------
    ndarray of shape (rows, columns)
        R · K · LS · (1 − C · P), or with B · E · T, in t/(km²·a). NaN where a factor is NoData or outside the mask.

    Examples
    --------
    >>> one = np.ones((1, 1))
    >>> retention(5000 * one, 0.03 * one, 2 * one, 0.1 * one, 0.5 * one, model="rusle")
    array([[28500.]], dtype=float32)
    """
    factors = _own_factors(erosivity, erodibility, ls, c, practice, engineering, tillage, model)
    kept = _product(factors[3:], np.float32(1.0))
    np.subtract(np.float32(1.0), kept, out=kept)
    kept *= _product(factors[:3], HECTARES)
    _leave_out(kept, mask)
    return kept


def _own_factors(
    erosivity: Raster,
    erodibility: Raster,
    ls: Raster,
    c: Raster,
    practice: Factor,
    engineering: Factor,
    tillage: Factor,
    model: str,
) -> list[tuple[str, Raster, float]]:
    """Name, values and largest value of each factor that the model takes: three of the land, then cover and measures."""
    if model not in ("rusle", "csle"):
        raise InvalidInput(
            QT_TRANSLATE_NOOP("LandRestoration", "MODEL: found {found}, allowed are rusle and csle."), found=model
        )
    measures = (("PRACTICE", practice),) if model == "rusle" else (("ENGINEERING", engineering), ("TILLAGE", tillage))
    factors: list[tuple[str, Raster, float]] = [
        ("EROSIVITY", erosivity, _ANY),
        ("ERODIBILITY", erodibility, _LARGEST_ERODIBILITY),
        ("LS", ls, _ANY),
        ("C_FACTOR", c, 1.0),
    ]
    factors += [(name, factor, 1.0) for name, factor in measures if factor is not None]
    for name, factor, _ in factors:
        if np.shape(factor) != np.shape(erosivity):
            raise InvalidInput(
                QT_TRANSLATE_NOOP(
                    "LandRestoration",
                    "{name}: found a grid of {found}, allowed is that of EROSIVITY, {allowed}. Align the rasters first.",
                ),
                name=name,
                found=np.shape(factor),
                allowed=np.shape(erosivity),
            )
    return factors


def _product(factors: list[tuple[str, Raster, float]], unit: np.float32) -> NDArray[np.float32]:
    """``unit`` times the product of the factors, each within 0 … its largest value."""
    product = np.empty(np.shape(factors[0][1]), np.float32)
    values = [np.ascontiguousarray(factor, dtype=np.float32).reshape(-1) for _, factor, _ in factors]
    absent = np.empty(0, np.float32)
    values += [absent] * (_MOST - len(values))
    largest = np.array([limit for _, _, limit in factors] + [_ANY] * (_MOST - len(factors)), np.float32)
    wrong = _multiply_cells(product.reshape(-1), *values, largest, unit)  # type: ignore[call-arg,arg-type]
    if wrong >= 0:
        name, factor, limit = factors[wrong]
        low, high = float(np.nanmin(factor)), float(np.nanmax(factor))
        if name == "ERODIBILITY" and low >= 0:
            raise OutOfRange(name, found=high, allowed="0 … 0.1317 t·ha·h/(ha·MJ·mm) (US units × 0.1317)")
        raise OutOfRange(name, found=low if low < 0 else high, allowed=">= 0" if limit == _ANY else "0 … 1")
    return product


def _leave_out(values: NDArray[np.float32], mask: NDArray[Any] | None) -> None:
    """Set cells outside the mask to NaN, in place."""
    if mask is not None:
        values[(mask == 0) | (mask == NO_CLASS) | (mask != mask)] = np.nan


_cells = "float32[::1]"


@njit(
    f"int64({_cells}, {_cells}, {_cells}, {_cells}, {_cells}, {_cells}, {_cells}, {_cells}, float32)",
    nogil=True,
    cache=True,
)
def _multiply_cells(
    product: NDArray[np.float32],
    first: NDArray[np.float32],
    second: NDArray[np.float32],
    third: NDArray[np.float32],
    fourth: NDArray[np.float32],
    fifth: NDArray[np.float32],
    sixth: NDArray[np.float32],
    largest: NDArray[np.float32],
    unit: float,
) -> int:
    """Product of the factors that are not empty, in one pass; the number of a factor that is out of range, else −1.

    The products are taken in the order of the factors and the unit comes last, which fixes the last bit.
    """
    zero = np.float32(0.0)
    factors = (first, second, third, fourth, fifth, sixth)
    wrong = -1
    for start in range(0, product.size, _BLOCK):  # a block stays in the cache while all factors go over it
        block = product[start : start + _BLOCK]
        block[:] = np.float32(1.0)
        for number in range(6):
            factor = factors[number][start : start + _BLOCK]
            top = largest[number]
            bad = np.int32(0)  # as wide as the values, or the loop is not vectorised
            for cell in range(factor.size):
                value = factor[cell]
                bad += np.int32(value < zero) + np.int32(value > top)
                block[cell] *= value
            if bad and wrong < 0:
                wrong = number
        block *= unit
    return wrong
