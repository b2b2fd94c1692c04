"""What each further patch adds to the connected area."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..progress import Progress, silent
from .ways_kernel import connected_area, join


def connectivity_curve(
    weight: NDArray[np.floating[Any]],
    first: NDArray[np.integer[Any]],
    second: NDArray[np.integer[Any]],
    distance: NDArray[np.floating[Any]],
    decay: float,
    progress: Progress = silent,
) -> NDArray[np.float64]:
    """Equivalent connected area of the first 1, 2, … patches.

    A patch that comes in is first joined to those that are there, then every pair may take its way through it: all
    shortest distances stay exact at N² steps a patch.

    Parameters
    ----------
    weight : ndarray of shape (patches,)
        Areas, in the order in which patches come in.
    first, second, distance : ndarray of shape (links,)
        Positions of the patches that a link joins, and its length.
    decay : float
        k of the probability exp(−k d).
    progress : Progress
        Told the fraction done.

    Returns
    -------
    ndarray of shape (patches,)
        √ Σ_i Σ_j a_i a_j p*_ij over the patches so far, in the unit of the weights.

    References
    ----------
    Saura, S., Estreguil, C., Mouton, C., Rodríguez-Freire, M. (2011), Network analysis to assess landscape
    connectivity trends, Ecological Indicators 11.
    """
    count = len(weight)
    links = np.full((count, count), np.inf)
    np.minimum.at(links, (first, second), distance)
    links = np.minimum(links, links.T)
    ways = np.full((count, count), np.inf)
    areas = np.empty(count)
    held: NDArray[np.float64] = np.ascontiguousarray(weight, dtype=np.float64)
    for new in range(count):
        progress(new / count)
        join(ways, new, links[new])
        areas[new] = connected_area(ways, held[: new + 1], decay)
    return areas
