"""Telling that a standard is being learned, which takes seconds, to whoever wants to be told."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from time import perf_counter
from typing import TextIO

MANY = 500
"""sentences and replies from which on learning takes long enough to be told"""

_told: list[TextIO] = []


def tell(stream: TextIO) -> None:
    """From now on write a line to `stream` for each standard that is learned."""
    _told[:] = [stream]


@contextmanager
def learning(standard: str, texts: int) -> Iterator[None]:
    """Tell that a standard of so many texts is being learned, and afterwards how long it took."""
    streams = _told[:] if texts >= MANY else []
    start = perf_counter()
    for stream in streams:
        print(f"Learning {standard} …", end=" ", file=stream, flush=True)
    yield
    for stream in streams:
        print(f"{perf_counter() - start:.0f} s", file=stream, flush=True)
