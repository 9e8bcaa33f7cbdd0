"""Building the events of a call: what the trainee says, with its verdict, and what she does.

`say` judges once; the verdict is stored with the event and never made again when the call is folded. Both refuse
with `Refused` what cannot happen in the call as it stands.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from scoring.judge import LONGEST_REPLY, Judge
from scoring.standard import Standard
from scoring.verdict import Verdict
from simulator.call.answers import answered
from simulator.call.desk import Desk
from simulator.call.events import COURSE
from simulator.call.fold import fold
from simulator.call.promises import promised
from simulator.call.quotes import quoted
from simulator.call.replies import awaited
from simulator.call.state import Call
from simulator.call.timing import sentences
from simulator.content.scenario import Scenario, Turn
from simulator.happening import Event, Refused


@dataclass(frozen=True)
class Listening:
    """What the next reply is judged by: see `Judge.reply`."""

    owes: dict[str, str]
    welcome: dict[str, str]
    moment: str | None
    also: tuple[str, ...]


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
    data: dict[str, Any] = {"text": text, "verdict": verdict.model_dump(mode="json")}
    turn = desk.here(call)
    if turn and turn.answers and call.line == 1:
        data["answer"], data["answer_evidence"] = answered(desk.standard, turn.answers, text)
    right, wrong = quoted(desk, call, text)
    if call.line == 1 and (right or wrong):
        data |= {"quoted": right, "misquoted": wrong}
    if set(desk.acts("promise").values()) & set(verdict.heard):
        data["promise"] = promised(_promising(desk, verdict, text), at, call.clock)
    return done(desk, call, "replied", at, **data)


def _promising(desk: Desk, verdict: Verdict, text: str) -> str:
    """The sentences of a reply in which a promise was heard: a time in another one is not what was promised."""
    acts = set(desk.acts("promise").values())
    places = [start for one in verdict.evidence if one.found and one.id in acts for start, _ in one.spans]
    return "".join(text[start:end] for start, end in sentences(text) if any(start <= at < end for at in places))


def done(desk: Desk, call: Call, kind: str, at: float, **data: Any) -> Event:
    """The same as `do`, for a call that was folded up to `at`."""
    return COURSE.event(desk, call, kind, at, data)


def listening(desk: Desk, call: Call) -> Listening:
    """What a reply is judged by in the call as it stands."""
    if call.line == 2:
        return Listening(desk.acts("second_line"), {}, None, ())
    turn = desk.here(call)
    if turn is None:
        return Listening({}, {}, None, _also(desk, call, None))
    visit = call.visit
    owes = call.owed or visit.owed
    welcome = desk.moments[turn.moment].welcome if turn.moment and not turn.asks else {}
    done = {role: act for role, act in visit.owed.items() if role not in owes}
    return Listening(owes, welcome | done, turn.moment, _also(desk, call, turn))


def _also(desk: Desk, call: Call, turn: Turn | None) -> tuple[str, ...]:
    """Acts that the caller or a rule of conduct listens for besides those owed."""
    rules = ("hold_consent", "promise", *awaited(call), *(("transfer",) if turn and turn.transfers else ()))
    acts = [act for rule in rules for act in desk.acts(rule).values()]
    if turn:
        acts += [act for route in turn.routes for act in (*route.when.acts, *route.when.any, *route.when.lacks)]
        acts += [act for fact in turn.gathers
                 for act in (desk.scenario.facts[fact].asked_by, *desk.scenario.facts[fact].also_by)]
    return tuple(dict.fromkeys(acts))
