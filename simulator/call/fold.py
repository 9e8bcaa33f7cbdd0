"""A call is the fold of a scenario over its events: the same events always give the same call.

    call = fold(scenario, standard, events, now)

Pure: no clock, no judging (a `replied` event carries its verdict), no I/O. What follows from time alone (rings,
a caller who gives up, dead air, who hangs up) is derived by `simulator.call.clock` on the
way to each event and to `now`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from scoring.standard import Standard, Text
from scoring.verdict import Verdict
from simulator.call.clock import advance, due_to_hang_up
from simulator.call.desk import Desk
from simulator.call.events import Event
from simulator.call.listening import awaited, is_aside, is_backchannel
from simulator.call.memory import announced, consent, with_late
from simulator.call.react import enter, follow, react
from simulator.call.rules import refusal
from simulator.call.speech import ANGRIER, fresh, noted, own, says, spoken
from simulator.call.state import Call, Handover, Hold, Line, Pickup, Promise, Refused
from simulator.content.scenario import Scenario


def fold(scenario: Scenario, standard: Standard, events: Iterable[Event], now: float | None = None) -> Call:
    """The call at `now`, in seconds since it was opened.

    Left out, `now` is the time of the last event, or when the caller hangs up where the call has come to its
    end. An event that could not happen when it came changes nothing and stands in `Call.refused`.
    """
    desk = Desk(scenario, standard)
    call = Call(scenario.id, mood=scenario.caller.mood)
    for event in events:
        call = step(desk, call, event)
    if now is None:
        now = max(call.now, due_to_hang_up(desk, call) or 0.0)
    return advance(desk, call, max(now, call.now))


def step(desk: Desk, call: Call, event: Event) -> Call:
    """The call after one more event."""
    before, call = call.now, advance(desk, call, max(event.at, call.now))
    refused = refusal(desk, call, event, before)
    if refused:
        return replace(call, refused=(*call.refused, Refused(event.number, refused.code)),
                       last_number=max(call.last_number, event.number))
    return replace(STEPS[event.kind](desk, call, event), last_number=event.number)


def _opened(desk: Desk, call: Call, event: Event) -> Call:
    outbound = desk.scenario.direction == "outbound"
    call = replace(call, state="dialling" if outbound else "ringing", pace=event.data.get("pace", "normal"),
                   clock=event.data.get("clock", desk.scenario.clock), talk=event.data.get("talk", 1))
    return advance(desk, call, event.at)


def _answered(desk: Desk, call: Call, event: Event) -> Call:
    at = event.at
    if event.data.get("line", 1) == 2:
        second = desk.scenario.second_line
        call = replace(call, line=2, second=replace(call.second, answered=at))
        return _second_says(desk, call, second.says, at)
    if call.state != "ringing":
        return replace(call, line=1, second=replace(call.second, back=at), silent_since=at, call_outs=0,
                       speaking_until=at)
    mood = call.mood
    for _ in range(call.series - 1):
        mood = ANGRIER[mood]
    call = replace(call, state="talking", pickup=Pickup(call.ring, call.series, at), answered_at=at, ring=0,
                   next_ring=None, mood=mood)
    return enter(desk, call, desk.scenario.opening, at)


def _replied(desk: Desk, call: Call, event: Event) -> Call:
    verdict = Verdict.model_validate(event.data["verdict"])
    line = _line(desk, call, event, verdict)
    if line.interrupts:
        call = _cut(call, event.at)
    call = replace(call, lines=(*call.lines, line))
    if "promise" in event.data:
        call = replace(call, promises=(*call.promises, Promise(event.at, event.number, **event.data["promise"])))
    if call.line == 2:
        return _on_second_line(desk, call, verdict, event.at)
    call = _returned(desk, call, verdict)
    if call.visit is None:
        return with_late(desk, call, line) if call.talk > 1 else call
    if line.aside:
        return says(desk, call, _agrees(desk, call), event.at)
    return react(desk, call, line, verdict, event.at)


def _line(desk: Desk, call: Call, event: Event, verdict: Verdict) -> Line:
    visit, data = call.visit, event.data
    grace = desk.limit("interruption", "seconds") or 0.0
    turn = desk.here(call)
    interrupts = event.at + grace < call.speaking_until and not (turn and turn.unstoppable and call.line == 1)
    return Line("trainee", Text(**{desk.lang: data["text"]}), event.at, event.at,
                turn=visit.turn if visit else None, visit=visit.number if visit else 0, mood=call.mood,
                event=event.number, verdict=verdict, interrupts=interrupts,
                aside=call.line == 2 or is_aside(desk, call, verdict, data.get("answer", "")),
                answer=data.get("answer", ""), quoted=tuple(data.get("quoted", ())),
                misquoted=tuple(data.get("misquoted", ())), guesses=data.get("guesses", {}),
                asks=data.get("asks", False), informs=tuple(data.get("informs", ())),
                unheard=_is_unheard(desk, verdict, data), line=call.line)


def _is_unheard(desk: Desk, verdict: Verdict, data: dict[str, Any]) -> bool:
    """Whether nothing of a reply was recognised, not even that she listens."""
    recognised = (verdict.heard or verdict.violations or verdict.warnings or data.get("answer") in ("right", "wrong")
                  or any(data.get(name) for name in ("quoted", "misquoted", "guesses", "informs")))
    return not recognised and not is_backchannel(desk, data["text"])


def _agrees(desk: Desk, call: Call) -> tuple[Text, ...]:
    """His answer to a reply that only manages the line."""
    if call.talk == 1:
        return (desk.scenario.agrees,)
    word = fresh(desk, call, (desk.scenario.agrees,)) or own(desk, call, "agrees")
    return (word,) if word else ()


def _returned(desk: Desk, call: Call, verdict: Verdict) -> Call:
    """What the first reply after a return said of the wait."""
    for rule in awaited(call):
        heard = desk.roles(rule, verdict.heard)
        if rule == "hold_return":
            call = replace(call, holds=(*call.holds[:-1], replace(call.holds[-1], returned=heard)))
        else:
            call = replace(call, second=replace(call.second, returned=heard))
    return call


def _cut(call: Call, at: float) -> Call:
    """The caller's line that is being spoken breaks off."""
    place = max(i for i, line in enumerate(call.lines) if line.who != "trainee")
    cut = replace(call.lines[place], interrupted=True, end=at)
    return replace(call, lines=(*call.lines[:place], cut, *call.lines[place + 1:]))


