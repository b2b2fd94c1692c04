"""Help of an algorithm, from its declaration."""

from qgis.core import QgsProcessingUtils


def html(algorithm):
    """HTML for the dialog's help panel: what it does, each parameter and each output with its unit."""
    texts = {"ALG_DESC": algorithm.shortDescription(), "ALG_CREATOR": "Land Restoration"}
    for definition in algorithm.parameterDefinitions():
        texts[definition.name()] = definition.help() or definition.description()
    for output in algorithm.outputDefinitions():
        texts.setdefault(output.name(), output.description())
    return QgsProcessingUtils.formatHelpMapAsHtml(texts, algorithm)
