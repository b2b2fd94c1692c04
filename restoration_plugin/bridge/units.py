"""Refusing a raster whose recorded unit contradicts the parameter's."""

from osgeo import gdal

from ..core.errors import QT_TRANSLATE_NOOP, InvalidInput
from ..i18n import translate

_SAME = str.maketrans({"·": "", "*": "", " ": "", "²": "2", "³": "3", "−": "-", "⁻": "-", "¹": "1", ".": ""})
METRES = ("m", "metre", "meter", "metres", "meters")
WITHOUT_UNIT = ("–", "-", "1", "0–1", "0-1")


def normalised(unit):
    """Unit in one spelling."""
    text = unit.translate(_SAME).lower()
    if text in WITHOUT_UNIT:
        return "–"
    return "m" if text in METRES else text


def refuse_other_unit(layer, name, unit):
    """Refuse a layer of this plugin whose unit is not the one that the parameter takes.

    Only units that the plugin wrote itself are compared; other producers' spellings are not.
    """
    if not unit or unit == translate("LandRestoration", "any unit") or layer.dataProvider().name() != "gdal":
        return
    try:
        dataset = gdal.Open(layer.source())
        own = dataset.GetMetadataItem("LAND_RESTORATION_ALGORITHM")
        found = dataset.GetRasterBand(1).GetUnitType()
    except (RuntimeError, AttributeError):
        return  # what cannot be opened is refused where it is read
    if own and found and normalised(found) != normalised(unit):
        raise InvalidInput(
            QT_TRANSLATE_NOOP(
                "LandRestoration", "{name} is in {found}; {needed} is needed. Convert it, or choose another layer."
            ),
            name=name,
            found=found,
            needed=unit,
        )


def recorded_unit(path, band, own=False):
    """Unit recorded in a raster; empty when there is none, and with ``own`` when the plugin did not write it."""
    dataset = gdal.Open(path)
    if own and not dataset.GetMetadataItem("LAND_RESTORATION_ALGORITHM"):
        return ""
    return dataset.GetRasterBand(band).GetUnitType() or ""
