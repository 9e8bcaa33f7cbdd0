"""Working a shift: its calls as attempts of their own, call-backs, complaints passed on, and the hand-over.

When a call of the shift rings follows from the shift's clock; its attempt is made when somebody looks, with the
time at which it began to ring. A call that is over is told to the shift as an event.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from hashlib import sha256
from typing import Any

from scoring.engine import ENGINE
from scoring.standard import Standard
from simulator.call import timing
from simulator.call.scorecard import scorecard
from simulator.content.library import Library
from simulator.content.scenario import Scenario
from simulator.content.shift import Shift
from simulator.happening import Event
from simulator.outage import seconds_down
from simulator.shift.events import COURSE
from simulator.shift.fold import fold
from simulator.shift.score import ShiftCard, shift_card
from simulator.shift.state import CallSummary, OnDuty, summary
from simulator.shift.timers import next_ring, speed
from storage import records
from storage.corrections import Correction
from storage.store import Store
from training.clock import Clock
from training.commit import commit
from training.content import Shelf, to_keep
from training.people import new_id
from training.practice import Played, Practice, Settings, contents_of, first_event, new_attempt
from training.text import sound


class NoSuchShift(LookupError):
    """An id that we never gave out."""


@dataclass(frozen=True)
class Offer:
    """A shift to choose."""

    shift: Shift
    best: float | None
    """the person's highest total so far, 0 to 100"""
    running: str | None
    """the one that the person has not left yet"""


@dataclass(frozen=True)
class Working:
    """A shift as it stands."""

    record: records.Shift
    shift: Shift
    standard: Standard = field(repr=False)
    scenarios: dict[str, Scenario] = field(repr=False)
    events: tuple[Event, ...] = field(repr=False)
    duty: OnDuty
    call: Played | None = field(repr=False)
    """the call that rings, is held or is being written up: the desk plays it as any other attempt"""

    @property
    def number(self) -> int:
        """Of the last event: what the page has seen."""
        return self.events[-1].number

    @property
    def world(self) -> Shift:
        return self.shift

    @property
    def state(self) -> OnDuty:
        return self.duty

    @property
    def clock(self) -> str:
        """The time of day in the shift, hh:mm."""
        return time_of_day(self.shift, self.duty.clock)

    @property
    def second_of_day(self) -> float:
        """The time of day in the shift, in seconds since midnight."""
        return timing.second_of_day(self.shift.clock, self.duty.clock - 60 * self.shift.early)

    @property
    def speed(self) -> float:
        """How much faster than a real one the clock runs now."""
        return speed(self.shift, self.duty)

    @property
    def relieved(self) -> bool:
        """Whether the relief is in place."""
        return self.duty.clock >= self.shift.relieved

    @property
    def seconds_to_change(self) -> float | None:
        """Real seconds until a call rings, a call-back is overdue or the relief arrives; None if none will."""
        return self._from_now(COURSE.next_change(self.shift, self.duty))

    @property
    def seconds_to_ring(self) -> float | None:
        """Real seconds until the next call rings; None while one goes on or when none is left."""
        return self._from_now(next_ring(self.shift, self.duty))

    def _from_now(self, at: float | None) -> float | None:
        return None if at is None else at - self.duty.now


@dataclass(frozen=True)
class ShiftDebrief:
    """What is to be learned from a shift that was left."""

    working: Working
    card: ShiftCard
    calls: dict[str, str]
    """call (or call-back, under `back:` and the call) -> its attempt"""
    corrections: tuple[Correction, ...] = ()
    """how it was judged again, the oldest first; `card` is as it stands"""


