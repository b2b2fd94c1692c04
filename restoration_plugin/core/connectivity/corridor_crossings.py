"""Where corridors are cut by roads, railways and built-up land."""

from __future__ import annotations

from typing import Any, NamedTuple

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray

from ..errors import InvalidTable
from ..standards import load

OTHER, BUILT = "other", "built"
COLUMNS = ["corridor", "from_id", "to_id", "class", "class_zh", "class_en", "chainage", "span_m", "score", "priority", "structure", "struct_zh", "struct_en"]  # fmt: skip


class Classes(NamedTuple):
    """The table of crossing classes: weight and width by class, names that mean it, structures by span."""

    rows: pd.DataFrame
    meaning: dict[str, str]

    def of(self, values: pd.Series) -> pd.Series:
        """Class of each value of a user's field, whatever case; ``other`` where it is not known."""
        return values.astype(str).str.strip().str.lower().map(self.meaning).fillna(OTHER)


def crossing_classes(path: str | None = None) -> Classes:
    """The shipped table ``crossing_classes``, or the user's own.

    Raises
    ------
    InvalidTable
        If ``other`` or ``built`` has no row.
    """
    rows = load(
        "crossing_classes",
        path,
        columns=("names", "class_zh", "class_en", "structure", "struct_zh", "struct_en", "verified"),
        numbers=("weight", "width", "max_span"),
        filled=("class", "weight", "width", "structure"),
    )
    for needed in (OTHER, BUILT):
        if needed not in set(rows["class"]):
            raise InvalidTable("crossing_classes", len(rows) + 1, "class", "-", needed)
    meaning = {
        name.strip().lower(): kind
        for kind, names in zip(rows["class"], rows["names"])
        for name in (kind, *str(names).split(";"))
        if name.strip()
    }
    return Classes(rows, meaning)


def corridor_crossings(
    paths: gpd.GeoDataFrame,
    lines: gpd.GeoDataFrame,
    class_field: str | None,
    classes: Classes,
    built: gpd.GeoDataFrame | None = None,
    merge_distance: float = 50.0,
) -> gpd.GeoDataFrame:
    """Crossings of corridors with lines and built-up land, with priority and a proposed structure.

    Parameters
    ----------
    paths : GeoDataFrame
        Lines of the corridors, in metres; rank (a number, NaN is the last), from_id and to_id are used where they
        stand.
    lines : GeoDataFrame
        Roads, railways and the like in the same reference system.
    class_field : str or None
        Field of ``lines`` with the class; without it all are ``other``.
    classes : Classes
        Table of classes.
    built : GeoDataFrame, optional
        Built-up polygons.
    merge_distance : float
        Crossings of one class nearer to each other along a corridor are one.

    Returns
    -------
    GeoDataFrame
        Points with corridor (its row, from 1), from_id, to_id, class with its names, chainage (m from the corridor's
        start), span_m (m to bridge), score (the class's weight times the corridor's share of rank), priority (1 is
        the most urgent), structure with its names.

    References
    ----------
    Zhu, Q., Yu, K., Li, D. (2005), The width of ecological corridor in landscape planning, Acta Ecologica Sinica 25.
    """
    found = _with_lines(paths, lines, class_field, classes)
    if built is not None:
        found = pd.concat((found, _with_built(paths, built)), ignore_index=True)
    found = _merged(found, merge_distance)
    rows = classes.rows.drop_duplicates("class").set_index("class")
    found["span_m"] = np.maximum(found["span"], rows["width"].reindex(found["class"]).to_numpy(dtype=float))
    count = len(paths)
    rank = paths["rank"].to_numpy(dtype=float) if "rank" in paths else np.ones(count)
    rank = np.where(np.isnan(rank), np.fmax.reduce(rank, initial=1.0), rank)
    share = (rank.max(initial=1.0) - rank + 1.0) / rank.max(initial=1.0)
    found["score"] = rows["weight"].reindex(found["class"]).to_numpy(dtype=float) * share[found["corridor"]]
    structures = [_structure(classes.rows, kind, span) for kind, span in zip(found["class"], found["span_m"])]
    for column in ("class_zh", "class_en", "structure", "struct_zh", "struct_en"):
        found[column] = [row[column] for row in structures]
    for column in ("from_id", "to_id"):
        found[column] = paths[column].to_numpy()[found["corridor"]] if column in paths else None
    points = shapely.line_interpolate_point(
        paths.geometry.to_numpy()[found["corridor"]], found["chainage"].to_numpy(dtype=float)
    )
    frame = gpd.GeoDataFrame(found, geometry=gpd.GeoSeries(points, dtype="geometry"), crs=paths.crs)
    frame["corridor"] += 1
    frame = frame.sort_values(
        ["score", "corridor", "chainage"], ascending=[False, True, True], kind="stable", ignore_index=True
    )
    frame["priority"] = np.arange(1, len(frame) + 1)
    return frame[[*COLUMNS, "geometry"]]


