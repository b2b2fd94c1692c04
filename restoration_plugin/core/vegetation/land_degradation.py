"""SDG indicator 15.3.1: land cover, soil carbon and productivity, one out, all out."""

from __future__ import annotations

from typing import Any, Mapping, NamedTuple, Sequence

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ..errors import InvalidTable, OutOfRange
from ..land.legend import Legend
from ..nodata import NO_CLASS
from ..standards import load
from ..statistics.time_axis import TimeAxis, time_axis

Codes = NDArray[np.uint8]
Raster = NDArray[np.floating[Any]]

DEGRADED, STABLE, IMPROVED = 1, 2, 3
COVERS = ("tree", "grass", "crop", "wetland", "artificial", "other", "water")
"""The seven classes of land cover, 1 to 7."""
SIGNS = {"-": -1, "−": -1, "-1": -1, "0": 0, "+": 1, "1": 1, "+1": 1}
SANCTIONED = "s"
"""Before a sign: the transition is wanted by policy; it counts as the sign says, and is told apart."""
SOIL_YEARS = 20
CHANGED = 0.1
"""Share of its soil carbon that a cell must lose or gain."""


class Transitions(NamedTuple):
    """Sign of each transition (−1, 0, 1), from rows to columns, and whether policy wants it."""

    signs: NDArray[np.int8]
    sanctioned: NDArray[np.bool_]
    verified: bool


def one_out_all_out(*parts: Codes) -> Codes:
    """Degraded where any part is, else improved where any part is, else stable.

    Parameters
    ----------
    *parts : ndarrays of uint8 of one shape, at least one
        1 degraded, 2 stable, 3 improved; 0 is NoData.

    Returns
    -------
    ndarray of uint8
        The same codes; 0 where any part is NoData.

    References
    ----------
    UNCCD (2021), Good Practice Guidance, SDG indicator 15.3.1, version 2.

    Examples
    --------
    >>> one_out_all_out(np.uint8([3, 3, 2, 0]), np.uint8([2, 2, 2, 1]), np.uint8([1, 2, 2, 1]))
    array([1, 3, 2, 0], dtype=uint8)
    """
    stacked = np.stack(parts)
    worst, best = stacked.min(axis=0), stacked.max(axis=0)
    return np.where(worst <= DEGRADED, worst, best).astype(np.uint8)


def three_classes(productivity: Codes) -> Codes:
    """Degraded, stable or improved from the five classes of productivity: stressed is stable, moderate decline not."""
    return np.array([0, DEGRADED, DEGRADED, STABLE, STABLE, IMPROVED], dtype=np.uint8)[productivity]


def land_cover_change(start: Raster, end: Raster, *, transitions: Transitions) -> tuple[Codes, NDArray[np.bool_]]:
    """Whether the change of land cover degrades (1), keeps (2) or improves (3) the land; and where policy wants it.

    ``start`` and ``end`` hold the seven classes 1 … 7, NaN is NoData.
    """
    first, last, known = _pairs(start, end)
    codes = transitions.signs[first, last] + 2
    return np.where(known, codes, 0).astype(np.uint8), known & transitions.sanctioned[first, last]


def soil_carbon_change(
    start: Raster,
    end: Raster,
    carbon: Raster,
    climate: NDArray[np.int32],
    *,
    factors: NDArray[np.float64],
    years: float,
) -> tuple[Codes, NDArray[np.float32]]:
    """Whether soil carbon falls (1), stays (2) or rises (3) by 10 % or more, and its change in t/ha.

    The stock changes by the factor of the transition, spread evenly over 20 years.

    Parameters
    ----------
    start, end : ndarrays of shape (rows, columns)
        Seven classes of land cover, NaN is NoData.
    carbon : ndarray
        Stock at the start in t/ha, NaN is NoData.
    climate : ndarray
        1 temperate dry, 2 temperate moist, 3 tropical dry, 4 tropical moist, 5 tropical montane.
    factors : ndarray of shape (5, 7, 7)
        From ``carbon_factors``.
    years : float
        Between start and end, > 0.
    """
    if years <= 0:
        raise OutOfRange("LANDCOVER_END", found=f"{years:g}", allowed="> 0 a")
    valid = climate[climate != NO_CLASS]
    if valid.size and not ((valid >= 1) & (valid <= len(factors))).all():
        raise OutOfRange("CLIMATE", found=int(valid.max()), allowed=f"1 … {len(factors)}")
    first, last, known = _pairs(start, end)
    zone = np.where(climate == NO_CLASS, 1, climate) - 1
    share = (factors[zone, first, last] - 1.0) * min(years, SOIL_YEARS) / SOIL_YEARS
    known &= (climate != NO_CLASS) & ~np.isnan(carbon)
    codes = np.select([share <= -CHANGED + 1e-12, share >= CHANGED - 1e-12], [DEGRADED, IMPROVED], STABLE)
    return np.where(known, codes, 0).astype(np.uint8), np.where(known, share * carbon, np.nan).astype(np.float32)


