"""Index of units from weighted indicators, and how stable it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Sequence

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ..errors import QT_TRANSLATE_NOOP, InvalidInput
from ..statistics.indicator_moments import indicator_moments
from ..statistics.normalise import normalise
from ..statistics.topsis import topsis
from ..statistics.weight_stability import weight_stability
from .composite_index import composite_index
from .indicator_weighting import AHP, CRITIC, ENTROPY, EQUAL, GAME, GIVEN, indicator_weighting

METHODS = (AHP, ENTROPY, CRITIC, GAME, EQUAL, GIVEN)


@dataclass(frozen=True)
class WeightedUnits:
    """Index of each unit (0–1, NaN without data), weights, stability and consistency ratio (NaN without judgements)."""

    index: NDArray[np.float64]
    weights: pd.DataFrame
    stability: pd.DataFrame
    consistency: float


def weighted_units(
    values: NDArray[np.floating[Any]],
    names: Sequence[str],
    directions: NDArray[np.int64],
    method: str,
    comparison: NDArray[np.float64] | None = None,
    table: pd.DataFrame | None = None,
    by_topsis: bool = False,
    ranges: tuple[NDArray[np.float64], NDArray[np.float64]] | None = None,
) -> WeightedUnits:
    """Weigh indicators and join them into one index.

    Parameters
    ----------
    values : ndarray of shape (units, indicators)
        In their own units. NaN is NoData; such a unit takes no part.
    names : sequence of str
        Names of the indicators.
    directions : ndarray of shape (indicators,)
        1 where more raises the index, −1 where it lowers it.
    method : str
        One of `METHODS`; entropy and CRITIC work on the oriented min–max indicators.
    comparison, table : optional
        What AHP, game theory and given weights need.
    by_topsis : bool
        Closeness to the best in place of the weighted sum.
    ranges : tuple of ndarray, optional
        Low and high of each indicator, from another year or county; else those of the units.

    Returns
    -------
    WeightedUnits

    Raises
    ------
    InvalidInput
        If no unit has every indicator, or the method lacks what it needs.
    """
    whole = ~np.isnan(values).any(axis=1)
    if not whole.any():
        raise InvalidInput(
            QT_TRANSLATE_NOOP(
                "LandRestoration", "INPUT: no unit has a value of every indicator. Fill the gaps, or drop one."
            )
        )
    low, high = ranges if ranges is not None else (values[whole].min(axis=0), values[whole].max(axis=0))
    oriented = normalise(values, low, high, directions)
    weights, ratio, frame = indicator_weighting(method, names, indicator_moments(oriented), comparison, table)

    def index(own: NDArray[np.float64]) -> NDArray[np.float64]:
        return topsis(values, own, directions) if by_topsis else composite_index(oriented, own)

    frame = frame.assign(low=low, high=high, direction=["+" if sign > 0 else "-" for sign in directions])
    return WeightedUnits(index(weights), frame, weight_stability(index, weights, [str(n) for n in names]), ratio)
