"""How a long method tells where it is."""

from __future__ import annotations

from typing import Callable

Progress = Callable[[float], None]
"""Takes the fraction done, 0 to 1, and raises ``Cancelled`` when the user has had enough.

A loop calls it at least once a second or so; the exception is let through.
"""


def silent(fraction: float) -> None:
    """Progress that nobody watches."""
