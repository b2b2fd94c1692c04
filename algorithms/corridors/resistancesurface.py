"""Resistance surface as a Processing algorithm."""

from ...restoration_plugin.core.errors import QT_TRANSLATE_NOOP
from ...restoration_plugin.i18n import translate
from ..base import CORRIDORS, RestorationAlgorithm
from ..parameters import ANY, choice, field, number, number_output, raster, raster_output, vector


class ResistanceSurface(RestorationAlgorithm):
    """Resistance to movement from land cover or habitat quality, with corrections and barriers."""

    ALGORITHM, GROUP = "resistancesurface", CORRIDORS
    REQUIRES = ("pandas", "geopandas", "shapely")
    LANDCOVER, LEGEND, TABLE, QUALITY, MAXIMUM = "LANDCOVER", "LEGEND", "TABLE", "QUALITY", "MAXIMUM"
    SLOPE, LIGHTS, BARRIERS, BARRIER_FIELD = "SLOPE", "LIGHTS", "BARRIERS", "BARRIER_FIELD"
    OUTPUT, VALID_AREA = "OUTPUT", "VALID_AREA"
    BYTES_PER_CELL = 70

    def displayName(self):
        return translate("LandRestoration", "Resistance surface")

    def shortDescription(self):
        return translate(
            "LandRestoration",
            "How hard each cell is to cross: a value per land-cover class, or 1 + (maximum − 1)·(1 − habitat quality); corrected by "
            "slope and night lights, and raised on barriers.",
        )

    def declare(self):
        yield raster(
            self.LANDCOVER,
            translate("LandRestoration", "Land cover"),
            translate("LandRestoration", "Classes of the legend chosen below."),
            classes=True,
        )
        yield choice(
            self.LEGEND,
            translate("LandRestoration", "Land-cover legend"),
            translate("LandRestoration", "Product of the land cover; its table gives the resistance of each class."),
            [
                translate("LandRestoration", "CLCD"),
                translate("LandRestoration", "GlobeLand30"),
                translate("LandRestoration", "ESA WorldCover"),
                translate("LandRestoration", "Esri land cover"),
                translate("LandRestoration", "IGBP (MODIS)"),
                translate("LandRestoration", "CNLUCC"),
                translate("LandRestoration", "Third national land survey"),
                translate("LandRestoration", "Planning classification 2023"),
                translate("LandRestoration", "Own table"),
            ],
        )
        yield self.table_parameter()
        yield raster(
            self.QUALITY,
            translate("LandRestoration", "Habitat quality"),
            translate("LandRestoration", "0–1; where given it is the base in place of the classes' values."),
            "–",
            optional=True,
            minimum=0,
            maximum=1,
        )
        yield number(
            self.MAXIMUM,
            translate("LandRestoration", "Largest resistance"),
            translate("LandRestoration", "Resistance at habitat quality 0, and of barriers without a field."),
            "–",
            default=1000,
            minimum=1.001,
        )
        yield raster(
            self.SLOPE,
            translate("LandRestoration", "Slope"),
            translate("LandRestoration", "Corrects by slope over mean slope."),
            "°",
            optional=True,
            minimum=0,
            maximum=90,
        )
        yield raster(
            self.LIGHTS,
            translate("LandRestoration", "Night lights"),
            translate("LandRestoration", "Corrects by light over the mean light of the land-cover class."),
            "nW/(cm²·sr)",
            optional=True,
            minimum=0,
        )
        yield vector(
            self.BARRIERS,
            translate("LandRestoration", "Barriers"),
            translate("LandRestoration", "Roads, fences and the like; every cell they touch is raised to their value."),
            ANY,
            optional=True,
        )
        yield field(
            self.BARRIER_FIELD,
            translate("LandRestoration", "Resistance of a barrier"),
            translate("LandRestoration", "Field of the barriers, > 0; without it the largest resistance."),
            self.BARRIERS,
            numeric=True,
            optional=True,
            unit="–",
        )
        yield raster_output(
            self.OUTPUT,
            translate("LandRestoration", "Resistance"),
            translate("LandRestoration", "Greater than 0; never below the smallest base value."),
            "–",
            style="resistance",
        )
        yield number_output(self.VALID_AREA, translate("LandRestoration", "Area with a resistance (ha)"))

    def execute(self, feedback):
        from ...restoration_plugin.core.connectivity.resistance_surface import resistance_surface
        from ...restoration_plugin.core.land.legend import LEGENDS, legend

        self.require_memory(self.displayName(), self.BYTES_PER_CELL)
        table = legend(LEGENDS[self.choice(self.LEGEND)], "resistance", self.file("TABLE"))
        quality = self.array(self.QUALITY)
        if quality is None:
            for row in table.unverified:
                self.warn(QT_TRANSLATE_NOOP("LandRestoration", "Not verified against its source: {row}."), row=row)
        result = resistance_surface(
            self.array(self.LANDCOVER),
            table.mapping,
            quality,
            self.number(self.MAXIMUM),
            self.array(self.SLOPE),
            self.array(self.LIGHTS),
            self.barrier_values(),
        )
        for code, cells in result.unmapped.items():
            self.warn(
                QT_TRANSLATE_NOOP("LandRestoration", "Class {code} has no resistance: {cells} cells are NoData."),
                code=code,
                cells=cells,
            )
        for code in result.dark:
            self.warn(
                QT_TRANSLATE_NOOP("LandRestoration", "Class {code} is dark: night lights do not correct it."), code=code
            )
        written = self.write_raster(self.OUTPUT, result.resistance)
        return {self.VALID_AREA: written.area}

    def barrier_values(self):
        """Resistance of the barriers on the grid, the larger where they meet; None without barriers."""
        frame = self.frame(self.BARRIERS)
        if frame is None:
            return None
        chosen = self.field(self.BARRIER_FIELD)
        values = self.numbers_of(frame, chosen) if chosen else [self.number(self.MAXIMUM)] * len(frame)
        rising = frame.assign(resistance_=values).dropna(subset=["resistance_"]).sort_values("resistance_")
        return self.rasterised(rising, rising["resistance_"], all_touched=True).read()
