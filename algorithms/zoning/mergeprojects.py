"""Merge projects as a Processing algorithm."""

from ...restoration_plugin.i18n import translate
from ..base import ZONING, RestorationAlgorithm
from ..parameters import field, fields, number, table_output, vector, vector_output


class MergeProjects(RestorationAlgorithm):
    """Near projects of one basin and problem joined, and double funding found."""

    ALGORITHM, GROUP = "mergeprojects", ZONING
    REQUIRES = ("scipy", "pandas", "numba", "geopandas", "shapely")

    def displayName(self):
        return translate("LandRestoration", "Merge projects")

    def shortDescription(self):
        return translate(
            "LandRestoration",
            "Joins near projects of one problem and one basin into units, counts their land and money once, keeps which project went where, and finds land that is funded twice.",
        )

    def declare(self):
        yield vector(
            "PROJECTS", translate("LandRestoration", "Projects"), translate("LandRestoration", "Polygons of projects.")
        )
        yield field(
            "ID",
            translate("LandRestoration", "Identifier"),
            translate("LandRestoration", "Field that names each project."),
            "PROJECTS",
        )
        yield field(
            "PROBLEM",
            translate("LandRestoration", "Problem"),
            translate("LandRestoration", "Projects of different problems are not joined."),
            "PROJECTS",
            optional=True,
        )
        yield fields(
            "BUDGETS",
            translate("LandRestoration", "Budgets (10⁴ CNY)"),
            translate("LandRestoration", "One field for each source of funds; they are added up."),
            "PROJECTS",
            numeric=True,
            optional=True,
        )
        yield vector(
            "BASINS",
            translate("LandRestoration", "Basins"),
            translate("LandRestoration", "Projects of different basins are not joined."),
            optional=True,
        )
        yield vector(
            "ADMIN",
            translate("LandRestoration", "Administrations"),
            translate("LandRestoration", "Units across counties and provinces are marked, with both sides."),
            optional=True,
        )
        yield field(
            "ADMIN_CODE",
            translate("LandRestoration", "Administrative code"),
            translate("LandRestoration", "Field of the administrations; needed with them."),
            "ADMIN",
            optional=True,
        )
        yield number(
            "DISTANCE",
            translate("LandRestoration", "Largest gap"),
            translate("LandRestoration", "Projects at most this far apart are neighbours."),
            "m",
            1000.0,
            0,
        )
        yield number(
            "MINIMUM",
            translate("LandRestoration", "Smallest unit"),
            translate("LandRestoration", "Units below it are marked as small."),
            "ha",
            minimum=0,
            optional=True,
        )
        yield vector_output(
            "OUTPUT",
            translate("LandRestoration", "Merged units"),
            translate("LandRestoration", "With members, budget, sum_ha of the members and area_ha counted once."),
            style="merged_units",
        )
        yield table_output(
            "LINEAGE",
            translate("LandRestoration", "Lineage"),
            translate("LandRestoration", "Unit, area and budget of each project."),
        )
        yield vector_output(
            "OVERLAPS",
            translate("LandRestoration", "Double funding"),
            translate("LandRestoration", "Land that two projects share, with what each spends on it."),
            style="double_funding",
            optional=True,
        )

    def execute(self, feedback):
        import geopandas as gpd
        import numpy as np

        from ...restoration_plugin.bridge.conformity import administrations, labelled, shapes_of
        from ...restoration_plugin.core.planning.budget_table import budget_table
        from ...restoration_plugin.core.planning.merge_projects import merge_projects

        frame = self.metric_frame("PROJECTS")
        crs = frame.crs.to_wkt()
        given = frame[self.field("ID")]
        names = given.astype(str).str.strip()
        self.require_filled("PROJECTS", self.field("ID"), given.isna() | (names == ""))
        problem = self.field("PROBLEM")
        units, lineage, overlaps = merge_projects(
            shapes_of(frame),
            names.tolist(),
            None if problem is None else frame[problem].fillna("").astype(str).tolist(),
            budget_table({name: self.numbers_of(frame, name) for name in self.fields("BUDGETS")}, len(frame)),
            labelled(self, "BASINS", crs),
            administrations(self, crs),
            lambda shapes: np.asarray(self.area_ha(gpd.GeoDataFrame(geometry=list(shapes), crs=frame.crs))),
            self.number("DISTANCE"),
            self.number("MINIMUM") or 0.0,
        )
        self.write_frame("OUTPUT", gpd.GeoDataFrame(units, geometry="geometry", crs=frame.crs))
        self.write_table("LINEAGE", lineage)
        self.write_frame("OVERLAPS", gpd.GeoDataFrame(overlaps, geometry="geometry", crs=frame.crs))
        return {}
