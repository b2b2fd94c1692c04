"""Daily rain as delivered, made into millimetres."""

from __future__ import annotations

from typing import Any, Iterable

import numpy as np
import pandas as pd

from ..errors import QT_TRANSLATE_NOOP, InvalidInput, OutOfRange

TRACE = 32700.0
"""Code of Chinese gauge records for rain too little to measure."""

LARGEST = 2000.0
"""mm in a day; the largest rain ever measured in one is below."""


def rain_records(
    stations: Iterable[Any],
    dates: Iterable[Any],
    rain: Iterable[Any],
    *,
    factor: float = 1.0,
    missing: Iterable[float] = (32766.0,),
) -> pd.DataFrame:
    """Daily rain in mm by station and day.

    Parameters
    ----------
    stations, dates, rain : iterables of equal length
        Station codes, days (dates or times) and rain as recorded. An empty rain is missing.
    factor : float
        What turns a recorded value into mm, 0.1 for records in tenths of a millimetre.
    missing : iterable of float
        Recorded values that mean that the day is missing. 32700 is a trace, and 0 mm, unless it is among them.

    Returns
    -------
    DataFrame
        Columns station (str), date (datetime64, midnight) and rain (float, mm; NaN is missing), sorted.

    Raises
    ------
    OutOfRange
        If a rain is negative or above 2000 mm and not a code of a missing day.
    InvalidInput
        If a day is no date or a station has two records of one day.

    Examples
    --------
    >>> rain_records(["a", "a"], ["2012-01-01", "2012-01-02"], [215, 32766], factor=0.1)["rain"].tolist()
    [21.5, nan]
    """
    frame = pd.DataFrame({"station": [station_key(code) for code in stations], "rain": np.asarray(rain, dtype=float)})
    given = list(dates)
    known = {value: _day(value) for value in set(given)}
    days = pd.Series(pd.DatetimeIndex([known[value] for value in given]))
    if days.isna().any():
        row = int(np.flatnonzero(days.isna())[0])
        raise InvalidInput(
            QT_TRANSLATE_NOOP("LandRestoration", "DATE: record {row} of station {station} has no readable date."),
            row=row + 1,
            station=frame["station"].iloc[row],
        )
    frame["date"] = days.to_numpy()
    codes = list(missing)
    frame.loc[frame["rain"].isin(codes), "rain"] = np.nan
    frame.loc[frame["rain"] == TRACE, "rain"] = 0.0
    frame["rain"] *= factor
    wrong = frame["rain"][(frame["rain"] < 0) | (frame["rain"] > LARGEST)]
    if len(wrong):
        place = frame.loc[wrong.index[0]]
        raise OutOfRange(
            f"RAIN ({place['station']}, {place['date']:%Y-%m-%d})",
            found=f"{wrong.iloc[0]:g} mm",
            allowed=f"0 … {LARGEST:g} mm, or a value of MISSING",
        )
    twice = frame.duplicated(["station", "date"])
    if twice.any():
        place = frame[twice].iloc[0]
        raise InvalidInput(
            QT_TRANSLATE_NOOP(
                "LandRestoration",
                "RECORDS: station {station} has two records of {date}. Give daily sums, one record per day.",
            ),
            station=place["station"],
            date=f"{place['date']:%Y-%m-%d}",
        )
    return frame[["station", "date", "rain"]].sort_values(["station", "date"], ignore_index=True)


def station_key(code: Any) -> str:
    """A station's code as text, the same whether a table holds it as text, integer or float."""
    if isinstance(code, (float, np.floating)) and float(code).is_integer():
        return str(int(code))
    return str(code).strip()


def _day(value: Any) -> Any:
    """Midnight of a day however it is written; NaT where it is no date."""
    try:
        return pd.Timestamp(station_key(value) if isinstance(value, (int, float, np.number)) else value).normalize()
    except (ValueError, TypeError):
        return pd.NaT


def missing_codes(text: str) -> list[float]:
    """Codes from a text such as ``32766, -9999``.

    Raises
    ------
    InvalidInput
        If a part is no number.
    """
    parts = [part for part in text.replace(";", ",").replace("，", ",").split(",") if part.strip()]
    try:
        return [float(part) for part in parts]
    except ValueError as error:
        raise InvalidInput(
            QT_TRANSLATE_NOOP("LandRestoration", "MISSING: found '{found}', allowed are numbers with commas between."),
            found=text,
        ) from error
