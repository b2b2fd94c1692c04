"""Nutrient load as a Processing algorithm."""

from functools import partial

from ...restoration_plugin.core.errors import QT_TRANSLATE_NOOP
from ...restoration_plugin.i18n import translate
from ..base import DIAGNOSIS, RestorationAlgorithm
from ..parameters import elevation, number, number_output, raster, raster_output, table, table_output


class NutrientLoad(RestorationAlgorithm):
    """Nutrients that land sends off, by export coefficients, and what reaches the streams."""

    ALGORITHM, GROUP = "nutrientload", DIAGNOSIS
    REQUIRES = ("scipy", "pandas", "numba", "pyflwdir")
    LANDCOVER, COEFFICIENTS, DEM, STREAM_CELLS = "LANDCOVER", "COEFFICIENTS", "DEM", "STREAM_CELLS"
    LOAD, EXPORT, SUMMARY, TOTAL = "LOAD", "EXPORT", "SUMMARY", "TOTAL"

    def displayName(self):
        return translate("LandRestoration", "Nutrient load")

    def shortDescription(self):
        return translate(
            "LandRestoration",
            "Nitrogen or phosphorus that land sends off by its land cover, and the part that reaches a stream past land that retains it.",
        )

    def declare(self):
        yield raster(
            self.LANDCOVER,
            translate("LandRestoration", "Land cover"),
            translate("LandRestoration", "Codes of COEFFICIENTS."),
            classes=True,
        )
        yield table(
            self.COEFFICIENTS,
            translate("LandRestoration", "Export coefficients"),
            translate("LandRestoration", "Columns code, one per substance in kg/(ha·a), and if wanted retention (0–1). The rasters hold the first substance, the table all."),
        )  # fmt: skip
        yield elevation(
            self.DEM,
            translate("LandRestoration", "Elevation"),
            translate("LandRestoration", "For the export; depressions are filled."),
            optional=True,
        )
        yield number(
            self.STREAM_CELLS,
            translate("LandRestoration", "Cells that make a stream"),
            translate("LandRestoration", "Cells that drain into a cell of a stream, for the export."),
            "cells",
            minimum=1,
            optional=True,
        )
        for name, label, help_text, optional in (
            (self.LOAD, translate("LandRestoration", "Load"), translate("LandRestoration", "What land sends off."), False),
            (self.EXPORT, translate("LandRestoration", "Export"), translate("LandRestoration", "What reaches a stream; needs DEM and STREAM_CELLS."), True),
        ):  # fmt: skip
            yield raster_output(
                name, label, help_text, "kg/(ha·a)", style="nutrient_load", optional=optional, checked=not optional
            )
        yield table_output(
            self.SUMMARY,
            translate("LandRestoration", "Load by land cover"),
            translate("LandRestoration", "Area (ha) and load of each substance (t/a) by land cover."),
        )
        yield number_output(self.TOTAL, translate("LandRestoration", "Total load of the first substance (t/a)"))

    def rules(self, parameters, context):
        if parameters.get(self.EXPORT) and not (parameters.get(self.DEM) and parameters.get(self.STREAM_CELLS)):
            return translate("LandRestoration", "EXPORT needs DEM and STREAM_CELLS.")
        return None

    def execute(self, feedback):
        from operator import add

        from ...restoration_plugin.core.hydrology.nutrient_load import (
            area_by_code,
            export_coefficients,
            load_summary,
            spread_coefficient,
        )

        coefficients, substances = export_coefficients(self.table(self.COEFFICIENTS))
        if len(substances) > 1:
            self.log(
                QT_TRANSLATE_NOOP("LandRestoration", "The rasters hold {first}; {others} are in the table only."),
                first=substances[0],
                others=", ".join(substances[1:]),
            )
        codes = coefficients.index.to_numpy()
        (load,) = self.run_local(
            partial(spread_coefficient, codes=codes, values=coefficients[substances[0]].to_numpy()),
            [self.raster(self.LANDCOVER)],
            [self.output(self.LOAD)],
            watcher=self.watcher.part(0.0, 0.3),
        )
        areas = self.run_reduce(
            partial(area_by_code, codes=codes), [self.raster(self.LANDCOVER)], add, watcher=self.watcher.part(0.3, 0.5)
        )
        self.write_table(self.SUMMARY, load_summary(areas, coefficients, substances))
        if self.wanted(self.EXPORT):
            self.write_raster(self.EXPORT, self.export(coefficients))
        return {self.TOTAL: load.total / 1000}

    def export(self, coefficients):
        """Load that reaches a stream."""
        from ...restoration_plugin.core.hydrology.flow_routing import BYTES_PER_CELL
        from ...restoration_plugin.core.hydrology.nutrient_load import route_nutrients

        self.require_memory(translate("LandRestoration", "Flow over the terrain"), BYTES_PER_CELL)
        self.log(
            QT_TRANSLATE_NOOP("LandRestoration", "Filling depressions; the first run compiles for some 15 seconds.")
        )
        return route_nutrients(
            self.read(self.written(self.LOAD)),
            self.array(self.LANDCOVER),
            self.array(self.DEM),
            coefficients,
            self.number(self.STREAM_CELLS),
        )
