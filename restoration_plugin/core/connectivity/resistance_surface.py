"""Resistance of the landscape to movement."""

from __future__ import annotations

from typing import Any, Mapping, NamedTuple

import numpy as np
from numpy.typing import NDArray

from ..errors import QT_TRANSLATE_NOOP, InvalidInput, OutOfRange
from ..nodata import NO_CLASS

NEGLIGIBLE = 1e-3
"""Share of the overall mean below which a class's mean of lights is no base for a ratio."""


class ResistanceSurface(NamedTuple):
    """Resistance, and what could not be used."""

    resistance: NDArray[np.float32]
    unmapped: dict[int, int]
    dark: tuple[int, ...]


def resistance_surface(
    landcover: NDArray[np.integer[Any]],
    resistances: Mapping[int, float],
    quality: NDArray[np.floating[Any]] | None = None,
    maximum: float = 1000.0,
    slope: NDArray[np.floating[Any]] | None = None,
    lights: NDArray[np.floating[Any]] | None = None,
    barriers: NDArray[np.floating[Any]] | None = None,
) -> ResistanceSurface:
    """Resistance from land cover or habitat quality, corrected by slope and night lights, with barriers on top.

    The base R0 is that of the land-cover class, or 1 + (maximum − 1)(1 − quality) where quality is given. Slope
    corrects it to S / mean(S) · R0, lights to NL / mean(NL of the class) · R0. The result is not below the smallest
    base, so that no cell is free, and not below a barrier that crosses the cell.

    Parameters
    ----------
    landcover : ndarray of int, shape (rows, columns)
        Land-cover classes, ``NO_CLASS`` is NoData.
    resistances : mapping of int to float
        Resistance of each class, > 0. Classes without one become NoData and are reported.
    quality : ndarray of shape (rows, columns), optional
        Habitat quality 0–1, NaN is NoData; takes the place of ``resistances`` where it is given.
    maximum : float
        Resistance at quality 0, > 1.
    slope : ndarray of shape (rows, columns), optional
        Slope in degrees or %, NaN is NoData.
    lights : ndarray of shape (rows, columns), optional
        Night-time light in any unit, NaN is NoData.
    barriers : ndarray of shape (rows, columns), optional
        Resistance of barriers such as roads, > 0; NaN where there is none.

    Returns
    -------
    ResistanceSurface
        ``resistance`` (> 0), NaN where any input that counts is NoData; ``unmapped``, cells by class that has no
        resistance; ``dark``, classes so dark (mean of lights below 0.001 of the overall one) that they are left as
        they are.

    Raises
    ------
    OutOfRange
        If a resistance is not positive, quality lies outside 0–1, or slope or lights are negative.
    InvalidInput
        If no cell is left with a resistance.

    References
    ----------
    Adriaensen, F. et al. (2003), The application of 'least-cost' modelling as a functional landscape model, Landscape
    and Urban Planning 64 (base by land cover). Zhang, L. et al. (2017), Remote sensing-based night-light correction
    of ecological resistance.

    Examples
    --------
    >>> resistance_surface(np.array([[1, 5]]), {1: 1.0, 5: 100.0}).resistance
    array([[  1., 100.]], dtype=float32)
    """
    _check(resistances, quality, maximum, slope, lights, barriers)
    classes, index = np.unique(landcover, return_inverse=True)
    index = index.reshape(landcover.shape)
    cells = np.bincount(index.ravel(), minlength=len(classes))
    unmapped: dict[int, int] = {}
    if quality is None:
        of_class = np.array([resistances.get(int(code), np.nan) for code in classes])
        resistance = of_class[index]
        unmapped = {
            int(code): int(count)
            for code, count, value in zip(classes, cells, of_class)
            if np.isnan(value) and code != NO_CLASS
        }
    else:
        resistance = 1.0 + (maximum - 1.0) * (1.0 - quality.astype(np.float64))
        resistance[landcover == NO_CLASS] = np.nan
    if np.isnan(resistance).all():
        raise InvalidInput(
            QT_TRANSLATE_NOOP(
                "LandRestoration",
                "LANDCOVER: none of its classes ({found}) has a resistance; choose the legend or table that fits.",
            ),
            found=", ".join(str(code) for code in classes[classes != NO_CLASS][:8]) or "NoData",
        )
    smallest = float(np.nanmin(resistance))
    dark: tuple[int, ...] = ()
    if slope is not None:
        mean = np.nanmean(slope) if not np.isnan(slope).all() else np.nan
        resistance *= np.where(np.isnan(slope), np.nan, slope / mean if mean > 0 else 1.0)
    if lights is not None:
        ratio, dark = _light_ratio(lights, index, classes)
        resistance *= ratio
    resistance = np.maximum(resistance, smallest)
    if barriers is not None:
        resistance = np.where(np.isnan(resistance), np.nan, np.fmax(resistance, barriers))
    return ResistanceSurface(resistance.astype(np.float32), unmapped, dark)


def _light_ratio(
    lights: NDArray[np.floating[Any]], index: NDArray[np.integer[Any]], classes: NDArray[np.integer[Any]]
) -> tuple[NDArray[np.float64], tuple[int, ...]]:
    valid = ~np.isnan(lights) & (classes[index] != NO_CLASS)
    sums = np.bincount(index[valid], weights=lights[valid], minlength=len(classes))
    counts = np.bincount(index[valid], minlength=len(classes))
    overall = sums.sum() / max(counts.sum(), 1)
    means = sums / np.maximum(counts, 1)
    usable = (counts > 0) & (means > NEGLIGIBLE * overall)
    ratio = np.where(usable[index], lights / np.where(usable, means, 1.0)[index], 1.0)
    dark = tuple(int(code) for code in classes[~usable & (counts > 0)])
    return np.where(valid, ratio, np.nan), dark


def _check(
    resistances: Mapping[int, float],
    quality: NDArray[np.floating[Any]] | None,
    maximum: float,
    slope: NDArray[np.floating[Any]] | None,
    lights: NDArray[np.floating[Any]] | None,
    barriers: NDArray[np.floating[Any]] | None,
) -> None:
    for code, value in resistances.items():
        if not value > 0:
            raise OutOfRange(f"RESISTANCE ({code})", found=value, allowed="> 0")
    if quality is not None and not maximum > 1:
        raise OutOfRange("MAXIMUM", found=maximum, allowed="> 1")
    for name, values, lowest, highest, allowed in (
        ("QUALITY", quality, 0.0, 1.0, "0 … 1"),
        ("SLOPE", slope, 0.0, np.inf, ">= 0"),
        ("LIGHTS", lights, 0.0, np.inf, ">= 0"),
        ("BARRIERS", barriers, np.nextafter(0.0, 1.0), np.inf, "> 0"),
    ):
        if values is None:
            continue
        least = float(np.fmin.reduce(values, axis=None, initial=np.inf))
        most = float(np.fmax.reduce(values, axis=None, initial=-np.inf))
        if least < lowest or most > highest:
            raise OutOfRange(name, found=least if least < lowest else most, allowed=allowed)
