"""Headers and rows of a result table in the document's language."""

import re

from ...core import standards
from .page import Share

PAIR = re.compile(r"^(.*)_(en|zh)$")
LABELS = re.compile(r"^(code|parent|code_year|year|start|end|first|last|level|class|row|unit|from_id|to_id|.*_id)$")
SHARES = re.compile(r"(^|_)share(_|$)")
HIDDEN = {"fid", "gpkg_id"}


def readable(header, rows, language, algorithm=""):
    """(header, rows, plain) of a table in one language.

    Of columns in two languages (x_en beside x_zh or x) the document's stays, keys of files and empty columns go.
    ``plain`` are the headers whose numbers are labels.
    """
    names = _names()
    lower = {str(column) for column in header}
    kept, labels = [], []
    for index, column in enumerate(map(str, header)):
        stem, ending = column, ""
        pair = PAIR.match(column)
        if pair and pair[1] and (f"{pair[1]}_en" in lower) and ({f"{pair[1]}_zh", pair[1]} & lower):
            stem, ending = pair[1], pair[2]
        elif f"{column}_en" in lower and f"{column}_zh" not in lower:
            ending = "zh"
        if column in HIDDEN or (ending and (ending == "zh") != language.chinese):
            continue
        if rows and all(row[index] is None or row[index] == "" or row[index] != row[index] for row in rows):
            continue
        kept.append(index)
        pair = names.get((algorithm, stem)) or names.get(("", stem))
        labels.append(stem if pair is None else pair[0 if language.chinese else 1])
    plain = {label for index, label in zip(kept, labels) if LABELS.match(str(header[index]))}
    return labels, [[_cell(row[index], str(header[index])) for index in kept] for row in rows], plain


def _cell(value, column):
    return Share(value) if isinstance(value, float) and value == value and SHARES.search(column) else value


def _names():
    table = standards.load("report_columns", columns=("algorithm", "name_zh", "name_en"), filled=("column",))
    return {
        (algorithm, column): (zh, en)
        for algorithm, column, zh, en in zip(table["algorithm"], table["column"], table["name_zh"], table["name_en"])
    }
