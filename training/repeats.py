"""Telling a repetition (a double click, a reconnect, a page that was drawn again) from something new."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Protocol

OURS = ("refused", "call_done", "time_up")
"""events that the server makes by itself: they come between what a person has seen and what the person does"""


class Happened(Protocol):
    number: int
    kind: str
    data: dict[str, Any]


def repeats(events: Iterable[Happened], seen: int, kinds: tuple[str, ...], data: dict[str, Any]) -> bool:
    """Whether the first thing that the person did after event `seen` is this very thing, under one of `kinds`."""
    first = next((event for event in events if event.number > seen and event.kind not in OURS), None)
    return first is not None and first.kind in kinds and first.data == data
