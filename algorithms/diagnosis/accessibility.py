"""How far threats can reach into areas."""

from ...restoration_plugin.core.errors import OutOfRange
from ...restoration_plugin.i18n import translate
from ..parameters import field, vector


class Accessibility:
    """Mixed into the algorithm."""

    ACCESS, ACCESS_FIELD = "ACCESS", "ACCESS_FIELD"

    def access_parameters(self):
        """Areas and their field."""
        yield vector(
            self.ACCESS,
            translate("LandRestoration", "Accessibility"),
            translate("LandRestoration", "Areas that threats can reach less; elsewhere the access is 1."),
            optional=True,
        )
        yield field(
            self.ACCESS_FIELD,
            translate("LandRestoration", "Field of the accessibility"),
            translate("LandRestoration", "0 closed to threats, 1 open."),
            self.ACCESS,
            numeric=True,
            optional=True,
            unit="–",
        )

    def accessibility(self):
        """Access of each cell as a source, None when it is open everywhere."""
        frame = self.frame(self.ACCESS)
        if frame is None:
            return None
        values = self.numbers_of(frame, self.field(self.ACCESS_FIELD))
        for value in values:
            if not 0 <= value <= 1:
                raise OutOfRange(self.ACCESS_FIELD, found=value, allowed="0 … 1")
        return self.rasterised(frame, values)
