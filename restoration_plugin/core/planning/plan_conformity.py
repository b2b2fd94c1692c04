"""Projects against the rules of the land-space plan."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import Any, Callable

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray

from ..errors import QT_TRANSLATE_NOOP, InvalidInput
from ..progress import Progress, silent
from ..standards import load
from .overlay_pieces import (
    common_land,
    groups,
    overlapping_pairs,
    overlay_pieces,
    own_land,
    polygonal,
    split_slivers,
    united,
    without,
)

Measure = Callable[[NDArray[Any]], NDArray[np.float64]]
THREE_LINES = ("redline", "farmland", "urban")
OCCUPIED = ("natural forest", "wetland", "basic grassland")
CROSSED = ("river shore", "coast", "heritage", "minerals", "flood", "water source")
BLOCKING = ("block", "exit")
RESOLVABLE = ("warn", "error")


@dataclass
class Projects:
    """Projects: polygons, labels and actions; the other columns are None where they are not known."""

    shapes: NDArray[Any]
    label: list[str]
    action: list[str]
    area_ha: NDArray[np.float64]
    code: list[str] | None = None
    planned_ha: NDArray[np.float64] | None = None
    start: NDArray[np.float64] | None = None
    end: NDArray[np.float64] | None = None
    demand: NDArray[np.float64] | None = None
    available: NDArray[np.float64] | None = None
    slope: NDArray[np.float64] | None = None
    listed: NDArray[np.bool_] | None = None


@dataclass
class Plan:
    """Layers of the plan by name, each an array of polygons: redline, farmland, urban, reserves, core, corridors,
    cropland, steep (cropland of slope class 5) and the kinds of ``OCCUPIED`` and ``CROSSED``; key areas and counties with their labels.
    """

    layers: dict[str, NDArray[Any]] = field(default_factory=dict)
    key_areas: tuple[NDArray[Any], list[str]] | None = None
    counties: tuple[NDArray[Any], list[str]] | None = None
    basins: NDArray[Any] | None = None


def plan_conformity(
    projects: Projects,
    plan: Plan,
    measure: Measure,
    min_area: float = 400.0,
    min_width: float = 3.0,
    rules_path: str | None = None,
    progress: Progress = silent,
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Find each conflict once, by the most specific rule that meets it.

    Cropland is lost where all projects together lose more than they gain, land of two projects counted once. Works in a
    reserve's core zone stand under C18 only, mines under C08, cropland under the first of C03, C06, C04 and
    C19. Overlaps below ``min_area`` or ``min_width`` are no conflict; along the three lines they are listed as C15.

    Parameters
    ----------
    projects : Projects
    plan : Plan
        In the same projected system (m).
    measure : callable
        Ellipsoidal area (ha) of polygons.
    min_area, min_width : float
        m², m.
    rules_path : str, optional
        Table in place of conformity_rules.csv.
    progress : callable

    Returns
    -------
    conflicts : DataFrame
        project, row (from 1; 0 for a key area), rule, severity, layer, area_ha, share (of the project), department,
        why_en, why_zh, geometry.
    status : DataFrame
        One row for each project: status (free, resolvable, blocking), n_conflict, block_ha, resolv_ha, free_ha, which add
        up to the project's area.

    Raises
    ------
    InvalidInput
        If an action is unknown, or the table of rules cannot be used.

    References
    ----------
    Ministry of Natural Resources of China (2022), notice 142 on the redline of ecological protection.
    """
    rules = conformity_rules(rules_path)
    book = _Book(projects, rules, actions(projects.action), plan, (min_area, min_width), progress)
    for check in (_redline_and_reserves, _cropland, _lines, _attributes, _each_other, _administration):
        check(book)
    return _tables(book, measure)


def conformity_rules(path: str | None = None) -> pd.DataFrame:
    """Rules by their number, the shipped ones or a user's; a rule that is left out is not checked.

    Raises
    ------
    InvalidInput
        If a rule stands there twice, or a severity is none.
    """
    rules = load("conformity_rules", path, numbers=("limit", "limit_upper"), filled=("rule", "severity"))
    allowed = (*BLOCKING, *RESOLVABLE, "info")
    seen: set[str] = set()
    for row, (rule, severity) in enumerate(zip(rules["rule"], rules["severity"]), 2):
        if rule in seen:
            raise InvalidInput(
                QT_TRANSLATE_NOOP(
                    "LandRestoration", "Table {table}, row {row}: {found} stands there twice. Give it once."
                ),
                table="RULES",
                row=row,
                found=rule,
            )
        if severity not in allowed:
            raise InvalidInput(
                QT_TRANSLATE_NOOP(
                    "LandRestoration", "Table {table}, row {row}: severity {found} is none; allowed are {allowed}."
                ),
                table="RULES",
                row=row,
                found=severity,
                allowed=", ".join(allowed),
            )
        seen.add(rule)
    return rules.set_index("rule")


