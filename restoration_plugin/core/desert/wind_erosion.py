"""Soil loss by wind, after the Revised Wind Erosion Equation, period by period."""

from __future__ import annotations

from typing import Any, Mapping

import numpy as np
from numba import njit
from numpy.typing import NDArray

from ..errors import QT_TRANSLATE_NOOP, InvalidInput, OutOfRange
from ..nodata import NO_CLASS
from ..standards import Limits, limits, load

Raster = NDArray[np.floating[Any]]
Measure = NDArray[np.float32]

ORGANIC_MATTER = 1.724
"""Organic matter per organic carbon."""
RANGES = ((5.5, 93.6), (0.5, 69.5), (5.0, 39.3), (0.18, 4.79), (0.0, 25.2))
"""% of sand, silt, clay, organic matter and carbonate between which the erodible fraction was measured."""
ROUGHEST = 18.0
"""cm of ridge roughness, beyond which the equation's polynomial would turn back to smoothness."""
BARE_COEFFICIENT = 0.0438
"""Coefficient of cover where no land cover is given: that of cropland, which protects least among the measured."""
FIELD_MEAN, AT_DISTANCE = 0, 1
FORMS = ("field mean", "at distance")
LIMIT = 0.653
"""Where s < 0.653 z, the loss at distance z falls when the transport rises."""
COMPUTED, NON_MONOTONE, NEGATIVE, OUTSIDE = 1, 2, 4, 8


def wind_erosion(
    *rasters: Any,
    periods: int,
    form: str,
    distance: float,
    coefficients: Mapping[int, float],
    scale: Limits,
    cell_size: float,
) -> tuple[Measure, NDArray[np.uint8], Measure, NDArray[np.uint8]]:
    """Annual loss, its intensity class, what vegetation holds back, and flags to count.

    In each period x = WF · EF · SCF · K' · C with C = exp(−a · cover %), the greatest transport Q = 109.8 x (kg/m) and
    the length s = 150.71 x^−0.3711 (m). The loss is, as the field's mean up to distance z, Q (1 − exp(−(z/s)²))/z, or
    at distance z, (2 z/s²) Q exp(−(z/s)²), in kg/m²; the periods are summed. What vegetation holds back is the loss
    without cover (C = 1) less the loss.

    Parameters
    ----------
    *rasters : ndarrays of shape (rows, columns), some of them None
        The weather factor WF of each period (kg/m); the cover of each period, or one for all (0–1); then sand, silt,
        clay, organic carbon and carbonate (%), land-cover codes or None, elevation in m or None, roughness factor K'
        (0–1) or None. With elevation but no roughness, K' follows from the relief among a cell and its neighbours;
        the arrays then hold one more cell on each side.
    periods : int
        Number of weather rasters.
    form : {"field mean", "at distance"}
        The mean rises with x throughout; the loss at a distance does not (see ``LIMIT``), so that what is held back
        may come out negative.
    distance : float
        z in m.
    coefficients : mapping
        Land-cover code → coefficient a of cover. Cells of other codes, such as water, are NoData.
    scale : Limits
        From ``wind_scale``.
    cell_size : float
        m.

    Returns
    -------
    (loss, classes, fixation, flags)
        t/(km²·a), codes, t/(km²·a); flags are the sum of 1 (computed), 2 (not monotone: s < 0.653 z without cover in
        some period), 4 (negative fixation) and 8 (soil outside the range of the erodible fraction, which is then taken
        at the limit), and 0 for NoData.

    Raises
    ------
    InvalidInput
        If there is neither one cover nor one for each period.
    OutOfRange
        If ``distance`` is not above 0.

    References
    ----------
    Fryrear, D. W. et al. (1998), Revised Wind Erosion Equation, USDA-ARS Technical Bulletin 1. SL 190-2007.
    """
    if distance <= 0:
        raise OutOfRange("DISTANCE", found=distance, allowed="> 0 m")
    covers = len(rasters) - periods - 8
    if covers not in (1, periods):
        raise InvalidInput(
            QT_TRANSLATE_NOOP(
                "LandRestoration", "COVER: found {found} rasters, allowed are 1 or {periods}, one for each of WEATHER."
            ),
            found=covers,
            periods=periods,
        )
    weather, cover = rasters[:periods], rasters[periods : periods + covers]
    sand, silt, clay, carbon, carbonate, landcover, elevation, roughness = rasters[periods + covers :]
    fraction, outside = erodible_fraction(sand, silt, clay, carbon, carbonate)
    base = fraction * crust_factor(clay, carbon)
    if roughness is not None:
        base = base * roughness
    elif elevation is not None:
        base = base * relief_roughness(elevation, cell_size)
    plant = np.full(base.shape, BARE_COEFFICIENT) if landcover is None else _coefficients(landcover, coefficients)
    sums = np.zeros((2, *base.shape))
    greatest = np.zeros(base.shape)
    for number in range(periods):
        _add_period(
            np.asarray(weather[number], dtype=np.float64),
            np.asarray(cover[number if covers > 1 else 0], dtype=np.float64),
            np.asarray(base, dtype=np.float64),
            plant,
            FORMS.index(form),
            float(distance),
            sums[0],
            sums[1],
            greatest,
        )
    loss, potential = sums
    fixation = potential - loss
    flags = np.full(base.shape, COMPUTED, dtype=np.uint8)
    flags |= NON_MONOTONE * (transport_length(greatest) < LIMIT * distance).astype(np.uint8)
    flags |= NEGATIVE * (fixation < 0).astype(np.uint8)
    flags |= OUTSIDE * outside.astype(np.uint8)
    flags[np.isnan(loss)] = 0
    return loss.astype(np.float32), scale.apply(loss), fixation.astype(np.float32), flags


