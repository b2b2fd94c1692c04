"""Strata from a continuous factor."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ..errors import QT_TRANSLATE_NOOP, InvalidInput
from .geographical_detector import factor_detector
from .natural_breaks import natural_breaks

METHODS = ("natural breaks", "quantile", "best")
TRIED = range(3, 9)
"""Numbers of classes tried for the best strata."""
FEW = 20
"""Whole numbers with at most so many distinct values are strata already."""


class Strata(NamedTuple):
    """Stratum of each place (NaN for none), the upper limits of all strata but the last, and how they were made."""

    codes: NDArray[np.float64]
    limits: tuple[float, ...]
    method: str


def discretise(
    values: ArrayLike, *, method: str, classes: int, response: ArrayLike | None = None, name: str = ""
) -> Strata:
    """Cut a continuous factor into strata.

    Parameters
    ----------
    values : array_like of shape (n,)
        NaN stays NaN.
    method : {"natural breaks", "quantile", "best"}
        ``best`` tries both others with 3 to 8 classes and keeps the strata that explain most of ``response``; more
        strata explain more, so that compare factors with care.
    classes : int
        Number of strata, at least 2; not for ``best``.
    response : array_like of shape (n,)
        For ``best``.
    name : str
        What messages call the factor.

    Returns
    -------
    Strata

    Raises
    ------
    InvalidInput
        If the factor has too few distinct values.
    """
    x = np.asarray(values, dtype=np.float64)
    if method != "best":
        return _cut(x, method, classes, name)
    y = np.asarray(response, dtype=np.float64)
    used = ~(np.isnan(x) | np.isnan(y))
    distinct = np.unique(x[used]).size
    best, most = None, -1.0
    for number in TRIED:
        if number > distinct:
            break
        for own in METHODS[:2]:
            found = _cut(np.where(used, x, np.nan), own, number, name)
            share = factor_detector(y[used], found.codes[used], name).q
            if share > most + 1e-12:
                best, most = found._replace(codes=np.where(np.isnan(x), np.nan, _index(x, found.limits))), share
    return best if best is not None else _cut(x, METHODS[0], classes, name)


def is_stratified(values: ArrayLike) -> bool:
    """Whether values are strata already: text, or few distinct whole numbers."""
    array = np.asarray(values)
    if array.dtype.kind not in "fiub":
        return True
    known = array[~np.isnan(array.astype(np.float64))]
    return bool((known == np.rint(known)).all() and np.unique(known).size <= FEW)


def _cut(x: NDArray[np.float64], method: str, classes: int, name: str) -> Strata:
    known = x[~np.isnan(x)]
    if classes < 2 or np.unique(known).size < classes:
        raise InvalidInput(
            QT_TRANSLATE_NOOP(
                "LandRestoration",
                "INPUT, FACTORS: {factor} has {found} distinct values, too few for {classes} classes.",
            ),
            factor=name,
            found=int(np.unique(known).size),
            classes=classes,
        )
    if method == "quantile":
        limits = np.unique(np.quantile(known, np.arange(1, classes) / classes))
        limits = limits[limits < known.max()]
    else:
        limits = natural_breaks(known, classes)[:-1]
    return Strata(np.where(np.isnan(x), np.nan, _index(x, limits)), tuple(float(item) for item in limits), method)


def _index(x: NDArray[np.float64], limits: ArrayLike) -> NDArray[np.float64]:
    return np.searchsorted(np.asarray(limits), x, side="left").astype(np.float64) + 1
