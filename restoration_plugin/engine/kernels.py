"""Loops over the cells of a window, compiled; imported only when a run begins."""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import float32, float64, int32, int64, njit, types
from numpy.typing import NDArray

_encoded = types.Tuple((types.int64, float64, float64, float64, float64))
_LARGEST_CODE = 2**31 - 2
_BLOCK = 4096  # cells whose count fits into 32 bits, and which stay in the cache


@njit(
    [
        int64(float32[::1], float32, float32, float32, float32),
        int64(float64[::1], float64, float64, float64, float64),
    ],
    nogil=True,
    cache=True,
)
def settle(values: NDArray[Any], nodata: float, huge: float, lowest: float, highest: float) -> int:
    """Set NoData and numbers beyond ``huge`` to NaN, in place; returns how many others are not ``lowest`` … ``highest``.

    Without branches, and counted in 32 bits, so that several cells are done at once.
    """
    outside = 0
    empty = values.dtype.type(np.nan)
    for start in range(0, values.size, _BLOCK):
        block = values[start : start + _BLOCK]
        found = int32(0)
        for cell in range(block.size):
            value = block[cell]
            valid = (value != nodata) & (value <= huge) & (value >= -huge)
            value = value if valid else empty
            block[cell] = value
            found += int32(value < lowest) + int32(value > highest)
        outside += found
    return outside


@njit(
    [
        int64(float32[::1], int32[::1], float32, int32),
        int64(float64[::1], int32[::1], float64, int32),
    ],
    nogil=True,
    cache=True,
)
def settle_codes(values: NDArray[Any], codes: NDArray[np.int32], nodata: float, empty: int) -> int:
    """Class codes of floats, ``empty`` for NoData and what is no code; returns where the first fraction stands, or −1."""
    wrong = -1
    for cell in range(values.size):
        value = values[cell]
        if value == nodata or not -_LARGEST_CODE <= value <= _LARGEST_CODE:
            codes[cell] = empty
            continue
        whole = np.rint(value)
        if abs(value - whole) > 1e-6 and wrong < 0:
            wrong = cell
        codes[cell] = int32(whole)
    return wrong


@njit(
    [
        _encoded(float32[:, ::1], float32[:, ::1], float32, float64[:, ::1]),
        _encoded(float64[:, ::1], float64[:, ::1], float64, float64[:, ::1]),
    ],
    nogil=True,
    cache=True,
)
def encode(
    values: NDArray[Any], out: NDArray[Any], empty: float, areas: NDArray[np.float64]
) -> tuple[int, float, float, float, float]:
    """Copy into ``out`` with ``empty`` for NaN; returns valid cells, area, area-weighted sum, lowest and highest.

    ``areas`` are cell areas, of shape (1, 1) or that of ``values``.
    """
    count, area, total, low, high = 0, 0.0, 0.0, np.inf, -np.inf
    alike = areas.size == 1
    for row in range(values.shape[0]):
        row_total = 0.0
        for column in range(values.shape[1]):
            value = values[row, column]
            if np.isnan(value):
                out[row, column] = empty
                continue
            out[row, column] = value
            count += 1
            if alike:
                row_total += float64(value)
            else:
                area += areas[row, column]
                row_total += float64(value) * areas[row, column]
            low = min(low, float64(value))
            high = max(high, float64(value))
        total += row_total
    if alike:
        area, total = count * areas[0, 0], total * areas[0, 0]
    return count, area, total, low, high


@njit(
    float64[:, ::1](float64[:, ::1], int64[::1], float64),
    nogil=True,
    cache=True,
)
def bilinear(lattice: NDArray[np.float64], window: NDArray[np.int64], factor: float) -> NDArray[np.float64]:
    """``factor`` times the lattice between its nodes, at the centres of a window's cells.

    ``window`` is first row, first column, rows, columns, rows and columns of the grid that the lattice spans.
    """
    first_row, first_column, rows, columns, all_rows, all_columns = window
    nodes = lattice.shape[0] - 1
    out = np.empty((rows, columns))
    along = np.empty(lattice.shape[1])
    for row in range(rows):
        position = (first_row + row + 0.5) / all_rows * nodes
        low = min(int(position), nodes - 1)
        weight = position - low
        for node in range(lattice.shape[1]):
            along[node] = factor * (lattice[low, node] * (1.0 - weight) + lattice[low + 1, node] * weight)
        for column in range(columns):
            position = (first_column + column + 0.5) / all_columns * nodes
            left = min(int(position), nodes - 1)
            out[row, column] = along[left] + (along[left + 1] - along[left]) * (position - left)
    return out


@njit(int32[:, ::1](int32[:, ::1], int64, int32), nogil=True, cache=True)
def majority(codes: NDArray[np.int32], factor: int, empty: int) -> NDArray[np.int32]:
    """Most frequent code of each square of ``factor`` × ``factor`` cells, the lowest of equals; ``empty`` counts not."""
    rows, columns = codes.shape[0] // factor, codes.shape[1] // factor
    out = np.empty((rows, columns), dtype=np.int32)
    seen, counts = np.empty(factor * factor, dtype=np.int32), np.empty(factor * factor, dtype=np.int64)
    for row in range(rows):
        for column in range(columns):
            known, best, most = 0, empty, 0
            for i in range(row * factor, (row + 1) * factor):
                for j in range(column * factor, (column + 1) * factor):
                    code = codes[i, j]
                    if code == empty:
                        continue
                    place = 0
                    while place < known and seen[place] != code:
                        place += 1
                    if place == known:
                        seen[place], counts[place] = code, 0
                        known += 1
                    counts[place] += 1
            for place in range(known):
                if counts[place] > most or (counts[place] == most and seen[place] < best):
                    best, most = seen[place], counts[place]
            out[row, column] = best
    return out


@njit([types.boolean(float32[::1]), types.boolean(float64[::1])], nogil=True, cache=True)
def any_number(values: NDArray[Any]) -> bool:
    """Whether any value is not NaN."""
    for cell in range(values.size):  # noqa: SIM110  (a generator is not compiled)
        if not np.isnan(values[cell]):
            return True
    return False
