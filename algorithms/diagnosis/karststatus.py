"""Rocky desertification status as a Processing algorithm."""

from functools import partial

from ...restoration_plugin.i18n import translate
from ..base import DIAGNOSIS, RestorationAlgorithm
from ..parameters import choice, number_output, raster, raster_output, table_output


class KarstStatus(RestorationAlgorithm):
    """Degree of rocky desertification by exposure, or by four indicators."""

    ALGORITHM, GROUP = "karststatus", DIAGNOSIS
    EXPOSURE, COVER, SLOPE, SOIL_DEPTH, SCHEME, TABLE = "EXPOSURE", "COVER", "SLOPE", "SOIL_DEPTH", "SCHEME", "TABLE"
    CLASSES, DRIVER, SUMMARY, VALID_AREA = "CLASSES", "DRIVER", "SUMMARY", "VALID_AREA"

    def displayName(self):
        return translate("LandRestoration", "Rocky desertification status")

    def shortDescription(self):
        return translate(
            "LandRestoration",
            "Degree of rocky desertification of karst land by the share of bare rock, or by rock, cover, slope and depth of soil.",
        )

    def declare(self):
        yield raster(
            self.EXPOSURE,
            translate("LandRestoration", "Rock exposure"),
            translate(
                "LandRestoration",
                "Share of bare rock 0–1 in karst land, NoData elsewhere; mask fields, towns and mines.",
            ),
            "–",
            minimum=0,
            maximum=1,
        )
        yield raster(
            self.COVER,
            translate("LandRestoration", "Vegetation cover"),
            translate("LandRestoration", "Covered fraction 0–1; for four indicators."),
            "–",
            optional=True,
            minimum=0,
            maximum=1,
        )
        yield raster(
            self.SLOPE,
            translate("LandRestoration", "Slope"),
            translate("LandRestoration", "For four indicators."),
            "°",
            optional=True,
            minimum=0,
            maximum=90,
        )
        yield raster(
            self.SOIL_DEPTH,
            translate("LandRestoration", "Depth of soil"),
            translate("LandRestoration", "For four indicators."),
            "cm",
            optional=True,
            minimum=0,
        )
        yield choice(
            self.SCHEME,
            translate("LandRestoration", "Scheme"),
            translate(
                "LandRestoration",
                "By exposure alone, five classes from potential on; or the mean grade of four indicators, six classes from none on.",
            ),
            [translate("LandRestoration", "Exposure"), translate("LandRestoration", "Four indicators")],
        )
        yield self.table_parameter()
        yield raster_output(
            self.CLASSES,
            translate("LandRestoration", "Degree of rocky desertification"),
            translate("LandRestoration", "Codes rise with severity."),
            style="karst_classes",
        )
        yield raster_output(
            self.DRIVER,
            translate("LandRestoration", "Deciding indicator"),
            translate(
                "LandRestoration", "1 exposure, 2 cover, 3 slope, 4 depth of soil: the one with the worst grade."
            ),
            style="karst_driver",
            optional=True,
            checked=False,
        )
        yield table_output(
            self.SUMMARY,
            translate("LandRestoration", "Area by degree"),
            translate("LandRestoration", "Cells, area (ha) and share of each class."),
        )
        yield number_output(self.VALID_AREA, translate("LandRestoration", "Karst land with a degree (ha)"))

    def execute(self, feedback):
        from ...restoration_plugin.core.class_names import class_names
        from ...restoration_plugin.core.karst.karst_status import SCHEMES, karst_scales, karst_status
        from ...restoration_plugin.core.statistics.class_summary import class_summary

        table = self.file(self.TABLE)
        scales = karst_scales(SCHEMES[self.choice(self.SCHEME)], table)
        for part in scales.values():
            self.report_standard(part, table)
        names = scales["exposure"].names
        found, _ = self.run_local(
            partial(karst_status, scales=scales),
            [self.raster(name) for name in (self.EXPOSURE, self.COVER, self.SLOPE, self.SOIL_DEPTH)],
            [self.output(self.CLASSES, classes=names), self.output(self.DRIVER, classes=class_names("karst driver"))],
        )
        self.write_table(self.SUMMARY, class_summary(found.class_cells, found.class_areas, names))
        return {self.VALID_AREA: found.area}
