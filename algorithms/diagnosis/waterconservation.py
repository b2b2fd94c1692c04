"""Water conservation as a Processing algorithm."""

from functools import partial

from ...restoration_plugin.core.errors import QT_TRANSLATE_NOOP
from ...restoration_plugin.i18n import translate
from ..base import DIAGNOSIS, RestorationAlgorithm
from ..land_choices import legend_choice
from ..parameters import choice, number_output, raster, raster_output, table_output


class WaterConservation(RestorationAlgorithm):
    """Water balance of precipitation, runoff and evapotranspiration; deficits are reported, never turned positive."""

    ALGORITHM, GROUP = "waterconservation", DIAGNOSIS
    PRECIPITATION, EVAPOTRANSPIRATION, LANDCOVER = "PRECIPITATION", "EVAPOTRANSPIRATION", "LANDCOVER"
    LEGEND, TABLE, NEGATIVE = "LEGEND", "TABLE", "NEGATIVE"
    YIELD, SUMMARY, VOLUME, NEGATIVE_CELLS = "YIELD", "SUMMARY", "VOLUME", "NEGATIVE_CELLS"

    def displayName(self):
        return translate("LandRestoration", "Water conservation")

    def shortDescription(self):
        return translate(
            "LandRestoration",
            "Precipitation less surface runoff (by land cover) and evapotranspiration, in mm and m³ a year. Deficits are counted "
            "and reported.",
        )

    def declare(self):
        yield raster(
            self.PRECIPITATION,
            translate("LandRestoration", "Precipitation"),
            translate("LandRestoration", "Mean annual sum."),
            "mm",
            minimum=0,
        )
        yield raster(
            self.EVAPOTRANSPIRATION,
            translate("LandRestoration", "Actual evapotranspiration"),
            translate("LandRestoration", "Mean annual sum, of a product such as MOD16 or PML-V2."),
            "mm",
            minimum=0,
        )
        yield raster(
            self.LANDCOVER,
            translate("LandRestoration", "Land cover"),
            translate("LandRestoration", "Classes of the legend chosen below."),
            classes=True,
        )
        yield legend_choice()
        yield self.table_parameter()
        yield choice(
            self.NEGATIVE,
            translate("LandRestoration", "Deficits"),
            translate("LandRestoration", "Cells where runoff and evapotranspiration exceed the rain."),
            [translate("LandRestoration", "Keep negative"), translate("LandRestoration", "Set to 0")],
        )
        yield raster_output(
            self.YIELD,
            translate("LandRestoration", "Water conserved"),
            translate("LandRestoration", "Depth of water a year."),
            "mm",
            style="water_conservation",
        )
        yield table_output(
            self.SUMMARY,
            translate("LandRestoration", "Water by class"),
            translate(
                "LandRestoration",
                "Of each class: cells, area (ha), runoff coefficient, volume and depth, deficit, and area without a coefficient.",
            ),
        )
        yield number_output(self.VOLUME, translate("LandRestoration", "Water conserved (m³/a)"))
        yield number_output(self.NEGATIVE_CELLS, translate("LandRestoration", "Cells in deficit"))

    def execute(self, feedback):
        from ...restoration_plugin.core.land.legend import LEGENDS, legend
        from ...restoration_plugin.core.services.water_conservation import (
            NEGATIVE,
            add_classes,
            conservation_by_class,
            conservation_summary,
            water_conservation,
        )

        runoff = legend(LEGENDS[self.choice(self.LEGEND)], "runoff", self.file(self.TABLE))
        options = {"runoff": runoff, "negative": NEGATIVE[self.choice(self.NEGATIVE)]}
        sources = [self.raster(name) for name in (self.PRECIPITATION, self.EVAPOTRANSPIRATION, self.LANDCOVER)]
        self.run_local(
            partial(water_conservation, **options), sources, [self.output(self.YIELD)], self.watcher.part(0, 0.6)
        )
        found = self.run_reduce(
            partial(conservation_by_class, **options), sources, add_classes, watcher=self.watcher.part(0.6, 1)
        )
        summary = conservation_summary(found, runoff)
        if runoff.unverified:
            self.warn(
                QT_TRANSLATE_NOOP("LandRestoration", "Not verified against its source: {row}."),
                row=", ".join(runoff.unverified),
            )
        for row in summary[summary["without_ha"] > 0].itertuples():
            self.warn(
                QT_TRANSLATE_NOOP(
                    "LandRestoration",
                    "Class {code} {name} ({area} ha) has no runoff coefficient: its cells are NoData. Give TABLE with the columns "
                    "code and runoff (0–1).",
                ),
                code=row.code,
                name=row.name_en,
                area=f"{row.without_ha:.2f}",
            )
        cells = int(summary["deficit"].sum())
        if cells:
            self.warn(
                QT_TRANSLATE_NOOP("LandRestoration", "{cells} cells are in deficit, of {volume} m³ a year."),
                cells=cells,
                volume=f"{-summary['deficit_m3'].sum():.0f}",
            )
        self.write_table(self.SUMMARY, summary)
        return {self.VOLUME: float(summary["volume_m3"].sum()), self.NEGATIVE_CELLS: cells}