@cache
def layer_names(layer: str, column: str, joint: str) -> str:
    """Names of one layer of a conflict, or of several between commas; ``column`` is "name_zh" or "name_en"."""
    table = load("conformity_layers", filled=("layer", "name_zh", "name_en"))
    names = dict(zip(table["layer"], table[column]))
    return joint.join(names[name] for name in layer.split(", ")) if layer else ""


def actions(used: list[str]) -> pd.DataFrame:
    """Properties of each action of a list, in its order."""
    known = load("conformity_actions", None, filled=("action", "redline", "target", "works", "occupies"))
    known = known.set_index("action")
    for row, name in enumerate(used, 1):
        if name not in known.index:
            raise InvalidInput(
                QT_TRANSLATE_NOOP(
                    "LandRestoration", "PROJECTS, field ACTION, row {row}: found {found}, allowed are {allowed}."
                ),
                row=row,
                found=name,
                allowed=", ".join(known.index),
            )
    return known.loc[used]


class _Book:
    """Conflicts found so far."""

    def __init__(self, projects: Projects, rules: Any, kinds: Any, plan: Plan, least: Any, progress: Progress) -> None:
        self.projects, self.rules, self.kinds, self.plan, self.least = projects, rules, kinds, plan, least
        self.progress = progress
        self.rows: list[tuple[int, str, str, Any, tuple[str, str]]] = []
        self.land = {}
        for number, (name, layer) in enumerate(plan.layers.items(), 1):
            self.land[name] = self._counted(name, common_land(projects.shapes, layer))
            progress(0.8 * number / (len(plan.layers) + 1))

    def _counted(self, name: str, land: dict[int, Any]) -> dict[int, Any]:
        counted = {}
        for i, shape in land.items():
            whole, slivers = split_slivers(shape, *self.least)
            if not whole.is_empty:
                counted[i] = whole
            if not slivers.is_empty and name in THREE_LINES:
                self.add(i, "C15", name, slivers)
        return counted

    def add(self, i: int, rule: str, layer: str, shape: Any, detail: str = "", chinese: str = "") -> None:
        if rule in self.rules.index and not shape.is_empty:
            self.rows.append((i, rule, layer, shape, (detail, chinese or detail)))

    def limit(self, rule: str, column: str = "limit") -> float:
        return float(self.rules.loc[rule, column]) if rule in self.rules.index else float("nan")

    def add_whole(self, i: int, rule: str, layer: str, shape: Any) -> Any:
        """Add what is no sliver of a shape; returns it."""
        whole, _ = split_slivers(shape, *self.least)
        self.add(i, rule, layer, whole)
        return whole

    def steep(self, i: int, rule: str) -> bool:
        return self.projects.slope is not None and bool(self.projects.slope[i] > self.limit(rule))

    def of(self, name: str) -> dict[int, Any]:
        return self.land.get(name, {})


def _redline_and_reserves(book: _Book) -> None:
    core, redline, reserves = book.of("core"), book.of("redline"), book.of("reserves")
    for i, (action, kind) in enumerate(zip(book.kinds.index, book.kinds.itertuples())):
        taken = []
        if i in core and kind.works == "1" and action != "mine_reclamation":
            book.add(i, "C18", "core", core[i])
            taken = [core[i]]
        if action == "mine_reclamation":
            book.add(i, "C08", "redline, reserves", united([s[i] for s in (redline, reserves, core) if i in s]))
        elif action == "cropland_recovery":
            if book.steep(i, "C05"):
                book.add(i, "C05", "redline, slope" if i in redline else "slope", book.projects.shapes[i])
            elif i in redline:
                book.add(i, "C05", "redline", redline[i])
        elif i in redline and kind.redline in ("not listed", "construction"):
            rule = "C01" if kind.redline == "not listed" else "C02"
            book.add_whole(i, rule, "redline", without(redline[i], taken))


