"""Directions, weights and ranges of indicators, from texts and tables."""

from __future__ import annotations

from typing import Sequence

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ..errors import QT_TRANSLATE_NOOP, InvalidInput

SIGNS = {"+": 1, "-": -1, "−": -1}


def read_directions(text: str, count: int) -> NDArray[np.int64]:
    """1 or −1 for each indicator from a text such as ``+,-,+``.

    Raises
    ------
    InvalidInput
        If there is not one sign for each indicator.

    Examples
    --------
    >>> read_directions("+, -", 2)
    array([ 1, -1])
    """
    signs = [item for item in text.replace(";", ",").replace(" ", ",").split(",") if item]
    if len(signs) != count or any(sign not in SIGNS for sign in signs):
        raise InvalidInput(
            QT_TRANSLATE_NOOP(
                "LandRestoration",
                "DIRECTIONS: found {found}; {count} signs are needed, one for each field, such as +,-,+.",
            ),
            found=text,
            count=count,
        )
    return np.array([SIGNS[sign] for sign in signs])


def named_values(
    table: pd.DataFrame, keys: Sequence[str], columns: Sequence[str], names: Sequence[str], parameter: str
) -> NDArray[np.float64]:
    """Rows of a table for the given names, in their order.

    Parameters
    ----------
    table : DataFrame
    keys : sequence of str
        Columns that may hold the names; the first that is there counts.
    columns : sequence of str
        Columns with the numbers.
    names : sequence of str
        Indicators, each once in the table.
    parameter : str
        What messages call the table.

    Returns
    -------
    ndarray of shape (names, columns)

    Raises
    ------
    InvalidInput
        If a column, a name or a number is missing, or a name stands twice.
    """
    key = next((item for item in keys if item in table.columns), None)
    absent = ([keys[0]] if key is None else []) + [column for column in columns if column not in table.columns]
    if absent:
        raise InvalidInput(
            QT_TRANSLATE_NOOP("LandRestoration", "{name}: column {column} is missing, found are {found}."),
            name=parameter,
            column=absent[0],
            found=", ".join(map(str, table.columns)),
        )
    found = []
    for name in names:
        rows = table[table[key].astype(str).str.strip() == name]
        values = (
            pd.to_numeric(rows[list(columns)].iloc[0], errors="coerce") if len(rows) == 1 else pd.Series(dtype=float)
        )
        if len(values) != len(columns) or values.isna().any():
            raise InvalidInput(
                QT_TRANSLATE_NOOP(
                    "LandRestoration", "{name}: {count} rows for indicator {indicator}; one with {columns} is needed."
                ),
                name=parameter,
                count=len(rows),
                indicator=name,
                columns=", ".join(columns),
            )
        found.append(values.to_numpy(dtype=float))
    return np.array(found)
