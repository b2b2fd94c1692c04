"""Translation of the plugin's texts."""

from qgis.PyQt.QtCore import QCoreApplication


def translate(context, text):
    """Return ``text`` in the user's language; both arguments stand as literals, where the translation tools look."""
    return QCoreApplication.translate(context, text)