def _cropland(book: _Book) -> None:
    farmland, cropland = book.of("farmland"), book.of("cropland")
    own = own_land(book.projects.shapes) if cropland else book.projects.shapes
    lost: list[tuple[int, Any]] = []
    balance = 0.0
    for i, (action, kind) in enumerate(zip(book.kinds.index, book.kinds.itertuples())):
        had = shapely.intersection(cropland[i], own[i]).area if i in cropland else 0.0
        if kind.target == "crop":
            balance += own[i].area - had
        if kind.target in ("crop", "keep"):
            continue
        balance -= had
        taken, named = [], []
        if i in farmland:
            steep = _steep_part(book, i, farmland[i]) if action == "grain_for_green" else shapely.Polygon()
            steep = book.add_whole(i, "C06", "farmland", steep)
            rest = book.add_whole(i, "C03", "farmland", without(farmland[i], [steep]))
            taken, named = [farmland[i]], [steep, rest]
        if i in cropland:
            if action == "afforestation":
                named = [*named, book.add_whole(i, "C04", "cropland", without(cropland[i], taken))]
            lost.append((i, without(cropland[i], named)))
    if balance < 0:
        for i, shape in lost:
            book.add_whole(i, "C19", "cropland", shape)


def _steep_part(book: _Book, i: int, shape: Any) -> Any:
    """Land of a project that is steep by its mean slope, or by the slope class of the survey."""
    if book.steep(i, "C06"):
        return shape
    surveyed = book.of("steep").get(i, shapely.Polygon())
    return polygonal(np.array([shapely.intersection(shape, surveyed)], dtype=object))[0]


def _lines(book: _Book) -> None:
    for i, shape in book.of("urban").items():
        book.add(i, "C07", "urban", shape)
    for i, shape in book.of("corridors").items():
        if book.kinds["redline"].iloc[i] == "construction":
            book.add(i, "C09", "corridors", shape)
    for name in OCCUPIED:
        for i, shape in book.of(name).items():
            if book.kinds["occupies"].iloc[i] == "1":
                book.add(i, "C20", name, shape)
    for name in CROSSED:
        for i, shape in book.of(name).items():
            book.add(i, "C21", name, shape)


def _attributes(book: _Book) -> None:
    projects = book.projects
    first, last = book.limit("C13"), book.limit("C13", "limit_upper")
    for i, shape in enumerate(projects.shapes):
        if (
            projects.demand is not None
            and projects.available is not None
            and projects.demand[i] > projects.available[i]
        ):
            book.add(i, "C10", "", shape, f"{projects.demand[i]:g} > {projects.available[i]:g}")
        fitting = str(book.kinds["codes"].iloc[i]).split()
        if projects.code is not None and projects.code[i] and projects.code[i][:2] not in fitting:
            english, chinese = (book.kinds[name].iloc[i] for name in ("name_en", "name_zh"))
            book.add(i, "C11", "", shape, f"{projects.code[i]} / {english}", f"{projects.code[i]} / {chinese}")
        if projects.planned_ha is not None and projects.area_ha[i] > 0:
            off = 100.0 * abs(projects.planned_ha[i] / projects.area_ha[i] - 1.0)
            if off > book.limit("C12"):
                book.add(i, "C12", "", shape, f"{projects.planned_ha[i]:.4f} / {projects.area_ha[i]:.4f} ha")
        years = [float(v[i]) for v in (projects.start, projects.end) if v is not None]
        if any(year < first or year > last for year in years):
            book.add(i, "C13", "", shape, "–".join(f"{year:g}" for year in years))
        if projects.listed is not None and not projects.listed[i]:
            book.add(i, "C22", "", shape)


def _each_other(book: _Book) -> None:
    for i, j, piece in zip(*overlapping_pairs(book.projects.shapes)):
        whole, _ = split_slivers(piece, *book.least)
        book.add(int(i), "C14", "projects", whole, book.projects.label[int(j)])
        book.add(int(j), "C14", "projects", whole, book.projects.label[int(i)])
    if book.plan.key_areas is not None:
        shapes, labels = book.plan.key_areas
        index, _, pieces = overlay_pieces(shapes, book.projects.shapes)
        covered = {k for k, piece in zip(index, pieces) if not split_slivers(piece, *book.least)[0].is_empty}
        for k, (shape, label) in enumerate(zip(shapes, labels)):
            if k not in covered:
                book.add(-1, "C16", "key areas", shape, label)


