"""Evaluation of alternatives as a Processing algorithm."""

from ...restoration_plugin.i18n import translate
from ..base import ZONING, RestorationAlgorithm
from ..indicator_choices import directions_text
from ..parameters import choice, fields, file, matrix, number_output, table, table_output, vector_output


class EvaluateAlternatives(RestorationAlgorithm):
    """TOPSIS, fuzzy evaluation and the criteria for nature-based solutions."""

    ALGORITHM, GROUP = "evaluatealternatives", ZONING
    REQUIRES = ("scipy", "pandas", "numba", "geopandas", "shapely")
    INPUT = "INPUT"
    FIELDS = "FIELDS"
    DIRECTIONS = "DIRECTIONS"
    HIERARCHY = "HIERARCHY"
    METHOD = "METHOD"
    STANDARDS = "STANDARDS"
    OUTPUT = "OUTPUT"
    SUMMARY = "SUMMARY"
    BEST = "BEST"

    def displayName(self):
        return translate("LandRestoration", "Evaluate alternatives")

    def shortDescription(self):
        return translate(
            "LandRestoration",
            "Scores, ranks and grades plans or techniques by TOPSIS, fuzzy comprehensive evaluation or the eight criteria for nature-based solutions, over indicators in two levels.",
        )

    def declare(self):
        yield table(
            self.INPUT,
            translate("LandRestoration", "Alternatives"),
            translate("LandRestoration", "Layer or table with one row for each alternative."),
        )
        yield fields(
            self.FIELDS,
            translate("LandRestoration", "Indicators"),
            translate(
                "LandRestoration",
                "Fields with numbers; for nature-based solutions the eight criteria in % of the maximum, in order.",
            ),
            self.INPUT,
            numeric=True,
        )
        yield directions_text()
        yield matrix(
            self.HIERARCHY,
            translate("LandRestoration", "Hierarchy"),
            translate(
                "LandRestoration",
                "One row for each indicator: level 1, level 2, field, weight. A weight counts within its level 2 group; groups of a level 1, and the levels 1, weigh equally unless a row without a field gives theirs.",
            ),
            [
                translate("LandRestoration", "Level 1"),
                translate("LandRestoration", "Level 2"),
                translate("LandRestoration", "Field"),
                translate("LandRestoration", "Weight"),
            ],
        )
        yield choice(
            self.METHOD,
            translate("LandRestoration", "Method"),
            translate(
                "LandRestoration",
                "TOPSIS: closeness to the best. Fuzzy: membership in grades. Nature-based solutions: a criterion below 25 % decides.",
            ),
            [
                translate("LandRestoration", "TOPSIS"),
                translate("LandRestoration", "Fuzzy evaluation"),
                translate("LandRestoration", "Nature-based solutions (8 criteria)"),
            ],
        )
        yield file(
            self.STANDARDS,
            translate("LandRestoration", "Grade limits"),
            translate(
                "LandRestoration",
                "CSV with the columns indicator, grade, lower and upper, for the fuzzy evaluation; by default the scores 1 to 5.",
            ),
        )
        yield vector_output(
            self.OUTPUT,
            translate("LandRestoration", "Evaluated alternatives"),
            translate(
                "LandRestoration",
                "Alternatives with score, rank, grade and weakest (the indicator that holds it back most).",
            ),
            style="alternative_grade",
        )
        yield table_output(
            self.SUMMARY,
            translate("LandRestoration", "Summary"),
            translate("LandRestoration", "Alternatives by grade."),
        )
        yield number_output(self.BEST, translate("LandRestoration", "Row of the best alternative"))

    def execute(self, feedback):
        import numpy as np

        from ...restoration_plugin.core.zoning.evaluate_alternatives import (
            METHODS,
            evaluate_alternatives,
            grade_summary,
            hierarchy_weights,
        )
        from ...restoration_plugin.core.zoning.parsing import parse_directions

        frame, names = self.either(self.INPUT), self.fields(self.FIELDS)
        found = evaluate_alternatives(
            np.stack([self.numbers_of(frame, name) for name in names], axis=1),
            names,
            parse_directions(self.text(self.DIRECTIONS), len(names)),
            hierarchy_weights(self.matrix(self.HIERARCHY), names),
            METHODS[self.choice(self.METHOD)],
            self.file(self.STANDARDS),
        )
        self.write_frame(self.OUTPUT, self.with_fields(frame, found))
        self.write_table(self.SUMMARY, grade_summary(found))
        best = found["rank"] == 1
        return {self.BEST: int(best.to_numpy().argmax()) + 1 if best.any() else 0}
