"""Security pattern levels as a Processing algorithm."""

from ...restoration_plugin.i18n import translate
from ..base import CORRIDORS, RestorationAlgorithm
from ..parameters import ANY, number, number_output, raster, raster_output, table_output, text, vector


class SecurityPattern(RestorationAlgorithm):
    """Core, buffer, transition and outer land by the cost of reaching it."""

    ALGORITHM, GROUP = "securitypattern", CORRIDORS
    REQUIRES = ("pandas", "numba", "geopandas", "shapely")
    COST, SOURCES, MAX_COST, BREAKS = "COST", "SOURCES", "MAX_COST", "BREAKS"
    OUTPUT, SUMMARY, VALID_AREA, KNEE = "OUTPUT", "SUMMARY", "VALID_AREA", "KNEE"
    BYTES_PER_CELL = 60

    def displayName(self):
        return translate("LandRestoration", "Security pattern levels")

    def shortDescription(self):
        return translate(
            "LandRestoration",
            "Four levels of the ecological security pattern from the cost distance to the sources, by natural breaks or given "
            "limits, with the area–cost curve and its knee.",
        )

    def declare(self):
        yield raster(
            self.COST,
            translate("LandRestoration", "Cost distance"),
            translate("LandRestoration", "From costdistance."),
            "m",
            minimum=0,
        )
        yield vector(
            self.SOURCES,
            translate("LandRestoration", "Sources"),
            translate("LandRestoration", "Their cells are core, and do not sway the breaks."),
            ANY,
            optional=True,
        )
        yield number(
            self.MAX_COST,
            translate("LandRestoration", "Largest cost"),
            translate("LandRestoration", "Cost beyond which there is no level."),
            "m",
            optional=True,
            minimum=0,
        )
        yield text(
            self.BREAKS,
            translate("LandRestoration", "Limits"),
            translate(
                "LandRestoration", "Upper cost of the first three levels, such as 1000,5000,20000; else natural breaks."
            ),
            unit="m",
        )
        yield raster_output(
            self.OUTPUT,
            translate("LandRestoration", "Security levels"),
            translate("LandRestoration", "1 core, 2 buffer, 3 transition, 4 outer."),
            style="security_levels",
        )
        yield table_output(
            self.SUMMARY,
            translate("LandRestoration", "Area by level"),
            translate(
                "LandRestoration", "Limits, area and share of each level; points of the area–cost curve; its knee."
            ),
        )
        yield number_output(self.VALID_AREA, translate("LandRestoration", "Area with a level (ha)"))
        yield number_output(self.KNEE, translate("LandRestoration", "Cost at the knee of the area–cost curve"))

    def execute(self, feedback):
        from ...restoration_plugin.bridge.sources import numbered_sources
        from ...restoration_plugin.core.connectivity.security_pattern import LEVELS, parse_breaks, security_pattern

        breaks = parse_breaks(self.text(self.BREAKS))
        self.require_memory(self.displayName(), self.BYTES_PER_CELL)
        sources = numbered_sources(self, self.SOURCES).labels > 0 if self.given(self.SOURCES) else None
        result = security_pattern(
            self.array(self.COST),
            self.grid.areas((0, 0, *self.grid.shape)),
            sources,
            self.number(self.MAX_COST),
            breaks,
        )
        written = self.write_raster(self.OUTPUT, result.levels, classes=LEVELS)
        self.write_table(self.SUMMARY, result.summary)
        return {self.VALID_AREA: written.area, self.KNEE: result.knee}
