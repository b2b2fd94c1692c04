"""Arrays kept in memory, or in a temporary file once there are too many."""

from __future__ import annotations

import tempfile
import weakref
from typing import Any

import numpy as np
from numpy.typing import NDArray

IN_MEMORY = 256 * 2**20
"""Bytes that are kept in memory; more go to a temporary file."""


class KeptArrays:
    """A list of float64 arrays that is only added to and read.

    Parameters
    ----------
    expected : int
        Bytes that will be kept; decides where.
    """

    def __init__(self, expected: int) -> None:
        self._file: Any = tempfile.TemporaryFile() if expected > IN_MEMORY else None  # noqa: SIM115
        if self._file is not None:
            weakref.finalize(self, self._file.close)
        self._kept: list[NDArray[np.float64]] = []

    def append(self, values: NDArray[np.float64]) -> None:
        """Keep ``values``, which are not to be changed any more."""
        if self._file is not None:
            offset = self._file.seek(0, 2)
            values.tofile(self._file)
            self._file.flush()
            values = np.memmap(self._file, np.float64, "r", offset, values.shape)
        self._kept.append(values)

    def __getitem__(self, index: int) -> NDArray[np.float64]:
        return self._kept[index]

    def __len__(self) -> int:
        return len(self._kept)
