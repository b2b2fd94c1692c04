"""Linear and mixed-integer programs by HiGHS, with progress, cancel, a start and a proven bound."""

from __future__ import annotations

import math
import time
from dataclasses import dataclass, replace
from typing import Any

import highspy
import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy import sparse

from ..errors import QT_TRANSLATE_NOOP, InvalidInput
from ..progress import Progress, silent

PATIENCE = 3e7
"""Work (calls from the solver × matrix entries) spent on going below the wanted gap, so that small problems end optimal.

A measure of work and not of time, so that the same problem always ends with the same values.
"""

TOLERANCE = 1e-9
"""How far a row may be from its limits, and an integer from being whole."""

_PAUSE = 0.2  # seconds between two tellings of the progress


@dataclass(frozen=True)
class Program:
    """``minimise cost·x`` with ``row_lower <= matrix·x <= row_upper``, ``lower <= x <= upper``, some x integer."""

    cost: NDArray[np.float64]
    matrix: sparse.spmatrix
    row_lower: NDArray[np.float64]
    row_upper: NDArray[np.float64]
    lower: NDArray[np.float64]
    upper: NDArray[np.float64]
    integer: NDArray[np.bool_]

    def with_row(self, coefficients: NDArray[np.float64], lower: float, upper: float) -> Program:
        """The same program with one more constraint."""
        matrix = sparse.vstack([self.matrix, sparse.csr_matrix(coefficients[None, :])], format="csr")
        limits = np.append(self.row_lower, lower), np.append(self.row_upper, upper)
        return replace(self, matrix=matrix, row_lower=limits[0], row_upper=limits[1])

    def with_cost(self, cost: NDArray[np.float64]) -> Program:
        """The same program with another objective."""
        return replace(self, cost=cost)


@dataclass(frozen=True)
class Solution:
    """What the solver has found.

    ``status`` is "optimal" (proven), "gap reached", "time limit", "infeasible" or "unsolved" (no point found in the
    time, and none excluded); ``values`` is None in the last two, and integers are exact in it. Nothing is below
    ``bound``.
    """

    status: str
    values: NDArray[np.float64] | None
    objective: float
    bound: float

    @property
    def gap(self) -> float:
        """Distance of objective and bound over the objective."""
        if self.objective == self.bound:
            return 0.0
        return abs(self.objective - self.bound) / max(abs(self.objective), 1e-12)


def mixed_integer(
    program: Program,
    gap: float = 0.0,
    seconds: float = 300.0,
    start: ArrayLike | None = None,
    progress: Progress = silent,
    patience: float = PATIENCE,
) -> Solution:
    """Solve a program to its optimum, or to a proven gap, within a time.

    Parameters
    ----------
    program : Program
        Costs and rows should be near 1 in size.
    gap : float
        Relative gap, >= 0, at which the search ends once ``patience`` is used up.
    seconds : float
        Time limit, > 0, after which the best values so far are returned.
    start : array_like of shape (columns,), optional
        A feasible point to begin with.
    progress : Progress
        Told several times a second the share of the time used; when it raises, the solver is stopped and the
        exception let through.
    patience : float
        Work spent on going below the gap.

    Returns
    -------
    Solution

    Raises
    ------
    InvalidInput
        If there are no columns, or the solver fails, which NaN or infinity in the coefficients may cause.

    References
    ----------
    Huangfu, Q., Hall, J. A. J. (2018), Parallelizing the dual revised simplex method.
    """
    if not len(program.cost):
        raise InvalidInput(QT_TRANSLATE_NOOP("LandRestoration", "There is nothing to choose from: no record is left."))
    solver = _solver(program, max(float(seconds), 0.1), start)
    watch = _Watch(gap, max(float(seconds), 0.1), max(program.matrix.nnz, 1), patience, progress)
    solver.setCallback(watch, None)
    for kind in ("kCallbackMipInterrupt", "kCallbackSimplexInterrupt", "kCallbackIpmInterrupt"):
        solver.startCallback(getattr(highspy.cb.HighsCallbackType, kind))
    solver.run()
    if watch.error is not None:
        raise watch.error
    return _solution(solver, program, watch.reached)


