"""Parameters that are layers, tables, or fields of them."""

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterMapLayer,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterRasterLayer,
)

from ...restoration_plugin.engine.source import CLASSES, MEASURE
from .recorded import ANY, POLYGON, WITHOUT_GEOMETRY, finish


def raster(name, label, help_text, unit="", optional=False, **recorded):
    """Return a raster of one band: a measure in ``unit``, or class codes; see ``_on_grid``."""
    return _on_grid(
        QgsProcessingParameterRasterLayer(name, label, optional=optional), help_text, unit, optional, **recorded
    )


def elevation(name, label, help_text, optional=False):
    """Return a terrain model in m; nothing on land lies outside its range, but a NoData that was not declared does."""
    return raster(name, label, help_text, "m", optional=optional, minimum=-500, maximum=9000)


def raster_list(name, label, help_text, unit="", optional=False, **recorded):
    """Several rasters in order; a multi-band raster stands for its bands; see ``_on_grid``."""
    several = QgsProcessingParameterMultipleLayers(name, label, QgsProcessing.TypeRaster, optional=optional)
    return _on_grid(several, help_text, unit, optional, many=True, **recorded)


def _on_grid(
    parameter,
    help_text,
    unit,
    optional,
    classes=False,
    minimum=None,
    maximum=None,
    on_grid=True,
    advanced=False,
    **more,
):
    """Record of class codes, or of a measure between ``minimum`` and ``maximum``, on the run's grid or on any."""
    return finish(
        parameter,
        help_text,
        unit,
        advanced,
        role=CLASSES if classes else MEASURE,
        minimum=minimum,
        maximum=maximum,
        on_grid=on_grid,
        needed=not optional,
        **more,
    )


def vector(name, label, help_text, geometry=POLYGON, optional=False, empty_allowed=False, advanced=False):
    """Return a vector layer of one geometry type (``ANY``, ``POINT``, ``LINE``, ``POLYGON``)."""
    types = [geometry] if isinstance(geometry, int) else list(geometry)
    return finish(
        QgsProcessingParameterFeatureSource(name, label, types, optional=optional),
        help_text,
        "",
        advanced,
        needed=not optional,
        empty_allowed=empty_allowed,
        types=[int(kind) for kind in types],
    )


def raster_or_vector(name, label, help_text, optional=False, advanced=False):
    """Return a raster of class codes on the grid, or a vector layer; ``raster`` or ``frame`` of it is None."""
    return finish(
        QgsProcessingParameterMapLayer(
            name, label, None, optional, [QgsProcessing.TypeRaster, QgsProcessing.TypeVectorAnyGeometry]
        ),
        help_text,
        "",
        advanced,
        role=CLASSES,
        on_grid=True,
        needed=not optional,
        either=True,
        types=[int(ANY)],
    )


def vector_list(name, label, help_text, geometry=ANY, optional=False, advanced=False):
    """Several vector layers in order."""
    return finish(
        QgsProcessingParameterMultipleLayers(name, label, geometry, optional=optional),
        help_text,
        "",
        advanced,
        needed=not optional,
        many=True,
    )


def layer_list(name, label, help_text, optional=False, tables=False, advanced=False):
    """Several layers of any kind, or tables, in order; read with ``layers``."""
    kind = WITHOUT_GEOMETRY if tables else QgsProcessing.TypeMapLayer
    return finish(
        QgsProcessingParameterMultipleLayers(name, label, kind, optional=optional),
        help_text,
        "",
        advanced,
        needed=not optional,
        many=True,
        whole=True,
    )


def table(name, label, help_text, optional=False, advanced=False):
    """Return a table: a layer without geometry (or with), or a CSV file."""
    return finish(
        QgsProcessingParameterFeatureSource(name, label, [QgsProcessing.TypeVector], optional=optional),
        help_text,
        "",
        advanced,
        needed=not optional,
        table=True,
    )


def field(name, label, help_text, parent, numeric=False, optional=False, default=None, unit="", advanced=False):
    """Return a field of the layer ``parent``; ``numeric`` ones must hold numbers."""
    return finish(
        _field(name, label, parent, numeric, False, default),
        help_text,
        unit,
        advanced,
        needed=not optional and default is None,
        numeric=numeric,
        parent=parent,
    )


def fields(name, label, help_text, parent, numeric=False, optional=False, advanced=False):
    """Several fields of the layer ``parent``, in order."""
    return finish(
        _field(name, label, parent, numeric, True, None),
        help_text,
        "",
        advanced,
        needed=not optional,
        numeric=numeric,
        parent=parent,
        many=True,
    )


def _field(name, label, parent, numeric, many, default):
    kind = QgsProcessingParameterField.Numeric if numeric else QgsProcessingParameterField.Any
    return QgsProcessingParameterField(name, label, default, parent, kind, many, optional=True)
