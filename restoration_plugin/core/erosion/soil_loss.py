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
    loss = _potential(erosivity, erodibility, ls, mask)
    _multiply(loss, "C_FACTOR", c, 1.0)
    for name, factor in _measures(practice, engineering, tillage, model):
        _multiply(loss, name, factor, 1.0)
    loss *= HECTARES
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
    kept = np.ones(np.shape(erosivity), np.float32)
    _multiply(kept, "C_FACTOR", c, 1.0)
    for name, factor in _measures(practice, engineering, tillage, model):
        _multiply(kept, name, factor, 1.0)
    np.subtract(np.float32(1.0), kept, out=kept)
    kept *= _potential(erosivity, erodibility, ls, mask)
    kept *= HECTARES
    return kept


def _measures(practice: Factor, engineering: Factor, tillage: Factor, model: str) -> list[tuple[str, Raster]]:
    """The factors of measures that the model takes."""
    if model not in ("rusle", "csle"):
        raise InvalidInput(
            QT_TRANSLATE_NOOP("LandRestoration", "MODEL: found {found}, allowed are rusle and csle."), found=model
        )
    own = (("PRACTICE", practice),) if model == "rusle" else (("ENGINEERING", engineering), ("TILLAGE", tillage))
    return [(name, factor) for name, factor in own if factor is not None]


def _potential(erosivity: Raster, erodibility: Raster, ls: Raster, mask: NDArray[Any] | None) -> NDArray[np.float32]:
    """R · K · LS in t/(ha·a), NaN outside the mask."""
    product = np.ones(np.shape(erosivity), np.float32)
    _multiply(product, "EROSIVITY", erosivity, _ANY)
    _multiply(product, "ERODIBILITY", erodibility, _LARGEST_ERODIBILITY)
    _multiply(product, "LS", ls, _ANY)
    if mask is not None:
        outside = (mask == 0) | (mask == NO_CLASS) | (mask != mask)
        product[outside] = np.nan
    return product


def _multiply(product: NDArray[np.float32], name: str, factor: Raster, largest: float) -> None:
    """Multiply ``product`` in place by a factor within 0 … ``largest``."""
    if np.shape(factor) != product.shape:
        raise InvalidInput(
            QT_TRANSLATE_NOOP(
                "LandRestoration",
                "{name}: found a grid of {found}, allowed is that of EROSIVITY, {allowed}. Align the rasters first.",
            ),
            name=name,
            found=np.shape(factor),
            allowed=product.shape,
        )
    values = np.ascontiguousarray(factor, dtype=np.float32)
    if _multiply_cells(product.reshape(-1), values.reshape(-1), np.float32(largest)):
        low, high = float(np.nanmin(factor)), float(np.nanmax(factor))
        if name == "ERODIBILITY" and low >= 0:
            raise OutOfRange(name, found=high, allowed="0 … 0.1317 t·ha·h/(ha·MJ·mm) (US units × 0.1317)")
        allowed = ">= 0" if largest == _ANY else "0 … 1"
        raise OutOfRange(name, found=low if low < 0 else high, allowed=allowed)


@njit("int64(float32[::1], float32[::1], float32)", nogil=True, cache=True)
def _multiply_cells(product: NDArray[np.float32], factor: NDArray[np.float32], largest: float) -> int:
    """Multiply in place; the number of factors out of range."""
    wrong = 0
    zero = np.float32(0.0)
    for cell in range(product.size):
        value = factor[cell]
        wrong += (value < zero) | (value > largest)
        product[cell] *= value
    return wrong
