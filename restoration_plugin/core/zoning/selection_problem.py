"""The problem of choosing priority units, and what a plan is worth."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from ..errors import QT_TRANSLATE_NOOP, Infeasible, InvalidInput, OutOfRange
from ..optimisation.mixed_integer import Program

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
    """The linear program of a problem, scaled to numbers near 1; value = sign · unit · program's objective + offset."""

    program: Program
    units: int
    pairs: NDArray[np.int64]  # edges that could be cut, as positions in the boundary
    unit: float
    offset: float
    sign: float

    def value(self, objective: float) -> float:
        """Value of the problem at an objective of the program."""
        return self.sign * self.unit * objective + self.offset


def linear_program(problem: SelectionProblem) -> Scaled:
    """The exact mixed-integer program of a problem: units x, then targets y or s, then edges z.

    An edge between a chosen and an unchosen unit costs p·l·(x_i + x_j − 2z) with z ≤ x_i, z ≤ x_j, which a minimum
    drives to z = min(x_i, x_j).
    """
    units, aimed = len(problem.cost), np.flatnonzero(problem.targets > 0)
    targets, pairs = len(aimed), _pairs(problem)
    first, second = problem.boundary.first[pairs], problem.boundary.second[pairs]
    price = problem.penalty * problem.boundary.length[pairs]
    extra = 0 if problem.objective == MINIMUM_SET else targets
    size = units + extra + len(pairs)
    cost, sign, offset = np.zeros(size), 1.0, 0.0
    if problem.objective == MINIMUM_SET:
        cost[:units] = problem.cost
    elif problem.objective == MAXIMUM_COVER:
        cost[units : units + extra] = -problem.weights[aimed]
        sign, offset = -1.0, float(problem.weights[problem.targets <= 0].sum())
    else:
        cost[units : units + extra] = problem.weights[aimed]
    np.add.at(cost, first, price)
    np.add.at(cost, second, price)
    cost[units + extra :] = -2.0 * price
    parts = np.abs(cost[cost != 0])
    unit = float(parts.mean()) if parts.size else 1.0

    own = sparse.csr_matrix((problem.features[:, aimed] / problem.targets[aimed]).T)
    slack = {MINIMUM_SET: 0.0, MAXIMUM_COVER: -1.0, MINIMUM_SHORTFALL: 1.0}[problem.objective]
    blocks = [sparse.hstack([own, slack * sparse.eye(targets, extra), sparse.csr_matrix((targets, len(pairs)))])]
    lower = [np.full(targets, 0.0 if problem.objective == MAXIMUM_COVER else 1.0)]
    upper = [np.full(targets, np.inf)]
    if np.isfinite(problem.budget):
        scale = problem.budget if problem.budget > 0 else 1.0
        row = sparse.csr_matrix((problem.cost / scale)[None, :])
        blocks.append(sparse.hstack([row, sparse.csr_matrix((1, extra + len(pairs)))]))
        lower.append(np.array([-np.inf]))
        upper.append(np.array([problem.budget / scale]))
    for side in (first, second):
        rows = np.arange(len(pairs))
        ones = np.ones(len(pairs))
        blocks.append(
            sparse.csr_matrix(
                (np.concatenate([ones, -ones]), (np.tile(rows, 2), np.concatenate([units + extra + rows, side]))),
                shape=(len(pairs), size),
            )
        )
        lower.append(np.full(len(pairs), -np.inf))
        upper.append(np.zeros(len(pairs)))
    low, high = np.zeros(size), np.ones(size)
    low[:units] = problem.locked_in
    high[:units] = ~problem.locked_out
    integer = np.ones(size, dtype=bool)  # whole edges follow from whole units, but saying so helps the solver
    if problem.objective == MINIMUM_SHORTFALL:
        integer[units : units + extra] = False
    matrix = sparse.vstack(blocks, format="csr")
    matrix.eliminate_zeros()
    program = Program(cost / unit, matrix, np.concatenate(lower), np.concatenate(upper), low, high, integer)
    return Scaled(program, units, pairs, unit, offset, sign)


def program_values(problem: SelectionProblem, scaled: Scaled, chosen: NDArray[np.bool_]) -> NDArray[np.float64]:
    """The program's values of a plan."""
    short = problem.shortfall(chosen)[problem.targets > 0]
    extra: NDArray[Any] = np.zeros(0)
    if problem.objective == MAXIMUM_COVER:
        extra = short == 0
    elif problem.objective == MINIMUM_SHORTFALL:
        extra = short
    both = chosen[problem.boundary.first[scaled.pairs]] & chosen[problem.boundary.second[scaled.pairs]]
    return np.concatenate([chosen, extra, both]).astype(np.float64)


def _pairs(problem: SelectionProblem) -> NDArray[np.int64]:
    if problem.penalty <= 0:
        return np.zeros(0, np.int64)
    return np.flatnonzero((problem.boundary.length > 0) & (problem.boundary.first != problem.boundary.second))
