"""Sources numbered 1, 2, … on a grid, whatever their identifiers are."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ..errors import QT_TRANSLATE_NOOP, InvalidInput


class Numbered(NamedTuple):
    """Sources on a grid: cells hold the number of their source (0 none); number k has ``ids[k − 1]``."""

    labels: NDArray[np.int32]
    ids: list[Any]
    areas: list[float] | None

    @property
    def codes(self) -> NDArray[np.int32]:
        """Code of number 0, 1, … in a raster: the identifier where all are whole numbers > 0, else the number."""
        whole = [_whole(value) for value in self.ids]
        used = range(1, len(self.ids) + 1) if None in whole else whole
        return np.array([0, *used], dtype=np.int32)


def _whole(value: Any) -> int | None:
    try:
        number = float(value)
    except (TypeError, ValueError):
        return None
    return int(number) if number == int(number) and 0 < number < 2**31 else None


def number_codes(codes: NDArray[np.integer[Any]]) -> Numbered:
    """Number the codes > 0 of a raster in rising order."""
    ids, index = np.unique(np.where(codes > 0, codes, 0), return_inverse=True)
    if ids[0] != 0:
        ids, index = np.concatenate(([0], ids)), index + 1
    return Numbered(index.reshape(codes.shape).astype(np.int32), [int(code) for code in ids[1:]], None)


def number_identifiers(name: str, identifiers: pd.Series) -> tuple[NDArray[np.int64], list[Any]]:
    """Number of each feature by its identifier, in order of first appearance, and the identifiers.

    Raises
    ------
    InvalidInput
        If an identifier is missing.
    """
    missing = identifiers.isna() | (identifiers.astype(str).str.strip() == "")
    if missing.any():
        raise InvalidInput(
            QT_TRANSLATE_NOOP(
                "LandRestoration",
                "{name}: feature {row} has no identifier in field {field}. Fill it in, or choose another field.",
            ),
            name=name,
            row=int(np.flatnonzero(missing.to_numpy())[0]) + 1,
            field=str(identifiers.name),
        )
    numbers, found = pd.factorize(identifiers)
    return numbers + 1, [value.item() if hasattr(value, "item") else value for value in found]


def cells_of(labels: NDArray[np.integer[Any]]) -> dict[int, NDArray[np.int64]]:
    """Number → flat indices of its cells, in rising order."""
    held = np.flatnonzero(labels > 0)
    order = held[np.argsort(labels.ravel()[held], kind="stable")]
    numbers, starts = np.unique(labels.ravel()[order], return_index=True)
    return {int(number): cells for number, cells in zip(numbers, np.split(order, starts[1:]))}


def point_cells(
    x: NDArray[np.float64],
    y: NDArray[np.float64],
    numbers: NDArray[np.integer[Any]],
    transform: tuple[float, ...],
    shape: tuple[int, int],
) -> dict[int, NDArray[np.int64]]:
    """Number → flat indices of the cells in which its points lie; points off the grid have none."""
    column = np.floor((x - transform[0]) / transform[1]).astype(np.int64)
    row = np.floor((y - transform[3]) / transform[5]).astype(np.int64)
    inside = (row >= 0) & (row < shape[0]) & (column >= 0) & (column < shape[1])
    cells = row * shape[1] + column
    return {int(number): np.unique(cells[inside & (numbers == number)]) for number in np.unique(numbers[inside])}
