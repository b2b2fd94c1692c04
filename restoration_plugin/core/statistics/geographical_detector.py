"""How much of a variable's spatial pattern a factor, or two together, explain."""

from __future__ import annotations

from typing import Any, Mapping, NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike, NDArray
from scipy.special import betainc, gammaln

from ..errors import QT_TRANSLATE_NOOP, InvalidInput, NotApplicable
from ..progress import Progress, silent

WEAKEN, WEAKEN_ONE, ENHANCE, INDEPENDENT, ENHANCE_MORE = range(1, 6)
"""Codes of the types of interaction, in the table ``diagnosis_classes``."""


class FactorDetector(NamedTuple):
    """Share of variance q of a stratification, its F and p, the number of strata, and of those with one place."""

    q: float
    f: float
    p: float
    strata: int
    singles: int


def geographical_detector(
    response: ArrayLike, factors: Mapping[str, ArrayLike], progress: Progress = silent
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Factor detector and interaction detector.

    Parameters
    ----------
    response : array_like of shape (n,)
        NaN places are left out.
    factors : mapping
        Name → stratum of each place (text or number); a place without a stratum (None, NaN) is left out of that
        factor.
    progress : Progress

    Returns
    -------
    factors : DataFrame
        factor, q, f, p, strata, singles (strata with one place: their variance is 0, which lifts q), places.
    interactions : DataFrame
        factor_a, factor_b, q_a, q_b, q_ab, kind: a code (weakening, …), see ``interaction_kind``.

    Raises
    ------
    InvalidInput
        If there is no factor.
    NotApplicable
        If the response does not vary, or a factor has one stratum only or as many as places.

    Examples
    --------
    >>> table, _ = geographical_detector([1, 2, 3, 10, 11, 12], {"soil": [1, 1, 1, 2, 2, 2]})
    >>> round(table["q"].item(), 8)
    0.96812749
    """
    y = np.asarray(response, dtype=np.float64)
    if not factors:
        raise InvalidInput(QT_TRANSLATE_NOOP("LandRestoration", "FACTORS: choose at least one field."))
    codes = {name: _codes(strata) for name, strata in factors.items()}
    rows, pairs = [], []
    names = list(codes)
    total = len(names) * (len(names) + 1) / 2
    for name in names:
        used = ~np.isnan(y) & (codes[name] >= 0)
        rows.append((name, *factor_detector(y[used], codes[name][used], name), int(used.sum())))
        progress(len(rows) / total)
    for index, first in enumerate(names):
        for second in names[index + 1 :]:
            one, two = codes[first], codes[second]
            used = ~np.isnan(y) & (one >= 0) & (two >= 0)
            both = np.unique(np.stack([one[used], two[used]]), axis=1, return_inverse=True)[1].ravel()
            q_one, q_two, q_both = (_share(y[used], own)[0] for own in (one[used], two[used], both))
            pairs.append((first, second, q_one, q_two, q_both, interaction_kind(q_one, q_two, q_both)))
            progress((len(rows) + len(pairs)) / total)
    return (
        pd.DataFrame(rows, columns=["factor", *FactorDetector._fields, "places"]),
        pd.DataFrame(pairs, columns=["factor_a", "factor_b", "q_a", "q_b", "q_ab", "kind"]),
    )


def factor_detector(y: NDArray[np.float64], strata: NDArray[Any], name: str = "") -> FactorDetector:
    """Share q = 1 − Σ N_h σ_h²/(N σ²) with population variances, tested against a non-central F.

    F = (N − L)/(L − 1) · q/(1 − q), non-centrality [Σ ȳ_h² − (Σ √N_h ȳ_h)²/N]/σ².

    References
    ----------
    Wang, J. F. et al. (2010), International Journal of Geographical Information Science 24(1). Wang, J. F., Zhang,
    T. L., Fu, B. J. (2016), Ecological Indicators 67.
    """
    if not y.size or np.ptp(y) == 0:
        raise NotApplicable(
            QT_TRANSLATE_NOOP(
                "LandRestoration",
                "INPUT, RESPONSE: {count} values meet factor {factor}; there must be some, and they must differ.",
            ),
            count=int(y.size),
            factor=name,
        )
    q, counts, means = _share(y, strata)
    number, groups = len(y), len(counts)
    if groups < 2 or groups >= number:
        raise NotApplicable(
            QT_TRANSLATE_NOOP(
                "LandRestoration",
                "INPUT, FACTORS: {factor} has {strata} strata for {count} places; at least 2, and fewer than places, are needed.",
            ),
            factor=name,
            strata=groups,
            count=number,
        )
    apart = ((means**2).sum() - (np.sqrt(counts) * means).sum() ** 2 / number) / y.var()
    with np.errstate(divide="ignore"):
        ratio = float(np.float64((number - groups) / (groups - 1)) * q / np.float64(1 - q))
    probability = _beyond(ratio, groups - 1, number - groups, max(float(apart), 0.0))
    return FactorDetector(q, ratio, probability, groups, int((counts == 1).sum()))


def _beyond(f: float, above: int, below: int, apart: float) -> float:
    """Probability of a larger value of F with non-centrality ``apart``: a mixture of central ones, Poisson-weighted."""
    if not np.isfinite(f):
        return 0.0
    half = apart / 2.0
    width = 12.0 * np.sqrt(half) + 40.0
    terms = np.arange(max(int(half - width), 0), int(half + width) + 1)
    weights = np.exp(terms * np.log(half) - half - gammaln(terms + 1.0)) if half > 0 else (terms == 0).astype(float)
    inside = below / (below + above * f)
    return float(np.clip((weights * betainc(below / 2.0, above / 2.0 + terms, inside)).sum(), 0.0, 1.0))


def interaction_kind(q_one: float, q_two: float, q_both: float) -> int:
    """Code of the interaction: what two factors explain together, beside what each explains alone."""
    least, most, total = min(q_one, q_two), max(q_one, q_two), q_one + q_two
    if abs(q_both - total) <= 1e-9:
        return INDEPENDENT
    if q_both > total:
        return ENHANCE_MORE
    if q_both > most:
        return ENHANCE
    return WEAKEN_ONE if q_both >= least else WEAKEN


def _share(y: NDArray[np.float64], strata: NDArray[Any]) -> tuple[float, NDArray[Any], NDArray[np.float64]]:
    """q, and number and mean of each stratum."""
    index = np.unique(strata, return_inverse=True)[1]
    counts = np.bincount(index)
    means = np.bincount(index, weights=y) / counts
    within = ((y - means[index]) ** 2).sum()
    return float(1.0 - within / ((y - y.mean()) ** 2).sum()), counts, means


def _codes(strata: ArrayLike) -> NDArray[np.int64]:
    """Strata as numbers from 0 on; −1 for none."""
    return pd.factorize(pd.Series(np.asarray(strata)))[0].astype(np.int64)
