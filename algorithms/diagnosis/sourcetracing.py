"""Tracing of loads to their sources as a Processing algorithm."""

from ...restoration_plugin.bridge.receptors import ReceptorReading
from ...restoration_plugin.core.errors import QT_TRANSLATE_NOOP
from ...restoration_plugin.i18n import translate
from ..base import DIAGNOSIS, RestorationAlgorithm
from ..parameters import (
    POINT,
    POLYGON,
    elevation,
    field,
    number,
    number_output,
    raster,
    raster_output,
    table_output,
    vector,
    vector_output,
)
from .load import Load


class SourceTracing(Load, ReceptorReading, RestorationAlgorithm):
    """Where the load of receptors comes from, along the flow and through traps."""

    ALGORITHM, GROUP = "sourcetracing", DIAGNOSIS
    REQUIRES = ("scipy", "pandas", "numba", "pyflwdir", "geopandas", "shapely")
    DEM, DELIVERY, RECEPTORS = "DEM", "DELIVERY", "RECEPTORS"
    TRAPS, EFFICIENCY, DECAY, UNITS, STREAM_CELLS = "TRAPS", "EFFICIENCY", "DECAY", "UNITS", "STREAM_CELLS"
    SNAP_DISTANCE, COVERAGE, CONTRIBUTION = "SNAP_DISTANCE", "COVERAGE", "CONTRIBUTION"
    UNITS_OUT, SUMMARY, KEY_UNITS = "UNITS_OUT", "SUMMARY", "KEY_UNITS"

    def displayName(self):
        return translate("LandRestoration", "Trace problem sources upstream")

    def shortDescription(self):
        return translate(
            "LandRestoration",
            "Which land the load of receptors comes from: along the flow, through traps and decay, with the smallest set of units that makes up most of it.",
        )

    def declare(self):
        yield elevation(self.DEM, translate("LandRestoration", "Elevation"), translate("LandRestoration", "Terrain; depressions are filled."))  # fmt: skip
        yield from self.load_parameters()
        yield raster(
            self.DELIVERY,
            translate("LandRestoration", "Delivery ratio"),
            translate("LandRestoration", "Part of the load that reaches a stream; gross load without it."),
            "–",
            optional=True,
            minimum=0,
            maximum=1,
        )
        yield vector(
            self.RECEPTORS,
            translate("LandRestoration", "Receptors"),
            translate("LandRestoration", "Points on streams, or lakes and bays as polygons."),
            [POINT, POLYGON],
        )
        yield vector(
            self.TRAPS,
            translate("LandRestoration", "Traps"),
            translate("LandRestoration", "Reservoirs and wetlands; each keeps its part where the flow leaves it."),
            optional=True,
        )
        yield field(
            self.EFFICIENCY,
            translate("LandRestoration", "Trap efficiency"),
            translate("LandRestoration", "Part that a trap keeps, 0–1."),
            self.TRAPS,
            numeric=True,
            optional=True,
        )
        yield number(
            self.DECAY,
            translate("LandRestoration", "Decay"),
            translate("LandRestoration", "First-order loss along the flow."),
            "1/km",
            default=0,
            minimum=0,
            maximum=100,
        )
        yield vector(
            self.UNITS,
            translate("LandRestoration", "Units"),
            translate("LandRestoration", "Sub-basins, soils or districts whose shares are asked for."),
            optional=True,
        )
        yield number(
            self.STREAM_CELLS,
            translate("LandRestoration", "Cells that make a stream"),
            translate(
                "LandRestoration", "Cells that drain into a cell of the stream network, to which receptors snap."
            ),
            "cells",
            default=1000,
            minimum=1,
        )
        yield number(
            self.SNAP_DISTANCE,
            translate("LandRestoration", "Snapping distance"),
            translate("LandRestoration", "A receptor farther than this from every stream is an error."),
            "m",
            default=100,
            minimum=0,
        )
        yield number(
            self.COVERAGE,
            translate("LandRestoration", "Coverage of the key units"),
            translate("LandRestoration", "Share of the load that the smallest set of key units makes up."),
            "%",
            default=80,
            minimum=1,
            maximum=100,
        )
        yield raster_output(
            self.CONTRIBUTION,
            translate("LandRestoration", "Contribution"),
            translate("LandRestoration", "Share of each cell in the load of all receptors."),
            "–",
            style="contribution",
        )
        yield vector_output(
            self.UNITS_OUT,
            translate("LandRestoration", "Contribution of the units"),
            translate(
                "LandRestoration",
                "Units with load (t/a), share (0–1), rank and key (1 in the key set), over all receptors.",
            ),
            style="source_units",
            optional=True,
        )
        yield table_output(
            self.SUMMARY,
            translate("LandRestoration", "Receptors and units"),
            translate(
                "LandRestoration",
                "Receptor, unit (its code or name, else its number in the layer; empty outside all), gross load above, load that arrives (t/a), share, rank and key.",
            ),
        )
        yield number_output(self.KEY_UNITS, translate("LandRestoration", "Number of key units"))

    def rules(self, parameters, context):
        if parameters.get(self.UNITS_OUT) and not parameters.get(self.UNITS):
            return translate("LandRestoration", "UNITS_OUT needs UNITS.")
        if bool(parameters.get(self.TRAPS)) != bool(parameters.get(self.EFFICIENCY)):
            return translate("LandRestoration", "TRAPS and EFFICIENCY belong together: give both or neither.")
        return None

    def execute(self, feedback):
        from ...restoration_plugin.core.hydrology.flow_routing import BYTES_PER_CELL
        from ...restoration_plugin.core.hydrology.source_account import TONNES, account_sources, name_units, unit_totals

        self.require_memory(translate("LandRestoration", "Flow over the terrain"), 3 * BYTES_PER_CELL)
        self.log(
            QT_TRANSLATE_NOOP("LandRestoration", "Filling depressions; the first run compiles for some 15 seconds.")
        )
        self.check_load_unit()
        if not self.given(self.DELIVERY):
            self.log(QT_TRANSLATE_NOOP("LandRestoration", "DELIVERY is left out: loads are gross, without loss on the way to a stream."))  # fmt: skip
        traps, units = self.frame(self.TRAPS), self.frame(self.UNITS)
        tracing, moved = account_sources(
            self.array(self.DEM),
            self.array(self.LOAD),
            self.array(self.DELIVERY),
            self.grid.areas((0, 0, *self.grid.shape)),
            TONNES[self.choice(self.LOAD_UNIT)],
            self.receptors(),
            self.grid.cell_size,
            stream_cells=self.number(self.STREAM_CELLS),
            snap_distance=self.number(self.SNAP_DISTANCE),
            traps=self.indices(traps),
            efficiency=[] if traps is None else list(self.numbers_of(traps, self.field(self.EFFICIENCY))),
            decay=self.number(self.DECAY),
            units=self.indices(units),
            coverage=self.number(self.COVERAGE),
            progress=self.watcher.part(0.05, 0.85),
        )
        for name, distance in moved.items():
            self.log(QT_TRANSLATE_NOOP("LandRestoration", "{receptor} was snapped to the stream {distance} m away."), receptor=name, distance=round(distance))  # fmt: skip
        self.write_raster(self.CONTRIBUTION, tracing.contribution)
        if units is None:
            self.write_table(self.SUMMARY, tracing.summary)
            return {self.KEY_UNITS: int(tracing.summary["key"].sum())}
        self.write_table(self.SUMMARY, name_units(tracing.summary, self.unit_names(units)))
        totals = unit_totals(tracing, len(units), self.number(self.COVERAGE))
        self.write_frame(self.UNITS_OUT, self.with_fields(units, totals))
        return {self.KEY_UNITS: int(totals["key"].sum())}
