"""Soil pollution index as a Processing algorithm."""

from ...restoration_plugin.bridge.class_limits import ClassLimits
from ...restoration_plugin.i18n import translate
from ..base import MINES, RestorationAlgorithm
from ..parameters import POINT, POLYGON, field, fields, number_output, table_output, vector, vector_output


class SoilPollution(ClassLimits, RestorationAlgorithm):
    """Single and Nemerow index of soil samples, and the acid potential of mine waste."""

    ALGORITHM, GROUP = "soilpollution", MINES
    REQUIRES = ("scipy", "pandas", "numba", "geopandas", "shapely")
    SAMPLES, ELEMENTS, PH, LANDUSE = "SAMPLES", "ELEMENTS", "PH", "LANDUSE"
    SULPHUR, ANC, NAG_PH, OUTPUT, SUMMARY, ABOVE = "SULPHUR", "ANC", "NAG_PH", "OUTPUT", "SUMMARY", "ABOVE_CONTROL"

    def displayName(self):
        return translate("LandRestoration", "Soil pollution index")

    def shortDescription(self):
        return translate(
            "LandRestoration",
            "Contents against the screening and control values for pH and land use: single and Nemerow index, the worst "
            "element; maximum and net acid potential.",
        )

    def declare(self):
        yield vector(
            self.SAMPLES,
            translate("LandRestoration", "Soil samples"),
            translate("LandRestoration", "Points or polygons with contents."),
            (POINT, POLYGON),
        )
        yield fields(
            self.ELEMENTS,
            translate("LandRestoration", "Elements"),
            translate(
                "LandRestoration", "Fields in mg/kg whose names begin with the element: Cd, Hg, As, Pb, Cr, Cu, Ni, Zn."
            ),
            self.SAMPLES,
            numeric=True,
        )
        for name, label, help_text, unit, optional, numeric in (
            (self.PH, translate("LandRestoration", "pH of the soil"), translate("LandRestoration", "Field, 0 to 14."), "", False, True),
            (self.LANDUSE, translate("LandRestoration", "Land use"), translate("LandRestoration", "Field with survey codes or names; without it the values for land other than paddy and orchard hold."), "", True, False),
            (self.SULPHUR, translate("LandRestoration", "Total sulphur"), translate("LandRestoration", "Field, for the acid potential."), "%", True, True),
            (self.ANC, translate("LandRestoration", "Acid-neutralising capacity"), translate("LandRestoration", "Field, as H₂SO₄."), "kg/t", True, True),
            (self.NAG_PH, translate("LandRestoration", "pH of net acid generation"), translate("LandRestoration", "Field, 0 to 14."), "", True, True),
        ):  # fmt: skip
            yield field(name, label, help_text, self.SAMPLES, numeric=numeric, optional=optional, unit=unit)
        yield self.table_parameter()
        yield vector_output(
            self.OUTPUT,
            translate("LandRestoration", "Pollution of the samples"),
            translate(
                "LandRestoration",
                "Samples with single, worst, nemerow, class (1 to 3), nem_class (1 to 5), mpa, napp (kg/t) and paf.",
            ),
            POINT,
            style="soil_pollution",
        )
        yield table_output(
            self.SUMMARY,
            translate("LandRestoration", "Samples by class"),
            translate("LandRestoration", "Samples by class and worst element."),
        )
        yield number_output(self.ABOVE, translate("LandRestoration", "Samples above a control value"))

    def execute(self, feedback):
        from ...restoration_plugin.core.mines.group_summary import group_summary
        from ...restoration_plugin.core.mines.soil_pollution import screening_table, soil_pollution

        table = self.file("TABLE")
        self.report_unverified(screening_table(table), table)
        frame = self.frame(self.SAMPLES)
        chosen = (self.LANDUSE, self.SULPHUR, self.ANC, self.NAG_PH)
        found = soil_pollution(
            frame, self.fields(self.ELEMENTS), self.field(self.PH), *(self.field(name) for name in chosen), table
        )
        self.report_missing("class", found["class"] == 0)
        self.write_frame(self.OUTPUT, self.with_fields(frame, found), "Point")
        self.write_table(self.SUMMARY, group_summary(found, ["worst", "class"]))
        return {self.ABOVE: int((found["class"] == 3).sum())}
