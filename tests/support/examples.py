"""The example call of each algorithm, and how to run it."""

import json
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[1] / "examples"
IDS = sorted(path.stem for path in FOLDER.glob("*.json"))

ENDINGS = {"rasterDestination": ".tif", "sink": ".gpkg", "vectorDestination": ".gpkg", "folderDestination": ""}


def inputs(identifier, county):
    """Parameters of the example call, without outputs."""
    text = (FOLDER / f"{identifier}.json").read_text(encoding="utf-8")
    return json.loads(text.replace("{county}", str(county).replace("\\", "/")))


def outputs(algorithm, folder, tables=".csv"):
    """A destination for every output of an algorithm."""
    from qgis.core import QgsProcessing

    found = {}
    for definition in algorithm.destinationParameterDefinitions():
        ending = ENDINGS.get(definition.type())
        if ending is None:
            ending = "." + definition.defaultFileExtension()
        if definition.type() == "sink" and definition.dataType() == QgsProcessing.TypeVector:
            ending = tables
        found[definition.name()] = str(Path(folder) / (definition.name().lower() + ending))
    return found


def recording_feedback():
    """Return a feedback that keeps the errors that are reported to it."""
    from qgis.core import QgsProcessingFeedback

    class Recording(QgsProcessingFeedback):
        def __init__(self):
            super().__init__(False)
            self.errors = []

        def reportError(self, error, fatalError=False):
            self.errors.append(error)

    return Recording()


def run(algorithm, parameters, feedback=None):
    """Run an algorithm as a model would: no check before ``prepareAlgorithm``.

    QGIS swallows what ``prepareAlgorithm`` raises and reports it; it is raised again here.
    """
    from qgis.core import QgsProcessingContext, QgsProcessingException

    context = QgsProcessingContext()
    feedback = feedback or recording_feedback()
    results, ok = algorithm.create().run(parameters, context, feedback, {}, False)
    if not ok:
        raise QgsProcessingException(feedback.errors[-1])
    return results
