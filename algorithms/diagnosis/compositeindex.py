"""Composite degradation index as a Processing algorithm."""

from ...restoration_plugin.core.errors import QT_TRANSLATE_NOOP
from ...restoration_plugin.i18n import translate
from ..base import DIAGNOSIS, RestorationAlgorithm
from ..indicator_choices import comparison_matrix, directions_text, ranges_parameter, weighting_choice
from ..parameters import (
    choice,
    integer,
    number,
    number_output,
    raster_list,
    raster_output,
    table,
    table_output,
    text,
)


class CompositeIndex(RestorationAlgorithm):
    """Weighted index of several rasters, with classes."""

    ALGORITHM, GROUP = "compositeindex", DIAGNOSIS
    REQUIRES = ("scipy", "pandas", "numba")
    INDICATORS = "INDICATORS"
    DIRECTIONS = "DIRECTIONS"
    WEIGHTING = "WEIGHTING"
    WEIGHTS = "WEIGHTS"
    COMPARISON = "COMPARISON"
    CLIP = "CLIP"
    AGGREGATION = "AGGREGATION"
    CLASSIFICATION = "CLASSIFICATION"
    CLASSES_COUNT = "CLASSES_COUNT"
    BREAKS = "BREAKS"
    RANGES = "RANGES"
    INDEX = "INDEX"
    CLASSES = "CLASSES"
    WEIGHTS_OUT = "WEIGHTS_OUT"
    RANGES_OUT = "RANGES_OUT"
    CONSISTENCY = "CONSISTENCY"
    METHODS = ("equal", "given", "ahp", "entropy", "critic", "game theory")
    KINDS = ("natural breaks", "quantile", "equal", "given")

    def displayName(self):
        return translate("LandRestoration", "Composite degradation index")

    def shortDescription(self):
        return translate(
            "LandRestoration",
            "Joins several indicators into one index of 0 to 1 by weighted sum or product, with weights from judgement or from the data, and grades it.",
        )

    def declare(self):
        yield raster_list(
            self.INDICATORS,
            translate("LandRestoration", "Indicators"),
            translate("LandRestoration", "Rasters in their own units."),
            translate("LandRestoration", "any unit"),
        )
        yield directions_text()
        yield weighting_choice(self.WEIGHTING, self.METHODS)
        yield table(
            self.WEIGHTS,
            translate("LandRestoration", "Given weights"),
            translate("LandRestoration", "Table with the columns name (of the raster) and weight."),
            optional=True,
        )
        yield comparison_matrix()
        yield number(
            self.CLIP,
            translate("LandRestoration", "Clip"),
            translate("LandRestoration", "Percentiles below and above which values count as the lowest and highest."),
            "%",
            default=1,
            minimum=0,
            maximum=49,
        )
        yield choice(
            self.AGGREGATION,
            translate("LandRestoration", "Aggregation"),
            translate("LandRestoration", "In the geometric product one zero vetoes all."),
            [translate("LandRestoration", "Weighted sum"), translate("LandRestoration", "Geometric product")],
        )
        yield choice(
            self.CLASSIFICATION,
            translate("LandRestoration", "Classification"),
            translate("LandRestoration", "Natural breaks differ between runs; give breaks to compare."),
            [
                translate("LandRestoration", "Natural breaks"),
                translate("LandRestoration", "Quantile"),
                translate("LandRestoration", "Equal interval"),
                translate("LandRestoration", "Given"),
            ],
        )
        yield integer(
            self.CLASSES_COUNT,
            translate("LandRestoration", "Number of classes"),
            translate("LandRestoration", "Not for given breaks."),
            "",
            default=5,
            minimum=2,
            maximum=20,
        )
        yield text(
            self.BREAKS,
            translate("LandRestoration", "Breaks"),
            translate("LandRestoration", "Upper limits of all classes but the last, rising, with commas between them."),
        )
        yield ranges_parameter()
        yield raster_output(
            self.INDEX,
            translate("LandRestoration", "Composite index"),
            translate("LandRestoration", "0 to 1, rises with degradation."),
            "0–1",
            style="composite_index",
        )
        yield raster_output(
            self.CLASSES,
            translate("LandRestoration", "Classes of the index"),
            translate("LandRestoration", "1 is the lowest."),
            style="composite_classes",
            optional=True,
        )
        yield table_output(
            self.WEIGHTS_OUT,
            translate("LandRestoration", "Weights by indicator"),
            translate("LandRestoration", "Name and weight of each indicator."),
        )
        yield table_output(
            self.RANGES_OUT,
            translate("LandRestoration", "Ranges used"),
            translate("LandRestoration", "Low and high of each indicator, for use in other years and counties."),
        )
        yield number_output(self.CONSISTENCY, translate("LandRestoration", "Consistency ratio"))

    def execute(self, feedback):
        from functools import partial
        from operator import add

        from ...restoration_plugin.core.zoning.index_windows import (
            Scale,
            class_names,
            index_and_classes,
            index_breaks,
            ranges_table,
            window_index,
            window_moments,
        )
        from ...restoration_plugin.core.zoning.indicator_weighting import FROM_DATA, indicator_weighting
        from ...restoration_plugin.core.zoning.parsing import parse_directions, parse_matrix

        sources = self.raster_list(self.INDICATORS)
        names = self.names(sources)
        method = self.METHODS[self.choice(self.WEIGHTING)]
        low, high = self.ranges(sources, names)
        scale = Scale(low, high, parse_directions(self.text(self.DIRECTIONS), len(names)))
        moments = self.run_reduce(partial(window_moments, scale=scale), sources, add) if method in FROM_DATA else None
        cells = self.matrix(self.COMPARISON)
        comparison = parse_matrix(cells, len(names)) if cells else None
        given = self.either(self.WEIGHTS) if self.given(self.WEIGHTS) else None
        weights, consistency, table = indicator_weighting(method, names, moments, comparison, given)
        geometric = self.choice(self.AGGREGATION) == 1
        found = self.run_reduce(partial(window_index, scale=scale, weights=weights, geometric=geometric), sources, add)
        kind = self.KINDS[self.choice(self.CLASSIFICATION)]
        breaks = index_breaks(found, kind, self.integer(self.CLASSES_COUNT), self.text(self.BREAKS))
        self.log(
            QT_TRANSLATE_NOOP("LandRestoration", "Breaks: {breaks}."),
            breaks=", ".join(f"{limit:.6g}" for limit in breaks),
        )
        self.run_local(
            partial(index_and_classes, scale=scale, weights=weights, geometric=geometric, breaks=breaks),
            sources,
            [self.output(self.INDEX), self.output(self.CLASSES, classes=class_names(len(breaks) + 1))],
        )
        self.write_table(self.WEIGHTS_OUT, table)
        self.write_table(self.RANGES_OUT, ranges_table(names, low, high))
        return {self.CONSISTENCY: consistency}

    def names(self, sources):
        """Names of the indicators: those of the layers."""
        from ...restoration_plugin.core.zoning.index_windows import layer_names

        return layer_names([source.name for source in sources])

    def ranges(self, sources, names):
        """Low and high of each indicator, from the user's table or from the percentiles of the data."""
        from functools import partial
        from operator import add

        from ...restoration_plugin.core.zoning.index_windows import clipped_ranges, window_extremes, window_histograms
        from ...restoration_plugin.core.zoning.parsing import given_ranges

        if self.given(self.RANGES):
            return given_ranges(self.either(self.RANGES), names)
        extremes = self.run_reduce(window_extremes, sources, add)
        histograms = self.run_reduce(partial(window_histograms, extremes=extremes), sources, add)
        return clipped_ranges(histograms, self.number(self.CLIP))
