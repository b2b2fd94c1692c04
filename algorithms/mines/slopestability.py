"""Slope stability as a Processing algorithm."""

from functools import partial
from operator import add

from ...restoration_plugin.i18n import translate
from ..base import MINES, RestorationAlgorithm
from ..parameters import elevation, number, number_output, raster, raster_output


class SlopeStability(RestorationAlgorithm):
    """Factor of safety of shallow slides."""

    ALGORITHM, GROUP = "slopestability", MINES
    DEM, FACTOR, CLASSES, UNSTABLE_AREA = "DEM", "FACTOR", "CLASSES", "UNSTABLE_AREA"
    SOIL = ("COHESION", "FRICTION", "UNIT_WEIGHT", "DEPTH", "SATURATION")

    def displayName(self):
        return translate("LandRestoration", "Slope stability")

    def shortDescription(self):
        return translate(
            "LandRestoration",
            "Factor of safety on an infinite slope, graded from stable to unstable. It holds for shallow slides; benches "
            "need a limit-equilibrium analysis.",
        )

    def declare(self):
        yield elevation(self.DEM, translate("LandRestoration", "Terrain"), translate("LandRestoration", "Elevation."))
        for name, label, help_text, unit, default, minimum, maximum in (
            ("COHESION", translate("LandRestoration", "Effective cohesion"), translate("LandRestoration", "Of the soil, for all cells."), "kPa", 5, 0, 1000),
            ("FRICTION", translate("LandRestoration", "Effective angle of friction"), translate("LandRestoration", "Of the soil, for all cells."), "°", 30, 0, 89),
            ("UNIT_WEIGHT", translate("LandRestoration", "Unit weight"), translate("LandRestoration", "Of the soil, for all cells, > 0."), "kN/m³", 18, 0.1, 40),
            ("DEPTH", translate("LandRestoration", "Depth of the slip surface"), translate("LandRestoration", "Vertical, for all cells, > 0."), "m", 2, 0.01, 1000),
            ("SATURATION", translate("LandRestoration", "Saturation"), translate("LandRestoration", "Height of the water over the depth, for all cells."), "0–1", 0.5, 0, 1),
        ):  # fmt: skip
            yield number(name, label, help_text, unit, default=default, minimum=minimum, maximum=maximum)
            yield raster(
                name + "_RASTER",
                translate("LandRestoration", "{quantity}: raster").format(quantity=label),
                translate("LandRestoration", "Used in place of the number."),
                unit,
                optional=True,
                minimum=minimum,
                maximum=maximum,
            )
        yield self.table_parameter()
        yield raster_output(
            self.FACTOR,
            translate("LandRestoration", "Factor of safety"),
            translate("LandRestoration", "Resisting over driving stress; 10 and more is 10."),
            "–",
            style="slope_stability",
        )
        yield raster_output(
            self.CLASSES,
            translate("LandRestoration", "Slope stability classes"),
            translate("LandRestoration", "1 stable to 4 unstable."),
            style="slope_stability_classes",
            optional=True,
        )
        yield number_output(self.UNSTABLE_AREA, translate("LandRestoration", "Area with a factor below 1 (ha)"))

    def execute(self, feedback):
        from ...restoration_plugin.core.mines.slope_stability import stability_scale, unstable_area
        from ...restoration_plugin.core.mines.terrain_stability import terrain_stability

        table = self.file("TABLE")
        scale = stability_scale(table)
        self.report_standard(scale, table)
        method = partial(
            terrain_stability,
            numbers=[self.number(name) for name in self.SOIL],
            width=self.grid.cell_size,
            height=self.grid.cell_height,
            scale=scale,
        )
        sources = [self.raster(self.DEM), *(self.raster(name + "_RASTER") for name in self.SOIL)]
        outputs = [self.output(self.FACTOR), self.output(self.CLASSES, classes=scale.names)]
        self.run_focal(method, sources, outputs, halo=1, watcher=self.watcher.part(0.0, 0.8))
        area = self.run_reduce(unstable_area, [self.written(self.FACTOR)], add, watcher=self.watcher.part(0.8, 1.0))
        return {self.UNSTABLE_AREA: area}
