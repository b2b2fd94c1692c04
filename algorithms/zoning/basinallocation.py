"""Duties in a basin as a Processing algorithm."""

from ...restoration_plugin.i18n import translate
from ..base import ZONING, RestorationAlgorithm
from ..parameters import choice, table, table_output


class BasinAllocation(RestorationAlgorithm):
    """Duties along a basin by controllable share or least cost."""

    ALGORITHM, GROUP = "basinallocation", ZONING
    REQUIRES = ("pandas", "numba", "geopandas", "scipy")

    def displayName(self):
        return translate("LandRestoration", "Share duties in a basin")

    def shortDescription(self):
        return translate(
            "LandRestoration",
            "Splits the reduction that a bay or section needs among the units upstream, by controllable load or at least cost, and states what provinces owe each other.",
        )

    def declare(self):
        yield table(
            "CONTRIBUTION",
            translate("LandRestoration", "Contributions"),
            translate("LandRestoration", "Table with receptor, unit, load, controllable (0 to 1) and province."),
        )
        yield table(
            "TARGETS",
            translate("LandRestoration", "Targets"),
            translate("LandRestoration", "Table with receptor and target, the load to be taken away."),
        )
        yield table(
            "COST",
            translate("LandRestoration", "Costs"),
            translate("LandRestoration", "Table with unit, cost of one unit of load, and maximum reduction."),
            optional=True,
        )
        yield choice(
            "RULE",
            translate("LandRestoration", "Rule"),
            translate("LandRestoration", "How duties are split."),
            [translate("LandRestoration", "Controllable share"), translate("LandRestoration", "Least cost")],
        )
        yield table_output(
            "SHARES",
            translate("LandRestoration", "Duties"),
            translate("LandRestoration", "Load, duty, share and cost of each unit for each receptor."),
            optional=False,
        )
        yield table_output(
            "COMPENSATION",
            translate("LandRestoration", "Compensation"),
            translate("LandRestoration", "Duty of each province, what it would be by load alone, and the payment."),
        )

    def execute(self, feedback):
        from ...restoration_plugin.core.planning.basin_allocation import basin_allocation

        shares, compensation = basin_allocation(
            self.table("CONTRIBUTION", numbers=("load", "controllable")),
            self.table("TARGETS", numbers=("target",)),
            self.table("COST", numbers=("cost", "maximum")),
            self.choice("RULE"),
        )
        self.write_table("SHARES", shares)
        self.write_table("COMPENSATION", compensation)
        return {}
