"""Weather factor of wind erosion from records of wind."""

from __future__ import annotations

from calendar import monthrange
from typing import Any, Iterable

import numpy as np
import pandas as pd

from ..errors import QT_TRANSLATE_NOOP, InvalidInput, NotApplicable, OutOfRange

GRAVITY = 9.8
"""m/s²."""
MILD = 15.0
"""°C of the air where no temperature is given."""
FASTEST = 60.0
"""m/s; no mean wind of an observation is above."""
PERIODS = {"half-month": 24, "month": 12}


def wind_weather(
    records: pd.DataFrame, elevations: pd.Series, *, period: str = "half-month", threshold: float = 5.0
) -> pd.DataFrame:
    """Weather factor of each station and period.

    WF = (1/N) Σ U (U − Ut)² · Nd · ρ/g · SW · SD, summed over the observations with U > Ut; N are all observations of
    the period in all years, calms too, Nd its days, ρ = 348 (1.013 − 0.1183 EL + 0.0048 EL²)/T the density of the air
    (EL in km, T in K), SW the mean soil wetness factor and SD the mean snow factor.

    Parameters
    ----------
    records : DataFrame
        station, date (datetime64), wind (m/s at 2 m; NaN is missing), and where known temperature (°C), wetness (soil
        wetness factor 0–1, 1 is dry) and snow (snow factor 0–1: share of time with no more than 25.4 mm of snow; 1 is bare).
    elevations : Series
        Elevation of each station in m, its index the stations.
    period : {"half-month", "month"}
    threshold : float
        Wind from which soil moves, in m/s at 2 m.

    Returns
    -------
    DataFrame
        One row a station (index), columns wf_01 …, wf_year in kg/m. Missing temperatures count as 15 °C, missing
        wetness and snow as dry and free of snow.

    Raises
    ------
    OutOfRange
        If a wind, wetness or snow is impossible, or the threshold negative.
    InvalidInput
        If a station of the records is not among ``elevations``.
    NotApplicable
        If a period of a station has no observation.

    References
    ----------
    Fryrear et al. (1998), Revised Wind Erosion Equation, USDA-ARS Technical Bulletin 1.

    Notes
    -----
    Daily means hide gusts: since the wind enters with its third power, they give too small a factor.
    """
    _check(records, threshold)
    unknown = set(records["station"]) - set(elevations.index)
    if unknown:
        raise InvalidInput(
            QT_TRANSLATE_NOOP("LandRestoration", "RECORDS: station {station} is not among the stations."),
            station=min(map(str, unknown)),
        )
    known = records.dropna(subset=["wind"])
    wind = known["wind"].to_numpy(dtype=float)
    frame = pd.DataFrame(
        {
            "station": known["station"].to_numpy(),
            "period": _numbers(known["date"], period),
            "push": np.where(wind > threshold, wind * (wind - threshold) ** 2, 0.0),
            "temperature": _column(known, "temperature", MILD),
            "wetness": _column(known, "wetness", 1.0),
            "snow": _column(known, "snow", 1.0),
        }
    )
    means = frame.groupby(["station", "period"]).mean()
    wanted = pd.MultiIndex.from_product([elevations.index, range(1, PERIODS[period] + 1)], names=means.index.names)
    absent = wanted.difference(means.index)
    if len(absent):
        raise NotApplicable(
            QT_TRANSLATE_NOOP(
                "LandRestoration",
                "RECORDS: station {station} has no wind in period {period} of {count}. "
                "Leave the station out, complete its record, or choose months.",
            ),
            station=absent[0][0],
            period=absent[0][1],
            count=PERIODS[period],
        )
    means = means.loc[wanted]
    kilometres = elevations.reindex(wanted.get_level_values(0)).fillna(0.0).to_numpy(dtype=float) / 1000.0
    density = air_density(kilometres, means["temperature"].to_numpy())
    days = np.array(period_days(period))[wanted.get_level_values(1).to_numpy() - 1]
    factor = means["push"] * days * density / GRAVITY * means["wetness"] * means["snow"]
    table = factor.unstack("period").loc[elevations.index]  # noqa: PD010
    table.columns = [f"wf_{number:02d}" for number in table.columns]
    return table.assign(wf_year=table.sum(axis=1))


def air_density(elevation: Any, temperature: Any) -> Any:
    """Density of the air in kg/m³ from elevation in km and temperature in °C."""
    return 348.0 * (1.013 - 0.1183 * elevation + 0.0048 * elevation**2) / (temperature + 273.15)


def period_days(period: str) -> list[float]:
    """Mean number of days of each period of a year."""
    months = [monthrange(2001, month)[1] + (0.25 if month == 2 else 0.0) for month in range(1, 13)]
    return months if period == "month" else [days for month in months for days in (15.0, month - 15.0)]


def _numbers(dates: Iterable[Any], period: str) -> Any:
    days = pd.DatetimeIndex(dates)
    return days.month if period == "month" else 2 * days.month - (days.day <= 15)


def _column(frame: pd.DataFrame, name: str, default: float) -> Any:
    return frame[name].fillna(default).to_numpy(dtype=float) if name in frame else np.full(len(frame), default)


def _check(records: pd.DataFrame, threshold: float) -> None:
    if threshold < 0:
        raise OutOfRange("THRESHOLD", found=threshold, allowed=">= 0 m/s")
    limits = (
        ("wind", 0.0, FASTEST, "m/s"),
        ("wetness", 0.0, 1.0, ""),
        ("snow", 0.0, 1.0, ""),
        ("temperature", -70, 60, "°C"),
    )
    for name, low, high, unit in limits:
        if name not in records:
            continue
        values = records[name].to_numpy(dtype=float)
        wrong = np.flatnonzero((values < low) | (values > high))
        if wrong.size:
            place = records.iloc[int(wrong[0])]
            raise OutOfRange(
                f"{name.upper()} ({place['station']}, {place['date']:%Y-%m-%d})",
                found=f"{values[wrong[0]]:g}",
                allowed=f"{low:g} … {high:g} {unit}".strip(),
            )
