"""What a reply does to the line: how it stands in the transcript, whom it interrupts, what it says of a wait."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from scoring.standard import Text
from scoring.verdict import Verdict
from simulator.call.desk import Desk
from simulator.call.line import Line
from simulator.call.listening import awaited, is_aside, is_backchannel
from simulator.call.remarks import advises, is_kind
from simulator.call.speech import fresh, noted, own, spoken
from simulator.call.state import Call

if TYPE_CHECKING:
    from simulator.call.events import Replied


def line(desk: Desk, call: Call, said: Replied) -> Line:
    """The reply in the transcript."""
    visit, turn = call.visit, desk.here(call)
    grace = desk.limit("interruption", "seconds") or 0.0
    interrupts = said.at + grace < call.speaking_until and not (turn and turn.unstoppable and call.line == 1)
    aside = call.line == 2 or is_aside(desk, call, said.verdict, said.answer, said.text, _asks(said))
    verdict = _unscored(said.verdict) if aside and call.talk > 2 and call.line == 1 else said.verdict
    return Line("trainee", Text(**{desk.lang: said.text}), said.at, said.at,
                turn=visit.turn if visit else None, visit=visit.number if visit else 0, mood=call.mood,
                event=said.number, verdict=verdict, interrupts=interrupts, aside=aside,
                answer=said.answer, answer_evidence=said.answer_evidence, quoted=said.quoted, misquoted=said.misquoted,
                guesses=said.guesses, asks=said.asks, questions=said.questions, echoes=said.echoes,
                informs=said.informs, instructs=_known(desk, said), unheard=_is_unheard(desk, said), line=call.line)


def _known(desk: Desk, said: Replied) -> tuple[str, ...]:
    """What a reply told him to do, as far as the call knows it: a stored event may name anything."""
    return tuple(one for one in said.instructs if one in desk.scenario.talk.instructions)


def _unscored(verdict: Verdict) -> Verdict:
    """The verdict of a reply that is not scored at its turn, and so lacks nothing there."""
    return verdict.model_copy(update={"verdict": "met", "points": 0.0, "out_of": 0.0, "missing": ()})


def _asks(said: Replied) -> bool:
    """Whether a reply asks something besides whether he will wait."""
    return any(one.kind not in ("fine", "wait", "offer") for one in said.questions)


def _is_unheard(desk: Desk, said: Replied) -> bool:
    """Whether nothing of a reply was recognised, not even that she listens."""
    verdict = said.verdict
    recognised = (verdict.heard or verdict.violations or verdict.warnings or said.answer in ("right", "wrong")
                  or said.quoted or said.misquoted or said.guesses or said.informs or said.echoes or said.instructs
                  or any(one.kind != "right" for one in said.questions))
    return not (recognised or is_backchannel(desk, said.text) or is_kind(desk, said.text) or advises(desk, said.text))


def agrees(desk: Desk, call: Call) -> tuple[Text, ...]:
    """The caller's answer to a reply that only manages the line."""
    if call.talk == 1:
        return (desk.scenario.agrees,)
    word = fresh(desk, call, (desk.scenario.agrees,)) or own(desk, call, "agrees")
    return (word,) if word else ()


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
    text = line.agrees if len(heard) == len(desk.acts("second_line")) else line.objects
    if call.talk > 1 and not fresh(desk, call, (text,)):
        text = own(desk, call, "agrees" if text is line.agrees else "silence") or text
    return second_says(desk, call, text, at)


def second_says(desk: Desk, call: Call, text: Text, at: float) -> Call:
    """The caller on line 2 says something."""
    line = spoken(desk, call, "second", text, at)
    return replace(noted(desk, call, (text,)), lines=(*call.lines, line), speaking_until=line.end)
