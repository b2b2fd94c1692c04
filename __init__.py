"""Land Restoration: integrated land-space restoration planning in QGIS."""


def classFactory(iface):
    """Return the plugin to QGIS."""
    from .restoration_plugin.plugin import LandRestorationPlugin

    return LandRestorationPlugin(iface)
