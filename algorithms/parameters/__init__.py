"""Parameters and outputs of algorithms; each factory records what the base class checks."""

from .layers import field, fields, layer_list, raster, raster_list, raster_or_vector, table, vector, vector_list
from .outputs import (
    file_output,
    folder_output,
    html_output,
    number_output,
    raster_output,
    table_output,
    text_output,
    vector_output,
)
from .recorded import ANY, KEY, LINE, POINT, POLYGON, WITHOUT_GEOMETRY, properties
from .values import choice, choices, extent, file, flag, integer, matrix, number, text

__all__ = [
    "ANY",
    "KEY",
    "LINE",
    "POINT",
    "POLYGON",
    "WITHOUT_GEOMETRY",
    "choice",
    "choices",
    "extent",
    "field",
    "fields",
    "file",
    "file_output",
    "flag",
    "folder_output",
    "html_output",
    "integer",
    "layer_list",
    "matrix",
    "number",
    "number_output",
    "properties",
    "raster",
    "raster_list",
    "raster_or_vector",
    "raster_output",
    "table",
    "table_output",
    "text",
    "text_output",
    "vector",
    "vector_list",
    "vector_output",
]
