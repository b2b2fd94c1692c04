"""Indicator weights as a Processing algorithm."""

from ...restoration_plugin.core.errors import QT_TRANSLATE_NOOP
from ...restoration_plugin.i18n import translate
from ..base import ZONING, RestorationAlgorithm
from ..indicator_choices import comparison_matrix, directions_text, ranges_parameter, weighting_choice
from ..parameters import choice, fields, html_output, number_output, table, table_output, vector_output


class IndicatorWeights(RestorationAlgorithm):
    """Weights of indicators, the index they give, and how stable it is."""

    ALGORITHM, GROUP = "indicatorweights", ZONING
    REQUIRES = ("scipy", "pandas", "numba", "geopandas", "shapely")
    INPUT = "INPUT"
    FIELDS = "FIELDS"
    DIRECTIONS = "DIRECTIONS"
    METHOD = "METHOD"
    COMPARISON = "COMPARISON"
    GIVEN = "GIVEN"
    INDEX = "INDEX"
    RANGES = "RANGES"
    OUTPUT = "OUTPUT"
    WEIGHTS = "WEIGHTS"
    STABILITY = "STABILITY"
    CHART = "CHART"
    CONSISTENCY = "CONSISTENCY"
    METHODS = ("ahp", "entropy", "critic", "game theory", "equal", "given")

    def displayName(self):
        return translate("LandRestoration", "Indicator weights")

    def shortDescription(self):
        return translate(
            "LandRestoration",
            "Weights by AHP, entropy, CRITIC, game theory, equal or given; the index and rank of each unit, and how many change class or rank when a weight moves by 10 or 20 %.",
        )

    def declare(self):
        yield table(
            self.INPUT,
            translate("LandRestoration", "Units"),
            translate("LandRestoration", "Layer or table with one row for each unit."),
        )
        yield fields(
            self.FIELDS,
            translate("LandRestoration", "Indicators"),
            translate("LandRestoration", "Fields with numbers."),
            self.INPUT,
            numeric=True,
        )
        yield directions_text()
        yield weighting_choice(self.METHOD, self.METHODS)
        yield comparison_matrix()
        yield table(
            self.GIVEN,
            translate("LandRestoration", "Given weights"),
            translate("LandRestoration", "Table with the columns name and weight."),
            optional=True,
        )
        yield choice(
            self.INDEX,
            translate("LandRestoration", "Index"),
            translate("LandRestoration", "Weighted sum of normalised indicators, or closeness to the best (TOPSIS)."),
            [translate("LandRestoration", "Weighted sum"), translate("LandRestoration", "TOPSIS")],
        )
        yield ranges_parameter()
        yield vector_output(
            self.OUTPUT,
            translate("LandRestoration", "Index and rank"),
            translate("LandRestoration", "Units with index_v (0 to 1) and rank (1 is the highest)."),
            style="indicator_index",
        )
        yield table_output(
            self.WEIGHTS,
            translate("LandRestoration", "Weights by indicator"),
            translate("LandRestoration", "Name and weight of each indicator."),
        )
        yield table_output(
            self.STABILITY,
            translate("LandRestoration", "Stability"),
            translate(
                "LandRestoration", "Share of units whose class or rank moves when one weight moves by 10 or 20 %."
            ),
        )
        yield html_output(
            self.CHART,
            translate("LandRestoration", "Chart of the stability"),
            translate("LandRestoration", "One file that works offline."),
        )
        yield number_output(self.CONSISTENCY, translate("LandRestoration", "Consistency ratio"))

    def execute(self, feedback):
        import numpy as np

        from ...restoration_plugin.core.statistics.weight_stability import rank_of
        from ...restoration_plugin.core.zoning.parsing import given_ranges, parse_directions, parse_matrix
        from ...restoration_plugin.core.zoning.stability_chart import stability_chart
        from ...restoration_plugin.core.zoning.weighted_units import weighted_units

        frame, names = self.either(self.INPUT), self.fields(self.FIELDS)
        values = np.stack([self.numbers_of(frame, name) for name in names], axis=1)
        cells = self.matrix(self.COMPARISON)
        found = weighted_units(
            values,
            names,
            parse_directions(self.text(self.DIRECTIONS), len(names)),
            self.METHODS[self.choice(self.METHOD)],
            parse_matrix(cells, len(names)) if cells else None,
            self.either(self.GIVEN) if self.given(self.GIVEN) else None,
            self.choice(self.INDEX) == 1,
            given_ranges(self.either(self.RANGES), names) if self.given(self.RANGES) else None,
        )
        ranks = rank_of(found.index)
        missing = int((ranks == 0).sum())
        if missing:
            self.warn(
                QT_TRANSLATE_NOOP("LandRestoration", "{count} units lack an indicator and have no index."),
                count=missing,
            )
        columns = {"index_v": found.index, "rank": np.where(ranks > 0, ranks, np.nan)}
        self.write_frame(self.OUTPUT, self.with_fields(frame, columns))
        self.write_table(self.WEIGHTS, found.weights)
        self.write_table(self.STABILITY, found.stability)
        self.write_html(self.CHART, stability_chart(found.weights, found.stability))
        return {self.CONSISTENCY: found.consistency}
