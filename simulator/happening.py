"""One way for a thing to happen, the same in a call, a shift and a sitting.

Stored is an `Event`: number, time, kind and data. Read by its kind it is a `Happening`, a frozen type whose fields are
that data, which knows why it cannot happen now (`refusal`) and what it makes of the state (`apply`). What time does by
itself is said once, by `Timer`s: the passing of time fires them, and whoever shows the thing looks again at the next.
A `Course` puts these together, so the state is the fold of the events and of the time between them. Pure: the same
events always give the same state.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, ClassVar, Generic, Protocol, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

LONGEST = 4_000
"""characters of a text that can happen; nobody writes more in one go"""
TOLD = ("line", "to", "article", "field", "value", "call", "matter", "slot")
"""what a refusal tells of the data"""


class Event(BaseModel):
    """One thing that happened, as it is stored."""

    model_config = ConfigDict(frozen=True)

    number: int = Field(ge=1, description="1, 2, 3, ... without gaps")
    at: float = Field(ge=0, description="seconds since the thing was opened, by the server's clock")
    kind: str
    data: dict[str, Any] = {}


class Refused(Exception):
    """Something that cannot happen as things stand. `code` and `data` are for the wording of the page."""

    def __init__(self, code: str, **data: Any) -> None:
        super().__init__(f"{code} {data}" if data else code)
        self.code, self.data = code, data


@dataclass(frozen=True, slots=True)
class Ignored:
    """A stored event that could not happen when it came, and so changed nothing."""

    number: int
    code: str


class State(Protocol):
    """What every state has; it is a frozen dataclass."""

    now: float
    """seconds since the thing was opened"""
    last_number: int
    ignored: tuple[Ignored, ...]

    @property
    def opened(self) -> bool: ...


W = TypeVar("W")
"""the content that it is played against: nothing happens to it"""
S = TypeVar("S", bound=State)


class Happening(BaseModel):
    """An event read by its kind: a subclass a kind, with the data as its fields."""

    model_config = ConfigDict(frozen=True)

    kind: ClassVar[str]
    opens: ClassVar[bool] = False
    """it comes first, and only once"""
    moves_on: ClassVar[bool] = False
    """after it, whatever moves on and was decided upon before no longer means the same"""
    by_itself: ClassVar[bool] = False
    """the server makes it, not a person"""
    unreadable: ClassVar[str] = "malformed"
    """the code when the data are not what the kind asks for"""

    number: int
    at: float

    def refusal(self, world: Any, state: Any) -> str:
        """Why it cannot happen, as a code; empty when it can. The state stands at the time of the event."""
        return ""

    def apply(self, world: Any, state: Any) -> Any:
        """The state after it, where it can happen."""
        return state


@dataclass(frozen=True, slots=True)
class Timer(Generic[S]):
    """A moment at which something changes by itself. Without `fires` only what the time itself tells changes."""

    at: float
    fires: Callable[[], S] | None = None


@dataclass(frozen=True)
class Course(Generic[W, S]):
    """How one sort of thing goes: what can happen in it, and what time does to it.

    Codes of refusals that all share: not_next (number), earlier (at), not_opened, already_opened, unknown_kind,
    malformed, too_long. The others stand with the kinds.
    """

    kinds: Mapping[str, type[Happening]]
    timers: Callable[[W, S], Iterable[Timer[S]]]
    goes_on: Callable[[W, S, float], S] = lambda world, state, at: replace(state, now=at)
    """the state at a later time before which no timer fires"""

    def advance(self, world: W, state: S, at: float) -> S:
        """The state at `at` if nothing comes from outside until then; timers due at the same time in their order."""
        while due := [timer for timer in self.timers(world, state) if timer.fires and timer.at <= at]:
            state = min(due, key=lambda timer: timer.at).fires()
        return self.goes_on(world, state, at)

    def next_change(self, world: W, state: S) -> float | None:
        """When the state next changes by itself, later than now; None when it will not."""
        return min((timer.at for timer in self.timers(world, state) if timer.at > state.now), default=None)

    def fold(self, world: W, state: S, events: Iterable[Event]) -> S:
        """The state at the last event. What could not happen when it came changes nothing and stands in `ignored`."""
        for event in events:
            state = self.step(world, state, event)
        return state

    def step(self, world: W, state: S, event: Event) -> S:
        """The state after one more event."""
        before, state = state.now, self.advance(world, state, max(event.at, state.now))
        happening = self._read(world, state, event, before)
        if isinstance(happening, Refused):
            return replace(state, ignored=(*state.ignored, Ignored(event.number, happening.code)),
                           last_number=max(state.last_number, event.number))
        return replace(happening.apply(world, state), last_number=event.number)

    def event(self, world: W, state: S, kind: str, at: float, data: dict[str, Any]) -> Event:
        """The next event, at a time not before the state's. Raises `Refused` when it cannot happen."""
        if any(isinstance(value, str) and len(value) > LONGEST for value in data.values()):
            raise Refused("too_long", most=LONGEST)
        event = Event(number=state.last_number + 1, at=at, kind=kind, data=data)
        then = self.advance(world, state, max(at, state.now))
        happening = self._read(world, then, event, state.now)
        if isinstance(happening, Refused):
            try:
                raise happening
            finally:
                del happening  # else it would keep this frame, and the frame it, until somebody looks for garbage
        return event

    def _read(self, world: W, state: S, event: Event, before: float) -> Happening | Refused:
        """What an event says, or why it cannot happen in a state that stands at its time, and stood at `before`."""
        if event.number != state.last_number + 1:
            return Refused("not_next", expected=state.last_number + 1, given=event.number)
        if event.at < before:
            return Refused("earlier", now=before, at=event.at)
        kind = self.kinds.get(event.kind)
        if kind is None:
            return Refused("unknown_kind", kind=event.kind[:60])
        if kind.opens == state.opened:
            return Refused("already_opened" if state.opened else "not_opened")
        try:
            happening = kind.model_validate(event.data | {"number": event.number, "at": event.at})
        except ValidationError:
            return Refused(kind.unreadable, kind=event.kind)
        code = happening.refusal(world, state)
        return Refused(code, kind=event.kind, **_told(event.data)) if code else happening


def by_kind(*kinds: type[Happening]) -> dict[str, type[Happening]]:
    """Kinds under their names."""
    return {kind.kind: kind for kind in kinds}


def _told(data: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in data.items() if name in TOLD}
