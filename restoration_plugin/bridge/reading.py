"""How an algorithm reads its parameters: numbers and texts, rasters on one grid, frames, tables."""

from pathlib import Path
from urllib.parse import unquote, urlparse

from qgis.core import QgsMapLayer, QgsProcessing, QgsRasterLayer

from ..core.errors import QT_TRANSLATE_NOOP, InvalidInput
from ..engine.run import no_valid_cell
from ..engine.settings import Settings
from ..engine.source import CLASSES, close_all
from ..i18n import translate
from .checks import KEY
from .outputs import destination_text
from .postgis import why_unreadable, without_password
from .rasters import common_grid, require_metres, source_of
from .settings import from_options
from .tables import read_csv
from .units import refuse_other_unit
from .vectors import read_frame

UNREADABLE = "{name}: {reason}"
DATABASES = ("postgres", "oracle", "mssql", "hana")


class Reading:
    """Mixed into the base of all algorithms.

    ``capture`` runs in the main thread (``prepareAlgorithm``), where layers may be touched; all else in the run.
    """

    def capture(self, parameters, context, feedback):
        """Take what layers the parameters name, and bring the rasters to one grid."""
        self._parameters, self._context, self._feedback = parameters, context, feedback
        self._rasters, self._vectors = {}, {}
        self._copies = []
        self.grid = None
        for definition in self.parameterDefinitions():
            recorded = definition.metadata().get(KEY, {})
            if definition.isDestination() or self._is_absent(definition.name()):
                continue
            kind = definition.type()
            if recorded.get("either"):
                layer = self.parameterAsLayer(parameters, definition.name(), context)
                kind = "raster" if isinstance(layer, QgsRasterLayer) else "source"
            if recorded.get("whole"):
                continue
            if kind == "raster" or (kind == "multilayer" and definition.layerType() == QgsProcessing.TypeRaster):
                self._rasters[definition.name()] = self._capture_rasters(definition, recorded)
            elif kind == "source":
                self._vectors[definition.name()] = self._capture_vector(definition, recorded)
            elif kind == "multilayer":
                self._vectors[definition.name()] = self._capture_vectors(definition)
        self._unify(parameters, context)

    def release(self):
        """Remove temporary copies."""
        for path in getattr(self, "_copies", []):
            Path(path).unlink(missing_ok=True)
        self._copies = []

    def _is_absent(self, name):
        value = self._parameters.get(name)
        return value is None or (isinstance(value, (str, list, tuple)) and not len(value)) or repr(value) == "NULL"

    def _scratch(self, ending):
        from qgis.core import QgsProcessingUtils

        path = Path(QgsProcessingUtils.generateTempFilename("layer" + ending))
        if self.settings.scheduler:  # where all machines of the cluster find it
            path = self._output_folder(path.parent) / f".{path.parent.name}.{path.name}"
        self._copies.append(str(path))
        return str(path)

    def _output_folder(self, fallback):
        """Folder of the first output that is a file."""
        for definition in self.destinationParameterDefinitions():
            text = destination_text(self._parameters.get(definition.name()), self._context)
            folder = Path(text.partition("|")[0]).parent
            if folder.is_absolute() and folder.is_dir():
                return folder
        return fallback

    def _capture_rasters(self, definition, recorded):
        name = definition.name()
        if recorded.get("many"):
            layers = self.parameterAsLayerList(self._parameters, name, self._context)
            given = self._parameters.get(name)
            if isinstance(given, (list, tuple)) and len(layers) < len(given):
                self._refuse_layer(name, given)
        else:
            layers = [self.parameterAsRasterLayer(self._parameters, name, self._context)]
        sources = []
        for layer in layers:
            if layer is None or not layer.isValid() or not isinstance(layer, QgsRasterLayer):
                self._refuse_layer(name, self._parameters.get(name))
            label = f"{name} ({layer.name()})"
            if layer.bandCount() > 1 and not recorded.get("many"):
                raise InvalidInput(
                    QT_TRANSLATE_NOOP(
                        "LandRestoration",
                        "{name} has {count} bands; a raster of one band is needed. Extract the band first.",
                    ),
                    name=label,
                    count=layer.bandCount(),
                )
            refuse_other_unit(layer, label, recorded.get("unit", ""))
            sources.extend(
                source_of(
                    layer,
                    label if layer.bandCount() == 1 else f"{name} ({layer.name()}, {layer.bandName(band)})",
                    recorded["role"],
                    band,
                    recorded.get("minimum"),
                    recorded.get("maximum"),
                    self._scratch,
                )
                for band in range(1, layer.bandCount() + 1)
            )
        return sources

    def _refuse_layer(self, name, value):
        reason = why_unreadable(value)
        if reason:
            raise InvalidInput(UNREADABLE, name=name, reason=reason)
        raise InvalidInput(
            QT_TRANSLATE_NOOP(
                "LandRestoration",
                "{name}: the layer {layer} cannot be loaded. Check that the file exists and is not damaged.",
            ),
            name=name,
            layer=_short(value),
        )

    def _capture_vector(self, definition, recorded):
        name = definition.name()
        layer = self.parameterAsVectorLayer(self._parameters, name, self._context)
        path = _csv_path(layer, self._parameters.get(name)) if recorded.get("table") else None
        if path:
            return Path(path), path
        source = self.parameterAsSource(self._parameters, name, self._context)
        if source is None or (layer is not None and not layer.isValid()):
            self._refuse_layer(name, self._parameters.get(name))
        self._check_geometry(name, source, recorded)
        source.remote = _remote(layer)
        return source, f"{name} ({source.sourceName()})"

    def _check_geometry(self, name, source, recorded):
        from qgis.core import QgsWkbTypes

        allowed = set(recorded.get("types", []))
        geometry = QgsWkbTypes.geometryType(source.wkbType())
        own = {
            0: QgsProcessing.TypeVectorPoint,
            1: QgsProcessing.TypeVectorLine,
            2: QgsProcessing.TypeVectorPolygon,
        }.get(int(geometry))
        if (
            recorded.get("table")
            or QgsProcessing.TypeVector in allowed
            or (own is not None and QgsProcessing.TypeVectorAnyGeometry in allowed)
        ):
            return
        if own not in allowed:
            names = {
                QgsProcessing.TypeVectorPoint: translate("LandRestoration", "points"),
                QgsProcessing.TypeVectorLine: translate("LandRestoration", "lines"),
                QgsProcessing.TypeVectorPolygon: translate("LandRestoration", "polygons"),
                QgsProcessing.TypeVectorAnyGeometry: translate("LandRestoration", "features with geometry"),
            }
            raise InvalidInput(
                QT_TRANSLATE_NOOP("LandRestoration", "{name} holds {found}; {needed} are needed."),
                name=f"{name} ({source.sourceName()})",
                found=names.get(own, translate("LandRestoration", "no geometry")),
                needed=" / ".join(names[kind] for kind in sorted(allowed) if kind in names),
            )

    def _capture_vectors(self, definition):
        name = definition.name()
        layers = self.parameterAsLayerList(self._parameters, name, self._context)
        given = self._parameters.get(name)
        if isinstance(given, (list, tuple)) and len(layers) < len(given):
            self._refuse_layer(name, given)
        for layer in layers:
            if layer is None or not layer.isValid():
                self._refuse_layer(name, given)
        from qgis.core import QgsVectorLayerFeatureSource

        captured = []
        for layer in layers:
            if layer.type() != QgsMapLayer.VectorLayer:
                self._refuse_layer(name, layer.name())
            captured.append((_Snapshot(layer, QgsVectorLayerFeatureSource(layer)), f"{name} ({layer.name()})"))
        return captured

    def _unify(self, parameters, context):
        on_grid = [
            (name, source)
            for name, sources in self._rasters.items()
            if self.parameterDefinition(name).metadata().get(KEY, {}).get("on_grid")
            for source in sources
        ]
        if not on_grid:
            return
        align = self.parameterAsBoolean(parameters, "ALIGN", context)
        if not align:
            for _, source in on_grid:
                require_metres(source)
        self.grid, sources = common_grid([source for _, source in on_grid], align, self.log)
        for name in self._rasters:
            if any(name == own for own, _ in on_grid):
                self._rasters[name] = [source for (own, _), source in zip(on_grid, sources) if own == name]

    def log(self, template, **fields):
        """Write a translated line into the log."""
        self._feedback.pushInfo(translate("LandRestoration", template).format(**fields))

    def warn(self, template, **fields):
        """Write a translated warning into the log."""
        self._feedback.pushWarning(translate("LandRestoration", template).format(**fields))

    @property
    def settings(self):
        """Memory, threads and scheduler of this run."""
        return from_options(Settings()).resolved()

    def given(self, name):
        """Whether the user gave the parameter."""
        return not self._is_absent(name)

    def raster(self, name):
        """Source of a raster parameter, None when it is absent."""
        return self._rasters[name][0] if name in self._rasters else None

    def raster_list(self, name):
        """Sources of a parameter that takes several rasters, in order; empty when it is absent."""
        return self._rasters.get(name, [])

    def array(self, name, window=None):
        """Whole raster, or a window of it, as an array; None when it is absent, refused when every cell is NoData."""
        source = self.raster(name)
        return None if source is None else self.read(source, window)

    def read(self, source, window=None):
        """Whole raster of a source, or a window of it; refused when every cell is NoData."""
        values = source.read(window)
        close_all()
        empty = values == values.min() if source.kind == CLASSES else values != values
        if empty.all() and (source.kind != CLASSES or values.flat[0] == -(2**31)):
            raise no_valid_cell(source.name)
        return values

    def layer_name(self, name):
        """How messages call the layer of a parameter."""
        if name in self._rasters:
            return self._rasters[name][0].name
        captured = self._vectors.get(name)
        return captured[1] if isinstance(captured, tuple) else name

    def frame(self, name, crs=None, near=None, columns=None):
        """GeoDataFrame of a vector parameter, None when it is absent.

        Geometries are in ``crs`` (WKT) where given, else in the rasters' system where there are rasters, else in the
        layer's own. No feature at all is refused unless the parameter allows it, or only those ``near`` others are
        read (see ``read_frame``, also for ``columns``).
        """
        if name not in self._vectors:
            return None
        return self._read_vector(self._vectors[name], name, crs, near, columns)

    def layers(self, name):
        """Layers themselves, for those who draw them (in the main thread only); refused when one cannot be loaded."""
        if self._is_absent(name):
            return []
        if self.parameterDefinition(name).type() == "source":
            found, given = (
                [self.parameterAsVectorLayer(self._parameters, name, self._context)],
                [self._parameters[name]],
            )
        else:
            found = self.parameterAsLayerList(self._parameters, name, self._context)
            given = self._parameters[name]
        given = given if isinstance(given, (list, tuple)) else [given]
        if len(found) < len(given) or any(layer is None or not layer.isValid() for layer in found):
            self._refuse_layer(name, given)
        return found

    def frame_list(self, name, crs=None, near=None, columns=None):
        """Frames of a parameter that takes several vector layers."""
        return [self._read_vector(captured, name, crs, near, columns) for captured in self._vectors.get(name, [])]

    def _read_vector(self, captured, name, crs, near=None, columns=None):
        source, label = captured
        wanted = crs or (self.grid.crs if self.grid is not None else None)
        frame = self._whole(source, label, wanted, near, columns)
        recorded = self.parameterDefinition(name).metadata().get(KEY, {})
        empty = not len(frame) and (near is None or source.featureCount() == 0)
        if empty and not recorded.get("empty_allowed"):
            raise InvalidInput(
                QT_TRANSLATE_NOOP(
                    "LandRestoration", "{name} has no features. Choose a layer with features, or remove its filter."
                ),
                name=label,
            )
        return frame

    def _whole(self, source, label, crs=None, near=None, columns=None):
        """As ``read_frame``; refused where the database was lost, which QGIS takes for the end of the layer."""
        context = self._context.transformContext()
        frame = read_frame(source, label, context, crs, self.warn, lambda part: self.watcher(0.0), near, columns)
        reason = why_unreadable(source.remote)
        if reason:
            raise InvalidInput(UNREADABLE, name=label, reason=reason)
        return frame

    def metric_frame(self, name, crs=None):
        """As ``frame``; refused where coordinates are degrees, since distances are needed."""
        frame = self.frame(name, crs)
        if frame is not None and "geometry" in frame.columns and frame.crs is not None and frame.crs.is_geographic:
            raise InvalidInput(
                QT_TRANSLATE_NOOP(
                    "LandRestoration",
                    "{name} has geographic coordinates (degrees); a projected system in metres is needed. "
                    "Reproject it with native:reprojectlayer.",
                ),
                name=self.layer_name(name),
            )
        return frame

    def table(self, name, numbers=(), dates=()):
        """DataFrame of a table parameter (without geometry), None when it is absent.

        Fields chosen by a field parameter of this table stay text in a CSV unless they are named in ``numbers`` or
        ``dates``, which must then hold such.
        """
        if name not in self._vectors:
            return None
        source, label = self._vectors[name]
        if isinstance(source, Path):
            frame = read_csv(source, f"{name} ({source.name})", number_columns=numbers, date_columns=dates)
        else:
            frame = self._whole(source, label)
            frame = frame.drop(columns="geometry", errors="ignore")
        if not len(frame):
            raise InvalidInput(
                QT_TRANSLATE_NOOP(
                    "LandRestoration", "{name} has no features. Choose a layer with features, or remove its filter."
                ),
                name=label,
            )
        return frame

    def number(self, name):
        """Real number, None when it is absent and has no default."""
        if self._is_absent(name) and self.parameterDefinition(name).defaultValue() is None:
            return None
        return self.parameterAsDouble(self._parameters, name, self._context)

    def integer(self, name):
        """Whole number, None when it is absent and has no default."""
        if self._is_absent(name) and self.parameterDefinition(name).defaultValue() is None:
            return None
        return self.parameterAsInt(self._parameters, name, self._context)

    def choice(self, name):
        """Index of the chosen option."""
        return self.parameterAsEnum(self._parameters, name, self._context)

    def choices(self, name):
        """Indices of the chosen options."""
        return self.parameterAsEnums(self._parameters, name, self._context)

    def flag(self, name):
        """Yes or no."""
        return self.parameterAsBoolean(self._parameters, name, self._context)

    def text(self, name):
        """Text; empty when it is absent and has no default."""
        return self.parameterAsString(self._parameters, name, self._context).strip()

    def file(self, name):
        """Path of a file parameter, None when it is absent; refused when it does not exist."""
        path = self.parameterAsFile(self._parameters, name, self._context)
        if not path:
            return None
        if not Path(path).is_file():
            raise InvalidInput(
                QT_TRANSLATE_NOOP("LandRestoration", "{name}: the file {path} does not exist."), name=name, path=path
            )
        return path

    def matrix(self, name):
        """Cells of a matrix parameter as one flat list; empty when it is absent."""
        return [] if self._is_absent(name) else list(self.parameterAsMatrix(self._parameters, name, self._context))

    def extent(self, name, crs):
        """Extent as a rectangle in ``crs`` (WKT), None when it is absent."""
        from qgis.core import QgsCoordinateReferenceSystem

        if self._is_absent(name):
            return None
        return self.parameterAsExtent(self._parameters, name, self._context, QgsCoordinateReferenceSystem.fromWkt(crs))

    def field(self, name):
        """Name of the chosen field, None when it is absent; refused when the layer has no such field."""
        chosen = self.fields(name)
        return chosen[0] if chosen else None

    def fields(self, name):
        """Names of the chosen fields; empty when there are none; refused when the layer lacks one."""
        definition = self.parameterDefinition(name)
        if self._is_absent(name):
            default = definition.defaultValue()
            chosen = [default] if default else []
        else:
            strings = getattr(self, "parameterAsStrings", None) or self.parameterAsFields  # the name until QGIS 3.40
            chosen = strings(self._parameters, name, self._context)
            if len(chosen) == 1:
                chosen = (
                    [item.strip() for item in chosen[0].replace(",", ";").split(";")] if ";" in chosen[0] else chosen
                )
        parent = definition.parentLayerParameterName()
        if parent in self._vectors and chosen:
            self._require_fields(name, chosen, parent)
        return chosen

    def _require_fields(self, name, chosen, parent):
        source, label = self._vectors[parent]
        if isinstance(source, Path):
            known = list(read_csv(source, label).columns)
        else:
            known = source.fields().names()
        for item in chosen:
            if item not in known:
                raise InvalidInput(
                    QT_TRANSLATE_NOOP(
                        "LandRestoration", "{name}: the layer {layer} has no field {field}; it has {known}."
                    ),
                    name=name,
                    layer=label,
                    field=item,
                    known=", ".join(known),
                )

    def numbers_of(self, frame, field):
        """Values of a field as floats with NaN for NULL; refused where a filled cell is no number."""
        import pandas as pd

        values = pd.to_numeric(frame[field], errors="coerce")
        wrong = values.isna() & frame[field].notna() & (frame[field].astype(str).str.strip() != "")
        if wrong.any():
            row = int(wrong.to_numpy().nonzero()[0][0])
            raise InvalidInput(
                QT_TRANSLATE_NOOP(
                    "LandRestoration",
                    "Layer {layer}, field {field}, row {row}: {found} is no number. Correct it, or choose another field.",
                ),
                layer=frame.attrs.get("name", ""),
                field=field,
                row=row + 1,
                found=_short(frame[field].iloc[row]),
            )
        return values.to_numpy(dtype=float)


