"""Sandification status as a Processing algorithm."""

from functools import partial

from ...restoration_plugin.core.errors import QT_TRANSLATE_NOOP
from ...restoration_plugin.i18n import translate
from ..base import DIAGNOSIS, RestorationAlgorithm
from ..parameters import number_output, raster, raster_output, table_output


class SandificationStatus(RestorationAlgorithm):
    """Degree of sandification of sandy land by its cover."""

    ALGORITHM, GROUP = "sandificationstatus", DIAGNOSIS
    COVER, SANDY, ARIDITY, TABLE = "COVER", "SANDY", "ARIDITY", "TABLE"
    CLASSES, SUMMARY, VALID_AREA = "CLASSES", "SUMMARY", "VALID_AREA"

    def displayName(self):
        return translate("LandRestoration", "Sandification status")

    def shortDescription(self):
        return translate(
            "LandRestoration",
            "Degree of sandification of sandy land, light to extreme, by its vegetation cover (GB/T 24255).",
        )

    def declare(self):
        yield raster(
            self.COVER,
            translate("LandRestoration", "Vegetation cover"),
            translate("LandRestoration", "Covered fraction 0–1, from vegetationcover."),
            "–",
            minimum=0,
            maximum=1,
        )
        yield raster(
            self.SANDY,
            translate("LandRestoration", "Sandy land"),
            translate("LandRestoration", "Sandy land: neither 0 nor NoData."),
            classes=True,
        )
        yield raster(
            self.ARIDITY,
            translate("LandRestoration", "Aridity (P/PET)"),
            translate("LandRestoration", "From 0.5 on the higher limits of sub-humid land hold; those of arid land everywhere without it."),
            "–",
            optional=True,
            minimum=0,
        )  # fmt: skip
        yield self.table_parameter()
        yield raster_output(
            self.CLASSES,
            translate("LandRestoration", "Degree of sandification"),
            translate("LandRestoration", "1 light, 2 moderate, 3 severe, 4 extreme."),
            style="sandification_classes",
        )
        yield table_output(
            self.SUMMARY,
            translate("LandRestoration", "Area by degree"),
            translate("LandRestoration", "Cells, area (ha) and share of each class."),
        )
        yield number_output(self.VALID_AREA, translate("LandRestoration", "Sandy land with a degree (ha)"))

    def execute(self, feedback):
        from ...restoration_plugin.core.desert.sandification_status import sand_scale, sandification_status
        from ...restoration_plugin.core.statistics.class_summary import class_summary

        table = self.file(self.TABLE)
        scale = sand_scale(table)
        for part in (*scale.regions, scale.aridity):
            self.report_standard(part, table)
        if not self.given(self.ARIDITY):
            self.log(
                QT_TRANSLATE_NOOP("LandRestoration", "ARIDITY is left out: the limits of arid land hold everywhere.")
            )
        names = scale.regions[0].names
        (found,) = self.run_local(
            partial(sandification_status, scale=scale),
            [self.raster(self.COVER), self.raster(self.SANDY), self.raster(self.ARIDITY)],
            [self.output(self.CLASSES, classes=names)],
        )
        self.write_table(self.SUMMARY, class_summary(found.class_cells, found.class_areas, names))
        return {self.VALID_AREA: found.area}
