"""Network indices as a Processing algorithm."""

from ...restoration_plugin.core.errors import QT_TRANSLATE_NOOP
from ...restoration_plugin.i18n import translate
from ..base import CORRIDORS, RestorationAlgorithm
from ..parameters import ANY, LINE, POINT, field, html_output, number_output, table_output, vector, vector_output


class NetworkIndices(RestorationAlgorithm):
    """How well an ecological network hangs together, and what each node is worth to it."""

    ALGORITHM, GROUP = "networkindices", CORRIDORS
    REQUIRES = ("pandas", "geopandas", "shapely", "networkx")
    PATHS, FROM, TO, NODES, NODE_ID, COST = "PATHS", "FROM", "TO", "NODES", "NODE_ID", "COST"
    CANDIDATES = "CANDIDATES"
    NODES_OUT, STEPPING_STONES, SUMMARY, ROBUSTNESS = "NODES_OUT", "STEPPING_STONES", "SUMMARY", "ROBUSTNESS"
    CHART, COUNT, COMPONENTS = "CHART", "COUNT", "COMPONENTS"

    def displayName(self):
        return translate("LandRestoration", "Network indices")

    def shortDescription(self):
        return translate(
            "LandRestoration",
            "Circuitry α, links per node β, connectivity γ and cost ratio of an ecological network; degree, betweenness and loss of each "
            "node; robustness under random and targeted loss; stepping stones for the weakest links.",
        )

    def declare(self):
        yield vector(
            self.PATHS,
            translate("LandRestoration", "Links"),
            translate("LandRestoration", "Lines from leastcostcorridors."),
            LINE,
        )
        yield field(
            self.FROM,
            translate("LandRestoration", "From"),
            translate("LandRestoration", "Field with the id of the node at which a link begins."),
            self.PATHS,
            default="from_id",
        )
        yield field(
            self.TO,
            translate("LandRestoration", "To"),
            translate("LandRestoration", "Field with the id of the node at which a link ends."),
            self.PATHS,
            default="to_id",
        )
        yield vector(
            self.NODES,
            translate("LandRestoration", "Nodes"),
            translate("LandRestoration", "Sources of the network, as polygons or points."),
            ANY,
        )
        yield field(
            self.NODE_ID,
            translate("LandRestoration", "Id of a node"),
            translate("LandRestoration", "Field of the nodes that the links name."),
            self.NODES,
        )
        yield field(
            self.COST,
            translate("LandRestoration", "Cost of a link"),
            translate("LandRestoration", "Field of the links, > 0; else their length."),
            self.PATHS,
            numeric=True,
            optional=True,
        )
        yield vector(
            self.CANDIDATES,
            translate("LandRestoration", "Candidates for stepping stones"),
            translate(
                "LandRestoration",
                "Patches, points or lines that could become stones, beside the places where corridors cross or meet.",
            ),
            ANY,
            optional=True,
        )
        yield vector_output(
            self.NODES_OUT,
            translate("LandRestoration", "Nodes with indices"),
            translate(
                "LandRestoration", "degree, between (0–1), loss (share of connected pairs lost with the node), part."
            ),
            ANY,
            style="network_nodes",
        )
        yield vector_output(
            self.STEPPING_STONES,
            translate("LandRestoration", "Stepping stones"),
            translate(
                "LandRestoration",
                "Best stone of each link: rank, from_id, to_id, candidate (0: where corridors meet), cost, step, saved, offset_m.",
            ),
            POINT,
            style="stepping_stones",
            optional=True,
            checked=False,
        )
        yield table_output(
            self.SUMMARY,
            translate("LandRestoration", "Indices"),
            translate(
                "LandRestoration", "Nodes, links, length, α, β, γ, cost ratio, components; empty where undefined."
            ),
        )
        yield table_output(
            self.ROBUSTNESS,
            translate("LandRestoration", "Robustness"),
            translate(
                "LandRestoration", "Share of connected pairs left after random and after targeted loss of nodes."
            ),
        )
        yield html_output(
            self.CHART,
            translate("LandRestoration", "Chart"),
            translate("LandRestoration", "Indices, curves of robustness, and the nodes that matter most."),
        )
        yield number_output(self.COUNT, translate("LandRestoration", "Number of links"))
        yield number_output(self.COMPONENTS, translate("LandRestoration", "Connected components"))

    def execute(self, feedback):
        from ...restoration_plugin.bridge.styling import chinese
        from ...restoration_plugin.core.connectivity.network_chart import network_chart
        from ...restoration_plugin.core.connectivity.network_frames import frame_links, frame_nodes, with_indices
        from ...restoration_plugin.core.connectivity.network_indices import network_indices
        from ...restoration_plugin.core.connectivity.stepping_stones import stepping_stones

        paths = self.metric_frame(self.PATHS)
        crs = paths.crs.to_wkt()
        nodes = self.frame(self.NODES, crs)
        chosen = self.field(self.COST)
        costs = self.numbers_of(paths, chosen) if chosen else None
        links = frame_links(paths, self.field(self.FROM), self.field(self.TO), costs)
        names = frame_nodes(self.layer_name(self.NODES), nodes, self.field(self.NODE_ID))
        result = network_indices(links, names, self.watcher.part(0.0, 0.9))
        self.write_frame(self.NODES_OUT, with_indices(nodes, names, result.nodes))
        if self.wanted(self.STEPPING_STONES):
            ends = paths.assign(from_id=links["from"], to_id=links["to"])
            stones = stepping_stones(ends, links["cost"].to_numpy(), self.frame(self.CANDIDATES, crs))
            self.write_frame(self.STEPPING_STONES, stones, "Point")
        self.write_table(self.SUMMARY, result.summary)
        self.write_table(self.ROBUSTNESS, result.robustness)
        names_in = "name_zh" if chinese() else "name_en"
        self.write_html(self.CHART, network_chart(result, names_in, self.texts()))
        values = result.summary.set_index("index")["value"]
        if values["cost_ratio"] != values["cost_ratio"]:
            self.log(
                QT_TRANSLATE_NOOP(
                    "LandRestoration", "The cost ratio is not defined: there are more links than kilometres."
                )
            )
        return {self.COUNT: int(values["links"]), self.COMPONENTS: int(values["components"])}

    def texts(self):
        """Words of the chart."""
        return {
            "title": self.displayName(),
            "indices": translate("LandRestoration", "Indices"),
            "robustness": translate("LandRestoration", "Robustness"),
            "removed": translate("LandRestoration", "share of nodes lost"),
            "connected": translate("LandRestoration", "share of connected pairs left"),
            "random": translate("LandRestoration", "random loss"),
            "targeted": translate("LandRestoration", "targeted loss"),
            "nodes": translate("LandRestoration", "Nodes that matter most"),
            "node": translate("LandRestoration", "node"),
            "degree": translate("LandRestoration", "degree"),
            "between": translate("LandRestoration", "betweenness"),
            "loss": translate("LandRestoration", "loss"),
        }
