"""Monthly climate of a scenario from that of today and its changes."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..errors import QT_TRANSLATE_NOOP, InvalidInput, OutOfRange

KINDS = ("percent", "difference")


def climate_scenario(
    today: NDArray[np.floating[Any]],
    change: NDArray[np.floating[Any]] | float,
    *,
    kind: str,
    floor: float | None = None,
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """One month of a scenario, and how much was added to reach the floor.

    Parameters
    ----------
    today : ndarray of shape (rows, columns)
        Rain in mm or temperature in °C. NaN is NoData.
    change : ndarray of that shape, or float
        % of today, or a difference in today's unit.
    kind : {"percent", "difference"}
    floor : float, optional
        Least possible value (0 for rain); what falls below is set to it, and told apart in the second result.

    Returns
    -------
    (scenario, lifted)

    Raises
    ------
    OutOfRange
        If a change is below −100 %.

    Examples
    --------
    >>> climate_scenario(np.array([[50.0]]), 12.0, kind="percent")[0]
    array([[56.]], dtype=float32)
    """
    if kind == "percent":
        least = float(np.nanmin(change)) if np.any(~np.isnan(change)) else 0.0
        if least < -100:
            raise OutOfRange("CHANGE", found=f"{least:g} %", allowed=">= -100 %")
        scenario = np.asarray(today, dtype=np.float64) * (1.0 + np.asarray(change, dtype=np.float64) / 100.0)
    else:
        scenario = np.asarray(today, dtype=np.float64) + np.asarray(change, dtype=np.float64)
    lifted = np.zeros_like(scenario)
    if floor is not None:
        lifted = np.maximum(floor - scenario, 0.0)
        scenario = scenario + lifted
    return scenario.astype(np.float32), lifted.astype(np.float32)


def read_changes(text: str) -> list[float]:
    """12 or 24 numbers from a text with commas, semicolons or blanks.

    Raises
    ------
    InvalidInput
        If they are no numbers, or not 12 or 24.
    """
    items = text.replace(",", " ").replace(";", " ").split()
    try:
        values = [float(item) for item in items]
    except ValueError:
        values = []
    if len(values) not in (12, 24):
        raise InvalidInput(
            QT_TRANSLATE_NOOP(
                "LandRestoration",
                "CHANGES: found {found}; 12 numbers are needed, January to December, or 24 for rain and temperature.",
            ),
            found=text,
        )
    return values


def scenario_month(
    today: NDArray[np.floating[Any]],
    change: NDArray[np.floating[Any]] | None = None,
    *,
    kind: str,
    floor: float | None,
    constant: float | None,
) -> tuple[NDArray[np.float32], NDArray[np.float32], NDArray[np.uint8]]:
    """One month today and in the scenario, where both are known, and a flag: 1, or 2 where it was lifted to the floor.

    ``change`` is a raster, or None where ``constant`` holds everywhere.
    """
    scenario, lifted = climate_scenario(today, (constant or 0.0) if change is None else change, kind=kind, floor=floor)
    known = ~np.isnan(scenario)
    flags = np.where(known, 1 + (lifted > 0), 0).astype(np.uint8)
    return np.where(known, today, np.nan).astype(np.float32), scenario, flags


def change_plan(kind: str, count: int, has_temperature: bool) -> dict[str, tuple[str, int]]:
    """Which variable changes, how, and where its twelve changes begin.

    Twelve changes are of the rain when they are percentages or no temperature is given, else of the temperature;
    of 24 the first twelve are of the rain, the others differences of the temperature.

    Raises
    ------
    InvalidInput
        If there are 24 changes and no temperature.

    Examples
    --------
    >>> change_plan("difference", 24, True)
    {'precipitation': ('difference', 0), 'temperature': ('difference', 12)}
    """
    if count == 24:
        if not has_temperature:
            raise InvalidInput(
                QT_TRANSLATE_NOOP(
                    "LandRestoration", "CHANGE: 24 changes are for rain and temperature; TEMPERATURE is missing."
                )
            )
        return {"precipitation": (kind, 0), "temperature": ("difference", 12)}
    if kind == "percent" or not has_temperature:
        return {"precipitation": (kind, 0)}
    return {"temperature": (kind, 0)}
