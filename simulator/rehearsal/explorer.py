"""The explorer: a simulated trainee who tries to take one certain route of one certain turn."""

from __future__ import annotations

from collections import deque
from random import Random

from simulator.call.session import Session
from simulator.call.state import Visit
from simulator.content.scenario import Route, Scenario, Step, Turn
from simulator.rehearsal.bots import Deeds, Model
from simulator.rehearsal.repertoire import Repertoire

ELSEWHERE = "elsewhere"
"""whom no call should be handed over to"""
Target = tuple[str, int]
"""a turn and the number of its route, from 0"""


class Explorer(Model):
    """Goes the shortest way to the target's turn, and there does what the target's condition asks."""

    name = "explorer"
    rings = (3,)

    def __init__(self, repertoire: Repertoire, random: Random, target: Target):
        super().__init__(repertoire, random)
        self.target = target
        self.way = dict([*way(repertoire.desk.scenario, target[0]), target])

    def at(self, turn: Turn, visit: Visit, session: Session) -> Deeds:
        number = self.way.get(turn.id, len(turn.routes) - 1)
        if number >= len(turn.routes):
            return (Step(do="transfer", to=[*turn.transfers, ELSEWHERE][number - len(turn.routes)]),)
        if turn.id != self.target[0] and number == len(turn.routes) - 1:
            return super().at(turn, visit, session)
        return (self._towards(turn.routes[number], turn, visit, session) or self.can.nothing,)

    def _towards(self, route: Route, turn: Turn, visit: Visit, session: Session) -> str:
        """A reply that helps a route's condition to hold."""
        when, call = route.when, session.call
        if len(visit.replies) + 1 < when.tries and not when.violations:
            return self.can.nothing
        acts = [*when.acts, *self.random.sample(when.any, min(1, len(when.any)))]
        owed = [act for act in call.owed.values() if act not in when.lacks]
        if "met" in when.verdict:
            acts += owed
        elif "partial" in when.verdict and not visit.done:
            acts += owed[:1]
        if when.facts:
            acts += [self.can.desk.scenario.facts[fact].asked_by for fact in when.facts if fact not in call.facts]
        if "right" in when.answer:
            return self.random.choice(turn.model) if turn.model else self.can.nothing
        wrong = self.can.saying(self.random.sample(when.said, min(1, len(when.said))))
        if not wrong and ("violated" in when.verdict or when.violations):
            needed = max(1, when.violations - len(call.violations))
            wrong = self.can.together(self.random.sample(self.can.rude_once, min(needed, len(self.can.rude_once))))
        return self.can.together(filter(None, (self.can.doing(acts), wrong)))


def way(scenario: Scenario, goal: str) -> list[Target]:
    """The routes that lead from the opening to a turn, by the fewest turns and, between two, the politer one.

    The ways by a transfer are numbered on after the routes of a turn.
    """
    turns = {turn.id: turn for turn in scenario.turns}
    came: dict[str, Target | None] = {scenario.opening: None}
    waiting = deque([scenario.opening])
    while waiting:
        here = waiting.popleft()
        routes = enumerate(turns[here].ways)
        for number, route in sorted(routes, key=lambda one: _takes_rudeness(one[1])):
            if route.to and route.to not in came:
                came[route.to] = (here, number)
                waiting.append(route.to)
    steps: list[Target] = []
    while step := came.get(goal):
        steps.append(step)
        goal = step[0]
    return steps


def _takes_rudeness(route: Route) -> bool:
    return bool(route.when.violations or route.when.said or "violated" in route.when.verdict)
