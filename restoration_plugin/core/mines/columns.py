"""Columns of a frame as checked arrays; an error names the parameter, the field and the record."""

from __future__ import annotations

from typing import Any, Mapping

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ..errors import QT_TRANSLATE_NOOP, InvalidInput


def record_labels(frame: pd.DataFrame, field: str | None = None) -> NDArray[np.object_]:
    """What a record is called in messages: the value of ``field``, else its number from 1 on."""
    if field is None:
        return np.array([str(number) for number in range(1, len(frame) + 1)], dtype=object)
    return np.array([label_text(value) for value in frame[field]], dtype=object)


def label_text(value: Any) -> str:
    """A value as text; whole floats lose their point, NULL is empty."""
    if value is None or value is pd.NaT or (isinstance(value, float) and np.isnan(value)):
        return ""
    if isinstance(value, (float, np.floating)) and float(value).is_integer():
        return str(int(value))
    return str(value).strip()


def word_text(value: Any) -> str:
    """A value as a word to look up: lower case, blanks for underscores."""
    return label_text(value).lower().replace("_", " ")


def number_column(
    frame: pd.DataFrame,
    field: str,
    name: str,
    labels: NDArray[np.object_] | None = None,
    at_least: float = -np.inf,
    above: float = -np.inf,
    at_most: float = np.inf,
    below: float = np.inf,
    filled: bool = False,
    limits: Mapping[str, float] | None = None,
) -> NDArray[np.float64]:
    """Numbers of a field, NaN for NULL.

    Parameters
    ----------
    frame : DataFrame
    field : str
        Column to read.
    name : str
        Parameter that chose the field, for messages.
    labels : ndarray of str, optional
        What the records are called; their numbers by default.
    at_least, above, at_most, below : float
        What is allowed.
    filled : bool
        Whether NULL is refused.
    limits : mapping, optional
        at_least, above, at_most, below by name, in place of those.

    Returns
    -------
    ndarray of shape (records,)

    Raises
    ------
    InvalidInput
        If a value is no number, outside what is allowed, or NULL where it must not be.
    """
    if limits is not None:
        return number_column(frame, field, name, labels, filled=filled, **dict(limits))  # type: ignore[arg-type]
    values = pd.to_numeric(frame[field], errors="coerce").to_numpy(dtype=np.float64, na_value=np.nan)
    given = frame[field].notna().to_numpy() & (frame[field].astype(str).str.strip() != "").to_numpy()
    wrong = given & ~np.isfinite(values)
    if filled:
        wrong |= ~given
    with np.errstate(invalid="ignore"):
        wrong |= (values < at_least) | (values <= above) | (values > at_most) | (values >= below)
    if wrong.any():
        first = int(np.flatnonzero(wrong)[0])
        names = record_labels(frame) if labels is None else labels
        raise wrong_value(
            name, field, names[first], frame[field].iloc[first], _allowed(at_least, above, at_most, below), frame
        )
    return values


def layer_prefix(frame: pd.DataFrame) -> str:
    """How a message begins that concerns a layer: its parameter and name, as ``frame.attrs["name"]`` tells them."""
    name = frame.attrs.get("name", "")
    return f"{name}. " if name else ""


def wrong_value(name: str, field: str, record: Any, found: Any, allowed: str, frame: pd.DataFrame) -> InvalidInput:
    """Error of one value of one record."""
    return InvalidInput(
        QT_TRANSLATE_NOOP(
            "LandRestoration", "{layer}{name}: field {field} of record {record} holds {found}, allowed is {allowed}."
        ),
        layer=layer_prefix(frame),
        name=name,
        field=field,
        record=record,
        found=label_text(found) or "NULL",
        allowed=allowed,
    )


def _allowed(at_least: float, above: float, at_most: float, below: float) -> str:
    limits = ((">=", at_least), (">", above), ("<=", at_most), ("<", below))
    return " ".join(f"{sign} {limit:g}" for sign, limit in limits if np.isfinite(limit)) or "a number"


def flag_column(
    frame: pd.DataFrame, field: str, name: str, labels: NDArray[np.object_] | None = None
) -> NDArray[np.bool_]:
    """A field of yes and no: booleans, numbers (0 is no), or the words yes, no, true, false, 是, 否; NULL is no.

    Raises
    ------
    InvalidInput
        If a value is none of these.
    """
    names = record_labels(frame) if labels is None else labels
    found = np.zeros(len(frame), dtype=bool)
    for row, value in enumerate(frame[field]):
        word = word_text(value)
        if word in ("yes", "y", "true", "t", "是"):
            found[row] = True
        elif word not in ("", "no", "n", "false", "f", "否"):
            try:
                found[row] = float(word) != 0
            except ValueError:
                raise wrong_value(name, field, names[row], value, "0, 1, yes, no, 是, 否", frame) from None
    return found
