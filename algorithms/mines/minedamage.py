"""Mine damage grade as a Processing algorithm."""

from ...restoration_plugin.bridge.class_limits import ClassLimits
from ...restoration_plugin.i18n import translate
from ..base import MINES, RestorationAlgorithm
from ..parameters import field, number_output, raster, table_output, vector, vector_output


class MineDamage(ClassLimits, RestorationAlgorithm):
    """Damage of mined land: the worst indicator decides, by land use."""

    ALGORITHM, GROUP = "minedamage", MINES
    REQUIRES = ("scipy", "pandas", "numba", "geopandas", "shapely", "exactextract")
    UNITS, DAMAGE_TYPE, LANDUSE, STAGE = "UNITS", "DAMAGE_TYPE", "LANDUSE", "STAGE"
    SUBSIDENCE, TILT, STRAIN = "SUBSIDENCE", "TILT", "STRAIN"
    OUTPUT, SUMMARY, SEVERE_AREA = "OUTPUT", "SUMMARY", "SEVERE_AREA"

    def displayName(self):
        return translate("LandRestoration", "Mine damage grade")

    def shortDescription(self):
        return translate(
            "LandRestoration",
            "Grades damaged land as light, moderate or severe: the worst indicator wins, against limits by land use and "
            "kind of damage; names the deciding indicator and rule, and what stage and grade call for.",
        )

    def measures(self):
        """Name, label, help and unit of each field with a measure."""
        return (
            ("DEPTH", translate("LandRestoration", "Depth of the pit"), translate("LandRestoration", "For land that is excavated."), "m"),
            ("SLOPE", translate("LandRestoration", "Slope"), translate("LandRestoration", "For land that is excavated or occupied."), "°"),
            ("AREA", translate("LandRestoration", "Area"), translate("LandRestoration", "For land that is excavated or occupied."), "ha"),
            ("HEIGHT", translate("LandRestoration", "Height of the waste"), translate("LandRestoration", "For land that is occupied."), "m"),
            ("CONTAMINATION", translate("LandRestoration", "Contamination"), translate("LandRestoration", "1 at most the screening values, 2 above one, 3 above a control value, as the class of soilpollution."), ""),
            ("WATER_TABLE", translate("LandRestoration", "Water table"), translate("LandRestoration", "Depth after subsidence, negative above the ground; for subsided land."), "m"),
            ("YIELD_LOSS", translate("LandRestoration", "Loss of yield"), translate("LandRestoration", "For subsided land."), "%"),
        )  # fmt: skip

    def declare(self):
        yield vector(
            self.UNITS,
            translate("LandRestoration", "Damaged units"),
            translate("LandRestoration", "Units to grade; a layer without features gives empty results."),
            empty_allowed=True,
        )
        yield field(
            self.DAMAGE_TYPE,
            translate("LandRestoration", "Kind of damage"),
            translate(
                "LandRestoration",
                "Field with subsidence, excavation, occupation or pollution (塌陷, 挖损, 压占, 污染), or the codes 1 to 7 of the field dictionary.",
            ),
            self.UNITS,
        )
        yield field(
            self.LANDUSE,
            translate("LandRestoration", "Land use"),
            translate("LandRestoration", "Field with survey codes or names; decides the limits for subsided land."),
            self.UNITS,
        )
        yield field(
            self.STAGE,
            translate("LandRestoration", "Stage of the mine"),
            translate("LandRestoration", "Field with permit, construct, produce, close or post."),
            self.UNITS,
            optional=True,
        )
        for name, label, help_text, unit in (
            (self.SUBSIDENCE, translate("LandRestoration", "Subsidence"), translate("LandRestoration", "Largest value in each unit."), "mm"),
            (self.TILT, translate("LandRestoration", "Tilt"), translate("LandRestoration", "Largest value in each unit."), "mm/m"),
            (self.STRAIN, translate("LandRestoration", "Horizontal strain"), translate("LandRestoration", "Value of the largest size in each unit."), "mm/m"),
        ):  # fmt: skip
            yield raster(name, label, help_text, unit, optional=True)
        for name, label, help_text, unit in self.measures():
            yield field(name, label, help_text, self.UNITS, numeric=True, optional=True, unit=unit)
        yield self.table_parameter()
        yield vector_output(
            self.OUTPUT,
            translate("LandRestoration", "Damage grades"),
            translate("LandRestoration", "Units with grade, indicator, value, rule, control and control_zh."),
            style="mine_damage",
        )
        yield table_output(
            self.SUMMARY,
            translate("LandRestoration", "Area by grade"),
            translate("LandRestoration", "Units and area (ha) by kind of damage and grade."),
        )
        yield number_output(self.SEVERE_AREA, translate("LandRestoration", "Severely damaged area (ha)"))

    def execute(self, feedback):
        from ...restoration_plugin.core.mines.class_table import class_names, class_table
        from ...restoration_plugin.core.mines.group_summary import group_summary
        from ...restoration_plugin.core.mines.mine_damage import damage_measures, mine_damage
        from ...restoration_plugin.engine.unit_values import unit_values

        table = self.file("TABLE")
        limits = class_table("mine_damage", table)
        self.report_unverified(limits, table)
        frame = self.frame(self.UNITS)
        measures = damage_measures(
            frame,
            {name: self.field(name) for name, *_ in self.measures()},
            {
                name: unit_values(frame.geometry, self.raster(name), self.watcher)
                for name in (self.SUBSIDENCE, self.TILT, self.STRAIN)
                if self.raster(name) is not None
            },
        )
        kind, stage = self.field(self.DAMAGE_TYPE), self.field(self.STAGE)
        graded = self.with_fields(frame, mine_damage(frame, kind, self.field(self.LANDUSE), measures, stage, table))
        area = self.area_ha(graded)
        self.report_missing("grade", graded["grade"] == 0)
        self.write_frame(self.OUTPUT, graded)
        names = class_names(limits, "tilt")
        self.write_table(self.SUMMARY, group_summary(graded, [kind, "grade"], area, names))
        return {self.SEVERE_AREA: float(area[graded["grade"] == 3].sum())}
