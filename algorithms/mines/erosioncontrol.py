"""The six soil-conservation indicators as a Processing algorithm."""

from ...restoration_plugin.bridge.class_limits import ClassLimits
from ...restoration_plugin.i18n import translate
from ..base import MINES, RestorationAlgorithm
from ..parameters import field, number_output, vector, vector_output


class ErosionControl(ClassLimits, RestorationAlgorithm):
    """Six indicators of soil conservation against the targets of region and level."""

    ALGORITHM, GROUP = "erosioncontrol", MINES
    REQUIRES = ("scipy", "pandas", "numba", "geopandas", "shapely")
    UNITS, REGION, LEVEL, OUTPUT, FAILING = "UNITS", "REGION", "LEVEL", "OUTPUT", "FAILING"

    def displayName(self):
        return translate("LandRestoration", "Six soil-conservation indicators")

    def shortDescription(self):
        return translate(
            "LandRestoration",
            "Degree of control, ratio of control, protection of waste and topsoil, restoration and cover of vegetation "
            "(GB/T 50434-2018) against the targets of region and level.",
        )

    def amounts(self):
        """Name, label, help and unit of each field."""
        part = translate("LandRestoration", "Field; not more than the whole above.")
        return (
            ("ERODED", translate("LandRestoration", "Eroded area"), translate("LandRestoration", "Field."), "ha"),
            ("TREATED", translate("LandRestoration", "Treated area"), part, "ha"),
            ("TOLERANCE", translate("LandRestoration", "Tolerable soil loss"), translate("LandRestoration", "Field, > 0."), "t/(km²·a)"),
            ("LOSS", translate("LandRestoration", "Soil loss after treatment"), translate("LandRestoration", "Field, > 0."), "t/(km²·a)"),
            ("WASTE", translate("LandRestoration", "Waste"), translate("LandRestoration", "Field, in one unit with the next."), "m³"),
            ("WASTE_KEPT", translate("LandRestoration", "Waste that is held"), part, "m³"),
            ("TOPSOIL", translate("LandRestoration", "Topsoil that can be stripped"), translate("LandRestoration", "Field, in one unit with the next."), "m³"),
            ("TOPSOIL_KEPT", translate("LandRestoration", "Topsoil that is kept"), part, "m³"),
            ("RESTORABLE", translate("LandRestoration", "Area that can be vegetated"), translate("LandRestoration", "Field."), "ha"),
            ("VEGETATED", translate("LandRestoration", "Vegetated area"), part, "ha"),
            ("RESPONSIBLE", translate("LandRestoration", "Area of responsibility"), translate("LandRestoration", "Field."), "ha"),
        )  # fmt: skip

    def declare(self):
        yield vector(
            self.UNITS, translate("LandRestoration", "Sites"), translate("LandRestoration", "Sites to accept.")
        )
        for name, label, help_text, unit in self.amounts():
            yield field(name, label, help_text, self.UNITS, numeric=True, unit=unit)
        yield field(
            self.REGION,
            translate("LandRestoration", "Region"),
            translate(
                "LandRestoration",
                "Field with one of the eight soil-conservation regions, in Chinese or English; an unknown one is refused.",
            ),
            self.UNITS,
        )
        yield field(
            self.LEVEL,
            translate("LandRestoration", "Level of control"),
            translate("LandRestoration", "Field with 1, 2 or 3; the shipped table holds targets for level 1 only."),
            self.UNITS,
            numeric=True,
        )
        yield self.table_parameter()
        yield vector_output(
            self.OUTPUT,
            translate("LandRestoration", "Indicators and targets"),
            translate(
                "LandRestoration",
                "Sites with control_p, ratio, waste_p, topsoil_p, restore_p, cover_p (%), their targets t_…, pass and failing.",
            ),
            style="erosion_control",
        )
        yield number_output(self.FAILING, translate("LandRestoration", "Sites below a target"))

    def execute(self, feedback):
        from ...restoration_plugin.core.mines.erosion_control import erosion_control, target_table

        table = self.file("TABLE")
        self.report_unverified(target_table(table), table)
        frame = self.frame(self.UNITS)
        fields = {name: self.field(name) for name, *_ in self.amounts()}
        found = erosion_control(frame, fields, self.field(self.REGION), self.field(self.LEVEL), table)
        self.report_missing("target", found["pass"].isna())
        self.write_frame(self.OUTPUT, self.with_fields(frame, found))
        return {self.FAILING: int((found["pass"] == 0).sum())}
