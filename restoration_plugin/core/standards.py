"""The shipped tables: class limits, legends, codes and rules as CSV that a user can replace."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Iterable

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from .errors import QT_TRANSLATE_NOOP, InvalidInput, InvalidTable
from .nodata import NO_RESULT

FOLDER = Path(__file__).resolve().parents[1] / "tables"


def load(
    name: str,
    path: str | None = None,
    columns: Iterable[str] = (),
    numbers: Iterable[str] = (),
    filled: Iterable[str] = (),
) -> pd.DataFrame:
    """Read a shipped table, or the user's own in its place.

    Parameters
    ----------
    name : str
        File name in ``tables/`` without its ending.
    path : str, optional
        The user's table (CSV, UTF-8 with or without BOM, else GB 18030).
    columns : iterable of str
        Columns that must be there.
    numbers : iterable of str
        Columns that become float (empty cells NaN); all others stay text (empty cells "").
    filled : iterable of str
        Columns in which no cell may be empty.

    Returns
    -------
    DataFrame

    Raises
    ------
    InvalidInput
        If the file cannot be read as a table or lacks a column.
    InvalidTable
        If a cell is empty or no number where it must be; row numbers are those of the file, its header being row 1.
    """
    source = Path(path) if path else FOLDER / f"{name}.csv"
    frame = _read(source) if path else _shipped(source).copy()
    absent = [column for column in (*columns, *numbers, *filled) if column not in frame.columns]
    if absent:
        raise InvalidInput(
            QT_TRANSLATE_NOOP("LandRestoration", "Table {table}: column {column} is missing, found are {found}."),
            table=source.name,
            column=absent[0],
            found=", ".join(map(str, frame.columns)),
        )
    for column in filled:
        empty = np.flatnonzero(frame[column].to_numpy() == "")
        if empty.size:
            raise InvalidTable(source.name, int(empty[0]) + 2, column, "''", "a value")
    for column in numbers:
        parsed = pd.to_numeric(frame[column].mask(frame[column] == ""), errors="coerce")
        wrong = np.flatnonzero(parsed.isna().to_numpy() & (frame[column].to_numpy() != ""))
        if wrong.size:
            raise InvalidTable(source.name, int(wrong[0]) + 2, column, frame[column].iloc[wrong[0]], "a number")
        frame[column] = parsed.astype(float)
    return frame


@cache
def _shipped(source: Path) -> pd.DataFrame:
    """A table of the plugin, read once: a report asks for some of them hundreds of times."""
    return _read(source)


def _read(source: Path) -> pd.DataFrame:
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            frame = pd.read_csv(source, dtype=str, keep_default_na=False, encoding=encoding, comment=None)
        except UnicodeDecodeError:
            continue
        except (OSError, ValueError) as error:  # pandas' parser errors are ValueErrors
            raise InvalidInput(
                QT_TRANSLATE_NOOP("LandRestoration", "Table {table} cannot be read: {reason}."),
                table=source.name,
                reason=str(error).strip().replace("\n", " "),
            ) from error
        frame.columns = [str(column).strip() for column in frame.columns]
        return frame.apply(lambda column: column.str.strip())
    raise InvalidInput(
        QT_TRANSLATE_NOOP("LandRestoration", "Table {table} is neither UTF-8 nor GB 18030 text."), table=source.name
    )


@dataclass(frozen=True)
class Limits:
    """Class limits of one indicator, ready to apply.

    ``lower`` are the lower limits of the classes in rising order of value; ``codes`` their class ids;
    ``names`` maps a class id to its (Chinese, English) name. A class holds its lower limit.
    """

    lower: NDArray[np.float64]
    codes: NDArray[np.uint8]
    names: dict[int, tuple[str, str]]
    standard: str = ""
    unverified: tuple[str, ...] = ()

    def apply(self, values: NDArray[np.floating[Any]]) -> NDArray[np.uint8]:
        """Class id of each value; ``NO_RESULT`` where the value is NaN or below the lowest limit."""
        index = np.searchsorted(self.lower, values, side="right") - 1
        found = (index >= 0) & ~np.isnan(values)
        return np.where(found, self.codes[np.clip(index, 0, None)], NO_RESULT).astype(np.uint8)


def limits(frame: pd.DataFrame, **where: str) -> Limits:
    """Class limits from the rows of a class table that match ``where``, e.g. ``indicator="soil loss"``.

    The table has the columns standard, clause, region, land_use, indicator, unit, lower, upper, class_id, class_zh,
    class_en, source, verified, with ``lower`` read as a number; an empty lower limit is minus infinity.

    Raises
    ------
    InvalidInput
        If no row matches.
    """
    rows = frame
    for column, value in where.items():
        rows = rows[rows[column] == value]
    if rows.empty:
        raise InvalidInput(
            QT_TRANSLATE_NOOP("LandRestoration", "The class table has no row with {where}."),
            where=", ".join(f"{column} = {value}" for column, value in where.items()),
        )
    rows = rows.assign(lower=rows["lower"].fillna(-np.inf)).sort_values("lower", kind="stable")
    codes = rows["class_id"].astype(float).astype(np.uint8)
    return Limits(
        lower=rows["lower"].to_numpy(dtype=np.float64),
        codes=codes.to_numpy(),
        names={int(code): (zh, en) for code, zh, en in zip(codes, rows["class_zh"], rows["class_en"])},
        standard=rows["standard"].iloc[0],
        unverified=tuple(
            f"{indicator} {en}"
            for indicator, en, verified in zip(rows["indicator"], rows["class_en"], rows["verified"])
            if verified != "yes"
        ),
    )
