"""What outcome accounting reads, and its printable report."""

import hashlib
from dataclasses import replace
from pathlib import Path

import numpy as np

from ..core.errors import QT_TRANSLATE_NOOP, InvalidInput, InvalidTable, OutOfRange
from ..i18n import translate
from .bilingual_page import page
from .conformity import shapes_of
from .units import normalised, recorded_unit

NAMES = {
    "unit": ("单元", "Unit"), "name_zh": ("指标", "Indicator"), "name_en": ("指标", "Indicator"), "measure_un": ("单位", "Unit of measure"),
    "own_ha": ("面积(公顷)", "Area (ha)"), "covered": ("数据覆盖", "Data cover"), "baseline": ("基期值", "Baseline"),
    "target": ("目标值", "Target"), "achieved": ("现状值", "Achieved"), "met": ("达标", "Met"), "change": ("变化", "Change"),
    "control": ("对照变化", "Controls' change"), "effect": ("成效", "Effect"), "low": ("95%下限", "95 % from"),
    "high": ("95%上限", "to"), "amount": ("成效总量", "Amount"), "amount_un": ("总量单位", "Unit of amount"),
    "cost": ("投资(万元)", "Cost (10⁴ CNY)"), "unit_cost": ("单位成本(元)", "Unit cost (CNY)"), "method_zh": ("方法", "Method"),
    "method_en": ("方法", "Method"), "interval": ("区间来源", "Interval from"), "base_year": ("基期年", "Baseline year"),
    "target_yr": ("目标年", "Target year"), "evidence": ("数据指纹", "Evidence"), "balance": ("基期差(标准差)", "Difference before (sd)"),
    "note_zh": ("说明", "Remark"), "note_en": ("说明", "Remark"),
}  # fmt: skip
ACCOUNT = ("own_ha", "baseline", "target", "achieved", "met", "change", "control", "effect", "low", "high")
MONEY = ("amount", "amount_un", "cost", "unit_cost", "covered", "balance")
BYTES_PER_CELL = 60
"""Of the connectivity of the landscape: two rasters, units, masks, patches and their outlines."""
VERDICTS = ("effective", "partly", "no effect", "unknown")


