"""Administrations at the finest level that a layer has of each."""

from __future__ import annotations

from typing import Sequence

import numpy as np
from numpy.typing import NDArray

from ..errors import QT_TRANSLATE_NOOP, InvalidInput
from .administrative_codes import DIGITS

TOLERANCE = 0.01
"""Share of an administration's area by which those within it may differ from it."""


def finest_units(codes: Sequence[str], area: NDArray[np.float64], name: str = "ADMIN") -> NDArray[np.int64]:
    """Rows whose code no other code of the layer begins with, so that nothing counts at two levels.

    Parameters
    ----------
    codes : sequence of str, length n
        From ``administrative_codes``; a code may stand in several rows (enclaves).
    area : ndarray, shape (n,)
        ha.
    name : str
        How the error calls the layer.

    Returns
    -------
    ndarray of int64
        In rising order.

    Raises
    ------
    InvalidInput
        If those within an administration do not have its area, so that leaving it out would lose land.

    Examples
    --------
    >>> finest_units(["9901", "990101", "990102", "9902"], np.array([3.0, 1.0, 2.0, 5.0]))
    array([1, 2, 3])
    """
    total: dict[str, float] = {}
    for code, value in zip(codes, area):
        total[code] = total.get(code, 0.0) + float(value)
    within: dict[str, float] = {}
    for code in total:
        above = next((code[:digits] for digits in DIGITS[::-1] if digits < len(code) and code[:digits] in total), None)
        if above is not None:
            within[above] = within.get(above, 0.0) + total[code]
    for code, found in within.items():
        if abs(found - total[code]) > TOLERANCE * total[code]:
            raise InvalidInput(
                QT_TRANSLATE_NOOP(
                    "LandRestoration",
                    "{name}: {code} has {area} ha, but the administrations within it have {found} ha. Choose a layer with one "
                    "level, or one in which those within an administration cover it.",
                ),
                name=name,
                code=code,
                area=round(total[code], 2),
                found=round(found, 2),
            )
    return np.array([row for row, code in enumerate(codes) if code not in within], dtype=np.int64)
