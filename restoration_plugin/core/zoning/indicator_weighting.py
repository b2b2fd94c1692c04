"""Weights of oriented indicators by the chosen method."""

from __future__ import annotations

from typing import Sequence

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ..errors import QT_TRANSLATE_NOOP, InvalidInput
from ..statistics.ahp_weights import ahp_weights
from ..statistics.combined_weights import combined_weights
from ..statistics.critic_weights import critic_weights
from ..statistics.entropy_weights import entropy_weights
from ..statistics.indicator_moments import IndicatorMoments
from .parsing import given_weights

AHP, ENTROPY, CRITIC, GAME, EQUAL, GIVEN = "ahp", "entropy", "critic", "game theory", "equal", "given"
FROM_DATA = (ENTROPY, CRITIC, GAME)


def indicator_weighting(
    method: str,
    names: Sequence[str],
    moments: IndicatorMoments | None = None,
    comparison: NDArray[np.float64] | None = None,
    table: pd.DataFrame | None = None,
) -> tuple[NDArray[np.float64], float, pd.DataFrame]:
    """Weights, the consistency ratio of the judgements (NaN without), and the table of how they came about.

    Parameters
    ----------
    method : str
        ahp, entropy, critic, game theory (AHP and entropy), equal or given.
    names : sequence of str
        Names of the indicators.
    moments : IndicatorMoments, optional
        Of the oriented data, for entropy, CRITIC and game theory.
    comparison : ndarray of shape (indicators, indicators), optional
        Judgements, for AHP and game theory.
    table : DataFrame, optional
        Columns name and weight, for given weights.

    Returns
    -------
    weights : ndarray
    ratio : float
    columns : DataFrame
        name, weight, and for game theory also ahp and entropy.

    Raises
    ------
    InvalidInput
        If what the method needs is missing.
    """
    labels = [str(name) for name in names]
    if method in (AHP, GAME) and comparison is None:
        raise InvalidInput(
            QT_TRANSLATE_NOOP(
                "LandRestoration", "The weights need COMPARISON: a matrix of judgements between indicators."
            )
        )
    if method == GIVEN and table is None:
        raise InvalidInput(
            QT_TRANSLATE_NOOP("LandRestoration", "Given weights need a table with the columns name and weight.")
        )
    frame = pd.DataFrame({"name": labels})
    ratio = float("nan")
    if method in (AHP, GAME):
        judged = ahp_weights(comparison if comparison is not None else [[1.0]], labels)
        weights, ratio = judged.weights, judged.ratio
        if method == GAME and moments is not None:
            spread = entropy_weights(moments)
            weights, _ = combined_weights(np.stack([judged.weights, spread]))
            frame = frame.assign(ahp=judged.weights, entropy=spread)
    elif method == ENTROPY and moments is not None:
        weights = entropy_weights(moments)
    elif method == CRITIC and moments is not None:
        weights = critic_weights(moments)
    elif method == GIVEN and table is not None:
        weights = given_weights(table, labels)
    else:
        weights = np.full(len(labels), 1.0 / len(labels))
    frame.insert(1, "weight", weights)
    return weights, ratio, frame
