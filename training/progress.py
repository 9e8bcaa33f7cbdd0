"""How somebody gets on, clause by clause, and which call trains what is weak: plain functions over kept results.

What counts for a clause is what the scorecards say: points of so many, and how often it was broken.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from scoring.standard import Standard
from simulator.call.desk import Desk
from simulator.call.form import fields, form
from simulator.call.scorecard import ClauseScore
from simulator.check.flow import reached
from simulator.check.routes import owed
from simulator.content.scenario import Scenario

LATELY = 5
"""occasions by which it is told how a clause goes now"""
ASSUMED = 1.0
"""points that every clause is taken to have reached besides: half a point lost once is no weakness yet"""
ENOUGH = 3
"""calls of a level to pass before the next one suits"""
ALWAYS = {"interruption", "brevity", "dead_air", "hang_up_first"}
"""rules of conduct that find something in every call"""
BY_DEED = {"hold": ("hold_consent", "hold_return"), "line": ("second_line_return",), "transfer": ("transfer",)}
"""what a model trainee does in a call -> the rules of conduct that it gives occasion for"""


@dataclass(frozen=True)
class Done:
    """Something that was scored: a call, a shift's duties, an exam."""

    at: float
    """seconds since 1970"""
    standard: str
    clauses: tuple[ClauseScore, ...]


@dataclass(frozen=True)
class Occasion:
    """What one clause got when there was occasion for it."""

    at: float
    """seconds since 1970"""
    points: float
    out_of: float
    violations: int = 0

    @property
    def share(self) -> float:
        """0 to 1; 0 where nothing could be got and the clause was broken."""
        return self.points / self.out_of if self.out_of else 0.0


@dataclass(frozen=True)
class ClauseProgress:
    """A clause over time."""

    clause: str
    occasions: tuple[Occasion, ...]
    """the oldest first, at least one"""

    @property
    def lately(self) -> Occasion:
        """The last occasions as one."""
        return together(self.occasions[-LATELY:])


def together(occasions: Iterable[Occasion]) -> Occasion:
    """Several occasions as one, at the time of the last."""
    all_of = tuple(occasions)
    return Occasion(all_of[-1].at, sum(one.points for one in all_of), sum(one.out_of for one in all_of),
                    sum(one.violations for one in all_of))


def by_clause(done: Iterable[Done], standard: Standard) -> tuple[ClauseProgress, ...]:
    """The clauses of a standard that there was occasion for, in its order; what is of one time is one occasion."""
    found: dict[str, dict[float, list[Occasion]]] = {}
    for one in sorted((one for one in done if one.standard == standard.id), key=lambda one: one.at):
        for score in one.clauses:
            found.setdefault(score.clause, {}).setdefault(one.at, []).append(
                Occasion(one.at, score.points, score.out_of, score.violations))
    return tuple(ClauseProgress(clause.id, tuple(map(together, found[clause.id].values())))
                 for clause in standard.clauses if clause.id in found)


def weakest(progress: Iterable[ClauseProgress]) -> tuple[ClauseProgress, ...]:
    """The clauses that were not fully honoured lately, the weakest first."""
    wanting = [one for one in progress if one.lately.points < one.lately.out_of or one.lately.violations]
    return tuple(sorted(wanting, key=lambda one: _standing(one.lately)))


def weakest_of_call(clauses: Iterable[ClauseScore]) -> tuple[str, ...]:
    """The clauses of one scorecard that were not fully honoured, the weakest first."""
    found = weakest(ClauseProgress(one.clause, (Occasion(0.0, one.points, one.out_of, one.violations),))
                    for one in clauses)
    return tuple(one.clause for one in found)


