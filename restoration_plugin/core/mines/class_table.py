"""Rows of a class table as intervals, each with the edge that belongs to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Iterable

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from .. import standards
from ..errors import InvalidTable

COLUMNS = ("standard", "region", "land_use", "indicator", "unit", "edge", "class_zh", "class_en", "source", "verified")


@dataclass(frozen=True)
class Intervals:
    """Intervals of one indicator for one land use, in the order of the table.

    Where ``upper_edge`` is True an interval holds its upper limit, else its lower one. ``words`` maps the words that
    stand for a class, in lower case, to its interval.
    """

    lower: NDArray[np.float64]
    upper: NDArray[np.float64]
    upper_edge: NDArray[np.bool_]
    codes: NDArray[np.int64]
    rules: tuple[str, ...]
    words: dict[str, int]

    def find(self, values: NDArray[np.floating[Any]]) -> NDArray[np.int64]:
        """Index of the interval of each value, -1 for NaN and where there is none."""
        found = np.full(np.shape(values), -1, dtype=np.int64)
        with np.errstate(invalid="ignore"):
            for index in range(len(self.codes)):
                if self.upper_edge[index]:
                    inside = (values > self.lower[index]) & (values <= self.upper[index])
                else:
                    inside = (values >= self.lower[index]) & (values < self.upper[index])
                found[inside & (found < 0)] = index
        return found

    def grade(self, values: NDArray[np.floating[Any]]) -> NDArray[np.int64]:
        """Class of each value, 0 for NaN and where no interval holds it."""
        index = self.find(values)
        return np.where(index < 0, 0, self.codes[np.clip(index, 0, None)])


def class_table(
    name: str, path: str | None = None, more: Iterable[str] = (), numbers: Iterable[str] = ()
) -> pd.DataFrame:
    """Read a class table whose rows say which of their limits belongs to them (column edge: lower, upper).

    Raises
    ------
    InvalidInput, InvalidTable
        As ``standards.load``, and for another edge.
    """
    table = standards.load(
        name,
        path,
        columns=(*COLUMNS, *more),
        numbers=("lower", "upper", "class_id", *numbers),
        filled=("indicator", "class_id"),
    )
    for row, edge in enumerate(table["edge"]):
        if edge not in ("lower", "upper", ""):
            raise InvalidTable(path or name, row + 2, "edge", edge, "lower, upper")
    return table


def intervals(table: pd.DataFrame, **where: str) -> Intervals | None:
    """Intervals of the rows that match, e.g. ``indicator="tilt", land_use="paddy"``; None when there are none."""
    rows = table
    for column, value in where.items():
        rows = rows[rows[column] == value]
    if rows.empty:
        return None
    words = {}
    if "values" in rows.columns:
        for index, text in enumerate(rows["values"]):
            words.update({word.strip().lower(): index for word in str(text).split(";") if word.strip()})
    worded = rows["values"].to_numpy() != "" if "values" in rows.columns else np.zeros(len(rows), dtype=bool)
    return Intervals(
        lower=np.where(worded, np.nan, rows["lower"].fillna(-np.inf)),
        upper=np.where(worded, np.nan, rows["upper"].fillna(np.inf)),
        upper_edge=rows["edge"].to_numpy() == "upper",
        codes=rows["class_id"].to_numpy(dtype=np.int64),
        rules=tuple(_rule(row) for row in rows.to_dict("records")),
        words=words,
    )


def class_names(table: pd.DataFrame, indicator: str) -> dict[object, tuple[str, str]]:
    """Class → (Chinese, English) name of the rows of one indicator."""
    rows = table[table["indicator"] == indicator]
    return {int(code): (zh, en) for code, zh, en in zip(rows["class_id"], rows["class_zh"], rows["class_en"])}


def unverified_rows(table: pd.DataFrame) -> tuple[str, ...]:
    """What a log warns of: the rows that nobody has checked, by indicator and land use."""
    rows = table[table["verified"] != "yes"]
    keys = dict.fromkeys(
        " ".join(part for part in (row["standard"], row["land_use"], row["indicator"]) if part)
        for row in rows.to_dict("records")
    )
    return tuple(keys)


def _rule(row: dict[str, Any]) -> str:
    """A row in words, such as "TD/T 1031.3-2011: tilt > 4 <= 10 mm/m (paddy)"."""
    upper = row["edge"] == "upper"
    signs = ((">" if upper else ">="), row["lower"]), (("<=" if upper else "<"), row["upper"])
    limits = " ".join(f"{sign} {limit:g}" for sign, limit in signs if np.isfinite(limit))
    text = " ".join(part for part in (row["indicator"], limits or row.get("values", ""), row["unit"]) if part)
    if row["land_use"]:
        text += f" ({row['land_use']})"
    return f"{row['standard']}: {text}" if row["standard"] else text
