"""What can happen in a call from outside, kind by kind: the only thing that is stored of it.

What the caller says, the rings and the moods follow from the scenario and these events, so they are derived, not
stored. Codes of refusals, besides those of `Course`: not_ringing, no_second_line, not_talking, on_hold, not_on_hold,
on_line_2, call_over, no_such_field, no_such_choice, not_over, closed, no_verdict, nothing_said.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated, Literal

from pydantic import BaseModel, Field

from scoring.verdict import Evidence, Verdict
from simulator.call import replies
from simulator.call.desk import Desk
from simulator.call.form import CHOICES
from simulator.call.leaving import outcome
from simulator.call.line import Question
from simulator.call.memory import announced, consent, with_late
from simulator.call.react import enter, follow, react
from simulator.call.speech import ANGRIER, says
from simulator.call.state import Call, Handover, Hold, Pace, Pickup, Promise
from simulator.call.timers import timers
from simulator.happening import Course, Happening, by_kind
from simulator.outage import ServerDown

Words = Annotated[str, Field(pattern=r"\S")]


def _talking(call: Call) -> str:
    if call.finished:
        return "call_over"
    return "" if call.state == "talking" else "on_hold" if call.state == "on_hold" else "not_talking"


def _on_line_1(call: Call) -> str:
    return _talking(call) or ("on_line_2" if call.line == 2 else "")


class Opened(Happening):
    """The call begins to ring, or the trainee dials."""

    kind = "opened"
    opens = moves_on = True
    pace: Pace = "normal"
    clock: str | None = None
    """time of day, hh:mm; left out: the scenario's"""
    talk: Literal[1, 2, 3] = 1
    """see `Call.talk`; calls of the time before have none"""

    def apply(self, desk: Desk, call: Call) -> Call:
        outbound = desk.scenario.direction == "outbound"
        return replace(call, state="dialling" if outbound else "ringing", pace=self.pace, ring=1,
                       clock=self.clock or desk.scenario.clock, talk=self.talk)


class Answered(Happening):
    """The trainee picks up, or goes over to the other line."""

    kind = "answered"
    moves_on = True
    line: Literal[1, 2] = 1

    def refusal(self, desk: Desk, call: Call) -> str:
        if self.line == 2:
            return _on_line_1(call) or ("" if call.second_rings else "no_second_line")
        if call.line == 2:
            return _talking(call)
        if call.finished:
            return "call_over"
        return "" if call.state == "ringing" and call.ring else "not_ringing"

    def apply(self, desk: Desk, call: Call) -> Call:
        if self.line == 2:
            call = replace(call, line=2, second=replace(call.second, answered=self.at))
            return replies.second_says(desk, call, desk.scenario.second_line.says, self.at)
        if call.state != "ringing":
            return replace(call, line=1, second=replace(call.second, back=self.at), silent_since=self.at, call_outs=0,
                           speaking_until=self.at)
        mood = call.mood
        for _ in range(call.series - 1):
            mood = ANGRIER[mood]
        call = replace(call, state="talking", pickup=Pickup(call.ring, call.series, self.at), answered_at=self.at,
                       ring=0, mood=mood)
        return enter(desk, call, desk.scenario.opening, self.at)


class Promised(BaseModel):
    """When the trainee said that somebody will come back to the caller, and in which words."""

    due: float | None
    said: str
    vague: bool = False


def _firm(desk: Desk) -> set[str]:
    """Acts by which somebody promises to come back; naming a time is none by itself."""
    return {act for role, act in desk.acts("promise").items() if role != "time"}


class Replied(Happening):
    """The trainee says something. What came of judging it is stored with it (see `simulator.call.say`)."""

    kind = "replied"
    moves_on = True
    unreadable = "nothing_said"
    text: Words
    verdict: Verdict | None = None
    answer: str = ""
    answer_evidence: tuple[Evidence, ...] = ()
    quoted: tuple[str, ...] = ()
    misquoted: tuple[str, ...] = ()
    guesses: dict[str, bool] = Field(default_factory=dict)
    asks: bool = False
    informs: tuple[str, ...] = ()
    questions: tuple[Question, ...] = ()
    echoes: tuple[str, ...] = ()
    instructs: tuple[str, ...] = ()
    promise: Promised | None = None

    def refusal(self, desk: Desk, call: Call) -> str:
        return _talking(call) or ("" if self.verdict else "no_verdict")

    def apply(self, desk: Desk, call: Call) -> Call:
        line = replies.line(desk, call, self)
        if line.interrupts:
            call = replies.cut_short(call, self.at)
        call = replace(call, lines=(*call.lines, line))
        if self.promise:
            firm = call.talk > 1 and bool(set(self.verdict.heard) & _firm(desk))
            promise = Promise(self.at, self.number, self.promise.due, self.promise.said, firm, self.promise.vague)
            call = replace(call, promises=(*call.promises, promise))
        if call.line == 2:
            return replies.on_second_line(desk, call, self.verdict, self.at)
        call = replies.returned(desk, call, self.verdict)
        if call.visit is None:
            return with_late(desk, call, line) if call.talk > 1 else call
        if line.aside:
            return says(desk, call, replies.agrees(desk, call), self.at)
        return react(desk, call, line, self.verdict, self.at)


