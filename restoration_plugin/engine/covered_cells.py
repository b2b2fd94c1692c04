"""Cells that polygons cover, tile by tile, so that memory grows with neither the raster nor a polygon."""

from __future__ import annotations

from typing import Any, Iterator, Sequence

import numpy as np
import shapely
from exactextract import exact_extract
from exactextract.raster import NumPyRasterSource
from numpy.typing import NDArray

from ..core.planning.overlay_pieces import polygonal
from ..core.progress import Progress, silent
from .grid import Grid, Window

TILE = 512
"""Rows and columns of a tile."""


def covered_cells(
    shapes: Sequence[Any], grid: Grid, progress: Progress = silent
) -> Iterator[tuple[Window, list[tuple[int, NDArray[np.int64], NDArray[np.float64]]]]]:
    """Each tile that shapes touch, with the cells of each shape in it and the exact share of them that it covers.

    Parameters
    ----------
    shapes : sequence of Polygon or MultiPolygon
        In the grid's system; None and empty ones are left out.
    grid : Grid
    progress : Progress

    Yields
    ------
    window : (row, column, rows, columns)
    cells : list of (number of the shape, ids of cells within the window in row order, shares 0–1)
    """
    kept = [number for number, shape in enumerate(shapes) if shape is not None and not shape.is_empty]
    whole = np.array([shapes[number] for number in kept], dtype=object)
    rows, columns = grid.shape
    for first_row in range(0, rows, TILE):
        progress(first_row / rows)
        strip = (first_row, 0, min(TILE, rows - first_row), columns)
        in_strip, parts = _cut(whole, np.arange(len(whole)), grid, strip)
        for first_column in range(0, columns, TILE) if len(parts) else ():
            window = (first_row, first_column, strip[2], min(TILE, columns - first_column))
            numbers, pieces = _cut(parts, in_strip, grid, window)
            if len(pieces):
                progress((first_row + TILE * first_column / columns) / rows)
                yield (
                    window,
                    [
                        (kept[number], ids, shares)
                        for number, (ids, shares) in zip(numbers, _covered(pieces, grid, window))
                    ],
                )
    progress(1.0)


def _cut(
    shapes: NDArray[Any], numbers: NDArray[np.int64], grid: Grid, window: Window
) -> tuple[NDArray[np.int64], NDArray[Any]]:
    """Numbers and pieces of the shapes that have land in a window."""
    if not len(shapes):
        return numbers, shapes
    frame = shapely.box(*_bounds(grid, window))
    near = np.sort(shapely.STRtree(shapes).query(frame, predicate="intersects"))
    pieces = polygonal(shapely.intersection(shapes[near], frame))
    land = shapely.area(pieces) > 0
    return numbers[near][land], pieces[land]


def _bounds(grid: Grid, window: Window) -> tuple[float, float, float, float]:
    x0, dx, _, y0, _, dy = grid.transform
    row, column, rows, columns = window
    return x0 + column * dx, y0 + (row + rows) * dy, x0 + (column + columns) * dx, y0 + row * dy


def _covered(pieces: NDArray[Any], grid: Grid, window: Window) -> list[tuple[NDArray[np.int64], NDArray[np.float64]]]:
    raster = NumPyRasterSource(np.zeros(window[2:], dtype=np.uint8), *_bounds(grid, window))
    features = [{"type": "Feature", "properties": {}, "geometry": shapely.geometry.mapping(piece)} for piece in pieces]
    found = [item["properties"] for item in exact_extract(raster, features, ["cell_id", "coverage"])]
    return [
        (np.asarray(item["cell_id"], dtype=np.int64), np.asarray(item["coverage"], dtype=np.float64)) for item in found
    ]
