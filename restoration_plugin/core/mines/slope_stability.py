"""Factor of safety of shallow slides on an infinite slope."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..errors import OutOfRange
from ..standards import Limits, limits, load

WATER = 9.81  # kN/m³
HIGHEST = 10.0
"""Factor at which flat ground is cut off."""

Values = Any  # a number or an array of shape (rows, columns)


def slope_stability(
    slope: NDArray[np.floating[Any]],
    cohesion: Values,
    friction: Values,
    unit_weight: Values,
    depth: Values,
    saturation: Values,
) -> NDArray[np.float32]:
    """Resisting over driving stress on a slip surface parallel to the ground.

    Parameters
    ----------
    slope : ndarray of shape (rows, columns)
        In degrees, 0 to below 90. NaN is NoData.
    cohesion : float or ndarray
        Effective cohesion c' in kPa, >= 0.
    friction : float or ndarray
        Effective angle of friction φ' in degrees, 0 to below 90.
    unit_weight : float or ndarray
        Of the soil, γ in kN/m³, > 0.
    depth : float or ndarray
        Of the slip surface, vertical, z in m, > 0.
    saturation : float or ndarray
        Height of the water over the depth, m = h/z, 0 to 1.

    Returns
    -------
    ndarray of shape (rows, columns)
        Factor of safety, at most 10, which flat ground gets; NaN where an input is NoData.

    Raises
    ------
    OutOfRange
        If a value is not allowed.

    Notes
    -----
    FS = [c' + (γ − m γw) z cos²β tan φ'] / (γ z sin β cos β), with γw = 9.81 kN/m³. It holds for translational slides
    that are long against their depth; benches and deep slides need a limit-equilibrium analysis.

    References
    ----------
    Skempton, A. W., DeLory, F. A. (1957), Stability of natural slopes in London clay.

    Examples
    --------
    >>> slope_stability(np.array([[30.0]]), 5.0, 30.0, 18.0, 2.0, 0.5)
    array([[1.04825]], dtype=float32)
    """
    for name, values, low, high, open_low, open_high, unit in (
        ("slope", slope, 0, 90, False, True, "°"),
        ("COHESION", cohesion, 0, np.inf, False, False, "kPa"),
        ("FRICTION", friction, 0, 90, False, True, "°"),
        ("UNIT_WEIGHT", unit_weight, 0, np.inf, True, False, "kN/m³"),
        ("DEPTH", depth, 0, np.inf, True, False, "m"),
        ("SATURATION", saturation, 0, 1, False, False, ""),
    ):
        _check(name, np.asarray(values, dtype=np.float64), low, high, open_low, open_high, unit)
    angle = np.radians(np.asarray(slope, dtype=np.float64))
    tangent = np.tan(np.radians(np.asarray(friction, dtype=np.float64)))
    normal = (np.asarray(unit_weight) - np.asarray(saturation) * WATER) * depth * np.cos(angle) ** 2
    driving = np.asarray(unit_weight) * depth * np.sin(angle) * np.cos(angle)
    resisting = cohesion + normal * tangent
    with np.errstate(divide="ignore", invalid="ignore"):
        factor = np.where((driving == 0) & ~np.isnan(resisting), HIGHEST, resisting / driving)
    return np.minimum(factor, HIGHEST).astype(np.float32)


def _check(
    name: str, values: NDArray[np.float64], low: float, high: float, open_low: bool, open_high: bool, unit: str
) -> None:
    smallest, largest = np.nanmin(values, initial=np.inf), np.nanmax(values, initial=-np.inf)
    too_small = smallest <= low if open_low else smallest < low
    too_large = largest >= high if open_high else largest > high
    if too_small or too_large:
        allowed = f"{'>' if open_low else '>='} {low}"
        if np.isfinite(high):
            allowed += f" and {'<' if open_high else '<='} {high}"
        found = float(smallest if too_small else largest)
        raise OutOfRange(name, found=f"{found:g}", allowed=f"{allowed} {unit}".strip())


def stability_scale(path: str | None = None) -> Limits:
    """Classes of the factor of safety, 1 stable to 4 unstable, from the shipped or the user's table."""
    table = load(
        "slope_stability",
        path,
        columns=("standard", "indicator", "class_zh", "class_en", "source", "verified"),
        numbers=("lower", "upper", "class_id"),
        filled=("class_id",),
    )
    return limits(table, indicator="factor of safety")


def unstable_area(factor: NDArray[np.floating[Any]], areas: NDArray[np.floating[Any]], limit: float = 1.0) -> float:
    """Area in the unit of ``areas`` (broadcast to the cells) where the factor of safety is below ``limit``."""
    with np.errstate(invalid="ignore"):
        return float(np.where(factor < limit, np.broadcast_to(areas, factor.shape), 0.0).sum())
