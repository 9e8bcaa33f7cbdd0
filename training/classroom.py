"""A trainer's view of a class: who is how good at what, who needs a word, and the very replies behind a figure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from scoring.standard import Standard
from simulator.call.line import Line
from storage.records import Person
from storage.store import Store
from training.clock import Clock
from training.exams.rounds import holds_back
from training.learner import Learner, Learning
from training.people.groups import Groups, Members
from training.people.may import Actor, Rights
from training.practice import Played, Practice
from training.progress import Occasion, together

DAY = 86400.0
AWAY = 7 * DAY
"""seconds without a finished call after which somebody is told to have stopped practising"""
STUCK = 3
"""failed calls in a row after which somebody is stuck"""
MOST_REPLIES = 30
"""replies shown of one clause, the latest"""


@dataclass(frozen=True)
class Standing:
    """Where one member of a class stands."""

    person: Person
    calls: int
    """practice calls brought to their end"""
    last: float | None
    """when the last of them began, in seconds since 1970"""
    sections: dict[str, Occasion]
    """section of the standard -> how it went lately; those that there was occasion for"""
    stuck: bool
    away: bool
    overdue: int
    """assignments whose time has passed"""
    learning: Learning = field(repr=False)


@dataclass(frozen=True)
class Reply:
    """What somebody said where a clause was at stake."""

    played: Played = field(repr=False)
    line: Line
    before: Line | None
    """what the caller had said"""
    points: float
    out_of: float
    """of the turn"""


class Classroom:
    """Safe to use from many threads. Every verb raises `NotAllowed`."""

    def __init__(self, store: Store, practice: Practice, learner: Learner, groups: Groups, clock: Clock) -> None:
        self._store = store
        self._practice = practice
        self._learner = learner
        self._groups = groups
        self._clock = clock
        self._rights = Rights(store)

    def groups(self, actor: Actor) -> tuple[Members, ...]:
        """The groups whose work the actor may see."""
        return self._groups.mine(actor, "see_class")

    def learnings(self, actor: Actor, people: Iterable[Person]) -> tuple[tuple[Person, Learning], ...]:
        """People, each with where she stands by all standards."""
        return tuple(self.learning(actor, person.id) for person in people)

    def standings(self, actor: Actor, people: Iterable[tuple[Person, Learning]], standard: Standard
                  ) -> tuple[Standing, ...]:
        """Where people stand by one standard, those who need a word first."""
        found = [self._standing(actor, person, learning, standard) for person, learning in people]
        return tuple(sorted(found, key=lambda one: (not (one.stuck or one.overdue or one.away), one.person.name)))

    def learning(self, actor: Actor, person: str) -> tuple[Person, Learning]:
        """One person and where she stands. Raises LookupError where there is nobody of that id."""
        self._rights.check(actor, "see_work", whose=person)
        known = self._store.people.get(person)
        if known is None:
            raise LookupError(person)
        return known, self._learner.of(person)

    def replies(self, actor: Actor, person: str, standard: Standard, clause: str) -> tuple[Reply, ...]:
        """What somebody said where a clause was at stake, the latest first; not in a sitting that goes on."""
        self._rights.check(actor, "see_work", whose=person)
        found: list[Reply] = []
        for attempt, _ in self._store.attempts.results_of(person):
            if len(found) >= MOST_REPLIES:
                break
            if self._released(attempt.part_of):
                debrief = self._practice.debrief(attempt.id)
                if debrief and debrief.played.standard.id == standard.id:
                    found += _of_clause(debrief.played, debrief.card, clause)
        return tuple(found[:MOST_REPLIES])

    def _standing(self, actor: Actor, person: Person, learning: Learning, standard: Standard) -> Standing:
        self._rights.check(actor, "see_class", whose=person.id)
        calls = [one for one in self._store.attempts.of(person.id)
                 if one.score is not None and one.record.derived_from is None]
        last = calls[0].record.opened if calls else None
        return Standing(
            person, len(calls), last, dict(by_section(learning, standard)),
            stuck=len(calls) >= STUCK and not any(one.passed for one in calls[:STUCK]),
            away=last is None or self._clock() - last > AWAY,
            overdue=sum(one.overdue for one in self._groups.assigned(actor, person.id)), learning=learning)

    def _released(self, part_of: str | None) -> bool:
        """Whether a call may be looked at: those of a sitting only once it has its result and its keys are released."""
        sitting = self._store.sittings.get(part_of) if part_of else None
        return sitting is None or (self._store.sittings.result(part_of) is not None
                                   and not holds_back(self._store, sitting[1]))


def by_section(learning: Learning, standard: Standard) -> Iterator[tuple[str, Occasion]]:
    """The sections of a standard that there was occasion for, each as it went lately."""
    section_of = {clause.id: clause.section for clause in standard.clauses}
    found: dict[str, list[Occasion]] = {}
    for one in learning.progress(standard):
        found.setdefault(section_of[one.clause], []).append(one.lately)
    for section in standard.sections:
        if section.id in found:
            yield section.id, together(found[section.id])


def _of_clause(played: Played, card, clause: str) -> Iterator[Reply]:
    lines = {line.event: (n, line) for n, line in enumerate(played.call.lines)
             if line.who == "trainee" and line.verdict}
    for turn in card.turns:
        if clause not in turn.clauses or not turn.out_of:
            continue
        for number in turn.replies:
            if number in lines:
                at, line = lines[number]
                before = next((one for one in reversed(played.call.lines[:at]) if one.who != "trainee"), None)
                yield Reply(played, line, before, turn.points, turn.out_of)
