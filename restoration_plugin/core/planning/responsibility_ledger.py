"""Who answers for which problem where, with measure, dates, money and target."""

from __future__ import annotations

from typing import Sequence

import numpy as np
import pandas as pd

from ..errors import QT_TRANSLATE_NOOP, InvalidInput
from ..standards import load
from .administrative_codes import administrative_codes

COLUMNS = ("lead", "support", "office", "executor", "accept")
NOTHING = ("", "none", "0", "nan", "None")


def responsibility_ledger(
    codes: Sequence[str],
    frame: pd.DataFrame,
    fields: dict[str, str],
    funds: Sequence[str] = (),
    area: np.ndarray | None = None,
    support: pd.DataFrame | None = None,
    path: str | None = None,
) -> tuple[pd.DataFrame, list[str]]:
    """One row for each unit with a problem.

    Parameters
    ----------
    codes : sequence of str, length n
        From ``administrative_codes``.
    frame : DataFrame, n rows
        Units.
    fields : dict
        Of problem (needed), severity, measure, start, end, budget, target, indicator: the column in ``frame``.
    funds : sequence of str
        Columns with the budget by source.
    area : ndarray, shape (n,)
        ha.
    support : DataFrame, optional
        level, code, body: the technical body of an administration; the longest matching code counts.
    path : str, optional
        Table in place of departments.csv.

    Returns
    -------
    ledger : DataFrame
        unit, problem, severity, area_ha, lead, support, office, technical, executor, measure, start, end, budget,
        the sources of funds, target, indicator, accept; texts of the table also in English (lead_en …).
    unknown : list of str
        Problems that the table does not name.
    """
    rules = load("departments", path, filled=("problem", "lead_zh", "lead_en", "source", "verified"))
    matrix = rules.drop_duplicates("problem").set_index("problem")
    problem = frame[fields["problem"]].fillna("").astype(str).str.strip().reset_index(drop=True)
    used = ~problem.isin(NOTHING).to_numpy()
    ledger = pd.DataFrame({"unit": list(codes), "problem": problem})
    ledger["severity"] = _column(frame, fields.get("severity"))
    ledger["area_ha"] = np.full(len(frame), np.nan) if area is None else area
    known = matrix.reindex(problem).fillna("")
    for name in COLUMNS[:-1]:
        ledger[name] = known[f"{name}_zh"].to_numpy()
        ledger[f"{name}_en"] = known[f"{name}_en"].to_numpy()
    ledger["technical"] = _bodies(codes, support)
    for name in ("measure", "start", "end", "budget"):
        ledger[name] = _column(frame, fields.get(name))
    for name in funds:
        ledger[str(name)] = _column(frame, name)
    for name in ("target", "indicator"):
        ledger[name] = _column(frame, fields.get(name))
    ledger["accept"], ledger["accept_en"] = known["accept_zh"].to_numpy(), known["accept_en"].to_numpy()
    ledger = ledger[used].sort_values(["unit", "problem"], kind="stable").reset_index(drop=True)
    return ledger, sorted(set(ledger["problem"]) - set(matrix.index))


def _column(frame: pd.DataFrame, name: str | None) -> object:
    return frame[name].to_numpy() if name else ""


def _bodies(codes: Sequence[str], support: pd.DataFrame | None) -> list[str]:
    if support is None:
        return [""] * len(codes)
    absent = {"code", "body"} - set(support.columns)
    if absent:
        raise InvalidInput(
            QT_TRANSLATE_NOOP("LandRestoration", "Table {table}: column {column} is missing, found are {found}."),
            table="SUPPORT",
            column=sorted(absent)[0],
            found=", ".join(map(str, support.columns)),
        )
    bodies = dict(zip(administrative_codes(support["code"], "SUPPORT"), support["body"].astype(str)))
    return [next((bodies[code[:n]] for n in range(len(code), 1, -1) if code[:n] in bodies), "") for code in codes]
