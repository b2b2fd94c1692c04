"""Parameters of a circuit: its links, nodes, currents and grounds."""

from ...restoration_plugin.i18n import translate
from ..parameters import choice, field, flag, number, raster, raster_or_vector, table


class CircuitParameters:
    """What an algorithm on a circuit takes."""

    RESISTANCE, SOURCES, SOURCE_ID, MODE, CONDUCTANCE = "RESISTANCE", "SOURCES", "SOURCE_ID", "MODE", "CONDUCTANCE"
    NEIGHBOURS, AVERAGE, REGIONS, MASK = "NEIGHBOURS", "AVERAGE", "REGIONS", "MASK"
    UNIT_CURRENTS, DIRECT_GROUNDS = "UNIT_CURRENTS", "DIRECT_GROUNDS"
    PAIRS, EXCLUDE_PAIRS, STRENGTHS = "PAIRS", "EXCLUDE_PAIRS", "STRENGTHS"
    CURRENTS, GROUNDS, GROUNDS_ARE, CONFLICTS = "CURRENTS", "GROUNDS", "GROUNDS_ARE", "CONFLICTS"
    CORRIDORS, CUTOFF = "CORRIDORS", "CUTOFF"

    def circuit_parameters(self):
        """Yield the parameters, in the order of the dialog."""
        yield from self._links_and_nodes()
        yield from self._currents_and_pairs()
        yield from self._where_current_flows()

    def _links_and_nodes(self):
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

    def _currents_and_pairs(self):
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

    def _where_current_flows(self):
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
