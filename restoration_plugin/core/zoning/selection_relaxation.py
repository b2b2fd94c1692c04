"""The relaxed problem of choosing units, and steps towards its optimum."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import numpy as np
from numba import njit
from numpy.typing import NDArray
from scipy import sparse

from ..clock import Clock

_CHUNK = 1e8  # entries between two looks at the clock: a quarter of a second or so


@dataclass(frozen=True)
class Point:
    """Columns, prices >= 0 of the rows and flows over the edges, with the bound that prices and flows prove."""

    bound: float
    values: NDArray[np.float64]
    prices: NDArray[np.float64]
    flows: NDArray[np.float64]


@dataclass(frozen=True)
class Relaxation:
    """min cost·v + Σ price·|v_first − v_second| subject to rows·v ≥ wanted, low ≤ v ≤ high.

    Whatever prices λ ≥ 0 of the rows and flows |y| ≤ price of the edges,
    λ·wanted + Σ min over [low, high] of (cost − rowsᵀλ + divergence of y)·v is a valid bound: it needs no convergence to
    be true, and rises to the optimum of the relaxation.

    References
    ----------
    Pock, T., Chambolle, A. (2011), Diagonal preconditioning for first order primal-dual algorithms.
    """

    cost: NDArray[np.float64]
    rows: sparse.csr_matrix
    wanted: NDArray[np.float64]
    low: NDArray[np.float64]
    high: NDArray[np.float64]
    first: NDArray[np.int64]
    second: NDArray[np.int64]
    price: NDArray[np.float64]

    @property
    def work(self) -> float:
        """Entries of rows and edges looked at by one iteration."""
        return float(2 * self.rows.nnz + 2 * len(self.first) + len(self.cost))

    @cached_property
    def _structure(self) -> Any:
        """Rows, columns, edges and incidence as the kernels take them, and the steps of columns, rows and edges."""
        by_column = self.rows.tocsc()
        ends = np.concatenate([self.first, self.second])
        order = np.argsort(ends, kind="stable")
        degree = np.bincount(ends, minlength=len(self.cost))
        start = np.concatenate([[0], np.cumsum(degree)]).astype(np.int64)
        column = np.asarray(abs(by_column).sum(axis=0)).ravel() + degree
        row = np.asarray(abs(self.rows).sum(axis=1)).ravel()
        return (
            self.rows.indptr.astype(np.int64), self.rows.indices.astype(np.int64), self.rows.data,
            by_column.indptr.astype(np.int64), by_column.indices.astype(np.int64), by_column.data,
            self.first, self.second, self.price,
            start, (order % max(len(self.first), 1)).astype(np.int64), np.where(order < len(self.first), 1.0, -1.0),
            1.0 / np.maximum(column, 1e-12), 1.0 / np.maximum(row, 1e-12), np.full(len(self.first), 0.5),
        )  # fmt: skip

    def start(self) -> Point:
        """The point from which nothing is known."""
        return Point(-np.inf, self.low.copy(), np.zeros(len(self.wanted)), np.zeros(len(self.first)))

    def fixed(self, column: int, value: float) -> Relaxation:
        """The same relaxation with a column fixed."""
        low, high = self.low.copy(), self.high.copy()
        low[column] = high[column] = value
        other = replace(self, low=low, high=high)
        other.__dict__["_structure"] = self._structure  # which limits do not touch
        return other

    def bound(self, prices: NDArray[np.float64], flows: NDArray[np.float64]) -> float:
        """What prices and flows prove."""
        given = self.cost, self.wanted, self.low, self.high, *self._structure[:12], prices, flows
        return float(_bound(*given))

    def iterated(self, point: Point, count: int, balance: float, clock: Clock) -> Point:
        """The better of the last and the mean point of some iterations.

        Parameters
        ----------
        point : Point
            Where to begin; left as it is.
        count : int
            Iterations, > 0; fewer where the time ends, one chunk at least.
        balance : float
            How far the dual moves for a step of the primal.
        clock : Clock
            Told and looked at several times a second.
        """
        state = np.clip(point.values, self.low, self.high), point.prices.copy(), point.flows.copy()
        means = tuple(np.zeros_like(part) for part in state)
        structure = self._structure
        given = self.cost, self.wanted, self.low, self.high, *structure[:12], *state, *structure[12:]
        done, chunk = 0, max(int(_CHUNK / self.work), 1)
        while done < count and (not done or clock.left() > 0):
            clock.tell()
            some = min(chunk, count - done)
            _iterate(*(some, balance, *given, *means))
            done += some
        for part in means:
            part /= done
        last, mean = self.bound(*state[1:]), self.bound(*means[1:])
        return Point(mean, *means) if mean > last else Point(last, *state)

    def balanced(self, balance: float, before: Point, after: Point) -> float:
        """Balance of the next iterations, from how far primal and dual have moved."""
        step, row_step, edge_step = self._structure[12:]
        primal = np.sqrt((((after.values - before.values) ** 2) / step).sum())
        dual = np.sqrt(
            (((after.prices - before.prices) ** 2) / row_step).sum()
            + (((after.flows - before.flows) ** 2) / edge_step).sum()
        )
        if primal > 1e-10 and dual > 1e-10:
            return float(np.clip(np.sqrt(dual / primal * balance), 1e-4, 1e4))
        return balance

    def coarser(self) -> tuple[Relaxation, NDArray[np.int64]]:
        """Neighbours joined in pairs that are chosen together; the pair of each column."""
        start, other, _ = self._structure[9:12]
        beside = np.where(
            self.first[other] == np.repeat(np.arange(len(self.cost)), np.diff(start)),
            self.second[other],
            self.first[other],
        )
        group = _pairs(start, beside, self.price[other], self.low, self.high)
        groups = int(group.max()) + 1
        joined = sparse.csr_matrix((np.ones(len(group)), (np.arange(len(group)), group)), shape=(len(group), groups))
        one, two = group[self.first], group[self.second]
        apart = one != two
        key = np.minimum(one, two)[apart] * groups + np.maximum(one, two)[apart]
        edges, number = np.unique(key, return_inverse=True)
        low, high = np.zeros(groups), np.zeros(groups)
        low[group], high[group] = self.low, self.high
        rows = (self.rows @ joined).tocsr()
        cost, price = np.zeros(groups), np.zeros(len(edges))
        np.add.at(cost, group, self.cost)
        np.add.at(price, number, self.price[apart])
        return Relaxation(cost, rows, self.wanted, low, high, edges // groups, edges % groups, price), group

    def refined(self, coarse: Relaxation, group: NDArray[np.int64], point: Point) -> Point:
        """The point of a coarser relaxation in this one: an edge's flow shared among its parts by their price."""
        one, two = group[self.first], group[self.second]
        key = np.minimum(one, two) * len(coarse.cost) + np.maximum(one, two)
        edge = np.minimum(
            np.searchsorted(coarse.first * len(coarse.cost) + coarse.second, key), max(len(coarse.price) - 1, 0)
        )
        flows = np.zeros(len(key))
        if len(coarse.price):
            share = np.where(one < two, self.price, -self.price) / np.maximum(coarse.price[edge], 1e-300)
            flows = np.clip(np.where(one == two, 0.0, point.flows[edge] * share), -self.price, self.price)
        return Point(self.bound(point.prices, flows), point.values[group], point.prices, flows)


