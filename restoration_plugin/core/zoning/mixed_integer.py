"""Mixed-integer linear programs by HiGHS, with progress, cancel, a start and a proven bound."""

from __future__ import annotations

import math
import time
from dataclasses import dataclass
from typing import Any

import highspy
import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from ..progress import Progress, silent

PATIENCE = 3e7
"""Work (calls from the solver × matrix entries) spent on going below the wanted gap, so that small problems end optimal.

A measure of work and not of time, so that the same problem always ends with the same plan.
"""

_PAUSE = 0.25  # seconds between two tellings of the progress

_TOLERANCE = 1e-8


@dataclass(frozen=True)
class Program:
    """min cost·v subject to lower ≤ matrix·v ≤ upper and low ≤ v ≤ high, with the ``integer`` ones whole."""

    cost: NDArray[np.float64]
    matrix: sparse.csr_matrix
    lower: NDArray[np.float64]
    upper: NDArray[np.float64]
    low: NDArray[np.float64]
    high: NDArray[np.float64]
    integer: NDArray[np.bool_]

    def with_row(self, coefficients: NDArray[np.float64], lower: float, upper: float) -> Program:
        """The same program with one more constraint."""
        matrix = sparse.vstack([self.matrix, sparse.csr_matrix(coefficients[None, :])], format="csr")
        rows = np.append(self.lower, lower), np.append(self.upper, upper)
        return Program(self.cost, matrix, *rows, self.low, self.high, self.integer)

    def with_cost(self, cost: NDArray[np.float64]) -> Program:
        """The same program with another objective."""
        return Program(cost, self.matrix, self.lower, self.upper, self.low, self.high, self.integer)


@dataclass(frozen=True)
class Solution:
    """Best values found (None where there are none), their objective, the proven bound, and how it ended.

    ``status`` is optimal, gap reached, time limit or infeasible.
    """

    values: NDArray[np.float64] | None
    objective: float
    bound: float
    status: str


@dataclass
class _Watch:
    """Callback of the solver: tells the progress, stops at a wish or at the gap."""

    gap: float
    time_limit: float
    entries: int
    patience: float
    progress: Progress
    error: BaseException | None = None
    reached: bool = False
    calls: int = 0
    told: float = 0.0

    def __call__(self, kind: Any, message: str, state: Any, answer: Any, data: Any) -> None:
        if answer is None:
            return
        self.calls += 1
        if self.error is None and time.monotonic() - self.told > _PAUSE:
            self.told = time.monotonic()
            try:
                self.progress(min(state.running_time / self.time_limit, 1.0))
            except BaseException as error:  # must not cross the solver's frames; raised again after it has returned
                self.error = error
        if kind == highspy.cb.HighsCallbackType.kCallbackMipInterrupt:
            primal, dual = state.mip_primal_bound, state.mip_dual_bound
            if (
                self.calls * self.entries > self.patience
                and math.isfinite(primal)
                and primal - dual <= self.gap * max(abs(primal), 1e-12)
            ):
                self.reached = True
        if self.error is not None or self.reached:
            answer.user_interrupt = True


def solve(
    program: Program,
    gap: float = 0.0,
    time_limit: float = 300.0,
    start: NDArray[np.float64] | None = None,
    progress: Progress = silent,
    patience: float = PATIENCE,
) -> Solution:
    """Solve a mixed-integer program, to the optimum or to a gap.

    Parameters
    ----------
    program : Program
        What to minimise. Costs and rows should be near 1 in size.
    gap : float
        Relative gap at which the search may end once ``patience`` is used up.
    time_limit : float
        Seconds after which the best values so far are returned.
    start : ndarray, optional
        Feasible values to start from.
    progress : Progress
        Told the share of the time limit that has passed; may raise ``Cancelled``.
    patience : float
        Work spent on going below the gap.

    Returns
    -------
    Solution

    References
    ----------
    Huangfu, Q., Hall, J. A. J. (2018), Parallelizing the dual revised simplex method (HiGHS).
    """
    solver = highspy._Highs()
    for option, value in (
        ("output_flag", False),
        ("threads", 1),
        ("parallel", "off"),
        ("random_seed", 0),
        ("mip_rel_gap", 0.0),
        ("mip_abs_gap", 1e-9),
        ("mip_feasibility_tolerance", _TOLERANCE),
        ("primal_feasibility_tolerance", _TOLERANCE),
        ("time_limit", max(float(time_limit), 0.1)),
    ):
        solver.setOptionValue(option, value)
    solver.passModel(_model(program))
    watch = _Watch(gap, max(time_limit, 0.1), max(program.matrix.nnz, 1), patience, progress)
    solver.setCallback(watch, None)
    for kind in ("kCallbackMipInterrupt", "kCallbackSimplexInterrupt", "kCallbackIpmInterrupt"):
        solver.startCallback(getattr(highspy.cb.HighsCallbackType, kind))
    if start is not None:
        given = highspy.HighsSolution()
        given.col_value = [float(value) for value in start]
        given.value_valid = True
        solver.setSolution(given)
    solver.run()
    if watch.error is not None:
        raise watch.error
    return _solution(solver, program, watch)


def _model(program: Program) -> Any:
    model = highspy.HighsLp()
    matrix = program.matrix.tocsr()
    model.num_col_, model.num_row_ = len(program.cost), matrix.shape[0]
    model.col_cost_ = program.cost
    model.col_lower_, model.col_upper_ = program.low, program.high
    model.row_lower_, model.row_upper_ = program.lower, program.upper
    model.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    model.a_matrix_.start_ = matrix.indptr
    model.a_matrix_.index_ = matrix.indices
    model.a_matrix_.value_ = matrix.data
    if program.integer.any():
        kinds = (highspy.HighsVarType.kContinuous, highspy.HighsVarType.kInteger)
        model.integrality_ = [kinds[int(whole)] for whole in program.integer]
    return model


def _solution(solver: Any, program: Program, watch: _Watch) -> Solution:
    state = solver.getModelStatus()
    ends = highspy.HighsModelStatus
    if state in (ends.kInfeasible, ends.kUnboundedOrInfeasible):
        return Solution(None, math.inf, math.inf, "infeasible")
    info = solver.getInfo()
    whole = bool(program.integer.any())
    bound = float(info.mip_dual_bound) if whole else -math.inf
    solution = solver.getSolution()
    found = solution.value_valid and info.primal_solution_status == 2
    if not found:
        return Solution(None, math.inf, bound, "time limit")
    values = np.array(solution.col_value)
    values[program.integer] = np.round(values[program.integer])
    objective = float(program.cost @ values)
    if state == ends.kOptimal:
        return Solution(values, objective, bound if whole else objective, "optimal")
    return Solution(values, objective, bound, "gap reached" if watch.reached else "time limit")
