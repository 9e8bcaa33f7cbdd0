"""Telling that a standard is being learned, which takes seconds, to whoever wants to be told."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TextIO

MANY = 500
"""sentences and replies from which on learning takes long enough to be told"""

_told: list[tuple[Callable[[], TextIO], Callable[[], float]]] = []


def tell(stream: Callable[[], TextIO], clock: Callable[[], float]) -> None:
    """From now on write to what is `stream` by then when a standard begins to be learned, and when it was; `clock`
    gives seconds."""
    _told[:] = [(stream, clock)]


@contextmanager
def learning(standard: str, texts: int) -> Iterator[None]:
    """Tell that a standard of so many texts is being learned, and afterwards how long it took."""
    told = [(stream(), clock, clock()) for stream, clock in _told] if texts >= MANY else []
    for stream, _, _ in told:
        print(f"Learning {standard} …", file=stream, flush=True)
    yield
    for stream, clock, start in told:
        print(f"Learned {standard} in {clock() - start:.0f} s", file=stream, flush=True)
