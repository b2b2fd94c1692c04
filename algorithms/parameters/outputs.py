"""Outputs: layers, tables and documents to write, numbers and texts for models to branch on."""

from qgis.core import (
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterRasterDestination,
)

from .recorded import POLYGON, WITHOUT_GEOMETRY, finish


def raster_output(name, label, help_text, unit="", style="", optional=False, checked=True):
    """Return a raster to write; ``checked=False`` leaves an optional one off in the dialog."""
    return finish(
        QgsProcessingParameterRasterDestination(name, label, None, optional, checked),
        help_text,
        unit,
        needed=not optional,
        style=style,
    )


def vector_output(name, label, help_text, geometry=POLYGON, style="", optional=False, checked=True):
    """Return a vector layer to write."""
    return finish(
        QgsProcessingParameterFeatureSink(name, label, geometry, None, optional, checked),
        help_text,
        needed=not optional,
        style=style,
        types=[int(geometry)],
    )


def table_output(name, label, help_text, optional=True, checked=True):
    """Return a table to write."""
    return finish(
        QgsProcessingParameterFeatureSink(name, label, WITHOUT_GEOMETRY, None, optional, checked),
        help_text,
        needed=not optional,
    )


def file_output(name, label, help_text, file_filter, optional=True, checked=True):
    """Return a document to write; ``file_filter`` such as ``HTML (*.html)``."""
    return finish(
        QgsProcessingParameterFileDestination(name, label, file_filter, None, optional, checked),
        help_text,
        needed=not optional,
    )


def html_output(name, label, help_text, optional=True, checked=True):
    """Return an HTML file to write."""
    return file_output(name, label, help_text, "HTML (*.html)", optional, checked)


def folder_output(name, label, help_text, optional=False, checked=True):
    """Return a folder to write into."""
    return finish(
        QgsProcessingParameterFolderDestination(name, label, None, optional, checked), help_text, needed=not optional
    )


def number_output(name, label):
    """Return a number for models to branch on."""
    return QgsProcessingOutputNumber(name, label)


def text_output(name, label):
    """Return a text for models to branch on."""
    return QgsProcessingOutputString(name, label)
