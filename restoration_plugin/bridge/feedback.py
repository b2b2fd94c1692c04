"""Progress and log lines between a method and QGIS."""

import time

from ..core.errors import Cancelled

INTERVAL = 0.1  # seconds between two reports to QGIS


class Watcher:
    """A ``Progress`` for methods: passes the fraction on, and raises ``Cancelled`` when the user has cancelled.

    A run of several steps gives each its share of the bar with ``part``.
    """

    def __init__(self, feedback, start=0.0, end=1.0):
        self._feedback, self._start, self._end = feedback, start, end
        self._last = 0.0

    def __call__(self, fraction):
        """Report ``fraction`` of this part."""
        if self._feedback is None:
            return
        if self._feedback.isCanceled():
            raise Cancelled
        now = time.monotonic()
        if now - self._last >= INTERVAL or fraction >= 1:
            self._last = now
            self._feedback.setProgress(100 * (self._start + (self._end - self._start) * min(max(fraction, 0), 1)))

    def part(self, start, end):
        """Progress of a step that takes the bar from ``start`` to ``end`` (fractions)."""
        width = self._end - self._start
        return Watcher(self._feedback, self._start + width * start, self._start + width * end)
