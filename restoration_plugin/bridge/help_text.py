"""Help of an algorithm, from its declaration."""

import re

from qgis.core import QgsApplication, QgsProcessingUtils

from .styling import chinese

WORDS = {"barriers", "desertification", "subsidence"}
"""Ids that texts also use as words of the language, or as codes."""


def html(algorithm):
    """HTML for the dialog's help panel: what it does, each parameter and each output with its unit."""
    texts = {"ALG_DESC": algorithm.shortDescription(), "ALG_CREATOR": "Land Restoration"}
    for definition in algorithm.parameterDefinitions():
        texts[definition.name()] = definition.help() or definition.description()
    for output in algorithm.outputDefinitions():
        texts.setdefault(output.name(), output.description())
    named = {key: with_names(text) for key, text in texts.items()}
    return QgsProcessingUtils.formatHelpMapAsHtml(named, algorithm)


def with_names(text):
    """Text in which algorithms are called as in the toolbox, not by their ids."""
    provider = QgsApplication.processingRegistry().providerById("restoration")
    names = {a.name(): a.displayName() for a in provider.algorithms() if a.name() not in WORDS} if provider else {}

    def name(match):
        found = names.get(match[2])
        if found is None:
            return match[0]
        return f"“{found}”" if chinese() else f"{match[1]}“{found}”{match[3]}"

    return re.sub(r"( ?)(?<![A-Za-z_.:])([a-z]{8,})(?![A-Za-z_])( ?)", name, text)
