"""Which demands on a schedule clash."""

from __future__ import annotations

import time

from ..errors import QT_TRANSLATE_NOOP, Infeasible
from ..optimisation.mixed_integer import mixed_integer
from ..progress import Progress, silent
from .staging_model import Demand, StagingModel

KINDS = ("STAGE_MINIMUM", "OPEN_LAND", "STRIP", "PREDECESSORS", "AVAILABLE", "BUDGET", "MANDATORY")
"""Parameters in the order in which their demands are waived."""

LISTED = 8
"""Records of one parameter that a message lists."""


def staging_conflict(model: StagingModel, seconds: float = 60.0, progress: Progress = silent) -> list[Demand]:
    """A set of demands that cannot hold together and can as soon as one of them is waived.

    Parameters
    ----------
    model : StagingModel
        A model that has no solution.
    seconds : float
        Time to spend. What has not been shown to be superfluous by then stays in the set, which is a clash all the
        same but may not be the smallest.
    progress : callable
        Called with the share of the time used.

    Returns
    -------
    list of Demand

    References
    ----------
    Chinneck, J. W., Dravnieks, E. W. (1991), Locating minimal infeasible constraint sets in linear programs (deletion
    filter); in halves as in Zeller, A., Hildebrandt, R. (2002), Simplifying and isolating failure-inducing input.
    """
    began = time.monotonic()

    def clash(demands: list[Demand]) -> bool:
        left = seconds - (time.monotonic() - began)
        if left <= 0:
            return False
        share = 1 - left / seconds
        solution = mixed_integer(model.program_of(demands), seconds=left, progress=lambda part: progress(share))
        return solution.status == "infeasible"

    kept = model.demands
    for kind in KINDS:
        rest = [demand for demand in kept if demand.parameter != kind]
        if len(rest) < len(kept) and clash(rest):
            kept = rest
    size = len(kept) // 2
    while size:
        position = 0
        while position < len(kept):
            rest = kept[:position] + kept[position + size :]
            if clash(rest):
                kept = rest
            else:
                position += size
        size //= 2
    return kept


def conflict_error(demands: list[Demand]) -> Infeasible:
    """The error that names the demands of a clash, in one line."""
    parts = []
    for kind in reversed(KINDS):
        records = [demand.record for demand in demands if demand.parameter == kind]
        if records:
            more = f" … ({len(records)})" if len(records) > LISTED else ""
            parts.append(f"{kind} [{'; '.join(records[:LISTED])}{more}]")
    return Infeasible(
        QT_TRANSLATE_NOOP(
            "LandRestoration",
            "No schedule meets all demands. These clash: {clash}. Relax at least one of them.",
        ),
        clash=", ".join(parts),
    )
