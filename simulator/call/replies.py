"""What a reply does to the line: how it stands in the transcript, whom it interrupts, what it says of a wait."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from scoring.standard import Text
from scoring.verdict import Verdict
from simulator.call.desk import Desk
from simulator.call.react import spoken
from simulator.call.state import Call, Line

if TYPE_CHECKING:
    from simulator.call.events import Replied


def line(desk: Desk, call: Call, said: Replied) -> Line:
    """The reply in the transcript."""
    visit, turn = call.visit, desk.here(call)
    grace = desk.limit("interruption", "seconds") or 0.0
    interrupts = said.at + grace < call.speaking_until and not (turn and turn.unstoppable and call.line == 1)
    return Line("trainee", Text(**{desk.lang: said.text}), said.at, said.at,
                turn=visit.turn if visit else None, visit=visit.number if visit else 0, mood=call.mood,
                event=said.number, verdict=said.verdict, interrupts=interrupts,
                aside=call.line == 2 or _is_aside(desk, call, said.verdict, said.answer),
                answer=said.answer, answer_evidence=said.answer_evidence, quoted=said.quoted, misquoted=said.misquoted)


def _is_aside(desk: Desk, call: Call, verdict: Verdict, answer: str) -> bool:
    """Whether a reply only manages the line: it asks to hold, or apologises on the way back, and does nothing else."""
    visit = call.visit
    last = next((line for line in reversed(call.lines) if line.who == "trainee"), None)
    asked_in_vain = last is not None and last.aside and not awaited(call)
    if visit is None or verdict.violations or answer in ("right", "wrong") or asked_in_vain:
        return False
    heard, owed, asking = set(verdict.heard), set(visit.owed.values()), desk.acts("hold_consent")
    if not heard & owed and next(iter(asking.values()), None) in heard:
        return True
    back = {act for rule in awaited(call) for act in desk.acts(rule).values()}
    only_back = heard <= back | set(asking.values()) and bool(heard & (back - owed))
    return only_back and bool(owed or answer)


def awaited(call: Call) -> tuple[str, ...]:
    """The rules of conduct about a return to the line that the next reply has to honour."""
    rules = []
    if call.holds and call.holds[-1].until is not None and call.holds[-1].returned is None:
        rules.append("hold_return")
    if call.second and call.second.back is not None and call.second.returned is None:
        rules.append("second_line_return")
    return tuple(rules)


def returned(desk: Desk, call: Call, verdict: Verdict) -> Call:
    """What the first reply after a return said of the wait."""
    for rule in awaited(call):
        heard = desk.roles(rule, verdict.heard)
        if rule == "hold_return":
            call = replace(call, holds=(*call.holds[:-1], replace(call.holds[-1], returned=heard)))
        else:
            call = replace(call, second=replace(call.second, returned=heard))
    return call


def cut_short(call: Call, at: float) -> Call:
    """The caller's line that is being spoken breaks off."""
    place = max(i for i, line in enumerate(call.lines) if line.who != "trainee")
    cut = replace(call.lines[place], interrupted=True, end=at)
    return replace(call, lines=(*call.lines[:place], cut, *call.lines[place + 1:]))


def on_second_line(desk: Desk, call: Call, verdict: Verdict, at: float) -> Call:
    """What the caller on line 2 heard, and her answer."""
    second, line = call.second, desk.scenario.second_line
    heard = dict.fromkeys((*second.heard, *desk.roles("second_line", verdict.heard)))
    call = replace(call, second=replace(second, heard=tuple(heard)))
    return second_says(desk, call, line.agrees if len(heard) == len(desk.acts("second_line")) else line.objects, at)


def second_says(desk: Desk, call: Call, text: Text, at: float) -> Call:
    """The caller on line 2 says something."""
    line = spoken(desk, call, "second", text, at)
    return replace(call, lines=(*call.lines, line), speaking_until=line.end)
