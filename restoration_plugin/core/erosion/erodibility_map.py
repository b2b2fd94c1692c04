"""Erodibility from rasters as they are read: measures, soil codes and classes."""

from __future__ import annotations

from typing import Any, Optional

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ..nodata import NO_CLASS
from .soil_erodibility import Raster, soil_erodibility
from .soil_profiles import spread_profiles

Classes = Optional[NDArray[np.int32]]


def erodibility_of(
    sand: Raster,
    silt: Raster,
    clay: Raster,
    carbon: Raster | None,
    very_fine_sand: Raster | None,
    structure: Classes,
    permeability: Classes,
    *,
    method: str,
) -> NDArray[np.float32]:
    """``soil_erodibility`` with structure and permeability as class arrays (``NO_CLASS`` is NoData)."""
    return soil_erodibility(
        sand, silt, clay, carbon, very_fine_sand, _measure(structure), _measure(permeability), method=method
    )


def erodibility_by_profile(
    soil: NDArray[np.int32],
    very_fine_sand: Raster | None,
    structure: Classes,
    permeability: Classes,
    *,
    profiles: pd.DataFrame,
    method: str,
) -> NDArray[np.float32]:
    """``soil_erodibility`` of soil codes; rasters of the last three win over columns of the profiles."""
    found: dict[str, Any] = dict(spread_profiles(soil, profiles))
    extra = {
        "very_fine_sand": very_fine_sand,
        "structure": _measure(structure),
        "permeability": _measure(permeability),
    }
    found.update({name: given for name, given in extra.items() if given is not None})
    names = ("sand", "silt", "clay", "carbon", "very_fine_sand", "structure", "permeability")
    return soil_erodibility(*(found.get(name) for name in names), method=method)  # type: ignore[arg-type]


def _measure(classes: Classes) -> Raster | None:
    return None if classes is None else np.where(classes == NO_CLASS, np.nan, classes)
