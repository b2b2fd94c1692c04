"""Translation of the plugin's texts."""

import threading
from contextlib import contextmanager

from qgis.PyQt.QtCore import QCoreApplication

_speaker = threading.local()


def translate(context, text):
    """Return ``text`` in the user's language; both arguments stand as literals, where the translation tools look."""
    speaker = getattr(_speaker, "translate", None)
    return QCoreApplication.translate(context, text) if speaker is None else speaker(text)


@contextmanager
def speaking(translator):
    """Within, this thread's texts come from ``translator`` (text → text): a document has a language of its own."""
    before = getattr(_speaker, "translate", None)
    _speaker.translate = translator
    try:
        yield
    finally:
        _speaker.translate = before