def _remote(layer):
    """Address of a layer of a database, "" of any other."""
    database = layer is not None and layer.providerType() in DATABASES
    return f"{layer.providerType()}://{layer.source()}" if database else ""


class _Snapshot:
    """A layer's feature source with what ``read_frame`` asks for."""

    def __init__(self, layer, source):
        self._source, self._fields = source, layer.fields()
        self._type, self._crs, self._count = layer.wkbType(), layer.crs(), layer.featureCount()
        self.remote = _remote(layer)

    def fields(self):
        return self._fields

    def wkbType(self):
        return self._type

    def sourceCrs(self):
        return self._crs

    def featureCount(self):
        return self._count

    def getFeatures(self, request):
        return self._source.getFeatures(request)


def _csv_path(layer, value):
    """Path of a table that is a CSV file, whatever opened it; None for any other layer."""
    if isinstance(value, str) and value.lower().endswith(".csv") and Path(value).is_file():
        return value
    if layer is None or not layer.isValid():
        return None
    source = layer.source()
    if layer.providerType() == "delimitedtext":
        return unquote(urlparse(source).path)
    path = source.split("|")[0]
    return path if layer.providerType() == "ogr" and path.lower().endswith(".csv") else None


def _short(value):
    text = without_password(str(value))
    return text if len(text) <= 80 else text[:77] + "…"
