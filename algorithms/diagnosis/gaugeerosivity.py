"""Rainfall erosivity at gauges as a Processing algorithm."""

from ...restoration_plugin.core.errors import QT_TRANSLATE_NOOP
from ...restoration_plugin.i18n import translate
from ..base import DIAGNOSIS, RestorationAlgorithm
from ..parameters import POINT, choice, number, number_output, raster, raster_output, table_output, text, vector_output
from .stations import Stations


class GaugeErosivity(Stations, RestorationAlgorithm):
    """Erosivity from daily rain at gauges, and a surface through them."""

    ALGORITHM, GROUP = "gaugeerosivity", DIAGNOSIS
    REQUIRES = ("scipy", "pandas", "numba", "geopandas", "shapely")
    RAIN, METHOD, THRESHOLD, UNIT = "RAIN", "METHOD", "THRESHOLD", "UNIT"
    MISSING, ELEVATION = "MISSING", "ELEVATION"
    OUTPUT, EROSIVITY, YEARLY, MEAN, ERROR = "OUTPUT", "EROSIVITY", "YEARLY", "MEAN", "ERROR"
    METHODS, FACTORS = ("zhang daily", "cold-warm season"), (1.0, 0.1)

    def displayName(self):
        return translate("LandRestoration", "Rainfall erosivity at gauges")

    def shortDescription(self):
        return translate(
            "LandRestoration",
            "Mean annual rainfall erosivity at gauges from daily rain, its values by year, and a surface through the gauges.",
        )

    def declare(self):
        yield from self.station_parameters(
            translate("LandRestoration", "Points of the gauges."),
            translate("LandRestoration", "Daily rain, one row per station and day, several years."),
            (
                self.RAIN,
                translate("LandRestoration", "Rain"),
                translate("LandRestoration", "Column with the rain of the day; empty is missing."),
                "",
            ),
        )
        yield choice(
            self.METHOD,
            translate("LandRestoration", "Model"),
            translate(
                "LandRestoration", "Zhang's half-month model takes its parameters from each station's whole record."
            ),
            [translate("LandRestoration", "Zhang (daily)"), translate("LandRestoration", "Cold and warm season")],
        )
        yield number(
            self.THRESHOLD,
            translate("LandRestoration", "Erosive rain"),
            translate(
                "LandRestoration",
                "Rain of a day from which it erodes; 12 for Zhang's model, 10 for the seasons when left out.",
            ),
            "mm",
            minimum=0.1,
            maximum=100,
            optional=True,
        )
        yield choice(
            self.UNIT,
            translate("LandRestoration", "Unit of the records"),
            translate("LandRestoration", "Records of the weather service are in tenths of a millimetre."),
            ["mm", "0.1 mm"],
        )
        yield text(
            self.MISSING,
            translate("LandRestoration", "Codes of missing days"),
            translate(
                "LandRestoration",
                "Recorded values that mean missing, with commas between; 32700 is a trace and counts as 0.",
            ),
            default="32766",
        )
        yield self.reference_parameter(translate("LandRestoration", "Grid of the surface; its NoData stay NoData."))
        yield raster(
            self.ELEVATION,
            translate("LandRestoration", "Elevation"),
            translate("LandRestoration", "Erosivity is then taken to depend on elevation besides."),
            "m",
            optional=True,
        )
        yield self.interpolation_parameter()
        yield vector_output(
            self.OUTPUT,
            translate("LandRestoration", "Erosivity of the gauges"),
            translate("LandRestoration", "Stations with erosivity (MJ·mm/(ha·h·a)), years and rain (mm/a)."),
            POINT,
            style="gauge_erosivity",
        )
        yield raster_output(
            self.EROSIVITY,
            translate("LandRestoration", "Rainfall erosivity"),
            translate("LandRestoration", "Surface through the gauges; needs the reference grid."),
            "MJ·mm/(ha·h·a)",
            style="erosivity",
            optional=True,
            checked=False,
        )
        yield table_output(
            self.YEARLY,
            translate("LandRestoration", "Erosivity by year"),
            translate(
                "LandRestoration",
                "Station, year, erosivity, rain, erosive and missing days, and whether the year counts.",
            ),
        )
        yield number_output(self.MEAN, translate("LandRestoration", "Mean erosivity of the gauges (MJ·mm/(ha·h·a))"))
        yield number_output(
            self.ERROR, translate("LandRestoration", "Leave-one-out error of the surface (MJ·mm/(ha·h·a))")
        )

    def rules(self, parameters, context):
        if parameters.get(self.EROSIVITY) and not parameters.get(self.REFERENCE):
            return translate("LandRestoration", "EROSIVITY needs REFERENCE, the grid of the surface.")
        return None

    def execute(self, feedback):
        from ...restoration_plugin.core.climate.gauge_erosivity import at_stations, gauge_erosivity
        from ...restoration_plugin.core.climate.rain_records import missing_codes, rain_records

        stations = self.frame(self.STATIONS)
        columns = [self.field(name) for name in (self.RECORD_STATION, self.DATE, self.RAIN)]
        given = self.table(self.RECORDS, numbers=columns[2:], dates=columns[1:2])
        records = rain_records(
            *(given[name] for name in columns),
            factor=self.FACTORS[self.choice(self.UNIT)],
            missing=missing_codes(self.text(self.MISSING)),
        )
        found = at_stations(stations[self.field(self.STATION)], records)
        self.warn_stray(found.stray)
        if found.silent:
            self.warn(
                QT_TRANSLATE_NOOP("LandRestoration", "Stations without records have no erosivity: {stations}."),
                stations=", ".join(found.silent),
            )
        gauges, yearly = gauge_erosivity(
            found.records, method=self.METHODS[self.choice(self.METHOD)], threshold=self.number(self.THRESHOLD)
        )
        if (yearly["counted"] == 0).any():
            self.warn(
                QT_TRANSLATE_NOOP("LandRestoration", "Years with too many missing days enter no mean: {count}."),
                count=int((yearly["counted"] == 0).sum()),
            )
        results = gauges.set_index("station").reindex(found.codes)
        self.write_frame(self.OUTPUT, self.with_fields(stations, results), "Point")
        self.write_table(self.YEARLY, yearly)
        error = self.surface(stations, results["erosivity"].to_numpy())
        return {self.MEAN: float(gauges["erosivity"].mean()), self.ERROR: error}

    def surface(self, stations, values):
        """Write the surface; its leave-one-out error, None where there is none."""
        if not self.given(self.REFERENCE):
            return None
        self.require_memory(translate("LandRestoration", "The interpolation"), 24)
        terrain, empty = self.array(self.ELEVATION), self.array(self.REFERENCE)
        watcher = self.watcher.part(0.2, 0.9)
        ((_, surface),) = self.surfaces_of(stations, {self.EROSIVITY: values}, empty, terrain, watcher)
        if surface.below:
            self.warn(
                QT_TRANSLATE_NOOP("LandRestoration", "{count} cells came out negative and were raised to 0."),
                count=surface.below,
            )
        self.write_raster(self.EROSIVITY, surface.values)
        return surface.error if surface.error == surface.error else None
