"""Habitat quality and degradation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Iterable

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ..errors import QT_TRANSLATE_NOOP, InvalidInput, InvalidTable, OutOfRange
from .threat_decay import DECAYS, threat_decay

DISTANCES = ("distance", "max_dist")
CODES = ("code", "lucode", "lulc")


@dataclass(frozen=True)
class HabitatModel:
    """What the tables of threats and sensitivities say, in the order of the threats.

    Attributes
    ----------
    codes : ndarray of int32
        Land-cover classes in rising order.
    habitat : ndarray of float64
        Suitability of each class, 0 to 1.
    sensitivity : ndarray of float64, shape (classes, threats)
        0 to 1.
    threats : tuple of str
    distances : tuple of float
        Largest distances in metres.
    weights : tuple of float
        Shares, of sum 1.
    decays : tuple of str
    """

    codes: NDArray[np.int32]
    habitat: NDArray[np.float64]
    sensitivity: NDArray[np.float64]
    threats: tuple[str, ...]
    distances: tuple[float, ...]
    weights: tuple[float, ...]
    decays: tuple[str, ...]


def habitat_quality(
    landcover: NDArray[np.integer[Any]],
    access: NDArray[np.floating[Any]] | None,
    threats: Iterable[NDArray[np.floating[Any]]],
    *,
    model: HabitatModel,
    cell_size: float,
    cell_height: float | None = None,
    half_saturation: float = 0.05,
    scaling: float = 2.5,
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Quality H · (1 − D^z / (D^z + k^z)), with the degradation D = Σ w · decay · access · sensitivity.

    Parameters
    ----------
    landcover : ndarray of int32, shape (rows, columns)
        Classes of the table; ``NO_CLASS`` is NoData.
    access : ndarray of shape (rows, columns), optional
        Accessibility to threats, 0 to 1; 1 where it is NaN, and everywhere when left out.
    threats : iterable of ndarray
        One a threat in the table's order; see ``threat_decay``.
    model : HabitatModel
        From ``habitat_model``.
    cell_size, cell_height : float
        Width and height of a cell in metres.
    half_saturation : float
        k: the degradation at which a habitat has lost half its quality, > 0. Keep it when scenarios are compared.
    scaling : float
        z, > 0.

    Returns
    -------
    quality, degradation : ndarrays of shape (rows, columns)
        0 to 1. NaN where the land cover is NoData or not in the table.

    Raises
    ------
    OutOfRange
        If k or z is not positive.
    InvalidInput
        If the number of threats is not that of the table.

    References
    ----------
    Sharp, R. et al. (2020), InVEST user's guide, habitat quality. Terrado, M. et al. (2016), Model development for
    the assessment of terrestrial and aquatic habitat quality, Science of the Total Environment 540.
    """
    for name, value in (("HALF_SATURATION", half_saturation), ("SCALING", scaling)):
        if not value > 0:
            raise OutOfRange(name, found=value, allowed="> 0")
    row = np.clip(np.searchsorted(model.codes, landcover), 0, model.codes.size - 1)
    known = model.codes[row] == landcover
    degradation = np.zeros(landcover.shape)
    count = 0
    for number, threat in enumerate(threats):
        count += 1
        if number >= len(model.threats):
            continue
        reached = threat_decay(
            threat, model.distances[number] / cell_size, model.decays[number], (cell_height or cell_size) / cell_size
        )
        degradation += reached * (model.weights[number] * model.sensitivity[:, number])[row]
    if count != len(model.threats):
        raise threat_count(count, len(model.threats))
    if access is not None:
        degradation *= np.where(np.isnan(access), 1.0, access)
    power = degradation**scaling
    quality = model.habitat[row] * (1.0 - power / (power + half_saturation**scaling))
    quality[~known] = np.nan
    degradation[~known] = np.nan
    return quality.astype(np.float32), degradation.astype(np.float32)


def threat_count(found: int, needed: int) -> InvalidInput:
    """Error for a number of threat rasters that is not that of the table's rows."""
    return InvalidInput(
        QT_TRANSLATE_NOOP(
            "LandRestoration",
            "THREAT_RASTERS: found {found} rasters, the table of threats has {needed} rows. "
            "Give one raster a row, in the table's order.",
        ),
        found=found,
        needed=needed,
    )


