"""What follows from time alone: the bell, a caller who gives up, dead air, the caller's hanging up. Pure."""

from __future__ import annotations

from dataclasses import replace

from simulator.call.desk import Desk
from simulator.call.react import enter
from simulator.call.speech import fresh, noted, own, spoken
from simulator.call.state import Call, SecondCall
from simulator.call.timing import HANGS_UP, RING_TO_RING, ringing


def advance(desk: Desk, call: Call, at: float) -> Call:
    """The call at `at` if nothing comes from outside until then."""
    if call.state == "ringing":
        call = _ring(desk, call, at)
    elif call.state == "dialling":
        call = _dial(desk, call, at)
    if call.state == "talking":
        call = _ring_second(desk, call)
        call = _call_out(desk, call, at)
        hangs_up = due_to_hang_up(desk, call)
        if hangs_up is not None and hangs_up <= at:
            call = _end(desk, call, hangs_up)
    return replace(call, now=at)


def due_to_hang_up(desk: Desk, call: Call) -> float | None:
    """When the caller hangs up by herself: after her last word, or when nobody has talked to her for too long."""
    if call.state != "talking" or call.line == 2:
        return None
    if call.ending and desk.endings[call.ending].hangs_up == "caller":
        return call.speaking_until + HANGS_UP
    patience = desk.limit("dead_air", "gives_up")
    return None if patience is None or call.pace == "at_once" else call.silent_since + patience


def _end(desk: Desk, call: Call, at: float) -> Call:
    return replace(call, state="ended", hung_up_by="caller", ended_at=at, after_call=bool(desk.scenario.record))


def _ring(desk: Desk, call: Call, at: float) -> Call:
    bell = ringing(desk.scenario.rings, at)
    if bell.missed_at is not None:
        return replace(call, state="missed", ring=0, next_ring=None, series=bell.series, ended_at=bell.missed_at)
    return replace(call, ring=bell.ring, next_ring=bell.next_ring, series=bell.series)


def _dial(desk: Desk, call: Call, at: float) -> Call:
    rings = desk.scenario.rings
    answered = (rings.answered_on - 1) * RING_TO_RING * rings.pace
    if at < answered:
        bell = ringing(rings, at)
        return replace(call, ring=bell.ring, next_ring=bell.next_ring)
    call = replace(call, state="talking", answered_at=answered, ring=0, next_ring=None)
    return enter(desk, call, desk.scenario.opening, answered)


def _ring_second(desk: Desk, call: Call) -> Call:
    """Line 2 is due once its turn has been entered."""
    line = desk.scenario.second_line
    if line is None or call.second is not None:
        return call
    entered = next((visit.entered for visit in call.visits if visit.turn == line.turn), None)
    if entered is None:
        return call
    rings = entered + line.after
    return replace(call, second=SecondCall(rings, rings + line.patience))


def _call_out(desk: Desk, call: Call, at: float) -> Call:
    """Dead air: the caller calls into every stretch of silence that is longer than the limit."""
    limit = desk.limit("dead_air", "seconds")
    if limit is None or call.pace == "at_once" or call.line == 2 or call.ending:
        return call
    while (due := call.silent_since + limit * (call.call_outs + 1)) <= min(at, due_to_hang_up(desk, call) or at):
        silences = (*call.silences, call.silent_since) if not call.call_outs else call.silences
        call = replace(_called_out(desk, call, due), call_outs=call.call_outs + 1, silences=silences)
    return call


def _called_out(desk: Desk, call: Call, at: float) -> Call:
    hello = desk.scenario.hello
    if call.talk > 1:
        hello = fresh(desk, call, (hello,)) or own(desk, call, "silence")
    if hello is None:
        return call
    return replace(noted(desk, call, (hello,)), lines=(*call.lines, spoken(desk, call, "caller", hello, at)))
