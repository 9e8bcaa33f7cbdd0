"""A shift is the fold of its content over its events, as a call is: the same events always give the same shift.

    duty = fold(shift, events, now)

Stored are only what came from outside. The calls of a shift are calls of their own (`simulator.call.fold`); what a
shift knows of one is its outcome. The shift's clock runs as fast as a real one while a call rings, is held or written
up, and `shift.speed` times as fast between calls, so it is derived too. Times named `real` are seconds since the shift
was opened, by the server's clock; all others are seconds of the shift's own clock.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from simulator.call.scorecard import Scorecard
from simulator.call.state import Call
from simulator.content.scenario import Scenario
from simulator.content.shift import Shift, ShiftCall
from simulator.happening import Refused

Kind = Literal[
    "opened",       # the trainee arrives                                     {}
    "went_through", # goes through what is handed over; a later one replaces it {matters: [id, …]}
    "took_over",    # takes the shift over, having gone through these matters {matters: [id, …]}
    "called_back",  # rings a caller back                                     {call}
    "call_done",    # the call or call-back is over and written up            {outcome}
    "forwarded",    # passes a complaint on                                   {call, to}
    "settled",      # a matter that was handed over is done                   {matter}
    "noted",        # writes the hand-over note; a later one replaces it      {text}
    "left",         # goes home                                               {}
]


class ShiftEvent(BaseModel):
    """One thing that happened in a shift."""

    model_config = ConfigDict(frozen=True)

    number: int = Field(ge=1)
    at: float = Field(ge=0, description="real seconds since the shift was opened")
    kind: Kind
    data: dict[str, Any] = {}


class Outcome(BaseModel):
    """What a shift knows of a call that is over. Times in seconds since that call was opened."""

    model_config = ConfigDict(frozen=True)

    missed: bool
    good: bool
    """came to a good ending"""
    total: float
    passed: bool
    talked: float
    """how long"""
    free_at: float
    """when the trainee was free again, the call record closed"""
    promised: float | None = None
    """when the caller expects an answer; None when no time was named"""
    promises: int = 0


@dataclass(frozen=True, slots=True)
class Duty:
    """One call of the shift."""

    id: str
    scenario: str
    due: float
    state: Literal["waiting", "ringing", "done"] = "waiting"
    rang: float = 0.0
    """later than `due` where another call was going on"""
    real_rang: float = 0.0
    outcome: Outcome | None = None
    ended: float = 0.0
    forwarded_to: str = ""


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A call-back that somebody waits for."""

    call: str
    made: float
    due: float
    promised: bool
    """a time was promised; else the shift's own limit holds"""
    called: float | None = None
    real_called: float = 0.0
    outcome: Outcome | None = None
    ended: float = 0.0


