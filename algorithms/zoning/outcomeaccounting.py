"""Outcome accounting as a Processing algorithm."""

from ...restoration_plugin.bridge.outcomes import OutcomeReading
from ...restoration_plugin.i18n import translate
from ..base import ZONING, RestorationAlgorithm
from ..parameters import (
    field,
    html_output,
    number_output,
    raster_list,
    table,
    table_output,
    text,
    vector,
    vector_output,
)


class OutcomeAccounting(OutcomeReading, RestorationAlgorithm):
    """What treatment has done, against untreated controls."""

    ALGORITHM, GROUP = "outcomeaccounting", ZONING
    REQUIRES = ("scipy", "pandas", "numba", "geopandas", "shapely", "exactextract")
    UNITS, BASELINE, ACHIEVED, INDICATORS = "UNITS", "BASELINE", "ACHIEVED", "INDICATORS"
    TARGETS, COST, CONTROLS, UNCERTAINTY = "TARGETS", "COST", "CONTROLS", "UNCERTAINTY"
    OUTPUT, LEDGER, REPORT, COUNT = "OUTPUT", "LEDGER", "REPORT", "COUNT"

    def displayName(self):
        return translate("LandRestoration", "Outcome accounting")

    def shortDescription(self):
        return translate(
            "LandRestoration",
            "Carbon, habitat, connectivity, soil, water and other outcomes of treated units: baseline, target, achieved, the effect against untreated controls with its interval, and what one unit of it has cost.",
        )

    def declare(self):
        yield vector(
            self.UNITS,
            translate("LandRestoration", "Treated units"),
            translate("LandRestoration", "Polygons of treated land; what several share counts once, in the first."),
        )
        for name, label in (
            (self.BASELINE, translate("LandRestoration", "Before treatment")),
            (self.ACHIEVED, translate("LandRestoration", "After treatment")),
        ):
            yield raster_list(
                name,
                label,
                translate("LandRestoration", "One raster for each indicator, in the order of INDICATORS."),
                translate("LandRestoration", "any unit"),
            )
        yield text(
            self.INDICATORS,
            translate("LandRestoration", "Indicators"),
            translate(
                "LandRestoration",
                "Names with commas between them, such as cover, soil_loss, soil_retention, wind_loss, carbon, npp, habitat, connectivity (from habitat quality, 0 to 1), water; a minus in front of another name says that less is better.",
            ),
            optional=False,
        )
        yield table(
            self.TARGETS,
            translate("LandRestoration", "Targets"),
            translate(
                "LandRestoration",
                "Table with indicator and target, and unit (1 for the first), baseline_year, target_year where they are known; for connectivity also threshold (quality from which a cell is habitat) and dispersal_m, in place of the defaults.",
            ),
            optional=True,
        )
        yield field(
            self.COST,
            translate("LandRestoration", "Cost"),
            translate("LandRestoration", "Field with what each unit has cost."),
            self.UNITS,
            numeric=True,
            optional=True,
            unit="10⁴ CNY",
        )
        yield vector(
            self.CONTROLS,
            translate("LandRestoration", "Controls"),
            translate(
                "LandRestoration",
                "Polygons of untreated land under the same weather; without them effects are NULL, but for connectivity.",
            ),
            optional=True,
        )
        yield table(
            self.UNCERTAINTY,
            translate("LandRestoration", "Uncertainty"),
            translate(
                "LandRestoration",
                "Table with indicator and sd, the standard deviation of a mapped mean at one date; else the spread among controls decides.",
            ),
            optional=True,
        )
        yield vector_output(
            self.OUTPUT,
            translate("LandRestoration", "Units with outcomes"),
            translate(
                "LandRestoration",
                "With own_ha and overlap_ha, verdict, and of each indicator its baseline, achieved, effect, limits and unit cost (CNY).",
            ),
            style="outcomes",
        )
        yield table_output(
            self.LEDGER,
            translate("LandRestoration", "Ledger of outcomes"),
            translate(
                "LandRestoration",
                "One row for each unit and indicator, and for all units together, with method and evidence.",
            ),
        )
        yield html_output(
            self.REPORT,
            translate("LandRestoration", "Report"),
            translate("LandRestoration", "Printable page in both languages with the ledger."),
        )
        yield number_output(self.COUNT, translate("LandRestoration", "Effects that are known"))

    def execute(self, feedback):
        from ...restoration_plugin.bridge.outcomes import fingerprints, outcome_fields, outcome_report
        from ...restoration_plugin.core.planning.outcome_effects import outcome_effects
        from ...restoration_plugin.core.planning.outcome_indicators import outcome_indicators
        from ...restoration_plugin.core.planning.outcome_ledger import outcome_ledger
        from ...restoration_plugin.engine.outcome_cells import control_cells, unit_means

        before, after, recorded = self.pairs()
        outcomes = outcome_indicators(self.text(self.INDICATORS), recorded)
        self.refuse_units(outcomes, before, after)
        frame = self.frame(self.UNITS)
        cost, targets, sd = self.costs(frame), self.targets(outcomes, len(frame)), self.uncertainty(outcomes)
        outcomes = self.planned(outcomes, targets)
        own, whole, area = self.treated_land(frame)
        networks = self.networks(outcomes, before, after, own, self.watcher.part(0.0, 0.4))
        cellwise = [number for number, outcome in enumerate(outcomes) if not outcome.of_landscape]
        pairs = [[sources[number] for number in cellwise] for sources in (before, after)]
        untreated = self.untreated(own) if cellwise else None
        means = unit_means(own, *pairs, self.watcher.part(0.4, 0.6))
        cells = None if untreated is None else control_cells(untreated, *pairs, self.watcher.part(0.6, 0.8))
        effects = outcome_effects(means, area, cells, sd[cellwise], self.watcher.part(0.8, 1.0))
        evidence = fingerprints(before, after)
        ledger = outcome_ledger(outcomes, means, area, effects, cost, targets, evidence, cells is not None, networks)
        self.write_frame(self.OUTPUT, self.with_fields(frame, outcome_fields(ledger, outcomes, whole, area)))
        self.write_table(self.LEDGER, ledger)
        self.write_html(self.REPORT, outcome_report(ledger))
        return {self.COUNT: int(ledger.loc[ledger["unit"] != "total", "effect"].notna().sum())}
