"""The shipped models, with name, help and parameter texts in the user's language."""

from pathlib import Path

from qgis.core import (
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingModelAlgorithm,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingParameterDefinition,
    QgsProcessingUtils,
    QgsProperty,
)

from ..i18n import translate
from . import handbook

_GROUPS = {
    "Degradation diagnosis": "diagnosis",
    "Priority zoning": "zoning",
    "Ecological corridors": "corridors",
    "Mine reclamation": "mines",
    "Reporting": "reporting",
}
"""Group as a model's file names it → id of the group in which the algorithms stand."""

_MODELS = {
    "conformityreview": ("Priority zoning", "5_programme"),
    "ecologicalnetwork": ("Ecological corridors", "3_corridors"),
    "erosiondiagnosis": ("Degradation diagnosis", "1_erosion"),
    "minestaging": ("Mine reclamation", "4_mines"),
    "restorationplan": ("Reporting", "5_programme"),
}
"""Model → its group, and the tutorial that goes through its steps."""

FOLDER = Path(__file__).resolve().parents[1] / "models"


class ShippedModel(QgsProcessingModelAlgorithm):
    """A model of this plugin: its id is its file's name, what the user reads is translated.

    QGIS is slow to read a model, so that the one in the registry waits until somebody asks what it does; those that run
    are made by ``createInstance``.
    """

    def __init__(self, name):
        super().__init__(name, _MODELS[name][0])
        self._unread = True

    def read(self):
        """Read the file, unless that is done; returns the model itself."""
        if self._unread:
            path = FOLDER / f"{self.name()}.model3"
            if not self.fromFile(str(path)):
                raise OSError(f"{path} is not a model")
            self._translate()
            self._unread = False
        return self

    def shortDescription(self):
        self.read()  # who asks for this asks for the parameters next
        return super().shortDescription()

    def _translate(self):
        """Put descriptions and help into the user's language; scripts/models.py marks the texts for translation."""
        for definition in self.parameterDefinitions():
            definition.setDescription(translate("LandRestoration", definition.description()))
            if definition.type() == "enum":
                definition.setOptions([translate("LandRestoration", option) for option in definition.options()])
            if definition.isDestination():  # those that have to be made have a default
                definition.setFlags(definition.flags() | QgsProcessingParameterDefinition.Flag.FlagOptional)
        self.setHelpContent(
            {
                key: translate("LandRestoration", text)
                for key, text in self.helpContent().items()
                if isinstance(text, str)
            }
        )

    def displayName(self):
        return model_titles().get(self.name(), self.name())

    def group(self):
        return translate("LandRestoration", super().group())

    def groupId(self):
        return _GROUPS.get(super().group(), super().groupId())

    def helpUrl(self):
        return handbook.address(f"tutorials/{_MODELS[self.name()][1]}")

    def createInstance(self):
        return ShippedModel(self.name()).read()

    def processAlgorithm(self, parameters, context, feedback):
        """Fill in the defaults, which QGIS leaves out where a model is run without its dialog.

        They hold too for the outputs that a later step needs, whether they are asked for or not. Temporary layers are
        files, for layers in memory do not carry what made them, by which the report names and draws them.
        """
        defaults = {
            definition.name(): definition.defaultValue()
            for definition in self.parameterDefinitions()
            if definition.defaultValue() is not None
        }
        given = {name: value for name, value in parameters.items() if value is not None}
        complete = {**defaults, **given}
        for definition in self.destinationParameterDefinitions():
            if definition.type() == "sink" and definition.name() in complete:
                complete[definition.name()] = _as_file(complete[definition.name()], definition.name())
        results = super().processAlgorithm(complete, context, feedback)
        if feedback.isCanceled():  # which QGIS counts as done
            raise QgsProcessingException(
                translate("LandRestoration", "Cancelled. What the finished steps have written stays.")
            )
        for layer in context.layersToLoadOnCompletion():  # named as the file names the outputs
            details = context.layerToLoadOnCompletionDetails(layer)
            details.name = translate("LandRestoration", details.name)
        return results


def _as_file(destination, name):
    """A temporary layer in a GeoPackage in place of one in memory; other destinations stay."""
    path = QgsProcessingUtils.generateTempFilename(name.split(":")[-1].lower().replace(" ", "_") + ".gpkg")
    if destination == QgsProcessing.TEMPORARY_OUTPUT:
        return path
    chosen = isinstance(destination, QgsProcessingOutputLayerDefinition)
    if chosen and destination.sink.staticValue() == QgsProcessing.TEMPORARY_OUTPUT:
        destination = QgsProcessingOutputLayerDefinition(destination)
        destination.sink = QgsProperty.fromValue(path)
    return destination


def model_titles():
    """Model id → name in the user's language."""
    return {
        "restorationplan": translate("LandRestoration", "Restoration plan (whole chain)"),
        "erosiondiagnosis": translate("LandRestoration", "Erosion diagnosis"),
        "ecologicalnetwork": translate("LandRestoration", "Ecological network"),
        "minestaging": translate("LandRestoration", "Mine staging"),
        "conformityreview": translate("LandRestoration", "Conformity review"),
    }


def editable_copy(model):
    """Copy of a shipped model for the designer, with steps, notes and groups in the user's language."""
    copy = QgsProcessingModelAlgorithm()
    copy.loadVariant(model.toVariant())
    copy.setName(model.displayName())
    copy.setGroup(model.group())
    for child in copy.childAlgorithms().values():
        if child.algorithmId().startswith("restoration:"):
            child.setDescription(child.algorithm().displayName())
        else:
            child.setDescription(translate("LandRestoration", child.description()))
        note, outputs = child.comment(), {}
        if note.description():
            note.setDescription(translate("LandRestoration", note.description()))
            child.setComment(note)
        for output in child.modelOutputs().values():
            output.setName(translate("LandRestoration", output.name()))
            output.setMandatory(output.defaultValue() is not None)  # a later step needs it
            outputs[output.name()] = output
        child.setModelOutputs(outputs)
        copy.setChildAlgorithm(child)
    for box in copy.groupBoxes():
        copy.removeGroupBox(box.uuid())
        box.setDescription(translate("LandRestoration", box.description()))
        copy.addGroupBox(box)
    return copy


def shipped_models():
    """Return the models, not yet read, in the order of their names."""
    return [ShippedModel(name) for name in sorted(_MODELS)]
