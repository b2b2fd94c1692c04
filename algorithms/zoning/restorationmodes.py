"""Restoration modes as a Processing algorithm."""

from ...restoration_plugin.core.errors import QT_TRANSLATE_NOOP
from ...restoration_plugin.i18n import translate
from ..base import ZONING, RestorationAlgorithm
from ..parameters import field, number_output, table_output, vector, vector_output


class RestorationModes(RestorationAlgorithm):
    """Mode and urgency of each unit by a table of rules, with reasons."""

    ALGORITHM, GROUP = "restorationmodes", ZONING
    REQUIRES = ("scipy", "pandas", "numba", "geopandas", "shapely")
    UNITS = "UNITS"
    IMPORTANCE = "IMPORTANCE"
    DEGRADATION = "DEGRADATION"
    RESILIENCE = "RESILIENCE"
    THRESHOLD = "THRESHOLD"
    DIRECTION = "DIRECTION"
    OUTPUT = "OUTPUT"
    SUMMARY = "SUMMARY"
    UNDECIDED = "UNDECIDED"
    AXES = {"importance": IMPORTANCE, "degradation": DEGRADATION, "resilience": RESILIENCE, "threshold": THRESHOLD}

    def displayName(self):
        return translate("LandRestoration", "Restoration modes")

    def shortDescription(self):
        return translate(
            "LandRestoration",
            "Conservation, natural recovery, assisted regeneration, reconstruction or conversion of each unit, by an editable table of rules, with the rule and its reason in both languages.",
        )

    def declare(self):
        yield vector(self.UNITS, translate("LandRestoration", "Units"), translate("LandRestoration", "Planning units."))
        yield field(
            self.IMPORTANCE,
            translate("LandRestoration", "Importance"),
            translate("LandRestoration", "Field with 1 general, 2 high, 3 very high."),
            self.UNITS,
            numeric=True,
        )
        yield field(
            self.DEGRADATION,
            translate("LandRestoration", "Degradation"),
            translate("LandRestoration", "Field with 0 none to 3 severe, from diagnoseproblems."),
            self.UNITS,
            numeric=True,
        )
        yield field(
            self.RESILIENCE,
            translate("LandRestoration", "Resilience"),
            translate("LandRestoration", "Field with 0 low, 1 high; low where no field is given."),
            self.UNITS,
            numeric=True,
            optional=True,
        )
        yield field(
            self.THRESHOLD,
            translate("LandRestoration", "Threshold crossed"),
            translate(
                "LandRestoration",
                "Field with 1 where soil or water conditions are lost for good; 0 where no field is given.",
            ),
            self.UNITS,
            numeric=True,
            optional=True,
        )
        yield field(
            self.DIRECTION,
            translate("LandRestoration", "Approved direction"),
            translate(
                "LandRestoration", "Field with the approved direction of construction; empty where there is none."
            ),
            self.UNITS,
            optional=True,
        )
        yield self.table_parameter()
        yield vector_output(
            self.OUTPUT,
            translate("LandRestoration", "Restoration modes"),
            translate(
                "LandRestoration", "Units with mode, mode_en, mode_zh, urgency (1 to 4), rule, why_en and why_zh."
            ),
            style="restoration_modes",
        )
        yield table_output(
            self.SUMMARY,
            translate("LandRestoration", "Area by mode"),
            translate("LandRestoration", "Units, area (ha) and share by mode and urgency."),
        )
        yield number_output(self.UNDECIDED, translate("LandRestoration", "Units without a mode"))

    def execute(self, feedback):
        from ...restoration_plugin.core.zoning.restoration_modes import mode_summary, restoration_modes

        frame = self.frame(self.UNITS)
        values = {
            axis: self.numbers_of(frame, self.field(name))
            for axis, name in self.AXES.items()
            if self.field(name) is not None
        }
        direction = self.field(self.DIRECTION)
        if direction is not None:
            values["direction"] = frame[direction].to_numpy(dtype=object)
        left_out = [name for name in (self.RESILIENCE, self.THRESHOLD, self.DIRECTION) if self.field(name) is None]
        if left_out:
            self.log(QT_TRANSLATE_NOOP("LandRestoration", "Left out: {names}."), names=", ".join(left_out))
        found = restoration_modes(values, self.file("TABLE"))
        units = self.with_fields(frame, found)
        self.write_frame(self.OUTPUT, units)
        self.write_table(self.SUMMARY, mode_summary(found, self.area_ha(units)))
        return {self.UNDECIDED: int((found["mode"] == "undecided").sum())}
