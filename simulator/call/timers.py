"""What a call does by itself: the bell, a caller who gives up, the second line, dead air, the caller's hanging up."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from simulator.call.desk import Desk
from simulator.call.leaving import outcome
from simulator.call.react import enter
from simulator.call.speech import fresh, noted, own, spoken
from simulator.call.state import Call, SecondCall
from simulator.call.timing import HANGS_UP, ring_begins, rings_out
from simulator.happening import Timer


def timers(desk: Desk, call: Call) -> Iterator[Timer[Call]]:
    """What the call comes to without the trainee, each at its time."""
    if call.state == "ringing":
        yield _bell(desk, call)
    elif call.state == "dialling":
        yield from _dial(desk, call)
    elif call.state in ("talking", "on_hold"):
        yield from _second_line(desk, call)
        yield from _silence(desk, call)
        hangs_up = due_to_hang_up(desk, call)
        if hangs_up is not None:
            yield Timer(hangs_up, partial(_hangs_up, desk, call, hangs_up))


def due_to_hang_up(desk: Desk, call: Call) -> float | None:
    """When the caller hangs up by herself: after her last word, or when nobody has talked to her for too long."""
    if call.state != "talking" or call.line == 2:
        return None
    if call.ending and desk.endings[call.ending].hangs_up == "caller":
        return call.speaking_until + HANGS_UP
    patience = desk.limit("dead_air", "gives_up")
    return None if patience is None or call.pace == "at_once" else call.silent_since + patience


def _hangs_up(desk: Desk, call: Call, at: float) -> Call:
    ending = outcome(desk, call) if call.talk > 2 else call.ending
    return replace(call, state="ended", hung_up_by="caller", ended_at=at, ending=ending,
                   after_call=bool(desk.scenario.record))


def _bell(desk: Desk, call: Call) -> Timer[Call]:
    """The next ring, the silence before a missed caller rings again, or her giving up for good."""
    rings = desk.scenario.rings
    if not call.ring:
        return Timer(ring_begins(rings, 1, call.series + 1),
                     lambda: replace(call, series=call.series + 1, ring=1))
    if call.ring < rings.patience:
        return Timer(ring_begins(rings, call.ring + 1, call.series), lambda: replace(call, ring=call.ring + 1))
    out = rings_out(rings, call.series)
    if call.series <= rings.again:
        return Timer(out, lambda: replace(call, ring=0))
    return Timer(out, lambda: replace(call, state="missed", ring=0, ended_at=out))


def _dial(desk: Desk, call: Call) -> Iterator[Timer[Call]]:
    """The other side picks up; until then it rings there."""
    rings = desk.scenario.rings
    answers = ring_begins(rings, rings.answered_on)
    yield Timer(answers, lambda: enter(desk, replace(call, state="talking", answered_at=answers, ring=0),
                                       desk.scenario.opening, answers))
    if (following := ring_begins(rings, call.ring + 1)) < answers:
        yield Timer(following, lambda: replace(call, ring=call.ring + 1))


def _second_line(desk: Desk, call: Call) -> Iterator[Timer[Call]]:
    """Line 2 rings some time after its turn was entered, until that caller gives up."""
    line, second = desk.scenario.second_line, call.second
    if second is not None and second.answered is None:
        yield Timer(second.gives_up)
    entered = next((visit.entered for visit in call.visits if line and visit.turn == line.turn), None)
    if second is None and entered is not None:
        rings = entered + line.after
        yield Timer(rings, lambda: replace(call, second=SecondCall(rings, rings + line.patience)))


def _silence(desk: Desk, call: Call) -> Iterator[Timer[Call]]:
    """Dead air: the caller calls into every stretch of silence that is longer than the limit."""
    limit = desk.limit("dead_air", "seconds")
    if limit is not None and call.state == "talking" and call.line == 1 and call.pace != "at_once" and not call.ending:
        at = call.silent_since + limit * (call.call_outs + 1)
        yield Timer(at, partial(_calls_out, desk, call, at))


def _calls_out(desk: Desk, call: Call, at: float) -> Call:
    silences = (*call.silences, call.silent_since) if not call.call_outs else call.silences
    call = replace(call, call_outs=call.call_outs + 1, silences=silences)
    hello = desk.scenario.hello
    if call.talk > 1:
        hello = fresh(desk, call, (hello,)) or own(desk, call, "silence")
    if hello is None:
        return call
    return replace(noted(desk, call, (hello,)), lines=(*call.lines, spoken(desk, call, "caller", hello, at)))
