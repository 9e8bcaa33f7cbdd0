"""How what somebody does becomes an event, in a call, a shift and a sitting alike.

The thing is read as it stands now; what says nothing new is left out, what cannot happen is refused, the rest is on the
disk before it is answered. Where another window was faster the whole is weighed again, on what it has left.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any, Protocol, TypeVar

from simulator.happening import Course, Event, Refused, State


class Standing(Protocol):
    """A call, a shift or a sitting as it stands: its events, what it is played against, and its state now."""

    @property
    def events(self) -> tuple[Event, ...]: ...

    @property
    def world(self) -> Any: ...

    @property
    def state(self) -> State: ...


T = TypeVar("T", bound=Standing)


def commit(course: Course, read: Callable[[], T], append: Callable[[Event], bool], seen: int, kind: str,
           data: dict[str, Any], make: Callable[[T], Event] | None = None) -> tuple[T, Event | None, State]:
    """Do something, having seen the events up to `seen`.

    Gives the thing as it was read, the event that was added to it (None where nothing had to be), and the state now.
    `make` builds the event where the data alone do not say it all. Raises `Refused`.
    """
    while True:
        thing = read()
        if not says_something_new(course, thing.events, seen, kind, data):
            return thing, None, thing.state
        event = make(thing) if make else course.event(thing.world, thing.state, kind, thing.state.now, data)
        after = course.step(thing.world, thing.state, event)
        if replace(after, last_number=thing.state.last_number) == thing.state:
            return thing, None, thing.state
        if append(event):
            return thing, event, after


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
