"""Plan indicators as a Processing algorithm."""

from ...restoration_plugin.bridge.indicators import IndicatorReading
from ...restoration_plugin.core.errors import QT_TRANSLATE_NOOP
from ...restoration_plugin.i18n import translate
from ..base import ZONING, RestorationAlgorithm
from ..parameters import (
    LINE,
    field,
    html_output,
    integer,
    number_output,
    raster,
    raster_or_vector,
    table_output,
    vector,
)


class PlanIndicators(IndicatorReading, RestorationAlgorithm):
    """Baselines of a plan's indicators by administration."""

    ALGORITHM, GROUP = "planindicators", ZONING
    REQUIRES = ("scipy", "pandas", "numba", "geopandas", "shapely", "exactextract")
    ADMIN, CODE, YEAR, EROSION, WIND = "ADMIN", "CODE", "YEAR", "EROSION", "WIND"
    LANDUSE, SHORE, MINES, OUTPUT, REPORT, COUNT = "LANDUSE", "SHORE", "MINES", "OUTPUT", "REPORT", "COUNT"

    def displayName(self):
        return translate("LandRestoration", "Plan indicators")

    def shortDescription(self):
        return translate(
            "LandRestoration",
            "Baselines of a plan's indicators by village, township, county, city and province: soil and water conservation, forest, grassland, wetland, natural shore, mines and treated land, with unit, method and data, and with the reason where they are missing.",
        )

    def declare(self):
        yield vector(
            self.ADMIN,
            translate("LandRestoration", "Administrations"),
            translate(
                "LandRestoration",
                "Polygons of one level, or of several that cover each other; each level above is added up by code.",
            ),
        )
        yield field(
            self.CODE,
            translate("LandRestoration", "Administrative code"),
            translate("LandRestoration", "Field with 2 to 19 digits, of which the first 12 count."),
            self.ADMIN,
        )
        yield integer(
            self.YEAR,
            translate("LandRestoration", "Baseline year"),
            translate("LandRestoration", "Year that the data describe."),
            minimum=1949,
            maximum=2100,
        )
        yield raster(
            self.EROSION,
            translate("LandRestoration", "Water erosion classes"),
            translate("LandRestoration", "Classes of soilloss, 1 slight to 6."),
            classes=True,
            optional=True,
        )
        yield raster(
            self.WIND,
            translate("LandRestoration", "Wind erosion classes"),
            translate("LandRestoration", "Classes of winderosion, 1 slight to 6."),
            classes=True,
            optional=True,
        )
        yield raster_or_vector(
            self.LANDUSE,
            translate("LandRestoration", "Land use"),
            translate(
                "LandRestoration",
                "Polygons with codes of the third survey in DLBM, or their raster from rasteriselanduse or reclassifylandcover (survey groups).",
            ),
            optional=True,
        )
        yield vector(
            self.SHORE,
            translate("LandRestoration", "Shoreline"),
            translate("LandRestoration", "Lines with a field natural (1 natural, 0 artificial)."),
            LINE,
            optional=True,
            empty_allowed=True,
        )
        yield vector(
            self.MINES,
            translate("LandRestoration", "Mines"),
            translate("LandRestoration", "Polygons, with a field treated (ha) where it is known."),
            optional=True,
            empty_allowed=True,
        )
        yield self.table_parameter()
        yield table_output(
            self.OUTPUT,
            translate("LandRestoration", "Indicators"),
            translate(
                "LandRestoration",
                "Level, code, indicator, year, unit, baseline, part, whole, covered (share with data), data, method, and note where the baseline is missing or partial.",
            ),
            optional=False,
        )
        yield html_output(
            self.REPORT,
            translate("LandRestoration", "Report"),
            translate("LandRestoration", "Printable page in both languages with a table for each level."),
        )
        yield number_output(self.COUNT, translate("LandRestoration", "Baselines that are known"))

    def execute(self, feedback):
        from ...restoration_plugin.bridge.indicators import indicator_report
        from ...restoration_plugin.core.planning.indicator_definitions import indicator_definitions
        from ...restoration_plugin.core.planning.plan_indicators import plan_indicators

        definitions = indicator_definitions(self.file("TABLE"))
        for rule in definitions:
            if not rule.verified:
                self.warn(
                    QT_TRANSLATE_NOOP("LandRestoration", "Not verified against its source: {row}."), row=rule.indicator
                )
        codes, area, supplies = self.indicators(definitions)
        table = plan_indicators(codes, area, supplies, definitions, self.integer(self.YEAR))
        self.write_table(self.OUTPUT, table)
        self.write_html(self.REPORT, indicator_report(table))
        return {self.COUNT: int(table["baseline"].notna().sum())}
