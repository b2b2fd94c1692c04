"""How an algorithm reads its parameters: numbers and texts, rasters on one grid, frames, tables."""

from pathlib import Path

from qgis.core import QgsMapLayer, QgsProcessing, QgsRasterLayer

from ..core.errors import QT_TRANSLATE_NOOP, InvalidInput
from ..engine.run import no_valid_cell
from ..engine.settings import Settings
from ..engine.source import CLASSES, close_all
from ..i18n import translate
from .captured import Snapshot, csv_path, remote
from .checks import KEY
from .lost_files import why_unusable
from .outputs import destination_text
from .postgis import why_unreadable
from .rasters import common_grid, require_metres, source_of
from .settings import from_options
from .tables import read_csv
from .units import refuse_other_unit
from .values import Values, short
from .vectors import read_frame

UNREADABLE = "{name}: {reason}"


class Reading(Values):
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
        reason = why_unusable(value)
        if reason:
            raise InvalidInput(UNREADABLE, name=name, reason=reason)
        raise InvalidInput(
            QT_TRANSLATE_NOOP(
                "LandRestoration",
                "{name}: the layer {layer} cannot be loaded. Check that the file exists and is not damaged.",
            ),
            name=name,
            layer=short(value),
        )

    def _capture_vector(self, definition, recorded):
        name = definition.name()
        layer = self.parameterAsVectorLayer(self._parameters, name, self._context)
        path = csv_path(layer, self._parameters.get(name)) if recorded.get("table") else None
        if path:
            return Path(path), path
        source = self.parameterAsSource(self._parameters, name, self._context)
        if source is None or (layer is not None and not layer.isValid()):
            self._refuse_layer(name, self._parameters.get(name))
        self._check_geometry(name, source, recorded)
        source.remote = remote(layer)
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
            captured.append((Snapshot(layer, QgsVectorLayerFeatureSource(layer)), f"{name} ({layer.name()})"))
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

    def require_filled(self, name, field, missing):
        """Refuse a field of the layer ``name`` in which features have no value; ``missing`` is yes or no of each."""
        if missing.any():
            raise InvalidInput(
                QT_TRANSLATE_NOOP(
                    "LandRestoration",
                    "{layer}, field {field}: {count} units have no value. Fill them, or leave these units out.",
                ),
                layer=self.layer_name(name),
                field=field,
                count=int(missing.sum()),
            )

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
        if empty:
            self.warn(
                QT_TRANSLATE_NOOP("LandRestoration", "{name} has no features; nothing follows from it."), name=label
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

    def either(self, name):
        """Rows of a layer, or of a CSV table."""
        return self.table(name) if isinstance(self._vectors[name][0], Path) else self.frame(name)

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