def degradation_status(baseline: Codes, report: Codes) -> Codes:
    """Status from the indicator of two periods, 1 improving in both … 7 degrading in both; 0 is NoData.

    1–4 avoid (nothing is degraded, keep it so), 5 and 7 reverse (degraded already), 6 reduce (degrading now).
    """
    table = np.zeros((4, 4), dtype=np.uint8)
    table[1:, 1:] = [[7, 5, 2], [6, 4, 2], [6, 3, 1]]
    return table[baseline, report]


def transition_matrix(path: str | None = None) -> Transitions:
    """The shipped matrix of transitions, or the user's: rows from, columns to, cells ``-``, ``0``, ``+``.

    An ``s`` before the sign (``s0``) marks a transition that policy wants, such as cropland made forest or, where food
    is short, the reverse.

    Raises
    ------
    InvalidTable
        If a row or a cell is not what it must be.
    """
    table = load("landcover_transitions", path, columns=COVERS, filled=("from", *COVERS))
    signs, sanctioned = np.zeros((7, 7), dtype=np.int8), np.zeros((7, 7), dtype=bool)
    name = path.replace("\\", "/").rsplit("/", 1)[-1] if path else "landcover_transitions"
    rows = [row.lower() for row in table["from"]]
    if sorted(rows) != sorted(COVERS):
        raise InvalidTable(name, 1, "from", ", ".join(rows), ", ".join(COVERS))
    for number, row in enumerate(rows):
        for column, cover in enumerate(COVERS):
            cell = table[cover].iloc[number].lower()
            sign = cell[1:] if cell.startswith(SANCTIONED) else cell
            if sign not in SIGNS:
                raise InvalidTable(name, number + 2, cover, cell, "-, 0, +, s-, s0, s+")
            place = COVERS.index(row), column
            signs[place], sanctioned[place] = SIGNS[sign], cell.startswith(SANCTIONED)
    return Transitions(signs, sanctioned, "verified" not in table or (table["verified"] == "yes").all())


def carbon_factors() -> NDArray[np.float64]:
    """Factor of soil carbon by climate and transition, shape (5, 7, 7), from the tables ``soil_carbon_factors`` and ``soil_carbon_climates``."""
    climates = load("soil_carbon_climates", numbers=("climate", "factor"), filled=("climate", "factor"))
    rows = load("soil_carbon_factors", columns=COVERS, filled=("from", *COVERS))
    found = np.ones((len(climates), 7, 7))
    for number, factor in enumerate(climates.sort_values("climate")["factor"]):
        for row in range(len(rows)):
            for column, cover in enumerate(COVERS):
                found[number, COVERS.index(rows["from"].iloc[row]), column] = _factor(rows[cover].iloc[row], factor)
    return found


def _factor(cell: str, climate: float) -> float:
    above, _, below = cell.partition("/")
    parts = [climate if part == "f" else float(part) for part in (above, below or "1")]
    return parts[0] / parts[1]


def _pairs(start: Raster, end: Raster) -> tuple[NDArray[Any], NDArray[Any], NDArray[np.bool_]]:
    known = ~(np.isnan(start) | np.isnan(end))
    first, last = (np.where(known, cover, 1).astype(int) - 1 for cover in (start, end))
    return first, last, known


def areas_by_unit(
    indicator: NDArray[np.int32], units: NDArray[np.int32] | None, areas: NDArray[np.float64]
) -> pd.Series:
    """Area (ha) of a window by unit and class; join windows with ``add_areas``."""
    used = indicator != NO_CLASS
    if units is not None:
        used &= units > 0
    frame = pd.DataFrame(
        {
            "unit": 0 if units is None else units[used],
            "class": indicator[used],
            "area_ha": np.broadcast_to(areas, indicator.shape)[used],
        }
    )
    return frame.groupby(["unit", "class"])["area_ha"].sum()


