"""Headers and rows of a result table in the document's language."""

import re

from ...core import standards
from ..styling import styles
from .page import Share

PAIR = re.compile(r"^(.*)_(en|zh)$")
LABELS = re.compile(r"^(code|parent|code_year|year|start|end|first|last|level|class|row|unit|from_id|to_id|.*_id)$")
LISTED = re.compile(r"([;,] )")
ENGLISH = {"department": "dept_en"}  # names that do not follow the rule
SHARES = re.compile(r"(^|_)share(_|$)")
CODED = {
    "problem": ("problem_names", "problem"),
    "measure": ("conformity_actions", "action"),
    "layer": ("conformity_layers", "layer"),
    "zone": ("conformity_layers", "layer"),
}
RULED = {"layer", "zone"}  # codes only beside rules, else names that the user gave
STYLED = {"severity": "plan_conflicts", "status": "plan_status"}  # numbers of severity are no codes of these
HIDDEN = {"fid", "gpkg_id"}
NAMED = {"diagnoseproblems": "problem", "restorationmodes": "mode", "techniquematching": "technique"}
"""Algorithm → column of codes in its summary, beside which their names stand."""


def readable(header, rows, language, algorithm="", given=()):
    """(header, rows, plain) of a table in one language.

    Names come from ``given`` (Chinese and English of each column), else from the table of column names; codes of
    problems, measures and rules are spelt out.

    Of columns in two languages (x_en beside x_zh or x) the document's stays; keys of files, empty columns and codes
    whose names stand beside them go.
    ``plain`` are the headers whose numbers are labels.
    """
    names = _names()
    lower = {str(column) for column in header}
    hidden = HIDDEN | ({NAMED.get(algorithm)} if f"name_{'zh' if language.chinese else 'en'}" in lower else set())
    kept, labels = [], []
    for index, column in enumerate(map(str, header)):
        stem, ending = column, ""
        pair = PAIR.match(column)
        if column in ENGLISH.values():
            stem, ending = next(name for name, english in ENGLISH.items() if english == column), "en"
        elif pair and pair[1] and (f"{pair[1]}_en" in lower) and ({f"{pair[1]}_zh", pair[1]} & lower):
            stem, ending = pair[1], pair[2]
        elif pair and pair[1] and pair[2] == "zh":
            stem, ending = pair[1], "zh"
        elif ENGLISH.get(column, f"{column}_en") in lower and f"{column}_zh" not in lower:
            ending = "zh"
        if column in hidden or (ending and (ending == "zh") != language.chinese):
            continue
        if rows and all(row[index] is None or row[index] == "" or row[index] != row[index] for row in rows):
            continue
        kept.append(index)
        labels.append(_label(stem, given[index] if given else ("", stem), names, algorithm, language))
    plain = {label for index, label in zip(kept, labels) if LABELS.match(str(header[index]))}
    words = {
        index: {} if header[index] in RULED and "rule" not in lower else _words(str(header[index]), language)
        for index in kept
    }
    shares = {index for index in kept if _is_share(str(header[index]), [row[index] for row in rows])}
    spelt = [[_cell(row[index], words[index], index in shares) for index in kept] for row in rows]
    return labels, spelt, plain


def _is_share(column, values):
    numbers = [value for value in values if isinstance(value, float) and value == value]
    return bool(SHARES.search(column)) and all(abs(value) <= 1 + 1e-9 for value in numbers)


def _label(stem, given, names, algorithm, language):
    known = names.get((algorithm, stem)) or names.get(("", stem))
    if language.chinese:
        return given[0] or (known[0] if known else given[1])
    return known[1] if known and given[1].startswith(stem) else given[1]


def _cell(value, words, share):
    if isinstance(value, str) and words:
        parts = LISTED.split(value)
        return "".join(words.get(part, part) for part in parts)
    return Share(value) if share and isinstance(value, float) and value == value else value


def _words(column, language):
    """Code → name of a column that holds codes of a table or of a style."""
    ending = "_zh" if language.chinese else "_en"
    if column in CODED:
        name, key = CODED[column]
        table = standards.load(name, columns=(key, "name" + ending))
        return dict(zip(table[key], table["name" + ending]))
    table = standards.load("report_words", columns=("column", "value", "name" + ending))
    table = table[table["column"] == column]
    rows = styles().get(STYLED.get(column, ""), [])
    return {
        **dict(zip(table["value"], table["name" + ending])),
        **{row["value"]: row["label" + ending] for row in rows},
    }


def column_name(column, language, algorithm=""):
    """Name of one column."""
    return _label(column, ("", column), _names(), algorithm, language)


def _names():
    table = standards.load("report_columns", columns=("algorithm", "name_zh", "name_en"), filled=("column",))
    return {
        (algorithm, column): (zh, en)
        for algorithm, column, zh, en in zip(table["algorithm"], table["column"], table["name_zh"], table["name_en"])
    }
