"""Obstacle factors as a Processing algorithm."""

from ...restoration_plugin.i18n import translate
from ..base import DIAGNOSIS, RestorationAlgorithm
from ..parameters import ANY, fields, number_output, table, text, vector, vector_output


class ObstacleFactors(RestorationAlgorithm):
    """What keeps each unit from doing well."""

    ALGORITHM, GROUP = "obstaclefactors", DIAGNOSIS
    REQUIRES = ("scipy", "pandas", "numba", "geopandas", "shapely")
    INPUT, FIELDS, DIRECTIONS, WEIGHTS, RANGES = "INPUT", "FIELDS", "DIRECTIONS", "WEIGHTS", "RANGES"
    OUTPUT, COUNT = "OUTPUT", "COUNT"

    def displayName(self):
        return translate("LandRestoration", "Obstacle factors")

    def shortDescription(self):
        return translate(
            "LandRestoration",
            "The three indicators of each unit that hold it back most, and their share in what it lacks.",
        )

    def declare(self):
        yield vector(
            self.INPUT,
            translate("LandRestoration", "Units"),
            translate("LandRestoration", "Units with the indicators as fields."),
            ANY,
        )
        yield fields(
            self.FIELDS,
            translate("LandRestoration", "Indicators"),
            translate("LandRestoration", "Numeric fields; NULL is left out of the unit's sum."),
            self.INPUT,
            numeric=True,
        )
        yield text(
            self.DIRECTIONS,
            translate("LandRestoration", "Directions"),
            translate(
                "LandRestoration", "One sign for each field, in order: + where more is better, - where less is: +,-,+."
            ),
            optional=False,
        )
        yield table(
            self.WEIGHTS,
            translate("LandRestoration", "Weights"),
            translate("LandRestoration", "Table with name and weight; equal weights without it."),
            optional=True,
        )
        yield table(
            self.RANGES,
            translate("LandRestoration", "Ranges"),
            translate(
                "LandRestoration",
                "Table with indicator, low and high; least and largest value of the units without it.",
            ),
            optional=True,
            advanced=True,
        )
        yield vector_output(
            self.OUTPUT,
            translate("LandRestoration", "Obstacle factors"),
            translate("LandRestoration", "Units with obstacle1 … 3 (names of fields) and degree1 … 3 (share, 0–1)."),
            ANY,
            style="obstacle_degree",
        )
        yield number_output(self.COUNT, translate("LandRestoration", "Number of units"))

    def execute(self, feedback):
        import numpy as np

        from ...restoration_plugin.core.statistics.indicator_settings import named_values, read_directions
        from ...restoration_plugin.core.statistics.normalise import normalise
        from ...restoration_plugin.core.statistics.obstacle_degree import largest_obstacles, obstacle_degree

        frame, names = self.frame(self.INPUT), self.fields(self.FIELDS)
        directions = read_directions(self.text(self.DIRECTIONS), len(names))
        values = np.stack([self.numbers_of(frame, name) for name in names], axis=1)
        weights, ranges = self.table(self.WEIGHTS), self.table(self.RANGES)
        if ranges is None:
            low, high = np.nanmin(values, axis=0), np.nanmax(values, axis=0)
        else:
            low, high = named_values(ranges, ("indicator", "name"), ("low", "high"), names, self.RANGES).T
        weight = (
            np.ones(len(names))
            if weights is None
            else named_values(weights, ("name", "indicator"), ("weight",), names, self.WEIGHTS).ravel()
        )
        order, degrees = largest_obstacles(obstacle_degree(normalise(values, low, high, directions), weight))
        results = {}
        for place in range(order.shape[1]):
            results[f"obstacle{place + 1}"] = [names[index] if index >= 0 else "" for index in order[:, place]]
            results[f"degree{place + 1}"] = degrees[:, place]
        self.write_frame(self.OUTPUT, self.with_fields(frame, results))
        return {self.COUNT: len(frame)}
