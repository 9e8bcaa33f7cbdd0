"""What a reply is judged by in the call as it stands, and what of it only manages the line."""

from __future__ import annotations

import re
from dataclasses import dataclass

from scoring.verdict import Verdict
from simulator.call.desk import Desk
from simulator.call.manner_of import manner
from simulator.call.state import Call

_PAUSES = re.compile(r"[\s，。！？、,.!?…；;：:~～—-]+")


@dataclass(frozen=True)
class Listening:
    """What the next reply is judged by: see `Judge.reply`."""

    owes: dict[str, str]
    welcome: dict[str, str]
    moment: str | None
    also: tuple[str, ...]
    """acts that are awaited some time in the call"""
    besides: tuple[str, ...] = ()
    """acts that nobody in it waits for"""


def listening(desk: Desk, call: Call) -> Listening:
    """What a reply is judged by in the call as it stands. A caller who remembers hears every act of the standard."""
    if call.line == 2:
        return Listening(desk.acts("second_line"), {}, None, ())
    also, besides = expected(desk, call), ()
    if call.talk > 1:
        also = tuple(dict.fromkeys((*also, *desk.awaited_acts)))
        besides = tuple(act for act in desk.every_act if act not in also)
    turn = desk.here(call)
    if turn is None:
        return Listening({}, {}, None, also, besides)
    visit = call.visit
    owes = call.owed or visit.owed
    welcome = desk.moments[turn.moment].welcome if turn.moment and not turn.asks else {}
    done = {role: act for role, act in visit.owed.items() if role not in owes}
    return Listening(owes, welcome | done, turn.moment, also, besides)


def expected(desk: Desk, call: Call) -> tuple[str, ...]:
    """Acts that the turn or a rule of conduct waits for besides those owed."""
    turn = desk.here(call)
    rules = ("hold_consent", "promise", *awaited(call), *(("transfer",) if turn and turn.transfers else ()))
    acts = [act for rule in rules for act in desk.acts(rule).values()]
    if turn:
        acts += [act for route in turn.routes for act in (*route.when.acts, *route.when.any, *route.when.lacks)]
        acts += [act for fact in turn.gathers
                 for act in (desk.scenario.facts[fact].asked_by, *desk.scenario.facts[fact].also_by)]
    return tuple(dict.fromkeys(acts))


def is_aside(desk: Desk, call: Call, verdict: Verdict, answer: str, text: str, asks: bool) -> bool:
    """Whether a reply only manages the line: it asks to hold, or apologises on the way back, and does nothing else.
    `asks`: it asks something besides."""
    visit = call.visit
    last = next((line for line in reversed(call.lines) if line.who == "trainee"), None)
    asked_in_vain = last is not None and last.aside and not awaited(call)
    if visit is None or verdict.violations or answer in ("right", "wrong") or asked_in_vain or asks:
        return False
    heard, owed, asking = _waited_for(desk, call, verdict), set(visit.owed.values()), desk.acts("hold_consent")
    if not heard & owed and next(iter(asking.values()), None) in heard:
        return call.talk < 3 or bool(manner(desk.lang).hold.search(text))
    back = {act for rule in awaited(call) for act in desk.acts(rule).values()}
    only_back = heard <= back | set(asking.values()) and bool(heard & (back - owed))
    return only_back and bool(owed or answer)


def _waited_for(desk: Desk, call: Call, verdict: Verdict) -> set[str]:
    """The acts of a reply that this turn or a rule of conduct waits for, and the questions for facts."""
    if call.talk == 1:
        return set(verdict.heard)
    facts = {act for fact in desk.scenario.facts.values() for act in (fact.asked_by, *fact.also_by)}
    return set(verdict.heard) & {*expected(desk, call), *call.visit.owed.values(), *facts}


def awaited(call: Call) -> tuple[str, ...]:
    """The rules of conduct about a return to the line that the next reply has to honour."""
    rules = []
    if call.holds and call.holds[-1].until is not None and call.holds[-1].returned is None:
        rules.append("hold_return")
    if call.second and call.second.back is not None and call.second.returned is None:
        rules.append("second_line_return")
    return tuple(rules)


def is_backchannel(desk: Desk, text: str) -> bool:
    """Whether a reply only shows that one listens: 嗯，好的。"""
    words = {word.lower() for word in desk.scenario.talk.listening}
    said = [piece for piece in _PAUSES.split(text.lower()) if piece]
    return " ".join(said) in words or all(piece in words for piece in said)
