"""Texts of a document in the language that the user asks for, whatever QGIS speaks."""

from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QTranslator

from ...i18n import speaking

I18N = Path(__file__).resolve().parents[3] / "i18n"
DIGITS = "零一二三四五六七八九十"


class Language:
    """Translates marked literals; ``chinese`` tells which names of classes to take."""

    def __init__(self, chinese):
        self.chinese = chinese
        self.code = "zh-CN" if chinese else "en"
        self._translator = QTranslator()
        if chinese:
            self._translator.load("land_restoration_zh_CN", str(I18N))
        self._algorithms = {}

    def __call__(self, text, **fields):
        """Return ``text``, marked with ``QT_TRANSLATE_NOOP`` where it stands, in the document's language."""
        key = text.encode("utf-8")  # as text PyQt takes ASCII only
        translated = (self._translator.translate("LandRestoration", key) if self.chinese else "") or text
        return translated.format(**fields) if fields else translated

    def algorithm(self, identifier):
        """Algorithm of the plugin whose names and helps are in this language, None for an unknown identifier."""
        if identifier not in self._algorithms:
            found = QgsApplication.processingRegistry().algorithmById(f"restoration:{identifier}")
            with speaking(self):
                self._algorithms[identifier] = found.create() if found is not None else None
        return self._algorithms[identifier]

    def name(self, identifier):
        """Name of an algorithm."""
        algorithm = self.algorithm(identifier)
        if algorithm is None:
            return identifier
        with speaking(self):
            return algorithm.displayName()

    def purpose(self, identifier):
        """Sentence that says what an algorithm does."""
        algorithm = self.algorithm(identifier)
        if algorithm is None:
            return ""
        with speaking(self):
            return algorithm.shortDescription()

    def group(self, identifier):
        """(id, name) of an algorithm's topic; ("", "") for an unknown identifier."""
        algorithm = self.algorithm(identifier)
        if algorithm is None:
            return "", ""
        with speaking(self):
            return algorithm.groupId(), algorithm.group()

    def output(self, identifier, name):
        """Title of an algorithm's output, None for an unknown one."""
        algorithm = self.algorithm(identifier)
        definition = algorithm.parameterDefinition(name) if algorithm is not None else None
        return None if definition is None else definition.description()

    def section(self, number):
        """Number of a section as such documents write it: 一、 or 1."""
        if not self.chinese:
            return f"{number}. "
        tens, ones = divmod(number, 10)
        return ("十" if tens else "") + (DIGITS[ones] if ones or not tens else "") + "、"

    def joined(self, words):
        """Words in a row."""
        return ("、" if self.chinese else ", ").join(words)
