"""Indices of multispectral images."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..errors import QT_TRANSLATE_NOOP, InvalidInput, NotApplicable, OutOfRange

Raster = NDArray[np.floating[Any]]

BANDS = ("RED", "NIR", "GREEN", "BLUE", "SWIR1", "SWIR2")
NEEDS = {
    "NDVI": ("NIR", "RED"),
    "ALBEDO": ("BLUE", "RED", "NIR", "SWIR1", "SWIR2"),
    "ROCK_EXPOSURE": ("SWIR2", "NIR"),
    "MNDWI": ("GREEN", "SWIR1"),
}
ALBEDO = {"BLUE": 0.356, "RED": 0.130, "NIR": 0.373, "SWIR1": 0.085, "SWIR2": 0.072}
ALBEDO_OFFSET = -0.0018
STEPS = 10_000


def spectral_indices(
    red: Raster | None, nir: Raster | None, green: Raster | None, blue: Raster | None,
    swir1: Raster | None, swir2: Raster | None, mask: NDArray[np.integer[Any]] | None = None,
    *, indices: tuple[str, ...], scale: float = 1.0, offset: float = 0.0, rock: tuple[float, float] | None = None,
) -> tuple[NDArray[np.float32] | None, ...]:  # fmt: skip
    """NDVI, shortwave albedo, share of bare rock and MNDWI from surface reflectance.

    NDVI = (NIR − RED) / (NIR + RED); MNDWI = (GREEN − SWIR1) / (GREEN + SWIR1); albedo = 0.356 BLUE + 0.130 RED +
    0.373 NIR + 0.085 SWIR1 + 0.072 SWIR2 − 0.0018; rock = (NDRI − NDRI0) / (NDRIr − NDRI0), cut to 0 … 1, with
    NDRI = (SWIR2 − NIR) / (SWIR2 + NIR).

    Parameters
    ----------
    red, nir, green, blue, swir1, swir2 : ndarrays of shape (rows, columns), optional
        Digital numbers or reflectance. NaN is NoData.
    mask : ndarray of int32, optional
        Cells other than 0 and ``NO_CLASS`` are used.
    indices : tuple of str
        What to compute, of "NDVI", "ALBEDO", "ROCK_EXPOSURE", "MNDWI".
    scale, offset : float
        Reflectance = number · scale + offset.
    rock : (float, float), optional
        NDRI without rock and of bare rock, from ``rock_limits``; needed by "ROCK_EXPOSURE".

    Returns
    -------
    tuple of ndarrays in the order NDVI, ALBEDO, ROCK_EXPOSURE, MNDWI
        None for what was not asked for; NaN where a band is NoData, masked, or the bands sum up to 0.

    Raises
    ------
    InvalidInput
        If an index lacks a band.
    OutOfRange
        If reflectance lies outside −0.2 … 2, as unscaled numbers do.

    References
    ----------
    Liang, S. (2001), Narrowband to broadband conversions of land surface albedo, Remote Sensing of Environment 76.
    Xu, H. (2006), Modification of normalised difference water index, International Journal of Remote Sensing 27.
    """
    given = dict(zip(BANDS, (red, nir, green, blue, swir1, swir2)))
    needed = {band for index in indices for band in NEEDS[index]}
    bands: dict[str, Any] = {}
    for name in BANDS:
        if name not in needed:
            continue
        values = given[name]
        if values is None:
            raise missing_band(name, next(index for index in indices if name in NEEDS[index]))
        bands[name] = _reflectance(name, values, scale, offset)
    hidden = None if mask is None else (mask == 0) | (mask == np.iinfo(mask.dtype).min)
    results: list[NDArray[np.float32] | None] = []
    for index in NEEDS:
        if index not in indices:
            results.append(None)
            continue
        if index == "ALBEDO":
            value = sum(weight * bands[name] for name, weight in ALBEDO.items()) + ALBEDO_OFFSET
        else:
            value = _difference(*(bands[name] for name in NEEDS[index]))
        if index == "ROCK_EXPOSURE":
            if rock is None:
                raise missing_band("NDRI", index)
            value = np.clip((value - rock[0]) / (rock[1] - rock[0]), 0.0, 1.0)
        if hidden is not None:
            value = np.where(hidden, np.nan, value)
        results.append(np.asarray(value).astype(np.float32))
    return tuple(results)


def missing_band(band: str, index: str) -> InvalidInput:
    """Error for an index that lacks a band."""
    return InvalidInput(
        QT_TRANSLATE_NOOP("LandRestoration", "{band} is missing, which {index} needs; give it or leave {index} out."),
        band=band,
        index=index,
    )


def _reflectance(name: str, values: Raster, scale: float, offset: float) -> NDArray[np.float64]:
    reflectance = values.astype(np.float64) * scale + offset
    low, high = np.nanmin(reflectance, initial=0.0), np.nanmax(reflectance, initial=0.0)
    if low < -0.2 or high > 2:
        raise OutOfRange(
            name,
            found=f"{low if low < -0.2 else high:g}",
            allowed="reflectance of -0.2 … 2; set SCALE and OFFSET of the product",
        )
    return reflectance


def _difference(first: Any, second: Any) -> NDArray[np.float64]:
    total = first + second
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(total > 0, np.clip((first - second) / total, -1.0, 1.0), np.nan)


def rock_histogram(
    nir: Raster, swir2: Raster, mask: NDArray[np.integer[Any]] | None, areas: Any = None, *, scale: float, offset: float
) -> NDArray[np.int64]:
    """Histogram of NDRI in a window."""
    bands = {"NIR": _reflectance("NIR", nir, scale, offset), "SWIR2": _reflectance("SWIR2", swir2, scale, offset)}
    index = _difference(bands["SWIR2"], bands["NIR"])
    use = ~np.isnan(index)
    if mask is not None:
        use &= (mask != 0) & (mask != np.iinfo(mask.dtype).min)
    bins = np.floor((index[use] + 1.0) * STEPS).astype(np.int64)
    return np.bincount(np.minimum(bins, 2 * STEPS), minlength=2 * STEPS + 1)


def rock_limits(histogram: NDArray[np.int64], percents: tuple[float, float] = (5.0, 95.0)) -> tuple[float, float]:
    """NDRI without rock and of bare rock: percentiles of the scene.

    Raises
    ------
    NotApplicable
        If NDRI does not vary.
    """
    cumulated = np.cumsum(histogram)
    low, high = (
        (float(np.searchsorted(cumulated, percent / 100.0 * cumulated[-1])) + 0.5) / STEPS - 1.0 for percent in percents
    )
    if not high > low:
        raise NotApplicable(
            QT_TRANSLATE_NOOP(
                "LandRestoration", "ROCK_EXPOSURE: the rock index is {value} nearly everywhere; use a larger scene."
            ),
            value=f"{low:.4f}",
        )
    return low, high
