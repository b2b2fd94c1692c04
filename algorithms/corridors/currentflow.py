"""Current flow as a Processing algorithm."""

from ...restoration_plugin.core.errors import QT_TRANSLATE_NOOP
from ...restoration_plugin.i18n import translate
from ..base import CORRIDORS, RestorationAlgorithm
from ..parameters import number_output, raster_output, table_output
from .circuit_parameters import CircuitParameters


class CurrentFlow(CircuitParameters, RestorationAlgorithm):
    """Currents and effective resistances between focal nodes (circuit theory)."""

    ALGORITHM, GROUP = "currentflow", CORRIDORS
    REQUIRES = ("scipy", "pandas", "numba", "geopandas", "shapely")
    CURRENT, MAXIMUM, CURRENTS_EACH, VOLTAGE = "CURRENT", "MAXIMUM", "CURRENTS_EACH", "VOLTAGE"
    RESISTANCES, RESIDUAL = "RESISTANCES", "RESIDUAL"
    ADVANCED = 3

    def displayName(self):
        return translate("LandRestoration", "Current flow (circuit theory)")

    def shortDescription(self):
        return translate(
            "LandRestoration",
            "Current between focal nodes over a landscape of resistances: where movement concentrates, and how far apart the nodes "
            "are over all ways together. With corridors it shows their pinch points.",
        )

    def declare(self):
        yield from self.circuit_parameters()
        yield raster_output(
            self.CURRENT,
            translate("LandRestoration", "Current"),
            translate("LandRestoration", "Sum over the pairs or nodes."),
            "A",
            style="current",
        )
        yield raster_output(
            self.MAXIMUM,
            translate("LandRestoration", "Maximum current"),
            translate("LandRestoration", "Largest current of any pair or node."),
            "A",
            style="current",
            optional=True,
            checked=False,
        )
        yield raster_output(
            self.CURRENTS_EACH,
            translate("LandRestoration", "Current of each pair or node"),
            translate("LandRestoration", "One band each, named after it."),
            "A",
            optional=True,
            checked=False,
        )
        yield raster_output(
            self.VOLTAGE,
            translate("LandRestoration", "Voltage of each pair or node"),
            translate("LandRestoration", "One band each; 0 at the first node of a pair."),
            "V",
            optional=True,
            checked=False,
        )
        yield table_output(
            self.RESISTANCES,
            translate("LandRestoration", "Effective resistances"),
            translate("LandRestoration", "from, to, resistance; −1 where unconnected."),
        )
        yield number_output(self.RESIDUAL, translate("LandRestoration", "Largest relative residual"))

    def rules(self, parameters, context):
        def given(name):
            return parameters.get(name) not in (None, "")

        if self.parameterAsEnum(parameters, self.MODE, context) == self.ADVANCED:
            if not (given(self.CURRENTS) and given(self.GROUNDS)):
                return translate("LandRestoration", "The advanced mode needs CURRENTS and GROUNDS.")
        elif not given(self.SOURCES):
            return translate("LandRestoration", "SOURCES is needed in this mode: the focal nodes.")
        return None

    def execute(self, feedback):
        from ...restoration_plugin.bridge.sources import focal_cells
        from ...restoration_plugin.core.connectivity.circuit_advanced import CONFLICTS
        from ...restoration_plugin.core.connectivity.circuit_maps import CircuitMaps, flow_mask, memory_per_cell
        from ...restoration_plugin.core.connectivity.circuit_modes import MODES
        from ...restoration_plugin.core.connectivity.circuit_tables import (
            linked_pairs,
            resistance_table,
            strengths_by_number,
        )
        from ...restoration_plugin.core.connectivity.current_flow import Advanced, current_flow

        mode = MODES[self.choice(self.MODE)]
        focal, ids, advanced = {}, [], None
        if mode == "advanced":
            advanced = Advanced(
                self.array(self.CURRENTS),
                self.array(self.GROUNDS),
                self.choice(self.GROUNDS_ARE) == 0,
                CONFLICTS[self.choice(self.CONFLICTS)],
                self.flag(self.UNIT_CURRENTS),
                self.flag(self.DIRECT_GROUNDS),
            )
        else:
            focal, ids = focal_cells(self, self.SOURCES, self.SOURCE_ID)
        pairs, strengths = self.table(self.PAIRS), self.table(self.STRENGTHS)
        maps = CircuitMaps(ids, self.wanted(self.CURRENTS_EACH), self.wanted(self.VOLTAGE))
        self.require_memory(self.displayName(), memory_per_cell(mode, len(focal), maps))
        result = current_flow(
            self.array(self.RESISTANCE),
            focal,
            mode,
            self.flag(self.CONDUCTANCE),
            self.choice(self.NEIGHBOURS) == 0,
            self.choice(self.AVERAGE) == 0,
            self.array(self.REGIONS),
            flow_mask(self.array(self.MASK), self.array(self.CORRIDORS), self.number(self.CUTOFF)),
            None if pairs is None else linked_pairs(self.PAIRS, pairs, ids),
            self.flag(self.EXCLUDE_PAIRS),
            None if strengths is None else strengths_by_number(self.STRENGTHS, strengths, ids),
            advanced,
            maps if maps.wanted else None,
            self.watcher.part(0.0, 0.95),
        )
        self.write_raster(self.CURRENT, result.current, dtype="float64")
        self.write_raster(self.MAXIMUM, result.maximum, dtype="float64")
        self.write_bands(self.CURRENTS_EACH, maps.currents, maps.names, result.current)
        self.write_bands(self.VOLTAGE, maps.voltages, maps.names, result.current)
        self.write_table(self.RESISTANCES, resistance_table(result.resistances, ids))
        self.log(
            QT_TRANSLATE_NOOP("LandRestoration", "Largest relative residual of the solves: {residual}."),
            residual=f"{result.residual:.1e}",
        )
        return {self.RESIDUAL: result.residual}

    def write_bands(self, name, bands, names, current):
        """Write one band for each pair or node, NoData where nothing can flow."""
        from ...restoration_plugin.core.connectivity.circuit_maps import stacked

        if self.wanted(name):
            self.write_raster(name, stacked(bands, current), dtype="float64", bands=names or ("",))
