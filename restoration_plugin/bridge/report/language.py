"""Texts of a document in the language that the user asks for, whatever QGIS speaks."""

from pathlib import Path

from qgis.PyQt.QtCore import QTranslator

I18N = Path(__file__).resolve().parents[3] / "i18n"


class Language:
    """Translates marked literals; ``chinese`` tells which names of classes to take."""

    def __init__(self, chinese):
        self.chinese = chinese
        self._translator = QTranslator()
        if chinese:
            self._translator.load("land_restoration_zh_CN", str(I18N))

    def __call__(self, text, **fields):
        """Return ``text``, marked with ``QT_TRANSLATE_NOOP`` where it stands, in the document's language."""
        translated = (self._translator.translate("LandRestoration", text) if self.chinese else "") or text
        return translated.format(**fields) if fields else translated
