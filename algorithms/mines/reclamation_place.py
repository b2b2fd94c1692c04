"""Region and climate by which reclaimed land is judged, in the order of ``core.mines.reclamation_acceptance``."""

from ...restoration_plugin.i18n import translate
from ..parameters import choice


class ReclamationPlace:
    """Mixed into the algorithm."""

    REGION, CLIMATE = "REGION", "CLIMATE"

    def regions(self):
        """Regions of TD/T 1036."""
        return [
            translate("LandRestoration", "Northeastern hills and plains"),
            translate("LandRestoration", "Huang-Huai-Hai plain"),
            translate("LandRestoration", "Plain of the middle and lower Yangtze"),
            translate("LandRestoration", "Southwestern mountains and hills"),
            translate("LandRestoration", "Central mountains and hills"),
            translate("LandRestoration", "Southeastern coastal mountains and hills"),
            translate("LandRestoration", "Northwestern drylands"),
            translate("LandRestoration", "Loess plateau"),
            translate("LandRestoration", "Northern grasslands"),
            translate("LandRestoration", "Qinghai-Tibet plateau"),
        ]

    def climates(self):
        """Climates from humid to alpine."""
        return [
            translate("LandRestoration", "Humid"),
            translate("LandRestoration", "Semi-humid"),
            translate("LandRestoration", "Semi-arid"),
            translate("LandRestoration", "Arid"),
            translate("LandRestoration", "Alpine"),
        ]

    def place_parameters(self):
        """Region and climate."""
        yield choice(
            self.REGION,
            translate("LandRestoration", "Region"),
            translate(
                "LandRestoration",
                "Region of TD/T 1036 whose soil limits hold; the shipped table holds those of the Loess plateau.",
            ),
            self.regions(),
            default=7,
        )
        yield choice(
            self.CLIMATE,
            translate("LandRestoration", "Climate"),
            translate("LandRestoration", "Decides the pace of recovery and the limits for planting."),
            self.climates(),
            default=1,
        )
