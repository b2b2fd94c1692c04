"""Levels of the ecological security pattern, from cost distance."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ..errors import QT_TRANSLATE_NOOP, InvalidInput, OutOfRange
from ..nodata import NO_RESULT
from ..statistics.histogram_breaks import histogram, histogram_breaks

LEVELS = {1: ("核心", "Core"), 2: ("缓冲", "Buffer"), 3: ("过渡", "Transition"), 4: ("外围", "Outer")}
"""Code → (Chinese, English) name; 1 is the closest to the sources."""

CURVE = 50
"""Points of the area–cost curve."""


class SecurityPattern(NamedTuple):
    """Levels, and the summary with the area–cost curve and its knee."""

    levels: NDArray[np.uint8]
    summary: pd.DataFrame
    knee: float


def security_pattern(
    cost: NDArray[np.floating[Any]],
    areas: NDArray[np.floating[Any]],
    sources: NDArray[np.bool_] | None = None,
    max_cost: float | None = None,
    breaks: list[float] | None = None,
) -> SecurityPattern:
    """Four levels by the cost of reaching a cell from the sources.

    Parameters
    ----------
    cost : ndarray of shape (rows, columns)
        Cost distance, >= 0, NaN where not reached.
    areas : ndarray of shape (rows, columns) or (1, 1)
        Area of a cell in ha.
    sources : ndarray of bool, optional
        Cells of the sources; they are level 1 whatever their cost.
    max_cost : float, optional
        Cost beyond which there is no level.
    breaks : list of 3 floats, optional
        Upper limits of the first three levels, rising; else natural breaks.

    Returns
    -------
    SecurityPattern
        ``levels`` 1 core … 4 outer, 0 without cost; ``summary`` with kind (level, curve, knee), level, name_zh,
        name_en, lower and upper cost, area_ha and share; ``knee``, the cost at which the area–cost curve is farthest
        above its chord: up to there much area is won for little cost.

    Raises
    ------
    OutOfRange
        If a cost is negative or ``max_cost`` not positive.
    InvalidInput
        If no cell has a cost, or ``breaks`` are not three rising numbers.
    """
    if max_cost is not None and not max_cost > 0:
        raise OutOfRange("MAX_COST", found=max_cost, allowed="> 0")
    lowest = float(np.fmin.reduce(cost, axis=None, initial=np.inf))
    if lowest < 0:
        raise OutOfRange("COST", found=lowest, allowed=">= 0")
    limit = np.inf if max_cost is None else max_cost
    held = cost <= limit
    inside = held if sources is None else held | sources
    outside = held if sources is None else held & ~sources
    if not held.any():
        raise InvalidInput(QT_TRANSLATE_NOOP("LandRestoration", "COST has no cell with a cost up to MAX_COST."))
    values = np.where(outside, cost, np.nan)
    high = float(np.fmax.reduce(values, axis=None, initial=0.0))
    limits = _limits(values, high, breaks)
    levels = np.where(held, 1 + np.searchsorted(limits, np.nan_to_num(cost, nan=0.0), side="left"), NO_RESULT)
    if sources is not None:
        levels[sources] = 1
    levels = levels.astype(np.uint8)
    weight = np.broadcast_to(areas, cost.shape)
    total = float(weight[inside].sum())
    rows = []
    edges = [0.0, *limits, high]
    for code, (zh, en) in LEVELS.items():
        area = float(weight[levels == code].sum())
        rows.append(("level", code, zh, en, edges[code - 1], max(edges[code], edges[code - 1]), area, area / total))
    curve_cost, curve_area = _curve(cost[held], weight[held])
    rows += [
        ("curve", 0, "", "", 0.0, float(at), float(area), float(area) / total)
        for at, area in zip(curve_cost, curve_area)
    ]
    knee = _knee(curve_cost, curve_area)
    rows.append(("knee", 0, "拐点", "Knee", 0.0, curve_cost[knee], curve_area[knee], curve_area[knee] / total))
    columns = ["kind", "level", "name_zh", "name_en", "lower", "upper", "area_ha", "share"]
    return SecurityPattern(levels, pd.DataFrame(rows, columns=columns), float(curve_cost[knee]))


def parse_breaks(text: str | None) -> list[float] | None:
    """Three rising numbers from text such as ``1000, 5000, 20000``; None where there is none."""
    if not text:
        return None
    try:
        numbers = [float(part) for part in text.replace("，", ",").replace(";", ",").split(",") if part.strip()]
    except ValueError:
        numbers = []
    if len(numbers) != 3 or not 0 < numbers[0] < numbers[1] < numbers[2]:
        raise InvalidInput(
            QT_TRANSLATE_NOOP(
                "LandRestoration",
                "BREAKS: found {found}, allowed are three rising numbers > 0, such as 1000,5000,20000.",
            ),
            found=text,
        )
    return numbers


def _limits(values: NDArray[np.floating[Any]], high: float, breaks: list[float] | None) -> NDArray[np.float64]:
    if breaks is not None:
        return np.array(breaks)
    if not high > 0:
        return np.full(3, high)
    spread = histogram(values, 0.0, high)
    natural = histogram_breaks(spread, min(4, int((spread.counts > 0).sum())))
    return np.concatenate((natural[:-1], np.full(3, high)))[:3]


def _curve(cost: NDArray[np.floating[Any]], area: NDArray[np.floating[Any]]) -> tuple[NDArray[Any], NDArray[Any]]:
    """Area that is reached up to each of equal steps of cost."""
    high = float(cost.max())
    at = np.linspace(0.0, high, CURVE + 1)
    step = np.minimum(np.ceil(cost * (CURVE / high)).astype(np.int64), CURVE) if high > 0 else np.zeros(cost.shape, int)
    return at, np.cumsum(np.bincount(step.ravel(), weights=area.ravel(), minlength=CURVE + 1))


def _knee(cost: NDArray[Any], area: NDArray[Any]) -> int:
    """Point farthest above the chord from the first to the last point."""
    wide, tall = cost[-1] - cost[0], area[-1] - area[0]
    if wide <= 0 or tall <= 0:
        return len(cost) - 1
    return int(np.argmax((area - area[0]) / tall - (cost - cost[0]) / wide))
