"""Memory and workers of a run; the environment wins over what the bridge sets from QGIS's options."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from ..core.errors import QT_TRANSLATE_NOOP, InvalidInput, TooLarge

DEFAULT_MEMORY = 1024


@dataclass(frozen=True)
class Settings:
    """What a run may use.

    Attributes
    ----------
    memory : int
        MB that a run on windows may add to the resident memory; 0 when nothing is set.
    threads : int
    scheduler : str
        Address of a Dask cluster, or empty.
    """

    memory: int = 0
    threads: int = 0
    scheduler: str = ""

    def resolved(self) -> Settings:
        """Fill in the environment's variables and the number of processors."""
        return Settings(
            memory=_whole_number("LAND_RESTORATION_MEMORY", self.memory, 64),
            threads=_whole_number("LAND_RESTORATION_THREADS", self.threads, 1) or os.cpu_count() or 1,
            scheduler=os.environ.get("LAND_RESTORATION_SCHEDULER", self.scheduler).strip(),
        )

    @property
    def budget(self) -> int:
        """MB for a run on windows."""
        return self.memory or DEFAULT_MEMORY

    def require(self, what: str, needed: float) -> None:
        """Refuse a method that holds ``needed`` MB beyond what is set, or beyond 80 % of the free memory."""
        allowed = self.memory or 0.8 * free_memory()
        if needed > allowed:
            raise TooLarge(what, needed, allowed)


def _whole_number(variable: str, fallback: int, minimum: int) -> int:
    text = os.environ.get(variable, "").strip()
    if not text:
        return fallback
    if not text.isdigit() or int(text) < minimum:
        raise InvalidInput(
            QT_TRANSLATE_NOOP(
                "LandRestoration",
                "The environment variable {name} is {found}; a whole number from {minimum} on is needed.",
            ),
            name=variable,
            found=text,
            minimum=minimum,
        )
    return int(text)


def free_memory() -> float:
    """MB that the machine can still give; a cautious 2,048 where the system does not say."""
    try:
        for line in Path("/proc/meminfo").read_text(encoding="ascii").splitlines():
            if line.startswith("MemAvailable:"):
                return int(line.split()[1]) / 1024
    except OSError:
        pass
    return 2048.0
