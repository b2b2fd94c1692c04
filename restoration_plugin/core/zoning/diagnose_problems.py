"""The ecological problems of each unit, on one scale of severity."""

from __future__ import annotations

from typing import Any, Sequence

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ..errors import QT_TRANSLATE_NOOP, InvalidInput, InvalidTable
from ..standards import load

FIELDS = ("problem", "severity", "problem2", "severity2", "n_problem", "degraded", "why_en", "why_zh")


def problem_rows(cells: Sequence[Any], fields: Sequence[str]) -> list[tuple[str, str, str]]:
    """Problem, field and scheme of each row, from the rows as one flat list.

    Raises
    ------
    InvalidInput
        If the cells do not fill rows of three, or a field does not exist.
    """
    texts = [("" if cell is None else str(cell)).strip() for cell in cells]
    rows = [(texts[i], texts[i + 1], texts[i + 2]) for i in range(0, len(texts) - 2, 3)]
    rows = [row for row in rows if any(row)]
    if len(texts) % 3 or not rows:
        raise InvalidInput(
            QT_TRANSLATE_NOOP(
                "LandRestoration", "PROBLEMS: found {found} cells; each row has three: problem, field, scheme."
            ),
            found=len(texts),
        )
    for number, (_, field, _) in enumerate(rows):
        if field not in fields:
            raise InvalidInput(
                QT_TRANSLATE_NOOP(
                    "LandRestoration", "PROBLEMS, row {row}: the units have no field {field}; they have {known}."
                ),
                row=number + 1,
                field=field,
                known=", ".join(name for name in fields if name != "geometry"),
            )
    return rows


def diagnose_problems(
    classes: NDArray[np.floating[Any]],
    problems: Sequence[str],
    schemes: Sequence[str],
    table: str | None = None,
) -> pd.DataFrame:
    """Worst problem of each unit, the next one, and why.

    Parameters
    ----------
    classes : ndarray of shape (units, problems)
        Class of each problem by its own scheme; NaN where it was not assessed. Class 0 means that a problem does not
        apply, and is severity 0 in every scheme.
    problems : sequence of str
        Code of each problem, in the order that decides ties.
    schemes : sequence of str
        Scheme of each problem's classes, as in the column ``scheme`` of the table.
    table : str, optional
        The user's table in place of ``problem_severity.csv``: scheme, class, severity 0–3, class_en, class_zh.

    Returns
    -------
    DataFrame
        problem, severity (0–3), problem2, severity2, n_problem (problems of severity 1 or more), degraded (highest
        severity), why_en, why_zh. Severity and what follows from it are NaN where nothing was assessed; ``problem``
        is empty where no severity is above 0.

    Raises
    ------
    InvalidInput
        If a scheme is unknown or a class is not in its scheme.
    InvalidTable
        If the table has a severity outside 0–3.
    """
    limits = load(
        "problem_severity", table, ("scheme", "class_en", "class_zh"), ("class", "severity"), ("scheme", "class")
    )
    wrong = np.flatnonzero(~limits["severity"].isin([0, 1, 2, 3]))
    if wrong.size:
        found = limits["severity"].iloc[wrong[0]]
        raise InvalidTable("problem_severity", int(wrong[0]) + 2, "severity", found, "0, 1, 2, 3")
    values = np.asarray(classes, dtype=np.float64)
    severity = np.full(values.shape, np.nan)
    words: list[dict[float, tuple[str, str]]] = []
    for column, (problem, scheme) in enumerate(zip(problems, schemes)):
        rows = limits[limits["scheme"] == scheme]
        if rows.empty:
            raise InvalidInput(
                QT_TRANSLATE_NOOP(
                    "LandRestoration", "Problem {problem}: scheme {scheme} is not in the table; it has {known}."
                ),
                problem=problem,
                scheme=scheme,
                known=", ".join(dict.fromkeys(limits["scheme"])),
            )
        known = {0.0: 0.0, **dict(zip(rows["class"], rows["severity"]))}
        severity[:, column] = _severity(values[:, column], known, problem, scheme)
        words.append({code: (en, zh) for code, en, zh in zip(rows["class"], rows["class_en"], rows["class_zh"])})
    return _ranked(values, severity, list(problems), words)


