"""What is wrong with the layers of a plan, before anything is computed with them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Iterable, Mapping

from ..errors import QT_TRANSLATE_NOOP
from ..land.code_translation import code_names, code_text, split_code

ERROR, WARNING, INFO = "error", "warning", "info"
SUSPICIOUS = (-9999.0, -99999.0, -32768.0, 32767.0, 65535.0, 127.0, 128.0, 255.0, -128.0, -999.0)
EDGE = 0.05
"""Share of the edge's cells from which a suspicious value counts as an undeclared NoData."""
HUGE = 1e30
DISTORTION = 1e-3
FRACTIONS = ("cover", "fvc", "coverage", "fraction", "exposure")
LAND_FIELDS = {"dlbm": "third survey 2019", "plan_code": "planning 2023", "yddm": "planning 2023"}
LENGTHS = (2, 4, 6, 9, 12)
PROVINCES = frozenset(
    [
        "11",
        "12",
        "13",
        "14",
        "15",
        "21",
        "22",
        "23",
        "31",
        "32",
        "33",
        "34",
        "35",
        "36",
        "37",
        "41",
        "42",
        "43",
        "44",
        "45",
        "46",
        "50",
        "51",
        "52",
        "53",
        "54",
        "61",
        "62",
        "63",
        "64",
        "65",
        "71",
        "81",
        "82",
    ]
)


@dataclass(frozen=True)
class Problem:
    """One finding: templates with the fields of both, for the bridge to translate."""

    layer: str
    check: str
    severity: str
    detail: str
    remedy: str
    fields: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class RasterFacts:
    """What was found out about a raster; extremes are those of the cells that are not NoData."""

    layer: str
    has_crs: bool
    geographic: bool
    nodata: float | None
    cells: int
    valid: int
    minimum: float
    maximum: float
    edge: Mapping[float, float] = field(default_factory=dict)
    difference: str = ""
    covered: float = 1.0
    distortion: float = 0.0


@dataclass(frozen=True)
class VectorFacts:
    """What was found out about a vector layer; counts are of features."""

    layer: str
    has_crs: bool
    geographic: bool
    count: int
    missing: int = 0
    invalid: int = 0
    duplicates: int = 0
    first_reason: str = ""
    same_crs: bool = True
    overlaps: bool = True
    undeclared_encoding: bool = False
    values: Mapping[str, Iterable[Any]] = field(default_factory=dict)


def raster_problems(facts: RasterFacts) -> list[Problem]:
    """Findings about a raster.

    Examples
    --------
    >>> [p.check for p in raster_problems(RasterFacts("ndvi", True, False, None, 9, 9, -9999, 0.8, {-9999.0: 0.5}))]
    ['nodata undeclared']
    """
    found: list[Problem] = []

    def add(check: str, severity: str, detail: str, remedy: str, **fields: Any) -> None:
        found.append(Problem(facts.layer, check, severity, detail, remedy, fields))

    _reference_system(facts, add)
    if facts.difference in ("cell size", "origin", "extent"):
        add(
            "grid", WARNING,
            QT_TRANSLATE_NOOP("LandRestoration", "The {what} is not that of the reference grid."),
            QT_TRANSLATE_NOOP("LandRestoration", "Align it with restoration:alignraster, or set ALIGN."),
            what=facts.difference,
        )  # fmt: skip
    if facts.difference == "crs":
        _unlike(add)
    if facts.covered < 1 - 1e-6:
        add(
            "coverage", WARNING if facts.covered > 0 else ERROR,
            QT_TRANSLATE_NOOP("LandRestoration", "Covers {share} % of the reference's extent."),
            QT_TRANSLATE_NOOP("LandRestoration", "Use a layer that covers the whole planning area."),
            share=f"{100 * facts.covered:.2f}",
        )  # fmt: skip
    if not facts.valid:
        add(
            "all nodata", ERROR,
            QT_TRANSLATE_NOOP("LandRestoration", "Every cell is NoData."),
            QT_TRANSLATE_NOOP("LandRestoration", "Check the file and its NoData value."),
        )  # fmt: skip
        return found
    undeclared = _undeclared(facts)
    if undeclared is not None:
        add(
            "nodata undeclared", ERROR,
            QT_TRANSLATE_NOOP("LandRestoration", "{value} looks like a NoData value, but is not declared."),
            QT_TRANSLATE_NOOP("LandRestoration", "Declare it: gdal:translate with -a_nodata {value}."),
            value=f"{undeclared:g}",
        )  # fmt: skip
    else:
        _range(facts, add)
    if facts.distortion > DISTORTION:
        add(
            "area distortion", INFO,
            QT_TRANSLATE_NOOP("LandRestoration", "Areas on the map differ from true areas by up to {share} %."),
            QT_TRANSLATE_NOOP(
                "LandRestoration", "Tables of this plugin use true areas; for areas on the map choose an equal-area system."
            ),
            share=f"{100 * facts.distortion:.2f}",
        )  # fmt: skip
    return found


