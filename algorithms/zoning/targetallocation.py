"""Allocation of targets as a Processing algorithm."""

from ...restoration_plugin.core.errors import QT_TRANSLATE_NOOP, InvalidInput
from ...restoration_plugin.i18n import translate
from ..base import ZONING, RestorationAlgorithm
from ..parameters import choice, field, table, table_output, vector


class TargetAllocation(RestorationAlgorithm):
    """Totals split down to units with exact sums."""

    ALGORITHM, GROUP = "targetallocation", ZONING
    REQUIRES = ("scipy", "pandas", "numba", "geopandas", "shapely")

    def displayName(self):
        return translate("LandRestoration", "Allocate targets")

    def shortDescription(self):
        return translate(
            "LandRestoration",
            "Splits totals of provinces, cities or counties down to units by need, feasibility or cost, with sums that are exact at every level.",
        )

    def declare(self):
        yield vector(
            "UNITS",
            translate("LandRestoration", "Units"),
            translate("LandRestoration", "Administrations that receive targets, each code once."),
        )
        yield field(
            "CODE",
            translate("LandRestoration", "Administrative code"),
            translate("LandRestoration", "Field with 2 to 19 digits, of which the first 12 count."),
            "UNITS",
        )
        yield field(
            "NEED",
            translate("LandRestoration", "Need"),
            translate("LandRestoration", "Field with what each unit needs, in the unit of the totals."),
            "UNITS",
            numeric=True,
        )
        yield field(
            "CAPACITY",
            translate("LandRestoration", "Capacity"),
            translate("LandRestoration", "Field with the most each unit can take, in the unit of the totals."),
            "UNITS",
            numeric=True,
            optional=True,
        )
        yield field(
            "COST",
            translate("LandRestoration", "Cost"),
            translate("LandRestoration", "Field with the cost of one unit of target; needed for least cost."),
            "UNITS",
            numeric=True,
            optional=True,
        )
        yield table(
            "TOTALS",
            translate("LandRestoration", "Totals"),
            translate("LandRestoration", "Table with level, code and total."),
        )
        yield choice(
            "RULE",
            translate("LandRestoration", "Rule"),
            translate("LandRestoration", "How totals are split."),
            [
                translate("LandRestoration", "Need"),
                translate("LandRestoration", "Need × feasibility"),
                translate("LandRestoration", "Least cost"),
            ],
        )
        yield table_output(
            "OUTPUT",
            translate("LandRestoration", "Targets"),
            translate("LandRestoration", "Level, code, parent, need, target and share of the parent's target."),
            optional=False,
        )

    def execute(self, feedback):
        from ...restoration_plugin.core.planning.administrative_codes import administrative_codes
        from ...restoration_plugin.core.planning.target_allocation import target_allocation

        frame, totals = self.frame("UNITS"), self.table("TOTALS", numbers=("total",))
        for column in ("code", "total"):
            if column not in totals.columns:
                raise InvalidInput(
                    QT_TRANSLATE_NOOP(
                        "LandRestoration", "Table {table}: column {column} is missing, found are {found}."
                    ),
                    table=self.layer_name("TOTALS"),
                    column=column,
                    found=", ".join(totals.columns),
                )
        totals = totals.assign(
            code=administrative_codes(totals["code"], self.layer_name("TOTALS")), total=self.numbers_of(totals, "total")
        )
        codes = administrative_codes(frame[self.field("CODE")], self.layer_name("UNITS"))
        amounts = [
            self.numbers_of(frame, self.field(name)) if self.field(name) else None
            for name in ("NEED", "CAPACITY", "COST")
        ]
        self.write_table("OUTPUT", target_allocation(codes, *amounts, totals, self.choice("RULE")))
        return {}
