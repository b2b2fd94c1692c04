"""The plugin in the desktop: a quick start, models once the window stands, nothing left after it has gone."""


class Interface:
    """As much of QGIS's interface as the menu needs."""

    def __init__(self):
        self.actions = []

    def mainWindow(self):
        return None

    def addPluginToMenu(self, title, action):
        self.actions.append(action)

    def removePluginMenu(self, title, action):
        self.actions.remove(action)


def test_models_come_after_the_start_and_stand_in_the_menu(plugin, monkeypatch):
    from land_restoration.restoration_plugin.plugin import LandRestorationPlugin
    from qgis.core import QgsApplication
    from qgis.PyQt.QtCore import QCoreApplication

    added, told = [], []

    class Registry:
        """Takes the second provider, which QGIS itself would refuse beside the first."""

        def addProvider(self, provider):
            added.append(provider)
            provider.algorithmsLoaded.connect(lambda: told.append(len(provider.models())))

        def removeProvider(self, provider):
            added.remove(provider)

    registry = Registry()
    interface = Interface()
    desktop = LandRestorationPlugin(interface)
    with monkeypatch.context() as patch:
        patch.setattr(QgsApplication, "processingRegistry", lambda: registry)
        desktop.initGui()
        assert len(added) == 1 and desktop.provider.models() == []
    QCoreApplication.processEvents()
    assert len(desktop.provider.models()) == 5
    assert told == [5]
    (holder,) = [action for action in interface.actions if action.menu()]
    holder.menu().aboutToShow.emit()
    shown = [action.text() for action in holder.menu().actions()]
    assert shown == [model.displayName() for model in plugin.provider.models()]
    holder.menu().aboutToShow.emit()
    assert len(holder.menu().actions()) == 5
    with monkeypatch.context() as patch:
        patch.setattr(QgsApplication, "processingRegistry", lambda: registry)
        desktop.unload()
    assert interface.actions == added == []
