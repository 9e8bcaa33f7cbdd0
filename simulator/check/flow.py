"""The flow of a call: every turn and ending can be reached, every turn is left, and no call goes round for ever.

Turns are the nodes of a graph, routes that name a turn its edges. A turn is left after finitely many replies, because
its patience ends and its last route leads on; so a call ends exactly when no turn can come back to itself.
"""

from __future__ import annotations

from collections.abc import Iterator

from simulator.check.ground import Ground
from simulator.content.library import Part
from simulator.content.place import Place
from simulator.content.problems import Code, Problem
from simulator.content.scenario import Scenario, Turn

F401 = Code("F401", "a turn that no route leads to", "no route leads to this turn",
            "add a route `to` it, or delete it")
F402 = Code("F402", "an ending that no route leads to", "no route leads to this ending",
            "add a route that `ends` with it, or delete it")
F403 = Code("F403", "a call without a good ending", "no ending is good", "mark the one that a model trainee reaches")
F405 = Code("F405", "an endless loop", "endless loop: {circle}",
            "without `to` and `ends` the caller stays, until patience ends")
F406 = Code("F406", "a route that leads to a turn and to an ending",
            "a route leads to a turn or to an ending, not to both")


def check(part: Part, ground: Ground) -> Iterator[Problem]:
    yield from _graph(part.content, part.place)
    for at, turn in enumerate(part.content.turns):
        yield from _turn(turn, part.place.at("turns", at))


def reached(scenario: Scenario) -> set[str]:
    """The turns that can be entered."""
    turns = {turn.id: turn for turn in scenario.turns}
    seen: set[str] = set()
    waiting = [scenario.opening]
    while waiting:
        id = waiting.pop()
        if id in turns and id not in seen:
            seen.add(id)
            waiting += [route.to for route in turns[id].ways if route.to]
    return seen


def _graph(scenario: Scenario, place: Place) -> Iterator[Problem]:
    seen = reached(scenario)
    known = {turn.id for turn in scenario.turns}
    ends = {route.ends for turn in scenario.turns if turn.id in seen for route in turn.ways}
    ends.add(next((ending.id for ending in scenario.endings if not ending.good), None))
    for at, turn in enumerate(scenario.turns):
        if turn.id not in seen and scenario.opening in known:
            yield place.at("turns", at).problem(F401)
    for at, ending in enumerate(scenario.endings):
        if ending.id not in ends and scenario.opening in known:
            yield place.at("endings", at).problem(F402)
    if not any(ending.good for ending in scenario.endings):
        yield place.at("endings").problem(F403)
    yield from _loops(scenario, place)


def _loops(scenario: Scenario, place: Place) -> Iterator[Problem]:
    """A problem at every route that leads back to a turn from which it was reached."""
    index = {turn.id: at for at, turn in enumerate(scenario.turns)}
    done: set[str] = set()
    for start in index:
        trail = [(start, _exits(scenario.turns[index[start]]))] if start not in done else []
        while trail:
            id, exits = trail[-1]
            keys, onward = next(exits, ((), None))
            path = [one for one, _ in trail]
            if onward is None:
                done.add(id)
                trail.pop()
            elif onward in path:
                circle = " → ".join((*path[path.index(onward):], onward))
                yield place.at("turns", index[id], *keys, "to").problem(F405, circle=circle)
            elif onward in index and onward not in done:
                trail.append((onward, _exits(scenario.turns[index[onward]])))


def _exits(turn: Turn) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """The routes that lead from a turn to another, each with where it stands in the turn."""
    yield from ((("routes", at), route.to) for at, route in enumerate(turn.routes) if route.to)
    yield from ((("transfers", whom), route.to) for whom, route in turn.transfers.items() if route.to)
    if turn.misdirected and turn.misdirected.to:
        yield ("misdirected",), turn.misdirected.to


def _turn(turn: Turn, place: Place) -> Iterator[Problem]:
    for at, route in enumerate(turn.routes):
        if route.to and route.ends:
            yield place.at("routes", at, "ends").problem(F406)
