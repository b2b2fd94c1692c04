"""Climate scenario as a Processing algorithm."""

from functools import partial

from ...restoration_plugin.core.errors import QT_TRANSLATE_NOOP, InvalidInput
from ...restoration_plugin.i18n import translate
from ..base import DIAGNOSIS, RestorationAlgorithm
from ..parameters import choice, folder_output, number_output, raster_list, table_output, text


class ClimateScenario(RestorationAlgorithm):
    """Monthly rain and temperature of a scenario from change factors."""

    ALGORITHM, GROUP = "climatescenario", DIAGNOSIS
    PRECIPITATION, TEMPERATURE, CHANGE, CHANGES, KIND = "PRECIPITATION", "TEMPERATURE", "CHANGE", "CHANGES", "KIND"
    OUTPUT, SUMMARY, VALID_AREA = "OUTPUT", "SUMMARY", "VALID_AREA"

    def displayName(self):
        return translate("LandRestoration", "Climate scenario")

    def shortDescription(self):
        return translate(
            "LandRestoration",
            "Monthly rain and temperature of a scenario from those of today and their changes, so that the same diagnosis runs on it.",
        )

    def declare(self):
        yield raster_list(
            self.PRECIPITATION,
            translate("LandRestoration", "Monthly rain"),
            translate("LandRestoration", "12 rasters, January to December."),
            "mm",
            minimum=0,
        )
        yield raster_list(
            self.TEMPERATURE,
            translate("LandRestoration", "Monthly temperature"),
            translate("LandRestoration", "12 rasters, January to December."),
            "°C",
            optional=True,
        )
        yield raster_list(
            self.CHANGE,
            translate("LandRestoration", "Change rasters"),
            translate(
                "LandRestoration",
                "12 rasters: with percent of the rain; with difference of the temperature (°C) where it is given, else of the "
                "rain (mm). 24 rasters: the first 12 of the rain, the others differences of the temperature (°C).",
            ),
            optional=True,
        )
        yield text(
            self.CHANGES,
            translate("LandRestoration", "Changes"),
            translate("LandRestoration", "12 or 24 numbers in place of rasters."),
        )
        yield choice(
            self.KIND,
            translate("LandRestoration", "Kind of change"),
            translate("LandRestoration", "Per cent of today, or difference."),
            [translate("LandRestoration", "Percent"), translate("LandRestoration", "Difference")],
        )
        yield folder_output(
            self.OUTPUT,
            translate("LandRestoration", "Scenario"),
            translate("LandRestoration", "Rasters precipitation_01.tif … and, where given, temperature_01.tif …"),
        )
        yield table_output(
            self.SUMMARY,
            translate("LandRestoration", "Means by month"),
            translate("LandRestoration", "Mean of today and of the scenario, and change, by variable and month."),
        )
        yield number_output(self.VALID_AREA, translate("LandRestoration", "Area with a scenario (ha)"))

    def rules(self, parameters, context):
        if bool(parameters.get(self.CHANGE)) == bool(parameters.get(self.CHANGES)):
            return translate("LandRestoration", "Give either CHANGE (rasters) or CHANGES (numbers).")
        return None

    def execute(self, feedback):
        import pandas as pd

        from ...restoration_plugin.core.climate.climate_scenario import KINDS, change_plan, read_changes

        rain, heat = self.raster_list(self.PRECIPITATION), self.raster_list(self.TEMPERATURE)
        changes = self.raster_list(self.CHANGE) or read_changes(self.text(self.CHANGES))
        for name, found, allowed in (
            (self.PRECIPITATION, len(rain), (12,)),
            (self.TEMPERATURE, len(heat), (0, 12)),
            (self.CHANGE, len(changes), (12, 24)),
        ):
            if found not in allowed:
                raise InvalidInput(
                    QT_TRANSLATE_NOOP("LandRestoration", "{name}: found {found} rasters, allowed are {allowed}, January to December."),
                    name=name,
                    found=found,
                    allowed=" / ".join(map(str, allowed)),
                )  # fmt: skip
        plan = change_plan(KINDS[self.choice(self.KIND)], len(changes), bool(heat))
        folder, rows, area, lifted = self.folder(self.OUTPUT), [], 0.0, 0
        steps = [
            (key, month)
            for key, given in (("precipitation", rain), ("temperature", heat))
            if given
            for month in range(12)
        ]
        for number, (key, month) in enumerate(steps):
            today = (rain if key == "precipitation" else heat)[month]
            kind, first = plan.get(key, ("difference", None))
            change = 0.0 if first is None else changes[first + month]
            watcher = self.watcher.part(number / len(steps), (number + 1) / len(steps))
            before, after, raised = self.month(folder, key, month + 1, today, change, kind, watcher)
            rows.append((key, month + 1, before.mean, after.mean, after.mean - before.mean))
            area, lifted = after.area, lifted + raised
        for key in plan:
            self.log(
                QT_TRANSLATE_NOOP("LandRestoration", "Changed: {variable} ({kind})."), variable=key, kind=plan[key][0]
            )
        if lifted:
            self.warn(
                QT_TRANSLATE_NOOP(
                    "LandRestoration", "{count} cells and months would have had rain below 0; they have none."
                ),
                count=lifted,
            )
        columns = ["variable", "month", "today", "scenario", "change"]
        self.write_table(self.SUMMARY, pd.DataFrame(rows, columns=columns))
        return {self.VALID_AREA: area}

    def month(self, folder, key, month, today, change, kind, watcher):
        """Write one month; statistics of today and of the scenario, and the cells that were lifted to 0."""
        from ...restoration_plugin.core.climate.climate_scenario import scenario_month

        wet = key == "precipitation"
        given = [today] if isinstance(change, float) else [today, change]
        function = partial(
            scenario_month,
            kind=kind,
            floor=0.0 if wet else None,
            constant=change if isinstance(change, float) else None,
        )
        target = self.folder_raster(f"{folder}/{key}_{month:02d}.tif", "mm" if wet else "°C", f"{month:02d}")
        before, after, raised = self.run_local(
            function,
            given,
            [self.intermediate(f"TODAY{key}{month}"), target, self.intermediate(f"LIFTED{key}{month}", dtype="uint8")],
            watcher,
        )
        return before, after, raised.class_cells.get(2, 0)
