"""Which calls, rules of conduct, record fields and quiz items exercise each clause of a standard.

Only what a trainee can fail counts: a turn that owes an act, a rule of conduct that finds something in a sample call or
that a shift gives occasion for, a field of the call record, an item with a key.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from typing import Any

from scoring.judge import Judge
from scoring.standard import Standard
from simulator.call.form import fields, form
from simulator.check.flow import reached
from simulator.check.routes import owed
from simulator.content.library import Library
from simulator.content.scenario import Scenario
from simulator.content.shift import Shift
from simulator.rehearsal.samples import play_sample


@dataclass(frozen=True)
class ClauseCoverage:
    """What exercises one clause, by id."""

    clause: str
    kind: tuple[str, ...]
    calls: tuple[str, ...]
    conduct: tuple[str, ...]
    record: tuple[str, ...]
    """call.field"""
    items: tuple[str, ...]

    @property
    def covered(self) -> bool:
        return bool(self.calls or self.conduct or self.record or self.items)

    @property
    def unasked(self) -> bool:
        """A clause that has to be known and that no item asks about."""
        return "knowledge" in self.kind and not self.items

    def as_json(self) -> dict[str, Any]:
        return {**asdict(self), "covered": self.covered, "unasked": self.unasked}


def coverage(library: Library, standard: Standard) -> tuple[ClauseCoverage, ...]:
    """The clauses of a standard, in its order, with what exercises them; but for a common one, which nothing has to.
    What is for exams only exercises nothing."""
    scenarios = [one for one in library.practised.values() if one.standard == standard.id]
    calls = _by_clause(pair for scenario in scenarios for pair in _turns(scenario, standard))
    shifts = [one for one in library.shifts.values() if one.standard == standard.id]
    conduct = _by_clause([*_conduct(scenarios, standard), *_on_duty(shifts, standard)])
    record = _by_clause(pair for scenario in scenarios for pair in _record(scenario, standard))
    items = _by_clause((item.clause, item.id) for item in library.items_of(standard.id).values())
    return tuple(ClauseCoverage(clause.id, clause.kind, *(found.get(clause.id, ()) for found in
                                                          (calls, conduct, record, items)))
                 for clause in standard.clauses if clause.kind)


def _by_clause(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for clause, what in pairs:
        found.setdefault(clause, {})[what] = None
    return {clause: tuple(names) for clause, names in found.items()}


def _turns(scenario: Scenario, standard: Standard) -> Iterator[tuple[str, str]]:
    """The clauses of the turns that can be reached and that owe something."""
    clauses = {moment.id: moment.clause for moment in standard.moments}
    there = reached(scenario)
    for turn in scenario.turns:
        if turn.id in there and owed(turn, scenario, standard):
            for clause in turn.clauses or ((clauses[turn.moment],) if turn.moment else ()):
                yield clause, scenario.id


def _record(scenario: Scenario, standard: Standard) -> Iterator[tuple[str, str]]:
    rule = next((one for one in standard.conduct if one.rule == "record"), None)
    for name, field in fields(form(scenario, standard)).items():
        for clause in (field.clauses or (rule.clauses if rule else ())) if field.due else ():
            yield clause, f"{scenario.id}.{name}"


def _on_duty(shifts: list[Shift], standard: Standard) -> Iterator[tuple[str, str]]:
    """The rules that a shift gives occasion for."""
    calls = [call for shift in shifts for call in shift.calls]
    occasion = {"take_over": bool(shifts), "hand_over": bool(shifts),
                "call_back": any(call.call_back for call in calls),
                "private_call": any(call.private for call in calls),
                "complaint_forwarded": any(call.forward_to for call in calls)}
    for rule in standard.conduct:
        if occasion.get(rule.rule):
            yield from ((clause, rule.rule) for clause in rule.clauses)


def _conduct(scenarios: list[Scenario], standard: Standard) -> Iterator[tuple[str, str]]:
    """The rules that find something in a sample call."""
    judge = Judge(standard)
    for scenario in scenarios:
        for sample in scenario.samples:
            for result in play_sample(scenario, standard, judge, sample).card.conduct:
                if result.out_of:
                    yield from ((clause, result.rule) for clause in result.clauses)
