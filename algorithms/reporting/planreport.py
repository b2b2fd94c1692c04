"""The plan as a report, an atlas, a workbook, a project and a package."""

from ...restoration_plugin.i18n import translate
from ..base import REPORTING, RestorationAlgorithm
from ..parameters import (
    POLYGON,
    choice,
    file,
    file_output,
    html_output,
    layer_list,
    number_output,
    table_output,
    text,
    vector,
)


class PlanReport(RestorationAlgorithm):
    """What a bureau hands on."""

    ALGORITHM, GROUP, REQUIRES = "planreport", REPORTING, ("pandas", "geopandas", "shapely")
    LAYERS, TITLE, LANGUAGE, BOUNDARY, TABLES = "LAYERS", "TITLE", "LANGUAGE", "BOUNDARY", "TABLES"
    SET, SCHEMA, MAP_NUMBER = "SET", "SCHEMA", "MAP_NUMBER"
    REPORT, ATLAS, TABLES_OUT, PROJECT = "REPORT", "ATLAS", "TABLES_OUT", "PROJECT"
    PACKAGE, CHECKLIST, COUNT = "PACKAGE", "CHECKLIST", "COUNT"

    def flags(self):
        return super().flags() | self.FlagNoThreading  # maps are drawn and projects written in the main thread

    def displayName(self):
        return translate("LandRestoration", "Restoration plan report")

    def shortDescription(self):
        return translate(
            "LandRestoration",
            "Gathers layers and tables into one HTML report with maps, charts, tables, methods and a checklist, and on "
            "demand into an A3 atlas, a workbook, a styled project and a GeoPackage.",
        )

    def declare(self):
        yield layer_list(
            self.LAYERS,
            translate("LandRestoration", "Layers"),
            translate("LandRestoration", "Rasters and vectors of the plan, in the order of the report."),
        )
        yield text(
            self.TITLE,
            translate("LandRestoration", "Title"),
            translate("LandRestoration", "Title of the report; a general one when left out."),
        )
        yield choice(
            self.LANGUAGE,
            translate("LandRestoration", "Language"),
            translate("LandRestoration", "Language of the documents, whatever QGIS speaks."),
            [translate("LandRestoration", "Chinese"), translate("LandRestoration", "English")],
        )
        yield vector(
            self.BOUNDARY,
            translate("LandRestoration", "Planning area"),
            translate("LandRestoration", "Drawn over every map; the maps show its extent."),
            POLYGON,
            optional=True,
        )
        yield layer_list(
            self.TABLES,
            translate("LandRestoration", "Tables"),
            translate("LandRestoration", "Tables of the plan (layers without geometry, or CSV files)."),
            optional=True,
            tables=True,
        )
        yield choice(
            self.SET,
            translate("LandRestoration", "Set of maps and tables"),
            translate("LandRestoration", "Whose list of maps and tables the checklist follows."),
            [
                translate("LandRestoration", "Free"),
                translate("LandRestoration", "Provincial"),
                translate("LandRestoration", "Municipal"),
                translate("LandRestoration", "County"),
            ],
        )
        yield file(
            self.SCHEMA,
            translate("LandRestoration", "Names of layers and fields"),
            translate(
                "LandRestoration",
                "CSV file with the names of the province's database rules (columns layer, field, source_layer, source_field).",
            ),
        )
        yield text(
            self.MAP_NUMBER,
            translate("LandRestoration", "Map approval number"),
            translate("LandRestoration", "Printed on every map when given."),
            advanced=True,
        )
        yield html_output(
            self.REPORT,
            translate("LandRestoration", "Report"),
            translate("LandRestoration", "One HTML file that needs nothing else."),
            optional=False,
        )
        for name, label, help_text, kind in (
            (self.ATLAS, translate("LandRestoration", "Atlas"), translate("LandRestoration", "One A3 page a map, as PDF."), "PDF (*.pdf)"),
            (self.TABLES_OUT, translate("LandRestoration", "Workbook"), translate("LandRestoration", "One sheet a table."), "XLSX (*.xlsx)"),
            (self.PROJECT, translate("LandRestoration", "Project"), translate("LandRestoration", "Styled QGIS project with relative paths."), "QGZ (*.qgz)"),
            (self.PACKAGE, translate("LandRestoration", "Package"), translate("LandRestoration", "GeoPackage with every layer and table."), "GPKG (*.gpkg)"),
        ):  # fmt: skip
            yield file_output(name, label, help_text, kind, checked=False)
        yield table_output(
            self.CHECKLIST,
            translate("LandRestoration", "Checklist"),
            translate(
                "LandRestoration",
                "Maps and tables that reviewers tick off: present, from which layer, missing because of what.",
            ),
        )
        yield number_output(self.COUNT, translate("LandRestoration", "Layers in the report"))

    def execute(self, feedback):
        from ...restoration_plugin.bridge.report.plan import Plan

        plan = Plan(self)
        self.write_html(self.REPORT, plan.html())
        for name, ending, write in (
            (self.ATLAS, ".pdf", plan.atlas),
            (self.TABLES_OUT, ".xlsx", plan.workbook),
            (self.PROJECT, ".qgz", plan.project),
            (self.PACKAGE, ".gpkg", plan.package),
        ):
            path = self.document(name, ending)
            if path:
                write(path)
        self.write_table(self.CHECKLIST, plan.checklist_frame())
        return {self.COUNT: len(plan.items)}
