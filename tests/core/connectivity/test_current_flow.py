"""Current flow: laws of circuits, the network cases, multigrid against factors."""

import numpy as np
import pytest
from land_restoration.restoration_plugin.core.connectivity import (
    circuit_grid,
    circuit_regions,
    conjugate_gradients,
    kept_arrays,
)
from land_restoration.restoration_plugin.core.connectivity.circuit_modes import pairwise
from land_restoration.restoration_plugin.core.connectivity.circuit_network import Network
from land_restoration.restoration_plugin.core.connectivity.current_flow import Advanced, current_flow
from land_restoration.restoration_plugin.core.errors import InvalidInput, OutOfRange
from numpy.testing import assert_allclose, assert_array_equal
from scipy.ndimage import gaussian_filter, label


def landscape(size=70, seed=1):
    """Patches of seven resistances, NoData within, regions that lie across it, five focal nodes."""
    random = np.random.default_rng(seed)
    smooth = gaussian_filter(random.standard_normal((size, size)), 3)
    order = np.argsort(np.argsort(smooth.ravel())).reshape(size, size) / size**2
    surface = np.array([1.0, 10.0, 20.0, 50.0, 100.0, 300.0, 1000.0])[(order * 7).astype(int)]
    surface[random.random((size, size)) < 0.05] = np.nan
    surface[35, :30] = np.nan
    regions = np.zeros((size, size), dtype=np.int32)
    regions[5:12, 5:12], regions[50:55, 40:60], regions[60, :12], regions[20, 20] = 3, 4, 5, 5
    regions[35, 10:25] = 6
    focal = {
        1: [7 * size + 7],
        2: [52 * size + 50],
        3: [60 * size + 5],
        4: [size * size - size // 2],
        5: [25 * size + 40],
    }
    for cells in focal.values():
        surface.flat[cells] = 5.0
    return surface, regions, {number: np.array(cells) for number, cells in focal.items()}


def advanced_inputs(shape):
    currents, grounds = np.full(shape, np.nan), np.full(shape, np.nan)
    currents[7, 7], currents[60, 60], currents[30, 45] = 2.0, -0.5, 1.0
    grounds[52, 50], grounds[65, 10], grounds[40, ::5] = 0.0, 5.0, 100.0
    return Advanced(currents, grounds)


@pytest.mark.parametrize("mode", ["pairwise", "one to all", "all to one", "advanced"])
@pytest.mark.parametrize("held", [0, 1, 64, None], ids=["tied", "one held", "all held", "no regions"])
def test_multigrid_equals_factors(mode, held, monkeypatch):
    surface, regions, focal = landscape()
    options = {"regions": None if held is None else regions, "advanced": advanced_inputs(surface.shape)}
    direct = current_flow(surface, focal, mode, **options)
    monkeypatch.setattr(circuit_grid, "DIRECT", 0)
    monkeypatch.setattr(circuit_grid, "SPARSE", 0)
    monkeypatch.setattr(circuit_regions, "HELD", held)
    monkeypatch.setattr(kept_arrays, "IN_MEMORY", 0)
    iterative = current_flow(surface, focal, mode, **options)
    assert direct.residual < 1e-10 < iterative.residual < 1e-8
    assert_allclose(iterative.resistances.resistance, direct.resistances.resistance, atol=1e-6)
    assert np.nansum((iterative.current - direct.current) ** 2) < 1e-12
    assert_array_equal(np.isnan(iterative.current), np.isnan(direct.current))


def test_large_ragged_regions_take_few_steps(monkeypatch):
    """Half of a rough landscape is regions of ragged outline, some enclosing what no current reaches."""
    steps = []
    advance = conjugate_gradients._advance
    monkeypatch.setattr(conjugate_gradients, "_advance", lambda *given: steps.append(1) or advance(*given))
    smooth = gaussian_filter(np.random.default_rng(5).standard_normal((300, 300)), 4)
    order = (np.argsort(np.argsort(smooth.ravel())) / smooth.size).reshape(smooth.shape)
    surface = np.array([1.0, 10.0, 20.0, 50.0, 100.0, 300.0, 1000.0])[(order * 7).astype(int)]
    regions, _ = label(order < 0.45)
    sizes = np.bincount(regions.ravel())
    sizes[0] = 0
    largest = np.argsort(-sizes)[:6]
    focal = {number: np.flatnonzero(regions == number)[:1] for number in largest}
    found = current_flow(surface, focal, regions=regions * np.isin(regions, largest))
    assert 0 < len(steps) <= 5 * 30
    assert found.residual <= 1e-9
    monkeypatch.setattr(circuit_grid, "DIRECT", 100_000)
    direct = current_flow(surface, focal, regions=regions * np.isin(regions, largest))
    assert_allclose(found.resistances.resistance, direct.resistances.resistance, rtol=1e-8)


def test_a_labyrinth_is_solved_by_factors(monkeypatch):
    """Passages one cell wide: the way between two ends is the sum along it, there is no other."""
    surface = np.full((201, 201), np.nan)
    surface[::4], surface[2::8, -1], surface[6::8, 0] = 1.0, 1.0, 1.0
    surface[1::8, -1] = surface[3::8, -1] = surface[5::8, 0] = surface[7::8, 0] = 1.0
    monkeypatch.setattr(circuit_grid, "DIRECT", 0)
    monkeypatch.setattr(conjugate_gradients, "MOST", 0)
    ends = {1: np.array([0]), 2: np.array([201 * 201 - 1])}
    found = current_flow(surface, ends, eight=False)
    assert_allclose(found.resistances.resistance, 51 * 200 + 50 * 4, rtol=1e-9)


def test_where_multigrid_does_not_end_factors_take_over(monkeypatch):
    surface, _, focal = landscape()
    pair = {number: focal[number] for number in (1, 5)}
    direct = current_flow(surface, pair)
    monkeypatch.setattr(circuit_grid, "DIRECT", 0)
    monkeypatch.setattr(circuit_grid, "GOOD_ENOUGH", 1e-300)
    monkeypatch.setattr(conjugate_gradients, "MOST", 3)
    found = current_flow(surface, pair)
    assert found.residual < 1e-10
    assert_allclose(found.current, direct.current, atol=1e-9)


def test_cells_in_a_row_add_up():
    """Resistances 1 2 3 4 between centres: 1.5, 2.5, 3.5; symmetric and additive."""
    surface = np.array([[1.0, 2.0, 3.0, 4.0]])
    focal = {number: np.array([number - 1]) for number in (1, 2, 3, 4)}
    found = current_flow(surface, focal)
    table = found.resistances.set_index(["number_a", "number_b"]).resistance
    assert_allclose([table[1, 2], table[2, 3], table[3, 4]], [1.5, 2.5, 3.5])
    assert_allclose([table[1, 3], table[1, 4]], [4.0, 7.5])
    assert_allclose(found.maximum, 1.0)
    assert_allclose(found.current, [[3, 5, 5, 3]])
    back = current_flow(surface[:, ::-1], {k: np.array([4 - k]) for k in focal}).resistances
    assert_allclose(back.resistance, found.resistances.resistance)


def test_the_reference_square():
    """Four equal cells, sides only: between opposite corners 2 and 2 in parallel."""
    corners = {1: np.array([0]), 2: np.array([3])}
    assert_allclose(current_flow(np.full((2, 2), 2.0), corners, eight=False).resistances.resistance, 2.0)


def test_averages_of_conductance_and_of_resistance():
    pair = {1: np.array([0]), 2: np.array([1])}
    surface = np.array([[1.0, 4.0]])
    assert_allclose(current_flow(surface, pair).resistances.resistance, 2.5)
    assert_allclose(current_flow(surface, pair, average_resistance=False).resistances.resistance, 1 / 0.625)
    assert_allclose(current_flow(surface, pair, conductance=True).resistances.resistance, 0.625)


def test_conductance_is_the_reciprocal():
    surface, regions, focal = landscape(75)
    one = current_flow(surface, focal, regions=regions)
    two = current_flow(1 / surface, focal, conductance=True, regions=regions)
    assert_allclose(two.resistances.resistance, one.resistances.resistance, rtol=1e-9)


def test_focal_nodes_keep_what_they_put_in():
    """In all to one the ground receives the sum of the strengths; in one to all the source gives its own."""
    surface, _, focal = landscape()
    strengths = {1: 0.5, 2: 1.5, 3: 2.0, 4: 1.0, 5: 3.0}
    seen = {}
    for mode in ("all to one", "one to all"):
        current_flow(
            surface, focal, mode, strengths=strengths,
            each=lambda key, current, voltage, mode=mode: seen.__setitem__((mode, key[0]), current.flat[focal[key[0]][0]]),
        )  # fmt: skip
    for number in focal:
        assert_allclose(seen["one to all", number], strengths[number], rtol=1e-8)
        assert_allclose(seen["all to one", number], 8.0 - strengths[number], rtol=1e-8)


def test_parts_without_a_link_are_not_connected():
    surface = np.ones((3, 9))
    surface[:, 4] = np.nan
    focal = {1: np.array([0]), 2: np.array([3]), 3: np.array([8]), 4: np.array([4])}
    table = current_flow(surface, focal).resistances.set_index(["number_a", "number_b"]).resistance
    assert table[1, 2] > 0
    assert [table[1, 3], table[2, 3], table[1, 4]] == [-1, -1, -1]
    assert current_flow(surface, focal, "one to all").resistances.resistance.tolist()[2:] == [-1, -1]


def test_pairs_are_kept_or_left_out():
    surface, _, focal = landscape()
    keys = lambda **options: [tuple(row[:2]) for row in current_flow(surface, focal, **options).resistances.to_numpy()]  # noqa: E731
    assert keys(pairs=[(2, 1), (3, 5)]) == [(1, 2), (3, 5)]
    assert len(keys(pairs=[(2, 1), (3, 5)], exclude_pairs=True)) == 8


def test_a_mask_is_nodata():
    surface, _, focal = landscape()
    mask = np.ones(surface.shape, dtype=bool)
    mask[:, 30:33] = False
    masked = current_flow(surface, focal, mask=mask)
    assert_array_equal(masked.current, current_flow(np.where(mask, surface, np.nan), focal).current)
    assert np.isnan(masked.current[:, 31]).all()


@pytest.mark.parametrize("name", ["sgNetworkVerify1", "sgNetworkVerify3"])
def test_network_pairs_of_the_reference(name, reference):
    folder = reference / "oracles" / "circuitscape"
    graph = next((folder / "input" / "network").glob(f"{name}_graph_*.txt"))
    one, two, value = np.loadtxt(graph).T
    network = Network(one.astype(int), two.astype(int), value if "conductance" in graph.name else 1 / value)
    focal = np.loadtxt(folder / "input" / "network" / f"{name}_focal_nodes.txt").astype(int)
    table = np.loadtxt(folder / "expected" / f"{name}_resistances.out")
    expected = {
        (int(a), int(b)): table[i + 1, j + 1] for i, a in enumerate(table[1:, 0]) for j, b in enumerate(table[0, 1:])
    }
    total = np.zeros(network.count)
    for flow in pairwise(network, {int(node): int(node) for node in focal}):
        assert abs(flow.resistance - expected[flow.key]) < 1e-3
        if flow.potential is None:
            continue
        current = flow.component.currents(flow.potential)
        total += current
        ends = "_".join(str(node) for node in flow.key)
        for kind, found in (("node_currents", current), ("voltages", flow.potential)):
            node, wanted = np.loadtxt(folder / "expected" / f"{name}_{kind}_{ends}.txt", ndmin=2).T
            assert ((found[node.astype(int)] - wanted) ** 2).sum() < 1e-6
        a, b, wanted = np.loadtxt(folder / "expected" / f"{name}_branch_currents_{ends}.txt", ndmin=2).T
        branches = network.branch_currents(flow.potential)
        found = (branches + branches.T)[a.astype(int), b.astype(int)]
        assert (np.square(found - wanted)).sum() < 1e-6
    node, wanted = np.loadtxt(folder / "expected" / f"{name}_node_currents_cum.txt").T
    assert ((total[node.astype(int)] - wanted) ** 2).sum() < 1e-6


@pytest.mark.parametrize("name", ["mgNetworkVerify1", "mgNetworkVerify3"])
def test_network_with_grounds_of_the_reference(name, reference):
    folder = reference / "oracles" / "circuitscape"
    one, two, value = np.loadtxt(folder / "input" / "network" / f"{name}_graph_resistances.txt").T
    network = Network(one.astype(int), two.astype(int), 1 / value)
    currents, grounds = np.zeros(network.count), np.zeros(network.count)
    node, amount = np.loadtxt(folder / "input" / "network" / f"{name}_sources.txt", ndmin=2).T
    currents[node.astype(int)] = amount
    node, amount = np.loadtxt(folder / "input" / "network" / f"{name}_grounds_resistances.txt", ndmin=2).T
    grounds[node.astype(int)] = [1 / value if value else np.inf for value in amount]
    potential, residual = network.solve_grounded(currents, grounds)
    assert residual < 1e-12
    for kind, found in (("voltages", potential), ("node_currents", network.node_currents(potential, grounds))):
        node, wanted = np.loadtxt(folder / "expected" / f"{name}_{kind}.txt", ndmin=2).T
        assert ((found[node.astype(int)] - wanted) ** 2).sum() < 1e-6


def test_bad_inputs_are_named():
    surface = np.ones((3, 3))
    pair = {1: np.array([0]), 2: np.array([8])}
    with pytest.raises(OutOfRange, match="RESISTANCE: found 0"):
        current_flow(0 * surface, pair)
    with pytest.raises(InvalidInput, match="no cell conducts"):
        current_flow(0 * surface, pair, conductance=True)
    with pytest.raises(InvalidInput, match="SOURCES has 1 focal nodes"):
        current_flow(surface, {1: np.array([0])})
    with pytest.raises(OutOfRange, match="MODE: found stars"):
        current_flow(surface, pair, "stars")
    with pytest.raises(InvalidInput, match="needs CURRENTS and GROUNDS"):
        current_flow(surface, None, "advanced")
    nothing = np.full((3, 3), np.nan)
    with pytest.raises(InvalidInput, match="CURRENTS has no value"):
        current_flow(surface, None, "advanced", advanced=Advanced(nothing, surface))
    with pytest.raises(OutOfRange, match="GROUNDS: found -1"):
        current_flow(surface, None, "advanced", advanced=Advanced(surface, -surface))
    with pytest.raises(OutOfRange, match="CONFLICTS: found drop"):
        current_flow(surface, None, "advanced", advanced=Advanced(surface, surface, conflicts="drop"))
