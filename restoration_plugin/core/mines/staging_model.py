"""The schedule as a mixed-integer program whose demands carry their names."""

from __future__ import annotations

from typing import Iterable, NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy import sparse

from ..optimisation.mixed_integer import Program
from .staging_rules import Rules
from .staging_works import Works


class Demand(NamedTuple):
    """A demand that can be waived when a clash is sought: the parameter it comes from, and the year or record."""

    parameter: str
    record: str


class StagingModel:
    """Variables x[row, year] = 1 where a work is done in a year, and the rows that bind them.

    ``program`` holds everything; ``program_of`` only some of the demands (the rule that a site is done at most once
    always holds).
    """

    def __init__(self, works: Works, rules: Rules) -> None:
        self.works, self.rules = works, rules
        self.count, self.years = len(works.site), len(rules.budgets)
        self.calendar = rules.start + np.arange(self.years)
        self._blocks: list[tuple[Demand | None, sparse.csr_matrix, NDArray, NDArray]] = []
        self._once()
        self._mandatory()
        self._budgets()
        self._stage_minimum()
        self._open_land()
        self._topsoil()
        self._predecessors()
        self.late = self.calendar[None, :] < works.release[works.site][:, None]

    @property
    def value(self) -> NDArray[np.float64]:
        """Discounted benefit of each row done in each year, counted from the end of that year to the last."""
        factors = (1 + self.rules.discount) ** -np.arange(1.0, self.years + 1)
        return self.works.benefit[:, None] * np.cumsum(factors[::-1])[::-1][None, :]

    @property
    def demands(self) -> list[Demand]:
        """Every demand, in the order in which waiving is tried."""
        named = list(dict.fromkeys(demand for demand, *_ in self._blocks if demand is not None))
        late = np.unique(self.works.site[self.late.any(axis=1)])
        return named + [self._release(site) for site in late]

    def program(self, scale: float) -> Program:
        """The whole program; minimises minus the value over ``scale``."""
        return self._assemble(None, -self.value.ravel() / scale)

    def program_of(self, demands: Iterable[Demand]) -> Program:
        """The program with these demands only, and nothing to optimise."""
        return self._assemble(frozenset(demands), np.zeros(self.count * self.years))

    def _assemble(self, demands: frozenset[Demand] | None, cost: NDArray[np.float64]) -> Program:
        blocks = [block for block in self._blocks if demands is None or block[0] is None or block[0] in demands]
        upper = np.ones((self.count, self.years))
        for row in np.flatnonzero(self.late.any(axis=1)):
            if demands is None or self._release(self.works.site[row]) in demands:
                upper[row, self.late[row]] = 0
        return Program(
            cost=cost,
            matrix=sparse.vstack([matrix for _, matrix, _, _ in blocks], format="csr"),
            row_lower=np.concatenate([lower for _, _, lower, _ in blocks]),
            row_upper=np.concatenate([upper for _, _, _, upper in blocks]),
            lower=np.zeros(len(cost)),
            upper=upper.ravel(),
            integer=np.ones(len(cost), dtype=bool),
        )

    def _release(self, site: int) -> Demand:
        return Demand("AVAILABLE", f"{self.works.labels[site]} ({self.works.release[site]:g})")

    def _add(self, demand: Demand | None, weights: ArrayLike, lower: float, upper: float) -> None:
        """Bind a weighted sum of x[row, year]; scaled by its largest weight, so that tolerances are relative."""
        matrix = sparse.csr_matrix(np.asarray(weights, dtype=np.float64).reshape(1, -1))
        size = np.abs(matrix.data).max() if matrix.nnz else 1.0
        matrix = matrix / size
        self._blocks.append((demand, matrix, np.array([lower / size]), np.array([upper / size])))

    def _grid(self, weights: NDArray[np.float64], years: NDArray[np.bool_]) -> NDArray[np.float64]:
        """Weights of the rows, in the years that are True."""
        return weights[:, None] * years[None, :]

    def _until(self, year: int) -> NDArray[np.bool_]:
        return np.arange(self.years) <= year

    def _once(self) -> None:
        """At most one technique in one year for each site."""
        ones = np.ones(self.count * self.years)
        columns = np.arange(self.count * self.years)
        sites = len(self.works.labels)
        matrix = sparse.csr_matrix((ones, (np.repeat(self.works.site, self.years), columns)), shape=(sites, len(ones)))
        self._blocks.append((None, matrix, np.full(sites, -np.inf), np.ones(sites)))

    def _mandatory(self) -> None:
        for site in np.flatnonzero(self.works.mandatory):
            weights = self._grid((self.works.site == site).astype(np.float64), self._until(self.years))
            self._add(Demand("MANDATORY", str(self.works.labels[site])), weights, 1.0, np.inf)

    def _budgets(self) -> None:
        for year, budget in enumerate(self.rules.budgets):
            years, allowed = np.arange(self.years) == year, budget
            if self.rules.carry_over:
                years, allowed = self._until(year), self.rules.budgets[: year + 1].sum()
            self._add(
                Demand("BUDGET", f"{self.calendar[year]}: {allowed:g}"),
                self._grid(self.works.cost, years),
                -np.inf,
                float(allowed),
            )

    def _stage_minimum(self) -> None:
        area = self.works.area[self.works.site]
        for stage, minimum in enumerate(self.rules.stage_minimum):
            if minimum > 0:
                demand = Demand("STAGE_MINIMUM", f"{stage + 1}: {minimum:g} ha")
                self._add(demand, self._grid(area, self.rules.stages == stage), float(minimum), np.inf)

    def _open_land(self) -> None:
        if not np.isfinite(self.rules.open_land):
            return
        area = self.works.area[self.works.site]
        for year, calendar in enumerate(self.calendar):
            damaged = float(self.works.area[self.works.release <= calendar].sum())
            demand = Demand("OPEN_LAND", f"{calendar}: {self.rules.open_land:g} ha")
            self._add(demand, self._grid(area, self._until(year)), damaged - self.rules.open_land, np.inf)

    def _topsoil(self) -> None:
        if not self.works.need.any():
            return
        for year, calendar in enumerate(self.calendar):
            stripped = float(self.works.strip[self.works.release <= calendar].sum())
            demand = Demand("STRIP", f"{calendar}: {stripped:g} m³")
            self._add(demand, self._grid(self.works.need, self._until(year)), -np.inf, stripped)

    def _predecessors(self) -> None:
        for later, earlier in self.rules.predecessors:
            demand = Demand("PREDECESSORS", f"{self.works.labels[later]} > {self.works.labels[earlier]}")
            of_later = (self.works.site == later).astype(np.float64)
            of_earlier = (self.works.site == earlier).astype(np.float64)
            for year in range(self.years):
                weights = self._grid(of_later, self._until(year)) - self._grid(of_earlier, self._until(year - 1))
                self._add(demand, weights, -np.inf, 0.0)