def vector_problems(facts: VectorFacts, code_field: str = "") -> list[Problem]:
    """Findings about a vector layer; ``code_field`` is the field of administrative codes to check."""
    found: list[Problem] = []

    def add(check: str, severity: str, detail: str, remedy: str, **fields: Any) -> None:
        found.append(Problem(facts.layer, check, severity, detail, remedy, fields))

    _reference_system(facts, add)
    if facts.has_crs and not facts.same_crs:
        _unlike(add)
    if not facts.count:
        add(
            "empty layer", ERROR,
            QT_TRANSLATE_NOOP("LandRestoration", "The layer has no features."),
            QT_TRANSLATE_NOOP("LandRestoration", "Choose a layer with features, or remove its filter."),
        )  # fmt: skip
        return found
    if not facts.overlaps:
        add(
            "coverage", ERROR,
            QT_TRANSLATE_NOOP("LandRestoration", "Lies wholly outside the reference's extent."),
            QT_TRANSLATE_NOOP("LandRestoration", "Check the reference system and the zone of the coordinates."),
        )  # fmt: skip
    for check, count, severity, detail, remedy in (
        (
            "empty geometry", facts.missing, ERROR,
            QT_TRANSLATE_NOOP("LandRestoration", "{count} features have no geometry."),
            QT_TRANSLATE_NOOP("LandRestoration", "Delete or draw them."),
        ),
        (
            "invalid geometry", facts.invalid, ERROR,
            QT_TRANSLATE_NOOP("LandRestoration", "{count} geometries are invalid; the first: {reason}."),
            QT_TRANSLATE_NOOP("LandRestoration", "Repair them with native:fixgeometries."),
        ),
        (
            "duplicate geometry", facts.duplicates, WARNING,
            QT_TRANSLATE_NOOP("LandRestoration", "{count} features repeat the geometry of another."),
            QT_TRANSLATE_NOOP("LandRestoration", "Remove them with native:deleteduplicategeometries, or areas count twice."),
        ),
        (
            "text encoding", int(facts.undeclared_encoding), WARNING,
            QT_TRANSLATE_NOOP("LandRestoration", "The .dbf has text other than ASCII and no .cpg that says its encoding."),
            QT_TRANSLATE_NOOP("LandRestoration", "Add a .cpg file with GBK or UTF-8, whichever shows the names correctly."),
        ),
    ):  # fmt: skip
        if count:
            add(check, severity, detail, remedy, count=count, reason=facts.first_reason)
    for name, values in facts.values.items():
        if name.lower() in LAND_FIELDS:
            _land_codes(name, values, add)
        if code_field and name.lower() == code_field.lower():
            _administrative_codes(name, values, add)
    return found


