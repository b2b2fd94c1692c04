"""Integration of ecological importance as a Processing algorithm."""

from functools import partial

from ...restoration_plugin.core.errors import QT_TRANSLATE_NOOP
from ...restoration_plugin.i18n import translate
from ..base import DIAGNOSIS, RestorationAlgorithm
from ..parameters import number_output, raster_list, raster_output


class EcologicalImportance(RestorationAlgorithm):
    """Ecological importance from the highest service and the highest sensitivity, joined by a matrix."""

    ALGORITHM, GROUP = "ecologicalimportance", DIAGNOSIS
    SERVICES, SENSITIVITIES, TABLE = "SERVICES", "SENSITIVITIES", "TABLE"
    OUTPUT, SERVICE, SENSITIVITY, DECIDER, VALID_AREA = "OUTPUT", "SERVICE", "SENSITIVITY", "DECIDER", "VALID_AREA"

    def displayName(self):
        return translate("LandRestoration", "Integrate ecological importance")

    def shortDescription(self):
        return translate(
            "LandRestoration",
            "Takes the highest class of all services and of all sensitivities cell by cell, joins the two by the matrix of the "
            "evaluation guide, and names the layer that decides.",
        )

    def declare(self):
        yield raster_list(
            self.SERVICES,
            translate("LandRestoration", "Importance of services"),
            translate(
                "LandRestoration", "Classes 1 generally, 2 important, 3 extremely important (importancegrading)."
            ),
            classes=True,
        )
        yield raster_list(
            self.SENSITIVITIES,
            translate("LandRestoration", "Sensitivities"),
            translate("LandRestoration", "Classes 1 generally, 2 sensitive, 3 extremely sensitive."),
            classes=True,
        )
        yield self.table_parameter()
        for name, label, help_text, style in (
            (self.OUTPUT, translate("LandRestoration", "Ecological importance"), translate("LandRestoration", "1 generally, 2 important, 3 extremely important."), "importance"),
            (self.SERVICE, translate("LandRestoration", "Highest service"), translate("LandRestoration", "1 to 3, 3 extremely important."), "importance"),
            (self.SENSITIVITY, translate("LandRestoration", "Highest sensitivity"), translate("LandRestoration", "1 to 3, 3 extremely sensitive."), "sensitivity"),
            (self.DECIDER, translate("LandRestoration", "Deciding layer"), translate("LandRestoration", "Number of the layer that decides, services first; its name is the class name."), "decider"),
        ):  # fmt: skip
            first = name == self.OUTPUT
            yield raster_output(name, label, help_text, style=style, optional=not first, checked=first)
        yield number_output(self.VALID_AREA, translate("LandRestoration", "Area with a class (ha)"))

    def execute(self, feedback):
        from ...restoration_plugin.core.services.ecological_importance import (
            NAMES,
            SENSITIVITY_NAMES,
            ecological_importance,
            importance_matrix,
        )

        services, sensitivities = self.raster_list(self.SERVICES), self.raster_list(self.SENSITIVITIES)
        matrix = importance_matrix(self.file(self.TABLE))
        self.warn(
            QT_TRANSLATE_NOOP("LandRestoration", "Not verified against its source: {row}."), row="importance_matrix"
        )
        layers = [*services, *sensitivities]
        deciders = {number: (source.name, source.name) for number, source in enumerate(layers, 1)}
        for number, (name, _) in deciders.items():
            self.log(QT_TRANSLATE_NOOP("LandRestoration", "Layer {number}: {name}."), number=number, name=name)
        written = self.run_local(
            partial(ecological_importance, services=len(services), matrix=matrix),
            layers,
            [
                self.output(self.OUTPUT, classes=NAMES),
                self.output(self.SERVICE, classes=NAMES),
                self.output(self.SENSITIVITY, classes=SENSITIVITY_NAMES),
                self.output(self.DECIDER, classes=deciders),
            ],
        )[0]
        return {self.VALID_AREA: written.area}
