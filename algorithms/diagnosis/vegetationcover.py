"""Vegetation cover and cover factor as a Processing algorithm."""

from functools import partial
from operator import add

from ...restoration_plugin.core.errors import QT_TRANSLATE_NOOP
from ...restoration_plugin.i18n import translate
from ..base import DIAGNOSIS, RestorationAlgorithm
from ..parameters import choice, number, number_output, raster, raster_output


class VegetationCover(RestorationAlgorithm):
    """Vegetated fraction by the dimidiate pixel model, and the cover factor C."""

    ALGORITHM, GROUP = "vegetationcover", DIAGNOSIS
    NDVI, LANDCOVER, BARE_NDVI, FULL_NDVI = "NDVI", "LANDCOVER", "BARE_NDVI", "FULL_NDVI"
    LOW, HIGH, METHOD, COVER, C_FACTOR = "LOW", "HIGH", "METHOD", "COVER", "C_FACTOR"
    BARE, FULL = "BARE", "FULL"
    METHODS = ("cai", "van der knijff", "cover table")

    def displayName(self):
        return translate("LandRestoration", "Vegetation cover and C factor")

    def shortDescription(self):
        return translate(
            "LandRestoration",
            "Vegetated fraction from NDVI between bare soil and full cover, and the cover factor of soil loss. To compare "
            "years, give the same BARE_NDVI and FULL_NDVI for all: percentiles taken anew erase the trend.",
        )

    def declare(self):
        yield raster(
            self.NDVI,
            translate("LandRestoration", "NDVI"),
            translate("LandRestoration", "Growing-season NDVI, its scale factor applied."),
            "–",
            minimum=-1,
            maximum=1,
        )
        yield raster(
            self.LANDCOVER,
            translate("LandRestoration", "Land cover"),
            translate(
                "LandRestoration",
                "Classes of the C table, from reclassifylandcover with the target usle cover: 1 forest, 2 shrub, 3 grassland, "
                "4 tree orchard, 5 shrub orchard, 6 paddy and wetland, 7 settlement, 8 desert and bare land, 9 dry farmland; "
                "needed by the cover table.",
            ),
            classes=True,
            optional=True,
        )
        for name, label, help_text in (
            (self.BARE_NDVI, translate("LandRestoration", "NDVI of bare soil"), translate("LandRestoration", "The percentile LOW when left out.")),
            (self.FULL_NDVI, translate("LandRestoration", "NDVI of full cover"), translate("LandRestoration", "The percentile HIGH when left out.")),
        ):  # fmt: skip
            yield number(name, label, help_text, "–", minimum=-1, maximum=1, optional=True)
        for name, label, default in (
            (self.LOW, translate("LandRestoration", "Percentile of bare soil"), 5),
            (self.HIGH, translate("LandRestoration", "Percentile of full cover"), 95),
        ):
            help_text = translate("LandRestoration", "Cumulative frequency over all valid cells.")
            yield number(name, label, help_text, "%", default=default, minimum=0, maximum=100)
        yield choice(
            self.METHOD,
            translate("LandRestoration", "Cover factor"),
            translate("LandRestoration", "Equation of the cover factor."),
            [
                translate("LandRestoration", "Cai Chongfa (cover)"),
                translate("LandRestoration", "van der Knijff (NDVI)"),
                translate("LandRestoration", "Table by land cover and cover"),
            ],
        )
        yield raster_output(
            self.COVER,
            translate("LandRestoration", "Vegetation cover"),
            translate("LandRestoration", "Vegetated fraction, 0–1."),
            "–",
            style="vegetation_cover",
        )
        yield raster_output(
            self.C_FACTOR,
            translate("LandRestoration", "Cover factor C"),
            translate("LandRestoration", "Cover factor, 0–1."),
            "–",
            style="cover_factor",
            optional=True,
        )
        yield number_output(self.BARE, translate("LandRestoration", "NDVI of bare soil used"))
        yield number_output(self.FULL, translate("LandRestoration", "NDVI of full cover used"))

    def rules(self, parameters, context):
        if self.parameterAsEnum(parameters, self.METHOD, context) == 2 and not parameters.get(self.LANDCOVER):
            return translate("LandRestoration", "The table of cover factors needs LANDCOVER.")
        return None

    def execute(self, feedback):
        from ...restoration_plugin.core.erosion.cover_factor import cover_and_factor, cover_table
        from ...restoration_plugin.core.erosion.vegetation_cover import ndvi_percentiles, window_histogram

        bare, full = self.number(self.BARE_NDVI), self.number(self.FULL_NDVI)
        if bare is None or full is None:
            part = self.watcher.part(0.0, 0.4)
            histogram = self.run_reduce(window_histogram, [self.raster(self.NDVI)], add, watcher=part)
            low, high = ndvi_percentiles(histogram, (self.number(self.LOW), self.number(self.HIGH)))
            bare, full = low if bare is None else bare, high if full is None else full
        method = self.METHODS[self.choice(self.METHOD)]
        table = cover_table() if method == "cover table" else None
        cover, factor = self.run_local(
            partial(cover_and_factor, bare=bare, full=full, method=method, table=table),
            [self.raster(self.NDVI), self.raster(self.LANDCOVER)],
            [self.output(self.COVER), self.output(self.C_FACTOR)],
            watcher=self.watcher.part(0.4, 1.0),
        )
        if factor is not None and factor.count < cover.count:
            self.warn(
                QT_TRANSLATE_NOOP(
                    "LandRestoration", "{area} ha have no C factor: their land cover is NoData or not in the table."
                ),
                area=round(cover.area - factor.area, 2),
            )
        return {self.BARE: bare, self.FULL: full}
