"""The grid of a trough: that of the terrain, or one around the panels."""

from ...restoration_plugin.i18n import translate
from ..parameters import extent, number


class TroughGrid:
    """Mixed into the algorithm."""

    EXTENT, CELL_SIZE = "EXTENT", "CELL_SIZE"

    def grid_parameters(self):
        """Extent and cell size where no terrain is given."""
        yield extent(
            self.EXTENT,
            translate("LandRestoration", "Extent"),
            translate(
                "LandRestoration",
                "Area to compute where no terrain is given; the panels with 1.5 radii of influence around them when left out.",
            ),
        )
        yield number(
            self.CELL_SIZE,
            translate("LandRestoration", "Cell size"),
            translate("LandRestoration", "Where no terrain is given."),
            "m",
            default=20,
            minimum=0.1,
            maximum=10000,
        )

    def trough_grid(self, panels, frame):
        """Grid of the terrain, or one around the panels; refused beyond the memory."""
        from ...restoration_plugin.core.mines.trough_grid import trough_grid
        from ...restoration_plugin.engine.grid import Grid

        grid = self.grid
        if grid is None:
            crs = frame.crs.to_wkt("WKT1_GDAL")
            rectangle = self.extent(self.EXTENT, crs)
            bounds = rectangle and (
                rectangle.xMinimum(),
                rectangle.yMinimum(),
                rectangle.xMaximum(),
                rectangle.yMaximum(),
            )
            grid = Grid(crs, *trough_grid(panels, self.number(self.CELL_SIZE), bounds))
        self.require_memory(self.displayName(), 12 + 4 * len(self.kept()), grid.shape[0] * grid.shape[1])
        return grid
