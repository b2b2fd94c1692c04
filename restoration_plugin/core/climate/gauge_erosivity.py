"""Rainfall erosivity from daily rain at gauges."""

from __future__ import annotations

from calendar import isleap
from dataclasses import dataclass
from typing import Any, Iterable

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ..errors import QT_TRANSLATE_NOOP, InvalidInput, NotApplicable, OutOfRange
from .rain_records import station_key

THRESHOLDS = {"zhang daily": 12.0, "cold-warm season": 10.0}
"""Rain of a day from which it erodes, in mm, by method."""

COMPLETE = 0.9
"""Share of a year's days that must be recorded for the year to count."""


@dataclass(frozen=True)
class StationRecords:
    """Records of the stations that are on the map.

    ``codes`` of the stations in their order; ``stray`` counts records of other stations; ``silent`` are stations
    without records.
    """

    codes: list[str]
    records: pd.DataFrame
    stray: int
    silent: list[str]


def at_stations(stations: Iterable[Any], records: pd.DataFrame) -> StationRecords:
    """Join stations and records by code.

    Raises
    ------
    InvalidInput
        If a code appears twice among the stations, or no station has a record.
    """
    codes = [station_key(code) for code in stations]
    twice = sorted({code for code in codes if codes.count(code) > 1})
    if twice:
        raise InvalidInput(
            QT_TRANSLATE_NOOP("LandRestoration", "STATIONS: the code {code} appears more than once."), code=twice[0]
        )
    own = records["station"].isin(codes)
    if not own.any():
        raise InvalidInput(
            QT_TRANSLATE_NOOP(
                "LandRestoration",
                "RECORDS: no record is of a station of STATIONS; found are the codes {found}, {known}.",
            ),
            found=", ".join(records["station"].unique()[:3]),
            known=", ".join(codes[:3]),
        )
    known = set(records["station"])
    return StationRecords(codes, records[own], int((~own).sum()), [code for code in codes if code not in known])


def gauge_erosivity(
    records: pd.DataFrame, *, method: str, threshold: float | None = None
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Mean annual erosivity of each station, and erosivity by year.

    ``zhang daily``: half-month erosivity α · Σ P^β over days with rain of at least the threshold, with one β and α for
    the whole record, β = 0.8363 + 18.144/P̄day + 24.455/P̄year and α = 21.586 · β^−7.1891, where P̄day is the mean rain
    of an erosive day and P̄year the mean annual sum of erosive days. ``cold-warm season``: α · P^1.7265 of a day, with
    α = 0.3937 from May to September and 0.3101 from October to April.

    Parameters
    ----------
    records : DataFrame
        From ``rain_records``. If a station's record holds days of 0 mm, a day that it does not list is missing; if it
        lists wet days only, a day that it does not list is dry.
    method : {"zhang daily", "cold-warm season"}
    threshold : float, optional
        Rain of a day from which it erodes, in mm; 12 (zhang daily) or 10 (cold-warm season) by default.

    Returns
    -------
    stations : DataFrame
        station, erosivity in MJ·mm/(ha·h·a), years (that count), rain (mean annual, mm).
    yearly : DataFrame
        station, year, erosivity, rain (mm), erosive (days), missing (days), counted (1, or 0 where more than a tenth
        of the days are missing: such a year enters no mean).

    Raises
    ------
    OutOfRange
        If the threshold is not above 0.
    NotApplicable
        If a station has no year that counts.

    References
    ----------
    Zhang, W. B., Xie, Y., Liu, B. Y. (2002), Rainfall erosivity estimation using daily rainfall amounts, Scientia
    Geographica Sinica 22(6). Xie, Y. et al. (2016), Models for estimating daily rainfall erosivity in China, Journal
    of Hydrology 535.
    """
    limit = THRESHOLDS[method] if threshold is None else threshold
    if limit <= 0:
        raise OutOfRange("THRESHOLD", found=limit, allowed="> 0 mm")
    stations, yearly = [], []
    for station, record in records.groupby("station", sort=True):
        years = _years(record, limit)
        counted = years["counted"] == 1
        if not counted.any():
            raise NotApplicable(
                QT_TRANSLATE_NOOP(
                    "LandRestoration",
                    "RECORDS: station {station} has no year with records of at least {share} % of its days. "
                    "Leave the station out or complete its record.",
                ),
                station=station,
                share=round(100 * COMPLETE),
            )
        wet = record[record["rain"] >= limit]
        daily = _daily(wet, method, wet["date"].dt.year.isin(years.index[counted]), int(counted.sum()))
        erosivity = pd.Series(daily, index=wet["date"].dt.year.to_numpy()).groupby(level=0).sum()
        years.insert(0, "erosivity", erosivity.reindex(years.index).fillna(0.0))
        years.insert(0, "year", years.index)
        years.insert(0, "station", station)
        yearly.append(years)
        stations.append(
            (station, years["erosivity"][counted].mean(), int(counted.sum()), years["rain"][counted].mean())
        )
    return (
        pd.DataFrame(stations, columns=["station", "erosivity", "years", "rain"]),
        pd.concat(yearly, ignore_index=True),
    )


def _years(record: pd.DataFrame, limit: float) -> pd.DataFrame:
    """Rain, erosive, missing and counted by year, for every year from the first to the last."""
    year = record["date"].dt.year
    valid = record["rain"].notna()
    index = pd.RangeIndex(year.min(), year.max() + 1)
    rain = record["rain"].groupby(year).sum().reindex(index, fill_value=0.0)
    erosive = (record["rain"] >= limit).groupby(year).sum().reindex(index, fill_value=0)
    days = np.array([365 + isleap(value) for value in index])
    if (record["rain"] == 0).any():
        missing = days - valid.groupby(year).sum().reindex(index, fill_value=0)
    else:
        missing = (~valid).groupby(year).sum().reindex(index, fill_value=0)
    counted = (missing <= (1 - COMPLETE) * days).astype(int)
    return pd.DataFrame({"rain": rain, "erosive": erosive, "missing": missing, "counted": counted})


def _daily(wet: pd.DataFrame, method: str, counted: pd.Series, years: int) -> NDArray[np.float64]:
    """Erosivity of each erosive day."""
    rain = wet["rain"].to_numpy()
    if method == "cold-warm season":
        return np.where(wet["date"].dt.month.between(5, 9), 0.3937, 0.3101) * rain**1.7265
    basis = rain[counted.to_numpy()]
    if not basis.size:
        return np.zeros(rain.size)
    exponent, coefficient = zhang_parameters(basis.mean(), basis.sum() / years)
    return coefficient * rain**exponent


def zhang_parameters(day: float, year: float) -> tuple[float, float]:
    """β and α of Zhang's daily model, from the mean rain of an erosive day and of a year's erosive days, in mm."""
    exponent = 0.8363 + 18.144 / day + 24.455 / year
    return exponent, 21.586 * exponent**-7.1891
