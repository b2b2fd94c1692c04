"""Subsidence of the ground and its deformation, by the probability-integral method."""

from __future__ import annotations

from typing import Any, Collection, NamedTuple, Sequence

import numpy as np
from numpy.typing import NDArray

from ..errors import QT_TRANSLATE_NOOP, InvalidInput
from ..progress import Progress, silent
from .influence import REACH, influence
from .panels import Panel

STRIP = 128  # rows computed together


class Trough(NamedTuple):
    """Arrays of shape (rows, columns): subsidence in mm (positive down), tilt in mm/m, curvature in mm/m²,
    horizontal displacement in mm, horizontal strain in mm/m (positive is extension). The last four are extremes over
    all directions; curvature and strain keep the sign of the larger one. What was not asked for is None.
    """

    subsidence: NDArray[np.floating[Any]] | None
    tilt: NDArray[np.floating[Any]] | None
    curvature: NDArray[np.floating[Any]] | None
    displacement: NDArray[np.floating[Any]] | None
    strain: NDArray[np.floating[Any]] | None


def subsidence(
    x: NDArray[np.float64],
    y: NDArray[np.float64],
    panels: Sequence[Panel],
    progress: Progress = silent,
    wanted: Collection[str] = Trough._fields,
) -> Trough:
    """Final trough over any number of panels and seams.

    Parameters
    ----------
    x, y : ndarray of shape (columns,), (rows,)
        Coordinates of the cell centres in m.
    panels : sequence of Panel
        Effects add up.
    progress : callable
    wanted : collection of str
        Names of the arrays to keep, all by default.

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
    result = Trough(*(np.zeros(shape, dtype=np.float32) if name in wanted else None for name in Trough._fields))
    for first in range(0, len(y), STRIP):
        rows = slice(first, first + STRIP)
        for whole, part in zip(result, _strip(x, y[rows], panels)):
            if whole is not None:
                whole[rows] = part
        progress(min((first + STRIP) / len(y), 1.0))
    return result


def _strip(x: NDArray[np.float64], y: NDArray[np.float64], panels: Sequence[Panel]) -> Trough:
    sums = np.zeros((11, len(y), len(x)))
    for panel in panels:
        columns = _within(x, panel.edges[:, [0, 2]], panel.radius)
        rows = _within(y, panel.edges[:, [1, 3]], panel.radius)
        if columns.stop <= columns.start or rows.stop <= rows.start:
            continue
        share, gx, gy, gxx, gxy, gyy = panel.full * influence(x[columns], y[rows], panel.edges, panel.radius)
        spread = panel.factor * panel.radius
        east, north = panel.lean
        effects = (
            share,
            gx,
            gy,
            gxx,
            gxy,
            gyy,
            spread * gx + east * share,
            spread * gy + north * share,
            spread * gxx + east * gx,
            spread * gxy + (east * gy + north * gx) / 2,
            spread * gyy + north * gy,
        )
        for total, effect in zip(sums, effects):
            total[rows, columns] += effect
    down, slope_x, slope_y, bend_xx, bend_xy, bend_yy, move_x, move_y, strain_xx, strain_xy, strain_yy = sums
    return Trough(
        down,
        np.hypot(slope_x, slope_y),
        _extreme(bend_xx, bend_xy, bend_yy),
        np.hypot(move_x, move_y),
        _extreme(strain_xx, strain_xy, strain_yy),
    )


def _within(centres: NDArray[np.float64], edges: NDArray[np.float64], radius: float) -> slice:
    """Cells whose centres a panel can reach."""
    near = (centres >= edges.min() - REACH * radius) & (centres <= edges.max() + REACH * radius)
    found = np.flatnonzero(near)
    return slice(int(found[0]), int(found[-1]) + 1) if len(found) else slice(0, 0)


def _extreme(xx: NDArray[np.float64], xy: NDArray[np.float64], yy: NDArray[np.float64]) -> NDArray[np.float64]:
    """The eigenvalue of a symmetric tensor that is larger in size."""
    mean, spread = (xx + yy) / 2, np.hypot((xx - yy) / 2, xy)
    return np.where(mean < 0, mean - spread, mean + spread)
