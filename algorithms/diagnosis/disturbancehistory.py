"""Disturbance and recovery history as a Processing algorithm."""

from functools import partial

from ...restoration_plugin.core.errors import QT_TRANSLATE_NOOP
from ...restoration_plugin.i18n import translate
from ..base import DIAGNOSIS, RestorationAlgorithm
from ..parameters import integer, number, number_output, raster_list, raster_output, table_output, vector
from .stacks import Units


class DisturbanceHistory(Units, RestorationAlgorithm):
    """Year, size and recovery of the largest drop of each cell."""

    ALGORITHM, GROUP = "disturbancehistory", DIAGNOSIS
    REQUIRES = ("scipy", "pandas", "numba", "geopandas", "shapely")
    STACK, START, MIN_DROP, UNITS = "STACK", "START", "MIN_DROP", "UNITS"
    YEAR, MAGNITUDE, RECOVERY, SUMMARY, VALID_AREA = "YEAR", "MAGNITUDE", "RECOVERY", "SUMMARY", "VALID_AREA"

    def displayName(self):
        return translate("LandRestoration", "Disturbance and recovery history")

    def shortDescription(self):
        return translate(
            "LandRestoration",
            "Year and size of the largest lasting drop of a vegetation index in each cell, such as a mine, a fire or a clearing, "
            "and the share that has grown back.",
        )

    def declare(self):
        yield raster_list(
            self.STACK,
            translate("LandRestoration", "Yearly rasters"),
            translate(
                "LandRestoration",
                "Vegetation index, one raster a year without a year left out; a multi-band raster stands for its bands.",
            ),
            "–",
        )
        yield integer(
            self.START,
            translate("LandRestoration", "First year"),
            translate("LandRestoration", "Year of the first raster."),
            minimum=1800,
            maximum=2200,
        )
        yield number(
            self.MIN_DROP,
            translate("LandRestoration", "Least drop"),
            translate("LandRestoration", "Smaller drops do not count, in the unit of the index."),
            "–",
            default=0.1,
            minimum=0.0001,
        )
        yield vector(
            self.UNITS,
            translate("LandRestoration", "Units"),
            translate("LandRestoration", "Polygons for which the table is made; the whole raster without them."),
            optional=True,
        )
        yield raster_output(
            self.YEAR,
            translate("LandRestoration", "Year of the disturbance"),
            translate("LandRestoration", "0 where there is none."),
            style="disturbance_year",
        )
        yield raster_output(
            self.MAGNITUDE,
            translate("LandRestoration", "Size of the drop"),
            translate("LandRestoration", "Level before less the value of the year; 0 where there is none."),
            "–",
            style="disturbance_size",
            optional=True,
            checked=False,
        )
        yield raster_output(
            self.RECOVERY,
            translate("LandRestoration", "Recovery"),
            translate("LandRestoration", "Share of the drop that is regained, 0–1; NoData where there is none."),
            "–",
            style="recovery",
            optional=True,
            checked=False,
        )
        yield table_output(
            self.SUMMARY,
            translate("LandRestoration", "Disturbances by year"),
            translate("LandRestoration", "Cells, area (ha), mean size and recovery by unit and year."),
        )
        yield number_output(self.VALID_AREA, translate("LandRestoration", "Area with a result (ha)"))

    def execute(self, feedback):
        from ...restoration_plugin.core.vegetation.disturbance_history import (
            add_sums,
            disturbance_history,
            disturbance_summary,
            disturbances_by_year,
        )

        stack, start = self.raster_list(self.STACK), self.integer(self.START)
        year, _, recovery = self.run_local(
            partial(disturbance_history, start=start, least_drop=self.number(self.MIN_DROP)),
            stack,
            [
                self.output(self.YEAR, dtype="int16", bands=(f"{start} – {start + len(stack) - 1}",)),
                self.intermediate(self.MAGNITUDE),
                self.intermediate(self.RECOVERY),
            ],
        )
        if self.wanted(self.SUMMARY):
            frame = self.frame(self.UNITS)
            units = None if frame is None else self.unit_source(self.UNITS, frame, self.STACK)
            sums = self.run_reduce(
                disturbances_by_year,
                [
                    self.written(self.YEAR),
                    self.written(self.MAGNITUDE),
                    self.written(self.RECOVERY) if recovery.count else None,
                    units,
                ],
                add_sums,
            )
            names = None if frame is None else frame.iloc[:, 0].astype(str).tolist()
            self.write_table(self.SUMMARY, disturbance_summary(sums, names))
        self.log(QT_TRANSLATE_NOOP("LandRestoration", "Drops of one year only do not count, but in the last year."))
        return {self.VALID_AREA: year.area}
