"""Factors of soil-conservation measures as a Processing algorithm."""

from functools import partial

from ...restoration_plugin.core.errors import QT_TRANSLATE_NOOP
from ...restoration_plugin.i18n import translate
from ..base import DIAGNOSIS, RestorationAlgorithm
from ..parameters import choice, field, number_output, raster, raster_output, vector


class PracticeFactor(RestorationAlgorithm):
    """P of RUSLE, E and T of CSLE, from land use, slope and mapped measures."""

    ALGORITHM, GROUP = "practicefactor", DIAGNOSIS
    REQUIRES = ("scipy", "pandas", "numba", "geopandas", "shapely")
    LANDCOVER, LEGEND, SLOPE, METHOD = "LANDCOVER", "LEGEND", "SLOPE", "METHOD"
    MEASURES, MEASURE, TABLE = "MEASURES", "MEASURE", "TABLE"
    PRACTICE, ENGINEERING, TILLAGE, MEAN = "PRACTICE", "ENGINEERING", "TILLAGE", "MEAN"
    METHODS = ("land use", "contour by slope", "wener")

    def displayName(self):
        return translate("LandRestoration", "Practice factors")

    def shortDescription(self):
        return translate(
            "LandRestoration",
            "Practice factor P of RUSLE, and factors of engineering and tillage of CSLE, from land use, slope and mapped measures.",
        )

    def declare(self):
        yield raster(
            self.LANDCOVER,
            translate("LandRestoration", "Land cover"),
            translate(
                "LandRestoration", "Codes of the chosen legend; with the custom legend, the seven classes themselves."
            ),
            classes=True,
        )
        yield choice(
            self.LEGEND,
            translate("LandRestoration", "Land-cover legend"),
            translate(
                "LandRestoration",
                "Product whose codes the land cover has; custom: 1 tree cover, 2 grassland, 3 cropland, 4 wetland, 5 artificial, 6 other, 7 water.",
            ),
            [
                "CLCD",
                "GlobeLand30",
                "ESA WorldCover",
                "ESRI",
                "MCD12Q1 IGBP",
                "CNLUCC",
                translate("LandRestoration", "Third survey"),
                translate("LandRestoration", "Planning 2023"),
                translate("LandRestoration", "Custom"),
            ],
        )
        yield raster(
            self.SLOPE,
            translate("LandRestoration", "Slope"),
            translate("LandRestoration", "Needed by the methods that depend on it."),
            "°",
            optional=True,
            minimum=0,
            maximum=90,
        )
        yield choice(
            self.METHOD,
            translate("LandRestoration", "Method"),
            translate(
                "LandRestoration",
                "Contour tillage and Wener's equation hold on cropland; other land keeps the factor of its use.",
            ),
            [
                translate("LandRestoration", "Land use"),
                translate("LandRestoration", "Contour tillage by slope"),
                translate("LandRestoration", "Wener (slope)"),
            ],
        )
        yield vector(
            self.MEASURES,
            translate("LandRestoration", "Measures"),
            translate(
                "LandRestoration",
                "Polygons of engineering and tillage measures; where they overlap, the later one counts.",
            ),
            optional=True,
        )
        yield field(
            self.MEASURE,
            translate("LandRestoration", "Kind of measure"),
            translate("LandRestoration", "Field with the measure's name of the table, Chinese or English."),
            self.MEASURES,
            optional=True,
        )
        yield self.table_parameter()
        yield raster_output(
            self.PRACTICE,
            translate("LandRestoration", "Practice factor P"),
            translate("LandRestoration", "Factor of RUSLE."),
            "–",
            style="practice_factor",
        )
        for name, label, help_text in (
            (self.ENGINEERING, translate("LandRestoration", "Engineering factor E"), translate("LandRestoration", "Factor of CSLE.")),
            (self.TILLAGE, translate("LandRestoration", "Tillage factor T"), translate("LandRestoration", "Factor of CSLE.")),
        ):  # fmt: skip
            yield raster_output(name, label, help_text, "–", style="practice_factor", optional=True, checked=False)
        yield number_output(self.MEAN, translate("LandRestoration", "Mean practice factor"))

    def rules(self, parameters, context):
        if self.parameterAsEnum(parameters, self.METHOD, context) and not parameters.get(self.SLOPE):
            return translate("LandRestoration", "Contour tillage and Wener's equation need SLOPE.")
        if bool(parameters.get(self.MEASURES)) != bool(parameters.get(self.MEASURE)):
            return translate("LandRestoration", "MEASURES and MEASURE belong together: give both or neither.")
        return None

    def execute(self, feedback):
        from ...restoration_plugin.core.erosion.practice_factor import mapped_practice, practice_table
        from ...restoration_plugin.core.land.legend import LEGENDS, legend

        table = practice_table(self.file(self.TABLE))
        for row in table.unverified:
            self.warn(QT_TRANSLATE_NOOP("LandRestoration", "Not verified against its source: {row}."), row=row)
        product = LEGENDS[self.choice(self.LEGEND)]
        practice, _, _ = self.run_local(
            partial(
                mapped_practice,
                legend=None if product == "custom" else legend(product),
                method=self.METHODS[self.choice(self.METHOD)],
                table=table,
            ),
            [self.raster(self.LANDCOVER), self.raster(self.SLOPE), *self.mapped(table)],
            [self.output(self.PRACTICE), self.output(self.ENGINEERING), self.output(self.TILLAGE)],
        )
        return {self.MEAN: practice.mean}

    def mapped(self, table):
        """Factors of the mapped measures on the grid, of engineering and of tillage; None without any."""
        from ...restoration_plugin.core.erosion.practice_factor import measure_factors

        frame = self.frame(self.MEASURES)
        if frame is None:
            return None, None
        found = measure_factors(frame[self.field(self.MEASURE)], table)
        sources = []
        for kind in ("engineering", "tillage"):
            own = [index for index, (group, _) in enumerate(found) if group == kind]
            values = [found[index][1] for index in own]
            sources.append(self.rasterised(frame.iloc[own], values) if own else None)
        return sources
