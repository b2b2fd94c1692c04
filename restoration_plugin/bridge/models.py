"""The shipped models, with name, help and parameter texts in the user's language."""

from qgis.core import QgsProcessingModelAlgorithm


def load_models(folder):
    """Return the models of ``folder`` in the order of their file names.

    A model's id is its name, so that a copy opened in the designer keeps it; what the user reads is set here.
    """
    models = []
    for path in sorted(folder.glob("*.model3")):
        model = QgsProcessingModelAlgorithm()
        if model.fromFile(str(path)):
            models.append(model)
    return models
