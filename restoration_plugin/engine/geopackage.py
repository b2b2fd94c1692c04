"""A layer of a GeoPackage replaced in one transaction; the other layers stay as they are."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import Any, Callable

from osgeo import gdal, ogr

from ..core.errors import QT_TRANSLATE_NOOP, InvalidInput

gdal.UseExceptions()
ogr.UseExceptions()


def replace_layer(part: str, target: str, table: str) -> None:
    """Copy the only layer of the file ``part`` into the GeoPackage ``target`` as ``table``.

    The GeoPackage is made first where it does not exist.

    Raises
    ------
    InvalidInput
        If the GeoPackage refuses it; what it held is then as it was.
    """
    made = not Path(target).exists()
    dataset = None
    try:
        driver = gdal.GetDriverByName("GPKG")
        dataset = driver.Create(target, 0, 0, 0, gdal.GDT_Unknown) if made else _opened(target, gdal.OF_UPDATE)
        dataset.StartTransaction()
        for index in range(dataset.GetLayerCount()):
            if dataset.GetLayer(index).GetName().lower() == table.lower():
                dataset.DeleteLayer(index)
                break
        origin = _opened(part, gdal.OF_READONLY)
        _copy(origin.GetLayer(0), dataset, table)
        dataset.CommitTransaction()
    except RuntimeError as error:
        if dataset is not None:
            _abandon(dataset)
            dataset = None
        if made:
            Path(target).unlink(missing_ok=True)
        raise InvalidInput(
            QT_TRANSLATE_NOOP(
                "LandRestoration", "{path} cannot be written: {reason}. Close it elsewhere, or choose another name."
            ),
            path=target,
            reason=str(error),
        ) from error


def _abandon(dataset: Any) -> None:
    """Roll back, and keep GDAL from writing what it remembers of the lost layer when the file is closed."""
    for step in (dataset.RollbackTransaction, lambda: dataset.ExecuteSQL("PRAGMA query_only = 1"), _closing(dataset)):
        with contextlib.suppress(RuntimeError):
            step()


def _closing(dataset: Any) -> Callable[[], Any]:
    """How a dataset is closed; GDAL before 3.8 has no method for it."""
    return getattr(dataset, "Close", lambda: dataset.__swig_destroy__(dataset))


def _opened(path: str, mode: int) -> Any:
    return gdal.OpenEx(path, gdal.OF_VECTOR | mode, ["GPKG"])


def _copy(origin: Any, dataset: Any, table: str) -> None:
    options = [f"FID={origin.GetFIDColumn() or 'fid'}", f"GEOMETRY_NAME={origin.GetGeometryColumn() or 'geom'}"]
    layer = dataset.CreateLayer(table, origin.GetSpatialRef(), origin.GetGeomType(), options)
    schema = origin.GetLayerDefn()
    for index in range(schema.GetFieldCount()):
        layer.CreateField(schema.GetFieldDefn(index))
    definition = layer.GetLayerDefn()
    for feature in origin:
        copied = ogr.Feature(definition)
        copied.SetFrom(feature)
        copied.SetFID(feature.GetFID())
        layer.CreateFeature(copied)
    for key, value in origin.GetMetadata().items():
        layer.SetMetadataItem(key, value)
    layer.SyncToDisk()  # index and counts belong to the transaction
