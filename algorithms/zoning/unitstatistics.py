"""Unit statistics as a Processing algorithm."""

from ...restoration_plugin.core.errors import QT_TRANSLATE_NOOP
from ...restoration_plugin.i18n import translate
from ..base import ZONING, RestorationAlgorithm
from ..parameters import choices, number_output, raster_list, text, vector, vector_output


class UnitStatistics(RestorationAlgorithm):
    """Statistics of rasters in each unit by exact fractions of cells."""

    ALGORITHM, GROUP = "unitstatistics", ZONING
    REQUIRES = ("scipy", "pandas", "numba", "geopandas", "shapely", "exactextract")
    UNITS = "UNITS"
    RASTERS = "RASTERS"
    STATISTICS = "STATISTICS"
    PREFIXES = "PREFIXES"
    OUTPUT = "OUTPUT"
    COUNT = "COUNT"
    NAMES = ("mean", "sum", "min", "max", "stdev", "median", "majority", "count", "class shares")

    def displayName(self):
        return translate("LandRestoration", "Unit statistics")

    def shortDescription(self):
        return translate(
            "LandRestoration",
            "Statistics and class shares of rasters in each unit; every cell counts by the share of it that the unit covers (exactextract).",
        )

    def declare(self):
        yield vector(
            self.UNITS, translate("LandRestoration", "Units"), translate("LandRestoration", "Polygons to compute for.")
        )
        yield raster_list(
            self.RASTERS,
            translate("LandRestoration", "Rasters"),
            translate("LandRestoration", "Measures or classes; each may lie on a grid of its own."),
            translate("LandRestoration", "any unit"),
            on_grid=False,
        )
        yield choices(
            self.STATISTICS,
            translate("LandRestoration", "Statistics"),
            translate(
                "LandRestoration",
                "Standard deviation of the population, weighted median; the count is the sum of cell fractions.",
            ),
            [
                translate("LandRestoration", "Mean"),
                translate("LandRestoration", "Sum"),
                translate("LandRestoration", "Minimum"),
                translate("LandRestoration", "Maximum"),
                translate("LandRestoration", "Standard deviation"),
                translate("LandRestoration", "Median"),
                translate("LandRestoration", "Majority"),
                translate("LandRestoration", "Count"),
                translate("LandRestoration", "Class shares"),
            ],
        )
        yield text(
            self.PREFIXES,
            translate("LandRestoration", "Prefixes"),
            translate(
                "LandRestoration",
                "Beginnings of the new field names, one for each raster with commas between them, at most 5 characters; by default r1, r2 and so on.",
            ),
        )
        yield vector_output(
            self.OUTPUT,
            translate("LandRestoration", "Units with statistics"),
            translate("LandRestoration", "Units with fields such as r1_mean, and r1_3 for the share of class 3."),
            style="planning_units",
        )
        yield number_output(self.COUNT, translate("LandRestoration", "Number of units"))

    def execute(self, feedback):
        from ...restoration_plugin.core.zoning.statistic_fields import statistic_fields
        from ...restoration_plugin.engine.unit_statistics import unit_statistics

        sources = self.raster_list(self.RASTERS)
        names = [self.NAMES[index] for index in self.choices(self.STATISTICS)]
        frame = self.frame(self.UNITS)
        found = []
        for number, source in enumerate(sources):
            shapes = self.frame(self.UNITS, source.grid.crs).geometry
            part = self.watcher.part(number / len(sources), (number + 1) / len(sources))
            found.append(unit_statistics(shapes, source, names, part))
            if "class shares" in names and not found[-1][1]:
                self.warn(
                    QT_TRANSLATE_NOOP(
                        "LandRestoration", "{raster} is no class raster of at most 100 classes: no class shares."
                    ),
                    raster=source.name,
                )
        columns = statistic_fields(found, self.text(self.PREFIXES))
        self.write_frame(self.OUTPUT, self.with_fields(frame, columns))
        return {self.COUNT: len(frame)}