class Shifts:
    """Shifts as the pages use them. Safe to use from many threads."""

    def __init__(self, store: Store, shelf: Shelf, practice: Practice, clock: Clock) -> None:
        self._store = store
        self._shelf = shelf
        self._practice = practice
        self._clock = clock

    def offers(self, person: str) -> tuple[Offer, ...]:
        """All shifts, the easy ones first."""
        library, mine = self._shelf.library(), self._store.shifts.of(person)
        return tuple(Offer(shift, max((one.score for one in mine if one.record.shift == shift.id
                                       and one.score is not None), default=None),
                           next((one.record.id for one in mine if one.record.shift == shift.id
                                 and one.score is None), None))
                     for shift in sorted(library.shifts.values(), key=lambda one: (one.level, one.id))
                     if shift.standard in library.standards)

    def open(self, person: str, shift_id: str, settings: Settings | None = None) -> str:
        """Arrive; the id of the new shift. Raises `ContentError` for a shift or call that is not there."""
        library = self._shelf.library()
        shift = library.shift(shift_id)
        standard, scenarios = library.standard(shift.standard), _scenarios(library, shift)
        record = records.Shift(id=new_id(), person=person, shift=shift.id, shift_digest=shift.digest,
                               standard_digest=standard.digest, engine=ENGINE, opened=self._clock(),
                               scenarios={one.id: one.digest for one in scenarios})
        first = Event(number=1, at=0.0, kind="opened", data=(settings or Settings()).model_dump())
        self._store.shifts.open(record, [first], (to_keep("shift", shift), to_keep("standard", standard),
                                                  *(to_keep("scenario", one) for one in scenarios)))
        return record.id

    def look(self, shift_id: str) -> Working:
        """The shift as it stands now, with the call that goes on. Raises `NoSuchShift`."""
        while True:
            working = self._read(shift_id)
            if working.call is None or not working.call.over:
                return working
            self._append(shift_id, COURSE.event(working.shift, working.duty, "call_done", working.duty.now,
                                                {"outcome": summary_of(working.call).model_dump(mode="json")}))

    def act(self, shift_id: str, seen: int, kind: str, data: dict[str, Any] | None = None) -> Working:
        """What the trainee does (see `simulator.shift.events`), having seen the events up to `seen`: see
        `training.commit`.

        What happens is on the disk when this returns. Raises `Refused` for what cannot happen now, `NoSuchShift`.
        """
        commit(COURSE, lambda: self.look(shift_id), partial(self._append, shift_id), seen, kind, sound(data or {}))
        return self.look(shift_id)

    def debrief(self, shift_id: str) -> ShiftDebrief | None:
        """The scorecard of a shift that was left, made once and kept; None while it goes on."""
        working = self.look(shift_id)
        if working.duty.left is None:
            return None
        kept = self._store.shifts.result(shift_id)
        if kept is None:
            card = shift_card(working.duty, working.shift, working.standard)
            for name in calls_over(working.duty):
                self._practice.debrief(attempt_id(shift_id, name))  # kept now: they count for the trainee's progress
            kept = self._store.shifts.finish(shift_id, card.total, card.passed, card.model_dump_json())
        corrections = self._store.corrections.of("shifts", shift_id)
        return ShiftDebrief(working, ShiftCard.model_validate_json(corrections[-1].body if corrections else kept),
                            {name: attempt_id(shift_id, name) for name in calls_over(working.duty)}, corrections)

    def has(self, id: str | None) -> bool:
        """Whether there is a shift of that id: what a call is part of may be a sitting, too."""
        return id is not None and self._store.shifts.get(id) is not None

    def history(self, person: str) -> tuple[records.Listed[records.Shift], ...]:
        """The person's shifts, the newest first."""
        return self._store.shifts.of(person)

    def _append(self, shift_id: str, event: Event) -> bool:
        return self._store.shifts.append(shift_id, event)

    def _read(self, shift_id: str) -> Working:
        found = self._store.shifts.get(shift_id)
        if found is None:
            raise NoSuchShift(shift_id)
        record, events = found
        shift = self._shelf.kept(Shift, record.shift_digest)
        standard = self._shelf.kept(Standard, record.standard_digest)
        scenarios = {id: self._shelf.kept(Scenario, digest) for id, digest in record.scenarios.items()}
        now = self._clock() - record.opened - seconds_down(events)
        duty = fold(shift, events, max(now, events[-1].at))
        return Working(record, shift, standard, scenarios, events, duty,
                       self._call(record, shift, standard, scenarios, events, duty))

    def _call(self, record: records.Shift, shift: Shift, standard: Standard, scenarios: dict[str, Scenario],
              events: Sequence[Event], duty: OnDuty) -> Played | None:
        """The attempt of the call that goes on; made when nobody has looked since it began to ring."""
        if back := duty.calling_back:
            name, scenario = f"back:{back.call}", _back(shift, back.call)
            rang, real = back.called, back.real_called
        elif ringing := duty.ringing:
            name, scenario, rang, real = ringing.id, ringing.scenario, ringing.rang, ringing.real_rang
        else:
            return None
        id = attempt_id(record.id, name)
        if self._store.attempts.get(id) is None:
            settings = Settings.model_validate(events[0].data)
            attempt = new_attempt(id, record.person, scenarios[scenario], standard, settings,
                                  record.opened + duty.down + real, part_of=record.id)
            first = first_event(settings, clock=time_of_day(shift, rang))
            self._store.attempts.open(attempt, [first], contents_of(scenarios[scenario], standard))
        return self._practice.played(id)


def time_of_day(shift: Shift, seconds: float) -> str:
    """hh:mm at `seconds` of the shift's clock, which begins when the trainee arrives."""
    return timing.time_of_day(shift.clock, seconds - 60 * shift.early)


def calls_over(duty: OnDuty) -> dict[str, CallSummary]:
    """The calls (and call-backs, under `back:` and the call) that are over, with what the shift knows of them."""
    return ({one.id: one.summary for one in duty.duties if one.summary}
            | {f"back:{one.call}": one.summary for one in duty.follow_ups if one.summary})


def attempt_id(shift_id: str, name: str) -> str:
    """The attempt of a call of a shift: the same id whoever looks first, and as unguessable as the shift's."""
    return sha256(f"{shift_id} {name}".encode()).hexdigest()[:32]


def summary_of(played: Played) -> CallSummary:
    """What the shift has to know of a call that is over, as it stood when the trainee was free again."""
    call = played.at_end
    return summary(call, scorecard(call, played.scenario, played.standard), played.scenario)


def _back(shift: Shift, call_id: str) -> str:
    """The scenario by which a caller is called back."""
    return next(call.call_back for call in shift.calls if call.id == call_id)


def _scenarios(library: Library, shift: Shift) -> tuple[Scenario, ...]:
    ids = {call.scenario for call in shift.calls} | {call.call_back for call in shift.calls if call.call_back}
    return tuple(library.scenario(id) for id in sorted(ids))
