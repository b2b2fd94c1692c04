"""Which outcomes are accounted for, and what is good of each."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import Sequence

from ..errors import QT_TRANSLATE_NOOP, InvalidInput
from ..standards import load


@dataclass(frozen=True)
class Outcome:
    """One indicator.

    Attributes
    ----------
    indicator, name_zh, name_en, unit : str
        The unit is that of the rasters.
    direction : int
        1 where more is better, −1 where less is.
    factor : float
        From unit × ha to ``amount_unit``.
    amount_unit : str
    threshold, dispersal : float
        Of a measure of the whole landscape: the quality from which a cell is habitat, and the median dispersal distance
        in m; NaN where the indicator is a mean over cells.
    """

    indicator: str
    name_zh: str
    name_en: str
    unit: str
    direction: int
    factor: float
    amount_unit: str
    threshold: float = math.nan
    dispersal: float = math.nan

    @property
    def of_landscape(self) -> bool:
        """Whether it is a measure of the whole landscape, which no cell has."""
        return not math.isnan(self.threshold)


def outcome_indicators(text: str, units: Sequence[str]) -> list[Outcome]:
    """Indicators named in a text, in order.

    Parameters
    ----------
    text : str
        Names with commas between them; one that outcome_indicators.csv knows brings its unit and direction, any other
        counts as better the more there is, or the less with a minus sign in front.
    units : sequence of str
        Unit recorded in each indicator's rasters, "" where there is none.

    Raises
    ------
    InvalidInput
        If there are not as many names as rasters, or a name occurs twice.

    Examples
    --------
    >>> [(item.indicator, item.direction) for item in outcome_indicators("carbon, soil_loss, -dust", ["", "", "g"])]
    [('carbon', 1), ('soil_loss', -1), ('dust', -1)]
    """
    given = [item.strip() for item in re.split("[,;，；]", text) if item.strip()]
    names = [item.lstrip("+-−").strip().lower() for item in given]
    if len(names) != len(units) or len(set(names)) != len(names) or "" in names:
        raise InvalidInput(
            QT_TRANSLATE_NOOP(
                "LandRestoration",
                "INDICATORS: found {found} for {count} rasters of BASELINE; give {count} different names with commas between them.",
            ),
            found=", ".join(given) or "''",
            count=len(units),
        )
    table = load(
        "outcome_indicators",
        numbers=("direction", "factor", "threshold", "dispersal_m"),
        filled=("indicator", "name_zh", "name_en"),
    )
    known = {row["indicator"]: row for row in table.to_dict("records")}
    found = []
    for sign, name, unit in zip(given, names, units):
        row = known.get(name)
        less = sign[0] in "-−"
        if row is None:
            found.append(Outcome(name, name, name, unit, -1 if less else 1, 1.0, f"{unit}·ha" if unit else "ha"))
            continue
        direction = int(row["direction"]) if sign[0] not in "+-−" else -1 if less else 1
        texts = [str(row[column]) for column in ("name_zh", "name_en", "unit")]
        network = float(row["threshold"]), float(row["dispersal_m"])
        amount = float(row["factor"]), str(row["amount_unit"])
        found.append(Outcome(name, texts[0], texts[1], texts[2], direction, *amount, *network))
    return found
