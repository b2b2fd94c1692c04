"""Parameters that are numbers, choices, texts, matrices, files or extents."""

from qgis.core import (
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFile,
    QgsProcessingParameterMatrix,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from .recorded import finish


def number(name, label, help_text, unit="", default=None, minimum=None, maximum=None, optional=False, advanced=False):
    """Return a real number."""
    limits = {key: value for key, value in (("minValue", minimum), ("maxValue", maximum)) if value is not None}
    return finish(
        QgsProcessingParameterNumber(
            name, label, QgsProcessingParameterNumber.Type.Double, default, optional=optional, **limits
        ),
        help_text,
        unit,
        advanced,
        needed=not optional and default is None,
        minimum=minimum,
        maximum=maximum,
    )


def integer(*texts, **options):
    """Return a whole number; takes what ``number`` takes."""
    parameter = number(*texts, **options)
    parameter.setDataType(QgsProcessingParameterNumber.Type.Integer)
    return parameter


def choice(name, label, help_text, options, default=0, advanced=False):
    """One of several translated options, by index."""
    return finish(
        QgsProcessingParameterEnum(name, label, options, False, default, optional=True),
        help_text,
        "",
        advanced,
        needed=False,
    )


def choices(name, label, help_text, options, default=(0,), advanced=False):
    """Several of the translated options, by index."""
    return finish(
        QgsProcessingParameterEnum(name, label, options, True, list(default), optional=True),
        help_text,
        "",
        advanced,
        needed=False,
    )


def flag(name, label, help_text, default=False, advanced=False):
    """Yes or no."""
    return finish(
        QgsProcessingParameterBoolean(name, label, default, optional=True), help_text, "", advanced, needed=False
    )


def text(name, label, help_text, default=None, optional=True, unit="", multiline=False, advanced=False):
    """Return a text."""
    return finish(
        QgsProcessingParameterString(name, label, default, multiline, optional=True),
        help_text,
        unit,
        advanced,
        needed=not optional,
    )


def matrix(name, label, help_text, headers, rows=3, fixed=False, optional=True, advanced=False):
    """Return a matrix, given headless as one flat list."""
    return finish(
        QgsProcessingParameterMatrix(name, label, rows, fixed, headers, optional=True),
        help_text,
        "",
        advanced,
        needed=not optional,
    )


def file(name, label, help_text, extension="csv", optional=True, advanced=True):
    """Return a file, such as a table that replaces a shipped one."""
    return finish(
        QgsProcessingParameterFile(name, label, QgsProcessingParameterFile.File, extension, optional=True),
        help_text,
        "",
        advanced,
        needed=not optional,
    )


def extent(name, label, help_text, advanced=False):
    """Return an extent, optional."""
    return finish(QgsProcessingParameterExtent(name, label, optional=True), help_text, "", advanced, needed=False)
