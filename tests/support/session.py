"""A QGIS that has loaded the plugin as QGIS does, with a profile of its own."""

import os
import sys
import tempfile
from pathlib import Path

PLUGINS = ("/usr/share/qgis/python/plugins", "/usr/share/qgis/python")

_started = {}


def start(locale="en"):
    """Start QGIS without a screen and load the plugin, once a process; returns (application, plugin)."""
    if "plugin" not in _started:
        start_qgis(locale)
        from land_restoration.restoration_plugin.plugin import LandRestorationPlugin

        plugin = LandRestorationPlugin(None)
        plugin.initProcessing()
        _started["plugin"] = plugin
    return _started["application"], _started["plugin"]


def start_qgis(locale="en"):
    """Start QGIS and its Processing framework, once a process."""
    if _started:
        return
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["QGIS_CUSTOM_CONFIG_PATH"] = tempfile.mkdtemp(prefix="land-restoration-profile-")
    sys.path[:0] = [path for path in PLUGINS if Path(path).is_dir() and path not in sys.path]
    from qgis.core import QgsApplication

    application = QgsApplication([], False)
    application.initQgis()
    application.setLocale(_locale(locale))
    from processing.core.Processing import Processing

    Processing.initialize()
    _started["application"] = application


def _locale(name):
    from qgis.PyQt.QtCore import QLocale

    return QLocale(name)
