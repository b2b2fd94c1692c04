"""Land-use transition as a Processing algorithm."""

from functools import partial

from ...restoration_plugin.core.errors import QT_TRANSLATE_NOOP
from ...restoration_plugin.i18n import translate
from ..base import PREPARATION, RestorationAlgorithm
from ..land_choices import legend_choice
from ..parameters import html_output, number_output, raster, raster_output, table_output, vector


class LandUseTransition(RestorationAlgorithm):
    """Matrix, map and chart of the changes between two land covers."""

    ALGORITHM, GROUP = "landusetransition", PREPARATION
    REQUIRES = ("scipy", "pandas", "numba", "geopandas", "shapely")
    START, END, UNITS, LEGEND = "START", "END", "UNITS", "LEGEND"
    MATRIX, CHANGE, CHART, CHANGED_AREA = "MATRIX", "CHANGE", "CHART", "CHANGED_AREA"

    def displayName(self):
        return translate("LandRestoration", "Land-use transition")

    def shortDescription(self):
        return translate(
            "LandRestoration",
            "Area that has passed from each class to each other between two dates, in the whole area or by unit, with a map of the "
            "changes and a chart.",
        )

    def declare(self):
        yield raster(
            self.START,
            translate("LandRestoration", "Earlier land cover"),
            translate("LandRestoration", "Classes of the legend chosen below."),
            classes=True,
        )
        yield raster(
            self.END,
            translate("LandRestoration", "Later land cover"),
            translate("LandRestoration", "The same classes."),
            classes=True,
        )
        yield vector(
            self.UNITS,
            translate("LandRestoration", "Units"),
            translate("LandRestoration", "Polygons for which the matrix is given one by one."),
            optional=True,
        )
        yield legend_choice(self.LEGEND)
        yield table_output(
            self.MATRIX,
            translate("LandRestoration", "Transition matrix"),
            translate("LandRestoration", "Rows unit, from, to with cells, area (ha) and shares."),
            optional=False,
        )
        yield raster_output(
            self.CHANGE,
            translate("LandRestoration", "Change"),
            translate("LandRestoration", "Code from × base + to, with names; unchanged cells too."),
            optional=True,
        )
        yield html_output(
            self.CHART,
            translate("LandRestoration", "Chart of the changes"),
            translate("LandRestoration", "Matrix, and flows between the classes."),
        )
        yield number_output(self.CHANGED_AREA, translate("LandRestoration", "Changed area (ha)"))

    def execute(self, feedback):
        from ...restoration_plugin.core.land.land_transition import (
            add_areas,
            change_codes,
            land_transition,
            transition_areas,
            transition_base,
            transition_table,
        )
        from ...restoration_plugin.core.land.legend import LEGENDS, legend
        from ...restoration_plugin.core.land.transition_chart import transition_chart

        name = LEGENDS[self.choice(self.LEGEND)]
        names = {} if name == "custom" else legend(name).names
        units, labels = self.unit_numbers()
        sources = [self.raster(self.START), self.raster(self.END)]
        areas = self.run_reduce(transition_areas, [*sources, units], add_areas, watcher=self.watcher.part(0, 0.5))
        table = transition_table(areas, names, labels)
        for code in sorted({*table["from"], *table["to"]} - set(names)) if names else ():
            self.warn(QT_TRANSLATE_NOOP("LandRestoration", "Class {code} has no name in the legend."), code=code)
        self.write_table(self.MATRIX, table)
        if self.wanted(self.CHANGE):
            base = transition_base([*table["from"], *table["to"]])
            classes = change_codes(table, base)
            output = self.output(
                self.CHANGE, dtype="uint8" if max(classes) < 256 else "int32", classes=classes, nodata=0
            )
            self.run_local(partial(land_transition, base=base), sources, [output], self.watcher.part(0.5, 1))
        self.write_html(self.CHART, transition_chart(table))
        return {self.CHANGED_AREA: float(table.loc[table["changed"] == 1, "area_ha"].sum())}

    def unit_numbers(self):
        """Number of each cell's unit as a source, and the units' labels; None without units."""
        from ...restoration_plugin.core.land.land_transition import unit_labels

        frame = self.frame(self.UNITS)
        if frame is None:
            return None, None
        labels = unit_labels(frame.drop(columns="geometry"))
        return self.rasterised(frame, list(labels), dtype="int32", empty=-(2**31)), labels
