"""The ways in which a method runs over a raster that may be larger than memory.

``local`` and ``focal`` write rasters window by window; ``reduce`` joins partial results in window order. All three
take a task list that can be cut anywhere, so that threads, or the workers of a cluster, share it. A global method
reads whole rasters itself and uses ``write_whole``.
"""

from __future__ import annotations

from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Callable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal

from ..core.errors import QT_TRANSLATE_NOOP, InvalidInput
from ..core.progress import Progress, silent
from .grid import Grid, Window, windows
from .settings import Settings
from .source import RasterSource, close_all
from .stats import Statistics
from .target import BLOCK, Encoded, Provenance, RasterTarget, RasterWriter, encode

TEMPORARIES = 3  # arrays of a window's size that a method may hold besides its inputs and outputs
CACHE_SHARE = 0.15  # of the budget, for GDAL's block cache


@dataclass(frozen=True)
class Task:
    """One window's work: which sources to read, what to call, how to encode the results. Picklable."""

    function: Callable[..., Any]
    sources: tuple
    targets: tuple
    window: Window
    halo: int
    grid: Grid
    with_areas: bool = False

    def __call__(self) -> tuple[Any, tuple]:
        """Run the window; returns the result (encoded where there are targets), and for each source whether it has data there."""
        arrays = [None if source is None else source.read(self.window, self.halo) for source in self.sources]
        valid = tuple(array is not None and _any_valid(array) for array in arrays)
        areas = self.grid.areas(self.window)
        if self.with_areas:
            arrays.append(areas)
        result = self.function(*arrays)
        if not self.targets:
            return result, valid
        results = result if isinstance(result, tuple) else (result,)
        encoded = tuple(
            None if target is None else encode_bands(target, self._core(values), areas)
            for target, values in zip(self.targets, results)
        )
        return encoded, valid

    def _core(self, values: NDArray[Any]) -> NDArray[Any]:
        if not self.halo:
            return values
        return values[..., self.halo : values.shape[-2] - self.halo, self.halo : values.shape[-1] - self.halo]


def encode_bands(target: RasterTarget, values: NDArray[Any], areas: NDArray[np.float64]) -> tuple[Encoded, ...]:
    """Encode one band, or as many as the first of three axes holds."""
    return tuple(encode(target, band, areas) for band in (values if values.ndim == 3 else values[None]))


def _any_valid(array: NDArray[Any]) -> bool:
    if array.dtype.kind == "f":
        from .kernels import any_number

        return bool(any_number(array.reshape(-1)))
    return bool((array != np.iinfo(array.dtype).min).any())


def local(
    function: Callable[..., Any],
    sources: Sequence[RasterSource | None],
    targets: Sequence[RasterTarget | None],
    settings: Settings,
    provenance: Provenance,
    progress: Progress = silent,
    halo: int = 0,
) -> list[list[Statistics] | None]:
    """Run a method cell by cell, or with ``halo`` cells around each window (a focal method).

    Parameters
    ----------
    function : callable
        Takes an array a source (None for an absent one), with the halo on all sides where there is one; returns an
        array a target, or a tuple of arrays in the targets' order, of the same size as it was given. Picklable.
    sources : sequence of RasterSource or None
        All on one grid.
    targets : sequence of RasterTarget or None
        None for what nobody asked for.

    Returns
    -------
    list
        For each target the statistics of its bands.
    """
    grid = next(source.grid for source in sources if source is not None)
    tasks = [
        Task(function, tuple(sources), tuple(targets), window, halo, grid)
        for window in _cut(grid, sources, targets, settings, halo)
    ]
    writers = [None if target is None else RasterWriter(target, grid, provenance) for target in targets]
    try:
        for task, encoded in _run(tasks, settings, progress):
            for writer, bands in zip(writers, encoded):
                if writer is not None:
                    for number, band in enumerate(bands, 1):
                        writer.write(band, task.window, number)
    finally:
        statistics = [None if writer is None else writer.close() for writer in writers]
    return statistics


def reduce(
    function: Callable[..., Any],
    sources: Sequence[RasterSource | None],
    combine: Callable[[Any, Any], Any],
    settings: Settings,
    progress: Progress = silent,
    halo: int = 0,
) -> Any:
    """Join ``function``'s results over all windows with ``combine``, in window order.

    ``function`` takes the arrays of the sources and then the cells' areas in ha, of shape (1, 1) where they are all
    equal, else of the window's shape.
    """
    grid = next(source.grid for source in sources if source is not None)
    tasks = [
        Task(function, tuple(sources), (), window, halo, grid, with_areas=True)
        for window in _cut(grid, sources, (), settings, halo)
    ]
    joined: Any = None
    for number, (_, partial) in enumerate(_run(tasks, settings, progress)):
        joined = partial if number == 0 else combine(joined, partial)
    return joined


