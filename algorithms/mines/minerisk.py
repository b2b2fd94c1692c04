"""Mine risk and warning as a Processing algorithm."""

from ...restoration_plugin.bridge.class_limits import ClassLimits
from ...restoration_plugin.i18n import translate
from ..base import MINES, RestorationAlgorithm
from ..parameters import (
    ANY,
    field,
    number_output,
    raster,
    raster_list,
    table_output,
    vector,
    vector_list,
    vector_output,
)


class MineRisk(ClassLimits, RestorationAlgorithm):
    """Hazard × exposure × vulnerability, and a warning level with its reason."""

    ALGORITHM, GROUP = "minerisk", MINES
    REQUIRES = ("scipy", "pandas", "numba", "geopandas", "shapely", "exactextract")
    UNITS, GRADE, FACTOR, SUBSIDENCE, EXPOSURE = "UNITS", "GRADE", "FACTOR", "SUBSIDENCE", "EXPOSURE"
    EXPOSURE_RASTERS, POLLUTION, NDVI = "EXPOSURE_RASTERS", "POLLUTION", "NDVI"
    OUTPUT, SUMMARY, RED = "OUTPUT", "SUMMARY", "RED"

    def displayName(self):
        return translate("LandRestoration", "Mine risk and warning")

    def shortDescription(self):
        return translate(
            "LandRestoration",
            "Hazard (slope, residual subsidence, pollution) × exposure (people, farmland, water) × vulnerability (damage "
            "grade, vegetation) of each unit, and a warning level with its reason.",
        )

    def declare(self):
        yield vector(
            self.UNITS, translate("LandRestoration", "Mined units"), translate("LandRestoration", "Units to judge.")
        )
        yield field(
            self.GRADE,
            translate("LandRestoration", "Damage grade"),
            translate("LandRestoration", "Field with 0 to 3, from minedamage."),
            self.UNITS,
            numeric=True,
        )
        yield raster(
            self.FACTOR,
            translate("LandRestoration", "Factor of safety"),
            translate("LandRestoration", "From slopestability; the smallest value in each unit counts."),
            "–",
            optional=True,
        )
        yield raster(
            self.SUBSIDENCE,
            translate("LandRestoration", "Residual subsidence"),
            translate("LandRestoration", "Expected within a year; the largest value in each unit counts."),
            "mm",
            optional=True,
        )
        yield vector_list(
            self.EXPOSURE,
            translate("LandRestoration", "What is exposed: vectors"),
            translate(
                "LandRestoration",
                "One layer for each kind, such as settlements, farmland, waters; a unit is exposed to what it touches.",
            ),
            ANY,
            optional=True,
        )
        yield raster_list(
            self.EXPOSURE_RASTERS,
            translate("LandRestoration", "What is exposed: rasters"),
            translate(
                "LandRestoration",
                "One raster for each kind, such as population; a unit is exposed where one is above 0.",
            ),
            translate("LandRestoration", "any unit"),
            optional=True,
        )
        yield field(
            self.POLLUTION,
            translate("LandRestoration", "Pollution"),
            translate("LandRestoration", "Field with the class 1 to 3 of soilpollution."),
            self.UNITS,
            numeric=True,
            optional=True,
        )
        yield raster_list(
            self.NDVI,
            translate("LandRestoration", "NDVI"),
            translate("LandRestoration", "In order of time; the change from the first to the last counts."),
            "–",
            optional=True,
            minimum=-1,
            maximum=1,
        )
        yield self.table_parameter()
        yield vector_output(
            self.OUTPUT,
            translate("LandRestoration", "Mine risk"),
            translate(
                "LandRestoration",
                "Units with hazard, exposure, vulner (1 to 3), risk (their product), warning (1 none to 5 red) and why.",
            ),
            style="mine_warning",
        )
        yield table_output(
            self.SUMMARY,
            translate("LandRestoration", "Units by warning"),
            translate("LandRestoration", "Units and area (ha) by warning level."),
        )
        yield number_output(self.RED, translate("LandRestoration", "Units with a red warning"))

    def execute(self, feedback):
        from ...restoration_plugin.core.mines.class_table import class_table
        from ...restoration_plugin.core.mines.group_summary import group_summary
        from ...restoration_plugin.core.mines.mine_risk import change_over_time, mine_risk, warning_names

        table = self.file("TABLE")
        self.report_unverified(class_table("mine_risk", table), table)
        frame = self.frame(self.UNITS)
        pollution = self.field(self.POLLUTION)
        self.report_gaps(frame, [self.field(name) for name in (self.GRADE, self.POLLUTION) if self.given(name)])
        exposed, names = self.exposed(frame)
        found = mine_risk(
            self.numbers_of(frame, self.field(self.GRADE)),
            self.within(frame, self.raster(self.FACTOR), "min"),
            self.within(frame, self.raster(self.SUBSIDENCE), "max"),
            None if pollution is None else self.numbers_of(frame, pollution),
            exposed,
            names,
            change_over_time([self.within(frame, source, "mean") for source in self.raster_list(self.NDVI)]),
            table,
        )
        judged = self.with_fields(frame, found)
        self.write_frame(self.OUTPUT, judged)
        self.write_table(self.SUMMARY, group_summary(judged, ["warning"], self.area_ha(judged), warning_names()))
        return {self.RED: int((found["warning"] == 5).sum())}

    def within(self, frame, source, statistic):
        """Smallest, mean or largest value of a raster in each unit, None without the raster."""
        from ...restoration_plugin.engine.unit_values import unit_values

        return None if source is None else unit_values(frame.geometry, source, self.watcher)[statistic]

    def exposed(self, frame):
        """For each layer whether each unit touches it, and the layers' names."""
        from ...restoration_plugin.core.mines.mine_risk import touches

        layers = self.frame_list(self.EXPOSURE, frame.crs.to_wkt())
        rasters = self.raster_list(self.EXPOSURE_RASTERS)
        found = [touches(frame.geometry, layer.geometry) for layer in layers]
        found += [self.within(frame, source, "max") > 0 for source in rasters]
        return found, [layer.attrs["name"] for layer in layers] + [source.name for source in rasters]