def _reference_system(facts: RasterFacts | VectorFacts, add: Any) -> None:
    if not facts.has_crs:
        add(
            "no CRS", ERROR,
            QT_TRANSLATE_NOOP("LandRestoration", "The layer has no reference system."),
            QT_TRANSLATE_NOOP("LandRestoration", "Assign the one in which it was made (native:assignprojection)."),
        )  # fmt: skip
    elif facts.geographic:
        raster = isinstance(facts, RasterFacts)
        add(
            "geographic CRS", ERROR if raster else WARNING,
            QT_TRANSLATE_NOOP("LandRestoration", "The coordinates are degrees."),
            QT_TRANSLATE_NOOP("LandRestoration", "Reproject to a system in metres, such as a CGCS2000 zone."),
        )  # fmt: skip


def _unlike(add: Any) -> None:
    add(
        "unlike CRS", WARNING,
        QT_TRANSLATE_NOOP("LandRestoration", "The reference system is not that of the reference."),
        QT_TRANSLATE_NOOP("LandRestoration", "Reproject it, so that all layers share one system."),
    )  # fmt: skip


def _undeclared(facts: RasterFacts) -> float | None:
    for value in (facts.minimum, facts.maximum):
        if abs(value) > HUGE:
            return value
        if value in SUSPICIOUS and value != facts.nodata and facts.edge.get(value, 0.0) >= EDGE:
            return value
    return None


def _range(facts: RasterFacts, add: Any) -> None:
    name = facts.layer.lower()
    if "ndvi" in name and (facts.minimum < -1 or facts.maximum > 1):
        add(
            "range", ERROR,
            QT_TRANSLATE_NOOP("LandRestoration", "NDVI runs from {low} to {high}, allowed is -1 … 1."),
            QT_TRANSLATE_NOOP("LandRestoration", "Apply the product's scale factor, such as 0.0001."),
            low=f"{facts.minimum:g}", high=f"{facts.maximum:g}",
        )  # fmt: skip
    elif any(word in name for word in FRACTIONS) and "landcover" not in name and facts.maximum > 1:
        percent = facts.minimum >= 0 and facts.maximum <= 100
        add(
            "range", WARNING if percent else ERROR,
            QT_TRANSLATE_NOOP("LandRestoration", "The fraction runs from {low} to {high}; percent where 0 … 1 is meant?"),
            QT_TRANSLATE_NOOP("LandRestoration", "Divide by 100 where it is a cover or a share; leave it if it is something else."),
            low=f"{facts.minimum:g}", high=f"{facts.maximum:g}",
        )  # fmt: skip


def _land_codes(name: str, values: Iterable[Any], add: Any) -> None:
    classification = LAND_FIELDS[name.lower()]
    known = code_names(classification)
    unknown: dict[str, int] = {}
    for value in values:
        text = code_text(value)
        if split_code(text)[0] not in known:
            unknown[text] = unknown.get(text, 0) + 1
    if unknown:
        add(
            "land codes", ERROR,
            QT_TRANSLATE_NOOP(
                "LandRestoration", "Field {field}: {count} features have codes that {classification} does not know: {codes}."
            ),
            QT_TRANSLATE_NOOP("LandRestoration", "Correct the codes, or use the classification of their version."),
            field=name, count=sum(unknown.values()), classification=classification,
            codes=", ".join(code or "NULL" for code in sorted(unknown)[:8]),
        )  # fmt: skip


def _administrative_codes(name: str, values: Iterable[Any], add: Any) -> None:
    wrong: dict[str, int] = {}
    for value in values:
        text = code_text(value)
        if not text.isdigit() or len(text) not in LENGTHS or text[:2] not in PROVINCES:
            wrong[text] = wrong.get(text, 0) + 1
    if wrong:
        add(
            "administrative codes", WARNING,
            QT_TRANSLATE_NOOP(
                "LandRestoration",
                "Field {field}: {count} features have no administrative code of 2, 4, 6, 9 or 12 digits of a province: {codes}.",
            ),
            QT_TRANSLATE_NOOP("LandRestoration", "Correct the codes (GB/T 2260), kept as text."),
            field=name, count=sum(wrong.values()), codes=", ".join(code or "NULL" for code in sorted(wrong)[:8]),
        )  # fmt: skip
