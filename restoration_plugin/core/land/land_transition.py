"""Changes between two land covers."""

from __future__ import annotations

from typing import Any, Iterable, Mapping

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ..errors import QT_TRANSLATE_NOOP, InvalidInput
from ..nodata import NO_CLASS


def land_transition(start: NDArray[np.integer[Any]], end: NDArray[np.integer[Any]], *, base: int) -> NDArray[np.int64]:
    """Code of each cell's change: start · base + end, 0 where either is NoData. Unchanged cells have their own code.

    Parameters
    ----------
    start, end : ndarrays of int32, shape (rows, columns)
        Classes, 1 to base − 1; ``NO_CLASS`` is NoData.
    base : int
        A power of ten above every class, from ``transition_base``: 2 → 8 is 28 with base 10.

    Raises
    ------
    InvalidInput
        If a class is negative or not below ``base``.
    """
    valid = (start != NO_CLASS) & (end != NO_CLASS) & (start != 0) & (end != 0)
    for name, values in (("START", start), ("END", end)):
        used = values[valid]
        if used.size and (used.min() < 0 or used.max() >= base):
            raise InvalidInput(
                QT_TRANSLATE_NOOP("LandRestoration", "{name}: found class {found}, allowed are 0 … {highest}."),
                name=name,
                found=int(used.min() if used.min() < 0 else used.max()),
                highest=base - 1,
            )
    return np.where(valid, start.astype(np.int64) * base + end, 0)


def transition_base(codes: Iterable[int]) -> int:
    """Return the lowest power of ten above every code."""
    return int(10 ** len(str(max((int(code) for code in codes), default=1))))


def change_codes(table: pd.DataFrame, base: int) -> dict[int, tuple[str, str]]:
    """Code of each change that occurs → (Chinese, English) name "from → to"; see ``land_transition``."""
    result = {}
    for row in table.rename(columns={"from": "from_code", "to": "to_code"}).itertuples():
        if row.changed:
            names = f"{row.from_zh} → {row.to_zh}", f"{row.from_en} → {row.to_en}"
        else:
            names = row.from_zh, row.from_en
        result[int(row.from_code) * base + int(row.to_code)] = names
    return result


def unit_labels(attributes: pd.DataFrame) -> dict[int, str]:
    """Number of each unit (from 1) → what names it: the first field of code or name, else the number."""
    lower = {str(column).lower(): column for column in attributes.columns}
    for name in ("unit_code", "code", "name_zh", "name", "name_en", "id"):
        if name in lower:
            values = attributes[lower[name]]
            break
    else:
        values = pd.Series(range(1, len(attributes) + 1))
    return {number: str(value) for number, value in enumerate(values, 1)}


def transition_areas(
    start: NDArray[np.integer[Any]], end: NDArray[np.integer[Any]], unit: NDArray[np.integer[Any]] | None,
    areas: NDArray[np.float64],
) -> dict[tuple, NDArray[np.float64]]:  # fmt: skip
    """(unit, start, end) → cells and area (ha) of a window; cells without data in either, or outside the units, are left out."""
    valid = (start != NO_CLASS) & (end != NO_CLASS)
    if unit is not None:
        valid &= unit != NO_CLASS
    hectares = np.broadcast_to(areas, start.shape)[valid]
    triples = np.column_stack(
        [np.zeros(hectares.size, dtype=np.int64) if unit is None else unit[valid], start[valid], end[valid]]
    )
    rows, index = np.unique(triples, axis=0, return_inverse=True)
    index = index.ravel()
    cells = np.bincount(index, minlength=len(rows))
    sums = np.bincount(index, weights=hectares, minlength=len(rows))
    return {tuple(int(v) for v in row): np.array([c, a]) for row, c, a in zip(rows, cells, sums)}


def add_areas(first: dict[tuple, NDArray[np.float64]], second: dict[tuple, NDArray[np.float64]]) -> dict[tuple, Any]:
    """Join the results of two windows."""
    joined = dict(first)
    for key, values in second.items():
        joined[key] = joined[key] + values if key in joined else values
    return joined


def transition_table(
    areas: Mapping[tuple, NDArray[np.float64]],
    names: Mapping[int, tuple[str, str]],
    units: Mapping[int, str] | None = None,
) -> pd.DataFrame:
    """Rows unit, from, to with names, cells, area (ha), and shares of what was and of what is.

    Parameters
    ----------
    areas : mapping
        From ``transition_areas``.
    names : mapping
        Class → (Chinese, English) name.
    units : mapping, optional
        Number of a unit → its label.

    Returns
    -------
    DataFrame
        unit, from, from_en, from_zh, to, to_en, to_zh, changed (0, 1), cells, area_ha, from_share, to_share.
    """
    rows = []
    for (unit, start, end), (cells, area) in sorted(areas.items()):
        old, new = names.get(start, (str(start),) * 2), names.get(end, (str(end),) * 2)
        label = units.get(unit, str(unit)) if units else ""
        rows.append((label, start, old[1], old[0], end, new[1], new[0], int(start != end), int(cells), float(area)))
    frame = pd.DataFrame(
        rows,
        columns=["unit", "from", "from_en", "from_zh", "to", "to_en", "to_zh", "changed", "cells", "area_ha"],
    )
    for side in ("from", "to"):
        frame[f"{side}_share"] = frame["area_ha"] / frame.groupby(["unit", side])["area_ha"].transform("sum")
    return frame
