"""Structure of an ecological network, what each node is worth, and how it holds under loss."""

from __future__ import annotations

from typing import Any, Hashable, NamedTuple, Sequence

import networkx as nx
import numpy as np
import pandas as pd

from ..errors import QT_TRANSLATE_NOOP, InvalidInput
from ..progress import Progress, silent

SEED, TRIALS = 1, 100
"""Of the random losses."""


class NetworkIndices(NamedTuple):
    """Indices of the network, of its nodes, and its robustness."""

    nodes: pd.DataFrame
    summary: pd.DataFrame
    robustness: pd.DataFrame


def network_indices(
    links: pd.DataFrame,
    nodes: Sequence[Hashable],
    progress: Progress = silent,
) -> NetworkIndices:
    """Circuitry, connectivity and cost ratio of a network; degree, betweenness and loss of its nodes; robustness.

    Parameters
    ----------
    links : DataFrame
        Columns from, to, cost (> 0) and length_km; a link given twice counts once, the cheaper one.
    nodes : sequence
        Identifiers of the nodes, those without a link too.
    progress : Progress
        Told the fraction done.

    Returns
    -------
    NetworkIndices
        ``nodes``: node, degree, between (share of the least-cost ways between other nodes that run through it), loss
        (share of the connected pairs that is lost with it), component; ``summary``: index, value, name_zh, name_en;
        ``robustness``: removed (nodes), share, random (mean of 100 seeded orders), targeted (by betweenness, anew
        after each loss) as shares of the connected pairs of the whole network.

    Raises
    ------
    InvalidInput
        If a link names a node that is not there, or there are fewer than two nodes.

    References
    ----------
    Forman, R.T.T., Godron, M. (1986), Landscape ecology: α = (L − V + 1)/(2V − 5), β = L/V, γ = L/(3(V − 2)).
    Freeman, L.C. (1977), A set of measures of centrality based on betweenness, Sociometry 40. Albert, R., Jeong, H.,
    Barabási, A.-L. (2000), Error and attack tolerance of complex networks, Nature 406.
    """
    if len(nodes) < 2:
        raise InvalidInput(QT_TRANSLATE_NOOP("LandRestoration", "NODES has fewer than two nodes."))
    graph = _graph(links, nodes)
    between = nx.betweenness_centrality(graph, weight="cost")
    parts = sorted(nx.connected_components(graph), key=lambda part: (-len(part), str(min(part, key=str))))
    component = {node: number for number, part in enumerate(parts, 1) for node in part}
    pairs = _connected_pairs(graph)
    loss = {}
    for done, node in enumerate(nodes):
        loss[node] = _loss(graph, node, pairs)
        progress(0.3 * (done + 1) / len(nodes))
    frame = pd.DataFrame(
        {
            "node": list(nodes),
            "degree": [graph.degree[node] for node in nodes],
            "between": [between[node] for node in nodes],
            "loss": [loss[node] for node in nodes],
            "component": [component[node] for node in nodes],
        }
    )
    robustness = _robustness(graph, pairs, lambda part: progress(0.3 + 0.7 * part))
    return NetworkIndices(frame, _summary(graph, len(parts)), robustness)


def structure_indices(nodes: int, links: int, length_km: float = float("nan")) -> dict[str, float]:
    """α, β, γ and cost ratio of a planar network; NaN where an index is not defined.

    Examples
    --------
    >>> {name: round(value, 3) for name, value in structure_indices(58, 109).items()}
    {'alpha': 0.468, 'beta': 1.879, 'gamma': 0.649, 'cost_ratio': nan}
    """
    known = nodes >= 3
    ratio = 1.0 - links / length_km if length_km > 0 else float("nan")
    return {
        "alpha": (links - nodes + 1) / (2 * nodes - 5) if known else float("nan"),
        "beta": links / nodes if nodes else float("nan"),
        "gamma": links / (3 * (nodes - 2)) if known else float("nan"),
        "cost_ratio": ratio if ratio > 0 else float("nan"),
    }


