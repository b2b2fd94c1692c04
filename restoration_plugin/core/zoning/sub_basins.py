"""Sub-basins of the stream links of a terrain."""

from __future__ import annotations

from typing import Any

import numpy as np
import pyflwdir
from numpy.typing import NDArray
from scipy.ndimage import distance_transform_edt

from ..errors import QT_TRANSLATE_NOOP, InvalidInput


def sub_basins(dem: NDArray[np.floating[Any]], stream_cells: int) -> NDArray[np.int32]:
    """Number of the sub-basin of each cell: the land that drains to one stream link.

    Parameters
    ----------
    dem : ndarray of shape (rows, columns)
        Elevation, NaN is NoData.
    stream_cells : int
        Cells that must drain through a cell to make it a stream.

    Returns
    -------
    ndarray of int32
        1, 2, …; 0 where NoData. Land that drains past every stream (a shore, an edge) joins the nearest sub-basin.

    Raises
    ------
    InvalidInput
        If no stream is that large.

    References
    ----------
    Eilander, D. et al. (2021), A hydrography upscaling method for scale-invariant parametrization (pyflwdir).
    """
    valid = ~np.isnan(dem)
    height = np.where(valid, dem, -9999.0).astype(np.float32)
    _, directions = pyflwdir.dem.fill_depressions(height, nodata=-9999.0)
    flow = pyflwdir.from_array(directions, ftype="d8", check_ftype=False)
    upstream = flow.upstream_area(unit="cell")
    stream = (upstream >= stream_cells).ravel()
    if not stream.any():
        raise InvalidInput(
            QT_TRANSLATE_NOOP(
                "LandRestoration",
                "STREAM_CELLS is {cells}, but no cell drains more than {most}. Give a smaller number.",
            ),
            cells=stream_cells,
            most=int(upstream.max()),
        )
    down = flow.idxs_ds
    cells = np.flatnonzero(stream)
    inflow = np.bincount(down[cells][down[cells] != cells], minlength=dem.size)
    ends = cells[(down[cells] == cells) | (inflow[down[cells]] > 1)]
    label = flow.basins(idxs=ends, ids=np.arange(1, len(ends) + 1, dtype=np.uint32)).astype(np.int32)
    nearest = distance_transform_edt(label == 0, return_distances=False, return_indices=True)
    return np.where(valid, label[tuple(nearest)], 0).astype(np.int32)
