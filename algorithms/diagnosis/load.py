"""A load in one of several units, which the parameter and the layer must agree on."""

from ...restoration_plugin.bridge.units import normalised, recorded_unit
from ...restoration_plugin.core.errors import QT_TRANSLATE_NOOP, InvalidInput
from ...restoration_plugin.i18n import translate
from ..parameters import choice, raster


class Load:
    """Mixed into the algorithm."""

    LOAD, LOAD_UNIT = "LOAD", "LOAD_UNIT"
    LOAD_UNITS = ("t/(km²·a)", "t/(ha·a)", "kg/(ha·a)")

    def load_parameters(self):
        """Raster of the load and its unit."""
        yield raster(
            self.LOAD,
            translate("LandRestoration", "Load"),
            translate(
                "LandRestoration", "Soil loss, sediment or nutrients that land sends off, in the unit of LOAD_UNIT."
            ),
            unit=translate("LandRestoration", "any unit"),
            minimum=0,
        )
        yield choice(
            self.LOAD_UNIT,
            translate("LandRestoration", "Unit of the load"),
            translate("LandRestoration", "Results are in t/a."),
            list(self.LOAD_UNITS),
        )

    def check_load_unit(self):
        """Refuse a load whose recorded unit is another of the choices."""
        source, chosen = self.raster(self.LOAD), self.LOAD_UNITS[self.choice(self.LOAD_UNIT)]
        found = recorded_unit(source.path, source.band)
        if normalised(found) in map(normalised, self.LOAD_UNITS) and normalised(found) != normalised(chosen):
            raise InvalidInput(
                QT_TRANSLATE_NOOP(
                    "LandRestoration", "{name} is in {found}, but LOAD_UNIT says {chosen}. Choose {found}."
                ),
                name=source.name,
                found=found,
                chosen=chosen,
            )