def _empty() -> pd.DataFrame:
    return pd.DataFrame(
        {
            "corridor": pd.Series(dtype=np.int64),
            "class": pd.Series(dtype=object),
            "chainage": pd.Series(dtype=float),
            "span": pd.Series(dtype=float),
        }
    )


def _with_lines(
    paths: gpd.GeoDataFrame, lines: gpd.GeoDataFrame, class_field: str | None, classes: Classes
) -> pd.DataFrame:
    shapes, others = paths.geometry.to_numpy(), lines.geometry.to_numpy()
    path, line = shapely.STRtree(others).query(shapes, predicate="intersects")
    kinds = classes.of(lines[class_field]) if class_field else pd.Series(OTHER, index=lines.index)
    met = shapely.intersection(shapes[path], others[line])
    parts, owner = shapely.get_parts(met, return_index=True)
    if not len(parts):
        return _empty()
    return pd.DataFrame(
        {
            "corridor": path[owner],
            "class": kinds.to_numpy()[line[owner]],
            "chainage": _chainage(shapes[path[owner]], parts),
            "span": 0.0,
        }
    )


def _with_built(paths: gpd.GeoDataFrame, built: gpd.GeoDataFrame) -> pd.DataFrame:
    shapes, others = paths.geometry.to_numpy(), built.geometry.to_numpy()
    path, area = shapely.STRtree(others).query(shapes, predicate="intersects")
    parts, owner = shapely.get_parts(shapely.intersection(shapes[path], others[area]), return_index=True)
    inside = shapely.length(parts) > 0
    parts, owner = parts[inside], owner[inside]
    if not len(parts):
        return _empty()
    return pd.DataFrame(
        {
            "corridor": path[owner],
            "class": BUILT,
            "chainage": _chainage(shapes[path[owner]], parts),
            "span": shapely.length(parts),
        }
    )


def _chainage(paths: NDArray[Any], parts: NDArray[Any]) -> NDArray[np.float64]:
    """Distance along each path of the middle of a part of it."""
    middle = parts.copy()
    along = shapely.get_type_id(parts) == 1
    middle[along] = shapely.line_interpolate_point(parts[along], 0.5, normalized=True)
    return np.asarray(shapely.line_locate_point(paths, middle), dtype=np.float64)


def _merged(found: pd.DataFrame, distance: float) -> pd.DataFrame:
    """Join crossings of one class that follow each other within ``distance``; spans add up."""
    found = found.sort_values(["corridor", "class", "chainage"], kind="stable", ignore_index=True)
    same = (found["corridor"] == found["corridor"].shift()) & (found["class"] == found["class"].shift())
    group = (~(same & (found["chainage"].diff() <= distance))).cumsum()
    merged = found.groupby(group.to_numpy()).agg(
        {"corridor": "first", "class": "first", "chainage": "mean", "span": "sum"}
    )
    return merged.reset_index(drop=True)


def _structure(rows: pd.DataFrame, kind: str, span: float) -> pd.Series:
    """Row of the class whose largest span holds ``span``; an empty one has no limit."""
    own = rows[rows["class"] == kind].sort_values("max_span", na_position="last", kind="stable")
    fits = own[own["max_span"].isna() | (own["max_span"] >= span)]
    return (fits if len(fits) else own).iloc[0 if len(fits) else -1]
