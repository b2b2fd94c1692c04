"""How far sandy land is sandified, by its vegetation cover."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..errors import OutOfRange
from ..nodata import NO_CLASS
from ..standards import Limits, limits, load

Raster = NDArray[np.floating[Any]]


@dataclass(frozen=True)
class SandScale:
    """Limits of cover in arid and in sub-humid land, and of P/PET between the two."""

    regions: tuple[Limits, ...]
    aridity: Limits


def sandification_status(
    cover: Raster, sandy: NDArray[np.int32], aridity: Raster | None = None, *, scale: SandScale
) -> NDArray[np.uint8]:
    """Degree of sandification of sandy land, 1 light … 4 extreme.

    Parameters
    ----------
    cover : ndarray of shape (rows, columns)
        Vegetation cover 0–1. NaN is NoData.
    sandy : ndarray
        Sandy land: neither 0 nor NoData.
    aridity : ndarray, optional
        P/PET. Sub-humid land has limits of its own; without this layer those of arid land hold everywhere.
    scale : SandScale
        From ``sand_scale``.

    Returns
    -------
    ndarray of uint8
        0 where there is no sandy land, or cover or aridity is NoData.

    Raises
    ------
    OutOfRange
        If a cover lies outside 0–1.

    References
    ----------
    GB/T 24255, Technical code of practice for monitoring sandified land; limits not checked against its text.
    """
    low, high = np.nanmin(cover, initial=0.0), np.nanmax(cover, initial=0.0)
    if low < 0 or high > 1 + 1e-6:
        raise OutOfRange("COVER", found=float(low if low < 0 else high), allowed="0 … 1")
    region = np.ones(cover.shape, dtype=np.uint8) if aridity is None else scale.aridity.apply(aridity)
    classes = np.zeros(cover.shape, dtype=np.uint8)
    for number, own in enumerate(scale.regions, 1):
        classes = np.where(region == number, own.apply(cover), classes)
    classes[(sandy == 0) | (sandy == NO_CLASS)] = 0
    return classes


def sand_scale(path: str | None = None) -> SandScale:
    """The shipped limits, or those of the user's table."""
    table = load(
        "sandification_status",
        path,
        columns=("standard", "region", "indicator", "class_zh", "class_en", "verified"),
        numbers=("lower", "upper", "class_id"),
        filled=("class_id",),
    )
    regions = limits(table, indicator="aridity")
    names = [regions.names[code][1] for code in sorted(regions.names)]
    return SandScale(tuple(limits(table, indicator="cover", region=name) for name in names), regions)
