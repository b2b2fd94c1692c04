"""How an algorithm runs its method and writes its outputs: everything is staged, and committed by the base at the end."""

import json
from pathlib import Path

from osgeo import gdal
from qgis.core import QgsProcessingUtils

from ..core.errors import QT_TRANSLATE_NOOP, InvalidInput
from ..engine import run
from ..engine.geopackage import replace_layer
from ..engine.grid import Grid
from ..engine.rasterise import burn
from ..engine.source import CLASSES, MEASURE, RasterSource
from ..engine.target import Provenance, RasterTarget
from ..version import VERSION
from .checks import KEY
from .outputs import (
    destination_text,
    geopackage_table,
    is_file,
    load_on_completion,
    project_of,
    write_sink,
    write_vector,
)
from .postgis import Database, database_address, table_name
from .projection import ellipsoidal_areas
from .styling import Styler
from .vectors import to_wkb

RASTER_ENDINGS = (".tif", ".tiff")


class Writing:
    """Mixed into the base of all algorithms."""

    def open_outputs(self, staging, watcher):
        """Begin a run."""
        self._staging, self.watcher, self.results, self._written = staging, watcher, {}, {}
        self._databases = {}

    def wanted(self, name):
        """Whether the user asked for an output."""
        return not self._is_absent(name)

    def provenance(self):
        """What is recorded in outputs: names instead of paths."""
        return Provenance(self.name(), VERSION, _named(self, self._parameters, self._context))

    def output(self, name, dtype="float32", unit=None, classes=None, bands=("",), nodata=None):
        """``RasterTarget`` of a raster output, None when nobody asked for it.

        ``classes`` (code → (Chinese, English) name) makes it a class raster of bytes with 0 as NoData.
        """
        if not self.wanted(name):
            return None
        target = self._raster_destination(name)
        recorded = self.parameterDefinition(name).metadata().get(KEY, {})
        path = self._staging.file(target)
        kind = "uint8" if classes and dtype == "float32" else dtype
        self._written[name] = path, kind
        return RasterTarget(
            path=path,
            dtype=kind,
            unit=recorded.get("unit", "") if unit is None else unit,
            classes=classes or {},
            bands=tuple(bands),
            nodata=nodata,
            tags=self._presentation(name),
        )

    def intermediate(self, name, dtype="float32", unit=None, classes=None, bands=("",)):
        """``output`` where somebody asked for it, else a temporary raster that the method needs itself.

        ``name`` is an output, or any other word; ``written`` reads it back.
        """
        if self.wanted(name):
            return self.output(name, dtype, unit, classes, bands)
        path = self._scratch(".tif")
        kind = "uint8" if classes and dtype == "float32" else dtype
        self._written[name] = path, kind
        return RasterTarget(path=path, dtype=kind, unit=unit or "", classes=classes or {}, bands=tuple(bands))

    def folder_raster(self, path, unit="", band=""):
        """``RasterTarget`` of a raster in a folder output; ``path`` begins with what ``folder`` returned."""
        return RasterTarget(path=path, unit=unit, bands=(band,))

    def write_folder_raster(self, path, values, unit="", band=""):
        """Write a whole raster on the grid into a folder output."""
        run.write_whole(self.folder_raster(path, unit, band), values, self.grid, self.provenance())

    def _presentation(self, name):
        """Record for who draws the output later: its style and its role."""
        style = self.parameterDefinition(name).metadata().get(KEY, {}).get("style")
        return {"LAND_RESTORATION_OUTPUT": name, **({"LAND_RESTORATION_STYLE": style} if style else {})}

    def _raster_destination(self, name):
        value = self._parameters.get(name)
        definition = self.parameterDefinition(name)
        target = self.parameterAsOutputLayer(self._parameters, name, self._quiet_context())
        if Path(target).suffix.lower() not in RASTER_ENDINGS:
            raise InvalidInput(
                QT_TRANSLATE_NOOP(
                    "LandRestoration", "{name}: {path} must end with .tif, since GeoTIFF is what is written."
                ),
                name=name,
                path=target,
            )
        self.results[name] = target
        self._load(name, value, definition, target)
        return target

    def _quiet_context(self):
        """Return the context; what ``parameterAsOutputLayer`` registers to be loaded is registered anew, with a style."""
        return self._context

    def _load(self, name, value, definition, identifier):
        loading = project_of(value, self._context, definition.description())
        style = definition.metadata().get(KEY, {}).get("style")
        if loading:
            self._staging.finally_do(
                lambda: load_on_completion(
                    self._context, identifier, loading, name, Styler.create(style) if style else None
                )
            )

    def run_local(self, function, sources, outputs, watcher=None):
        """Run a method cell by cell; see ``engine.run.local``. ``outputs`` come from ``output``.

        Returns
        -------
        list
            Statistics of the first band of each output (None for those that nobody asked for).
        """
        return self.run_focal(function, sources, outputs, 0, watcher)

    def run_focal(self, function, sources, outputs, halo, watcher=None):
        """As ``run_local``, with ``halo`` more cells on each side of the arrays."""
        statistics = run.local(
            function, sources, outputs, self.settings, self.provenance(), watcher or self.watcher, halo
        )
        return [None if bands is None else bands[0] for bands in statistics]

    def halo_fits(self, halo, inputs, outputs):
        """Whether windows with ``halo`` fit the memory; see ``engine.run.halo_fits``."""
        return run.halo_fits(self.grid, inputs, outputs, self.settings, halo)

    def run_reduce(self, function, sources, combine, halo=0, watcher=None):
        """Join partial results of windows; see ``engine.run.reduce``."""
        return run.reduce(function, sources, combine, self.settings, watcher or self.watcher, halo)

    def written(self, name):
        """Source that reads back a raster output of this run, before it is in place."""
        path, kind = self._written[name]
        grid = Grid.of(gdal.Open(path))
        return RasterSource(path, name, kind=CLASSES if kind.startswith(("uint", "int")) else MEASURE, grid=grid)

    def rasterised(self, frame, values, dtype="float32", empty=float("nan"), all_touched=False):
        """Source of a frame's shapes burnt onto the grid with ``values``; a temporary file that goes at the end."""
        path = self._scratch(".tif")
        burn(to_wkb(frame), values, self.grid, path, dtype, empty, all_touched)
        kind = CLASSES if dtype.startswith(("uint", "int")) else MEASURE
        return RasterSource(path, frame.attrs.get("name", ""), kind=kind, grid=self.grid)

    def report_standard(self, scale, path=None):
        """Log which table decides, and warn for each of its rows that nobody has verified."""
        self.log_limits(scale.standard, path)
        for row in scale.unverified:
            self.warn(QT_TRANSLATE_NOOP("LandRestoration", "Not verified against its source: {row}."), row=row)

    def log_limits(self, standard, path=None):
        """Log whose class limits decide, and in which table of the user's they stand."""
        if path:
            text = QT_TRANSLATE_NOOP("LandRestoration", "Class limits: {standard} ({table}).")
            self.log(text, standard=standard or "-", table=Path(path).name)
        elif standard:
            self.log(QT_TRANSLATE_NOOP("LandRestoration", "Class limits: {standard}."), standard=standard)

    def require_memory(self, what, bytes_per_cell, cells=None):
        """Say what a global method needs, and refuse what does not fit."""
        count = cells if cells is not None else self.grid.shape[0] * self.grid.shape[1]
        needed = count * bytes_per_cell / 1e6
        self.log(
            QT_TRANSLATE_NOOP("LandRestoration", "{what} needs about {needed} MB of memory."),
            what=what,
            needed=max(round(needed), 1),
        )
        self.settings.require(what, needed)

    def write_raster(self, name, values, grid=None, dtype="float32", unit=None, classes=None, bands=("",), nodata=None):
        """Write a whole raster, shape (rows, columns) or (bands, rows, columns); NaN or 0 (classes) is NoData.

        Returns
        -------
        Statistics of the first band, or None when nobody asked for the output.
        """
        target = self.output(name, dtype, unit, classes, bands, nodata)
        if target is None:
            return None
        return run.write_whole(target, values, grid or self.grid, self.provenance())[0]

    def write_frame(self, name, frame, geometry="MultiPolygon"):
        """Write a GeoDataFrame, or a DataFrame as a table; ``geometry`` is the type of an empty one."""
        if not self.wanted(name):
            return
        value = self._parameters[name]
        definition = self.parameterDefinition(name)
        destination = destination_text(value, self._context)
        table = geopackage_table(destination)
        tags = {**self.provenance().tags(), **self._presentation(name)}
        transform_context = self._context.transformContext()
        address = database_address(destination)
        if address is not None:
            self.results[name] = self._database(address).write(frame, address, tags, geometry, self.watcher)
            self._load(name, value, definition, self.results[name])
        elif table:
            path, layer = table
            part = self._staging.scratch(path, ".gpkg")
            write_vector(frame, part, f"{layer}.gpkg", tags, transform_context, geometry)
            self._staging.finally_do(lambda: replace_layer(part, path, layer))
            self.results[name] = f"{path}|layername={layer}"
            self._load(name, value, definition, self.results[name])
        elif is_file(destination):
            path = destination if Path(destination).suffix else destination + ".gpkg"
            write_vector(frame, self._staging.file(path), path, tags, transform_context, geometry)
            self.results[name] = path
            self._load(name, value, definition, path)
        else:
            self._staging.finally_do(lambda: self._sink(name, frame, value, definition, geometry))

    def _database(self, address):
        """Database of an address, one for all tables that a run writes to it."""
        connection = address.connectionInfo(False)
        if connection not in self._databases:
            self._databases[connection] = self._staging.join(Database(address))
        return self._databases[connection]

    def _sink(self, name, frame, value, definition, geometry):
        identifier = write_sink(frame, self, self._parameters, name, self._context, geometry)
        self.results[name] = identifier
        style = definition.metadata().get(KEY, {}).get("style")
        if style and self._context.willLoadLayerOnCompletion(identifier):
            self._context.layerToLoadOnCompletionDetails(identifier).setPostProcessor(Styler.create(style))

    def with_fields(self, frame, results):
        """Return a frame with more columns; one of the same name, whatever its case, is replaced, which the log says.

        ``results`` is a DataFrame, or a mapping of column names to values.
        """
        columns = {
            name: getattr(values, "to_numpy", lambda values=values: values)() for name, values in results.items()
        }
        lower = {name.lower() for name in columns}
        replaced = [name for name in frame.columns if name.lower() in lower and name != "geometry"]
        if replaced:
            self.log(
                QT_TRANSLATE_NOOP("LandRestoration", "Fields of the input that the results replace: {fields}."),
                fields=", ".join(replaced),
            )
        import pandas as pd

        whole = pd.concat([frame.drop(columns=replaced), pd.DataFrame(columns, index=frame.index)], axis=1)
        whole.attrs.update(frame.attrs)
        return whole

    def write_table(self, name, frame):
        """Write a DataFrame as a table."""
        self.write_frame(name, frame, "NoGeometry")

    def document(self, name, ending):
        """Temporary path of a document output (HTML, PDF, XLSX), None when nobody asked for it."""
        if not self.wanted(name):
            return None
        target = self.parameterAsFileOutput(self._parameters, name, self._context)
        if not Path(target).suffix:
            target += ending
        self.results[name] = target
        return self._staging.file(target)

    def write_html(self, name, html):
        """Write an HTML document."""
        path = self.document(name, ".html")
        if path:
            Path(path).write_text(html, encoding="utf-8", newline="\n")

    def folder(self, name):
        """Temporary folder of a folder output, None when nobody asked for it; its files move in place at the end."""
        if not self.wanted(name):
            return None
        target = self.parameterAsString(self._parameters, name, self._context)
        if target in ("TEMPORARY_OUTPUT", ""):
            target = QgsProcessingUtils.generateTempFilename(name.lower())
            Path(target).parent.mkdir(parents=True, exist_ok=True)
        self.results[name] = target
        return self._staging.folder(target)

    def area_ha(self, frame):
        """Ellipsoidal area of each polygon in ha."""
        return ellipsoidal_areas(frame, self._context.transformContext())


