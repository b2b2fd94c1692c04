"""A Dask cluster of worker processes on this machine."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


class Cluster:
    """A scheduler and its workers; leave the context to end them."""

    def __init__(self, port, workers=2):
        self.address, self._port, self._count = f"tcp://127.0.0.1:{port}", port, workers
        self.workers = []

    def __enter__(self):
        self._scheduler = _start(
            ["distributed.cli.dask_scheduler", "--host", "127.0.0.1", "--port", str(self._port), "--no-dashboard"]
        )
        self.complete()
        return self

    def __exit__(self, *_):
        for process in [*self.workers, self._scheduler]:
            process.kill()
            process.wait()

    def complete(self):
        """Start workers for those that have died, and wait until they all have registered."""
        from distributed import Client

        self.workers = [worker for worker in self.workers if worker.poll() is None]
        while len(self.workers) < self._count:
            self.workers.append(
                _start(["distributed.cli.dask_worker", self.address, "--nthreads", "1", "--no-nanny", "--no-dashboard"])
            )
        with Client(self.address, timeout=60, set_as_default=False) as client:
            client.wait_for_workers(self._count, timeout=60)


def _start(arguments):
    path = os.pathsep.join([str(ROOT / "build" / "dev"), *filter(None, sys.path)])
    return subprocess.Popen(
        [sys.executable, "-W", "ignore", "-m", *arguments],
        env={**os.environ, "PYTHONPATH": path},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
