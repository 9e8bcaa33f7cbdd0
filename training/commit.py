"""How what somebody does becomes an event, in a call, a shift and a sitting alike.

The thing is read as it stands now; what says nothing new is left out, what cannot happen is refused, the rest is on the
disk before it is answered. Where another window was faster the whole is weighed again, on what it has left.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import replace
from typing import Any, Protocol, TypeVar

from simulator.happening import Course, Event, Refused, State
from storage.log import Gap


class Standing(Protocol):
    """A call, a shift or a sitting as it stands: its events, what it is played against, and its state now."""

    @property
    def events(self) -> tuple[Event, ...]: ...

    @property
    def world(self) -> Any: ...

    @property
    def state(self) -> State: ...


T = TypeVar("T", bound=Standing)


def commit(course: Course, read: Callable[[], T], append: Callable[[Event], bool], seen: int | None, kind: str,
           data: dict[str, Any], make: Callable[[T], Event] | None = None, known: T | None = None
           ) -> tuple[T, Event | None, State]:
    """Do something, having seen the events up to `seen`; None for what counts whatever has happened.

    Gives the thing as it was read, the event that was added to it (None where nothing had to be), and the state now.
    `make` builds the event where the data alone do not say it all. `known` is the thing as it is in memory: where
    something has happened since, its next number is taken, and only then the thing is read. Raises `Refused`.
    """
    if known is not None:
        with suppress(Refused, Gap):
            done = _try(course, known, append, seen, kind, data, make)
            if done and done[1]:
                return done
    while (done := _try(course, read(), append, seen, kind, data, make)) is None:
        pass
    return done


def _try(course: Course, thing: T, append: Callable[[Event], bool], seen: int | None, kind: str, data: dict[str, Any],
         make: Callable[[T], Event] | None) -> tuple[T, Event | None, State] | None:
    """None where the number of the event was taken meanwhile."""
    if not says_something_new(course, thing.events, thing.events[-1].number if seen is None else seen, kind, data):
        return thing, None, thing.state
    event = make(thing) if make else course.event(thing.world, thing.state, kind, thing.state.now, data)
    after = course.step(thing.world, thing.state, event)
    if replace(after, last_number=thing.state.last_number) == thing.state:
        return thing, None, thing.state
    return (thing, event, after) if append(event) else None


def says_something_new(course: Course, events: Iterable[Event], seen: int, kind: str, data: dict[str, Any]) -> bool:
    """What a press means when something has happened since its page was drawn, but for what the server did by itself.

    What was done since then is not done again (a second click, a page that was reconnected). What moves on, as a reply
    or hanging up does, was meant for a state that is no more when something else has moved on. Everything else counts.
    """
    *_, last = events
    wanted = course.kinds.get(kind)
    if wanted is None or wanted.by_itself:
        raise Refused("unknown_kind", kind=kind[:60])
    if seen > last.number:
        raise Refused("not_next", expected=last.number + 1, given=seen + 1)
    for event in events:
        done = course.kinds.get(event.kind)
        if event.number <= seen or done is None or done.by_itself:
            continue
        if (issubclass(done, wanted) and event.data == data) or (done.moves_on and wanted.moves_on):
            return False
    return True