class Hinted(Happening):
    """The trainee looks at the acts that are owed."""

    kind = "hinted"
    moves_on = True

    def refusal(self, desk: Desk, call: Call) -> str:
        return _talking(call)

    def apply(self, desk: Desk, call: Call) -> Call:
        return replace(call, hints=call.hints + 1)


class Held(Happening):
    """The caller is put on hold."""

    kind = "held"
    moves_on = True

    def refusal(self, desk: Desk, call: Call) -> str:
        return _on_line_1(call)

    def apply(self, desk: Desk, call: Call) -> Call:
        asked = desk.roles("hold_consent", consent(desk, call))
        return replace(call, state="on_hold", holds=(*call.holds, Hold(self.at, asked)), call_outs=0)


class Resumed(Happening):
    """The trainee is back on the line."""

    kind = "resumed"
    moves_on = True

    def refusal(self, desk: Desk, call: Call) -> str:
        return "" if call.state == "on_hold" else "call_over" if call.finished else "not_on_hold"

    def apply(self, desk: Desk, call: Call) -> Call:
        hold = replace(call.holds[-1], until=self.at)
        return replace(call, state="talking", holds=(*call.holds[:-1], hold), silent_since=self.at, call_outs=0,
                       speaking_until=self.at)


class Transferred(Happening):
    """The call is handed to somebody else."""

    kind = "transferred"
    moves_on = True
    to: Words

    def refusal(self, desk: Desk, call: Call) -> str:
        return _on_line_1(call) or ("" if call.turn else "not_talking")

    def apply(self, desk: Desk, call: Call) -> Call:
        turn = desk.here(call)
        handover = Handover(self.to, self.at, self.to in turn.transfers, desk.roles("transfer", announced(desk, call)))
        call = replace(call, handovers=(*call.handovers, handover))
        return follow(desk, call, turn.transfers.get(self.to, turn.misdirected), self.at)


class LookedUp(Happening):
    """The trainee opens an article of the knowledge."""

    kind = "looked_up"
    article: Words

    def refusal(self, desk: Desk, call: Call) -> str:
        return "closed" if call.closed else ""

    def apply(self, desk: Desk, call: Call) -> Call:
        return replace(call, looked_up=(*call.looked_up, self.article))


class Recorded(Happening):
    """The trainee fills a field of the call record."""

    kind = "recorded"
    field: Words
    value: str

    def refusal(self, desk: Desk, call: Call) -> str:
        if call.closed:
            return "closed"
        if call.state in ("ringing", "dialling", "missed"):
            return "not_talking"
        field = desk.fields.get(self.field)
        if field is None:
            return "no_such_field"
        return "" if field.kind not in CHOICES or self.value in ("", *field.options) else "no_such_choice"

    def apply(self, desk: Desk, call: Call) -> Call:
        return replace(call, record=call.record | {self.field: self.value})


class HungUp(Happening):
    """The trainee puts the receiver down."""

    kind = "hung_up"
    moves_on = True

    def refusal(self, desk: Desk, call: Call) -> str:
        return "" if call.state == "on_hold" else _on_line_1(call)

    def apply(self, desk: Desk, call: Call) -> Call:
        ending = outcome(desk, call) if call.talk > 2 else call.ending
        return replace(call, state="ended", hung_up_by="trainee", ended_at=self.at, ending=ending,
                       after_call=bool(desk.scenario.record))


class Closed(Happening):
    """The trainee leaves the after-call work."""

    kind = "closed"
    moves_on = True

    def refusal(self, desk: Desk, call: Call) -> str:
        return "closed" if call.closed else "" if call.finished else "not_over"

    def apply(self, desk: Desk, call: Call) -> Call:
        return replace(call, after_call=False, closed_at=self.at)


COURSE: Course[Desk, Call] = Course(by_kind(Opened, Answered, Replied, Hinted, Held, Resumed, Transferred, LookedUp,
                                            Recorded, HungUp, Closed, ServerDown), timers)
