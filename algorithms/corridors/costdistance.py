"""Cost distance as a Processing algorithm."""

from ...restoration_plugin.i18n import translate
from ..base import CORRIDORS, RestorationAlgorithm
from ..parameters import field, number, number_output, raster, raster_or_vector, raster_output


class CostDistance(RestorationAlgorithm):
    """Least accumulated resistance from the nearest source."""

    ALGORITHM, GROUP = "costdistance", CORRIDORS
    REQUIRES = ("pandas", "numba", "geopandas", "shapely")
    RESISTANCE, SOURCES, SOURCE_ID, MAX_COST = "RESISTANCE", "SOURCES", "SOURCE_ID", "MAX_COST"
    OUTPUT, ALLOCATION, BACKLINK, VALID_AREA = "OUTPUT", "ALLOCATION", "BACKLINK", "VALID_AREA"
    BYTES_PER_CELL = 36

    def displayName(self):
        return translate("LandRestoration", "Cost distance (MCR)")

    def shortDescription(self):
        return translate(
            "LandRestoration",
            "Minimum cumulative resistance: the least sum of resistance × distance from each cell to a source, over eight neighbours.",
        )

    def declare(self):
        yield raster(
            self.RESISTANCE,
            translate("LandRestoration", "Resistance"),
            translate("LandRestoration", "Greater than 0, from resistancesurface; NoData is not passed."),
            "–",
        )
        yield raster_or_vector(
            self.SOURCES,
            translate("LandRestoration", "Sources"),
            translate("LandRestoration", "Patches or points, or a raster of their ids (0 and NoData are no source)."),
        )
        yield field(
            self.SOURCE_ID,
            translate("LandRestoration", "Id of a source"),
            translate("LandRestoration", "Field of a vector layer; features of one id are one source."),
            self.SOURCES,
            optional=True,
        )
        yield number(
            self.MAX_COST,
            translate("LandRestoration", "Largest cost"),
            translate("LandRestoration", "Cost beyond which nothing is reached."),
            "m",
            optional=True,
            minimum=0,
        )
        yield raster_output(
            self.OUTPUT,
            translate("LandRestoration", "Cost distance"),
            translate("LandRestoration", "Resistance × metres, 0 on a source."),
            "m",
            style="cost_distance",
        )
        yield raster_output(
            self.ALLOCATION,
            translate("LandRestoration", "Source of least cost"),
            translate("LandRestoration", "Id of the source that is reached at least cost."),
            optional=True,
            checked=False,
        )
        yield raster_output(
            self.BACKLINK,
            translate("LandRestoration", "Back-link"),
            translate("LandRestoration", "Direction of the way back: 1 east, clockwise to 8 north-east; 9 a source."),
            optional=True,
            checked=False,
        )
        yield number_output(self.VALID_AREA, translate("LandRestoration", "Area reached (ha)"))

    def execute(self, feedback):
        from ...restoration_plugin.bridge.sources import numbered_sources
        from ...restoration_plugin.core.connectivity.cost_distance import cell_edge, cost_distance
        from ...restoration_plugin.core.connectivity.cost_tracing import DIRECTIONS

        self.require_memory(self.displayName(), self.BYTES_PER_CELL)
        cell = cell_edge(self.grid.transform)
        sources = numbered_sources(self, self.SOURCES, self.SOURCE_ID)
        result = cost_distance(
            self.array(self.RESISTANCE),
            sources.labels,
            cell,
            self.number(self.MAX_COST),
            self.wanted(self.ALLOCATION) or self.wanted(self.BACKLINK),
            self.watcher.part(0.0, 0.9),
            self.settings.threads,
        )
        written = self.write_raster(self.OUTPUT, result.distance, dtype="float64")
        if self.wanted(self.ALLOCATION):
            self.write_raster(self.ALLOCATION, sources.codes[result.allocation], dtype="int32", nodata=0)
        self.write_raster(self.BACKLINK, result.backlink, classes=DIRECTIONS)
        return {self.VALID_AREA: written.area}
