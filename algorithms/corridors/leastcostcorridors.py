"""Least-cost corridors as a Processing algorithm."""

from ...restoration_plugin.core.errors import QT_TRANSLATE_NOOP
from ...restoration_plugin.i18n import translate
from ..base import CORRIDORS, RestorationAlgorithm
from ..parameters import (
    ANY,
    LINE,
    choice,
    field,
    flag,
    integer,
    number,
    number_output,
    raster,
    raster_output,
    table_output,
    vector,
    vector_output,
)


class LeastCostCorridors(RestorationAlgorithm):
    """Least-cost paths between sources and the corridors around them."""

    ALGORITHM, GROUP = "leastcostcorridors", CORRIDORS
    REQUIRES = ("scipy", "pandas", "numba", "geopandas", "shapely")
    RESISTANCE, SOURCES, SOURCE_ID, LINKS, NEAREST = "RESISTANCE", "SOURCES", "SOURCE_ID", "LINKS", "NEAREST"
    ADMIN, ADMIN_CODE, MAX_COST, CORRIDOR_CUTOFF = "ADMIN", "ADMIN_CODE", "MAX_COST", "CORRIDOR_CUTOFF"
    THROUGH_SOURCES = "THROUGH_SOURCES"
    PATHS, CORRIDOR, LINKS_OUT, COUNT = "PATHS", "CORRIDOR", "LINKS_OUT", "COUNT"
    BYTES_PER_CELL = 70

    def displayName(self):
        return translate("LandRestoration", "Least-cost corridors")

    def shortDescription(self):
        return translate(
            "LandRestoration",
            "Least-cost path of every link between sources, with its cost, length, gravity and rank, and the mosaic of normalised "
            "corridors: how much longer than the best path the way through a cell is.",
        )

    def declare(self):
        yield raster(
            self.RESISTANCE,
            translate("LandRestoration", "Resistance"),
            translate("LandRestoration", "Greater than 0, from resistancesurface; NoData is not passed."),
            "–",
        )
        yield vector(
            self.SOURCES,
            translate("LandRestoration", "Sources"),
            translate("LandRestoration", "Patches or points to be linked, from ecologicalsources."),
            ANY,
        )
        yield field(
            self.SOURCE_ID,
            translate("LandRestoration", "Id of a source"),
            translate("LandRestoration", "Features of one id are one source."),
            self.SOURCES,
        )
        yield choice(
            self.LINKS,
            translate("LandRestoration", "Which sources are linked"),
            translate(
                "LandRestoration",
                "Sources whose zones of least cost touch; neighbours in the Delaunay triangulation of their centres; "
                "the nearest by cost; the spanning tree of least cost; or every pair.",
            ),
            [
                translate("LandRestoration", "Cost neighbours"),
                translate("LandRestoration", "Delaunay"),
                translate("LandRestoration", "Nearest k"),
                translate("LandRestoration", "Spanning tree"),
                translate("LandRestoration", "All pairs"),
            ],
        )
        yield integer(
            self.NEAREST,
            translate("LandRestoration", "Number of nearest sources"),
            translate("LandRestoration", "For the rule of the nearest."),
            default=4,
            minimum=1,
        )
        yield vector(
            self.ADMIN,
            translate("LandRestoration", "Administrations"),
            translate("LandRestoration", "Their codes are written to the paths that cross them."),
            optional=True,
        )
        yield field(
            self.ADMIN_CODE,
            translate("LandRestoration", "Code of an administration"),
            translate("LandRestoration", "Field of the administrations."),
            self.ADMIN,
            optional=True,
        )
        yield number(
            self.MAX_COST,
            translate("LandRestoration", "Largest cost of a link"),
            translate("LandRestoration", "Sources farther apart are not linked."),
            "m",
            optional=True,
            minimum=0,
        )
        yield number(
            self.CORRIDOR_CUTOFF,
            translate("LandRestoration", "Cut-off of the corridor"),
            translate("LandRestoration", "Cells whose best way is longer than the path by more are left out."),
            "m",
            optional=True,
            minimum=0,
        )
        yield flag(
            self.THROUGH_SOURCES,
            translate("LandRestoration", "Paths may run through a third source"),
            translate("LandRestoration", "Off: such a link is left out; the links to that source stand for it."),
        )
        yield vector_output(
            self.PATHS,
            translate("LandRestoration", "Least-cost paths"),
            translate(
                "LandRestoration", "from_id, to_id, cost, length_m, cost_ratio (cost over length), gravity, rank."
            ),
            LINE,
            style="corridor_paths",
        )
        yield raster_output(
            self.CORRIDOR,
            translate("LandRestoration", "Corridor"),
            translate("LandRestoration", "Resistance × metres beyond the least-cost path; 0 on a path."),
            "m",
            style="corridor",
            optional=True,
        )
        yield table_output(
            self.LINKS_OUT,
            translate("LandRestoration", "Links"),
            translate("LandRestoration", "The paths as a table, best rank first."),
        )
        yield number_output(self.COUNT, translate("LandRestoration", "Number of paths"))

    def execute(self, feedback):
        from ...restoration_plugin.bridge.sources import numbered_sources
        from ...restoration_plugin.core.connectivity.crossed_units import crossed_units
        from ...restoration_plugin.core.connectivity.least_cost_corridors import least_cost_corridors
        from ...restoration_plugin.core.connectivity.link_rules import RULES

        self.require_memory(self.displayName(), self.BYTES_PER_CELL)
        sources = numbered_sources(self, self.SOURCES, self.SOURCE_ID)
        result = least_cost_corridors(
            self.array(self.RESISTANCE),
            sources.labels,
            self.grid.transform,
            RULES[self.choice(self.LINKS)],
            self.integer(self.NEAREST),
            self.number(self.MAX_COST),
            self.number(self.CORRIDOR_CUTOFF),
            self.flag(self.THROUGH_SOURCES),
            sources.ids,
            sources.areas,
            self.watcher.part(0.0, 0.95),
        )
        self.tell(result)
        paths = result.paths.set_crs(self.grid.crs)
        if self.given(self.ADMIN):
            paths = crossed_units(paths, self.frame(self.ADMIN), self.field(self.ADMIN_CODE), "admin")
        self.write_frame(self.PATHS, paths, "MultiLineString")
        self.write_raster(self.CORRIDOR, result.corridor)
        self.write_table(self.LINKS_OUT, paths.drop(columns="geometry").sort_values("rank"))
        return {self.COUNT: len(paths)}

    def tell(self, result):
        """Log what has been left out."""
        if result.absent:
            self.warn(
                QT_TRANSLATE_NOOP("LandRestoration", "Sources without a cell that has a resistance, left out: {ids}."),
                ids=", ".join(str(value) for value in result.absent),
            )
        if result.through:
            self.log(
                QT_TRANSLATE_NOOP("LandRestoration", "Links left out since they run through a third source: {count}."),
                count=result.through,
            )
        if result.too_far:
            self.log(
                QT_TRANSLATE_NOOP("LandRestoration", "Links left out since they cost more than MAX_COST: {count}."),
                count=result.too_far,
            )
