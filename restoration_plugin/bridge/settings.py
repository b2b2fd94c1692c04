"""Settings of the provider in QGIS's Processing options."""

from dataclasses import replace

from qgis.core import QgsSettings

PREFIX = "land_restoration"


def from_options(settings):
    """Fill in what the user set in the options."""
    stored = QgsSettings()
    return replace(
        settings,
        memory=int(stored.value(f"{PREFIX}/memory", 0) or 0),
        threads=int(stored.value(f"{PREFIX}/threads", 0) or 0),
        scheduler=str(stored.value(f"{PREFIX}/scheduler", "") or ""),
    )
