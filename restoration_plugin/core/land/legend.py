"""Land-cover legends: what the classes of a product mean."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ..errors import QT_TRANSLATE_NOOP, InvalidInput, InvalidTable, OutOfRange
from ..nodata import NO_CLASS
from ..standards import load

LEGENDS = (
    "clcd",
    "globeland30",
    "worldcover",
    "esri",
    "igbp",
    "cnlucc",
    "third survey",
    "planning 2023",
    "custom",
)
"""The products in the order of every parameter LEGEND."""

TARGETS = ("seven classes", "survey groups", "usle cover", "resistance", "runoff")
"""What a legend can be translated to, in the order of every parameter TARGET."""

COLUMNS = {
    "seven classes": "seven",
    "survey groups": "survey",
    "usle cover": "usle_cover",
    "resistance": "resistance",
    "runoff": "runoff",
}
ALLOWED = {"resistance": (1e-12, np.inf, "> 0"), "runoff": (0.0, 1.0, "0 … 1 (a fraction, not %)")}
BYTE = (1.0, 255.0, "whole numbers 1 … 255")

TREE, GRASS, CROP, WETLAND, ARTIFICIAL, OTHER, WATER = 1, 2, 3, 4, 5, 6, 7
"""The seven classes."""


@dataclass(frozen=True)
class Legend:
    """The classes of a land-cover product and what they stand for.

    Attributes
    ----------
    name, target : str
    codes : ndarray of int32
        Class codes of the product in rising order.
    values : ndarray of float64
        Target value of each code; NaN where the table gives none.
    names : dict
        Code → (Chinese, English) name.
    target_names : dict
        Target class → (Chinese, English) name; empty for resistance and runoff.
    unverified : tuple of str
        Names of the rows that nobody has verified.
    """

    name: str
    target: str
    codes: NDArray[np.int32]
    values: NDArray[np.float64]
    names: dict[int, tuple[str, str]]
    target_names: dict[int, tuple[str, str]] = field(default_factory=dict)
    unverified: tuple[str, ...] = ()

    @property
    def mapping(self) -> dict[int, float]:
        """Code → target value, of the codes that have one."""
        return {int(code): float(value) for code, value in zip(self.codes, self.values) if not np.isnan(value)}

    def apply(self, landcover: NDArray[np.integer[Any]]) -> NDArray[np.float32]:
        """Target value of each cell; NaN where the cover is NoData, unknown or without a value."""
        row = np.clip(np.searchsorted(self.codes, landcover), 0, self.codes.size - 1)
        known = (self.codes[row] == landcover) & (landcover != NO_CLASS)
        return np.where(known, self.values[row], np.nan).astype(np.float32)

    def classes(self, landcover: NDArray[np.integer[Any]]) -> NDArray[np.int32]:
        """Target class of each cell, ``NO_CLASS`` where ``apply`` gives NaN."""
        values = self.apply(landcover)
        return np.where(np.isnan(values), NO_CLASS, np.nan_to_num(values)).astype(np.int32)

    def result_classes(self, landcover: NDArray[np.integer[Any]]) -> NDArray[np.uint8]:
        """Target class of each cell as results hold it: 0 where ``apply`` gives NaN."""
        return np.nan_to_num(self.apply(landcover)).astype(np.uint8)


def legend(name: str, target: str = "seven classes", path: str | None = None) -> Legend:
    """The shipped legend of a product, or the user's own.

    Parameters
    ----------
    name : str
        One of ``LEGENDS``. ``custom`` needs ``path``.
    target : str
        One of ``TARGETS``.
    path : str, optional
        The user's table with the columns code and target (or the target's own column: seven, survey, usle_cover,
        resistance, runoff), and name_zh, name_en where they are known. It takes the place of the shipped legend
        whatever ``name`` says.

    Returns
    -------
    Legend

    Raises
    ------
    InvalidInput
        If the name or target is unknown, or ``custom`` comes without a table.
    InvalidTable
        If a code is no whole number or occurs twice, or a value is not allowed.

    Examples
    --------
    >>> legend("clcd").classes(np.array([2, 9, 77]))
    array([          1,           4, -2147483648], dtype=int32)
    """
    for parameter, found, allowed in (("LEGEND", name, LEGENDS), ("TARGET", target, TARGETS)):
        if found not in allowed:
            raise InvalidInput(
                QT_TRANSLATE_NOOP("LandRestoration", "{parameter}: found {found}, allowed are {allowed}."),
                parameter=parameter,
                found=found,
                allowed=", ".join(allowed),
            )
    if name == "custom" and not path:
        raise InvalidInput(
            QT_TRANSLATE_NOOP(
                "LandRestoration",
                "LEGEND: an own legend needs a table; give TABLE with the columns code and target, or choose a product.",
            )
        )
    frame = _rows(name, target, path)
    codes = frame["code"].to_numpy(dtype=np.int32)
    return Legend(
        name=name,
        target=target,
        codes=codes,
        values=frame["value"].to_numpy(dtype=np.float64),
        names=_names(codes, frame),
        target_names=_target_names(target),
        unverified=tuple(frame.loc[frame["verified"] != "yes", "name_en"]),
    )


def _rows(name: str, target: str, path: str | None) -> pd.DataFrame:
    """Columns code, value, name_zh, name_en, verified in rising order of code."""
    column = COLUMNS[target]
    table = "landcover_legends"
    if path:
        given = load(table, path, numbers=("code",), filled=("code",))
        column = "target" if "target" in given.columns else column
        frame = load(table, path, numbers=("code", column), filled=("code",))
        table = path.replace("\\", "/").rsplit("/", 1)[-1]
    else:
        frame = load(table, numbers=("code", column), filled=("legend", "code"))
        frame = frame[frame["legend"] == name]
    frame = frame.assign(
        value=frame[column],
        row=frame.index + 2,
        **{text: "" for text in ("name_zh", "name_en", "verified") if text not in frame.columns},
    )
    for row, code in zip(frame["row"], frame["code"]):
        if code != round(code) or abs(code) >= -NO_CLASS:
            raise InvalidTable(table, int(row), "code", code, "a whole number")
    twice = frame[frame["code"].duplicated()]
    if not twice.empty:
        raise InvalidTable(
            table,
            int(twice["row"].iloc[0]),
            "code",
            int(twice["code"].iloc[0]),
            QT_TRANSLATE_NOOP("LandRestoration", "each code once"),
        )
    lowest, highest, allowed = ALLOWED.get(target, BYTE)
    values = frame["value"].to_numpy(dtype=float)
    wrong = ~np.isnan(values) & ~((values >= lowest) & (values <= highest))
    if target not in ALLOWED:
        wrong |= ~np.isnan(values) & (values != np.rint(values))
    if wrong.any():
        first = int(np.flatnonzero(wrong)[0])
        if path:
            raise InvalidTable(table, int(frame["row"].iloc[first]), column, f"{values[first]:g}", allowed)
        raise OutOfRange(f"{table}.{column}", found=f"{values[first]:g}", allowed=allowed)
    return frame.sort_values("code")


def _names(codes: NDArray[np.int32], frame: pd.DataFrame) -> dict[int, tuple[str, str]]:
    return {
        int(code): (zh or en or str(code), en or zh or str(code))
        for code, zh, en in zip(codes, frame["name_zh"], frame["name_en"])
    }


def _target_names(target: str) -> dict[int, tuple[str, str]]:
    frame = load("landcover_targets", numbers=("code",), filled=("target", "code"))
    frame = frame[frame["target"] == target]
    return _names(frame["code"].to_numpy(dtype=np.int32), frame)
