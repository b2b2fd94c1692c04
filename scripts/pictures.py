"""Draw the example of each algorithm into docs/images/examples: its first map, with legend.

pictures.py [ID …]    all algorithms when none is named
"""

import os
import shutil
import sys
import tempfile
from pathlib import Path

import numpy as np
from pages import EXAMPLES, PICTURES, ROOT, registry

WIDTH, KEY = 440, 180
SIZE, YEARS = 160, 12
MOST_CLASSES = 12


def county():
    """Folder of a county large enough to show something."""
    from land_restoration.restoration_plugin.engine.sample import write_county

    place = ROOT / "build" / "test-data" / f"pictures-{SIZE}"
    if not place.is_dir():
        part = place.with_name(f"{place.name}.part")
        shutil.rmtree(part, ignore_errors=True)
        part.mkdir(parents=True)
        write_county(str(part), size=SIZE, years=YEARS)
        part.replace(place)
    return place


def layers_of(outputs):
    """Layers of the outputs that hold a map, in the order of their declaration."""
    from qgis.core import QgsRasterLayer, QgsVectorLayer, QgsWkbTypes

    found = []
    for path in outputs.values():
        if not Path(path).is_file():
            continue
        if path.endswith(".tif"):
            found.append(QgsRasterLayer(path, Path(path).stem))
        elif path.endswith(".gpkg"):
            layer = QgsVectorLayer(path, Path(path).stem, "ogr")
            if layer.geometryType() != QgsWkbTypes.NullGeometry and layer.featureCount():
                found.append(layer)
    return [layer for layer in found if layer.isValid()]


def draw(layer, boundary):
    """Picture of one layer with its legend at the right, labels in both languages."""
    from land_restoration.restoration_plugin.bridge import styling
    from land_restoration.restoration_plugin.bridge.report import maps
    from land_restoration.restoration_plugin.bridge.report.items import tags_of
    from qgis.core import QgsCoordinateTransformContext
    from qgis.PyQt.QtCore import QRectF, Qt
    from qgis.PyQt.QtGui import QColor, QFont, QImage, QPainter

    style = tags_of(layer).get("STYLE", "")
    name = style if style in styling.styles() else "plain"
    legends = []
    for chinese in (False, True):
        if layer.type() == layer.VectorLayer or style in styling.styles():
            styling.apply(layer, name, chinese)
        legends.append(maps.legend(layer)[:MOST_CLASSES])
    outline = maps.outline(boundary)
    image = maps.draw([outline, layer], layer.crs(), boundary.extent(), QgsCoordinateTransformContext())
    image = image.scaledToWidth(WIDTH, Qt.TransformationMode.SmoothTransformation)
    whole = QImage(WIDTH + KEY, image.height(), QImage.Format.Format_RGB32)
    whole.fill(QColor("white"))
    painter = QPainter(whole)
    painter.drawImage(0, 0, image)
    painter.setFont(QFont("Noto Sans CJK SC", 7))
    for place, ((colour, english, _), (_, chinese, _)) in enumerate(zip(*legends)):
        top = 14 + place * 27
        painter.fillRect(QRectF(WIDTH + 8, top, 14, 14), QColor(colour))
        text = english if english == chinese else f"{english}\n{chinese}"
        painter.setPen(QColor("#1f2a24"))
        painter.drawText(
            QRectF(WIDTH + 28, top - 6, KEY - 30, 27), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text
        )
    painter.end()
    return whole.convertToFormat(
        QImage.Format.Format_Indexed8,
        colours_of(whole),
        Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.AvoidDither,
    )


def colours_of(image):
    """The 256 commonest colours, in steps of 8: Qt's own table is a cube that turns browns to pinks."""
    pixels = np.frombuffer(image.constBits().asstring(image.sizeInBytes()), dtype=np.uint32)
    stepped = pixels & 0xF8F8F8 | pixels >> 5 & 0x070707 | 0xFF000000
    colours, counts = np.unique(stepped, return_counts=True)
    return [int(colour) for colour in colours[np.argsort(-counts, kind="stable")[:256]]]


def main(wanted):
    algorithms = [a for a in registry() if not wanted or a.name() in wanted]
    from land_restoration.tests.support import examples
    from qgis.core import QgsVectorLayer

    place = county()
    boundary = QgsVectorLayer(f"{place}/county.gpkg|layername=county", "county", "ogr")
    PICTURES.mkdir(parents=True, exist_ok=True)
    for algorithm in algorithms:
        if not (EXAMPLES / f"{algorithm.name()}.json").exists():
            continue
        with tempfile.TemporaryDirectory() as folder:
            outputs = examples.outputs(algorithm, folder)
            try:
                examples.run(algorithm, {**examples.inputs(algorithm.name(), place), **outputs})
            except Exception as problem:
                print(f"{algorithm.name()}: {problem}", file=sys.stderr)
                continue
            found = layers_of(outputs)
            if found:
                draw(found[0], boundary).save(str(PICTURES / f"{algorithm.name()}.png"))
            print(algorithm.name(), found[0].name() if found else "no map", flush=True)
            del found


if __name__ == "__main__":
    main(sys.argv[1:])
    sys.stdout.flush()
    os._exit(0)  # QGIS crashes at times when Python takes it down
