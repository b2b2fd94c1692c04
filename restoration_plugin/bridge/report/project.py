"""The plan as a QGIS project: groups, themes by topic, an A3 layout; relative paths."""

import shutil
import zipfile
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsLayoutExporter,
    QgsMapThemeCollection,
    QgsProject,
    QgsReferencedRectangle,
)

from . import layout

RESOLUTION = 150  # dots an inch of the atlas


def compose(title, groups, frame, background, plates, crs, words, map_number):
    """Project with everything in it.

    Parameters
    ----------
    groups : dict of name → list of (layer, covers)
        Topics, first on top; ``covers`` tells whether a layer hides what lies beneath it.
    frame, background : str
        Names of the groups whose layers every theme shows, and of those that it shows where no layer covers the area.
    plates : list of (title, layers, extent)
        Pages of the atlas; its layers are among those of the groups, first on top.
    words : dict
        Names of the atlas, the legend and the theme of the whole plan.

    Returns
    -------
    (project, layout)
    """
    plan = QgsProject()
    plan.setTitle(title)
    plan.setCrs(crs)
    plan.setEllipsoid(crs.ellipsoidAcronym() or "EPSG:7030")
    if hasattr(plan, "setFilePathStorage"):
        plan.setFilePathStorage(Qgis.FilePathType.Relative)
    else:
        plan.writeEntryBool("Paths", "/Absolute", False)
    root = plan.layerTreeRoot()
    for name, layers in groups.items():
        group = root.addGroup(name)
        for layer, _ in layers:
            added = plan.addMapLayer(layer, False)
            group.addLayer(added).setExpanded(False)
    topics = [name for name in groups if name not in (frame, background)]
    for name in topics:
        state = theme([*groups.get(frame, []), *groups[name]], groups.get(background, []))
        plan.mapThemeCollection().insert(name, state)
    if topics:
        _show(root, plan.mapThemeCollection().mapThemeState(topics[0]))
    if plates:
        plan.viewSettings().setDefaultViewExtent(QgsReferencedRectangle(plates[0][2], crs))
    sheets = layout.build(plan, words, title, plates, map_number)
    plan.layoutManager().addLayout(sheets)
    return plan, sheets


def theme(layers, background):
    """All layers of a topic, but of those that cover the area only the first, or else the background.

    Both are lists of (layer, covers).
    """
    state, covered = QgsMapThemeCollection.MapThemeRecord(), False
    for layer, covers in (*layers, *background):
        if covers and covered:
            continue
        covered = covered or covers
        record = QgsMapThemeCollection.MapThemeLayerRecord(layer)
        record.isVisible = True
        record.currentStyle = layer.styleManager().currentStyle()
        state.addLayerRecord(record)
    return state


def _show(root, state):
    """Let the project open in a theme."""
    shown = {record.layer().id() for record in state.layerRecords()}
    for node in root.findLayers():
        node.setItemVisibilityChecked(node.layerId() in shown)


def write(plan, path, target):
    """Write the project as ``path``, which will become ``target`` in the same folder."""
    if not plan.write(str(path)):
        raise OSError(plan.error())
    _rename_within(Path(path), Path(target).stem)


def _rename_within(path, stem):
    """Give the project inside the archive its final name."""
    fresh = path.with_name(path.name + ".zip")
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(fresh, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            ending = "." + entry.filename.rpartition(".")[2]  # the temporary name may have no stem at all
            new.writestr(zipfile.ZipInfo(stem + ending), old.read(entry), zipfile.ZIP_DEFLATED)
    shutil.move(fresh, path)


def export(sheets, path):
    """Write the layout's pages as PDF."""
    settings = QgsLayoutExporter.PdfExportSettings()
    settings.dpi = RESOLUTION
    settings.forceVectorOutput = False
    settings.rasterizeWholeImage = False
    done = QgsLayoutExporter(sheets).exportToPdf(str(path), settings)
    if done != QgsLayoutExporter.ExportResult.Success:
        raise OSError(str(path))
