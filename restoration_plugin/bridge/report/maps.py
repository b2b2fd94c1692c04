"""Maps of the report, drawn into pictures: layer, boundary, scale bar, north arrow."""

import base64
import math

import numpy as np
from qgis.core import (
    QgsFillSymbol,
    QgsHueSaturationFilter,
    QgsMapLayer,
    QgsMapRendererCustomPainterJob,
    QgsMapSettings,
    QgsRectangle,
    QgsSingleSymbolRenderer,
    QgsUnitTypes,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QFont, QImage, QPainter, QPen, QPolygonF, QTextOption

WIDTH, STRIP, DPI = 1400, 84, 150  # pixels of a map's width and of the strip beneath; of its symbols
RATIOS = 0.45, 1.05  # of height to width
MARGIN = 1.06  # of the extent around the planning area
NARROWEST = 400  # pixels below which no picture is made smaller
STEPS = (1, 2, 5)
PALETTE, LATTICE, CHUNK = 256, 3, 1 << 14  # colours of a picture, steps of 256 that count as one, colours at a time
FAMILY = "Noto Sans CJK SC"


def draw(layers, crs, extent, transform_context, map_number=""):
    """Return a QImage of the layers (first on top) with north arrow, and scale bar and system beneath."""
    wide = QgsRectangle(extent)
    wide.scale(MARGIN)
    ratio = min(max(wide.height() / wide.width(), RATIOS[0]), RATIOS[1]) if wide.width() else 1.0
    size = QSize(WIDTH, round(WIDTH * ratio))
    settings = QgsMapSettings()
    settings.setLayers(layers)
    settings.setDestinationCrs(crs)
    settings.setTransformContext(transform_context)
    settings.setOutputSize(size)
    settings.setOutputDpi(DPI)
    settings.setBackgroundColor(QColor("white"))
    settings.setExtent(wide)
    image = QImage(size.width(), size.height() + STRIP, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setClipRect(0, 0, size.width(), size.height())
    job = QgsMapRendererCustomPainterJob(settings, painter)
    job.renderSynchronously()
    painter.setClipping(False)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor("#39444d"), 2))
    painter.drawRect(1, 1, size.width() - 2, size.height() - 2)
    _scale_bar(painter, settings, size)
    _north_arrow(painter, size)
    _note(painter, size, crs, map_number)
    painter.end()
    return image


def muted(layer):
    """Clone of a raster as a grey background."""
    clone = layer.clone()
    clone.setOpacity(0.35)
    filtering = clone.hueSaturationFilter()
    if filtering is not None:
        filtering.setGrayscaleMode(QgsHueSaturationFilter.GrayscaleLightness)
    return clone


def softened(layer):
    """Clone of a vector that stands back."""
    clone = layer.clone()
    clone.setOpacity(0.45)
    return clone


def outline(boundary):
    """Clone of the boundary layer, drawn as a line only."""
    clone = boundary.clone()
    clone.setRenderer(
        QgsSingleSymbolRenderer(
            QgsFillSymbol.createSimple({"style": "no", "outline_color": "#202020", "outline_width": "0.5"})
        )
    )
    return clone


def round_length(wanted):
    """Largest of 1, 2, 5, 10, 20 … that is no longer than wanted."""
    magnitude = 10.0 ** math.floor(math.log10(max(wanted, 1e-9)))
    return max(step * magnitude for step in STEPS if step * magnitude <= max(wanted, magnitude))


def _scale_bar(painter, settings, size):
    metres = settings.mapUnitsPerPixel() * QgsUnitTypes.fromUnitToUnitFactor(
        settings.destinationCrs().mapUnits(), QgsUnitTypes.DistanceMeters
    )
    if settings.destinationCrs().isGeographic():
        middle = settings.extent().center().y()
        metres = settings.mapUnitsPerPixel() * 111_320.0 * max(math.cos(math.radians(middle)), 0.01)
    length = round_length(metres * size.width() * 0.22)
    width = length / metres
    x, y = 16.0, size.height() + 54.0
    painter.setPen(QPen(QColor("black"), 1.5))
    painter.setFont(_font(30))
    unit, factor = ("km", 1000.0) if length >= 1000 else ("m", 1.0)
    for part in range(4):
        painter.fillRect(QRectF(x + width * part / 4, y, width / 4, 9), QColor("black" if part % 2 == 0 else "white"))
    painter.drawRect(QRectF(x, y, width, 9))
    for share in (0.0, 0.5, 1.0):
        text = f"{length * share / factor:g}" + (f" {unit}" if share == 1.0 else "")
        align = Qt.AlignmentFlag.AlignLeft if share in (0.0, 1.0) else Qt.AlignmentFlag.AlignHCenter
        start = x + width * share - (0 if share == 0.0 else 12 if share == 1.0 else 70)
        painter.drawText(QRectF(start, y - 44, 140, 42), text, QTextOption(align | Qt.AlignmentFlag.AlignBottom))


