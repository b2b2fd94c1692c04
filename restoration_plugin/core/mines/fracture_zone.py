"""Height of the caved and of the water-conducting fractured zone above a mined seam."""

from __future__ import annotations

import numpy as np
import pandas as pd

MAX_THICKNESS = 3.5  # m, single lift
MAX_DIP = 54.0  # degrees


def fracture_zone(parameters: pd.DataFrame) -> pd.DataFrame:
    """Heights over every panel, by the empirical formulas for single lifts.

    Parameters
    ----------
    parameters : DataFrame
        As ``panel_parameters`` returns them, with overburden.

    Returns
    -------
    DataFrame
        caved_m, fract_m (heights above the seam in m, the upper limits), cover_m (rock left between the fractured zone
        and the surface; negative where it reaches the surface) and valid (1; 0 where the seam is thicker than 3.5 m
        or dips by 54° or more, for which the formulas do not hold and the heights are NaN). NaN without overburden.

    Notes
    -----
    Hf = 100 M / (a M + b) + deviation, Hc = factor · M, in m.

    References
    ----------
    Regulations for coal mining under buildings, water bodies and railways (建筑物、水体、铁路及主要井巷煤柱留设与压煤开采规程,
    2000), annex 6.
    """
    thickness, dip = parameters["THICKNESS"].to_numpy(), parameters["DIP"].to_numpy()
    valid = (thickness <= MAX_THICKNESS) & (dip < MAX_DIP)
    a, b = parameters["fracture_a"].to_numpy(), parameters["fracture_b"].to_numpy()
    height = 100 * thickness / (a * thickness + b) + parameters["fracture_deviation"].to_numpy()
    height = np.where(valid, height, np.nan)
    caved = np.where(valid, parameters["caving_factor"].to_numpy() * thickness, np.nan)
    return pd.DataFrame(
        {
            "caved_m": caved,
            "fract_m": height,
            "cover_m": parameters["DEPTH"].to_numpy() - height,
            "valid": np.where(np.isnan(a), 0, valid).astype(np.int64),
        }
    )
