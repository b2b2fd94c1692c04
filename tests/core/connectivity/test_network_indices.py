"""Network indices, robustness and stepping stones."""

import geopandas as gpd
import networkx as nx
import numpy as np
import pandas as pd
import pytest
from land_restoration.restoration_plugin.core.connectivity.network_chart import network_chart
from land_restoration.restoration_plugin.core.connectivity.network_indices import network_indices, structure_indices
from land_restoration.restoration_plugin.core.connectivity.stepping_stones import stepping_stones
from land_restoration.restoration_plugin.core.errors import InvalidInput
from shapely.geometry import LineString, Point


def links(*rows):
    return pd.DataFrame(rows, columns=["from", "to", "cost", "length_km"])


CHAIN = links((1, 2, 10.0, 1.0), (2, 3, 20.0, 2.0), (3, 4, 5.0, 0.5))


@pytest.mark.parametrize(
    "nodes, count, alpha, beta, gamma",
    [
        (58, 109, 0.468, 1.879, 0.649),
        (76, 159, 0.571, 2.092, 0.716),
        (82, 182, 0.635, 2.220, 0.758),
        (67, 140, 0.574, 2.090, 0.718),
        (70, 150, 0.600, 2.143, 0.735),
        (93, 207, 0.635, 2.226, 0.758),
    ],
)
def test_the_published_table(nodes, count, alpha, beta, gamma):
    found = structure_indices(nodes, count)
    assert [round(found[name], 3) for name in ("alpha", "beta", "gamma")] == pytest.approx(
        [alpha, beta, gamma], abs=6e-4
    )


def test_undefined_indices_are_nan():
    found = structure_indices(2, 1, 0.5)
    assert np.isnan([found["alpha"], found["gamma"], found["cost_ratio"]]).all()
    assert structure_indices(5, 4, 10.0)["cost_ratio"] == pytest.approx(0.6)


def test_a_chain_by_hand():
    """1–2–3–4: without 2 only the pair 3–4 of six is left; two of the three pairs beside it run through 2."""
    found = network_indices(CHAIN, [1, 2, 3, 4])
    assert found.nodes["degree"].tolist() == [1, 2, 2, 1]
    assert found.nodes["between"].tolist() == pytest.approx([0, 2 / 3, 2 / 3, 0])
    assert found.nodes["loss"].tolist() == pytest.approx([0.5, 5 / 6, 5 / 6, 0.5])
    values = found.summary.set_index("index")["value"]
    assert values["alpha"] == 0 and values["beta"] == 0.75 and values["gamma"] == 0.5
    assert values["length_km"] == 3.5 and values["components"] == 1
    assert found.robustness["targeted"].tolist() == pytest.approx([1, 1 / 6, 0, 0, 0])


def test_nodes_without_a_link_count():
    found = network_indices(CHAIN, [1, 2, 3, 4, 9])
    assert found.summary.set_index("index")["value"]["components"] == 2
    assert found.nodes.set_index("node").loc[9, ["degree", "loss"]].tolist() == [0, 0]


def test_random_loss_against_plain_removal():
    random = np.random.default_rng(3)
    graph = nx.gnm_random_graph(15, 24, seed=2)
    frame = links(*[(a, b, float(random.uniform(1, 9)), 1.0) for a, b in graph.edges])
    found = network_indices(frame, list(graph.nodes)).robustness
    order, sums = list(graph.nodes), np.zeros(16)
    seeded = np.random.default_rng(1)
    for _ in range(100):
        left = graph.copy()
        for step, k in enumerate(seeded.permutation(15)):
            sums[step] += sum(len(part) * (len(part) - 1) / 2 for part in nx.connected_components(left))
            left.remove_node(order[k])
    np.testing.assert_allclose(found["random"], sums / 100 / sums[0] * 100)
    assert (found["targeted"] <= found["random"] + 1e-12).mean() > 0.8


def test_a_link_to_an_unknown_node_is_named():
    with pytest.raises(InvalidInput, match="PATHS, feature 3: node 4 is not in NODES"):
        network_indices(CHAIN, [1, 2, 3])
    with pytest.raises(InvalidInput, match="NODES has fewer than two nodes"):
        network_indices(CHAIN, [1])


def test_a_stone_in_the_middle_saves_half():
    paths = gpd.GeoDataFrame(
        {"from_id": [1, 2], "to_id": [2, 3]},
        geometry=[LineString([(0, 0), (1000, 0)]), LineString([(0, 500), (100, 500)])],
    )
    candidates = gpd.GeoDataFrame(geometry=[Point(250, 10), Point(500, 60), Point(500, 5000)])
    found = stepping_stones(paths, np.array([800.0, 90.0]), candidates)
    assert found[["from_id", "to_id", "candidate"]].values.tolist() == [[1, 2, 2]]
    assert found.loc[0, ["cost", "step", "saved", "offset_m"]].tolist() == [800, 400, 400, 60]
    assert found.geometry[0].equals(Point(500, 60))


def test_corridors_that_meet_are_stones():
    """One crosses the middle of another, a third runs along with it from 300 to 400."""
    paths = gpd.GeoDataFrame(
        {"from_id": [1, 3, 5], "to_id": [2, 4, 6]},
        geometry=[
            LineString([(0, 0), (1000, 0)]),
            LineString([(450, -550), (450, 450)]),
            LineString([(300, 1000), (300, 0), (400, 0), (400, 1000)]),
        ],
        crs="EPSG:4548",
    )
    found = stepping_stones(paths, np.array([100.0, 50.0, 10.0]))
    assert found[["from_id", "candidate"]].values.tolist() == [[1, 0], [3, 0], [5, 0]]
    assert found["saved"].tolist() == pytest.approx([45, 22.5, 10 * 1000 / 2100])
    assert found.geometry[0].equals(Point(450, 0)) and found.geometry[2].distance(Point(350, 0)) == 50
    assert stepping_stones(paths[:1], np.array([100.0])).empty


def test_the_page_stands_by_itself():
    names = ("title", "indices", "robustness", "removed", "connected", "random", "targeted", "nodes", "node", "degree",
             "between", "loss")  # fmt: skip
    page = network_chart(network_indices(CHAIN, [1, 2, 3, 4]), "name_zh", {name: f"<{name}>" for name in names})
    assert page.startswith("<!doctype html>") and page.count("<polyline") == 2
    assert "&lt;title&gt;" in page and "<title>" in page and "http" not in page.replace("http://www.w3.org", "")