@dataclass(frozen=True)
class OnDuty:
    """The shift at one moment."""

    shift: str
    now: float = 0.0
    real: float = 0.0
    opened: bool = False
    took_over: float | None = None
    matters: tuple[str, ...] = ()
    """handed over and gone through"""
    duties: tuple[Duty, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()
    settled: tuple[str, ...] = ()
    note: str = ""
    left: float | None = None
    last_number: int = 0
    last_at: float = 0.0
    """the real time of the last event"""
    refused: tuple[tuple[int, str], ...] = field(default=())

    @property
    def ringing(self) -> Duty | None:
        """The call that goes on: it rings, is held, or is being written up."""
        return next((duty for duty in self.duties if duty.state == "ringing"), None)

    @property
    def calling_back(self) -> FollowUp | None:
        return next((one for one in self.follow_ups if one.called is not None and one.outcome is None), None)


def outcome(call: Call, card: Scorecard, scenario: Scenario) -> Outcome:
    """What a shift has to know of a call that is over."""
    ended = call.ended_at or call.now
    named = [promise.due for promise in call.promises if promise.due is not None]
    good = any(ending.id == call.ending and ending.good for ending in scenario.endings)
    return Outcome(missed=call.state == "missed", good=good, total=card.total, passed=card.passed,
                   talked=ended - (call.answered_at if call.answered_at is not None else ended),
                   free_at=call.closed_at or (call.now if call.after_call else ended),
                   promised=named[-1] if named else None, promises=len(call.promises))


def fold(shift: Shift, events: Iterable[ShiftEvent], now: float | None = None) -> OnDuty:
    """The shift at the real time `now`; left out: at its last event. What could not happen stands in `refused`."""
    duties = tuple(Duty(call.id, call.scenario, 60 * (shift.early + call.at)) for call in shift.calls)
    duty = OnDuty(shift.id, duties=tuple(sorted(duties, key=lambda one: one.due)))
    for event in events:
        code = refusal(shift, duty, event)
        if code:
            duty = replace(duty, refused=(*duty.refused, (event.number, code)),
                           last_number=max(duty.last_number, event.number))
        else:
            duty = replace(step(shift, duty, event), last_number=event.number, last_at=event.at)
    return duty if now is None else advance(shift, duty, now)


def build(shift: Shift, events: list[ShiftEvent], kind: Kind, at: float, **data: Any) -> ShiftEvent:
    """The next event. Raises Refused, with the code of `refusal`, when it cannot happen."""
    event = ShiftEvent(number=len(events) + 1, at=at, kind=kind, data=data)
    if code := refusal(shift, fold(shift, events), event):
        raise Refused(code, kind=kind, **data)
    return event


def advance(shift: Shift, duty: OnDuty, real: float) -> OnDuty:
    """The shift at `real` if nothing comes from outside until then."""
    while duty.opened and duty.left is None and duty.real <= real:
        if duty.ringing or duty.calling_back:
            return replace(duty, now=duty.now + real - duty.real, real=real)
        following = next((one for one in duty.duties if one.state == "waiting"), None)
        wait = max(0.0, following.due - duty.now) / shift.speed if following else real
        if following is None or duty.real + wait > real:
            return replace(duty, now=duty.now + (real - duty.real) * shift.speed, real=real)
        duty = replace(duty, now=max(duty.now, following.due), real=duty.real + wait)
        duty = _with(duty, replace(following, state="ringing", rang=duty.now, real_rang=duty.real))
    return duty


def refusal(shift: Shift, duty: OnDuty, event: ShiftEvent) -> str:
    """Why an event cannot happen: not_next, earlier, not_opened, already_opened, left, busy, no_call,
    nothing_to_call_back, already_taken_over, not_taken_over, no_such_matter, no_such_call; empty when it can."""
    if event.number != duty.last_number + 1:
        return "not_next"
    if event.at < duty.last_at:
        return "earlier"
    if (event.kind == "opened") == duty.opened:
        return "already_opened" if duty.opened else "not_opened"
    if duty.left is not None:
        return "left"
    then = advance(shift, duty, event.at)
    busy = bool(then.ringing or then.calling_back)
    known = {call.id for call in shift.calls}
    match event.kind:
        case "went_through" | "took_over":
            return "already_taken_over" if duty.took_over is not None else ""
        case "called_back":
            owed = any(one.call == event.data.get("call") and one.called is None for one in then.follow_ups)
            return "busy" if busy else "" if owed else "nothing_to_call_back"
        case "call_done":
            return "" if busy else "no_call"
        case "forwarded":
            return "" if event.data.get("call") in known and event.data.get("to") else "no_such_call"
        case "settled":
            return "" if event.data.get("matter") in {one.id for one in shift.taken_over} else "no_such_matter"
        case "left":
            return "busy" if busy else "" if duty.took_over is not None else "not_taken_over"
    return ""


def step(shift: Shift, duty: OnDuty, event: ShiftEvent) -> OnDuty:
    """The shift after one more event that can happen."""
    data = event.data
    if event.kind == "call_done":
        return advance(shift, _done(shift, advance(shift, duty, event.at), Outcome.model_validate(data["outcome"])),
                       event.at)
    duty = advance(shift, duty, event.at)
    match event.kind:
        case "opened":
            return replace(duty, opened=True, real=event.at)
        case "went_through":
            return replace(duty, matters=_known(shift, data))
        case "took_over":
            return replace(duty, took_over=duty.now, matters=_known(shift, data))
        case "called_back":
            called = next(one for one in duty.follow_ups if one.call == data["call"] and one.called is None)
            return _follow(duty, replace(called, called=duty.now, real_called=duty.real))
        case "forwarded":
            one = next(one for one in duty.duties if one.id == data["call"])
            return _with(duty, replace(one, forwarded_to=data["to"]))
        case "settled":
            return replace(duty, settled=tuple(dict.fromkeys((*duty.settled, data["matter"]))))
        case "noted":
            return replace(duty, note=str(data.get("text", "")))
    return replace(duty, left=duty.now)


def _known(shift: Shift, data: dict[str, Any]) -> tuple[str, ...]:
    handed_over = {one.id for one in shift.taken_over}
    return tuple(matter for matter in data.get("matters", ()) if matter in handed_over)


def _done(shift: Shift, duty: OnDuty, result: Outcome) -> OnDuty:
    """The call that went on is over; the clock stands at the moment the trainee was free again."""
    if back := duty.calling_back:
        real = back.real_called + result.free_at
        ended = back.called + result.free_at
        return replace(_follow(duty, replace(back, outcome=result, ended=ended)), now=ended, real=min(real, duty.real))
    one = duty.ringing
    ended, real = one.rang + result.free_at, one.real_rang + result.free_at
    duty = replace(_with(duty, replace(one, state="done", outcome=result, ended=ended)), now=ended,
                   real=min(real, duty.real))
    call = next(call for call in shift.calls if call.id == one.id)
    return replace(duty, follow_ups=(*duty.follow_ups, *_owed(call, one.rang, ended, result)))


def _owed(call: ShiftCall, rang: float, ended: float, result: Outcome) -> tuple[FollowUp, ...]:
    """The call-back that a call leaves: where one was promised, or where the caller has to be told."""
    # Without a call-back to make, what was heard is a wait ("half a minute") or a period, not a promise to ring.
    if result.missed or call.private or not call.call_back or not (result.promises or result.good):
        return ()
    due = rang + result.promised if result.promised is not None else ended + 60 * call.within
    return (FollowUp(call.id, ended, due, result.promised is not None),)


def _with(duty: OnDuty, changed: Duty) -> OnDuty:
    return replace(duty, duties=tuple(changed if one.id == changed.id else one for one in duty.duties))


def _follow(duty: OnDuty, changed: FollowUp) -> OnDuty:
    return replace(duty, follow_ups=tuple(changed if one.call == changed.call else one for one in duty.follow_ups))
