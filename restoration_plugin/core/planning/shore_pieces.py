"""Shore by administration, also where the line runs beside the administrations' edge."""

from __future__ import annotations

from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from ..progress import Progress, silent

STEP = 50.0
"""Longest piece (m) of the shore outside all administrations; each goes to the nearest."""
REACH = 1000.0
"""Farthest (m) that the shore may lie from its administration, since the two are drawn at different scales."""
CHUNK = 2000


def shore_pieces(
    lines: NDArray[Any], units: NDArray[Any], progress: Progress = silent
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[Any]]:
    """Cut lines at the units' boundaries; what lies outside goes to the nearest unit within `REACH`, else to none.

    Parameters
    ----------
    lines : ndarray of LineString or MultiLineString, shape (k,)
        In metres.
    units : ndarray of valid polygons, shape (n,)
        Without common land.
    progress : Progress

    Returns
    -------
    line, unit : ndarrays of int64
        Numbers of the line and the unit (−1 for none) of each piece.
    pieces : ndarray of lines
        Their lengths add up to those of the lines.
    """
    tree = shapely.STRtree(units)
    numbers: list[NDArray[np.int64]] = []
    owners: list[NDArray[np.int64]] = []
    pieces: list[NDArray[Any]] = []

    def keep(line: NDArray[Any], unit: NDArray[Any], piece: NDArray[Any]) -> None:
        some = shapely.length(piece) > 0
        numbers.append(line[some].astype(np.int64))
        owners.append(unit[some].astype(np.int64))
        pieces.append(piece[some])

    for start in range(0, len(lines), CHUNK):
        progress(start / len(lines))
        chunk = lines[start : start + CHUNK]
        line, unit = tree.query(chunk, predicate="intersects")
        inside = _linear(shapely.intersection(chunk[line], units[unit]))
        left = chunk.copy()
        for number in np.unique(line):
            before: Any = shapely.LineString()
            for position in np.flatnonzero(line == number):  # on an edge that two units share, the first has it
                inside[position] = shapely.difference(inside[position], before)
                before = shapely.union(before, inside[position])
            left[number] = shapely.difference(chunk[number], shapely.union_all(units[unit[line == number]]))
        keep(line + start, unit, inside)
        parts, owner = shapely.get_parts(left, return_index=True)
        steps, step_owner = _steps(parts)
        near = np.full(len(steps), -1)
        if len(steps):
            middle = shapely.line_interpolate_point(steps, 0.5, normalized=True)
            asked, found = tree.query_nearest(middle, max_distance=REACH, all_matches=False)
            near[asked] = found
        keep(owner[step_owner] + start, near, steps)
    if not pieces:
        return np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0, object)
    return np.concatenate(numbers), np.concatenate(owners), np.concatenate(pieces)


def _linear(shapes: NDArray[Any]) -> NDArray[Any]:
    """Lines of each shape, without points."""
    result = shapes.copy()
    for i in np.flatnonzero(shapely.get_type_id(shapes) == 7):
        parts = shapely.get_parts(shapes[i])
        result[i] = shapely.union_all(parts[shapely.get_dimensions(parts) == 1])
    result[shapely.get_dimensions(result) != 1] = shapely.LineString()
    return result


def _steps(parts: NDArray[Any]) -> tuple[NDArray[Any], NDArray[np.int64]]:
    """Segments of at most `STEP`, and the number of the line of each."""
    if not len(parts):
        return parts, np.zeros(0, np.int64)
    points, owner = shapely.get_coordinates(shapely.segmentize(parts, STEP), return_index=True)
    joined = owner[1:] == owner[:-1]
    pairs = np.stack([points[:-1][joined], points[1:][joined]], axis=1)
    return shapely.linestrings(pairs), owner[1:][joined].astype(np.int64)
