"""Factors of soil-conservation measures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Iterable

import numpy as np
from numpy.typing import NDArray

from ..errors import QT_TRANSLATE_NOOP, InvalidInput, InvalidTable, OutOfRange
from ..land.legend import Legend
from ..standards import load

METHODS = ("land use", "contour by slope", "wener")
CROPLAND = 3
"""Code of cropland among the seven classes of land cover."""


@dataclass(frozen=True)
class PracticeTable:
    """Factors by land use, slope and measure.

    ``land_use`` maps a code of the seven classes to P; ``slopes`` are the lower limits in degrees of the classes of
    contour tillage and ``contour`` their factors; ``measures`` maps a name, Chinese or English in lower case, to its
    kind (engineering or tillage) and factor.
    """

    land_use: dict[int, float]
    slopes: NDArray[np.float64]
    contour: NDArray[np.float64]
    measures: dict[str, tuple[str, float]]
    unverified: tuple[str, ...]


def practice_factor(
    landcover: NDArray[np.int32],
    slope: NDArray[np.floating[Any]] | None = None,
    engineering: NDArray[np.floating[Any]] | None = None,
    tillage: NDArray[np.floating[Any]] | None = None,
    *,
    method: str,
    table: PracticeTable,
) -> tuple[NDArray[np.float32], NDArray[np.float32], NDArray[np.float32]]:
    """Practice factor P of RUSLE, and factors E and T of CSLE.

    ``land use``: P of each land use, and on land with mapped measures the product of their factors instead. On
    cropland, ``contour by slope`` takes contour tillage by class of slope and ``wener`` 0.2 + 0.03 · slope in %, at most 1;
    other land keeps the P of its use; mapped measures multiply. E is 1 without an engineering measure; T is that of the
    mapped tillage, else of contour tillage or Wener's equation on cropland, else 1.

    Parameters
    ----------
    landcover : ndarray of shape (rows, columns)
        The seven classes: 1 tree cover, 2 grassland, 3 cropland, 4 wetland, 5 artificial, 6 other, 7 water.
    slope : ndarray of shape (rows, columns), optional
        Slope in degrees, needed by the methods that depend on it. NaN is NoData.
    engineering, tillage : ndarray of shape (rows, columns), optional
        Factors of mapped measures, 0 to 1; NaN where there is none.
    method : {"land use", "contour by slope", "wener"}
    table : PracticeTable
        From ``practice_table``.

    Returns
    -------
    practice, engineering, tillage : ndarrays of shape (rows, columns)
        P, E and T, 0 to 1. NaN where the land cover is NoData or none of the seven classes, or the slope of cropland
        is NoData.

    Raises
    ------
    InvalidInput
        If the method is unknown or lacks the slope.
    OutOfRange
        If a slope lies outside 0 … 90°.

    References
    ----------
    Wener's equation after Lufafa, A. et al. (2003), Prediction of soil erosion in a Lake Victoria basin catchment,
    Agricultural Systems 76. Guo, Q. K., Liu, B. Y. et al. (2015), Support practice factor, a review.
    """
    if method not in METHODS:
        raise InvalidInput(
            QT_TRANSLATE_NOOP("LandRestoration", "METHOD: found {found}, allowed are {allowed}."),
            found=method,
            allowed=", ".join(METHODS),
        )
    use = np.full(landcover.shape, np.nan)
    for code, factor in table.land_use.items():
        use[landcover == code] = factor
    nodata = np.isnan(use)
    tilled = np.ones(landcover.shape)
    if method != "land use":
        crop = landcover == CROPLAND
        tilled[crop] = _by_slope(slope, method, table)[crop]
        use[crop] = tilled[crop]
    built = np.ones(landcover.shape) if engineering is None else np.where(np.isnan(engineering), 1.0, engineering)
    if tillage is not None:
        mapped = ~np.isnan(tillage)
        if method != "land use":
            use[mapped & (landcover == CROPLAND)] = 1.0
        tilled[mapped] = tillage[mapped]
    treated = np.zeros(landcover.shape, bool)
    for factors in (engineering, tillage):
        if factors is not None:
            treated |= ~np.isnan(factors)
    mapped_factor = built * (1.0 if tillage is None else np.where(np.isnan(tillage), 1.0, tillage))
    practice = np.where(treated, mapped_factor, use) if method == "land use" else use * mapped_factor
    results = [practice, built, tilled]
    for result in results:
        result[nodata] = np.nan
    return tuple(result.astype(np.float32) for result in results)  # type: ignore[return-value]


def _by_slope(slope: NDArray[np.floating[Any]] | None, method: str, table: PracticeTable) -> NDArray[np.float64]:
    if slope is None:
        raise InvalidInput(
            QT_TRANSLATE_NOOP("LandRestoration", "{name} is missing, which method {method} needs."),
            name="SLOPE",
            method=method,
        )
    degrees = np.asarray(slope, dtype=np.float64)
    for found in (np.nanmin(degrees, initial=0.0), np.nanmax(degrees, initial=0.0)):
        if not 0 <= found < 90:
            raise OutOfRange("SLOPE", found=f"{found:g}", allowed="0 … 90°")
    if method == "wener":
        return np.minimum(0.2 + 3.0 * np.tan(np.radians(degrees)), 1.0)
    place = np.clip(np.searchsorted(table.slopes, degrees, side="right") - 1, 0, None)
    return np.where(np.isnan(degrees), np.nan, table.contour[place])


def mapped_practice(
    landcover: NDArray[np.int32],
    slope: NDArray[np.floating[Any]] | None,
    engineering: NDArray[np.floating[Any]] | None,
    tillage: NDArray[np.floating[Any]] | None,
    *,
    legend: Legend | None,
    method: str,
    table: PracticeTable,
) -> tuple[NDArray[np.float32], NDArray[np.float32], NDArray[np.float32]]:
    """``practice_factor`` of a product's land cover; None for one of the seven classes."""
    classes = landcover if legend is None else legend.classes(landcover)
    return practice_factor(classes, slope, engineering, tillage, method=method, table=table)