def _graph(links: pd.DataFrame, nodes: Sequence[Hashable]) -> nx.Graph:
    graph = nx.Graph()
    graph.add_nodes_from(nodes)
    known = set(nodes)
    for row, (one, two, cost, length) in enumerate(
        zip(links["from"], links["to"], links["cost"], links["length_km"]), 1
    ):
        for end in (one, two):
            if end not in known:
                raise InvalidInput(
                    QT_TRANSLATE_NOOP(
                        "LandRestoration",
                        "PATHS, feature {row}: node {node} is not in NODES; check the fields FROM, TO and NODE_ID.",
                    ),
                    row=row,
                    node=end,
                )
        if one != two and (not graph.has_edge(one, two) or cost < graph.edges[one, two]["cost"]):
            graph.add_edge(one, two, cost=float(cost), length=float(length))
    return graph


def _connected_pairs(graph: nx.Graph) -> int:
    return sum(len(part) * (len(part) - 1) // 2 for part in nx.connected_components(graph))


def _loss(graph: nx.Graph, node: Hashable, pairs: int) -> float:
    if not pairs:
        return 0.0
    left = graph.copy()
    left.remove_node(node)
    return 1.0 - _connected_pairs(left) / pairs


def _summary(graph: nx.Graph, components: int) -> pd.DataFrame:
    length = sum(data["length"] for _, _, data in graph.edges(data=True))
    count, links = graph.number_of_nodes(), graph.number_of_edges()
    structure = structure_indices(count, links, length)
    rows: list[tuple[str, Any, str, str]] = [
        ("nodes", count, "节点数", "Nodes"),
        ("links", links, "廊道数", "Links"),
        ("length_km", length, "廊道总长（km）", "Length of the links (km)"),
        ("alpha", structure["alpha"], "网络闭合度 α", "Circuitry α"),
        ("beta", structure["beta"], "线点率 β", "Links per node β"),
        ("gamma", structure["gamma"], "网络连接度 γ", "Connectivity γ"),
        ("cost_ratio", structure["cost_ratio"], "成本比", "Cost ratio"),
        ("components", components, "连通分量数", "Components"),
    ]
    return pd.DataFrame(rows, columns=["index", "value", "name_zh", "name_en"]).astype({"value": float})


def _robustness(graph: nx.Graph, pairs: int, progress: Progress) -> pd.DataFrame:
    count = graph.number_of_nodes()
    whole = max(pairs, 1)
    random = np.random.default_rng(SEED)
    order = list(graph.nodes)
    sums = np.zeros(count + 1)
    for trial in range(TRIALS):
        sums += _connected_after([order[k] for k in random.permutation(count)], graph)
        progress(0.7 * (trial + 1) / TRIALS)
    targeted = [pairs]
    left = graph.copy()
    for step in range(count):
        scores = nx.betweenness_centrality(left, weight="cost")
        worst = max(left.nodes, key=lambda node: (scores[node], left.degree[node], -order.index(node)))
        left.remove_node(worst)
        targeted.append(_connected_pairs(left))
        progress(0.7 + 0.3 * (step + 1) / count)
    return pd.DataFrame(
        {
            "removed": np.arange(count + 1),
            "share": np.arange(count + 1) / count,
            "random": sums / TRIALS / whole,
            "targeted": np.array(targeted) / whole,
        }
    )


def _connected_after(order: list[Hashable], graph: nx.Graph) -> np.ndarray[Any, np.dtype[np.float64]]:
    """Connected pairs after the loss of the first 0, 1, … nodes of an order, by adding them back from the last."""
    sizes = nx.utils.UnionFind()
    weight: dict[Hashable, int] = {}
    pairs = np.zeros(len(order) + 1)
    present: set[Hashable] = set()
    for step in range(len(order) - 1, -1, -1):
        node = order[step]
        present.add(node)
        weight[sizes[node]] = 1
        gained = 0
        for other in graph[node]:
            if other in present and sizes[other] != sizes[node]:
                one, two = weight[sizes[node]], weight[sizes[other]]
                gained += one * two
                sizes.union(node, other)
                weight[sizes[node]] = one + two
        pairs[step] = pairs[step + 1] + gained
    return pairs
