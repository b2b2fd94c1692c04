"""A plan's layers and tables, gathered once for all its documents."""

from pathlib import Path

from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsRectangle,
    QgsWkbTypes,
)

from ...core import standards
from ...core.errors import QT_TRANSLATE_NOOP
from ..tables import read_csv
from . import checklist, document, files, items, maps, project
from .columns import readable
from .language import Language

BACKGROUNDS = ("reclassifylandcover", "rasteriselanduse", "vegetationcover", "slopelength", "habitatquality", "soilloss", "resistancesurface")  # fmt: skip
PROGRAMME = {"planconformity", "administrativerollup", "mergeprojects", "priorityselection", "reclamationstaging"}
COVERING = 0.6  # of the planning area: a polygon layer beyond it needs nothing beneath


class Plan:
    """Everything that the documents of one call share.

    Attributes
    ----------
    items : list of Item
        Layers, in the order of the report.
    tables : list of Table
    pictures : list of QImage or None
        One an item.
    """

    def __init__(self, algorithm):
        self._algorithm = algorithm
        self.language = Language(algorithm.choice(algorithm.LANGUAGE) == 0)
        self.title = algorithm.text(algorithm.TITLE) or self.language(
            QT_TRANSLATE_NOOP("LandRestoration", "Land-space ecological restoration plan")
        )
        self.set = algorithm.choice(algorithm.SET)
        self._context = algorithm._context.transformContext()
        layers = [layer.clone() for layer in algorithm.layers(algorithm.LAYERS)]
        self.boundary = [maps.outline(layer) for layer in algorithm.layers(algorithm.BOUNDARY)]
        self._boundary_names = [_own_name(layer) for layer in algorithm.layers(algorithm.BOUNDARY)]
        for layer in self.boundary:
            layer.setName(self.language(QT_TRANSLATE_NOOP("LandRestoration", "Planning area")))
        steps = algorithm.watcher.part(0.0, 0.4)
        self.items = [
            items.describe(
                layer, self.language, algorithm.settings, steps.part(number / len(layers), (number + 1) / len(layers))
            )
            for number, layer in enumerate(layers)
        ]
        topics = list(dict.fromkeys(map(self.topic, self.items)))
        self.items.sort(key=lambda item: topics.index(self.topic(item)))
        _distinct([(item.layer, item.layer.setName, self._title(item.layer, item.tags)) for item in self.items])
        self._table_layers = algorithm.layers(algorithm.TABLES)
        self.tables = [self._table(layer) for layer in self._table_layers]
        self.crs = self._map_crs()
        self.background = self._background()
        self.pictures = self._draw(algorithm.watcher.part(0.4, 0.9))
        self._composed = None

    def _title(self, layer, tags):
        """What an output of this plugin is called; other layers keep their names."""
        return self.language.output(tags.get("ALGORITHM", ""), tags.get("OUTPUT", "")) or _own_name(layer)

    def _map_crs(self):
        for layer in (*self.boundary, *(item.layer for item in self.items)):
            if layer.crs().isValid() and not layer.crs().isGeographic():
                return layer.crs()
        return self.items[0].layer.crs() if self.items else QgsCoordinateReferenceSystem("EPSG:4490")

    def area_ha(self):
        """Ellipsoidal area of the planning area in ha, None when it is not given."""
        if not self.boundary:
            return None
        meter = items.meter_of(self.boundary[0].crs(), self._context)
        return sum(meter.measureArea(feature.geometry()) for feature in self.boundary[0].getFeatures()) / 1e4

    def _background(self):
        """Raster beneath maps that would else be mostly white, None when there is none."""
        rasters = [item for item in self.items if item.raster]
        ranked = sorted(
            (BACKGROUNDS.index(item.algorithm), number)
            for number, item in enumerate(rasters)
            if item.algorithm in BACKGROUNDS
        )
        if not rasters or all(self.covers(item) for item in self.items):
            return None
        chosen = rasters[ranked[0][1] if ranked else 0]
        layer = maps.muted(chosen.layer)
        layer.setName(
            self.language(QT_TRANSLATE_NOOP("LandRestoration", "Background: {layer}"), layer=chosen.layer.name())
        )
        return layer

    def covers(self, item):
        """Whether a layer fills the planning area."""
        if item.raster:
            return True
        whole = self.area_ha()
        return not item.thin and (whole is None or item.numbers.get("shapes_ha", 0.0) >= COVERING * whole)

    def context(self, item):
        """Item drawn softly beneath one of lines or points: the first of its topic's polygons that leave room."""
        if not item.thin:
            return []
        topic = self.language.group(item.algorithm)[0]
        beneath = (
            other
            for other in self.items
            if topic == self.language.group(other.algorithm)[0]
            and other.drawable
            and not (other.raster or other.thin or self.covers(other))
        )
        return [other for other in [next(beneath, None)] if topic and other is not None]

    def _draw(self, progress):
        number = self._algorithm.text(self._algorithm.MAP_NUMBER)
        pictures = []
        for index, item in enumerate(self.items):
            picture = None
            if item.drawable:
                softened = [maps.softened(other.layer) for other in self.context(item)]
                beneath = [self.background] if self.background is not None and not self.covers(item) else []
                drawn = [*self.boundary, item.layer, *softened, *beneath]
                picture = maps.draw(drawn, self.crs, self.extent(item.layer), self._context, number)
            pictures.append(picture)
            progress((index + 1) / len(self.items))
        return pictures

    def extent(self, layer):
        """Extent of the planning area, or of a layer where none is given, in the maps' system."""
        layer = self.boundary[0] if self.boundary else layer
        extent = layer.extent()
        if extent.isEmpty():
            return QgsRectangle(0, 0, 1, 1)
        if layer.crs() == self.crs:
            return extent
        return QgsCoordinateTransform(layer.crs(), self.crs, self._context).transformBoundingBox(extent)

    def _table(self, layer):
        """``Table`` of a layer; CSV files are read by the plugin's own reader."""
        path, tags = layer.source().split("|")[0], items.tags_of(layer)
        title = self._title(layer, tags)
        if path.lower().endswith(".csv") and Path(path).is_file():
            frame = read_csv(path, layer.name())
            rows = [
                [None if cell != cell else cell for cell in row] for row in frame.itertuples(index=False, name=None)
            ]
            return document.Table(title, list(frame.columns), rows, tags)
        return document.Table(title, *_attributes(layer), tags)

    def conflicts(self):
        """``Table`` of the conflicts with the spatial plan, None without such a layer."""
        for item in self.items:
            if (item.algorithm, item.output) == ("planconformity", "CONFLICTS"):
                return document.Table(item.layer.name(), *_attributes(item.layer), item.tags)
        return None

    def checklist(self):
        """Rows of the checklist."""
        made = {"map": {}, "table": {}}
        for item in self.items:
            entry = item.layer.name(), item.numbers.get("features") != 0
            made["map"].setdefault(item.algorithm, []).append(entry)
            if not item.raster:
                made["table"].setdefault(item.algorithm, []).append(entry)
        for table in self.tables:
            made["table"].setdefault(table.tags.get("ALGORITHM", ""), []).append((table.title, bool(table.rows)))
        table = standards.load("report_items", columns=("kind", "item_zh", "item_en", "algorithms", "sets"))
        return checklist.rows(table, self.set, made, self.language)

    def checklist_frame(self):
        """Return the checklist as a DataFrame."""
        import pandas as pd

        return pd.DataFrame(self.checklist(), columns=["kind", "item_en", "item_zh", "present", "source", "missing"])

    def html(self):
        """Return the report."""
        return document.compose(self)

    def workbook(self, path):
        """Write the workbook: the tables given, the conflicts and the checklist, all rows, in the report's language."""
        rows = self.checklist()
        title = self.language(QT_TRANSLATE_NOOP("LandRestoration", "Checklist of maps and tables"))
        listed = document.Table(title, list(rows[0]) if rows else [], [list(row.values()) for row in rows], {})
        sheets = []
        for table in (*self.tables, *filter(None, [self.conflicts()]), listed):
            header, cells, _ = readable(table.header, table.rows, self.language, table.tags.get("ALGORITHM", ""))
            sheets.append((table.title, header, cells))
        files.workbook(path, sheets)

    def _project(self):
        """(project, layout), composed once."""
        if self._composed is None:
            self._composed = project.compose(*self._content())
        return self._composed

    def _content(self):
        """What ``project.compose`` takes, with clones of all layers."""
        clones = {}

        def clone(layer):
            return clones.setdefault(layer.id(), layer.clone())

        frame = self.language(QT_TRANSLATE_NOOP("LandRestoration", "Planning area"))
        base = self.language(QT_TRANSLATE_NOOP("LandRestoration", "Base data"))
        beneath = self.language(QT_TRANSLATE_NOOP("LandRestoration", "Background"))
        groups = {frame: [(clone(layer), False) for layer in self.boundary]} if self.boundary else {}
        for item in sorted(self.items, key=_above):
            groups.setdefault(self.topic(item) or base, []).append((clone(item.layer), self.covers(item)))
        if base in groups:
            groups[base] = groups.pop(base)  # to the end
        if self.background is not None:
            groups[beneath] = [(clone(self.background), True)]
        plates = []
        for item in self.items:
            if item.drawable:
                drawn = [*self.boundary, item.layer, *(other.layer for other in self.context(item))]
                if self.background is not None and not self.covers(item):
                    drawn.append(self.background)
                plates.append((item.layer.name(), [clone(layer) for layer in drawn], self.extent(item.layer)))
        words = {
            "atlas": self.language(QT_TRANSLATE_NOOP("LandRestoration", "A3 atlas")),
            "legend": self.language(QT_TRANSLATE_NOOP("LandRestoration", "Legend")),
            "scale": self.language(QT_TRANSLATE_NOOP("LandRestoration", "Scale 1:{scale}")),
        }
        number = self._algorithm.text(self._algorithm.MAP_NUMBER)
        return self.title, groups, frame, beneath, plates, self.crs, words, number

    def topic(self, item):
        """Name of an item's topic, empty for layers of other origin."""
        if item.algorithm in PROGRAMME:
            return self.language(QT_TRANSLATE_NOOP("LandRestoration", "Implementation programme"))
        return self.language.group(item.algorithm)[1]

    def atlas(self, path):
        """Write the atlas."""
        project.export(self._project()[1], path)

    def project(self, path):
        """Write the project."""
        project.write(self._project()[0], path, self._algorithm.results[self._algorithm.PROJECT])

    def package(self, path):
        """Write the package."""
        tables = [(table.title, layer) for table, layer in zip(self.tables, self._table_layers)]
        boundary = [layer.clone() for layer in self._algorithm.layers(self._algorithm.BOUNDARY)]
        for layer, name in zip(boundary, self._boundary_names):
            layer.setName(name)
        columns = ("source_layer", "source_field", "layer", "field")
        own = self._algorithm.file(self._algorithm.SCHEMA)
        schema = standards.load("schema", own, columns=columns) if own else None
        files.package(path, [*boundary, *(item.layer for item in self.items)], tables, schema)


def _above(item):
    """Points over lines over polygons over rasters."""
    if item.raster:
        return 3
    return {QgsWkbTypes.PointGeometry: 0, QgsWkbTypes.LineGeometry: 1}.get(item.layer.geometryType(), 2)


def _distinct(named):
    """Set the names of layers; of two of one name each says which file it is."""
    names = [name for _, _, name in named]
    for layer, set_name, name in named:
        own = _own_name(layer)
        set_name(f"{name} ({own})" if names.count(name) > 1 and own != name else name)


def _attributes(layer):
    rows = [
        [None if cell is None or cell == NULL else cell for cell in feature.attributes()]
        for feature in layer.getFeatures()
    ]
    return layer.fields().names(), rows


def _own_name(layer):
    """Name of a layer; that of its metadata, or of its table, where QGIS took the file's for it."""
    path, _, rest = layer.source().partition("|")
    if layer.name() != Path(path).stem:
        return layer.name()
    table = rest.partition("layername=")[2].split("|")[0]
    return layer.metadata().title() or table or layer.name()