def erodible_fraction(
    sand: Raster, silt: Raster, clay: Raster, carbon: Raster, carbonate: Raster
) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    """Share of soil that wind can move, 0–1, and where a component was set to the limit of its range.

    [29.09 + 0.31 sand + 0.17 silt + 0.33 sand/clay − 2.59 OM − 0.95 CaCO3]/100, all in %, OM = 1.724 organic carbon.
    """
    given = [np.asarray(part, dtype=np.float64) for part in (sand, silt, clay, carbon, carbonate)]
    given[3] = given[3] * ORGANIC_MATTER
    outside = np.zeros(given[0].shape, dtype=bool)
    for number, (low, high) in enumerate(RANGES):
        part = given[number]
        outside |= (part < low - 1e-9) | (part > high + 1e-9)
        given[number] = np.clip(part, low, high)
    sa, si, cl, om, ca = given
    fraction = (29.09 + 0.31 * sa + 0.17 * si + 0.33 * sa / cl - 2.59 * om - 0.95 * ca) / 100.0
    return np.clip(fraction, 0.0, 1.0), outside


def crust_factor(clay: Raster, carbon: Raster) -> NDArray[np.float64]:
    """Soil crust factor 1/(1 + 0.0066 clay² + 0.021 OM²), % each, OM = 1.724 organic carbon."""
    cl, om = np.asarray(clay, dtype=np.float64), np.asarray(carbon, dtype=np.float64) * ORGANIC_MATTER
    return np.asarray(1.0 / (1.0 + 0.0066 * cl**2 + 0.021 * om**2), dtype=np.float64)


def roughness_factor(ridge: Raster, chain: Raster | float = 0.0) -> NDArray[np.float64]:
    """K' = exp(1.86 Kr − 2.41 Kr^0.934 − 0.127 Crr) of ridge roughness Kr (cm) and chain roughness Crr.

    Ridges above ``ROUGHEST`` count as that: there the polynomial has its minimum.
    """
    rough = np.clip(np.asarray(ridge, dtype=np.float64), 0.0, ROUGHEST)
    return np.exp(1.86 * rough - 2.41 * rough**0.934 - 0.127 * np.asarray(chain))


def relief_roughness(elevation: Raster, cell_size: float) -> NDArray[np.float64]:
    """K' from the relief ΔH among a cell and its eight neighbours, Kr = 0.2 ΔH²/L in cm with L of three cells."""
    rows, columns = elevation.shape
    edged = np.pad(np.asarray(elevation, dtype=np.float64), 1, constant_values=np.nan)
    low, high = np.full(elevation.shape, np.inf), np.full(elevation.shape, -np.inf)
    for row in range(3):
        for column in range(3):
            part = edged[row : row + rows, column : column + columns]
            low, high = np.fmin(low, part), np.fmax(high, part)
    relief = 100.0 * (high - low)
    factor = roughness_factor(0.2 * relief**2 / (300.0 * cell_size))
    return np.where(np.isnan(elevation), np.nan, factor)


def transport_length(x: Raster) -> NDArray[np.float64]:
    """Length s = 150.71 x^−0.3711 in m; infinite where nothing moves."""
    with np.errstate(divide="ignore"):
        return 150.71 * np.asarray(x, dtype=np.float64) ** -0.3711


def wind_scale(path: str | None = None) -> Limits:
    """Intensity classes of wind erosion of SL 190-2007, or of the user's table."""
    table = load(
        "wind_erosion_intensity",
        path,
        columns=("standard", "indicator", "class_zh", "class_en", "verified"),
        numbers=("lower", "upper", "class_id"),
        filled=("class_id",),
    )
    return limits(table, indicator="wind erosion")


def cover_coefficients() -> dict[int, float]:
    """Coefficient of cover of each CLCD code that wind can erode, from the table ``wind_cover``."""
    table = load("wind_cover", numbers=("code", "coefficient"), filled=("code", "coefficient"))
    return {int(code): float(value) for code, value in zip(table["code"], table["coefficient"])}


def _coefficients(landcover: NDArray[np.int32], coefficients: Mapping[int, float]) -> NDArray[np.float64]:
    found = np.full(landcover.shape, np.nan)
    for code, value in coefficients.items():
        found[landcover == code] = value
    found[landcover == NO_CLASS] = np.nan
    return found


@njit(
    "void(float64[:, :], float64[:, :], float64[:, :], float64[:, :], int64, float64, "
    "float64[:, :], float64[:, :], float64[:, :])",
    nogil=True,
    cache=True,
)
def _add_period(
    weather: NDArray[Any],
    cover: NDArray[Any],
    base: NDArray[Any],
    plant: NDArray[Any],
    form: int,
    z: float,
    loss: NDArray[Any],
    potential: NDArray[Any],
    greatest: NDArray[Any],
) -> None:
    """Add a period's loss with and without cover in t/km², and keep the greatest x without cover."""
    for row in range(base.shape[0]):
        for column in range(base.shape[1]):
            bare = weather[row, column] * base[row, column]
            covered = bare * np.exp(-100.0 * plant[row, column] * cover[row, column])
            for number in range(2):
                x = bare if number else covered
                found = 0.0
                if x != x or covered != covered:
                    found = np.nan
                elif x > 0.0:
                    ratio = z / (150.71 * x**-0.3711)
                    if form == 0:
                        found = 109.8 * x * (1.0 - np.exp(-ratio * ratio)) / z
                    else:
                        found = 2.0 * ratio * ratio / z * 109.8 * x * np.exp(-ratio * ratio)
                if number:
                    potential[row, column] += 1000.0 * found
                else:
                    loss[row, column] += 1000.0 * found
            greatest[row, column] = max(greatest[row, column], bare)
