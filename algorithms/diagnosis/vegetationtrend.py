"""Vegetation trend as a Processing algorithm."""

from functools import partial
from operator import add

from ...restoration_plugin.core.errors import QT_TRANSLATE_NOOP
from ...restoration_plugin.i18n import translate
from ..base import DIAGNOSIS, RestorationAlgorithm
from ..parameters import choice, flag, integer, number, number_output, raster_output, table_output
from .stacks import Stacks


class VegetationTrend(Stacks, RestorationAlgorithm):
    """Theil–Sen slope and Mann–Kendall test of each cell, streamed."""

    ALGORITHM, GROUP = "vegetationtrend", DIAGNOSIS
    METHOD, PERIOD, ALPHA, FALSE_DISCOVERY, STABLE_SLOPE = (
        "METHOD",
        "PERIOD",
        "ALPHA",
        "FALSE_DISCOVERY",
        "STABLE_SLOPE",
    )
    SLOPE, Z, P, CLASSES, SUMMARY, VALID_AREA = "SLOPE", "Z", "P", "CLASSES", "SUMMARY", "VALID_AREA"
    METHODS = ("mann-kendall", "tfpw", "hamed-rao", "yue-wang", "seasonal")

    def displayName(self):
        return translate("LandRestoration", "Vegetation trend")

    def shortDescription(self):
        return translate(
            "LandRestoration",
            "Theil–Sen slope and Mann–Kendall significance of each cell, with gaps, ties and uneven times, in four forms that allow "
            "for autocorrelation or seasons, and five classes.",
        )

    def declare(self):
        yield self.stack_parameter()
        yield self.times_parameter()
        yield choice(
            self.METHOD,
            translate("LandRestoration", "Test"),
            translate(
                "LandRestoration",
                "Mann–Kendall takes values as independent. Trend-free pre-whitening, Hamed–Rao and Yue–Wang allow for "
                "autocorrelation; seasonal compares each season with itself.",
            ),
            [
                translate("LandRestoration", "Mann–Kendall"),
                translate("LandRestoration", "Trend-free pre-whitening"),
                translate("LandRestoration", "Hamed–Rao"),
                translate("LandRestoration", "Yue–Wang"),
                translate("LandRestoration", "Seasonal"),
            ],
        )
        yield integer(
            self.PERIOD,
            translate("LandRestoration", "Steps in a year"),
            translate("LandRestoration", "For the seasonal test: 12 for months, 23 for 16 days."),
            default=12,
            minimum=1,
            maximum=366,
        )
        yield number(
            self.ALPHA,
            translate("LandRestoration", "Level of significance"),
            translate("LandRestoration", "Trends with p up to it are clear."),
            "–",
            default=0.05,
            minimum=0.0001,
            maximum=0.5,
        )
        yield flag(
            self.FALSE_DISCOVERY,
            translate("LandRestoration", "Control false discoveries"),
            translate(
                "LandRestoration",
                "Hold the share of false among all clear trends of the raster at the level (Benjamini and Hochberg).",
            ),
        )
        yield number(
            self.STABLE_SLOPE,
            translate("LandRestoration", "Stable slope"),
            translate("LandRestoration", "Slopes up to this size are stable, however sure."),
            "1/a",
            default=0.0005,
            minimum=0,
        )
        yield raster_output(
            self.SLOPE,
            translate("LandRestoration", "Slope"),
            translate("LandRestoration", "Median slope between all pairs of times."),
            "1/a",
            style="vegetation_trend_slope",
        )
        yield raster_output(
            self.Z,
            translate("LandRestoration", "Z of the trend"),
            translate("LandRestoration", "Standardised score of the test."),
            "–",
            style="trend_z",
            optional=True,
            checked=False,
        )
        yield raster_output(
            self.P,
            translate("LandRestoration", "p of the trend"),
            translate("LandRestoration", "Two-sided probability of such a score without a trend."),
            "–",
            style="probability",
            optional=True,
            checked=False,
        )
        yield raster_output(
            self.CLASSES,
            translate("LandRestoration", "Trend classes"),
            translate("LandRestoration", "1 clear improvement, 2 slight, 3 stable, 4 slight, 5 clear decline."),
            style="vegetation_trend",
            optional=True,
        )
        yield table_output(
            self.SUMMARY,
            translate("LandRestoration", "Area by trend class"),
            translate("LandRestoration", "Cells, area (ha) and share of each class."),
        )
        yield number_output(self.VALID_AREA, translate("LandRestoration", "Area with a trend (ha)"))

    def execute(self, feedback):
        from ...restoration_plugin.core.class_names import class_names
        from ...restoration_plugin.core.statistics.class_summary import class_summary
        from ...restoration_plugin.core.statistics.false_discovery import count_at, false_discovery, level_counts
        from ...restoration_plugin.core.vegetation.vegetation_trend import trend_classes, vegetation_trend

        axis, method = self.time_axis(), self.METHODS[self.choice(self.METHOD)]
        alpha, stable = self.number(self.ALPHA), self.number(self.STABLE_SLOPE)
        period, control = self.integer(self.PERIOD), self.flag(self.FALSE_DISCOVERY)
        names, years = class_names("vegetation trend"), f"{axis.labels[0]} – {axis.labels[-1]}"
        steps = axis.steps(period) if method == "seasonal" else range(len(axis.times))
        slope, _, _, classes = self.run_local(
            partial(
                vegetation_trend,
                times=tuple(axis.times.tolist()),
                steps=tuple(map(int, steps)),
                method=method,
                period=period,
                alpha=alpha,
                stable_slope=stable,
            ),
            self.raster_list(self.STACK),
            [
                self.intermediate(self.SLOPE, bands=(f"slope {years}",)),
                self.output(self.Z, bands=(f"Z {years}",)),
                self.intermediate(self.P, bands=(f"p {years}",))
                if control
                else self.output(self.P, bands=(f"p {years}",)),
                None if control else self.intermediate(self.CLASSES, classes=names, bands=(years,)),
            ],
        )
        if control:
            p = self.written(self.P)
            level = false_discovery(
                self.run_reduce(partial(level_counts, alpha=alpha), [p], add),
                lambda own: self.run_reduce(partial(count_at, level=own), [p], add),
                alpha,
            )
            self.log(QT_TRANSLATE_NOOP("LandRestoration", "Clear trends have p up to {level}."), level=f"{level:.3g}")
            (classes,) = self.run_local(
                partial(trend_classes, level=level, stable_slope=stable),
                [self.written(self.SLOPE), p],
                [self.intermediate(self.CLASSES, classes=names, bands=(years,))],
            )
        if slope.count > classes.count:
            self.warn(
                QT_TRANSLATE_NOOP("LandRestoration", "{count} cells have a slope, but the test has no answer: its corrected variance is not positive."),
                count=slope.count - classes.count,
            )  # fmt: skip
        if self.wanted(self.SUMMARY):
            table = class_summary(classes.class_cells, classes.class_areas, names)
            self.write_table(self.SUMMARY, table.assign(first=axis.labels[0], last=axis.labels[-1]))
        return {self.VALID_AREA: slope.area}
