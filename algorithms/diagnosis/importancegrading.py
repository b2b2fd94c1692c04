"""Importance grading as a Processing algorithm."""

from functools import partial
from operator import add

from ...restoration_plugin.core.errors import QT_TRANSLATE_NOOP
from ...restoration_plugin.i18n import translate
from ..base import DIAGNOSIS, RestorationAlgorithm
from ..parameters import number_output, raster, raster_output, table_output, text


class ImportanceGrading(RestorationAlgorithm):
    """Grades of importance by cumulative share, in three passes over the raster."""

    ALGORITHM, GROUP = "importancegrading", DIAGNOSIS
    INPUT, SHARES, OUTPUT, SUMMARY, VALID_AREA = "INPUT", "SHARES", "OUTPUT", "SUMMARY", "VALID_AREA"

    def displayName(self):
        return translate("LandRestoration", "Grade importance by cumulative share")

    def shortDescription(self):
        return translate(
            "LandRestoration",
            "Sorts the cells by the value of a service from the highest down: those that hold the first 50 % of the total are "
            "extremely important, those up to 80 % important, the rest generally important.",
        )

    def declare(self):
        yield raster(
            self.INPUT,
            translate("LandRestoration", "Value of the service"),
            translate("LandRestoration", "Per unit of area, such as mm or t/(km²·a); cells weigh by their true area."),
            translate("LandRestoration", "any unit"),
        )
        yield text(
            self.SHARES,
            translate("LandRestoration", "Cumulative shares"),
            translate("LandRestoration", "Rising, one less than the grades; 50,75,90 makes four grades."),
            default="50,80",
            unit="%",
        )
        yield raster_output(
            self.OUTPUT,
            translate("LandRestoration", "Importance"),
            translate("LandRestoration", "The highest code is the most important; equal values share a grade."),
            style="importance",
        )
        yield table_output(
            self.SUMMARY,
            translate("LandRestoration", "Area and value by grade"),
            translate(
                "LandRestoration", "Least value, cells, area (ha), amount (value × ha) and shares of each grade."
            ),
        )
        yield number_output(self.VALID_AREA, translate("LandRestoration", "Graded area (ha)"))

    def execute(self, feedback):
        from ...restoration_plugin.core.services.importance_grading import (
            add_spectra,
            coarse_bins,
            coarse_spectrum,
            fine_spectrum,
            grade_amounts,
            grade_names,
            grade_summary,
            importance_grading,
            shares_of,
            thresholds_of,
        )

        shares = shares_of(self.text(self.SHARES))
        source = [self.raster(self.INPUT)]
        coarse = self.run_reduce(coarse_spectrum, source, add, watcher=self.watcher.part(0, 0.25))
        if coarse.negative:
            self.warn(
                QT_TRANSLATE_NOOP("LandRestoration", "{cells} negative values count as 0: they are graded lowest."),
                cells=coarse.negative,
            )
        bins, before = coarse_bins(coarse, shares)
        fine = self.run_reduce(
            partial(fine_spectrum, bins=bins), source, add_spectra, watcher=self.watcher.part(0.25, 0.5)
        )
        thresholds = thresholds_of(coarse, fine, bins, before, shares)
        names = grade_names(len(shares) + 1)
        grade = partial(importance_grading, thresholds=thresholds)
        written = self.run_local(grade, source, [self.output(self.OUTPUT, classes=names)], self.watcher.part(0.5, 0.8))[
            0
        ]
        if self.wanted(self.SUMMARY):
            amounts = self.run_reduce(
                partial(grade_amounts, thresholds=thresholds), source, add, watcher=self.watcher.part(0.8, 1)
            )
            self.write_table(self.SUMMARY, grade_summary(amounts, thresholds, names))
        return {self.VALID_AREA: written.area}
