"""Tables of pairs, strengths and resistances in the user's identifiers."""

from __future__ import annotations

from typing import Any, Sequence

import numpy as np
import pandas as pd

from ..errors import QT_TRANSLATE_NOOP, InvalidInput, InvalidTable


def spelled(value: Any) -> str:
    """One spelling of an identifier, whatever type its layer or table gave it: 7, 7.0 and "7" are the same.

    Examples
    --------
    >>> spelled(7.0), spelled("07"), spelled("甲")
    ('7', '07', '甲')
    """
    if isinstance(value, (float, np.floating)) and float(value).is_integer():
        return str(int(value))
    return str(value).strip()


def linked_pairs(name: str, table: pd.DataFrame, ids: Sequence[Any]) -> list[tuple[int, int]]:
    """Pairs of numbers 1, 2, … from a table with the columns from and to (or from_id and to_id).

    Raises
    ------
    InvalidInput
        If the table has no such columns.
    InvalidTable
        If it names an identifier that is not there.
    """
    columns = next((pair for pair in (("from", "to"), ("from_id", "to_id")) if set(pair) <= set(table.columns)), None)
    if columns is None:
        raise _missing(name, "from, to", table)
    one, two = (_numbers(name, table, column, ids) for column in columns)
    return list(zip(one, two))


def strengths_by_number(name: str, table: pd.DataFrame, ids: Sequence[Any]) -> dict[int, float]:
    """Current in A by number, from a table with the columns id and current.

    Raises
    ------
    InvalidInput
        If the table has no such columns.
    InvalidTable
        If it names an identifier that is not there, or a current that is no number.
    """
    if not {"id", "current"} <= set(table.columns):
        raise _missing(name, "id, current", table)
    numbers = _numbers(name, table, "id", ids)
    values = pd.to_numeric(table["current"], errors="coerce")
    if values.isna().any():
        row = int(np.flatnonzero(values.isna())[0])
        raise InvalidTable(name, row + 2, "current", table["current"].iloc[row], "a number")
    return dict(zip(numbers, values.astype(float).tolist()))


def resistance_table(resistances: pd.DataFrame, ids: Sequence[Any]) -> pd.DataFrame:
    """Columns from, to and resistance in the user's identifiers; ``to`` is empty where it means all others."""
    names = [None, *ids]
    return pd.DataFrame(
        {
            "from": [names[number] for number in resistances["number_a"]],
            "to": [names[number] for number in resistances["number_b"]],
            "resistance": resistances["resistance"].astype(float),
        }
    )


def _numbers(name: str, table: pd.DataFrame, column: str, ids: Sequence[Any]) -> list[int]:
    known = {spelled(value): number for number, value in enumerate(ids, 1)}
    found = []
    for row, value in enumerate(table[column], 2):
        number = known.get(spelled(value))
        if number is None:
            raise InvalidTable(name, row, column, value, f"SOURCES: {', '.join(list(known)[:12])}")
        found.append(number)
    return found


def _missing(name: str, columns: str, table: pd.DataFrame) -> InvalidInput:
    return InvalidInput(
        QT_TRANSLATE_NOOP("LandRestoration", "{name} needs the columns {columns}; found are {found}."),
        name=name,
        columns=columns,
        found=", ".join(str(column) for column in table.columns),
    )
