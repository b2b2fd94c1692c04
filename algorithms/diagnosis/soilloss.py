"""Soil loss by RUSLE or CSLE as a Processing algorithm."""

from functools import partial
from operator import add

from ...restoration_plugin.i18n import translate
from ..base import DIAGNOSIS, RestorationAlgorithm
from ..parameters import choice, field, number, number_output, raster, raster_output, table_output, vector


class SoilLoss(RestorationAlgorithm):
    """RUSLE and CSLE soil loss, graded by SL 190-2007."""

    ALGORITHM, GROUP = "soilloss", DIAGNOSIS
    EROSIVITY, ERODIBILITY, LS, C_FACTOR = "EROSIVITY", "ERODIBILITY", "LS", "C_FACTOR"
    PRACTICE, ENGINEERING, TILLAGE, MASK = "PRACTICE", "ENGINEERING", "TILLAGE", "MASK"
    MODEL, REGIONS, REGION_TOLERANCE, TOLERANCE, TABLE = "MODEL", "REGIONS", "REGION_TOLERANCE", "TOLERANCE", "TABLE"
    SOIL_LOSS, CLASSES, RETENTION, SUMMARY, TOTAL, MEAN = (
        "SOIL_LOSS",
        "CLASSES",
        "RETENTION",
        "SUMMARY",
        "TOTAL",
        "MEAN",
    )
    MODELS = ("rusle", "csle")
    FACTORS = (EROSIVITY, ERODIBILITY, LS, C_FACTOR, PRACTICE, ENGINEERING, TILLAGE, MASK)

    def displayName(self):
        return translate("LandRestoration", "Soil loss (RUSLE, CSLE)")

    def shortDescription(self):
        return translate(
            "LandRestoration",
            "Mean annual soil loss by water as the product of the factors of RUSLE or of the Chinese equation CSLE, graded into the six "
            "intensity classes of SL 190-2007.",
        )

    def declare(self):
        def factor(name, label, help_text, optional=True):
            return raster(name, label, help_text, "–", optional=optional, minimum=0, maximum=1)

        yield raster(
            self.EROSIVITY,
            translate("LandRestoration", "Rainfall erosivity R"),
            translate("LandRestoration", "Mean annual rainfall erosivity, from gaugeerosivity or rainfallerosivity."),
            "MJ·mm/(ha·h·a)",
            minimum=0,
        )
        yield raster(
            self.ERODIBILITY,
            translate("LandRestoration", "Soil erodibility K"),
            translate(
                "LandRestoration",
                "Soil erodibility, from soilerodibility. Values above 0.1317 are in US units and are refused.",
            ),
            "t·ha·h/(ha·MJ·mm)",
            minimum=0,
            maximum=0.1317,
        )
        yield raster(
            self.LS,
            translate("LandRestoration", "Topographic factor LS"),
            translate("LandRestoration", "Slope length and steepness, from slopelength."),
            "–",
            minimum=0,
        )
        yield factor(
            self.C_FACTOR,
            translate("LandRestoration", "Cover factor C (B)"),
            translate("LandRestoration", "Cover factor C of RUSLE or B of CSLE, from vegetationcover."),
            optional=False,
        )
        yield factor(
            self.PRACTICE,
            translate("LandRestoration", "Support practice factor P"),
            translate("LandRestoration", "Factor of RUSLE only, from practicefactor; 1 when left out."),
        )
        yield factor(
            self.ENGINEERING,
            translate("LandRestoration", "Engineering factor E"),
            translate("LandRestoration", "Factor of CSLE only, from practicefactor; 1 when left out."),
        )
        yield factor(
            self.TILLAGE,
            translate("LandRestoration", "Tillage factor T"),
            translate("LandRestoration", "Factor of CSLE only, from practicefactor; 1 when left out."),
        )
        yield raster(
            self.MASK,
            translate("LandRestoration", "Mask"),
            translate("LandRestoration", "Cells to compute: those that are neither 0 nor NoData."),
            classes=True,
            optional=True,
        )
        yield choice(
            self.MODEL,
            translate("LandRestoration", "Equation"),
            translate(
                "LandRestoration", "RUSLE: R·K·LS·C·P. CSLE: R·K·LS·B·E·T. Factors of the other equation are left out."
            ),
            [translate("LandRestoration", "RUSLE"), translate("LandRestoration", "CSLE")],
        )
        yield vector(
            self.REGIONS,
            translate("LandRestoration", "Erosion regions"),
            translate("LandRestoration", "Regions with a tolerable soil loss of their own; elsewhere TOLERANCE holds."),
            optional=True,
        )
        yield field(
            self.REGION_TOLERANCE,
            translate("LandRestoration", "Tolerable soil loss of a region"),
            translate("LandRestoration", "Field of the regions, > 0."),
            self.REGIONS,
            numeric=True,
            optional=True,
            unit="t/(km²·a)",
        )
        yield number(
            self.TOLERANCE,
            translate("LandRestoration", "Tolerable soil loss"),
            translate("LandRestoration", "Losses below it are of the first class."),
            "t/(km²·a)",
            default=500,
            minimum=1,
            maximum=15000,
        )
        yield self.table_parameter()
        yield raster_output(
            self.SOIL_LOSS,
            translate("LandRestoration", "Soil loss"),
            translate("LandRestoration", "Mean annual soil loss."),
            "t/(km²·a)",
            style="soil_loss",
        )
        yield raster_output(
            self.CLASSES,
            translate("LandRestoration", "Intensity of soil erosion"),
            translate("LandRestoration", "Six classes, 1 slight to 6 extreme."),
            style="soil_loss_classes",
            optional=True,
        )
        yield raster_output(
            self.RETENTION,
            translate("LandRestoration", "Soil retention"),
            translate("LandRestoration", "Loss of the bare land without measures less the loss as it is."),
            "t/(km²·a)",
            style="soil_retention",
            optional=True,
            checked=False,
        )
        yield table_output(
            self.SUMMARY,
            translate("LandRestoration", "Area and loss by class"),
            translate("LandRestoration", "Cells, area (ha), loss (t/a) and shares of each class."),
        )
        yield number_output(self.TOTAL, translate("LandRestoration", "Total loss (t/a)"))
        yield number_output(self.MEAN, translate("LandRestoration", "Mean loss (t/(km²·a))"))

    def execute(self, feedback):
        from ...restoration_plugin.core.erosion.erosion_intensity import intensity_scale
        from ...restoration_plugin.core.erosion.soil_loss_assessment import (
            assess_soil_loss,
            loss_by_class,
            loss_summary,
        )

        table = self.file(self.TABLE)
        scale = intensity_scale(table)
        self.report_standard(scale, table)
        tolerance = self.region_tolerance()
        default = self.number(self.TOLERANCE)
        loss, _, _ = self.run_local(
            partial(
                assess_soil_loss,
                model=self.MODELS[self.choice(self.MODEL)],
                default_tolerance=default,
                scale=scale,
                with_retention=self.wanted(self.RETENTION),
            ),
            [*(self.raster(name) for name in self.FACTORS), tolerance],
            [self.output(self.SOIL_LOSS), self.output(self.CLASSES, classes=scale.names), self.output(self.RETENTION)],
        )
        if self.wanted(self.SUMMARY):
            totals = self.run_reduce(
                partial(loss_by_class, default_tolerance=default, scale=scale),
                [self.written(self.SOIL_LOSS), tolerance],
                add,
            )
            self.write_table(self.SUMMARY, loss_summary(totals, scale))
        return {self.TOTAL: loss.total / 100, self.MEAN: loss.mean}

    def region_tolerance(self):
        """Tolerable loss by region on the grid, None without regions."""
        regions, chosen = self.frame(self.REGIONS), self.field(self.REGION_TOLERANCE)
        if regions is None or chosen is None:
            return None
        return self.rasterised(regions, self.numbers_of(regions, chosen))
