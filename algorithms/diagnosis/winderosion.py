"""Wind erosion (RWEQ) as a Processing algorithm."""

from functools import partial

from ...restoration_plugin.core.errors import QT_TRANSLATE_NOOP
from ...restoration_plugin.i18n import translate
from ..base import DIAGNOSIS, RestorationAlgorithm
from ..parameters import choice, elevation, number, number_output, raster, raster_list, raster_output


class WindErosion(RestorationAlgorithm):
    """Soil loss by wind, period by period."""

    ALGORITHM, GROUP = "winderosion", DIAGNOSIS
    WEATHER, COVER, LANDCOVER, DEM, ROUGHNESS = "WEATHER", "COVER", "LANDCOVER", "DEM", "ROUGHNESS"
    SOIL = ("SAND", "SILT", "CLAY", "ORGANIC_CARBON", "CARBONATE")
    FORM, DISTANCE, TABLE = "FORM", "DISTANCE", "TABLE"
    SOIL_LOSS, CLASSES, FIXATION, NON_MONOTONE = "SOIL_LOSS", "CLASSES", "FIXATION", "NON_MONOTONE"
    FLAGS = "FLAGS"

    def displayName(self):
        return translate("LandRestoration", "Wind erosion (RWEQ)")

    def shortDescription(self):
        return translate(
            "LandRestoration",
            "Annual soil loss by wind after the Revised Wind Erosion Equation, summed over periods, its classes of SL 190-2007, and "
            "the sand that plants hold back.",
        )

    def declare(self):
        yield raster_list(
            self.WEATHER,
            translate("LandRestoration", "Weather factor"),
            translate("LandRestoration", "One raster a period of the year, in order, from windweather."),
            "kg/m",
            minimum=0,
        )
        for name, label in (
            ("SAND", translate("LandRestoration", "Sand")),
            ("SILT", translate("LandRestoration", "Silt")),
            ("CLAY", translate("LandRestoration", "Clay")),
            ("ORGANIC_CARBON", translate("LandRestoration", "Organic carbon")),
            ("CARBONATE", translate("LandRestoration", "Carbonate (CaCO3)")),
        ):
            yield raster(
                name, label, translate("LandRestoration", "Content of the topsoil."), "%", minimum=0, maximum=100
            )
        yield raster_list(
            self.COVER,
            translate("LandRestoration", "Vegetation cover"),
            translate("LandRestoration", "Covered fraction 0–1: one raster, or one for each period."),
            "–",
            minimum=0,
            maximum=1,
        )
        yield raster(
            self.LANDCOVER,
            translate("LandRestoration", "Land cover"),
            translate(
                "LandRestoration",
                "CLCD codes, which tell how plants protect; water, snow, wetland and built-up land are NoData. Without it "
                "every plant protects as crops do.",
            ),
            classes=True,
            optional=True,
        )
        yield elevation(
            self.DEM,
            translate("LandRestoration", "Elevation model"),
            translate("LandRestoration", "Gives the roughness where ROUGHNESS is left out."),
            optional=True,
        )
        yield raster(
            self.ROUGHNESS,
            translate("LandRestoration", "Roughness factor"),
            translate("LandRestoration", "Soil roughness factor K' 0–1; 1 (smooth) without it and without DEM."),
            "–",
            optional=True,
            minimum=0,
            maximum=1,
        )
        yield choice(
            self.FORM,
            translate("LandRestoration", "Form"),
            translate(
                "LandRestoration",
                "Mean loss of a field up to the distance, which rises with the wind throughout; or the loss at the distance, "
                "which does not.",
            ),
            [translate("LandRestoration", "Field mean"), translate("LandRestoration", "At the distance")],
        )
        yield number(
            self.DISTANCE,
            translate("LandRestoration", "Distance"),
            translate("LandRestoration", "Length of the field along the wind."),
            "m",
            default=50,
            minimum=0.1,
            maximum=10000,
        )
        yield self.table_parameter()
        yield raster_output(
            self.SOIL_LOSS,
            translate("LandRestoration", "Soil loss by wind"),
            translate("LandRestoration", "Sum of the periods."),
            "t/(km²·a)",
            style="wind_loss",
        )
        yield raster_output(
            self.CLASSES,
            translate("LandRestoration", "Intensity of wind erosion"),
            translate("LandRestoration", "Six classes, 1 slight to 6 extreme."),
            style="wind_loss_classes",
            optional=True,
        )
        yield raster_output(
            self.FIXATION,
            translate("LandRestoration", "Sand fixation"),
            translate("LandRestoration", "Loss without plants less the loss as it is."),
            "t/(km²·a)",
            style="sand_fixation",
            optional=True,
            checked=False,
        )
        yield number_output(
            self.NON_MONOTONE, translate("LandRestoration", "Cells where the loss at the distance is not monotone")
        )

    def execute(self, feedback):
        from ...restoration_plugin.core.desert.wind_erosion import (
            FORMS,
            NEGATIVE,
            NON_MONOTONE,
            OUTSIDE,
            cover_coefficients,
            wind_erosion,
            wind_scale,
        )

        table = self.file(self.TABLE)
        scale, weather, cover = wind_scale(table), self.raster_list(self.WEATHER), self.raster_list(self.COVER)
        self.report_standard(scale, table)
        self.report_left_out()
        sources = [self.raster(name) for name in (*self.SOIL, self.LANDCOVER, self.DEM, self.ROUGHNESS)]
        *_, flags = self.run_focal(
            partial(
                wind_erosion,
                periods=len(weather),
                form=FORMS[self.choice(self.FORM)],
                distance=self.number(self.DISTANCE),
                coefficients=cover_coefficients(),
                scale=scale,
                cell_size=self.grid.cell_size,
            ),
            [*weather, *cover, *sources],
            [
                self.output(self.SOIL_LOSS),
                self.output(self.CLASSES, classes=scale.names),
                self.output(self.FIXATION),
                self.intermediate(self.FLAGS, dtype="uint8"),
            ],
            halo=1,
        )
        counts = {
            bit: sum(n for code, n in flags.class_cells.items() if code & bit)
            for bit in (NON_MONOTONE, NEGATIVE, OUTSIDE)
        }
        for bit, template in (
            (NON_MONOTONE, QT_TRANSLATE_NOOP("LandRestoration", "{count} cells: the loss at the distance is not monotone there (s < 0.653 z in some period).")),
            (NEGATIVE, QT_TRANSLATE_NOOP("LandRestoration", "{count} cells: fixation is negative, since the loss at the distance falls when the transport rises. Use the field mean.")),
            (OUTSIDE, QT_TRANSLATE_NOOP("LandRestoration", "{count} cells: the soil is outside the range of the erodible fraction, and was taken at its limit.")),
        ):  # fmt: skip
            if counts[bit]:
                self.warn(template, count=counts[bit])
        return {self.NON_MONOTONE: counts[NON_MONOTONE]}

    def report_left_out(self):
        """Log what the absent layers mean."""
        if not self.given(self.LANDCOVER):
            self.log(QT_TRANSLATE_NOOP("LandRestoration", "LANDCOVER is left out: plants protect as crops do."))
        if not self.given(self.ROUGHNESS) and not self.given(self.DEM):
            self.log(QT_TRANSLATE_NOOP("LandRestoration", "ROUGHNESS and DEM are left out: the soil counts as smooth."))
        if len(self.raster_list(self.COVER)) == 1:
            self.log(QT_TRANSLATE_NOOP("LandRestoration", "One cover holds for all periods."))
