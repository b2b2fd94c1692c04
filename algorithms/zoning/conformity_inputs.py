"""Labels of the inputs of plan conformity."""

from ...restoration_plugin.i18n import translate


def project_fields():
    """Name, label, help, whether it holds numbers, and unit of the optional fields of projects."""
    return (
        (
            "PLANNED_CODE",
            translate("LandRestoration", "Planned use"),
            translate("LandRestoration", "Field with the planning code of land use (2023)."),
            False,
            "",
        ),
        (
            "PLANNED_AREA",
            translate("LandRestoration", "Stated area"),
            translate("LandRestoration", "Field with the area in the plan's table."),
            True,
            "ha",
        ),
        ("START", translate("LandRestoration", "Start"), translate("LandRestoration", "Field with a year."), True, ""),
        ("END", translate("LandRestoration", "End"), translate("LandRestoration", "Field with a year."), True, ""),
        (
            "WATER_DEMAND",
            translate("LandRestoration", "Water needed"),
            translate("LandRestoration", "Field, in the unit of what is available."),
            True,
            "10⁴ m³/a",
        ),
        (
            "WATER_AVAILABLE",
            translate("LandRestoration", "Water available"),
            translate("LandRestoration", "Field, in the unit of what is needed."),
            True,
            "10⁴ m³/a",
        ),
    )


def plan_layers():
    """Name and label of the optional polygon layers, in the order of the dialog."""
    return {
        "REDLINE": translate("LandRestoration", "Ecological redline"),
        "FARMLAND": translate("LandRestoration", "Permanent basic farmland"),
        "URBAN": translate("LandRestoration", "Urban development boundary"),
        "RESERVES": translate("LandRestoration", "Nature reserves"),
        "LANDUSE": translate("LandRestoration", "Land use"),
        "KEY_AREAS": translate("LandRestoration", "Key areas of the upper plan"),
        "ZONES": translate("LandRestoration", "Zones"),
        "CORRIDORS": translate("LandRestoration", "Ecological corridors"),
        "BASINS": translate("LandRestoration", "Basins"),
        "ADMIN": translate("LandRestoration", "Administrations"),
    }
