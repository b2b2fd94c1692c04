"""Which administrations a path crosses."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from ..errors import QT_TRANSLATE_NOOP, InvalidInput


def crossed_units(frame: gpd.GeoDataFrame, units: gpd.GeoDataFrame, code: str | None, column: str) -> gpd.GeoDataFrame:
    """Codes of the units that each line or point crosses, the one with most of its length first.

    Parameters
    ----------
    frame : GeoDataFrame
        Lines or points.
    units : GeoDataFrame
        Polygons in the same reference system.
    code : str or None
        Column of ``units`` with the code.
    column : str
        Column of the result that takes the codes, joined by a semicolon; empty where no unit is crossed.

    Returns
    -------
    GeoDataFrame
        ``frame`` with ``column``.

    Raises
    ------
    InvalidInput
        If there is no code column.
    """
    if code is None:
        raise InvalidInput(
            QT_TRANSLATE_NOOP("LandRestoration", "ADMIN needs ADMIN_CODE, the field with the administrations' codes.")
        )
    shapes = frame.geometry.to_numpy()
    polygons = units.geometry.to_numpy()
    line, unit = shapely.STRtree(polygons).query(shapes, predicate="intersects")
    length = shapely.length(shapely.intersection(shapes[line], polygons[unit]))
    crossed = pd.DataFrame({"line": line, "code": units[code].astype(str).to_numpy()[unit], "length": length})
    crossed = crossed.groupby(["line", "code"], as_index=False)["length"].sum()
    along = shapely.length(shapes)[crossed["line"].to_numpy(dtype=np.int64)] > 0
    crossed = crossed[(crossed["length"] > 0) | ~along]
    crossed = crossed.sort_values(["line", "length", "code"], ascending=[True, False, True])
    joined = crossed.groupby("line")["code"].agg(";".join)
    return frame.assign(**{column: joined.reindex(range(len(frame)), fill_value="").to_numpy()})
