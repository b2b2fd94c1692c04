"""Scores, ranks and grades of alternatives."""

from __future__ import annotations

from typing import Any, Sequence

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ..errors import QT_TRANSLATE_NOOP, InvalidInput
from ..standards import load
from ..statistics.topsis import topsis
from ..statistics.weight_stability import rank_of
from .fuzzy_evaluation import fuzzy_evaluation
from .nature_based import nature_based

TOPSIS, FUZZY, NATURE = "topsis", "fuzzy", "nature-based solutions"
METHODS = (TOPSIS, FUZZY, NATURE)
CRITERIA = 8
_CLOSENESS = (0.2, 0.4, 0.6, 0.8)  # grades 1–5 of the closeness


def hierarchy_weights(cells: Sequence[Any], names: Sequence[str]) -> NDArray[np.float64]:
    """Weights of indicators from rows of level 1, level 2, field, weight, multiplied down.

    Parameters
    ----------
    cells : sequence
        The rows as one flat list; empty for equal weights. A row without a field gives the weight of its level 2 group
        (or, without a level 2, of its level 1); groups without one share equally. Weights are made to sum to 1 within
        each group.
    names : sequence of str
        The indicators; each must stand in one row.

    Returns
    -------
    ndarray of shape (indicators,)
        Weights that sum to 1.

    Raises
    ------
    InvalidInput
        If rows are not whole, an indicator is missing or strange, or a weight is no number >= 0.
    """
    if not len(cells):
        return np.full(len(names), 1.0 / len(names))
    if len(cells) % 4:
        raise InvalidInput(
            QT_TRANSLATE_NOOP(
                "LandRestoration", "HIERARCHY: found {found} cells; each row has four: level 1, level 2, field, weight."
            ),
            found=len(cells),
        )
    rows = [[("" if cell is None else str(cell)).strip() for cell in cells[i : i + 4]] for i in range(0, len(cells), 4)]
    frame = pd.DataFrame(rows, columns=["one", "two", "field", "text"])
    frame["weight"] = pd.to_numeric(frame["text"], errors="coerce")
    wrong = np.flatnonzero(~(frame["weight"] >= 0) | ((frame["field"] != "") & ~frame["field"].isin(list(names))))
    if wrong.size:
        raise InvalidInput(
            QT_TRANSLATE_NOOP(
                "LandRestoration",
                "HIERARCHY, row {row}: found {found}; the field must be one of {names}, and the weight a number >= 0.",
            ),
            row=int(wrong[0]) + 1,
            found=", ".join(rows[int(wrong[0])]),
            names=", ".join(names),
        )
    leaves = frame[frame["field"] != ""]
    for name in names:
        if (leaves["field"] == name).sum() != 1:
            raise InvalidInput(
                QT_TRANSLATE_NOOP("LandRestoration", "HIERARCHY: {name} must stand in exactly one row."), name=name
            )
    groups = frame[frame["field"] == ""].set_index(["one", "two"])["weight"].to_dict()
    pairs = leaves[["one", "two"]].drop_duplicates()
    first = _shares({one: groups.get((one, ""), 1.0) for one in pairs["one"].unique()})
    result = {}
    for one, members in pairs.groupby("one", sort=False):
        second = _shares({two: groups.get((one, two), 1.0) if two else 1.0 for two in members["two"]})
        for two, share in second.items():
            own = leaves[(leaves["one"] == one) & (leaves["two"] == two)]
            for field, weight in _shares(dict(zip(own["field"], own["weight"]))).items():
                result[field] = first[one] * share * weight
    return np.array([result[name] for name in names])


def _shares(weights: dict[str, float]) -> dict[str, float]:
    total = sum(weights.values())
    return {key: weight / total if total > 0 else 1.0 / len(weights) for key, weight in weights.items()}


