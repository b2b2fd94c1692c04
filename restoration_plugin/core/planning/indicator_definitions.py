"""What a plan's indicators are: the shipped definitions, or a user's own."""

from __future__ import annotations

from dataclasses import dataclass

from ..errors import InvalidTable
from ..land.code_translation import CLASSIFICATIONS
from ..standards import FOLDER, load

INPUTS = ("EROSION", "WIND", "LANDUSE", "SHORE", "MINES", "ADMIN")
RATE, AREA, AMOUNT = "rate", "area", "amount"
LAND_UNITS = {"ha": 1.0, "公顷": 1.0, "km²": 0.01, "10⁴ ha": 1e-4, "万公顷": 1e-4, "亩": 15.0, "mu": 15.0}
SHORE_UNITS = {"km": 1.0, "m": 1000.0}
KINDS = {"binding": "约束性", "anticipated": "预期性"}


@dataclass(frozen=True)
class Definition:
    """One indicator.

    Attributes
    ----------
    indicator, name_zh, name_en, kind, unit, method_zh, method_en, source : str
    measure : str
        ``rate`` (100 × part / whole), ``area`` (part, a length for SHORE), ``amount`` (sum of a field).
    inputs : tuple of str
        Of `INPUTS`; land counts as part where all that are given say so.
    field, classification : str
        Field of a vector layer with the classes or the amount; classification of land-use codes.
    part, whole : frozenset of str
        Classes; an empty one stands for all that are known.
    factor : float
        From ha or km to the unit; 100 for a rate, 1 for an amount.
    verified : bool
    """

    indicator: str
    name_zh: str
    name_en: str
    kind: str
    unit: str
    measure: str
    inputs: tuple[str, ...]
    field: str
    classification: str
    part: frozenset[str]
    whole: frozenset[str]
    factor: float
    method_zh: str
    method_en: str
    source: str
    verified: bool


def indicator_definitions(path: str | None = None) -> list[Definition]:
    """Definitions in the order of their table.

    Parameters
    ----------
    path : str, optional
        CSV with the columns of plan_indicators.csv in its place.

    Raises
    ------
    InvalidInput
        If the table cannot be read or lacks a column.
    InvalidTable
        If a cell is empty where it must not be, unknown, or at odds with another; names row and column.
    """
    table = (path or str(FOLDER / "plan_indicators.csv")).replace("\\", "/").rsplit("/", 1)[-1]
    filled = ("indicator", "name_zh", "name_en", "unit", "measure", "input")
    texts = ("kind", "field", "classification", "part", "whole", "method_zh", "method_en", "source", "verified")
    frame = load("plan_indicators", path, columns=texts, filled=filled)
    found: list[Definition] = []
    for number, row in enumerate(frame.to_dict("records"), 2):
        texts_of = {str(name): str(value) for name, value in row.items()}
        found.append(_definition(texts_of, table, number, {item.indicator for item in found}))
    if not found:
        raise InvalidTable(table, 2, "indicator", "''", "at least one indicator")
    return found


def _definition(row: dict[str, str], table: str, number: int, known: set[str]) -> Definition:
    def refuse(column: str, allowed: str) -> InvalidTable:
        return InvalidTable(table, number, column, row[column] or "''", allowed)

    inputs = tuple(row["input"].split())
    measure, part = row["measure"], frozenset(row["part"].split())
    vector = bool({"LANDUSE", "SHORE"} & set(inputs))
    if row["indicator"] in known:
        raise refuse("indicator", "each indicator once")
    if not set(inputs) <= set(INPUTS) or (len(inputs) > 1 and set(inputs) != {"EROSION", "WIND"}):
        raise refuse("input", ", ".join(INPUTS) + ", EROSION WIND")
    allowed = {"ADMIN": (AMOUNT,), "MINES": (AREA, AMOUNT)}.get(inputs[0], (RATE, AREA))
    if measure not in allowed:
        raise refuse("measure", ", ".join(allowed))
    if not row["field"] and (measure == AMOUNT or vector):
        raise refuse("field", "the field with the classes or the amount")
    if not part and measure != AMOUNT and inputs != ("MINES",):
        raise refuse("part", "classes with blanks between them")
    if row["kind"] not in ("", *KINDS):
        raise refuse("kind", ", ".join(KINDS))
    if row["classification"] not in ("", *CLASSIFICATIONS):
        raise refuse("classification", ", ".join(CLASSIFICATIONS))
    units = {RATE: {"%": 100.0}, AREA: SHORE_UNITS if inputs == ("SHORE",) else LAND_UNITS}.get(measure)
    if units is not None and row["unit"] not in units:
        raise refuse("unit", ", ".join(units))
    return Definition(
        **{name: row[name] for name in ("indicator", "name_zh", "name_en", "kind", "unit", "measure", "field")},
        **{name: row[name] for name in ("classification", "method_zh", "method_en", "source")},
        inputs=inputs,
        part=part,
        whole=frozenset(row["whole"].split()),
        factor=1.0 if units is None else units[row["unit"]],
        verified=row["verified"] == "yes",
    )
