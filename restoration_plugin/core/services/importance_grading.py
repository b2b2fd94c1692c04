"""Grades of importance by cumulative share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from numba import njit
from numpy.typing import NDArray

from ..errors import QT_TRANSLATE_NOOP, InvalidInput, NotApplicable, OutOfRange
from ..nodata import NO_RESULT

BITS = 16
"""A float32 is sorted in two passes of this many bits each."""


@dataclass(frozen=True)
class Spectrum:
    """Value and area of a raster by bins of its sorted values.

    ``amount`` is Σ value · area, ``area`` in ha, ``cells`` their number; ``negative`` the cells below 0.
    """

    amount: NDArray[np.float64]
    area: NDArray[np.float64]
    cells: NDArray[np.int64]
    negative: int

    def __add__(self, other: Spectrum) -> Spectrum:
        return Spectrum(
            self.amount + other.amount,
            self.area + other.area,
            self.cells + other.cells,
            self.negative + other.negative,
        )


def importance_grading(values: NDArray[np.floating[Any]], thresholds: NDArray[np.float32]) -> NDArray[np.uint8]:
    """Grade by the limits that ``thresholds`` found: codes rise with importance.

    The cells are thought sorted from the highest value down; a cell is graded by the share of the total (value times
    area) that lies before it, so that equal values share a grade: below the first share the highest grade, and so on.

    Parameters
    ----------
    values : ndarray of shape (rows, columns)
        A service per unit of area. NaN is NoData.
    thresholds : ndarray of float32
        Least value of each grade from the highest grade down, from ``threshold``.

    Returns
    -------
    ndarray of uint8, shape (rows, columns)
        1 (least) to the number of thresholds plus 1; 0 is NoData.

    References
    ----------
    Ministry of Environmental Protection and National Development and Reform Commission of China (2017), Guide for
    delimiting the ecological redline: 50 % and 80 % of the cumulated service.
    """
    limits = np.sort(np.asarray(thresholds, dtype=np.float32))
    grade = np.searchsorted(limits, values.astype(np.float32), side="right") + 1
    return np.where(np.isnan(values), NO_RESULT, grade).astype(np.uint8)


def shares_of(text: str) -> tuple[float, ...]:
    """Read cumulative shares in % such as "50,80".

    Raises
    ------
    OutOfRange
        If they are no rising numbers between 0 and 100.
    """
    try:
        shares = tuple(float(item) for item in text.replace("，", ",").replace(";", ",").replace("%", "").split(","))
    except ValueError as error:
        raise OutOfRange("SHARES", found=text, allowed="rising numbers between 0 and 100, such as 50,80") from error
    rising = all(0 < share < 100 for share in shares) and list(shares) == sorted(set(shares))
    if not rising or len(shares) > 9:
        raise OutOfRange("SHARES", found=text, allowed="rising numbers between 0 and 100, such as 50,80")
    return shares


def coarse_spectrum(values: NDArray[np.floating[Any]], areas: NDArray[np.float64]) -> Spectrum:
    """Bins by the upper half of the values' bits, which sort as the values do."""
    return _spectrum(values, areas, None)


def fine_spectrum(
    values: NDArray[np.floating[Any]], areas: NDArray[np.float64], *, bins: tuple[int, ...]
) -> list[Spectrum]:
    """Within each of the coarse ``bins``, bins by the lower half of the bits: one a distinct value."""
    return [_spectrum(values, areas, number) for number in bins]


def add_spectra(first: list[Spectrum], second: list[Spectrum]) -> list[Spectrum]:
    """Join the spectra of two windows."""
    return [a + b for a, b in zip(first, second)]


def _spectrum(values: NDArray[np.floating[Any]], areas: NDArray[np.float64], within: int | None) -> Spectrum:
    kept = np.ascontiguousarray(values, dtype=np.float32)
    hectares = np.ascontiguousarray(areas, dtype=np.float64)
    return Spectrum(*_count(kept.view(np.uint32), kept, hectares, -1 if within is None else within))


@njit(
    "Tuple((float64[::1], float64[::1], int64[::1], int64))(uint32[:,::1], float32[:,::1], float64[:,::1], int64)",
    nogil=True,
    cache=True,
)
def _count(bits, values, areas, within):  # type: ignore[no-untyped-def]
    """Amount, area and cells by upper half of the bits, or by lower half within one upper half; and cells below 0."""
    size = 1 << BITS
    amount, area, cells = np.zeros(size), np.zeros(size), np.zeros(size, dtype=np.int64)
    negative = 0
    uniform = areas.size == 1
    for row in range(values.shape[0]):
        for column in range(values.shape[1]):
            value = values[row, column]
            if np.isnan(value):
                continue
            code = np.int64(bits[row, column])
            if value <= 0:  # 0, −0 and what counts as 0
                negative += value < 0
                value, code = np.float32(0), np.int64(0)
            upper = code >> BITS
            if within >= 0:
                if upper != within:
                    continue
                upper = code & (size - 1)
            hectares = areas[0, 0] if uniform else areas[row, column]
            amount[upper] += np.float64(value) * hectares
            area[upper] += hectares
            cells[upper] += 1
    return amount, area, cells, negative


