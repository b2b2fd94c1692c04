"""What the base class checks of a parameter: unit, range, role and help, kept in its metadata."""

from qgis.core import QgsProcessing, QgsProcessingParameterDefinition

from ...restoration_plugin.bridge.checks import KEY

ANY, POINT, LINE, POLYGON = (
    QgsProcessing.TypeVectorAnyGeometry,
    QgsProcessing.TypeVectorPoint,
    QgsProcessing.TypeVectorLine,
    QgsProcessing.TypeVectorPolygon,
)
WITHOUT_GEOMETRY = QgsProcessing.TypeVector


def properties(parameter):
    """Return what a factory below recorded about a parameter."""
    return parameter.metadata().get(KEY, {})


def finish(parameter, help_text, unit="", advanced=False, **recorded):
    """Record what the checks need; ``needed`` tells the truth where QGIS must believe in "optional"."""
    parameter.setHelp(f"{help_text} [{unit}]" if unit else help_text)
    parameter.setMetadata({KEY: {"unit": unit, **recorded}})
    if advanced:
        parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.FlagAdvanced)
    return parameter
