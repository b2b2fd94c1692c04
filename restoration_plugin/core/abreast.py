"""Work on several things at a time, which a cancel ends."""

from __future__ import annotations

import os
import threading
from concurrent.futures import ThreadPoolExecutor, wait
from typing import Callable, Sequence, TypeVar

from .clock import Clock
from .errors import Cancelled
from .progress import Progress

Item = TypeVar("Item")
Result = TypeVar("Result")

_PAUSE = 0.2  # seconds between two tellings of the clock


def abreast(work: Callable[[Item, Progress], Result], items: Sequence[Item], clock: Clock) -> list[Result]:
    """Results of ``work`` on each item, in the order of the items, by a thread for each processor.

    Parameters
    ----------
    work : callable
        Takes an item and a progress, which it calls often: it raises ``Cancelled`` once the others are given up.
    items : sequence
    clock : Clock
        Told several times a second; what its progress raises ends all threads.

    Returns
    -------
    list
    """
    stop = threading.Event()

    def heed(fraction: float) -> None:
        if stop.is_set():
            raise Cancelled

    with ThreadPoolExecutor(threads(len(items))) as pool:
        runs = [pool.submit(work, item, heed) for item in items]
        try:
            while wait(runs, _PAUSE).not_done:
                clock.tell()
        except BaseException:
            stop.set()
            raise
    return [run.result() for run in runs]


def threads(count: int) -> int:
    """Threads in which ``count`` items are worked on."""
    return max(min(os.cpu_count() or 1, count), 1)
