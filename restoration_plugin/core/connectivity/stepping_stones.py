"""Stepping stones that would shorten the weakest links."""

from __future__ import annotations

from typing import Any

import geopandas as gpd
import numpy as np
import shapely
from numpy.typing import NDArray


def stepping_stones(
    paths: gpd.GeoDataFrame,
    cost: NDArray[np.floating[Any]],
    candidates: gpd.GeoDataFrame | None = None,
    farthest: float = 0.1,
) -> gpd.GeoDataFrame:
    """For each link the candidate or junction of links that leaves the shortest longest step.

    A stone at the share t of a link's length leaves a step of max(t, 1 − t) of its cost; what it saves is the rest.
    Junctions are where two links cross, meet or part.

    Parameters
    ----------
    paths : GeoDataFrame
        Lines of the links, in metres, with from_id and to_id.
    cost : ndarray of shape (links,)
        Cost of each link.
    candidates : GeoDataFrame, optional
        Patches, points or lines that could become stones, in the same reference system.
    farthest : float
        Distance from the link, as a share of its length, within which a candidate counts.

    Returns
    -------
    GeoDataFrame
        A point a link that has a stone: rank (1 saves most), from_id, to_id, candidate (its row, from 1; 0 for a
        junction), cost, step (cost of the longest step with the stone), saved (cost), offset_m (distance from the
        link).
    """
    lines = paths.geometry.to_numpy()
    given = np.zeros(0, dtype=object) if candidates is None else candidates.geometry.to_numpy()
    shapes = np.concatenate((given, _junctions(lines)))
    length = shapely.length(lines)
    rows, points = [], []
    for link in np.argsort(-cost, kind="stable") if len(shapes) else ():
        between = shapely.shortest_line(shapes, lines[link])
        offset = shapely.length(between)
        share = shapely.line_locate_point(lines[link], shapely.get_point(between, 1)) / length[link]
        step = np.where(offset <= farthest * length[link], np.maximum(share, 1.0 - share), 1.0)
        best = int(np.lexsort((offset, step.round(9)))[0])  # of equal ones the nearest
        if step[best] < 1.0:
            points.append(shapely.get_point(between[best], 0))
            rows.append(
                {
                    "from_id": paths["from_id"].iloc[link],
                    "to_id": paths["to_id"].iloc[link],
                    "candidate": best + 1 if best < len(given) else 0,
                    "cost": float(cost[link]),
                    "step": float(step[best] * cost[link]),
                    "saved": float((1.0 - step[best]) * cost[link]),
                    "offset_m": float(offset[best]),
                }
            )
    columns = ["from_id", "to_id", "candidate", "cost", "step", "saved", "offset_m"]
    frame = gpd.GeoDataFrame(rows, columns=columns, geometry=gpd.GeoSeries(points, dtype="geometry"), crs=paths.crs)
    frame = frame.sort_values("saved", ascending=False, kind="stable", ignore_index=True)
    frame.insert(0, "rank", np.arange(1, len(frame) + 1))
    return frame


def _junctions(lines: NDArray[Any]) -> NDArray[Any]:
    """Points in which two lines cross, and the ends of what they share."""
    one, two = shapely.STRtree(lines).query(lines, predicate="intersects")
    once = one < two
    shared = shapely.intersection(lines[one[once]], lines[two[once]])
    parts = shapely.get_parts(shapely.get_parts(shared))
    crossed = parts[shapely.get_dimensions(parts) == 0]
    ends = shapely.get_parts(shapely.boundary(shapely.get_parts(shapely.line_merge(shared))))
    found: NDArray[Any] = shapely.get_parts(shapely.union_all(np.concatenate((crossed, ends))))
    return found
