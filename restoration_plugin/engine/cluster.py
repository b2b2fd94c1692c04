"""The task list on a Dask cluster that a bureau already runs; workers share the storage of inputs and outputs.

A worker imports this package (no QGIS), writes its window as a file beside the target and sends back the statistics;
here the windows are joined in order, so that the outputs have the same bytes as those of a run on one machine.
"""

from __future__ import annotations

from collections import deque
from concurrent.futures import TimeoutError as FutureTimeout
from dataclasses import dataclass, replace
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Iterator

import numpy as np

from ..core.errors import QT_TRANSLATE_NOOP, InvalidInput
from ..core.progress import Progress
from .target import Encoded

if TYPE_CHECKING:
    from .run import Task

CONNECT = 10  # seconds until an address counts as unreachable
AHEAD = 3  # windows under way for each thread of the cluster


@dataclass(frozen=True)
class RemoteTask:
    """A task whose encoded windows go into a file instead of back over the network."""

    task: Task
    path: str

    def __call__(self) -> tuple[Any, tuple]:
        """Run on a worker."""
        result, valid = self.task()
        if not self.task.targets:
            return result, valid
        arrays = {
            f"{number}_{band}": encoded.values
            for number, bands in enumerate(result)
            if bands is not None
            for band, encoded in enumerate(bands)
        }
        part = Path(self.path + ".part.npz")  # a worker may die while it writes, and another begin anew
        np.savez(part, **arrays)
        part.replace(self.path)
        light = tuple(
            None if bands is None else tuple(replace(encoded, values=np.empty(0)) for encoded in bands)
            for bands in result
        )
        return light, valid

    def joined(self, result: Any) -> Any:
        """Result with the windows' cells read back; the file goes."""
        if not self.task.targets:
            return result
        with np.load(self.path) as arrays:
            full = tuple(
                None
                if bands is None
                else tuple(Encoded(arrays[f"{number}_{band}"], item.statistics) for band, item in enumerate(bands))
                for number, bands in enumerate(result)
            )
        Path(self.path).unlink()
        return full


def run_on_cluster(tasks: list[Task], address: str, progress: Progress) -> Iterator[tuple[Task, Any]]:
    """Results of the tasks in their order, computed on the cluster at ``address``.

    Raises
    ------
    InvalidInput
        If Dask is not installed, no scheduler answers, or it has no workers.
    """
    client = _connected(address)
    remote = [RemoteTask(task, _window_file(task, number)) for number, task in enumerate(tasks)]
    waiting: deque = deque()
    try:
        limit = AHEAD * max(sum(client.nthreads().values()), 1)
        for done, item in enumerate(remote):
            waiting.append((item, client.submit(item, pure=False, retries=3)))
            if len(waiting) >= limit:
                yield _next(waiting, progress, (done + 1 - len(waiting)) / len(tasks))
        while waiting:
            yield _next(waiting, progress, 1 - len(waiting) / len(tasks))
    finally:
        client.cancel([future for _, future in waiting])
        client.close()
        for item in remote:
            for leftover in (item.path, item.path + ".part.npz"):
                if leftover:
                    Path(leftover).unlink(missing_ok=True)


def _next(waiting: deque, progress: Progress, fraction: float) -> tuple[Task, Any]:
    item, future = waiting.popleft()
    while True:
        try:
            result, valid = future.result(timeout=0.5)
        except (FutureTimeout, TimeoutError):
            if future.done() and future.status == "error":
                raise
            progress(fraction)
        else:
            return item.task, (item.joined(result), valid)


def _window_file(task: Task, number: int) -> str:
    target = next((target for target in task.targets if target is not None), None)
    return "" if target is None else f"{target.path}.{number}.npz"


def _connected(address: str) -> Any:
    if find_spec("distributed") is None:
        raise InvalidInput(
            QT_TRANSLATE_NOOP(
                "LandRestoration",
                "A Dask cluster is set ({address}), but the package 'distributed' is missing in QGIS's Python. Install "
                "it from QGIS's distribution (Debian: apt-get install python3-distributed), or clear the setting.",
            ),
            address=address,
        )
    from distributed import Client

    try:
        client = Client(address, timeout=CONNECT, set_as_default=False)
    except (OSError, ValueError, TimeoutError) as error:
        raise InvalidInput(
            QT_TRANSLATE_NOOP(
                "LandRestoration",
                "No Dask scheduler answers at {address}: {reason}. Start it, or clear the setting "
                "(LAND_RESTORATION_SCHEDULER, or the Processing options).",
            ),
            address=address,
            reason=str(error) or type(error).__name__,
        ) from error
    if not client.nthreads():
        client.close()
        raise InvalidInput(
            QT_TRANSLATE_NOOP("LandRestoration", "The Dask scheduler at {address} has no workers. Start some."),
            address=address,
        )
    return client
