"""The plugin in the desktop: a quick start, models that wait until they are asked for, nothing left after it has gone."""


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


def test_models_stand_in_the_menu_and_go_with_it(plugin, monkeypatch):
    from land_restoration.restoration_plugin.plugin import LandRestorationPlugin
    from qgis.core import QgsApplication

    added = []

    class Registry:
        """Takes the second provider, which QGIS itself would refuse beside the first."""

        def addProvider(self, provider):
            added.append(provider)
            provider.load()

        def removeProvider(self, provider):
            added.remove(provider)

    registry = Registry()
    interface = Interface()
    desktop = LandRestorationPlugin(interface)
    with monkeypatch.context() as patch:
        patch.setattr(QgsApplication, "processingRegistry", lambda: registry)
        desktop.initGui()
    (holder,) = [action for action in interface.actions if action.menu()]
    shown = [action.text() for action in holder.menu().actions()]
    assert len(shown) == 5
    assert shown == [model.displayName() for model in plugin.provider.models()]
    with monkeypatch.context() as patch:
        patch.setattr(QgsApplication, "processingRegistry", lambda: registry)
        desktop.unload()
    assert interface.actions == added == []


def test_a_model_is_read_when_somebody_asks_what_it_does(plugin):
    from land_restoration.restoration_plugin.bridge.models import ShippedModel

    model = ShippedModel("erosiondiagnosis")
    listed = model.displayName(), model.group(), model.groupId()
    assert not model.parameterDefinitions()
    model.shortDescription()
    assert (model.displayName(), model.group(), model.groupId()) == listed
    names = [definition.name() for definition in model.parameterDefinitions()]
    assert "DEM" in names
    created = plugin.provider.algorithm("erosiondiagnosis").create()
    assert [definition.name() for definition in created.parameterDefinitions()] == names
