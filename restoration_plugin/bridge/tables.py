"""Tables: layers without geometry, or CSV files read as text with types found column by column."""

import csv
from datetime import datetime
from pathlib import Path

import numpy as np

from ..core.errors import QT_TRANSLATE_NOOP, InvalidInput, InvalidTable

DATES = ("%Y-%m-%d", "%Y%m%d", "%Y/%m/%d")
CODE_NAMES = ("code", "id", "dm", "bm", "代码", "编码")  # endings of the names of columns that hold codes


def read_csv(path, name, text_columns=(), number_columns=(), date_columns=()):
    """Read a CSV file (UTF-8 with or without BOM, else GB 18030).

    Columns in ``text_columns`` stay text, those in ``number_columns`` and ``date_columns`` must be such; any other
    becomes numbers where every filled cell is one and it does not look like a code (leading zero, or a name such as
    "code" or "id"), else dates, else text.

    Raises
    ------
    InvalidInput
        If the file cannot be read.
    InvalidTable
        If a cell is not what its column must hold; row numbers are those of the file, its header being row 1.
    """
    import pandas as pd

    first, *body = _rows(path, name)
    width = len(first)
    for number, row in enumerate(body, 2):
        if len(row) != width:
            raise InvalidTable(name, number, "*", f"{len(row)} cells", f"{width} cells")
    columns = {}
    for index, column in enumerate(map(str.strip, first)):
        cells = [row[index].strip() for row in body]
        if column in text_columns:
            columns[column] = np.array([cell or None for cell in cells] + [None], dtype=object)[:-1]
        elif column in date_columns:
            columns[column] = _dates(cells, column, name, strict=True)
        elif column in number_columns:
            columns[column] = _numbers(cells, column, name)
        else:
            columns[column] = _guessed(cells, column, name)
    frame = pd.DataFrame(columns, index=range(len(body)))
    frame.attrs["name"] = name
    return frame


def header(path, name):
    """Names of the columns of a CSV file, read as `read_csv` reads it."""
    return [cell.strip() for cell in next(_rows(path, name))]


def _rows(path, name):
    data = Path(path).read_bytes()
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            text = data.decode(encoding)
            break
        except UnicodeDecodeError:
            continue
    else:
        raise InvalidInput(
            QT_TRANSLATE_NOOP("LandRestoration", "Table {table} is neither UTF-8 nor GB 18030 text."), table=name
        )
    if "\0" in text:
        raise InvalidInput(QT_TRANSLATE_NOOP("LandRestoration", "Table {table} is not a text file."), table=name)
    lines = text.splitlines()
    separator = max(",;\t", key=lines[0].count) if lines else ","
    empty = True
    for row in csv.reader(lines, delimiter=separator):
        if any(cell.strip() for cell in row):
            empty = False
            yield row
    if empty:
        raise InvalidInput(QT_TRANSLATE_NOOP("LandRestoration", "Table {table} is empty."), table=name)


def _number(cell):
    try:
        return float(cell.replace(",", "") if cell.count(",") and "." in cell else cell)
    except ValueError:
        return None


def _numbers(cells, column, name):
    out = np.full(len(cells), np.nan)
    for row, cell in enumerate(cells):
        if cell:
            value = _number(cell)
            if value is None:
                raise InvalidTable(name, row + 2, column, cell, "a number")
            out[row] = value
    return out


def _dates(cells, column, name, strict):
    known = {"": np.datetime64("NaT", "ns")}
    for row, cell in enumerate(cells):
        if cell not in known:  # a day's record stands there once for each station
            known[cell] = _date(cell)
            if known[cell] is None and strict:
                raise InvalidTable(name, row + 2, column, cell, "a date such as 2012-01-31, 20120131 or 2012/1/31")
            if known[cell] is None:
                return None
    return np.array([known[cell] for cell in cells], dtype="datetime64[ns]")


def _date(cell):
    for form in DATES:
        try:
            return np.datetime64(datetime.strptime(cell, form), "ns")
        except ValueError:
            continue
    return None


def _names_a_code(column):
    lowered = column.lower()
    return any(
        lowered == word or lowered.endswith(("_" + word, word if word != "id" else "_id")) for word in CODE_NAMES
    )


def _guessed(cells, column, name):
    filled = [cell for cell in cells if cell]
    coded = _names_a_code(column) or any(len(cell) > 1 and cell[0] == "0" and cell.isdigit() for cell in filled)
    if filled and not coded and all(_number(cell) is not None for cell in filled):
        values = _numbers(cells, column, name)
        whole = (
            not np.isnan(values).any() and (values == np.rint(values)).all() and not any("." in cell for cell in filled)
        )
        return values.astype(np.int64) if whole and np.abs(values).max() < 2**53 else values
    if (
        filled
        and not coded
        and all(len(cell) >= 8 and (cell.count("-") == 2 or cell.count("/") == 2) for cell in filled)
    ):
        dates = _dates(cells, column, name, strict=False)
        if dates is not None:
            return dates
    return np.array([cell or None for cell in cells] + [None], dtype=object)[:-1]
