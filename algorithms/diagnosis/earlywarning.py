"""Resilience early warning as a Processing algorithm."""

from functools import partial

from ...restoration_plugin.core.errors import QT_TRANSLATE_NOOP
from ...restoration_plugin.i18n import translate
from ..base import DIAGNOSIS, RestorationAlgorithm
from ..parameters import integer, number, number_output, raster_output
from .stacks import Stacks


class EarlyWarning(Stacks, RestorationAlgorithm):
    """Critical slowing down of vegetation."""

    ALGORITHM, GROUP = "earlywarning", DIAGNOSIS
    WINDOW, BANDWIDTH, SURROGATES, SEED = "WINDOW", "BANDWIDTH", "SURROGATES", "SEED"
    PERIOD, MINIMUM = "PERIOD", "MINIMUM"
    TAU, VARIANCE_TAU, P, CLASSES, VALID, VALID_AREA = "TAU", "VARIANCE_TAU", "P", "CLASSES", "VALID", "VALID_AREA"

    def displayName(self):
        return translate("LandRestoration", "Resilience early warning")

    def shortDescription(self):
        return translate(
            "LandRestoration",
            "Whether vegetation recovers from shocks ever more slowly: rise of autocorrelation and variance in moving windows, "
            "tested against surrogates.",
        )

    def declare(self):
        yield self.stack_parameter()
        yield self.times_parameter()
        yield number(
            self.WINDOW,
            translate("LandRestoration", "Moving window"),
            translate("LandRestoration", "Length of the window as a share of the record."),
            "%",
            default=50,
            minimum=5,
            maximum=90,
        )
        yield number(
            self.BANDWIDTH,
            translate("LandRestoration", "Bandwidth of the detrending"),
            translate(
                "LandRestoration", "Width of the Gaussian mean that is taken away, as a share of the record, 0–1."
            ),
            "–",
            default=0.25,
            minimum=0.01,
            maximum=1,
        )
        yield integer(
            self.SURROGATES,
            translate("LandRestoration", "Surrogates"),
            translate(
                "LandRestoration", "Random series with the same memory that each cell is compared with; 0 for none."
            ),
            default=200,
            minimum=0,
            maximum=100000,
        )
        yield integer(
            self.SEED,
            translate("LandRestoration", "Seed"),
            translate("LandRestoration", "Of the random numbers: the same seed gives the same result."),
            default=1,
            minimum=0,
        )
        yield integer(
            self.PERIOD,
            translate("LandRestoration", "Steps in a year"),
            translate("LandRestoration", "The mean of each season is taken away; 1 for no seasons."),
            default=12,
            minimum=1,
            maximum=366,
        )
        yield integer(
            self.MINIMUM,
            translate("LandRestoration", "Least number of valid values"),
            translate("LandRestoration", "Cells with fewer are NoData."),
            default=60,
            minimum=20,
        )
        yield raster_output(
            self.TAU,
            translate("LandRestoration", "Rise of autocorrelation"),
            translate("LandRestoration", "Kendall's tau of lag-1 autocorrelation over the windows, -1 to 1."),
            "–",
            style="tau",
        )
        yield raster_output(
            self.VARIANCE_TAU,
            translate("LandRestoration", "Rise of variance"),
            translate("LandRestoration", "Kendall's tau of variance over the windows, -1 to 1."),
            "–",
            style="tau",
            optional=True,
            checked=False,
        )
        yield raster_output(
            self.P,
            translate("LandRestoration", "p of the rise"),
            translate("LandRestoration", "Share of surrogates with at least such a rise of autocorrelation."),
            "–",
            style="probability",
            optional=True,
            checked=False,
        )
        yield raster_output(
            self.CLASSES,
            translate("LandRestoration", "Early-warning classes"),
            translate("LandRestoration", "1 no sign, 2 weak, 3 clear, 4 strong: variance rises too."),
            style="early_warning",
            optional=True,
        )
        yield raster_output(
            self.VALID,
            translate("LandRestoration", "Share of valid windows"),
            translate("LandRestoration", "Windows with at least half of their pairs of neighbours, 0–1."),
            "–",
            style="share",
            optional=True,
            checked=False,
        )
        yield number_output(self.VALID_AREA, translate("LandRestoration", "Area with a result (ha)"))

    def execute(self, feedback):
        from ...restoration_plugin.core.vegetation.early_warning import early_warning, warning_scale

        axis, scale, period = self.time_axis(), warning_scale(), self.integer(self.PERIOD)
        tau, *_, valid = self.run_local(
            partial(
                early_warning,
                steps=tuple(axis.steps(period).tolist()),
                window=self.number(self.WINDOW),
                bandwidth=self.number(self.BANDWIDTH),
                surrogates=self.integer(self.SURROGATES),
                seed=self.integer(self.SEED),
                period=period,
                minimum=self.integer(self.MINIMUM),
                scale=scale,
            ),
            self.raster_list(self.STACK),
            [
                self.output(self.TAU),
                self.output(self.VARIANCE_TAU),
                self.output(self.P),
                self.output(self.CLASSES, classes=scale.names),
                self.intermediate(self.VALID),
            ],
        )
        if valid.count:
            self.log(
                QT_TRANSLATE_NOOP("LandRestoration", "Valid windows: {mean} % on average, {least} % at least."),
                mean=f"{100 * valid.mean:.1f}",
                least=f"{100 * valid.minimum:.1f}",
            )
        return {self.VALID_AREA: tau.area}
