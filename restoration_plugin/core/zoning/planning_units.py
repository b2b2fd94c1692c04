"""Planning units: squares, hexagons or given cells, cut by a boundary and by administrations."""

from __future__ import annotations

from typing import Any, Sequence

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray

from ..errors import QT_TRANSLATE_NOOP, InvalidInput, OutOfRange

GRID, HEXAGON = "grid", "hexagon"
LARGEST = 2_000_000
_SLIVER = 1e-6  # share of a cell below which a cut piece is rounding


def unit_cells(boundary: Any, kind: str, size: float) -> tuple[NDArray[Any], NDArray[Any]]:
    """Whole cells that touch a boundary, on a lattice that does not depend on it.

    Parameters
    ----------
    boundary : Polygon or MultiPolygon
        In a projected system in metres.
    kind : str
        ``grid`` or ``hexagon``.
    size : float
        Side of a square, or distance between two opposite sides of a hexagon, in m.

    Returns
    -------
    cells : ndarray of Polygon
    codes : ndarray of str
        EEEENNNN: column and row of the lattice, each modulo 10,000.

    Raises
    ------
    OutOfRange
        If ``size`` is not positive, or so small that there would be more than two million cells.
    """
    if not size > 0:
        raise OutOfRange("SIZE", found=size, allowed="> 0 m")
    left, low, right, high = boundary.bounds
    across = size if kind == GRID else size * np.sqrt(3) / 2
    if (right - left + 2 * size) * (high - low + 2 * size) / (across * size) > LARGEST:
        least = np.sqrt((right - left) * (high - low) / LARGEST) * 1.2
        raise OutOfRange("SIZE", found=size, allowed=f">= {least:.0f} m (at most 2,000,000 units)")
    columns = np.arange(np.floor(left / across) - 1, np.ceil(right / across) + 2).astype(np.int64)
    rows = np.arange(np.floor(low / size) - 1, np.ceil(high / size) + 2).astype(np.int64)
    column, row = (part.ravel() for part in np.meshgrid(columns, rows))
    if kind == GRID:
        cells = shapely.box(column * size, row * size, (column + 1) * size, (row + 1) * size)
    else:
        x, y = column * across, row * size + np.where(column % 2 == 0, 0.0, size / 2)
        angles = np.deg2rad(np.arange(0, 360, 60))
        radius = size / np.sqrt(3)
        corners = np.stack([x[:, None] + radius * np.cos(angles), y[:, None] + radius * np.sin(angles)], axis=-1)
        cells = shapely.polygons(np.round(corners, 6))
    shapely.prepare(boundary)
    kept = shapely.intersects(boundary, cells)
    codes = np.array([f"{c % 10000:04d}{r % 10000:04d}" for c, r in zip(column[kept], row[kept])], dtype=object)
    return cells[kept], codes


def cut_units(
    cells: Sequence[Any],
    codes: Sequence[str],
    boundary: Any,
    admin: Sequence[Any] | None = None,
    admin_codes: Sequence[str] | None = None,
) -> pd.DataFrame:
    """Cells cut by the boundary, and by administrations so that each unit has one code.

    Parameters
    ----------
    cells, codes : sequences
        Polygons and their codes.
    boundary : Polygon or MultiPolygon
        What the units cover.
    admin, admin_codes : sequences, optional
        Administrations and their codes; a part of the boundary outside all of them becomes units without a code.

    Returns
    -------
    DataFrame
        unit_code (administrative code, hyphen, cell code), admin, geometry; in order of the code.

    Raises
    ------
    InvalidInput
        If no cell lies within the boundary.
    """
    shapes = np.asarray(cells, dtype=object)
    names = np.asarray(codes, dtype=object)
    pieces = _cut(shapes, boundary)
    owner = np.full(len(pieces), "", dtype=object)
    index = np.arange(len(pieces))
    if admin is not None and admin_codes is not None:
        pieces, index, owner = _cut_by(pieces, np.asarray(admin, dtype=object), np.asarray(admin_codes, dtype=object))
    kept = shapely.area(pieces) > _SLIVER * np.minimum(shapely.area(shapes[index]), shapely.area(boundary))
    if not kept.any():
        raise InvalidInput(
            QT_TRANSLATE_NOOP("LandRestoration", "BOUNDARY has no area that a unit could cover. Check its geometry.")
        )
    unit = [f"{code}-{name}" if code else str(name) for code, name in zip(owner[kept], names[index[kept]])]
    frame = pd.DataFrame({"unit_code": unit, "admin": owner[kept], "geometry": pieces[kept]})
    if frame["unit_code"].duplicated().any():  # the same cell and code in several administrations' features
        joined = frame.groupby("unit_code", sort=False)["geometry"].agg(lambda parts: shapely.union_all(list(parts)))
        frame = frame.drop_duplicates("unit_code").set_index("unit_code").assign(geometry=joined).reset_index()
    return frame.sort_values("unit_code", kind="stable").reset_index(drop=True)


def _cut(shapes: NDArray[Any], by: Any) -> NDArray[Any]:
    """Areas of shapes within one polygon; shapes wholly inside stay bit for bit."""
    shapely.prepare(by)
    inside = shapely.contains_properly(by, shapes)
    result = shapes.copy()
    result[~inside] = _areas(shapely.intersection(shapes[~inside], by))
    return result


def _cut_by(
    pieces: NDArray[Any], admin: NDArray[Any], codes: NDArray[Any]
) -> tuple[NDArray[Any], NDArray[Any], NDArray[Any]]:
    """Pieces of each administration, and what lies outside all of them."""
    cell, area = shapely.STRtree(admin).query(pieces, predicate="intersects")
    shapely.prepare(admin)
    parts = pieces[cell]
    crossing = ~shapely.contains_properly(admin[area], parts)
    parts[crossing] = _areas(shapely.intersection(parts[crossing], admin[area[crossing]]))
    rest = _areas(shapely.difference(pieces, shapely.union_all(admin)))
    everything = np.concatenate([parts, rest])
    index = np.concatenate([cell, np.arange(len(pieces))])
    owner = np.concatenate([codes[area], np.full(len(pieces), "", dtype=object)])
    order = np.argsort(index, kind="stable")
    return everything[order], index[order], owner[order]


def _areas(shapes: NDArray[Any]) -> NDArray[Any]:
    """The polygons of mixed results of an overlay."""
    mixed = shapely.get_type_id(shapes) == 7
    result = shapes.copy()
    for place in np.flatnonzero(mixed):
        parts = [part for part in shapes[place].geoms if part.geom_type in ("Polygon", "MultiPolygon")]
        result[place] = shapely.union_all(parts) if parts else shapely.Polygon()
    lines = ~np.isin(shapely.get_type_id(result), (3, 6))
    result[lines] = shapely.Polygon()
    return result
