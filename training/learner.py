"""One person's learning: what was done and how it went, and what to do next, read from what is kept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from pydantic import BaseModel, ConfigDict

from scoring.standard import Standard
from simulator.call.scorecard import ClauseScore
from simulator.content.library import Library
from simulator.content.scenario import Scenario
from simulator.shift.score import ShiftCard
from storage.records import Attempt
from storage.store import Store
from training.content import Shelf
from training.exams.outcome import Outcome
from training.exams.register import Register
from training.guidance import model_lines
from training.path import first_calls, in_order
from training.practice import Debrief, Played, Settings
from training.progress import ClauseProgress, Done, by_clause, call_that_trains, weakest, weakest_of_call

WEAKEST = 3


@dataclass(frozen=True)
class Lesson:
    """A weak clause and the call that trains it."""

    clause: str
    scenario: Scenario
    progress: ClauseProgress | None = None
    """how the clause went so far; None where only one call was looked at"""


@dataclass(frozen=True)
class Step:
    """One call of the way in."""

    scenario: Scenario
    guided: bool
    best: float | None
    """the person's highest total, 0 to 100; None while it was not played to its end"""

    @property
    def settings(self) -> Settings:
        """How it is to be played: the guided one without haste, for there is more to read."""
        return Settings(pace="at_once", hints=True, guided=True) if self.guided else Settings(hints=True)


@dataclass(frozen=True)
class Learning:
    """Where a person stands."""

    library: Library = field(repr=False)
    done: tuple[Done, ...] = field(repr=False)
    best: Mapping[str, float]
    """highest total in practice by call, 0 to 100"""

    @property
    def standards(self) -> tuple[Standard, ...]:
        """The standards that the person was scored by, the latest first."""
        latest = {one.standard: one.at for one in sorted(self.done, key=lambda one: one.at)}
        return tuple(self.library.standards[id] for id in sorted(latest, key=lambda id: -latest[id])
                     if id in self.library.standards)

    def progress(self, standard: Standard) -> tuple[ClauseProgress, ...]:
        """The clauses of a standard over time, in its order."""
        return by_clause(self.done, standard)

    def lessons(self, standard: Standard) -> tuple[Lesson, ...]:
        """The weakest clauses that a call trains, the weakest first, each with that call."""
        found = ((one, call_that_trains(one.clause, standard, self._scenarios, self.best))
                 for one in weakest(self.progress(standard)))
        return tuple(Lesson(one.clause, call, one) for one, call in found if call)[:WEAKEST]

    def way_in(self, standard: Standard) -> tuple[Step, ...]:
        """The calls that a new name begins with, in order; the first one is guided."""
        return tuple(Step(one, number == 0, self.best.get(one.id))
                     for number, one in enumerate(first_calls(self._scenarios, standard)))

    def next_step(self, standard: Standard) -> Step | None:
        """The first call of the way in that was not played to its end; None once they all were."""
        return next((step for step in self.way_in(standard) if step.best is None), None)

    def in_order(self, standard: Standard) -> tuple[Scenario, ...]:
        """The calls of a standard, what suits next first."""
        weak = [lesson.clause for lesson in self.lessons(standard)]
        return in_order(self._scenarios, standard, self.best, weak)

    @property
    def _scenarios(self) -> tuple[Scenario, ...]:
        return tuple(self.library.practised.values())


class Learner:
    """Reads where people stand. Safe to use from many threads."""

    def __init__(self, store: Store, shelf: Shelf, register: Register) -> None:
        self._store = store
        self._shelf = shelf
        self._register = register
        self._lines = lru_cache(maxsize=32)(self._model_lines)

    def of(self, person: str) -> Learning:
        """Where a person stands now. Retries of a turn and guided calls prove nothing and are left out."""
        exams = (done for outcome in self._register.outcomes(person) for done in _exam(outcome))
        return Learning(self._shelf.library(), (*self._calls(person), *self._shifts(person), *exams),
                        self._store.attempts.best(person))

    def after(self, debrief: Debrief) -> Lesson | None:
        """The weakest clause of a call that is over and the call that trains it; None where nothing is weak."""
        played, library = debrief.played, self._shelf.library()
        standard = library.standards.get(played.standard.id)
        best = self._store.attempts.best(played.attempt.person)
        for clause in weakest_of_call(debrief.card.clauses) if standard else ():
            if call := call_that_trains(clause, standard, library.practised.values(), best, played.scenario.id):
                return Lesson(clause, call)
        return None

    def model_lines(self, played: Played) -> dict[str, tuple[str, ...]]:
        """Turn -> what the model trainee of a call says there."""
        return self._lines(played.attempt.scenario_digest, played.attempt.standard_digest)

    def _model_lines(self, scenario: str, standard: str) -> dict[str, tuple[str, ...]]:
        return model_lines(self._shelf.kept(Scenario, scenario), self._shelf.kept(Standard, standard),
                           self._shelf.judge(standard))

    def _calls(self, person: str) -> Iterator[Done]:
        scenarios = self._shelf.library().scenarios
        for attempt, body in counting(self._store, person):
            if attempt.scenario in scenarios:
                yield Done(attempt.opened, scenarios[attempt.scenario].standard, _clauses(body))

    def _shifts(self, person: str) -> Iterator[Done]:
        shifts = self._shelf.library().shifts
        for record, body in self._store.shifts.results_of(person):
            if record.shift in shifts:
                card = ShiftCard.model_validate_json(body)
                yield Done(record.opened, shifts[record.shift].standard, tuple(
                    ClauseScore(clause, one.points, one.out_of) for one in card.findings for clause in one.clauses))


def counting(store: Store, person: str) -> Iterator[tuple[Attempt, str]]:
    """A person's calls that prove something, with the scorecard of each as it stands, the newest first: those of
    practice and of shifts, from their beginning and without a guide."""
    shifts = {one.record.id for one in store.shifts.of(person)}
    for attempt, body in store.attempts.results_of(person):
        mine = attempt.part_of is None or attempt.part_of in shifts
        if mine and not attempt.derived_from and not attempt.settings.get("guided"):
            yield attempt, body


class _Clauses(BaseModel):
    """Of a scorecard that is kept: what counts here."""

    model_config = ConfigDict(frozen=True)

    clauses: tuple[ClauseScore, ...]


@lru_cache(maxsize=1_024)
def _clauses(body: str) -> tuple[ClauseScore, ...]:
    """Of a scorecard; the same ones are read on every page."""
    return _Clauses.model_validate_json(body).clauses


def _exam(outcome: Outcome) -> Iterator[Done]:
    """Each item of an exam, and each of its calls, once the candidate may know how they went."""
    if not outcome.keys:
        return
    record, standard = outcome.file.record, outcome.file.standard.id
    for one in outcome.result.items:
        if one.card is not None:
            yield Done(record.opened, standard, one.card.clauses)
        elif item := outcome.file.sitting.form.slot(one.slot).item:
            yield Done(record.opened, standard, (ClauseScore(item.clause, one.points, one.out_of),))
