"""Errors of the methods as one translated line for QGIS."""

from qgis.core import QgsProcessingException

from ..core.errors import Cancelled, RestorationError
from ..i18n import translate


def message(error):
    """Translated text of a ``RestorationError``."""
    fields = {
        name: translate("LandRestoration", value) if isinstance(value, str) and value else value
        for name, value in error.fields.items()
    }
    return " ".join(translate("LandRestoration", error.template).format(**fields).split())


def as_processing_exception(error):
    """Turn anything that a run raised into the exception that QGIS shows as one line."""
    if isinstance(error, QgsProcessingException):
        return error
    if isinstance(error, Cancelled):
        return QgsProcessingException(translate("LandRestoration", "Cancelled. No output was written."))
    if isinstance(error, RestorationError):
        return QgsProcessingException(message(error))
    if isinstance(error, MemoryError):
        return QgsProcessingException(
            translate(
                "LandRestoration", "The memory does not suffice. Use larger cells, a smaller extent, or more memory."
            )
        )
    return None
