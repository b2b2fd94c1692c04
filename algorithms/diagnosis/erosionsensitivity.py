"""Sensitivity to water erosion as a Processing algorithm."""

from functools import partial
from operator import add

from ...restoration_plugin.core.errors import QT_TRANSLATE_NOOP
from ...restoration_plugin.i18n import translate
from ..parameters import elevation, number, raster
from .sensitivities import Sensitivity, cover_raster, texture_rasters


class ErosionSensitivity(Sensitivity):
    """Sensitivity to water erosion by the guide of 2017."""

    ALGORITHM, KIND = "erosionsensitivity", "erosion"
    EROSIVITY, DEM, WINDOW = "EROSIVITY", "DEM", "WINDOW"
    MOST = 0.9  # share of the area with one score from which the limits are doubtful

    def displayName(self):
        return translate("LandRestoration", "Sensitivity to water erosion")

    def shortDescription(self):
        return translate(
            "LandRestoration",
            "Geometric mean of the scores of rainfall erosivity, soil texture, relief and vegetation cover, in three classes.",
        )

    def declare(self):
        yield raster(
            self.EROSIVITY,
            translate("LandRestoration", "Rainfall erosivity R"),
            translate("LandRestoration", "Mean annual rainfall erosivity, from gaugeerosivity or rainfallerosivity."),
            "MJ·mm/(ha·h·a)",
            minimum=0,
        )
        yield from texture_rasters()
        yield elevation(
            self.DEM,
            translate("LandRestoration", "Elevation"),
            translate("LandRestoration", "Elevation model, for the relief."),
        )
        yield number(
            self.WINDOW,
            translate("LandRestoration", "Window of the relief"),
            translate("LandRestoration", "Side of the moving square in which the relief is taken."),
            "m",
            default=1000,
            minimum=1,
            maximum=20000,
        )
        yield cover_raster()
        yield from self.grading_and_outputs()

    def execute(self, feedback):
        from ...restoration_plugin.core.sensitivity.factors import erosion_sensitivity, score_areas, window_radius
        from ...restoration_plugin.core.sensitivity.sensitivity import texture_table

        scale = self.scale()
        radius = window_radius(self.number(self.WINDOW), self.grid.cell_size)
        names = (self.EROSIVITY, "SAND", "SILT", "CLAY", self.DEM, "COVER")
        result = self.run_sensitivity(
            partial(erosion_sensitivity, scale=scale, textures=texture_table(), radius=radius),
            [self.raster(name) for name in names],
            scale,
            radius,
        )
        areas = self.run_reduce(
            partial(score_areas, scale=scale, factor=self.EROSIVITY), [self.raster(self.EROSIVITY)], add
        )
        if areas.max() > self.MOST * areas.sum():
            self.warn(
                QT_TRANSLATE_NOOP(
                    "LandRestoration",
                    "One score of erosivity holds {share} % of the area: the unit of the guide's limits (100, 600) is uncertain. "
                    "The table sensitivity_scores_si.csv of the plugin (981, 5886) can be given as TABLE.",
                ),
                share=f"{100 * areas.max() / areas.sum():.0f}",
            )
        return result
