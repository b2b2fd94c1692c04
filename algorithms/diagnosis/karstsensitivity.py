"""Sensitivity to rocky desertification as a Processing algorithm."""

from functools import partial

from ...restoration_plugin.i18n import translate
from ..parameters import raster
from .sensitivities import Sensitivity, cover_raster


class KarstSensitivity(Sensitivity):
    """Sensitivity to rocky desertification by the guide of 2017."""

    ALGORITHM, KIND = "karstsensitivity", "karst"
    CARBONATE, SLOPE = "CARBONATE", "SLOPE"

    def displayName(self):
        return translate("LandRestoration", "Sensitivity to rocky desertification")

    def shortDescription(self):
        return translate(
            "LandRestoration",
            "Geometric mean of the scores of carbonate outcrop, slope and vegetation cover, in three classes; land without carbonate "
            "rock is left out.",
        )

    def declare(self):
        yield raster(
            self.CARBONATE,
            translate("LandRestoration", "Outcrop of carbonate rock"),
            translate("LandRestoration", "Share 0–1; 0 is not eligible and becomes NoData."),
            "–",
            minimum=0,
            maximum=1,
        )
        yield raster(
            self.SLOPE,
            translate("LandRestoration", "Slope"),
            translate("LandRestoration", "Slope of the surface."),
            "°",
            minimum=0,
            maximum=90,
        )
        yield cover_raster()
        yield from self.grading_and_outputs()

    def execute(self, feedback):
        from ...restoration_plugin.core.sensitivity.factors import plain_sensitivity

        scale = self.scale()
        sources = [self.raster(name) for name in (self.CARBONATE, self.SLOPE, "COVER")]
        return self.run_sensitivity(partial(plain_sensitivity, scale=scale), sources, scale)