class Assessment(NamedTuple):
    """Indicator, land cover and soil carbon (codes 1 … 3) and whether policy wants the transition (1 no, 2 yes)."""

    indicator: Codes
    landcover: Codes
    carbon: Codes
    sanctioned: Codes


def assess_degradation(
    start: Raster,
    end: Raster,
    carbon: Raster | None,
    climate: NDArray[np.int32] | None,
    productivity: NDArray[np.int32] | None,
    *,
    transitions: Transitions,
    factors: NDArray[np.float64],
    years: float,
) -> Assessment:
    """The indicator from what is given: land cover always, soil carbon with its climate, productivity (five classes).

    Parameters are those of ``land_cover_change`` and ``soil_carbon_change``; ``productivity`` has ``NO_CLASS``.
    """
    landcover, sanctioned = land_cover_change(start, end, transitions=transitions)
    parts = [landcover]
    soil = np.zeros_like(landcover)
    if carbon is not None and climate is not None:
        soil, _ = soil_carbon_change(start, end, carbon, climate, factors=factors, years=years)
        parts.append(soil)
    if productivity is not None:
        parts.append(three_classes(_codes(productivity)))
    wanted = np.where(landcover > 0, 1 + sanctioned, 0).astype(np.uint8)
    return Assessment(one_out_all_out(*parts), landcover, soil, wanted)


def status_of_periods(baseline: NDArray[np.int32], report: NDArray[np.int32]) -> Codes:
    """``degradation_status`` of the baseline's productivity (five classes) and the report's indicator, as read back."""
    return degradation_status(three_classes(_codes(baseline)), _codes(report))


def degradation_summary(
    areas: Mapping[str, pd.Series],
    names: Mapping[str, Mapping[int, tuple[str, str]]],
    units: Sequence[str] | None = None,
) -> pd.DataFrame:
    """Table of unit, layer, class, name_en, name_zh, area_ha and area_share (of the layer's area in the unit).

    ``areas`` are the sums of ``areas_by_unit`` of each layer, ``units`` the codes of the units 1, 2, 3 …
    """
    rows = []
    for number, unit in enumerate(units, 1) if units is not None else [(0, "")]:
        for layer, series in areas.items():
            own = {int(code): float(area) for (place, code), area in series.items() if place == number}
            total = sum(own.values())
            for code, (zh, en) in sorted(names[layer].items()):
                area = own.get(code, 0.0)
                rows.append((unit, layer, code, en, zh, area, area / total if total else 0.0))
    columns = ["unit", "layer", "class", "name_en", "name_zh", "area_ha", "area_share"]
    return pd.DataFrame(rows, columns=columns)


def add_areas(first: pd.Series, second: pd.Series) -> pd.Series:
    """Join the areas of two windows."""
    return first.add(second, fill_value=0)


def _codes(values: NDArray[np.int32]) -> Codes:
    return np.where(values == NO_CLASS, 0, values).astype(np.uint8)


def seven_classes(
    landcover: NDArray[np.int32], *, legend: Legend | None
) -> tuple[NDArray[np.uint8], NDArray[np.float32]]:
    """Cells with an unknown code (1), and the seven classes (NaN where unknown or NoData).

    Without a legend the codes are the seven classes already.
    """
    known = landcover != NO_CLASS
    if legend is None:
        found = np.where(known & (landcover >= 1) & (landcover <= len(COVERS)), landcover, np.nan).astype(np.float32)
    else:
        found = legend.apply(landcover)
    return (known & np.isnan(found)).astype(np.uint8), found


def years_between(start: str, end: str, axis: TimeAxis | None) -> tuple[float, str]:
    """Years between two land covers by the years in their names, else those of the NDVI, else 20; and which it was."""
    dated = time_axis("", [start, end])
    if dated.dated:
        return float(dated.times[1] - dated.times[0]), f"{dated.labels[0]} – {dated.labels[1]}"
    if axis is not None and axis.dated and len(axis.times) > 1:
        return float(axis.times[-1] - axis.times[0]), f"NDVI {axis.labels[0]} – {axis.labels[-1]}"
    return float(SOIL_YEARS), "–"