class OutcomeReading:
    """Mixed into the algorithm."""

    def pairs(self):
        """Sources of the baseline and of what was achieved, and the unit recorded in each pair."""
        before, after = self.raster_list("BASELINE"), self.raster_list("ACHIEVED")
        if len(before) != len(after):
            raise InvalidInput(
                QT_TRANSLATE_NOOP(
                    "LandRestoration",
                    "BASELINE has {before} rasters and ACHIEVED {after}; give one of each for every indicator, in the same order.",
                ),
                before=len(before),
                after=len(after),
            )
        units = [[recorded_unit(source.path, source.band) for source in pair] for pair in zip(before, after)]
        return before, after, [old or new for old, new in units]

    def refuse_units(self, outcomes, before, after):
        """Refuse a raster of this plugin whose unit is not its indicator's, or not that of the other date."""
        for outcome, *pair in zip(outcomes, before, after):
            needed = outcome.unit
            for source in pair:
                found = recorded_unit(source.path, source.band, own=True)
                if found and needed and normalised(found) != normalised(needed):
                    self._refuse_unit(source, found, needed)
                needed = needed or found

    def planned(self, outcomes, targets):
        """Outcomes with the threshold and the dispersal distance that TARGETS gives."""
        allowed = {
            "threshold": ("> 0, <= 1", lambda value: 0 < value <= 1),
            "dispersal_m": ("> 0", lambda value: value > 0),
        }
        given = {}
        for column, (text, fits) in allowed.items():
            rows = targets[targets[column].notna()]
            for row, indicator, value in zip(rows.index + 2, rows["indicator"], rows[column]):
                known = given.setdefault((indicator, column), value)
                if not fits(value) or known != value:
                    raise InvalidTable(
                        self._table_name("TARGETS"), row, column, value, f"{known:g}" if fits(value) else text
                    )
        return [
            replace(
                outcome,
                threshold=given.get((outcome.indicator, "threshold"), outcome.threshold),
                dispersal=given.get((outcome.indicator, "dispersal_m"), outcome.dispersal),
            )
            if outcome.of_landscape
            else outcome
            for outcome in outcomes
        ]

    def networks(self, outcomes, before, after, own, watcher):
        """What each measure of the whole landscape has done, and the share of each unit's land that has data."""
        import shapely

        from ..core.planning.habitat_pieces import habitat_pieces
        from ..core.planning.outcome_connectivity import memory_needed, outcome_connectivity
        from ..engine.outcome_cells import unit_means
        from ..engine.rasterise import burn

        found, cell = {}, abs(self.grid.transform[1] * self.grid.transform[5]) / 1e4
        what = translate("LandRestoration", "The connectivity of the landscape")
        for outcome, *pair in zip(outcomes, before, after):
            if not outcome.of_landscape:
                continue
            self.require_memory(what, BYTES_PER_CELL)
            pair = [replace(source, minimum=0.0, maximum=1.0) for source in pair]
            land = [number for number, shape in enumerate(own) if not shape.is_empty]
            units = burn(
                [shapely.to_wkb(own[number]) for number in land],
                [number + 1 for number in land],
                self.grid,
                dtype="int32",
                empty=0,
            )
            pieces = habitat_pieces(*map(self.read, pair), units, len(own), cell, outcome.threshold)
            self.require_memory(what, memory_needed(pieces), 1)
            network = outcome_connectivity(pieces, self.grid.transform, outcome.dispersal, watcher.part(0.0, 0.9))
            covered = unit_means(own, pair[:1], pair[1:], watcher.part(0.9, 1.0)).covered[:, 0]
            found[outcome.indicator] = network, covered
        return found

    def _refuse_unit(self, source, found, needed):
        raise InvalidInput(
            QT_TRANSLATE_NOOP(
                "LandRestoration", "{name} is in {found}; {needed} is needed. Convert it, or choose another layer."
            ),
            name=source.name,
            found=found,
            needed=needed,
        )

    def treated_land(self, frame):
        """Land of each unit without what earlier ones cover, and its area (ha)."""
        from ..core.planning.overlay_pieces import own_land

        own = own_land(shapes_of(frame))
        whole, area = self.area_ha(frame), self._areas(own, frame.crs)
        common = float(whole.sum() - area.sum())
        if common > 1e-6 * whole.sum():
            self.warn(
                QT_TRANSLATE_NOOP(
                    "LandRestoration", "{name}: {area} ha lie in several polygons and count once, in the first of them."
                ),
                name=self.layer_name("UNITS"),
                area=f"{common:.2f}",
            )
        return own, whole, area

    def untreated(self, treated):
        """Control polygons without treated land and without what earlier ones cover; None without the layer."""
        import shapely

        from ..core.planning.overlay_pieces import own_land, polygonal

        frame = self.frame("CONTROLS")
        if frame is None:
            self.warn(QT_TRANSLATE_NOOP("LandRestoration", "Without CONTROLS a change is no effect: effects are NULL."))
            return None
        shapes = own_land(shapes_of(frame))
        tree = shapely.STRtree(treated)
        left = shapes.copy()
        for number, shape in enumerate(shapes):
            near = treated[tree.query(shape, predicate="intersects")]
            if len(near):
                left[number] = shapely.difference(shape, shapely.union_all(near))
        left = polygonal(left)
        taken = float(self._areas(shapes, frame.crs).sum() - self._areas(left, frame.crs).sum())
        if not shapely.area(left).sum() > 0:
            raise InvalidInput(
                QT_TRANSLATE_NOOP(
                    "LandRestoration",
                    "{name} lies wholly within UNITS; controls are land that was not treated. Choose another layer.",
                ),
                name=self.layer_name("CONTROLS"),
            )
        if taken > 1e-6 * float(self._areas(shapes, frame.crs).sum()):
            self.warn(
                QT_TRANSLATE_NOOP(
                    "LandRestoration", "{name}: {area} ha are treated land (UNITS) and no controls; they are left out."
                ),
                name=self.layer_name("CONTROLS"),
                area=f"{taken:.2f}",
            )
        return left

    def _areas(self, shapes, crs):
        import geopandas as gpd

        return np.asarray(self.area_ha(gpd.GeoDataFrame(geometry=list(shapes), crs=crs)), dtype=float)

    def costs(self, frame):
        """Cost of each unit, None without the field."""
        chosen = self.field("COST")
        if chosen is None:
            return None
        values = self.numbers_of(frame, chosen)
        if (values < 0).any():
            raise OutOfRange(f"{self.layer_name('UNITS')}, {chosen}", float(values[values < 0][0]), ">= 0")
        return values

    def targets(self, outcomes, count):
        """Targets by unit ("" for all) and indicator."""
        import pandas as pd

        columns = ["unit", "indicator", "target", "baseline_year", "target_year", "threshold", "dispersal_m"]
        numbers = ("target", "baseline_year", "target_year", "threshold", "dispersal_m")
        table = self.table("TARGETS", numbers=numbers)
        if table is None:
            return pd.DataFrame(columns=columns)
        self._require("TARGETS", table, ("indicator", "target"))
        absent = [name for name in columns if name not in table.columns]
        table = table.assign(**{name: "" if name == "unit" else np.nan for name in absent})
        table = table.assign(
            unit=[_label(value) for value in table["unit"]],
            indicator=table["indicator"].fillna("").astype(str).str.strip().str.lower(),
            **{name: self.numbers_of(table, name) for name in numbers},
        )
        allowed = {"", *(str(number + 1) for number in range(count))}
        for row, unit in enumerate(table["unit"], 2):
            if unit not in allowed:
                raise InvalidTable(self._table_name("TARGETS"), row, "unit", unit, f"1 … {count}")
        self._check_rows("TARGETS", table, ["unit", "indicator"], outcomes)
        return table[columns]

    def uncertainty(self, outcomes):
        """Standard deviation of each indicator, NaN where none is given."""
        table = self.table("UNCERTAINTY", numbers=("sd",))
        if table is None:
            return np.full(len(outcomes), np.nan)
        self._require("UNCERTAINTY", table, ("indicator", "sd"))
        table = table.assign(
            indicator=table["indicator"].fillna("").astype(str).str.strip().str.lower(), sd=self.numbers_of(table, "sd")
        )
        for row, value in enumerate(table["sd"], 2):
            if not value >= 0:
                raise InvalidTable(self._table_name("UNCERTAINTY"), row, "sd", value, ">= 0")
        self._check_rows("UNCERTAINTY", table, ["indicator"], outcomes)
        known = dict(zip(table["indicator"], table["sd"]))
        return np.array([known.get(outcome.indicator, np.nan) for outcome in outcomes], dtype=float)

    def _require(self, name, table, columns):
        for column in columns:
            if column not in table.columns:
                raise InvalidInput(
                    QT_TRANSLATE_NOOP(
                        "LandRestoration", "Table {table}: column {column} is missing, found are {found}."
                    ),
                    table=self._table_name(name),
                    column=column,
                    found=", ".join(map(str, table.columns)),
                )

    def _check_rows(self, name, table, keys, outcomes):
        """Refuse a row that stands twice; say which indicators are none of INDICATORS."""
        twice = np.flatnonzero(table.duplicated(keys).to_numpy())
        if twice.size:
            row = int(twice[0])
            found = " ".join(str(value) for value in table[keys].iloc[row])
            raise InvalidTable(self._table_name(name), row + 2, "indicator", found, "each once")
        others = sorted(set(table["indicator"]) - {outcome.indicator for outcome in outcomes})
        if others:
            self.warn(
                QT_TRANSLATE_NOOP("LandRestoration", "{name}: rows of {indicators} are not used; INDICATORS has none."),
                name=self._table_name(name),
                indicators=", ".join(others),
            )

    def _table_name(self, name):
        """How messages call a table: parameter and file, without its folder."""
        label = self.layer_name(name)
        return label if label.startswith(name) else f"{name} ({Path(label).name})"