@dataclass
class _Watch:
    """Callback of the solver: tells the progress, stops at a wish or at the gap."""

    gap: float
    seconds: float
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
                self.progress(min(state.running_time / self.seconds, 1.0))
            except BaseException as error:  # must not cross the solver's frames; raised again after it has returned
                self.error = error
        if kind == highspy.cb.HighsCallbackType.kCallbackMipInterrupt and self.calls * self.entries > self.patience:
            primal, dual = state.mip_primal_bound, state.mip_dual_bound
            self.reached = math.isfinite(primal) and primal - dual <= self.gap * max(abs(primal), 1e-12)
        if self.error is not None or self.reached:
            answer.user_interrupt = True


def _solver(program: Program, seconds: float, start: ArrayLike | None) -> Any:
    matrix = sparse.csr_matrix(program.matrix)
    model = highspy.HighsLp()
    model.num_col_, model.num_row_ = len(program.cost), matrix.shape[0]
    model.col_cost_, model.col_lower_, model.col_upper_ = program.cost, program.lower, program.upper
    model.row_lower_, model.row_upper_ = program.row_lower, program.row_upper
    model.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    model.a_matrix_.start_, model.a_matrix_.index_, model.a_matrix_.value_ = matrix.indptr, matrix.indices, matrix.data
    if program.integer.any():
        kinds = (highspy.HighsVarType.kContinuous, highspy.HighsVarType.kInteger)
        model.integrality_ = [kinds[int(whole)] for whole in program.integer]
    solver = highspy._Highs()  # type: ignore[attr-defined]  # which the typing of newer versions leaves out
    options: dict[str, bool | int | float | str] = {
        "output_flag": False,
        "threads": 1,  # HiGHS keeps one scheduler per process and refuses another number later
        "parallel": "off",
        "random_seed": 0,
        "mip_rel_gap": 0.0,
        "mip_abs_gap": 1e-9,
        "mip_feasibility_tolerance": TOLERANCE,
        "primal_feasibility_tolerance": TOLERANCE,
        "mip_heuristic_run_feasibility_jump": False,  # takes minutes over hundreds of long rows, unheeding of any wish
        "time_limit": seconds,
        # HiGHS 1.16.0 gives a start a wrong value in the presolved problem, and cuts off optima by it
        "presolve": "choose" if start is None else "off",
    }
    for name, value in options.items():
        solver.setOptionValue(name, value)
    if solver.passModel(model) == highspy.HighsStatus.kError:
        raise _failure("the model was refused")
    if start is not None:
        point = highspy.HighsSolution()
        point.col_value = [float(value) for value in np.asarray(start, dtype=np.float64)]
        point.value_valid = True
        solver.setSolution(point)
    return solver


def _failure(reason: str) -> InvalidInput:
    return InvalidInput(
        QT_TRANSLATE_NOOP(
            "LandRestoration", "The solver HiGHS failed ({reason}). Look for NULL, infinite or very large numbers."
        ),
        reason=reason,
    )


def _solution(solver: Any, program: Program, reached: bool) -> Solution:
    state, info = solver.getModelStatus(), solver.getInfo()
    ends = highspy.HighsModelStatus
    if state in (ends.kInfeasible, ends.kUnboundedOrInfeasible):
        return Solution("infeasible", None, math.inf, math.inf)
    if state not in (ends.kOptimal, ends.kTimeLimit, ends.kInterrupt):
        raise _failure(solver.modelStatusToString(state))
    optimal = state == ends.kOptimal
    if program.integer.any():
        bound = float(info.mip_dual_bound)
    else:
        bound = float(info.objective_function_value) if optimal else -math.inf
    if info.primal_solution_status != highspy.SolutionStatus.kSolutionStatusFeasible:
        return Solution("unsolved", None, math.inf, bound)
    values = np.array(solver.getSolution().col_value, dtype=np.float64)
    values[program.integer] = np.round(values[program.integer])
    objective = float(program.cost @ values)
    optimal |= objective - bound <= TOLERANCE * max(abs(objective), 1.0)  # a wanted gap of 0 ends as an interrupt
    status = "optimal" if optimal else "gap reached" if reached else "time limit"
    return Solution(status, values, objective, min(bound, objective))
