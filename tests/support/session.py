"""A QGIS that has loaded the plugin as QGIS does, with a profile of its own."""

import os
import sys
import tempfile
from pathlib import Path

PLUGINS = ("/usr/share/qgis/python/plugins", "/usr/share/qgis/python")

_started = {}


def start(locale="en"):
    """Start QGIS without a screen, once a process; returns (application, plugin)."""
    if not _started:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        os.environ["QGIS_CUSTOM_CONFIG_PATH"] = tempfile.mkdtemp(prefix="land-restoration-profile-")
        sys.path[:0] = [path for path in PLUGINS if Path(path).is_dir() and path not in sys.path]
        from qgis.core import QgsApplication

        application = QgsApplication([], False)
        application.initQgis()
        application.setLocale(_locale(locale))
        from processing.core.Processing import Processing

        Processing.initialize()
        from land_restoration.restoration_plugin.plugin import LandRestorationPlugin

        plugin = LandRestorationPlugin(None)
        plugin.initProcessing()
        _started.update(application=application, plugin=plugin)
    return _started["application"], _started["plugin"]


def _locale(name):
    from qgis.PyQt.QtCore import QLocale

    return QLocale(name)
