"""Restoration barriers as a Processing algorithm."""

from ...restoration_plugin.i18n import translate
from ..base import CORRIDORS, RestorationAlgorithm
from ..parameters import (
    ANY,
    POLYGON,
    choice,
    field,
    number,
    number_output,
    raster,
    raster_output,
    table,
    vector,
    vector_output,
)


class Barriers(RestorationAlgorithm):
    """Where restoration would shorten the way between sources most."""

    ALGORITHM, GROUP = "barriers", CORRIDORS
    REQUIRES = ("scipy", "pandas", "numba", "geopandas", "shapely")
    RESISTANCE, SOURCES, SOURCE_ID, LINKS = "RESISTANCE", "SOURCES", "SOURCE_ID", "LINKS"
    MIN_RADIUS, MAX_RADIUS, STEP = "MIN_RADIUS", "MAX_RADIUS", "STEP"
    RESTORED, COMBINE = "RESTORED", "COMBINE"
    IMPROVEMENT, PERCENT, RADIUS, SITES = "IMPROVEMENT", "PERCENT", "RADIUS", "SITES"
    VALID_AREA, COUNT = "VALID_AREA", "COUNT"
    BYTES_PER_CELL = 130

    def displayName(self):
        return translate("LandRestoration", "Restoration barriers")

    def shortDescription(self):
        return translate(
            "LandRestoration",
            "How much of a link's cost a restored disc would save, per metre restored: the barriers worth removing, as a map and as "
            "ranked sites.",
        )

    def declare(self):
        def radius(name, label, help_text, default):
            return number(name, label, help_text, "m", default=default, minimum=0)

        yield raster(
            self.RESISTANCE,
            translate("LandRestoration", "Resistance"),
            translate("LandRestoration", "Greater than 0, from resistancesurface; NoData is not passed."),
            "–",
        )
        yield vector(
            self.SOURCES,
            translate("LandRestoration", "Sources"),
            translate("LandRestoration", "Patches or points that are linked."),
            ANY,
        )
        yield field(
            self.SOURCE_ID,
            translate("LandRestoration", "Id of a source"),
            translate("LandRestoration", "Features of one id are one source."),
            self.SOURCES,
        )
        yield table(
            self.LINKS,
            translate("LandRestoration", "Links"),
            translate("LandRestoration", "Columns from and to (or from_id and to_id); else the neighbours by cost."),
            optional=True,
        )
        yield radius(
            self.MIN_RADIUS,
            translate("LandRestoration", "Smallest search radius"),
            translate("LandRestoration", "At least one cell; rounded to whole cells."),
            90,
        )
        yield radius(
            self.MAX_RADIUS,
            translate("LandRestoration", "Largest search radius"),
            translate("LandRestoration", "Not less than the smallest."),
            270,
        )
        yield radius(
            self.STEP,
            translate("LandRestoration", "Step of the radius"),
            translate("LandRestoration", "From one search radius to the next, > 0."),
            90,
        )
        yield number(
            self.RESTORED,
            translate("LandRestoration", "Resistance once restored"),
            translate("LandRestoration", "Greater than 0, not above the smallest resistance there is."),
            "–",
            default=1,
            minimum=0,
        )
        yield choice(
            self.COMBINE,
            translate("LandRestoration", "Several links at one place"),
            translate("LandRestoration", "The largest of their scores, or the sum."),
            [translate("LandRestoration", "Maximum"), translate("LandRestoration", "Sum")],
        )
        yield raster_output(
            self.IMPROVEMENT,
            translate("LandRestoration", "Improvement"),
            translate("LandRestoration", "Cost saved per metre restored."),
            "–",
            style="barrier_improvement",
        )
        yield raster_output(
            self.PERCENT,
            translate("LandRestoration", "Improvement in percent"),
            translate("LandRestoration", "Share of the link's cost saved per metre restored."),
            "%/m",
            style="barrier_improvement",
            optional=True,
            checked=False,
        )
        yield raster_output(
            self.RADIUS,
            translate("LandRestoration", "Best radius"),
            translate("LandRestoration", "Search radius that gives the improvement."),
            "m",
            optional=True,
            checked=False,
        )
        yield vector_output(
            self.SITES,
            translate("LandRestoration", "Sites to restore"),
            translate(
                "LandRestoration",
                "Cells of the highest class of improvement as polygons: rank, gain, gain_mean, percent, radius_m, area_ha.",
            ),
            POLYGON,
            style="barrier_sites",
            optional=True,
        )
        yield number_output(self.VALID_AREA, translate("LandRestoration", "Area with an improvement (ha)"))
        yield number_output(self.COUNT, translate("LandRestoration", "Number of sites"))

    def execute(self, feedback):
        from ...restoration_plugin.bridge.sources import numbered_sources
        from ...restoration_plugin.core.connectivity.barriers import COMBINE, barriers, search_radii
        from ...restoration_plugin.core.connectivity.circuit_tables import linked_pairs

        radii = search_radii(
            self.number(self.MIN_RADIUS),
            self.number(self.MAX_RADIUS),
            self.number(self.STEP),
            self.grid.transform,
            self.grid.shape,
        )
        self.require_memory(self.displayName(), self.BYTES_PER_CELL)
        sources = numbered_sources(self, self.SOURCES, self.SOURCE_ID)
        links = self.table(self.LINKS)
        result = barriers(
            self.array(self.RESISTANCE),
            sources.labels,
            self.grid.transform,
            radii,
            self.number(self.RESTORED),
            COMBINE[self.choice(self.COMBINE)],
            None if links is None else linked_pairs(self.LINKS, links, sources.ids),
            self.watcher.part(0.0, 0.95),
        )
        written = self.write_raster(self.IMPROVEMENT, result.improvement)
        self.write_raster(self.PERCENT, result.percent)
        self.write_raster(self.RADIUS, result.radius)
        sites = result.sites.set_crs(self.grid.crs)
        self.write_frame(self.SITES, sites.assign(area_ha=self.area_ha(sites)))
        return {self.VALID_AREA: written.area, self.COUNT: len(sites)}
