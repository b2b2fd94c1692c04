"""Plan conformity as a Processing algorithm."""

from ...restoration_plugin.bridge.conformity import ConformityReading
from ...restoration_plugin.i18n import translate
from ..base import ZONING, RestorationAlgorithm
from ..parameters import (
    POLYGON,
    field,
    file,
    html_output,
    number,
    number_output,
    raster,
    table,
    table_output,
    text,
    vector,
    vector_list,
    vector_output,
)
from .conformity_inputs import plan_layers, project_fields


class PlanConformity(ConformityReading, RestorationAlgorithm):
    """Conflicts of projects with the plan by a table of rules."""

    ALGORITHM, GROUP = "planconformity", ZONING
    REQUIRES = ("scipy", "pandas", "numba", "exactextract", "geopandas", "shapely")
    FIELD_OF = {"RESERVES": "RESERVE_ZONE", "LANDUSE": "LANDUSE_CODE", "ADMIN": "ADMIN_CODE"}

    def displayName(self):
        return translate("LandRestoration", "Plan conformity")

    def shortDescription(self):
        return translate(
            "LandRestoration",
            "Conflicts of projects with redline, farmland, urban boundary, reserves, other control lines, land use and each other by rules C01 to C22, with area, share, severity, department and reason in both languages.",
        )

    def declare(self):
        yield vector(
            "PROJECTS",
            translate("LandRestoration", "Projects"),
            translate("LandRestoration", "Polygons of projects to review."),
        )
        yield field(
            "ACTION",
            translate("LandRestoration", "Action"),
            translate("LandRestoration", "Field with the action, such as enclosure, afforestation, road, building."),
            "PROJECTS",
        )
        for name, label, help_text, numeric, unit in project_fields():
            yield field(name, label, help_text, "PROJECTS", numeric, True, unit=unit)
        for name, label in plan_layers().items():
            yield vector(
                name, label, translate("LandRestoration", "Rules that need this layer rest without it."), optional=True
            )
            if name in self.FIELD_OF:
                yield field(
                    self.FIELD_OF[name],
                    translate("LandRestoration", "{layer}: code or zone").format(layer=label),
                    translate(
                        "LandRestoration", "Field with the code; of reserves, core or general; needed with the layer."
                    ),
                    name,
                    optional=True,
                )
        yield vector_list(
            "CONTROLS",
            translate("LandRestoration", "Other control lines"),
            translate("LandRestoration", "One layer for each kind."),
            POLYGON,
            optional=True,
        )
        yield text(
            "CONTROL_KIND",
            translate("LandRestoration", "Kinds of the control lines"),
            translate(
                "LandRestoration",
                "In the layers' order, separated by commas: natural forest, wetland, basic grassland, river shore, coast, heritage, minerals, flood, water source.",
            ),
        )
        yield table(
            "PROGRAMME",
            translate("LandRestoration", "Programme"),
            translate(
                "LandRestoration", "List of key projects; its first column that projects have too identifies them."
            ),
            optional=True,
        )
        yield raster(
            "SLOPE",
            translate("LandRestoration", "Slope"),
            translate("LandRestoration", "The mean within a project counts."),
            "°",
            optional=True,
            minimum=0,
            maximum=90,
        )
        yield file(
            "RULES",
            translate("LandRestoration", "Rules"),
            translate("LandRestoration", "CSV in place of the shipped rules."),
        )
        yield number(
            "MIN_AREA",
            translate("LandRestoration", "Smallest overlap"),
            translate("LandRestoration", "Smaller ones are slivers and no conflict."),
            "m²",
            400.0,
            0,
        )
        yield number(
            "MIN_WIDTH",
            translate("LandRestoration", "Narrowest overlap"),
            translate("LandRestoration", "Narrower ones are slivers and no conflict."),
            "m",
            3.0,
            0,
        )
        yield vector_output(
            "CONFLICTS",
            translate("LandRestoration", "Conflicts"),
            translate("LandRestoration", "One row for each, with rule, severity, area_ha, share, department and why."),
            style="plan_conflicts",
        )
        yield vector_output(
            "PROJECTS_OUT",
            translate("LandRestoration", "Reviewed projects"),
            translate("LandRestoration", "With status, block_ha, resolv_ha and free_ha, which add up to the area."),
            style="plan_status",
            optional=True,
        )
        rows = translate("LandRestoration", "Table of the review.")
        yield table_output("MATRIX", translate("LandRestoration", "Area by project and rule"), rows)
        yield table_output("BALANCE", translate("LandRestoration", "Land balance"), rows)
        yield table_output("ACCESS", translate("LandRestoration", "What each zone allows"), rows)
        yield html_output("REPORT", translate("LandRestoration", "Report"), rows)
        yield number_output("BLOCKING", translate("LandRestoration", "Projects that are blocked"))
        yield number_output("RESOLVABLE", translate("LandRestoration", "Projects with resolvable conflicts"))

    def execute(self, feedback):
        return self.review()
