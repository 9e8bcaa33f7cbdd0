"""Practising calls: choosing one, playing it, coming back to it, and learning from it.

What a trainee does becomes an event that is stored before it is acknowledged; the call is always the fold of
what is stored.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache, partial
from typing import Any

from pydantic import BaseModel, ConfigDict

from scoring.engine import ENGINE
from scoring.standard import Standard
from simulator.call.desk import Desk
from simulator.call.events import COURSE
from simulator.call.fold import new
from simulator.call.say import replied
from simulator.call.scorecard import Scorecard, scorecard
from simulator.call.state import TALK, Call, Pace
from simulator.content.scenario import Scenario
from simulator.happening import Event, Refused
from simulator.outage import seconds_down
from storage.records import Attempt
from storage.records import Content as Kept
from storage.store import Store
from training.clock import Clock
from training.commit import commit
from training.content import Shelf, to_keep
from training.doubts import doubts
from training.people import new_id
from training.recent import Recent
from training.text import sound


class NoSuchAttempt(LookupError):
    """An id that we never gave out."""


class Settings(BaseModel):
    """How a trainee wants to practise."""

    model_config = ConfigDict(frozen=True)

    pace: Pace = "normal"
    hints: bool = False
    """whether the page may show the acts that are owed; looking at them is a `hinted` event"""
    guided: bool = False
    """whether the page explains each step: a first call, which proves nothing"""


@dataclass(frozen=True)
class Offer:
    """A call to choose."""

    scenario: Scenario
    best: float | None
    """the person's highest total so far, 0 to 100"""


@dataclass(frozen=True)
class Played:
    """An attempt with its content, its events, and the call that follows from them."""

    attempt: Attempt
    world: Desk = field(repr=False)
    events: tuple[Event, ...] = field(repr=False)
    call: Call = field(repr=False)
    last: Call = field(repr=False)
    """the call when the last event happened"""

    @property
    def scenario(self) -> Scenario:
        return self.world.scenario

    @property
    def standard(self) -> Standard:
        return self.world.standard

    @property
    def state(self) -> Call:
        return self.call

    @property
    def number(self) -> int:
        """Of the last event: what the page has seen."""
        return self.events[-1].number

    @property
    def settings(self) -> Settings:
        return Settings.model_validate(self.attempt.settings)

    @property
    def over(self) -> bool:
        """Nothing can change any more: the call has ended and its record is closed."""
        return self.call.finished and not self.call.after_call

    @property
    def at_end(self) -> Call:
        """The call when the last thing happened to it, whoever looks and when: once it is `over`, what is scored."""
        end = max(self.last.now, self.call.ended_at or 0.0)
        return COURSE.advance(self.world, self.last, end)


@dataclass(frozen=True)
class Debrief:
    """What is to be learned from a call that is over."""

    played: Played
    card: Scorecard


@dataclass(frozen=True)
class Past:
    """An attempt in the list of a person's attempts."""

    attempt: Attempt
    total: float | None
    """0 to 100; None while the call goes on"""
    passed: bool | None


