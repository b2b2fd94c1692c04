"""What a look at every cell of a raster says about it."""

from __future__ import annotations

import math

import numpy as np
from osgeo import gdal

from ..core.planning.data_checks import SUSPICIOUS, RasterFacts
from ..core.progress import Progress, silent
from .grid import Grid, windows

STRIP = 512


def raster_facts(
    path: str, layer: str, crs: str, band: int = 1, reference: Grid | None = None, progress: Progress = silent
) -> RasterFacts:
    """Facts about one band, read in strips.

    Parameters
    ----------
    path : str
        What GDAL opens.
    layer : str
        Its name.
    crs : str
        WKT of the layer's system, empty where it has none.
    reference : Grid, optional
        Grid to compare with.
    """
    dataset = gdal.Open(path)
    source = dataset.GetRasterBand(band)
    nodata = source.GetNoDataValue()
    grid = Grid(crs, tuple(dataset.GetGeoTransform()), (dataset.RasterYSize, dataset.RasterXSize))
    rows, columns = grid.shape
    valid, low, high = 0, math.inf, -math.inf
    edge = dict.fromkeys(SUSPICIOUS, 0)
    around = 0
    strips = windows(grid, STRIP, columns)
    for number, (row, _, count, _) in enumerate(strips):
        values = source.ReadAsArray(0, row, columns, count).astype(np.float64)
        use = np.isfinite(values)
        if nodata is not None and not math.isnan(nodata):
            use &= values != np.float64(nodata)
        valid += int(use.sum())
        low = min(low, float(np.min(values[use], initial=math.inf)))
        high = max(high, float(np.max(values[use], initial=-math.inf)))
        borders = [values[:, 0], values[:, -1]]
        borders += [values[0]] if row == 0 else []
        borders += [values[-1]] if row + count == rows else []
        border = np.concatenate(borders)
        around += border.size
        for value in edge:
            edge[value] += int((border == value).sum())
        progress((number + 1) / len(strips))
    geographic = bool(crs) and grid.geographic
    return RasterFacts(
        layer=layer,
        has_crs=bool(crs),
        geographic=geographic,
        nodata=nodata,
        cells=rows * columns,
        valid=valid,
        minimum=low,
        maximum=high,
        edge={value: count / max(around, 1) for value, count in edge.items()},
        difference="" if reference is None or not crs else reference.difference(grid) or "",
        covered=_covered(grid, reference) if crs else 1.0,
        distortion=grid.planar_error() if crs and not geographic else 0.0,
    )


def _covered(grid: Grid, reference: Grid | None) -> float:
    """Share of the reference's extent that the grid covers; 1 where the systems differ."""
    if reference is None or reference.difference(grid) == "crs":
        return 1.0
    a, b = reference.bounds, grid.bounds
    width, height = min(a[2], b[2]) - max(a[0], b[0]), min(a[3], b[3]) - max(a[1], b[1])
    share = max(width, 0.0) * max(height, 0.0) / ((a[2] - a[0]) * (a[3] - a[1]))
    return share if share < 1 - 1e-3 else 1.0
