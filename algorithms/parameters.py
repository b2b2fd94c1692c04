"""Parameters and outputs with what the base class checks: unit, range, role and help, kept in their metadata."""

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterMapLayer,
    QgsProcessingParameterMatrix,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)

from ..restoration_plugin.engine.source import CLASSES, MEASURE

KEY = "land_restoration"  # under which a parameter's metadata hold what stands below

ANY, POINT, LINE, POLYGON = (
    QgsProcessing.TypeVectorAnyGeometry,
    QgsProcessing.TypeVectorPoint,
    QgsProcessing.TypeVectorLine,
    QgsProcessing.TypeVectorPolygon,
)
WITHOUT_GEOMETRY = QgsProcessing.TypeVector


def properties(parameter):
    """Return what a factory below recorded about a parameter."""
    return parameter.metadata().get(KEY, {})


def _finish(parameter, help_text, unit="", advanced=False, **recorded):
    """Record what the checks need; ``needed`` tells the truth where QGIS must believe in "optional"."""
    parameter.setHelp(f"{help_text} [{unit}]" if unit else help_text)
    parameter.setMetadata({KEY: {"unit": unit, **recorded}})
    if advanced:
        parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.FlagAdvanced)
    return parameter


def raster(
    name,
    label,
    help_text,
    unit="",
    classes=False,
    optional=False,
    minimum=None,
    maximum=None,
    on_grid=True,
    advanced=False,
):
    """Return a raster of one band: a measure in ``unit`` between ``minimum`` and ``maximum``, or class codes."""
    return _finish(
        QgsProcessingParameterRasterLayer(name, label, optional=optional),
        help_text,
        unit,
        advanced,
        role=CLASSES if classes else MEASURE,
        minimum=minimum,
        maximum=maximum,
        on_grid=on_grid,
        needed=not optional,
    )


def raster_list(
    name,
    label,
    help_text,
    unit="",
    classes=False,
    optional=False,
    minimum=None,
    maximum=None,
    on_grid=True,
    advanced=False,
):
    """Several rasters in order; a multi-band raster stands for its bands."""
    return _finish(
        QgsProcessingParameterMultipleLayers(name, label, QgsProcessing.TypeRaster, optional=optional),
        help_text,
        unit,
        advanced,
        role=CLASSES if classes else MEASURE,
        minimum=minimum,
        maximum=maximum,
        on_grid=on_grid,
        needed=not optional,
        many=True,
    )


