"""Where the handbook's pages are, in the user's language."""

from pathlib import Path

from qgis.PyQt.QtCore import QUrl

from .styling import chinese

FOLDER = Path(__file__).resolve().parents[2] / "handbook"


def address(page):
    """Address of a page (name without ending), empty where the handbook has not been built."""
    path = FOLDER / ("zh_CN" if chinese() else "en") / f"{page}.html"
    return QUrl.fromLocalFile(str(path)).toString() if path.is_file() else ""