def quality_of_window(
    landcover: NDArray[np.integer[Any]],
    access: NDArray[np.floating[Any]] | None,
    *threats: NDArray[np.floating[Any]],
    **options: Any,
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """``habitat_quality`` of a window with a halo, its arrays one by one."""
    return habitat_quality(landcover, access, threats, **options)


def halo(model: HabitatModel, cell_size: float, cell_height: float) -> int:
    """Cells around a window that its values depend on."""
    return int(np.ceil(max(model.distances) / min(cell_size, cell_height)))


def habitat_model(sensitivity: pd.DataFrame, threats: pd.DataFrame) -> HabitatModel:
    """Read and check the two tables.

    Parameters
    ----------
    sensitivity : DataFrame
        Columns code (or lucode, lulc), habitat, and one named after each threat; 0 to 1.
    threats : DataFrame
        Columns threat, distance (or max_dist; metres), weight, decay. Names are compared without case.

    Raises
    ------
    InvalidInput
        If a column is missing, or no threat weighs anything.
    InvalidTable
        If a code is no whole number or occurs twice, or a value is not allowed.
    """
    sensitivity = sensitivity.rename(columns=lambda name: str(name).strip().lower())
    threats = threats.rename(columns=lambda name: str(name).strip().lower())
    distance = _column(threats, "THREATS", DISTANCES)
    name = _column(threats, "THREATS", ("threat",))
    code = _column(sensitivity, "SENSITIVITY", CODES)
    names = tuple(str(item).strip().lower() for item in threats[name])
    columns = [_column(sensitivity, "SENSITIVITY", (item,)) for item in ("habitat", *names)]
    codes = _numbers(sensitivity, "SENSITIVITY", code, -(2**31) + 1, 2**31 - 1, "a whole number", whole=True)
    distances = _numbers(threats, "THREATS", distance, 1e-9, np.inf, "> 0 m")
    weights = _numbers(threats, "THREATS", _column(threats, "THREATS", ("weight",)), 0.0, np.inf, ">= 0")
    decays = [str(item).strip().lower() for item in threats[_column(threats, "THREATS", ("decay",))]]
    for number, (decay, item) in enumerate(zip(decays, names)):
        if decay not in DECAYS:
            raise InvalidTable("THREATS", number + 1, "decay", decay, ", ".join(DECAYS))
        if names.index(item) != number:
            raise InvalidTable("THREATS", number + 1, "threat", item, "each threat once")
    for number, value in enumerate(codes):
        if (codes[:number] == value).any():
            raise InvalidTable(
                "SENSITIVITY", number + 1, code, int(value), QT_TRANSLATE_NOOP("LandRestoration", "each code once")
            )
    if not weights.sum() > 0:
        raise InvalidInput(QT_TRANSLATE_NOOP("LandRestoration", "THREATS: the weights of the threats sum up to 0."))
    values = np.column_stack([_numbers(sensitivity, "SENSITIVITY", item, 0.0, 1.0, "0 … 1") for item in columns])
    order = np.argsort(codes)
    return HabitatModel(
        codes=codes[order].astype(np.int32),
        habitat=values[order, 0],
        sensitivity=np.ascontiguousarray(values[order, 1:]),
        threats=names,
        distances=tuple(distances.tolist()),
        weights=tuple((weights / weights.sum()).tolist()),
        decays=tuple(decays),
    )


def _column(frame: pd.DataFrame, table: str, names: tuple[str, ...]) -> str:
    for name in names:
        if name in frame.columns:
            return name
    raise InvalidInput(
        QT_TRANSLATE_NOOP("LandRestoration", "Table {table}: column {column} is missing, found are {found}."),
        table=table,
        column=names[0],
        found=", ".join(map(str, frame.columns)),
    )


def _numbers(
    frame: pd.DataFrame, table: str, column: str, lowest: float, highest: float, allowed: str, whole: bool = False
) -> NDArray[np.float64]:
    values: NDArray[np.float64] = pd.to_numeric(frame[column], errors="coerce").to_numpy(dtype=np.float64)
    fine = (values >= lowest) & (values <= highest)
    if whole:
        fine &= values == np.rint(values)
    if not fine.all():
        row = int(np.flatnonzero(~fine)[0])
        raise InvalidTable(table, row + 1, column, frame[column].iloc[row], allowed)
    return values
