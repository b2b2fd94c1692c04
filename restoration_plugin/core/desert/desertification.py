"""Desertification difference index from NDVI and albedo."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple, Sequence

import numpy as np
from numpy.typing import NDArray

from ..class_names import class_names
from ..errors import QT_TRANSLATE_NOOP, InvalidInput, NotApplicable
from ..nodata import NO_CLASS
from ..statistics.classify import classify
from ..statistics.histogram_breaks import Histogram, histogram

Raster = NDArray[np.floating[Any]]

DRYLANDS = (0.05, 0.65)
"""P/PET between which land can be desertified (UNEP 1992)."""


@dataclass(frozen=True)
class Extremes:
    """Least and largest values of NDVI and albedo; windows are joined with ``+``."""

    low: NDArray[np.float64]
    high: NDArray[np.float64]

    def __add__(self, other: Extremes) -> Extremes:
        return Extremes(np.fmin(self.low, other.low), np.fmax(self.high, other.high))


class Line(NamedTuple):
    """Albedo = slope · NDVI + offset, both normalised between ``extremes``; with its share of variance and the cells."""

    slope: float
    offset: float
    r2: float
    cells: int
    extremes: Extremes


def desertification(
    ndvi: Raster,
    albedo: Raster,
    mask: NDArray[np.int32] | None = None,
    aridity: Raster | None = None,
    *,
    line: Line,
) -> NDArray[np.float32]:
    """Index DDI = −NDVI/slope − albedo, both normalised; the lower, the more desertified.

    Parameters
    ----------
    ndvi, albedo : ndarrays of shape (rows, columns)
        NaN is NoData.
    mask : ndarray, optional
        Cells to use: those that are neither 0 nor NoData. Water, snow, cloud and built-up land spoil the line.
    aridity : ndarray, optional
        P/PET; only drylands (0.05–0.65) count.
    line : Line
        From ``albedo_line``, of this year or of a base year.

    Returns
    -------
    ndarray of shape (rows, columns)
        Dimensionless.

    References
    ----------
    Zeng, Y. N. et al. (2006), Assessment and monitoring of desertification based on the feature space of albedo and
    NDVI, Scientia Geographica Sinica 26(1).

    Examples
    --------
    >>> unit = Extremes(np.zeros(2), np.ones(2))
    >>> desertification(np.array([[0.3]]), np.array([[0.25]]), line=Line(-0.6, 0.5, 1.0, 9, unit))
    array([[0.25]], dtype=float32)
    """
    x, y = _normalised(_eligible(ndvi, albedo, mask, aridity), line.extremes)
    return (-x / line.slope - y).astype(np.float32)


def extremes(
    ndvi: Raster, albedo: Raster, mask: NDArray[np.int32] | None, aridity: Raster | None, areas: Any = None
) -> Extremes:
    """Extremes of a window's eligible cells; infinite where there are none."""
    used = _eligible(ndvi, albedo, mask, aridity)
    return Extremes(
        np.fmin(np.fmin.reduce(used, axis=(1, 2)), np.inf), np.fmax(np.fmax.reduce(used, axis=(1, 2)), -np.inf)
    )


def moments(
    ndvi: Raster,
    albedo: Raster,
    mask: NDArray[np.int32] | None,
    aridity: Raster | None,
    areas: Any = None,
    *,
    between: Extremes,
) -> NDArray[np.float64]:
    """n, Σx, Σy, Σx², Σy², Σxy of a window's eligible cells, normalised; windows are joined with ``+``."""
    x, y = _normalised(_eligible(ndvi, albedo, mask, aridity), between)
    known = ~(np.isnan(x) | np.isnan(y))
    x, y = x[known], y[known]
    return np.array([x.size, x.sum(), y.sum(), (x * x).sum(), (y * y).sum(), (x * y).sum()])


