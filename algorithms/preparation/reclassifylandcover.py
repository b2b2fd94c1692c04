"""Reclassification of land cover as a Processing algorithm."""

from ...restoration_plugin.core.errors import QT_TRANSLATE_NOOP
from ...restoration_plugin.i18n import translate
from ..base import PREPARATION, RestorationAlgorithm
from ..land_choices import legend_choice
from ..parameters import choice, number_output, raster, raster_output, table_output


class ReclassifyLandCover(RestorationAlgorithm):
    """Land cover of a product in the classes or values that other algorithms take."""

    ALGORITHM, GROUP = "reclassifylandcover", PREPARATION
    INPUT, LEGEND, TARGET, TABLE = "INPUT", "LEGEND", "TARGET", "TABLE"
    OUTPUT, AREAS, UNMAPPED_AREA = "OUTPUT", "AREAS", "UNMAPPED_AREA"

    def displayName(self):
        return translate("LandRestoration", "Reclassify land cover")

    def shortDescription(self):
        return translate(
            "LandRestoration",
            "Translates the codes of a land-cover product to seven classes, survey groups, covers of soil loss, resistances or runoff "
            "coefficients. Unknown codes become NoData and are reported with their area.",
        )

    def declare(self):
        yield raster(
            self.INPUT,
            translate("LandRestoration", "Land cover"),
            translate("LandRestoration", "Classes of the legend chosen below."),
            classes=True,
        )
        yield legend_choice(self.LEGEND)
        yield choice(
            self.TARGET,
            translate("LandRestoration", "Target"),
            translate(
                "LandRestoration",
                "What the codes are translated to; resistances (–) and runoff coefficients (0–1) are measures, the others classes.",
            ),
            [
                translate("LandRestoration", "Seven classes"),
                translate("LandRestoration", "Groups of the land survey"),
                translate("LandRestoration", "Covers of soil loss"),
                translate("LandRestoration", "Resistance"),
                translate("LandRestoration", "Runoff coefficient"),
            ],
        )
        yield self.table_parameter()
        yield raster_output(
            self.OUTPUT,
            translate("LandRestoration", "Reclassified land cover"),
            translate("LandRestoration", "Classes or values of the target."),
            style="land_cover",
        )
        yield table_output(
            self.AREAS,
            translate("LandRestoration", "Areas by code"),
            translate("LandRestoration", "Each code with its target, cells, area (ha), and whether it is known."),
        )
        yield number_output(self.UNMAPPED_AREA, translate("LandRestoration", "Area of unknown codes (ha)"))

    def execute(self, feedback):
        from ...restoration_plugin.core.land.class_areas import add_class_areas, class_areas, reclassification_table
        from ...restoration_plugin.core.land.legend import LEGENDS, TARGETS, legend

        found = legend(LEGENDS[self.choice(self.LEGEND)], TARGETS[self.choice(self.TARGET)], self.file(self.TABLE))
        source = self.raster(self.INPUT)
        if found.target_names:
            output, function = self.output(self.OUTPUT, classes=found.target_names), found.result_classes
        else:
            output, function = self.output(self.OUTPUT, unit="–"), found.apply
        self.run_local(function, [source], [output], self.watcher.part(0, 0.6))
        areas = self.run_reduce(class_areas, [source], add_class_areas, watcher=self.watcher.part(0.6, 1))
        table, unmapped = reclassification_table(areas, found)
        for row in table[table["mapped"] == 0].itertuples():
            self.warn(
                QT_TRANSLATE_NOOP(
                    "LandRestoration",
                    "Code {code} {name} ({area} ha) has no value in the legend: its cells are NoData.",
                ),
                code=row.code,
                name=row.name_en,
                area=f"{row.area_ha:.2f}",
            )
        self.write_table(self.AREAS, table)
        return {self.UNMAPPED_AREA: unmapped}