@njit("int64[::1](int64[::1], int64[::1], float64[::1], float64[::1], float64[::1])", nogil=True, cache=True)
def _pairs(
    start: NDArray[np.int64], beside: NDArray[np.int64], price: NDArray[np.float64], low: NDArray[np.float64],
    high: NDArray[np.float64],
) -> NDArray[np.int64]:  # fmt: skip
    """Each column's pair: with the free neighbour across its dearest edge that has the same limits."""
    group = np.full(len(low), -1)
    groups = 0
    for column in range(len(low)):
        if group[column] >= 0:
            continue
        dearest, mate = -1.0, -1
        for k in range(start[column], start[column + 1]):
            other = beside[k]
            alike = low[other] == low[column] and high[other] == high[column]
            if alike and group[other] < 0 and other != column and price[k] > dearest:
                dearest, mate = price[k], other
        group[column] = groups
        if mate >= 0:
            group[mate] = groups
        groups += 1
    return group


_SIGNATURE = (
    "float64[::1], float64[::1], float64[::1], float64[::1], int64[::1], int64[::1], float64[::1], int64[::1], "
    "int64[::1], float64[::1], int64[::1], int64[::1], float64[::1], int64[::1], int64[::1], float64[::1], "
)


@njit(
    "void(int64, float64, " + _SIGNATURE + ", ".join(9 * ["float64[::1]"]) + ")",
    nogil=True,
    cache=True,
)
def _iterate(
    count: int, omega: float, cost: NDArray[np.float64], wanted: NDArray[np.float64], low: NDArray[np.float64],
    high: NDArray[np.float64], row_start: NDArray[np.int64], row_column: NDArray[np.int64], row_value: NDArray[np.float64],
    column_start: NDArray[np.int64], column_row: NDArray[np.int64], column_value: NDArray[np.float64], first: NDArray[np.int64],
    second: NDArray[np.int64], price: NDArray[np.float64], edge_start: NDArray[np.int64], edge_number: NDArray[np.int64],
    edge_sign: NDArray[np.float64], values: NDArray[np.float64], prices: NDArray[np.float64], flows: NDArray[np.float64],
    step: NDArray[np.float64], row_step: NDArray[np.float64], edge_step: NDArray[np.float64],
    sum_values: NDArray[np.float64], sum_prices: NDArray[np.float64], sum_flows: NDArray[np.float64],
) -> None:  # fmt: skip
    """``count`` iterations in place, which add to the sums of values, prices and flows."""
    ahead = np.empty_like(values)
    for _ in range(count):
        for v in range(len(values)):
            gradient = cost[v]
            for k in range(column_start[v], column_start[v + 1]):
                gradient -= column_value[k] * prices[column_row[k]]
            for k in range(edge_start[v], edge_start[v + 1]):
                gradient += edge_sign[k] * flows[edge_number[k]]
            moved = min(max(values[v] - step[v] / omega * gradient, low[v]), high[v])
            ahead[v] = 2.0 * moved - values[v]
            values[v] = moved
            sum_values[v] += moved
        for r in range(len(prices)):
            missing = wanted[r]
            for k in range(row_start[r], row_start[r + 1]):
                missing -= row_value[k] * ahead[row_column[k]]
            prices[r] = max(prices[r] + omega * row_step[r] * missing, 0.0)
            sum_prices[r] += prices[r]
        for e in range(len(flows)):
            moved = flows[e] + omega * edge_step[e] * (ahead[first[e]] - ahead[second[e]])
            flows[e] = min(max(moved, -price[e]), price[e])
            sum_flows[e] += flows[e]


