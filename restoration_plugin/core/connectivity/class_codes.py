"""Class codes from a text."""

from __future__ import annotations

import re

from ..errors import QT_TRANSLATE_NOOP, InvalidInput

_LARGEST = 20_000
_ITEM = re.compile(r"(-?\d+)(?:\s*[–~]\s*(-?\d+)|\s*-\s*(\d+))?")


def class_codes(name: str, text: str) -> list[int]:
    """Whole numbers of a text such as ``17, 117`` or ``21-24``, in rising order.

    Parameters
    ----------
    name : str
        Parameter that the text comes from, for the message.
    text : str
        Codes and ranges with commas, semicolons or spaces between them, Chinese ones too.

    Raises
    ------
    InvalidInput
        If the text has no code, or something else in it.

    Examples
    --------
    >>> class_codes("FOREGROUND", "17, 117; 21-23")
    [17, 21, 22, 23, 117]
    """
    codes: set[int] = set()
    normal = re.sub(r"\s*([-–~])\s*(?=\d)", r"\1", text.strip()) if re.search(r"\d\s*[-–~]\s*\d", text) else text
    for item in re.split(r"[\s,;，；、]+", normal.strip()):
        match = _ITEM.fullmatch(item)
        low, high = (int(match[1]), int(match[2] or match[3] or match[1])) if match else (1, 0)
        if not (0 <= high - low < _LARGEST and max(abs(low), abs(high)) < 2**31):
            raise InvalidInput(
                QT_TRANSLATE_NOOP(
                    "LandRestoration",
                    "{name}: found {found}; give whole class codes with commas between them, such as 17, 117 or 21-24.",
                ),
                name=name,
                found=repr(text),
            )
        codes.update(range(low, high + 1))
    return sorted(codes)
