"""Align a raster to the planning grid."""

from dataclasses import replace
from functools import partial

from ...restoration_plugin.core.errors import QT_TRANSLATE_NOOP
from ...restoration_plugin.i18n import translate
from ..base import PREPARATION, RestorationAlgorithm
from ..parameters import choice, number_output, raster, raster_output


class AlignRaster(RestorationAlgorithm):
    """One raster onto the grid of another."""

    ALGORITHM, GROUP, REQUIRES = "alignraster", PREPARATION, ("numba",)
    INPUT, REFERENCE, RESAMPLING, OUTPUT, VALID_AREA = "INPUT", "REFERENCE", "RESAMPLING", "OUTPUT", "VALID_AREA"
    METHODS = ("", "near", "bilinear", "cubic", "average", "mode")

    def displayName(self):
        return translate("LandRestoration", "Align raster to planning grid")

    def shortDescription(self):
        return translate(
            "LandRestoration",
            "Warps a raster to the reference system, origin, cell size and extent of another, classes without inventing codes.",
        )

    def declare(self):
        yield raster(
            self.INPUT,
            translate("LandRestoration", "Raster"),
            translate("LandRestoration", "Raster of one band to be aligned, in any reference system."),
            self.own_unit(),
            on_grid=False,
        )
        yield raster(
            self.REFERENCE,
            translate("LandRestoration", "Planning grid"),
            translate("LandRestoration", "Raster whose grid is taken: projected, in metres. Its values do not matter."),
            self.own_unit(),
            on_grid=False,
        )
        yield choice(
            self.RESAMPLING,
            translate("LandRestoration", "Resampling"),
            translate(
                "LandRestoration",
                "Automatic: a palette, an attribute table or at most 64 distinct whole numbers mean classes (nearest, or "
                "mode onto larger cells); anything else is a measure (bilinear, or average onto larger cells).",
            ),
            [
                translate("LandRestoration", "Automatic"),
                translate("LandRestoration", "Nearest"),
                translate("LandRestoration", "Bilinear"),
                translate("LandRestoration", "Cubic"),
                translate("LandRestoration", "Average"),
                translate("LandRestoration", "Mode"),
            ],
        )
        yield raster_output(
            self.OUTPUT,
            translate("LandRestoration", "Aligned raster"),
            translate("LandRestoration", "The raster on the planning grid, in its own unit."),
        )
        yield number_output(self.VALID_AREA, translate("LandRestoration", "Area with data (ha)"))

    @staticmethod
    def own_unit():
        return translate("LandRestoration", "any unit")

    def execute(self, feedback):
        from ...restoration_plugin.bridge.rasters import require_metres, require_overlap, resampling
        from ...restoration_plugin.bridge.units import recorded_unit
        from ...restoration_plugin.engine.align import holds_classes, stored_type, unchanged
        from ...restoration_plugin.engine.source import CLASSES, MEASURE

        source, reference = self.raster(self.INPUT), self.raster(self.REFERENCE)
        require_metres(reference)
        require_overlap(source, reference)
        chosen = self.METHODS[self.choice(self.RESAMPLING)]
        classes = holds_classes(source) if not chosen else chosen in ("near", "mode")
        source = replace(source, kind=CLASSES if classes else MEASURE)
        method = chosen or resampling(source, reference.grid)
        self.log(
            QT_TRANSLATE_NOOP("LandRestoration", "{name} is aligned to the grid of {reference} by {method}."),
            name=source.name,
            reference=reference.name,
            method=method,
        )
        dtype, empty = stored_type(source) if classes else ("float32", None)
        unit = recorded_unit(source.path, source.band)
        (statistics,) = self.run_local(
            partial(unchanged, empty=empty) if classes else unchanged,
            [source.on(reference.grid, method)],
            [self.output(self.OUTPUT, dtype=dtype, unit=unit, nodata=empty)],
        )
        return {self.VALID_AREA: statistics.area}
