"""The problem of choosing priority units, and what a plan is worth."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from ..errors import QT_TRANSLATE_NOOP, Infeasible, InvalidInput, OutOfRange
from ..optimisation.mixed_integer import Program
from .selection_relaxation import Relaxation

MINIMUM_SET, MAXIMUM_COVER, MINIMUM_SHORTFALL = "minimum set", "maximum cover", "minimum shortfall"
OBJECTIVES = (MINIMUM_SET, MAXIMUM_COVER, MINIMUM_SHORTFALL)

MET = 1e-7
"""Relative tolerance within which a target or a budget is met."""


@dataclass(frozen=True)
class Boundary:
    """Shared edges: the two units of each edge (positions) and its length."""

    first: NDArray[np.int64]
    second: NDArray[np.int64]
    length: NDArray[np.float64]

    @classmethod
    def none(cls) -> Boundary:
        """No edges."""
        return cls(np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0))


@dataclass(frozen=True)
class SelectionProblem:
    """Which units to choose.

    Attributes
    ----------
    cost : ndarray of shape (units,)
        Cost of each unit, >= 0.
    features : ndarray of shape (units, features)
        Amount of each feature in each unit, >= 0.
    targets : ndarray of shape (features,)
        Amount wanted of each feature, >= 0.
    names : tuple of str
        Names of the features, for messages.
    objective : str
        One of `OBJECTIVES`.
    budget : float
        Most that the chosen units may cost; infinite for none.
    weights : ndarray of shape (features,)
        Worth of each target (maximum cover, minimum shortfall), >= 0.
    penalty : float
        Price of one metre of edge between a chosen unit and one that is not, >= 0.
    boundary : Boundary
        Shared edges; the outer edge of the region, which no plan can save, does not count.
    locked_in, locked_out : ndarray of bool, shape (units,)
        Units that must, or must not, be chosen.
    """

    cost: NDArray[np.float64]
    features: NDArray[np.float64]
    targets: NDArray[np.float64]
    names: tuple[str, ...]
    objective: str
    budget: float
    weights: NDArray[np.float64]
    penalty: float
    boundary: Boundary
    locked_in: NDArray[np.bool_]
    locked_out: NDArray[np.bool_]

    def held(self, chosen: NDArray[np.bool_]) -> NDArray[np.float64]:
        """Amount of each feature in the chosen units."""
        return self.features[chosen].sum(axis=0)

    def shortfall(self, chosen: NDArray[np.bool_]) -> NDArray[np.float64]:
        """Share of each target that is missing, 0–1; 0 where the tolerance is met."""
        short = 1.0 - self.held(chosen) / np.where(self.targets > 0, self.targets, 1.0)
        return np.where((self.targets > 0) & (short > MET), short, 0.0)

    def edge(self, chosen: NDArray[np.bool_]) -> float:
        """Length of edge between chosen units and others."""
        apart = chosen[self.boundary.first] != chosen[self.boundary.second]
        return float(self.boundary.length[apart].sum())

    def value(self, chosen: NDArray[np.bool_]) -> float:
        """What the objective gives: the least is best for a minimum, the most for maximum cover."""
        edge = self.penalty * self.edge(chosen) if self.penalty > 0 else 0.0
        short = self.shortfall(chosen)
        if self.objective == MINIMUM_SET:
            return float(self.cost[chosen].sum()) + edge
        if self.objective == MAXIMUM_COVER:
            return float(self.weights[short == 0].sum()) - edge
        return float(self.weights @ short) + edge

    def feasible(self, chosen: NDArray[np.bool_]) -> bool:
        """Whether locks, budget and (for a minimum set) targets hold."""
        locks = not (self.locked_in & ~chosen).any() and not (self.locked_out & chosen).any()
        paid = self.cost[chosen].sum() <= self.budget * (1 + MET)
        return bool(locks and paid and (self.objective != MINIMUM_SET or not self.shortfall(chosen).any()))

    def check(self) -> None:
        """Refuse what cannot be meant and what cannot be met.

        Raises
        ------
        OutOfRange, InvalidInput
            If a number is negative or not finite, or a unit is locked both in and out.
        Infeasible
            If targets exceed what the units hold that are not locked out, or the locked-in units exceed the budget.
        """
        for name, values in (
            ("COST", self.cost),
            ("FEATURES", self.features),
            ("TARGETS", self.targets),
            ("WEIGHTS", self.weights),
            ("BOUNDARY_PENALTY", np.array([self.penalty])),
        ):
            if values.size and not (np.isfinite(values).all() and values.min() >= 0):
                wrong = values[~np.isfinite(values) | (values < 0)]
                raise OutOfRange(name, found=float(wrong.flat[0]), allowed=">= 0")
        if not self.budget >= 0:
            raise OutOfRange("BUDGET", found=self.budget, allowed=">= 0")
        both = self.locked_in & self.locked_out
        if both.any():
            raise InvalidInput(
                QT_TRANSLATE_NOOP(
                    "LandRestoration",
                    "{count} units are locked in and locked out at once, the first is number {first}. "
                    "Keep one of the two.",
                ),
                count=int(both.sum()),
                first=int(np.argmax(both)) + 1,
            )
        fixed = float(self.cost[self.locked_in].sum())
        if fixed > self.budget * (1 + MET):
            raise Infeasible(
                QT_TRANSLATE_NOOP(
                    "LandRestoration",
                    "The locked-in units cost {cost}, the budget is {budget}. Raise the budget or unlock units.",
                ),
                cost=f"{fixed:.10g}",
                budget=f"{self.budget:.10g}",
            )
        if self.objective == MINIMUM_SET:
            self._check_targets()

    def _check_targets(self) -> None:
        held = self.held(~self.locked_out)
        missed = np.flatnonzero(held < self.targets * (1 - MET))
        if missed.size:
            raise Infeasible(
                QT_TRANSLATE_NOOP(
                    "LandRestoration",
                    "Targets that cannot be met even with every unit that is not locked out: {targets}. "
                    "Lower them or unlock units.",
                ),
                targets="; ".join(f"{self.names[j]} {self.targets[j]:.10g} > {held[j]:.10g}" for j in missed),
            )


@dataclass(frozen=True)
class Scaled:
    """A problem in numbers near 1; its value is sign · unit · objective + offset.

    Minimise cost·v + Σ price·|v_first − v_second| with row_lower <= rows·v <= row_upper, lower <= v <= upper, where v are
    the units x, then the targets y or s.
    """

    cost: NDArray[np.float64]
    rows: sparse.csr_matrix
    row_lower: NDArray[np.float64]
    row_upper: NDArray[np.float64]
    lower: NDArray[np.float64]
    upper: NDArray[np.float64]
    integer: NDArray[np.bool_]
    first: NDArray[np.int64]
    second: NDArray[np.int64]
    price: NDArray[np.float64]
    units: int
    unit: float
    offset: float
    sign: float

    def value(self, objective: float) -> float:
        """Value of the problem at an objective."""
        return self.sign * self.unit * objective + self.offset

    def objective(self, value: float) -> float:
        """Objective at a value of the problem."""
        return self.sign * (value - self.offset) / self.unit

    @cached_property
    def relaxation(self) -> Relaxation:
        """The relaxed problem."""
        flip = np.where(np.isfinite(self.row_lower), 1.0, -1.0)
        return Relaxation(
            self.cost, self.rows.multiply(flip[:, None]).tocsr(), np.where(flip > 0, self.row_lower, -self.row_upper),
            self.lower, self.upper, self.first, self.second, self.price,
        )  # fmt: skip

    @cached_property
    def program(self) -> Program:
        """The exact mixed-integer program; its edges z come after v.

        An edge between a chosen and an unchosen unit costs p·l·(x_i + x_j − 2z) with z ≤ x_i, z ≤ x_j, which a minimum
        drives to z = min(x_i, x_j).
        """
        columns, pairs = len(self.cost), len(self.price)
        cost = self.cost.copy()
        np.add.at(cost, self.first, self.price)
        np.add.at(cost, self.second, self.price)
        numbers, ones = np.arange(pairs), np.ones(pairs)
        edge_rows = [
            sparse.csr_matrix(
                (np.concatenate([ones, -ones]), (np.tile(numbers, 2), np.concatenate([columns + numbers, side]))),
                shape=(pairs, columns + pairs),
            )
            for side in (self.first, self.second)
        ]
        wide = sparse.hstack([self.rows, sparse.csr_matrix((self.rows.shape[0], pairs))])
        return Program(
            np.concatenate([cost, -2.0 * self.price]),
            sparse.vstack([wide, *edge_rows], format="csr"),
            np.concatenate([self.row_lower, np.full(2 * pairs, -np.inf)]),
            np.concatenate([self.row_upper, np.zeros(2 * pairs)]),
            np.concatenate([self.lower, np.zeros(pairs)]),
            np.concatenate([self.upper, ones]),
            np.concatenate([self.integer, np.ones(pairs, dtype=bool)]),  # follows, but saying so helps the solver
        )


def scaled_problem(problem: SelectionProblem) -> Scaled:
    """A problem as costs, rows and priced edges near 1, from which the exact program is built when it is asked for."""
    units, aimed = len(problem.cost), np.flatnonzero(problem.targets > 0)
    targets, pairs = len(aimed), _pairs(problem)
    first, second = (side[pairs].astype(np.int64) for side in (problem.boundary.first, problem.boundary.second))
    price = problem.penalty * problem.boundary.length[pairs]
    extra = 0 if problem.objective == MINIMUM_SET else targets
    size = units + extra
    cost, sign, offset = np.zeros(size), 1.0, 0.0
    if problem.objective == MINIMUM_SET:
        cost[:units] = problem.cost
    elif problem.objective == MAXIMUM_COVER:
        cost[units:] = -problem.weights[aimed]
        sign, offset = -1.0, float(problem.weights[problem.targets <= 0].sum())
    else:
        cost[units:] = problem.weights[aimed]
    edge_cost = np.bincount(first, price, size) + np.bincount(second, price, size)
    parts = np.abs(np.concatenate([cost + edge_cost, 2.0 * price]))
    parts = parts[parts != 0]
    unit = float(parts.mean()) if parts.size else 1.0

    own = sparse.csr_matrix((problem.features[:, aimed] / problem.targets[aimed]).T)
    slack = {MINIMUM_SET: 0.0, MAXIMUM_COVER: -1.0, MINIMUM_SHORTFALL: 1.0}[problem.objective]
    blocks = [sparse.hstack([own, slack * sparse.eye(targets, extra)])]
    row_lower = [np.full(targets, 0.0 if problem.objective == MAXIMUM_COVER else 1.0)]
    row_upper = [np.full(targets, np.inf)]
    if np.isfinite(problem.budget):
        scale = problem.budget if problem.budget > 0 else 1.0
        blocks.append(
            sparse.hstack([sparse.csr_matrix((problem.cost / scale)[None, :]), sparse.csr_matrix((1, extra))])
        )
        row_lower.append(np.array([-np.inf]))
        row_upper.append(np.array([problem.budget / scale]))
    lower, upper = np.zeros(size), np.ones(size)
    lower[:units] = problem.locked_in
    upper[:units] = ~problem.locked_out
    integer = np.ones(size, dtype=bool)
    if problem.objective == MINIMUM_SHORTFALL:
        integer[units:] = False
    rows = sparse.vstack(blocks, format="csr")
    rows.eliminate_zeros()
    return Scaled(
        cost / unit, rows, np.concatenate(row_lower), np.concatenate(row_upper), lower, upper, integer,
        first, second, price / unit, units, unit, offset, sign,
    )  # fmt: skip


def program_values(problem: SelectionProblem, scaled: Scaled, chosen: NDArray[np.bool_]) -> NDArray[np.float64]:
    """The program's values of a plan."""
    short = problem.shortfall(chosen)[problem.targets > 0]
    extra: NDArray[Any] = np.zeros(0)
    if problem.objective == MAXIMUM_COVER:
        extra = short == 0
    elif problem.objective == MINIMUM_SHORTFALL:
        extra = short
    both = chosen[scaled.first] & chosen[scaled.second]
    return np.concatenate([chosen, extra, both]).astype(np.float64)


def _pairs(problem: SelectionProblem) -> NDArray[np.int64]:
    if problem.penalty <= 0:
        return np.zeros(0, np.int64)
    return np.flatnonzero((problem.boundary.length > 0) & (problem.boundary.first != problem.boundary.second))
