"""Desertification difference index as a Processing algorithm."""

from functools import partial
from operator import add

from ...restoration_plugin.core.errors import QT_TRANSLATE_NOOP
from ...restoration_plugin.i18n import translate
from ..base import DIAGNOSIS, RestorationAlgorithm
from ..parameters import integer, number_output, raster, raster_output, text

INDEX = {"minimum": -1, "maximum": 1}  # of NDVI; what stands for albedo may be a temperature


class Desertification(RestorationAlgorithm):
    """Desertification from the line between NDVI and albedo."""

    ALGORITHM, GROUP = "desertification", DIAGNOSIS
    NDVI, ALBEDO, MASK, ARIDITY = "NDVI", "ALBEDO", "MASK", "ARIDITY"
    BASE_NDVI, BASE_ALBEDO, BREAKS, CLASSES_COUNT = "BASE_NDVI", "BASE_ALBEDO", "BREAKS", "CLASSES_COUNT"
    DDI, CLASSES, SLOPE, R2, BASE_DDI = "DDI", "CLASSES", "SLOPE", "R2", "BASE_DDI"

    def displayName(self):
        return translate("LandRestoration", "Desertification difference index")

    def shortDescription(self):
        return translate(
            "LandRestoration",
            "Index and classes of desertification from NDVI and albedo; refused where albedo does not fall with NDVI. Normalisation, "
            "line and breaks of a base year hold for other years.",
        )

    def declare(self):
        for name, label, help_text, limits in (
            (self.NDVI, translate("LandRestoration", "NDVI"), translate("LandRestoration", "NDVI of the growing season."), INDEX),
            (self.ALBEDO, translate("LandRestoration", "Albedo"), translate("LandRestoration", "Surface albedo of the same date, from spectralindices."), {}),
        ):  # fmt: skip
            yield raster(name, label, help_text, "–", **limits)
        yield raster(
            self.MASK,
            translate("LandRestoration", "Mask"),
            translate(
                "LandRestoration", "Cells to use, neither 0 nor NoData: without water, snow, cloud and built-up land."
            ),
            classes=True,
            optional=True,
        )
        yield raster(
            self.ARIDITY,
            translate("LandRestoration", "Aridity (P/PET)"),
            translate("LandRestoration", "Only drylands (0.05–0.65) are graded; without it all cells are."),
            "–",
            optional=True,
            minimum=0,
        )
        for name, label, limits in (
            (self.BASE_NDVI, translate("LandRestoration", "NDVI of the base year"), INDEX),
            (self.BASE_ALBEDO, translate("LandRestoration", "Albedo of the base year"), {}),
        ):
            yield raster(
                name,
                label,
                translate("LandRestoration", "Both or none: their normalisation, line and breaks hold for this year."),
                "–",
                optional=True,
                **limits,
            )
        yield text(
            self.BREAKS,
            translate("LandRestoration", "Breaks"),
            translate(
                "LandRestoration", "Rising limits of the index, one fewer than classes; natural breaks without them."
            ),
        )
        yield integer(
            self.CLASSES_COUNT,
            translate("LandRestoration", "Number of classes"),
            translate("LandRestoration", "From 1 (none) to the worst, where the index is lowest."),
            default=5,
            minimum=2,
            maximum=10,
        )
        yield raster_output(
            self.DDI,
            translate("LandRestoration", "Desertification difference index"),
            translate("LandRestoration", "The lower, the more desertified."),
            "–",
            style="desertification_index",
        )
        yield raster_output(
            self.CLASSES,
            translate("LandRestoration", "Desertification classes"),
            translate("LandRestoration", "1 none … 5 extreme."),
            style="desertification_classes",
            optional=True,
        )
        yield number_output(self.SLOPE, translate("LandRestoration", "Slope of albedo on NDVI"))
        yield number_output(self.R2, translate("LandRestoration", "Share of variance of the line"))

    def rules(self, parameters, context):
        if bool(parameters.get(self.BASE_NDVI)) != bool(parameters.get(self.BASE_ALBEDO)):
            return translate("LandRestoration", "BASE_NDVI and BASE_ALBEDO belong together: give both or none.")
        return None

    def execute(self, feedback):
        from ...restoration_plugin.core.desert.desertification import (
            class_labels,
            desertification,
            desertification_classes,
        )

        count = self.integer(self.CLASSES_COUNT)
        if not self.given(self.ARIDITY):
            self.warn(QT_TRANSLATE_NOOP("LandRestoration", "ARIDITY is left out: humid land is graded too, where the index means nothing."))  # fmt: skip
        limits = [self.raster(self.MASK), self.raster(self.ARIDITY)]
        own = [self.raster(self.NDVI), self.raster(self.ALBEDO), *limits]
        base = (
            [self.raster(self.BASE_NDVI), self.raster(self.BASE_ALBEDO), *limits] if self.given(self.BASE_NDVI) else own
        )
        line = self.line(base)
        function = partial(desertification, line=line)
        self.run_local(function, own, [self.output(self.DDI)])
        if self.wanted(self.CLASSES):
            index = self.DDI
            if base is not own and not self.text(self.BREAKS):
                index = self.BASE_DDI
                self.run_local(function, base, [self.intermediate(index)])
            breaks = self.breaks(index, count)
            self.log(QT_TRANSLATE_NOOP("LandRestoration", "Breaks, for BREAKS in other years: {breaks}"), breaks=", ".join(f"{limit:.9g}" for limit in breaks))  # fmt: skip
            self.run_local(
                partial(desertification_classes, breaks=breaks),
                [self.written(self.DDI)],
                [self.output(self.CLASSES, classes=class_labels(count))],
            )
        self.log(
            QT_TRANSLATE_NOOP("LandRestoration", "Line of {cells} cells: slope {slope}, share of variance {r2}."),
            cells=line.cells,
            slope=f"{line.slope:.4f}",
            r2=f"{line.r2:.3f}",
        )
        return {self.SLOPE: line.slope, self.R2: line.r2}

    def line(self, sources):
        """Regression over the whole raster, in two passes."""
        from ...restoration_plugin.core.desert.desertification import albedo_line, extremes, moments

        between = self.run_reduce(extremes, sources, add)
        return albedo_line(self.run_reduce(partial(moments, between=between), sources, add), between)

    def breaks(self, index, count):
        """Limits that the user gave, or natural breaks of the index."""
        from ...restoration_plugin.core.desert.desertification import index_histogram, index_range, read_breaks
        from ...restoration_plugin.core.statistics.histogram_breaks import histogram_breaks

        given = self.text(self.BREAKS)
        if given:
            return read_breaks(given, count)
        between = self.run_reduce(index_range, [self.written(index)], add)
        found = self.run_reduce(partial(index_histogram, between=between), [self.written(index)], add)
        return histogram_breaks(found, count)[:-1].tolist()
