"""Morphological spatial pattern analysis."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from ..errors import OutOfRange
from ..progress import Progress, silent
from .mspa_connectors import tell_connectors
from .mspa_holes import find_holes
from .mspa_nearness import near
from .mspa_state import BORDER, CONNECTOR, CORE, FRAME, HELD, HOLE, KEPT, OUTER, flood, steps
from .mspa_thinning import thin
from .mspa_widening import widen

INTERNAL, CORE_OPENING, BORDER_OPENING, MISSING = 100, 100, 220, 129
_MARGIN = 0.98  # cells beyond the edge width that the border of a core takes
_DIAGONAL = 2.0**0.5  # cells by which connectors are narrower
_COPIED = 0.75 * _DIAGONAL  # breadth of the copies beyond the rim and their frame, in reaches of a core's border


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
    transition cells (bridge or loop + 2 in an edge, + 4 in a perforation). The rest is branch. Missing cells as near to
    the foreground as a border is wide bound nothing: they count as foreground; those farther away count as background.
    Beyond the rim the map goes on with copies of its outermost cells.

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
    rim = int(_COPIED * reach + 0.5)
    state = _state(foreground, missing, reach, rim)
    inner = state[1:-1, 1:-1]
    held = (inner & HELD).view(np.bool_)
    cores = held & ~near(~held, reach)
    progress(0.15)
    inner[cores] |= CORE | KEPT
    inner[held & ~cores & near(cores, reach)] |= BORDER
    step = steps(state.shape[1], connectivity)
    flood(state.ravel(), FRAME | HELD, HELD, KEPT, step)
    progress(0.3)
    thinned = thin(held, cores, connectivity)
    thinned &= ~cores
    thinned &= (inner & KEPT) > 0
    progress(0.6)
    np.greater(held, cores, out=held)
    del cores
    if reach - _DIAGONAL >= 1.0:
        widen(thinned, held, reach - _DIAGONAL)
    del held
    inner[thinned] |= HOLE
    del thinned
    progress(0.75)
    core = np.zeros(state.shape, dtype=np.int32)
    structure = ndimage.generate_binary_structure(2, 2 if connectivity == 8 else 1)
    ndimage.label(inner & CORE, structure, output=core[1:-1, 1:-1])
    tell_connectors(state, core, connectivity)
    find_holes(state, core, connectivity, reach)
    del core
    progress(0.9)
    result = np.empty(foreground.shape, dtype=np.uint8)
    window = state[rim:-rim, rim:-rim]
    opening = _enclosed(foreground, missing, connectivity) if intext else np.zeros_like(missing)
    for row in range(len(result)):  # row by row, for a lookup takes eight bytes a cell
        codes = _CODES[window[row]]
        if intext:
            inside = _INSIDE[window[row]]
            codes[inside] += INTERNAL
            codes[opening[row] & ~inside & ~foreground[row]] = BORDER_OPENING
            codes[inside & ~foreground[row]] = CORE_OPENING
        codes[missing[row]] = MISSING
        result[row] = codes
    progress(1.0)
    return result


def _state(foreground: NDArray[np.bool_], missing: NDArray[np.bool_], reach: float, rim: int) -> NDArray[np.uint8]:
    """Bits of each cell: what is held, copied beyond the rim, and a frame."""
    held = foreground
    if missing.any():
        held = foreground | (missing & near(foreground, reach))
    state = np.pad(np.ascontiguousarray(held).view(np.uint8), rim, mode="edge")
    for side in (state[0], state[-1], state[:, 0], state[:, -1]):
        side[...] = FRAME
    return state


def _table() -> NDArray[np.uint8]:
    """Code of each combination of bits."""
    codes = np.zeros(256, dtype=np.uint8)
    for bits in range(256):
        perforated = bits & HOLE and bits & OUTER
        if not bits & HELD:
            continue
        if bits & CORE:
            codes[bits] = 17
        elif bits & CONNECTOR:
            codes[bits] = (33 if bits & KEPT else 65) + (0 if not bits & BORDER else 4 if perforated else 2)
        elif not bits & KEPT:
            codes[bits] = 9
        elif bits & BORDER:
            codes[bits] = 5 if perforated else 3
        else:
            codes[bits] = 1
    return codes


def _enclosed(foreground: NDArray[np.bool_], missing: NDArray[np.bool_], connectivity: int) -> NDArray[np.bool_]:
    """Background within foreground. What is beyond the rim counts as missing, and missing cells that touch foreground
    count as foreground: so the rim closes a bay whose mouth is narrower than three cells there.
    """
    state = np.pad(np.ascontiguousarray(missing).view(np.uint8) * np.uint8(HOLE), 2, constant_values=HOLE)
    state[2:-2, 2:-2] |= foreground.view(np.uint8)
    closed = near((state & HELD).view(np.bool_), 1.0 + _MARGIN)
    closed &= (state & HOLE) > 0
    state[closed] |= HELD
    for side in (state[0], state[-1], state[:, 0], state[:, -1]):
        side[...] = FRAME
    for side in (state[1], state[-2], state[:, 1], state[:, -2]):
        side[side & (FRAME | HELD) == 0] |= OUTER
    flood(state.ravel(), FRAME | HELD, 0, OUTER, steps(state.shape[1], 12 - connectivity))
    opening: NDArray[np.bool_] = (state[2:-2, 2:-2] & (OUTER | HELD)) == 0
    return opening


_CODES = _table()
_INSIDE = np.array([bits & HOLE > 0 if not bits & CORE else bits & OUTER == 0 for bits in range(256)])