def write_whole(
    target: RasterTarget, values: NDArray[Any], grid: Grid, provenance: Provenance, progress: Progress = silent
) -> list[Statistics]:
    """Write a raster that a global method holds in memory: shape (rows, columns), or (bands, rows, columns)."""
    writer = RasterWriter(target, grid, provenance)
    strips = windows(grid, 4 * BLOCK, grid.shape[1])
    for number, window in enumerate(strips):
        row, _, rows, _ = window
        for band, encoded in enumerate(encode_bands(target, values[..., row : row + rows, :], grid.areas(window)), 1):
            writer.write(encoded, window, band)
        progress((number + 1) / len(strips))
    return writer.close()


def _cut(
    grid: Grid,
    sources: Sequence[RasterSource | None],
    targets: Sequence[RasterTarget | None],
    settings: Settings,
    halo: int,
) -> list[Window]:
    """Windows such that all that are under way at once stay within the budget, in multiples of the block size."""
    inputs = sum(source.bytes_per_cell for source in sources if source is not None)
    outputs = sum(np.dtype(target.dtype).itemsize * len(target.bands) for target in targets if target is not None)
    cell = inputs + 2 * outputs + TEMPORARIES * 8
    under_way = settings.threads + 1
    cells = settings.budget * 1e6 * (1 - CACHE_SHARE) * 0.6 / (cell * under_way)
    columns = grid.shape[1]
    rows = int(cells / (columns + 2 * halo)) - 2 * halo
    if rows < BLOCK:
        side = max(BLOCK, int(cells**0.5) - 2 * halo)
        rows, columns = side - side % BLOCK, min(columns, side - side % BLOCK)
    rows = min(rows, 1024)
    return windows(grid, rows - rows % BLOCK if rows >= BLOCK else BLOCK, columns)


def halo_fits(grid: Grid, inputs: int, outputs: int, settings: Settings, halo: int) -> bool:
    """Whether the smallest windows with ``halo`` stay within the budget, and still are windows.

    ``inputs`` and ``outputs`` are numbers of rasters with four bytes a cell. Where it is False, a method does better
    with the whole raster.
    """
    cell = 4 * inputs + 2 * 4 * outputs + TEMPORARIES * 8
    needed = (BLOCK + 2 * halo) ** 2 * cell * (settings.threads + 1)
    return 2 * halo <= max(grid.shape) and needed <= settings.budget * 1e6 * (1 - CACHE_SHARE)


def _run(tasks: list[Task], settings: Settings, progress: Progress) -> Iterator[tuple[Task, Any]]:
    """Results in the order of the tasks, a few of them computed ahead."""
    valid = [False] * len(tasks[0].sources)
    try:
        with bounded_cache(settings):
            for done, (task, (result, found)) in enumerate(_results(tasks, settings, progress), 1):
                valid = [a or b for a, b in zip(valid, found)]
                yield task, result
                progress(done / len(tasks))
    finally:
        close_all()
    for source, has_data in zip(tasks[0].sources, valid):
        if source is not None and not has_data:
            raise no_valid_cell(source.name)


@contextmanager
def bounded_cache(settings: Settings) -> Iterator[None]:
    """Keep GDAL's block cache within its share of the budget."""
    former = gdal.GetCacheMax()
    gdal.SetCacheMax(min(former, int(settings.budget * 1e6 * CACHE_SHARE)))
    try:
        yield
    finally:
        gdal.SetCacheMax(former)


def no_valid_cell(name: str) -> InvalidInput:
    """Error for a raster without data."""
    return InvalidInput(
        QT_TRANSLATE_NOOP(
            "LandRestoration", "{name} has no valid cell: every cell is NoData. Check the layer and its NoData value."
        ),
        name=name,
    )


def _results(tasks: list[Task], settings: Settings, progress: Progress) -> Iterator[tuple[Task, Any]]:
    if settings.scheduler:
        from .cluster import run_on_cluster

        yield from run_on_cluster(tasks, settings.scheduler, progress)
        return
    workers = min(settings.threads, len(tasks))
    with ThreadPoolExecutor(workers) as pool:
        waiting: deque[tuple[Task, Future]] = deque()
        queue = iter(tasks)
        try:
            for done, task in enumerate(queue):
                waiting.append((task, pool.submit(task)))
                if len(waiting) > workers:
                    first, future = waiting.popleft()
                    yield first, _wait(future, progress, done / len(tasks))
            while waiting:
                first, future = waiting.popleft()
                yield first, _wait(future, progress, 1 - len(waiting) / len(tasks))
        finally:
            for _, future in waiting:
                future.cancel()


def _wait(future: Future, progress: Progress, fraction: float) -> Any:
    """Result of a future; meanwhile the user may cancel."""
    while not future.done():
        wait((future,), timeout=0.5)
        if not future.done():
            progress(fraction)
    return future.result()
