"""Choices of land-cover legends and land-use classifications, which several algorithms offer alike; unknown classes."""

from ..restoration_plugin.core.errors import QT_TRANSLATE_NOOP
from ..restoration_plugin.i18n import translate
from .parameters import choice


def legend_choice(name="LEGEND"):
    """Return the choice of a land-cover legend, in the order of ``core.land.legend.LEGENDS``."""
    return choice(
        name,
        translate("LandRestoration", "Land-cover legend"),
        translate("LandRestoration", "Product whose codes the land cover has; an own legend needs a table."),
        [
            translate("LandRestoration", "CLCD"),
            translate("LandRestoration", "GlobeLand30"),
            translate("LandRestoration", "ESA WorldCover"),
            translate("LandRestoration", "Esri land cover"),
            translate("LandRestoration", "IGBP (MODIS)"),
            translate("LandRestoration", "CNLUCC"),
            translate("LandRestoration", "Third national land survey"),
            translate("LandRestoration", "Planning classification 2023"),
            translate("LandRestoration", "Own table"),
        ],
    )


def classification_choice(name, label, help_text, default=0):
    """Return the choice of a classification, in the order of ``core.land.code_translation.CLASSIFICATIONS``."""
    return choice(
        name,
        label,
        help_text,
        [
            translate("LandRestoration", "Third national land survey (2019)"),
            translate("LandRestoration", "Change survey from 2024 on"),
            translate("LandRestoration", "Planning classification 2023"),
            translate("LandRestoration", "Planning classification 2020 (trial)"),
            translate("LandRestoration", "GB/T 21010-2017"),
        ],
        default,
    )


def warn_unknown(algorithm, areas, table):
    """Warn of each class that a table does not know; ``areas`` is class → ha."""
    for code, area in sorted(areas.items()):
        algorithm.warn(
            QT_TRANSLATE_NOOP(
                "LandRestoration", "Class {code} ({area} ha) is not in the table {table}: its cells are NoData."
            ),
            code=code,
            area=f"{area:.2f}",
            table=table,
        )
