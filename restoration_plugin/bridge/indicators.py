"""What plan indicators are computed from, by administration, and their printable report."""

import numpy as np

from ..core.errors import QT_TRANSLATE_NOOP, InvalidInput, OutOfRange
from ..core.nodata import NO_CLASS
from .bilingual_page import page
from .conformity import shapes_of
from .lengths import ellipsoidal_lengths
from .styling import class_names

NAMES = {
    "level": ("级别", "Level"), "name_zh": ("指标", "Indicator"), "name_en": ("指标", "Indicator"), "kind_zh": ("属性", "Kind"),
    "kind_en": ("属性", "Kind"), "year": ("基期年", "Baseline year"), "unit": ("单位", "Unit"), "method_zh": ("计算方法", "Method"),
    "method_en": ("计算方法", "Method"), "data": ("数据来源", "Data"), "note_zh": ("说明", "Remark"), "note_en": ("说明", "Remark"),
    "level_zh": ("级别", "Level"), "level_en": ("级别", "Level"), "codes": ("行政区代码", "Codes"),
}  # fmt: skip
MOST = 8
"""Codes that the report names for one remark."""


class IndicatorReading:
    """Mixed into the algorithm."""

    def indicators(self, definitions):
        """Codes, areas and supplies of the administrations."""
        from ..core.planning.administrative_codes import administrative_codes
        from ..core.planning.finest_units import finest_units

        frame = self.metric_frame("ADMIN")
        codes = administrative_codes(frame[self.field("CODE")], self.layer_name("ADMIN"))
        area = np.asarray(self.area_ha(frame), dtype=float)
        rows = finest_units(codes, area, self.layer_name("ADMIN"))
        if len(rows) < len(frame):
            self.log(
                QT_TRANSLATE_NOOP(
                    "LandRestoration", "{name}: {count} administrations count by those within them, not by themselves."
                ),
                name=self.layer_name("ADMIN"),
                count=len(frame) - len(rows),
            )
        attrs, frame = frame.attrs, frame.iloc[rows].reset_index(drop=True)
        frame.attrs.update(attrs)
        codes, area = [codes[row] for row in rows], area[rows]
        units = shapes_of(frame)
        self._warn_of_common_land(units)
        supplies = {
            "ADMIN": self._statistics(frame, codes, area, definitions),
            **self._losses(units, area),
            **self._landuse(frame.crs, units, area, definitions),
            **self._shore(frame.crs, units, definitions),
            **self._mines(frame.crs, units, definitions),
        }
        return codes, area, supplies

    def _measured(self, shapes, crs):
        import geopandas as gpd

        return np.asarray(self.area_ha(gpd.GeoDataFrame(geometry=list(shapes), crs=crs)), dtype=float)

    def _warn_of_common_land(self, units):
        import shapely

        from ..core.planning.overlay_pieces import overlapping_pairs

        self.watcher(0.02)
        common = shapely.area(overlapping_pairs(units)[2]).sum() / shapely.area(units).sum()
        self.watcher(0.1)
        if common > 1e-3:
            self.warn(
                QT_TRANSLATE_NOOP(
                    "LandRestoration", "{name}: administrations overlap; {share} of their land counts more than once."
                ),
                name=self.layer_name("ADMIN"),
                share=f"{common:.2%}",
            )

    def _fields(self, definitions, name, columns):
        """Fields of the definitions of an input that its layer has."""
        wanted = dict.fromkeys(rule.field for rule in definitions if name in rule.inputs and rule.field)
        return [field for field in wanted if field in columns]

    def _amount(self, frame, field, name):
        values = self.numbers_of(frame, field)
        if (values < 0).any():
            raise OutOfRange(f"{self.layer_name(name)}, {field}", float(values[values < 0][0]), ">= 0")
        return values

    def _left_out(self, name, amount, unit):
        if amount > 0.005:
            self.warn(
                QT_TRANSLATE_NOOP(
                    "LandRestoration", "{name}: {amount} {unit} lie in no administration and are left out."
                ),
                name=self.layer_name(name),
                amount=f"{amount:.2f}",
                unit=unit,
            )

    def _statistics(self, frame, codes, area, definitions):
        from ..core.planning.plan_indicators import Supply

        fields = self._fields(definitions, "ADMIN", frame.columns)
        twice = [code for code in dict.fromkeys(codes) if codes.count(code) > 1] if fields else []
        if twice:
            raise InvalidInput(
                QT_TRANSLATE_NOOP(
                    "LandRestoration",
                    "{name}: the code {code} stands in several rows, so the amounts of {fields} would count more than once. "
                    "Dissolve the layer by its code (native:dissolve).",
                ),
                name=self.layer_name("ADMIN"),
                code=twice[0],
                fields=", ".join(fields),
            )
        amounts = {field: self._amount(frame, field, "ADMIN") for field in fields}
        return Supply(self.layer_name("ADMIN"), np.arange(len(codes)), area, amounts=amounts, extent=area)

    def _losses(self, units, area):
        from ..core.planning.plan_indicators import Supply
        from ..engine.class_areas import class_areas

        sources = {name: self.raster(name) for name in ("EROSION", "WIND") if self.raster(name) is not None}
        if not sources:
            return {}
        unit, classes, share = class_areas(units, list(sources.values()), self.watcher.part(0.1, 0.4))
        texts = {}
        for (name, source), column in zip(sources.items(), classes.T):
            wrong = column[(column != NO_CLASS) & (column < 1)]
            if wrong.size:
                raise OutOfRange(source.name, int(wrong[0]), "classes from 1 (slight) on")
            texts[name] = np.array(["" if code == NO_CLASS else str(code) for code in column], dtype=object)
        return {
            name: Supply(source.name, unit, share * area[unit], texts, extent=area) for name, source in sources.items()
        }

    def _landuse(self, crs, units, area, definitions):
        from ..core.planning.landuse_classes import landuse_classes, landuse_raster_classes
        from ..core.planning.overlay_pieces import overlay_pieces
        from ..core.planning.plan_indicators import Supply
        from ..engine.class_areas import class_areas

        rules = {rule.field: rule.classification for rule in definitions if "LANDUSE" in rule.inputs}
        watcher, label = self.watcher.part(0.4, 0.8), self.layer_name("LANDUSE")
        source = self.raster("LANDUSE")
        if source is not None:
            unit, codes, share = class_areas(units, [source], watcher)
            names = class_names(source.path, True)
            texts = {
                field: landuse_raster_classes(codes[:, 0], names, classification, label)
                for field, classification in rules.items()
            }
            return {"LANDUSE": Supply(label, unit, share * area[unit], texts, extent=area)}
        frame = self.frame("LANDUSE", crs.to_wkt())
        if frame is None:
            return {}
        self._refuse_other_shapes(frame, label)
        polygon, unit, pieces = overlay_pieces(shapes_of(frame), units, watcher)
        texts = {}
        for field in self._fields(definitions, "LANDUSE", frame.columns):
            texts[field] = landuse_classes(frame[field], rules[field])[polygon]
            self._warn_of_unknown(frame[field].to_numpy()[polygon], texts[field], label, rules[field])
        return {"LANDUSE": Supply(label, unit, self._measured(pieces, crs), texts, extent=area)}

    def _refuse_other_shapes(self, frame, label):
        if set(frame.geom_type.unique()) - {"Polygon", "MultiPolygon"}:
            raise InvalidInput(
                QT_TRANSLATE_NOOP("LandRestoration", "{name} holds {found}; {needed} are needed."),
                name=label,
                found=", ".join(sorted(frame.geom_type.unique())),
                needed="Polygon, MultiPolygon",
            )

    def _warn_of_unknown(self, codes, texts, label, classification):
        unknown = sorted({str(code) for code, text in zip(codes, texts) if not text})
        if unknown:
            self.warn(
                QT_TRANSLATE_NOOP(
                    "LandRestoration",
                    "{name}: {count} codes are not of the classification {classification} ({found}); their land counts as "
                    "without data. Give TABLE for another classification.",
                ),
                name=label,
                count=len(unknown),
                classification=classification,
                found=", ".join(unknown[:8]),
            )

    def _shore(self, crs, units, definitions):
        from ..core.planning.plan_indicators import Supply
        from ..core.planning.shore_pieces import shore_pieces

        frame = self.frame("SHORE", crs.to_wkt())
        if frame is None:
            return {}
        line, unit, pieces = shore_pieces(shapes_of(frame), units, self.watcher.part(0.8, 0.85))
        length = ellipsoidal_lengths(pieces, crs.to_wkt(), self._context.transformContext())
        inside = unit >= 0
        self._left_out("SHORE", length[~inside].sum(), "km")
        texts = {
            field: np.array([_text(value) for value in frame[field]], dtype=object)[line][inside]
            for field in self._fields(definitions, "SHORE", frame.columns)
        }
        return {"SHORE": Supply(self.layer_name("SHORE"), unit[inside], length[inside], texts)}

    def _mines(self, crs, units, definitions):
        from ..core.planning.overlay_pieces import overlay_pieces, own_land
        from ..core.planning.plan_indicators import Supply

        frame = self.frame("MINES", crs.to_wkt())
        if frame is None:
            return {}
        shapes = shapes_of(frame)
        mine, unit, pieces = overlay_pieces(shapes, units, self.watcher.part(0.85, 0.9))
        whole, share = self._measured(shapes, crs), self._measured(pieces, crs)
        self._left_out("MINES", whole.sum() - share.sum(), "ha")
        share = np.divide(share, whole[mine], out=np.zeros(len(mine)), where=whole[mine] > 0)
        own = overlay_pieces(own_land(shapes), units, self.watcher.part(0.9, 0.95))
        sizes = dict(zip(zip(own[0].tolist(), own[1].tolist()), self._measured(own[2], crs)))
        size = np.array([sizes.get(pair, 0.0) for pair in zip(mine.tolist(), unit.tolist())], dtype=float)
        amounts = {
            field: self._amount(frame, field, "MINES")[mine] * share
            for field in self._fields(definitions, "MINES", frame.columns)
        }
        return {"MINES": Supply(self.layer_name("MINES"), unit, size, amounts=amounts)}


