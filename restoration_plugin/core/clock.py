"""The time that a method may take."""

from __future__ import annotations

import time
from typing import Callable

from .progress import Progress, silent


class Clock:
    """Runs from its making until a limit; tells the share that has passed.

    Parameters
    ----------
    limit : float
        Seconds, > 0; infinite for no limit.
    progress : Progress
        Told by `tell`; may raise ``Cancelled``.
    now : callable
        Seconds of a clock that never goes back.
    """

    def __init__(
        self, limit: float = float("inf"), progress: Progress = silent, now: Callable[[], float] = time.monotonic
    ):
        self.limit, self.progress, self.now = limit, progress, now
        self.started = now()

    def passed(self) -> float:
        """Seconds since the start."""
        return self.now() - self.started

    def left(self) -> float:
        """Seconds until the limit, >= 0."""
        return max(self.limit - self.passed(), 0.0)

    def tell(self, fraction: float = 0.0) -> None:
        """Tell the share of the limit that has passed, whatever share a part of the work tells of itself."""
        self.progress(min(self.passed() / self.limit, 1.0) if self.limit > 0 else 1.0)

    def part(self, seconds: float, progress: Progress | None = None) -> Clock:
        """A clock of so many seconds from now, or of what is left where that is less; tells this one if nothing else."""
        return Clock(min(seconds, self.left()), progress or self.tell, self.now)
