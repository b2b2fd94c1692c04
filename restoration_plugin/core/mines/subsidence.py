"""Subsidence of the ground and its deformation, by the probability-integral method."""

from __future__ import annotations

from typing import NamedTuple, Sequence

import numpy as np
from numpy.typing import NDArray

from ..errors import QT_TRANSLATE_NOOP, InvalidInput
from ..progress import Progress, silent
from .influence import influence
from .panels import Panel

STRIP = 128  # rows computed together


class Trough(NamedTuple):
    """Arrays of shape (rows, columns), float32: subsidence in mm (positive down), tilt in mm/m, curvature in mm/m²,
    horizontal displacement in mm, horizontal strain in mm/m (positive is extension). The last four are extremes over
    all directions; curvature and strain keep the sign of the larger one.
    """

    subsidence: NDArray[np.float32]
    tilt: NDArray[np.float32]
    curvature: NDArray[np.float32]
    displacement: NDArray[np.float32]
    strain: NDArray[np.float32]


def subsidence(
    x: NDArray[np.float64], y: NDArray[np.float64], panels: Sequence[Panel], progress: Progress = silent
) -> Trough:
    """Final trough over any number of panels and seams.

    Parameters
    ----------
    x, y : ndarray of shape (columns,), (rows,)
        Coordinates of the cell centres in m.
    panels : sequence of Panel
        Effects add up.
    progress : callable

    Returns
    -------
    Trough

    Raises
    ------
    InvalidInput
        If there is no panel.

    Notes
    -----
    W = W0 F with the influence F of ``influence``; tilt is the length of ∇W, curvature the second derivative in the
    direction where it is largest, displacement the length of U = b r ∇W (in inclined seams with W cot θ0 up the
    dip), strain the eigenvalue of sym(∇U) that is larger in size. Over a half-plane they become
    W0/2 [1 + erf(√π x/r)], W0/r e^(−πx²/r²), −2πW0 x/r³ e^(−πx²/r²), b W0 e^(−πx²/r²) and −2πbW0 x/r² e^(−πx²/r²). These are
    theoretical extremes of the settled ground; measured deformation may differ, and so may b in U and ε.

    References
    ----------
    Liu Baochen, Liao Guohua (1965). He Guoqing, Yang Lun et al. (1991), Mining subsidence (矿山开采沉陷学).
    """
    if not len(panels):
        raise InvalidInput(
            QT_TRANSLATE_NOOP("LandRestoration", "PANELS: no panel is left to compute. Check the layer and UNTIL.")
        )
    shape = (len(y), len(x))
    result = Trough(*(np.zeros(shape, dtype=np.float32) for _ in Trough._fields))
    for first in range(0, len(y), STRIP):
        rows = slice(first, first + STRIP)
        for whole, part in zip(result, _strip(x, y[rows], panels)):
            whole[rows] = part
        progress(min((first + STRIP) / len(y), 1.0))
    return result


def _strip(x: NDArray[np.float64], y: NDArray[np.float64], panels: Sequence[Panel]) -> Trough:
    down, slope_x, slope_y, bend_xx, bend_xy, bend_yy = np.zeros((6, len(y), len(x)))
    move_x, move_y, strain_xx, strain_xy, strain_yy = np.zeros((5, len(y), len(x)))
    for panel in panels:
        share, gx, gy, gxx, gxy, gyy = panel.full * influence(x, y, panel.edges, panel.radius)
        down += share
        slope_x += gx
        slope_y += gy
        bend_xx += gxx
        bend_xy += gxy
        bend_yy += gyy
        spread = panel.factor * panel.radius
        east, north = panel.lean
        move_x += spread * gx + east * share
        move_y += spread * gy + north * share
        strain_xx += spread * gxx + east * gx
        strain_yy += spread * gyy + north * gy
        strain_xy += spread * gxy + (east * gy + north * gx) / 2
    return Trough(
        down,
        np.hypot(slope_x, slope_y),
        _extreme(bend_xx, bend_xy, bend_yy),
        np.hypot(move_x, move_y),
        _extreme(strain_xx, strain_xy, strain_yy),
    )


def _extreme(xx: NDArray[np.float64], xy: NDArray[np.float64], yy: NDArray[np.float64]) -> NDArray[np.float64]:
    """The eigenvalue of a symmetric tensor that is larger in size."""
    mean, spread = (xx + yy) / 2, np.hypot((xx - yy) / 2, xy)
    return np.where(mean < 0, mean - spread, mean + spread)
