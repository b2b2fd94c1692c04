"""Years in which an administrative code was in force."""

from __future__ import annotations

from typing import Sequence

from ..standards import load
from .administrative_codes import DIGITS

CITY, COUNTY = DIGITS[1], DIGITS[2]


def code_years(codes: Sequence[str], year: int | None = None) -> tuple[list[str], list[str]]:
    """Codes that were not in force in a year; without a year, codes that were never in force together.

    Knows the cities and counties whose codes have changed from 2010 to 2025; all others count as in force always.

    Parameters
    ----------
    codes : sequence of str
        From ``administrative_codes``.
    year : int, optional

    Returns
    -------
    ended, begun : lists of str
        In order: codes that had ended before the year, and that began after it. Without a year: codes that ended before
        others began, and these. Both are empty where all is well.

    References
    ----------
    Ministry of Civil Affairs of China, codes of administrative divisions from county level up, yearly.

    Examples
    --------
    >>> code_years(["370116", "371202101"])
    (['371200', '371202'], ['370116'])
    """
    table = load("code_years", None, numbers=("first", "last"), filled=("code", "source", "verified"))
    first = dict(zip(table["code"], table["first"].fillna(0)))
    last = dict(zip(table["code"], table["last"].fillna(9999)))
    used = {code[:COUNTY] for code in codes if len(code) >= COUNTY} | {
        f"{code[:CITY]}00" for code in codes if len(code) >= CITY
    }
    known = sorted(used & set(first))
    if not known:
        return [], []
    newest, oldest = max(first[code] for code in known), min(last[code] for code in known)
    if year is None and newest <= oldest:
        return [], []
    before, after = (newest, oldest) if year is None else (year, year)
    return [code for code in known if last[code] < before], [code for code in known if first[code] > after]