def practice_table(path: str | None = None) -> PracticeTable:
    """The shipped table of practice factors, or the user's.

    Raises
    ------
    InvalidTable
        If a factor lies outside 0 … 1.
    """
    frame = load(
        "practice_factors",
        path,
        columns=("kind", "name_zh", "name_en", "verified"),
        numbers=("code", "lower", "factor"),
        filled=("kind", "factor"),
    )
    wrong = np.flatnonzero(~frame["factor"].between(0, 1))
    if wrong.size:
        row = int(wrong[0])
        raise InvalidTable("practice_factors", row + 2, "factor", frame["factor"].iloc[row], "0 … 1")
    use = frame[(frame["kind"] == "land use") & frame["code"].notna()]
    contour = frame[(frame["kind"] == "contour") & frame["lower"].notna()].sort_values("lower")
    measures = {}
    for row in frame[frame["kind"].isin(["engineering", "tillage"])].itertuples():
        for name in (row.name_zh, row.name_en):
            measures[_key(name)] = (row.kind, float(row.factor))
    return PracticeTable(
        land_use={int(code): float(factor) for code, factor in zip(use["code"], use["factor"])},
        slopes=contour["lower"].to_numpy(dtype=np.float64),
        contour=contour["factor"].to_numpy(dtype=np.float64),
        measures=measures,
        unverified=tuple(dict.fromkeys((frame["kind"] + ": " + frame["name_en"])[frame["verified"] != "yes"])),
    )


def measure_factors(names: Iterable[Any], table: PracticeTable) -> list[tuple[str, float]]:
    """Kind and factor of each mapped measure, by its Chinese or English name; kind "" where none is named.

    Raises
    ------
    InvalidInput
        If a measure is not in the table.
    """
    found = []
    for name in names:
        if name is None or name != name or not str(name).strip():
            found.append(("", 1.0))
            continue
        measure = table.measures.get(_key(name))
        if measure is None:
            raise InvalidInput(
                QT_TRANSLATE_NOOP(
                    "LandRestoration",
                    "MEASURES, MEASURE: '{found}' is not in the table of practice factors, which has {allowed}. "
                    "Correct the name or add the measure to TABLE.",
                ),
                found=name,
                allowed=", ".join(table.measures),
            )
        found.append(measure)
    return found


def _key(name: Any) -> str:
    """Name of a measure whatever its case, hyphens and underscores."""
    return str(name).strip().lower().replace("-", " ").replace("_", " ")
