"""What the probability-integral method needs to know of a panel, as numbers or as fields of the panels."""

from ...restoration_plugin.core.errors import QT_TRANSLATE_NOOP
from ...restoration_plugin.i18n import translate
from ..parameters import field, number


class PanelQuantities:
    """Mixed into the algorithm."""

    PANELS, OVERBURDEN = "PANELS", "OVERBURDEN"
    NUMBERS = ("THICKNESS", "DEPTH", "DIP", "Q", "TAN_BETA", "B", "PROPAGATION", "OFFSET", "DIP_DIRECTION")

    def quantities(self):
        """Name, label, help, unit, default, minimum and maximum of each parameter that is a number or a field."""
        return (
            ("THICKNESS", translate("LandRestoration", "Mined thickness"), translate("LandRestoration", "Thickness that is mined, > 0."), "m", None, 0, 100),
            ("DEPTH", translate("LandRestoration", "Mining depth"), translate("LandRestoration", "Mean depth of the panel below the ground, > 0."), "m", None, 0, 5000),
            ("DIP", translate("LandRestoration", "Dip of the seam"), translate("LandRestoration", "Angle to the horizontal, 0 to below 90."), "°", 0, 0, 90),
            ("Q", translate("LandRestoration", "Subsidence factor q"), translate("LandRestoration", "Full subsidence over thickness of level seams; larger when mined again."), "–", None, 0, 1.5),
            ("TAN_BETA", translate("LandRestoration", "Tangent of the main influence angle"), translate("LandRestoration", "Depth over radius of main influence, > 0."), "–", None, 0, 20),
            ("B", translate("LandRestoration", "Displacement factor b"), translate("LandRestoration", "Largest horizontal displacement over full subsidence."), "–", 0.3, 0, 1),
            ("PROPAGATION", translate("LandRestoration", "Propagation angle"), translate("LandRestoration", "Angle of the influence to the horizontal in inclined seams, 90° − k·dip; counts where the dip direction is known."), "°", 90, 0, 90),
            ("OFFSET", translate("LandRestoration", "Inflection offset"), translate("LandRestoration", "Share of the depth by which the panel is shrunk on all sides."), "–", 0, 0, 1),
            ("DIP_DIRECTION", translate("LandRestoration", "Dip direction"), translate("LandRestoration", "Azimuth down the dip, from north clockwise; without it the trough is not shifted."), "°", None, 0, 360),
        )  # fmt: skip

    def panel_quantities(self):
        """Number and field of each quantity, and the kind of overburden."""
        for name, label, help_text, unit, default, minimum, maximum in self.quantities():
            yield number(name, label, help_text, unit, default=default, minimum=minimum, maximum=maximum, optional=True)
            yield field(
                name + "_FIELD",
                translate("LandRestoration", "{quantity}: field").format(quantity=label),
                translate(
                    "LandRestoration", "Field of the panels whose values win over the number; NULL leaves the number."
                ),
                self.PANELS,
                optional=True,
                unit=unit,
                advanced=True,
            )
        yield field(
            self.OVERBURDEN,
            translate("LandRestoration", "Overburden"),
            translate(
                "LandRestoration",
                "Field with hard, medium, soft or very soft: q, tan β, b and offset come from the table then, unless a field gives them; needed for the fractured zone.",
            ),
            self.PANELS,
            optional=True,
        )

    def parameters_of(self, frame):
        """Quantities of each panel, from its fields, the numbers and the table; logs what is assumed."""
        from ...restoration_plugin.core.mines.panels import panel_parameters

        parameters = panel_parameters(
            frame,
            {name: self.number(name) for name in self.NUMBERS},
            {name: self.field(name + "_FIELD") for name in self.NUMBERS},
            self.field(self.OVERBURDEN),
            self.file("TABLE"),
        )
        self._tell(parameters)
        return parameters

    def _tell(self, parameters):
        """Log what is left out and which rows of the table nobody has checked."""
        if (parameters["DIP"] > 0).any() and parameters["DIP_DIRECTION"].isna().all():
            self.warn(
                QT_TRANSLATE_NOOP(
                    "LandRestoration",
                    "DIP_DIRECTION is not known: the trough over inclined seams is not shifted down the dip.",
                )
            )
        leaning = (parameters["DIP"] > 0) & parameters["DIP_DIRECTION"].notna()
        if (leaning & (parameters["PROPAGATION"] == 90)).any():
            self.warn(
                QT_TRANSLATE_NOOP(
                    "LandRestoration",
                    "PROPAGATION is 90°: the trough over inclined seams is not shifted down the dip.",
                )
            )
        if self.given(self.OVERBURDEN):
            self.warn(
                QT_TRANSLATE_NOOP(
                    "LandRestoration",
                    "The parameters by overburden are middles of ranges that nobody has verified; measured ones are better.",
                )
            )