def fingerprints(before, after):
    """First digits of the SHA-256 of each indicator's files, by which evidence can be told apart."""
    known = {source.path: _digest(source.path) for source in (*before, *after)}
    return [f"{known[old.path]} {known[new.path]}" for old, new in zip(before, after)]


def _digest(path):
    digest = hashlib.sha256()
    if not Path(path).is_file():
        return "-"
    with Path(path).open("rb") as file:
        for block in iter(lambda: file.read(1 << 20), b""):
            digest.update(block)
    return digest.hexdigest()[:16]


def outcome_fields(ledger, outcomes, whole, own):
    """New fields of the units: their land, what each indicator did, and the verdict."""
    units = ledger[ledger["unit"] != "total"]
    fields = {"unit": np.arange(1, len(whole) + 1), "own_ha": own, "overlap_ha": np.maximum(whole - own, 0.0)}
    begins = [outcome.indicator[:6].rstrip("_") for outcome in outcomes]
    if len(set(begins)) < len(begins) or not all(text.isascii() and text.isidentifier() for text in begins):
        begins = [f"i{number + 1}" for number in range(len(outcomes))]
    proven, known = np.zeros((2, len(whole)), dtype=int)
    for begin, outcome in zip(begins, outcomes):
        rows = units[units["indicator"] == outcome.indicator].reset_index(drop=True)
        columns = {
            "bas": "baseline",
            "ach": "achieved",
            "eff": "effect",
            "low": "low",
            "upp": "high",
            "ucs": "unit_cost",
        }
        fields.update({f"{begin}_{end}": rows[column].to_numpy(dtype=float) for end, column in columns.items()})
        worst = rows["low"] if outcome.direction > 0 else -rows["high"]
        proven += (worst > 0).to_numpy()
        known += rows["low"].notna().to_numpy()
    index = np.select([known == 0, proven == known, proven > 0], [3, 0, 1], 2)
    fields["verdict"] = np.array(VERDICTS, dtype=object)[index]
    return fields


