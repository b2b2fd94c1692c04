"""Sources and focal nodes, given as patches, points or a raster of ids, on the grid of a run."""

import numpy as np
import pandas as pd
import shapely

from ..core.connectivity.source_numbers import Numbered, cells_of, number_codes, number_identifiers, point_cells
from ..engine.rasterise import burn
from .vectors import to_wkb


def numbered_sources(algorithm, name, id_field=None):
    """``Numbered`` of a parameter that takes a vector layer or a raster.

    A patch that is too small to hold a cell's centre takes the cell in which it lies. Where patches overlap the last
    one wins.
    """
    if algorithm.raster(name) is not None:
        return number_codes(algorithm.array(name))
    frame = algorithm.frame(name)
    field = algorithm.field(id_field) if id_field else None
    identifiers = frame[field] if field else pd.Series(np.arange(1, len(frame) + 1), name=id_field)
    numbers, ids = number_identifiers(algorithm.layer_name(name), identifiers)
    labels = burn(to_wkb(frame), numbers, algorithm.grid, None, "int32", 0)
    absent = ~np.isin(numbers, np.unique(labels))
    if absent.any():
        small = frame[absent]
        points = [shapely.to_wkb(shapely.point_on_surface(shape)) for shape in small.geometry]
        extra = burn(points, numbers[absent], algorithm.grid, None, "int32", 0)
        labels = np.where((labels == 0) | (extra == 0), np.maximum(labels, extra), labels)
    polygonal = frame.geom_type.str.contains("Polygon").all()
    areas = pd.Series(algorithm.area_ha(frame)).groupby(numbers).sum().tolist() if polygonal else None
    return Numbered(labels, ids, areas)


def focal_cells(algorithm, name, id_field=None):
    """Focal number → flat indices of its cells, and the identifiers of numbers 1, 2, …

    Two points may lie in one cell; what lies off the grid has no cells.
    """
    frame = None if algorithm.raster(name) is not None else algorithm.frame(name)
    if frame is None or not frame.geom_type.str.contains("Point").all():
        numbered = numbered_sources(algorithm, name, id_field)
        return cells_of(numbered.labels), numbered.ids
    field = algorithm.field(id_field) if id_field else None
    identifiers = frame[field] if field else pd.Series(np.arange(1, len(frame) + 1), name=id_field)
    numbers, ids = number_identifiers(algorithm.layer_name(name), identifiers)
    points = frame.geometry.explode(index_parts=False)
    owner = pd.Series(numbers, index=frame.index).reindex(points.index).to_numpy()
    return point_cells(
        points.x.to_numpy(), points.y.to_numpy(), owner, algorithm.grid.transform, algorithm.grid.shape
    ), ids
