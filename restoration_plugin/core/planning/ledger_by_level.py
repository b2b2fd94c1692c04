"""The ledger of responsibilities, gathered for one level of administration."""

from __future__ import annotations

import pandas as pd

from .responsibility_ledger import COLUMNS

TEXTS = (*COLUMNS, *(f"{name}_en" for name in COLUMNS), "technical", "measure", "indicator")


def ledger_by_level(ledger: pd.DataFrame, digits: int) -> pd.DataFrame:
    """One row for each administration and problem.

    Parameters
    ----------
    ledger : DataFrame
        From ``responsibility_ledger``.
    digits : int
        Length of the level's codes; a unit without a code of this length keeps its own.

    Returns
    -------
    DataFrame
        unit, problem, units (rows of the ledger), severity (the worst), area_ha, the texts (each once, in their order),
        start (the first), end (the last), budget and the sources of funds (sums). Columns that the ledger leaves empty
        stay empty.

    Examples
    --------
    >>> ledger = pd.DataFrame({"unit": ["110101", "110102"], "problem": "karst", "severity": [1, 3], "area_ha": [2.0, 3.0],
    ...     "measure": ["planting", "terraces"], "start": [2027, 2026], "end": [2028, 2030], "budget": [1.5, 2.0]})
    >>> ledger_by_level(ledger, 4)[["unit", "units", "severity", "area_ha", "measure", "start", "end", "budget"]].values.tolist()
    [['1101', 2, 3.0, 5.0, 'planting; terraces', 2026.0, 2030.0, 3.5]]
    """
    where = [ledger["unit"].astype(str).str[:digits].rename("unit"), ledger["problem"]]
    columns = list(ledger.columns)
    funds = columns[columns.index("budget") : columns.index("target") if "target" in columns else None]
    wanted: dict[str, pd.Series] = {"units": ledger.groupby(where).size()}
    for name, how in [("severity", "max"), ("area_ha", "sum"), ("start", "min"), ("end", "max")] + [
        (fund, "sum") for fund in funds
    ]:
        if name in ledger:
            numbers = pd.to_numeric(ledger[name], errors="coerce").astype(float).groupby(where)
            wanted[name] = numbers.sum(min_count=1) if how == "sum" else numbers.agg(how)
    for name in TEXTS:
        if name in ledger:
            wanted[name] = ledger[name].groupby(where).agg(_distinct)
    order = ["units", *(name for name in columns if name in wanted)]
    return pd.DataFrame(wanted)[order].reset_index()


def _distinct(values: pd.Series) -> str:
    return "; ".join(
        dict.fromkeys(str(value) for value in values if value is not None and value == value and value != "")
    )
