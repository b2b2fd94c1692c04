"""Sensitivity to coastal erosion as a Processing algorithm."""

from functools import partial

from ...restoration_plugin.i18n import translate
from ..parameters import raster
from .sensitivities import Sensitivity


class CoastalSensitivity(Sensitivity):
    """Sensitivity to coastal erosion by the evaluation guide of 2020."""

    ALGORITHM, KIND = "coastalsensitivity", "coast"
    SHORE, SURGE, WAVE, RETREAT = "SHORE", "SURGE", "WAVE", "RETREAT"

    def displayName(self):
        return translate("LandRestoration", "Sensitivity to coastal erosion")

    def shortDescription(self):
        return translate(
            "LandRestoration",
            "½ · (0.2 shore + 0.4 storm surge + 0.4 waves + retreat) of the scores along the shore, in three classes.",
        )

    def declare(self):
        yield raster(
            self.SHORE,
            translate("LandRestoration", "Type of shore"),
            translate("LandRestoration", "1 artificial, 2 bedrock, 3 natural functional, 4 sandy, 5 silty mud."),
            classes=True,
        )
        yield raster(
            self.SURGE,
            translate("LandRestoration", "Storm surge"),
            translate("LandRestoration", "Highest storm surge."),
            "m",
            minimum=0,
        )
        yield raster(
            self.WAVE,
            translate("LandRestoration", "Wave height"),
            translate("LandRestoration", "Mean wave height."),
            "m",
            minimum=0,
        )
        yield raster(
            self.RETREAT,
            translate("LandRestoration", "Retreat of the shore"),
            translate("LandRestoration", "Measured retreat; negative where the shore grows."),
            "m/a",
        )
        yield from self.grading_and_outputs()

    def execute(self, feedback):
        from ...restoration_plugin.core.sensitivity.factors import plain_sensitivity

        scale = self.scale()
        sources = [self.raster(name) for name in (self.SHORE, self.SURGE, self.WAVE, self.RETREAT)]
        return self.run_sensitivity(partial(plain_sensitivity, scale=scale), sources, scale)
