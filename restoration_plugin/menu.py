"""The plugin's menu in QGIS Desktop: sample county, models, handbook, packages."""

from pathlib import Path

from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices, QIcon
from qgis.PyQt.QtWidgets import QAction, QMenu, QMessageBox

from .bridge import handbook
from .bridge.dependencies import missing, ways_to_install
from .bridge.models import editable_copy
from .i18n import translate

ROOT = Path(__file__).resolve().parents[1]
ICON = ROOT / "restoration_plugin" / "icons" / "land_restoration.svg"
PACKAGES = ("scipy", "pandas", "geopandas", "networkx", "numba", "shapely", "pyflwdir", "exactextract", "highspy")


class PluginMenu:
    """Entries under *Plugins → Land Restoration*."""

    def __init__(self, iface, provider):
        self._iface, self._provider = iface, provider
        self._title = translate("LandRestoration", "Land Restoration")
        self._actions = []
        self._designers = []

    def add(self):
        """Build the menu."""
        self._entry(translate("LandRestoration", "Create sample county…"), self._sample)
        models = QMenu(translate("LandRestoration", "Open model in the designer"))
        for model in self._provider.models():
            action = models.addAction(model.displayName())
            action.triggered.connect(lambda _checked=False, chosen=model: self._design(chosen))
        holder = self._entry(models.title(), None)
        holder.setMenu(models)
        self._models_menu = models  # Qt does not own it
        self._entry(translate("LandRestoration", "Handbook"), self._handbook)
        self._entry(translate("LandRestoration", "Check Python packages"), self._packages)

    def remove(self):
        """Take the menu away."""
        for action in self._actions:
            self._iface.removePluginMenu(self._title, action)
        self._actions = []

    def _entry(self, text, handler):
        action = QAction(QIcon(str(ICON)), text, self._iface.mainWindow())
        if handler is not None:
            action.triggered.connect(handler)
        self._iface.addPluginToMenu(self._title, action)
        self._actions.append(action)
        return action

    def _sample(self):
        from qgis import processing

        processing.execAlgorithmDialog("restoration:createsampledata")

    def _design(self, model):
        """Open a copy of a shipped model, which the user may change and save elsewhere."""
        from processing.modeler.ModelerDialog import ModelerDialog

        dialog = ModelerDialog.create(editable_copy(model.create()))
        self._designers.append(dialog)
        dialog.show()

    def _handbook(self):
        page = handbook.address("index")
        if page:
            QDesktopServices.openUrl(QUrl(page))
        else:
            QMessageBox.information(
                self._iface.mainWindow(),
                self._title,
                translate("LandRestoration", "The handbook is not in this copy of the plugin; its package has it."),
            )

    def _packages(self):
        absent = missing(PACKAGES)
        if absent:
            QMessageBox.warning(self._iface.mainWindow(), self._title, "\n\n".join(ways_to_install(absent)))
        else:
            QMessageBox.information(
                self._iface.mainWindow(), self._title, translate("LandRestoration", "All Python packages are there.")
            )