def _severity(values: NDArray[np.float64], known: dict[float, float], problem: str, scheme: str) -> NDArray[np.float64]:
    """Severity of each class of one problem."""
    distinct = np.unique(values[~np.isnan(values)])
    strange = [code for code in distinct if code not in known]
    if strange:
        raise InvalidInput(
            QT_TRANSLATE_NOOP(
                "LandRestoration",
                "Problem {problem}: class {found} is not in scheme {scheme}, which has {known}. Choose another scheme or "
                "give a table.",
            ),
            problem=problem,
            found=f"{strange[0]:g}",
            scheme=scheme,
            known=", ".join(f"{code:g}" for code in sorted(known)),
        )
    result = np.full(len(values), np.nan)
    for code in distinct:
        result[values == code] = known[code]
    return result


def _ranked(
    values: NDArray[np.float64],
    severity: NDArray[np.float64],
    problems: list[str],
    words: list[dict[float, tuple[str, str]]],
) -> pd.DataFrame:
    names = load("problem_names").set_index("problem")
    order = np.argsort(-np.nan_to_num(severity, nan=-1.0), axis=1, kind="stable")
    rows = []
    for unit, ranks in enumerate(order):
        levels = severity[unit]
        assessed = ~np.isnan(levels)
        if not assessed.any():
            rows.append(("", np.nan, "", np.nan, np.nan, np.nan, "no problem was assessed", "未评价任何问题"))
            continue
        present = [int(j) for j in ranks if levels[j] > 0]
        first = present[0] if present else None
        second = present[1] if len(present) > 1 else None
        why_en, why_zh = [], []
        for j in present:
            en, zh = words[j].get(values[unit, j], ("", ""))
            name_en, name_zh = _name(names, problems[j])
            why_en.append(f"{name_en} {en} (class {values[unit, j]:g}, severity {levels[j]:g})")
            why_zh.append(f"{name_zh}{zh}({values[unit, j]:g}级,严重度{levels[j]:g})")
        missing = [problems[j] for j in np.flatnonzero(~assessed)]
        if missing:
            why_en.append("not assessed: " + ", ".join(_name(names, code)[0] for code in missing))
            why_zh.append("未评价:" + "、".join(_name(names, code)[1] for code in missing))
        rows.append(
            (
                problems[first] if first is not None else "",
                levels[first] if first is not None else 0.0,
                problems[second] if second is not None else "",
                levels[second] if second is not None else 0.0,
                float(len(present)),
                levels[first] if first is not None else 0.0,
                "; ".join(why_en) if present else "; ".join(["no problem", *why_en]),
                ";".join(why_zh) if present else ";".join(["无突出问题", *why_zh]),
            )
        )
    return pd.DataFrame(rows, columns=list(FIELDS))


def _name(names: pd.DataFrame, problem: str) -> tuple[str, str]:
    if problem in names.index:
        return str(names.loc[problem, "name_en"]), str(names.loc[problem, "name_zh"])
    return problem, problem


def problem_summary(units: pd.DataFrame, areas: NDArray[np.floating[Any]]) -> pd.DataFrame:
    """Area by problem × severity × space.

    Parameters
    ----------
    units : DataFrame
        With problem and severity, and space where there is one.
    areas : ndarray of shape (units,)
        ha.

    Returns
    -------
    DataFrame
        problem, name_en, name_zh, severity, space, units, area_ha. Units without an assessment have an empty severity.
    """
    names = load("problem_names").set_index("problem")
    space = units["space"].fillna("") if "space" in units else ""
    data = pd.DataFrame(
        {
            "problem": units["problem"].to_numpy(),
            "severity": units["severity"].to_numpy(),
            "space": space,
            "area_ha": areas,
        }
    )
    found = data.groupby(["problem", "severity", "space"], dropna=False)["area_ha"].agg(["size", "sum"]).reset_index()
    found = found.rename(columns={"size": "units", "sum": "area_ha"})
    pairs = [_name(names, code) if code else ("no problem", "无突出问题") for code in found["problem"]]
    found.insert(1, "name_en", [pair[0] for pair in pairs])
    found.insert(2, "name_zh", [pair[1] for pair in pairs])
    return found
