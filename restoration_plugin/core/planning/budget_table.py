"""Budgets by source of funds."""

from __future__ import annotations

from typing import Any, Mapping

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ..errors import QT_TRANSLATE_NOOP, InvalidInput


def budget_table(columns: Mapping[str, NDArray[Any]], count: int) -> pd.DataFrame:
    """Columns of budgets; a missing one is refused.

    Raises
    ------
    InvalidInput
        If a budget is missing or below 0; names field and row.
    """
    table = pd.DataFrame(dict(columns), index=range(count), dtype=float)
    for name, values in table.items():
        wrong = np.flatnonzero(~(values.to_numpy() >= 0))
        if wrong.size:
            raise InvalidInput(
                QT_TRANSLATE_NOOP(
                    "LandRestoration",
                    "PROJECTS, field {field}, row {row}: found {found}, allowed are budgets of 0 and more.",
                ),
                field=name,
                row=int(wrong[0]) + 1,
                found=values.iloc[wrong[0]],
            )
    return table
