"""Buffers along rivers and around waters."""

from __future__ import annotations

from typing import Any

import geopandas as gpd
import pandas as pd
import shapely

from ..standards import load

OTHER = "other"


def riparian_widths(path: str | None = None) -> pd.DataFrame:
    """The shipped table ``riparian_buffers``, or the user's own: width in m by class of water."""
    return load(
        "riparian_buffers",
        path,
        columns=("names", "name_zh", "name_en", "verified"),
        numbers=("width",),
        filled=("class", "width"),
    )


def riparian_buffers(waters: gpd.GeoDataFrame, class_field: str | None, widths: pd.DataFrame) -> gpd.GeoDataFrame:
    """Buffer of each class of water, as wide as its table says, without the water itself.

    Where buffers of two classes overlap, the wider one takes the ground, so that areas add up.

    Parameters
    ----------
    waters : GeoDataFrame
        Rivers as lines, rivers and lakes as polygons, in metres.
    class_field : str or None
        Field with the class; without it, and where a class is not in the table, ``other`` holds.
    widths : DataFrame
        From ``riparian_widths``.

    Returns
    -------
    GeoDataFrame
        One multipolygon a class, the widest first: class, name_zh, name_en, width_m, waters (features), length_m of
        the lines and shores.

    References
    ----------
    Zhu, Q., Yu, K., Li, D. (2005), The width of ecological corridor in landscape planning, Acta Ecologica Sinica 25:
    30 to 60 m filter most of what runs off.
    """
    meaning = {
        name.strip().lower(): kind
        for kind, names in zip(widths["class"], widths["names"])
        for name in (kind, *str(names).split(";"))
        if name.strip()
    }
    fallback = OTHER if OTHER in set(widths["class"]) else widths["class"].iloc[0]
    if class_field:
        kinds = waters[class_field].astype(str).str.strip().str.lower().map(meaning).fillna(fallback)
    else:
        kinds = pd.Series(fallback, index=waters.index)
    shapes = waters.geometry.to_numpy()
    table = widths.drop_duplicates("class").set_index("class")
    order = table["width"].sort_values(ascending=False, kind="stable").index
    taken = shapely.union_all(shapes[shapely.get_dimensions(shapes) == 2])
    rows: list[dict[str, Any]] = []
    outlines = []
    for kind in order:
        own = shapes[(kinds == kind).to_numpy()]
        if not len(own):
            continue
        zone = shapely.difference(shapely.union_all(shapely.buffer(own, table["width"][kind])), taken)
        zone = shapely.union_all([part for part in shapely.get_parts(zone) if shapely.get_dimensions(part) == 2])
        taken = shapely.union(taken, zone)
        rows.append(
            {
                "class": kind,
                "name_zh": table["name_zh"][kind],
                "name_en": table["name_en"][kind],
                "width_m": float(table["width"][kind]),
                "waters": len(own),
                "length_m": float(shapely.length(own).sum()),
            }
        )
        outlines.append(zone)
    columns = ["class", "name_zh", "name_en", "width_m", "waters", "length_m"]
    return gpd.GeoDataFrame(rows, columns=columns, geometry=gpd.GeoSeries(outlines, dtype="geometry"), crs=waters.crs)
