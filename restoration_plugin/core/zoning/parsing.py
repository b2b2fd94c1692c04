"""Texts of parameters that stand for several values."""

from __future__ import annotations

import re
from typing import Any, Sequence

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ..errors import QT_TRANSLATE_NOOP, InvalidInput, OutOfRange


def _items(text: str) -> list[str]:
    return [item.strip() for item in re.split(r"[,;,;、\s]+", text.strip()) if item.strip()]


def parse_directions(text: str, count: int) -> NDArray[np.int64]:
    """1 for + and −1 for − from a text such as ``+,-,+``; all + where it is empty.

    Raises
    ------
    InvalidInput
        If there are not ``count`` signs.
    """
    signs = re.sub(r"[,;,;、\s]", "", text).replace("+", "+").replace("−", "-").replace("-", "-")
    if not signs:
        return np.ones(count, np.int64)
    if len(signs) != count or set(signs) - {"+", "-"}:
        raise InvalidInput(
            QT_TRANSLATE_NOOP(
                "LandRestoration",
                "Directions: found {found}; give + or - once for each of the {count} indicators, such as +,-,+.",
            ),
            found=text,
            count=count,
        )
    return np.array([1 if sign == "+" else -1 for sign in signs], np.int64)


def parse_targets(text: str, totals: NDArray[np.floating[Any]]) -> NDArray[np.float64]:
    """Amounts from ``30%`` (share of the total) or plain numbers; one for all, or one per feature.

    Raises
    ------
    InvalidInput
        If an item is no number, or there are neither one nor as many as features.
    """
    items = _items(text.replace("%", "%"))
    values = []
    for item in items:
        try:
            values.append((float(item.rstrip("%")), item.endswith("%")))
        except ValueError:
            raise InvalidInput(
                QT_TRANSLATE_NOOP("LandRestoration", "TARGETS: {found} is neither a number nor a share such as 30%."),
                found=item,
            ) from None
    pairs = values * len(totals) if len(values) == 1 else values
    if len(pairs) != len(totals):
        raise InvalidInput(
            QT_TRANSLATE_NOOP(
                "LandRestoration", "TARGETS: found {found} values; give one, or one for each of the {count} features."
            ),
            found=len(values),
            count=len(totals),
        )
    result = np.array([value / 100 * total if share else value for (value, share), total in zip(pairs, totals)])
    if (result < 0).any():
        raise OutOfRange("TARGETS", found=float(result.min()), allowed=">= 0")
    return result


def parse_numbers(name: str, text: str, count: int | None = None) -> NDArray[np.float64]:
    """Numbers of a text; exactly ``count`` where given, and one stands for all.

    Raises
    ------
    InvalidInput
        If an item is no number, or the count is another.
    """
    items = _items(text)
    try:
        values = np.array([float(item) for item in items])
    except ValueError:
        values = np.array([np.nan])
    if np.isnan(values).any() or (count is not None and len(values) not in (1, count)):
        raise InvalidInput(
            QT_TRANSLATE_NOOP(
                "LandRestoration", "{name}: found {found}; give numbers with commas between them{count}."
            ),
            name=name,
            found=text,
            count="" if count is None else f" ({count})",
        )
    return np.repeat(values, count) if count is not None and len(values) == 1 else values


def parse_matrix(cells: Sequence[Any], count: int) -> NDArray[np.float64]:
    """Square matrix of judgements from one flat list; 1/3 is read, an empty cell is NaN.

    Raises
    ------
    InvalidInput
        If a cell is no number or there are not ``count`` × ``count`` cells.
    """
    if len(cells) != count * count:
        raise InvalidInput(
            QT_TRANSLATE_NOOP(
                "LandRestoration",
                "Comparison matrix: found {found} cells; {count} indicators need {count} × {count}, row by row.",
            ),
            found=len(cells),
            count=count,
        )
    return np.array([_judgement(cell) for cell in cells]).reshape(count, count)


def _judgement(cell: Any) -> float:
    text = "" if cell is None else str(cell).strip()
    if not text or text == "NULL":
        return float("nan")
    try:
        top, _, bottom = text.partition("/")
        return float(top) / float(bottom) if bottom else float(top)
    except (ValueError, ZeroDivisionError):
        raise InvalidInput(
            QT_TRANSLATE_NOOP("LandRestoration", "Comparison matrix: {found} is no number such as 3 or 1/3."),
            found=text,
        ) from None


def given_weights(table: pd.DataFrame, names: Sequence[str]) -> NDArray[np.float64]:
    """Weights by name from a table with the columns name and weight, made to sum to 1.

    Raises
    ------
    InvalidInput
        If a column or a name is missing, or a weight is no number, negative, or all are 0.
    """
    missing = [column for column in ("name", "weight") if column not in table.columns]
    if missing:
        raise InvalidInput(
            QT_TRANSLATE_NOOP("LandRestoration", "Weights table: column {column} is missing, found are {found}."),
            column=missing[0],
            found=", ".join(map(str, table.columns)),
        )
    known = dict(zip(table["name"].astype(str), pd.to_numeric(table["weight"], errors="coerce")))
    absent = [name for name in names if not known.get(name, np.nan) >= 0]
    if absent:
        raise InvalidInput(
            QT_TRANSLATE_NOOP("LandRestoration", "Weights table: no weight >= 0 for {name}; the table has {found}."),
            name=absent[0],
            found=", ".join(known),
        )
    weights = np.array([float(known[name]) for name in names])
    if not weights.sum() > 0:
        raise InvalidInput(QT_TRANSLATE_NOOP("LandRestoration", "Weights table: all weights are 0."))
    return weights / weights.sum()


def given_ranges(table: pd.DataFrame, names: Sequence[str]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Low and high of each indicator from a table with the columns indicator, low and high.

    Raises
    ------
    InvalidInput
        If a column or an indicator is missing, or a value is no number.
    """
    missing = [column for column in ("indicator", "low", "high") if column not in table.columns]
    if missing:
        raise InvalidInput(
            QT_TRANSLATE_NOOP("LandRestoration", "Ranges table: column {column} is missing, found are {found}."),
            column=missing[0],
            found=", ".join(map(str, table.columns)),
        )
    rows = table.assign(indicator=table["indicator"].astype(str)).set_index("indicator")
    values = []
    for name in names:
        if name not in rows.index:
            raise InvalidInput(
                QT_TRANSLATE_NOOP("LandRestoration", "Ranges table: no row for {name}; it has {found}."),
                name=name,
                found=", ".join(rows.index),
            )
        pair = pd.to_numeric(rows.loc[[name], ["low", "high"]].iloc[0], errors="coerce").to_numpy(dtype=float)
        if np.isnan(pair).any():
            raise InvalidInput(
                QT_TRANSLATE_NOOP("LandRestoration", "Ranges table: low and high of {name} must be numbers."), name=name
            )
        values.append(pair)
    pairs = np.array(values)
    return pairs[:, 0], pairs[:, 1]
