"""Names of the fields that hold the statistics of rasters."""

from __future__ import annotations

import re
from typing import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from ..errors import QT_TRANSLATE_NOOP, InvalidInput

SHORT = {
    "mean": "mean", "sum": "sum", "min": "min", "max": "max", "stdev": "std", "median": "med",
    "majority": "maj", "count": "n",
}  # fmt: skip


def statistic_fields(
    found: Sequence[tuple[Mapping[str, NDArray[np.float64]], Mapping[int, NDArray[np.float64]]]], prefixes: str = ""
) -> dict[str, NDArray[np.float64]]:
    """Columns by field name, at most 10 characters: prefix, underscore, statistic or class.

    Parameters
    ----------
    found : sequence of (statistics, shares)
        One pair for each raster.
    prefixes : str
        With commas between them; r1, r2, … where empty.

    Raises
    ------
    InvalidInput
        If the prefixes are not as many as the rasters, not distinct, or not 1–5 letters, digits or underscores.
    """
    given = [item.strip().lower() for item in re.split("[,;,;]", prefixes) if item.strip()]
    names = given or [f"r{number + 1}" for number in range(len(found))]
    wrong = [name for name in names if not re.fullmatch(r"[a-z][a-z0-9_]{0,4}", name)]
    if len(names) != len(found) or len(set(names)) != len(names) or wrong:
        raise InvalidInput(
            QT_TRANSLATE_NOOP(
                "LandRestoration",
                "PREFIXES: found {found}; give {count} different ones of 1 to 5 letters, digits or _, first a letter.",
            ),
            found=prefixes,
            count=len(found),
        )
    columns: dict[str, NDArray[np.float64]] = {}
    for name, (statistics, shares) in zip(names, found):
        columns.update({f"{name}_{SHORT[key]}": values for key, values in statistics.items()})
        columns.update({f"{name}_{code}"[:10]: values for code, values in shares.items()})
    return columns
