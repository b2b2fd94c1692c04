"""Rainfall erosivity from monthly rain as a Processing algorithm."""

from functools import partial

from ...restoration_plugin.i18n import translate
from ..base import DIAGNOSIS, RestorationAlgorithm
from ..parameters import choice, number_output, raster_list, raster_output


class RainfallErosivity(RestorationAlgorithm):
    """Erosivity from twelve months of rain, or twelve of every year."""

    ALGORITHM, GROUP = "rainfallerosivity", DIAGNOSIS
    PRECIPITATION, METHOD, OUTPUT, MEAN = "PRECIPITATION", "METHOD", "OUTPUT", "MEAN"
    METHODS = ("zhang monthly", "arnoldus", "renard-freimund", "wischmeier")

    def displayName(self):
        return translate("LandRestoration", "Rainfall erosivity from monthly rain")

    def shortDescription(self):
        return translate(
            "LandRestoration",
            "Mean annual rainfall erosivity from monthly rain. The forms differ by more than a factor of two on the same "
            "rain: never compare maps of different forms.",
        )

    def declare(self):
        yield raster_list(
            self.PRECIPITATION,
            translate("LandRestoration", "Monthly rain"),
            translate("LandRestoration", "Twelve rasters, January to December, or twelve for each year, in order."),
            "mm",
            minimum=0,
        )
        yield choice(
            self.METHOD,
            translate("LandRestoration", "Form"),
            translate("LandRestoration", "Equation; indices are computed by year and then averaged."),
            [
                translate("LandRestoration", "Zhang (monthly)"),
                translate("LandRestoration", "Arnoldus"),
                translate("LandRestoration", "Renard–Freimund"),
                translate("LandRestoration", "Wischmeier"),
            ],
        )
        yield raster_output(
            self.OUTPUT,
            translate("LandRestoration", "Rainfall erosivity"),
            translate("LandRestoration", "Mean annual rainfall erosivity."),
            "MJ·mm/(ha·h·a)",
            style="erosivity",
        )
        yield number_output(self.MEAN, translate("LandRestoration", "Mean erosivity (MJ·mm/(ha·h·a))"))

    def execute(self, feedback):
        from ...restoration_plugin.core.climate.monthly_erosivity import monthly_erosivity

        months = self.raster_list(self.PRECIPITATION)
        method = self.METHODS[self.choice(self.METHOD)]
        (erosivity,) = self.run_local(partial(monthly_erosivity, method=method), months, [self.output(self.OUTPUT)])
        return {self.MEAN: erosivity.mean}
