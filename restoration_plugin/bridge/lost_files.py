"""Why a layer cannot be used: a table out of reach, or a file that does not exist."""

from pathlib import Path

from ..i18n import translate
from .postgis import why_unreadable


def why_unusable(value):
    """Reason as a translated text; None where none is known. ``value`` is what the user gave, or a list of such."""
    return why_unreadable(value) or _lost(value)


def _lost(value):
    if isinstance(value, (list, tuple)):
        return next(filter(None, map(_lost, value)), None)
    path = str(value).split("|")[0]
    if not isinstance(value, str) or not Path(path).suffix or any(mark in path for mark in ("=", "://", "/vsi")):
        return None
    if Path(path).exists():
        return None
    return translate("LandRestoration", "the file {path} does not exist. Check its path.").format(path=path)
