"""Reclamation acceptance as a Processing algorithm."""

from ...restoration_plugin.bridge.class_limits import ClassLimits
from ...restoration_plugin.i18n import translate
from ..base import MINES, RestorationAlgorithm
from ..parameters import field, number_output, raster_list, table_output, vector, vector_output
from .reclamation_place import ReclamationPlace


class ReclamationAcceptance(ReclamationPlace, ClassLimits, RestorationAlgorithm):
    """Acceptance of reclaimed plots, their way towards a reference, and early warning."""

    ALGORITHM, GROUP = "reclamationacceptance", MINES
    REQUIRES = ("scipy", "pandas", "numba", "geopandas", "shapely", "exactextract")
    PLOTS, YEAR, LANDUSE, NDVI, REFERENCE = "PLOTS", "YEAR", "LANDUSE", "NDVI", "REFERENCE"
    OUTPUT, SUMMARY, FAILED = "OUTPUT", "SUMMARY", "FAILED"

    def displayName(self):
        return translate("LandRestoration", "Reclamation acceptance")

    def shortDescription(self):
        return translate(
            "LandRestoration",
            "Survival, canopy, soil and cover of reclaimed plots against the standards and the curve towards a reference; "
            "pass, replant or fail with the reason, and early warning from NDVI where a plot falls behind.",
        )

    def findings(self):
        """Name, label and unit of each field."""
        return (
            ("SURVIVAL", translate("LandRestoration", "Survival of plants"), "0–1"),
            ("COVER", translate("LandRestoration", "Vegetation cover"), "0–1"),
            ("CANOPY", translate("LandRestoration", "Canopy density"), "0–1"),
            ("SOIL_DEPTH", translate("LandRestoration", "Soil depth"), "cm"),
            ("BULK", translate("LandRestoration", "Bulk density"), "g/cm³"),
            ("GRAVEL", translate("LandRestoration", "Gravel"), "%"),
            ("SOIL_PH", translate("LandRestoration", "pH of the soil"), ""),
            ("ORGANIC", translate("LandRestoration", "Organic matter"), "%"),
            ("EC", translate("LandRestoration", "Electrical conductivity"), "dS/m"),
            ("SLOPE", translate("LandRestoration", "Slope"), "°"),
            ("YIELD", translate("LandRestoration", "Yield"), "0–1"),
        )

    def declare(self):
        yield vector(
            self.PLOTS,
            translate("LandRestoration", "Reclaimed plots"),
            translate("LandRestoration", "Plots to accept."),
        )
        yield field(
            self.YEAR,
            translate("LandRestoration", "Years since reclamation"),
            translate("LandRestoration", "Field with the age of the plot, 0 to 100; no calendar year."),
            self.PLOTS,
            numeric=True,
            unit="a",
        )
        for name, label, unit in self.findings():
            yield field(
                name,
                label,
                translate("LandRestoration", "Field; NULL leaves it out."),
                self.PLOTS,
                numeric=True,
                optional=True,
                unit=unit,
            )
        yield field(
            self.LANDUSE,
            translate("LandRestoration", "Land use"),
            translate("LandRestoration", "Field with survey codes or names of what the plot has become."),
            self.PLOTS,
        )
        yield raster_list(
            self.NDVI,
            translate("LandRestoration", "NDVI by year"),
            translate("LandRestoration", "One raster a year up to now, for the early warning; needs the reference."),
            "–",
            optional=True,
            minimum=-1,
            maximum=1,
        )
        yield vector(
            self.REFERENCE,
            translate("LandRestoration", "Reference areas"),
            translate(
                "LandRestoration",
                "Undisturbed land; its fields with the names of the plots' cover and land use are taken where it has them.",
            ),
            optional=True,
        )
        yield from self.place_parameters()
        yield self.table_parameter()
        yield vector_output(
            self.OUTPUT,
            translate("LandRestoration", "Acceptance"),
            translate(
                "LandRestoration",
                "Plots with result (pass, replant, fail), reason, target (cover due), gap (negative: behind), care (years still to come) and warning (1 none to 5).",
            ),
            style="acceptance",
        )
        yield table_output(
            self.SUMMARY,
            translate("LandRestoration", "Plots by result"),
            translate("LandRestoration", "Plots and area (ha) by land use and result."),
        )
        yield number_output(self.FAILED, translate("LandRestoration", "Plots that fail"))

    def rules(self, parameters, context):
        if parameters.get(self.NDVI) not in (None, "", []) and parameters.get(self.REFERENCE) in (None, ""):
            return translate("LandRestoration", "NDVI needs REFERENCE, areas with whose NDVI the plots are compared.")
        return None

    def execute(self, feedback):
        from ...restoration_plugin.core.mines.class_table import class_table
        from ...restoration_plugin.core.mines.group_summary import group_summary
        from ...restoration_plugin.core.mines.reclamation_acceptance import (
            CLIMATES,
            REGIONS,
            reclamation_acceptance,
            recovery,
        )

        table = self.file("TABLE")
        self.report_unverified(class_table("reclamation_acceptance", table), table)
        plots = self.frame(self.PLOTS)
        fields = {name: self.field(name) for name, *_ in self.findings() if self.given(name)}
        self.report_gaps(plots, fields.values())
        cover, ndvi, reference_ndvi = self.compared(plots)
        found = reclamation_acceptance(
            plots,
            self.field(self.YEAR),
            self.field(self.LANDUSE),
            fields,
            recovery(CLIMATES[self.choice(self.CLIMATE)]),
            REGIONS[self.choice(self.REGION)],
            cover,
            ndvi,
            reference_ndvi,
            table,
        )
        judged = self.with_fields(plots, found)
        self.report_missing("result", judged["result"] == "")
        self.write_frame(self.OUTPUT, judged)
        by = [self.field(self.LANDUSE), "result"]
        self.write_table(self.SUMMARY, group_summary(judged, by, self.area_ha(judged)))
        return {self.FAILED: int((found["result"] == "fail").sum())}

    def compared(self, plots):
        """Cover of the reference (None where it has none), NDVI of the plots, and that of the reference, by year."""
        from ...restoration_plugin.core.mines.reclamation_acceptance import reference_of
        from ...restoration_plugin.engine.unit_values import unit_values

        areas = self.frame(self.REFERENCE)
        if areas is None:
            return None, [], []
        sources = self.raster_list(self.NDVI)
        land_use, cover = self.field(self.LANDUSE), self.field("COVER")
        own = [unit_values(plots.geometry, source, self.watcher)["mean"] for source in sources]
        theirs = [unit_values(areas.geometry, source, self.watcher)["mean"] for source in sources]
        best = [reference_of(plots, areas, land_use, values) for values in theirs]
        if cover not in areas.columns:
            return None, own, best
        return reference_of(plots, areas, land_use, self.numbers_of(areas, cover)), own, best
