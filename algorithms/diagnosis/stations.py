"""What the algorithms share that spread the records of stations over a grid."""

from ...restoration_plugin.core.errors import QT_TRANSLATE_NOOP
from ...restoration_plugin.i18n import translate
from ..parameters import POINT, choice, field, raster, table, vector


class Stations:
    """Mixed into the algorithms of stations."""

    STATIONS, STATION, RECORDS, RECORD_STATION = "STATIONS", "STATION", "RECORDS", "RECORD_STATION"
    DATE, REFERENCE, INTERPOLATION = "DATE", "REFERENCE", "INTERPOLATION"

    def station_parameters(self, points, records, measured):
        """Yield the stations and their records.

        ``points`` and ``records`` are helps, ``measured`` is name, label, help and unit of the column that counts.
        """
        yield vector(self.STATIONS, translate("LandRestoration", "Stations"), points, POINT)
        yield field(
            self.STATION,
            translate("LandRestoration", "Station code"),
            translate("LandRestoration", "Field of the stations that names them."),
            self.STATIONS,
        )
        yield table(self.RECORDS, translate("LandRestoration", "Records"), records)
        yield field(
            self.RECORD_STATION,
            translate("LandRestoration", "Station code in the records"),
            translate("LandRestoration", "Column with the codes of the stations."),
            self.RECORDS,
        )
        yield field(
            self.DATE,
            translate("LandRestoration", "Date"),
            translate("LandRestoration", "Column with the day: 2012-01-01, 20120101 or 2012/1/1."),
            self.RECORDS,
        )
        name, label, help_text, unit = measured
        yield field(name, label, help_text, self.RECORDS, unit=unit)

    def reference_parameter(self, help_text):
        """Return the grid of the surfaces."""
        return raster(
            self.REFERENCE,
            translate("LandRestoration", "Reference grid"),
            help_text,
            translate("LandRestoration", "any unit"),
            optional=True,
        )

    def interpolation_parameter(self):
        """Return the way in which values spread."""
        return choice(
            self.INTERPOLATION,
            translate("LandRestoration", "Interpolation"),
            translate("LandRestoration", "How values spread between the stations."),
            [
                translate("LandRestoration", "Inverse distance"),
                translate("LandRestoration", "Thin plate spline"),
                translate("LandRestoration", "Kriging"),
            ],
        )

    def warn_stray(self, count):
        """Warn of records that belong to no station."""
        if count:
            self.warn(
                QT_TRANSLATE_NOOP("LandRestoration", "{count} records are of stations that are not in STATIONS."),
                count=count,
            )

    def surfaces_of(self, stations, columns, empty, terrain, watcher):
        """Yield each column's name and its surface, NaN where the reference grid has no data."""
        from ...restoration_plugin.core.climate.interpolation import METHODS, interpolate, values_at

        centres = self.grid.centres()
        x, y = stations.geometry.x, stations.geometry.y
        for place, (name, values) in enumerate(columns.items()):
            surface = interpolate(
                x,
                y,
                values,
                *centres,
                method=METHODS[self.choice(self.INTERPOLATION)],
                elevation=None if terrain is None else values_at(terrain, x, y, *centres),
                terrain=terrain,
                floor=0.0,
                progress=watcher.part(place / len(columns), (place + 1) / len(columns)),
            )
            surface.values[empty != empty] = float("nan")
            yield name, surface
