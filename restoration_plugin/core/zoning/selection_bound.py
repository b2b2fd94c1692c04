"""A proven bound on what any plan can reach, from the dual of the relaxed problem."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Any

import numpy as np
from numba import njit
from numpy.typing import NDArray
from scipy import sparse

from ..progress import Progress, silent

ROUND = 1000
"""Iterations between two restarts: enough for the prices to reach across a few thousand units."""

_FIRST = 30  # iterations of the first round, each following one twice as long: so the balance is found early

WORK = 3e10
"""Entries of rows and edges looked at in all: a minute or so."""

_CHUNK = 1e8  # entries between two looks at the clock: a quarter of a second or so
_FLAT = 10  # rounds without a rise before the bound is taken to be reached


@dataclass(frozen=True)
class Bound:
    """A bound that no plan can pass, the dual prices of the rows, and the relaxed plan (0–1)."""

    value: float
    prices: NDArray[np.float64]
    relaxed: NDArray[np.float64]


def selection_bound(
    cost: NDArray[np.float64],
    rows: sparse.csr_matrix,
    wanted: NDArray[np.float64],
    low: NDArray[np.float64],
    high: NDArray[np.float64],
    edges: tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float64]],
    rounds: int = 300,
    seconds: float = np.inf,
    progress: Progress = silent,
) -> Bound:
    """Lower bound of min cost·v + Σ price·|v_i − v_j| subject to rows·v ≥ wanted, low ≤ v ≤ high.

    Parameters
    ----------
    cost : ndarray of shape (columns,)
        Price of each column.
    rows : csr_matrix of shape (rows, columns)
        Coefficients near 1 in size.
    wanted : ndarray of shape (rows,)
        Right-hand sides.
    low, high : ndarray of shape (columns,)
        Finite limits of the columns.
    edges : tuple of ndarrays
        First column, second column and price >= 0 of each edge.
    rounds : int
        At most so many rounds of `ROUND` iterations; fewer of a problem so large that they would exceed `WORK`.
    seconds : float
        Time after which the iteration ends, within a round too.
    progress : Progress
        Told the share of the rounds done, several times a second.

    Returns
    -------
    Bound

    Notes
    -----
    A preconditioned primal–dual iteration with restarts from the better of the last and the mean dual point. Whatever
    prices λ ≥ 0 of the rows and flows |y| ≤ price of the edges it has reached,
    λ·wanted + Σ min over [low, high] of (cost − rowsᵀλ + divergence of y)·v is a valid bound: it needs no
    convergence to be true, and rises to the optimum of the relaxation.

    References
    ----------
    Pock, T., Chambolle, A. (2011), Diagonal preconditioning for first order primal-dual algorithms.
    Applegate, D. et al. (2021), Practical large-scale linear programming using primal-dual hybrid gradient.
    """
    first, second, price = edges
    by_column = rows.tocsc()
    state = _State.start(cost, rows, by_column, wanted, low, high, first, second)
    arguments = (
        cost, wanted, low, high, rows.indptr.astype(np.int64), rows.indices.astype(np.int64), rows.data,
        by_column.indptr.astype(np.int64), by_column.indices.astype(np.int64), by_column.data,
        first, second, price, *_incidence(first, second, len(cost)),
    )  # fmt: skip
    best = Bound(-np.inf, state.prices.copy(), state.values.copy())
    scale = float(np.linalg.norm(cost)) / max(float(np.linalg.norm(wanted)), 1e-12)
    omega, flat = float(np.clip(scale, 1.0, 1e4)), 0  # prices have far to go where many units share few rows
    work = 2.0 * rows.nnz + 2.0 * len(first) + len(cost)
    rounds = min(rounds, max(int(WORK / (ROUND * work)), 10))
    chunk = min(max(int(_CHUNK / work), 1), ROUND)
    steps = state.step, state.row_step, state.edge_step
    ends = time.monotonic() + seconds
    for number in range(rounds):
        before = state.values.copy(), state.prices.copy(), state.flows.copy()
        means = tuple(np.zeros_like(part) for part in before)
        done = 0
        length = min(_FIRST << min(number, 9), ROUND)
        while done < length and (time.monotonic() < ends or not number + done):
            progress((number + done / length) / rounds)
            count = min(chunk, length - done)
            _iterate(count, omega, *arguments, state.values, state.prices, state.flows, *steps, *means)
            done += count
        for part in means:
            part /= max(done, 1)
        last = _bound(*arguments, state.prices, state.flows)
        mean = _bound(*arguments, means[1], means[2]) if done else -np.inf
        if mean > last:
            state.values[:], state.prices[:], state.flows[:] = means
        reached = max(mean, last)
        flat = flat + 1 if reached <= best.value + 1e-6 * abs(best.value) else 0
        if reached > best.value:
            best = Bound(reached, state.prices.copy(), state.values.copy())
        if flat >= _FLAT or time.monotonic() >= ends:
            break
        omega = _balance(omega, before, state)
    return best


@dataclass
class _State:
    values: NDArray[np.float64]
    prices: NDArray[np.float64]
    flows: NDArray[np.float64]
    step: NDArray[np.float64]
    row_step: NDArray[np.float64]
    edge_step: NDArray[np.float64]

    @classmethod
    def start(
        cls,
        cost: NDArray[np.float64],
        rows: sparse.csr_matrix,
        by_column: sparse.csc_matrix,
        wanted: NDArray[np.float64],
        low: NDArray[np.float64],
        high: NDArray[np.float64],
        first: NDArray[np.int64],
        second: NDArray[np.int64],
    ) -> _State:
        degree = np.bincount(first, minlength=len(cost)) + np.bincount(second, minlength=len(cost))
        column = np.asarray(abs(by_column).sum(axis=0)).ravel() + degree
        row = np.asarray(abs(rows).sum(axis=1)).ravel()
        return cls(
            low.copy(),
            np.zeros(len(wanted)),
            np.zeros(len(first)),
            1.0 / np.maximum(column, 1e-12),
            1.0 / np.maximum(row, 1e-12),
            np.full(len(first), 0.5),
        )


def _balance(omega: float, before: tuple[NDArray[Any], ...], state: _State) -> float:
    """Primal weight of the next round, from how far primal and dual have moved."""
    primal = np.sqrt((((state.values - before[0]) ** 2) / state.step).sum())
    dual = np.sqrt(
        (((state.prices - before[1]) ** 2) / state.row_step).sum()
        + (((state.flows - before[2]) ** 2) / state.edge_step).sum()
    )
    if primal > 1e-10 and dual > 1e-10:
        return float(np.clip(np.sqrt(dual / primal * omega), 1e-4, 1e4))
    return omega


def _incidence(
    first: NDArray[np.int64], second: NDArray[np.int64], columns: int
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float64]]:
    """Edges of each column, in the order of a compressed matrix, with their sign."""
    ends = np.concatenate([first, second])
    order = np.argsort(ends, kind="stable")
    start = np.concatenate([[0], np.cumsum(np.bincount(ends, minlength=columns))]).astype(np.int64)
    sign = np.where(order < len(first), 1.0, -1.0)
    return start, (order % max(len(first), 1)).astype(np.int64), sign


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
