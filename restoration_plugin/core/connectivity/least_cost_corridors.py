"""Least-cost paths and normalised corridors between ecological sources."""

from __future__ import annotations

import math
from typing import Any, NamedTuple, Sequence

import geopandas as gpd
import numpy as np
import pandas as pd
from numba import njit
from numpy.typing import NDArray
from shapely.geometry import LineString

from ..errors import OutOfRange
from ..progress import Progress, silent
from .cost_distance import Transform, cell_edge
from .cost_runs import CostRuns
from .cost_tracing import trace_path
from .gravity import gravity
from .link_rules import link_pairs


class Corridors(NamedTuple):
    """Paths between sources, and the corridors around them."""

    paths: gpd.GeoDataFrame
    corridor: NDArray[np.float32]
    through: int
    too_far: int
    absent: list[Any]


def least_cost_corridors(
    resistance: NDArray[np.floating[Any]],
    sources: NDArray[np.integer[Any]],
    transform: Transform,
    links: str = "cost neighbours",
    nearest: int = 4,
    max_cost: float | None = None,
    cutoff: float | None = None,
    through_sources: bool = False,
    ids: Sequence[Any] | None = None,
    areas: Sequence[float] | None = None,
    progress: Progress = silent,
) -> Corridors:
    """Least-cost path of every link, and the mosaic of normalised least-cost corridors.

    The corridor of sources a and b is CWD_a + CWD_b − LCD_ab, how much longer than the least-cost path the best way
    through a cell is; the mosaic is the minimum over the links. One run per source serves all its links.

    Parameters
    ----------
    resistance : ndarray of shape (rows, columns)
        Resistance per metre, > 0. NaN is NoData.
    sources : ndarray of int, shape (rows, columns)
        Number of the source that a cell belongs to, > 0.
    transform : tuple of 6 floats
        GDAL's geotransform of the grid, in metres, with square cells.
    links : str
        Which sources are linked, see ``link_rules``.
    nearest : int
        Number of neighbours where ``links`` is "nearest k".
    max_cost : float, optional
        Cost, in resistance × metres, beyond which sources are not linked.
    cutoff : float, optional
        Value, in resistance × metres, beyond which a cell is not part of the corridor.
    through_sources : bool
        Whether a path may run through a third source; if not, such a link is left out, since the links to that
        source stand for it.
    ids : sequence, optional
        Identifier of source number 1, 2, …; else its number.
    areas : sequence of float, optional
        Area in ha of source number 1, 2, …; else that of its cells.
    progress : Progress
        Told the fraction done.

    Returns
    -------
    Corridors
        ``paths``: one line a link with from_id, to_id, cost (resistance × metres), length_m, cost_ratio (cost over
        length: the mean resistance met), gravity (NaN where a source is under e ha), rank (1 is the strongest by
        gravity, then the cheapest); ``corridor``: the mosaic in resistance × metres, 0 on a path, NaN outside;
        ``through`` and ``too_far``: links left out since they run through a third source, or cost too much;
        ``absent``: identifiers of sources without a cell that has a resistance.

    Raises
    ------
    InvalidInput
        If fewer than two sources lie on cells with a resistance, or cells are not square.
    OutOfRange
        If a number is not positive.

    References
    ----------
    McRae, B.H., Kavanagh, D.M. (2011), Linkage Mapper connectivity analysis software. Adriaensen, F. et al. (2003),
    The application of 'least-cost' modelling as a functional landscape model, Landscape and Urban Planning 64.
    """
    cell = cell_edge(transform)
    for name, value in (("MAX_COST", max_cost), ("CORRIDOR_CUTOFF", cutoff)):
        if value is not None and not value > 0:
            raise OutOfRange(name, found=value, allowed="> 0")
    farthest = math.inf if max_cost is None else max_cost / cell
    widest = math.inf if cutoff is None else cutoff / cell
    runs = CostRuns(resistance, sources, farthest + widest, lambda done: progress(0.8 * done))
    pairs = link_pairs(links, runs.costs, runs.allocation, _centres(runs), nearest)
    near = np.array([runs.costs[a, b] <= farthest for a, b in pairs], dtype=bool)
    rows, traced = [], []
    restored = -1
    for done, (a, b) in enumerate(pairs[near]):
        if a != restored:  # pairs come in rising order
            field, restored = runs.restore(a), a
            progress(0.8 + 0.1 * done / len(pairs))
        path = trace_path(field, int(runs.ends[a, b]))
        met = np.unique(runs.sources[path])
        if through_sources or set(met) <= {0, runs.numbers[a], runs.numbers[b]}:
            rows.append((a, b))
            traced.append(path)
    paths = _frame(runs, rows, traced, transform, ids, areas)
    mosaic = np.full(runs.shape, np.inf)
    for done, (a, b) in enumerate(rows):
        progress(0.9 + 0.1 * done / len(rows))
        (window_a, one), (window_b, two) = runs.distance(a), runs.distance(b)
        _merge(mosaic, one, window_a[0].start, window_a[1].start, two, window_b[0].start, window_b[1].start,
               runs.costs[a, b])  # fmt: skip
    for path in traced:
        mosaic.ravel()[path] = 0.0
    mosaic[mosaic > widest] = np.inf
    known = np.arange(1, int(sources.max()) + 1 if ids is None else len(ids) + 1)
    absent = [number if ids is None else ids[number - 1] for number in known[~np.isin(known, runs.numbers)].tolist()]
    corridor = np.where(np.isinf(mosaic), np.nan, mosaic * cell).astype(np.float32)
    return Corridors(paths, corridor, int(near.sum()) - len(rows), int((~near).sum()), absent)