def call_that_trains(clause: str, standard: Standard, scenarios: Iterable[Scenario], best: Mapping[str, float],
                     just_played: str = "") -> Scenario | None:
    """The call to practise a clause by; None where no call gives occasion for it.

    Of the calls in which most points count for the clause, down to half as many: one that was not played just now, not
    passed yet, not above the trainee's level, incoming. `best` is the trainee's highest total by call, 0 to 100.
    """
    there = [one for one in scenarios if one.standard == standard.id]
    level = level_of(there, best)
    counts = {one.id: points for one in there if (points := round(occasion_for(clause, one, standard), 2))}
    enough = max(counts.values(), default=0.0) / 2
    return min((one for one in there if counts.get(one.id, 0.0) >= enough > 0), default=None, key=lambda one: (
        one.id == just_played, passed(one, best), one.level > level, one.direction == "outbound", -counts[one.id],
        one.level, one.id))


def level_of(scenarios: Iterable[Scenario], best: Mapping[str, float]) -> int:
    """The level that suits: the lowest of which neither enough calls were passed nor all."""
    by_level: dict[int, list[bool]] = {}
    for one in scenarios:
        if one.direction == "inbound":
            by_level.setdefault(one.level, []).append(passed(one, best))
    open_levels = [level for level, calls in by_level.items() if sum(calls) < min(ENOUGH, len(calls))]
    return min(open_levels, default=max(by_level, default=1))


def passed(scenario: Scenario, best: Mapping[str, float]) -> bool:
    """Whether the best total passes."""
    return best.get(scenario.id, -1.0) >= scenario.pass_mark


def occasion_for(clause: str, scenario: Scenario, standard: Standard) -> float:
    """How many of a call's points count for a clause."""
    return sum(weight for clauses, weight in _parts(scenario, standard) if clause in clauses)


@dataclass(frozen=True)
class Pair:
    """A call and its standard, the same wherever their digests are."""

    digests: tuple[str, str]
    scenario: Scenario = field(compare=False)
    standard: Standard = field(compare=False)


def pair(scenario: Scenario, standard: Standard) -> Pair:
    return Pair((scenario.digest, standard.digest), scenario, standard)


def _parts(scenario: Scenario, standard: Standard) -> tuple[tuple[tuple[str, ...], float], ...]:
    """The turns, the fields of the record and the findings on conduct that a call gives occasion for."""
    return _parts_of(pair(scenario, standard))


@lru_cache(maxsize=1_024)
def _parts_of(call: Pair) -> tuple[tuple[tuple[str, ...], float], ...]:
    return tuple(_found(call.scenario, call.standard))


def _found(scenario: Scenario, standard: Standard) -> Iterator[tuple[tuple[str, ...], float]]:
    moments = {moment.id: moment.clause for moment in standard.moments}
    there = reached(scenario)
    for turn in scenario.turns:
        if turn.id in there and owed(turn, scenario, standard):
            yield turn.clauses or ((moments[turn.moment],) if turn.moment else ()), turn.weight
    rules, occurring = {rule.rule: rule for rule in standard.conduct}, Desk(scenario, standard).occurring
    for rule in _occasions(scenario) & rules.keys():
        yield occurring(rules[rule].clauses), rules[rule].weight
    due = [one for one in fields(form(scenario, standard)).values() if one.due]
    for one in due if "record" in rules else ():
        yield (one.clauses or rules["record"].clauses,
               rules["record"].weight * one.weight / sum(other.weight for other in due))


def _occasions(scenario: Scenario) -> set[str]:
    """The rules of conduct that find something when a call is played as its model trainee plays it."""
    deeds = {step.do for sample in scenario.samples if sample.trainee == "model"
             for step in sample.replies if not isinstance(step, str)}
    found = ALWAYS | {rule for deed in deeds for rule in BY_DEED.get(deed, ())}
    found |= {"pick_up"} if scenario.direction == "inbound" else set()
    found |= {"second_line"} if scenario.second_line else set()
    found |= {"answer"} if any(turn.answers for turn in scenario.turns) else set()
    return found | ({"repeat_back"} if any(fact.kind for fact in scenario.facts.values()) else set())


def _standing(lately: Occasion) -> tuple[float, float]:
    return (lately.points + ASSUMED) / (lately.out_of + lately.violations + ASSUMED), lately.points - lately.out_of