def _administration(book: _Book) -> None:
    if book.plan.counties is None:
        return
    shapes, codes = book.plan.counties
    index, county, pieces = overlay_pieces(book.projects.shapes, shapes)
    sides: dict[int, dict[str, Any]] = {}
    for i, k, piece in zip(index, county, pieces):
        whole, _ = split_slivers(piece, *book.least)
        if not whole.is_empty:
            sides.setdefault(int(i), {})[codes[int(k)][:6]] = whole
    for i, parts in sides.items():
        if len(parts) > 1 and _one_basin(list(parts.values()), book.plan.basins):
            book.add(i, "C17", "administration", book.projects.shapes[i], " | ".join(sorted(parts)))


def _one_basin(parts: list[Any], basins: NDArray[Any] | None) -> bool:
    """Whether one basin holds land of two sides; true where no basins are known."""
    if basins is None:
        return True
    _, found, _ = overlay_pieces(np.array(parts, dtype=object), basins)
    return len(np.unique(found)) < len(found)


def _tables(book: _Book, measure: Measure) -> tuple[pd.DataFrame, pd.DataFrame]:
    projects = book.projects
    rows = sorted(book.rows, key=lambda row: (row[0] < 0, row[0], row[1], row[2]))
    shapes = np.array([row[3] for row in rows] + [None], dtype=object)[:-1]
    numbers = np.array([row[0] for row in rows], dtype=int)
    rule = book.rules.loc[[row[1] for row in rows]]
    area = measure(shapes) if len(rows) else np.zeros(0)
    whole = np.where(numbers >= 0, projects.area_ha[numbers], np.nan) if len(rows) else np.zeros(0)
    area = np.where(numbers >= 0, np.minimum(area, whole), area)
    english = [f" ({row[2]})" * bool(row[2]) + f": {row[4][0]}" * bool(row[4][0]) for row in rows]
    layers = [layer_names(row[2], "name_zh", "、") for row in rows]
    chinese = [f"（{name}）" * bool(name) + f"：{row[4][1]}" * bool(row[4][1]) for name, row in zip(layers, rows)]
    conflicts = pd.DataFrame(
        {
            "project": [projects.label[i] if i >= 0 else "" for i in numbers],
            "row": np.where(numbers >= 0, numbers + 1, 0),
            "rule": [row[1] for row in rows],
            "severity": rule["severity"].to_numpy(),
            "layer": [row[2] for row in rows],
            "area_ha": area,
            "share": area / whole if len(rows) else area,
            "department": rule["department_zh"].to_numpy(),
            "dept_en": rule["department_en"].to_numpy(),
            "why_en": [name + rest for name, rest in zip(rule["name_en"], english)],
            "why_zh": [name + rest for name, rest in zip(rule["name_zh"], chinese)],
            "geometry": shapes,
        }
    )
    return conflicts, _status(book, conflicts, measure)


def _status(book: _Book, conflicts: pd.DataFrame, measure: Measure) -> pd.DataFrame:
    projects, count = book.projects, len(book.projects.label)
    shapes, severity = conflicts["geometry"].to_numpy(), conflicts["severity"]
    serious = severity.isin(BLOCKING).to_numpy()
    counted = serious | severity.isin(RESOLVABLE).to_numpy()
    block, both = np.full(count, shapely.Polygon(), object), np.full(count, shapely.Polygon(), object)
    found = np.zeros(count, dtype=int)
    for row, places in groups(conflicts["row"].to_numpy()):
        if row > 0:
            found[row - 1] = len(places)
            block[row - 1] = united(shapes[places[serious[places]]])
            both[row - 1] = united(shapes[places[counted[places]]])
    blocked = np.minimum(measure(block), projects.area_ha)
    touched = np.clip(measure(both), blocked, projects.area_ha)
    status = np.select([blocked > 0, touched > 0], ["blocking", "resolvable"], "free")
    return pd.DataFrame(
        {
            "status": status,
            "n_conflict": found,
            "block_ha": blocked,
            "resolv_ha": touched - blocked,
            "free_ha": projects.area_ha - touched,
        }
    )