def _text(value):
    """Class of a field's value: 1.0 is 1, NULL is nothing."""
    if value is None or value != value:
        return ""
    return (
        str(int(value)) if isinstance(value, (float, np.floating)) and float(value).is_integer() else str(value).strip()
    )


def indicator_report(table):
    """HTML page: one table for each level, then what was computed from what, and what is missing."""
    import pandas as pd

    from ..core.planning.administrative_codes import LEVELS

    rules = table.drop_duplicates("indicator")
    titles = [(f"{row.name_zh}({row.unit})", f"{row.name_en} ({row.unit})") for row in rules.itertuples()]
    sections = []
    for level, rows in table.groupby("level"):
        wide = pd.DataFrame({"code": list(dict.fromkeys(rows["code"]))})
        for number, name in enumerate(rules["indicator"]):
            wide[f"value{number}"] = rows.loc[rows["indicator"] == name, "baseline"].to_numpy()
        zh, en = LEVELS[int(level) - 1]
        sections.append(((f"{zh}级", f"Level: {en}"), [("代码", "Code"), *titles], wide))
    shown = rules[["name_zh", "name_en", "kind_zh", "kind_en", "year", "unit", "method_zh", "method_en", "data"]]
    sections.append((("指标定义", "Definitions"), [NAMES[name] for name in shown.columns], shown))
    noted = table[table["note_en"] != ""]
    remarks = pd.DataFrame(
        [
            {
                "level_zh": LEVELS[int(key[0]) - 1][0],
                "level_en": LEVELS[int(key[0]) - 1][1],
                "name_zh": key[1],
                "name_en": key[2],
                "note_zh": key[3],
                "note_en": key[4],
                "codes": ", ".join(rows["code"][:MOST]) + (f" … ({len(rows)})" if len(rows) > MOST else ""),
            }
            for key, rows in noted.groupby(["level", "name_zh", "name_en", "note_zh", "note_en"], sort=False)
        ]
    )
    if len(remarks):
        names = [NAMES[name] for name in remarks.columns]
        sections.append((("缺项与说明", "Missing and partial data"), names, remarks))
    note = (
        "比率由分子、分母逐级求和后相除，不取平均；缺数据处留空并说明原因，不以零代替。",
        "Rates are quotients of sums at every level, never averaged; what has no data stays empty, with the reason, and is not 0.",
    )
    return page(("规划指标", "Plan indicators"), sections, note)
