"""What rasters of two dates hold within treated and untreated polygons."""

from __future__ import annotations

from typing import Any, Sequence

import numpy as np
from numpy.typing import NDArray

from ..core.planning.outcome_effects import ControlCells, UnitMeans
from ..core.progress import Progress, silent
from .covered_cells import covered_cells
from .source import RasterSource

MOST = 20_000
"""Cells of all controls together that are kept, as an even grid in each polygon, where they have more."""


def unit_means(
    shapes: Sequence[Any],
    baseline: Sequence[RasterSource],
    achieved: Sequence[RasterSource],
    progress: Progress = silent,
) -> UnitMeans:
    """Means of each polygon, each cell counting by the share of it that the polygon covers.

    Parameters
    ----------
    shapes : sequence of Polygon or MultiPolygon
        In the grid's system, without common land.
    baseline, achieved : sequences of RasterSource
        Measures, one pair for each indicator, all on one grid; none at all for none.
    progress : Progress

    Returns
    -------
    UnitMeans
    """
    count, kinds = len(shapes), len(baseline)
    if not kinds:
        return UnitMeans(*np.zeros((5, count, 0)))
    weight, before, after = (np.zeros((count, kinds)) for _ in range(3))
    common, first, second = np.zeros(count), np.zeros((count, kinds)), np.zeros((count, kinds))
    shift: NDArray[np.float64] | None = None
    for window, cells in covered_cells(shapes, baseline[0].grid, progress):
        old, new = _values(baseline, window), _values(achieved, window)
        valid = ~np.isnan(old) & ~np.isnan(new)
        whole = np.asarray(valid.all(axis=0))
        if shift is None and whole.any():
            shift = old[:, whole].mean(axis=1)  # a number near the values, so that squares do not cancel
        for number, ids, share in cells:
            known = np.where(valid[:, ids], share, 0.0)
            weight[number] += known.sum(axis=1)
            before[number] += (known * np.nan_to_num(old[:, ids])).sum(axis=1)
            after[number] += (known * np.nan_to_num(new[:, ids])).sum(axis=1)
            if shift is not None:
                together = np.where(whole[ids], share, 0.0)
                centred = np.nan_to_num(old[:, ids] - shift[:, None])
                common[number] += together.sum()
                first[number] += (centred * together).sum(axis=1)
                second[number] += (centred**2 * together).sum(axis=1)
    with np.errstate(invalid="ignore", divide="ignore"):
        mean = first / common[:, None]
        spread = np.sqrt(np.maximum(second / common[:, None] - mean**2, 0.0))
        before, after = before / weight, after / weight
    cell = abs(baseline[0].grid.transform[1] * baseline[0].grid.transform[5])
    area = np.array([shape.area for shape in shapes])[:, None]
    covered = np.divide(weight * cell, area, out=np.zeros_like(weight), where=area > 0)
    return UnitMeans(before, after, covered, mean + (0.0 if shift is None else shift), spread)


def control_cells(
    shapes: Sequence[Any],
    baseline: Sequence[RasterSource],
    achieved: Sequence[RasterSource],
    progress: Progress = silent,
) -> ControlCells:
    """Cells of untreated polygons with data everywhere; parameters as in ``unit_means``."""
    grid = baseline[0].grid
    cell = abs(grid.transform[1] * grid.transform[5])
    allowed = MOST / max(sum(shape.area > 0 for shape in shapes), 1)
    steps = [max(int(np.ceil(np.sqrt(shape.area / cell / allowed))), 1) for shape in shapes]
    polygon, weight, befores, afters = [], [], [], []
    for window, cells in covered_cells(shapes, grid, progress):
        old, new = _values(baseline, window), _values(achieved, window)
        whole = np.asarray(~np.isnan(old + new).any(axis=0))
        for number, ids, share in cells:
            rows, columns = np.divmod(ids, window[3])
            step = steps[number]
            kept = whole[ids] & (share > 0) & ((rows + window[0]) % step == 0) & ((columns + window[1]) % step == 0)
            polygon.append(np.full(int(kept.sum()), number, dtype=np.int64))
            weight.append(share[kept] * step**2)
            befores.append(old[:, ids[kept]].T)
            afters.append(new[:, ids[kept]].T)
    nothing = np.zeros((0, len(baseline)))
    return ControlCells(
        np.concatenate([*polygon, np.zeros(0, dtype=np.int64)]),
        np.concatenate([*weight, np.zeros(0)]),
        np.concatenate([*befores, nothing]),
        np.concatenate([*afters, nothing]),
    )


def _values(sources: Sequence[RasterSource], window: tuple[int, int, int, int]) -> NDArray[np.float64]:
    """Shape (sources, cells)."""
    return np.stack([source.read(window).astype(np.float64).reshape(-1) for source in sources])