def _centres(runs: CostRuns) -> NDArray[np.float64]:
    return np.array([[part.mean() for part in np.divmod(cells, runs.shape[1])] for cells in runs.cells])


def path_line(path: NDArray[np.int64], columns: int, transform: Transform) -> LineString:
    """Line along the centres of a path's cells, with a vertex at each end and turn."""
    row, column = np.divmod(path, columns)
    steps = np.diff(np.column_stack((row, column)), axis=0)
    turns = np.concatenate(([True], (steps[1:] != steps[:-1]).any(axis=1), [True]))
    x = transform[0] + (column[turns] + 0.5) * transform[1]
    y = transform[3] + (row[turns] + 0.5) * transform[5]
    return LineString(np.column_stack((x, y)))


def _frame(
    runs: CostRuns,
    rows: list[tuple[int, int]],
    traced: list[NDArray[np.int64]],
    transform: Transform,
    ids: Sequence[Any] | None,
    areas: Sequence[float] | None,
) -> gpd.GeoDataFrame:
    cell = abs(float(transform[1]))
    a, b = np.array(rows, dtype=np.int64).reshape(-1, 2).T
    names = runs.numbers if ids is None else np.array(ids, dtype=object)[runs.numbers - 1]
    own = np.array([len(cells) * cell * cell / 1e4 for cells in runs.cells])
    hectares = own if areas is None else np.asarray(areas, dtype=np.float64)[runs.numbers - 1]
    within = np.array([runs.field.resistance.ravel()[cells].mean(dtype=np.float64) for cells in runs.cells])
    cost = runs.costs[a, b] * cell
    lines = [path_line(path, runs.shape[1], transform) for path in traced]
    length = np.array([line.length for line in lines])
    frame = gpd.GeoDataFrame(
        {
            "from_id": names[a],
            "to_id": names[b],
            "cost": cost,
            "length_m": length,
            "cost_ratio": cost / length,
            "gravity": gravity(hectares[a], hectares[b], within[a], within[b], cost, cost.max(initial=0.0)),
        },
        geometry=gpd.GeoSeries(lines, dtype="geometry"),
    )
    order = frame.sort_values(["gravity", "cost"], ascending=[False, True], na_position="last", kind="stable").index
    frame["rank"] = pd.Series(np.arange(1, len(frame) + 1), index=order)
    return frame[["from_id", "to_id", "cost", "length_m", "cost_ratio", "gravity", "rank", "geometry"]]


@njit(
    "void(float64[:, ::1], Array(float64, 2, 'C', readonly=True), int64, int64,"
    " Array(float64, 2, 'C', readonly=True), int64, int64, float64)",
    nogil=True,
    cache=True,
)
def _merge(mosaic, one, row_one, column_one, two, row_two, column_two, cost):  # type: ignore[no-untyped-def]
    """Lower ``mosaic`` to the normalised corridor of two runs where both reach; rounding of the sum counts as 0."""
    top, left = max(row_one, row_two), max(column_one, column_two)
    bottom = min(row_one + one.shape[0], row_two + two.shape[0])
    right = min(column_one + one.shape[1], column_two + two.shape[1])
    rounding = cost * 1e-12
    for row in range(top, bottom):
        for column in range(left, right):
            excess = one[row - row_one, column - column_one] + two[row - row_two, column - column_two] - cost
            if excess < rounding:
                excess = 0.0
            if excess < mosaic[row, column]:
                mosaic[row, column] = excess
