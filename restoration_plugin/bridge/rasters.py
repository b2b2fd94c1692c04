"""QGIS raster layers as sources of the engine, and the grid that they share."""

from osgeo import gdal
from qgis.core import Qgis

from ..core.errors import QT_TRANSLATE_NOOP, InvalidInput
from ..engine.grid import Grid
from ..engine.source import CLASSES, RasterSource
from ..i18n import translate

BLOCK_ROWS = 512


def source_of(layer, name, kind, band=1, minimum=None, maximum=None, scratch=None):
    """``RasterSource`` of one band of a layer.

    A provider other than GDAL is read through blocks into a temporary file that ``scratch(ending)`` names.

    Raises
    ------
    InvalidInput
        If the layer has no cells, no reference system, degrees for coordinates, or a rotated grid.
    """
    provider = layer.dataProvider()
    path = layer.source() if provider.name() == "gdal" else _copied(layer, scratch(".tif"))
    try:
        dataset = gdal.Open(path)
    except RuntimeError as error:
        raise _unreadable(name, error) from error
    if dataset is None:
        raise _unreadable(name, gdal.GetLastErrorMsg())
    transform = dataset.GetGeoTransform()
    wkt = dataset.GetProjection() or layer.crs().toWkt()
    if layer.crs().isValid() and layer.crs().toWkt() and not dataset.GetProjection():
        wkt = layer.crs().toWkt()
    if not wkt:
        raise InvalidInput(
            QT_TRANSLATE_NOOP(
                "LandRestoration", "{name} has no reference system. Assign one (native assignprojection) first."
            ),
            name=name,
        )
    grid = Grid(wkt, tuple(transform), (dataset.RasterYSize, dataset.RasterXSize))
    if transform[2] or transform[4]:
        raise InvalidInput(
            QT_TRANSLATE_NOOP(
                "LandRestoration",
                "{name} has a rotated grid. Warp it to a north-up grid (restoration:alignraster) first.",
            ),
            name=name,
        )
    limits = {}
    if minimum is not None:
        limits["minimum"] = minimum
    if maximum is not None:
        limits["maximum"] = maximum
    user = layer.dataProvider().userNoDataValues(band)
    if len(user) == 1:
        limits["nodata"] = user[0].min()
    return RasterSource(path=path, name=name, band=band, kind=kind, grid=grid, **limits)


def _unreadable(name, reason):
    return InvalidInput(
        QT_TRANSLATE_NOOP("LandRestoration", "{name} cannot be read: {reason}. Check or replace the file."),
        name=name,
        reason=str(reason).strip().replace("\n", " "),
    )


def require_metres(source):
    """Refuse a grid whose coordinates are degrees."""
    if source.grid.geographic:
        raise InvalidInput(
            QT_TRANSLATE_NOOP(
                "LandRestoration",
                "{name} has geographic coordinates (degrees); a projected grid in metres is needed. "
                "Warp it with restoration:alignraster or gdal:warpreproject.",
            ),
            name=source.name,
        )


def common_grid(sources, align, log):
    """Sources on one grid: refused where they differ, or warped to the finest where ``align`` is set.

    Returns
    -------
    (Grid, list of RasterSource)
    """
    first = sources[0]
    if not align:
        for other in sources[1:]:
            what = first.grid.difference(other.grid)
            if what:
                raise InvalidInput(
                    QT_TRANSLATE_NOOP(
                        "LandRestoration",
                        "{name} is not on the grid of {reference}: {what} differs ({found}, needed is {needed}). "
                        "Align it with restoration:alignraster, or set ALIGN.",
                    ),
                    name=other.name,
                    reference=first.name,
                    what=_WHAT[what],
                    found=_describe(other.grid, what),
                    needed=_describe(first.grid, what),
                )
        return first.grid, sources
    metric = [source for source in sources if not source.grid.geographic]
    if not metric:
        require_metres(first)
    reference = min(metric, key=lambda source: source.grid.planar_cell_area)
    aligned = []
    for source in sources:
        if reference.grid.difference(source.grid) is None:
            aligned.append(source)
            continue
        method = resampling(source, reference.grid)
        log(
            QT_TRANSLATE_NOOP("LandRestoration", "{name} is aligned to the grid of {reference} by {method}."),
            name=source.name,
            reference=reference.name,
            method=method,
        )
        require_overlap(source, reference)
        aligned.append(source.on(reference.grid, method))
    return reference.grid, aligned


