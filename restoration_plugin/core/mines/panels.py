"""Mined panels with the parameters of the probability-integral method."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Mapping

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray

from .. import standards
from ..errors import QT_TRANSLATE_NOOP, InvalidInput
from .columns import number_column, record_labels, word_text, wrong_value

PARAMETERS = ("THICKNESS", "DEPTH", "DIP", "Q", "TAN_BETA", "B", "PROPAGATION", "OFFSET", "DIP_DIRECTION")
"""Names of the parameters, each a number and a field."""

ALLOWED: dict[str, dict[str, float]] = {
    "THICKNESS": {"above": 0},
    "DEPTH": {"above": 0},
    "DIP": {"at_least": 0, "below": 90},
    "Q": {"above": 0, "at_most": 1.5},
    "TAN_BETA": {"above": 0},
    "B": {"at_least": 0, "at_most": 1},
    "PROPAGATION": {"above": 0, "at_most": 90},
    "OFFSET": {"at_least": 0, "below": 1},
    "DIP_DIRECTION": {"at_least": 0, "at_most": 360},
}
FROM_TABLE = {"Q": "q", "TAN_BETA": "tan_beta", "B": "b", "OFFSET": "offset"}

TABLE_NUMBERS = ("q", "tan_beta", "offset", "b", "fracture_a", "fracture_b", "fracture_deviation", "caving_factor")


@dataclass(frozen=True)
class Panel:
    """One panel, ready to be integrated.

    ``edges`` are those of the effective panel (shrunk by the inflection offset, moved by the influence propagation),
    see ``influence``; ``full`` is W0 in mm, ``radius`` r in m, ``factor`` b; ``lean`` the horizontal movement up the
    dip as a share of the subsidence, east and north.
    """

    edges: NDArray[np.float64]
    full: float
    radius: float
    factor: float
    lean: tuple[float, float]


def panel_parameters(
    frame: pd.DataFrame,
    numbers: Mapping[str, float | None],
    fields: Mapping[str, str | None],
    overburden: str | None = None,
    table: str | None = None,
) -> pd.DataFrame:
    """The parameters of every panel: its field, else its overburden's row of the table, else the number for all.

    Parameters
    ----------
    frame : DataFrame
        Panels.
    numbers : mapping
        Parameter name → value for all panels, or None. DIP_DIRECTION may be left out, the azimuth down the dip.
    fields : mapping
        Parameter name → field of the frame, or None.
    overburden : str, optional
        Field with the kind of overburden, as in the table's columns overburden, name_zh or name_en.
    table : str, optional
        The user's table in place of the shipped one.

    Returns
    -------
    DataFrame
        One row per panel, one column per parameter, and the columns fracture_a, fracture_b, fracture_deviation,
        caving_factor (NaN without overburden).

    Raises
    ------
    InvalidInput
        If a value is missing or not allowed; names the record.
    """
    labels = record_labels(frame)
    rock = _overburden(frame, overburden, labels, table)
    found = pd.DataFrame(index=range(len(frame)))
    for name in PARAMETERS:
        number, field = numbers.get(name), fields.get(name)
        values = np.full(len(frame), np.nan if number is None else float(number))
        if number is not None:
            number_column(pd.DataFrame({name: values[:1]}), name, name, np.array(["1"]), limits=ALLOWED[name])
        if name in FROM_TABLE:
            column = rock[FROM_TABLE[name]].to_numpy()
            values = np.where(np.isnan(column), values, column)
        if field is not None:
            column = number_column(frame, field, name, labels, limits=ALLOWED[name])
            values = np.where(np.isnan(column), values, column)
        missing = np.flatnonzero(np.isnan(values))
        if missing.size and name != "DIP_DIRECTION":
            raise InvalidInput(
                QT_TRANSLATE_NOOP(
                    "LandRestoration",
                    "PANELS: {name} is not known for panel {record}: give a number, a field without NULL, or the overburden.",
                ),
                name=name,
                record=labels[missing[0]],
            )
        found[name] = values
    return found.join(rock[["fracture_a", "fracture_b", "fracture_deviation", "caving_factor"]])


def _overburden(frame: pd.DataFrame, field: str | None, labels: NDArray[np.object_], table: str | None) -> pd.DataFrame:
    """The table's row of each panel, NaN where there is none."""
    rocks = standards.load(
        "mining_overburden",
        table,
        columns=("overburden", "name_zh", "name_en", "source", "verified"),
        numbers=TABLE_NUMBERS,
    )
    if field is None:
        return pd.DataFrame(np.nan, index=range(len(frame)), columns=list(TABLE_NUMBERS))
    known = {
        name: row for row, names in enumerate(rocks[["overburden", "name_zh", "name_en"]].to_numpy()) for name in names
    }
    rows = []
    for label, value in zip(labels, frame[field]):
        text = word_text(value)
        if text and text not in known:
            raise wrong_value("OVERBURDEN", field, label, value, ", ".join(rocks["overburden"]), frame)
        rows.append(known.get(text, -1))
    numbers = rocks[list(TABLE_NUMBERS)].reset_index(drop=True)
    return numbers.reindex(rows).reset_index(drop=True)