def coarse_bins(spectrum: Spectrum, shares: tuple[float, ...]) -> tuple[tuple[int, ...], tuple[float, ...]]:
    """Coarse bin in which each share is reached, and the amount above that bin.

    Raises
    ------
    NotApplicable
        If no cell has a positive value.
    """
    total = float(spectrum.amount.sum())
    if not total > 0:
        raise NotApplicable(
            QT_TRANSLATE_NOOP(
                "LandRestoration", "INPUT: no cell has a positive value, so that no share of a total can be formed."
            )
        )
    above = np.concatenate([np.cumsum(spectrum.amount[::-1])[::-1][1:], [0.0]])
    bins, before = [], []
    for share in shares:
        reached = np.flatnonzero((above < share / 100.0 * total * (1 - 1e-12)) & (spectrum.cells > 0))
        bins.append(int(reached[0]))
        before.append(float(above[reached[0]]))
    return tuple(bins), tuple(before)


def threshold(fine: Spectrum, number: int, before: float, share: float, total: float) -> np.float32:
    """Least value before which less than ``share`` % of the total lies: it still belongs to the grade."""
    above = before + np.concatenate([np.cumsum(fine.amount[::-1])[::-1][1:], [0.0]])
    reached = np.flatnonzero((above < share / 100.0 * total * (1 - 1e-12)) & (fine.cells > 0))
    if not reached.size:
        raise InvalidInput(QT_TRANSLATE_NOOP("LandRestoration", "INPUT changed between two passes over it."))
    bits = np.array([(number << BITS) | int(reached[0])], dtype=np.uint32)
    return np.float32(bits.view(np.float32)[0])


def grade_names(count: int) -> dict[int, tuple[str, str]]:
    """(Chinese, English) name of each grade, the highest code the most important."""
    if count == 2:
        return {1: ("一般重要", "Generally important"), 2: ("极重要", "Extremely important")}
    if count == 3:
        return {
            1: ("一般重要", "Generally important"),
            2: ("重要", "Important"),
            3: ("极重要", "Extremely important"),
        }
    if count == 4:
        return {
            1: ("一般重要", "Generally important"),
            2: ("中等重要", "Moderately important"),
            3: ("重要", "Important"),
            4: ("极重要", "Extremely important"),
        }
    return {code: (f"{code} 级", f"Grade {code}") for code in range(1, count + 1)}


def thresholds_of(
    coarse: Spectrum,
    fine: list[Spectrum],
    bins: tuple[int, ...],
    before: tuple[float, ...],
    shares: tuple[float, ...],
) -> NDArray[np.float32]:
    """Least value of each grade from the highest grade down, from the two passes."""
    total = float(coarse.amount.sum())
    return np.array([threshold(*item, total) for item in zip(fine, bins, before, shares)], dtype=np.float32)


def grade_amounts(
    values: NDArray[np.floating[Any]], areas: NDArray[np.float64], *, thresholds: NDArray[np.float32]
) -> NDArray[np.float64]:
    """Cells, area (ha) and amount (value · ha) of each grade in a window; shape (grades + 1, 3), row 0 is NoData."""
    grades = importance_grading(values, thresholds).ravel()
    hectares = np.broadcast_to(areas, values.shape).ravel()
    amount = np.maximum(np.nan_to_num(values.ravel().astype(np.float64)), 0.0) * hectares
    size = len(thresholds) + 2
    return np.column_stack([np.bincount(grades, weights=w, minlength=size) for w in (None, hectares, amount)])


def grade_summary(
    amounts: NDArray[np.float64], thresholds: NDArray[np.float32], names: dict[int, tuple[str, str]]
) -> pd.DataFrame:
    """Table of the grades: class, names, lower (least value), cells, area_ha, area_share, amount, amount_share."""
    codes = sorted(names, reverse=True)
    rows = pd.DataFrame(amounts[codes], columns=["cells", "area_ha", "amount"])
    rows["cells"] = rows["cells"].astype(int)
    rows.insert(0, "class", codes)
    rows.insert(1, "name_en", [names[code][1] for code in codes])
    rows.insert(2, "name_zh", [names[code][0] for code in codes])
    rows.insert(3, "lower", [*(float(value) for value in thresholds), 0.0])
    for column in ("area_ha", "amount"):
        rows[f"{column.split('_')[0]}_share"] = rows[column] / rows[column].sum()
    return rows
