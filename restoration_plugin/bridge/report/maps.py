"""Maps of the report, drawn into pictures: layer, boundary, scale bar, north arrow."""

import base64

from qgis.core import (
    QgsFillSymbol,
    QgsMapLayer,
    QgsMapRendererCustomPainterJob,
    QgsMapSettings,
    QgsRectangle,
    QgsSingleSymbolRenderer,
)
from qgis.PyQt.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QFont, QImage, QPainter, QPen, QPolygonF

SIZE = QSize(900, 640)
MARGIN = 1.06  # of the extent around the planning area
STEPS = (1, 2, 5)


def draw(layers, crs, extent, transform_context, size=SIZE, map_number=""):
    """Return a QImage of the layers (first on top) with scale bar and north arrow."""
    settings = QgsMapSettings()
    settings.setLayers(layers)
    settings.setDestinationCrs(crs)
    settings.setTransformContext(transform_context)
    settings.setOutputSize(size)
    settings.setOutputDpi(96)
    settings.setBackgroundColor(QColor("white"))
    wide = QgsRectangle(extent)
    wide.scale(MARGIN)
    settings.setExtent(wide)
    image = QImage(size, QImage.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    job = QgsMapRendererCustomPainterJob(settings, painter)
    job.renderSynchronously()
    painter.setRenderHint(QPainter.Antialiasing)
    _scale_bar(painter, settings, size)
    _north_arrow(painter, size)
    if map_number:
        painter.setPen(QColor("black"))
        painter.drawText(QRectF(0, size.height() - 22, size.width() - 12, 20), Qt.AlignRight, map_number)
    painter.end()
    return image


def outline(boundary):
    """Clone of the boundary layer, drawn as a line only."""
    clone = boundary.clone()
    clone.setRenderer(
        QgsSingleSymbolRenderer(
            QgsFillSymbol.createSimple({"style": "no", "outline_color": "#202020", "outline_width": "0.5"})
        )
    )
    return clone


def _scale_bar(painter, settings, size):
    per_pixel = settings.mapUnitsPerPixel()
    wanted = per_pixel * size.width() / 5
    magnitude = 10 ** int(len(str(int(max(wanted, 1)))) - 1)
    length = max(step * magnitude for step in STEPS if step * magnitude <= max(wanted, magnitude))
    width = length / per_pixel
    x, y = 18.0, size.height() - 22.0
    painter.fillRect(QRectF(x - 8, y - 22, width + 70, 36), QColor(255, 255, 255, 205))
    painter.setPen(QPen(QColor("black"), 1))
    painter.fillRect(QRectF(x, y, width / 2, 5), QColor("black"))
    painter.drawRect(QRectF(x, y, width, 5))
    painter.setFont(QFont("Noto Sans CJK SC", 9))
    text = f"{length / 1000:g} km" if length >= 1000 else f"{length:g} m"
    painter.drawText(QPointF(x, y - 5), "0")
    painter.drawText(QPointF(x + width - 6, y - 5), text)


def _north_arrow(painter, size):
    x, y = size.width() - 34.0, 20.0
    painter.fillRect(QRectF(x - 14, y - 14, 28, 62), QColor(255, 255, 255, 205))
    painter.setPen(QPen(QColor("black"), 1))
    painter.setBrush(QColor("black"))
    painter.drawPolygon(QPolygonF([QPointF(x, y), QPointF(x - 8, y + 26), QPointF(x, y + 19)]))
    painter.setBrush(QColor("white"))
    painter.drawPolygon(QPolygonF([QPointF(x, y), QPointF(x + 8, y + 26), QPointF(x, y + 19)]))
    painter.setFont(QFont("Noto Sans CJK SC", 11))
    painter.drawText(QRectF(x - 12, y + 27, 24, 18), Qt.AlignCenter, "N")


def as_data_address(image):
    """Picture as an address that HTML can hold."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.WriteOnly)
    image.save(buffer, "PNG")
    return "data:image/png;base64," + base64.b64encode(bytes(data)).decode("ascii")


def legend(layer):
    """(colour, label) pairs of a layer's legend."""
    renderer = layer.renderer()
    if renderer is None:
        return []
    if layer.type() == QgsMapLayer.RasterLayer:
        return _raster_legend(renderer)
    items = renderer.legendSymbolItems()
    return [(item.symbol().color().name(), item.label() or layer.name()) for item in items if item.symbol()]


def _raster_legend(renderer):
    if renderer.type() == "paletted":
        return [(entry.color.name(), entry.label) for entry in renderer.classes()]
    if renderer.type() == "singlebandpseudocolor":
        items = renderer.shader().rasterShaderFunction().colorRampItemList()
        return [(item.color.name(), item.label) for item in items]
    return []
