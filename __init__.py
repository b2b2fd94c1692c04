"""Land Restoration: integrated land-space restoration planning in QGIS."""


def classFactory(iface):  # noqa: N802  (name given by QGIS)
    """Return the plugin to QGIS."""
    from .restoration_plugin.plugin import LandRestorationPlugin

    return LandRestorationPlugin(iface)
