"""Land degradation (SDG 15.3.1) as a Processing algorithm."""

from functools import partial

from ...restoration_plugin.core.errors import QT_TRANSLATE_NOOP
from ...restoration_plugin.i18n import translate
from ..base import DIAGNOSIS, RestorationAlgorithm
from ..parameters import (
    choice,
    field,
    number_output,
    raster,
    raster_output,
    table_output,
    vector,
)
from .cover_transitions import CoverTransitions
from .productivity import ProductivityPeriods
from .stacks import Units


class LandDegradation(CoverTransitions, ProductivityPeriods, Units, RestorationAlgorithm):
    """Productivity, land cover and soil carbon, one out, all out."""

    ALGORITHM, GROUP = "landdegradation", DIAGNOSIS
    REQUIRES = ("scipy", "pandas", "numba", "geopandas", "shapely")
    SOC, CLIMATE, ADMIN, ADMIN_CODE = "SOC", "CLIMATE", "ADMIN", "ADMIN_CODE"
    INDICATOR, PRODUCTIVITY_OUT, LANDCOVER_OUT, SOC_OUT = "INDICATOR", "PRODUCTIVITY_OUT", "LANDCOVER_OUT", "SOC_OUT"
    STATUS, SUMMARY, DEGRADED_SHARE = "STATUS", "SUMMARY", "DEGRADED_SHARE"

    def displayName(self):
        return translate("LandRestoration", "Land degradation (SDG 15.3.1)")

    def shortDescription(self):
        return translate(
            "LandRestoration",
            "SDG indicator 15.3.1 from land productivity, land cover and soil carbon, one out, all out, with the status that says where "
            "to avoid, reduce and reverse degradation, and areas by administration.",
        )

    def declare(self):
        yield from self.series_parameters()
        yield from self.cover_parameters()
        yield raster(
            self.SOC,
            translate("LandRestoration", "Soil organic carbon"),
            translate(
                "LandRestoration", "Stock of the topsoil (0–30 cm) at the start; without it soil carbon is left out."
            ),
            "t/ha",
            optional=True,
            minimum=0,
        )
        yield raster(
            self.CLIMATE,
            translate("LandRestoration", "Climate zone"),
            translate(
                "LandRestoration",
                "1 temperate dry, 2 temperate moist, 3 tropical dry, 4 tropical moist, 5 tropical montane.",
            ),
            classes=True,
            optional=True,
        )
        yield from self.period_parameters()
        yield vector(
            self.ADMIN,
            translate("LandRestoration", "Administrations"),
            translate("LandRestoration", "Polygons for which the table is made; the whole raster without them."),
            optional=True,
        )
        yield field(
            self.ADMIN_CODE,
            translate("LandRestoration", "Administrative code"),
            translate("LandRestoration", "Field of the administrations; their numbers without it."),
            self.ADMIN,
            optional=True,
        )
        yield choice(
            self.PRODUCTIVITY,
            translate("LandRestoration", "Productivity"),
            translate("LandRestoration", "By trajectory, state and performance, or by the trajectory only."),
            [translate("LandRestoration", "Three metrics"), translate("LandRestoration", "Trajectory only")],
        )
        yield raster_output(
            self.INDICATOR,
            translate("LandRestoration", "Land degradation"),
            translate("LandRestoration", "1 degraded, 2 stable, 3 improved."),
            style="degradation",
        )
        for name, label, help_text, style in (
            (self.PRODUCTIVITY_OUT, translate("LandRestoration", "Land productivity"), translate("LandRestoration", "1 declining, 2 moderate decline, 3 stressed, 4 stable, 5 improving; needs NDVI."), "land_productivity"),
            (self.LANDCOVER_OUT, translate("LandRestoration", "Land cover change"), translate("LandRestoration", "1 degraded, 2 stable, 3 improved."), "degradation"),
            (self.SOC_OUT, translate("LandRestoration", "Soil carbon change"), translate("LandRestoration", "1 degraded, 2 stable, 3 improved; needs SOC and CLIMATE."), "degradation"),
            (self.STATUS, translate("LandRestoration", "Degradation status"), translate("LandRestoration", "1–4 avoid, 5 and 7 reverse, 6 reduce; needs NDVI and BASELINE_YEARS."), "degradation_status"),
        ):  # fmt: skip
            yield raster_output(name, label, help_text, style=style, optional=True, checked=False)
        yield table_output(
            self.SUMMARY,
            translate("LandRestoration", "Areas of degradation"),
            translate("LandRestoration", "Area (ha) and share by administration, layer and class."),
        )
        yield number_output(self.DEGRADED_SHARE, translate("LandRestoration", "Share of degraded land (0–1)"))

    def rules(self, parameters, context):
        def lacks(*names):
            return not all(parameters.get(name) for name in names)

        if parameters.get(self.STATUS) and lacks(self.NDVI, self.BASELINE_YEARS):
            return translate("LandRestoration", "STATUS compares two periods: it needs NDVI and BASELINE_YEARS.")
        if parameters.get(self.PRODUCTIVITY_OUT) and lacks(self.NDVI):
            return translate("LandRestoration", "PRODUCTIVITY_OUT needs NDVI.")
        if (parameters.get(self.SOC_OUT) or parameters.get(self.SOC)) and lacks(self.SOC, self.CLIMATE):
            return translate("LandRestoration", "Soil carbon needs both SOC and CLIMATE.")
        return None

    def execute(self, feedback):
        from ...restoration_plugin.core.class_names import class_names
        from ...restoration_plugin.core.vegetation.land_degradation import (
            assess_degradation,
            carbon_factors,
            status_of_periods,
            transition_matrix,
        )

        self.land_cover()
        axis = self.time_axis()
        three, productivity = class_names("degradation"), None
        names = {self.INDICATOR: three, self.LANDCOVER_OUT: three, "SANCTIONED": class_names("sanctioned transition")}  # fmt: skip
        if axis is not None:
            names[self.PRODUCTIVITY_OUT] = class_names("land productivity")
            productivity = self.productivity(axis, self.REPORT_YEARS, self.PRODUCTIVITY_OUT)
        else:
            self.log(QT_TRANSLATE_NOOP("LandRestoration", "NDVI is left out: productivity does not count."))
        if self.given(self.SOC):
            names[self.SOC_OUT] = three
        else:
            self.log(QT_TRANSLATE_NOOP("LandRestoration", "SOC is left out: soil carbon does not count."))
        function = partial(
            assess_degradation,
            transitions=transition_matrix(self.file(self.MATRIX)),
            factors=carbon_factors(),
            years=self.years_between(axis),
        )
        indicator, *_ = self.run_local(
            function,
            [self.written("COVER_START"), self.written("COVER_END"), self.raster(self.SOC), self.raster(self.CLIMATE), productivity],
            [
                self.output(self.INDICATOR, classes=three),
                self.intermediate(self.LANDCOVER_OUT, classes=three),
                self.intermediate(self.SOC_OUT, classes=three) if self.given(self.SOC) else None,
                self.intermediate("SANCTIONED", dtype="uint8"),
            ],
        )  # fmt: skip
        if self.wanted(self.STATUS):
            names[self.STATUS] = class_names("degradation status")
            baseline = self.productivity(axis, self.BASELINE_YEARS, "BASELINE")
            self.run_local(
                status_of_periods,
                [baseline, self.written(self.INDICATOR)],
                [self.output(self.STATUS, classes=names[self.STATUS])],
            )
        self.summary(names)
        return {self.DEGRADED_SHARE: indicator.class_areas.get(1, 0.0) / indicator.area if indicator.area else 0.0}

    def summary(self, names):
        """Write the areas by administration."""
        from ...restoration_plugin.core.vegetation.land_degradation import (
            add_areas,
            areas_by_unit,
            degradation_summary,
        )

        if not self.wanted(self.SUMMARY):
            return
        frame, code = self.frame(self.ADMIN), self.field(self.ADMIN_CODE)
        units = codes = None
        if frame is not None:
            units = self.unit_source(self.ADMIN, frame, self.LANDCOVER_START)
            codes = frame[code].astype(str).tolist() if code else [str(number) for number in range(1, len(frame) + 1)]
        areas = {
            layer.lower(): self.run_reduce(areas_by_unit, [self.written(layer), units], add_areas) for layer in names
        }
        self.write_table(
            self.SUMMARY, degradation_summary(areas, {layer.lower(): own for layer, own in names.items()}, codes)
        )
