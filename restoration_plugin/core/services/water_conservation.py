"""Water that land conserves."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ..errors import QT_TRANSLATE_NOOP, InvalidInput
from ..land.legend import Legend
from ..nodata import NO_CLASS

NEGATIVE = ("report", "floor")


def water_conservation(
    precipitation: NDArray[np.floating[Any]],
    evapotranspiration: NDArray[np.floating[Any]],
    landcover: NDArray[np.integer[Any]],
    *,
    runoff: Legend,
    negative: str = "report",
) -> NDArray[np.float32]:
    """Precipitation less surface runoff and evapotranspiration: P − α P − ET.

    Parameters
    ----------
    precipitation, evapotranspiration : ndarrays of shape (rows, columns)
        Annual sums in mm. NaN is NoData.
    landcover : ndarray of int32, shape (rows, columns)
        Classes of the legend; ``NO_CLASS`` is NoData.
    runoff : Legend
        Runoff coefficient α of each class, 0 to 1 (``legend(name, "runoff")``).
    negative : {"report", "floor"}
        Deficits (irrigation, or an ET product that does not fit) stay negative, or become 0; never positive.

    Returns
    -------
    ndarray of shape (rows, columns)
        mm. NaN where an input is NoData, or the class has no coefficient.

    Raises
    ------
    InvalidInput
        If ``negative`` is unknown.

    References
    ----------
    Ministry of Environmental Protection of China (2017), Guide for delimiting the ecological redline: water balance.

    Examples
    --------
    >>> from ..land.legend import legend
    >>> water_conservation(
    ...     np.array([[600.0]]), np.array([[450.0]]), np.array([[1]]), runoff=legend("igbp", "runoff")
    ... )
    array([[131.88]], dtype=float32)
    """
    if negative not in NEGATIVE:
        raise InvalidInput(
            QT_TRANSLATE_NOOP("LandRestoration", "{parameter}: found {found}, allowed are {allowed}."),
            parameter="NEGATIVE",
            found=negative,
            allowed=", ".join(NEGATIVE),
        )
    coefficient = runoff.apply(landcover).astype(np.float64)
    balance = precipitation * (1.0 - coefficient) - evapotranspiration
    if negative == "floor":
        balance = np.maximum(balance, 0.0)
    return balance.astype(np.float32)


def conservation_by_class(
    precipitation: NDArray[np.floating[Any]],
    evapotranspiration: NDArray[np.floating[Any]],
    landcover: NDArray[np.integer[Any]],
    areas: NDArray[np.float64],
    *,
    runoff: Legend,
    negative: str,
) -> dict[int, NDArray[np.float64]]:
    """Of each class: cells, area (ha), volume (m³), cells and volume (m³) in deficit, cells and area (ha) without a value."""
    signed = water_conservation(precipitation, evapotranspiration, landcover, runoff=runoff)
    used = np.maximum(signed, 0.0) if negative == "floor" else signed
    hectares = np.broadcast_to(areas, signed.shape)
    result = {}
    given = ~(np.isnan(precipitation) | np.isnan(evapotranspiration))
    for code in np.unique(landcover[given]).tolist():
        here = (landcover == code) & given
        valid = here & ~np.isnan(signed)
        deficit = valid & (signed < 0)
        result[int(code)] = np.array(
            [
                valid.sum(),
                hectares[valid].sum(),
                (used[valid].astype(float) * hectares[valid] * 10.0).sum(),
                deficit.sum(),
                (signed[deficit].astype(float) * hectares[deficit] * 10.0).sum(),
                (here & ~valid).sum(),
                hectares[here & ~valid].sum(),
            ]
        )
    return result


def add_classes(
    first: dict[int, NDArray[np.float64]], second: dict[int, NDArray[np.float64]]
) -> dict[int, NDArray[np.float64]]:
    """Join the results of two windows."""
    joined = dict(first)
    for code, values in second.items():
        joined[code] = joined[code] + values if code in joined else values
    return joined


def conservation_summary(found: dict[int, NDArray[np.float64]], runoff: Legend) -> pd.DataFrame:
    """Table of ``conservation_by_class``.

    Columns code, name_en, name_zh, runoff (0–1), cells, area_ha, volume_m3, depth_mm, deficit (cells), deficit_m3,
    without_ha (area without a coefficient).
    """
    rows = []
    for code, (cells, area, volume, deficit, deficit_volume, _, without) in sorted(found.items()):
        if code == NO_CLASS:
            continue
        zh, en = runoff.names.get(code, ("", ""))
        depth = volume / area / 10.0 if area else np.nan
        coefficient = runoff.mapping.get(code, np.nan)
        rows.append((code, en, zh, coefficient, int(cells), area, volume, depth, int(deficit), deficit_volume, without))
    columns = [
        "code",
        "name_en",
        "name_zh",
        "runoff",
        "cells",
        "area_ha",
        "volume_m3",
        "depth_mm",
        "deficit",
        "deficit_m3",
    ]
    return pd.DataFrame(rows, columns=[*columns, "without_ha"])