class Practice:
    """Practice as the pages and the commands use it. Safe to use from many threads."""

    def __init__(self, store: Store, shelf: Shelf, clock: Clock) -> None:
        self._store = store
        self._shelf = shelf
        self._clock = clock
        self._recent: Recent[Played] = Recent()
        self._desk = lru_cache(maxsize=512)(self._find_desk)

    def catalogue(self, person: str) -> tuple[Offer, ...]:
        """All calls that may be practised, the easy ones first, with the person's best totals."""
        best = self._store.attempts.best(person)
        library = self._shelf.library()
        playable = (one for one in library.practised.values() if one.standard in library.standards)
        return tuple(Offer(one, best.get(one.id)) for one in sorted(playable, key=lambda one: (one.level, one.id)))

    def open(self, person: str, scenario_id: str, settings: Settings | None = None) -> str:
        """Let the telephone ring; the id of the new attempt. Raises `ContentError` for a call that is not there,
        `Refused` (exam_only) for one that is not to be practised."""
        library = self._shelf.library()
        scenario = library.scenario(scenario_id)
        if scenario.exam_only:
            raise Refused("exam_only")
        return self.open_call(person, scenario, library.standard(scenario.standard), settings or Settings())

    def open_call(self, person: str, scenario: Scenario, standard: Standard, settings: Settings,
                  id: str = "", part_of: str | None = None) -> str:
        """The same with content at hand; `part_of` names the sitting or shift that the call belongs to."""
        attempt = new_attempt(id or new_id(), person, scenario, standard, settings, self._clock(), part_of)
        self._store.attempts.open(attempt, [first_event(settings)], contents_of(scenario, standard))
        return attempt.id

    def played(self, attempt_id: str) -> Played:
        """The attempt as it stands now. Raises `NoSuchAttempt`."""
        return self._by_the_clock(self._at_last_event(attempt_id))

    def record(self, attempt_id: str) -> Attempt:
        """What never changes of an attempt: whose it is, and of what. Raises `NoSuchAttempt`."""
        return (self._recent.get(attempt_id) or self._read(attempt_id)).attempt

    def act(self, attempt_id: str, seen: int | None, kind: str, data: dict[str, Any] | None = None) -> Played:
        """The trainee does something, having seen the events up to number `seen`: see `training.commit`.

        What happened is on the disk when this returns. Raises `Refused` for what cannot happen in the call now,
        `NoSuchAttempt`.
        """
        data = sound(data or {})
        known = self._recent.get(attempt_id)
        before, event, call = commit(COURSE, partial(self.played, attempt_id),
                                     partial(self._store.attempts.append, attempt_id), seen, kind, data,
                                     partial(self._judged, data) if kind == "replied" else None,
                                     self._by_the_clock(known) if known else None)
        if event is None:
            return before
        after = replace(before, events=(*before.events, event), call=call, last=call)
        self._recent.put(attempt_id, after)
        return after

    def unfinished(self, person: str) -> tuple[Played, ...]:
        """Calls that the person can come back to, the newest first."""
        return tuple(played for one in self._store.attempts.of(person) if one.score is None
                     for played in (self.played(one.record.id),) if not self._settled(played))

    def history(self, person: str) -> tuple[Past, ...]:
        """The person's attempts, the newest first, each with its total once its call is over."""
        self.unfinished(person)  # a caller who gave up meanwhile has ended the call
        return tuple(Past(one.record, one.score, one.passed) for one in self._store.attempts.of(person))

    def debrief(self, attempt_id: str) -> Debrief | None:
        """The scorecard of a call that is over, made once and kept; None while the call goes on."""
        played = self.played(attempt_id)
        card = self._settled(played)
        return Debrief(played, card) if card else None

    def retry_turn(self, attempt_id: str, visit: int) -> str:
        """A new attempt that stands where the call came to the visit of this number; the id of the new attempt.

        What happened before is copied; it is marked as derived and never counts as a best total.
        Raises `Refused` (no_such_turn) for a visit the call never had, (exam_only) for a call for exams only.
        """
        old = self.played(attempt_id)
        if old.scenario.exam_only:
            raise Refused("exam_only")
        stay = next((one for one in old.call.visits if one.number == visit), None)
        if stay is None:
            raise Refused("no_such_turn", visit=visit)
        kept = _before(old.events, stay.entered, stay.replies)
        attempt = Attempt(id=new_id(), person=old.attempt.person, scenario=old.attempt.scenario,
                          scenario_digest=old.attempt.scenario_digest, standard_digest=old.attempt.standard_digest,
                          engine=ENGINE, opened=self._clock() - stay.entered - seconds_down(kept),
                          settings=old.attempt.settings, derived_from=old.attempt.id, derived_turn=stay.turn)
        self._store.attempts.open(attempt, kept, ())
        return attempt.id

    def _by_the_clock(self, last: Played) -> Played:
        """The attempt now, when nothing has happened since its last event."""
        now = max(self._clock() - last.attempt.opened - last.call.down, last.call.now)
        return replace(last, call=COURSE.advance(last.world, last.call, now))

    def _at_last_event(self, attempt_id: str) -> Played:
        """The attempt when the last thing happened to it. What is in memory goes on from there with what was stored
        since, by whatever process; where its last event is stored no more, everything is read again."""
        last = self._recent.get(attempt_id)
        stored = self._store.attempts.since(attempt_id, last.number) if last else ()
        if not stored:
            last = self._read(attempt_id)
        elif more := stored[1:]:
            call = COURSE.fold(last.world, last.last, more)
            last = replace(last, events=(*last.events, *more), call=call, last=call)
        self._recent.put(attempt_id, last)
        return last

    def _read(self, attempt_id: str) -> Played:
        self._recent.drop(attempt_id)
        found = self._store.attempts.get(attempt_id)
        if found is None:
            raise NoSuchAttempt(attempt_id)
        attempt, events = found
        desk = self._desk(attempt.scenario_digest, attempt.standard_digest)
        call = COURSE.fold(desk, new(desk.scenario), events)
        return Played(attempt, desk, events, call, call)

    def _find_desk(self, scenario: str, standard: str) -> Desk:
        return Desk(self._shelf.content(Scenario, scenario), self._shelf.content(Standard, standard))

    def settle(self) -> Iterator[None]:
        """Index, call by call, what a reply looks up there: for times in which nobody waits."""
        library = self._shelf.library()
        for scenario in library.practised.values():
            if standard := library.standards.get(scenario.standard):
                self._desk(scenario.digest, standard.digest).settle()
                yield

    def _judged(self, data: dict[str, Any], before: Played) -> Event:
        judge = self._shelf.judge(before.attempt.standard_digest)
        return replied(before.world, judge, before.call, data.get("text", ""), before.call.now)

    def _settled(self, played: Played) -> Scorecard | None:
        """The scorecard that is kept, made now when the call has come to its end; None while it goes on."""
        if not played.over:
            return None
        kept = self._store.attempts.result(played.attempt.id)
        if kept is None:
            card = scorecard(played.at_end, played.scenario, played.standard)
            kept = self._store.attempts.finish(played.attempt.id, card.total, card.passed,
                                                       card.model_dump_json())
            self._store.doubts.keep(played.attempt.id, doubts(played))
        return Scorecard.model_validate_json(kept)


def new_attempt(id: str, person: str, scenario: Scenario, standard: Standard, settings: Settings, opened: float,
                part_of: str | None) -> Attempt:
    """The record of a call that begins to ring at `opened`, in seconds since 1970."""
    return Attempt(id=id, person=person, scenario=scenario.id, scenario_digest=scenario.digest,
                   standard_digest=standard.digest, engine=ENGINE, opened=opened, settings=settings.model_dump(),
                   part_of=part_of)


def first_event(settings: Settings, **more: Any) -> Event:
    """The event by which every call begins."""
    return Event(number=1, at=0.0, kind="opened", data={"pace": settings.pace, "talk": TALK, **more})


def contents_of(scenario: Scenario, standard: Standard) -> tuple[Kept, ...]:
    """What has to be kept so that a call can be played again when the files have changed."""
    return to_keep("scenario", scenario), to_keep("standard", standard)


def _before(events: Iterable[Event], entered: float, replies: tuple[int, ...]) -> list[Event]:
    """The events that led to a visit: those up to its beginning, and before its first reply."""
    first_reply = min(replies, default=None)
    return [event for event in events if event.at <= entered and (first_reply is None or event.number < first_reply)]
