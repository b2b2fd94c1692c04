"""Foreground and missing cells of a raster of classes."""

from __future__ import annotations

from typing import Any, Iterable

import numpy as np
from numpy.typing import NDArray

from ..errors import QT_TRANSLATE_NOOP, InvalidInput
from ..nodata import NO_CLASS


def split_classes(
    values: NDArray[np.integer[Any]], codes: Iterable[int]
) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Whether a cell is of one of ``codes``, and whether it is NoData.

    Raises
    ------
    InvalidInput
        If no cell is of these classes.
    """
    wanted = sorted(set(codes))
    foreground = np.isin(values, wanted)
    if not foreground.any():
        found = np.unique(values)
        raise InvalidInput(
            QT_TRANSLATE_NOOP(
                "LandRestoration", "INPUT has no cell of the classes {classes} (FOREGROUND); its classes are {found}."
            ),
            classes=", ".join(map(str, wanted)),
            found=", ".join(map(str, found[found != NO_CLASS][:30])),
        )
    return foreground, values == NO_CLASS
