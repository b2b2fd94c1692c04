"""Slope length and steepness as a Processing algorithm."""

from ...restoration_plugin.core.errors import QT_TRANSLATE_NOOP
from ...restoration_plugin.i18n import translate
from ..base import DIAGNOSIS, RestorationAlgorithm
from ..parameters import LINE, choice, elevation, number, number_output, raster_output, vector


class SlopeLength(RestorationAlgorithm):
    """LS by Desmet and Govers' length factor and McCool's and Liu's steepness."""

    ALGORITHM, GROUP = "slopelength", DIAGNOSIS
    REQUIRES = ("scipy", "pandas", "numba", "pyflwdir", "geopandas", "shapely")
    DEM, STREAMS, STREAM_CELLS, MAX_LENGTH = "DEM", "STREAMS", "STREAM_CELLS", "MAX_LENGTH"
    FLOW, LENGTH_EXPONENT, STEEPNESS = "FLOW", "LENGTH_EXPONENT", "STEEPNESS"
    LS, LENGTH, STEEPNESS_FACTOR, SLOPE = "LS", "LENGTH", "STEEPNESS_FACTOR", "SLOPE"
    ACCUMULATION, MEAN = "ACCUMULATION", "MEAN"
    FLOWS, EXPONENTS, BREAKS = ("d8", "mfd"), ("mccool", "stepped", "csle"), ("5, 10 degrees", "9, 14.04")

    def displayName(self):
        return translate("LandRestoration", "Slope length and steepness")

    def shortDescription(self):
        return translate(
            "LandRestoration",
            "Topographic factor LS of a terrain from the area that drains into each cell, cut at streams and at a longest slope.",
        )

    def declare(self):
        yield elevation(
            self.DEM,
            translate("LandRestoration", "Elevation"),
            translate("LandRestoration", "Terrain; depressions are filled for the flow, not for the slope."),
        )
        yield vector(
            self.STREAMS,
            translate("LandRestoration", "Streams"),
            translate("LandRestoration", "Slopes end at the cells that they touch."),
            LINE,
            optional=True,
        )
        yield number(
            self.STREAM_CELLS,
            translate("LandRestoration", "Cells that make a stream"),
            translate("LandRestoration", "Slopes also end where at least so many cells drain; nowhere when left out."),
            "cells",
            minimum=1,
            optional=True,
        )
        yield number(
            self.MAX_LENGTH,
            translate("LandRestoration", "Longest slope"),
            translate("LandRestoration", "The area above a cell is cut at this slope length."),
            "m",
            default=300,
            minimum=1,
            maximum=10000,
        )
        yield choice(
            self.FLOW,
            translate("LandRestoration", "Flow"),
            translate("LandRestoration", "To the steepest neighbour, or shared among all lower ones."),
            [translate("LandRestoration", "Single (D8)"), translate("LandRestoration", "Multiple (MFD)")],
        )
        yield choice(
            self.LENGTH_EXPONENT,
            translate("LandRestoration", "Exponent of the slope length"),
            translate(
                "LandRestoration",
                "McCool's ratio of rill to interrill erosion, steps with it above 9 %, or the steps of CSLE.",
            ),
            [
                translate("LandRestoration", "McCool"),
                translate("LandRestoration", "Stepped"),
                translate("LandRestoration", "CSLE"),
            ],
        )
        yield choice(
            self.STEEPNESS,
            translate("LandRestoration", "Breaks of the steepness"),
            translate("LandRestoration", "Slopes at which the equation of the steepness factor changes."),
            ["5° / 10°", "9 % / 14.04°"],
        )
        yield raster_output(
            self.LS,
            translate("LandRestoration", "Topographic factor LS"),
            translate("LandRestoration", "Length factor times steepness factor."),
            "–",
            style="topographic_factor",
        )
        for name, label, help_text, unit, style in (
            (self.LENGTH, translate("LandRestoration", "Slope length"), translate("LandRestoration", "Up to the lower edge of the cell."), "m", "slope_length"),
            (self.STEEPNESS_FACTOR, translate("LandRestoration", "Steepness factor"), translate("LandRestoration", "Factor S."), "–", "topographic_factor"),
            (self.SLOPE, translate("LandRestoration", "Slope"), translate("LandRestoration", "Of the terrain as it is."), "°", "slope"),
            (self.ACCUMULATION, translate("LandRestoration", "Flow accumulation"), translate("LandRestoration", "Cells that drain into each, itself included."), "cells", "accumulation"),
        ):  # fmt: skip
            yield raster_output(name, label, help_text, unit, style=style, optional=True, checked=False)
        yield number_output(self.MEAN, translate("LandRestoration", "Mean LS"))

    def execute(self, feedback):
        from ...restoration_plugin.core.erosion.topographic_factor import topographic_factor
        from ...restoration_plugin.core.hydrology.flow_routing import BYTES_PER_CELL

        self.require_memory(translate("LandRestoration", "Flow over the terrain"), BYTES_PER_CELL)
        self.log(
            QT_TRANSLATE_NOOP("LandRestoration", "Filling depressions; the first run compiles for some 15 seconds.")
        )
        lines = self.frame(self.STREAMS)
        streams = None
        if lines is not None:
            streams = self.rasterised(lines, [1] * len(lines), "uint8", 0, all_touched=True).read() == 1
        result = topographic_factor(
            self.array(self.DEM),
            self.grid.cell_size,
            self.grid.cell_height,
            streams,
            self.number(self.STREAM_CELLS),
            max_length=self.number(self.MAX_LENGTH),
            flow=self.FLOWS[self.choice(self.FLOW)],
            exponent=self.EXPONENTS[self.choice(self.LENGTH_EXPONENT)],
            steepness=self.BREAKS[self.choice(self.STEEPNESS)],
            progress=self.watcher.part(0.0, 0.9),
        )
        ls = self.write_raster(self.LS, result.ls)
        self.write_raster(self.LENGTH, result.length)
        self.write_raster(self.STEEPNESS_FACTOR, result.steepness)
        self.write_raster(self.SLOPE, result.slope)
        self.write_raster(self.ACCUMULATION, result.accumulation)
        return {self.MEAN: ls.mean}
