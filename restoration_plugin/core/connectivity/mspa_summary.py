"""Statistics of a morphological spatial pattern."""

from __future__ import annotations

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy import ndimage

from .mspa import BORDER_OPENING, CORE_OPENING, INTERNAL, MISSING

CLASSES = {
    17: ("核心区", "core"),
    9: ("孤岛", "islet"),
    5: ("孔隙", "perforation"),
    3: ("边缘区", "edge"),
    65: ("环道区", "loop"),
    33: ("桥接区", "bridge"),
    1: ("支线", "branch"),
}
"""The seven classes in GuidosToolbox's order, Chinese and English."""

_CROSSING = {35: 3, 67: 3, 37: 5, 69: 5}  # transition cells count as what they cross
_TRANSITION = {
    35: ("边缘中的桥接区", "bridge in edge"),
    37: ("孔隙中的桥接区", "bridge in perforation"),
    67: ("边缘中的环道区", "loop in edge"),
    69: ("孔隙中的环道区", "loop in perforation"),
}


def class_names() -> dict[int, tuple[str, str]]:
    """Name of every code, Chinese and English."""
    names = {0: ("背景", "background"), **CLASSES, **_TRANSITION}
    inner = {code + INTERNAL: (f"{zh}(内部)", f"{en}, internal") for code, (zh, en) in names.items() if code}
    return {
        **names,
        **inner,
        CORE_OPENING: ("核心区开口", "core opening"),
        BORDER_OPENING: ("边界开口", "border opening"),
    }


def mspa_summary(pattern: NDArray[np.uint8], cell_area: float | NDArray[np.float64]) -> pd.DataFrame:
    """Cells, area, share and patches of each of the seven classes.

    Parameters
    ----------
    pattern : ndarray of uint8, shape (rows, columns)
        Codes from ``mspa``.
    cell_area : float or ndarray
        Area of a cell in ha, or of each cell, of a shape that spreads to the pattern's.

    Returns
    -------
    DataFrame
        Columns code, name_zh, name_en, cells, area_ha, share (% of the foreground), patches (of cells that touch
        along an edge or in a corner); transition cells count as the edge or perforation that they cross.
    """
    codes = np.arange(256)
    plain = np.where((codes > INTERNAL) & (codes < BORDER_OPENING) & (codes != MISSING), codes - INTERNAL, codes)
    merged = np.array([_CROSSING.get(int(code), int(code)) for code in plain], dtype=np.uint8)[pattern]
    areas = np.broadcast_to(cell_area, pattern.shape)
    rows = []
    for code, (zh, en) in CLASSES.items():
        held = merged == code
        _, patches = ndimage.label(held, np.ones((3, 3), dtype=bool))
        rows.append((code, zh, en, int(held.sum()), float(areas[held].sum()), 0.0, patches))
    frame = pd.DataFrame(rows, columns=["code", "name_zh", "name_en", "cells", "area_ha", "share", "patches"])
    frame["share"] = 100.0 * frame["cells"] / max(int(frame["cells"].sum()), 1)
    return frame
