"""Scenario warning as a Processing algorithm."""

from functools import partial
from operator import add

from ...restoration_plugin.core.errors import QT_TRANSLATE_NOOP
from ...restoration_plugin.i18n import translate
from ..base import DIAGNOSIS, RestorationAlgorithm
from ..parameters import integer, number_output, raster, raster_list, raster_output, table_output


class ScenarioWarning(RestorationAlgorithm):
    """Four colours of warning from today's class, its trend and scenarios."""

    ALGORITHM, GROUP = "scenariowarning", DIAGNOSIS
    CURRENT, SCENARIOS, TREND, SEVERE, TABLE = "CURRENT", "SCENARIOS", "TREND", "SEVERE", "TABLE"
    LEVEL, FREQUENCY, CHANGE, WORST = "LEVEL", "FREQUENCY", "CHANGE", "WORST"
    RULE, SUMMARY, VALID_AREA = "RULE", "SUMMARY", "VALID_AREA"

    def displayName(self):
        return translate("LandRestoration", "Scenario warning")

    def shortDescription(self):
        return translate(
            "LandRestoration",
            "Warning level of each cell, none, blue, yellow, orange or red, from its class today, its trend and its classes in "
            "scenarios, with the rule that gave it.",
        )

    def declare(self):
        yield raster(
            self.CURRENT,
            translate("LandRestoration", "Classes today"),
            translate("LandRestoration", "Classes of a diagnosis, from 1 (none) on, rising with severity."),
            classes=True,
        )
        yield raster_list(
            self.SCENARIOS,
            translate("LandRestoration", "Classes in scenarios"),
            translate("LandRestoration", "The same diagnosis in each scenario."),
            classes=True,
        )
        yield raster(
            self.TREND,
            translate("LandRestoration", "Trend"),
            translate(
                "LandRestoration",
                "1 improving, 2 stable, 3 worsening, or the classes of vegetationtrend; stable everywhere without it.",
            ),
            classes=True,
            optional=True,
        )
        yield integer(
            self.SEVERE,
            translate("LandRestoration", "Severe from class"),
            translate("LandRestoration", "Classes from this one on are severe; one below is moderate, 1 is none."),
            default=4,
            minimum=2,
            maximum=255,
        )
        yield self.table_parameter()
        yield raster_output(
            self.LEVEL,
            translate("LandRestoration", "Warning level"),
            translate("LandRestoration", "1 none, 2 blue, 3 yellow, 4 orange, 5 red."),
            style="warning_level",
        )
        for name, label, help_text, unit, style in (
            (self.FREQUENCY, translate("LandRestoration", "Frequency of severity"), translate("LandRestoration", "Share of scenarios with a severe class, 0–1."), "–", "share"),
            (self.CHANGE, translate("LandRestoration", "Change of class"), translate("LandRestoration", "Class of each scenario less that of today, one band a scenario."), "–", "class_change"),
            (self.WORST, translate("LandRestoration", "Largest rise"), translate("LandRestoration", "Largest change of class among the scenarios."), "–", "class_change"),
            (self.RULE, translate("LandRestoration", "Deciding rule"), translate("LandRestoration", "Number of the rule that gave the level."), "", "warning_rule"),
        ):  # fmt: skip
            yield raster_output(name, label, help_text, unit, style=style, optional=True, checked=False)
        yield table_output(
            self.SUMMARY,
            translate("LandRestoration", "Area by warning level"),
            translate("LandRestoration", "Area (ha) by level and rule."),
        )
        yield number_output(self.VALID_AREA, translate("LandRestoration", "Area with a level (ha)"))

    def execute(self, feedback):
        from ...restoration_plugin.bridge.styling import class_names as recorded_names
        from ...restoration_plugin.core.class_names import class_names
        from ...restoration_plugin.core.statistics.scenario_warning import (
            level_areas,
            level_summary,
            scenario_warning,
            warning_rules,
        )

        table = self.file(self.TABLE)
        rules, names = warning_rules(table), class_names("warning level")
        self.report_standard(rules, table)
        trend, scenarios = self.raster(self.TREND), self.raster_list(self.SCENARIOS)
        if trend is None:
            self.log(QT_TRANSLATE_NOOP("LandRestoration", "TREND is left out: every cell counts as stable."))
        five = trend is not None and max(recorded_names(trend.path), default=0) > 3
        level, *_ = self.run_local(
            partial(scenario_warning, severe=self.integer(self.SEVERE), five_classes=five, rules=rules),
            [self.raster(self.CURRENT), trend, *scenarios],
            [
                self.output(self.LEVEL, classes=names),
                self.output(self.FREQUENCY),
                self.output(self.CHANGE, bands=tuple(source.name for source in scenarios)),
                self.output(self.WORST),
                self.intermediate(self.RULE, classes=rules.names),
            ],
        )
        if self.wanted(self.SUMMARY):
            areas = self.run_reduce(level_areas, [self.written(self.LEVEL), self.written(self.RULE)], add)
            self.write_table(self.SUMMARY, level_summary(areas, names, rules))
        return {self.VALID_AREA: level.area}
