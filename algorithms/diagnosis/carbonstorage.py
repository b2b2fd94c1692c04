"""Carbon storage as a Processing algorithm."""

from functools import partial

from ...restoration_plugin.i18n import translate
from ..base import DIAGNOSIS, RestorationAlgorithm
from ..land_choices import warn_unknown
from ..parameters import integer, number, number_output, raster, raster_output, table, table_output


class CarbonStorage(RestorationAlgorithm):
    """Carbon stock, its change to a later land cover, and what the change is worth."""

    ALGORITHM, GROUP = "carbonstorage", DIAGNOSIS
    LANDCOVER, POOLS, FUTURE, YEARS = "LANDCOVER", "POOLS", "FUTURE", "YEARS"
    PRICE, DISCOUNT, PRICE_DECLINE, SOIL_YEARS = "PRICE", "DISCOUNT", "PRICE_DECLINE", "SOIL_YEARS"
    STOCK, CHANGE, SUMMARY = "STOCK", "CHANGE", "SUMMARY"
    TOTAL, SEQUESTRATION, VALUE = "TOTAL", "SEQUESTRATION", "VALUE"

    def displayName(self):
        return translate("LandRestoration", "Carbon storage and change")

    def shortDescription(self):
        return translate(
            "LandRestoration",
            "Carbon in living matter, soil and dead matter by land cover; with a later land cover the sequestration, in which soil "
            "follows slowly, and with a price its present value.",
        )

    def declare(self):
        yield raster(
            self.LANDCOVER,
            translate("LandRestoration", "Land cover"),
            translate("LandRestoration", "Classes of the table of pools."),
            classes=True,
        )
        yield table(
            self.POOLS,
            translate("LandRestoration", "Carbon pools"),
            translate("LandRestoration", "Columns code, above, below, soil, dead: carbon density in t/ha."),
        )
        yield raster(
            self.FUTURE,
            translate("LandRestoration", "Later land cover"),
            translate("LandRestoration", "Land cover after YEARS, in the same classes."),
            classes=True,
            optional=True,
        )
        yield integer(
            self.YEARS,
            translate("LandRestoration", "Years between them"),
            translate("LandRestoration", "Without it the soil has changed in full, and no value is given."),
            "a",
            minimum=1,
            optional=True,
        )
        yield number(
            self.PRICE,
            translate("LandRestoration", "Price of carbon"),
            translate("LandRestoration", "Of a tonne of carbon (not of CO2), in any currency."),
            "1/t",
            minimum=0,
            optional=True,
        )
        yield number(
            self.DISCOUNT,
            translate("LandRestoration", "Discount rate"),
            translate("LandRestoration", "Of money; 0 when left out."),
            "%/a",
            minimum=-99,
            optional=True,
        )
        yield number(
            self.PRICE_DECLINE,
            translate("LandRestoration", "Decline of the price"),
            translate("LandRestoration", "As in InVEST: a positive rate lowers the value; 0 when left out."),
            "%/a",
            minimum=-99,
            optional=True,
        )
        yield number(
            self.SOIL_YEARS,
            translate("LandRestoration", "Years of the soil"),
            translate("LandRestoration", "Time in which soil carbon follows the land cover; 0: at once."),
            "a",
            default=20,
            minimum=0,
        )
        yield raster_output(
            self.STOCK,
            translate("LandRestoration", "Carbon stock"),
            translate("LandRestoration", "Carbon of all pools."),
            "t/ha",
            style="carbon_stock",
        )
        yield raster_output(
            self.CHANGE,
            translate("LandRestoration", "Change of carbon"),
            translate("LandRestoration", "Positive where carbon is stored; needs the later land cover."),
            "t/ha",
            style="carbon_change",
            optional=True,
            checked=False,
        )
        yield table_output(
            self.SUMMARY,
            translate("LandRestoration", "Carbon by class"),
            translate("LandRestoration", "Cells, area (ha), stock (t) and change (t) of each class of the land cover."),
        )
        yield number_output(self.TOTAL, translate("LandRestoration", "Total stock (t)"))
        yield number_output(self.SEQUESTRATION, translate("LandRestoration", "Sequestration (t)"))
        yield number_output(self.VALUE, translate("LandRestoration", "Present value of the sequestration"))

    def rules(self, parameters, context):
        if parameters.get(self.CHANGE) and not parameters.get(self.FUTURE):
            return translate("LandRestoration", "CHANGE needs the later land cover: give FUTURE or leave CHANGE out.")
        if parameters.get(self.PRICE) and not (parameters.get(self.YEARS) and parameters.get(self.FUTURE)):
            return translate("LandRestoration", "PRICE needs FUTURE and YEARS: give them or leave PRICE out.")
        return None

    def execute(self, feedback):
        from ...restoration_plugin.core.services.carbon_stock import carbon_pools, carbon_stock, soil_share
        from ...restoration_plugin.core.services.carbon_summary import add_carbon, carbon_by_class, carbon_summary
        from ...restoration_plugin.core.services.carbon_value import carbon_value

        pools = carbon_pools(self.table(self.POOLS))
        years = self.integer(self.YEARS)
        share = soil_share(years, self.number(self.SOIL_YEARS))
        sources = [self.raster(self.LANDCOVER), self.raster(self.FUTURE)]
        options = {"pools": pools, "soil_share": share}
        self.run_local(
            partial(carbon_stock, **options),
            sources,
            [self.output(self.STOCK), self.output(self.CHANGE)],
            self.watcher.part(0, 0.6),
        )
        found = self.run_reduce(
            partial(carbon_by_class, **options), sources, add_carbon, watcher=self.watcher.part(0.6, 1)
        )
        summary, total, sequestered, unknown = carbon_summary(found, pools, with_change=self.given(self.FUTURE))
        warn_unknown(self, unknown, self.POOLS)
        self.write_table(self.SUMMARY, summary)
        price, value = self.number(self.PRICE), 0.0
        if price:
            value = sequestered * carbon_value(
                price, years, self.number(self.DISCOUNT) or 0, self.number(self.PRICE_DECLINE) or 0
            )
        return {self.TOTAL: total, self.SEQUESTRATION: sequestered, self.VALUE: value}
