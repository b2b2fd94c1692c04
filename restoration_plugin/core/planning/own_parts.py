"""Land that polygons of one layer share, counted once."""

from __future__ import annotations

from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from ..progress import Progress, silent
from .overlay_pieces import overlay_pieces, polygonal


def own_parts(shapes: NDArray[Any], progress: Progress = silent) -> NDArray[Any]:
    """Each polygon without what an earlier one covers, so that their areas add up to that of their union.

    Parameters
    ----------
    shapes : ndarray of valid polygons, shape (n,)
    progress : Progress

    Returns
    -------
    ndarray of polygons, shape (n,)
        An empty polygon where nothing is left.

    Examples
    --------
    >>> shapely.area(own_parts(np.array([shapely.box(0, 0, 2, 1), shapely.box(1, 0, 3, 1)], dtype=object)))
    array([2., 1.])
    """
    first, second, _ = overlay_pieces(shapes, shapes, progress)
    own = shapes.copy()
    for number in np.unique(second[first < second]):
        earlier = shapes[first[(second == number) & (first < second)]]
        own[number] = shapely.difference(shapes[number], shapely.union_all(earlier))
    return polygonal(own)
