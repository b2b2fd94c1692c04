"""Inputs spoilt in one way each, for the bad-input matrix."""

import math
from pathlib import Path

import numpy as np
from osgeo import gdal, ogr, osr

gdal.UseExceptions()
ogr.UseExceptions()

HUGE, NEGATIVE = 1e12, -7.5


def _copy(source, folder, change):
    """Copy every band of a raster after ``change(arrays, grid, nodata) → (arrays, transform, epsg or None, nodata)``."""
    origin = gdal.Open(source)
    arrays = origin.ReadAsArray()
    arrays = arrays if arrays.ndim == 3 else arrays[None]
    nodata = origin.GetRasterBand(1).GetNoDataValue()
    arrays, transform, epsg, nodata = change(arrays, origin.GetGeoTransform(), nodata)
    path = str(Path(folder) / ("spoilt_" + Path(source).name))
    kind = origin.GetRasterBand(1).DataType
    if arrays.dtype.kind == "f" and kind not in (gdal.GDT_Float32, gdal.GDT_Float64):
        kind = gdal.GDT_Float32
    copy = gdal.GetDriverByName("GTiff").Create(path, arrays.shape[2], arrays.shape[1], arrays.shape[0], kind)
    copy.SetGeoTransform(transform)
    system = osr.SpatialReference()
    if epsg:
        system.ImportFromEPSG(epsg)
        copy.SetProjection(system.ExportToWkt())
    elif epsg is None:
        copy.SetProjection(origin.GetProjection())
    for number, band in enumerate(arrays, 1):
        if nodata is not None:
            copy.GetRasterBand(number).SetNoDataValue(nodata)
        copy.GetRasterBand(number).WriteArray(band)
    copy = None
    return path


def other_crs(source, folder):
    return _copy(source, folder, lambda a, t, n: (a, t, 4547, n))


def geographic(source, folder):
    return _copy(source, folder, lambda a, t, n: (a, (119.0, 3e-4, 0, 30.0, 0, -3e-4), 4490, n))


def shifted(source, folder):
    return _copy(source, folder, lambda a, t, n: (a, (t[0] + 0.4 * t[1], *t[1:]), None, n))


def other_cells(source, folder):
    return _copy(source, folder, lambda a, t, n: (a, (t[0], 1.5 * t[1], 0, t[3], 0, 1.5 * t[5]), None, n))


def no_overlap(source, folder):
    return _copy(source, folder, lambda a, t, n: (a, (t[0] + 1e6, *t[1:]), None, n))


def all_nodata(source, folder):
    return _copy(source, folder, lambda a, t, n: (np.full_like(a, n if n is not None else 0), t, None, n or 0))


def nan_and_infinity(source, folder):
    def change(arrays, transform, nodata):
        values = arrays.astype("float32")
        values[:, 5:8, 5:8] = math.nan
        values[:, 10, 10] = math.inf
        return values, transform, None, nodata

    return _copy(source, folder, change)


def no_nodata(source, folder):
    return _copy(source, folder, lambda a, t, n: (a, t, None, None))


def no_crs(source, folder):
    return _copy(source, folder, lambda a, t, n: (a, t, 0, n))


def one_cell(source, folder):
    return _copy(source, folder, lambda a, t, n: (a[:, 30:31, 30:31], t, None, n))


def corrupt(source, folder):
    path = Path(folder) / ("spoilt_" + Path(source.split("|")[0]).name)
    data = Path(source.split("|")[0]).read_bytes()
    path.write_bytes(data[:100] + b"\0\xff" * 50)
    return str(path)


def empty_file(source, folder):
    path = Path(folder) / ("spoilt_" + Path(source.split("|")[0]).name)
    path.write_bytes(b"")
    return str(path)


RASTERS = (
    other_crs, geographic, shifted, other_cells, no_overlap, all_nodata,
    nan_and_infinity, no_nodata, no_crs, corrupt, empty_file, one_cell,
)  # fmt: skip


def _layer(source):
    path, _, rest = source.partition("|layername=")
    dataset = gdal.OpenEx(path, gdal.OF_VECTOR)
    return dataset, dataset.GetLayerByName(rest) if rest else dataset.GetLayer(0)


