"""Polygons around the cells of equal labels."""

from __future__ import annotations

from typing import Any

import geopandas as gpd
import numpy as np
import shapely
from numba import njit
from numpy.typing import NDArray

Transform = tuple  # GDAL's geotransform: x0, width, 0, y0, 0, −height


def label_outlines(labels: NDArray[np.integer[Any]], transform: Transform) -> gpd.GeoSeries:
    """Outline of each label along the edges of its cells, holes left out.

    Parameters
    ----------
    labels : ndarray of int, shape (rows, columns)
        Label of a cell, > 0; anything else belongs to none.
    transform : tuple of 6 floats
        GDAL's geotransform of the grid.

    Returns
    -------
    GeoSeries
        Valid multipolygons by label, in rising order. Parts that touch in a corner only are parts of their own.
    """
    padded = np.zeros((labels.shape[0] + 2, labels.shape[1] + 2), dtype=np.int32)
    np.maximum(labels, 0, out=padded[1:-1, 1:-1], casting="unsafe")
    pieces = _pieces(padded)
    vertices, starts, owners, outer = _rings(padded, pieces)
    if not len(starts):
        return gpd.GeoSeries([], index=np.array([], dtype=np.int64), dtype="geometry")
    row, column = np.divmod(vertices, padded.shape[1])
    coordinates = np.column_stack(
        (
            transform[0] + (column - 1.0) * transform[1] + (row - 1.0) * transform[2],
            transform[3] + (column - 1.0) * transform[4] + (row - 1.0) * transform[5],
        )
    )
    lengths = np.diff(np.append(starts, len(vertices)))
    rings = shapely.linearrings(coordinates, indices=np.repeat(np.arange(len(starts)), lengths))
    piece = pieces.ravel()[owners]
    order = np.lexsort((~outer, piece))  # of each piece first the outer ring, then its holes
    _, number = np.unique(piece[order], return_inverse=True)
    polygons = shapely.polygons(rings[order], indices=number)
    label = padded.ravel()[owners[order]][np.unique(number, return_index=True)[1]]
    order = np.argsort(label, kind="stable")
    names, number = np.unique(label[order], return_inverse=True)
    return gpd.GeoSeries(shapely.multipolygons(polygons[order], indices=number), index=names.astype(np.int64))


@njit("int32[:, ::1](int32[:, ::1])", nogil=True, cache=True)
def _pieces(labels):  # type: ignore[no-untyped-def]
    """Number the parts of equal labels that hang together along edges; the rim of ``labels`` is 0."""
    rows, columns = labels.shape
    pieces = np.zeros((rows, columns), dtype=np.int32)
    root = np.zeros(rows * columns // 2 + 2, dtype=np.int32)
    count = 0
    for row in range(1, rows - 1):
        for column in range(1, columns - 1):
            label = labels[row, column]
            if label == 0:
                continue
            up = pieces[row - 1, column] if labels[row - 1, column] == label else 0
            left = pieces[row, column - 1] if labels[row, column - 1] == label else 0
            while up != root[up]:
                up = root[up]
            while left != root[left]:
                left = root[left]
            if up == 0 and left == 0:
                count += 1
                if count == len(root):
                    root = np.concatenate((root, np.zeros(count, dtype=np.int32)))
                root[count] = count
                pieces[row, column] = count
            elif up == 0 or left == 0:
                pieces[row, column] = up + left
            else:
                pieces[row, column] = min(up, left)
                root[max(up, left)] = min(up, left)
    for number in range(1, count + 1):
        root[number] = root[root[number]]
    for row in range(1, rows - 1):
        for column in range(1, columns - 1):
            pieces[row, column] = root[pieces[row, column]]
    return pieces


@njit("Tuple((int64[::1], int64[::1], int64[::1], boolean[::1]))(int32[:, ::1], int32[:, ::1])", nogil=True, cache=True)
def _rings(labels, pieces):  # type: ignore[no-untyped-def]
    """Follow the boundary of each piece, the piece to the right: outer rings run clockwise, holes the other way.

    Vertices are flat indices of the cell whose upper left corner they are. Where two cells of one label meet in a
    corner, the walk crosses over if both are of one piece and turns back if not, so that no ring touches itself.
    """
    columns = labels.shape[1]
    label, piece = labels.ravel(), pieces.ravel()
    corners = edges = 0
    for cell in range(columns + 1, labels.size):
        own = label[cell]
        edges += (own != label[cell - columns]) + (own != label[cell - 1])
        square = (label[cell - columns - 1], label[cell - columns], label[cell - 1], own)
        straight = (square[0] == square[1] and square[2] == square[3]) or (
            square[0] == square[2] and square[1] == square[3]
        )
        corners += 0 if straight else 4
    vertices = np.empty(2 * corners + 1, dtype=np.int64)
    starts = np.empty(edges + 1, dtype=np.int64)
    owners = np.empty(edges + 1, dtype=np.int64)
    outer = np.empty(edges + 1, dtype=np.bool_)
    seen = np.zeros(labels.size, dtype=np.bool_)  # whether the walk has passed the upper edge of a cell
    # directions: 0 right, 1 down, 2 left, 3 up; of a vertex the cells ahead to the right and ahead to the left
    step = np.array([1, columns, -1, -columns])
    right = np.array([0, -1, -columns - 1, -columns])
    left = np.array([-columns, 0, -1, -columns - 1])
    used = rings = 0
    for cell in range(columns + 1, labels.size - columns):
        if label[cell] == 0 or seen[cell] or label[cell - columns] == label[cell]:
            continue
        own = label[cell]
        starts[rings], owners[rings] = used, cell
        vertex, direction, turns = cell, 0, 0
        while True:
            if direction == 0:
                if seen[vertex]:
                    break
                seen[vertex] = True
            vertex += step[direction]
            ahead_right, ahead_left = vertex + right[direction], vertex + left[direction]
            if label[ahead_right] != own:
                turn = 1
                if label[ahead_left] == own and piece[ahead_left] == piece[cell]:
                    turn = -1
            elif label[ahead_left] == own:
                turn = -1
            else:
                turn = 0
            if turn:
                vertices[used] = vertex
                used += 1
                turns += turn
                direction = (direction + turn) % 4
        outer[rings] = turns > 0
        rings += 1
    return vertices[:used].copy(), starts[:rings].copy(), owners[:rings].copy(), outer[:rings].copy()
