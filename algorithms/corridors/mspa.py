"""Morphological spatial pattern as a Processing algorithm."""

from ...restoration_plugin.core.errors import QT_TRANSLATE_NOOP, InvalidInput
from ...restoration_plugin.i18n import translate
from ..base import CORRIDORS, RestorationAlgorithm
from ..parameters import choice, flag, number, number_output, raster, raster_output, table_output, text


class Mspa(RestorationAlgorithm):
    """Core, islet, edge, perforation, bridge, loop and branch of a habitat."""

    ALGORITHM, GROUP = "mspa", CORRIDORS
    INPUT, FOREGROUND, CONNECTIVITY, EDGE_WIDTH = "INPUT", "FOREGROUND", "CONNECTIVITY", "EDGE_WIDTH"
    TRANSITION, INTEXT, OUTPUT, SUMMARY = "TRANSITION", "INTEXT", "OUTPUT", "SUMMARY"
    CORE_AREA = "CORE_AREA"
    CONNECTIVITIES = (8, 4)
    BYTES_PER_CELL = 22
    WIDEST_EDGE = 1000  # m, beyond which an edge is rarely meant

    def displayName(self):
        return translate("LandRestoration", "Morphological spatial pattern (MSPA)")

    def shortDescription(self):
        return translate(
            "LandRestoration",
            "Divides a habitat into core, islet, edge, perforation, bridge, loop and branch, with the codes of GuidosToolbox.",
        )

    def declare(self):
        yield raster(
            self.INPUT,
            translate("LandRestoration", "Land cover"),
            translate(
                "LandRestoration", "Classes, some of which are the habitat; NoData is missing and bounds nothing."
            ),
            classes=True,
        )
        yield text(
            self.FOREGROUND,
            translate("LandRestoration", "Classes of the foreground"),
            translate("LandRestoration", "Codes of the habitat with commas between them, such as 2, 3 or 21-24."),
            optional=False,
        )
        yield choice(
            self.CONNECTIVITY,
            translate("LandRestoration", "Connectivity"),
            translate("LandRestoration", "Whether cells that touch in a corner only hang together (8) or not (4)."),
            [translate("LandRestoration", "8 neighbours"), translate("LandRestoration", "4 neighbours")],
        )
        yield number(
            self.EDGE_WIDTH,
            translate("LandRestoration", "Edge width"),
            translate(
                "LandRestoration", "Depth to which the surroundings act on the habitat; the log gives it in metres."
            ),
            "cells",
            default=1,
            minimum=1,
            maximum=1000,
        )
        yield flag(
            self.TRANSITION,
            translate("LandRestoration", "Transition"),
            translate(
                "LandRestoration",
                "As in GuidosToolbox; the codes are the same either way, 35, 37, 67, 69 where a connector crosses a border.",
            ),
            default=True,
        )
        yield flag(
            self.INTEXT,
            translate("LandRestoration", "Internal and external"),
            translate(
                "LandRestoration",
                "On: what lies within a hole of a core has 100 added, and openings have codes 100 and 220.",
            ),
            default=True,
        )
        yield raster_output(
            self.OUTPUT,
            translate("LandRestoration", "Spatial pattern"),
            translate("LandRestoration", "Codes of GuidosToolbox, 0 background; NoData is 129."),
            style="mspa",
        )
        yield table_output(
            self.SUMMARY,
            translate("LandRestoration", "Classes of the pattern"),
            translate("LandRestoration", "Cells, area (ha), share of the foreground (%) and patches of each class."),
        )
        yield number_output(self.CORE_AREA, translate("LandRestoration", "Area of the core (ha)"))

    def execute(self, feedback):
        from ...restoration_plugin.core.connectivity.class_codes import class_codes
        from ...restoration_plugin.core.connectivity.mspa import MISSING, mspa
        from ...restoration_plugin.core.connectivity.mspa_classes import split_classes
        from ...restoration_plugin.core.connectivity.mspa_summary import class_names, mspa_summary

        self.require_memory(self.displayName(), self.BYTES_PER_CELL)
        self.tell_width()
        longest = max(self.grid.shape)
        if self.number(self.EDGE_WIDTH) > longest:
            raise InvalidInput(
                QT_TRANSLATE_NOOP(
                    "LandRestoration",
                    "EDGE_WIDTH: found {width} cells, but INPUT has {longest} at most in a row or column. Give it in cells, not in metres.",
                ),
                width=f"{self.number(self.EDGE_WIDTH):g}",
                longest=longest,
            )
        codes = class_codes(self.FOREGROUND, self.text(self.FOREGROUND))
        foreground, missing = split_classes(self.array(self.INPUT), codes)
        pattern = mspa(
            foreground,
            missing,
            self.CONNECTIVITIES[self.choice(self.CONNECTIVITY)],
            self.number(self.EDGE_WIDTH),
            self.flag(self.TRANSITION),
            self.flag(self.INTEXT),
            self.watcher.part(0.0, 0.8),
        )
        summary = mspa_summary(pattern, self.grid.areas((0, 0, *self.grid.shape)))
        self.write_raster(self.OUTPUT, pattern, dtype="uint8", classes=class_names(), nodata=MISSING)
        self.write_table(self.SUMMARY, summary)
        return {self.CORE_AREA: float(summary.loc[summary["name_en"] == "core", "area_ha"].iloc[0])}

    def tell_width(self):
        """Log the edge width in metres, and warn where it makes no sense."""
        width = self.number(self.EDGE_WIDTH) * self.grid.cell_size
        height = self.number(self.EDGE_WIDTH) * self.grid.cell_height
        self.log(QT_TRANSLATE_NOOP("LandRestoration", "The edge width is {width} m."), width=f"{width:g}")
        if abs(height - width) > 0.01 * width:
            self.warn(
                QT_TRANSLATE_NOOP(
                    "LandRestoration",
                    "The cells are not square: the edge is {width} m wide from west to east, {height} m from north to south. Bring INPUT to square cells with alignraster.",
                ),
                width=f"{width:g}",
                height=f"{height:g}",
            )
        if width > self.WIDEST_EDGE:
            self.warn(
                QT_TRANSLATE_NOOP(
                    "LandRestoration",
                    "An edge of {width} m is wider than edge effects reach; use smaller cells or a smaller EDGE_WIDTH.",
                ),
                width=f"{width:g}",
            )