def _write(source, folder, features=None, kind=None, epsg=None, driver="GPKG", change=None, rename=None, as_text=False):
    """Copy a layer, changed: ``features(list)`` picks, ``change(feature dict)`` edits attributes and geometry."""
    dataset, layer = _layer(source)  # noqa: RUF059  (a layer lives as long as its dataset)
    ending = {"GPKG": ".gpkg", "ESRI Shapefile": ".shp"}[driver]
    path = str(Path(folder) / ("spoilt" + ending))
    options = ["ENCODING=GBK"] if driver == "ESRI Shapefile" else []
    copy = ogr.GetDriverByName(driver).CreateDataSource(path)
    if epsg == 0:
        system = None
    elif epsg:
        system = osr.SpatialReference()
        system.ImportFromEPSG(epsg)
    else:
        system = layer.GetSpatialRef()
    target = copy.CreateLayer("spoilt", system, layer.GetGeomType() if kind is None else kind, options)
    definition = layer.GetLayerDefn()
    names = []
    for index in range(definition.GetFieldCount()):
        field = definition.GetFieldDefn(index)
        new = ogr.FieldDefn(rename(field.GetName()) if rename else field.GetName(), field.GetType())
        if as_text and field.GetType() in (ogr.OFTReal, ogr.OFTInteger, ogr.OFTInteger64):
            new.SetType(ogr.OFTString)
        target.CreateField(new)
        names.append(new.GetName())
    chosen = list(layer)
    for feature in chosen if features is None else features(chosen):
        new = ogr.Feature(target.GetLayerDefn())
        geometry = feature.GetGeometryRef()
        geometry = geometry.Clone() if geometry is not None else None
        for index in range(definition.GetFieldCount()):
            if feature.IsFieldSetAndNotNull(index):
                value = feature.GetField(index)
                new.SetField(
                    index, "abc" if as_text and definition.GetFieldDefn(index).GetType() != ogr.OFTString else value
                )
        if change is not None:
            geometry = change(new, geometry)
        if geometry is not None:
            new.SetGeometry(geometry)
        target.CreateFeature(new)
    target = copy = None
    return path if driver != "GPKG" else f"{path}|layername=spoilt"


def no_features(source, folder):
    return _write(source, folder, features=lambda items: [])


def null_and_invalid_geometry(source, folder):
    bowtie = ogr.CreateGeometryFromWkt("POLYGON((0 0, 100 100, 100 0, 0 100, 0 0))")
    seen = []

    def change(feature, geometry):
        seen.append(1)
        if len(seen) == 1 or geometry is None:
            return None
        if len(seen) == 2 and geometry.GetDimension() == 2:
            centre = geometry.Centroid()
            shape = bowtie.Clone()
            ring = shape.GetGeometryRef(0)
            for index in range(ring.GetPointCount()):
                x, y, *_ = ring.GetPoint(index)
                ring.SetPoint_2D(index, x + centre.GetX(), y + centre.GetY())
            return ogr.ForceToMultiPolygon(shape) if geometry.GetGeometryName() == "MULTIPOLYGON" else shape
        return geometry

    return _write(source, folder, change=change)


def wrong_geometry(source, folder):
    _, layer = _layer(source)
    polygons = ogr.GT_Flatten(layer.GetGeomType()) in (ogr.wkbPolygon, ogr.wkbMultiPolygon)
    kind = ogr.wkbPoint if polygons else ogr.wkbPolygon
    return _write(
        source, folder, kind=kind, change=lambda f, g: None if g is None else g.Centroid() if polygons else g.Buffer(5)
    )


def vector_without_crs(source, folder):
    return _write(source, folder, epsg=0)


def vector_in_degrees(source, folder):
    _, layer = _layer(source)
    to = osr.SpatialReference()
    to.ImportFromEPSG(4490)
    to.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    origin = layer.GetSpatialRef().Clone()
    origin.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    transform = osr.CoordinateTransformation(origin, to)

    def change(feature, geometry):
        if geometry is not None:
            geometry.AssignSpatialReference(None)
            geometry.Transform(transform)
        return geometry

    return _write(source, folder, epsg=4490, change=change)


def text_for_numbers(source, folder):
    return _write(source, folder, as_text=True)


def all_null(source, folder):
    def change(feature, geometry):
        for index in range(feature.GetFieldCount()):
            feature.SetFieldNull(index)
        return geometry

    return _write(source, folder, change=change)


def chinese_field_names(source, folder):
    return _write(source, folder, rename=lambda name: f"字段{name}")


def gbk_shapefile(source, folder):
    return _write(source, folder, driver="ESRI Shapefile")


VECTORS = (
    no_features, null_and_invalid_geometry, wrong_geometry, vector_without_crs, vector_in_degrees,
    text_for_numbers, all_null, chinese_field_names, gbk_shapefile, corrupt, empty_file,
)  # fmt: skip


def table_file(source, folder):
    """A table given as CSV, cut in the middle of a row."""
    path = Path(folder) / Path(source).name
    lines = Path(source).read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join([lines[0], lines[1], "x" + lines[1] + ",1,2,3"]), encoding="utf-8")
    return str(path)


def header_only(source, folder):
    path = Path(folder) / Path(source).name
    path.write_text(Path(source).read_text(encoding="utf-8").splitlines()[0] + "\n", encoding="utf-8")
    return str(path)


def binary_table(source, folder):
    path = Path(folder) / Path(source).name
    path.write_bytes(b"\0\x01\xff\xfe" * 64)
    return str(path)


def gb18030_table(source, folder):
    path = Path(folder) / Path(source).name
    path.write_bytes(Path(source).read_text(encoding="utf-8").encode("gb18030"))
    return str(path)


TABLES = (table_file, header_only, binary_table, gb18030_table, empty_file)