def vector(name, label, help_text, geometry=POLYGON, optional=False, empty_allowed=False, advanced=False):
    """Return a vector layer of one geometry type (``ANY``, ``POINT``, ``LINE``, ``POLYGON``)."""
    types = [geometry] if isinstance(geometry, int) else list(geometry)
    return _finish(
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
    return _finish(
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
    return _finish(
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
    return _finish(
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
    return _finish(
        QgsProcessingParameterFeatureSource(name, label, [QgsProcessing.TypeVector], optional=optional),
        help_text,
        "",
        advanced,
        needed=not optional,
        table=True,
    )


def field(name, label, help_text, parent, numeric=False, optional=False, default=None, unit="", advanced=False):
    """Return a field of the layer ``parent``; ``numeric`` ones must hold numbers."""
    return _finish(
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
    return _finish(
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


def number(name, label, help_text, unit="", default=None, minimum=None, maximum=None, optional=False, advanced=False):
    """Return a real number."""
    return _number(
        QgsProcessingParameterNumber.Type.Double,
        name,
        label,
        help_text,
        unit,
        default,
        minimum,
        maximum,
        optional,
        advanced,
    )


def integer(name, label, help_text, unit="", default=None, minimum=None, maximum=None, optional=False, advanced=False):
    """Return a whole number."""
    return _number(
        QgsProcessingParameterNumber.Type.Integer,
        name,
        label,
        help_text,
        unit,
        default,
        minimum,
        maximum,
        optional,
        advanced,
    )


def _number(kind, name, label, help_text, unit, default, minimum, maximum, optional, advanced):
    limits = {}
    if minimum is not None:
        limits["minValue"] = minimum
    if maximum is not None:
        limits["maxValue"] = maximum
    return _finish(
        QgsProcessingParameterNumber(name, label, kind, default, optional=optional, **limits),
        help_text,
        unit,
        advanced,
        needed=not optional and default is None,
        minimum=minimum,
        maximum=maximum,
    )


def choice(name, label, help_text, options, default=0, advanced=False):
    """One of several translated options, by index."""
    return _finish(
        QgsProcessingParameterEnum(name, label, options, False, default, optional=True),
        help_text,
        "",
        advanced,
        needed=False,
    )


def choices(name, label, help_text, options, default=(0,), advanced=False):
    """Several of the translated options, by index."""
    return _finish(
        QgsProcessingParameterEnum(name, label, options, True, list(default), optional=True),
        help_text,
        "",
        advanced,
        needed=False,
    )


def flag(name, label, help_text, default=False, advanced=False):
    """Yes or no."""
    return _finish(
        QgsProcessingParameterBoolean(name, label, default, optional=True), help_text, "", advanced, needed=False
    )


def text(name, label, help_text, default=None, optional=True, unit="", multiline=False, advanced=False):
    """Return a text."""
    return _finish(
        QgsProcessingParameterString(name, label, default, multiline, optional=True),
        help_text,
        unit,
        advanced,
        needed=not optional,
    )


def matrix(name, label, help_text, headers, rows=3, fixed=False, optional=True, advanced=False):
    """Return a matrix, given headless as one flat list."""
    return _finish(
        QgsProcessingParameterMatrix(name, label, rows, fixed, headers, optional=True),
        help_text,
        "",
        advanced,
        needed=not optional,
    )


def file(name, label, help_text, extension="csv", optional=True, advanced=True):
    """Return a file, such as a table that replaces a shipped one."""
    return _finish(
        QgsProcessingParameterFile(name, label, QgsProcessingParameterFile.File, extension, optional=True),
        help_text,
        "",
        advanced,
        needed=not optional,
    )


def extent(name, label, help_text, advanced=False):
    """Return an extent, optional."""
    return _finish(QgsProcessingParameterExtent(name, label, optional=True), help_text, "", advanced, needed=False)


def raster_output(name, label, help_text, unit="", style="", optional=False, checked=True):
    """Return a raster to write; ``checked=False`` leaves an optional one off in the dialog."""
    return _finish(
        QgsProcessingParameterRasterDestination(name, label, None, optional, checked),
        help_text,
        unit,
        needed=not optional,
        style=style,
    )


def vector_output(name, label, help_text, geometry=POLYGON, style="", optional=False, checked=True):
    """Return a vector layer to write."""
    return _finish(
        QgsProcessingParameterFeatureSink(name, label, geometry, None, optional, checked),
        help_text,
        needed=not optional,
        style=style,
        types=[int(geometry)],
    )


def table_output(name, label, help_text, optional=True, checked=True):
    """Return a table to write."""
    return _finish(
        QgsProcessingParameterFeatureSink(name, label, WITHOUT_GEOMETRY, None, optional, checked),
        help_text,
        needed=not optional,
    )


def file_output(name, label, help_text, file_filter, optional=True, checked=True):
    """Return a document to write; ``file_filter`` such as ``HTML (*.html)``."""
    return _finish(
        QgsProcessingParameterFileDestination(name, label, file_filter, None, optional, checked),
        help_text,
        needed=not optional,
    )


def html_output(name, label, help_text, optional=True, checked=True):
    """Return an HTML file to write."""
    return file_output(name, label, help_text, "HTML (*.html)", optional, checked)


def folder_output(name, label, help_text, optional=False, checked=True):
    """Return a folder to write into."""
    return _finish(
        QgsProcessingParameterFolderDestination(name, label, None, optional, checked), help_text, needed=not optional
    )


def number_output(name, label):
    """Return a number for models to branch on."""
    return QgsProcessingOutputNumber(name, label)


def text_output(name, label):
    """Return a text for models to branch on."""
    return QgsProcessingOutputString(name, label)
