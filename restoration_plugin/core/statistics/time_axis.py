"""When the rasters of a stack were taken."""

from __future__ import annotations

import re
from calendar import isleap
from datetime import date
from typing import NamedTuple, Sequence

import numpy as np
from numpy.typing import NDArray

from ..errors import QT_TRANSLATE_NOOP, InvalidInput

_YEAR, _MONTH, _DAY = r"(?:18|19|20|21)\d\d", r"(?:0[1-9]|1[0-2])", r"(?:0[1-9]|[12]\d|3[01])"
_IN_NAMES = tuple(
    re.compile(rf"(?<!\d){form}(?!\d)")
    for form in (rf"({_YEAR})[-_.]?({_MONTH})[-_.]?({_DAY})", rf"({_YEAR})[-_.]?({_MONTH})", rf"({_YEAR})")
)
_GIVEN = tuple(
    re.compile(form + "$")
    for form in (
        r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})",
        r"(\d{4})(\d\d)(\d\d)",
        r"(\d{4})[-/](\d{1,2})",
        r"(\d{4})(\d\d)",
    )
)


class TimeAxis(NamedTuple):
    """Rising times in years, what they are called, and whether they are years rather than 1, 2, 3."""

    times: NDArray[np.float64]
    labels: tuple[str, ...]
    dated: bool

    def steps(self, period: int) -> NDArray[np.int64]:
        """Number of each raster in a record of ``period`` steps a year, from 0 on; 0, 1, 2 … without dates.

        Raises
        ------
        InvalidInput
            If two rasters fall on one step.
        """
        if not self.dated:
            return np.arange(len(self.times))
        numbers = np.rint((self.times - self.times[0]) * period).astype(np.int64)
        twice = np.flatnonzero(np.diff(numbers) <= 0)
        if twice.size:
            raise InvalidInput(
                QT_TRANSLATE_NOOP(
                    "LandRestoration",
                    "TIMES: {first} and {second} fall on one step of PERIOD = {period} a year. "
                    "Give the number of rasters a year as PERIOD, or one raster a step.",
                ),
                first=self.labels[int(twice[0])],
                second=self.labels[int(twice[0]) + 1],
                period=period,
            )
        return numbers


def time_axis(text: str, names: Sequence[str]) -> TimeAxis:
    """Times of a stack: those given, else those in the bands' names, else 1, 2, 3.

    Parameters
    ----------
    text : str
        Years or dates, separated by commas, semicolons or blanks: 2001, 2001.5, 2001-07, 2001-07-15, 20010715;
        empty when not given.
    names : sequence of str
        Names of the bands or layers; the last date in each counts, if all hold one and they rise.

    Returns
    -------
    TimeAxis

    Raises
    ------
    InvalidInput
        If given times cannot be read, do not rise, or are not as many as the names.

    Examples
    --------
    >>> time_axis("", ["ndvi_2019-01", "ndvi_2019-07"]).times
    array([2019. , 2019.5])
    """
    items = [item for item in re.split(r"[,;\s]+", text.strip()) if item]
    if items:
        times = [_given(item) for item in items]
        wrong = [item for item, time in zip(items, times) if time is None]
        if wrong:
            raise InvalidInput(
                QT_TRANSLATE_NOOP(
                    "LandRestoration", "TIMES: {found} is neither a year nor a date such as 2001-07 or 2001-07-15."
                ),
                found=wrong[0],
            )
        rising = np.array(times, dtype=np.float64)
        if len(items) != len(names) or not (np.diff(rising) > 0).all():
            raise InvalidInput(
                QT_TRANSLATE_NOOP(
                    "LandRestoration",
                    "TIMES: found {found}; {count} rising years or dates are needed, one for each raster of STACK.",
                ),
                found=", ".join(items[:10]),
                count=len(names),
            )
        return TimeAxis(rising, tuple(items), True)
    found = [_in_name(name) for name in names]
    times_found = np.array([np.nan if item is None else item[0] for item in found])
    if len(names) and (len(names) == 1 or (np.diff(times_found) > 0).all()) and not np.isnan(times_found).any():
        return TimeAxis(times_found, tuple(item[1] for item in found if item), True)
    numbers = np.arange(1, len(names) + 1)
    return TimeAxis(numbers.astype(np.float64), tuple(map(str, numbers)), False)


def _given(item: str) -> float | None:
    for form in _GIVEN:
        match = form.match(item)
        if match:
            time = _decimal(*map(int, match.groups()))
            if time is not None:
                return time
    try:
        return float(item)
    except ValueError:
        return None


def _in_name(name: str) -> tuple[float, str] | None:
    for form in _IN_NAMES:
        for match in reversed(list(form.finditer(name))):
            time = _decimal(*map(int, match.groups()))
            if time is not None:
                return time, "-".join(match.groups())
    return None


def _decimal(year: int, month: int = 1, day: int = 0) -> float | None:
    """Year with its fraction; None for no real date."""
    if not day:
        return year + (month - 1) / 12 if 1 <= month <= 12 else None
    try:
        passed = date(year, month, day).timetuple().tm_yday - 1
    except ValueError:
        return None
    return year + passed / (366 if isleap(year) else 365)
