"""Links between patches from a table."""

from __future__ import annotations

from typing import Any, Sequence

import numpy as np
import pandas as pd

from ..errors import QT_TRANSLATE_NOOP, InvalidInput, InvalidTable
from .near_pairs import Pairs

_FROM, _TO, _DISTANCE = ("from", "from_id"), ("to", "to_id"), ("distance", "cost")


def link_table(name: str, links: pd.DataFrame, identifiers: Sequence[Any]) -> Pairs:
    """Positions of the patches that the rows of a table join, and the distances.

    Parameters
    ----------
    name : str
        Of the table, for messages.
    links : DataFrame
        With the columns from, to, distance (or from_id, to_id, cost, as leastcostcorridors writes them).
    identifiers : sequence
        Of the patches in order.

    Raises
    ------
    InvalidInput
        If a column is missing, or two patches have one identifier.
    InvalidTable
        If a row names a patch that is not there, or a distance that is none.
    """
    first, second, length = (_column(name, links, names) for names in (_FROM, _TO, _DISTANCE))
    known = {_key(value): position for position, value in enumerate(identifiers)}
    if len(known) < len(identifiers):
        raise InvalidInput(
            QT_TRANSLATE_NOOP(
                "LandRestoration",
                "PATCHES: the identifiers are not unique, so that LINKS cannot name a patch. Dissolve the patches first.",
            )
        )
    ends = []
    for column in (first, second):
        positions = links[column].map(lambda value: known.get(_key(value), -1)).to_numpy(dtype=np.int64)
        absent = np.flatnonzero(positions < 0)
        if absent.size:
            raise InvalidTable(
                name, int(absent[0]) + 1, column, links[column].iloc[absent[0]], "an identifier of PATCHES"
            )
        ends.append(positions)
    distance = pd.to_numeric(links[length], errors="coerce").to_numpy(dtype=np.float64)
    wrong = np.flatnonzero(~((distance >= 0) & (distance < np.inf)))
    if wrong.size:
        raise InvalidTable(name, int(wrong[0]) + 1, length, links[length].iloc[wrong[0]], ">= 0")
    return Pairs(ends[0], ends[1], distance)


def _column(name: str, links: pd.DataFrame, names: tuple[str, ...]) -> str:
    for column in names:
        if column in links.columns:
            return column
    raise InvalidInput(
        QT_TRANSLATE_NOOP("LandRestoration", "Table {table}: column {column} is missing, found are {found}."),
        table=name,
        column=names[0],
        found=", ".join(map(str, links.columns)),
    )


def _key(value: Any) -> str:
    """One text for 7, 7.0 and "7"."""
    try:
        number = float(value)
    except (TypeError, ValueError):
        return str(value).strip()
    return str(int(number)) if number.is_integer() else str(number)
