"""Sensitivity to sandification as a Processing algorithm."""

from functools import partial

from ...restoration_plugin.i18n import translate
from ..parameters import raster, raster_list
from .sensitivities import Sensitivity, cover_raster, texture_rasters


class SandificationSensitivity(Sensitivity):
    """Sensitivity to sandification by the guide of 2017."""

    ALGORITHM, KIND = "sandificationsensitivity", "sandification"
    DRYNESS, TEMPERATURE, PRECIPITATION, WIND_DAYS = "DRYNESS", "TEMPERATURE", "PRECIPITATION", "WIND_DAYS"
    MONTHS = 12

    def displayName(self):
        return translate("LandRestoration", "Sensitivity to sandification")

    def shortDescription(self):
        return translate(
            "LandRestoration",
            "Geometric mean of the scores of dryness, days of sand-moving wind, soil texture and vegetation cover, in three classes.",
        )

    def declare(self):
        yield raster(
            self.DRYNESS,
            translate("LandRestoration", "Dryness index"),
            translate("LandRestoration", "0.16 · Σ(T ≥ 10 °C) / rain of that period; else monthly rasters are needed."),
            "–",
            optional=True,
            minimum=0,
        )
        yield raster_list(
            self.TEMPERATURE,
            translate("LandRestoration", "Monthly temperature"),
            translate("LandRestoration", "Twelve rasters or bands, where there is no dryness index."),
            "°C",
            optional=True,
        )
        yield raster_list(
            self.PRECIPITATION,
            translate("LandRestoration", "Monthly precipitation"),
            translate("LandRestoration", "Twelve rasters or bands, where there is no dryness index."),
            "mm",
            optional=True,
            minimum=0,
        )
        yield raster(
            self.WIND_DAYS,
            translate("LandRestoration", "Days of sand-moving wind"),
            translate("LandRestoration", "Days a year with wind of 6 m/s and more."),
            "d/a",
            minimum=0,
            maximum=366,
        )
        yield from texture_rasters()
        yield cover_raster()
        yield from self.grading_and_outputs()

    def rules(self, parameters, context):
        monthly = parameters.get(self.TEMPERATURE) and parameters.get(self.PRECIPITATION)
        if not parameters.get(self.DRYNESS) and not monthly:
            return translate(
                "LandRestoration", "Give DRYNESS, or twelve rasters of TEMPERATURE and twelve of PRECIPITATION."
            )
        return None

    def execute(self, feedback):
        from ...restoration_plugin.core.errors import OutOfRange
        from ...restoration_plugin.core.sensitivity.factors import sandification_sensitivity
        from ...restoration_plugin.core.sensitivity.sensitivity import texture_table

        scale = self.scale()
        months = []
        if not self.given(self.DRYNESS):
            for name in (self.TEMPERATURE, self.PRECIPITATION):
                found = self.raster_list(name)
                if len(found) != self.MONTHS:
                    raise OutOfRange(name, found=len(found), allowed="12 rasters or bands")
                months.extend(found)
        names = (self.DRYNESS, self.WIND_DAYS, "SAND", "SILT", "CLAY", "COVER")
        return self.run_sensitivity(
            partial(sandification_sensitivity, scale=scale, textures=texture_table()),
            [*(self.raster(name) for name in names), *months],
            scale,
        )
