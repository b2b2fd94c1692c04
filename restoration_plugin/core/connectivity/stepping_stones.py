"""Stepping stones that would shorten the weakest links."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import shapely


def stepping_stones(
    paths: gpd.GeoDataFrame, cost: np.ndarray, candidates: gpd.GeoDataFrame, farthest: float = 0.1
) -> gpd.GeoDataFrame:
    """For each link the candidate that leaves the shortest longest step.

    A stone at the share t of a link's length leaves a step of max(t, 1 − t) of its cost; what it saves is the rest.

    Parameters
    ----------
    paths : GeoDataFrame
        Lines of the links, in metres, with from_id and to_id.
    cost : ndarray of shape (links,)
        Cost of each link.
    candidates : GeoDataFrame
        Patches, points or lines that could become stones, in the same reference system.
    farthest : float
        Distance from the link, as a share of its length, within which a candidate counts.

    Returns
    -------
    GeoDataFrame
        A point a link that has a candidate, the costliest link first: rank, from_id, to_id, candidate (its row, from
        1), cost, step (cost of the longest step with the stone), saved (cost), offset_m (distance from the link).
    """
    lines, shapes = paths.geometry.to_numpy(), candidates.geometry.to_numpy()
    length = shapely.length(lines)
    rows, points = [], []
    for link in np.argsort(-cost, kind="stable"):
        between = shapely.shortest_line(shapes, lines[link])
        offset = shapely.length(between)
        share = shapely.line_locate_point(lines[link], shapely.get_point(between, 1)) / length[link]
        step = np.where(offset <= farthest * length[link], np.maximum(share, 1.0 - share), 1.0)
        best = int(np.argmin(step))
        if step[best] < 1.0:
            points.append(shapely.get_point(between[best], 0))
            rows.append(
                {
                    "from_id": paths["from_id"].iloc[link],
                    "to_id": paths["to_id"].iloc[link],
                    "candidate": best + 1,
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
