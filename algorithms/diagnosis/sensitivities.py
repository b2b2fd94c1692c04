"""What the algorithms of sensitivity share."""

from ...restoration_plugin.i18n import translate
from ..base import DIAGNOSIS, RestorationAlgorithm
from ..parameters import choice, number_output, raster, raster_output


def texture_rasters():
    """Return the parameters of the soil's texture."""
    for name, label in (
        ("SAND", translate("LandRestoration", "Sand")),
        ("SILT", translate("LandRestoration", "Silt")),
        ("CLAY", translate("LandRestoration", "Clay")),
    ):
        yield raster(name, label, translate("LandRestoration", "Share of the fine earth."), "%", minimum=0, maximum=100)


def cover_raster():
    """Return the parameter of the vegetation cover."""
    return raster(
        "COVER",
        translate("LandRestoration", "Vegetation cover"),
        translate("LandRestoration", "Vegetated fraction 0–1, from vegetationcover."),
        "–",
        minimum=0,
        maximum=1,
    )


class Sensitivity(RestorationAlgorithm):
    """Base of the four sensitivities: their grading, outputs and run."""

    GROUP = DIAGNOSIS
    KIND = ""
    GRADING, SCORE, CLASSES, FACTOR, VALID_AREA = "GRADING", "SCORE", "CLASSES", "FACTOR", "VALID_AREA"

    def grading_and_outputs(self):
        """Yield the parameters that all four have."""
        yield choice(
            self.GRADING,
            translate("LandRestoration", "Grading"),
            translate(
                "LandRestoration",
                "Guideline text: score rounded to one decimal, up to 2.0, up to 4.0, above (coast: 2, 3.5). Equal thirds: 2.33, "
                "3.66.",
            ),
            [translate("LandRestoration", "Guideline text"), translate("LandRestoration", "Equal thirds")],
        )
        yield self.table_parameter()
        yield raster_output(
            self.SCORE,
            translate("LandRestoration", "Sensitivity score"),
            translate("LandRestoration", "1 to 5, from factors scored 1, 3 or 5."),
            "–",
            style="sensitivity_score",
        )
        yield raster_output(
            self.CLASSES,
            translate("LandRestoration", "Sensitivity"),
            translate("LandRestoration", "1 generally, 2 sensitive, 3 extremely sensitive."),
            style="sensitivity",
            optional=True,
        )
        yield raster_output(
            self.FACTOR,
            translate("LandRestoration", "Deciding factor"),
            translate("LandRestoration", "The factor with the highest score, the first of equal ones."),
            style="decider",
            optional=True,
            checked=False,
        )
        yield number_output(self.VALID_AREA, translate("LandRestoration", "Area with a class (ha)"))

    def scale(self):
        """Scores and classes, reported in the log."""
        from ...restoration_plugin.core.sensitivity.sensitivity import GRADINGS, sensitivity_scale

        table = self.file("TABLE")
        scale = sensitivity_scale(self.KIND, GRADINGS[self.choice(self.GRADING)], table)
        self.report_standard(scale, table)
        return scale

    def run_sensitivity(self, function, sources, scale, halo=0):
        """Run a function of ``core.sensitivity.factors`` and return the numbers."""
        from ...restoration_plugin.core.sensitivity.sensitivity import FACTOR_NAMES, FACTORS

        factors = {number: FACTOR_NAMES[name] for number, name in enumerate(FACTORS[self.KIND], 1)}
        outputs = [
            self.output(self.SCORE),
            self.output(self.CLASSES, classes=scale.names),
            self.output(self.FACTOR, classes=factors),
        ]
        written = self.run_focal(function, sources, outputs, halo)[0]
        return {self.VALID_AREA: written.area}
