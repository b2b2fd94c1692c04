"""Problem diagnosis as a Processing algorithm."""

from ...restoration_plugin.i18n import translate
from ..base import ZONING, RestorationAlgorithm
from ..parameters import field, matrix, number_output, table_output, vector, vector_output


class DiagnoseProblems(RestorationAlgorithm):
    """Worst problem of each unit on one scale of severity."""

    ALGORITHM, GROUP = "diagnoseproblems", ZONING
    REQUIRES = ("scipy", "pandas", "numba", "geopandas", "shapely")
    UNITS = "UNITS"
    PROBLEMS = "PROBLEMS"
    SPACES = "SPACES"
    SPACE = "SPACE"
    OUTPUT = "OUTPUT"
    SUMMARY = "SUMMARY"
    SEVERE = "SEVERE"

    def displayName(self):
        return translate("LandRestoration", "Diagnose problems")

    def shortDescription(self):
        return translate(
            "LandRestoration",
            "Brings the classes of all problems to one scale of severity (0 none, 1 light, 2 moderate, 3 severe) and names the worst and the next problem of each unit, with reasons.",
        )

    def declare(self):
        yield vector(
            self.UNITS,
            translate("LandRestoration", "Units"),
            translate("LandRestoration", "Planning units with the classes of each problem, from unitstatistics."),
        )
        yield matrix(
            self.PROBLEMS,
            translate("LandRestoration", "Problems"),
            translate(
                "LandRestoration",
                "One row for each problem, in the order that decides ties: code such as water_erosion, field with its class, scheme of the table (water_erosion, wind_erosion, karst, karst_four, desertification, sandification, vegetation, mine, or severity for 0 to 3).",
            ),
            [
                translate("LandRestoration", "Problem"),
                translate("LandRestoration", "Field"),
                translate("LandRestoration", "Scheme"),
            ],
            optional=False,
        )
        yield self.table_parameter()
        yield vector(
            self.SPACES,
            translate("LandRestoration", "Spaces"),
            translate(
                "LandRestoration",
                "Ecological, agricultural and urban space; each unit takes the one that covers most of it.",
            ),
            optional=True,
        )
        yield field(
            self.SPACE,
            translate("LandRestoration", "Kind of space"),
            translate("LandRestoration", "Field of the spaces, or of the units where no spaces are given."),
            self.SPACES,
            optional=True,
        )
        yield vector_output(
            self.OUTPUT,
            translate("LandRestoration", "Problems of the units"),
            translate(
                "LandRestoration",
                "Units with problem, severity, problem2, severity2, n_problem, degraded, space, why_en and why_zh.",
            ),
            style="problem_severity",
        )
        yield table_output(
            self.SUMMARY,
            translate("LandRestoration", "Area by problem"),
            translate("LandRestoration", "Units and area (ha) by problem, severity and space."),
        )
        yield number_output(self.SEVERE, translate("LandRestoration", "Units with a severe problem"))

    def execute(self, feedback):
        import numpy as np

        from ...restoration_plugin.core.zoning.diagnose_problems import diagnose_problems, problem_rows, problem_summary
        from ...restoration_plugin.core.zoning.overlay import largest_overlap

        frame = self.frame(self.UNITS)
        rows = problem_rows(self.matrix(self.PROBLEMS), list(frame.columns))
        classes = np.stack([self.numbers_of(frame, field) for _, field, _ in rows], axis=1)
        found = diagnose_problems(classes, [row[0] for row in rows], [row[2] for row in rows], self.file("TABLE"))
        spaces, space = self.frame(self.SPACES, frame.crs.to_wkt()), self.field(self.SPACE)
        if spaces is not None and space is not None:
            found = found.assign(space=largest_overlap(frame.geometry, spaces.geometry, spaces[space].astype(str)))
        units = self.with_fields(frame, found)
        self.write_frame(self.OUTPUT, units)
        self.write_table(self.SUMMARY, problem_summary(units, self.area_ha(units)))
        return {self.SEVERE: int((found["severity"] == 3).sum())}
