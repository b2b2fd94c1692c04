"""Levels of contours from a text."""

from __future__ import annotations

import re

from ..errors import OutOfRange


def contour_levels(text: str, name: str = "LEVELS") -> list[float]:
    """Numbers above 0, separated by commas, semicolons or blanks, in rising order.

    Raises
    ------
    OutOfRange
        If one of them is no number above 0, or there is none.

    Examples
    --------
    >>> contour_levels("500, 10;100")
    [10.0, 100.0, 500.0]
    """
    levels = set()
    for part in [part for part in re.split(r"[,;，；\s]+", text) if part]:
        try:
            level = float(part)
        except ValueError:
            level = 0.0
        if not 0 < level < 1e9:
            raise OutOfRange(name, found=part, allowed="numbers > 0, separated by commas")
        levels.add(level)
    if not levels:
        raise OutOfRange(name, found=repr(text), allowed="numbers > 0, separated by commas")
    return sorted(levels)
