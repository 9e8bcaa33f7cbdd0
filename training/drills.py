"""Drills: one moment, a few seconds. The caller's line, a reply, the evidence; what went badly comes back.

When a moment comes back is worked out by spaced repetition (FSRS) from what is kept: every reply to a drill, and every
weak turn of a call, which counts as one that was not known. Nothing else is stored, so the same history always gives
the same days.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache
from typing import Any

from pydantic import BaseModel, ConfigDict

from scoring.standard import Moment, Standard
from scoring.verdict import Verdict
from simulator.call.times import filled
from simulator.content.library import Library
from storage.records import Drill
from storage.store import Store
from training.clock import Clock
from training.content import Shelf, to_keep
from training.people.may import Actor, Rights
from training.people.names import new_id
from training.text import sound

AGAIN, HARD, GOOD = 1, 2, 3
RATING = {"met": GOOD, "partial": HARD, "missed": AGAIN, "violated": AGAIN}
"""verdict -> how well a moment was known"""
LONGEST_REPLY = 2_000


@dataclass(frozen=True)
class Task:
    """A drill to do: one moment, and what the caller says there."""

    moment: Moment
    caller: str
    due: float | None
    """since when it is due, in seconds since 1970; None for one that was never done"""


@dataclass(frozen=True)
class Done:
    """A reply to a drill, judged."""

    drill: Drill
    verdict: Verdict
    moment: Moment
    due: float
    """when it comes back, in seconds since 1970"""


@dataclass(frozen=True)
class Plan:
    """Where somebody stands with the drills of one standard."""

    due: Mapping[str, float]
    """moment -> when it is due, of those that were met with before, in seconds since 1970"""
    now: float
    tasks: tuple[Task, ...] = field(repr=False)
    """what is to be done now: what is due, the longest first, then what is new, in the order of the standard"""
    back: float | None
    """when the next one comes back that is not due yet"""


class Drills:
    """Safe to use from many threads."""

    def __init__(self, store: Store, shelf: Shelf, clock: Clock) -> None:
        self._store = store
        self._shelf = shelf
        self._clock = clock
        self._rights = Rights(store)

    def plan(self, actor: Actor, standard: Standard, section: str = "") -> Plan:
        """What the actor is to drill by a standard, or by one section of it."""
        self._rights.check(actor, "practise", whose=actor.id)
        library, now = self._shelf.library(), self._clock()
        sections = {clause.id: clause.section for clause in standard.clauses}
        lines = {moment.id: says for moment in standard.moments
                 if (says := caller_lines(library, standard, moment.id)) and section in ("", sections[moment.clause])}
        reviews = tuple(self._reviews(actor.id, standard))
        due = {moment: at for moment, at in schedule(reviews).items() if moment in lines}
        asked = [moment for moment, _, _ in reviews]
        new = [moment.id for moment in standard.moments if moment.id in lines and moment.id not in due]
        ready = sorted((moment for moment, at in due.items() if at <= now), key=lambda moment: due[moment])
        moments = {moment.id: moment for moment in standard.moments}
        return Plan(due, now, tuple(
            Task(moments[id], lines[id][asked.count(id) % len(lines[id])], due.get(id)) for id in (*ready, *new)),
            min((at for at in due.values() if at > now), default=None))

    def reply(self, actor: Actor, standard: Standard, task: Task, text: str, id: str = "") -> Done:
        """Judge a reply to a drill and keep it; of one `id` only the first counts."""
        self._rights.check(actor, "practise", whose=actor.id)
        said = sound(text)[:LONGEST_REPLY]
        verdict = self._shelf.judge(standard.digest).at(task.moment.id, said)
        drill = Drill(id or new_id(), actor.id, standard.id, standard.digest, task.moment.id, task.caller, said,
                      verdict.model_dump(mode="json"), RATING[verdict.verdict], self._clock())
        self._store.contents.keep(to_keep("standard", standard))
        self._store.drills.add(drill)
        return Done(drill, verdict, task.moment, schedule(self._reviews(actor.id, standard))[task.moment.id])

    def _reviews(self, person: str, standard: Standard) -> Iterator[Review]:
        """Everything that tells how well a moment is known, the oldest first."""
        found = [(one.moment, one.at, one.rating) for one in self._store.drills.of(person)
                 if one.standard == standard.id]
        for attempt, body in self._store.attempts.results_of(person):
            if self._store.sittings.get(attempt.part_of or "") is None:
                found += [(turn.moment, attempt.opened, AGAIN) for turn in _Turns.model_validate_json(body).turns
                          if turn.moment and turn.out_of and turn.verdict != "met"]
        moments = {moment.id for moment in standard.moments}
        yield from sorted((one for one in found if one[0] in moments), key=lambda one: one[1])


Review = tuple[str, float, int]
"""moment, when (seconds since 1970), rating"""


class _Turn(BaseModel):
    model_config = ConfigDict(frozen=True)

    moment: str | None
    verdict: str
    out_of: float


class _Turns(BaseModel):
    """Of a scorecard that is kept: what counts here."""

    model_config = ConfigDict(frozen=True)

    turns: tuple[_Turn, ...]


def schedule(reviews: Iterable[Review]) -> dict[str, float]:
    """Moment -> when it comes back, in seconds since 1970. A weak turn of a call makes its moment due at once."""
    fsrs = _fsrs()
    scheduler, cards = fsrs.Scheduler(enable_fuzzing=False), {}
    for moment, at, rating in reviews:
        when = datetime.fromtimestamp(at, UTC)
        card = cards.get(moment) or fsrs.Card(card_id=0, due=when)
        cards[moment], _ = scheduler.review_card(card, fsrs.Rating(rating), when)
    return {moment: card.due.timestamp() for moment, card in cards.items()}


def caller_lines(library: Library, standard: Standard, moment: str) -> tuple[str, ...]:
    """What callers say at a moment, in all calls by a standard that may be practised; nothing where none comes there by
    words."""
    said = [filled(turn.says, scenario.clock).in_(standard.lang) for scenario in library.practised.values()
            if scenario.standard == standard.id for turn in scenario.turns if turn.moment == moment and not turn.asks]
    return tuple(dict.fromkeys(said))


@cache
def _fsrs() -> Any:
    """Loaded when the first drill is looked at: nobody who only takes calls waits for it."""
    import fsrs

    return fsrs