def evaluate_alternatives(
    values: NDArray[np.floating[Any]],
    names: Sequence[str],
    directions: NDArray[np.int64],
    weights: NDArray[np.floating[Any]],
    method: str = TOPSIS,
    standards: str | None = None,
) -> pd.DataFrame:
    """Score, rank, grade and weakest indicator of each alternative.

    Parameters
    ----------
    values : ndarray of shape (alternatives, indicators)
        NaN is NoData.
    names : sequence of str
        Names of the indicators.
    directions : ndarray of shape (indicators,)
        1 where more is better, −1 where less is.
    weights : ndarray of shape (indicators,)
        From `hierarchy_weights`.
    method : str
        topsis (score 0–1), fuzzy (score 1 to the number of grades) or nature-based solutions (score in %).
    standards : str, optional
        Table of grade limits for the fuzzy evaluation in place of ``evaluation_grades.csv``: indicator, grade, lower,
        upper; rows with the indicator ``*`` hold for those that have none.

    Returns
    -------
    DataFrame
        score, rank (1 is best, NaN without data), grade (5 is best; 4 for nature-based solutions), weakest; for the fuzzy
        evaluation also clear (below 0.5 the grade says little).

    Raises
    ------
    InvalidInput
        If the nature-based solutions have not eight criteria, or an indicator has no grades.
    """
    clear = None
    if method == TOPSIS:
        score = topsis(values, weights, directions)
        grade = np.where(np.isnan(score), 0, np.searchsorted(_CLOSENESS, score, side="right") + 1)
    elif method == FUZZY:
        _, grade, score, clear = fuzzy_evaluation(values, weights, directions, _grade_limits(names, standards))
    else:
        if values.shape[1] != CRITERIA:
            raise InvalidInput(
                QT_TRANSLATE_NOOP(
                    "LandRestoration",
                    "Nature-based solutions need 8 criteria, found {count}. Give the eight fields in order.",
                ),
                count=values.shape[1],
            )
        score, grade, _ = nature_based(values)
    ranks = rank_of(score)
    found = pd.DataFrame(
        {
            "score": score,
            "rank": np.where(ranks > 0, ranks, np.nan),
            "grade": np.where(grade > 0, grade, np.nan),
            "weakest": _weakest(values, names, directions, weights if method != NATURE else np.ones(len(names))),
        }
    )
    return found if clear is None else found.assign(clear=np.where(np.isinf(clear), np.nan, clear))


def _weakest(
    values: NDArray[np.floating[Any]], names: Sequence[str], directions: NDArray[np.int64], weights: NDArray[Any]
) -> list[str]:
    """Indicator whose weighted distance to the best value of all alternatives is largest."""
    with np.errstate(invalid="ignore"):
        low = np.nanmin(np.where(np.isnan(values), np.inf, values), axis=0)
        high = np.nanmax(np.where(np.isnan(values), -np.inf, values), axis=0)
        width = np.where(high > low, high - low, 1.0)
        lack = np.where(directions > 0, high - values, values - low) / width * weights
    return ["" if np.isnan(row).any() or not row.max() > 0 else str(names[int(np.argmax(row))]) for row in lack]


def _grade_limits(names: Sequence[str], standards: str | None) -> NDArray[np.float64]:
    table = load(
        "evaluation_grades", standards, (), ("grade", "lower", "upper"), ("indicator", "grade", "lower", "upper")
    )
    found = []
    for name in names:
        rows = table[table["indicator"] == name]
        rows = (table[table["indicator"] == "*"] if rows.empty else rows).sort_values("grade")
        if rows.empty:
            raise InvalidInput(
                QT_TRANSLATE_NOOP("LandRestoration", "Grade limits: no rows for {name}; the table has {found}."),
                name=name,
                found=", ".join(dict.fromkeys(table["indicator"])),
            )
        found.append(rows[["lower", "upper"]].to_numpy(dtype=float))
    if len({len(limits) for limits in found}) > 1:
        raise InvalidInput(
            QT_TRANSLATE_NOOP("LandRestoration", "Grade limits: all indicators need the same number of grades.")
        )
    return np.stack(found)


def grade_summary(found: pd.DataFrame) -> pd.DataFrame:
    """Alternatives, mean score and how often each is the weakest indicator, by grade."""
    rows = found.dropna(subset=["grade"]).groupby("grade")
    table = rows["score"].agg(["size", "mean"]).reset_index()
    table.columns = ["grade", "count", "mean_score"]
    common = rows["weakest"].agg(lambda names: names.mode().iloc[0] if len(names.mode()) else "")
    return table.assign(weakest=common.to_numpy())
