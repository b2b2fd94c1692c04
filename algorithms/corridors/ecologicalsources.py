"""Ecological sources as a Processing algorithm."""

from ...restoration_plugin.i18n import translate
from ..base import CORRIDORS, RestorationAlgorithm
from ..parameters import (
    html_output,
    integer,
    number,
    number_output,
    raster,
    raster_output,
    table_output,
    text,
    vector_output,
)


class EcologicalSources(RestorationAlgorithm):
    """Habitat patches chosen by area, quality and connectivity."""

    ALGORITHM, GROUP = "ecologicalsources", CORRIDORS
    REQUIRES = ("scipy", "pandas", "numba", "geopandas", "shapely")
    HABITAT, CLASSES_IN, QUALITY, MIN_QUALITY = "HABITAT", "CLASSES_IN", "QUALITY", "MIN_QUALITY"
    MIN_AREA, MERGE_DISTANCE, DISPERSAL = "MIN_AREA", "MERGE_DISTANCE", "DISPERSAL"
    MIN_DPC, MAX_COUNT = "MIN_DPC", "MAX_COUNT"
    OUTPUT, RASTER, CURVE, CHART, COUNT = "OUTPUT", "RASTER", "CURVE", "CHART", "COUNT"
    BYTES_PER_CELL = 40

    def displayName(self):
        return translate("LandRestoration", "Ecological sources")

    def shortDescription(self):
        return translate(
            "LandRestoration",
            "Patches of habitat that are large, good and well connected enough to be sources of the ecological network, "
            "each with the reason, and a curve of what the next patch adds.",
        )

    def declare(self):
        yield raster(
            self.HABITAT,
            translate("LandRestoration", "Habitat"),
            translate("LandRestoration", "Classes of land cover, or the pattern from mspa."),
            classes=True,
        )
        yield text(
            self.CLASSES_IN,
            translate("LandRestoration", "Classes that are habitat"),
            translate(
                "LandRestoration", "Codes with commas between them, such as 2, 3 or 21-24; the core of mspa is 17, 117."
            ),
            optional=False,
        )
        yield raster(
            self.QUALITY,
            translate("LandRestoration", "Quality"),
            translate(
                "LandRestoration", "Habitat quality or the importance of services; its mean is told of each source."
            ),
            "–",
            optional=True,
        )
        yield number(
            self.MIN_QUALITY,
            translate("LandRestoration", "Least quality"),
            translate("LandRestoration", "Cells of less quality, or of none, are no part of a source."),
            "–",
            optional=True,
        )
        yield number(
            self.MIN_AREA,
            translate("LandRestoration", "Least area"),
            translate("LandRestoration", "Smaller patches are left out."),
            "ha",
            default=10,
            minimum=0,
        )
        yield number(
            self.MERGE_DISTANCE,
            translate("LandRestoration", "Merge distance"),
            translate("LandRestoration", "Patches no farther apart, from edge to edge, are one source."),
            "m",
            default=0,
            minimum=0,
        )
        yield number(
            self.DISPERSAL,
            translate("LandRestoration", "Dispersal distance"),
            translate(
                "LandRestoration",
                "Distance crossed with probability 0.5. With it, sources are ranked by their share in connectivity (dPC), "
                "else by area.",
            ),
            "m",
            optional=True,
            minimum=0,
        )
        yield number(
            self.MIN_DPC,
            translate("LandRestoration", "Least dPC"),
            translate(
                "LandRestoration", "Share in connectivity that a source must have; needs the dispersal distance."
            ),
            "%",
            optional=True,
            minimum=0,
        )
        yield integer(
            self.MAX_COUNT,
            translate("LandRestoration", "Largest number of sources"),
            translate("LandRestoration", "The best by rank; empty for all."),
            optional=True,
            minimum=1,
        )
        yield vector_output(
            self.OUTPUT,
            translate("LandRestoration", "Ecological sources"),
            translate("LandRestoration", "id (1 is the first by rank), area_ha, quality, dpc (%), reason."),
            style="ecological_sources",
        )
        yield raster_output(
            self.RASTER,
            translate("LandRestoration", "Sources as raster"),
            translate("LandRestoration", "Id of the source, 0 is NoData."),
            style="ecological_sources_raster",
            optional=True,
            checked=False,
        )
        yield table_output(
            self.CURVE,
            translate("LandRestoration", "Curve"),
            translate(
                "LandRestoration",
                "One row a source in order of rank: area, total area and equivalent connected area so far, and what it adds (ha).",
            ),
            checked=False,
        )
        yield html_output(
            self.CHART,
            translate("LandRestoration", "Chart"),
            translate("LandRestoration", "The curve as a chart."),
            checked=False,
        )
        yield number_output(self.COUNT, translate("LandRestoration", "Number of sources"))

    def execute(self, feedback):
        from ...restoration_plugin.core.connectivity.class_codes import class_codes
        from ...restoration_plugin.core.connectivity.ecological_sources import ecological_sources
        from ...restoration_plugin.core.connectivity.sources_chart import sources_chart

        self.require_memory(self.displayName(), self.BYTES_PER_CELL)
        result = ecological_sources(
            self.array(self.HABITAT),
            class_codes(self.CLASSES_IN, self.text(self.CLASSES_IN)),
            self.grid.transform,
            self.array(self.QUALITY),
            self.number(self.MIN_QUALITY),
            self.number(self.MIN_AREA),
            self.number(self.MERGE_DISTANCE),
            self.number(self.DISPERSAL),
            self.number(self.MIN_DPC),
            self.integer(self.MAX_COUNT),
            self.watcher.part(0.0, 0.9),
        )
        patches = result.patches.set_crs(self.grid.crs)
        comma = translate("LandRestoration", "; ")
        patches["reason"] = [
            comma.join(translate("LandRestoration", template).format(**fields) for template, fields in reasons)
            for reasons in result.reasons
        ]
        self.write_frame(self.OUTPUT, patches)
        self.write_raster(self.RASTER, result.labels, dtype="int32", nodata=0)
        self.write_table(self.CURVE, result.curve)
        if self.wanted(self.CHART):
            self.write_html(self.CHART, sources_chart(result.curve, self.texts()))
        return {self.COUNT: len(patches)}

    def texts(self):
        """Words of the chart."""
        return {
            "title": self.displayName(),
            "rank": translate("LandRestoration", "sources, in order of rank"),
            "total_ha": translate("LandRestoration", "total area (ha)"),
            "eca_ha": translate("LandRestoration", "equivalent connected area (ha)"),
        }
