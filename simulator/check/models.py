"""Model replies are judged met: trainees are shown them as what to say."""

from __future__ import annotations

from collections.abc import Iterator

from scoring.verdict import Verdict
from simulator.check.ground import Ground, StandardGround
from simulator.check.routes import owed
from simulator.content.place import Place
from simulator.content.problems import Problem
from simulator.content.scenario import Scenario, Turn


def check(ground: Ground) -> Iterator[Problem]:
    for standard in ground.standards.values():
        for part in standard.parts:
            for at, moment in enumerate(getattr(part.content, "moments", ())):
                for number, reply in enumerate(moment.model):
                    if standard.judge and standard.knows(moment.owes.values()):
                        yield from _judged(standard.judge.at(moment.id, reply),
                                           part.place.at("moments", at, "model", number))
    for part in ground.of("Scenario"):
        standard = ground.standards.get(part.content.standard)
        if standard and standard.judge:
            for at, turn in enumerate(part.content.turns):
                yield from _turn(turn, part.place.at("turns", at, "model"), part.content, standard)


def _turn(turn: Turn, place: Place, scenario: Scenario, standard: StandardGround) -> Iterator[Problem]:
    """The model replies of a turn: each by itself, or all together where facts are gathered."""
    owes = owed(turn, scenario, standard.draft)
    if not standard.knows(owes.values()) or (turn.moment and turn.moment not in standard.judge.moments):
        return
    replies = ("".join(turn.model),) if turn.gathers and turn.model else turn.model
    for at, reply in enumerate(replies):
        yield from _judged(standard.judge.reply(reply, owes, moment=turn.moment), place.at(at))


def _judged(verdict: Verdict, place: Place) -> Iterator[Problem]:
    if verdict.verdict != "met":
        why = (f"it says {', '.join(verdict.violations)}" if verdict.violations
               else f"it lacks {', '.join(verdict.missing)}")
        yield place.problem("C505", f"a model reply that is judged {verdict.verdict}", why)
