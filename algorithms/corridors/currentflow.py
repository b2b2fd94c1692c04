"""Current flow as a Processing algorithm."""

from ...restoration_plugin.core.errors import QT_TRANSLATE_NOOP
from ...restoration_plugin.i18n import translate
from ..base import CORRIDORS, RestorationAlgorithm
from ..parameters import (
    choice,
    field,
    flag,
    number,
    number_output,
    raster,
    raster_or_vector,
    raster_output,
    table,
    table_output,
)


class CurrentFlow(RestorationAlgorithm):
    """Currents and effective resistances between focal nodes (circuit theory)."""

    ALGORITHM, GROUP = "currentflow", CORRIDORS
    REQUIRES = ("scipy", "pandas", "numba", "geopandas", "shapely")
    RESISTANCE, SOURCES, SOURCE_ID, MODE, CONDUCTANCE = "RESISTANCE", "SOURCES", "SOURCE_ID", "MODE", "CONDUCTANCE"
    NEIGHBOURS, AVERAGE, REGIONS, MASK = "NEIGHBOURS", "AVERAGE", "REGIONS", "MASK"
    UNIT_CURRENTS, DIRECT_GROUNDS = "UNIT_CURRENTS", "DIRECT_GROUNDS"
    PAIRS, EXCLUDE_PAIRS, STRENGTHS = "PAIRS", "EXCLUDE_PAIRS", "STRENGTHS"
    CURRENTS, GROUNDS, GROUNDS_ARE, CONFLICTS = "CURRENTS", "GROUNDS", "GROUNDS_ARE", "CONFLICTS"
    CORRIDORS, CUTOFF = "CORRIDORS", "CUTOFF"
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
        yield raster(
            self.RESISTANCE,
            translate("LandRestoration", "Resistance"),
            translate("LandRestoration", "Greater than 0; NoData carries no current. Or conductance, see below."),
            "–",
        )
        yield raster_or_vector(
            self.SOURCES,
            translate("LandRestoration", "Focal nodes"),
            translate(
                "LandRestoration",
                "Patches or points, or a raster of ids. A node of several cells is one node only for its own pair, which costs a solve "
                "for each pair; give the patches as regions too, and all pairs come from one solve per node.",
            ),
            optional=True,
        )
        yield choice(
            self.MODE,
            translate("LandRestoration", "Circuit mode"),
            translate(
                "LandRestoration",
                "Pairwise: 1 A from each node to each other. One to all: from each node, all others grounded. All to one: from all "
                "others to each node. Advanced: currents and grounds from rasters.",
            ),
            [
                translate("LandRestoration", "Pairwise"),
                translate("LandRestoration", "One to all"),
                translate("LandRestoration", "All to one"),
                translate("LandRestoration", "Advanced"),
            ],
        )
        yield flag(
            self.CONDUCTANCE,
            translate("LandRestoration", "The input is conductance"),
            translate("LandRestoration", "Off: it is resistance."),
            advanced=True,
        )
        yield choice(
            self.NEIGHBOURS,
            translate("LandRestoration", "Neighbours"),
            translate("LandRestoration", "Cells to which a cell is linked; a diagonal conducts 1/√2."),
            [translate("LandRestoration", "8"), translate("LandRestoration", "4")],
            advanced=True,
        )
        yield choice(
            self.AVERAGE,
            translate("LandRestoration", "Average between two cells"),
            translate("LandRestoration", "A link has the mean resistance of its cells, or their mean conductance."),
            [translate("LandRestoration", "Resistance"), translate("LandRestoration", "Conductance")],
            advanced=True,
        )
        yield raster(
            self.REGIONS,
            translate("LandRestoration", "Regions"),
            translate("LandRestoration", "Cells of one id > 0 are one node, NoData cells too."),
            classes=True,
            optional=True,
        )
        yield raster(
            self.MASK,
            translate("LandRestoration", "Mask"),
            translate("LandRestoration", "Cells to use: those greater than 0."),
            classes=True,
            optional=True,
        )
        yield flag(
            self.UNIT_CURRENTS,
            translate("LandRestoration", "All currents are 1 A"),
            translate("LandRestoration", "Advanced mode: every current greater than 0 counts as 1 A."),
            advanced=True,
        )
        yield flag(
            self.DIRECT_GROUNDS,
            translate("LandRestoration", "All grounds are direct"),
            translate("LandRestoration", "Advanced mode: every ground has no resistance."),
            advanced=True,
        )
        yield table(
            self.PAIRS,
            translate("LandRestoration", "Pairs"),
            translate("LandRestoration", "Columns from and to: the pairs of ids that count."),
            optional=True,
            advanced=True,
        )
        yield flag(
            self.EXCLUDE_PAIRS,
            translate("LandRestoration", "Leave the pairs out"),
            translate("LandRestoration", "On: all pairs but those listed count."),
            advanced=True,
        )
        yield table(
            self.STRENGTHS,
            translate("LandRestoration", "Strengths"),
            translate("LandRestoration", "Columns id and current (A), for one to all and all to one; else 1 A."),
            optional=True,
            advanced=True,
        )
        yield raster(
            self.CURRENTS,
            translate("LandRestoration", "Currents"),
            translate("LandRestoration", "Advanced mode: current put into a cell; NoData is none."),
            "A",
            optional=True,
            advanced=True,
        )
        yield raster(
            self.GROUNDS,
            translate("LandRestoration", "Grounds"),
            translate("LandRestoration", "Advanced mode: resistance or conductance to ground; NoData is none."),
            translate("LandRestoration", "any unit"),
            optional=True,
            minimum=0,
            advanced=True,
        )
        yield choice(
            self.GROUNDS_ARE,
            translate("LandRestoration", "Grounds are"),
            translate("LandRestoration", "A resistance of 0 is a direct ground; a conductance of 0 is none."),
            [translate("LandRestoration", "Resistance"), translate("LandRestoration", "Conductance")],
            advanced=True,
        )
        yield choice(
            self.CONFLICTS,
            translate("LandRestoration", "Nodes with a current and a ground"),
            translate(
                "LandRestoration", "What is removed where both meet; if all are kept, a direct ground gives way."
            ),
            [
                translate("LandRestoration", "Keep all"),
                translate("LandRestoration", "Remove the current"),
                translate("LandRestoration", "Remove the ground"),
                translate("LandRestoration", "Remove both"),
            ],
            advanced=True,
        )
        yield raster(
            self.CORRIDORS,
            translate("LandRestoration", "Corridors"),
            translate(
                "LandRestoration", "From leastcostcorridors: current flows within them only, and shows pinch points."
            ),
            "m",
            optional=True,
        )
        yield number(
            self.CUTOFF,
            translate("LandRestoration", "Cut-off of the corridors"),
            translate("LandRestoration", "Cells whose corridor value is greater are left out."),
            "m",
            optional=True,
            minimum=0,
        )
        yield field(
            self.SOURCE_ID,
            translate("LandRestoration", "Id of a focal node"),
            translate(
                "LandRestoration",
                "Field of a vector layer; features of one id are one node. Without it they are 1, 2, …",
            ),
            self.SOURCES,
            optional=True,
        )
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
