"""Mining subsidence as a Processing algorithm."""

from ...restoration_plugin.i18n import translate
from ..base import MINES, RestorationAlgorithm
from ..parameters import (
    LINE,
    POLYGON,
    elevation,
    field,
    integer,
    number,
    number_output,
    raster_output,
    text,
    vector,
    vector_output,
)
from .panel_quantities import PanelQuantities
from .trough_grid import TroughGrid


class Subsidence(PanelQuantities, TroughGrid, RestorationAlgorithm):
    """Final trough over panels of any shape by the probability-integral method."""

    ALGORITHM, GROUP = "subsidence", MINES
    REQUIRES = ("scipy", "pandas", "numba", "geopandas", "shapely")
    DEM, WATER_DEPTH = "DEM", "WATER_DEPTH"
    UNTIL, YEAR_FIELD, LEVELS, MAXIMUM = "UNTIL", "YEAR_FIELD", "LEVELS", "MAXIMUM"
    SUBSIDENCE, TILT, CURVATURE, DISPLACEMENT, STRAIN = "SUBSIDENCE", "TILT", "CURVATURE", "DISPLACEMENT", "STRAIN"
    DEFORMATIONS = (TILT, CURVATURE, DISPLACEMENT, STRAIN)
    CONTOURS, PONDING, FRACTURE = "CONTOURS", "PONDING", "FRACTURE"

    def displayName(self):
        return translate("LandRestoration", "Mining subsidence")

    def shortDescription(self):
        return translate(
            "LandRestoration",
            "Final subsidence, tilt, curvature, displacement and strain over mined panels of any shape, by the "
            "probability-integral method, integrated exactly; contours, standing water and fractured zones.",
        )

    def declare(self):
        yield vector(
            self.PANELS,
            translate("LandRestoration", "Mined panels"),
            translate(
                "LandRestoration",
                "Panels on the map, in a projected system in metres unless a terrain is given; those of several seams add up.",
            ),
        )
        yield from self.panel_quantities()
        yield elevation(
            self.DEM,
            translate("LandRestoration", "Terrain"),
            translate("LandRestoration", "Elevation before mining: gives the grid, and how high water can stand."),
            optional=True,
        )
        yield number(
            self.WATER_DEPTH,
            translate("LandRestoration", "Depth of the water table"),
            translate("LandRestoration", "Below the ground before mining; needed for standing water."),
            "m",
            minimum=0,
            maximum=1000,
            optional=True,
        )
        yield from self.grid_parameters()
        yield integer(
            self.UNTIL,
            translate("LandRestoration", "Until year"),
            translate("LandRestoration", "Panels mined later are left out; needs their year."),
            minimum=1,
            maximum=9999,
            optional=True,
        )
        yield field(
            self.YEAR_FIELD,
            translate("LandRestoration", "Year of mining"),
            translate("LandRestoration", "Field of the panels, for the parameter above."),
            self.PANELS,
            optional=True,
        )
        yield text(
            self.LEVELS,
            translate("LandRestoration", "Contour levels"),
            translate("LandRestoration", "Subsidence at which contours are drawn, separated by commas."),
            default="10,100,500,1000,1500,2000,3000,5000",
            unit="mm",
        )
        yield self.table_parameter()
        yield raster_output(
            self.SUBSIDENCE,
            translate("LandRestoration", "Subsidence"),
            translate("LandRestoration", "Final subsidence, positive down."),
            "mm",
            style="subsidence",
        )
        for name, label, help_text, unit, style in (
            (self.TILT, translate("LandRestoration", "Tilt"), translate("LandRestoration", "Largest tilt over all directions."), "mm/m", "mine_tilt"),
            (self.CURVATURE, translate("LandRestoration", "Curvature"), translate("LandRestoration", "Extreme curvature over all directions."), "mm/m²", "mine_curvature"),
            (self.DISPLACEMENT, translate("LandRestoration", "Horizontal displacement"), translate("LandRestoration", "Largest displacement over all directions, theoretical."), "mm", "mine_displacement"),
            (self.STRAIN, translate("LandRestoration", "Horizontal strain"), translate("LandRestoration", "Extreme strain over all directions, positive where the ground is stretched, theoretical."), "mm/m", "mine_strain"),
        ):  # fmt: skip
            yield raster_output(name, label, help_text, unit, style=style, optional=True, checked=False)
        yield vector_output(
            self.CONTOURS,
            translate("LandRestoration", "Subsidence contours"),
            translate("LandRestoration", "Lines with the field level (mm)."),
            LINE,
            style="subsidence_contours",
            optional=True,
            checked=False,
        )
        yield raster_output(
            self.PONDING,
            translate("LandRestoration", "Standing water"),
            translate("LandRestoration", "Depth of water on the subsided ground; needs the depth of the water table."),
            "m",
            style="mine_water",
            optional=True,
            checked=False,
        )
        yield vector_output(
            self.FRACTURE,
            translate("LandRestoration", "Fractured zones"),
            translate(
                "LandRestoration",
                "Panels with the heights of the caved and the fractured zone and the rock above (m); needs the overburden.",
            ),
            POLYGON,
            style="mine_fracture",
            optional=True,
            checked=False,
        )
        yield number_output(self.MAXIMUM, translate("LandRestoration", "Largest subsidence (mm)"))

    def rules(self, parameters, context):
        def given(name):
            return parameters.get(name) not in (None, "")

        if given(self.UNTIL) and not given(self.YEAR_FIELD):
            return translate(
                "LandRestoration", "UNTIL needs YEAR_FIELD, the field with the year in which a panel is mined."
            )
        if given(self.PONDING) and not given(self.WATER_DEPTH):
            return translate("LandRestoration", "PONDING needs WATER_DEPTH, the depth of the water table.")
        if given(self.FRACTURE) and not given(self.OVERBURDEN):
            return translate(
                "LandRestoration", "FRACTURE needs OVERBURDEN, the field with the kind of rock above the panel."
            )
        return None

    def execute(self, feedback):
        from ...restoration_plugin.core.mines.contour_levels import contour_levels
        from ...restoration_plugin.core.mines.fracture_zone import fracture_zone
        from ...restoration_plugin.core.mines.panels import mining_panels, panels_until
        from ...restoration_plugin.core.mines.ponding import ponding
        from ...restoration_plugin.core.mines.subsidence import subsidence
        from ...restoration_plugin.core.mines.trough_grid import cell_centres
        from ...restoration_plugin.engine.contours import contours

        levels = contour_levels(self.text(self.LEVELS))
        frame = panels_until(self.metric_frame(self.PANELS), self.field(self.YEAR_FIELD), self.integer(self.UNTIL))
        parameters = self.parameters_of(frame)
        panels = mining_panels(frame.geometry, parameters)
        grid = self.trough_grid(panels, frame)
        x, y = cell_centres(grid.transform, grid.shape)
        trough = subsidence(x, y, panels, self.watcher.part(0.0, 0.9), self.kept())
        written = self.write_raster(self.SUBSIDENCE, trough.subsidence, grid)
        for name, values in zip(self.DEFORMATIONS, trough[1:]):
            if values is not None:
                self.write_raster(name, values, grid)
        if self.wanted(self.PONDING):
            water = ponding(trough.subsidence, self.number(self.WATER_DEPTH), self.array(self.DEM))
            self.write_raster(self.PONDING, water, grid)
        if self.wanted(self.CONTOURS):
            self.write_frame(self.CONTOURS, contours(trough.subsidence, grid, levels), "MultiLineString")
        if self.wanted(self.FRACTURE):
            self.write_frame(self.FRACTURE, self.with_fields(frame, fracture_zone(parameters)))
        return {self.MAXIMUM: written.maximum}

    def kept(self):
        """Names of the arrays that outputs need."""
        return ["subsidence", *(name.lower() for name in self.DEFORMATIONS if self.wanted(name))]
