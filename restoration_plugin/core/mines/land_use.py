"""Land-use codes and words as the groups that the tables of mine reclamation know."""

from __future__ import annotations

from typing import Any, Iterable

import numpy as np
from numpy.typing import NDArray

from .. import standards
from .columns import label_text, word_text

DAMAGE, USE, SOIL = "damage", "use", "soil"
"""Columns of groups: for damage limits, for directions of reclamation, for soil limits."""


def land_use_groups(values: Iterable[Any], column: str, table: str | None = None) -> NDArray[np.object_]:
    """Group of each land use.

    Parameters
    ----------
    values : iterable
        Survey codes (0102, also as the number 102, or with more digits or a suffix: the longest row that a code begins
        with counts), or names as in the table's columns name_zh, name_en and groups.
    column : str
        ``DAMAGE`` (paddy, irrigated, dry, forest and grass, building), ``USE`` (crop, forest, grass, water, build) or
        ``SOIL`` (paddy, orchard, other).
    table : str, optional
        The user's table in place of the shipped one.

    Returns
    -------
    ndarray of str
        "" where a land use is NULL or unknown, or the table gives no group.
    """
    rows = standards.load(
        "mine_land_use", table, columns=("code", "name_zh", "name_en", DAMAGE, USE, SOIL, "source", "verified")
    )
    codes = {code: group for code, group in zip(rows["code"], rows[column]) if code}
    words: dict[str, str] = {}
    for names in ("name_zh", "name_en", column):
        for name, group in zip(rows[names], rows[column]):
            words.setdefault(name.lower(), group)
    words.pop("", None)
    return np.array([_group(label_text(value), codes, words) for value in values], dtype=object)


def _group(text: str, codes: dict[str, str], words: dict[str, str]) -> str:
    if word_text(text) in words:
        return words[word_text(text)]
    if text.isdigit() and len(text) % 2:  # a number has lost its leading zero
        text = "0" + text
    for length in range(len(text), 1, -1):
        if text[:length] in codes:
            return codes[text[:length]]
    return ""