def _north_arrow(painter, size):
    x, y = size.width() - 52.0, 26.0
    painter.setPen(QPen(QColor("black"), 1.5))
    painter.setBrush(QColor(255, 255, 255, 215))
    painter.drawRoundedRect(QRectF(x - 30, y - 16, 60, 104), 6, 6)
    painter.setBrush(QColor("black"))
    painter.drawPolygon(QPolygonF([QPointF(x, y), QPointF(x - 15, y + 46), QPointF(x, y + 34)]))
    painter.setBrush(QColor("white"))
    painter.drawPolygon(QPolygonF([QPointF(x, y), QPointF(x + 15, y + 46), QPointF(x, y + 34)]))
    painter.setFont(_font(24))
    painter.drawText(QRectF(x - 24, y + 48, 48, 34), "N", QTextOption(Qt.AlignmentFlag.AlignCenter))


def _note(painter, size, crs, map_number):
    painter.setFont(_font(24))
    painter.setPen(QColor("#39444d"))
    text = "    ".join(filter(None, (crs.description() or crs.authid(), map_number)))
    painter.drawText(
        QRectF(size.width() * 0.4, size.height() + 22, size.width() * 0.6 - 10, 44),
        text,
        QTextOption(Qt.AlignmentFlag.AlignRight),
    )


def _font(pixels):
    font = QFont(FAMILY)
    font.setPixelSize(pixels)
    return font


def as_data_address(image, budget):
    """Picture as an address that HTML can hold: PNG with the palette of its 256 foremost colours.

    A picture of more than ``budget`` bytes is made smaller until it fits.
    """
    while True:
        data = QByteArray()
        buffer = QBuffer(data)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        _with_palette(image).save(buffer, "PNG")
        if len(data) <= budget or image.width() <= NARROWEST:
            return "data:image/png;base64," + base64.b64encode(bytes(data)).decode("ascii")
        width = max(round(image.width() * min(0.9, 0.95 * math.sqrt(budget / len(data)))), NARROWEST)
        image = image.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)


def _with_palette(image):
    """Same picture in at most 256 colours: the foremost of each cell of a lattice, every other the nearest of them."""
    whole = image.convertToFormat(QImage.Format.Format_RGB32)
    height, width = whole.height(), whole.width()
    memory = whole.constBits()
    memory.setsize(whole.sizeInBytes())
    pixels = np.frombuffer(memory, np.uint32) & 0xFFFFFF
    colours, where, counts = np.unique(pixels, return_inverse=True, return_counts=True)
    order = np.argsort(-counts, kind="stable")
    parts = np.stack([colours >> 16, colours >> 8 & 255, colours & 255], axis=1)
    lattice = parts // LATTICE @ np.array([1 << 16, 1 << 8, 1], dtype=np.uint32)
    _, first, cell = np.unique(lattice[order], return_index=True, return_inverse=True)
    foremost = order[first]  # colour of each cell
    palette = foremost[np.argsort(-np.bincount(cell, counts[order]), kind="stable")[:PALETTE]]
    known = parts[palette].astype(np.float32)
    nearest = np.concatenate(
        [
            ((known**2).sum(axis=1) - 2.0 * parts[some].astype(np.float32) @ known.T).argmin(axis=1)
            for some in np.array_split(foremost, len(foremost) // CHUNK + 1)
        ]
    ).astype(np.uint8)
    of_colour = np.empty(len(colours), np.uint8)
    of_colour[order] = nearest[cell]
    indices = of_colour[where].tobytes()
    fitted = QImage(indices, width, height, width, QImage.Format.Format_Indexed8)
    fitted.setColorTable([0xFF000000 | int(colour) for colour in colours[palette]])
    return fitted.copy()


def legend(layer):
    """(colour, label, kind) of a layer's legend entries; kind is area, line or dot."""
    renderer = layer.renderer()
    if renderer is None:
        return []
    if layer.type() == QgsMapLayer.RasterLayer:
        return _raster_legend(renderer)
    kind = {QgsWkbTypes.LineGeometry: "line", QgsWkbTypes.PointGeometry: "dot"}.get(layer.geometryType(), "area")
    items = renderer.legendSymbolItems()
    return [(item.symbol().color().name(), item.label() or layer.name(), kind) for item in items if item.symbol()]


def _raster_legend(renderer):
    if renderer.type() == "paletted":
        return [(entry.color.name(), entry.label, "area") for entry in renderer.classes()]
    if renderer.type() == "singlebandpseudocolor":
        items = renderer.shader().rasterShaderFunction().colorRampItemList()
        return [(item.color.name(), item.label, "area") for item in items]
    return []
