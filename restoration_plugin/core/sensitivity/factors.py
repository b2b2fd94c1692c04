"""Factors of the sensitivities that are derived from measured rasters, and the sensitivities of a window."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy.ndimage import maximum_filter, minimum_filter

from .sensitivity import FACTORS, Scale, sensitivity, soil_texture

Raster = NDArray[np.floating[Any]]
Result = tuple[NDArray[np.float32], NDArray[np.uint8], NDArray[np.uint8]]

DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
WARM = 10.0
"""°C from which a month counts as growing season."""


def relief(dem: Raster, radius: int) -> NDArray[np.float32]:
    """Highest less lowest elevation in a square of 2 · radius + 1 cells; NoData cells are left out, and stay NoData."""
    size = 2 * radius + 1
    empty = np.isnan(dem)
    high = maximum_filter(np.where(empty, -np.inf, dem), size, mode="constant", cval=-np.inf)
    low = minimum_filter(np.where(empty, np.inf, dem), size, mode="constant", cval=np.inf)
    with np.errstate(invalid="ignore"):
        return np.where(empty, np.nan, high - low).astype(np.float32)


def dryness(temperature: Raster, precipitation: Raster) -> NDArray[np.float32]:
    """Dryness index 0.16 · Σ(temperature of days at or above 10 °C) / (precipitation of that period).

    Parameters
    ----------
    temperature, precipitation : ndarrays of shape (12, rows, columns)
        Monthly means in °C and sums in mm; months at or above 10 °C are the warm period. NaN is NoData.

    Returns
    -------
    ndarray of shape (rows, columns)
        0 without a warm month, infinite without rain in the warm period; NaN where a month is NoData.

    Examples
    --------
    >>> t = np.full((12, 1, 1), -5.0); t[5:9] = 20.0; p = np.full((12, 1, 1), 100.0)
    >>> float(dryness(t, p)[0, 0]).__round__(4)
    0.976
    """
    warm = temperature >= WARM
    days = np.array(DAYS, dtype=float)[:, None, None]
    heat = np.where(warm, temperature * days, 0.0).sum(axis=0)
    rain = np.where(warm, precipitation, 0.0).sum(axis=0)
    with np.errstate(divide="ignore", invalid="ignore"):
        index = np.where(heat == 0, 0.0, 0.16 * heat / rain)
    missing = np.isnan(temperature).any(axis=0) | np.isnan(precipitation).any(axis=0)
    return np.where(missing, np.nan, index).astype(np.float32)


def erosion_sensitivity(
    erosivity: Raster, sand: Raster, silt: Raster, clay: Raster, dem: Raster, cover: Raster,
    *, scale: Scale, textures: pd.DataFrame, radius: int,
) -> Result:  # fmt: skip
    """Sensitivity of a window (with a halo of ``radius``) to water erosion."""
    texture = soil_texture(sand, silt, clay, textures)
    return sensitivity(
        {"EROSIVITY": erosivity, "TEXTURE": texture, "RELIEF": relief(dem, radius), "COVER": cover}, scale=scale
    )


def sandification_sensitivity(
    dryness_index: Raster | None, wind_days: Raster, sand: Raster, silt: Raster, clay: Raster, cover: Raster,
    *months: Raster, scale: Scale, textures: pd.DataFrame,
) -> Result:  # fmt: skip
    """Sensitivity of a window to sandification; without dryness, 12 temperatures and then 12 precipitations follow."""
    if dryness_index is None:
        dryness_index = dryness(np.stack(months[:12]), np.stack(months[12:]))
    texture = soil_texture(sand, silt, clay, textures)
    return sensitivity(
        {"DRYNESS": dryness_index, "WIND_DAYS": wind_days, "TEXTURE": texture, "COVER": cover}, scale=scale
    )


def plain_sensitivity(*factors: NDArray[Any], scale: Scale) -> Result:
    """Sensitivity of a window whose factors are given as they are, in the order of ``FACTORS``."""
    return sensitivity(dict(zip(FACTORS[scale.kind], factors)), scale=scale)


def score_areas(*arrays: NDArray[Any], scale: Scale, factor: str) -> NDArray[np.float64]:
    """Area (ha) of each score 0 to 5 of one factor in a window; arrays are the factor and the areas."""
    scores = np.zeros(arrays[0].shape, dtype=np.int64)
    for rule in scale.rules[factor][""]:
        scores[rule.holds(arrays[0])] = rule.score
    weights = np.broadcast_to(arrays[-1], scores.shape).ravel()
    return np.bincount(scores.ravel(), weights=weights, minlength=6).astype(np.float64)


def window_radius(side: float, cell_size: float) -> int:
    """Cells on each side of a cell that a moving square of ``side`` metres reaches; at least one.

    Examples
    --------
    >>> window_radius(1000, 30)
    16
    """
    return max(1, round((side / cell_size - 1) / 2 + 1e-9))