def _on_second_line(desk: Desk, call: Call, verdict: Verdict, at: float) -> Call:
    second, line = call.second, desk.scenario.second_line
    heard = dict.fromkeys((*second.heard, *desk.roles("second_line", verdict.heard)))
    call = replace(call, second=replace(second, heard=tuple(heard)))
    text = line.agrees if len(heard) == len(desk.acts("second_line")) else line.objects
    if call.talk > 1 and not fresh(desk, call, (text,)):
        text = own(desk, call, "agrees" if text is line.agrees else "silence") or text
    return _second_says(desk, call, text, at)


def _second_says(desk: Desk, call: Call, text: Text, at: float) -> Call:
    line = spoken(desk, call, "second", text, at)
    return replace(noted(desk, call, (text,)), lines=(*call.lines, line), speaking_until=line.end)


def _held(desk: Desk, call: Call, event: Event) -> Call:
    asked = desk.roles("hold_consent", consent(desk, call))
    return replace(call, state="on_hold", holds=(*call.holds, Hold(event.at, asked)), call_outs=0)


def _resumed(desk: Desk, call: Call, event: Event) -> Call:
    hold = replace(call.holds[-1], until=event.at)
    return replace(call, state="talking", holds=(*call.holds[:-1], hold), silent_since=event.at, call_outs=0,
                   speaking_until=event.at)


def _transferred(desk: Desk, call: Call, event: Event) -> Call:
    to, turn = event.data["to"], desk.here(call)
    handover = Handover(to, event.at, to in turn.transfers, desk.roles("transfer", announced(desk, call)))
    call = replace(call, handovers=(*call.handovers, handover))
    return follow(desk, call, turn.transfers.get(to, turn.misdirected), event.at)


def _hung_up(desk: Desk, call: Call, event: Event) -> Call:
    return replace(call, state="ended", hung_up_by="trainee", ended_at=event.at, after_call=bool(desk.scenario.record))


STEPS = {
    "opened": _opened,
    "answered": _answered,
    "replied": _replied,
    "hinted": lambda desk, call, event: replace(call, hints=call.hints + 1),
    "held": _held,
    "resumed": _resumed,
    "transferred": _transferred,
    "looked_up": lambda desk, call, event: replace(call, looked_up=(*call.looked_up, event.data["article"])),
    "recorded": lambda desk, call, event: replace(
        call, record=call.record | {event.data["field"]: event.data["value"]}),
    "hung_up": _hung_up,
    "closed": lambda desk, call, event: replace(call, after_call=False, closed_at=event.at),
}