@njit("float64(" + _SIGNATURE + "float64[::1], float64[::1])", nogil=True, cache=True)
def _bound(
    cost: NDArray[np.float64], wanted: NDArray[np.float64], low: NDArray[np.float64], high: NDArray[np.float64],
    row_start: NDArray[np.int64], row_column: NDArray[np.int64], row_value: NDArray[np.float64], column_start: NDArray[np.int64],
    column_row: NDArray[np.int64], column_value: NDArray[np.float64], first: NDArray[np.int64], second: NDArray[np.int64],
    price: NDArray[np.float64], edge_start: NDArray[np.int64], edge_number: NDArray[np.int64], edge_sign: NDArray[np.float64],
    prices: NDArray[np.float64], flows: NDArray[np.float64],
) -> float:  # fmt: skip
    """Value of the dual at feasible prices and flows."""
    total = 0.0
    for r in range(len(prices)):
        total += prices[r] * wanted[r]
    for v in range(len(cost)):
        reduced = cost[v]
        for k in range(column_start[v], column_start[v + 1]):
            reduced -= column_value[k] * prices[column_row[k]]
        for k in range(edge_start[v], edge_start[v + 1]):
            reduced += edge_sign[k] * flows[edge_number[k]]
        total += reduced * (low[v] if reduced > 0 else high[v])
    return total