def outcome_report(ledger):
    """HTML page: the sum, each indicator by unit with amounts and costs, methods and remarks."""

    def add(heading, rows, columns, caption):
        shown = rows[list(columns)].assign(
            **({"met": rows["met"].map({1.0: "✓", 0.0: "✗"})} if "met" in columns else {})
        )
        sections.append((heading, [NAMES[name] for name in columns], shown, caption))

    account, money = ("成效", "Effects"), ("总量与成本", "Amounts and costs")
    total, sections = ledger[ledger["unit"] == "total"], []
    add(("合计", "All units"), total, ("name_zh", "name_en", "measure_un", *ACCOUNT), account)
    add(("合计", "All units"), total, ("name_zh", "name_en", *MONEY, "note_zh", "note_en"), money)
    for _, rows in ledger[ledger["unit"] != "total"].groupby("indicator", sort=False):
        first = rows.iloc[0]
        heading = (f"{first['name_zh']}({first['measure_un']})", f"{first['name_en']} ({first['measure_un']})")
        add(heading, rows, ("unit", *ACCOUNT), account)
        add(heading, rows, ("unit", *MONEY, "note_zh", "note_en"), money)
    how = ("name_zh", "name_en", "method_zh", "method_en", "interval", "base_year", "target_yr", "evidence")
    add(("方法与证据", "Method and evidence"), total, how, ("方法与证据", "Method and evidence"))
    note = (
        "成效 = 单元变化 − 对照变化；重叠土地只计一次；单位成本按全部投资计，各指标之间不可相加；碳成效为储量之差，不与避免转换重复计算；"
        "连通性以整个景观的等效连通面积（ECA）计，ΔECA % 大于 ΔA %（质量加权面积）即布局优，各单元的贡献不可相加。",
        "Effect is the unit's change less that of the controls; shared land counts once; a unit cost takes the whole cost, so those "
        "of several indicators do not add up; the carbon effect is a difference of stocks, and avoided conversion is not added to it; "
        "connectivity is the equivalent connected area (ECA) of the whole landscape: works with ΔECA % above ΔA % (area by quality) are "
        "well located, and what units add does not add up.",
    )
    return page(("成效核算", "Outcome accounting"), sections, note)


def _label(value):
    """Unit's number as text; "" for none."""
    if value is None or value != value or str(value).strip() == "":
        return ""
    return str(int(float(value))) if str(value).replace(".", "", 1).isdigit() else str(value).strip()
