"""Planning units as a Processing algorithm."""

from ...restoration_plugin.i18n import translate
from ..base import ZONING, RestorationAlgorithm
from ..parameters import choice, elevation, field, integer, number, number_output, vector, vector_output


class PlanningUnits(RestorationAlgorithm):
    """Squares, hexagons or sub-basins, cut by the boundary and by administrations."""

    ALGORITHM, GROUP = "planningunits", ZONING
    REQUIRES = ("scipy", "pandas", "numba", "geopandas", "shapely", "pyflwdir")
    BOUNDARY = "BOUNDARY"
    TYPE = "TYPE"
    SIZE = "SIZE"
    DEM = "DEM"
    STREAM_CELLS = "STREAM_CELLS"
    ADMIN = "ADMIN"
    ADMIN_CODE = "ADMIN_CODE"
    OUTPUT = "OUTPUT"
    COUNT = "COUNT"
    KINDS = ("grid", "hexagon")

    def displayName(self):
        return translate("LandRestoration", "Planning units")

    def shortDescription(self):
        return translate(
            "LandRestoration",
            "Divides an area into squares, hexagons or sub-basins with codes that stay the same between runs, cut by the boundary and by administrations.",
        )

    def declare(self):
        yield vector(
            self.BOUNDARY,
            translate("LandRestoration", "Boundary"),
            translate("LandRestoration", "Area to divide, in a projected system in metres."),
        )
        yield choice(
            self.TYPE,
            translate("LandRestoration", "Kind of units"),
            translate("LandRestoration", "Squares and hexagons lie on a lattice that does not depend on the boundary."),
            [
                translate("LandRestoration", "Grid"),
                translate("LandRestoration", "Hexagons"),
                translate("LandRestoration", "Sub-basins"),
            ],
        )
        yield number(
            self.SIZE,
            translate("LandRestoration", "Size"),
            translate("LandRestoration", "Side of a square, or distance between opposite sides of a hexagon."),
            "m",
            default=1000,
            minimum=1,
        )
        yield elevation(
            self.DEM,
            translate("LandRestoration", "Elevation"),
            translate("LandRestoration", "Needed for sub-basins."),
            optional=True,
        )
        yield integer(
            self.STREAM_CELLS,
            translate("LandRestoration", "Cells that make a stream"),
            translate(
                "LandRestoration",
                "Cells that must drain through a cell to make it a stream, for sub-basins; by default one in 200 of the cells.",
            ),
            "cells",
            minimum=2,
            optional=True,
        )
        yield vector(
            self.ADMIN,
            translate("LandRestoration", "Administrations"),
            translate("LandRestoration", "They cut the units, so that each has one code."),
            optional=True,
        )
        yield field(
            self.ADMIN_CODE,
            translate("LandRestoration", "Administrative code"),
            translate("LandRestoration", "Field of the administrations; its values lead the unit codes."),
            self.ADMIN,
            optional=True,
        )
        yield vector_output(
            self.OUTPUT,
            translate("LandRestoration", "Planning units"),
            translate("LandRestoration", "Units with unit_code, area_ha and admin."),
            style="planning_units",
        )
        yield number_output(self.COUNT, translate("LandRestoration", "Number of units"))

    def rules(self, parameters, context):
        if self.parameterAsEnum(parameters, self.TYPE, context) == 2 and parameters.get(self.DEM) is None:
            return translate("LandRestoration", "Sub-basins need DEM, a raster of elevation.")
        return None

    def execute(self, feedback):
        import geopandas
        import shapely

        from ...restoration_plugin.core.zoning.planning_units import cut_units, unit_cells

        kind = self.choice(self.TYPE)
        boundary = self.metric_frame(self.BOUNDARY)
        outline = shapely.union_all(boundary.geometry.to_numpy())
        cells, codes = self.basins() if kind == 2 else unit_cells(outline, self.KINDS[kind], self.number(self.SIZE))
        admin, code = self.frame(self.ADMIN, boundary.crs.to_wkt()), self.field(self.ADMIN_CODE)
        self.watcher(0.3)
        if admin is None or code is None:
            units = cut_units(cells, codes, outline)
        else:
            units = cut_units(cells, codes, outline, admin.geometry.to_numpy(), admin[code].astype(str).to_numpy())
        frame = geopandas.GeoDataFrame(units, geometry="geometry", crs=boundary.crs)
        frame.insert(1, "area_ha", self.area_ha(frame))
        self.write_frame(self.OUTPUT, frame)
        return {self.COUNT: len(frame)}

    def basins(self):
        """Outlines of the sub-basins of the terrain, and their codes."""
        from ...restoration_plugin.core.zoning.sub_basins import sub_basins
        from ...restoration_plugin.engine.polygonise import polygonise

        dem = self.array(self.DEM)
        cells = self.integer(self.STREAM_CELLS) or max(dem.size // 200, 2)
        shapes, labels = polygonise(sub_basins(dem, cells), self.grid)
        return shapes, [f"{label:08d}" for label in labels]
