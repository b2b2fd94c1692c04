"""Current flow against a dense solution that merges nodes one by one, on small rasters full of special cases."""

import numpy as np
import pytest
from land_restoration.restoration_plugin.core.connectivity import circuit_grid, circuit_regions
from land_restoration.restoration_plugin.core.connectivity.current_flow import current_flow
from numpy.testing import assert_allclose
from scipy.linalg import pinv

STEPS = ((0, 1, 1.0), (1, 0, 1.0), (1, 1, 2**0.5), (1, -1, 2**0.5))


class Dense:
    """The raster's network with each set of cells merged into one node, named by its first cell."""

    def __init__(self, resistance, sets, eight, average_resistance):
        rows, columns = resistance.shape
        self.root = np.arange(resistance.size)
        self.live = ~np.isnan(resistance.ravel())
        for cells in sets:
            self.live[cells] = True
            for cell in cells:
                self.root[self.root == self.root[cell]] = self.root[cells[0]]
        self.links = []
        self.weight = np.zeros((resistance.size, resistance.size))
        for row, column in np.argwhere(~np.isnan(resistance)):
            for down, right, length in STEPS[: 4 if eight else 2]:
                y, x = row + down, column + right
                if y < rows and 0 <= x < columns and not np.isnan(resistance[y, x]):
                    a, b = resistance[row, column], resistance[y, x]
                    conductance = (2 / (a + b) if average_resistance else (1 / a + 1 / b) / 2) / length
                    one, two = self.root[row * columns + column], self.root[y * columns + x]
                    self.links.append((one, two, conductance))
                    self.weight[one, two] += conductance * (one != two)
                    self.weight[two, one] += conductance * (one != two)
        self.matrix = np.diag(self.weight.sum(1)) - self.weight

    def node(self, cells):
        return self.root[cells[0]] if self.live[cells[0]] else -1

    def part(self, node):
        """Nodes that are connected to ``node``."""
        inside = np.zeros(len(self.root), dtype=bool)
        inside[node] = True
        while True:
            wider = inside | (self.weight[inside] > 0).any(0)
            if (wider == inside).all():
                return np.flatnonzero(inside)
            inside = wider

    def solve(self, currents, grounds):
        """Potentials with ``grounds`` at 0."""
        potential = np.zeros(len(self.root))
        part = np.setdiff1d(self.part(next(iter(currents))), grounds)
        right = np.array([currents.get(node, 0.0) for node in part])
        potential[part] = pinv(self.matrix[np.ix_(part, part)]) @ right
        return potential

    def through(self, potential):
        """Current through each cell's node."""
        entering, leaving = np.zeros(len(self.root)), np.zeros(len(self.root))
        for one, two, conductance in self.links:
            flow = conductance * (potential[one] - potential[two])
            leaving[one if flow > 0 else two] += abs(flow)
            entering[two if flow > 0 else one] += abs(flow)
        return np.maximum(entering, leaving)[self.root]


def brute_force(resistance, focal, mode, eight, average_resistance, regions, pairs, strengths):
    """Resistances by key, cumulative current."""
    total, table = np.zeros(resistance.size), {}
    numbers = list(focal)
    shorted = [np.flatnonzero(regions == number) for number in np.unique(regions[regions > 0])]
    chosen = pairs or [(one, two) for at, one in enumerate(numbers) for two in numbers[at + 1 :]]
    if mode == "pairwise":
        for one, two in chosen:
            net = Dense(resistance, [*shorted, focal[one], focal[two]], eight, average_resistance)
            a, b = net.node(focal[one]), net.node(focal[two])
            if a < 0 or b not in net.part(a):
                table[one, two] = -1.0
            elif a == b:
                table[one, two] = 0.0
            else:
                potential = net.solve({b: 1.0}, [a])
                table[one, two] = potential[b]
                total += net.through(potential)
        return table, total
    for one in numbers:
        others = [two for pair in chosen for two in pair if one in pair and two != one] if pairs else numbers
        net = Dense(resistance, [*shorted, *(focal[k] for k in {one, *others})], eight, average_resistance)
        a = net.node(focal[one])
        met = {} if a < 0 else {two: net.node(focal[two]) for two in others if net.node(focal[two]) in net.part(a)}
        met = {two: node for two, node in met.items() if node != a}
        if not met:
            table[one, 0] = -1.0
            continue
        if mode == "one to all":
            potential = net.solve({a: strengths[one]}, list(met.values()))
            table[one, 0] = potential[a] / strengths[one]
        else:
            currents = {}
            for two, node in met.items():
                currents[node] = currents.get(node, 0.0) + strengths[two]
            potential = net.solve(currents, [a])
            table[one, 0] = 0.0
        total += net.through(potential)
    return table, total


def special_cases(seed):
    """Gaps that part the raster, regions over gaps and in several parts, focal points on NoData, patches over regions."""
    random = np.random.default_rng(seed)
    shape = tuple(random.integers(5, 9, 2))
    resistance = random.choice([1.0, 2.0, 10.0, 100.0], shape)
    resistance[random.random(shape) < random.choice([0.1, 0.45])] = np.nan
    resistance.flat[random.integers(resistance.size)] = 5.0
    regions = np.zeros(shape, dtype=np.int32)
    for number in (1, 2):
        row, column = random.integers(0, shape[0]), random.integers(0, shape[1])
        regions[row : row + 3, column : column + 2] = number
    regions.flat[random.integers(0, regions.size, 3)] = 3
    free = random.permutation(resistance.size)
    patch = np.zeros(shape, dtype=bool)
    patch[1:3, 1:3] = True
    corner = np.flatnonzero(patch)
    points = free[~np.isin(free, corner)]
    focal = {1: points[:1], 2: corner, 3: points[1:2], 4: points[2:4]}
    strengths = dict(zip(focal, random.uniform(0.5, 3.0, 4)))
    return resistance, focal, regions, strengths


@pytest.mark.parametrize("mode", ["pairwise", "one to all", "all to one"])
@pytest.mark.parametrize("direct", [True, False], ids=["factors", "multigrid"])
def test_special_cases(mode, direct, monkeypatch):
    if not direct:
        monkeypatch.setattr(circuit_grid, "DIRECT", 0)
        monkeypatch.setattr(circuit_grid, "SPARSE", 0)
    for seed in range(12):
        monkeypatch.setattr(circuit_regions, "HELD", seed % 4)
        resistance, focal, regions, strengths = special_cases(seed)
        pairs = [(1, 2), (2, 4)] if seed % 3 == 0 else None
        options = seed % 2 == 0, seed % 5 < 3
        table, total = brute_force(resistance, focal, mode, *options, regions, pairs, strengths)
        found = current_flow(
            resistance, focal, mode, False, *options, regions=regions, pairs=pairs, strengths=strengths
        )
        assert {(a, b) for a, b, _ in found.resistances.itertuples(index=False)} == set(table)
        assert_allclose(
            found.resistances.resistance,
            [table[a, b] for a, b, _ in found.resistances.itertuples(index=False)],
            rtol=1e-6,
            atol=1e-9,
        )
        assert_allclose(np.nan_to_num(found.current).ravel(), total, atol=1e-6)
