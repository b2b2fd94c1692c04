"""Corridor crossings as a Processing algorithm."""

from ...restoration_plugin.core.errors import QT_TRANSLATE_NOOP
from ...restoration_plugin.i18n import translate
from ..base import CORRIDORS, RestorationAlgorithm
from ..parameters import LINE, POINT, field, number, number_output, vector, vector_output


class CorridorCrossings(RestorationAlgorithm):
    """Where roads, railways and built-up land cut corridors."""

    ALGORITHM, GROUP = "corridorcrossings", CORRIDORS
    REQUIRES = ("pandas", "geopandas", "shapely")
    PATHS, LINES, CLASS, BUILT = "PATHS", "LINES", "CLASS", "BUILT"
    ADMIN, ADMIN_CODE, MERGE_DISTANCE, TABLE = "ADMIN", "ADMIN_CODE", "MERGE_DISTANCE", "TABLE"
    OUTPUT, COUNT = "OUTPUT", "COUNT"

    def displayName(self):
        return translate("LandRestoration", "Corridor crossings")

    def shortDescription(self):
        return translate(
            "LandRestoration",
            "Points where corridors cross roads, railways and built-up land: class, place along the corridor, priority by class and "
            "rank, and a proposed structure.",
        )

    def declare(self):
        yield vector(
            self.PATHS,
            translate("LandRestoration", "Corridors"),
            translate("LandRestoration", "Lines from leastcostcorridors; their rank and ids are used."),
            LINE,
        )
        yield vector(
            self.LINES,
            translate("LandRestoration", "Roads and railways"),
            translate("LandRestoration", "Lines that cut corridors."),
            LINE,
        )
        yield field(
            self.CLASS,
            translate("LandRestoration", "Class of a line"),
            translate(
                "LandRestoration", "motorway, railway, national, provincial, or their Chinese names; else other."
            ),
            self.LINES,
            optional=True,
        )
        yield vector(
            self.BUILT,
            translate("LandRestoration", "Built-up land"),
            translate("LandRestoration", "Polygons; a corridor is cut as far as it runs through them."),
            optional=True,
        )
        yield vector(
            self.ADMIN,
            translate("LandRestoration", "Administrations"),
            translate("LandRestoration", "Their codes are written to the crossings within them."),
            optional=True,
        )
        yield field(
            self.ADMIN_CODE,
            translate("LandRestoration", "Code of an administration"),
            translate("LandRestoration", "Field of the administrations."),
            self.ADMIN,
            optional=True,
        )
        yield number(
            self.MERGE_DISTANCE,
            translate("LandRestoration", "Merge distance"),
            translate("LandRestoration", "Crossings of one class nearer to each other along a corridor are one."),
            "m",
            default=50,
            minimum=0,
        )
        yield self.table_parameter()
        yield vector_output(
            self.OUTPUT,
            translate("LandRestoration", "Crossings"),
            translate(
                "LandRestoration",
                "corridor, from_id, to_id, class, chainage (m), span_m, score, priority, structure, with names in both languages.",
            ),
            POINT,
            style="corridor_crossings",
        )
        yield number_output(self.COUNT, translate("LandRestoration", "Number of crossings"))

    def execute(self, feedback):
        from ...restoration_plugin.core.connectivity.corridor_crossings import corridor_crossings, crossing_classes
        from ...restoration_plugin.core.connectivity.crossed_units import crossed_units

        paths = self.metric_frame(self.PATHS)
        crs = paths.crs.to_wkt()
        if "rank" in paths:
            paths = paths.assign(rank=self.numbers_of(paths, "rank"))
        classes = crossing_classes(self.file("TABLE"))
        if (classes.rows["verified"] != "yes").any():
            self.warn(
                QT_TRANSLATE_NOOP(
                    "LandRestoration",
                    "Weights, widths and structures of the crossings are defaults that nobody has verified; TABLE replaces them.",
                )
            )
        crossings = corridor_crossings(
            paths,
            self.frame(self.LINES, crs),
            self.field(self.CLASS),
            classes,
            self.frame(self.BUILT, crs),
            self.number(self.MERGE_DISTANCE),
        )
        if self.given(self.ADMIN):
            crossings = crossed_units(crossings, self.frame(self.ADMIN, crs), self.field(self.ADMIN_CODE), "admin")
        self.write_frame(self.OUTPUT, crossings, "Point")
        return {self.COUNT: len(crossings)}
