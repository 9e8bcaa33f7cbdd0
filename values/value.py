"""A value and where it stands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Value:
    """A value found in a text, at the characters [start, end)."""

    kind: str
    value: str
    """in its one form; empty where it is only said about (几点, 十来分钟)"""
    start: int
    end: int


def apart(values: Iterable[Value], taken: Iterable[Value] = ()) -> tuple[Value, ...]:
    """The values in order, none overlapping another or one of `taken`: the first counts, of two the longer."""
    kept, held = [], {place for one in taken for place in range(one.start, one.end)}
    for one in sorted(values, key=lambda each: (each.start, -each.end)):
        if held.isdisjoint(range(one.start, one.end)):
            kept.append(one)
            held.update(range(one.start, one.end))
    return tuple(kept)
