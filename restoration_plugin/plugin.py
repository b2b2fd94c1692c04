"""The plugin's life in QGIS: translation, provider and menu."""

from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QLocale, QTranslator

from .provider import RestorationProvider

TRANSLATIONS = Path(__file__).resolve().parents[1] / "i18n"


class LandRestorationPlugin:
    """What QGIS loads."""

    def __init__(self, iface):
        self.iface = iface
        self.provider = None
        self.translator = None
        self.menu = None

    def initProcessing(self):  # noqa: D102
        self._translate()
        self.provider = RestorationProvider()
        QgsApplication.processingRegistry().addProvider(self.provider)

    def initGui(self):  # noqa: D102
        from .menu import PluginMenu

        self.initProcessing()
        self.menu = PluginMenu(self.iface, self.provider)
        self.menu.add()

    def unload(self):  # noqa: D102
        if self.menu is not None:
            self.menu.remove()
            self.menu = None
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
        if self.translator is not None:
            QCoreApplication.removeTranslator(self.translator)
            self.translator = None

    def _translate(self):
        translator = QTranslator()
        if translator.load(QLocale(QgsApplication.locale()), "land_restoration", "_", str(TRANSLATIONS)):
            QCoreApplication.installTranslator(translator)
            self.translator = translator