def panels_until(frame: Any, field: str | None, year: int | None) -> Any:
    """The panels mined in a year or before; those without a year stay.

    Parameters
    ----------
    frame : GeoDataFrame
    field : str, optional
        Field with the year of mining.
    year : int, optional
        All panels stay without it.

    Raises
    ------
    InvalidInput
        If a year is no number, or no panel is left.
    """
    if year is None or field is None:
        return frame
    years = number_column(frame, field, "YEAR_FIELD")
    kept = frame[~(years > year)].reset_index(drop=True)
    if kept.empty:
        raise InvalidInput(
            QT_TRANSLATE_NOOP("LandRestoration", "UNTIL: no panel is mined by {year}; the first one is in {first}."),
            year=year,
            first=f"{np.nanmin(years):g}",
        )
    return kept


def mining_panels(geometries: Any, parameters: pd.DataFrame) -> list[Panel]:
    """Panels to integrate, from their polygons on the map and their parameters.

    Parameters
    ----------
    geometries : array_like of Polygon or MultiPolygon
        In metres.
    parameters : DataFrame
        As ``panel_parameters`` returns them.

    Returns
    -------
    list of Panel
        One per polygon.

    Raises
    ------
    InvalidInput
        If the inflection offset leaves nothing of a panel.

    Notes
    -----
    W0 = m q cos α, r = H/tan β. The panel is shrunk by S = OFFSET·H on all sides. With a dip direction, the trough is
    moved down the dip by H cot θ0 with the propagation angle θ0 (PROPAGATION, 90° − kα), and points move up the dip by W cot θ0
    besides; without one, neither.
    """
    panels = []
    for number, (geometry, row) in enumerate(zip(geometries, parameters.to_dict("records")), start=1):
        effective = geometry
        if row["OFFSET"] > 0:
            with np.errstate(invalid="ignore"):  # GEOS sets the flag when nothing is left
                effective = shapely.buffer(geometry, -row["OFFSET"] * row["DEPTH"], join_style="mitre")
        if effective is None or effective.is_empty or effective.area == 0:
            raise InvalidInput(
                QT_TRANSLATE_NOOP(
                    "LandRestoration",
                    "PANELS, panel {record}: the inflection offset of {offset} m on each side leaves nothing of it. "
                    "Check OFFSET (a share of the depth), DEPTH and the units of the layer.",
                ),
                record=number,
                offset=f"{row['OFFSET'] * row['DEPTH']:g}",
            )
        cotangent, east, north = 0.0, 0.0, 0.0
        if row["DIP"] > 0 and not np.isnan(row["DIP_DIRECTION"]):
            azimuth = np.radians(row["DIP_DIRECTION"])
            cotangent = float(np.tan(np.radians(90 - row["PROPAGATION"])))
            east, north = float(np.sin(azimuth)), float(np.cos(azimuth))
        shift = row["DEPTH"] * cotangent
        edges = _edges(effective) + np.array([east, north, east, north]) * shift
        panels.append(
            Panel(
                edges=edges,
                full=1000 * row["THICKNESS"] * row["Q"] * float(np.cos(np.radians(row["DIP"]))),
                radius=row["DEPTH"] / row["TAN_BETA"],
                factor=row["B"],
                lean=(-east * cotangent, -north * cotangent),
            )
        )
    return panels


def _edges(geometry: Any) -> NDArray[np.float64]:
    """Edges of all rings, exteriors counter-clockwise and holes clockwise."""
    parts = []
    for polygon in shapely.get_parts(shapely.force_2d(geometry)):
        oriented = shapely.geometry.polygon.orient(polygon)
        for ring in (oriented.exterior, *oriented.interiors):
            points = shapely.get_coordinates(ring)
            parts.append(np.hstack([points[:-1], points[1:]]))
    return np.vstack(parts)
