"""Land cover at two dates, in seven classes between which transitions are judged."""

from functools import partial

from ...restoration_plugin.core.errors import QT_TRANSLATE_NOOP
from ...restoration_plugin.i18n import translate
from ..parameters import choice, file, raster


class CoverTransitions:
    """Mixed into the algorithm."""

    LANDCOVER_START, LANDCOVER_END, LEGEND, MATRIX = "LANDCOVER_START", "LANDCOVER_END", "LEGEND", "MATRIX"

    def cover_parameters(self):
        """Land cover at the start and the end, its legend, and the matrix of transitions."""
        for name, label in (
            (self.LANDCOVER_START, translate("LandRestoration", "Land cover at the start")),
            (self.LANDCOVER_END, translate("LandRestoration", "Land cover at the end")),
        ):
            yield raster(name, label, translate("LandRestoration", "Codes of the legend below."), classes=True)
        yield choice(
            self.LEGEND,
            translate("LandRestoration", "Land-cover legend"),
            translate("LandRestoration", "Product of both land covers."),
            [
                translate("LandRestoration", "CLCD"),
                translate("LandRestoration", "GlobeLand30"),
                translate("LandRestoration", "ESA WorldCover"),
                translate("LandRestoration", "Esri 10 m"),
                translate("LandRestoration", "IGBP (MCD12Q1)"),
                translate("LandRestoration", "CNLUCC"),
                translate("LandRestoration", "Third survey"),
                translate("LandRestoration", "Planning 2023"),
                translate("LandRestoration", "Seven classes (1 tree … 7 water)"),
            ],
        )
        yield file(
            self.MATRIX,
            translate("LandRestoration", "Own matrix of transitions"),
            translate(
                "LandRestoration",
                "CSV file with the columns from, tree, grass, crop, wetland, artificial, other, water and cells -, 0 or +; "
                "an s before the sign marks a transition that policy wants.",
            ),
        )

    def land_cover(self):
        """Both land covers in seven classes; warns of codes that the legend does not know."""
        from ...restoration_plugin.core.land.legend import LEGENDS, legend
        from ...restoration_plugin.core.vegetation.land_degradation import seven_classes

        number = self.choice(self.LEGEND)
        known = legend(LEGENDS[number]) if LEGENDS[number] != "custom" else None
        for name, place in ((self.LANDCOVER_START, "COVER_START"), (self.LANDCOVER_END, "COVER_END")):
            unknown, _ = self.run_local(
                partial(seven_classes, legend=known),
                [self.raster(name)],
                [self.intermediate(f"{place}_UNKNOWN", dtype="uint8"), self.intermediate(place)],
            )
            if unknown.count:
                self.warn(
                    QT_TRANSLATE_NOOP("LandRestoration", "{name}: {count} cells have a code that the legend does not know; they are NoData."),
                    name=name,
                    count=unknown.count,
                )  # fmt: skip

    def years_between(self, axis):
        """Years between the land covers: by their names, else those of the NDVI, else 20."""
        from ...restoration_plugin.core.vegetation.land_degradation import years_between

        years, source = years_between(self.layer_name(self.LANDCOVER_START), self.layer_name(self.LANDCOVER_END), axis)
        self.log(QT_TRANSLATE_NOOP("LandRestoration", "Years between the land covers: {years} ({source})."), years=f"{years:g}", source=source)  # fmt: skip
        return years
