"""Every route of a turn can be taken: its condition can hold, and no route before it always comes first."""

from __future__ import annotations

from collections.abc import Iterator

from scoring.standard import Standard
from simulator.check.ground import Ground
from simulator.content.library import Part
from simulator.content.place import Place
from simulator.content.problems import Code, Problem
from simulator.content.scenario import Route, Scenario, Turn, When

F409 = Code("F409", "a condition that never holds", "this never holds: {why}")
F410 = Code("F410", "a route that is never taken", "this route is never taken: {why}")


def check(part: Part, ground: Ground) -> Iterator[Problem]:
    standard = ground.standard_of(part)
    for at, turn in enumerate(part.content.turns if standard and standard.draft else ()):
        yield from _turn(turn, part.place.at("turns", at), part.content, standard.draft)


def _turn(turn: Turn, place: Place, scenario: Scenario, standard: Standard) -> Iterator[Problem]:
    for at, route in enumerate(turn.routes):
        here = place.at("routes", at)
        for key, why in never(route.when, turn, scenario, standard):
            yield here.at("when", key).problem(F409, why=why)
        first = next((n for n, earlier in enumerate(turn.routes[:at]) if _always_first(earlier, route)), None)
        if first is not None and at < len(turn.routes) - 1:
            yield here.problem(F410, why=f"route {first + 1} always comes first",
                               hint="put the narrower condition before the wider one")
        elif at < len(turn.routes) - 1 and _stays(route) and turn.patience == 1 and not turn.gathers:
            yield here.problem(F410, why="patience 1 ends with the first reply",
                               hint="raise `patience`, or let the route lead on")


def owed(turn: Turn, scenario: Scenario, standard: Standard) -> dict[str, str]:
    """Role -> act owed at a turn: its own `asks`, its moment's, or the asking for the facts it gathers."""
    moment = next((one for one in standard.moments if one.id == turn.moment), None)
    gathered = {fact: scenario.facts[fact].asked_by for fact in turn.gathers if fact in scenario.facts}
    return turn.asks or (moment.owes if moment else {}) or gathered


def never(when: When, turn: Turn, scenario: Scenario, standard: Standard) -> Iterator[tuple[str, str]]:
    """The keys of a condition that can never hold, and why."""
    owes, known = owed(turn, scenario, standard), scenario.facts
    told = {fact for one in scenario.turns for fact in (*one.gathers, *one.tells, *one.corrects)}
    if both := set(when.acts) & set(when.lacks):
        yield "lacks", f"{', '.join(sorted(both))} cannot be done and lacking"
    if when.any and set(when.any) <= set(when.lacks):
        yield "lacks", "all acts of `any` are in `lacks`"
    if untold := [fact for fact in when.facts if fact in known and fact not in told]:
        yield "facts", f"nobody is ever told {', '.join(untold)}"
    possible = {"violated", "met"} | ({"missed"} if owes else set()) | ({"partial"} if len(owes) > 1 else set())
    if when.verdict and not possible & set(when.verdict):
        yield "verdict", f"with {len(owes)} act(s) owed here the verdict is {' or '.join(sorted(possible))}"
    elsewhere = [rule.id for rule in standard.forbidden if rule.moments and turn.moment not in rule.moments]
    if when.said and set(when.said) <= set(elsewhere):
        yield "said", f"{', '.join(when.said)} is not forbidden at this moment"
    if when.answer and turn.answers is None and "none" not in when.answer:
        yield "answer", "the turn has no `answers`"
    if when.tries > turn.patience + len(turn.gathers):
        yield "tries", f"patience ends after {turn.patience + len(turn.gathers)} replies at most"


def _stays(route: Route) -> bool:
    return not (route.to or route.ends)


def _always_first(earlier: Route, later: Route) -> bool:
    """Whether `earlier` is taken whenever `later` could be. A route that stays gives way once patience has ended."""
    return wider(earlier.when, later.when) and (not _stays(earlier) or _stays(later))


def wider(one: When, other: When) -> bool:
    """Whether `one` holds wherever `other` does."""
    all_of = all(set(getattr(one, key)) <= set(getattr(other, key)) for key in ("acts", "lacks", "facts"))
    one_of = all(not getattr(one, key) or (getattr(other, key) and set(getattr(other, key)) <= set(getattr(one, key)))
                 for key in ("any", "verdict", "said", "answer"))
    return all_of and one_of and one.violations <= other.violations and one.tries <= other.tries