def _named(algorithm, parameters, context):
    """Parameters with file and layer names in place of paths, without the outputs."""
    return {
        definition.name(): _recorded(algorithm, definition, parameters, context)
        for definition in algorithm.parameterDefinitions()
        if not definition.isDestination() and algorithm.given(definition.name())
    }


def _recorded(algorithm, definition, parameters, context):
    """A value as the run takes it: a command line gives texts, a dialog numbers, and both the same record."""
    name, kind = definition.name(), definition.type()
    if kind == "number":
        number = algorithm.parameterAsDouble(parameters, name, context)
        return int(number) if number.is_integer() else number
    if kind == "boolean":
        return algorithm.parameterAsBoolean(parameters, name, context)
    if kind == "enum":
        chosen = algorithm.parameterAsEnums(parameters, name, context)
        return chosen if definition.allowMultiple() else chosen[0]
    if kind == "matrix":
        return [str(cell) for cell in algorithm.parameterAsMatrix(parameters, name, context)]
    value = parameters[name]
    several = kind == "multilayer" or (kind == "field" and definition.allowMultiple())
    return _name([value] if several and not isinstance(value, (list, tuple)) else value)


def _name(value):
    if isinstance(value, (list, tuple)):
        return [_name(item) for item in value]
    if isinstance(value, (bool, int, float)):
        return value
    if hasattr(value, "name") and callable(value.name):
        return value.name()
    text = destination_text(value, None) if not isinstance(value, str) else value
    table = table_name(text)
    if table is not None:
        return table
    try:
        json.dumps(text)
    except TypeError:
        text = str(text)
    path, _, rest = text.partition("|")
    return Path(path).name + ("|" + rest if rest else "") if "/" in path or "\\" in path else text
