"""Land productivity of the periods of a series of NDVI."""

from functools import partial

from ...restoration_plugin.core.errors import QT_TRANSLATE_NOOP, InvalidInput
from ...restoration_plugin.i18n import translate
from ..parameters import integer, raster, raster_list, text


class ProductivityPeriods:
    """Mixed into the algorithm of land degradation."""

    NDVI, TIMES, RAIN, SOIL_UNITS, PRODUCTIVITY = "NDVI", "TIMES", "RAIN", "SOIL_UNITS", "PRODUCTIVITY"
    BASELINE_YEARS, REPORT_YEARS = "BASELINE_YEARS", "REPORT_YEARS"

    def series_parameters(self):
        """Yield the series of NDVI and rain."""
        yield raster_list(
            self.NDVI,
            translate("LandRestoration", "Annual NDVI"),
            translate("LandRestoration", "One raster a year; without it productivity is left out."),
            "–",
            optional=True,
        )
        yield text(
            self.TIMES,
            translate("LandRestoration", "Years"),
            translate("LandRestoration", "Years of the NDVI; without them the band names are read, else 1, 2, 3."),
            advanced=True,
        )
        yield raster_list(
            self.RAIN,
            translate("LandRestoration", "Annual rain"),
            translate(
                "LandRestoration", "Of the same years: the trajectory is then that of NDVI which rain does not explain."
            ),
            "mm",
            optional=True,
            minimum=0,
        )

    def period_parameters(self):
        """Yield the units of performance and the lengths of the periods."""
        yield raster(
            self.SOIL_UNITS,
            translate("LandRestoration", "Soil units"),
            translate("LandRestoration", "With land cover they make the units in which performance is compared."),
            classes=True,
            optional=True,
        )
        for name, label, help_text in (
            (self.BASELINE_YEARS, translate("LandRestoration", "Years of the baseline"), translate("LandRestoration", "First years of the NDVI, for the status; at least 8.")),
            (self.REPORT_YEARS, translate("LandRestoration", "Years of the report"), translate("LandRestoration", "Last years of the NDVI, all without it; at least 8. They may overlap the baseline.")),
        ):  # fmt: skip
            yield integer(name, label, help_text, minimum=8, optional=True)

    def time_axis(self):
        """Return the years of the NDVI, None without it."""
        from ...restoration_plugin.core.statistics.time_axis import time_axis

        ndvi = self.raster_list(self.NDVI)
        return time_axis(self.text(self.TIMES), [source.name for source in ndvi]) if ndvi else None

    def productivity(self, axis, period, place):
        """Source of the productivity classes of a period."""
        from ...restoration_plugin.core.class_names import class_names
        from ...restoration_plugin.core.vegetation.land_productivity import (
            add_counts,
            best_of_units,
            combination_table,
            period_productivity,
            productivity_metrics,
            unit_counts,
        )

        total, years = len(axis.times), self.integer(period) or len(axis.times)
        if years > total:
            raise InvalidInput(
                QT_TRANSLATE_NOOP("LandRestoration", "{name}: found {years}, but NDVI has {total} years."),
                name=period,
                years=years,
                total=total,
            )
        part = slice(0, years) if period == self.BASELINE_YEARS else slice(total - years, total)
        rain = self.raster_list(self.RAIN)
        if rain and len(rain) != total:
            raise InvalidInput(
                QT_TRANSLATE_NOOP("LandRestoration", "RAIN: found {found} rasters; NDVI has {total}, one a year."),
                found=len(rain),
                total=total,
            )
        trend, state, mean = (f"{place}_{metric}" for metric in ("TREND", "STATE", "MEAN"))
        self.run_local(
            partial(productivity_metrics, years=years, times=tuple(axis.times[part].tolist())),
            [*self.raster_list(self.NDVI)[part], *rain[part]],
            [self.intermediate(trend, dtype="uint8"), self.intermediate(state, dtype="uint8"), self.intermediate(mean)],
        )
        sources, best = [self.written(trend), None, None, None, None], {}
        if self.choice(self.PRODUCTIVITY) == 0:
            units = [self.written(mean), self.written("COVER_START"), self.raster(self.SOIL_UNITS)]
            best = best_of_units(self.run_reduce(unit_counts, units, add_counts))
            sources = [self.written(trend), self.written(state), *units]
        self.run_local(
            partial(period_productivity, best=best, table=combination_table()),
            sources,
            [self.intermediate(place, classes=class_names("land productivity"))],
        )
        return self.written(place)
