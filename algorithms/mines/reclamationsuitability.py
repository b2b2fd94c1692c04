"""Reclamation suitability as a Processing algorithm."""

from ...restoration_plugin.bridge.class_limits import ClassLimits
from ...restoration_plugin.i18n import translate
from ..base import MINES, RestorationAlgorithm
from ..parameters import field, number_output, table_output, vector, vector_output


class ReclamationSuitability(ClassLimits, RestorationAlgorithm):
    """What mined land can become, within the plan."""

    ALGORITHM, GROUP = "reclamationsuitability", MINES
    REQUIRES = ("scipy", "pandas", "numba", "geopandas", "shapely")
    UNITS, PLANNED, ORIGINAL, OUTPUT, SUMMARY = "UNITS", "PLANNED", "ORIGINAL", "OUTPUT", "SUMMARY"
    CONFLICTS = "CONFLICTS"

    def displayName(self):
        return translate("LandRestoration", "Reclamation suitability")

    def shortDescription(self):
        return translate(
            "LandRestoration",
            "Suitability of each unit for cropland, forest, grass, water and construction by its limiting conditions, the "
            "direction that the plan or the former use sets, and the factor that limits it.",
        )

    def factors(self):
        """Name, factor, label, help, unit of each field, and whether it holds numbers."""
        return (
            ("SLOPE", "slope", translate("LandRestoration", "Slope"), translate("LandRestoration", "Field; rasters enter by unitstatistics."), "°", True),
            ("SOIL_DEPTH", "soil depth", translate("LandRestoration", "Soil depth"), translate("LandRestoration", "Field with the depth of soil that can be used."), "cm", True),
            ("MATERIAL", "material", translate("LandRestoration", "Surface material"), translate("LandRestoration", "Field with loam, clay, sandy loam, sand, gravelly, weathered rock or hard rock, or their Chinese names."), "", False),
            ("POLLUTION", "pollution", translate("LandRestoration", "Pollution"), translate("LandRestoration", "Field with the class 1 to 3 of soilpollution."), "", True),
            ("FLOODING", "flooding", translate("LandRestoration", "Flooding"), translate("LandRestoration", "Field with the months of a year under water."), "months", True),
        )  # fmt: skip

    def declare(self):
        yield vector(
            self.UNITS,
            translate("LandRestoration", "Units"),
            translate("LandRestoration", "Units to reclaim; a layer without features gives empty results."),
            empty_allowed=True,
        )
        for name, _, label, help_text, unit, numeric in self.factors():
            yield field(name, label, help_text, self.UNITS, numeric=numeric, optional=True, unit=unit)
        yield field(
            self.PLANNED,
            translate("LandRestoration", "Planned use"),
            translate(
                "LandRestoration",
                "Field with the use that the approved plan sets (crop, forest, grass, water, build, or codes); it is kept.",
            ),
            self.UNITS,
            optional=True,
        )
        yield field(
            self.ORIGINAL,
            translate("LandRestoration", "Original use"),
            translate("LandRestoration", "Field with the use before mining; preferred where it is suitable."),
            self.UNITS,
            optional=True,
        )
        yield self.table_parameter()
        yield vector_output(
            self.OUTPUT,
            translate("LandRestoration", "Suitability"),
            translate(
                "LandRestoration",
                "Units with crop, forest, grass, water, build (1 best to 4 unsuitable, 0 unknown), direction, limiting and conform.",
            ),
            style="reclamation_direction",
        )
        yield table_output(
            self.SUMMARY,
            translate("LandRestoration", "Area by direction"),
            translate("LandRestoration", "Units and area (ha) by direction and limiting factor."),
        )
        yield number_output(self.CONFLICTS, translate("LandRestoration", "Units whose planned use is not suitable"))

    def rules(self, parameters, context):
        if all(parameters.get(name) in (None, "") for name, *_ in self.factors()):
            return translate(
                "LandRestoration", "UNITS: choose at least one of SLOPE, SOIL_DEPTH, MATERIAL, POLLUTION, FLOODING."
            )
        return None

    def execute(self, feedback):
        from ...restoration_plugin.core.mines.class_table import class_table
        from ...restoration_plugin.core.mines.group_summary import group_summary
        from ...restoration_plugin.core.mines.reclamation_suitability import reclamation_suitability

        table = self.file("TABLE")
        self.report_unverified(class_table("reclamation_suitability", table, more=("values",)), table)
        frame = self.frame(self.UNITS)
        fields = {factor: self.field(name) for name, factor, *_ in self.factors() if self.given(name)}
        self.report_gaps(frame, fields.values())
        found = reclamation_suitability(frame, fields, self.field(self.PLANNED), self.field(self.ORIGINAL), table)
        judged = self.with_fields(frame, found)
        self.report_missing("direction", judged["direction"] == "")
        self.write_frame(self.OUTPUT, judged)
        self.write_table(self.SUMMARY, group_summary(judged, ["direction", "limiting"], self.area_ha(judged)))
        return {self.CONFLICTS: int(((found["conform"] == 0) & (found["direction"] != "")).sum())}
