"""Linear and mixed-integer programs, solved by HiGHS under watch."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Any

import highspy
import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy import sparse

from ..errors import QT_TRANSLATE_NOOP, InvalidInput
from ..progress import Progress, silent

POLL = 0.2
"""Seconds between two looks at the progress callback."""

TOLERANCE = 1e-9
"""How far a row may be from its limits."""


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


@dataclass(frozen=True)
class Solution:
    """What the solver has found.

    ``status`` is "optimal" (within the gap asked for), "time limit", "infeasible" or "unsolved" (no point found in the
    time, and none excluded); ``values`` is None in the last two, and integers are exact in it.
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
) -> Solution:
    """Solve a program to a proven gap, within a time.

    Parameters
    ----------
    program : Program
    gap : float
        Relative gap at which to stop, >= 0.
    seconds : float
        Time limit, > 0.
    start : array_like of shape (columns,), optional
        A feasible point to begin with.
    progress : callable
        Called several times a second with the share of the time used; when it raises, the solver is stopped and the
        exception let through.

    Returns
    -------
    Solution

    Raises
    ------
    InvalidInput
        If the solver fails, which NaN or infinity in the coefficients may cause.

    References
    ----------
    Huangfu, Q., Hall, J. A. J. (2018), Parallelizing the dual revised simplex method.
    """
    solver = _solver(program, gap, seconds)
    if start is not None:
        point = highspy.HighsSolution()
        point.col_value = [float(value) for value in np.asarray(start, dtype=np.float64)]
        solver.setSolution(point)
    _run(solver, seconds, progress)
    return _result(solver, program)


def _solver(program: Program, gap: float, seconds: float) -> Any:
    columns = len(program.cost)
    if not columns:
        raise InvalidInput(QT_TRANSLATE_NOOP("LandRestoration", "There is nothing to choose from: no record is left."))
    matrix = sparse.csr_matrix(program.matrix)
    model = highspy.HighsLp()
    model.num_col_, model.num_row_ = columns, matrix.shape[0]
    model.col_cost_, model.col_lower_, model.col_upper_ = program.cost, program.lower, program.upper
    model.row_lower_, model.row_upper_ = program.row_lower, program.row_upper
    model.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    model.a_matrix_.start_, model.a_matrix_.index_, model.a_matrix_.value_ = matrix.indptr, matrix.indices, matrix.data
    if program.integer.any():
        kinds = (highspy.HighsVarType.kContinuous, highspy.HighsVarType.kInteger)
        model.integrality_ = [kinds[int(whole)] for whole in program.integer]
    solver = highspy.Highs()
    options: dict[str, bool | int | float | str] = {
        "output_flag": False,
        "threads": 1,  # HiGHS keeps one scheduler per process and refuses another number later
        "parallel": "off",
        "mip_rel_gap": float(gap),
        "time_limit": float(seconds),
        "random_seed": 0,
        "mip_feasibility_tolerance": TOLERANCE,
        "primal_feasibility_tolerance": TOLERANCE,
    }
    for name, value in options.items():
        solver.setOptionValue(name, value)
    if solver.passModel(model) == highspy.HighsStatus.kError:
        raise _failure("the model was refused")
    return solver


def _failure(reason: str) -> InvalidInput:
    return InvalidInput(
        QT_TRANSLATE_NOOP(
            "LandRestoration", "The solver HiGHS failed ({reason}). Look for NULL, infinite or very large numbers."
        ),
        reason=reason,
    )


def _run(solver: Any, seconds: float, progress: Progress) -> None:
    """Solve in a thread of its own and stop it when ``progress`` raises."""
    began = time.monotonic()
    solver.HandleUserInterrupt = True
    thread = solver.startSolve()
    try:
        while thread.is_alive():
            thread.join(POLL)
            progress(min((time.monotonic() - began) / seconds, 1.0))
    except BaseException:
        solver.cancelSolve()
        thread.join()
        raise


def _result(solver: Any, program: Program) -> Solution:
    status, info = solver.getModelStatus(), solver.getInfo()
    kinds = highspy.HighsModelStatus
    if status in (kinds.kInfeasible, kinds.kUnboundedOrInfeasible):
        return Solution("infeasible", None, np.inf, np.inf)
    if status not in (kinds.kOptimal, kinds.kTimeLimit):
        raise _failure(solver.modelStatusToString(status))
    mixed = bool(program.integer.any())
    bound = float(info.mip_dual_bound) if mixed else float(info.objective_function_value)
    if info.primal_solution_status != highspy.SolutionStatus.kSolutionStatusFeasible:
        return Solution("unsolved", None, np.inf, bound)
    values = np.array(solver.getSolution().col_value, dtype=np.float64)
    values[program.integer] = np.round(values[program.integer])
    objective = float(program.cost @ values)
    return Solution("optimal" if status == kinds.kOptimal else "time limit", values, objective, min(bound, objective))
