"""The eight neighbours of a cell, and how flow is stored.

Flow directions are one uint32 a cell: eight weights of four bits, the weight towards neighbour k in the bits 4k to
4k + 3. The share of neighbour k is its weight over the sum of the cell's weights. Neighbours count anticlockwise from
the east::

    3 2 1
    4 . 0
    5 6 7

0 is NoData: every cell with an elevation sends its water somewhere, be it over the edge.
"""

from typing import Iterator

ROWS = (0, -1, -1, -1, 0, 1, 1, 1)
COLUMNS = (1, 1, 0, -1, -1, -1, 0, 1)
HALF_ROOT = 1.0 / 1.4142135623730951
ROOT = 1.4142135623730951
BLOCK = 256
"""Cells are visited block by block, as the routing that the results are compared with does: on a flat, which of two
equally near drains a cell takes depends on the order."""
STRIP = 1 << 18
"""Cells of the strips in which what needs no neighbours is computed."""


def strips(shape: tuple[int, ...]) -> Iterator[slice]:
    """Rows of a raster, in strips of about ``STRIP`` cells."""
    step = max(STRIP // max(shape[1], 1), 1)
    for start in range(0, shape[0], step):
        yield slice(start, start + step)
