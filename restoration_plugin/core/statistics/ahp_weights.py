"""Weights by the analytic hierarchy process."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike, NDArray

from ..errors import QT_TRANSLATE_NOOP, InvalidInput
from ..standards import load

ALLOWED = 0.10
"""Consistency ratio from which a comparison is refused (Saaty 1980)."""

_ROUNDING = 0.02
_SCALE = np.array([1 / k for k in range(9, 1, -1)] + [float(k) for k in range(1, 10)])


@dataclass(frozen=True)
class AhpWeights:
    """Weights (sum 1), principal eigenvalue, consistency index and consistency ratio."""

    weights: NDArray[np.float64]
    eigenvalue: float
    index: float
    ratio: float


def ahp_weights(comparison: ArrayLike, names: list[str] | None = None, table: str | None = None) -> AhpWeights:
    """Weights from pairwise judgements, refused where they contradict each other.

    Parameters
    ----------
    comparison : array_like of shape (indicators, indicators)
        How many times as important the row's indicator is as the column's, 1/9 to 9 by custom. Of each pair one value
        may be 0 or NaN, and is then the reciprocal of the other. Rounded reciprocals (0.33 for 1/3) are taken for what
        they mean: of each pair the judgement above 1 holds.
    names : list of str, optional
        Names of the indicators, for messages.
    table : str, optional
        The user's table of random indices in place of the shipped ``random_index.csv`` (columns n, random_index).

    Returns
    -------
    AhpWeights

    Raises
    ------
    InvalidInput
        If the matrix is not square, not positive or not reciprocal, if it is larger than the table of random indices,
        or if its consistency ratio is 0.10 or more; the message then names the judgement that hurts most and the
        value that would mend it.

    References
    ----------
    Saaty, T. L. (1980), The analytic hierarchy process. Harker, P. T. (1987), Incomplete pairwise comparisons.

    Examples
    --------
    >>> ahp_weights([[1, 3, 5], [1 / 3, 1, 3], [1 / 5, 1 / 3, 1]]).weights.round(4)
    array([0.637 , 0.2583, 0.1047])
    """
    matrix = np.array(comparison, dtype=np.float64)
    if matrix.ndim != 2 or matrix.shape[0] != matrix.shape[1] or matrix.size == 0:
        raise InvalidInput(
            QT_TRANSLATE_NOOP(
                "LandRestoration",
                "Comparison matrix: found shape {shape}; give one row and one column for each indicator.",
            ),
            shape=" × ".join(map(str, matrix.shape)),
        )
    labels = names or [str(number + 1) for number in range(len(matrix))]
    if len(labels) != len(matrix):
        raise InvalidInput(
            QT_TRANSLATE_NOOP(
                "LandRestoration",
                "Comparison matrix: found {found} rows for {count} indicators; give one row for each.",
            ),
            found=len(matrix),
            count=len(labels),
        )
    matrix = _reciprocal(matrix, labels)
    chance = _random_index(load("random_index", table, numbers=("n", "random_index")), len(matrix))
    result = _solve(matrix, chance)
    if result.ratio >= ALLOWED:
        _refuse(matrix, labels, chance, result.ratio)
    return result


def _reciprocal(matrix: NDArray[np.float64], labels: list[str]) -> NDArray[np.float64]:
    """The matrix with exact reciprocals, from the judgement above 1 of each pair."""
    given = np.where(np.isnan(matrix), 0.0, matrix)
    result = np.ones_like(given)
    for i in range(len(given)):
        for j in range(i + 1, len(given)):
            a, b = given[i, j], given[j, i]
            if min(a, b) < 0 or max(a, b) <= 0 or (min(a, b) > 0 and abs(a * b - 1.0) > _ROUNDING):
                raise InvalidInput(
                    QT_TRANSLATE_NOOP(
                        "LandRestoration",
                        "Comparison matrix: {first} against {second} is {value}, {second} against {first} is {back}; "
                        "both must be positive and one the reciprocal of the other.",
                    ),
                    first=labels[i],
                    second=labels[j],
                    value=a,
                    back=b,
                )
            result[i, j] = a if a >= 1 or b == 0 else 1.0 / b
            result[j, i] = 1.0 / result[i, j]
    diagonal = np.diag(given)
    if not np.isin(diagonal, (0.0, 1.0)).all():
        raise InvalidInput(
            QT_TRANSLATE_NOOP(
                "LandRestoration", "Comparison matrix: {name} against itself is {value}; the diagonal is 1."
            ),
            name=labels[int(np.argmax(~np.isin(diagonal, (0.0, 1.0))))],
            value=float(diagonal[~np.isin(diagonal, (0.0, 1.0))][0]),
        )
    return result


def _random_index(table: pd.DataFrame, size: int) -> float:
    rows = table.loc[table["n"] == size, "random_index"]
    if rows.empty:
        raise InvalidInput(
            QT_TRANSLATE_NOOP(
                "LandRestoration",
                "Comparison matrix: no random index for {size} indicators, the table ends at {largest}. "
                "Group the indicators in levels, or give a longer table.",
            ),
            size=size,
            largest=int(table["n"].max()),
        )
    return float(rows.iloc[0])


def _solve(matrix: NDArray[np.float64], chance: float) -> AhpWeights:
    values, vectors = np.linalg.eig(matrix)
    leading = int(np.argmax(values.real))
    vector = np.abs(vectors[:, leading].real)
    size = len(matrix)
    index = max(float(values[leading].real) - size, 0.0) / max(size - 1, 1)
    ratio = index / chance if chance > 0 else 0.0
    return AhpWeights(vector / vector.sum(), float(values[leading].real), index, ratio)


def _refuse(matrix: NDArray[np.float64], labels: list[str], chance: float, ratio: float) -> None:
    """Raise, naming the one judgement whose replacement by what the others imply helps most."""
    best: tuple[float, int, int, float] = (np.inf, 0, 0, 1.0)
    for i in range(len(matrix)):
        for j in range(i + 1, len(matrix)):
            implied = _implied(matrix, i, j)
            for value in (float(_SCALE[np.argmin(np.abs(np.log(_SCALE / implied)))]), implied):
                mended = matrix.copy()
                mended[i, j], mended[j, i] = value, 1.0 / value
                reached = _solve(mended, chance).ratio
                if reached < best[0] - 1e-12:
                    best = (reached, i, j, value)
                if reached < ALLOWED:
                    break  # a value of the customary scale is enough
    reached, i, j, value = best
    fields = {
        "ratio": f"{ratio:.3f}",
        "first": labels[i],
        "second": labels[j],
        "given": _fraction(matrix[i, j]),
        "value": _fraction(value),
        "reached": f"{reached:.3f}",
    }
    if reached < ALLOWED:
        raise InvalidInput(
            QT_TRANSLATE_NOOP(
                "LandRestoration",
                "Comparison matrix: consistency ratio {ratio}, allowed is < 0.10. The judgement that hurts most is "
                "{first} against {second} = {given}; with {value} the ratio would be {reached}.",
            ),
            **fields,
        )
    raise InvalidInput(
        QT_TRANSLATE_NOOP(
            "LandRestoration",
            "Comparison matrix: consistency ratio {ratio}, allowed is < 0.10. No single judgement mends it; the one "
            "that hurts most is {first} against {second} = {given}: with {value} the ratio would be {reached}. Review that "
            "one first, then run again.",
        ),
        **fields,
    )


def _implied(matrix: NDArray[np.float64], i: int, j: int) -> float:
    """What all other judgements imply for the pair (Harker's incomplete matrix)."""
    without: NDArray[np.float64] = matrix.copy()
    without[i, j] = without[j, i] = 0.0
    without[i, i] = without[j, j] = 2.0
    values, vectors = np.linalg.eig(without)
    vector: NDArray[Any] = np.abs(vectors[:, int(np.argmax(values.real))].real)
    return float(np.clip(vector[i] / vector[j], 1e-6, 1e6))


def _fraction(value: float) -> str:
    """A judgement as it is written by custom: 3, 1/3, 2.41."""
    if value < 1:
        whole = round(1.0 / value)
        return f"1/{whole}" if abs(1.0 / value - whole) < 1e-6 else f"1/{1.0 / value:.3g}"
    return f"{value:.3g}"
