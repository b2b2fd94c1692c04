"""Land-use codes as whole numbers, as rasters hold them."""

from __future__ import annotations

from typing import Iterable

import numpy as np
from numpy.typing import NDArray

from ..errors import QT_TRANSLATE_NOOP, InvalidInput
from .code_translation import code_names, code_text, split_code


def raster_codes(codes: Iterable[object], classification: str) -> dict[str, int]:
    """Whole number of each distinct code that the classification knows: its digits, H as 9; the suffix is left out.

    "0101" → 101, "0201K" → 201, "05H1" → 591; unknown codes are left out.

    Examples
    --------
    >>> raster_codes(["0101", "05H1", "x"], "third survey 2019")
    {'0101': 101, '05H1': 591}
    """
    known = code_names(classification)
    result = {}
    for text in sorted({code_text(code) for code in codes}):
        code, _ = split_code(text)
        if code in known:
            result[text] = int(code.replace("H", "9"))
    return result


def raster_names(classification: str) -> dict[int, tuple[str, str]]:
    """Whole number → (Chinese, English) name with the code in front."""
    return {
        int(code.replace("H", "9")): (f"{code} {zh}", f"{code} {en}")
        for code, (zh, en) in code_names(classification).items()
    }


def codes_of_polygons(
    codes: Iterable[object], classification: str, name: str = "FIELD"
) -> tuple[NDArray[np.int64], dict[int, tuple[str, str]]]:
    """Whole-number code of each polygon, 0 for an unknown one, and the names of those that occur.

    Raises
    ------
    InvalidInput
        If no code is known.
    """
    texts = [code_text(code) for code in codes]
    numbers = raster_codes(texts, classification)
    if not numbers:
        raise InvalidInput(
            QT_TRANSLATE_NOOP(
                "LandRestoration",
                "{name}: none of its values ({found}) is a code of the classification {classification}. Choose the field of the "
                "codes and their version.",
            ),
            name=name,
            found=", ".join(text or "NULL" for text in sorted(set(texts))[:8]),
            classification=classification,
        )
    names = raster_names(classification)
    return np.array([numbers.get(text, 0) for text in texts]), {
        code: names[code] for code in sorted(set(numbers.values()))
    }
