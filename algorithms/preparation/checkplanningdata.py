"""Check of planning data as a Processing algorithm."""

from ...restoration_plugin.i18n import translate
from ..base import PREPARATION, RestorationAlgorithm
from ..parameters import (
    KEY,
    html_output,
    number_output,
    properties,
    raster,
    raster_list,
    table_output,
    text,
    vector_list,
)


class CheckPlanningData(RestorationAlgorithm):
    """What is wrong with the layers of a plan, before anything is computed with them."""

    ALGORITHM, GROUP = "checkplanningdata", PREPARATION
    REQUIRES = ("pandas",)
    RASTERS, VECTORS, REFERENCE, CODE_FIELD = "RASTERS", "VECTORS", "REFERENCE", "CODE_FIELD"
    PROBLEMS, REPORT, ERRORS, WARNINGS = "PROBLEMS", "REPORT", "ERRORS", "WARNINGS"

    def flags(self):
        return super().flags() | self.FlagNoThreading  # layers are looked at in the main thread

    def displayName(self):
        return translate("LandRestoration", "Check planning data")

    def shortDescription(self):
        return translate(
            "LandRestoration",
            "Reference systems, grids, coverage, NoData, value ranges, geometries, land-use and administrative codes and text "
            "encodings of the layers, each finding with its remedy.",
        )

    def declare(self):
        for parameter in (
            raster_list(
                self.RASTERS,
                translate("LandRestoration", "Rasters"),
                translate("LandRestoration", "Rasters to check."),
                optional=True,
                on_grid=False,
            ),
            vector_list(
                self.VECTORS,
                translate("LandRestoration", "Vector layers"),
                translate("LandRestoration", "Layers and tables to check."),
                optional=True,
            ),
        ):
            parameter.setMetadata({KEY: {**properties(parameter), "whole": True}})
            yield parameter
        yield raster(
            self.REFERENCE,
            translate("LandRestoration", "Reference"),
            translate("LandRestoration", "Planning grid to compare with; else the first raster."),
            translate("LandRestoration", "any unit"),
            optional=True,
            on_grid=False,
        )
        yield text(
            self.CODE_FIELD,
            translate("LandRestoration", "Field of administrative codes"),
            translate("LandRestoration", "Checked in every vector layer that has it."),
        )
        yield table_output(
            self.PROBLEMS,
            translate("LandRestoration", "Findings"),
            translate("LandRestoration", "Layer, check, severity (error, warning, info), detail and remedy."),
            optional=False,
        )
        yield html_output(
            self.REPORT,
            translate("LandRestoration", "Report"),
            translate("LandRestoration", "The findings as a page."),
        )
        yield number_output(self.ERRORS, translate("LandRestoration", "Errors"))
        yield number_output(self.WARNINGS, translate("LandRestoration", "Warnings"))

    def rules(self, parameters, context):
        if not parameters.get(self.RASTERS) and not parameters.get(self.VECTORS):
            return translate("LandRestoration", "Give RASTERS or VECTORS: there is nothing to check.")
        return None

    def execute(self, feedback):
        import pandas as pd

        from ...restoration_plugin.bridge.planning_checks import (
            grid_of,
            raster_facts_of,
            report,
            rows_of,
            vector_facts,
        )
        from ...restoration_plugin.core.planning.data_checks import (
            ERROR,
            WARNING,
            raster_problems,
            vector_problems,
        )

        rasters, vectors = self.layers(self.RASTERS), self.layers(self.VECTORS)
        given = self.raster(self.REFERENCE)
        reference = given.grid if given is not None else grid_of(rasters)
        code_field = self.text(self.CODE_FIELD) or ""
        problems = []
        for number, layer in enumerate(rasters):
            steps = self.watcher.part(0.7 * number / len(rasters), 0.7 * (number + 1) / len(rasters))
            for facts in raster_facts_of(layer, reference, steps):
                problems.extend(raster_problems(facts))
        for number, layer in enumerate(vectors):
            self.watcher(0.7 + 0.25 * number / len(vectors))
            facts = vector_facts(layer, reference, code_field, self._context.transformContext())
            problems.extend(vector_problems(facts, code_field))
        rows = rows_of(problems)
        columns = ["layer", "check", "severity", "detail", "remedy"]
        self.write_table(self.PROBLEMS, pd.DataFrame(rows, columns=columns))
        self.write_html(self.REPORT, report(rows, [layer.name() for layer in (*rasters, *vectors)], self.displayName()))
        severities = [row["severity"] for row in rows]
        return {self.ERRORS: severities.count(ERROR), self.WARNINGS: severities.count(WARNING)}
