"""Soil balance and haulage as a Processing algorithm."""

from ...restoration_plugin.core.errors import QT_TRANSLATE_NOOP
from ...restoration_plugin.i18n import translate
from ..base import MINES, RestorationAlgorithm
from ..parameters import LINE, POINT, POLYGON, field, number, number_output, table_output, vector, vector_output


class SoilBalanceAndHaulage(RestorationAlgorithm):
    """Topsoil that units yield and need through the years, and the cheapest way to haul it."""

    ALGORITHM, GROUP = "soilbalance", MINES
    REQUIRES = ("scipy", "pandas", "numba", "geopandas", "shapely", "highspy")
    UNITS, ID, YEAR, LOSS, HAUL_COST = "UNITS", "ID", "YEAR", "LOSS", "HAUL_COST"
    FIELDS = ("STRIP_AREA", "NEED_AREA", "STRIP_DEPTH", "COVER_DEPTH")
    OUTPUT, HAULS, SUMMARY, DEFICIT, COST = "OUTPUT", "HAULS", "SUMMARY", "DEFICIT", "COST"

    def displayName(self):
        return translate("LandRestoration", "Soil balance and haulage")

    def shortDescription(self):
        return translate(
            "LandRestoration",
            "Topsoil that is stripped, needed and in stock through the years, and the hauls of least cost, exactly, as lines.",
        )

    def declare(self):
        yield vector(
            self.UNITS,
            translate("LandRestoration", "Units"),
            translate(
                "LandRestoration",
                "Units that yield or need topsoil, in a projected system in metres; hauls go from centre to centre.",
            ),
            (POLYGON, POINT),
        )
        for name, label, help_text, unit in (
            ("STRIP_AREA", translate("LandRestoration", "Area to strip"), translate("LandRestoration", "Field; NULL is 0."), "ha"),
            ("NEED_AREA", translate("LandRestoration", "Area to cover"), translate("LandRestoration", "Field; NULL is 0."), "ha"),
            ("STRIP_DEPTH", translate("LandRestoration", "Depth to strip"), translate("LandRestoration", "Field; NULL is 0."), "cm"),
            ("COVER_DEPTH", translate("LandRestoration", "Depth to cover"), translate("LandRestoration", "Field; NULL is 0."), "cm"),
        ):  # fmt: skip
            yield field(name, label, help_text, self.UNITS, numeric=True, unit=unit)
        yield field(
            self.YEAR,
            translate("LandRestoration", "Year"),
            translate(
                "LandRestoration",
                "Field with the year in which a unit is stripped and covered; soil may be kept for later years.",
            ),
            self.UNITS,
            numeric=True,
            optional=True,
        )
        yield field(
            self.ID,
            translate("LandRestoration", "Identifier"),
            translate("LandRestoration", "Field that names the units in the hauls; their numbers without it."),
            self.UNITS,
            optional=True,
        )
        yield number(
            self.LOSS,
            translate("LandRestoration", "Loss"),
            translate("LandRestoration", "Share lost in stripping and storing."),
            "–",
            default=0.05,
            minimum=0,
            maximum=0.99,
        )
        yield number(
            self.HAUL_COST,
            translate("LandRestoration", "Cost of hauling"),
            translate("LandRestoration", "Per cubic metre and kilometre."),
            "1/(m³·km)",
            default=1,
            minimum=0,
            maximum=1e6,
        )
        yield vector_output(
            self.OUTPUT,
            translate("LandRestoration", "Soil balance"),
            translate("LandRestoration", "Units with strip_m3, need_m3, balance_m3 and missing_m3."),
            style="soil_balance",
        )
        yield vector_output(
            self.HAULS,
            translate("LandRestoration", "Hauls"),
            translate("LandRestoration", "Lines with from_id, to_id, volume (m³), distance (km) and cost."),
            LINE,
            style="soil_hauls",
            optional=True,
        )
        yield table_output(
            self.SUMMARY,
            translate("LandRestoration", "Soil by year"),
            translate(
                "LandRestoration",
                "Stripped, needed, used, in stock at the year's end, missing (m³), and cost of the hauls.",
            ),
        )
        yield number_output(self.DEFICIT, translate("LandRestoration", "Missing topsoil (m³)"))
        yield number_output(self.COST, translate("LandRestoration", "Cost of all hauls"))

    def execute(self, feedback):
        import geopandas

        from ...restoration_plugin.core.mines.columns import record_labels
        from ...restoration_plugin.core.mines.soil_balance import haul_lines, soil_balance

        frame = self.metric_frame(self.UNITS)
        centres = frame.geometry.centroid
        x, y = centres.x.to_numpy(), centres.y.to_numpy()
        balance = soil_balance(
            frame,
            x,
            y,
            *(self.field(name) for name in self.FIELDS),
            self.field(self.YEAR),
            self.number(self.LOSS),
            self.number(self.HAUL_COST),
            self.watcher,
        )
        self.report_halves(frame)
        table, lines = haul_lines(balance.hauls, x, y, record_labels(frame, self.field(self.ID)))
        self.write_frame(self.OUTPUT, self.with_fields(frame, balance.units))
        self.write_frame(self.HAULS, geopandas.GeoDataFrame(table, geometry=lines, crs=frame.crs), "LineString")
        self.write_table(self.SUMMARY, balance.years)
        if balance.deficit > 0:
            self.warn(
                QT_TRANSLATE_NOOP("LandRestoration", "{volume} m³ of topsoil are missing; the units say where."),
                volume=f"{balance.deficit:,.1f}",
            )
        return {self.DEFICIT: balance.deficit, self.COST: float(balance.hauls["cost"].sum())}

    def report_halves(self, frame):
        """Warn of units with an area but no depth, or the other way round: their volume counts as 0."""
        for area, depth in (("STRIP_AREA", "STRIP_DEPTH"), ("NEED_AREA", "COVER_DEPTH")):
            area, depth = self.field(area), self.field(depth)
            for one, other in ((area, depth), (depth, area)):
                count = int(((self.numbers_of(frame, one) > 0) & frame[other].isna()).sum())
                if count:
                    self.warn(
                        QT_TRANSLATE_NOOP(
                            "LandRestoration",
                            "{layer}: {count} units have {field} but no {other}; their volume counts as 0.",
                        ),
                        layer=self.layer_name(self.UNITS),
                        count=count,
                        field=one,
                        other=other,
                    )
