"""The server was down: time that belongs to nobody, in a call, a shift and a sitting alike.

The times of a call and of a shift leave it out; the event stands at the moment at which they stood still.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Annotated, Any

from pydantic import Field

from simulator.happening import Event, Happening


class ServerDown(Happening):
    """The server was down for so many seconds."""

    kind = "server_down"
    by_itself = True
    seconds: Annotated[float, Field(ge=0)]

    def apply(self, world: Any, state: Any) -> Any:
        return replace(state, down=state.down + self.seconds)


def seconds_down(events: Iterable[Event]) -> float:
    """How long the server was down, in all, while something went on."""
    return sum(event.data["seconds"] for event in events if event.kind == ServerDown.kind)


def within(events: Iterable[Event], seconds: float) -> float:
    """The time within a call or shift when so many seconds have passed since it was opened."""
    for event in events:
        if event.kind == ServerDown.kind and seconds > event.at:
            seconds = max(event.at, seconds - event.data["seconds"])
    return seconds


def since_opened(events: Iterable[Event], at: float) -> float:
    """The seconds that had passed since a call or shift was opened at a time within it."""
    return at + seconds_down(event for event in events if event.at <= at)
