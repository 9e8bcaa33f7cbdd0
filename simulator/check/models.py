"""Model replies are judged met: trainees are shown them as what to say."""

from __future__ import annotations

from collections.abc import Iterator

from scoring.verdict import Verdict
from simulator.check.ground import Ground, StandardGround
from simulator.check.routes import owed
from simulator.content.library import Part
from simulator.content.place import Place
from simulator.content.problems import Code, Problem
from simulator.content.scenario import Scenario, Turn

C505 = Code("C505", "a model reply that is not judged met", "a model reply that is judged {verdict}")


def of_moments(part: Part, ground: Ground) -> Iterator[Problem]:
    """The model replies of a standard's moments."""
    standard = ground.standard_of(part)
    for at, moment in enumerate(getattr(part.content, "moments", ()) if standard and standard.judge else ()):
        for number, reply in enumerate(moment.model if standard.knows(moment.owes.values()) else ()):
            yield from _judged(standard.judge.at(moment.id, reply), part.place.at("moments", at, "model", number))


def of_turns(part: Part, ground: Ground) -> Iterator[Problem]:
    """The model replies of a call's turns."""
    standard = ground.standard_of(part)
    if standard and standard.serves(part.content):
        standard.judge.prepare(_said(part.content))
    for at, turn in enumerate(part.content.turns if standard and standard.judge else ()):
        yield from _turn(turn, part.place.at("turns", at, "model"), part.content, standard)


def _said(scenario: Scenario) -> Iterator[str]:
    """What will be judged of a call: the model replies, and what is said in sample calls."""
    for turn in scenario.turns:
        yield from turn.model
    for sample in scenario.samples:
        said = (one if isinstance(one, str) else one.say for one in sample.replies)
        yield from filter(None, said)


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
        yield place.problem(C505, hint=why, verdict=verdict.verdict)
