"""Morphological spatial pattern analysis."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from ..errors import OutOfRange
from ..progress import Progress, silent
from .mspa_nearness import near
from .mspa_thinning import thin
from .mspa_widening import widen

BRANCH, EDGE, PERFORATION, ISLET, CORE, BRIDGE, LOOP = 1, 3, 5, 9, 17, 33, 65
INTERNAL, CORE_OPENING, BORDER_OPENING, MISSING = 100, 100, 220, 129
_MARGIN = 0.98  # cells beyond the edge width that the border of a core takes
_EIGHT = np.ones((3, 3), dtype=bool)
_FOUR = ndimage.generate_binary_structure(2, 1)


def mspa(
    foreground: NDArray[np.bool_],
    missing: NDArray[np.bool_],
    connectivity: int = 8,
    edge_width: float = 1.0,
    transition: bool = True,
    intext: bool = True,
    progress: Progress = silent,
) -> NDArray[np.uint8]:
    """Segment a binary map into core, islet, edge, perforation, bridge, loop and branch, with GuidosToolbox's codes.

    Core is what lies farther than ``edge_width`` + 0.98 cells from the background; its border is edge, or perforation
    within a hole of the core. Foreground without core is islet. What a thinning around the cores leaves over are
    connectors: bridges between different cores, loops from a core to itself; where they cross a border they are
    transition cells (bridge or loop + 2 in an edge, + 4 in a perforation). The rest is branch. Missing cells bound
    nothing: they count as foreground throughout, as do copies of the outermost cells beyond the map's rim.

    Parameters
    ----------
    foreground, missing : ndarray of bool, shape (rows, columns)
        Habitat, and cells without data.
    connectivity : {8, 4}
        Of the foreground.
    edge_width : float
        In cells, >= 1.
    transition : bool
        Changes no code: GuidosToolbox keeps the codes of transition cells either way, and only paints them.
    intext : bool
        Whether what lies within a hole of a core gets 100 more, and openings of the background their own codes.
    progress : Progress
        Told the fraction done.

    Returns
    -------
    ndarray of uint8, shape (rows, columns)
        0 background, 1 branch, 3 edge, 5 perforation, 9 islet, 17 core, 33, 35, 37 bridge, 65, 67, 69 loop; with
        ``intext`` these + 100, 100 core opening, 220 border opening; 129 missing.

    Raises
    ------
    OutOfRange
        If a parameter is none of those allowed.

    References
    ----------
    Soille, P., Vogt, P. (2009), Morphological segmentation of binary patterns, Pattern Recognition Letters 30.
    Vogt, P. et al. (2007), Mapping spatial patterns with morphological image processing, Landscape Ecology 22.
    """
    if connectivity not in (8, 4):
        raise OutOfRange("CONNECTIVITY", found=connectivity, allowed="8, 4")
    if not 1 <= edge_width <= 1000:
        raise OutOfRange("EDGE_WIDTH", found=edge_width, allowed="1 … 1000")
    reach = edge_width + _MARGIN
    rim = int(np.ceil(edge_width))
    own, other = (_EIGHT, _FOUR) if connectivity == 8 else (_FOUR, _EIGHT)
    held = np.pad(foreground | missing, rim, mode="edge")
    cores = held & ~near(held, ~held, reach)
    progress(0.15)
    core, _ = ndimage.label(cores, own)
    border = near(held & ~cores, cores, reach)
    parts, count = ndimage.label(held, own)
    cored = np.zeros(count + 1, dtype=bool)
    cored[parts[cores]] = True
    islet = held & ~cored[parts]
    del parts
    progress(0.3)
    thinned = thin(held, cores, connectivity) & ~cores & ~islet
    progress(0.6)
    connector = _connectors(thinned, core, own, held & ~cores, edge_width)
    progress(0.75)
    inside, perforated = _holes(core, border, other, reach)
    result = np.zeros(held.shape, dtype=np.uint8)
    result[held] = BRANCH
    result[border] = EDGE
    result[border & perforated] = PERFORATION
    result[cores] = CORE
    result[islet] = ISLET
    crossed = np.where(border, np.where(perforated, 4, 2), 0).astype(np.uint8)
    result = np.where(connector > 0, connector + crossed, result)
    inner = (slice(rim, -rim), slice(rim, -rim))
    result = np.ascontiguousarray(result[inner])
    if intext:
        inside = inside[inner]
        result[inside & foreground] += INTERNAL
        opening = _enclosed(foreground, other)
        result[~foreground & ~inside & opening] = BORDER_OPENING
        result[~foreground & inside] = CORE_OPENING
    result[missing] = MISSING
    progress(1.0)
    return result


def _connectors(
    thinned: NDArray[np.bool_],
    core: NDArray[np.int32],
    structure: NDArray[np.bool_],
    allowed: NDArray[np.bool_],
    edge_width: float,
) -> NDArray[np.uint8]:
    """Code of each connector cell, 0 elsewhere: what the thinning left, widened to the edge width."""
    if not thinned.any():
        return np.zeros(core.shape, dtype=np.uint8)
    wide = thinned if edge_width < 2 else widen(thinned, allowed, edge_width - 1 + _MARGIN)
    parts, count = ndimage.label(wide, structure)
    row, column = np.nonzero(wide)
    part = parts[row, column]
    low = np.full(count + 1, np.iinfo(np.int32).max)
    high = np.zeros(count + 1, dtype=np.int64)
    padded = np.pad(core, 1)
    for down, right in np.argwhere(structure) - 1:
        touched = padded[row + 1 + down, column + 1 + right]
        met = touched > 0
        np.minimum.at(low, part[met], touched[met])
        np.maximum.at(high, part[met], touched[met])
    joins = (high > low) & (np.bincount(part, minlength=count + 1) > 1)  # one cell alone is a loop
    return np.where(wide, np.where(joins[parts], BRIDGE, LOOP), 0).astype(np.uint8)


def _holes(
    core: NDArray[np.int32], border: NDArray[np.bool_], structure: NDArray[np.bool_], reach: float
) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Cells within holes of cores, cores within them too; and those within reach of the core around
    their hole alone.
    """
    parts, count = ndimage.label(core == 0, structure)
    outer = np.zeros(count + 1, dtype=bool)
    outer[np.concatenate((parts[0], parts[-1], parts[:, 0], parts[:, -1]))] = True
    outer[0] = False
    _, first = np.unique(parts, return_index=True)
    if parts.min() > 0:
        first = np.concatenate(([0], first))
    around = np.zeros(count + 1, dtype=np.int32)
    hole = np.flatnonzero(~outer[1:]) + 1
    around[hole] = core.ravel()[first[hole] - core.shape[1]]  # above a hole's first cell is the core that holds it
    outside = np.pad(outer[parts], 1)
    free = np.zeros(int(core.max()) + 1, dtype=bool)
    free[np.concatenate((core[0], core[-1], core[:, 0], core[:, -1]))] = True
    for down, right in np.argwhere(_FOUR) - 1:
        free[core[outside[1 + down : outside.shape[0] - 1 + down, 1 + right : outside.shape[1] - 1 + right]]] = True
    inside = np.where(core > 0, ~free[core], ~outer[parts])
    perforated = np.zeros(core.shape, dtype=bool)
    row, column = np.nonzero(border & inside)
    enclosing = around[parts[row, column]]
    other = np.zeros(len(row), dtype=bool)
    size = int(reach)
    padded = np.pad(core, size)
    for down in range(-size, size + 1):
        for right in range(-size, size + 1):
            if down * down + right * right <= reach * reach:
                met = padded[row + size + down, column + size + right]
                perforated[row[met == enclosing], column[met == enclosing]] = True
                other |= (met > 0) & (met != enclosing)
    perforated[row[other], column[other]] = False
    return inside, perforated


def _enclosed(foreground: NDArray[np.bool_], structure: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Background within foreground; the map's rim closes a bay whose mouth is narrower than three cells there."""
    parts, count = ndimage.label(~foreground, structure)
    open_ = np.zeros(count + 1, dtype=bool)
    for side in (parts[0], parts[-1], parts[:, 0], parts[:, -1]):
        wide = np.pad(side, 1, mode="edge")  # a bay at the map's corner is open
        open_[side[(wide[:-2] > 0) & (side > 0) & (wide[2:] > 0)]] = True
    open_[0] = True
    return ~open_[parts]
