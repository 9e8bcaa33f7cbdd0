"""How a standard is kept in a class: acts that are missed, wording that is forbidden, calls too easy or too hard, and
what practice leads to. Figures over scorecards as they stand."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import fmean
from typing import Literal

from scoring.standard import Act, Forbidden, Standard
from simulator.content.scenario import Scenario
from storage.records import Person
from storage.store import Store
from training.clock import Clock
from training.content import Shelf
from training.learner import counting
from training.people.may import Actor, Rights

DAY = 86_400.0
ENOUGH = 5
"""calls by which it is said that one is too easy or too hard"""
EASY, HARD = .95, .3
"""share of those who pass from which a call is too easy, and up to which it is too hard"""
LATELY = 5
"""last calls by which it is told how good somebody is now"""


@dataclass(frozen=True)
class Missed:
    act: Act
    owed: int
    missed: int

    @property
    def share(self) -> float:
        return self.missed / self.owed


@dataclass(frozen=True)
class Broken:
    rule: Forbidden
    times: int
    people: int


@dataclass(frozen=True)
class Taken:
    scenario: Scenario
    calls: int
    passed: float
    """share, 0 to 1"""
    total: float
    """mean, 0 to 100"""

    @property
    def fit(self) -> Literal["", "easy", "hard"]:
        if self.calls < ENOUGH:
            return ""
        return "easy" if self.passed >= EASY else "hard" if self.passed <= HARD else ""


@dataclass(frozen=True)
class Practised:
    person: Person
    hours: float
    calls: int
    lately: float
    """mean total of the last calls, 0 to 100"""


@dataclass(frozen=True)
class Adherence:
    """Each from what wants attention most."""

    missed: tuple[Missed, ...]
    broken: tuple[Broken, ...]
    calls: tuple[Taken, ...]
    people: tuple[Practised, ...]


class Adherences:
    """Safe to use from many threads. Raises `NotAllowed`."""

    def __init__(self, store: Store, shelf: Shelf, clock: Clock) -> None:
        self._store = store
        self._shelf = shelf
        self._clock = clock
        self._rights = Rights(store)

    def of(self, actor: Actor, group: str, people: Iterable[Person], standard: Standard, days: int | None = None
           ) -> Adherence:
        """How people of a group keep a standard in the calls of so many last days, or of all time."""
        self._rights.check(actor, "see_class", group=group)
        since = self._clock() - days * DAY if days else 0.0
        scenarios = {one.id: one for one in self._shelf.library().scenarios.values() if one.standard == standard.id}
        cards = {person.id: self._cards(actor, person.id, scenarios, since) for person in people}
        return Adherence(_missed(standard, cards.values()), _broken(standard, cards), _taken(scenarios, cards.values()),
                         tuple(self._practised(person, cards[person.id]) for person in people if cards[person.id]))

    def _cards(self, actor: Actor, person: str, scenarios: dict[str, Scenario], since: float) -> Sequence[_Card]:
        """A person's scorecards, the newest first."""
        self._rights.check(actor, "see_class", whose=person)
        return [_Card(attempt.id, attempt.scenario, json.loads(body)) for attempt, body in counting(self._store, person)
                if attempt.scenario in scenarios and attempt.opened >= since]

    def _practised(self, person: Person, cards: Sequence[_Card]) -> Practised:
        lengths = self._store.attempts.lengths(person.id)
        return Practised(person, sum(lengths[one.attempt] for one in cards) / 3600, len(cards),
                         fmean(one.body["total"] for one in cards[:LATELY]))


@dataclass(frozen=True)
class _Card:
    attempt: str
    scenario: str
    body: dict
    """of a `Scorecard`; of thousands of them only what is needed is read"""


def _missed(standard: Standard, cards: Iterable[Sequence[_Card]]) -> tuple[Missed, ...]:
    owed, missed = Counter(), Counter()
    for turn in (turn for several in cards for one in several for turn in one.body["turns"] if turn["replies"]):
        owed.update(turn["owed"].values())
        missed.update(turn["owed"][role] for role in turn["missing"])
    found = [Missed(act, owed[act.id], missed[act.id]) for act in standard.acts if missed[act.id]]
    return tuple(sorted(found, key=lambda one: (-one.missed, -one.share, one.act.id)))


def _broken(standard: Standard, cards: dict[str, Sequence[_Card]]) -> tuple[Broken, ...]:
    said = Counter((violation["id"], person) for person, several in cards.items() for one in several
                   for violation in one.body["violations"])
    times, people = Counter(), Counter()
    for (id, _), count in said.items():
        times[id] += count
        people[id] += 1
    found = [Broken(rule, times[rule.id], people[rule.id]) for rule in standard.forbidden if times[rule.id]]
    return tuple(sorted(found, key=lambda one: (-one.times, one.rule.id)))


def _taken(scenarios: dict[str, Scenario], cards: Iterable[Sequence[_Card]]) -> tuple[Taken, ...]:
    by_call: dict[str, list[dict]] = defaultdict(list)
    for one in (one for several in cards for one in several):
        by_call[one.scenario].append(one.body)
    found = [Taken(scenarios[id], len(bodies), fmean(body["passed"] for body in bodies),
                   fmean(body["total"] for body in bodies)) for id, bodies in by_call.items()]
    return tuple(sorted(found, key=lambda one: (one.total, one.scenario.id)))
