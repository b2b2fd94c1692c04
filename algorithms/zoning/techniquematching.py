"""Technique matching as a Processing algorithm."""

from ...restoration_plugin.bridge.techniques import TechniqueReading
from ...restoration_plugin.core.errors import QT_TRANSLATE_NOOP
from ...restoration_plugin.i18n import translate
from ..base import ZONING, RestorationAlgorithm
from ..parameters import field, number_output, table, table_output, vector, vector_output


class TechniqueMatching(TechniqueReading, RestorationAlgorithm):
    """Techniques for each unit from a rule base, with what was excluded."""

    ALGORITHM, GROUP = "techniquematching", ZONING
    REQUIRES = ("scipy", "pandas", "numba", "geopandas", "shapely")
    UNITS, PROBLEM, SEVERITY, SLOPE = "UNITS", "PROBLEM", "SEVERITY", "SLOPE"
    SOIL_DEPTH, PRECIPITATION, EVAPOTRANSPIRATION, COVER = "SOIL_DEPTH", "PRECIPITATION", "EVAPOTRANSPIRATION", "COVER"
    CLIMATE, SPACE, AREA, REDLINE = "CLIMATE", "SPACE", "AREA", "REDLINE"
    FARMLAND, COSTS, OUTPUT, ADAPTABILITY = "FARMLAND", "COSTS", "OUTPUT", "ADAPTABILITY"
    SUMMARY, UNMATCHED = "SUMMARY", "UNMATCHED"

    def displayName(self):
        return translate("LandRestoration", "Match techniques")

    def shortDescription(self):
        return translate(
            "LandRestoration",
            "Finds the restoration techniques that suit each unit, by a rule base with conditions, exclusions (redline, farmland, water balance, slope) and sources; costs come from your own table only.",
        )

    def declare(self):
        yield vector(
            self.UNITS,
            translate("LandRestoration", "Units"),
            translate("LandRestoration", "Planning units, from diagnoseproblems."),
        )
        yield field(
            self.PROBLEM,
            translate("LandRestoration", "Problem"),
            translate("LandRestoration", "Field with the problem code."),
            self.UNITS,
        )
        yield field(
            self.SEVERITY,
            translate("LandRestoration", "Severity"),
            translate("LandRestoration", "Field with 0 to 3."),
            self.UNITS,
            numeric=True,
        )
        yield field(
            self.SLOPE,
            translate("LandRestoration", "Slope"),
            translate("LandRestoration", "Field with the mean slope."),
            self.UNITS,
            numeric=True,
            optional=True,
            unit="°",
        )
        yield field(
            self.SOIL_DEPTH,
            translate("LandRestoration", "Soil depth"),
            translate("LandRestoration", "Field."),
            self.UNITS,
            numeric=True,
            optional=True,
            unit="cm",
        )
        yield field(
            self.PRECIPITATION,
            translate("LandRestoration", "Precipitation"),
            translate("LandRestoration", "Field with the annual sum."),
            self.UNITS,
            numeric=True,
            optional=True,
            unit="mm",
        )
        yield field(
            self.EVAPOTRANSPIRATION,
            translate("LandRestoration", "Evapotranspiration"),
            translate("LandRestoration", "Field with the annual sum that vegetation needs."),
            self.UNITS,
            numeric=True,
            optional=True,
            unit="mm",
        )
        yield field(
            self.COVER,
            translate("LandRestoration", "Vegetation cover"),
            translate("LandRestoration", "Field with 0 to 1."),
            self.UNITS,
            numeric=True,
            optional=True,
        )
        yield field(
            self.CLIMATE,
            translate("LandRestoration", "Climate"),
            translate("LandRestoration", "Field with humid, semi-humid, semi-arid, arid or alpine."),
            self.UNITS,
            optional=True,
        )
        yield field(
            self.SPACE,
            translate("LandRestoration", "Space"),
            translate("LandRestoration", "Field with ecological, agricultural or urban."),
            self.UNITS,
            optional=True,
        )
        yield field(
            self.AREA,
            translate("LandRestoration", "Area"),
            translate("LandRestoration", "Field that costs are multiplied with; by default the area of the unit."),
            self.UNITS,
            numeric=True,
            optional=True,
            unit="ha",
        )
        yield vector(
            self.REDLINE,
            translate("LandRestoration", "Ecological redline"),
            translate(
                "LandRestoration",
                "Techniques that are not allowed within are excluded where it covers more than 5 % of a unit.",
            ),
            optional=True,
            empty_allowed=True,
        )
        yield vector(
            self.FARMLAND,
            translate("LandRestoration", "Permanent basic farmland"),
            translate(
                "LandRestoration",
                "Techniques that are not allowed on it are excluded where it covers more than 5 % of a unit.",
            ),
            optional=True,
            empty_allowed=True,
        )
        yield table(
            self.COSTS,
            translate("LandRestoration", "Unit costs"),
            translate(
                "LandRestoration",
                "Table with the columns technique (name or rule), cost_low and cost_high for each ha.",
            ),
            optional=True,
        )
        yield self.table_parameter()
        yield vector_output(
            self.OUTPUT,
            translate("LandRestoration", "Techniques of the units"),
            translate(
                "LandRestoration",
                "Units with technique, tech_zh, mode, others, rule, excluded, cost_lo, cost_hi, effect and nbs.",
            ),
            style="technique_modes",
        )
        yield table_output(
            self.ADAPTABILITY,
            translate("LandRestoration", "Adaptability"),
            translate("LandRestoration", "Share of the units where the conditions of each technique hold."),
        )
        yield table_output(
            self.SUMMARY,
            translate("LandRestoration", "Summary by technique"),
            translate("LandRestoration", "Units, area (ha) and cost by technique; units without a cost are counted."),
        )
        yield number_output(self.UNMATCHED, translate("LandRestoration", "Units with a problem but no technique"))

    def execute(self, feedback):
        from ...restoration_plugin.core.zoning.technique_matching import (
            technique_matching,
            technique_summary,
            techniques,
            unverified,
        )

        frame = self.frame(self.UNITS)
        rules = techniques(self.file("TABLE"), self.technique_costs())
        self.warn(
            QT_TRANSLATE_NOOP("LandRestoration", "{count} of {all} rules are not verified against a source."),
            count=unverified(rules),
            all=len(rules),
        )
        units = self.technique_units(frame)
        unknown = int(((units["problem"] != "") & (units["severity"] != units["severity"])).sum())
        if unknown:
            self.warn(
                QT_TRANSLATE_NOOP(
                    "LandRestoration",
                    "{layer}: {count} units have a problem but no severity, and get no technique.",
                ),
                layer=self.layer_name(self.UNITS),
                count=unknown,
            )
        matched, adaptability = technique_matching(units, rules)
        self.write_frame(self.OUTPUT, self.with_fields(frame, matched))
        self.write_table(self.ADAPTABILITY, adaptability)
        self.write_table(self.SUMMARY, technique_summary(matched, self.area_ha(frame)))
        return {self.UNMATCHED: int(((units["severity"] >= 1) & (matched["technique"] == "")).sum())}
