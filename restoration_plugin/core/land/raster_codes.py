"""Land-use codes as whole numbers, as rasters hold them."""

from __future__ import annotations

from typing import Iterable

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