def albedo_line(sums: NDArray[np.float64], between: Extremes) -> Line:
    """Regression of albedo on NDVI from the sums of all windows.

    Raises
    ------
    NotApplicable
        If there are too few cells, one of the layers does not vary, or albedo does not fall with NDVI.
    """
    n, sx, sy, sxx, syy, sxy = sums.tolist()
    vx, vy, vxy = n * sxx - sx * sx, n * syy - sy * sy, n * sxy - sx * sy
    if n < 10 or vx <= 0 or vy <= 0:
        raise NotApplicable(
            QT_TRANSLATE_NOOP(
                "LandRestoration",
                "NDVI and ALBEDO: {cells} cells remain within mask and drylands, and both layers must vary among them. "
                "Check MASK and ARIDITY.",
            ),
            cells=int(n),
        )
    slope = vxy / vx
    if slope >= 0:
        raise NotApplicable(
            QT_TRANSLATE_NOOP(
                "LandRestoration",
                "The method does not apply here: albedo must fall where NDVI rises, but the slope is {slope}. "
                "Mask water, snow, cloud and built-up land, and use a scene of the growing season.",
            ),
            slope=f"{slope:.4g}",
        )
    return Line(slope, (sy - slope * sx) / n, vxy * vxy / (vx * vy), int(n), between)


def index_range(index: Raster, areas: Any = None) -> Extremes:
    """Least and largest index of a window, as ``Extremes`` of one value each."""
    return Extremes(
        np.array([np.fmin(np.fmin.reduce(index, axis=None), np.inf)]),
        np.array([np.fmax(np.fmax.reduce(index, axis=None), -np.inf)]),
    )


def index_histogram(index: Raster, areas: Any = None, *, between: Extremes) -> Histogram:
    """Histogram of a window's index for natural breaks."""
    return histogram(index, float(between.low[0]), float(between.high[0]))


def desertification_classes(index: Raster, *, breaks: Sequence[float]) -> NDArray[np.uint8]:
    """Class of each index, 1 (none) where it is highest, len(breaks) + 1 (worst) where it is lowest; 0 is NoData.

    ``breaks`` rise; a class holds its upper limit.
    """
    codes = classify(index, breaks)
    return np.where(codes == 0, 0, len(breaks) + 2 - codes.astype(int)).astype(np.uint8)


def read_breaks(text: str, classes: int) -> list[float]:
    """Breaks from a text with commas, semicolons or blanks.

    Raises
    ------
    InvalidInput
        If they are no numbers, do not rise, or are not one fewer than the classes.
    """
    items = text.replace(",", " ").replace(";", " ").split()
    try:
        values = [float(item) for item in items]
    except ValueError:
        values = []
    if len(values) != classes - 1 or any(b <= a for a, b in zip(values, values[1:])):
        raise InvalidInput(
            QT_TRANSLATE_NOOP(
                "LandRestoration", "BREAKS: found {found}; {count} rising numbers are needed for {classes} classes."
            ),
            found=text,
            count=classes - 1,
            classes=classes,
        )
    return values


def _eligible(
    ndvi: Raster, albedo: Raster, mask: NDArray[np.int32] | None, aridity: Raster | None
) -> NDArray[np.float64]:
    used = ~(np.isnan(ndvi) | np.isnan(albedo))
    if mask is not None:
        used &= (mask != 0) & (mask != NO_CLASS)
    if aridity is not None:
        used &= (aridity >= DRYLANDS[0]) & (aridity < DRYLANDS[1])
    return np.where(used, np.stack([ndvi, albedo]).astype(np.float64), np.nan)


def _normalised(values: NDArray[np.float64], between: Extremes) -> tuple[Any, Any]:
    width = between.high - between.low
    with np.errstate(invalid="ignore", divide="ignore"):
        share = (values - between.low[:, None, None]) / width[:, None, None]
    return share[0], share[1]


def class_labels(count: int) -> dict[int, tuple[str, str]]:
    """Code → (Chinese, English) name: none to extreme where there are five classes, else their numbers."""
    names = class_names("desertification")
    return names if count == len(names) else {code: (f"{code} 级", f"Class {code}") for code in range(1, count + 1)}
