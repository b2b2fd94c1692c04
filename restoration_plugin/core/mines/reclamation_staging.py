"""Which site is reclaimed by which technique in which year."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..errors import QT_TRANSLATE_NOOP, Infeasible, NotApplicable, OutOfRange
from ..optimisation.mixed_integer import mixed_integer
from ..progress import Progress, silent
from .staging_conflict import conflict_error, staging_conflict
from .staging_model import StagingModel
from .staging_rules import Rules
from .staging_works import Works


@dataclass(frozen=True)
class Schedule:
    """A schedule with its proof.

    ``year`` is the calendar year of each row of the works, 0 where it is not done; ``value`` the discounted benefit
    of each row; ``total`` their sum, which no schedule exceeds by more than up to ``bound``; ``gap`` their distance
    over the total; ``status`` "optimal" (proven), "gap reached" or "time limit".
    """

    year: NDArray[np.int64]
    value: NDArray[np.float64]
    total: float
    bound: float
    gap: float
    status: str


def reclamation_staging(
    works: Works, rules: Rules, gap: float = 0.01, time_limit: float = 300.0, progress: Progress = silent
) -> Schedule:
    """The schedule with the largest discounted benefit, exact within a proven gap.

    Parameters
    ----------
    works : Works
        Sites and techniques.
    rules : Rules
        Years, budgets, stages and precedence.
    gap : float
        Relative gap at which to stop, 0 to 1.
    time_limit : float
        Seconds, > 0; the best schedule found by then is returned with its gap.
    progress : callable
        Called several times a second with the share of the time used; stops the solver when it raises.

    Returns
    -------
    Schedule

    Raises
    ------
    OutOfRange
        If ``gap`` or ``time_limit`` is not allowed.
    Infeasible
        If no schedule meets the demands; names those that clash.
    NotApplicable
        If the time ends before any schedule is found.

    Notes
    -----
    With binary x[k, t], technique k done in year t = 1 … T, the program maximises
    Σ x[k, t] Σ_{τ=t..T} B[k] / (1+d)^τ subject to: at most one technique and year per site, exactly one where it is
    mandatory; Σ c x within the budget of each year, or within the sum of the budgets so far with carry-over; a site
    later than its predecessors, which are then done too; nothing before the release year; Σ need x so far within the
    topsoil stripped so far, the strip of a site counting from its release; released land less reclaimed land at most
    the open-land cap at the end of each year; and a least reclaimed area in each stage.

    References
    ----------
    Johnson, T. B. (1968), Optimum open pit mine production scheduling, for the multi-period formulation.
    """
    if not 0 <= gap < 1:
        raise OutOfRange("GAP", found=gap, allowed=">= 0 and < 1")
    if not time_limit > 0:
        raise OutOfRange("TIME_LIMIT", found=time_limit, allowed="> 0 s")
    _cheapest_mandatory(works, rules)
    model = StagingModel(works, rules)
    value = model.value
    scale = float(value.max()) or 1.0
    solution = mixed_integer(model.program(scale), gap, time_limit, progress=progress, patience=0.0)
    if solution.status == "infeasible":
        raise conflict_error(staging_conflict(model, progress=progress))
    if solution.values is None:
        raise NotApplicable(
            QT_TRANSLATE_NOOP(
                "LandRestoration",
                "No schedule was found in {seconds} s, and none excluded. Raise TIME_LIMIT, or relax the demands.",
            ),
            seconds=f"{time_limit:g}",
        )
    done = solution.values.reshape(value.shape) > 0.5
    chosen = np.where(done, value, 0.0).sum(axis=1)
    total = float(chosen.sum())
    bound = max(-solution.bound * scale, total)
    return Schedule(
        year=np.where(done.any(axis=1), model.calendar[done.argmax(axis=1)], 0).astype(np.int64),
        value=chosen,
        total=total,
        bound=bound,
        gap=(bound - total) / total if total > 0 else 0.0,
        status=solution.status,
    )


def _cheapest_mandatory(works: Works, rules: Rules) -> None:
    """Refuse a mandatory site that no budget pays for by itself, naming it."""
    calendar = rules.start + np.arange(len(rules.budgets))
    budgets = np.cumsum(rules.budgets) if rules.carry_over else rules.budgets
    for site in np.flatnonzero(works.mandatory):
        cost = works.cost[works.site == site].min()
        allowed = budgets[calendar >= works.release[site]].max(initial=0.0)
        if cost > allowed * (1 + 1e-12):
            raise Infeasible(
                QT_TRANSLATE_NOOP(
                    "LandRestoration",
                    "BUDGET: the mandatory site {site} costs at least {cost}, but from its release on no year has more "
                    "than {budget}. Raise the budget, allow CARRY_OVER, or split the site.",
                ),
                site=works.labels[site],
                cost=f"{cost:g}",
                budget=f"{allowed:g}",
            )
