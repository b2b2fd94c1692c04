"""The A3 print layout: one page a map, with title, legend, scale bar, north arrow and scale."""

from qgis.core import (
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemPage,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsLayoutMeasurement,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLegendStyle,
    QgsMapLayer,
    QgsMapLayerLegendUtils,
    QgsPrintLayout,
    QgsRectangle,
    QgsTextFormat,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QFont

from .maps import FAMILY, MARGIN, round_length

WIDTH, HEIGHT = 420.0, 297.0  # A3, mm
EDGE, TOP, SIDE, FOOT = 12.0, 30.0, 86.0, 20.0
ARROW = ":/images/north_arrows/layout_default_north_arrow.svg"


def build(project, words, title, plates, map_number):
    """Layout of the project with a page for each of ``plates`` (title, layers, extent), at least one."""
    sheets = QgsPrintLayout(project)
    sheets.initializeDefaults()
    sheets.setName(words["atlas"])
    pages = sheets.pageCollection()
    for number, plate in enumerate(plates or [("", [], QgsRectangle(0, 0, 1, 1))]):
        if number:
            pages.addPage(QgsLayoutItemPage(sheets))
        pages.page(number).setPageSize(QgsLayoutSize(WIDTH, HEIGHT))
        _page(sheets, number, words, title, plate, map_number)
    return sheets


def _page(sheets, number, words, title, plate, map_number):
    name, layers, extent = plate
    map_width, map_height = WIDTH - 2 * EDGE - SIDE, HEIGHT - TOP - FOOT - EDGE
    drawn = QgsLayoutItemMap(sheets)
    sheets.addLayoutItem(drawn)
    _place(drawn, number, EDGE, TOP, map_width, map_height)
    drawn.setKeepLayerSet(bool(layers))
    drawn.setLayers(layers)
    drawn.setExtent(_of_shape(extent, map_width, map_height))
    drawn.setFrameEnabled(True)
    drawn.setFrameStrokeWidth(QgsLayoutMeasurement(0.4))
    _label(sheets, number, title, 24, (EDGE, 8, WIDTH - 2 * EDGE, 12), bold=True)
    _label(sheets, number, name, 15, (EDGE, 19.5, WIDTH - 2 * EDGE, 9))
    x = EDGE + map_width + 6
    arrow = QgsLayoutItemPicture(sheets)
    arrow.setPicturePath(ARROW)
    sheets.addLayoutItem(arrow)
    _place(arrow, number, x + SIDE / 2 - 14, TOP, 22, 26)
    _legend(sheets, number, words, layers, drawn, (x, TOP + 32, SIDE - 6, map_height - 32))
    _scale_bar(sheets, number, drawn, EDGE, HEIGHT - FOOT - EDGE + 4)
    foot = HEIGHT - FOOT - EDGE + 5
    scale = words["scale"].format(scale=f"{drawn.scale():,.0f}")
    system = drawn.crs().description() or drawn.crs().authid()
    noted = "    ".join(filter(None, (scale, system, map_number)))
    _label(sheets, number, noted, 9, (EDGE + 130, foot, map_width - 130, 7), Qt.AlignmentFlag.AlignRight)


def _of_shape(extent, width, height):
    """Extent with its margin, widened to the frame's shape, which would else change."""
    size = max(extent.width() * MARGIN / width, extent.height() * MARGIN / height)
    return QgsRectangle.fromCenterAndSize(extent.center(), size * width, size * height)


def _place(item, number, x, y, width, height):
    item.attemptMove(QgsLayoutPoint(x, y), True, False, number)
    item.attemptResize(QgsLayoutSize(width, height))


def _write_with(item, font):
    """Set the font of an item; before QGIS 3.24 labels and legends take it as such."""
    if not hasattr(item, "setTextFormat"):
        item.setFont(font)
        return
    text = QgsTextFormat()
    text.setFont(font)
    text.setSize(font.pointSizeF())
    item.setTextFormat(text)


def _label(sheets, number, text, size, box, align=Qt.AlignmentFlag.AlignHCenter, bold=False):
    label = QgsLayoutItemLabel(sheets)
    label.setText(text)
    font = QFont(FAMILY, size)
    font.setBold(bold)
    _write_with(label, font)
    label.setHAlign(align)
    sheets.addLayoutItem(label)
    _place(label, number, *box)


def _legend(sheets, number, words, layers, drawn, box):
    legend = QgsLayoutItemLegend(sheets)
    legend.setTitle(words["legend"])
    legend.setLinkedMap(drawn)
    legend.setAutoUpdateModel(False)
    root = legend.model().rootGroup()
    root.clear()
    for layer in layers:
        node = root.addLayer(layer)
        if layer.type() == QgsMapLayer.RasterLayer:  # its first entry names the band
            count = len(legend.model().layerLegendNodes(node, True))
            QgsMapLayerLegendUtils.setLegendNodeOrder(node, list(range(1, count)))
            legend.model().refreshLayerLegend(node)
    for style, size in (
        (QgsLegendStyle.Title, 14),
        (QgsLegendStyle.Subgroup, 11),
        (QgsLegendStyle.SymbolLabel, 10),
    ):
        changed = QgsLegendStyle(legend.style(style))
        _write_with(changed, QFont(FAMILY, size))
        legend.setStyle(style, changed)
    legend.setBackgroundColor(QColor("white"))
    sheets.addLayoutItem(legend)
    _place(legend, number, *box)
    legend.adjustBoxSize()


def _scale_bar(sheets, number, drawn, x, y):
    bar = QgsLayoutItemScaleBar(sheets)
    bar.setLinkedMap(drawn)
    bar.setStyle("Double Box")
    metres = drawn.scale() / 1000.0 * 30.0  # of about 30 mm on paper
    kilometres = metres >= 1000.0
    bar.setUnits(QgsUnitTypes.DistanceKilometers if kilometres else QgsUnitTypes.DistanceMeters)
    bar.setUnitLabel("km" if kilometres else "m")
    bar.setUnitsPerSegment(round_length(metres) / (1000.0 if kilometres else 1.0))
    bar.setNumberOfSegments(2)
    bar.setNumberOfSegmentsLeft(0)
    _write_with(bar, QFont(FAMILY, 10))
    bar.update()
    sheets.addLayoutItem(bar)
    _place(bar, number, x, y, 100, 14)
