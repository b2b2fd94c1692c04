"""A plan's layers and tables, gathered once for all its documents."""

from pathlib import Path

from qgis.core import NULL, QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsMapLayer, QgsRectangle, QgsWkbTypes

from ...core import standards
from ...core.errors import QT_TRANSLATE_NOOP
from ..tables import read_csv
from . import checklist, document, files, items, maps
from .language import Language

ROWS = 200  # of a table that are printed in the report; the workbook has all


class Plan:
    """Everything that the documents of one call share."""

    def __init__(self, algorithm):
        self._algorithm = algorithm
        self.language = Language(algorithm.choice(algorithm.LANGUAGE) == 0)
        self.title = algorithm.text(algorithm.TITLE) or self.language(
            QT_TRANSLATE_NOOP("LandRestoration", "Land-space ecological restoration plan")
        )
        self._context = algorithm._context.transformContext()
        layers = [layer.clone() for layer in algorithm.layers(algorithm.LAYERS)]
        self._boundary = algorithm.layers(algorithm.BOUNDARY)
        steps = algorithm.watcher.part(0.0, 0.4)
        self.items = [
            items.describe(
                layer, self.language, algorithm.settings, steps.part(number / len(layers), (number + 1) / len(layers))
            )
            for number, layer in enumerate(layers)
        ]
        for item in self.items:
            item.layer.setName(self._title(item))
        self._table_layers = algorithm.layers(algorithm.TABLES)
        self.tables = [self._table(layer) for layer in self._table_layers]
        self.crs = self._map_crs()
        self.pictures = self._draw(algorithm.watcher.part(0.4, 0.9))

    def _title(self, item):
        """What an output of this plugin is called; other layers keep their names."""
        provider = self._algorithm.provider()
        algorithm = provider.algorithm(item.algorithm) if provider is not None and item.algorithm else None
        definition = algorithm.parameterDefinition(item.output) if algorithm is not None else None
        return _own_name(item.layer) if definition is None else self.language(definition.description())

    def _map_crs(self):
        for layer in (*self._boundary, *(item.layer for item in self.items)):
            if layer.crs().isValid() and not layer.crs().isGeographic():
                return layer.crs()
        return self.items[0].layer.crs() if self.items else QgsCoordinateReferenceSystem("EPSG:4490")

    def _draw(self, progress):
        over = [maps.outline(layer) for layer in self._boundary]
        number = self._algorithm.text(self._algorithm.MAP_NUMBER)
        pictures = []
        for index, item in enumerate(self.items):
            drawable = item.layer.type() == QgsMapLayer.RasterLayer or item.layer.geometryType() not in (
                QgsWkbTypes.NullGeometry,
                QgsWkbTypes.UnknownGeometry,
            )
            extent = self._extent(self._boundary[0] if self._boundary else item.layer)
            pictures.append(
                maps.draw([*over, item.layer], self.crs, extent, self._context, map_number=number) if drawable else None
            )
            progress((index + 1) / len(self.items))
        return pictures

    def _extent(self, layer):
        extent = layer.extent()
        if layer.crs() == self.crs or extent.isEmpty():
            return extent if not extent.isEmpty() else QgsRectangle(0, 0, 1, 1)
        return QgsCoordinateTransform(layer.crs(), self.crs, self._context).transformBoundingBox(extent)

    def _table(self, layer):
        """(name, header, rows) of a table layer; CSV files are read by the plugin's own reader."""
        path = layer.source().split("|")[0]
        if path.lower().endswith(".csv") and Path(path).is_file():
            frame = read_csv(path, layer.name())
            columns = list(frame.columns)
            rows = [
                [None if cell != cell else cell for cell in row] for row in frame.itertuples(index=False, name=None)
            ]
            return layer.name(), columns, rows
        header = layer.fields().names()
        rows = [
            [None if cell is None or cell == NULL else cell for cell in feature.attributes()]
            for feature in layer.getFeatures()
        ]
        return layer.name(), header, rows

    def checklist(self):
        """Rows of the checklist."""
        made = {}
        for item in self.items:
            made.setdefault(item.algorithm, []).append(item.layer.name())
        for layer in self._table_layers:
            made.setdefault(items.tags_of(layer).get("ALGORITHM", ""), []).append(layer.name())
        table = standards.load("report_items", columns=("kind", "item_zh", "item_en", "algorithms", "sets"))
        return checklist.rows(table, self._algorithm.choice(self._algorithm.SET), made, self.language)

    def checklist_frame(self):
        """Return the checklist as a DataFrame."""
        import pandas as pd

        return pd.DataFrame(self.checklist(), columns=["kind", "item_en", "item_zh", "present", "source", "missing"])

    def html(self):
        """Return the report."""
        printed = [(name, header, rows[:ROWS]) for name, header, rows in self.tables]
        return document.compose(self.title, self.items, self.pictures, printed, self.checklist(), self.language)

    def atlas(self, path):
        """Write the atlas."""
        files.atlas(path, self.title, self.items, self.pictures)

    def workbook(self, path):
        """Write the workbook: the tables given, and the checklist."""
        rows = self.checklist()
        listed = ("checklist", list(rows[0]) if rows else [], [list(row.values()) for row in rows])
        files.workbook(path, [*self.tables, listed])

    def project(self, path):
        """Write the project, its layers in groups by the topic of the algorithm that made them."""
        names = self._groups()
        groups = {}
        for item in self.items:
            groups.setdefault(
                names.get(item.algorithm, self.language(QT_TRANSLATE_NOOP("LandRestoration", "Base data"))), []
            ).append(item.layer)
        if self._boundary:
            top = self.language(QT_TRANSLATE_NOOP("LandRestoration", "Planning area"))
            groups = {top: [maps.outline(layer) for layer in self._boundary], **groups}
        target = self._algorithm.results[self._algorithm.PROJECT]
        files.project(path, target, self.title, list(groups.items()), self.crs)

    def _groups(self):
        """Algorithm id → topic, in the document's language."""
        provider = self._algorithm.provider()
        if provider is None:
            return {}
        return {
            algorithm.name(): self.language(_TOPICS.get(algorithm.groupId(), algorithm.group()))
            for algorithm in provider.algorithms()
        }

    def package(self, path):
        """Write the package."""
        tables = [(layer.name(), layer) for layer in self._table_layers]
        for layer in self._boundary:
            layer.setName(_own_name(layer))
        columns = ("source_layer", "source_field", "layer", "field")
        own = self._algorithm.file(self._algorithm.SCHEMA)
        schema = standards.load("schema", own, columns=columns) if own else None
        files.package(path, [*self._boundary, *(item.layer for item in self.items)], tables, schema)


def _own_name(layer):
    """Name of a layer; that of its table where QGIS took the file's for it."""
    path, _, rest = layer.source().partition("|")
    table = rest.partition("layername=")[2].split("|")[0]
    return table if table and layer.name() == Path(path).stem else layer.name()


_TOPICS = {
    "preparation": QT_TRANSLATE_NOOP("LandRestoration", "Preparation"),
    "diagnosis": QT_TRANSLATE_NOOP("LandRestoration", "Degradation diagnosis"),
    "zoning": QT_TRANSLATE_NOOP("LandRestoration", "Priority zoning"),
    "corridors": QT_TRANSLATE_NOOP("LandRestoration", "Ecological corridors"),
    "mines": QT_TRANSLATE_NOOP("LandRestoration", "Mine reclamation"),
    "reporting": QT_TRANSLATE_NOOP("LandRestoration", "Reporting"),
}