_WHAT = {
    "crs": QT_TRANSLATE_NOOP("LandRestoration", "the reference system"),
    "cell size": QT_TRANSLATE_NOOP("LandRestoration", "the cell size"),
    "origin": QT_TRANSLATE_NOOP("LandRestoration", "the origin"),
    "extent": QT_TRANSLATE_NOOP("LandRestoration", "the extent"),
}


def _describe(grid, what):
    if what == "crs":
        from qgis.core import QgsCoordinateReferenceSystem

        crs = QgsCoordinateReferenceSystem.fromWkt(grid.crs)
        return crs.authid() or crs.description() or crs.toProj()
    if what == "cell size":
        size = f"{grid.cell_size:.10g} × {grid.cell_height:.10g}"
        return size if grid.transform[5] < 0 else translate("LandRestoration", "{size}, south up").format(size=size)
    if what == "origin":
        return f"({grid.transform[0]:.10g}, {grid.transform[3]:.10g})"
    return f"{grid.shape[1]} × {grid.shape[0]} @ ({grid.transform[0]:.10g}, {grid.transform[3]:.10g})"


def resampling(source, grid):
    """GDAL's method for a source on a finer or coarser grid: nearest or mode for classes, bilinear or average."""
    ratio = grid.cell_size / source.grid.cell_size if not source.grid.geographic else 1.0
    if source.kind == CLASSES:
        return "mode" if ratio > 1.5 else "near"
    return "average" if ratio > 1.5 else "bilinear"


def require_overlap(source, reference):
    """Refuse a source that lies wholly outside the grid of ``reference``."""
    bounds = source.grid.bounds
    if source.grid.difference(reference.grid) == "crs":
        from osgeo import osr

        a, b = osr.SpatialReference(), osr.SpatialReference()
        a.ImportFromWkt(source.grid.crs)
        b.ImportFromWkt(reference.grid.crs)
        for system in (a, b):
            system.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
        try:
            bounds = osr.CoordinateTransformation(a, b).TransformBounds(*bounds, 21)
        except RuntimeError:
            bounds = (0, 0, 0, 0)
    x0, y0, x1, y1 = reference.grid.bounds
    if bounds[0] >= x1 or bounds[2] <= x0 or bounds[1] >= y1 or bounds[3] <= y0:
        raise InvalidInput(
            QT_TRANSLATE_NOOP(
                "LandRestoration", "{name} does not overlap {reference}. Check the reference systems of both."
            ),
            name=source.name,
            reference=reference.name,
        )


def _copied(layer, path):
    """Copy a layer of another provider to a GeoTIFF, block by block."""
    provider = layer.dataProvider()
    columns, rows, extent = provider.xSize(), provider.ySize(), provider.extent()
    if columns <= 0 or rows <= 0:
        raise InvalidInput(
            QT_TRANSLATE_NOOP("LandRestoration", "{name} has no cells of its own. Export it to a GeoTIFF first."),
            name=layer.name(),
        )
    dataset = gdal.GetDriverByName("GTiff").Create(
        path,
        columns,
        rows,
        provider.bandCount(),
        gdal.GDT_Float64,
        ["TILED=YES", "COMPRESS=DEFLATE", "BIGTIFF=IF_SAFER"],
    )
    width, height = extent.width() / columns, extent.height() / rows
    dataset.SetGeoTransform((extent.xMinimum(), width, 0, extent.yMaximum(), 0, -height))
    dataset.SetProjection(layer.crs().toWkt())
    import numpy as np
    from qgis.core import QgsRectangle

    for band in range(1, provider.bandCount() + 1):
        dataset.GetRasterBand(band).SetNoDataValue(float("nan"))
        for row in range(0, rows, BLOCK_ROWS):
            count = min(BLOCK_ROWS, rows - row)
            top = extent.yMaximum() - row * height
            block = provider.block(
                band, QgsRectangle(extent.xMinimum(), top - count * height, extent.xMaximum(), top), columns, count
            )
            block.convert(_FLOAT64)
            values = np.frombuffer(bytes(block.data()), dtype=np.float64).reshape(count, columns).copy()
            if block.hasNoDataValue():
                values[values == block.noDataValue()] = np.nan
            dataset.GetRasterBand(band).WriteArray(values, 0, row)
    dataset.FlushCache()
    return path


_FLOAT64 = Qgis.DataType.Float64 if hasattr(Qgis, "DataType") else Qgis.Float64
