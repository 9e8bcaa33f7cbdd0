"""Building the events of a call: what the trainee says, with its verdict, and what she does.

`say` judges once; the verdict is stored with the event and never made again when the call is folded. Both refuse
with `Refused` what cannot happen in the call as it stands.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from scoring.judge import LONGEST_REPLY, Judge
from scoring.standard import Standard
from scoring.verdict import Verdict
from simulator.call.answers import answered, informed
from simulator.call.desk import Desk
from simulator.call.events import COURSE
from simulator.call.fold import fold
from simulator.call.guesses import asks, guesses
from simulator.call.listening import listening
from simulator.call.promises import promised
from simulator.call.quotes import quoted
from simulator.call.state import Call
from simulator.call.timing import sentences
from simulator.content.scenario import Scenario
from simulator.happening import Event, Refused


def say(scenario: Scenario, standard: Standard, judge: Judge, events: Sequence[Event], text: str, at: float) -> Event:
    """The event that the trainee says `text` at `at` seconds. Raises Refused when nobody can hear it."""
    return replied(Desk(scenario, standard), judge, fold(scenario, standard, events, at), text, at)


def do(scenario: Scenario, standard: Standard, events: Sequence[Event], kind: str, at: float, **data: Any) -> Event:
    """The event that something other than a reply happens. Raises Refused when it cannot."""
    return done(Desk(scenario, standard), fold(scenario, standard, events, at), kind, at, **data)


def replied(desk: Desk, judge: Judge, call: Call, text: str, at: float) -> Event:
    """The same as `say`, for a call that was folded up to `at`."""
    if isinstance(text, str) and len(text) > LONGEST_REPLY:
        raise Refused("too_long", most=LONGEST_REPLY)
    try:
        done(desk, call, "replied", at, text=text)
    except Refused as refused:
        if refused.code != "no_verdict":  # all that it may lack before it is judged
            raise
    heard = listening(desk, call)
    verdict = judge.reply(text, heard.owes, heard.welcome, heard.moment, heard.also)
    verdict = _telling(verdict) if call.talk > 1 else verdict
    data: dict[str, Any] = {"text": text, "verdict": verdict.model_dump(mode="json")}
    turn = desk.here(call)
    if turn and turn.answers and call.line == 1:
        data["answer"], data["answer_evidence"] = answered(desk.standard, turn.answers, text)
    right, wrong = quoted(desk, call, text)
    if call.line == 1 and (right or wrong):
        data |= {"quoted": right, "misquoted": wrong}
    if call.line == 1 and call.talk > 1:
        data |= _understood(desk, call, text)
    if set(desk.acts("promise").values()) & set(verdict.heard):
        data["promise"] = promised(_promising(desk, verdict, text), at, call.clock)
    return done(desk, call, "replied", at, **data)


def _telling(verdict: Verdict) -> Verdict:
    """The verdict with the evidence that says something: all of what was found, and why an owed act was not.

    Every act of the standard is listened for; of most there is nothing to tell.
    """
    return verdict.model_copy(update={"evidence": tuple(one for one in verdict.evidence if one.found or one.role)})


def _understood(desk: Desk, call: Call, text: str) -> dict[str, Any]:
    """What a caller who remembers makes of a reply besides its acts."""
    informs = [id for id, need in desk.scenario.needs.items() if need.told_by and informed(desk.standard, need, text)]
    informs += [f"turn:{turn.id}" for turn in desk.scenario.turns if turn.answers
                and answered(desk.standard, turn.answers, text)[0] == "right"]
    known: dict[str, Any] = {"guesses": guesses(desk, call, text), "informs": informs, "asks": asks(text, desk.lang)}
    return {name: value for name, value in known.items() if value}


def _promising(desk: Desk, verdict: Verdict, text: str) -> str:
    """The sentences of a reply in which a promise was heard: a time in another one is not what was promised."""
    acts = set(desk.acts("promise").values())
    places = [start for one in verdict.evidence if one.found and one.id in acts for start, _ in one.spans]
    return "".join(text[start:end] for start, end in sentences(text) if any(start <= at < end for at in places))


def done(desk: Desk, call: Call, kind: str, at: float, **data: Any) -> Event:
    """The same as `do`, for a call that was folded up to `at`."""
    return COURSE.event(desk, call, kind, at, data)
