"""Administrative codes of GB/T 2260 and below: one length for each level."""

from __future__ import annotations

from typing import Iterable

from ..errors import QT_TRANSLATE_NOOP, InvalidInput

DIGITS = (2, 4, 6, 9, 12)
"""Province, city, county, township, village."""
LEVELS = (("省", "province"), ("市", "city"), ("县", "county"), ("乡镇", "township"), ("村", "village"))


def administrative_codes(codes: Iterable[object], name: str = "CODE") -> list[str]:
    """Codes as 2, 4, 6, 9 or 12 digits; closing zeros, which stand for no lower level, are dropped.

    Parameters
    ----------
    codes : iterable
        Text or whole numbers of 2 to 19 digits, of which the first 12 count (140000 is the province 14); what
        follows a hyphen, such as a grid number, is left out.
    name : str
        How the error calls them.

    Raises
    ------
    InvalidInput
        If a code is missing, holds other signs than digits or has a length of no level; names the row.

    Examples
    --------
    >>> administrative_codes(["140000", 990101.0, "9901011012010000"])
    ['14', '990101', '990101101201']
    """
    return [_code(value, name, row) for row, value in enumerate(codes, 1)]


def level_of(code: str) -> int:
    """Level of a code, 1 province to 5 village."""
    return DIGITS.index(len(code)) + 1


def parent_of(code: str) -> str:
    """Code one level up; "" above a province."""
    level = level_of(code)
    return code[: DIGITS[level - 2]] if level > 1 else ""


def _code(value: object, name: str, row: int) -> str:
    whole = isinstance(value, float) and value == value and value.is_integer()
    text = str(int(value) if whole else value).strip().split("-")[0][:12]  # type: ignore[call-overload]
    if not (text.isascii() and text.isdigit() and len(text) in DIGITS) or int(text) == 0:
        raise InvalidInput(
            QT_TRANSLATE_NOOP(
                "LandRestoration",
                "{name}, row {row}: found {found}, allowed are codes of 2, 4, 6, 9, or 12 to 19 digits. "
                "Correct the code, or choose another field.",
            ),
            name=name,
            row=row,
            found=value,
        )
    for longer, shorter in zip(DIGITS[:0:-1], DIGITS[-2::-1]):
        if len(text) == longer and int(text[shorter:]) == 0:
            text = text[:shorter]
    return text
