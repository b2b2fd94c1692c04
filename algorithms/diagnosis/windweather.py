"""Wind weather factor as a Processing algorithm."""

from ...restoration_plugin.core.errors import QT_TRANSLATE_NOOP, InvalidInput
from ...restoration_plugin.i18n import translate
from ..base import DIAGNOSIS, RestorationAlgorithm
from ..parameters import POINT, choice, field, folder_output, number, number_output, vector_output
from .stations import Stations


class WindWeather(Stations, RestorationAlgorithm):
    """Weather factor of RWEQ by station and period, and its surfaces."""

    ALGORITHM, GROUP = "windweather", DIAGNOSIS
    REQUIRES = ("scipy", "pandas", "numba", "geopandas", "shapely")
    WIND, THRESHOLD, TEMPERATURE = "WIND", "THRESHOLD", "TEMPERATURE"
    ELEVATION, WETNESS, SNOW, PERIOD = "ELEVATION", "WETNESS", "SNOW", "PERIOD"
    OUTPUT, WEATHER_FOLDER, COUNT = "OUTPUT", "WEATHER_FOLDER", "COUNT"

    def displayName(self):
        return translate("LandRestoration", "Wind weather factor")

    def shortDescription(self):
        return translate(
            "LandRestoration",
            "Weather factor of the Revised Wind Erosion Equation at stations for each half-month or month, and as rasters.",
        )

    def declare(self):
        yield from self.station_parameters(
            translate("LandRestoration", "Points of the stations."),
            translate(
                "LandRestoration", "Wind by station and time, several years if possible; hours are better than days."
            ),
            (
                self.WIND,
                translate("LandRestoration", "Wind"),
                translate("LandRestoration", "Column with the wind at 2 m above ground; empty is missing."),
                "m/s",
            ),
        )
        yield number(
            self.THRESHOLD,
            translate("LandRestoration", "Threshold wind"),
            translate("LandRestoration", "Wind at 2 m from which soil moves."),
            "m/s",
            default=5,
            minimum=0,
            maximum=30,
        )
        yield field(
            self.TEMPERATURE,
            translate("LandRestoration", "Temperature"),
            translate("LandRestoration", "Column of the records; 15 °C without it."),
            self.RECORDS,
            optional=True,
            unit="°C",
        )
        yield field(
            self.ELEVATION,
            translate("LandRestoration", "Elevation"),
            translate("LandRestoration", "Field of the stations; sea level without it."),
            self.STATIONS,
            numeric=True,
            optional=True,
            unit="m",
        )
        yield field(
            self.WETNESS,
            translate("LandRestoration", "Soil wetness factor"),
            translate("LandRestoration", "Column of the records, 0–1, 1 is dry; dry without it."),
            self.RECORDS,
            optional=True,
        )
        yield field(
            self.SNOW,
            translate("LandRestoration", "Snow factor"),
            translate("LandRestoration", "Column of the records, 0–1, 1 is bare; bare without it."),
            self.RECORDS,
            optional=True,
        )
        yield choice(
            self.PERIOD,
            translate("LandRestoration", "Period"),
            translate("LandRestoration", "Periods of the equation; results of unlike periods are not compared."),
            [translate("LandRestoration", "Half-month"), translate("LandRestoration", "Month")],
        )
        yield self.reference_parameter(translate("LandRestoration", "Grid of the rasters; without it there are none."))
        yield self.interpolation_parameter()
        yield vector_output(
            self.OUTPUT,
            translate("LandRestoration", "Weather factor"),
            translate("LandRestoration", "Stations with wf_01 … and wf_year (kg/m)."),
            POINT,
            style="weather_factor",
        )
        yield folder_output(
            self.WEATHER_FOLDER,
            translate("LandRestoration", "Rasters of the weather factor"),
            translate(
                "LandRestoration", "One raster a period: weather_01.tif …, for winderosion; needs the reference grid."
            ),
            optional=True,
            checked=False,
        )
        yield number_output(self.COUNT, translate("LandRestoration", "Number of stations"))

    def rules(self, parameters, context):
        if parameters.get(self.WEATHER_FOLDER) and not parameters.get(self.REFERENCE):
            return translate("LandRestoration", "WEATHER_FOLDER needs REFERENCE, the grid of the rasters.")
        return None

    def execute(self, feedback):
        import pandas as pd

        from ...restoration_plugin.core.climate.rain_records import station_key
        from ...restoration_plugin.core.desert.wind_weather import PERIODS, wind_weather

        period = tuple(PERIODS)[self.choice(self.PERIOD)]
        frame = self.frame(self.STATIONS)
        columns = {
            key: self.field(name)
            for key, name in (
                ("station", self.RECORD_STATION),
                ("date", self.DATE),
                ("wind", self.WIND),
                ("temperature", self.TEMPERATURE),
                ("wetness", self.WETNESS),
                ("snow", self.SNOW),
            )
        }
        numeric = [columns[key] for key in ("wind", "temperature", "wetness", "snow") if columns[key]]
        given = self.table(self.RECORDS, numbers=numeric, dates=(columns["date"],))
        records = pd.DataFrame({key: given[name] for key, name in columns.items() if name})
        records["station"] = [station_key(code) for code in records["station"]]
        records["date"] = pd.to_datetime(records["date"])
        if frame[self.field(self.STATION)].isna().any():
            raise InvalidInput(
                QT_TRANSLATE_NOOP("LandRestoration", "STATIONS: {count} of {total} stations have no code in the field STATION."),
                count=int(frame[self.field(self.STATION)].isna().sum()),
                total=len(frame),
            )  # fmt: skip
        codes = [station_key(code) for code in frame[self.field(self.STATION)]]
        height = self.field(self.ELEVATION)
        heights = pd.Series(self.numbers_of(frame, height) if height else 0.0, index=codes)
        used = records[records["station"].isin(set(codes))]
        self.warn_stray(len(records) - len(used))
        factors = wind_weather(used, heights, period=period, threshold=self.number(self.THRESHOLD))
        if used.groupby("station")["date"].agg(lambda days: days.dt.normalize().duplicated().any()).eq(False).all():
            self.warn(
                QT_TRANSLATE_NOOP("LandRestoration", "Records are daily means, which hide gusts: the factor comes out too small.")
            )  # fmt: skip
        self.surfaces(frame, factors)
        self.write_frame(self.OUTPUT, self.with_fields(frame, factors), "Point")
        return {self.COUNT: len(frame)}

    def surfaces(self, frame, factors):
        """Write a raster of each period."""
        folder = self.folder(self.WEATHER_FOLDER)
        if folder is None:
            return
        self.require_memory(translate("LandRestoration", "The interpolation"), 16)
        periods = {name: factors[name] for name in factors.columns if name != "wf_year"}
        for name, surface in self.surfaces_of(frame, periods, self.array(self.REFERENCE), None, self.watcher):
            self.write_folder_raster(f"{folder}/weather_{name[3:]}.tif", surface.values, "kg/m", name)
